"""The walk over the tree: which hand writes which element."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from xml.etree.ElementTree import Element

from revisjon.output.docx.boxes import boks
from revisjon.output.docx.captions import bilde, bildetekst, figur
from revisjon.output.docx.contents import innholdsliste, lister
from revisjon.output.docx.context import Ramme
from revisjon.output.docx.cover import forsidelinje, kolofon
from revisjon.output.docx.flow import flyt, med_språk, stil_i
from revisjon.output.docx.headings import overskrift
from revisjon.output.docx.inline import linje
from revisjon.output.docx.lists import liste, punkt_uten_liste
from revisjon.output.docx.markup import TAB, Egenskaper, Tegn, løp, mm, pt
from revisjon.output.docx.register import NIVÅER
from revisjon.output.docx.shape import bare, er_innholdsliste, er_liste, er_tabell, først
from revisjon.output.docx.tables import datatabell
from revisjon.output.docx.writer import Skriver
from revisjon.report.tree import er, klasser, lokalt_navn, ren_tekst

_AVSNITT: Mapping[str, str] = MappingProxyType(
    {
        "ingress": "Ingress",
        "kilde": "Kilde",
        "fakta": "Merknad",
        "brevmerknad": "Merknad",
        "ikke-skrevet": "Merknad",
        "om-sikkerhet": "Skala",
        "skala": "Skala",
        "sammen": "Mellomtittel",
        "mellomtittel": "Mellomtittel",
        "først": "Svaringress",
        "krav": "Kravtekst",
        "domslinje": "Domslinje",
        "grunn": "Grunn",
        "bygger": "ByggerPå",
        "bortfalt": "Avveining",
        "godkjent": "Avveining",
        "meta": "Meta",
        "utgavemerke": "Utgavemerke",
        "underskrift": "Brev",
        "avsender": "Merknad",
        "hvor": "Merknad",
        "spurt": "Merknad",
        "rettelse": "Rettelse",
        "signatur": "Signatur",
        "hus": "Firma",
        "slag": "Mellomtittel",
        "hilsen": "Mellomtittel",
        "svarlinje": "Mellomtittel",
    }
)
"""Style of a paragraph by class."""
_BEHOLDERE: Mapping[str, str] = MappingProxyType(
    {
        "svar": "Svar",
        "avveining": "Avveining",
        "utdyping": "Utdyping",
        "brev": "Brev",
        "utledning": "Utledning",
        "problem": "Problemstilling",
    }
)
"""Style of the paragraphs in an element, by its class."""
_TAUSE = frozenset(("script", "style", "template", "head"))
_MERKEBREDDE = 27
_OVER: Mapping[str, str | float] = MappingProxyType({"mellomtittel": 8, "hilsen": "a5"})
_UNDER: Mapping[str, str | float] = MappingProxyType({"spurt": 1, "mottaker": "a5", "avsender": "a6"})
"""Space above and below a paragraph, by its class: points, or the theme's name for them."""
_INGEN = Tegn()


def blokk(s: Skriver, el: Element, r: Ramme) -> None:
    """Write an element that makes paragraphs of its own. What is unknown is written as what is in it."""
    if el.tag in _TAUSE:
        return
    if er(el, "ny-side") and not r.i_rad:
        s.neste_sideskift = True
    if not r.i_rad and (rader := boks(el)):
        rader(s, el, r)
    elif er(el, "lister"):
        lister(s, el, r)
    elif er(el, "kolofon") and bare(el):
        kolofon(s, el, r)
    elif el.tag in NIVÅER:
        overskrift(s, el, r)
    elif (hånd := _ETTER_NAVN.get(lokalt_navn(el))) and _FORM.get(el.tag, _alltid)(el):
        hånd(s, el, r)
    else:
        _beholder(s, el, r)


def _alltid(el: Element) -> bool:
    del el
    return True


def _beholder(s: Skriver, el: Element, r: Ramme) -> None:
    """Write an element that only holds others, its bookmark from before the first to after the last."""
    inni = med_språk(el, r).inni(el)
    for klasse, stil in _BEHOLDERE.items():
        if er(el, klasse):
            inni = replace(inni, stil=stil)
    start, slutt = s.merker(el)
    if er(el, "svar") and "sammendrag" in r.i:
        s.rom_etter(s.dokument.tema.mellomrom["a4"])
    if start:
        s.ut.append(start)
    if er(el, "funn"):
        _funn(s, el, inni)
    else:
        flyt(s, el, inni)
    if er(el, "svar"):
        # The short documents are set closer.
        s.rom_etter(s.dokument.tema.mellomrom["a3" if r.i & {"dok-sammendrag", "dok-sak"} else "a4"])
    if slutt:
        s.tøm()
        s.ut.append(slutt)


