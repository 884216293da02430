"""What may be wider than the screen scrolls in a place of its own, which keyboard and reader can enter."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from revisjon.output.web.elements import SVG, Ider, finn, lag, nett, pakk_inn
from revisjon.report.tree import er, foreldre_i
from revisjon.words.nett import Nettord


def gjør_rullbare(kropp: Element, ider: Ider, ord_: Nettord) -> None:
    """Put every table and every drawing of a figure in a place that scrolls."""
    foreldre = foreldre_i(kropp)
    for tabell in list(kropp.iter("table")):
        _tabell(tabell, foreldre[tabell], ider, ord_)
    for figur in list(kropp.iter("figure")):
        _figur(figur, ider, ord_)


def _tabell(tabell: Element, forelder: Element, ider: Ider, ord_: Nettord) -> None:
    tabell.set("class", f"{tabell.get('class', '')} kol-{_kolonner(tabell)}".strip())
    tittel = tabell.find("caption")
    rull = _rull(_navn(tittel, ider, f"{tabell.get('id', 'tabell')}.tittel", ord_.tabell))
    omslag = lag("div", {"class": f"tabell{' spor' if er(tabell, 'spor') else ''}"}, rull)
    if forelder.tag == "figure":
        # What a chart shows, for those who do not see it: there when it is asked for.
        åpner = lag("details", {"class": "figurtall"}, nett("summary", {}, ord_.tall_i_figuren), omslag)
        pakk_inn(tabell, forelder, åpner, rull)
    else:
        pakk_inn(tabell, forelder, omslag, rull)


def _figur(figur: Element, ider: Ider, ord_: Nettord) -> None:
    titler = finn(figur, "bt")
    navn = _navn(titler[0] if titler else None, ider, f"{figur.get('id', 'figur')}.tittel", ord_.figur)
    if titler:
        figur.set("aria-labelledby", titler[0].get("id", ""))
    for tegning in list(figur.findall(f"{SVG}svg")):
        pakk_inn(tegning, figur, omslag := _rull(navn), omslag)


def _navn(tittel: Element | None, ider: Ider, ønsket: str, reserve: str) -> dict[str, str]:
    if tittel is None:
        return {"aria-label": reserve}
    return {"aria-labelledby": ider.sikre(tittel, ønsket)}


def _rull(navn: dict[str, str]) -> Element:
    return lag("div", {"class": "rull", "role": "region", "tabindex": "0", **navn})


def _kolonner(tabell: Element) -> int:
    """Return how many columns a table has: as it says itself, else as its widest row has."""
    if kolonner := sum(1 for _ in tabell.iter("col")):
        return kolonner
    return max((sum(int(c.get("colspan", "1")) for c in rad) for rad in tabell.iter("tr")), default=1)
