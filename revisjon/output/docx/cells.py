"""Tables as OOXML: cells, rows, and the whole."""

from __future__ import annotations

from collections.abc import Sequence

from revisjon.output.docx.markup import trygg
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Celle:
    """A cell, where it begins."""

    innhold: str
    bredde: int
    """Twips."""
    spenn: int = 1
    """Columns it goes over."""
    loddrett: str = ""
    """`restart` where it goes on in the row below, `continue` where it came from above."""
    kanter: str = ""
    marger: str = ""
    ett: bool = False
    """Its text stays on one line."""
    nederst: bool = False

    def xml(self) -> str:
        """Return the cell, its properties in the order of the schema."""
        spenn = f'<w:gridSpan w:val="{self.spenn}"/>' if self.spenn > 1 else ""
        loddrett = f'<w:vMerge w:val="{self.loddrett}"/>' if self.loddrett else ""
        kanter = f"<w:tcBorders>{self.kanter}</w:tcBorders>" if self.kanter else ""
        ett = "<w:noWrap/>" if self.ett else ""
        marger = f"<w:tcMar>{self.marger}</w:tcMar>" if self.marger else ""
        nederst = '<w:vAlign w:val="bottom"/>' if self.nederst else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{self.bredde}" w:type="dxa"/>{spenn}{loddrett}{kanter}{ett}{marger}'
            f"{nederst}</w:tcPr>{self.innhold}</w:tc>"
        )


def rad(celler: Sequence[Celle], *, hode: bool = False, høyde: int = 0) -> str:
    """Return a row, at least so high in twips. A row of heads is repeated on every page."""
    minst = f'<w:trHeight w:val="{høyde}" w:hRule="atLeast"/>' if høyde else ""
    gjentas = "<w:tblHeader/>" if hode else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{minst}{gjentas}</w:trPr>{''.join(c.xml() for c in celler)}</w:tr>"


def tabell(
    stil: str,
    bredder: Sequence[int],
    rader: Sequence[str],
    *,
    tittel: str = "",
    egne: str = "",
    hode: bool = False,
) -> str:
    """Return a table of fixed width. `tittel` is for those who do not see it; `egne` are cell margins."""
    utseende = "0620" if hode else "0600"
    rutenett = "".join(f'<w:gridCol w:w="{b}"/>' for b in bredder)
    beskrevet = ""
    if tittel:
        beskrevet = f'<w:tblCaption w:val="{trygg(tittel)}"/><w:tblDescription w:val="{trygg(tittel)}"/>'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{stil}"/><w:tblW w:w="{sum(bredder)}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>{egne}'
        f'<w:tblLook w:val="{utseende}" w:firstRow="{int(hode)}" w:lastRow="0" '
        f'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{beskrevet}</w:tblPr>'
        f"<w:tblGrid>{rutenett}</w:tblGrid>{''.join(rader)}</w:tbl>"
    )
