"""What several checks of coverage need to know: which records are used, and where questions stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from revisjon.assess.references import viser_til
from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.markup import referanser
from revisjon.model import Kapittel, Prosjekt, Vurdering
from revisjon.prose import Prosa

NORMER = frozenset({"lov", "forskrift", "forarbeid", "utredning", "veileder", "standard", "faglitteratur"})
"""Types of sources that say what should be, and so belong in an assessment without any finding."""


@en_gang
def kapittel_for(g: Grunnlag) -> Mapping[str, Kapittel]:
    """Return the chapter of each question; one under another stands with it where it has none of its own."""
    p = g.prosjekt
    egne = {id_: k for k in p.kapitler for id_ in k.problemstillinger}
    ut = dict(egne)
    for q in p.problemstillinger:
        for u in q.flatt():
            if kapittel := egne.get(u.id) or egne.get(q.id):
                ut[u.id] = kapittel
    return ut


@en_gang
def brukt(g: Grunnlag) -> frozenset[str]:
    """Return the ids of all sources, numbers, events and samples that anything leans on."""
    p = g.prosjekt
    ut = {*g.nevnt}
    for f in p.funn.values():
        ut.update(f.kilder)
    ut.update(_i_data(p))
    # A field that is not written names nothing.
    return frozenset(ut - {""})


def _i_data(p: Prosjekt) -> Iterator[str]:
    """Yield the ids that records of data and criteria name by their fields; texts are told by `nevnt`."""
    # There are thousands of numbers, so they are read without the general walk over fields.
    for t in p.tall.values():
        yield t.kilde
        yield from t.beregnet.ledd if t.beregnet else ()
    yield from i_celler(p)
    yield from (tabell.kilde for tabell in p.tabeller.values())
    for samling in (p.figurer, p.hendelser, p.utvalg, p.kriterier):
        for post in samling.values():
            yield from (id_ for _, id_ in viser_til(post))


def i_celler(p: Prosjekt) -> Iterator[str]:
    """Yield the ids of the registered numbers that fill cells of tables."""
    # There are as many cells, and by its fields a table names nothing but these and its source.
    for tabell in p.tabeller.values():
        for rad, _ in tabell.flate_rader():
            yield from (celle.tall for celle in rad.celler if celle.tall)


def tekster_i_vurdering(g: Grunnlag, vurdering: Vurdering) -> tuple[Prosa, ...]:
    """Return the texts of an assessment, as prose."""
    return tuple(pr for pr in g.tekster_om(vurdering) if pr.felt in ("tekst", "ingress"))


def nevner(prosa: Iterable[Prosa], slag: str) -> frozenset[str]:
    """Return the ids that some texts refer to by one kind of reference."""
    return frozenset(id_ for pr in prosa for r in pr.referanser if r.slag == slag for id_ in r.ider)


@en_gang
def nevnt_i_data(g: Grunnlag) -> Mapping[str, frozenset[str]]:
    """Return, for each kind of reference, the ids that the texts with facts refer to."""
    ut: dict[str, set[str]] = {}
    for verdi in {pr.verdi for pr in datatekster(g)}:
        for r in referanser(verdi):
            ut.setdefault(r.slag, set()).update(r.ider)
    return {slag: frozenset(ider) for slag, ider in ut.items()}


@en_gang
def datatekster(g: Grunnlag) -> tuple[Prosa, ...]:
    """Return the texts in which facts are laid out: findings, chapters, tables and figures."""
    p = g.prosjekt
    poster = (*p.funn.values(), *p.kapitler, *p.tabeller.values(), *p.figurer.values())
    return tuple(pr for post in poster for pr in g.tekster_om(post))
