"""What a PDF says of itself as a whole: claims, title, language, metadata, fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from revisjon.output.selfcheck.opened import Åpnet
from revisjon.report.document import Dokument

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
_SKJEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DATOER = (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate"))


def påstander(pdf: Åpnet, dokument: Dokument) -> Iterator[str]:
    """Yield what the metadata do not claim, or claim without saying what it means."""
    sagt = _egenskaper(pdf.xmp)
    del_ = "3" if dokument.vedlegg else "2"
    if (sagt.get(f"{_PDFA}part"), sagt.get(f"{_PDFA}conformance")) != (del_, "A"):
        yield f"den sier ikke at den er PDF/A-{del_}a"
    if sagt.get(f"{_PDFUA}part") != "1":
        yield "den sier ikke at den er PDF/UA-1"
    elif sagt.get(f"{_SKJEMA}prefix") != "pdfuaid":
        yield "den forklarer ikke påstanden om PDF/UA slik PDF/A krever"


def oppsett(pdf: Åpnet, dokument: Dokument) -> Iterator[str]:
    """Yield what a reader must know of the whole document, and is not told."""
    rot = pdf.pdf.Root
    if rot.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "den er ikke merket som tagget"
    if str(rot.get("/Lang", "")) != dokument.språk:
        yield f"den sier ikke at språket er «{dokument.språk}»"
    if not str(pdf.pdf.docinfo.get("/Title", "")).strip():
        yield "den har ingen tittel"
    if rot.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "den viser filnavnet i stedet for tittelen"


def metadata(pdf: Åpnet, _: Dokument) -> Iterator[str]:
    """Yield where the two sets of metadata differ, and whether colours have no profile."""
    sagt, info = _egenskaper(pdf.xmp), pdf.pdf.docinfo
    if str(info.get("/Title", "")) != sagt.get(f"{_DC}title", ""):
        yield "tittelen er ikke den samme i begge settene med metadata"
    for gammel, ny in _DATOER:
        if _sifre(str(info.get(gammel, ""))) != _sifre(sagt.get(f"{_XMP}{ny}", "")):
            yield "datoen er ikke den samme i begge settene med metadata"
    mål = pdf.pdf.Root.get("/OutputIntents", [])
    if not any(m.get("/S") == "/GTS_PDFA1" and "/DestOutputProfile" in m for m in mål):
        yield "den mangler fargeprofilen som PDF/A krever"


def skrifter(pdf: Åpnet, _: Dokument) -> Iterator[str]:
    """Yield fonts that are not in the file, or whose letters cannot be told."""
    sett = set()
    for skrift in _alle_skrifter(pdf.pdf):
        navn = str(skrift.get("/BaseFont", "/uten navn")).removeprefix("/")
        if navn in sett:
            continue
        sett.add(navn)
        under = skrift.get("/DescendantFonts", [skrift])[0]
        beskrivelse = under.get("/FontDescriptor", {})
        if skrift.get("/Subtype") != "/Type3" and not any(f"/FontFile{n}" in beskrivelse for n in ("", 2, 3)):
            yield f"skriften {navn} er ikke bygd inn"
        if "/ToUnicode" not in skrift:
            yield f"tekst i skriften {navn} kan ikke kopieres eller leses opp"


def _alle_skrifter(pdf: Any) -> Iterator[Any]:  # noqa: ANN401 - a pikepdf.Pdf
    for side in pdf.pages:
        yield from side.get("/Resources", {}).get("/Font", {}).values()


def _egenskaper(xmp: bytes) -> dict[str, str]:
    """Return all properties of XMP by name, nested ones too, whether written as attributes or as elements."""
    treff = re.search(rb"<rdf:RDF.*</rdf:RDF>", xmp, re.DOTALL)
    try:
        rot = ET.fromstring(treff[0]) if treff else None  # noqa: S314 - our own file, without entities
    except ET.ParseError:
        rot = None
    funnet: dict[str, str] = {}
    for el in () if rot is None else rot.iter():
        funnet |= {navn: verdi for navn, verdi in el.items() if not navn.startswith(_RDF)}
        funnet.setdefault(el.tag, "".join(el.itertext()).strip())
    return funnet


def _sifre(dato: str) -> str:
    """Return a date's digits, without what only one of the two ways of writing has: signs and zone."""
    return re.sub(r"\D", "", dato.removesuffix("Z"))
