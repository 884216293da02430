"""Which committees treat the case, where the audited bodies have several, and whom each can ask for what."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.model import Anbefaling, Prosjekt, Revidert
from revisjon.records import dataclass
from revisjon.report.recipients import mottakere


@dataclass(frozen=True, slots=True)
class Utvalg:
    """A committee and the bodies that it treats the case for."""

    id: str
    """What its paper goes by: the id of its first body that has one, else its name."""
    organ: str
    """As written in the project."""
    reviderte: tuple[Revidert, ...]
    alle: bool
    """Whether it is the only one."""


@dataclass(frozen=True, slots=True)
class Henstilling:
    """Something that a committee may propose to ask of some of its bodies, all of them led in one way."""

    til: tuple[Revidert, ...]
    alle: bool
    """Whether they are all that are audited."""
    anbefalinger: tuple[Anbefaling, ...]


def kontrollutvalg(prosjekt: Prosjekt) -> tuple[Utvalg, ...]:
    """Return the committees in the order of their bodies."""
    oppdrag = prosjekt.oppdrag
    etter: dict[str, list[Revidert]] = {}
    navn: dict[str, str] = {}
    for r in oppdrag.reviderte:
        organ = r.kontrollutvalg or oppdrag.bestilling.organ
        nøkkel = organ.casefold()
        navn.setdefault(nøkkel, organ)
        etter.setdefault(nøkkel, []).append(r)
    return tuple(
        Utvalg(
            next((r.id for r in etter[n] if r.id), navn[n]), navn[n], tuple(etter[n]), alle=len(etter) == 1
        )
        for n in etter
    )


def saker(prosjekt: Prosjekt) -> tuple[str, ...]:
    """Return ids of the committees that get a paper each; a single empty text where there is but one."""
    utvalg = kontrollutvalg(prosjekt)
    return ("",) if len(utvalg) == 1 else tuple(u.id for u in utvalg)


def utvalget(prosjekt: Prosjekt, om: str) -> Utvalg:
    """Return the committee of a paper."""
    alle = kontrollutvalg(prosjekt)
    return next((u for u in alle if u.id == om), alle[0])


def henstillinger(prosjekt: Prosjekt, utvalg: Utvalg, egne_organer: frozenset[str]) -> Iterator[Henstilling]:
    """Yield what is recommended to bodies of the committee, those of a type in `egne_organer` one by one.

    The latter are reached through organs of their own, each through another.
    """
    alle = prosjekt.oppdrag.reviderte
    etter: dict[tuple[Revidert, ...], tuple[Anbefaling, ...]] = {}
    for m in mottakere(prosjekt):
        til = tuple(r for r in m.reviderte if r in utvalg.reviderte and r.type not in egne_organer)
        etter[til] = (*etter.get(til, ()), *m.anbefalinger)
    for til, anbefalinger in etter.items():
        if til:
            yield Henstilling(til, til == alle, anbefalinger)
    for r in utvalg.reviderte:
        if r.type in egne_organer:
            egne = tuple(a for m in mottakere(prosjekt) if r in m.reviderte for a in m.anbefalinger)
            if egne:
                yield Henstilling((r,), len(alle) == 1, egne)
