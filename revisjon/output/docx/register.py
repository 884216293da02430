"""What the document has in it, read before it is written: ids, headings, and what references lead to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal
from xml.etree.ElementTree import Element

from revisjon.report.tree import er

NIVÅER = {f"h{n}": n for n in range(1, 7)}
_DYPEST = 3
Slag = Literal["kapittel", "vedlegg"]


@dataclass(slots=True)
class Register:
    """All that a reference may lead to."""

    ider: set[str] = field(default_factory=set)
    automatiske: dict[Element, Slag] = field(default_factory=dict)
    """Headings whose number Word counts itself, and gets the same; `vedlegg` counts apart."""
    overskrifter: dict[tuple[str, str], str] = field(default_factory=dict)
    """Id of a heading by kind and number, as ("kapittel", "3.3.1")."""
    bilder: dict[tuple[str, str], Element] = field(default_factory=dict)
    """Captions by label and number, as ("tabell", "2"); the label in small letters."""


def les_register(rot: Element, vedleggsord: str) -> Register:
    """Read a document. `vedleggsord` is the word printed before the number of an appendix."""
    r = Register()
    teller: Counter[tuple[Slag, str]] = Counter()
    slag: Slag = "kapittel"
    for el in rot.iter():
        if id_ := el.get("id"):
            r.ider.add(id_)
        if nivå := NIVÅER.get(el.tag):
            nummer = nummer_i(el)
            if nivå == 1:
                slag = "vedlegg" if nummer.startswith(f"{vedleggsord} ") else "kapittel"
            nummer = nummer.removeprefix(f"{vedleggsord} ") if nivå == 1 else nummer
            if nummer and nivå <= _DYPEST and _stemmer(nummer, nivå, slag, teller):
                r.automatiske[el] = slag
                r.overskrifter[slag, nummer] = el.get("id", "")
        elif er(el, "bt") and (nummer := nummer_i(el)):
            ordet, _, tall = nummer.rpartition(" ")
            r.bilder[ordet.casefold(), tall] = el
    return r


def nummer_i(el: Element) -> str:
    """Return the number that stands first in a heading or caption, or nothing."""
    første = next(iter(el), None)
    if første is None or (el.text or "").strip() or not er(første, "nr"):
        return ""
    return (første.text or "").strip()


def _stemmer(nummer: str, nivå: int, slag: Slag, teller: Counter[tuple[Slag, str]]) -> bool:
    """Tell whether Word, which counts upwards from 1 below each heading, comes to this number."""
    over, _, siste = nummer.rpartition(".")
    if nummer.count(".") != nivå - 1 or not siste.isdecimal():
        return False
    ventet = teller[slag, over] + 1
    if int(siste) != ventet or (over and not _er_sist(over, slag, teller)):
        return False
    teller[slag, over] = ventet
    return True


def _er_sist(over: str, slag: Slag, teller: Counter[tuple[Slag, str]]) -> bool:
    """Tell whether the number above is the last that was counted on its level."""
    return all(teller[slag, o] == int(n) for o, n in _ledd(over))


def _ledd(nummer: str) -> Iterator[tuple[str, str]]:
    deler = nummer.split(".")
    for i, n in enumerate(deler):
        yield ".".join(deler[:i]), n
