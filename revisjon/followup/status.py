"""Where a recommendation stands on a day: a pure function of the recommendation, the log and the day.

Four axes are kept apart: what the audited body answered, what the council decided, what is reported, and what
is verified. Only the last says that something is done (INTOSAI GUID 3920 keeps the auditor's assessment of
follow-up apart from what the audited entity reports). Overdue, age and silence are read from dates, and are
never states.

An entry counts from the day it was registered, so that a later entry changes nothing about earlier days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from revisjon.model import Anbefaling, Dato, Loggført
from revisjon.records import dataclass


class Tilstand(StrEnum):
    """How far a recommendation has come, from the first to the last."""

    ÅPEN = "åpen"
    VEDTATT = "vedtatt"
    I_ARBEID = "i arbeid"
    MELDT = "meldt gjennomført"
    VURDERT = "vurdert, følges videre"
    """Verified, and not found to be done."""
    FULGT_OPP = "fulgt opp"
    LUKKET = "avsluttet uten gjennomføring"


REKKE = tuple(Tilstand)
AVSLUTTET = frozenset({Tilstand.FULGT_OPP, Tilstand.LUKKET})
"""Nothing more is awaited, until it is reopened."""
IKKE_BESVART, IKKE_RAPPORTERT, IKKE_VURDERT, IKKE_BEHANDLET = (
    "ikke besvart",
    "ikke rapportert",
    "ikke vurdert",
    "ikke behandlet",
)
GRADER = ("ikke fulgt opp", "formelt på plass, ikke i praksis", "delvis fulgt opp", "fulgt opp")
"""What verification can say, worst first."""


@dataclass(frozen=True, slots=True)
class Status:
    """One recommendation, or one part of it, on a day."""

    anbefaling: str
    del_: str = ""
    """Id of the part; empty for the whole."""
    tilstand: Tilstand = Tilstand.ÅPEN
    svar: str = IKKE_BESVART
    vedtak: str = IKKE_BEHANDLET
    avviker: bool = False
    """Whether the council decided otherwise than was recommended."""
    framdrift: str = IKKE_RAPPORTERT
    vurdering: str = IKKE_VURDERT
    grunn: str = ""
    """Why it was closed without being carried out."""
    frist: Dato | None = None
    utsatt: int = 0
    """How many times the deadline has been moved."""
    ansvarlig: str = ""
    neste: Dato | None = None
    gjenåpnet: int = 0
    """How many times it was reopened."""
    forfalt: bool = False
    """The deadline has passed, it is not closed, and it was not reported as done in time."""
    dager_over: int = 0
    """Days since the deadline passed, where it is overdue."""
    meldt_i_tide: bool = False
    """Reported as done before the deadline, and not verified."""
    alder: int = 0
    """Days since the report."""
    stille: int = 0
    """Days since anything happened."""
    sist: date | None = None
    """The day anything last happened; None where nothing has."""
    hendelser: tuple[Loggført, ...] = ()
    """What counts on the day, in the order it happened."""
    deler: tuple[Status, ...] = field(default=())
    """The parts of it, each on its own."""

    @property
    def avsluttet(self) -> bool:
        """Tell whether nothing more is awaited."""
        return self.tilstand in AVSLUTTET


def status(anbefaling: Anbefaling, logg: Iterable[Loggført], rapport: date, dag: date) -> Status:
    """Return where a recommendation stands on a day, from its log and the day of the report.

    What is written about the whole counts for each part; a recommendation with parts is rolled up from them.
    """
    gjelder = tuple(
        sorted(
            (i for i in logg if i.anbefaling == anbefaling.id and i.innført.siste <= dag),
            key=lambda i: (i.dato.siste, i.innført.siste),
        )
    )
    if not anbefaling.deler:
        return _for_en(Status(anbefaling.id), gjelder, rapport, dag)
    deler = tuple(
        _for_en(Status(anbefaling.id, del_.id), [i for i in gjelder if i.del_ in ("", del_.id)], rapport, dag)
        for del_ in anbefaling.deler
    )
    return rull_opp(Status(anbefaling.id, hendelser=gjelder), deler)


def _for_en(start: Status, logg: Sequence[Loggført], rapport: date, dag: date) -> Status:
    s = start
    for i in logg:
        s = _etter(s, i)
    sist = logg[-1].dato.siste if logg else None
    s = replace(
        s,
        hendelser=tuple(logg),
        sist=sist,
        alder=max(0, (dag - rapport).days),
        stille=max(0, (dag - (sist or rapport)).days),
    )
    return _med_frist(s, logg, dag)


def _etter(s: Status, i: Loggført) -> Status:
    """Return the status after one more entry."""
    felles = replace(
        s,
        frist=i.frist or s.frist,
        utsatt=s.utsatt + (i.hva == "frist endret" and s.frist is not None),
        ansvarlig=i.ansvarlig or s.ansvarlig,
        neste=i.neste or s.neste,
    )
    regel = _REGLER.get(i.hva)
    return regel(felles, i) if regel else felles


def _svart(s: Status, i: Loggført) -> Status:
    return replace(s, svar=i.holdning or s.svar)


def _vedtatt(s: Status, i: Loggført) -> Status:
    tilstand = max(s.tilstand, Tilstand.VEDTATT, key=REKKE.index)
    return replace(s, vedtak=i.utfall or s.vedtak, avviker=i.avviker, tilstand=tilstand)


def _rapportert(s: Status, i: Loggført) -> Status:
    return replace(s, framdrift=i.framdrift or s.framdrift, tilstand=_meldt(s, i))


def _verifisert(s: Status, i: Loggført) -> Status:
    ferdig = i.vurdering == "fulgt opp"
    tilstand = Tilstand.FULGT_OPP if ferdig else Tilstand.VURDERT
    return replace(
        s, vurdering=i.vurdering or s.vurdering, tilstand=tilstand, neste=None if ferdig else s.neste
    )


def _lukket(s: Status, i: Loggført) -> Status:
    return replace(s, tilstand=Tilstand.LUKKET, grunn=i.grunn or "", neste=None)


def _gjenåpnet(s: Status, i: Loggført) -> Status:
    del i
    return replace(
        s,
        tilstand=Tilstand.ÅPEN,
        grunn="",
        framdrift=IKKE_RAPPORTERT,
        vurdering=IKKE_VURDERT,
        gjenåpnet=s.gjenåpnet + 1,
    )


_REGLER: Mapping[str, Callable[[Status, Loggført], Status]] = MappingProxyType(
    {
        "svar": _svart,
        "vedtak": _vedtatt,
        "rapportert": _rapportert,
        "verifisert": _verifisert,
        "lukket": _lukket,
        "gjenåpnet": _gjenåpnet,
    }
)
"""What each kind of entry does, beside setting deadline, responsible and next date."""


def _meldt(s: Status, i: Loggført) -> Tilstand:
    ny = {
        "gjennomført": Tilstand.MELDT,
        "ikke lenger aktuelt": Tilstand.MELDT,
        "pågår": Tilstand.I_ARBEID,
        "planlagt": Tilstand.I_ARBEID,
    }.get(i.framdrift or "", s.tilstand)
    # What is verified stays verified, whatever is reported after it: that shows on the axis of progress.
    return max(s.tilstand, ny, key=REKKE.index)


def _med_frist(s: Status, logg: Sequence[Loggført], dag: date) -> Status:
    """Return the status with what its deadline says on a day."""
    if s.frist is None or s.avsluttet:
        return s
    frist = s.frist.siste
    if _venter_på_kontroll(logg, frist):
        return replace(s, meldt_i_tide=True)
    over = (dag - frist).days
    return replace(s, forfalt=over > 0, dager_over=max(0, over))


def _venter_på_kontroll(logg: Sequence[Loggført], frist: date) -> bool:
    """Tell whether the last word is the audited body's, that it is done, and said before the deadline."""
    siste = next((i for i in reversed(logg) if i.hva in ("rapportert", "verifisert", "gjenåpnet")), None)
    return (
        siste is not None
        and siste.hva == "rapportert"
        and siste.framdrift == "gjennomført"
        and siste.dato.siste <= frist
    )