def _funn(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a finding, its id in the margin of its first paragraph."""
    første = først(el, "funn-nr")
    if første is None:
        flyt(s, el, r)
        return
    neste = el[1] if len(el) > 1 else None
    merke = linje(s, r, [første], Tegn("Funnummer")).xml()
    if neste is not None and neste.tag == "p" and set(klasser(neste)) <= {"sammen", "mellomtittel"}:
        s.venter += merke + (TAB if s.nett.marg else løp(" "))
        flyt(s, el, replace(r, i=r.i | {"henger"}), uten=første)
    else:
        s.avsnitt("Margmerke", merke, Egenskaper(hold_neste=True, ramme=_margramme(s, r)))
        flyt(s, el, r, uten=første)


def avsnitt_fra(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a `<p>` or what is like one."""
    inni = med_språk(el, r).inni(el)
    if r.i & {"forside", "tittelside", "bakside"} and forsidelinje(s, el, inni):
        return
    if er(el, "bt"):
        bildetekst(s, el, r)
        return
    if er(el, "merkelapp"):
        _merkelapp(s, el, inni)
        return
    stil = _avsnittsstil(el, r)
    brevtittel = _er_brevtittel(el, r)
    # What introduces a table that follows an appendix on its page stays with it.
    hold = r.hold or brevtittel or er(el, "spurt") or ("følger" in r.i and not r.i_rad)
    inni = replace(
        inni, hold=hold, stil=stil_i(stil, r), dempet_lenke=r.dempet_lenke or er(el, "bygger", "meta")
    )
    tegn = Tegn(fet=True) if "avveining" in r.i and er(el, "hva") else _INGEN
    if er(el, "godkjent"):
        tegn = Tegn("Dempet")
    elif er(el, "slag"):
        tegn = Tegn("NummerFet")
    start, slutt = s.merker(el)
    s.venter = start + s.venter
    mellomrom = s.dokument.tema.mellomrom
    if over := next((m for k, m in _OVER.items() if er(el, k) and (k != "mellomtittel" or brevtittel)), None):
        s.neste_før = pt(mellomrom[over] if isinstance(over, str) else over)
    _innmat(s, el, inni, tegn)
    if under := next((m for k, m in _UNDER.items() if er(el, k)), None):
        s.rom_etter(mellomrom[under] if isinstance(under, str) else under)
    if slutt:
        s.ut.append(slutt)


def _er_brevtittel(el: Element, r: Ramme) -> bool:
    """Tell whether a paragraph is a heading in a letter, or says what comes in it."""
    return r.stil == "Brev" and er(el, "sammen", "mellomtittel")


def _avsnittsstil(el: Element, r: Ramme) -> str:
    """Return the style of a paragraph: by its class, else that of the frame."""
    if "anbefalinger" in r.i and er(el, "hva"):
        return "Anbefaling"
    if "avveining" in r.i or _er_brevtittel(el, r):
        return r.stil
    return next((_AVSNITT[k] for k in klasser(el) if k in _AVSNITT), r.stil)


def _innmat(s: Skriver, el: Element, r: Ramme, tegn: Tegn) -> None:
    """Write what is in a paragraph, its first label in the margin column where the style hangs."""
    if r.stil in ("BodyText", "Mellomtittel") and "henger" in r.i and s.venter:
        r = replace(r, hold=r.hold or r.stil == "Mellomtittel", stil="Funn")
    første = next(iter(el), None)
    if (
        r.stil == "Problemstilling"
        and første is not None
        and er(første, "nr")
        and not (el.text or "").strip()
    ):
        merke = løp(ren_tekst(første, frozenset()), Tegn("Merke"))
        s.venter += merke + (TAB if s.nett.marg else løp(" "))
        flyt(s, el, r, uten=første, tegn=tegn)
    else:
        flyt(s, el, r, tegn=tegn)
    if s.venter:
        s.avsnitt("Luft", "")


def _merkelapp(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a label in a frame of its own in the margin column, beside the paragraph that follows."""
    start, slutt = s.merker(el)
    biter = start + linje(s, r, [el], Tegn(språk=r.språk)).xml() + slutt
    s.avsnitt("Margmerke", biter, Egenskaper(hold_neste=True, ramme=_margramme(s, r)))


def _margramme(s: Skriver, r: Ramme) -> str:
    """Return the frame that stands in the margin column beside the paragraph that follows."""
    if not s.nett.marg or r.i_rad:
        return ""
    return (
        f'<w:framePr w:w="{mm(_MERKEBREDDE)}" w:hSpace="0" w:wrap="around" w:vAnchor="text" '
        'w:hAnchor="margin" w:xAlign="left" w:y="1"/>'
    )


def _sitat(s: Skriver, el: Element, r: Ramme) -> None:
    start, slutt = s.merker(el)
    s.venter += start + slutt
    flyt(s, el, replace(med_språk(el, r).inni(el), stil=stil_i("Quote", r)))


def _strek(s: Skriver, el: Element, r: Ramme) -> None:
    start, slutt = s.merker(el)
    s.avsnitt(stil_i("BodyText", r), start + slutt)


_ETTER_NAVN: Mapping[str, Callable[[Skriver, Element, Ramme], None]] = MappingProxyType(
    {
        "p": avsnitt_fra,
        "address": avsnitt_fra,
        "pre": avsnitt_fra,
        "figcaption": avsnitt_fra,
        "caption": avsnitt_fra,
        "ul": liste,
        "ol": liste,
        "menu": liste,
        "li": punkt_uten_liste,
        "table": datatabell,
        "figure": figur,
        "nav": innholdsliste,
        "blockquote": _sitat,
        "hr": _strek,
        "svg": bilde,
        "img": bilde,
    }
)
"""What writes an element, by its name."""
_FORM: Mapping[str, Callable[[Element], bool]] = MappingProxyType(
    {"ul": er_liste, "ol": er_liste, "menu": er_liste, "table": er_tabell, "nav": er_innholdsliste}
)
"""How an element must be built for that; else it is written as what is in it."""
