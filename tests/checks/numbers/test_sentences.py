"""Arithmetic within a sentence: what must be told, and what is near it and right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tallprøve import i_tekst


def _koder(tekst: str) -> list[str]:
    return [kode for kode, _ in i_tekst(tekst)]


@pytest.mark.parametrize(
    ("kode", "tekst", "ved"),
    [
        ("A004", "Over halvparten av lederne (48 prosent) kjenner den.", "Over halvparten"),
        ("A004", "Nesten 60 prosent (61,2) svarte.", "Nesten 60 prosent"),
        ("A004", "12 av 30, altså over halvparten, svarte.", "over halvparten"),
        ("A004", "Minst 40 ansatte (38 ansatte) deltok.", "Minst 40 ansatte"),
        ("A004", "Meir enn halvparten av dei tilsette (45 prosent) svara.", "Meir enn halvparten"),
        ("A004", "Det gjelder 55 prosent (under halvparten).", "under halvparten"),
        ("A005", "Om lag halvparten (38 prosent) svarte.", "Om lag halvparten"),
        ("A005", "To tredelar av dei tilsette (45 prosent) svara.", "To tredelar"),
        ("A005", "To av tre ledere (50 prosent) svarte.", "To av tre ledere"),
        ("A006", "Det er over ca. 7 prosent.", "over ca. 7 prosent"),
        ("A007", "Et flertall av lederne (9 av 20) svarte.", "Et flertall"),
        ("A007", "Fleirtalet av dei tilsette (44 prosent) svara.", "Fleirtalet"),
        ("A007", "Alle kommunene (11 av 12) svarte.", "Alle"),
        ("A007", "Ingen av lederne (2 av 12) svarte.", "Ingen"),
        ("A007", "Et mindretall (22 av 40) svarte nei.", "Et mindretall"),
        ("A008", "De fleste lederne (42 prosent) svarte.", "De fleste"),
        ("A008", "Dei fleste leiarane (42 prosent) svara.", "Dei fleste"),
        ("A009", "Den er kjent for 14 av 12 ledere.", "14 av 12 ledere"),
        ("A009", "Han er kjend for seks av dei fem leiarane.", "seks av dei fem leiarane"),
        ("A010", "Til sammen svarte 30 av 40 ledere (80 prosent).", "80 prosent"),
        ("A010", "61 prosent (261 av 423 kommuner) svarte.", "61 prosent"),
        ("A010", "12 av 30, eller 45 prosent, svarte.", "45 prosent"),
        ("A010", "Av 412 ansatte svarte 268, eller 81 prosent.", "81 prosent"),
        ("A010", "Av dei 30 barna i utvalet hadde 20 (60 prosent) ein plan.", "60 prosent"),
        ("A011", "Antallet økte med 30 prosent, fra 200 til 240.", "30 prosent"),
        ("A011", "Det økte fra 200 til 240 ansatte, en økning på 50.", "50"),
        ("A011", "Talet auka med 12 prosent, frå 100 til 110.", "12 prosent"),
        ("A011", "Andelen steg med 7 prosentpoeng fra 20 til 25 prosent.", "7 prosentpoeng"),
        ("A011", "Det økte fra 200 til 240 ansatte. Det er 50 flere.", "50"),
        ("A011", "Det økte med over 20 prosent, fra 100 til 118.", "20 prosent"),
        ("A011", "De meldte 305 avvik i 2021 og 336 avvik i 2022, en økning på 20 prosent.", "20 prosent"),
        ("A011", "De meldte 305 avvik i 2021 og 336 i 2022, en økning på 20 prosent.", "20 prosent"),
        ("A011", "Det var 336 avvik i 2022, mot 305 i 2021, en økning på 20 prosent.", "20 prosent"),
        ("A011", "Dei melde 40 avvik i 2021 og 50 i 2022, ein auke på 15.", "15"),
        ("A012", "Andelen var 20 prosent i 2021 og 25 prosent i 2022, en økning på 5 prosent.", "5 prosent"),
        ("A012", "Turnoveren økte med 5 prosent, fra 20 til 25 prosent.", "5 prosent"),
        ("A012", "Delen auka med 5 prosent, frå 20 til 25 prosent.", "5 prosent"),
        ("A013", "Antall årsverk økte fra 240 til 200.", "fra 240 til 200"),
        ("A013", "Tallet ble redusert fra 20 til 25.", "fra 20 til 25"),
        ("A013", "Talet gjekk ned frå 20 til 25.", "frå 20 til 25"),
        ("A014", "Antall klager er doblet, fra 20 til 30.", "doblet"),
        ("A014", "Antallet er mer enn doblet, fra 20 til 39.", "mer enn doblet"),
        ("A014", "Talet er halvert, frå 40 til 30 prosent.", "halvert"),
        ("A019", "Vi intervjuet 12 ledere. Vi har intervjuet 14 ledere.", "14 ledere"),
        (
            "A019",
            "120 av 200 ledere svarte på undersøkelsen. 120 av 210 ledere svarte på undersøkelsen.",
            "210 ledere",
        ),
        ("A019", "Alle 12 kommunene har plan. Alle 14 kommunene er med.", "14 kommunene"),
        (
            "A021",
            "Ca. 40 prosent av lederne kjenner planen. 40 prosent av lederne kjenner planen.",
            "40 prosent",
        ),
    ],
)
def test_what_does_not_hold_is_told(kode: str, tekst: str, ved: str) -> None:
    assert i_tekst(tekst) == [(kode, ved)]


@pytest.mark.parametrize(
    "tekst",
    [
        "Over halvparten av de ansatte (1 200 personer) svarte.",
        "Over 60 prosent (60 prosent) svarte.",
        "Nesten 60 prosent (58,7) svarte. Om lag halvparten (47 prosent) svarte.",
        "Minst 40 ansatte (38 prosent) deltok. Rundt 70 prosent (mot 45 prosent i 2018) svarte.",
        "Under 10 prosent (3 prosent i Vik) svarte.",
        "To av tre ledere (65 prosent) svarte. Nesten to av tre (64 prosent) svarte.",
        "Nesten alle kommuner (80 prosent) svarte. De aller fleste (over 85 prosent) svarte.",
        "Andelen av alle kommunene (38 prosent) er lav. Alle (100 prosent) svarte.",
        "Ingen av de spurte (0 av 40) svarte. Alle avdelingene (12) svarte.",
        "Slik at 62 prosent (261 av 423 kommuner) svarte. 159 kommuner av totalt 423 (38 prosent) svarte.",
        "Av 412 ansatte svarte 268, eller 65 prosent. Av de 30 barna hadde 20 en plan.",
        "Det gjelder 12 av 30 saker, eller 45 prosent av kostnadene.",
        "Av 30 ledere hadde 12 kurs, eller 80 prosent av tilbudet.",
        "I 12 av 30 saker (45 prosent av kostnadene) manglet det.",
        "Antallet økte med 20 prosent, fra 200 til 240. Det økte fra 200 til 240 ansatte, en økning på 40.",
        "Turnoveren sank fra 12 prosent i 2022 til 8 prosent i 2024, en nedgang på fire prosentpoeng.",
        "Turnoveren økte med 25 prosent, fra 20 til 25 prosent.",
        "Antallet økte fra 100 til 130, en vekst på 5 prosent i året.",
        "Det økte fra 100 til 130. Det er 40 flere enn i Vik.",
        "Andelen økte med 5 prosent fra 2020 til 2022.",
        "Det økte med nesten 20 prosent, fra 100 til 118.",
        "Fristen ble redusert fra 3 uker til 10 dager.",
        "Kostnadene økte fra 900 000 til 1,2 mill. kroner.",
        "Nedgangen i klager førte til at tilfredsheten gikk fra 40 til 60 prosent.",
        "Veksten avtok fra 5 til 3 prosent. Veksten varierte fra 5 til 3 prosent.",
        "Økt bemanning reduserte fraværet fra 12 til 8 prosent.",
        "Bemanningen økte, mens fraværet gikk fra 8 til 6 prosent.",
        "Risikoen økte ikke fra 5 til 3.",
        "Antall klager ble nesten doblet fra 2020 til 2024, fra 22 til 41.",
        "Vi intervjuet to ledere i hjemmetjenesten. Vi intervjuet tre ledere i sykehjemmene.",
        "Vi intervjuet 12 ledere i 2024. Vi intervjuet 14 ledere i 2025.",
        "Vi intervjuet 12 ledere. Vi intervjuet også 14 ledere.",
        "Ca. 40 prosent av lederne kjenner planen. 40 prosent av elevene er fornøyde med skolen.",
        "Hun sa at «over halvparten (48 prosent)» svarte.",
        "De meldte 305 avvik i 2021 og 336 avvik i 2022, en økning på 10 prosent.",
        "Det var 336 avvik i 2022, mot 305 i 2021, en økning på 31.",
        "Kommunen hadde 40 ansatte i 2021 og 12 ledere i 2022, en økning på 3 ledere.",
        "Det kom 30 klager i 2021 og 36 klager i 2022, en økning på 20 prosent.",
        "Kostnaden var 10 mill. kroner i 2021 og 12 mill. kroner i 2022, en vekst på 2 mill. kroner.",
        "Andelen var 20 prosent i 2021 og 25 prosent i 2022, en økning på 5 prosentpoeng.",
        "Det var 40 saker i 2021 og 50 saker i 2023, en økning på 5 i året.",
        "Det står side 5 av 3, og § 7 av 4.",
        "Kurset for 12 består av 5 moduler. Tallet gikk ned til 12 av to grunner.",
        "Kravet er inntil ca. 12 prosent.",
    ],
)
def test_what_is_right_or_not_certain_is_left_alone(tekst: str) -> None:
    assert i_tekst(tekst) == []


@given(st.integers(0, 400), st.integers(11, 400), st.integers(0, 2))
def test_a_percentage_that_is_rounded_right_is_never_told(x: int, y: int, desimaler: int) -> None:
    if x <= y:
        prosent = f"{round(100 * x / y, desimaler):.{desimaler}f}".replace(".", ",")
        assert _koder(f"Det gjelder {x} av {y} ledere ({prosent} prosent).") == []


@given(st.integers(0, 400), st.integers(11, 400), st.integers(2, 40))
def test_a_percentage_that_is_wrong_is_always_told(x: int, y: int, feil: int) -> None:
    if x <= y:
        assert _koder(f"Det gjelder {x} av {y} ledere ({round(100 * x / y) + feil} prosent).") == ["A010"]


@given(st.integers(2, 999), st.integers(2, 999))
def test_a_change_that_is_reckoned_right_is_never_told(fra: int, til: int) -> None:
    if fra != til:
        ord_ = "økte" if til > fra else "sank"
        prosent = round(abs(til - fra) / fra * 100)
        assert _koder(f"Det {ord_} med {prosent} prosent, fra {fra} til {til} klager.") == []
        assert _koder(f"Det {ord_} fra {fra} til {til} klager. Det er {abs(til - fra)} flere.") == []


@given(st.integers(2, 999), st.integers(2, 999))
def test_the_wrong_way_is_always_told(fra: int, til: int) -> None:
    if fra != til:
        assert _koder(f"Det {'sank' if til > fra else 'økte'} fra {fra} til {til} klager.") == ["A013"]
