"""The page of changes: every sentence, the words that differ, and nothing that colour alone would tell."""

from __future__ import annotations

import re

import pytest

from revisjon.assess.compare import Endring, Ordbit, ord_for_ord
from revisjon.diagnostics import Plass
from revisjon.output.web.standalone import lag_side
from revisjon.report.changes.page import endringsside, kortet
from revisjon.report.xhtml import les

ENDRINGER = (
    Endring("vurdering", "k", "Kriteriet «k» gikk ned.", "verre", svakere=True, plass=Plass("a.yaml", 3)),
    Endring("kilde", "x", "Kilden «x» er tatt bort.", svakere=True, plass_før=Plass("b.yaml", 4)),
    Endring("tekst", "F1", "Teksten er endret.", ord=ord_for_ord("en <gammel> plan", "en ny & god plan")),
)  # fmt: skip


def side(endringer: tuple[Endring, ...] = ENDRINGER) -> str:
    return lag_side(endringsside(endringer, "i fjor", "nå", ("Les dette.",))).decode()


def test_it_tells_all_and_is_well_formed() -> None:
    html = side()
    rot = les(html.removeprefix("<!DOCTYPE html>\n"))
    tekst = " ".join("".join(rot.itertext()).split())
    for e in ENDRINGER:
        assert e.setning in tekst
    assert "Les dette." in tekst
    assert "a.yaml:3" in tekst
    assert "b.yaml:4:1 (før)" in tekst
    assert [len([*g.iter("li")]) for g in rot.iter("section")] == [1, 1, 1]
    assert lag_side(endringsside(ENDRINGER, "i fjor", "nå", ("Les dette.",))).decode() == html


def test_what_is_out_and_in_is_said_in_words_too() -> None:
    html = side()
    assert '<del><span class="skjult">tatt ut: </span>&lt;gammel&gt;</del>' in html
    assert '<ins><span class="skjult">satt inn: </span>ny &amp; god</ins>' in html
    assert re.findall(r'class="merke verre">(\w+)<', html) == ["Verre", "Svakere"]


def test_nothing_is_fetched_and_no_script_runs() -> None:
    html = side()
    assert "<script" not in html
    assert "script-src 'none'" in html.replace("&#x27;", "'")
    assert not re.search(r'(?:src|href)="(?!#|data:)', html)


def test_without_changes_it_says_so() -> None:
    assert "Ingenting er endret." in side(())


@pytest.mark.parametrize("tekst", ["kort", "ord " * 200])
def test_long_stretches_are_cut_between_words(tekst: str) -> None:
    vist = kortet(tekst, først=False, sist=False)
    assert vist == tekst if len(tekst) < 100 else len(vist) < 300
    assert set(vist.replace("…", " ").split()) <= set(tekst.split())


def test_a_paragraph_that_was_moved_is_shown_once() -> None:
    a = "Det første avsnittet er langt nok til å kjennes igjen."
    b = "Det andre avsnittet er også langt nok til å kjennes igjen."
    biter = ord_for_ord(f"{a}\n\n{b}\n\nSlutt.", f"{b}\n\n{a}\n\nSlutt.")
    assert [x.tekst for x in biter if x.slag == "flyttet"] in ([a], [b])
    assert not [x for x in biter if x.slag == "ut"]
    assert "Flyttet hit" in side((Endring("tekst", "F1", "Teksten er endret.", ord=biter),))


def test_words_that_were_all_exchanged_are_one_stretch() -> None:
    assert ord_for_ord("det var en dag", "det er to dager") == (
        Ordbit("likt", "det "),
        Ordbit("ut", "var en dag"),
        Ordbit("inn", "er to dager"),
    )
