"""Notes keep the place where their text was written, which does not reach the finished document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Plass
from revisjon.model import Funn, Problemstilling, Prosjekt, Tabell, Tekst
from revisjon.model.numbers import Celle, Kolonne, Rad
from revisjon.report.compose import compose
from revisjon.report.places import INGEN, PLASS, som_attributt, ta_plass
from revisjon.report.templates import Maler

A = Plass('evidence/a: "b" & c.yaml', 3, 9, 2)
B = Plass("evidence/b.yaml", 4, 1)
C = Plass("oppdrag.yaml", 12, 5)


def test_each_note_has_the_place_of_its_text(
    fullt: Prosjekt, vurder: Callable[[Prosjekt], VurdertProsjekt], innebygd: Maler
) -> None:
    tabell = Tabell(
        "t", "T", (Kolonne("a"),), (Rad("vanlig", (Celle(tekst=Tekst("Celle.[@plan, s. 9]", B)),)),)
    )
    p = replace(
        fullt,
        tabeller={"t": tabell},
        problemstillinger=(Problemstilling("P1", "Hva?", merknad=Tekst("Om spørsmålet.", C)),),
        funn={
            "F1": Funn("F1", "tema", Tekst("Likt.[^n]\n\n![#t]\n\n[^n]: En note.", A)),
            "F2": Funn("F2", "tema", Tekst("Likt.[^n]\n\n[^n]: En note.", B)),
        },
        sitert={"F1": (), "F2": ()},
    )
    dokument, _ = compose(vurder(p), "endelig", innebygd)
    steder = {(n.tekst.partition(",")[0], n.plass) for n in dokument.noter}
    assert {("En note.", A), ("En note.", B), ("Om spørsmålet.", C)} <= steder
    assert [n.plass for n in dokument.noter if "s. 9" in n.tekst or "Planen" in n.tekst] == [B]
    assert PLASS not in dokument.html


@pytest.mark.parametrize("verdi", ["", "1", "a:b:c:d", "1:2:3", "1:2:3:"])
def test_what_is_no_place_is_taken_out_too(verdi: str) -> None:
    el = Element("span", {PLASS: verdi})
    assert (ta_plass(el), el.attrib) == (INGEN, {})


def test_a_place_comes_back_as_it_was() -> None:
    el = Element("span", {PLASS: som_attributt(A)})
    assert ta_plass(el) == A


def test_a_field_that_is_a_note_names_its_sources_in_it(
    fullt: Prosjekt, vurder: Callable[[Prosjekt], VurdertProsjekt], innebygd: Maler
) -> None:
    spørsmål = Problemstilling("P1", "Hva?", merknad=Tekst("Se også [@plan, s. 4]", C))
    dokument, diagnoser = compose(vurder(replace(fullt, problemstillinger=(spørsmål,))), "endelig", innebygd)
    assert not diagnoser
    note = next(n for n in dokument.noter if n.plass == C)
    assert note.tekst.startswith("Se også Planen")
    assert "s. 4" in note.tekst.lower()
    assert note.kilder == ("plan",)
