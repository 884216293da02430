"""Tracked changes, from the pieces that stand in them: what was put in, taken out, replaced, moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field, replace

from revisjon.load.returned.places import før, lest, stedet
from revisjon.load.returned.records import Innlegg, Merke, Slag
from revisjon.load.returned.stream import Bit, Endringsslag, Rekke, Spor
from revisjon.records import dataclass


@dataclass(slots=True)
class Gruppe:
    """Pieces in a row that one person changed in one way."""

    spor: Spor
    start: int
    slutt: int
    biter: list[Bit] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Funnet:
    """A change, and the piece that it begins at."""

    her: int
    merke: Merke


def endringer(rekke: Rekke) -> tuple[tuple[Funnet, ...], int]:
    """Return the changes of a part in order, and how many were of space alone."""
    grupper = _grupper(rekke.biter)
    synlige = [g for g in grupper if lest(g.biter)]
    return tuple(_endringer(rekke, synlige)), len(grupper) - len(synlige)


def _grupper(biter: Iterable[Bit]) -> list[Gruppe]:
    """Gather pieces that follow each other: Word cuts one change where the form of the text changes."""
    ut: list[Gruppe] = []
    åpne: dict[tuple[Endringsslag, str, str], Gruppe] = {}
    for nr, bit in enumerate(biter):
        videre: dict[tuple[Endringsslag, str, str], Gruppe] = {}
        for spor in bit.spor:
            nøkkel = spor.slag, spor.av, spor.flyttet
            gruppe = åpne.get(nøkkel) or videre.get(nøkkel)
            if gruppe is None:
                gruppe = Gruppe(spor, nr, nr)
                ut.append(gruppe)
            if gruppe.slutt <= nr:
                gruppe.biter.append(bit)
                gruppe.slutt = nr + 1
            videre[nøkkel] = gruppe
        åpne = videre
    return ut


def _endringer(rekke: Rekke, grupper: list[Gruppe]) -> Iterator[Funnet]:
    flyttet_til = _flyttet(g for g in grupper if g.spor.slag == "til")
    flyttet_fra = _flyttet(g for g in grupper if g.spor.slag == "fra")
    brukt: set[int] = set()
    for nr, gruppe in enumerate(grupper):
        navn = gruppe.spor.flyttet
        if nr in brukt or (gruppe.spor.slag == "til" and navn in flyttet_fra):
            continue
        if gruppe.spor.slag == "fra" and navn in flyttet_til:
            if flyttet_fra[navn][0] is gruppe:
                yield _flytting(rekke, flyttet_fra[navn], flyttet_til[navn][0])
            continue
        neste = grupper[nr + 1] if nr + 1 < len(grupper) else None
        if neste is not None and _hører_sammen(gruppe, neste):
            brukt.add(nr + 1)
            yield _erstatning(rekke, gruppe, neste)
        else:
            yield _enkel(rekke, gruppe)


def _flyttet(grupper: Iterable[Gruppe]) -> dict[str, list[Gruppe]]:
    ut: dict[str, list[Gruppe]] = {}
    for g in grupper:
        if g.spor.flyttet:
            ut.setdefault(g.spor.flyttet, []).append(g)
    return ut


def _hører_sammen(en: Gruppe, to: Gruppe) -> bool:
    """Tell whether one change puts new words in the place of old ones."""
    return (
        {en.spor.slag, to.spor.slag} == {"inn", "ut"}
        and en.spor.av == to.spor.av
        and en.slutt == to.start
        and en.biter[-1].avsnitt == to.biter[0].avsnitt
    )


def _merke(rekke: Rekke, slag: Slag, gruppe: Gruppe, tekst: str, sitat: str) -> Merke:
    sted = stedet(rekke, gruppe.start, gruppe.slutt)
    return Merke(
        slag,
        Innlegg(gruppe.spor.av, gruppe.spor.tid, tekst),
        sitat,
        bokmerker=sted.bokmerker,
        også=sted.også,
        overskrift=sted.overskrift,
        før=før(rekke, gruppe.start),
    )


def _enkel(rekke: Rekke, gruppe: Gruppe) -> Funnet:
    tekst = lest(gruppe.biter)
    if gruppe.spor.slag in ("inn", "til"):
        return Funnet(gruppe.start, _merke(rekke, "innsetting", gruppe, tekst, ""))
    return Funnet(gruppe.start, _merke(rekke, "sletting", gruppe, "", tekst))


def _erstatning(rekke: Rekke, en: Gruppe, to: Gruppe) -> Funnet:
    ny, gammel = (en, to) if en.spor.slag == "inn" else (to, en)
    return Funnet(en.start, _merke(rekke, "erstatning", en, lest(ny.biter), lest(gammel.biter)))


def _flytting(rekke: Rekke, fra: list[Gruppe], til: Gruppe) -> Funnet:
    tekst = " ".join(lest(g.biter) for g in fra)
    merke = _merke(rekke, "flytting", fra[0], tekst, "")
    dit = stedet(rekke, til.start, til.slutt)
    return Funnet(fra[0].start, replace(merke, til=dit.bokmerker))
