"""The comments of a Word file, with their answers, and whether they are ticked off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from revisjon.load.returned.records import Innlegg
from revisjon.load.returned.stream import W, gå

KOMMENTARER = "word/comments.xml"
UTVIDET = "word/commentsExtended.xml"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_LENGST = 64
"""How many answers to answers are followed; Word itself has one level."""
_SANN = frozenset({"1", "true", "on"})


@dataclass(slots=True)
class Tråd:
    """A comment and what was answered to it."""

    nr: str
    """The number that the text knows it by."""
    innlegg: Innlegg
    løst: bool = False
    svar: list[Innlegg] = field(default_factory=list)
    er_svar: bool = False


def tråder(deler: Mapping[str, Element]) -> tuple[Tråd, ...]:
    """Return the comments in the order of their part, each with its answers in the order that they came.

    Word and LibreOffice show answers in one row under the comment, whichever of them they are to.
    """
    rot = deler.get(KOMMENTARER)
    if rot is None:
        return ()
    utvidet = dict(_utvidet(deler.get(UTVIDET)))
    alle: dict[str, Tråd] = {}
    etter_avsnitt: dict[str, Tråd] = {}
    over: dict[str, str] = {}
    for el in rot.iter(f"{W}comment"):
        nr, siste = el.get(f"{W}id", ""), _siste_avsnitt(el)
        if nr in alle:
            continue
        over[nr], løst = utvidet.get(siste, ("", False))
        alle[nr] = Tråd(nr, _innlegg(el), løst)
        if siste:
            etter_avsnitt.setdefault(siste, alle[nr])
    for tråd in alle.values():
        if (først := _først(tråd, etter_avsnitt, over)) is not tråd:
            først.svar.append(tråd.innlegg)
            tråd.er_svar = True
    return tuple(t for t in alle.values() if not t.er_svar)


def _først(tråd: Tråd, etter_avsnitt: Mapping[str, Tråd], over: Mapping[str, str]) -> Tråd:
    """Return the comment that a thread begins with; the comment itself where a file has them in a ring."""
    her = tråd
    for _ in range(_LENGST):
        neste = etter_avsnitt.get(over[her.nr])
        if neste is None or neste is her:
            return her
        her = neste
    return tråd


def _utvidet(rot: Element | None) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield, for the last paragraph of a comment, that of the one it answers, and whether it is done."""
    for el in rot.iter(f"{_W15}commentEx") if rot is not None else ():
        nøkkel = el.get(f"{_W15}paraId", "").upper()
        if nøkkel:
            done = el.get(f"{_W15}done", "").casefold() in _SANN
            yield nøkkel, (el.get(f"{_W15}paraIdParent", "").upper(), done)


def _siste_avsnitt(el: Element) -> str:
    nøkler = [p.get(f"{_W14}paraId", "") for p in el.iter(f"{W}p")]
    return nøkler[-1].upper() if nøkler else ""


def _innlegg(el: Element) -> Innlegg:
    return Innlegg(el.get(f"{W}author", "").strip(), el.get(f"{W}date", ""), _tekst(el))


def _tekst(el: Element) -> str:
    """Return the text of a comment, a line for each paragraph that has any."""
    linjer: list[list[str]] = [[]]
    for barn, inn in gå(el):
        if inn and barn.tag == f"{W}p":
            linjer.append([])
        elif inn and barn.tag == f"{W}t":
            linjer[-1].append(barn.text or "")
        elif inn and barn.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            linjer[-1].append(" ")
    rene = (" ".join("".join(linje).split()) for linje in linjer)
    return "\n".join(linje for linje in rene if linje)
