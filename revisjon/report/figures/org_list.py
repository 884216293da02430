"""Boxes below each other, indented under the one they belong to and hanging on a line from it."""

from __future__ import annotations

from collections.abc import Sequence

from revisjon.records import dataclass
from revisjon.report.figures import boxes, svg
from revisjon.report.figures.boxes import Innhold
from revisjon.report.figures.data import Boks, Stil

_ROMSLIG = 60.0
"""From this width on, a list is indented as far as we like."""
_LUFT, _FØRSTE_LUFT = 1.5, 4.5
"""Above a box in a list, and above the first one under a unit."""
_STABSTIPLER = "1.1 .9"


@dataclass(frozen=True, slots=True)
class Plassert:
    """A box with its place, in millimetres."""

    boks: Boks
    innhold: Innhold
    x: float
    y: float
    bredde: float
    høyde: float
    henger_fra: tuple[float, float] | None = None
    """Where the line that it hangs on begins; None if another hand draws the line."""
    mørk: bool = False

    @property
    def bunn(self) -> float:
        """The lower edge."""
        return self.y + self.høyde

    @property
    def midt(self) -> float:
        """Half-way down."""
        return self.y + self.høyde / 2

    def tegn(self, stil: Stil) -> str:
        """Return the box."""
        return self.innhold.tegn(
            self.x, self.y, self.bredde, self.høyde, stil, merket=self.boks.merket, mørk=self.mørk
        )

    def forbindelse(self, stil: Stil) -> str:
        """Return the line from the box above: down and then across; staff has a dashed one."""
        if self.henger_fra is None:
            return ""
        x, y = self.henger_fra
        stiplet = _STABSTIPLER if self.boks.stab else ""
        ned = svg.strek([(x, y), (x, self.midt)], stil.svart, svg.STREK)
        return ned + svg.strek([(x, self.midt), (self.x, self.midt)], stil.svart, svg.STREK, stiplet)


def innrykk(bredde: float) -> tuple[float, float]:
    """Return how far the boxes under a box of this width are indented, and the line that they hang on."""
    return (9.0, 4.0) if bredde >= _ROMSLIG else (6.0, 2.5)


def innhold(boks: Boks, nivå: int, bredde: float) -> Innhold:
    """Return the text of a box; units and whatever has a second line have semibold names."""
    return boxes.innhold(boks.navn, boks.tekst, bredde, halvfet=_halvfet(boks, nivå))


def bunn(plasserte: Sequence[Plassert]) -> float:
    """Return the lower edge of the lowest box, 0 if there are none."""
    return max((p.bunn for p in plasserte), default=0.0)


def enhet(  # noqa: PLR0913 - a place, a width and a level, and for rows of units a common height
    boks: Boks,
    nivå: int,
    x: float,
    y: float,
    bredde: float,
    *,
    høyde: float = 0.0,
    henger_fra: tuple[float, float] | None = None,
) -> tuple[Plassert, ...]:
    """Return a box and all below it. `nivå` is 1 for those right under the top; staff comes first."""
    tekst = innhold(boks, nivå, bredde)
    øverst = Plassert(boks, tekst, x, y, bredde, max(høyde, tekst.høyde), henger_fra)
    plassert = [øverst]
    inn, stamme = innrykk(bredde)
    luft = _FØRSTE_LUFT if nivå == 1 else _LUFT
    for under in sorted(boks.under, key=lambda b: not b.stab):
        her = bunn(plassert) + luft
        fra = (x + stamme, øverst.bunn)
        plassert += enhet(under, nivå + 1, x + inn, her, bredde - inn, henger_fra=fra)
        luft = _LUFT
    return tuple(plassert)


def passer(boks: Boks, nivå: int, bredde: float) -> bool:
    """Tell whether a box and all below it keep their words whole at this width."""
    trengs = boxes.minste_bredde(boks.navn, boks.tekst, halvfet=_halvfet(boks, nivå))
    inn, _ = innrykk(bredde)
    return trengs <= bredde and all(passer(b, nivå + 1, bredde - inn) for b in boks.under)


def _halvfet(boks: Boks, nivå: int) -> bool:
    return nivå <= 1 or bool(boks.tekst)
