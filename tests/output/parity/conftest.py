"""The small document in every format, read back once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lite_dokument import lite_dokument

from revisjon.output.docx import lag_docx
from revisjon.output.parity import (
    Innhold,
    les_docx_innhold,
    les_html_innhold,
    les_pdf_innhold,
    les_tre_innhold,
)
from revisjon.output.pdf import lag_pdf
from revisjon.output.web import lag_html
from revisjon.report.document import Dokument


class Lest(dict[str, Innhold]):
    """The readings by format, told in short where a property fails."""

    def __repr__(self) -> str:
        return f"<{', '.join(self)}>"


@pytest.fixture(scope="session")
def dok() -> Dokument:
    """Return the small document, numbered and listed as composing leaves it."""
    lite = lite_dokument()
    html = lite.html.replace('<span class="nr">1</span>', '<span class="nr">1</span> ')
    return replace(lite, html=html.replace("<nav>", '<nav data-innhold="kapitler">'))


@pytest.fixture(scope="session")
def tre_innhold(dok: Dokument) -> Innhold:
    return les_tre_innhold(dok.html)


@pytest.fixture(scope="session")
def pdf_bytes(dok: Dokument) -> bytes:
    data, diagnoser = lag_pdf(dok)
    assert diagnoser == ()
    return data


@pytest.fixture(scope="session")
def filer(dok: Dokument, pdf_bytes: bytes) -> dict[str, bytes]:
    return {"rapport.pdf": pdf_bytes, "rapport.docx": lag_docx(dok)[0], "rapport.html": lag_html(dok)[0]}


@pytest.fixture(scope="session")
def lest(filer: dict[str, bytes]) -> dict[str, Innhold]:
    return Lest(
        pdf=les_pdf_innhold(filer["rapport.pdf"]),
        docx=les_docx_innhold(filer["rapport.docx"]),
        html=les_html_innhold(filer["rapport.html"]),
    )
