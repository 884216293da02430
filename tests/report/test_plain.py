"""Auditors' texts as plain words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modell import prosjekt
from modell import tekst as lag_tekst

from revisjon.assess import VurdertProsjekt
from revisjon.load.ids import INNEBYGDE
from revisjon.model import Kapittel, Prosjekt, Tekst, Utregnet
from revisjon.report.verdict.plain import ren_tekst, setninger
from revisjon.words import ordbok

ORD = ordbok("bokmål")


@pytest.fixture
def p(fullt: Prosjekt) -> Prosjekt:
    verdier = {"turnover": Utregnet(Decimal(7), "prosent", omtrent=True)}
    return replace(fullt, verdier=verdier, kapitler=(Kapittel("tema", "Om mål", problemstillinger=("P1",)),))


@pytest.mark.parametrize(
    ("skrevet", "rent"),
    [
        ("Turnover er [=turnover] i år.[@plan, s. 4]", "Turnover er ca. 7 prosent i år."),
        ("[=turnover, bare tall] er lite.", "Ca. 7 er lite."),
        ("Det er **viktig** og _sant_.", "Det er viktig og sant."),
        ("Se [#F1] og [#tema.vurdering].", "Se funn F1 og kapittel «Om mål»."),
        ("[#F1] viser det.", "Funn F1 viser det."),
        ("Se [#vedlegg-skjønn] og [#metode].", "Se vedlegg «Utøvd skjønn» og kapittel «Metode»."),
        ("Kravet (jf. [§plan]) gjelder.", "Kravet (jf. planloven § 1) gjelder."),
        ("Se [loven](https://lovdata.no) nå.", "Se loven nå."),
        ("Alt.[^n]\n\n[^n]: Noten.", "Alt."),
        ("To ting:\n\n- en\n- to", "To ting: en to"),
        ("Snarvei med snake_case og 2 \\* 3.", "Snarvei med snake_case og 2 * 3."),
    ],
)
def test_marks_and_references(p: Prosjekt, tekst: Callable[[str], Tekst], skrevet: str, rent: str) -> None:
    assert ren_tekst(tekst(skrevet), p, ORD) == rent


@pytest.mark.parametrize(
    ("rent", "første"),
    [
        ("Planen finnes. Den er god.", "Planen finnes."),
        ("Det er ca. 7 prosent. Nok.", "Det er ca. 7 prosent."),
        ("Møtet var 3. Mai var fin. Slutt.", "Møtet var 3. Mai var fin."),
        ("Etter jf. Loven gjelder det. Slutt.", "Etter jf. Loven gjelder det."),
        ("Han sa «nei.» Og gikk.", "Han sa «nei.»"),
        ("Flere ting svikter:", "Flere ting svikter."),
        ("Uten punktum", "Uten punktum"),
    ],
)
def test_the_first_sentence(rent: str, første: str) -> None:
    assert setninger(rent)[0] == første


def test_sentences_are_all_of_the_text() -> None:
    assert setninger("Planen finnes. Den er fra 3. mai, ca. som ventet! Og så?") == (
        "Planen finnes.",
        "Den er fra 3. mai, ca. som ventet!",
        "Og så?",
    )
    assert setninger("") == ()


def test_no_text_of_the_example_keeps_its_marks(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    alle = [ren_tekst(f.tekst, p, ORD) for f in p.funn.values()]
    assert len(alle) > 50
    for rent in alle:
        assert not any(merke in rent for merke in ("[@", "[=", "[#", "[§", "[^", "**", "\n")), rent


@given(st.text(alphabet="ab .[]@=#^§*_(){}\\\n:-", max_size=60))
def test_any_text_can_be_read(skrevet: str) -> None:
    rent = ren_tekst(lag_tekst(skrevet), prosjekt([]), ORD)
    assert "\n" not in rent
    assert rent == rent.strip()


def test_every_fixed_part_has_its_name(p: Prosjekt, tekst: Callable[[str], Tekst]) -> None:
    for id_ in INNEBYGDE:
        assert "«" in ren_tekst(tekst(f"Se [#{id_}]."), p, ORD)
