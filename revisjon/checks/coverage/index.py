"""What several checks of coverage need to know: which records are used, and where questions stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from revisjon.assess.references import viser_til
from revisjon.checks.basis import Grunnlag, en_gang
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
    for samling in (p.tabeller, p.figurer, p.hendelser, p.utvalg, p.kriterier):
        for post in samling.values():
            yield from (id_ for _, id_ in viser_til(post))


def tekster_i_vurdering(g: Grunnlag, vurdering: Vurdering) -> tuple[Prosa, ...]:
    """Return the texts of an assessment, as prose."""
    return tuple(pr for pr in g.tekster_om(vurdering) if pr.felt in ("tekst", "ingress"))


def nevner(prosa: Iterable[Prosa], slag: str) -> frozenset[str]:
    """Return the ids that some texts refer to by one kind of reference."""
    return frozenset(id_ for pr in prosa for r in pr.referanser if r.slag == slag for id_ in r.ider)


def datatekster(g: Grunnlag) -> Iterator[Prosa]:
    """Yield the texts in which facts are laid out: findings, chapters, tables and figures."""
    p = g.prosjekt
    for samling in (p.funn.values(), p.kapitler, p.tabeller.values(), p.figurer.values()):
        for post in samling:
            yield from g.tekster_om(post)
