"""The lists of contents in Word show the pages of the PDF, whether or not it is made too."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pikepdf
import pytest
from lesedocx import Ordfil
from lite_dokument import lite_dokument

from revisjon.diagnostics import Alvor, Diagnose, Feil, Plass
from revisjon.output import codes, pdf
from revisjon.output.build import bygg
from revisjon.output.destinations import sider_i
from revisjon.output.docx import lag_docx, les_bokmerker, med_sider
from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument


def _med_liste() -> Dokument:
    """Return a small document whose list of chapters is written as the numbering writes it."""
    dokument = lite_dokument()
    html = dokument.html.replace("<nav>", '<nav data-innhold="kapitler">')
    html = html.replace('<li><span class="nr">1</span>', '<li class="n1"><span class="nr">1</span> ')
    return replace(dokument, html=html)


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


@pytest.mark.parametrize("formater", [["docx"], ["docx", "html"]])
def test_a_word_file_alone_is_the_one_beside_a_pdf(formater: list[str]) -> None:
    dokument = _med_liste()
    alene, sammen = bygg(dokument, formater), bygg(dokument, ["pdf", "docx"])
    assert list(alene.filer) == formater
    assert alene.filer["docx"] == sammen.filer["docx"]
    assert sammen.diagnoser == ()
    assert [side.isdecimal() for side in _felt(alene.filer["docx"]).values()] == [True, True]


def _gir_feil(kode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopp(dokument: Dokument) -> None:
        del dokument
        raise Feil([Diagnose(kode, Plass("."), "Det går ikke.")])

    monkeypatch.setattr(pdf, "sider_uten_fil", stopp)


def test_without_the_system_libraries_there_are_no_pages_and_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    _gir_feil(codes.UTEN_PANGO, monkeypatch)
    bygd = bygg(_med_liste(), ["docx"])
    assert [(d.kode, d.alvor) for d in bygd.diagnoser] == [(codes.DOCX_UTEN_SIDER, Alvor.HINT)]
    assert set(_felt(bygd.filer["docx"]).values()) == {""}


def test_another_mishap_is_not_taken_for_that(monkeypatch: pytest.MonkeyPatch) -> None:
    _gir_feil(codes.KAN_IKKE_SKRIVE, monkeypatch)
    with pytest.raises(Feil):
        bygg(_med_liste(), ["docx"])


def test_a_document_without_lists_is_not_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    _gir_feil(codes.KAN_IKKE_SKRIVE, monkeypatch)
    assert bygg(lite_dokument(), ["docx"]).filer["docx"]
