"""`revisjon kommentarer`: from a Word file that comes back to the YAML, and on to what blocks an edition."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from eksempel import DATO, ROT, kopier, prosjekt, sett_opp
from kommando import kjør
from returfil import kommentar, merket, p, r, spor, wordfil
from sporede import gjennom_kontoret

from revisjon.assess import assess
from revisjon.output.docx import lag_docx
from revisjon.report.compose import compose
from revisjon.report.templates import les_maler
from revisjon.report.xhtml import les

SITAT = "For selve kompetansearbeidet har kommunen en egen plan, "


@pytest.fixture(scope="module")
def utsendt() -> bytes:
    """Return the edition for hearing, as it is sent out."""
    fil, _ = lag_docx(sett_opp(ROT, "høring"))
    return fil


@pytest.fixture(scope="module")
def retur(utsendt: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what comes back from a reader whose program writes the whole file anew."""
    fil = tmp_path_factory.mktemp("retur") / "rapport-horing.docx"
    dokument = docx.Document(io.BytesIO(utsendt))
    løp = [løp for avsnitt in dokument.paragraphs for løp in avsnitt.runs]
    (funn,) = [k for k in løp if k.text == SITAT]
    dokument.add_comment(funn, "Stemmer dette?", author="Ola Nes", initials="ON")
    celle = next(
        løp
        for tabell in dokument.tables
        for rad in tabell.rows
        for celle in rad.cells
        for avsnitt in celle.paragraphs
        for løp in avsnitt.runs
        if "Årsverk" in løp.text or "Sykepleier" in løp.text
    )
    dokument.add_comment(celle, "Feil tall?", author="Kari Berg")
    dokument.save(str(fil))
    return fil


def test_comments_by_python_docx_come_home(retur: Path) -> None:
    svar = kjør("kommentarer", str(retur), "--format", "json")
    assert svar.returncode == 0, svar.stderr
    etter = {d["fra"]: d for d in json.loads(svar.stdout)}
    ola, kari = etter["Ola Nes"], etter["Kari Berg"]
    assert (ola["om"], ola["fil"], ola["sitat"]) == ("F3-02", "evidence/kapittel-3.yaml", SITAT.strip())
    assert kari["om"]
    assert kari["linje"]
    assert "2 kommentarer og 0 sporede endringer" in svar.stderr


ODT = "F4-15", "evidence/kapittel-4.yaml"
STEDER = {
    "overskrift": ("Heading1", "Mål, planer og system", "mål"),
    "celle": ("Tabelltekst", "Har et overordnet mål", "styringsdokumenter"),
    "tabelltittel": ("Caption", "Hva dokumentene sier", "styringsdokumenter"),
    "figurtekst": ("Caption", "Stegene i KS", "ks-steg"),
    "anbefaling": ("Anbefaling", "fastsetter felles retningslinjer", "A2"),
    "kriterium": ("Radtekst", "sikre tilstrekkelig fagkompetanse", "fagkompetanse"),
    "problemstilling": ("Problemstilling", "Hvilke mål og planer", "P1"),
    "første av to": ("Funn", "har kommunen en egen plan", "F3-02"),
    "andre av to": ("Funn", "har kommunen en egen plan", "F3-02"),
    "note": ("Funn", "Kompetanse er også tema", "F3-06"),
}
"""By comment: style and words of the paragraph that it is on, and the id that it is to come home to."""


def test_comments_on_every_kind_of_place_come_home(utsendt: bytes, tmp_path: Path) -> None:
    dokument = docx.Document(io.BytesIO(utsendt))
    alle = [Paragraph(el, dokument._body) for el in dokument.element.body.iter(qn("w:p"))]  # noqa: SLF001 - cells too

    def finn(stil: str, ord_: str) -> Paragraph:
        rene = ((a, a.text.replace("\u00a0", " ")) for a in alle if a.style and a.style.style_id == stil)
        return next(a for a, tekst in rene if ord_ in tekst)

    for hva, (stil, ord_, _) in STEDER.items():
        løp = finn(stil, ord_).runs
        noter = [x for x in løp if x._r.find(qn("w:footnoteReference")) is not None]  # noqa: SLF001 - see above
        valgt = {"første av to": løp[:3], "andre av to": løp[3:5], "note": noter[:1]}.get(hva, løp)
        dokument.add_comment(valgt, hva, author="Ola Nes")
    fra, til = (finn("Funn", o).runs for o in ("Arbeidsgiverpolitikken har", "Kompetanse er også"))
    dokument.add_comment([fra[0], til[-1]], "over flere avsnitt", author="Ola Nes")
    dokument.save(str(tmp_path / "retur.docx"))
    svar = kjør("kommentarer", str(tmp_path / "retur.docx"), "--format", "json")
    funnet = {d["tekst"]: d for d in json.loads(svar.stdout)}
    assert {hva: d["om"] for hva, d in funnet.items() if hva in STEDER} == {
        h: s[2] for h, s in STEDER.items()
    }
    assert all(d["sikkert"] and d["linje"] for d in funnet.values())
    over = funnet["over flere avsnitt"]
    assert (over["om"], over["også"]) == ("F3-05", ["F3-06"])


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("vei", [("docx",), ("odt", "docx")])
def test_they_come_home_when_libreoffice_has_saved_the_file(
    vei: tuple[str, ...], retur: Path, tmp_path: Path
) -> None:
    fil = retur
    for nr, endelse in enumerate(vei):
        fil = gjennom_kontoret(fil, tmp_path / str(nr), endelse)
    før, etter = (json.loads(kjør("kommentarer", str(f), "--format", "json").stdout) for f in (retur, fil))
    # ODT has no bookmark round a table: what one word in a cell is about, is then the finding that shows it.
    om = {d["fra"]: (d["om"], d["fil"]) for d in før} | ({"Kari Berg": ODT} if "odt" in vei else {})
    assert {d["fra"]: (d["om"], d["fil"]) for d in etter} == om


