"""The lists of contents in Word show the pages of the PDF, where both were made."""

from __future__ import annotations

import io
import re
import zipfile

import pikepdf
from lesedocx import Ordfil
from lite_dokument import lite_dokument

from revisjon.output.destinations import sider_i
from revisjon.output.docx import lag_docx, les_bokmerker, med_sider
from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument


def _felt(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as fil:
        xml = fil.read("word/document.xml").decode()
    ider = les_bokmerker(data)
    funnet = re.findall(r'PAGEREF (\S+) .*?"separate"/></w:r>(.*?)<w:r><w:fldChar', xml)
    return {ider[anker]: re.sub("<.*?>", "", resultat) for anker, resultat in funnet}


def test_pages_are_put_in_afterwards_as_if_known_before(eksempel: Dokument, fil: Ordfil) -> None:
    uten = fil.data
    ider = list(_felt(uten))
    assert ider
    assert set(_felt(uten).values()) == {""}
    sider = {id_: nr for nr, id_ in enumerate(ider, start=7)}
    assert _felt(med_sider(uten, sider)) == {id_: str(nr) for id_, nr in sider.items()}
    assert _felt(lag_docx(eksempel, sider)[0]) == _felt(med_sider(uten, sider))
    assert med_sider(uten, {}) == uten


def test_the_pages_are_those_of_the_pdf() -> None:
    data, _ = lag_pdf(lite_dokument())
    sider = sider_i(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert sider
        assert set(sider.values()) <= set(range(1, len(pdf.pages) + 1))
        (første, _), *_ = sorted(sider.items(), key=lambda par: par[1])
        assert sider[første] == 1