def rull_opp(hele: Status, deler: tuple[Status, ...]) -> Status:
    """Return the status of a whole from its parts. `hele` has the entries that count.

    The whole is closed when all parts are: as followed up if one of them at least was. Else it has come as
    far as the part that has come the shortest. It is followed up in part when some part is, or is so in part
    or on paper only; on paper only when no part is more than that.
    """
    åpne = [d for d in deler if not d.avsluttet]
    tilstand = _samlet_tilstand(deler)
    frister = sorted((d.frist for d in åpne or deler if d.frist), key=lambda f: f.siste)
    neste = sorted((d.neste for d in åpne if d.neste), key=lambda f: f.siste)
    sist = max((d.sist for d in deler if d.sist), default=None)
    return replace(
        hele,
        tilstand=tilstand,
        svar=_felles([d.svar for d in deler], ("uenig", "delvis enig", IKKE_BESVART, "enig")),
        vedtak=_ens([d.vedtak for d in deler]),
        avviker=any(d.avviker for d in deler),
        framdrift=_felles(
            [d.framdrift for d in deler],
            (IKKE_RAPPORTERT, "ikke startet", "planlagt", "pågår", "gjennomført", "ikke lenger aktuelt"),
        ),
        vurdering=_samlet_vurdering(deler),
        grunn=_ens([d.grunn for d in deler]) if tilstand is Tilstand.LUKKET else "",
        # Of what is closed the last is kept, of what is open the next.
        frist=frister[0 if åpne else -1] if frister else None,
        utsatt=max(d.utsatt for d in deler),
        ansvarlig=_ens([d.ansvarlig for d in deler]),
        neste=neste[0] if neste else None,
        gjenåpnet=max(d.gjenåpnet for d in deler),
        forfalt=any(d.forfalt for d in deler),
        dager_over=max(d.dager_over for d in deler),
        meldt_i_tide=any(d.meldt_i_tide for d in deler) and not any(d.forfalt for d in deler),
        alder=deler[0].alder,
        stille=min(d.stille for d in deler),
        sist=sist,
        deler=deler,
    )


