"""A process: steps in boxes from left to right, on several rows if there are many or they say much."""

from __future__ import annotations

from math import ceil

from revisjon.records import dataclass
from revisjon.report.figures import boxes, svg
from revisjon.report.figures.boxes import Innhold
from revisjon.report.figures.data import Format, Prosess, Steg, Stil

_FLEST_PER_RAD = 4
_FLEST_LINJER = 8
"""A box with more lines is hard to read; then fewer stand in a row and are wider."""
_MELLOM = 7.5
"""Between boxes in a row, with the arrow in it."""
_RADAVSTAND = 9.0
_BREDEST = 76.0
_LUFT_PIL = 1.5


@dataclass(frozen=True, slots=True)
class _Rutenett:
    per_rad: int
    boksbredde: float

    def x(self, kolonne: int) -> float:
        return svg.KANT + kolonne * (self.boksbredde + _MELLOM)


def tegn(data: Prosess, alt: str, stil: Stil, format_: Format) -> str:  # noqa: ARG001 - all figures are called alike
    """Return the drawing. Raises `ValueError` without steps, and if the texts do not fit on a page."""
    if not data.steg:
        raise ValueError("Prosessen har ingen steg. Oppgi minst ett under «steg».")
    nett = _velg(data.steg)
    innhold = [_innhold(s, nett.boksbredde) for s in data.steg]
    deler: list[str] = []
    y = svg.KANT
    for start in range(0, len(data.steg), nett.per_rad):
        rad = range(start, min(start + nett.per_rad, len(data.steg)))
        høyde = max(innhold[i].høyde for i in rad)
        if start:
            deler.append(_overgang(nett, y, stil))
        for i in rad:
            x = nett.x(i - start)
            deler.append(innhold[i].tegn(x, y, nett.boksbredde, høyde, stil, merket=data.steg[i].merket))
            if i > start:
                lengde = _MELLOM - 2 * _LUFT_PIL
                deler.append(svg.pil(x - _MELLOM + _LUFT_PIL, y + høyde / 2, lengde, stil.svart))
        y += høyde + _RADAVSTAND
    return svg.ramme(deler, y - _RADAVSTAND + svg.KANT, alt, stil.familie)


def _velg(steg: tuple[Steg, ...]) -> _Rutenett:
    """Return the most boxes in a row that keep words whole and boxes low, with the rows evenly filled."""
    nett = _nett(len(steg), 1)
    for flest in range(_FLEST_PER_RAD, 1, -1):
        nett = _nett(len(steg), flest)
        if all(_passer(s, nett.boksbredde) for s in steg):
            break
    return nett


def _nett(antall: int, flest: int) -> _Rutenett:
    per_rad = ceil(antall / ceil(antall / flest))
    bredde = (svg.BREDDE - 2 * svg.KANT - (per_rad - 1) * _MELLOM) / per_rad
    return _Rutenett(per_rad, min(bredde, _BREDEST))


def _innhold(steg: Steg, bredde: float) -> Innhold:
    return boxes.innhold(steg.tittel, steg.tekst, bredde, halvfet=True)


def _passer(steg: Steg, bredde: float) -> bool:
    innhold = _innhold(steg, bredde)
    ord_ = boxes.minste_bredde(steg.tittel, steg.tekst, halvfet=True)
    return ord_ <= bredde and len(innhold.tittel) + len(innhold.tekst) <= _FLEST_LINJER


def _overgang(nett: _Rutenett, y: float, stil: Stil) -> str:
    """Return the arrow from the last box of a row, in the gap above `y`, to the first box of the next."""
    fra, til = nett.x(nett.per_rad - 1) + nett.boksbredde / 2, nett.x(0) + nett.boksbredde / 2
    topp, midt, spiss = y - _RADAVSTAND + _LUFT_PIL / 2, y - _RADAVSTAND / 2, y - _LUFT_PIL / 2
    d = f"M{svg.tall(fra)} {svg.tall(topp)}V{svg.tall(midt)}H{svg.tall(til)}V{svg.tall(spiss)}"
    return svg.sti(f"{d}m-1.3 -1.3l1.3 1.3l1.3 -1.3", stil.svart, 0.45)
