"""Boxes with a title and a grey text, for organisation charts and processes."""

from __future__ import annotations

from revisjon.records import dataclass
from revisjon.report.figures import svg
from revisjon.report.figures.data import Stil
from revisjon.report.figures.text_width import bryt, lengste_ord

_VENSTRE, _HØYRE = 3.0, 2.0
"""From the edge of the box to its text."""
_KANT = 1.5
"""Width of the green edge."""
_LINJE = 3.7
_FORHØYET = 5.0
"""From the top of a box with a semibold title to its first baseline."""
_LAV = 4.05
"""The same for a box with one plain line."""


@dataclass(frozen=True, slots=True)
class Innhold:
    """The text of a box, broken to its width."""

    tittel: tuple[str, ...]
    tekst: tuple[str, ...]
    halvfet: bool

    @property
    def høyde(self) -> float:
        """Millimetres from the top to the bottom of the box."""
        linjer = max(len(self.tittel) + len(self.tekst), 1)
        return self._første + (linjer - 1) * _LINJE + (2.3 if self.halvfet else 1.95)

    @property
    def _første(self) -> float:
        return _FORHØYET if self.halvfet else _LAV

    @property
    def grad(self) -> float:
        """Type size of the title."""
        return svg.SKRIFT if self.halvfet else svg.AKSESKRIFT

    def tegn(  # noqa: PLR0913 - a box has four sides, and may be marked or dark
        self, x: float, y: float, bredde: float, høyde: float, stil: Stil, *, merket: bool, mørk: bool = False
    ) -> str:
        """Return the box, which may be made taller than its text to match its neighbours."""
        deler = [svg.rekt(x, y, bredde, høyde, stil.svart if mørk else svg.HVIT, stil.svart)]
        if merket:
            halv = svg.STREK / 2
            deler.append(svg.rekt(x - halv, y - halv, _KANT, høyde + 2 * halv, stil.grønn))
        første = y + self._første
        vekt = "600" if self.halvfet else ""
        farge, grå = (svg.HVIT, svg.HVIT) if mørk else (stil.svart, stil.grå)
        for i, linje in enumerate(self.tittel):
            grunnlinje = første + i * _LINJE
            deler.append(svg.tekst(x + _VENSTRE, grunnlinje, linje, farge, størrelse=self.grad, vekt=vekt))
        for i, linje in enumerate(self.tekst, len(self.tittel)):
            deler.append(svg.tekst(x + _VENSTRE, første + i * _LINJE, linje, grå, størrelse=svg.SMÅ))
        return "".join(deler)


def innhold(tittel: str, tekst: str, bredde: float, *, halvfet: bool) -> Innhold:
    """Return the text broken to a box of this width."""
    plass = bredde - _VENSTRE - _HØYRE
    grad = svg.SKRIFT if halvfet else svg.AKSESKRIFT
    return Innhold(bryt(tittel, grad, plass, halvfet=halvfet), bryt(tekst, svg.SMÅ, plass), halvfet)


def minste_bredde(tittel: str, tekst: str, *, halvfet: bool) -> float:
    """Return the narrowest box that breaks no word."""
    grad = svg.SKRIFT if halvfet else svg.AKSESKRIFT
    return max(lengste_ord(tittel, grad, halvfet=halvfet), lengste_ord(tekst, svg.SMÅ)) + _VENSTRE + _HØYRE
