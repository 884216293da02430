"""What the document stands on: our own styles and page, or those of an office's own Word template."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from revisjon.diagnostics import Diagnose
from revisjon.output.docx.font_table import (
    SKRIFTTABELL,
    SKRIFTTYPE,
    bruker,
    har_innebygd,
    legg_ved,
    med_innebygd,
    omdøpt,
    skrifter,
)
from revisjon.output.docx.fonts import skriftsnitt
from revisjon.output.docx.grid import Rutenett, kontorets, temaets
from revisjon.output.docx.language import ordtagg
from revisjon.output.docx.markup import halve, pt, rot, trygg
from revisjon.output.docx.numbering import Nummerering
from revisjon.output.docx.package import WML, Forhold, Pakke
from revisjon.output.docx.settings import INNSTILLINGSTYPE, innstillinger
from revisjon.output.docx.style_list import avsnittsstiler
from revisjon.output.docx.style_marks import tegnstiler
from revisjon.output.docx.style_tables import tabellstiler
from revisjon.output.docx.template import MALFIL, Mal, les_mal, slå_sammen
from revisjon.output.docx.theme_part import TEMATYPE, temadel
from revisjon.report.document import Dokument

STILTYPE = f"{WML}styles+xml"
NUMMERTYPE = f"{WML}numbering+xml"
_STILNAVN = re.compile(rb'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)(")')


@dataclass(slots=True)
class Grunnlag:
    """All parts that do not depend on the text, and what the text must know of them."""

    nett: Rutenett
    forhold: Forhold
    """Relationships of the document's own part."""
    deler: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    """Content and type by name of part."""
    navn: Mapping[str, str] = field(default_factory=dict)
    """An office's own id of a style, by ours."""
    seksjon: str = ""
    """An office's own page, head and foot; empty where we have ours."""
    seksjon_liggende: str = ""
    forskyvning: int = 0
    """The highest number of a list that an office's template has."""
    nummer_foran: bytes = b""
    """An office's own lists, as a part to add ours to; empty where there is none."""
    mangler: Mapping[str, str] = field(default_factory=dict)
    """Name by id of the styles that an office's template lacks."""
    diagnoser: tuple[Diagnose, ...] = ()
    """What the reader should know of it."""

    def legg_i(self, pakke: Pakke, nummer: Nummerering) -> None:
        """Put the parts in the package, numbering included."""
        for navn, (innhold, type_) in self.deler.items():
            pakke.legg(navn, innhold, type_)
        lister = nummer.xml() if not self.nummer_foran else slått_sammen(self.nummer_foran, nummer)
        pakke.legg("word/numbering.xml", lister, NUMMERTYPE)
        self.forhold.til("numbering", "numbering.xml")

    def med_kontorets_navn(self, del_: str, innhold: bytes) -> bytes:
        """Return a part with the office's ids of styles for ours; its own parts have them already."""
        if not self.navn or del_ in self.deler:
            return innhold
        ider = {a.encode(): b.encode() for a, b in self.navn.items()}
        return _STILNAVN.sub(lambda t: t[1] + ider.get(t[2], t[2]) + t[3], innhold)


def eget(dokument: Dokument, familie: str) -> Grunnlag:
    """Return the base that is made from the theme alone, whose font is `familie` where it is installed."""
    nett = temaets(dokument.tema)
    g = Grunnlag(nett, Forhold())
    g.deler["word/theme/theme1.xml"] = temadel(dokument.tema), TEMATYPE
    g.forhold.til("theme", "theme/theme1.xml")
    innebygd = _skriften(g, dokument, Forhold())
    ellers = familie if familie != dokument.tema.familie else ""
    g.deler[SKRIFTTABELL] = skrifter(dokument.tema, innebygd, ellers), SKRIFTTYPE
    _legg_faste(g, stiler(dokument, nett), innstillinger(dokument, med_skrift=bool(innebygd)))
    return g


def _legg_faste(g: Grunnlag, stildel: bytes, innstilt: bytes) -> None:
    """Put in the parts that every document has, and refer to them."""
    g.deler["word/styles.xml"] = stildel, STILTYPE
    g.deler["word/settings.xml"] = innstilt, INNSTILLINGSTYPE
    for fil in ("styles", "settings", "fontTable"):
        g.forhold.til(fil, f"{fil}.xml")


