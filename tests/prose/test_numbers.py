"""Quantities of running text: value, unit, hedge, and what is no quantity at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.diagnostics import Plass
from revisjon.model import Utregnet
from revisjon.prose import Prosa
from revisjon.prose.keywords import innholdsord, årstall
from revisjon.prose.numbers import Mengde, mengder
from revisjon.prose.numerals import ORDTALL
from revisjon.prose.units import enhet_av, stamme
from revisjon.words import ordbok, tall_tekst


def _les(tekst: str, **verdier: Utregnet) -> tuple[Mengde, ...]:
    return mengder(Prosa(tekst, Plass("t.txt")), verdier)


def _kort(tekst: str) -> list[tuple[str, str, str]]:
    return [(f"{m.verdi:f}", m.enhet, m.forbehold) for m in _les(tekst)]


@pytest.mark.parametrize(
    ("tekst", "verdi", "enhet"),
    [
        ("Det var 1 029 personer der.", "1029", "person"),
        ("Det var 1\u00a0029 ansatte.", "1029", "ansatt"),
        ("Det var 1\u2009029 ansatte.", "1029", "ansatt"),
        ("Det var 1.230 årsverk.", "1230", "årsverk"),
        ("Turnover: 2,5 prosent.", "2.5", "prosent"),
        ("Det er 8 % flere.", "8", "prosent"),
        ("Det er 8% flere.", "8", "prosent"),
        ("Det er 9 pst. flere.", "9", "prosent"),
        ("En økning på 3 prosentpoeng.", "3", "prosentpoeng"),
        ("Det kostet 12 000 kroner.", "12000", "kroner"),
        ("Det kostet kr 400 i alt.", "400", "kroner"),
        ("Det kostet 1,2 mill. kroner.", "1200000", "kroner"),
        ("Det kostet 3 milliarder kroner.", "3000000000", "kroner"),
        ("Det kostet hundre tusen kroner.", "100000", "kroner"),
        ("Vi leste tolv mapper.", "12", "mapp"),
        ("Vi leste tjueto mapper.", "22", "mapp"),
        ("Det er 12 nye stillinger.", "12", "stilling"),
        ("Talet på tilsette: 12 tilsette.", "12", "tilsett"),
        ("I 1999 hadde 1999 ansatte fagbrev.", "1999", "ansatt"),
    ],
)
def test_a_number_has_value_and_unit(tekst: str, verdi: str, enhet: str) -> None:
    (m,) = _les(tekst)
    assert m.verdi == Decimal(verdi)
    assert m.enhet == enhet


@pytest.mark.parametrize(
    ("tekst", "prosent"),
    [
        ("Halvparten kjenner den.", 50),
        ("En tredel kjenner den.", Decimal(100) / 3),
        ("To tredeler kjenner den.", Decimal(200) / 3),
        ("Tre firedelar kjenner han.", 75),
        ("Ein femtedel kjenner han.", 20),
    ],
)
def test_a_fraction_is_a_share(tekst: str, prosent: Decimal) -> None:
    (m,) = _les(tekst)
    assert m.enhet == "andel"
    assert m.verdi == prosent


@pytest.mark.parametrize(
    "tekst",
    [
        "Se § 6 og §§ 7, 8 og 9.",
        "Se kapittel 3, punkt 4 og tabell 3 og 4.",
        "Se kapittel tre og figur to.",
        "Vedtaket er fra 19. mai 2026, sak 64/25.",
        "I 2024 og 2029, fra 2005 til 2009, i perioden 2023–2025.",
        "Møtet var 12.10.2020 kl. 12.30.",
        "Ring 22 33 44 55 eller 41234567.",
        "Covid-19 rammet 80-åringer og K2020.",
        "Det sto i 3. ledd og 2. kvartal.",
        "1) Først dette.",
        "NOU 2023: 4 og Meld. St. 15 (2017–2018).",
        "I 2024 ansatte kommunen en leder.",
        "Versjon 2.3.8 er ny.",
        "Kommunen har en leder.",
        "Planen gjelder side 12–13.",
    ],
)
def test_what_counts_nothing_is_passed_over(tekst: str) -> None:
    assert _les(tekst) == ()


@pytest.mark.parametrize(
    ("ord_", "forbehold"),
    [
        *[
            ("over", "over"),
            ("mer enn", "over"),
            ("meir enn", "over"),
            ("drøyt", "over"),
            ("i overkant av", "over"),
        ],
        *[("under", "under"), ("mindre enn", "under"), ("knapt", "under"), ("i underkant av", "under")],
        *[("nesten", "nesten"), ("opp mot", "nesten"), ("nær", "nesten")],
        *[("om lag", "omtrent"), ("ca.", "omtrent"), ("rundt", "omtrent"), ("omtrent", "omtrent")],
        *[("minst", "minst"), ("høyst", "høyst"), ("høgst", "høyst"), ("ikke mer enn", "høyst")],
    ],
)
def test_words_before_say_how_exact_it_is(ord_: str, forbehold: str) -> None:
    tekst = f"Det gjelder {ord_} 60 prosent."
    (m,) = _les(tekst)
    assert m.forbehold == forbehold
    assert tekst[m.forbehold_start :].startswith(ord_)


def test_a_range_has_two_ends() -> None:
    (m,) = _les("Det gjelder 10–15 prosent.")
    assert (m.verdi, m.høyeste, m.enhet) == (Decimal(10), Decimal(15), "prosent")


def test_x_of_y_are_two_numbers_and_one_may_be_a_word_for_one() -> None:
    assert _kort("Det gjelder én av fem ledere.") == [("1", "", ""), ("5", "leder", "")]
    assert _kort("Det gjelder to av tre.") == [("2", "", ""), ("3", "", "")]


def test_a_registered_number_brings_its_value_and_unit() -> None:
    u = Utregnet(Decimal(7), "prosent", omtrent=True)
    (m,) = _les("Turnoveren er over [=turnover] i år.", turnover=u)
    assert (m.id, m.verdi, m.enhet, m.forbehold) == ("turnover", Decimal(7), "prosent", "over")
    assert m.omtrent
    (m,) = _les("Det er [=turnover, bare tall] stillinger.", turnover=u)
    assert (m.utskrift, m.enhet) == ("bare tall", "stilling")
    assert _les("Det er [=annet].", turnover=u) == ()


def test_quotations_are_not_the_auditors() -> None:
    assert _les("Hun sa «nesten 60 prosent» om det.\n\n> 40 prosent sluttet.\n") == ()


def test_names_do_not_reach_over_what_is_counted() -> None:
    assert _kort("Fra 100 i 2024 til 120 årsverk, se figur 3 og 4 ledere.")[1:] == [
        ("120", "årsverk", ""),
        ("4", "leder", ""),
    ]


@given(st.integers(0, 10**9), st.integers(0, 3), st.sampled_from(["bokmål", "nynorsk"]))
def test_what_the_program_prints_is_read_back(heltall: int, desimaler: int, målform: str) -> None:
    verdi = Decimal(heltall).scaleb(-desimaler)
    trykt = tall_tekst(verdi, desimaler, ordbok("nynorsk" if målform == "nynorsk" else "bokmål"))
    (m,) = _les(f"Andelen var {trykt} prosent av alle.")
    assert (m.verdi, m.desimaler) == (verdi, desimaler)


@given(st.text("0123456789 ,.-–%()§aeprosnt\n[=]", max_size=80))
def test_positions_lie_in_the_text_and_in_order(tekst: str) -> None:
    alle = _les(tekst)
    for m in alle:
        assert 0 <= m.forbehold_start <= m.start < m.slutt <= max(m.slutt, m.enhet_slutt) <= len(tekst)
    assert list(alle) == sorted(alle, key=lambda m: m.start)


def test_endings_do_not_tell_words_apart() -> None:
    assert len({stamme(o) for o in ("stilling", "stillinger", "stillingene", "stillingar", "Stillinga")}) == 1
    assert enhet_av("pst.") == enhet_av("%") == "prosent"
    assert stamme("turnover") == stamme("turnoveren")


def test_words_and_years_of_a_text() -> None:
    assert innholdsord("Turnoveren var lav i kommunen.") == {stamme("turnover")}
    assert årstall("i 2019 og 2023–2025") == {"2019", "2023", "2024", "2025"}


@pytest.mark.parametrize(("ord_", "verdi"), [*ORDTALL.items()])
def test_every_number_word_is_found_whole(ord_: str, verdi: Decimal) -> None:
    (m,) = _les(f"Vi leste {ord_} mapper.")
    assert m.verdi == verdi
