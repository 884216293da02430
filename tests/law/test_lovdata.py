"""Files from Lovdata become files of the registry, and hostile ones do not.

`nl-19610616-015.xml` is an excerpt of grannelova as Lovdata publishes it (NLOD 2.0); the other is made up.
"""

from __future__ import annotations

import io
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import pytest

from revisjon.law import Rettskilde, medfølgende
from revisjon.law.faults import feil_i
from revisjon.law.form import rettskilde
from revisjon.law.lovdata import Avvist, Importert, Ønske, archive, importerte
from revisjon.law.lovdata.archive import ident_i
from revisjon.law.lovdata.reader import les_dokument
from revisjon.law.registry import som_tekster
from revisjon.source import les

MAPPE = Path(__file__).parent / "lovdata"
PRØVE = MAPPE / "nl-20190301-007.xml"
GRANNE = MAPPE / "nl-19610616-015.xml"
ALT = Ønske(None, date(2026, 7, 28), {}, {})


def hent(fil: Path) -> Importert:
    (ny,) = importerte(fil.name, fil.read_bytes(), ALT)
    return ny


def lest(ny: Importert) -> Rettskilde:
    kilde, diagnoser = les(ny.navn, ny.tekst.encode())
    assert diagnoser == ()
    assert kilde.rot is not None
    assert [*feil_i(kilde.rot)] == []
    return rettskilde(som_tekster(kilde.rot))


def test_an_excerpt_of_a_real_act() -> None:
    r = lest(hent(GRANNE))
    assert (r.hode.ident, r.hode.korttittel, r.hode.tittel) == (
        "LOV-1961-06-16-15",
        "grannelova",
        "Lov om rettshøve mellom grannar",
    )
    assert r.hode.andre_navn == ("gl.",)
    assert [*r.bestemmelser] == ["10", "17", "23a"]
    ti, sytten = r.bestemmelser["10"], r.bestemmelser["17"]
    assert (ti.ledd, dict(ti.bokstaver)) == (2, {"1": ("a", "b", "c", "d")})
    assert not ti.opphevet
    assert sytten.opphevet
    assert r.bestemmelser["23a"].paragraf == "23 a"
    assert not r.hode.ikke_i_kraft


def test_all_that_is_kept() -> None:
    r = lest(hent(PRØVE))
    assert r.hode.i_kraft == date(2020, 1, 1)
    assert r.hode.hentet == date(2026, 7, 28)
    assert r.hode.lisens == "NLOD 2.0 (Lovdata)"
    assert "nl-20190301-007.xml" in r.hode.kontroll
    assert [b.paragraf for b in r.bestemmelser.values()] == ["1-1", "1-2", "1-2 a", "2 A-1", "2 A-2", "2 A-3"]
    assert [*r.kapitler] == ["1", "2a"]
    to = r.bestemmelser["1-2"]
    assert (to.overskrift, to.ledd) == ("Virkeområde", 3)
    assert dict(to.bokstaver) == {"2": ("a", "b", "c")}
    assert dict(to.numre) == {"3": ("1", "2")}
    assert dict(to.bokstaver_under_nr) == {"2": ("a", "b")}
    assert r.bestemmelser["2a-1"].ikke_i_kraft
    assert r.bestemmelser["2a-2"].umerket == ("1",)
    # Whether the paragraph after the first is a ledd is not known, so nothing is said of how many there are.
    assert r.bestemmelser["2a-3"].ledd is None


def test_known_names_and_files_are_kept() -> None:
    kjent = medfølgende().hoder["LOV-2018-06-22-83"]
    data = PRØVE.read_bytes().replace(b"LOV-2019-03-01-7", b"LOV-2018-06-22-83")
    ønske = Ønske(None, date(2026, 9, 1), {kjent.ident: kjent}, {kjent.ident: "kommuneloven.yaml"})
    (ny,) = importerte("nl-20180622-083.xml", data, ønske)
    assert ny.navn == "kommuneloven.yaml"
    assert lest(ny).hode.andre_navn[: len(kjent.andre_navn)] == kjent.andre_navn
    assert lest(ny).hode.korttittel == "kommuneloven"


def test_two_acts_of_one_name_get_a_file_each() -> None:
    arkiv = _zip(
        {"nl-20190301-007.xml": PRØVE.read_bytes(), "nl-20200301-007.xml": _annen(b"LOV-2020-03-01-7")}
    )
    navn = [ny.navn for ny in importerte("a.zip", arkiv, ALT)]
    assert navn == ["proveloven.yaml", "proveloven_2020.yaml"]


def _annen(ident: bytes) -> bytes:
    return PRØVE.read_bytes().replace(b"LOV-2019-03-01-7", ident)


def _zip(filer: dict[str, bytes]) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as arkiv:
        for navn, innhold in filer.items():
            arkiv.writestr(navn, innhold)
    return ut.getvalue()


