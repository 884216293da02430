"""What a style is, before it is OOXML."""

from __future__ import annotations

from revisjon.output.docx.markup import halve, mm, pt, rgb, trygg
from revisjon.records import dataclass
from revisjon.report.theme import Tema

KAPITTELLISTE, VEDLEGGSLISTE = 1, 2
"""The two lists of headings. Those of text come after."""
INTET_NIVÅ = 9
"""The level of what is no heading, in Word."""
UTEN = (0, 0)
"""The list of a heading that is based on a numbered one, and has no number."""


@dataclass(frozen=True, slots=True)
class Stil:
    """A style of paragraphs. Sizes are names of the theme's, spaces points, indents mm."""

    id: str
    navn: str
    """As Word knows it: built-in styles by their English names, which Word translates."""
    basert: str = "Normal"
    neste: str = ""
    grad: str | tuple[float, float] = ""
    """Size and line, by the theme's name or in points."""
    fet: bool | None = None
    farge: str = ""
    """Name of a colour of the theme."""
    før: float | None = None
    etter: float | None = None
    venstre: float | None = None
    """Indent, mm, on top of the margin column where `i_tekst` is set."""
    heng: float = 0
    """How far the first line stands out to the left, mm."""
    høyre: float = 0
    i_tekst: bool = False
    """Stands in the text column; otherwise at the page's margin or in a cell."""
    henger: bool = False
    """The first line begins in the margin column, and a tab leads to the text."""
    hold_neste: bool = False
    hold_sammen: bool = False
    nivå: int = 0
    """Level in the navigation from 1; 9 takes it out of there; 0 leaves it to the style it is based on."""
    nummer: tuple[int, int] | None = None
    """List and level from 0; list 0 has no number."""
    ekstra_ppr: str = ""
    """Borders and the like: `{kant}` parts, which come between numbering and tabs."""
    tabulatorer: str = ""
    justert: str = ""
    sideskift: bool = False
    nøyaktig: bool = False
    """The line is as high as the theme says, though the type reaches beyond it."""
    innebygd: bool = False
    """Word has it by this name, so it is not marked as one of ours."""

    def xml(self, tema: Tema, marg: int, forskyvning: int = 0) -> str:
        """Return the style; `marg` is the width of the margin column, twips."""
        egen = "" if self.innebygd else ' w:customStyle="1"'
        neste = f'<w:next w:val="{self.neste}"/>' if self.neste else ""
        basert = "" if self.id == "Normal" else f'<w:basedOn w:val="{self.basert}"/>'
        standard = ' w:default="1"' if self.id == "Normal" else ""
        return (
            f'<w:style w:type="paragraph"{standard}{egen} w:styleId="{self.id}">'
            f'<w:name w:val="{trygg(self.navn)}"/>{basert}{neste}<w:qFormat/>'
            f"<w:pPr>{self._ppr(tema, marg, forskyvning)}</w:pPr><w:rPr>{self._rpr(tema)}</w:rPr></w:style>"
        )

    def _ppr(self, tema: Tema, marg: int, forskyvning: int) -> str:
        deler = []
        deler += ["<w:keepNext/>"] if self.hold_neste else []
        deler += ["<w:keepLines/>"] if self.hold_sammen else []
        deler += ["<w:pageBreakBefore/>"] if self.sideskift else []
        if self.nummer is not None:
            liste, nivå = self.nummer
            ilvl = f'<w:ilvl w:val="{nivå}"/>' if liste else ""
            deler.append(f'<w:numPr>{ilvl}<w:numId w:val="{liste + forskyvning if liste else 0}"/></w:numPr>')
        deler += [self.ekstra_ppr, self._tabulatorer(marg), self._mellomrom(tema), self._innrykk(marg)]
        deler += [f'<w:jc w:val="{self.justert}"/>'] if self.justert else []
        if self.nivå:
            deler.append(f'<w:outlineLvl w:val="{self.nivå if self.nivå == INTET_NIVÅ else self.nivå - 1}"/>')
        return "".join(deler)

    def _tabulatorer(self, marg: int) -> str:
        stopp = f'<w:tab w:val="left" w:pos="{marg}"/>' if self.henger and marg else ""
        return f"<w:tabs>{stopp}{self.tabulatorer}</w:tabs>" if stopp or self.tabulatorer else ""

    def _mellomrom(self, tema: Tema) -> str:
        verdier = {}
        # An office's «Normal» may leave space of its own, which is not to come between the rows of a table.
        ingen = 0 if self.basert == "Normal" else None
        for navn, verdi in (("before", self.før), ("after", self.etter)):
            punkter = ingen if verdi is None else verdi
            if punkter is not None:
                verdier[navn] = str(pt(punkter))
        if grad := self._grad(tema):
            verdier |= {"line": str(grad[1]), "lineRule": "exact" if self.nøyaktig else "atLeast"}
        attributter = "".join(f' w:{navn}="{verdi}"' for navn, verdi in verdier.items())
        return f"<w:spacing{attributter}/>" if verdier else ""

    def _innrykk(self, marg: int) -> str:
        if self.venstre is None and not self.i_tekst and not self.høyre:
            return ""
        venstre = mm(self.venstre or 0) + (marg if self.i_tekst else 0)
        heng = marg if self.henger else mm(self.heng)
        # No hanging must be said too, or that of the style below would shine through.
        første = f'w:hanging="{heng}"' if heng else 'w:firstLine="0"'
        return f'<w:ind w:left="{venstre}" w:right="{mm(self.høyre)}" {første}/>'

    def _grad(self, tema: Tema) -> tuple[int, int] | None:
        if not self.grad:
            return None
        grad, linje = tema.grader[self.grad] if isinstance(self.grad, str) else self.grad
        return halve(grad), pt(linje)

    def _rpr(self, tema: Tema) -> str:
        return _rpr(tema, fet=self.fet, farge=self.farge, grad=self._grad(tema))


