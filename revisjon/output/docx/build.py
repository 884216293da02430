"""`Dokument` → Word file."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from revisjon.diagnostics import Alvor, Diagnose, Feil, Plass
from revisjon.output import codes
from revisjon.output.carried import tilstanden
from revisjon.output.docx.base import Grunnlag, grunnlag
from revisjon.output.docx.blocks import blokk
from revisjon.output.docx.bookmarks import Bokmerker
from revisjon.output.docx.context import Ramme
from revisjon.output.docx.custom import legg_tilstand
from revisjon.output.docx.font_table import omdøpt
from revisjon.output.docx.fonts import med_navn_i_word
from revisjon.output.docx.markup import i_mm, rot
from revisjon.output.docx.notes import Noter
from revisjon.output.docx.numbering import Nummerering
from revisjon.output.docx.package import WML, Forhold, Pakke
from revisjon.output.docx.page_numbers import med_sider
from revisjon.output.docx.pictures import TOM_PNG, Bilder
from revisjon.output.docx.register import les_register
from revisjon.output.docx.sections import Seksjon, Seksjoner
from revisjon.output.docx.settings import egenskaper
from revisjon.output.docx.template import mangler
from revisjon.output.docx.walk import gå
from revisjon.output.docx.writer import Skriver
from revisjon.output.raster import lag_png
from revisjon.report.document import Dokument
from revisjon.report.tree import er
from revisjon.report.xhtml import les
from revisjon.words.nett import rapportord

_HOVEDDEL = f"{WML}document.main+xml"


def lag_docx(
    dokument: Dokument, sider: Mapping[str, int] | None = None
) -> tuple[bytes, tuple[Diagnose, ...]]:
    """Return the Word file, with what its reader should know of it.

    `sider` has the page of each id in the PDF, which lists of contents show until Word counts its own.
    The same document gives the same bytes.

    Raises:
        Feil: if the office's own `word/mal.docx` is no Word file.

    """
    familie, dokument = dokument.tema.familie, med_navn_i_word(dokument)
    tre = les(dokument.html)
    kropp = tre.find("body")
    kropp = tre if kropp is None else kropp
    g = grunnlag(dokument, familie)
    pakke, rotforhold = Pakke(), Forhold()
    rotforhold.til("officeDocument", "word/document.xml")
    s = _skriver(dokument, tre, g)
    seksjoner = Seksjoner(
        s,
        pakke,
        kropp.get("data-virksomhet", ""),
        kropp.get("data-tittel", dokument.tittel),
        kropp.get("data-bunntekst", ""),
        g.seksjon,
        g.seksjon_liggende,
        brev=er(kropp, "dok"),
        nå=Seksjon("sammendrag" if er(kropp, "dok-sammendrag") else "vanlig"),
    )
    gå(s, seksjoner, kropp, Ramme(i_mm(g.nett.bredde)).inni(kropp))
    s.tøm()
    _legg_deler(pakke, s, g, seksjoner.siste())
    _gi_tegningene_skriften(pakke, familie, dokument.tema.familie)
    egenskaper(pakke, rotforhold, dokument)
    pakke.legg("_rels/.rels", rotforhold.xml())
    brukt = {navn for id_, navn in g.mangler.items() if any(f'w:val="{id_}"' in bit for bit in s.ut)}
    data = pakke.zip()
    return med_sider(data, sider) if sider else data, (*g.diagnoser, *mangler(brukt), *s.diagnoser)


def _skriver(dokument: Dokument, tre: Element, g: Grunnlag) -> Skriver:
    ord_ = rapportord(dokument.språk)
    vedlegg = ord_.nummer.vedlegg.capitalize()
    return Skriver(
        dokument=dokument,
        nett=g.nett,
        register=les_register(tre, vedlegg),
        bokmerker=Bokmerker(),
        bilder=Bilder(g.forhold),
        noter=Noter(g.nett.marg),
        nummer=Nummerering(dokument.tema, g.nett.marg, vedlegg, g.forskyvning),
        forhold=g.forhold,
        skriv_blokk=blokk,
    )


def _legg_deler(pakke: Pakke, s: Skriver, g: Grunnlag, siste_seksjon: str) -> None:
    """Put all parts in the package, now that the document has said what it needs."""
    kropp = "".join(s.ut) + siste_seksjon
    dokument = rot("w:document", f"<w:body>{kropp}</w:body>", "w", "r", "wp", "a", "pic")
    s.noter.legg_i(pakke, g.forhold)
    s.bokmerker.legg_i(pakke, g.forhold)
    legg_tilstand(pakke, g.forhold, tilstanden(s.dokument.vedlegg))
    s.bilder.legg_i(pakke, _png(s))
    g.legg_i(pakke, s.nummer)
    for navn in [n for n in pakke.deler if n.startswith("word/") and n.endswith(".xml")]:
        pakke.deler[navn] = g.med_kontorets_navn(navn, pakke.deler[navn])
    pakke.legg("word/document.xml", g.med_kontorets_navn("", dokument), _HOVEDDEL, g.forhold)


def _gi_tegningene_skriften(pakke: Pakke, før: str, nå: str) -> None:
    """Let the drawings name the font as the rest of the file does."""
    for navn in [n for n in pakke.deler if n.endswith(".svg")]:
        pakke.deler[navn] = omdøpt(pakke.deler[navn], før, nå)


def _png(s: Skriver) -> tuple[bytes, ...]:
    """Return the PNG of each drawing; an empty one where the PDF program, which draws them, is missing."""
    try:
        return lag_png(s.bilder.tegninger, s.dokument)
    except Feil as feil:
        if any(d.kode != codes.UTEN_PANGO for d in feil.diagnoser):
            raise
    melding = "Tegningene i Word-filen vises bare i Word 2016 og nyere, fordi et systembibliotek mangler."
    råd = "Kjør «revisjon doktor», som skriver linjen som retter det, og bygg på nytt."
    s.diagnoser.append(Diagnose(codes.DOCX_UTEN_PNG, Plass("."), melding, råd, Alvor.ADVARSEL))
    return (TOM_PNG,) * len(s.bilder.tegninger)
