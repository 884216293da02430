"""What is being written at the cursor, read from the text alone: half a line makes no tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from revisjon.diagnostics import Plass
from revisjon.editor.find import SLAG_I_TEKST, Treff
from revisjon.records import dataclass
from revisjon.schema import SEKSJONER, skjema_for
from revisjon.schema.walk import løst

_TEGN = {"@": "kilde", "=": "tall", "§": "kriterium", "#": "kryss"}
_HENVISNING = re.compile(r"(?P<bilde>!?)\[(?P<tegn>[@=#§])(?:[^\[\]]*;\s*@)?(?P<ord>[\w.-]*)$")
_ORD = re.compile(r"[\w.-]*$")
_RESTEN = re.compile(r"[\w.-]*")
_STREKER = re.compile(r"(?:-(?:[ ]+|$))*")
_NØKKEL = re.compile(r"""(?P<sitat>["']?)(?P<navn>[^\s"'{}\[\],:#][^"'{}\[\],:#]*?)(?P=sitat)\s*:(?=\s|$)""")


@dataclass(frozen=True, slots=True)
class Påbegynt:
    """An id that is being written."""

    slag: tuple[str, ...]
    """Kinds that it may be of."""
    ord: str
    """What is written of it, up to the cursor."""
    i_tekst: bool
    """Whether it stands in an inline reference, as opposed to a field."""
    kryss: bool = False
    """Whether the fixed parts of the report are as good as an id."""


def påbegynt(linjer: Sequence[str], nr: int, kolonne: int) -> Påbegynt | None:
    """Return the id that is being written at a line and column (from 0), or None."""
    linje = linjer[nr][:kolonne] if nr < len(linjer) else ""
    if linje.lstrip().startswith("#"):
        return None
    if treff := _HENVISNING.search(linje):
        form = "plassering" if treff["bilde"] else _TEGN[treff["tegn"]]
        return Påbegynt(SLAG_I_TEKST[form], treff["ord"], i_tekst=True, kryss=form == "kryss")
    ord_ = _ORD.search(linje)
    skrevet = ord_[0] if ord_ else ""
    foran = linje[: len(linje) - len(skrevet)]
    if foran.strip() and not foran.endswith((" ", "[", "{", ",", '"', "'")):
        return None
    slag = tuple(_skjema(_sti([*linjer[:nr], foran])).get("x-ref", ()))
    return Påbegynt(slag, skrevet, i_tekst=False) if slag else None


def ved_ordet(fil: str, linjer: Sequence[str], nr: int, kolonne: int) -> Treff | None:
    """Return the id that is used at a line and column (from 0) of a file that makes no tree, or None."""
    rest = _RESTEN.match(linjer[nr], kolonne)
    hva = påbegynt(linjer, nr, rest.end() if rest else kolonne)
    if hva is None or not (rest and hva.ord):
        return None
    return Treff(hva.slag, hva.ord, Plass(fil, nr + 1, rest.end() - len(hva.ord) + 1, len(hva.ord)))


def _skjema(sti: Sequence[str]) -> dict[str, Any]:
    """Return what describes the value below a path of keys; lists are gone into as they come."""
    if not sti or sti[0] not in SEKSJONER:
        return {}
    rot = skjema_for(sti[0])
    her = _inn(rot, rot)
    for nøkkel in sti[1:]:
        neste = her.get("properties", {}).get(nøkkel, her.get("additionalProperties"))
        if not isinstance(neste, dict):
            return {}
        her = _inn(neste, rot)
    return her


def _inn(skjema: dict[str, Any], rot: dict[str, Any]) -> dict[str, Any]:
    """Go into the items of a list, of lists too."""
    skjema = løst(skjema, rot)
    while isinstance(ledd := skjema.get("items"), dict):
        skjema = løst(ledd, rot)
    return skjema


def _sti(linjer: Sequence[str]) -> list[str]:
    """Return the keys that the end of the last line stands below, from the outermost."""
    innrykk, streker, rest = _del_opp(linjer[-1])
    blokk, flyt = _i_linjen(rest)
    sti = flyt
    if blokk:
        sti = [blokk, *sti]
    grense, fra_strek = innrykk, streker
    for linje in reversed(linjer[:-1]):
        if not linje.strip() or linje.lstrip().startswith("#"):
            continue
        over, med_strek, innhold = _del_opp(linje)
        etter = len(linje) - len(innhold)
        nøkkel, _ = _i_linjen(innhold)
        if nøkkel and (etter < grense or (fra_strek and etter <= grense)):
            sti = [nøkkel, *sti]
            grense, fra_strek = (over, True) if med_strek else (etter, False)
        elif med_strek and over < grense:
            grense, fra_strek = over, True
        if grense == 0 and not fra_strek:
            break
    return sti


def _del_opp(linje: str) -> tuple[int, bool, str]:
    """Return the indentation, whether dashes follow, and what comes after them."""
    uten = linje.lstrip(" ")
    innrykk = len(linje) - len(uten)  # of a line of blanks, all of it
    streker = _STREKER.match(uten)
    lengde = streker.end() if streker else 0
    return innrykk, lengde > 0, uten[lengde:]


def _i_linjen(rest: str) -> tuple[str, list[str]]:
    """Return the key of a line, and the keys of the flow mappings that are open at its end."""
    treff = _NØKKEL.match(rest)
    blokk, plass = (treff["navn"], treff.end()) if treff else ("", 0)
    åpne: list[str] = []
    """A key, or nothing, for each bracket that is open."""
    while plass < len(rest):
        tegn = rest[plass]
        if tegn in "\"'" and rest[plass - 1 : plass] in ("", " ", "[", "{", ","):
            slutt = rest.find(tegn, plass + 1)
            plass = len(rest) if slutt < 0 else slutt
        elif tegn in "{[":
            åpne.append("")
        elif tegn in "}]" and åpne:
            åpne.pop()
        elif tegn == "," and åpne:
            åpne[-1] = ""
        elif åpne and not åpne[-1] and (nøkkel := _NØKKEL.match(rest, plass)):
            åpne[-1] = nøkkel["navn"]
            plass = nøkkel.end() - 1
        plass += 1
    return blokk, [nøkkel for nøkkel in åpne if nøkkel]
