"""What a reviewed thing rests on: judgements, assessments, conclusions, recommendations.

The records of a project are a net in which each leans on others: a claim on the findings that bear on
it, a finding on its sources, a computed number on its terms, a text on what it refers to. The basis of
a thing is all that can be reached from it. The net may go in circles (texts refer to each other).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import Any

from revisjon.assess.fingerprint import avtrykk
from revisjon.assess.points import etter_punkt
from revisjon.assess.references import SKALA, Node, viser_til
from revisjon.assess.units import Deler
from revisjon.model import (
    Anbefaling,
    Funn,
    Konklusjon,
    Kriterium,
    Problemstilling,
    Prosjekt,
    Skjønn,
    Tall,
    Vurdering,
    naturlig,
)
from revisjon.records import dataclass

Ting = Skjønn | Vurdering | Konklusjon | Anbefaling
"""What is reviewed."""


def grunnlag(prosjekt: Prosjekt, ting: Ting) -> Mapping[str, str]:
    """Return the fingerprint of each record that a thing rests on, by kind and id as «funn F3-04»."""
    return Nett.av(prosjekt).grunnlag(ting)


def navn_på(prosjekt: Prosjekt, skjønn: Skjønn) -> str:
    """Return the name that a judgement is reviewed under, as «oversikt:P2» or «oversikt:P2:vik»."""
    flere = len(prosjekt.oppdrag.reviderte) > 1 and skjønn.revidert
    return f"{skjønn.kriterium}:{skjønn.problemstilling}" + (f":{skjønn.revidert}" if flere else "")


def alle_ting(prosjekt: Prosjekt) -> dict[str, Ting]:
    """Return all that can be reviewed, by name: the ids of a project, and «oversikt:P2» for judgements."""
    return {
        **{navn_på(prosjekt, s): s for s in prosjekt.skjønn},
        **prosjekt.vurderinger,
        **prosjekt.konklusjoner,
        **prosjekt.anbefalinger,
    }


@dataclass(frozen=True, slots=True)
class Nett:
    """The records of a project by kind and id, and the way from each to those that it leans on."""

    prosjekt: Prosjekt
    poster: Mapping[str, Mapping[str, Any]]
    """By kind, then id."""
    belyst: Mapping[str, list[Funn]]
    """The findings that bear on each claim."""
    intervjuer: tuple[str, ...]
    """Those that are counted."""
    lest: dict[Node, tuple[str, tuple[Node, ...]]] = field(default_factory=dict, repr=False, compare=False)
    """Fingerprint of each record that was reached so far, and what it names: many things share most of it."""

    @classmethod
    def av(cls, p: Prosjekt) -> Nett:
        """Index a project once, for any number of things."""
        poster: dict[str, Mapping[str, Any]] = {
            "funn": p.funn,
            "kilde": p.kilder,
            "tall": p.tall,
            "tabell": p.tabeller,
            "figur": p.figurer,
            "hendelse": p.hendelser,
            "utvalg": p.utvalg,
            "kriterium": {k.id: replace(k, punkter=()) for k in p.kriterier.values()},
            "påstand": {f"{k.id}.{punkt.id}": punkt for k, punkt in p.punkter()},
            "problemstilling": {q.id: q for q in p.alle_problemstillinger()},
            "skjønn": {navn_på(p, s): s for s in p.skjønn},
            "skala": {"": p.skala},
            "enheter": {"": (p.enheter, tuple(r.id for r in p.oppdrag.reviderte))},
        }
        belyst = {punkt: [f for f, _ in par] for punkt, par in etter_punkt(p.funn.values()).items()}
        intervjuer = tuple(k.id for k in p.kilder.values() if k.type == "intervju" and not k.gruppe)
        return cls(p, poster, belyst, intervjuer)

    def grunnlag(self, ting: Ting) -> dict[str, str]:
        """Return the fingerprint of each record that a thing rests on, in natural order."""
        return self._nådd([*viser_til(ting), *self._begynn(ting)], self._angår(ting), ting)

    def under(self, kriterium: Kriterium, problemstilling: str, revidert: str) -> dict[str, str]:
        """Return the same for the verdict on a criterion, for a question and a body by its id."""
        return self._nådd([SKALA, *_kriterium(kriterium, problemstilling)], self._angår_en(revidert))

    def _nådd(
        self, begynn: Iterable[Node], angår: Callable[[Funn], bool], ting: Ting | None = None
    ) -> dict[str, str]:
        nådd: dict[Node, str] = {}
        kø = [*begynn]
        while kø:
            node = kø.pop()
            post = self.poster[node[0]].get(node[1])
            if node not in nådd and post is not None and post is not ting:
                nådd[node], nevnt = self._les(node, post)
                kø.extend((*nevnt, *self._hviler_på(node, post, angår)))
        etter_navn = {f"{slag} {id_}".strip(): merke for (slag, id_), merke in nådd.items()}
        return {navn: etter_navn[navn] for navn in sorted(etter_navn, key=i_orden)}

    def _les(self, node: Node, post: Any) -> tuple[str, tuple[Node, ...]]:  # noqa: ANN401 - any record
        if node not in self.lest:
            # «See also» from one finding to another leads the reader on; it is no ground to stand on.
            nevnt = (n for n in viser_til(post) if n[0] != "funn" or node[0] == "skjønn")
            self.lest[node] = avtrykk(post), tuple(dict.fromkeys(nevnt))
        return self.lest[node]

    def _angår(self, ting: Ting) -> Callable[[Funn], bool]:
        """Return which findings count: for what is about one of several bodies those that concern it."""
        if not isinstance(ting, Skjønn | Konklusjon) or (isinstance(ting, Konklusjon) and not ting.revidert):
            return lambda _: True
        reviderte = self.prosjekt.oppdrag.reviderte
        return self._angår_en(ting.revidert or (reviderte[0].id if len(reviderte) == 1 else ""))

    def _angår_en(self, revidert: str) -> Callable[[Funn], bool]:
        return Deler.av(self.prosjekt.enheter, revidert, self.prosjekt.oppdrag.reviderte).angår

    def _begynn(self, ting: Ting) -> Iterator[Node]:
        match ting:
            case Skjønn():
                yield SKALA
                if ting.kriterium in self.prosjekt.kriterier:
                    yield from _kriterium(self.prosjekt.kriterier[ting.kriterium], ting.problemstilling)
            case Vurdering():
                kapitler = [k for k in self.prosjekt.kapitler if k.id == ting.kapittel]
                yield from self._spørsmål(p for k in kapitler for p in k.problemstillinger)
            case Konklusjon():
                yield from self._spørsmål([ting.problemstilling])
            case Anbefaling():
                yield from (node for id_ in ting.grunnlag for node in self._nevnt(id_))

    def _spørsmål(self, ider: Iterable[str]) -> Iterator[Node]:
        """Yield what the answer to some questions rests on, with those under them."""
        yield SKALA
        spørsmål = self.poster["problemstilling"]
        alle: list[Problemstilling] = [q for id_ in ider if id_ in spørsmål for q in spørsmål[id_].flatt()]
        for q in alle:
            yield "problemstilling", q.id
            for k in self.prosjekt.kriterier_for(q.id):
                yield from _kriterium(k, q.id)
            for s in self.prosjekt.skjønn:
                if s.problemstilling == q.id:
                    yield "skjønn", navn_på(self.prosjekt, s)

    def _nevnt(self, id_: str) -> Iterator[Node]:
        """Yield what one id in a recommendation's basis stands for: a claim, a criterion or a finding."""
        yield "funn", id_
        if id_ in self.poster["påstand"]:
            yield "påstand", id_
            yield "kriterium", id_.rpartition(".")[0]
        elif id_ in self.prosjekt.kriterier:
            yield from _kriterium(self.prosjekt.kriterier[id_])

    def _hviler_på(self, node: Node, post: object, angår: Callable[[Funn], bool]) -> Iterator[Node]:
        """Yield what a record leans on without naming it."""
        match node[0]:
            case "påstand":
                yield from (("funn", f.id) for f in self.belyst.get(node[1], []) if angår(f))
            case "funn":
                yield from (("kilde", id_) for id_ in self.prosjekt.sitert.get(node[1], ()))
            case "tall" if isinstance(post, Tall) and post.beregnet and post.beregnet.operasjon == "antall":
                yield from (("kilde", id_) for id_ in self.intervjuer)


def i_orden(navn: str) -> tuple[object, ...]:
    """Return the sort key that puts «funn F3-2» before «funn F3-10»."""
    return naturlig(navn), navn


def _kriterium(kriterium: Kriterium, problemstilling: str = "") -> Iterator[Node]:
    """Yield a criterion and its claims: those that count for a question, or all."""
    yield "kriterium", kriterium.id
    punkter = kriterium.punkter_for(problemstilling) if problemstilling else kriterium.punkter
    yield from (("påstand", f"{kriterium.id}.{p.id}") for p in punkter)
