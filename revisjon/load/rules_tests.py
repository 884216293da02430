"""What a test must be: sound in itself, on numbers that have a source, and not decided by itself.

Ids that do not exist are told elsewhere. What follows from such a mistake is not told again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from graphlib import CycleError, TopologicalSorter

from revisjon.diagnostics import Alvor, Diagnose, Plass, Relatert
from revisjon.load import codes
from revisjon.load.records import Poster, første_av_hver
from revisjon.model import Tabell, Tall, Test, Utregnet
from revisjon.records import dataclass
from revisjon.rules import Data, sammenlikner
from revisjon.rules.numbers import kilder_til

_FELLES = frozenset(("tall", "kilde", "hendelse", "utvalg"))
"""What belongs to no body: a test on it comes to the same for all of them."""
_HVER_FOR_SEG = (
    "La påstanden avgjøres av funn som nevner virksomheten i «gjelder», "
    "eller av en test på enhetene («dekning»)."
)
_VIST_RING = 8
"""A circle is shown with at most this many members."""


@dataclass(frozen=True, slots=True)
class _Prøvd:
    """A claim that has a test."""

    navn: str
    """`kriterium.punkt`."""
    test: Test


def sjekk_regler(
    poster: Poster, verdier: Mapping[str, Utregnet], tabeller: Mapping[str, Tabell]
) -> Iterator[Diagnose]:
    """Yield what is wrong with the tests of the claims, given what each number came to."""
    data = Data(
        tall=første_av_hver(poster.tall),
        verdier=verdier,
        tabeller=tabeller,
        kilder=første_av_hver(poster.kilder),
        hendelser=første_av_hver(poster.hendelser),
        utvalg=første_av_hver(poster.utvalg),
        enheter=tuple(poster.enheter),
    )
    prøvde = [_Prøvd(f"{k.id}.{p.id}", p.test) for k in poster.kriterier for p in k.punkter if p.test]
    yield from _usammenhengende(prøvde, data)
    yield from _tall_uten_kilde(prøvde, data)
    yield from _sirkler(prøvde)
    if poster.oppdrag and len(poster.oppdrag.reviderte) > 1:
        yield from _likt_for_alle(prøvde)


def _usammenhengende(prøvde: Iterable[_Prøvd], data: Data) -> Iterator[Diagnose]:
    """Yield what each kind of test finds wrong with a test of its own."""
    for p in prøvde:
        for feil in sammenlikner(p.test).sjekk(p.test, data):
            plass = p.test.sted.til(feil.felt)
            yield Diagnose(codes.FEIL_TEST, plass, feil.melding, feil.råd, feil.alvor)


def _tall_uten_kilde(prøvde: Iterable[_Prøvd], data: Data) -> Iterator[Diagnose]:
    """Yield numbers that a test looks at and nobody answers for, each once.

    A number without a value lacks it for a reason that is told already.
    """
    meldt: set[str] = set()
    for p in prøvde:
        for slag, id_ in sammenlikner(p.test).ser_på(p.test):
            tall = data.tall.get(id_) if slag == "tall" and id_ in data.verdier else None
            if tall is None or id_ in meldt or kilder_til(id_, data):
                continue
            meldt.add(id_)
            relatert = (Relatert(_nevnt(p.test, id_), "Her prøves det."),)
            melding = f"Påstanden «{p.navn}» prøves mot tallet «{id_}», som ikke har noen kilde."
            plass = tall.sted.plass
            yield Diagnose(codes.UTEN_KILDE, plass, melding, _gi_kilde(tall), relatert=relatert)


def _likt_for_alle(prøvde: Iterable[_Prøvd]) -> Iterator[Diagnose]:
    """Yield tests that tell nothing of one audited body rather than another."""
    for p in prøvde:
        if not _FELLES.isdisjoint(slag for slag, _ in sammenlikner(p.test).ser_på(p.test)):
            melding = f"Flere virksomheter revideres, men testen på «{p.navn}» ser på det samme for alle."
            yield Diagnose(codes.LIKT_FOR_ALLE, p.test.sted.plass, melding, _HVER_FOR_SEG, Alvor.ADVARSEL)


def _gi_kilde(tall: Tall) -> str:
    if tall.fra is not None:
        return f"Legg til «kilde:» i tabellen «{tall.fra.tabell}» eller i tallet."
    if tall.beregnet is not None and tall.beregnet.operasjon == "antall":
        return "Før opp intervjuene under «kilder»."
    if tall.beregnet is not None:
        return "Legg til «kilde:» i tallene som det regnes ut fra."
    return "Legg til «kilde:» i tallet."


def _sirkler(prøvde: Iterable[_Prøvd]) -> Iterator[Diagnose]:
    """Yield each circle of claims that are decided by each other, once."""
    tester: dict[str, Test] = {}
    for p in prøvde:
        tester.setdefault(p.navn, p.test)
    bygger_på = {
        navn: [id_ for slag, id_ in sammenlikner(test).ser_på(test) if slag == "punkt" and id_ in tester]
        for navn, test in tester.items()
    }
    while ring := _ring(bygger_på):
        start = min(range(len(ring)), key=lambda nr: tester[ring[nr]].sted.plass)
        ring = [*ring[start:], *ring[:start]]
        bygger_på.update((navn, []) for navn in ring)
        første = ring[0]
        vist = [
            *(f"«{navn}»" for navn in ring[:_VIST_RING]),
            *["…"] * (len(ring) > _VIST_RING),
            f"«{første}»",
        ]
        melding = f"Påstandene avgjøres av hverandre i ring: {' → '.join(vist)}."
        if len(ring) == 1:
            melding = f"Påstanden «{første}» avgjøres av seg selv."
        plass = _nevnt(tester[første], ring[1 % len(ring)])
        yield Diagnose(codes.SIRKEL, plass, melding, "La testen bygge på andre påstander, eller ta den bort.")


def _ring(bygger_på: Mapping[str, Iterable[str]]) -> list[str]:
    """Return claims of which each is decided by the next, and the last by the first; or nothing."""
    try:
        TopologicalSorter(bygger_på).prepare()
    except CycleError as e:
        # Each of these is needed for the next, and the first is also the last.
        funnet: list[str] = e.args[1]
        return funnet[:0:-1]
    return []


def _nevnt(test: Test, id_: str) -> Plass:
    """Return the place in a test where an id is written."""
    for felt, plass in test.sted.felt:
        if felt.endswith(f".{id_}"):
            return plass
    felt = next((f.name for f in fields(test) if getattr(test, f.name) == id_), "")  # type: ignore[arg-type]
    return test.sted.til(felt.rstrip("_"))
