"""Everything about the follow-up of one project on one day, in one value."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from revisjon.diagnostics import Diagnose
from revisjon.followup.log import sjekk_logg
from revisjon.followup.reassess import Sammenlikning, sammenlikn
from revisjon.followup.status import Status, status
from revisjon.model import Anbefaling, Loggført, Prosjekt
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Fulgt:
    """One recommendation on a day, with the verdicts behind it then and now."""

    anbefaling: Anbefaling
    status: Status
    kriterier: tuple[Sammenlikning, ...] = ()
    """The criteria that it was to mend."""


@dataclass(frozen=True, slots=True)
class Sak:
    """The follow-up of one project on one day."""

    prosjekt: Prosjekt
    dag: date
    rapport: date
    """The last day that the report may be from."""
    anbefalinger: tuple[Fulgt, ...]
    kriterier: tuple[Sammenlikning, ...] = ()
    """Every verdict of the report, then and now."""


def hele_loggen(prosjekt: Prosjekt) -> tuple[Loggført, ...]:
    """Return the log with the answers that were given in the hearing before it."""
    return (*_svar(prosjekt), *prosjekt.oppfølging.logg)


def _svar(prosjekt: Prosjekt) -> Iterator[Loggført]:
    for uttalelse in prosjekt.uttalelser:
        for svar in uttalelse.svar:
            if svar.holdning != "ikke besvart":
                yield Loggført(
                    uttalelse.mottatt,
                    svar.anbefaling,
                    "svar",
                    uttalelse.fra,
                    del_=svar.del_,
                    tekst=svar.tekst,
                    holdning=svar.holdning,
                    frist=svar.frist,
                    ansvarlig=svar.ansvarlig,
                    sted=svar.sted,
                )


def følg(prosjekt: Prosjekt, dag: date, *, med_kriterier: bool = True) -> Sak:
    """Return the follow-up of a project on a day; without `med_kriterier` no criterion is assessed again."""
    rapport = prosjekt.oppdrag.dato.siste
    logg = hele_loggen(prosjekt)
    målt = sammenlikn(prosjekt, rapport, dag) if med_kriterier else ()
    return Sak(
        prosjekt,
        dag,
        rapport,
        tuple(
            Fulgt(a, status(a, logg, rapport, dag), tuple(s for s in målt if _gjelder(a, s, prosjekt)))
            for a in prosjekt.anbefalinger.values()
        ),
        målt,
    )


def _gjelder(a: Anbefaling, s: Sammenlikning, prosjekt: Prosjekt) -> bool:
    """Tell whether a recommendation rests on a criterion, on a claim of it, or on a finding about one."""
    k = s.før.kriterium
    egne = {k.id, *(f"{k.id}.{p.id}" for p in k.punkter)}
    funn = (prosjekt.funn[id_] for id_ in a.grunnlag if id_ in prosjekt.funn)
    return bool(egne & {*a.grunnlag, *(b.punkt for f in funn for b in f.belyser)})


def sjekk(prosjekt: Prosjekt) -> Iterator[Diagnose]:
    """Yield what is wrong with the log of a project."""
    yield from sjekk_logg(prosjekt.oppfølging.logg, prosjekt.anbefalinger, prosjekt.oppdrag.dato.første)
