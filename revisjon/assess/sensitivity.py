"""Which verdicts rest on one source, or on one kind of sources, alone."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from revisjon.assess.certainty import SLAG
from revisjon.assess.engine import (
    Gjør_opp,
    Sak,
    med_sikkerhet,
    underlag_for,
    vurder_kriterium,
    vurder_påstander,
)
from revisjon.assess.points import prøv, sett_sammen
from revisjon.assess.result import (
    Følsomhet,
    Kriterievurdering,
    Punktvurdering,
    Sikkerhetsgrad,
    VurdertProsjekt,
)
from revisjon.assess.settle import oppgjør_etter
from revisjon.assess.units import Deler
from revisjon.records import dataclass
from revisjon.rules import Verdi, sammenlikner

_GRADER = tuple(Sikkerhetsgrad)


@dataclass(frozen=True, slots=True)
class _Grunnlag:
    """The assessment as it is, indexed by what rests on what."""

    sak: Sak
    gjør_opp: Gjør_opp
    påstander: tuple[dict[str, Punktvurdering], ...]
    """For each audited body, its claims."""
    plasser: tuple[tuple[int, str], ...]
    """All claims as (number of the body, `kriterium.punkt`), each after those that its test names."""
    hviler_på: Mapping[str, Sequence[int]]
    """For each source, the claims (in `plasser`) that it stands behind."""
    vurderinger: tuple[tuple[int, Kriterievurdering], ...]
    """Each verdict, with the number of its body."""
    brukt_i: Mapping[tuple[int, str], Sequence[int]]
    """For each claim, the verdicts (in `vurderinger`) that it is part of."""


def følsomhet(vurdert: VurdertProsjekt) -> tuple[Følsomhet, ...]:
    """Leave out each source, then each kind of sources, and return which verdicts change or lose certainty.

    A finding that loses all its sources falls away; one that has another source stays. A test that loses a
    source of what it looks at is undecided, never failed. Only what rests on the source is assessed anew.
    In order of source, then kind, then verdict. Verdicts are the computed ones.
    """
    g = _grunnlag(vurdert)
    kilder = vurdert.prosjekt.kilder
    av_slag = {
        navn: frozenset(k.id for k in kilder.values() if k.type in typer) for navn, typer in SLAG.items()
    }
    return (
        *(f for id_ in kilder for f in _uten(g, id_, frozenset({id_}), slag=False)),
        *(f for navn, borte in av_slag.items() for f in _uten(g, navn, borte, slag=True)),
    )


def _grunnlag(vurdert: VurdertProsjekt) -> _Grunnlag:
    sak, gjør_opp = Sak.av(vurdert.prosjekt, vurdert.dato), oppgjør_etter(vurdert.tabell)
    påstander = tuple(vurder_påstander(sak, deler) for deler in sak.deler)
    plasser = tuple((nr, n) for nr, alle in enumerate(påstander) for n in alle)
    hviler_på: dict[str, list[int]] = {}
    for i, (nr, n) in enumerate(plasser):
        for kilde in påstander[nr][n].kilder:
            hviler_på.setdefault(kilde, []).append(i)
    navn = [r.navn for r in vurdert.prosjekt.oppdrag.reviderte]
    vurderinger = tuple(
        (nr, vurder_kriterium(kriterium, problemstilling, navn[nr], påstander[nr], gjør_opp))
        for problemstilling, kriterium, nr in sak.vurderinger()
    )
    brukt_i: dict[tuple[int, str], list[int]] = {}
    for i, (nr, v) in enumerate(vurderinger):
        for p in v.punkter:
            brukt_i.setdefault((nr, f"{v.kriterium.id}.{p.punkt.id}"), []).append(i)
    return _Grunnlag(sak, gjør_opp, påstander, plasser, hviler_på, vurderinger, brukt_i)


def _uten(g: _Grunnlag, navn: str, borte: frozenset[str], *, slag: bool) -> Iterator[Følsomhet]:
    """Yield the verdicts that do not stand without some sources."""
    rammet = [g.plasser[i] for i in sorted({i for kilde in borte for i in g.hviler_på.get(kilde, ())})]
    nye: list[dict[str, Punktvurdering]] = [{} for _ in g.påstander]
    for nr, n in rammet:
        påstander = ChainMap(nye[nr], g.påstander[nr])
        nye[nr][n] = _på_nytt(g.sak, g.sak.deler[nr], n, påstander, borte)
    for i in sorted({i for plass in rammet for i in g.brukt_i.get(plass, ())}):
        nr, før = g.vurderinger[i]
        påstander = ChainMap(nye[nr], g.påstander[nr])
        etter = vurder_kriterium(før.kriterium, før.problemstilling, før.revidert, påstander, g.gjør_opp)
        if _svekket(før, etter):
            yield Følsomhet(
                *(navn, slag, før.problemstilling, før.kriterium.id, før.revidert),
                *(før.utfall.navn, etter.utfall.navn, _grad(før), _grad(etter)),
            )


def _på_nytt(
    sak: Sak, deler: Deler, n: str, påstander: Mapping[str, Punktvurdering], borte: frozenset[str]
) -> Punktvurdering:
    """Assess a claim anew, without some sources."""
    p = påstander[n]
    igjen = {s.funn: tuple(k for k in s.kilder if k not in borte) for s in p.støtte}
    falt = {s.funn for s in p.støtte if s.kilder and not igjen[s.funn]}
    funn = [(f, b) for f, b in sak.belyst.get(n, ()) if f.id not in falt]
    bygger_på = {k: påstander[k] for k in sak.bygger_på.get(n, ())}
    test = p.test
    if p.punkt.test is not None and (bygger_på or sammenlikner(p.punkt.test).av_funn):
        test = prøv(p.punkt.test, funn, deler, underlag_for(sak, bygger_på))
    if test is not None and not borte.isdisjoint(test.kilder):
        test = replace(test, verdi=Verdi.UAVKLART)
    return med_sikkerhet(sak, sett_sammen(p.punkt, funn, igjen, deler, test), bygger_på)


def _svekket(før: Kriterievurdering, etter: Kriterievurdering) -> bool:
    """Tell whether the verdict is another one, or less certain."""
    if før.utfall.navn != etter.utfall.navn:
        return True
    a, b = _grad(før), _grad(etter)
    return a is not None and b is not None and _GRADER.index(b) > _GRADER.index(a)


def _grad(v: Kriterievurdering) -> Sikkerhetsgrad | None:
    return v.sikkerhet.grad if v.sikkerhet else None
