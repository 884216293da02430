"""The chain from question to recommendation, link by link: one for each source of each finding on a claim."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.assess import Kriterievurdering, Punktvurdering, Støtte
from revisjon.export.shown import Eksport
from revisjon.records import dataclass
from revisjon.report.citations import kort_navn
from revisjon.report.data import anbefalt_for


@dataclass(frozen=True, slots=True)
class Ledd:
    """One way through the chain. A claim that nothing speaks to has one as well, so that holes are seen."""

    v: Kriterievurdering
    p: Punktvurdering
    spørsmål: str
    støtte: Støtte | None
    """The finding; None where a test decides, or nothing is found."""
    kilde: str
    """Id of the source; empty for none."""
    kildenavn: str
    anbefalt: tuple[str, ...]


def kjede(e: Eksport) -> Iterator[Ledd]:
    """Yield the chain, in the order of the report."""
    spørsmål = {p.id: p.tekst for p in e.prosjekt.alle_problemstillinger()}
    for v in e.vurdert.vurderinger:
        for p in v.punkter:
            anbefalt = tuple(anbefalt_for(e.vurdert, v, p))
            for støtte, kilde in _funn_og_kilder(p):
                kjent = e.prosjekt.kilder.get(kilde)
                navn = kort_navn(kjent) if kjent else kilde
                yield Ledd(v, p, spørsmål[v.problemstilling], støtte, kilde, navn, anbefalt)


def _funn_og_kilder(p: Punktvurdering) -> Iterator[tuple[Støtte | None, str]]:
    noe = False
    for støtte in p.støtte:
        for kilde in støtte.kilder or ("",):
            noe = True
            yield støtte, kilde
    for kilde in p.test.kilder if p.test else ():
        noe = True
        yield None, kilde
    if not noe:
        yield None, ""
