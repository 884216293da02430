"""Tracked changes: accepted the file is the new document, rejected it reads as the old, and it is valid."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import docx
import pytest
from eksempel import DATO, ROT, kopier, prosjekt
from returfil import bokmerke, p, r, spor, wordfil
from sporede import NÅR, gjennom_kontoret, noter, tekst

from revisjon.assess import assess
from revisjon.load.wordfile import UleseligWord
from revisjon.output.docx import lag_docx
from revisjon.output.docx.tracked import med_spor
from revisjon.report.compose import compose
from revisjon.report.templates import les_maler

AV, DAG = "Firma & sønn", "2026-05-31"


def rapport(mappe: Path) -> bytes:
    dokument, _ = compose(assess(prosjekt(mappe), DATO), "endelig", les_maler(mappe)[0])
    return lag_docx(dokument)[0]


def endre(mappe: Path) -> None:
    """Edit the example in many ways at once."""

    def bytt(fil: str, gammelt: str, nytt: str) -> None:
        innhold = (mappe / fil).read_text("utf-8")
        assert gammelt in innhold, (fil, gammelt)
        (mappe / fil).write_text(innhold.replace(gammelt, nytt, 1), "utf-8")

    bytt("evidence/kapittel-3.yaml", "har kommunen en egen plan", "har kommunen laget en «ny & god» plan")
    bytt("evidence/kapittel-4.yaml", "id: F4-05\n", "id: F4-05\n    rekkefølge: 999\n")
    bytt(
        "evidence/kapittel-4.yaml",
        "      - **Kurs.** Kursene inngår i kompetanseplanene. En del av dem er e-læring.\n",
        "",
    )
    bytt(
        "evidence/kapittel-5.yaml", "arbeidsprosessene.[@nou-2023-4]", "arbeidsprosessene.[@nou-2023-4, s. 7]"
    )
    rad = '          - ["Har et overordnet mål for kompetansearbeidet"]\n'
    ny = '          - ["Har to overordnede mål for arbeidet"]\n          - ["Har noe helt nytt i tillegg"]\n'
    bytt("evidence/kapittel-3-tall.yaml", rad, ny)
    bytt("evidence/kapittel-3-tall.yaml", '          - ["Har evaluering som en del av planen"]\n', "")
    anbefaling = "  - {id: A9, tekst: lager noe helt nytt, mottaker: rådmannen, grunnlag: [strategi.b]}\n"
    bytt("vurdering.yaml", "anbefalinger:\n", f"anbefalinger:\n{anbefaling}")
    bytt("oppdrag.yaml", "  formål: |\n", "  formål: |\n    Et helt nytt avsnitt med *kursiv* i.\n\n")
    kap = mappe / "evidence" / "kapittel-5.yaml"
    deler = kap.read_text("utf-8").split("  - id: ")
    kap.write_text("  - id: ".join(d for d in deler if not d.startswith("F5-02\n")), "utf-8")


@pytest.fixture(scope="module")
def to(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    mappe = kopier(tmp_path_factory.mktemp("spor") / "ny")
    endre(mappe)
    return rapport(ROT), rapport(mappe)


@pytest.fixture(scope="module")
def sporet(to: tuple[bytes, bytes]) -> bytes:
    return med_spor(*to, AV, DAG).data


def test_accepted_it_is_the_new_and_rejected_it_reads_as_the_old(
    to: tuple[bytes, bytes], sporet: bytes
) -> None:
    gammel, ny = to
    assert tekst(sporet, "godtatt") == tekst(ny, "godtatt")
    assert tekst(sporet, "avvist") == tekst(gammel, "godtatt")
    assert noter(sporet, "godtatt") == noter(ny, "godtatt")
    assert noter(sporet, "avvist") == noter(gammel, "godtatt")
    assert tekst(ny, "godtatt") != tekst(gammel, "godtatt")


def test_what_was_changed_is_counted(to: tuple[bytes, bytes]) -> None:
    telling = med_spor(*to, AV, DAG).telling
    assert telling.flyttet == 1
    assert telling.som_tall() == {"endret": 5, "nye": 4, "tatt bort": 3, "flyttet": 1}
    assert set(med_spor(to[1], to[1], AV, DAG).telling.som_tall().values()) == {0}


def test_the_file_is_valid_and_the_same_each_time(
    to: tuple[bytes, bytes], sporet: bytes, tmp_path: Path
) -> None:
    assert med_spor(*to, AV, DAG).data == sporet
    openxml_audit = pytest.importorskip("openxml_audit")
    (tmp_path / "spor.docx").write_bytes(sporet)
    feil = openxml_audit.OpenXmlValidator().validate(tmp_path / "spor.docx").errors
    assert [str(f) for f in feil] == []


def test_every_change_has_its_author_its_day_and_a_number_of_its_own(sporet: bytes) -> None:
    kropp = docx.Document(io.BytesIO(sporet)).element.body
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    merker = [el for el in kropp.iter() if el.get(f"{w}author") is not None]
    assert {el.tag.removeprefix(w) for el in merker} == {
        *("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart"),
    }
    assert {(el.get(f"{w}author"), el.get(f"{w}date")) for el in merker} == {(AV, f"{DAG}T00:00:00Z")}
    numre = [el.get(f"{w}id") for el in merker]
    assert len(numre) == len(set(numre))
    navn = [el.get(f"{w}name") for el in merker if el.tag.endswith("RangeStart")]
    assert sorted(navn) == ["flytt1", "flytt1"]


def test_words_are_changed_and_not_letters(sporet: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(sporet)) as pakke:
        xml = pakke.read("word/document.xml").decode()
    assert '<w:delText xml:space="preserve">egen</w:delText>' in xml
    assert '<w:t xml:space="preserve">«ny &amp; god»</w:t>' in xml


# --- small files of any kind ------------------------------------------------------------------------


def liten(*avsnitt: str) -> bytes:
    return _hel(wordfil("".join(avsnitt)))


def _hel(data: bytes) -> bytes:
    """Give a made-up file what python-docx needs to open it."""
    mal = io.BytesIO()
    docx.Document().save(mal)
    ut = io.BytesIO()
    with (
        zipfile.ZipFile(mal) as grunn,
        zipfile.ZipFile(io.BytesIO(data)) as ny,
        zipfile.ZipFile(ut, "w") as til,
    ):
        for navn in grunn.namelist():
            til.writestr(navn, (ny if navn == "word/document.xml" else grunn).read(navn))
    return ut.getvalue()


def begge(gammel: bytes, ny: bytes) -> tuple[list[str], list[str]]:
    data = med_spor(gammel, ny, AV, DAG).data
    return tekst(data, "godtatt"), tekst(data, "avvist")


@pytest.mark.parametrize(
    ("før", "nå"),
    [
        (["en to tre"], ["en fire tre"]),
        (["en"], []),
        ([], ["en"]),
        (["en", "to", "tre"], ["tre", "en", "to"]),
        (["likt", "likt", "likt"], ["likt"]),
        (["a b c d e f"], ["f e d c b a"]),
        (["Et avsnitt som er langt nok til å bli flyttet.", "x"],
         ["x", "Et avsnitt som er langt nok til å bli flyttet."]),
        (["<&>\"'", "« »"], ['<&>"', "«\u00a0»"]),
        (["Tallet er 1 av 2."], ["Tallet er 10 av 20."]),
    ],
)  # fmt: skip
def test_any_two_texts(før: list[str], nå: list[str]) -> None:
    def fil(linjer: list[str]) -> bytes:
        return liten(
            *(p(r(linje.replace("&", "&amp;").replace("<", "&lt;"))) for linje in linjer), p(r("slutt"))
        )

    def lest(linjer: list[str]) -> list[str]:
        return [*(" ".join(linje.split()) for linje in linjer), "slutt"]

    assert begge(fil(før), fil(nå)) == (lest(nå), lest(før))


def test_bookmarks_stay_as_they_are_in_the_new_file() -> None:
    gammel = liten(bokmerke(1, "gammelt", p(r("en to"))))
    ny = liten(bokmerke(7, "nytt", p(r("en tre"))))
    xml = med_spor(gammel, ny, AV, DAG).data
    with zipfile.ZipFile(io.BytesIO(xml)) as pakke:
        dokument = pakke.read("word/document.xml").decode()
    assert '<w:bookmarkStart w:id="7" w:name="nytt"/>' in dokument
    assert "gammelt" not in dokument


@pytest.mark.parametrize("hvilken", [0, 1])
def test_a_file_with_changes_of_its_own_is_refused_and_named(hvilken: int) -> None:
    filer = [liten(p(r("en"))), liten(p(r("en")))]
    filer[hvilken] = liten(p(r("en"), spor("ins", "to")))
    with pytest.raises(UleseligWord, match="sporede endringer") as feil:
        med_spor(filer[0], filer[1], AV, DAG)
    assert feil.value.args[1] == hvilken


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html/>"])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(UleseligWord):
        med_spor(liten(p(r("en"))), data, AV, DAG)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_with_its_changes(sporet: bytes, tmp_path: Path) -> None:
    """Through LibreOffice and back: what it has understood of the changes, it writes again."""
    (tmp_path / "spor.docx").write_bytes(sporet)
    tilbake = gjennom_kontoret(tmp_path / "spor.docx", tmp_path / "ut").read_bytes()
    for når in NÅR:
        # LibreOffice writes «Vedlegg 1» with a capital where the field asks for a small letter.
        lest = {t.casefold() for t in tekst(tilbake, når)}
        assert [t for t in tekst(sporet, når) if t.casefold() not in lest] == []
