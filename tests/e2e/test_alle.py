"""Every document in every edition and format: made without complaint, and sound to other programs."""

from __future__ import annotations

import io
import re
from datetime import date
from functools import cache
from pathlib import Path

import docx
import pikepdf
import pytest

from revisjon.assess import VurdertProsjekt, assess
from revisjon.diagnostics import Alvor
from revisjon.load import last
from revisjon.output.build import bygg
from revisjon.report.compose import compose
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.templates import les_maler

STØTTE = Path(__file__).resolve().parent.parent / "support"
ALLE = [(type_.navn, utgave) for type_ in DOKUMENTTYPER.values() for utgave in type_.utgaver]
TILFELLER = [
    *(("tre_kommuner", type_, utgave) for type_, utgave in ALLE),
    *(("engelsk", type_, utgave) for type_, utgave in ALLE),
    *(("hemmelig", type_, utgave) for type_, utgave in ALLE if utgave == "offentlig"),
]
_HENTER = re.compile(r"""(?:src|href)=["'](?!#|data:|https?:|mailto:|tel:)""")


@cache
def vurdert(prosjekt: str) -> VurdertProsjekt:
    lastet = last(STØTTE / prosjekt)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return assess(lastet.prosjekt, date(2026, 5, 31))


@pytest.mark.parametrize(("prosjekt", "type_", "utgave"), TILFELLER)
def test_each_is_made_in_three_formats_that_say_the_same(
    prosjekt: str, type_: str, utgave: str, tmp_path: Path
) -> None:
    for om in DOKUMENTTYPER[type_].om(vurdert(prosjekt).prosjekt)[:1]:
        dokument, om_dokumentet = compose(vurdert(prosjekt), utgave, les_maler()[0], type_, om)
        assert [d for d in om_dokumentet if d.alvor is Alvor.FEIL] == []
        bygd = bygg(dokument, ["pdf", "docx", "html"])
        assert bygd.diagnoser == ()
        _prøv_pdf(bygd.filer["pdf"])
        _prøv_word(bygd.filer["docx"], tmp_path)
        _prøv_nettside(bygd.filer["html"].decode())


def _prøv_pdf(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) > 0


def _prøv_word(data: bytes, mappe: Path) -> None:
    assert docx.Document(io.BytesIO(data)).paragraphs
    fil = mappe / "rapport.docx"
    fil.write_bytes(data)
    openxml_audit = pytest.importorskip("openxml_audit")
    assert [str(feil) for feil in openxml_audit.OpenXmlValidator().validate(fil).errors] == []


def _prøv_nettside(html: str) -> None:
    assert "ressurs:" not in html
    assert _HENTER.findall(html) == []
    assert "default-src 'none'" in html
