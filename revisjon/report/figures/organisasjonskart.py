"""Organisation chart: the top in the middle, staff beside the line, units in columns with lists."""

from __future__ import annotations

from revisjon.records import dataclass
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


@dataclass(frozen=True, slots=True)
class _Ledd:
    """A box in the middle and the staff beside the line below it."""

    øverst: Plassert
    stab: tuple[Plassert, ...]

    @property
    def tverr(self) -> float:
        """Where the line goes across that the units hang from."""
        return bunn((self.øverst, *self.stab)) + (_STABLUFT if self.stab else _LEDD)

    @property
    def enheter(self) -> tuple[Boks, ...]:
        """What lies under the box, staff without units of its own apart."""
        return tuple(b for b in self.øverst.boks.under if not b.stab or b.under)


def tegn(data: Boks, alt: str, stil: Stil, format_: Format) -> str:  # noqa: ARG001 - all figures are called alike
    """Return the chart.

    Boxes with only one unit below them stand over each other in the middle. Up to five units then stand side
    by side if no word has to be broken; more units share columns, at last one, where they hang as in an
    indented list. Staff in the middle stands beside the line; further down it comes first in its list, on a
    dashed line. Raises `ValueError` if the boxes do not fit on a page.
    """
    rygg = _rygg(data)
    siste = rygg[-1]
    kolonner = velg(siste.enheter, svg.HØYEST_MULIG - siste.tverr - _LEDD) if siste.enheter else None
    under = plasser(kolonner, siste.tverr, siste.tverr + _LEDD) if kolonner else ()
    alle = (*(p for ledd in rygg for p in (ledd.øverst, *ledd.stab)), *under)
    # One line down through the middle, under the boxes that stand on it.
    ned_til = siste.tverr if kolonner else siste.øverst.y
    deler = [svg.strek([(_MIDT, rygg[0].øverst.y), (_MIDT, ned_til)], stil.svart, svg.STREK)]
    deler += [_til_stab(p, ledd.øverst, stil) for ledd in rygg for p in ledd.stab]
    deler += _til_kolonner(kolonner, siste.tverr, stil) if kolonner else []
    deler += [p.forbindelse(stil) for p in alle]
    deler += [p.tegn(stil) for p in alle]
    return svg.ramme(deler, bunn(alle) + svg.KANT, alt, stil.familie)


def _rygg(data: Boks) -> tuple[_Ledd, ...]:
    """Return the boxes in the middle: the top, and on down as long as there is only one way to go."""
    rygg = [_ledd(data, svg.KANT, mørk=True)]
    while len(enheter := rygg[-1].enheter) == 1 and enheter[0].under:
        rygg.append(_ledd(enheter[0], rygg[-1].tverr + _LEDD, mørk=False))
    return tuple(rygg)


def _ledd(boks: Boks, y: float, *, mørk: bool) -> _Ledd:
    trengs = boxes.minste_bredde(boks.navn, boks.tekst, halvfet=True)
    bredde = min(max(_TOPPBREDDE, trengs), _BREDESTE_TOPP)
    innhold = boxes.innhold(boks.navn, boks.tekst, bredde, halvfet=True)
    øverst = Plassert(boks, innhold, _MIDT - bredde / 2, y, bredde, innhold.høyde, mørk=mørk)
    stab = tuple(b for b in boks.under if b.stab and not b.under)
    return _Ledd(øverst, _stab(stab, øverst.bunn))


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


def _til_stab(stab: Plassert, øverst: Plassert, stil: Stil) -> str:
    kant = stab.x if stab.x > _MIDT else stab.x + stab.bredde
    return svg.strek([(_MIDT, øverst.bunn), (_MIDT, stab.midt), (kant, stab.midt)], stil.svart, svg.STREK)


def _til_kolonner(kolonner: Kolonner, tverr: float, stil: Stil) -> list[str]:
    """Return the lines to the columns: to the middle of each, or to the line that its units hang on."""
    deler = []
    for i in range(len(kolonner.enheter)):
        venstre = kolonner.x(i)
        x = venstre + (innrykk(kolonner.bredde)[1] if kolonner.delt else kolonner.bredde / 2)
        ned = tverr if kolonner.delt else tverr + _LEDD
        deler.append(svg.strek([(_MIDT, tverr), (x, tverr), (x, ned)], stil.svart, svg.STREK))
    return deler