def test_the_list_names_the_line(retur: Path) -> None:
    svar = kjør("kommentarer", str(retur))
    assert "F3-02\n  Ola Nes, " in svar.stdout
    assert "evidence/kapittel-3.yaml:18:7" in svar.stdout


def test_written_twice_they_stand_once_and_block_the_final_edition(retur: Path, tmp_path: Path) -> None:
    mappe = kopier(tmp_path / "prosjekt")
    assert "La til 2 merknader" in kjør("kommentarer", str(retur), "--skriv", cwd=mappe).stderr
    skrevet = (mappe / "merknader.yaml").read_bytes()
    assert "Ingen nye" in kjør("kommentarer", str(retur), "--skriv", cwd=mappe).stderr
    assert (mappe / "merknader.yaml").read_bytes() == skrevet
    endelig = kjør("sjekk", "--utgave", "endelig", cwd=mappe)
    assert endelig.stderr.count("feil V020") == 2
    assert kjør("sjekk", cwd=mappe).stderr.count("hint V020") == 2
    besvart = skrevet.replace("status: åpen".encode(), b"status: fulgt")
    (mappe / "merknader.yaml").write_bytes(besvart)
    assert "V020" not in kjør("sjekk", "--utgave", "endelig", cwd=mappe).stderr
    assert "Ingen nye" in kjør("kommentarer", str(retur), "--skriv", cwd=mappe).stderr
    assert (mappe / "merknader.yaml").read_bytes() == besvart


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    return tmp_path / "retur.docx"


def test_a_file_without_our_bookmarks_says_so(fil: Path) -> None:
    kropp = (
        p(r("Et kapittel"), stil="Overskrift1")
        + p(merket(0, r(SITAT)))
        + p(spor("ins", "Helt nytt avsnitt."))
    )
    fil.write_bytes(wordfil(kropp, kommentar(0, "x")))
    svar = kjør("kommentarer", str(fil))
    assert "ingen av bokmerkene" in svar.stderr
    assert "F3-02 (funnet etter ordene)" in svar.stdout
    assert "under «Et kapittel»" in svar.stdout


def test_a_file_whose_list_is_lost_is_read_by_the_names(utsendt: bytes, fil: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(utsendt)) as gammel, zipfile.ZipFile(fil, "w") as ny:
        for navn in gammel.namelist():
            data = gammel.read(navn)
            if navn == "word/document.xml":
                inn = spor("ins", "ny")
                start = data.decode().index('w:name="F3_02"')
                her = data.decode().index("</w:pPr>", start) + len("</w:pPr>")
                data = (data.decode()[:her] + inn + data.decode()[her:]).encode()
            if not navn.startswith("customXml/item"):
                ny.writestr(navn, data)
    svar = kjør("kommentarer", str(fil), "--format", "json")
    assert "lest av navnene" in svar.stderr
    (endring,) = json.loads(svar.stdout)
    assert (endring["om"], endring["slag"], endring["satt_inn"]) == ("F3-02", "innsetting", "ny")


@pytest.mark.parametrize("data", [b"", b"tekst", b"PK\x03\x04"])
def test_what_is_no_word_file_is_said_to_be_none(fil: Path, data: bytes) -> None:
    fil.write_bytes(data)
    svar = kjør("kommentarer", str(fil))
    assert svar.returncode == 2
    assert "kan ikke leses som en Word-fil" in svar.stderr
    assert "Traceback" not in svar.stderr


def test_a_file_without_remarks(fil: Path) -> None:
    fil.write_bytes(wordfil(p(r("ord"))))
    svar = kjør("kommentarer", str(fil), "--skriv")
    assert (svar.returncode, svar.stdout) == (0, "")
    assert "ingen kommentarer" in svar.stderr


