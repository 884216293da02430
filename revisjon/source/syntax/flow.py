"""Where a text inside brackets starts and ends, as it was meant rather than as YAML reads it.

The parser gives up at one character. To show how the text around it is put in quotes, its start must be
found among the brackets, commas and colons before, and its end among those after. Where the end is in
doubt there is none: no advice is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from revisjon.records import dataclass

Punkt: TypeAlias = tuple[int, int]
"""Line and column, from 0."""

PAR: Final = {"[": "]", "{": "}"}
REFERANSE: Final = re.compile(r"""\[[@=#§^][^\[\]{}"'\n]*\]""")
"""A reference of running text, which YAML takes for a list."""

_LINJER_TILBAKE: Final = 50
_MAKS_TEGN: Final = 8_000
"""How far above a mistake its brackets are looked for, in lines and in characters."""
_BLOKKLINJE: Final = re.compile(
    r"""(?P<strek>[ ]*(?:-[ ]+)*)
        (?P<nøkkel>(?:"[^"\n]*"|'[^'\n]*'|[^\s:\#"'\[{-][^:\n]*):(?:[ \t]+|(?=\n|\Z)))?
        (?:[&!]\S*[ \t]+)*
        (?P<verdi>\S?)""",
    re.VERBOSE,
)
"""A line outside brackets, up to the first character of its value."""
_SITERT: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'', re.DOTALL)
_LEDD: Final = re.compile(
    r"""(?P<blankt>\s+|\#.*|[&!]\S*\s+(?=[\[{"']))
       |(?P<åpner>[\[{])
       |(?P<lukker>[\]}])
       |(?P<komma>,)
       |(?P<kolon>:(?=[\s,\[\]{}]|\Z))
       |(?P<ord>(?:[^\s,\[\]{}:]|:(?![\s,\[\]{}]|\Z))+)""",
    re.VERBOSE,
)
_STOPP: Final = re.compile(r"[\[\]{},\n]|:(?=\s)|[ \t]#")
_NYTT_LEDD: Final = re.compile(r"""\s*(?:\#|["'?\]}]|\Z|[^\s,:\[\]{}][^,:\[\]{}\n]*:(?:\s|\Z))|[ \t]*\n""")
"""What follows a comma between two pairs, and not one inside a text."""


@dataclass(frozen=True, slots=True)
class Flyttekst:
    """A text inside brackets, in which the parser gave up."""

    punkt: Punkt
    """Where it starts."""
    parentes: str
    """`[` or `{`: what it stands in."""
    nøkkel: str
    """The key that it is the value of, as written; empty if it has none."""
    foran: str
    """What of it stands before the mistake; empty if it starts there, and if what starts there is no text."""
    tekst: str
    """The whole text; empty where its end is in doubt, or it goes over several lines."""


@dataclass(slots=True)
class _Parentes:
    """An open bracket, and how far its latest item has come."""

    tegn: str
    sted: int
    i_tekst: bool = False
    """Whether it was meant as a sign in the text around it."""
    start: int | None = None
    """Where the latest value starts; None before it does."""
    er_tekst: bool = False
    """Whether that value is a text without quotes."""
    nøkkel: str = ""

    def begynn(self, sted: int, *, er_tekst: bool) -> None:
        """Take what stands here as the start of the value, unless it has one."""
        if self.start is None:
            self.start, self.er_tekst = sted, er_tekst

    def neste(self, nøkkel: str = "") -> None:
        """Go on to the next value."""
        self.start, self.er_tekst, self.nøkkel = None, False, nøkkel


def tekst_ved(linjer: Sequence[str], punkt: Punkt) -> Flyttekst | None:
    """Return the text around a point inside brackets; None for a point outside them, or too far in."""
    fra, lengde = punkt[0], punkt[1]
    while fra and punkt[0] - fra < _LINJER_TILBAKE and lengde + len(linjer[fra - 1]) < _MAKS_TEGN:
        fra -= 1
        lengde += len(linjer[fra]) + 1
    if lengde > _MAKS_TEGN:
        return None
    tekst = "\n".join(linjer[fra : punkt[0] + 2])
    parentes = _innerst(tekst, lengde)
    if parentes is None:
        return None
    start = lengde if parentes.start is None else parentes.start
    slutt = None if parentes.start is not None and not parentes.er_tekst else _slutt(tekst, start, parentes)
    return Flyttekst(
        (fra + tekst.count("\n", 0, start), start - tekst.rfind("\n", 0, start) - 1),
        parentes.tegn,
        parentes.nøkkel,
        tekst[start:lengde] if parentes.er_tekst else "",
        tekst[start : max(slutt, start)].strip() if slutt is not None and slutt >= lengde else "",
    )


def _innerst(tekst: str, sted: int) -> _Parentes | None:
    """Return the innermost bracket around a place that is no part of a text."""
    stabel: list[_Parentes] = []
    her = 0
    while her < sted:
        her = _les_ledd(tekst, her, stabel) if stabel else _les_blokklinje(tekst, her, stabel)
    while stabel and (stabel[-1].i_tekst or stabel[-1].sted >= sted):
        stabel.pop()
    return stabel[-1] if stabel else None


def _les_blokklinje(tekst: str, her: int, stabel: list[_Parentes]) -> int:
    """Return where the value that starts on a line ends; if it is a bracket, where that has opened."""
    linje = _BLOKKLINJE.match(tekst, her)
    if linje is None or not linje["verdi"] or linje["verdi"] == "#":
        return _neste_linje(tekst, her)
    verdi = linje.start("verdi")
    if linje["verdi"] in PAR and not REFERANSE.match(tekst, verdi):
        stabel.append(_Parentes(linje["verdi"], verdi))
        return verdi + 1
    if sitert := _SITERT.match(tekst, verdi):
        return _neste_linje(tekst, sitert.end())
    her = _neste_linje(tekst, her)
    if not linje["nøkkel"] and "-" not in linje["strek"]:
        return her
    # A text goes on as long as the lines are indented further than its key, or its dash.
    dybde = len(linje["strek"]) if linje["nøkkel"] else linje["strek"].rindex("-")
    fortsetter = re.compile(rf" {{{dybde + 1},}}|[ \t]*(?:\n|\Z)")
    while her < len(tekst) and fortsetter.match(tekst, her):
        her = _neste_linje(tekst, her)
    return her


def _les_ledd(tekst: str, her: int, stabel: list[_Parentes]) -> int:
    """Take the next sign or word inside brackets; return where it ends."""
    parentes = stabel[-1]
    if parentes.start is None and (sitert := _SITERT.match(tekst, her)):
        parentes.begynn(her, er_tekst=False)
        return sitert.end()
    treff = _LEDD.match(tekst, her)
    if treff is None:
        return her + 1
    if treff["åpner"]:
        i_tekst = parentes.i_tekst or parentes.er_tekst or bool(REFERANSE.match(tekst, her))
        parentes.begynn(her, er_tekst=i_tekst)
        stabel.append(_Parentes(treff[0], her, i_tekst))
    elif treff["lukker"]:
        stabel.pop()
        if not stabel:
            return _neste_linje(tekst, her)
    elif treff["ord"]:
        parentes.begynn(her, er_tekst=True)
    elif (
        treff["komma"] and not parentes.i_tekst and (not parentes.er_tekst or _skiller(tekst, her, parentes))
    ):
        parentes.neste()
    elif treff["kolon"] and parentes.start is not None and not parentes.nøkkel and not parentes.i_tekst:
        nøkkel = tekst[parentes.start : her].strip()
        # In a list, several words and a colon are a sentence.
        if parentes.tegn == "{" or not re.search(r"\s", nøkkel):
            parentes.neste(nøkkel)
    return treff.end()


def _skiller(tekst: str, komma: int, parentes: _Parentes) -> bool:
    """Tell whether a comma after a text ends it."""
    return parentes.tegn == "[" or bool(_NYTT_LEDD.match(tekst, komma + 1))


def _slutt(tekst: str, start: int, parentes: _Parentes) -> int | None:
    """Return where a text ends: at a comma, its bracket's end or, if it is a key, its colon."""
    åpne: list[str] = []
    for treff in _STOPP.finditer(tekst, start):
        tegn, her = treff[0], treff.start()
        if tegn in PAR:
            åpne.append(PAR[tegn])
        elif tegn in PAR.values():
            if not åpne:
                return her if tegn == PAR[parentes.tegn] else None
            if åpne.pop() != tegn:
                return None
        elif tegn == "\n":
            return her if not åpne and re.compile(r"\s*[\]}]").match(tekst, her) else None
        elif not åpne and tegn.endswith("#"):
            return None
        elif not åpne and (
            (tegn == "," and _skiller(tekst, her, parentes))
            or (tegn == ":" and parentes.tegn == "{" and not parentes.nøkkel)
        ):
            return her
    return None


def _neste_linje(tekst: str, her: int) -> int:
    slutt = tekst.find("\n", her)
    return len(tekst) if slutt < 0 else slutt + 1
