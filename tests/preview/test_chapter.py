"""One chapter as a document: its own numbers, and nothing of the others."""

from __future__ import annotations

import io

import pikepdf
import pytest
from eksempel import ROT, sett_opp

from revisjon.diagnostics import Feil
from revisjon.output.build import bygg
from revisjon.preview.chapter import kapittel
from revisjon.report.document import Dokument
from revisjon.report.xhtml import les


@pytest.fixture(scope="module")
def hele() -> Dokument:
    return sett_opp(ROT, "arbeidsutkast")


def test_a_chapter_keeps_its_numbers_and_nothing_of_the_rest(hele: Dokument) -> None:
    del_ = kapittel(hele, "F3-02")
    kropp = les(del_.html).find("body")
    assert kropp is not None
    assert len(kropp) == 1
    assert 0 < len(del_.noter) < len(hele.noter)
    assert del_.noter[0].nr > 1
    assert f"footnote {del_.noter[0].nr - 1}".encode() in del_.ressurser["tillegg.css"]
    assert {n.nr for n in del_.noter} < {n.nr for n in hele.noter}
    assert del_.tittel.startswith("Mål, planer og\u00a0system – ")
    assert 'id="F4-01"' not in del_.html
    # Links to what is not there are words.
    assert all(
        f'id="{el.get("href", "")[1:]}"' in del_.html
        for el in kropp.iter("a")
        if el.get("href", "").startswith("#")
    )


def test_any_place_in_the_chapter_stands_for_it(hele: Dokument) -> None:
    assert kapittel(hele, "mål").html == kapittel(hele, "F3-02").html


def test_an_unknown_place_is_told(hele: Dokument) -> None:
    with pytest.raises(Feil) as feil:
        kapittel(hele, "finnes-ikke")
    assert [d.kode for d in feil.value.diagnoser] == ["W002"]


def test_the_smallest_chapter_becomes_a_right_pdf(hele: Dokument) -> None:
    bygd = bygg(kapittel(hele, "sammendrag"), ("pdf",))
    with pikepdf.open(io.BytesIO(bygd.filer["pdf"])) as pdf:
        assert 0 < len(pdf.pages) < 6
    assert bygd.diagnoser == ()
