"""Lists: numbers of chapters and appendices, which hang on the styles of headings, and lists in the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from revisjon.output.docx.markup import halve, mm, rgb, rot, trygg
from revisjon.output.docx.style_types import KAPITTELLISTE, VEDLEGGSLISTE
from revisjon.report.theme import Tema

_KULER, _TALL, _KULER_I_RAD, _TALL_I_RAD = 3, 4, 5, 6
_NIVÅER = 4
_INNRYKK = 5
"""How far a level of a list is indented, mm."""
_FORMATER = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""The `type` of an ordered list in HTML, as Word calls it; else numbers."""
_KAPITTELSTILER = ("Heading1", "Heading2", "Heading3")
_VEDLEGGSSTILER = ("Vedlegg", "Vedlegg2", "Vedlegg3")


@dataclass(slots=True)
class Nummerering:
    """The numbering part, with a list of its own for each ordered list, so that each begins anew."""

    tema: Tema
    marg: int
    """Width of the margin column, twips."""
    vedleggsord: str
    """«Vedlegg», as printed before its number."""
    forskyvning: int = 0
    """Added to all our numbers, where an office's template has lists of its own."""
    _nye: list[tuple[int, str, int, bool]] = field(default_factory=list)
    """Number, format and first number of each ordered list, and whether it stands in a cell."""

    def kuler(self, *, i_rad: bool) -> int:
        """Return the list with dashes."""
        return (_KULER_I_RAD if i_rad else _KULER) + self.forskyvning

    def ny(self, type_: str, start: int, *, i_rad: bool) -> int:
        """Return a new ordered list."""
        nr = _TALL_I_RAD + 1 + len(self._nye) + self.forskyvning
        self._nye.append((nr, _FORMATER.get(type_, "decimal"), start, i_rad))
        return nr

    def innrykk(self, nivå: int, *, i_rad: bool) -> str:
        """Return the indent of a point at this level."""
        venstre = (0 if i_rad else self.marg) + mm(_INNRYKK * (nivå + 1))
        return f'<w:ind w:left="{venstre}" w:hanging="{mm(_INNRYKK)}"/>'

    def xml(self) -> bytes:
        """Return the part."""
        return rot("w:numbering", f"{self.maler()}{self.lister()}")

    def maler(self) -> str:
        """Return the definitions, which come before the lists."""
        f = self.forskyvning
        deler = [
            self._overskrifter(KAPITTELLISTE, "%1", _KAPITTELSTILER),
            self._overskrifter(VEDLEGGSLISTE, f"{self.vedleggsord}\u00a0%1", _VEDLEGGSSTILER),
        ]
        for nr, marg, stil in (
            (_KULER, self.marg, "ListBullet"),
            (_TALL, self.marg, "ListNumber"),
            (_KULER_I_RAD, 0, "Radliste"),
            (_TALL_I_RAD, 0, "Radlistenummer"),
        ):
            kule = nr in (_KULER, _KULER_I_RAD)
            nivåer = "".join(
                self._punkt(n, marg, "bullet" if kule else "decimal", stil if n == 0 else "")
                for n in range(_NIVÅER)
            )
            deler.append(_mal(nr + f, nivåer))
        for nr, format_, _, i_rad in self._nye:
            marg = 0 if i_rad else self.marg
            deler.append(_mal(nr, "".join(self._punkt(n, marg, format_, "") for n in range(_NIVÅER))))
        return "".join(deler)

    def lister(self) -> str:
        """Return the lists."""
        f = self.forskyvning
        deler = [
            f'<w:num w:numId="{nr + f}"><w:abstractNumId w:val="{nr + f}"/></w:num>'
            for nr in range(KAPITTELLISTE, _TALL_I_RAD + 1)
        ]
        for nr, _, start, _ in self._nye:
            deler.append(
                f'<w:num w:numId="{nr}"><w:abstractNumId w:val="{nr}"/><w:lvlOverride w:ilvl="0">'
                f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            )
        return "".join(deler)

    def _overskrifter(self, nr: int, første: str, stiler: tuple[str, ...]) -> str:
        grønn = rgb(self.tema.farger["aksent_tekst"])
        vedlegg = nr == VEDLEGGSLISTE
        nivåer = []
        for n, (tekst, stil) in enumerate(zip((første, "%1.%2", "%1.%2.%3"), stiler, strict=True)):
            fet, liten = '<w:b w:val="0"/><w:bCs w:val="0"/>', ""
            if vedlegg and n == 0:
                fet = "<w:b/><w:bCs/>"
                grad = halve(self.tema.grader["liten"][0])
                liten = f'<w:sz w:val="{grad}"/><w:szCs w:val="{grad}"/>'
            skille = "" if self.marg else '<w:suff w:val="space"/>'
            innrykk = (
                f'<w:pPr><w:ind w:left="{self.marg}" w:hanging="{self.marg}"/></w:pPr>' if self.marg else ""
            )
            nivåer.append(
                f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
                f'<w:pStyle w:val="{stil}"/>{skille}<w:lvlText w:val="{trygg(tekst)}"/>'
                f'<w:lvlJc w:val="left"/>{innrykk}'
                f'<w:rPr>{fet}<w:color w:val="{grønn}"/>{liten}</w:rPr></w:lvl>'
            )
        return _mal(nr + self.forskyvning, "".join(nivåer))

    def _punkt(self, nivå: int, marg: int, format_: str, stil: str) -> str:
        tekst = "–" if format_ == "bullet" else f"%{nivå + 1}." if format_ == "decimal" else f"%{nivå + 1})"
        koblet = f'<w:pStyle w:val="{stil}"/>' if stil else ""
        venstre = marg + mm(_INNRYKK * (nivå + 1))
        return (
            f'<w:lvl w:ilvl="{nivå}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/>{koblet}'
            f'<w:lvlText w:val="{tekst}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{venstre}" w:hanging="{mm(_INNRYKK)}"/></w:pPr>'
            f'<w:rPr><w:color w:val="{rgb(self.tema.farger["aksent_tekst"])}"/></w:rPr></w:lvl>'
        )


def _mal(nr: int, nivåer: str) -> str:
    slag = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{nr}">{slag}{nivåer}</w:abstractNum>'
