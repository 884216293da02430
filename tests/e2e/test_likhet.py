"""The example report says the same in every format, word for word and in the same order."""

from __future__ import annotations

import pytest

from revisjon.output.docx import lag_docx
from revisjon.output.parity import Innhold, les_pdf_innhold, les_tre_innhold, sjekk_likhet
from revisjon.output.web import lag_html
from revisjon.report.document import Dokument


@pytest.fixture(scope="module")
def tre(dokument: Dokument) -> Innhold:
    return les_tre_innhold(dokument.html)


@pytest.fixture(scope="module")
def tagger(pdf_bytes: bytes) -> Innhold:
    return les_pdf_innhold(pdf_bytes)


def test_reading_order_of_the_tags_is_that_of_the_html(tre: Innhold, tagger: Innhold) -> None:
    """Headings, text, cells, notes at their calls, and pictures, one by one."""
    for i_treet, i_pdf in zip(tre.blokker, tagger.blokker, strict=True):
        assert (i_pdf.slag, i_pdf.ord, i_pdf.nivå, i_pdf.plass, i_pdf.kall) == (
            *(i_treet.slag, i_treet.ord, i_treet.nivå),
            *(i_treet.plass, i_treet.kall),
        )


def test_there_is_much_to_read(tre: Innhold, dokument: Dokument) -> None:
    assert sum(len(b.ord) for b in tre.av_slag("tekst")) > 10_000
    assert len(tre.av_slag("note")) == len(dokument.noter)
    assert len(tre.av_slag("overskrift")) == len(dokument.overskrifter)
    for lest, overskrift in zip(tre.av_slag("overskrift"), dokument.overskrifter, strict=True):
        assert " ".join(lest.ord).endswith(" ".join(overskrift.tekst.split()))
        assert overskrift.nummer in ("", lest.nummer)
    assert len(tre.av_slag("celle")) > 500
    assert len(tre.av_slag("bilde")) > 200


def test_all_formats_say_the_same(dokument: Dokument, pdf_bytes: bytes) -> None:
    filer = {"pdf": pdf_bytes, "docx": lag_docx(dokument)[0], "html": lag_html(dokument)[0]}
    assert sjekk_likhet(filer, dokument) == ()