def test_a_file_of_remarks_that_cannot_be_added_to_is_left_alone(retur: Path, tmp_path: Path) -> None:
    mappe = kopier(tmp_path / "prosjekt")
    (mappe / "merknader.yaml").write_text("merknader: []\n", "utf-8")
    svar = kjør("kommentarer", str(retur), "--skriv", cwd=mappe)
    assert svar.returncode == 1
    assert "kan ikke legges til" in svar.stderr
    assert (mappe / "merknader.yaml").read_text("utf-8") == "merknader: []\n"


MERKNADER = """\
merknader:
  - {id: M1, fra: Ola Nes, dato: 2026-05-12, om: F3-02, sitat: en plan, tekst: "Stemmer [@dette]?"}
  - {id: M2, fra: Kari Berg, tekst: Ja, svar_til: M1}
  - {id: M3, fra: Kari Berg, om: oversikt.b, tekst: Feil, status: avvist, svar: Kravet er riktig.}
  - {id: M4, fra: Kari Berg, om: borte, tekst: Uten svar, status: avvist}
"""


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_remarks_are_open_points_and_an_appendix_when_asked_for(tmp_path: Path, målform: str) -> None:
    mappe = kopier(tmp_path / "prosjekt")
    (mappe / "merknader.yaml").write_text(MERKNADER, "utf-8")
    oppdrag = (mappe / "oppdrag.yaml").read_text("utf-8")
    oppdrag = oppdrag.replace("målform: bokmål", f"målform: {målform}\n  merknader_på_trykk: ja")
    (mappe / "oppdrag.yaml").write_text(oppdrag, "utf-8")
    vurdert, (maler, _) = assess(prosjekt(mappe), DATO), les_maler(mappe)
    tekster = {}
    for utgave in ("arbeidsutkast", "høring", "endelig", "offentlig"):
        dokument, diagnoser = compose(vurdert, utgave, maler)
        assert [d for d in diagnoser if d.alvor == "feil"] == []
        tekster[utgave] = {
            el.get("id"): " ".join("".join(el.itertext()).split()) for el in les(dokument.html).iter()
        }
    åpne = tekster["arbeidsutkast"]["åpne.merknader"]
    assert "M1" in åpne
    assert "M4" in åpne
    assert "M2" not in åpne
    assert "M3" not in åpne
    tabell = tekster["høring"]["merknader.tabell"]
    assert "«en plan»Stemmer [@dette]?" in tabell
    assert {
        "bokmål": "Ikke tatt til følge. Kravet er riktig.",
        "nynorsk": "Ikkje teken til følgje. Kravet er riktig.",
    }[målform] in tabell
    assert "K5 b" in tabell
    assert "(F3-02)" in tabell
    for utgave in ("arbeidsutkast", "endelig", "offentlig"):
        assert "merknader.tabell" not in tekster[utgave]
    assert "åpne.merknader" not in tekster["høring"]


def test_without_being_asked_for_they_are_not_printed(tmp_path: Path) -> None:
    mappe = kopier(tmp_path / "prosjekt")
    (mappe / "merknader.yaml").write_text(MERKNADER, "utf-8")
    assert "Stemmer [@dette]?" not in sett_opp(mappe, "høring").html


def test_the_printed_table_goes_by_day_and_then_by_the_report_and_names_things_by_number(
    tmp_path: Path,
) -> None:
    mappe = kopier(tmp_path / "prosjekt")
    linjer = [
        f"  - {{id: M{nr}, fra: Ola Nes, dato: 2026-05-12, om: {om}, tekst: Her}}\n"
        for nr, om in enumerate(("A2", "ks-steg", "styringsdokumenter", "F4-01", "F3-02"))
    ]
    eldst = "  - {id: M9, fra: Kari Berg, dato: 2026-05-11, om: A1, tekst: Først}\n"
    (mappe / "merknader.yaml").write_text("merknader:\n" + "".join(linjer) + eldst, "utf-8")
    oppdrag = (mappe / "oppdrag.yaml").read_text("utf-8")
    oppdrag = oppdrag.replace("målform: bokmål", "målform: bokmål\n  merknader_på_trykk: ja")
    (mappe / "oppdrag.yaml").write_text(oppdrag, "utf-8")
    rot = les(sett_opp(mappe, "høring").html)
    tabell = next(el for el in rot.iter() if el.get("id") == "merknader.tabell")
    rader = ["".join(tr[2].itertext()).replace("\u00a0", " ") for tr in tabell.iter("tr")][1:]
    assert rader[0] == "Anbefaling 1"
    assert [r.partition("(")[2] for r in rader[1:3]] == ["F3-02)", "F4-01)"]
    assert [r.casefold() for r in rader[3:]] == ["anbefaling 2", "figur 8", "tabell 3"]
