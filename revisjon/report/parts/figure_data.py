"""The numbers of charts as tables, for those who cannot see a drawing and those who want to reckon on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from revisjon.load.placing import plasserte, trenger_tall, trykt_tabell
from revisjon.model import Figur
from revisjon.report.basis import Grunnlag
from revisjon.report.chart_data import talldata
from revisjon.report.chart_table import vis_talltabell
from revisjon.report.context_appendices import Figurtall, Talltabell
from revisjon.report.context_chapters import Hoveddel, Kapittelvisning
from revisjon.report.drawings import tegn


def figurtall(g: Grunnlag, deler: Sequence[Hoveddel]) -> Figurtall | None:
    """Return the numbers of the charts, in the order that these stand; None where a table has them all."""
    plassert = frozenset(plasserte(g.prosjekt))
    figurer = [f for id_ in _rekkefølge(g, deler) if (f := g.prosjekt.figurer.get(id_)) and _tegnes(g, f)]
    tabeller = [
        vis_talltabell(f, data, g.ord_)
        for f in figurer
        if trenger_tall(f, plassert) and (data := talldata(f, g.prosjekt))
    ]
    if not tabeller:
        return None
    ord_ = g.ord_.figurtall
    setninger = [ord_.innledning]
    if any(trykt_tabell(f, plassert) for f in figurer):
        setninger.append(ord_.ikke_med)
    if any(g.ord_.tabell.tom in rad[1:] for t in tabeller for rad in t.rader):
        setninger.append(ord_.strek)
    return Figurtall(" ".join(setninger), tuple(_rekker(tabeller)))


def _tegnes(g: Grunnlag, figur: Figur) -> bool:
    """Tell whether a figure can be drawn; where it cannot, that is told at its place."""
    try:
        tegn(figur, g.prosjekt, g.stil, g.ord_)
    except ValueError:
        return False
    return True


def _rekker(tabeller: Sequence[Talltabell]) -> Iterator[tuple[Talltabell, ...]]:
    """Set narrow tables that follow each other two and two."""
    venter: Talltabell | None = None
    for tabell in tabeller:
        if venter and tabell.smal:
            yield venter, tabell
            venter = None
            continue
        if venter:
            yield (venter,)
        venter = tabell if tabell.smal else None
        if not tabell.smal:
            yield (tabell,)
    if venter:
        yield (venter,)


def _rekkefølge(g: Grunnlag, deler: Sequence[Hoveddel]) -> Iterator[str]:
    """Yield the tables and figures that are placed, each once, as they stand in the report."""
    p, o = g.prosjekt, g.prosjekt.oppdrag
    kapitler = {k.id: k for k in p.kapitler}

    def fakta(k: Kapittelvisning) -> Iterator[object]:
        yield kapitler[k.id].tekst
        funn = [f for emne in k.emner for f in emne.funn] or k.funn
        yield from (p.funn[f.id] for f in funn)

    def hoveddel() -> Iterator[object]:
        for del_ in deler:
            alle = (del_.kapittel,) if del_.kapittel else del_.temaer
            yield from chain.from_iterable(map(fakta, alle))
            yield from (p.vurderinger.get(k.id) for k in alle)

    foran = (*(k.kort for k in p.konklusjoner.values()), o.sammendrag)
    innledning = (o.bakgrunn, o.formål, o.avgrensning, p.metode)
    # Last comes whatever else there is: each id counts where it is first met.
    rekke = chain(foran, innledning, hoveddel(), (p.konklusjoner, o.konklusjon, p.anbefalinger, p))
    yield from dict.fromkeys(id_ for post in rekke for id_ in plasserte(post))