def _skriften(g: Grunnlag, dokument: Dokument, forhold: Forhold) -> str:
    """Put in the theme's font files; return what the table with these relationships is to say of them."""
    snitt, g.diagnoser = skriftsnitt(dokument)
    innebygd, filer = legg_ved(snitt, forhold)
    g.deler |= {navn: (data, "") for navn, data in filer.items()}
    if forhold:
        g.deler["word/_rels/fontTable.xml.rels"] = forhold.xml(), ""
    return innebygd


def stiler(dokument: Dokument, nett: Rutenett, forskyvning: int = 0) -> bytes:
    """Return the part with all styles; `forskyvning` is added to the numbers of their lists."""
    tema = dokument.tema
    grad, linje = tema.grader["brød"]
    familie = trygg(tema.familie)
    språk = ordtagg(dokument.språk)
    standard = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{familie}" w:hAnsi="{familie}" '
        f'w:eastAsia="{familie}" w:cs="{familie}"/>'
        f'<w:kern w:val="1"/><w:sz w:val="{halve(grad)}"/><w:szCs w:val="{halve(grad)}"/>'
        f'<w:lang w:val="{språk}" w:eastAsia="{språk}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:spacing w:line="{pt(linje)}" w:lineRule="atLeast"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    avsnitt = "".join(s.xml(tema, nett.marg, forskyvning) for s in avsnittsstiler(tema, nett.bredde))
    tegn = "".join(s.xml(tema) for s in tegnstiler(tema))
    skrift = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    ingen = (
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )
    return rot("w:styles", f"{standard}{avsnitt}{skrift}{tegn}{tabellstiler(tema)}{ingen}")


def slått_sammen(kontorets: bytes, nummer: Nummerering) -> bytes:
    """Return an office's part of lists with ours added; all definitions come before all lists."""
    tekst = kontorets.decode()
    første = re.search(r"<w:num[ >]", tekst)
    slutt = tekst.rindex("</w:numbering>")
    plass = første.start() if første else slutt
    return f"{tekst[:plass]}{nummer.maler()}{tekst[plass:slutt]}{nummer.lister()}</w:numbering>".encode()


def grunnlag(dokument: Dokument, familie: str) -> Grunnlag:
    """Return the base: the theme's, or that of the office's own template where there is one.

    `familie` is the theme's font by its own name; the document's theme has the name for Word.
    """
    data = dokument.ressurser.get(MALFIL)
    return eget(dokument, familie) if data is None else kontorets_eget(dokument, les_mal(data), familie)


def kontorets_eget(dokument: Dokument, mal: Mal, familie: str) -> Grunnlag:
    """Return the base with what a template has, and the theme's for what it has not."""
    nett = kontorets(dokument.tema, mal.bredde, mal.liggende)
    våre = re.findall(r"<w:style .*?</w:style>", stiler(dokument, nett, mal.høyeste_liste).decode())
    stildel, navn, mangler_ = slå_sammen(mal, våre)
    deler = dict(mal.deler)
    if not har_innebygd(deler.get(SKRIFTTABELL, (b"", ""))[0], familie):
        nå = dokument.tema.familie
        deler = {n: (omdøpt(innhold, familie, nå), type_) for n, (innhold, type_) in deler.items()}
        stildel = omdøpt(stildel, familie, nå)
    g = Grunnlag(nett, mal.forhold, deler, navn, mal.seksjon, mal.seksjon_liggende)
    g.forskyvning, g.nummer_foran = mal.høyeste_liste, mal.lister
    g.mangler = mangler_
    tabell = _skrifttabell(g, dokument, mal, stildel)
    g.deler[SKRIFTTABELL] = tabell, SKRIFTTYPE
    _legg_faste(g, stildel, innstillinger(dokument, med_skrift=b"<w:embed" in tabell))
    return g


def _skrifttabell(g: Grunnlag, dokument: Dokument, mal: Mal, stildel: bytes) -> bytes:
    """Return a template's table of fonts, with the theme's font in the file where the template uses it."""
    familie = dokument.tema.familie
    tabell = g.deler.get(SKRIFTTABELL, (b"", ""))[0]
    deler = [innhold for navn, (innhold, _) in g.deler.items() if navn != SKRIFTTABELL]
    if har_innebygd(tabell, familie) or not bruker(familie, stildel, *deler):
        return tabell or skrifter(dokument.tema)
    innebygd = _skriften(g, dokument, mal.skriftforhold)
    return med_innebygd(tabell, familie, innebygd) if tabell else skrifter(dokument.tema, innebygd)