def _samlet_tilstand(deler: Sequence[Status]) -> Tilstand:
    """Return how far the whole has come: as far as the part that has come the shortest."""
    if åpne := [d.tilstand for d in deler if not d.avsluttet]:
        return min(åpne, key=REKKE.index)
    gjort = any(d.tilstand is Tilstand.FULGT_OPP for d in deler)
    return Tilstand.FULGT_OPP if gjort else Tilstand.LUKKET


def _felles(verdier: Sequence[str], rekke: Sequence[str]) -> str:
    """Return the value that comes first in a row of values, worst first."""
    return min(verdier, key=rekke.index)


def _ens(verdier: Sequence[str]) -> str:
    """Return the values, each once, as one phrase."""
    return " / ".join(dict.fromkeys(v for v in verdier if v))


def _samlet_vurdering(deler: Sequence[Status]) -> str:
    teller = [d for d in deler if d.tilstand is not Tilstand.LUKKET] or deler
    vurdert = [d.vurdering for d in teller]
    ulike = {*vurdert}
    if len(ulike) == 1:
        return vurdert[0]
    høyest = max((GRADER.index(v) for v in vurdert if v in GRADER), default=-1)
    if høyest <= 0:
        return IKKE_VURDERT if IKKE_VURDERT in ulike else GRADER[0]
    return GRADER[høyest] if GRADER[høyest] == GRADER[1] else "delvis fulgt opp"


def grad(s: Status) -> tuple[int, int]:
    """Return how many parts are followed up, and of how many that are to be; a whole counts as one."""
    deler = [d for d in (s.deler or (s,)) if d.tilstand is not Tilstand.LUKKET]
    return sum(d.tilstand is Tilstand.FULGT_OPP for d in deler), len(deler)
