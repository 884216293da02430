"""What the report sets in rows: criteria, questions, assessments, recommendations, facts, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from revisjon.output.docx.cells import Celle, rad, tabell
from revisjon.output.docx.context import Ramme
from revisjon.output.docx.flow import flyt, med_språk
from revisjon.output.docx.markup import ENKEL, Egenskaper, Tegn, avsnitt, i_mm, kant, mm, pt
from revisjon.output.docx.shape import er_fakta, er_gruppe, er_kriterier, er_liste, er_vurdering, først
from revisjon.output.docx.writer import LUFT, Skriver
from revisjon.report.tree import er

_ID = 11
"""Width of the column with ids of criteria, mm."""
_KILDEID = 9
"""Width of the column with ids of sources, mm."""
_LUFT_I_BOKS = 4
"""Left margin in the box of an assessment, mm."""
_HOLDES_SAMLET = 12
"""Sources of a kind that stay on one page, rather than leave the last on the next."""
_OVER_KILDER = f'<w:top w:w="{pt(2)}" w:type="dxa"/>'
_LUFT_TIL_HØYRE = f'<w:right w:w="{mm(3)}" w:type="dxa"/>'
_RADER, _VURDERING = "RaderRevisjon", "VurderingRevisjon"


def _celle(
    s: Skriver, el: Element, r: Ramme, bredde: int, *, uten: Element | None = None, tegn: Tegn = ENKEL
) -> str:
    """Return the content of a cell: all that is inside an element."""
    inni = replace(r, i_rad=True, bredde=i_mm(bredde) - 3, nivå=0)
    with s.celle() as ut:
        flyt(s, el, inni, uten=uten, tegn=tegn)
    return "".join(ut)


def fakta(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a `<dl>`: terms in the margin column, what they mean beside them."""
    start, slutt = s.merker(el)
    bredder = _to_kolonner(s)
    rader = []
    for term, forklaringer in _par(el):
        etikett = "".join(_celle(s, t, replace(r, stil="Radetikett"), bredder[0]) for t in term) or LUFT
        tekst = "".join(_celle(s, f, replace(r, stil="Radtekst"), bredder[1]) for f in forklaringer) or LUFT
        rader.append(rad([Celle(etikett, bredder[0]), Celle(tekst, bredder[1])]))
    _ut(s, start, slutt, tabell(_RADER, bredder, rader) if rader else "")


def _par(el: Element) -> Iterator[tuple[list[Element], list[Element]]]:
    """Yield terms with what is said of them, be they in a `<div>` or not."""
    termer: list[Element] = []
    forklaringer: list[Element] = []
    for barn in (b for a in el for b in (list(a) if a.tag == "div" else [a])):
        if barn.tag == "dt" and forklaringer:
            yield termer, forklaringer
            termer, forklaringer = [], []
        (termer if barn.tag == "dt" else forklaringer).append(barn)
    if termer or forklaringer:
        yield termer, forklaringer


def spørsmål(s: Skriver, el: Element, r: Ramme) -> None:
    """Write the list of questions: id in the margin column, the question beside it."""
    _punkter(s, el, r, ("nr", "Radnummer"), "Radtekst")


def anbefalinger(s: Skriver, el: Element, r: Ramme) -> None:
    """Write the recommendations: a large number in the margin column, all else beside it."""
    _punkter(s, el, r, ("stor", "Anbefalingsnummer"), "Radtekst")


def _punkter(s: Skriver, el: Element, r: Ramme, merke: tuple[str, str], stil: str) -> None:
    start, slutt = s.merker(el)
    r = replace(r.inni(el), dempet_lenke=False)
    bredder = _to_kolonner(s)
    rader = []
    for punkt in el:
        nummer = først(punkt, merke[0])
        a, b = s.merker(punkt)
        s.venter += a + b
        etikett = LUFT
        if nummer is not None:
            etikett = _celle(s, nummer, replace(r, stil=merke[1]), bredder[0])
        tekst = _celle(s, punkt, replace(r, stil=stil), bredder[1], uten=nummer)
        rader.append(rad([Celle(etikett, bredder[0]), Celle(tekst, bredder[1])]))
    _ut(s, start, slutt, tabell(_RADER, bredder, rader) if rader else "")


def vurdering(s: Skriver, el: Element, r: Ramme) -> None:
    """Write the box of an assessment: id and strength in the margin column, all else beside them."""
    start, slutt = s.merker(el)
    r = med_språk(el, r).inni(el)
    bredder = _to_kolonner(s)
    første = først(el, "id")
    etikett = LUFT
    if første is not None:
        etikett = _celle(s, første, replace(r, stil="Vurderingsnummer"), bredder[0])
    tekst = _celle(s, el, replace(r, stil="Grunn"), bredder[1], uten=første)
    marg = f'<w:left w:w="{mm(_LUFT_I_BOKS)}" w:type="dxa"/>'
    celler = [Celle(etikett, bredder[0], marger=marg), Celle(tekst, bredder[1])]
    _ut(s, start, slutt, tabell(_VURDERING, bredder, [rad(celler)]))


