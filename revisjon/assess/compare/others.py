"""What records have beside their texts and what is told of by kind: fields as fingerprints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from revisjon.assess.compare.prints import uten_prosa
from revisjon.assess.compare.state import Posten
from revisjon.model import Prosjekt

_FORTALT = {
    "Kriterium": {"krav", "styrke", "hjemmel", "problemstillinger", "punkter", "gjelder_når"},
    "Funn": {"kapittel", "kilder", "belyser", "gjelder"},
    "Tall": {"verdi", "omtrent", "desimaler", "enhet", "kilde"},
    "Tabell": {"rader", "fil"},
    "Problemstilling": {"under"},
}
"""By kind of record: the fields that are told of otherwise."""


def poster(p: Prosjekt) -> Iterator[Posten]:
    """Yield the records, each with the fields that are set and are told of nowhere else."""
    yield _post(p.oppdrag, "")
    samlinger: Iterable[Iterable[Any]] = (
        p.alle_problemstillinger(),
        p.kapitler,
        p.metode,
        p.enheter,
        p.kriterier.values(),
        p.funn.values(),
        p.tall.values(),
        p.tabeller.values(),
        p.figurer.values(),
        p.hendelser.values(),
        p.utvalg.values(),
        p.skjønn,
        p.vurderinger.values(),
        p.konklusjoner.values(),
        p.uttalelser,
        p.vedlegg,
        p.skjerming,
    )
    for samling in samlinger:
        antall: dict[str, int] = {}
        for post in samling:
            id_ = _id(post)
            antall[id_] = antall.get(id_, 0) + 1
            yield _post(post, id_ if antall[id_] == 1 else f"{id_} ({antall[id_]})")
    if p.revisor:
        yield _post(p.revisor, "")
    yield _post(p.oppfølging, "")


def _id(post: Any) -> str:  # noqa: ANN401 - a record of any kind
    navn = type(post).__name__
    if navn == "Skjønn":
        return " ".join(d for d in (post.kriterium, post.problemstilling, post.revidert) if d)
    for felt in ("id", "nøkkel", "kapittel", "fra", "type", "tekst"):
        if verdi := getattr(post, felt, ""):
            return str(verdi)
    return ""


def _post(post: Any, id_: str) -> Posten:  # noqa: ANN401 - a record of any kind
    slag = type(post).__name__
    unntatt = {"id", "sted"} | _FORTALT.get(slag, set())
    felt = {}
    for f in fields(post):
        verdi = getattr(post, f.name)
        if f.name not in unntatt and verdi != f.default and (avtrykk := uten_prosa(verdi, post, f.name)):
            felt[f.name.rstrip("_")] = avtrykk
    sted = getattr(post, "sted", None)
    return Posten(slag.lower(), id_, felt, sted.plass if sted else None)
