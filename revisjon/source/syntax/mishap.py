"""A syntax error as both parsers report it, with the lines around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yaml import MarkedYAMLError

from revisjon.diagnostics import Diagnose, Plass
from revisjon.records import dataclass
from revisjon.source.syntax.flow import Flyttekst, Punkt, tekst_ved

NØKKELLINJE: Final = re.compile(
    r"""(?P<innrykk>\s*(?:-[ ]+)*)
        (?P<nøkkel>"[^"]*"|'[^']*'|[^\s:#"'-][^:]*|-[^\s:][^:]*)
        :\s+(?P<verdi>\S.*)""",
    re.VERBOSE,
)
"""A line that holds both a key and a value."""
_LEDDLINJE: Final = re.compile(r"\s*(?:- +)*-\s+(?P<verdi>\S.*)")
"""A line that is a list item without a key."""
_LENGSTE_VISTE: Final = 70
"""A longer value is not repeated in the advice, in characters."""


@dataclass(frozen=True, slots=True)
class Syntaksfeil:
    """What the rules look at to say what went wrong."""

    fil: str
    linjer: Sequence[str]
    sammenheng: str
    """The parser's own words on what it was reading; empty if it gives none."""
    problem: str
    """The parser's own words on what it found."""
    start: Punkt | None
    """Where that which it was reading starts."""
    her: Punkt
    """Where it gave up."""

    @property
    def linje(self) -> str:
        """The line where the parser gave up."""
        return self.linjer[self.her[0]]

    @property
    def før(self) -> str:
        """What stands before the mistake on its line."""
        return self.linje[: self.her[1]]

    @property
    def tegn(self) -> str:
        """The character at the mistake; empty at the end of a line."""
        return self.linje[self.her[1] : self.her[1] + 1]

    @property
    def fortsett_fra(self) -> int:
        """The first line that the mistake need not have swallowed."""
        if self.start and re.search("quoted|flow|simple key|block scalar", self.sammenheng):
            return self.start[0] + 1
        return self.her[0] + 1

    def meld(self, kode: str, punkt: Punkt, melding: str, råd: str, lengde: int = 1) -> Diagnose:
        """Return the diagnosis at a point."""
        return Diagnose(kode, Plass(self.fil, punkt[0] + 1, punkt[1] + 1, max(lengde, 1)), melding, råd)

    def med_anførselstegn(self, punkt: Punkt | None = None) -> str:
        """Return advice to put the value here, or at another point, in quotes; it is shown if it is short."""
        punkt = punkt or self.her
        if flyttekst := tekst_ved(self.linjer, punkt):
            return sett_i_anførselstegn(flyttekst)
        linje, verdi = linje_og_verdi(self.linjer[punkt[0]])
        if not verdi or len(verdi) > _LENGSTE_VISTE:
            return "Sett hele verdien i anførselstegn, eller skriv | her og teksten rykket inn under."
        return f"Sett hele verdien i anførselstegn: {linje} {i_anførselstegn(verdi)}"


def les_feil(fil: str, linjer: Sequence[str], feil: MarkedYAMLError) -> Syntaksfeil:
    """Return the parser's error in our form, with both places inside the text."""
    start, her = feil.context_mark, feil.problem_mark or feil.context_mark

    def punkt(linje: int, kolonne: int) -> Punkt:
        if linje >= len(linjer):
            # libyaml counts the end of the file as a line of its own.
            return len(linjer) - 1, len(linjer[-1])
        return linje, min(kolonne, len(linjer[linje]))

    return Syntaksfeil(
        fil,
        linjer,
        feil.context or "",
        feil.problem or "",
        punkt(start.line, start.column) if start else None,
        punkt(her.line, her.column) if her else (0, 0),
    )


def linje_og_verdi(linje: str) -> tuple[str, str]:
    """Return a line up to its value, as `nøkkel:` or `-`, and the value; empty if it has none."""
    linje = linje.rstrip()
    if treff := NØKKELLINJE.fullmatch(linje):
        return f"{treff['nøkkel']}:", treff["verdi"]
    if treff := _LEDDLINJE.fullmatch(linje):
        return "-", treff["verdi"]
    return "", ""


def sett_i_anførselstegn(flyttekst: Flyttekst) -> str:
    """Return advice that shows a text inside brackets in quotes, if it is short and its end is known."""
    nøkkel = f"{flyttekst.nøkkel}: " if flyttekst.nøkkel else ""
    if not flyttekst.tekst or len(nøkkel) + len(flyttekst.tekst) > _LENGSTE_VISTE:
        return "Sett hele teksten i anførselstegn."
    return f"Sett hele teksten i anførselstegn: {nøkkel}{i_anførselstegn(flyttekst.tekst)}"


def i_anførselstegn(tekst: str) -> str:
    """Return the text as a YAML value in quotes, in the style that needs the fewest escapes."""
    if '"' not in tekst and "\\" not in tekst:
        return f'"{tekst}"'
    return "'" + tekst.replace("'", "''") + "'"


def innrykk(linje: str) -> int:
    """Return how many characters of white space a line starts with."""
    return len(linje) - len(linje.lstrip())
