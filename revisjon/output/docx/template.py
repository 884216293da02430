"""An office's own Word template: its styles, head, foot and page win; what it lacks is added and named."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from docx import Document
from docx.document import Document as Worddokument
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from revisjon.diagnostics import Alvor, Diagnose, Feil, Plass, ramset_opp
from revisjon.output import codes
from revisjon.output.docx.markup import NS
from revisjon.output.docx.package import Forhold

MALFIL = "word/mal.docx"
"""Its name among the document's resources."""
PLASS = Plass(f"templates/{MALFIL}")
_UGYLDIG = (
    *(zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError, OSError, zlib.error),
    *(EOFError, RuntimeError, AttributeError, IndexError),
)
"""All that a file that is no Word file, or a damaged one, makes the reader raise."""
_HODE_OG_FOT = ("header", "footer")
_STØRST = 50_000_000
"""Bytes, unpacked: a template beyond this is a bomb or a mistake."""


_NORSKE: Mapping[str, str] = MappingProxyType(
    {
        "Body Text": "Brødtekst",
        "List Bullet": "Punktliste",
        "List Number": "Nummerert liste",
        "List Continue": "Listefortsettelse",
        "Quote": "Sitat",
        "footnote text": "Fotnotetekst",
        "footnote reference": "Fotnotereferanse",
        "header": "Topptekst",
        "footer": "Bunntekst",
        "TOC Heading": "Overskrift for innholdsfortegnelse",
        "table of figures": "Figurliste",
        "Title": "Tittel",
        "Subtitle": "Undertittel",
        "caption": "Bildetekst",
        "Hyperlink": "Hyperkobling",
        **{f"heading {n}": f"Overskrift {n}" for n in range(1, 7)},
        **{f"toc {n}": f"INNH {n}" for n in range(1, 4)},
    }
)
"""Word's own styles as Norwegian Word shows them, where they are told to people."""


@dataclass(slots=True)
class Mal:
    """What is taken from a template."""

    stiler: BaseOxmlElement
    deler: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    """Content and type by name of part: theme, fonts, heads, feet and their pictures."""
    skriftforhold: Forhold = field(default_factory=Forhold)
    """Relationships of the table of fonts: to the fonts that lie in the template."""
    forhold: Forhold = field(default_factory=Forhold)
    seksjon: str = ""
    seksjon_liggende: str = ""
    bredde: int = 0
    """Between the margins, twips."""
    liggende: int = 0
    lister: bytes = b""
    høyeste_liste: int = 0


