"""Bars as geometry without a direction, and the choice of one: standing or lying.

Grouped, stacked and hundred-percent bars are all groups of bars made of pieces from one value to another.
`standing` and `lying` draw them without knowing which kind it is.
"""

from __future__ import annotations

from decimal import Decimal

from revisjon.records import dataclass
from revisjon.report.figures import svg
from revisjon.report.figures.axis import Akse, spenn
from revisjon.report.figures.data import Stil
from revisjon.report.figures.fill import Fyll, tekstfarge
from revisjon.report.figures.legend import Oppføring
from revisjon.report.figures.text_width import bredde

NULL = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of a bar, from one value on the axis to another."""

    fra: Decimal
    til: Decimal
    fyll: Fyll
    tekst: str = ""
    """Printed inside the piece if there is room."""


@dataclass(frozen=True, slots=True)
class Stolpe:
    """One bar."""

    biter: tuple[Bit, ...]
    """From zero and outwards, first those above and then those below; () for a value that is missing."""
    tekst: str = ""
    """Printed at the end of the bar."""

    @property
    def ende(self) -> Decimal:
        """Where the bar ends: at the top, unless all of it is below zero."""
        høyest = max((b.til for b in self.biter), default=NULL)
        return høyest if høyest > 0 else min((b.til for b in self.biter), default=NULL)


@dataclass(frozen=True, slots=True)
class Gruppe:
    """The bars of one category."""

    navn: str
    stolper: tuple[Stolpe, ...]
    merket: bool = False
    """The name is printed in green."""


@dataclass(frozen=True, slots=True)
class Stolper:
    """A whole bar chart, before it has a direction."""

    grupper: tuple[Gruppe, ...]
    forklaring: tuple[Oppføring, ...]
    """The legend, in the order of bars and pieces; () where there is nothing to tell apart."""
    akse: Akse
    aksetekster: tuple[str, ...]
    """One per tick of the axis."""
    stablet: bool = False
    """Pieces lie on each other, so that the legend of standing bars reads from the top."""
    med_akse: bool = False
    """Show the axis even where the ends of all bars carry their values."""

    def skala(self, *, med_akse: bool) -> Akse:
        """Return the axis if it is shown; else a scale on which the longest bar takes all the room."""
        ender = (e for g in self.grupper for s in g.stolper for b in s.biter for e in (b.fra, b.til))
        return self.akse if med_akse else spenn(ender)


def plass_i(bit: Bit, lengde: float, tykkelse: float, *, stående: bool) -> bool:
    """Tell whether the text of a piece fits inside it; `lengde` is along the bar, all in millimetres."""
    på_tvers, på_langs = bredde(bit.tekst, svg.SMÅ) + 1.0, svg.SMÅ + 0.4
    bort, opp = (tykkelse, lengde) if stående else (lengde, tykkelse)
    return bool(bit.tekst) and på_tvers <= bort and på_langs <= opp


def tekst_i(bit: Bit, midt_x: float, midt_y: float, stil: Stil) -> str:
    """Return the text of a piece, centred; over hatching on a plate, else it could not be read."""
    plate = ""
    if bit.fyll.skravur:
        b, h = bredde(bit.tekst, svg.SMÅ) + 1.0, svg.SMÅ + 0.2
        plate = svg.rekt(midt_x - b / 2, midt_y - h / 2, b, h, bit.fyll.farge)
    farge = tekstfarge(bit.fyll, stil)
    return plate + svg.tekst(midt_x, midt_y + 0.95, bit.tekst, farge, størrelse=svg.SMÅ, anker="middle")
