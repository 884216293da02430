"""What the charts say: numbers, shares, gaps, order and marks."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from revisjon.report.figures import FIGURTYPER, Boks, Diagram, Prosess, Serie, Steg, Stil
from revisjon.report.figures.fill import fyll_for, tekstfarge, toner

SVG = "{http://www.w3.org/2000/svg}"
STIL = Stil()


def norsk(verdi: Decimal, desimaler: int) -> str:
    return f"{verdi:.{desimaler}f}".replace(".", ",")


def serie(navn: str, *verdier: float | None, merket: bool = False) -> Serie:
    return Serie(navn, tuple(None if v is None else Decimal(str(v)) for v in verdier), merket)


def tegn(type_: str, data: Diagram | Boks | Prosess) -> ET.Element:
    return ET.fromstring(FIGURTYPER[type_](data, "alt", STIL, norsk))  # noqa: S314 - our own text


def tekster(rot: ET.Element) -> list[str]:
    return [e.text or "" for e in rot.iter(f"{SVG}text")]


def fylte(rot: ET.Element, farge: str) -> list[ET.Element]:
    return [e for e in rot.iter(f"{SVG}rect") if e.get("fill") == farge]


def test_a_line_is_labelled_with_its_last_value_and_broken_where_one_is_missing() -> None:
    data = Diagram(("2023", "2024", "2025", "2026"), (serie("A", 1, None, 3, 4), serie("B", 2, 2, 2, None)))
    rot = tegn("linje", data)
    assert {"4", "A", "2", "B (2025)"} <= set(tekster(rot))
    tykke = [e for e in rot.iter(f"{SVG}polyline") if e.get("stroke-width") == "0.7"]
    assert [len(e.attrib["points"].split()) for e in tykke] == [2, 3]
    assert len(list(rot.iter(f"{SVG}circle"))) == 6


def test_the_marked_line_alone_is_green_and_all_lines_differ_without_colour() -> None:
    serier = tuple(serie(f"S{i}", i, i + 1, merket=i == 1) for i in range(12))
    rot = tegn("linje", Diagram(("2024", "2025"), serier))
    tykke = [e for e in rot.iter(f"{SVG}polyline") if e.get("stroke-width") == "0.7"]
    assert [i for i, e in enumerate(tykke) if e.get("stroke") == STIL.grønn] == [1]
    assert len({e.get("stroke-dasharray") for e in tykke}) == 4
    assert len(list(rot.iter(f"{SVG}circle"))) == len(fylte(rot, "#fff")) == 8


def test_many_categories_are_thinned_out_but_the_last_stays() -> None:
    år = tuple(str(2000 + i) for i in range(24))
    vist = [t for t in tekster(tegn("linje", Diagram(år, (serie("A", *range(24)),)))) if t in år]
    assert vist[0] == "2000"
    assert vist[-1] == "2023"
    assert 4 <= len(vist) < 24


@pytest.mark.parametrize("type_", ["linje", "søyle"])
def test_one_category_has_a_bar_per_series(type_: str) -> None:
    data = Diagram(("2025",), (serie("Kurs", 5), serie("Fagbrev", 2, merket=True)))
    rot = tegn(type_, data)
    assert {"Kurs", "Fagbrev", "5", "2"} == set(tekster(rot))
    assert len(fylte(rot, STIL.grønn)) == 1


def test_bars_are_as_long_as_their_values_and_missing_values_have_none() -> None:
    rot = tegn("søyle", Diagram(("A", "B", "C"), (serie("S", 10, 5, None),)))
    høyder = [float(e.attrib["height"]) for e in fylte(rot, STIL.svart)]
    assert høyder == [48, 24]
    assert "\u2013" in tekster(rot)


@pytest.mark.parametrize(
    ("enhet", "tegn_"), [("prosent", "10\u00a0%"), ("%", "10\u00a0%"), ("årsverk", "10")]
)
def test_only_percent_is_printed_with_the_numbers(enhet: str, tegn_: str) -> None:
    assert tegn_ in tekster(tegn("søyle", Diagram(("A", "B"), (serie("S", 10, 5),), enhet)))


def test_bars_lie_when_names_are_long_or_many() -> None:
    def står(*navn: str) -> bool:
        rot = tegn("søyle", Diagram(navn, (serie("S", *range(1, len(navn) + 1)),)))
        return len({e.get("width") for e in fylte(rot, STIL.svart)}) == 1

    assert står("2023", "2024", "2025")
    assert not står("2023", "2024")
    assert not står("2023", "2024", "Forebyggingstjenestekoordinatorene")
    assert not står(*(str(i) for i in range(7)))


def test_a_stack_prints_its_sum_and_goes_down_for_what_is_below_zero() -> None:
    rot = tegn("stablet søyle", Diagram(("A", "B"), (serie("Opp", 10, 10), serie("Ned", -4, None))))
    assert tekster(rot).count("10") >= 2
    assert {"6", "Opp", "Ned", "\u22124".replace("\u2212", "-")} <= set(tekster(rot))


def test_likert_computes_shares_of_each_statement() -> None:
    data = Diagram(
        ("Enig", "Uenig", "Vet ikke"), (serie("Jeg har tid", 3, 1, None), serie("Ingen svar", 0, 0, 0))
    )
    rot = tegn("likert", data)
    assert {"75", "25", "n\u00a0=\u00a04", "n\u00a0=\u00a00", "100\u00a0%"} <= set(tekster(rot))


def test_kake_prints_share_and_number_for_series_and_for_categories() -> None:
    kategorier = Diagram(("Lønn", "Annet"), (serie("Kostnad", 30, 10),))
    serier = Diagram(("Kostnad",), (serie("Lønn", 30), serie("Annet", 10)))
    assert tegn("kake", kategorier).attrib == tegn("kake", serier).attrib
    assert set(tekster(tegn("kake", serier))) == {"75\u00a0%", "25\u00a0%", "30", "10", "Lønn", "Annet"}


def test_kake_that_is_percent_already_is_not_counted_twice_and_may_be_empty() -> None:
    prosent = Diagram(("A", "B"), (serie("S", 74.6, 25.4),), "prosent", 1)
    assert set(tekster(tegn("kake", prosent))) == {"74,6\u00a0%", "25,4\u00a0%", "A", "B"}
    assert "<\u00a01\u00a0%" in tekster(tegn("kake", Diagram(("A", "B"), (serie("S", 1, 999),))))
    assert tekster(tegn("kake", Diagram(("A", "B"), (serie("S", 0, 0),)))).count("\u2013") == 2


def test_surfaces_differ_in_more_than_colour_and_text_on_them_can_be_read() -> None:
    serier = tuple(serie(str(i), merket=i > 11) for i in range(24))
    fyll = fyll_for(serier, STIL)
    assert len(set(fyll)) == 24
    assert len({f.farge for f in fyll[12:]}) == 1
    for f in (*fyll, *(t for n in range(1, 13) for t in toner(n, STIL))):
        assert kontrast(f.farge, tekstfarge(f, STIL)) > 4.2


def kontrast(a: str, b: str) -> float:
    """Return the contrast between two colours as WCAG 2 defines it."""

    def luminans(farge: str) -> float:
        sifre = farge[1:] if len(farge) == 7 else "".join(c * 2 for c in farge[1:])
        kanaler = [int(sifre[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        lys = [k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanaler]
        return 0.2126 * lys[0] + 0.7152 * lys[1] + 0.0722 * lys[2]

    lav, høy = sorted((luminans(a), luminans(b)))
    return (høy + 0.05) / (lav + 0.05)


@pytest.mark.parametrize(("antall", "rader"), [(1, [1]), (4, [4]), (5, [3, 2]), (7, [4, 3]), (9, [3, 3, 3])])
def test_steps_fill_rows_evenly(antall: int, rader: list[int]) -> None:
    rot = tegn("prosess", Prosess(tuple(Steg(f"Steg {i}") for i in range(antall))))
    bokser = [e.attrib["y"] for e in rot.iter(f"{SVG}rect")]
    assert [bokser.count(y) for y in dict.fromkeys(bokser)] == rader
    assert len(list(rot.iter(f"{SVG}path"))) == antall - 1


def test_steps_that_say_much_are_wider() -> None:
    def bredde(tekst: str) -> float:
        rot = tegn("prosess", Prosess(tuple(Steg("Steg", tekst) for _ in range(4))))
        return float(next(rot.iter(f"{SVG}rect")).attrib["width"])

    assert bredde("Kort") < bredde("Kontrollutvalget bestiller revisjonen etter en vurdering av risiko. " * 5)


def test_units_stand_side_by_side_or_share_columns() -> None:
    def kolonner(antall: int) -> int:
        under = tuple(Boks(f"Enhet {i}") for i in range(antall))
        rot = tegn("organisasjonskart", Boks("Topp", under=under))
        return len({e.get("x") for e in rot.iter(f"{SVG}rect") if e.get("fill") == "#fff"})

    assert [kolonner(n) for n in (1, 2, 5, 6, 7, 8)] == [1, 2, 5, 3, 4, 4]


def test_staff_stands_beside_the_line_and_marked_boxes_have_a_green_edge() -> None:
    rot = tegn("organisasjonskart", Boks("Topp", under=(Boks("Stab", stab=True, merket=True), Boks("Enhet"))))
    bokser = {e.get("fill"): e for e in rot.iter(f"{SVG}rect")}
    assert float(bokser[STIL.grønn].attrib["x"]) > 100
    assert len(fylte(rot, STIL.grønn)) == 1
