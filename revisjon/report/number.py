"""The numbering pass: all numbers in the document are given here, once, for every format.

Chapters, appendices, tables, figures and notes are numbered in document order; cross references and lists of
contents are filled from the same numbers. Run on its own output it changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element

from revisjon.report import contents
from revisjon.report.crossref import fyll_kryss
from revisjon.report.faults import bilder_uten_tittel, finn_problemer
from revisjon.report.numbered import Bilde, Note, Nummerert, Overskrift, Problem
from revisjon.report.outline import Struktur, Tittel, les_struktur, trykt_nummer
from revisjon.report.places import ta_plass
from revisjon.report.tree import er, foreldre_i, ren_tekst, sett_nummer, stor
from revisjon.report.xhtml import UgyldigHtml, les, skriv

__all__ = ["Bilde", "Note", "Nummerert", "Overskrift", "Problem", "UgyldigHtml", "nummerer"]

_UTEN_ENHET = frozenset(("nr", "fn", "fnskille", "enhet"))
_NUMMERERTE_NIVÅER = 3


def nummerer(html: str, ord_: Mapping[str, str]) -> Nummerert:
    """Give a document of well-formed XHTML its numbers; raises `UgyldigHtml` if it is not well-formed.

    `ord_` has the words «kapittel», «vedlegg», «tabell» and «figur» in the document's language, lower case.
    """
    rot = les(html)
    foreldre = foreldre_i(rot)
    s = les_struktur(rot)
    alle = contents.finn_lister(rot, foreldre)
    lister = contents.rydd(alle, s, foreldre)
    if len(lister) < len(alle):
        s = les_struktur(rot)
    _gi_ider(s)
    noter = _noter(s.noter)
    for tittel in s.titler:
        if nummer := trykt_nummer(tittel.sted, tittel.nivå, ord_):
            sett_nummer(tittel.el, nummer)
    problemer = list(fyll_kryss(s.kryss, s.steder, foreldre, ord_))
    figurer = _bilder(s.figurer, stor(ord_["figur"]))
    tabeller = _bilder(s.tabeller, stor(ord_["tabell"]))
    overskrifter = tuple(_overskrift(tittel, ord_) for tittel in s.titler)
    innledere = [liste.innleder for liste in lister if liste.innleder is not None]
    kapitler = [
        o
        for o, t in zip(overskrifter, s.titler, strict=True)
        if contents.står_i_innhold(t.el, t.nivå, o.nummer, innledere)
    ]
    bilder = {"figurer": (stor(ord_["figur"]), figurer), "tabeller": (stor(ord_["tabell"]), tabeller)}
    problemer += contents.fyll_lister(lister, kapitler, bilder, foreldre)
    problemer += bilder_uten_tittel(figurer, stor(ord_["figur"]))
    problemer += bilder_uten_tittel(tabeller, stor(ord_["tabell"]))
    problemer += finn_problemer(s, overskrifter, foreldre)
    return Nummerert(skriv(rot), overskrifter, tabeller, figurer, noter, tuple(problemer))


def _gi_ider(s: Struktur) -> None:
    """Give what a list of contents may lead to an id, where the template gave none."""
    for stamme, elementer in (
        ("overskrift", [t.el for t in s.titler if t.nivå <= _NUMMERERTE_NIVÅER]),
        ("tabell", s.tabeller),
        ("figur", s.figurer),
    ):
        for nr, el in enumerate(elementer, 1):
            if not el.get("id"):
                id_ = f"{stamme}-{nr}"
                while id_ in s.steder:
                    id_ += "-"
                el.set("id", id_)
                s.steder[id_] = None


def _noter(elementer: Iterable[Element]) -> tuple[Note, ...]:
    noter = []
    for nr, el in enumerate(elementer, 1):
        el.set("id", f"fn-{nr}")
        el.set("data-nr", str(nr))
        kilder = tuple(el.get("data-kilder", "").split())
        noter.append(Note(nr, f"fn-{nr}", ren_tekst(el), kilder, ta_plass(el)))
    return tuple(noter)


def _bilder(elementer: Sequence[Element], ordet: str) -> tuple[Bilde, ...]:
    """Put the label first in each caption."""
    bilder = []
    for nr, el in enumerate(elementer, 1):
        tittel = ""
        if (bildetekst := next((barn for barn in el.iter() if er(barn, "bt")), None)) is not None:
            sett_nummer(bildetekst, f"{ordet} {nr}")
            tittel = _tittel(bildetekst)
        bilder.append(Bilde(el.get("id", ""), nr, tittel))
    return tuple(bilder)


def _tittel(bildetekst: Element) -> str:
    """Return the caption without its unit, and without the full stop that parts the two."""
    tittel = ren_tekst(bildetekst, _UTEN_ENHET)
    har_enhet = any(er(barn, "enhet") for barn in bildetekst)
    return tittel.removesuffix(".") if har_enhet else tittel


def _overskrift(tittel: Tittel, ord_: Mapping[str, str]) -> Overskrift:
    """Describe a heading, and give one of the first level its line in the page's head."""
    el, nummer = tittel.el, trykt_nummer(tittel.sted, tittel.nivå, ord_)
    tekst = ren_tekst(el)
    if tittel.nivå == 1 and "data-kort" not in el.attrib:
        el.set("data-kort", f"{nummer} {el.get('data-tittel') or tekst}".strip())
    return Overskrift(el.get("id", ""), tittel.nivå, nummer, tekst)
