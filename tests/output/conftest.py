"""A small document as PDF, and the example, made once for all tests that open them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pytest
from eksempel import ROT, sett_opp
from lesetre import Tagg, les_tre
from lite_dokument import lite_dokument

from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument, Vedlegg

VEDLEGG = (
    Vedlegg("oppdrag.yaml", b"\xef\xbb\xbfoppdrag: {}\r\n", "application/yaml", "Source", "Oppdraget"),
    Vedlegg("funn/æ.yaml", b"x: 1\n", "application/yaml", "Source", "Funnene"),
    Vedlegg("kopi/oppdrag.yaml", b"x: 1\n", "application/yaml", "Data", "Samme innhold som et annet"),
)


@pytest.fixture(scope="session")
def eksempel() -> Dokument:
    """Return the report of the example, for the formats that are made of it whole."""
    return sett_opp(ROT)


@pytest.fixture(scope="session")
def lite() -> Dokument:
    return lite_dokument()


@pytest.fixture(scope="session")
def lite_bytes(lite: Dokument) -> bytes:
    data, diagnoser = lag_pdf(lite)
    assert diagnoser == ()
    return data


@pytest.fixture(scope="session")
def lite_pdf(lite_bytes: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(lite_bytes)) as pdf:
        yield pdf


@pytest.fixture(scope="session")
def tre(lite_pdf: pikepdf.Pdf) -> Tagg:
    return les_tre(lite_pdf)


@pytest.fixture(scope="session")
def med_vedlegg(lite: Dokument) -> Dokument:
    return replace(lite, vedlegg=VEDLEGG)


@pytest.fixture(scope="session")
def med_vedlegg_bytes(med_vedlegg: Dokument) -> bytes:
    data, diagnoser = lag_pdf(med_vedlegg)
    assert diagnoser == ()
    return data
