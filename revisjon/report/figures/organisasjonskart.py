"""Organisation chart: the top in the middle, staff beside the line, units in columns with lists."""

from __future__ import annotations

from revisjon.report.figures import boxes, svg
from revisjon.report.figures.data import Boks, Format, Stil
from revisjon.report.figures.org_columns import Kolonner, plasser, velg
from revisjon.report.figures.org_list import Plassert, bunn, innrykk

_MIDT = svg.BREDDE / 2
_TOPPBREDDE, _BREDESTE_TOPP = 58.0, 74.0
_STABBREDDE = 48.0
_STABLUFT = 1.0
"""Above a row of staff."""
_LEDD = 6.0
"""From a box to the line that goes across, and from that line to the next box."""


def tegn(data: Boks, alt: str, stil: Stil, format_: Format) -> str:  # noqa: ARG001 - all figures are called alike
    """Return the chart.

    Up to five units stand side by side if no word has to be broken; more units share columns, at last one,
    where they hang as in an indented list. Staff right below the top stands beside the line; further down it
    comes first in its list, on a dashed line. Raises `ValueError` if the boxes do not fit on a page.
    """
    stab = tuple(b for b in data.under if b.stab and not b.under)
    enheter = tuple(b for b in data.under if not b.stab or b.under)
    topp = _topp(data)
    ved_siden = _stab(stab, topp.bunn)
    # Where the line goes across that the units hang from.
    tverr = bunn((topp, *ved_siden)) + (_STABLUFT if stab else _LEDD)
    deler = [_til_stab(p, topp, stil) for p in ved_siden]
    under: tuple[Plassert, ...] = ()
    if enheter:
        kolonner = velg(enheter)
        under = plasser(kolonner, tverr, tverr + _LEDD)
        deler += _til_kolonner(kolonner, topp, tverr, stil)
    alle = (topp, *ved_siden, *under)
    deler += [p.forbindelse(stil) for p in alle]
    deler += [p.tegn(stil) for p in alle]
    return svg.ramme(deler, bunn(alle) + svg.KANT, alt, stil.familie)


def _topp(data: Boks) -> Plassert:
    trengs = boxes.minste_bredde(data.navn, data.tekst, halvfet=True)
    bredde = min(max(_TOPPBREDDE, trengs), _BREDESTE_TOPP)
    innhold = boxes.innhold(data.navn, data.tekst, bredde, halvfet=True)
    return Plassert(data, innhold, _MIDT - bredde / 2, svg.KANT, bredde, innhold.høyde, mørk=True)


def _stab(stab: tuple[Boks, ...], fra: float) -> tuple[Plassert, ...]:
    """Return staff in pairs, the first to the right of the line and the second to the left."""
    plassert: list[Plassert] = []
    y = fra + _STABLUFT
    for i in range(0, len(stab), 2):
        par = [(b, boxes.innhold(b.navn, b.tekst, _STABBREDDE, halvfet=True)) for b in stab[i : i + 2]]
        høyde = max(innhold.høyde for _, innhold in par)
        for (boks, innhold), x in zip(par, (svg.BREDDE - svg.KANT - _STABBREDDE, svg.KANT), strict=False):
            plassert.append(Plassert(boks, innhold, x, y, _STABBREDDE, høyde))
        y += høyde + _STABLUFT
    return tuple(plassert)


def _til_stab(stab: Plassert, topp: Plassert, stil: Stil) -> str:
    kant = stab.x if stab.x > _MIDT else stab.x + stab.bredde
    return svg.strek([(_MIDT, topp.bunn), (_MIDT, stab.midt), (kant, stab.midt)], stil.svart, svg.STREK)


def _til_kolonner(kolonner: Kolonner, topp: Plassert, tverr: float, stil: Stil) -> list[str]:
    """Return the lines from the top to each column: its middle, or the line that its units hang on."""
    deler = []
    for i in range(len(kolonner.enheter)):
        venstre = kolonner.x(i)
        x = venstre + (innrykk(kolonner.bredde)[1] if kolonner.delt else kolonner.bredde / 2)
        ned = tverr if kolonner.delt else tverr + _LEDD
        deler.append(
            svg.strek([(_MIDT, topp.bunn), (_MIDT, tverr), (x, tverr), (x, ned)], stil.svart, svg.STREK)
        )
    return deler
