"""Styles of tables: those of data, rows of text, sources, and the box of an assessment."""

from __future__ import annotations

from revisjon.output.docx.markup import kant, mm, rgb
from revisjon.report.theme import Tema

_VANLIG = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/>{}</w:tblPr></w:style>'
)
"""What Word takes where no style is named. Without margins, so that the text of cells follows the grid."""
_HODE = (
    '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>{}</w:tcBorders>'
    '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
)


def tabellstiler(tema: Tema) -> str:
    """Return all styles of tables."""
    s, f = tema.streker, tema.farger
    inni = kant("insideH", s["hår"], f["strek"])
    under = kant("bottom", s["mellom"], f["svart"])
    rader = kant("top", s["tung"], f["svart"]) + kant("bottom", s["hår"], f["strek"]) + inni
    flate = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{rgb(f["flate"])}"/></w:tcPr>'
    return "".join(
        (
            _VANLIG.format(cellemarger(0, 0, 0)),
            _stil("Tabell", under + inni, cellemarger(44, 56, mm(3)), _HODE.format(under)),
            _stil("Rader", rader, cellemarger(80, 90, mm(3))),
            _stil("Kilder", kant("top", s["mellom"], f["svart"]), cellemarger(2, 4, 0)),
            _stil("Vurdering", kant("top", s["tykk"], f["aksent"]), cellemarger(80, 80, mm(4)), flate),
        )
    )


def cellemarger(over: int, under: int, høyre: int) -> str:
    """Return the margins in the cells of a table, twips."""
    return (
        f'<w:tblCellMar><w:top w:w="{over}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        f'<w:bottom w:w="{under}" w:type="dxa"/><w:right w:w="{høyre}" w:type="dxa"/></w:tblCellMar>'
    )


def _stil(navn: str, linjer: str, marger: str, mer: str = "") -> str:
    """Return a style: `mer` is what it has beside rules and margins."""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{navn}Revisjon">'
        f'<w:name w:val="{navn} Revisjon"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{linjer}</w:tblBorders>{marger}</w:tblPr>{mer}"
        "</w:style>"
    )
