"""Records as YAML for people: block style, plain words where they are safe, quotes where they are not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

Verdi = "str | int | Sequence[Verdi] | Mapping[str, Verdi]"

_TRYGG = re.compile(r"[^\W\d_](?:[\w §/().–-]*[\w).])?|§§? \d[\w §.–-]*\w|[12]\d{3}-[01]\d(?:-[0-3]\d)?")
"""Texts that no reader of YAML could take for anything but a text."""
_ORD = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n", "ja", "nei"))
_BREDDE = 100


def linjer(verdi: object, innrykk: int = 0) -> Iterator[str]:
    """Yield the lines of a list or mapping of texts, whole numbers, lists and mappings."""
    foran = " " * innrykk
    if isinstance(verdi, Mapping):
        for nøkkel, under in verdi.items():
            yield from _par(f"{foran}{skalar(str(nøkkel))}:", under, innrykk)
    elif isinstance(verdi, Sequence) and not isinstance(verdi, str):
        for ledd in verdi:
            første, *resten = [*linjer(ledd, innrykk + 2)] if isinstance(ledd, Mapping) else [skalar(ledd)]
            yield f"{foran}- {første.lstrip()}"
            yield from resten


def _par(nøkkel: str, verdi: object, innrykk: int) -> Iterator[str]:
    if isinstance(verdi, str) and _som_blokk(verdi):
        yield f"{nøkkel} |"
        yield from (f"{' ' * (innrykk + 2)}{linje}".rstrip() for linje in verdi.rstrip("\n").split("\n"))
    elif isinstance(verdi, str | int):
        yield f"{nøkkel} {skalar(verdi)}"
    elif (flyt := _flyt(verdi)) and len(nøkkel) + len(flyt) < _BREDDE:
        yield f"{nøkkel} {flyt}"
    else:
        yield nøkkel
        yield from linjer(verdi, innrykk + 2)


def _flyt(verdi: object) -> str:
    """Return a list of single values on one line, else the empty string."""
    if isinstance(verdi, Sequence) and all(isinstance(v, str | int) for v in verdi):
        return f"[{', '.join(skalar(v) for v in verdi)}]"
    return ""


def skalar(verdi: object) -> str:
    """Return a text or a whole number as one YAML value."""
    if isinstance(verdi, bool):
        return "ja" if verdi else "nei"
    if isinstance(verdi, int):
        return str(verdi)
    tekst = str(verdi)
    trygg = _TRYGG.fullmatch(tekst) and tekst.casefold() not in _ORD
    return tekst if trygg else json.dumps(tekst, ensure_ascii=False)


def _som_blokk(tekst: str) -> bool:
    """Tell whether a text may stand as it is under `|`: of several lines, the first without an indent."""
    return "\n" in tekst.rstrip("\n") and bool(re.match(r"\S", tekst)) and "\t" not in tekst
