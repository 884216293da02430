"""Fill the lists of contents: chapters, figures, tables. An empty list goes out, and its heading with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal
from xml.etree.ElementTree import Element, SubElement

from revisjon.records import dataclass
from revisjon.report.numbered import Bilde, Overskrift, Problem
from revisjon.report.outline import NIVÅER, Struktur
from revisjon.report.tree import Foreldre, fjern, nærmeste_id

Listeslag = Literal["kapitler", "figurer", "tabeller"]
_DYBDE = 2
"""Levels of headings in a list that does not say."""


@dataclass(frozen=True, slots=True)
class Innholdsliste:
    """An empty list of contents in the document."""

    nav: Element
    forelder: Element
    innleder: Element | None
    """The heading right before it, or before the lists that it stands in a row with."""


def finn_lister(rot: Element, foreldre: Foreldre) -> tuple[Innholdsliste, ...]:
    """Return the lists to fill, in order."""
    return tuple(
        Innholdsliste(nav, foreldre[nav], _innleder(nav, foreldre[nav]))
        for nav in rot.iter("nav")
        if "data-innhold" in nav.attrib and nav in foreldre
    )


def _innleder(nav: Element, forelder: Element) -> Element | None:
    søsken = list(forelder)
    for bror in reversed(søsken[: søsken.index(nav)]):
        if bror.tag in NIVÅER:
            return bror
        if bror.tag != "nav" or "data-innhold" not in bror.attrib:
            return None
    return None


def står_i_innhold(el: Element, nivå: int, nummer: str, innledere: Sequence[Element]) -> bool:
    """Tell whether a heading belongs in the list of chapters.

    Of the first level those that say how they are numbered, be it «ingen»; below it, those with a number.
    A heading over a list of contents never does.
    """
    if el in innledere:
        return False
    return "data-nummer" in el.attrib if nivå == 1 else bool(nummer)


def rydd(lister: Sequence[Innholdsliste], s: Struktur, foreldre: Foreldre) -> tuple[Innholdsliste, ...]:
    """Take out the lists with nothing to list, and headings marked `data-hvis-innhold` left with none."""
    innledere = [liste.innleder for liste in lister if liste.innleder is not None]
    har = {
        "figurer": bool(s.figurer),
        "tabeller": bool(s.tabeller),
        "kapitler": any(
            står_i_innhold(t.el, t.nivå, t.sted.tekst if t.sted else "", innledere) for t in s.titler
        ),
    }
    igjen = tuple(liste for liste in lister if har.get(liste.nav.get("data-innhold", ""), True))
    for liste in lister:
        if liste not in igjen:
            fjern(liste.nav, liste.forelder)
    beholdt = [liste.innleder for liste in igjen]
    for innleder in dict.fromkeys(innledere):
        if "data-hvis-innhold" in innleder.attrib and innleder not in beholdt:
            fjern(innleder, foreldre[innleder])
    return igjen


def fyll_lister(
    lister: Sequence[Innholdsliste],
    kapitler: Sequence[Overskrift],
    bilder: Mapping[str, tuple[str, Sequence[Bilde]]],
    foreldre: Foreldre,
) -> Iterator[Problem]:
    """Fill each list. `bilder` has for «figurer» and «tabeller» the printed word and what to list."""
    for liste in lister:
        nav = liste.nav
        slag = nav.get("data-innhold", "")
        for barn in list(nav):
            nav.remove(barn)
        nav.text = None
        if slag == "kapitler":
            dybde = nav.get("data-dybde", "")
            _kapitler(nav, kapitler, int(dybde) if dybde.isdecimal() else _DYBDE)
        elif slag in bilder:
            _bilder(nav, *bilder[slag])
        else:
            yield Problem(
                "ukjent innholdsliste",
                nærmeste_id(nav, foreldre),
                f"Innholdslisten «{slag}» finnes ikke. Skriv kapitler, figurer eller tabeller.",
            )


def _kapitler(nav: Element, kapitler: Sequence[Overskrift], dybde: int) -> None:
    ul = SubElement(nav, "ul")
    for kapittel in kapitler:
        if kapittel.nivå <= dybde:
            _punkt(ul, kapittel.nummer, kapittel.id, kapittel.tekst, {"class": f"n{kapittel.nivå}"})


def _bilder(nav: Element, ordet: str, bilder: Sequence[Bilde]) -> None:
    ul = SubElement(nav, "ul", {"class": "små"})
    for bilde in bilder:
        _punkt(ul, f"{ordet} {bilde.nummer}", bilde.id, bilde.tittel, {})


def _punkt(ul: Element, nummer: str, id_: str, tittel: str, attributter: dict[str, str]) -> None:
    li = SubElement(ul, "li", attributter)
    if nummer:
        nr = SubElement(li, "span", {"class": "nr"})
        nr.text = nummer
        nr.tail = " "
    SubElement(li, "a", {"href": f"#{id_}"}).text = tittel
