"""The page: its margins, the margin column, and how wide what stands there is."""

from __future__ import annotations

from decimal import Decimal

from revisjon.output.docx.markup import mm
from revisjon.records import dataclass
from revisjon.report.theme import Tema

_KANT = 25
"""Left and right margin, mm."""
_A4 = (210, 297)
_MINST = 100
"""A text narrower than this, in mm, is no page that tables can be fitted to."""


@dataclass(frozen=True, slots=True)
class Rutenett:
    """Widths in twips. An office's own page has no margin column: what hangs there stands in the line."""

    marg: int
    """The margin column, which text is indented by."""
    bredde: int
    """Margin column and text."""
    liggende: int
    """The same on a page on its side."""
    skala: Decimal = Decimal(1)
    """How much narrower than in the PDF tables and figures are."""

    @property
    def tekst(self) -> int:
        """Width of the text."""
        return self.bredde - self.marg

    @property
    def etikett(self) -> int:
        """Width of the first column of what stands in rows, as facts and recommendations."""
        return self.marg or round(mm(30) * self.skala)


def temaets(tema: Tema) -> Rutenett:
    """Return the grid of the theme."""
    r = tema.rutenett
    return Rutenett(mm(r["margspalte"]), mm(r["bred"]), mm(r["liggende"]))


def kontorets(tema: Tema, bredde: int, liggende: int) -> Rutenett:
    """Return the grid of a page that is as wide as an office has it, in twips between its margins."""
    bredde = max(bredde, mm(_MINST))
    full = mm(tema.rutenett["bred"])
    return Rutenett(0, bredde, max(liggende, bredde), min(Decimal(1), Decimal(bredde) / full))


@dataclass(frozen=True, slots=True)
class Side:
    """A kind of page, measured in mm."""

    topp: int
    bunn: int
    høyre: int = _KANT
    liggende: bool = False

    def xml(self) -> str:
        """Return size and margins for the properties of a section."""
        b, h = (mm(v) for v in (_A4[::-1] if self.liggende else _A4))
        snudd = ' w:orient="landscape"' if self.liggende else ""
        return (
            f'<w:pgSz w:w="{b}" w:h="{h}"{snudd}/>'
            f'<w:pgMar w:top="{mm(self.topp)}" w:right="{mm(self.høyre)}" '
            f'w:bottom="{mm(self.bunn)}" w:left="{mm(_KANT)}" w:header="{mm(14)}" w:footer="{mm(10)}" '
            'w:gutter="0"/>'
        )


SIDER = {
    "vanlig": Side(25, 20),
    "forside": Side(22, 20, høyre=10),
    "tittelside": Side(18, 20),
    "liggende": Side(23, 19, liggende=True),
    "sammendrag": Side(20, 16),
    "bakside": Side(25, 20, høyre=37),
}
"""Kinds of page, as in the style sheet."""