def kriterier(s: Skriver, el: Element, r: Ramme) -> None:
    """Write the criteria: who must what in the margin column, then id and criterion."""
    start, slutt = s.merker(el)
    r = r.inni(el)
    bredder = _tre_kolonner(s)
    rader: list[str] = []
    for del_ in el:
        rader += _gruppe(s, del_, replace(r, stil="Radtekst"), bredder, først=not rader)
    _ut(s, start, slutt, tabell(_RADER, bredder, rader) if rader else "")


def kildegruppe(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a group of sources: its heading in the margin column, then code and source."""
    start, slutt = s.merker(el)
    r = r.inni(el)
    bredder = _tre_kolonner(s, _KILDEID)
    rader = _gruppe(s, el, replace(r, stil="Kildepost"), bredder, først=True)
    _ut(s, start, slutt, tabell("KilderRevisjon", bredder, rader) if rader else "")


def _gruppe(s: Skriver, el: Element, r: Ramme, bredder: list[int], *, først: bool) -> list[str]:
    """Return rows that share their first cell; what is no point of a list gets a row over both others."""
    tema = s.dokument.tema
    over = "" if først else kant("top", tema.streker["mellom"], tema.farger["svart"])
    stil, topp = ("Gruppetittel", _OVER_KILDER) if r.stil == "Kildepost" else ("Styrke", "")
    tittel, *deler = el
    punkter = [p for b in deler for p in (list(b) if b.tag in ("ul", "ol") else [b])]
    samlet = bool(topp) and len(punkter) <= _HOLDES_SAMLET
    rader = []
    for nr, punkt in enumerate(punkter):
        linjer = over if nr == 0 else ""
        r = replace(r, hold=samlet and nr < len(punkter) - 1)
        etikett = avsnitt("Luft", "", Egenskaper(hold_neste=r.hold))
        loddrett = "continue" if len(punkter) > 1 else ""
        if nr == 0:
            loddrett = "restart" if len(punkter) > 1 else ""
            etikett = _tittel(s, tittel, replace(r, stil=stil), bredder[0])
        celler = [Celle(etikett, bredder[0], 1, loddrett, over if nr == 0 else "", _LUFT_TIL_HØYRE)]
        celler += _punkt(s, punkt, r, bredder, linjer)
        if nr == 0:
            celler = [replace(c, marger=topp + c.marger) for c in celler]
        rader.append(rad(celler))
    return rader


def _tittel(s: Skriver, el: Element, r: Ramme, bredde: int) -> str:
    inni = replace(r, i_rad=True, bredde=i_mm(bredde))
    with s.celle() as ut:
        if el.tag == "p":
            flyt(s, el, inni)
        else:
            s.blokk(el, inni)
    return "".join(ut)


def _punkt(s: Skriver, el: Element, r: Ramme, bredder: list[int], linjer: str) -> list[Celle]:
    merke = først(el, "id")
    a, b = s.merker(el)
    s.venter += a + b
    if merke is None or el.tag != "li":
        bredde = bredder[1] + bredder[2]
        with s.celle() as ut:
            inni = replace(r, i_rad=True, bredde=i_mm(bredde))
            if el.tag == "li":
                flyt(s, el, inni)
            else:
                s.venter = s.venter.removesuffix(a + b)
                s.blokk(el, inni)
        return [Celle("".join(ut), bredde, 2, kanter=linjer)]
    etikett = _celle(s, merke, r, bredder[1], tegn=Tegn("Hjemmel" if "kriterier" in r.i else "NummerFet"))
    tekst = _celle(s, el, r, bredder[2], uten=merke)
    return [Celle(etikett, bredder[1], kanter=linjer), Celle(tekst, bredder[2], kanter=linjer)]


def _to_kolonner(s: Skriver) -> list[int]:
    return [s.nett.etikett, s.nett.bredde - s.nett.etikett]


def _tre_kolonner(s: Skriver, id_: int = _ID) -> list[int]:
    return [s.nett.etikett, mm(id_), s.nett.bredde - s.nett.etikett - mm(id_)]


def _ut(s: Skriver, start: str, slutt: str, xml: str) -> None:
    """Write a table with its bookmarks round it."""
    if start:
        s.tøm()
        s.ut.append(start)
    if xml:
        s.tabell(xml)
    if slutt:
        s.ut.append(slutt)


def boks(el: Element) -> Callable[[Skriver, Element, Ramme], None] | None:
    """Return what sets an element in rows; None for one that is not to be, or is not built for it."""
    for klasse, navn, passer, hånd in _BOKSER:
        if el.tag in navn and (not klasse or er(el, klasse)) and passer(el):
            return hånd
    return None


_BOKSER: tuple[
    tuple[str, tuple[str, ...], Callable[[Element], bool], Callable[[Skriver, Element, Ramme], None]], ...
] = (
    ("vurdering", ("section", "div"), er_vurdering, vurdering),
    ("kriterier", ("section", "div"), er_kriterier, kriterier),
    ("gruppe", ("section", "div"), er_gruppe, kildegruppe),
    ("spørsmål", ("ol", "ul"), er_liste, spørsmål),
    ("anbefalinger", ("ol", "ul"), er_liste, anbefalinger),
    ("", ("dl",), er_fakta, fakta),
)
"""Class, names, how it must be built, and what writes it."""
