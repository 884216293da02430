"""OOXML as text: escaping, units, and the pieces of paragraphs and runs in the order the schema demands."""

from __future__ import annotations

from decimal import Decimal
from html import escape

from revisjon.records import dataclass

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
HODE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MYK_BINDESTREK = "\u00ad"
_TWIPS_PER_MM = Decimal(1440) / Decimal("25.4")

Mål = Decimal | int | float


def rot(navn: str, innhold: str, *rom: str) -> bytes:
    """Return a whole part: root element with the namespaces it needs."""
    erklært = "".join(f' xmlns:{p}="{NS[p]}"' for p in rom or ("w", "r"))
    return f"{HODE}<{navn}{erklært}>{innhold}</{navn}>".encode()


def trygg(tekst: str) -> str:
    """Escape for text and for attributes."""
    return escape(tekst)


def mm(verdi: Mål) -> int:
    """Millimetres as twips, a twentieth of a point."""
    return round(Decimal(verdi) * _TWIPS_PER_MM)


def i_mm(twips: int) -> Decimal:
    """Twips as millimetres."""
    return Decimal(twips) / _TWIPS_PER_MM


def pt(verdi: Mål) -> int:
    """Points as twips."""
    return round(Decimal(verdi) * 20)


def halve(verdi: Mål) -> int:
    """Points as half points, in which type is measured."""
    return round(Decimal(verdi) * 2)


def åttedeler(verdi: Mål) -> int:
    """Points as eighths, in which rules are measured; the thinnest is two."""
    return max(2, round(Decimal(verdi) * 8))


def emu(mm_: Mål) -> int:
    """Millimetres as EMU, in which drawings are measured."""
    return round(Decimal(mm_) * 36000)


def rgb(farge: str) -> str:
    """Return a colour of the theme as Word writes it: six digits."""
    sifre = farge.removeprefix("#").upper()
    return "".join(s * 2 for s in sifre) if len(sifre) == 3 else sifre  # noqa: PLR2004 - #RGB


@dataclass(frozen=True, slots=True)
class Egenskaper:
    """What a paragraph has beside its style, each as finished OOXML or empty."""

    hold_neste: bool = False
    sideskift: bool | None = None
    """Whether to begin a page; None leaves it to the style."""
    ramme: str = ""
    nummer: str = ""
    linjer: str = ""
    """Borders."""
    tabulatorer: str = ""
    før: int | None = None
    """Space before, twips; None leaves it to the style."""
    etter: int | None = None
    innrykk: str = ""
    justering: str = ""

    def xml(self, stil: str) -> str:
        """Return the properties in the order of the schema."""
        skift = "" if self.sideskift is None else f'<w:pageBreakBefore w:val="{int(self.sideskift)}"/>'
        rom = "".join(
            f' w:{navn}="{verdi}"'
            for navn, verdi in (("before", self.før), ("after", self.etter))
            if verdi is not None
        )
        hold = "<w:keepNext/>" if self.hold_neste else ""
        mellomrom = f"<w:spacing{rom}/>" if rom else ""
        jc = f'<w:jc w:val="{self.justering}"/>' if self.justering else ""
        return (
            f'<w:pPr><w:pStyle w:val="{stil}"/>{hold}{skift}{self.ramme}{self.nummer}{self.linjer}'
            f"{self.tabulatorer}{mellomrom}{self.innrykk}{jc}</w:pPr>"
        )


INGEN = Egenskaper()


def avsnitt(stil: str, løp: str, egenskaper: Egenskaper = INGEN) -> str:
    """Return a paragraph."""
    return f"<w:p>{egenskaper.xml(stil)}{løp}</w:p>"


def nummerering(liste: int, nivå: int = 0) -> str:
    """Return the reference from a paragraph to its list."""
    return f'<w:numPr><w:ilvl w:val="{nivå}"/><w:numId w:val="{liste}"/></w:numPr>'


@dataclass(frozen=True, slots=True)
class Tegn:
    """How a run of text is set, beside its paragraph."""

    stil: str = ""
    fet: bool | None = None
    kursiv: bool = False
    stilling: str = ""
    """`superscript` or `subscript`."""
    grad: Decimal | None = None
    """Points."""
    språk: str = ""
    farge: str = ""
    """Six digits, where that of the style does not do."""

    def xml(self) -> str:
        """Return the properties in the order of the schema; empty where there are none."""
        deler = []
        if self.stil:
            deler.append(f'<w:rStyle w:val="{self.stil}"/>')
        if self.fet is not None:
            deler.append("<w:b/><w:bCs/>" if self.fet else '<w:b w:val="0"/><w:bCs w:val="0"/>')
        if self.kursiv:
            deler.append("<w:i/><w:iCs/>")
        if self.farge:
            deler.append(f'<w:color w:val="{self.farge}"/>')
        if self.grad is not None:
            deler.append(f'<w:sz w:val="{halve(self.grad)}"/><w:szCs w:val="{halve(self.grad)}"/>')
        if self.stilling:
            deler.append(f'<w:vertAlign w:val="{self.stilling}"/>')
        if self.språk:
            deler.append(f'<w:lang w:val="{trygg(self.språk)}"/>')
        return f"<w:rPr>{''.join(deler)}</w:rPr>" if deler else ""


ENKEL = Tegn()
TAB = "<w:r><w:tab/></w:r>"
LINJESKIFT = "<w:r><w:br/></w:r>"


def løp(tekst: str, tegn: Tegn = ENKEL) -> str:
    """Return a run; soft hyphens become Word's own."""
    biter = tekst.split(_MYK_BINDESTREK)
    innhold = "<w:softHyphen/>".join(
        f'<w:t xml:space="preserve">{trygg(bit)}</w:t>' if bit else "" for bit in biter
    )
    return f"<w:r>{tegn.xml()}{innhold}</w:r>"


def felt(instruks: str, resultat: str, tegn: Tegn = ENKEL) -> str:
    """Return a field: what Word is to compute on F9, and what stands there until then."""
    rpr = tegn.xml()
    return (
        f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{rpr}<w:instrText xml:space="preserve"> {trygg(instruks)} </w:instrText></w:r>'
        f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{løp(resultat, tegn)}"
        f'<w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def kant(side: str, tykkelse: Mål, farge: str, avstand: int = 0) -> str:
    """Return one rule of a border: `side` as «top», thickness in points, colour, and distance in points."""
    return (
        f'<w:{side} w:val="single" w:sz="{åttedeler(tykkelse)}" w:space="{avstand}" w:color="{rgb(farge)}"/>'
    )