def _tar(filer: dict[str, bytes], lenke: str = "") -> bytes:
    ut = io.BytesIO()
    with tarfile.open(fileobj=ut, mode="w:bz2") as arkiv:
        for navn, innhold in filer.items():
            medlem = tarfile.TarInfo(navn)
            medlem.size = len(innhold)
            arkiv.addfile(medlem, io.BytesIO(innhold))
        if lenke:
            medlem = tarfile.TarInfo("nl/lenke.xml")
            medlem.type, medlem.linkname = tarfile.SYMTYPE, lenke
            arkiv.addfile(medlem)
    return ut.getvalue()


@pytest.mark.parametrize("pakk", [_zip, _tar])
def test_of_an_archive_what_is_wanted_is_read(pakk: object) -> None:
    assert callable(pakk)
    arkiv = pakk(
        {
            "nl/nl-20190301-007.xml": PRØVE.read_bytes(),
            "nl/nl-19610616-015.xml": GRANNE.read_bytes(),
            "nl/endring.xml": b"<html><body>ingen paragrafer</body></html>",
            "les.txt": b"x",
        }
    )
    assert [ny.ident for ny in importerte("a.tar.bz2", arkiv, ALT)] == [
        "LOV-2019-03-01-7",
        "LOV-1961-06-16-15",
    ]
    bare = Ønske(frozenset({"LOV-1961-06-16-15"}), date(2026, 7, 28), {}, {})
    assert [ny.ident for ny in importerte("a.tar.bz2", arkiv, bare)] == ["LOV-1961-06-16-15"]


@pytest.mark.parametrize(
    "navn", ["../ute.xml", "/etc/ute.xml", "a/../../ute.xml", "..\\ute.xml", "C:\\ute.xml"]
)
@pytest.mark.parametrize("pakk", [_zip, _tar])
def test_a_path_out_of_the_archive_is_refused(pakk: object, navn: str) -> None:
    assert callable(pakk)
    with pytest.raises(Avvist, match="ut av arkivet"):
        [*importerte("a.zip", pakk({navn: PRØVE.read_bytes()}), ALT)]


def test_a_link_is_refused() -> None:
    with pytest.raises(Avvist, match="lenke"):
        [*importerte("a.tar.bz2", _tar({}, "/etc/passwd"), ALT)]


@pytest.mark.parametrize("pakk", [_zip, _tar])
def test_too_much_is_refused(pakk: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert callable(pakk)
    monkeypatch.setattr(archive, "MAKS_SAMLET", 1000)
    with pytest.raises(Avvist, match="større enn"):
        [*importerte("a.zip", pakk({"nl/a.xml": b"x" * 2000}), ALT)]


def test_a_document_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAKS_DOKUMENT", 100)
    with pytest.raises(Avvist, match="større enn noen lov"):
        [*importerte("a.xml", PRØVE.read_bytes(), ALT)]


@pytest.mark.parametrize(
    "hode",
    [b'<!DOCTYPE x [<!ENTITY a "b">]>', b"<!DOCTYPE html [ ]>", b'<!ENTITY % p SYSTEM "file:///etc/passwd">'],
)
def test_entities_are_refused(hode: bytes) -> None:
    with pytest.raises(Avvist, match="entiteter"):
        [*importerte("a.xml", hode + PRØVE.read_bytes(), ALT)]


@pytest.mark.parametrize(
    ("navn", "data", "sagt"),
    [
        ("a.pdf", b"%PDF-1.7", "verken"),
        ("a.zip", b"PK\x03\x04skadet", "skadet"),
        ("a.tar.bz2", b"BZh9skadet", "skadet"),
        ("a.xml", b"<html><body>ingenting</body></html>", "hvilken lov"),
        ("nl-20190301-007.xml", b"<html><body>ingenting</body></html>", "ingen paragrafer"),
    ],
)
def test_what_is_no_act_is_told(navn: str, data: bytes, sagt: str) -> None:
    with pytest.raises(Avvist, match=sagt):
        [*importerte(navn, data, ALT)]


@pytest.mark.parametrize(
    ("navn", "ident"),
    [
        ("nl-20180622-083.xml", "LOV-2018-06-22-83"),
        ("nl-19670210-000.xml", "LOV-1967-02-10"),
        ("sf-20161028-1250.xml", "FOR-2016-10-28-1250"),
        ("annet.xml", ""),
    ],
)
def test_names_of_files_tell_the_act(navn: str, ident: str) -> None:
    assert ident_i(navn) == ident


def test_broken_markup_is_read_as_far_as_it_goes() -> None:
    data = PRØVE.read_bytes()
    antall = [len(les_dokument(data[:slutt]).paragrafer) for slutt in range(0, len(data) + 97, 97)]
    assert antall == sorted(antall)
    assert (antall[0], antall[-1]) == (0, 6)
