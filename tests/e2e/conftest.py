"""The example report, built once for all tests that open it."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pytest
from eksempel import ROT, sett_opp

from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument


@pytest.fixture(scope="session")
def dokument() -> Dokument:
    return sett_opp(ROT)


@pytest.fixture(scope="session")
def pdf_bytes(dokument: Dokument) -> bytes:
    data, advarsler = lag_pdf(dokument)
    assert not advarsler
    return data


@pytest.fixture(scope="session")
def pdf(pdf_bytes: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(pdf_bytes)) as åpen:
        yield åpen


@pytest.fixture(scope="session")
def sidetekst(pdf_bytes: bytes) -> list[str]:
    import pypdfium2  # noqa: PLC0415 - only these tests read text

    with pypdfium2.PdfDocument(pdf_bytes) as åpen:
        return [side.get_textpage().get_text_bounded() for side in åpen]
