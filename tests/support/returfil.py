"""Word files as they come back from readers, made by hand: small, and with just what a test is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from revisjon.load.returned import Bokmerkenavn, Merke, Retur, les_retur

_ROM = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
STILER = (
    '<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Kontorets egen"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
)


def r(tekst: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{tekst}</w:t></w:r>'


def p(*innhold: str, stil: str = "") -> str:
    egenskaper = f'<w:pPr><w:pStyle w:val="{stil}"/></w:pPr>' if stil else ""
    return f"<w:p>{egenskaper}{''.join(innhold)}</w:p>"


def bokmerke(nr: int, navn: str, *innhold: str) -> str:
    return f'<w:bookmarkStart w:id="{nr}" w:name="{navn}"/>{"".join(innhold)}<w:bookmarkEnd w:id="{nr}"/>'


def merket(nr: int, *innhold: str) -> str:
    kall = f'<w:r><w:commentReference w:id="{nr}"/></w:r>'
    inni = "".join(innhold)
    return f'<w:commentRangeStart w:id="{nr}"/>{inni}<w:commentRangeEnd w:id="{nr}"/>{kall}'


def spor(slag: str, tekst: str, av: str = "Ola Nes", dato: str = "2026-05-12T10:31:00Z") -> str:
    inni = r(tekst).replace("w:t", "w:delText") if slag in ("del", "moveFrom") else r(tekst)
    return f'<w:{slag} w:id="900" w:author="{av}" w:date="{dato}">{inni}</w:{slag}>'


def kommentar(
    nr: int, tekst: str, *, av: str = "Ola Nes", dato: str = "2026-05-12T10:30:00Z", avsnitt: str = ""
) -> str:
    når = f' w:date="{dato}"' if dato else ""
    nøkkel = f' w14:paraId="{avsnitt}"' if avsnitt else ""
    inni = "".join(f"<w:p{nøkkel}>{r(linje)}</w:p>" for linje in tekst.split("\n"))
    return f'<w:comment w:id="{nr}" w:author="{av}"{når}>{inni}</w:comment>'


def wordfil(
    kropp: str,
    *kommentarer: str,
    utvidet: str = "",
    andre: Mapping[str, str] | None = None,
) -> bytes:
    """Return a Word file; `andre` holds the XML of further parts, without its declaration of prefixes."""
    deler = {
        "word/document.xml": f"<w:document {_ROM}><w:body>{kropp}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_ROM}>{STILER}</w:styles>",
    }
    if kommentarer:
        deler["word/comments.xml"] = f"<w:comments {_ROM}>{''.join(kommentarer)}</w:comments>"
    if utvidet:
        deler["word/commentsExtended.xml"] = f"<w15:commentsEx {_ROM}>{utvidet}</w15:commentsEx>"
    for navn, xml in (andre or {}).items():
        deler[navn] = xml.replace(">", f" {_ROM}>", 1)
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as fil:
        for navn, xml in deler.items():
            fil.writestr(navn, xml)
    return ut.getvalue()


def lest(data: bytes, **ider: str) -> Retur:
    """Read a file whose bookmarks stand for these ids."""
    return les_retur(data, Bokmerkenavn.av(ider, ()).id_for)


def ett(data: bytes, **ider: str) -> Merke:
    """Read a file that has one mark."""
    (merke,) = lest(data, **ider).merker
    return merke
