"""The numbers of a project as nodes and relations, and which of them may not be published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal

from revisjon.load.cells import Cellested, Rute, Ruter
from revisjon.model import SUMNAVN, Beregning, Prosjekt, Tabell, Tabellutdrag
from revisjon.records import dataclass
from revisjon.report.redaction import figures as figurer
from revisjon.report.redaction.relations import Bortfall, Node, Sammenheng
from revisjon.words import Ord
from revisjon.words.persons import celle_teller, er_andel, er_få, figur_teller, tall_teller

_FÆRREST_DELER = 2


@dataclass(frozen=True, slots=True)
class Borte:
    """The numbers that may not be published."""

    få: frozenset[Node] = frozenset()
    """Counts of 1 to 4 persons."""
    andre: frozenset[Node] = frozenset()
    """Those that would give them away, or are confidential on other grounds."""
    hemmelige: Mapping[Node, str] = field(default_factory=dict)
    """Of the others, those that the auditor has called confidential, with the legal ground."""

    def __contains__(self, node: object) -> bool:
        return node in self.få or node in self.andre

    def __bool__(self) -> bool:
        return bool(self.få or self.andre)

    def i_tabell(self, id_: str) -> frozenset[Node]:
        """Return the cells of a table that are left out."""
        return frozenset(n for n in (*self.få, *self.andre) if n[0] == id_)


def tallnode(id_: str) -> Node:
    """Return the node of a registered number. No table can bear its name."""
    return ("=", id_)


def finn_borte(prosjekt: Prosjekt, ord_: Ord) -> Borte:
    """Return all numbers that may not be published, and those that would give them away."""
    ruter = Ruter.av(prosjekt.tabeller)
    verdier = dict(_verdier(prosjekt, ruter))
    hemmelige = dict(_hemmelige(prosjekt, ruter))
    få = frozenset(n for n in _få(prosjekt, ruter, verdier, ord_) if n not in hemmelige)
    if not få and not hemmelige:
        return Borte()
    bortfall = Bortfall(verdier, tuple(_sammenhenger(prosjekt, ruter, verdier, ord_)), få, {*få, *hemmelige})
    borte = bortfall.fullfør()
    while not borte.issuperset(andeler := set(_andeler(prosjekt, ruter, borte, ord_))):
        bortfall.borte.update(andeler)
        borte = bortfall.fullfør()
    like_få = frozenset(
        n for s in bortfall.sammenhenger if s.like and få.intersection(s.ledd) for n in s.ledd
    )
    return Borte(få | like_få, borte - få - like_få, hemmelige)


def _verdier(p: Prosjekt, ruter: Ruter) -> Iterator[tuple[Node, Decimal]]:
    for id_, verdi in p.verdier.items():
        yield tallnode(id_), verdi.verdi
    for rute, sted in ruter.steder.items():
        verdi_i = p.celleverdi(sted.celle) if sted.celle else p.tabellverdier.get(sted.adresse)
        if verdi_i is not None:
            yield rute, verdi_i.verdi

    for figur in figurer.egne(p):
        for node, celle in figurer.noder(figur):
            if (verdi_i := p.celleverdi(celle)) is not None:
                yield node, verdi_i.verdi


def _hemmelige(p: Prosjekt, ruter: Ruter) -> Iterator[tuple[Node, str]]:
    for tall in p.tall.values():
        if tall.konfidensielt and "verdi" in tall.konfidensielt.felt:
            yield tallnode(tall.id), tall.konfidensielt.hjemmel
    for rute in ruter.steder:
        konfidensielt = p.tabeller[rute[0]].konfidensielt
        if konfidensielt and "rader" in konfidensielt.felt:
            yield rute, konfidensielt.hjemmel


def _få(p: Prosjekt, ruter: Ruter, verdier: Mapping[Node, Decimal], ord_: Ord) -> Iterator[Node]:
    for tall in p.tall.values():
        node = tallnode(tall.id)
        if node in verdier and er_få(verdier[node]) and tall_teller(tall, p.verdier[tall.id].enhet, ord_):
            yield node
    for rute, sted in ruter.steder.items():
        if sted.celle is not None and sted.celle.tall:
            continue  # the number itself says
        if (
            rute in verdier
            and er_få(verdier[rute])
            and celle_teller(sted.tabell, sted.rad, sted.kolonne, p, ord_)
        ):
            yield rute
    for figur in figurer.egne(p):
        for node, celle in figurer.noder(figur):
            if not celle.tall and node in verdier and er_få(verdier[node]) and figur_teller(figur, ord_):
                yield node


def _andeler(p: Prosjekt, ruter: Ruter, borte: frozenset[Node], ord_: Ord) -> Iterator[Node]:
    """Yield the shares beside a number that is left out: with the whole they give it away."""
    rader = {n[:2] for n in borte}
    kolonner = {(n[0], n[2]) for n in borte if len(n) == len(("tabell", "rad", "kolonne"))}
    for rute, sted in ruter.steder.items():
        i_raden = rute[:2] in rader and er_andel(sted.kolonne.tittel, ord_)
        i_kolonnen = (rute[0], rute[2]) in kolonner and er_andel(sted.rad.navn, ord_)
        if (i_raden or i_kolonnen) and p.tabeller[rute[0]].skjermes is not False:
            yield rute


def _sammenhenger(
    p: Prosjekt, ruter: Ruter, verdier: Mapping[Node, Decimal], ord_: Ord
) -> Iterator[Sammenheng]:
    for tall in p.tall.values():
        node = tallnode(tall.id)
        if tall.fra is not None:
            adresse = (tall.fra.tabell, tall.fra.rad, tall.fra.kolonne)
            yield from (Sammenheng((node, r), like=True) for r in ruter.etter_navn.get(adresse, [])[:1])
        if tall.beregnet is not None and tall.beregnet.operasjon != "antall":
            yield _beregnet(node, tall.beregnet)
    for rute, sted in ruter.steder.items():
        if sted.celle is not None and sted.celle.tall:
            yield Sammenheng((rute, tallnode(sted.celle.tall)), like=True)
    for tabell in p.tabeller.values():
        her = {r: s for r, s in ruter.steder.items() if r[0] == tabell.id and r in verdier}
        yield from _nedover(her, verdier)
        yield from _i_kantene(her, verdier, ord_)
        yield from _bortover(tabell, her, verdier, ord_)
    for figur in figurer.egne(p):
        yield from figurer.like(figur)
        yield from (_sum(total, deler, verdier) for total, deler in figurer.summer(figur, verdier))


def _beregnet(node: Node, b: Beregning) -> Sammenheng:
    ledd = (node, *map(tallnode, b.ledd))
    if b.operasjon == "sum":
        return Sammenheng(ledd, (-1, *(1 for _ in b.ledd)))
    return Sammenheng(ledd, (1, 1, -1) if b.operasjon == "differanse" else ())


def _nedover(her: Mapping[Rute, Cellested], verdier: Mapping[Node, Decimal]) -> Iterator[Sammenheng]:
    """Yield the sums of columns: those of the program, and written ones that agree with the rows above."""
    over: dict[int, list[Rute]] = {}
    for rute, sted in her.items():
        deler = [r for r in sted.over if r in her] if sted.celle is None else over.get(rute[2], [])
        er_sum = sted.rad.slag == "sum" or sted.rad.navn.strip().casefold() in SUMNAVN
        if er_sum and deler and verdier[rute] == sum(verdier[d] for d in deler):
            yield _sum(rute, deler, verdier)
        elif not er_sum:
            over.setdefault(rute[2], []).append(rute)


def _i_kantene(
    her: Mapping[Rute, Cellested], verdier: Mapping[Node, Decimal], ord_: Ord
) -> Iterator[Sammenheng]:
    """Yield the sums of columns in the first or last row, whatever it is called: «Hele kommunen»."""
    kolonner: dict[int, list[Rute]] = {}
    for rute, sted in her.items():
        vanlig = sted.celle is not None and sted.rad.slag == "vanlig"
        if vanlig and not er_andel(sted.kolonne.tittel, ord_) and not er_andel(sted.rad.navn, ord_):
            kolonner.setdefault(rute[2], []).append(rute)
    alle = [sorted(k) for k in kolonner.values() if len(k) > _FÆRREST_DELER]
    for plass in (0, -1):
        if alle and all(verdier[k[plass]] * 2 == sum(verdier[n] for n in k) for k in alle):
            yield from (_sum(k[plass], [n for n in k if n != k[plass]], verdier) for k in alle)


def _bortover(
    tabell: Tabell, her: Mapping[Rute, Cellested], verdier: Mapping[Node, Decimal], ord_: Ord
) -> Iterator[Sammenheng]:
    """Yield the sums of rows: where the first or last number of every row is the sum of the others."""
    kolonner = sorted({r[2] for r in her if not er_andel(tabell.kolonner[r[2]].tittel, ord_)})
    rader = [
        [(tabell.id, nr, k) for k in kolonner if (tabell.id, nr, k) in her] for nr in {r[1] for r in her}
    ]
    hele = [rad for rad in rader if len(rad) == len(kolonner) > _FÆRREST_DELER]
    for plass in (0, -1):
        if hele and all(verdier[r[plass]] * 2 == sum(verdier[n] for n in r) for r in hele):
            yield from (_sum(r[plass], [n for n in r if n != r[plass]], verdier) for r in hele)


def _sum(total: Node, deler: Sequence[Node], verdier: Mapping[Node, Decimal]) -> Sammenheng:
    """Return a sum. The smallest part is left out first, for it tells least; a zero last."""
    i_rekke = sorted(deler, key=lambda d: (verdier[d] == 0, verdier[d], str(d)))
    return Sammenheng((*i_rekke, total), (*(1 for _ in deler), -1))


def utdragets_ruter(p: Prosjekt, data: Tabellutdrag) -> frozenset[tuple[str, str, str]]:
    """Return the names of the cells that a chart draws, as `tabellverdier` has them."""
    tabell = p.tabeller[data.tabell]
    rader = data.rader or tuple(r.navn for r, _ in tabell.flate_rader() if r.slag == "vanlig")
    kolonner = data.kolonner or tuple(k.tittel for k in tabell.kolonner if k.type == "tall")
    return frozenset((tabell.id, r, k) for r in rader for k in kolonner)
