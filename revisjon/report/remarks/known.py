"""Which records each id of a document stands for: what the auditor wrote that is printed there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from revisjon.diagnostics import Plass
from revisjon.model import Prosjekt
from revisjon.records import dataclass
from revisjon.report.sources import kildeliste

_PROSA = ("tekst", "påstand", "krav", "ingress", "tittel", "data", "rader")
"""Fields that a reader is likely to mean, the first that is written."""
_I_OPPDRAGET = ("sammendrag", "bakgrunn", "formål", "avgrensning", "konklusjon", "anbefalinger")
"""Parts of the report that are a field of the engagement."""


@dataclass(frozen=True, slots=True)
class Oppført:
    """What an id stands for."""

    id: str
    """As the auditor writes it."""
    plass: Plass
    poster: tuple[Any, ...]
    """The records whose texts are printed there, the nearest first."""


def oppførte(p: Prosjekt) -> Mapping[str, Oppført]:
    """Return what each id that a document may carry stands for."""
    ut: dict[str, Oppført] = {}
    for navn, oppført in (*_poster(p), *_kapitler(p), *_faste(p)):
        ut.setdefault(navn, oppført)
    for navn, id_ in _andre_navn(p):
        if id_ in ut:
            ut.setdefault(navn, ut[id_])
    return ut


def _til(id_: str, *poster: Any, felt: str = "") -> tuple[str, Oppført]:  # noqa: ANN401 - records of many kinds
    sted = poster[0].sted
    skrevet = dict(sted.felt)
    prosa = next((f for f in (felt, *_PROSA) if f in skrevet), "")
    return id_, Oppført(id_, skrevet.get(prosa, sted.plass), poster)


def _poster(p: Prosjekt) -> Iterator[tuple[str, Oppført]]:
    for samling in (p.funn, p.tabeller, p.figurer, p.kilder, p.tall, p.hendelser, p.utvalg):
        yield from (_til(id_, post) for id_, post in samling.items())
    for a in p.anbefalinger.values():
        yield _til(a.id, a)
    for k in p.kriterier.values():
        yield _til(k.id, k, *k.punkter, *(s for s in p.skjønn if s.kriterium == k.id))
        yield from (_til(f"{k.id}.{punkt.id}", punkt) for punkt in k.punkter)
    for q in p.alle_problemstillinger():
        svar = tuple(k for k in p.konklusjoner.values() if k.problemstilling == q.id)
        yield _til(q.id, q, *svar)
    for v in p.vedlegg:
        yield _til(v.id, v)


def _kapitler(p: Prosjekt) -> Iterator[tuple[str, Oppført]]:
    for k in p.kapitler:
        vurdering = p.vurderinger.get(k.id)
        skrevet = (vurdering,) if vurdering else ()
        funn = p.funn_i(k.id)
        yield _til(k.id, k, *skrevet, *funn)
        for avsnitt in ("vurdering", "vurderinger"):
            yield f"{k.id}.{avsnitt}", _til(k.id, *(*skrevet, k))[1]
        yield f"{k.id}.data", _til(k.id, k, *funn)[1]
        for avsnitt in ("problemstilling", "kriterier"):
            yield f"{k.id}.{avsnitt}", _til(k.id, k, felt="id")[1]


def _faste(p: Prosjekt) -> Iterator[tuple[str, Oppført]]:
    """Yield the fixed parts of the report, each at the field that fills it."""
    o = p.oppdrag
    for navn in _I_OPPDRAGET:
        yield _til(navn, o, *p.konklusjoner.values(), felt=navn)
    yield "konklusjon-og-anbefalinger", _til("konklusjon", o, felt="konklusjon")[1]
    yield _til("innledning", o, felt="bakgrunn")
    for nr, m in enumerate(p.metode, start=1):
        yield f"metode.{nr}", _til("metode", m)[1]
    if p.metode:
        yield _til("metode", *p.metode)
    if p.uttalelser:
        yield _til("vedlegg-uttalelse", *p.uttalelser)


def _andre_navn(p: Prosjekt) -> Iterator[tuple[str, str]]:
    """Yield the names that the report gives to what has an id of its own."""
    yield from ((f"kriterium-{id_}", id_) for id_ in p.kriterier)
    yield from ((f"vedlegg-tall.{id_}", id_) for id_ in p.figurer)
    yield from ((f"kilde-{kode}", id_) for id_, kode in kildeliste(p).koder.items())
