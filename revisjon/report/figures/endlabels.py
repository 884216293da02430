"""Value and name of each line, in a column to the right of the plot."""

from __future__ import annotations

from collections.abc import Sequence

from revisjon.records import dataclass
from revisjon.report.figures import svg
from revisjon.report.figures.data import Stil
from revisjon.report.figures.spread import spre
from revisjon.report.figures.text_width import bredde, bryt, får_plass

_PLOTT_TIL = (122.0, 110.0, 98.0, 86.0)
"""Where the plot may end; the first that leaves room for every name on two lines is taken."""
_LUFT = 3.0
"""From the plot to the values."""
_LEDELUFT = 3.5
"""Added when lines lead from ends to labels."""
_MELLOM = 0.85
"""Between two labels."""
_LINJE = svg.SKRIFT * svg.LINJEAVSTAND
_FLYTTET = 2.6
"""A label moved further than this needs a line that leads to it."""


@dataclass(frozen=True, slots=True)
class Etikett:
    """What stands where a line ends."""

    verdi: str
    navn: str
    merket: bool


@dataclass(frozen=True, slots=True)
class Kolonne:
    """Labels broken into lines, before they are placed."""

    etiketter: tuple[Etikett, ...]
    linjer: tuple[tuple[str, ...], ...]
    """The name of each label."""
    verdibredde: float
    """Millimetres to the names from the values."""
    plott_til: float
    """Right edge of the plot."""

    @property
    def høyder(self) -> tuple[float, ...]:
        """Room that each label takes downwards, with the gap below it."""
        return tuple(max(len(n), 1) * _LINJE + _MELLOM for n in self.linjer)

    @property
    def høyde(self) -> float:
        """How tall the plot must be for all labels to have room beside it."""
        return sum(self.høyder) - 5.0


def kolonne(etiketter: Sequence[Etikett]) -> Kolonne:
    """Return the labels in the narrowest column that gives every name at most two lines."""
    verdibredde = max(bredde(e.verdi, svg.SKRIFT, halvfet=True) for e in etiketter) + 1.6
    til = next((t for t in _PLOTT_TIL if _to_linjer(etiketter, _plass(t, verdibredde))), _PLOTT_TIL[-1])
    plass = _plass(til, verdibredde)
    return Kolonne(
        tuple(etiketter), tuple(bryt(e.navn, svg.SKRIFT, plass) for e in etiketter), verdibredde, til
    )


def tegn(kolonne: Kolonne, ender: Sequence[tuple[float, float]], bunn: float, stil: Stil) -> str:
    """Return the labels; `ender` are the last points of the lines, `bunn` the foot of the plot."""
    ønsket = [y - svg.SKRIFT * 0.41 for _, y in ender]
    topper = spre(ønsket, kolonne.høyder, 0.8, bunn + 1.2)
    må_ledes = any(abs(t - ø) > _FLYTTET for t, ø in zip(topper, ønsket, strict=True))
    x = kolonne.plott_til + _LUFT + (_LEDELUFT if må_ledes else 0.0)
    deler = []
    for etikett, linjer, topp, ende in zip(kolonne.etiketter, kolonne.linjer, topper, ender, strict=True):
        y = topp + svg.SKRIFT * svg.OVER
        farge = stil.grønn_tekst if etikett.merket else stil.svart
        deler.append(svg.tekst(x, y, etikett.verdi, farge, vekt="600"))
        deler.append(svg.linjer(x + kolonne.verdibredde, y, linjer, farge))
        if må_ledes or ende[0] < kolonne.plott_til:
            deler.append(_ledelinje(ende, (x - 0.8, y - 1.05), kolonne.plott_til, stil))
    return "".join(deler)


def _ledelinje(fra: tuple[float, float], til: tuple[float, float], plott_til: float, stil: Stil) -> str:
    knekk = max(fra[0], plott_til) + 1.4
    punkter = [(fra[0] + 1.4, fra[1]), (knekk, fra[1]), til] if fra[0] < plott_til else [(knekk, fra[1]), til]
    return svg.strek(punkter, stil.grå, svg.HÅR)


def _plass(plott_til: float, verdibredde: float) -> float:
    return svg.BREDDE - plott_til - _LUFT - _LEDELUFT - verdibredde


def _to_linjer(etiketter: Sequence[Etikett], plass: float) -> bool:
    return all(får_plass(e.navn, svg.SKRIFT, plass, 2) for e in etiketter)
