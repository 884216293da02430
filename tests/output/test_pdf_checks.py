"""Each check of the finished PDF catches what it is for, in a file that was right before."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from revisjon.diagnostics import Alvor, Diagnose
from revisjon.output.codes import KODER
from revisjon.output.selfcheck import SJEKKER, sjekk_pdf
from revisjon.report.document import Dokument

Skade = Callable[[pikepdf.Pdf], None]


def _elementer(pdf: pikepdf.Pdf, slag: str) -> list[Any]:
    ut: list[Any] = []
    kø: list[Any] = [pdf.Root.StructTreeRoot.K[0]]
    while kø:
        el = kø.pop(0)
        if isinstance(el, int):
            continue
        if el.get("/S") == f"/{slag}":
            ut.append(el)
        kø = [*el.get("/K", []), *kø]
    return ut


def _i_xmp(fra: bytes, til: bytes) -> Skade:
    def skad(pdf: pikepdf.Pdf) -> None:
        xmp = pdf.Root.Metadata.read_bytes()
        assert fra in xmp
        pdf.Root.Metadata.write(xmp.replace(fra, til))

    return skad


def _på_side(fra: str, til: bytes) -> Skade:
    """Change the content of the first page."""

    def skad(pdf: pikepdf.Pdf) -> None:
        rå = pdf.pages[0].Contents.read_bytes()
        ny = re.sub(fra.encode(), til, rå, count=1)
        assert ny != rå
        pdf.pages[0].Contents.write(ny)

    return skad


def _uten(hvor: Callable[[pikepdf.Pdf], Any], nøkkel: str) -> Skade:
    def skad(pdf: pikepdf.Pdf) -> None:
        del hvor(pdf)[nøkkel]

    return skad


def _satt(hvor: Callable[[pikepdf.Pdf], Any], nøkkel: str, verdi: object) -> Skade:
    def skad(pdf: pikepdf.Pdf) -> None:
        hvor(pdf)[nøkkel] = verdi

    return skad


def _rot(pdf: pikepdf.Pdf) -> Any:  # noqa: ANN401 - PDF objects are not typed
    return pdf.Root


def _første(slag: str) -> Callable[[pikepdf.Pdf], Any]:
    return lambda pdf: _elementer(pdf, slag)[0]


def _skrift(pdf: pikepdf.Pdf) -> Any:  # noqa: ANN401 - PDF objects are not typed
    return next(iter(pdf.pages[0].Resources.Font.values()))


def _lenke(pdf: pikepdf.Pdf) -> Any:  # noqa: ANN401 - PDF objects are not typed
    return pdf.pages[0].Annots[0]


def _note_bort_fra_kallet(pdf: pikepdf.Pdf) -> None:
    note = _elementer(pdf, "Note")[0]
    avsnitt = note.P
    avsnitt.K = pikepdf.Array([b for b in avsnitt.K if isinstance(b, int) or b.objgen != note.objgen])
    pdf.Root.StructTreeRoot.K[0].K.append(note)


def _kall_på_annen_side(pdf: pikepdf.Pdf) -> None:
    kall = next(r for r in _elementer(pdf, "Reference") if r.P.S == "/P")
    kall.Pg = pdf.pages[-1].obj


def _to_ganger(pdf: pikepdf.Pdf) -> None:
    avsnitt = _elementer(pdf, "P")[0]
    avsnitt.K.append(avsnitt.K[0])


def _lenke_utenfor(pdf: pikepdf.Pdf) -> None:
    ny = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Contents="x", Rect=[0, 0, 9, 9]
    )
    pdf.pages[0].Annots.append(pdf.make_indirect(ny))


def _navn(navn: str) -> pikepdf.Name:
    return pikepdf.Name(f"/{navn}")


SKADER: tuple[tuple[str, Skade, str], ...] = (
    ("U008", _i_xmp(b'pdfaid:conformance="A"', b'pdfaid:conformance="B"'), "PDF/A-2a"),
    ("U008", _i_xmp(b'pdfuaid:part="1"', b""), "PDF/UA-1"),
    ("U008", _i_xmp(b"<pdfaSchema:prefix>", b"<pdfaSchema:annet>"), "PDF/A-2a"),
    ("U008", _i_xmp(b">pdfuaid<", b">noe<"), "forklarer ikke"),
    ("U008", _uten(_rot, "/Metadata"), "PDF/A-2a"),
    ("U009", _uten(_rot, "/MarkInfo"), "ikke merket som tagget"),
    ("U009", _satt(_rot, "/Lang", "en"), "språket er «nb»"),
    ("U009", _uten(lambda pdf: pdf.docinfo, "/Title"), "ingen tittel"),
    ("U009", _uten(lambda pdf: pdf.Root.ViewerPreferences, "/DisplayDocTitle"), "filnavnet"),
    ("U010", _satt(lambda pdf: pdf.docinfo, "/Title", "En annen"), "tittelen"),
    ("U010", _satt(lambda pdf: pdf.docinfo, "/CreationDate", "D:20250531"), "datoen"),
    ("U010", _uten(_rot, "/OutputIntents"), "fargeprofilen"),
    ("U011", _satt(_første("P"), "/K", pikepdf.Array()), "mangler i lesetreet"),
    ("U011", _på_side(r"/MCID \d+", b"/MCID 999"), "ikke finnes på side 1"),
    (
        "U011",
        _på_side(r"\Z", b"\n0 0 9 9 re\nf"),
        "uten å være",
    ),
    ("U011", _to_ganger, "to ganger"),
    ("U012", _uten(_rot, "/StructTreeRoot"), "ingen tagger"),
    ("U012", _satt(_første("LBody"), "/S", _navn("P")), "taggen P står i LI"),
    ("U012", _satt(_første("TR"), "/S", _navn("Div")), "taggen Div står i THead"),
    ("U012", _satt(_første("P"), "/S", _navn("Avsnitt")), "«Avsnitt» er ukjent"),
    ("U013", _lenke_utenfor, "ikke tagget som lenke"),
    ("U013", _uten(_lenke, "/Contents"), "ingen beskrivelse"),
    ("U013", _satt(_første("Reference"), "/S", _navn("Link")), "ingen lenke i seg"),
    ("U014", _uten(_første("Figure"), "/Alt"), "alternativ tekst"),
    ("U015", _uten(lambda pdf: _elementer(pdf, "TH")[0].A, "/Scope"), "raden eller kolonnen"),
    ("U015", _satt(lambda pdf: _elementer(pdf, "TH")[1], "/ID", "annen"), "ikke finnes"),
    ("U016", _satt(_første("H2"), "/S", _navn("H3")), "fra nivå 1 til nivå 3"),
    ("U017", _uten(_skrift, "/ToUnicode"), "kopieres"),
    ("U018", _uten(_første("Note"), "/ID"), "hver sin id"),
    ("U018", _satt(_første("Note"), "/S", _navn("Span")), "2 taggede fotnoter, men dokumentet har 3"),
    ("U018", _note_bort_fra_kallet, "ikke rett etter henvisningen"),
    ("U018", _kall_på_annen_side, "har henvisningen på side"),
)


def _sjekk(data: bytes, skad: Skade, dokument: Dokument) -> tuple[Diagnose, ...]:
    ut = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        skad(pdf)
        pdf.save(ut, fix_metadata_version=False)
    return sjekk_pdf(ut.getvalue(), dokument)


def test_a_file_only_saved_again_passes(lite: Dokument, lite_bytes: bytes) -> None:
    assert _sjekk(lite_bytes, lambda _: None, lite) == ()


@pytest.mark.parametrize(("kode", "skad", "ord_"), SKADER, ids=[f"{k}-{o}" for k, _, o in SKADER])
def test_fault_is_caught(lite: Dokument, lite_bytes: bytes, kode: str, skad: Skade, ord_: str) -> None:
    funnet = _sjekk(lite_bytes, skad, lite)
    assert ord_ in " ".join(d.melding for d in funnet if d.kode == kode), funnet
    assert all(d.alvor is Alvor.ADVARSEL and d.råd for d in funnet)


def _uten_skriftfil(pdf: pikepdf.Pdf) -> None:
    beskrivelse = _skrift(pdf).DescendantFonts[0].FontDescriptor
    for nøkkel in [n for n in beskrivelse if n.startswith("/FontFile")]:
        del beskrivelse[nøkkel]


def test_font_outside_the_file_is_caught(lite: Dokument, lite_bytes: bytes) -> None:
    (d,) = _sjekk(lite_bytes, _uten_skriftfil, lite)
    assert (d.kode, "ikke bygd inn" in d.melding) == ("U017", True)


def _fil(pdf: pikepdf.Pdf, nr: int = 0) -> Any:  # noqa: ANN401 - PDF objects are not typed
    return pdf.Root.Names.EmbeddedFiles.Names[2 * nr + 1]


@pytest.mark.parametrize(
    ("skad", "ord_"),
    [
        (lambda pdf: pdf.Root.AF.append(pdf.Root.AF[0]), "én gang hver"),
        (_uten(_rot, "/AF"), "én gang hver"),
        (lambda pdf: _fil(pdf).EF.F.write(b"endret"), "ikke lik den i prosjektet"),
        (_uten(_fil, "/AFRelationship"), "hva den er for dokumentet"),
        (_uten(lambda pdf: pdf.Root.Names, "/EmbeddedFiles"), "«oppdrag.yaml» mangler"),
    ],
)
def test_fault_in_files_is_caught(
    med_vedlegg: Dokument, med_vedlegg_bytes: bytes, skad: Skade, ord_: str
) -> None:
    funnet = _sjekk(med_vedlegg_bytes, skad, med_vedlegg)
    assert ord_ in " ".join(d.melding for d in funnet if d.kode == "U019"), funnet


def test_a_file_that_should_not_be_there_is_caught(lite: Dokument, med_vedlegg_bytes: bytes) -> None:
    assert "skulle ikke vært med" in " ".join(d.melding for d in sjekk_pdf(med_vedlegg_bytes, lite))


def test_what_is_no_pdf_is_told(lite: Dokument, lite_bytes: bytes) -> None:
    (d,) = sjekk_pdf(lite_bytes[:200], lite)
    assert d.kode == "U007"


def test_many_findings_of_one_kind_are_counted(lite: Dokument, lite_bytes: bytes) -> None:
    def skad(pdf: pikepdf.Pdf) -> None:
        for th in _elementer(pdf, "TH"):
            del th.A["/Scope"]

    funnet = [d for d in _sjekk(lite_bytes, skad, lite) if d.kode == "U015"]
    assert len(funnet) == 4
    assert re.search(r"gjelder \d\d steder til", funnet[-1].melding)


def test_every_check_has_its_code_and_a_fault_that_it_catches() -> None:
    koder = [sjekk.kode for sjekk in SJEKKER]
    assert len(set(koder)) == len(koder) == 12
    assert set(koder) <= set(KODER)
    assert set(koder) - {"U019"} <= {kode for kode, _, _ in SKADER}
