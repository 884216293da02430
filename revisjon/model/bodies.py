"""Whom of several audited bodies something is about: recommendations, statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from revisjon.model.engagement import Revidert
from revisjon.model.judgement import Anbefaling, Uttalelse


def gitt_til(anbefaling: Anbefaling, reviderte: Sequence[Revidert]) -> tuple[Revidert, ...]:
    """Return the bodies that a recommendation is given to: those that it names, else all of them."""
    return tuple(r for r in reviderte if not anbefaling.gjelder or (r.id and r.id in anbefaling.gjelder))


def avgitt_av(uttalelse: Uttalelse, reviderte: Sequence[Revidert]) -> tuple[Revidert, ...]:
    """Return the bodies that a statement is from: by id, else by the name of the organisation, else all."""
    etter_id = tuple(r for r in reviderte if r.id and r.id == uttalelse.revidert)
    return etter_id or tuple(r for r in reviderte if r.navn == uttalelse.organisasjon) or tuple(reviderte)


def uten_uttalelse(
    reviderte: Sequence[Revidert], anbefalinger: Iterable[Anbefaling], uttalelser: Iterable[Uttalelse]
) -> tuple[Revidert, ...]:
    """Return the bodies that are recommended something and whose statement has not come."""
    spurt = {r.navn for a in anbefalinger for r in gitt_til(a, reviderte)}
    svart = {r.navn for u in uttalelser for r in avgitt_av(u, reviderte)}
    return tuple(r for r in reviderte if r.navn in spurt - svart)
