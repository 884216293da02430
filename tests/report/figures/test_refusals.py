"""What cannot be drawn is refused with a message that tells how to mend it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from revisjon.report.figures import FIGURTYPER, Diagram, Prosess, Serie, Steg, Stil

DIAGRAMTYPER = ("linje", "søyle", "stablet søyle", "likert", "kake")


def diagram(*verdier: str | None, kategorier: tuple[str, ...] = ("A", "B"), enhet: str = "") -> Diagram:
    tall = tuple(None if v is None else Decimal(v) for v in verdier)
    return Diagram(kategorier, (Serie("S", tall),), enhet)


def avslag(type_: str, data: Diagram | Prosess) -> str:
    with pytest.raises(ValueError, match=r"\. .*\.$|, .*\.$") as feil:
        FIGURTYPER[type_](data, "alt", Stil(), lambda v, _: str(v))
    return str(feil.value)


def test_every_word_of_the_vocabulary_has_a_drawing() -> None:
    assert set(FIGURTYPER) == {*DIAGRAMTYPER, "organisasjonskart", "prosess"}


@pytest.mark.parametrize("type_", DIAGRAMTYPER)
def test_no_data(type_: str) -> None:
    assert "ingen data" in avslag(type_, Diagram((), ()))
    assert "ingen tall" in avslag(type_, diagram(None, None))


@pytest.mark.parametrize("type_", DIAGRAMTYPER)
def test_wrong_count_of_values(type_: str) -> None:
    assert "Serien «S» har 1 verdier, men figuren har 2 kategorier" in avslag(type_, diagram("1"))


@pytest.mark.parametrize("type_", DIAGRAMTYPER)
def test_numbers_that_cannot_be_drawn(type_: str) -> None:
    assert "«NaN» er ikke et tall" in avslag(type_, diagram("1", "NaN"))
    assert "for stort" in avslag(type_, diagram("1", "1e13"))
    assert "7 desimaler" in avslag(type_, Diagram(("A",), (Serie("S", (Decimal(1),)),), desimaler=7))


@pytest.mark.parametrize("type_", ["linje", "søyle", "stablet søyle"])
def test_more_series_than_patterns(type_: str) -> None:
    serier = tuple(Serie(str(i), (Decimal(1), Decimal(2))) for i in range(13))
    assert "13 deler" in avslag(type_, Diagram(("A", "B"), serier))


@pytest.mark.parametrize("type_", ["likert", "kake"])
def test_more_parts_than_patterns(type_: str) -> None:
    mange = diagram(*(str(i + 1) for i in range(13)), kategorier=tuple("ABCDEFGHIJKLM"))
    assert "13 deler" in avslag(type_, mange)


def test_more_bars_than_a_page_holds() -> None:
    mange = diagram(*("1" for _ in range(150)), kategorier=tuple(str(i) for i in range(150)))
    assert "150 søyler" in avslag("søyle", mange)


def test_likert_wants_counts() -> None:
    assert "antall svar" in avslag("likert", diagram("12.5", "87.5"))
    assert "antall svar" in avslag("likert", diagram("-1", "2"))


def test_kake_is_one_whole() -> None:
    to = Diagram(("A", "B"), (Serie("S", (Decimal(1), Decimal(2))), Serie("T", (Decimal(1), Decimal(2)))))
    assert "«stablet søyle»" in avslag("kake", to)
    assert "under null" in avslag("kake", diagram("-1", "2"))
    assert "summerer til 60, ikke 100" in avslag("kake", diagram("20", "40", enhet="prosent"))


def test_a_process_has_steps() -> None:
    assert "ingen steg" in avslag("prosess", Prosess(()))


def test_a_drawing_taller_than_the_page() -> None:
    lang = Prosess(tuple(Steg("Steg", "Et langt steg med mange ord. " * 40) for _ in range(9)))
    assert "høyere enn siden" in avslag("prosess", lang)
