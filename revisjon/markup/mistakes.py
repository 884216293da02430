"""Say what is wrong with a misspelt reference, and how it was probably meant."""

from __future__ import annotations

import re
from textwrap import shorten
from types import MappingProxyType

from revisjon.diagnostics import mente_du
from revisjon.markup.grammar import FORMER, ID, MØNSTER, Skrivefeil
from revisjon.patterns import uttrykk

# As far as to the closing bracket, the next opening one, or the end of the paragraph.
_UTSTREKNING = uttrykk(r"!?\[(?:[^\[\]\n]|\n(?![^\S\n]*\n))*+")
_BEGYNNELSE = uttrykk(rf"!?\[\s*[@=\#§^]\s*(?:{ID})?")
_TALL = uttrykk(rf"!?\[=({ID}),\s*(.*?)\s*\]", re.DOTALL)
_FLERE = uttrykk(rf"!?\[([=\#§^])({ID})(?:\s*[,;]\s*\1{ID})+\s*\]")

_EKSEMPEL = MappingProxyType(
    {
        "@": "[@kilde], [@kilde, s. 4] eller [@kilde; @annen-kilde]",
        "=": "[=tall], [=tall, bare tall] eller [=tall, i ord]",
        "#": "[#id] for å vise til noe, eller ![#id] for å plassere en tabell eller figur",
        "§": "[§kriterium]",
        "^": "[^nøkkel]",
    }
)
_VANLIGE = (
    (
        re.compile(r"^(!?\[)\s*([@=#§^])\s*(.*?)\s*\]$", re.DOTALL),
        r"\1\2\3]",
        "har mellomrom der det ikke skal være",
    ),
    (re.compile(rf"(@{ID})\s+(?![;,\s])"), r"\1, ", "mangler komma mellom kilden og stedet i den"),
    (re.compile(r"\s*,\s*@"), "; @", "har komma mellom kildene, der det skal være semikolon"),
    (re.compile(r"\s*;\s*(?=[^@\s\]])"), "; @", "har en kilde uten krøllalfa"),
    (re.compile(r"\s*[,;]\s*\]$"), "]", "har et skilletegn for mye"),
)
"""The common slips, most likely first: pattern, its repair, what is wrong."""
_VIST = 60
"""A message shows at most this many characters of what was written."""
_KLAMME = "Skal klammen stå slik i rapporten, skriv \\[."


def beskriv(tekst: str, start: int) -> Skrivefeil | None:
    """Describe what starts like a reference at `start`; None if it is the text of a link."""
    treff = _UTSTREKNING.match(tekst, start)
    if treff is None:
        return None
    if tekst[treff.end() : treff.end() + 1] != "]":
        return _ulukket(tekst, start)
    slutt = treff.end() + 1
    if tekst[slutt : slutt + 1] == "(":
        return None
    melding, råd = _forklar(tekst[start:slutt])
    return Skrivefeil(start, slutt, melding, f"{råd} {_KLAMME}")


def _ulukket(tekst: str, start: int) -> Skrivefeil | None:
    treff = _BEGYNNELSE.match(tekst, start)
    if treff is None:
        return None
    bit = treff[0].rstrip()
    råd = "Sett ] der den slutter"
    if MØNSTER.fullmatch(bit + "]"):
        råd += f", for eksempel {bit}]"
    return Skrivefeil(start, start + len(bit), f"Referansen {bit} er ikke lukket.", f"{råd}. {_KLAMME}")


def _forklar(bit: str) -> tuple[str, str]:
    """Return what is wrong with the closed bracket `bit`, and the repair."""
    sigil = bit.lstrip("![ \t")[0]
    vist = shorten(bit, _VIST, placeholder=" …")
    if not bit.strip("![] \t\n" + sigil):
        return f"Referansen {vist} mangler id.", f"Skriv {_EKSEMPEL[sigil]}."
    for mønster, retting, galt in _VANLIGE:
        rettet = mønster.sub(retting, bit)
        if rettet != bit and MØNSTER.fullmatch(rettet):
            return f"Referansen {vist} {galt}.", f"Skriv {' '.join(rettet.split())}."
    if treff := _TALL.fullmatch(bit):
        nær = mente_du(treff[2], FORMER)
        return f"Tallet {vist} har en form som ikke finnes.", f"{nær} Skriv {_EKSEMPEL['=']}.".lstrip()
    if _FLERE.fullmatch(bit):
        hver = " og ".join(f"[{sigil}{id_}]" for id_ in re.findall(ID, bit))
        return f"Referansen {vist} viser til mer enn én ting.", f"Skriv hver for seg: {hver}."
    return (
        f"Referansen {vist} er ikke skrevet på en måte programmet kjenner.",
        f"Skriv {_EKSEMPEL[sigil]}. En id begynner med en bokstav og har bare bokstaver, sifre, - og _.",
    )