def les_mal(data: bytes) -> Mal:
    """Read a template. Raises `Feil` for what is no Word file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pakke:
            if sum(i.file_size for i in pakke.infolist()) > _STØRST:
                raise ValueError
        return _les(Document(io.BytesIO(data)))
    except _UGYLDIG as feil:
        melding = "Word-malen kan ikke leses."
        råd = "Åpne den i Word, lagre den som Word-dokument (.docx), og bygg på nytt. Eller fjern den."
        raise Feil([Diagnose(codes.DOCX_MAL_UGYLDIG, PLASS, melding, råd)]) from feil


def _les(dokument: Worddokument) -> Mal:
    del_ = dokument.part
    mal = Mal(dokument.styles.element)
    for forhold in del_.rels.values():
        slag = posixpath.basename(forhold.reltype)
        if slag in ("theme", "fontTable") and not forhold.is_external:
            mål = forhold.target_part
            navn = str(mål.partname).lstrip("/")
            mal.deler[navn] = mål.blob, mål.content_type
            mal.forhold.til(slag, posixpath.relpath(navn, "word"))
            egne = _ta_med(mal, mål, navn)
            if slag == "fontTable":
                mal.skriftforhold = egne
        elif slag == "numbering" and not forhold.is_external:
            mal.lister = forhold.target_part.blob
            mal.høyeste_liste = _høyeste(mal.lister)
    _les_side(mal, dokument)
    return mal


def _les_side(mal: Mal, dokument: Worddokument) -> None:
    """Take the page of the last section, with head and foot."""
    seksjon = dokument.sections[-1]
    b, h = seksjon.page_width or 0, seksjon.page_height or 0
    sider = (seksjon.left_margin or 0) + (seksjon.right_margin or 0)
    mal.bredde, mal.liggende = ((v - sider) // 635 for v in (min(b, h), max(b, h)))
    xml = serialize_part_xml(seksjon._sectPr).decode()  # noqa: SLF001 - python-docx has no other way to it
    xml = re.sub(r"<\?xml[^>]*\?>\s*", "", xml)
    xml = re.sub(r"<w:type [^>]*/>|<w:titlePg[^>]*/>|<w:vAlign [^>]*/>", "", xml)
    for slag in _HODE_OG_FOT:
        for treff in list(re.finditer(rf'<w:{slag}Reference [^>]*r:id="([^"]+)"[^>]*/>', xml)):
            mål = dokument.part.rels[treff[1]].target_part
            navn = str(mål.partname).lstrip("/")
            mal.deler[navn] = mål.blob, mål.content_type
            _ta_med(mal, mål, navn)
            ny = mal.forhold.til(slag, posixpath.relpath(navn, "word"))
            xml = xml.replace(treff[0], treff[0].replace(f'r:id="{treff[1]}"', f'r:id="§{ny}"'))
    mal.seksjon = xml.replace('r:id="§', 'r:id="')
    mal.seksjon_liggende = _snudd(mal.seksjon)


def _ta_med(mal: Mal, del_: object, navn: str) -> Forhold:
    """Take along what a part refers to, as the logo in a head; return its relationships."""
    forhold = Forhold()
    fra = getattr(del_, "rels", {})
    for id_, f in fra.items():
        if f.is_external:
            forhold.legg(id_, f.reltype, f.target_ref, utenfor=True)
            continue
        mål = str(f.target_part.partname).lstrip("/")
        mal.deler[mål] = f.target_part.blob, f.target_part.content_type
        forhold.legg(id_, f.reltype, posixpath.relpath(mål, posixpath.dirname(navn)))
    if forhold:
        mappe, fil = posixpath.split(navn)
        mal.deler[f"{mappe}/_rels/{fil}.rels"] = forhold.xml(), ""
    return forhold


def _snudd(xml: str) -> str:
    """Return the section on its side."""
    b, h = (int(m[1]) if (m := re.search(rf'<w:pgSz [^>]*w:{navn}="(\d+)"', xml)) else 0 for navn in "wh")
    if b >= h:
        return xml
    ny = f'<w:pgSz w:w="{h}" w:h="{b}" w:orient="landscape"/>'
    return re.sub(r"<w:pgSz [^>]*/>", ny, xml, count=1)


def _høyeste(lister: bytes) -> int:
    tall = re.findall(rb'w:(?:abstractNumId|numId)="(\d+)"', lister)
    return max((int(t) for t in tall), default=0)


def slå_sammen(mal: Mal, våre: Iterable[str]) -> tuple[bytes, Mapping[str, str], Mapping[str, str]]:
    """Return the template's styles with ours that it lacks, its id by ours, and name by id of what it lacked.

    Styles are known by name: Norwegian Word calls «heading 1» by the id «Overskrift1».
    """
    finnes = {_navn(stil): stil for stil in mal.stiler.iter(qn("w:style"))}
    tatt = {stil.get(qn("w:styleId"), "") for stil in finnes.values()}
    ider: dict[str, str] = {}
    nye: list[BaseOxmlElement] = []
    for xml in våre:
        stil = parse_xml(xml.replace("<w:style ", f'<w:style xmlns:w="{NS["w"]}" ', 1))
        id_ = stil.get(qn("w:styleId"), "")
        if (har := finnes.get(_navn(stil))) is not None:
            ider[id_] = har.get(qn("w:styleId"), "")
            _gi_nummer(har, stil)
            continue
        while stil.get(qn("w:styleId")) in tatt:
            stil.set(qn("w:styleId"), f"{stil.get(qn('w:styleId'))}R")
        ider[id_] = stil.get(qn("w:styleId"), "")
        tatt.add(ider[id_])
        # One default of each kind is enough, and the template has it.
        stil.attrib.pop(qn("w:default"), None)
        nye.append(stil)
    for stil in nye:
        for slag in ("basedOn", "next", "link"):
            for ref in stil.iter(qn(f"w:{slag}")):
                ref.set(qn("w:val"), ider.get(ref.get(qn("w:val"), ""), ref.get(qn("w:val"), "")))
        mal.stiler.append(stil)
    egne = {a: b for a, b in ider.items() if a != b}
    lagt_til = {stil.get(qn("w:styleId"), ""): _skrevet_navn(stil) for stil in nye}
    return serialize_part_xml(mal.stiler), MappingProxyType(egne), MappingProxyType(lagt_til)


def _gi_nummer(deres: BaseOxmlElement, vår: BaseOxmlElement) -> None:
    """Give a heading that the template leaves without number its number, for the text refers to it."""
    nummer = vår.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    if nummer is None or not vår.get(qn("w:styleId"), "").startswith(("Heading", "TOCHeading")):
        return
    if deres.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is None:
        deres.get_or_add_pPr()._insert_numPr(nummer)  # noqa: SLF001 - made by python-docx


def _skrevet_navn(stil: BaseOxmlElement) -> str:
    navn = stil.find(qn("w:name"))
    return navn.get(qn("w:val"), "") if navn is not None else ""


def _navn(stil: BaseOxmlElement) -> str:
    return _skrevet_navn(stil).casefold()


def mangler(navn: Iterable[str]) -> tuple[Diagnose, ...]:
    """Name the styles that the document needs and the template lacks."""
    vist = [f"«{n}»" for n in sorted(_NORSKE.get(n, n) for n in navn)]
    if not vist:
        return ()
    melding = f"Word-malen har ikke stilene {ramset_opp(vist)}."
    råd = (
        "De er lagt til med temaets utseende. Lag dem i malen hvis de skal se annerledes ut, se docs/word.md."
    )
    return (Diagnose(codes.DOCX_MAL_MANGLER_STILER, PLASS, melding, råd, Alvor.HINT),)
