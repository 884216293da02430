"""What happened with the recommendations of many projects in a year: for the committee's annual report.

The committee tells the council whether its decisions were followed up (forskrift om kontrollutvalg og
revisjon § 5). What is told of a year is what happened in it, as far as it was entered by the day of the
portfolio; where things stand is told of that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date

from revisjon.followup.backlog import etter_kommune
from revisjon.followup.portfolio import Portefølje
from revisjon.followup.records import Hendelsesrad, Rad
from revisjon.followup.status import Tilstand
from revisjon.model import naturlig
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Årstall:
    """How many recommendations, each counted once in each figure."""

    alle: int = 0
    """That were given by the day, and were open in the year."""
    nye: int = 0
    """Of reports from the year."""
    vedtatt: int = 0
    """Decided on by the council in the year."""
    meldt: int = 0
    """Reported as carried out."""
    kontrollert: int = 0
    """Verified by auditor or committee."""
    fulgt_opp: int = 0
    """Closed as followed up."""
    lukket: int = 0
    """Closed without being carried out."""
    gjenåpnet: int = 0
    åpne: int = 0
    """Still open on the day."""
    forfalt: int = 0
    """Of those, past their deadline."""


@dataclass(frozen=True, slots=True)
class Årsrad:
    """A recommendation with which something happened in the year."""

    rad: Rad
    hendelser: tuple[Hendelsesrad, ...]


@dataclass(frozen=True, slots=True)
class Årsdel:
    """The year."""

    år: int
    dag: date
    tall: Årstall
    kommuner: tuple[tuple[str, Årstall], ...]
    rader: tuple[Årsrad, ...]
    """By body, project and id."""
    stille: tuple[Rad, ...]
    """Open, and nothing happened with them in the year."""


def årsslutt(år: int, i_dag: date) -> date:
    """Return the day that a year is told of when nothing else is asked for: its last, if that has come."""
    return min(i_dag, date(år, 12, 31))


def årsdel(p: Portefølje, år: int) -> Årsdel:
    """Return what happened in a year, of a portfolio on a day in it or after it."""
    rader = sorted(
        (r for r in p.rader if r.prosjekt.år <= år and _i_året(r, år)),
        key=lambda r: (r.kommune.casefold(), r.prosjekt.dato, r.prosjekt.id, naturlig(r.id)),
    )
    skjedde = [Årsrad(r, h) for r in rader if (h := hendelser(r, år))]
    return Årsdel(
        år,
        p.dag,
        _tell(rader, år),
        tuple((kommune, _tell(egne, år)) for kommune, egne in etter_kommune(rader)),
        tuple(skjedde),
        tuple(r for r in rader if not r.stilling.avsluttet and not hendelser(r, år)),
    )


def hendelser(r: Rad, år: int) -> tuple[Hendelsesrad, ...]:
    """Return what happened with a recommendation in a year."""
    return tuple(i for i in r.logg if i.dato.startswith(f"{år:04d}"))


def _i_året(r: Rad, år: int) -> bool:
    """Tell whether a recommendation was open in the year, or something happened with it."""
    return not r.stilling.avsluttet or bool(hendelser(r, år))


def _tell(rader: Sequence[Rad], år: int) -> Årstall:
    telt = dict.fromkeys((f.name for f in fields(Årstall)), 0)
    for r in rader:
        for merke in ("alle", *_merker(r, hendelser(r, år), år)):
            telt[merke] += 1
    return Årstall(**telt)


def _merker(r: Rad, skjedde: Iterable[Hendelsesrad], år: int) -> list[str]:
    slag = {(i.hva, i.resultat) for i in skjedde}
    hva = {h for h, _ in slag}
    s = r.stilling
    mulige = {
        "nye": r.prosjekt.år == år,
        "vedtatt": "vedtak" in hva,
        "meldt": ("rapportert", "gjennomført") in slag,
        "kontrollert": "verifisert" in hva,
        "fulgt_opp": s.tilstand == Tilstand.FULGT_OPP and ("verifisert", "fulgt opp") in slag,
        "lukket": s.tilstand == Tilstand.LUKKET and "lukket" in hva,
        "gjenåpnet": "gjenåpnet" in hva,
        "åpne": not s.avsluttet,
        "forfalt": s.forfalt,
    }
    return [navn for navn, er in mulige.items() if er]