@dataclass(frozen=True, slots=True)
class Tegnstil:
    """A style of characters."""

    id: str
    navn: str
    fet: bool | None = None
    kursiv: bool | None = None
    farge: str = ""
    grad: str | tuple[float, float] = ""
    ekstra: str = ""
    """OOXML after the size: border, shading, raised."""
    innebygd: bool = False

    def xml(self, tema: Tema) -> str:
        """Return the style."""
        egen = "" if self.innebygd else ' w:customStyle="1"'
        grad = None
        if self.grad:
            punkter, linje = tema.grader[self.grad] if isinstance(self.grad, str) else self.grad
            grad = halve(punkter), pt(linje)
        rpr = _rpr(tema, fet=self.fet, farge=self.farge, grad=grad, kursiv=self.kursiv)
        return (
            f'<w:style w:type="character"{egen} w:styleId="{self.id}"><w:name w:val="{trygg(self.navn)}"/>'
            f"<w:qFormat/><w:rPr>{rpr}{self.ekstra}</w:rPr></w:style>"
        )


def _rpr(
    tema: Tema, *, fet: bool | None, farge: str, grad: tuple[int, int] | None, kursiv: bool | None = None
) -> str:
    deler = []
    for navn, verdi in (("b", fet), ("i", kursiv)):
        if verdi is not None:
            av = "" if verdi else ' w:val="0"'
            deler.append(f"<w:{navn}{av}/><w:{navn}Cs{av}/>")
    if farge:
        deler.append(f'<w:color w:val="{rgb(tema.farger.get(farge, farge))}"/>')
    if grad:
        deler.append(f'<w:sz w:val="{grad[0]}"/><w:szCs w:val="{grad[0]}"/>')
    return "".join(deler)


def rom(tema: Tema, navn: str) -> float:
    """Return a space of the theme in points."""
    return float(tema.mellomrom[navn])
