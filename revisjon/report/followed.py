"""The project of a follow-up report: the report's verdicts, and the evidence of the follow-up beside its own.

The report stays as it was given; only texts of the follow-up may cite what was found after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from revisjon.assess import VurdertProsjekt, assess
from revisjon.followup import Sammenlikning, på_nytt, sammenlikn
from revisjon.model import Funn, Prosjekt
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Målt:
    """What the follow-up has looked at, by a day. Its texts are not for print: none is left out of them."""

    dag: date
    rapport: date
    """The last day that the report may be from."""
    kriterier: tuple[Sammenlikning, ...]
    """In the order of the report's verdicts. `før` is to be taken from those, as an edition shows them."""
    kilder: frozenset[str]
    funn: tuple[str, ...]
    """In the order of print."""
    erstatter: Mapping[str, str]
    """For each new number, the one of the report that it takes the place of."""


def mål(vurdert: VurdertProsjekt) -> tuple[VurdertProsjekt, Målt]:
    """Return the project with the verdicts of its report and all evidence by the day, and what is new in it.

    The day is `vurdert.dato`.
    """
    p, dag = vurdert.prosjekt, vurdert.dato
    rapport = p.oppdrag.dato.siste
    etter = på_nytt(p, dag)
    nye = {id_: f for id_, f in etter.funn.items() if id_ in p.oppfølging.funn}
    målt = Målt(
        dag=dag,
        rapport=rapport,
        kriterier=sammenlikn(p, rapport, dag),
        kilder=frozenset(id_ for id_ in etter.kilder if id_ in p.oppfølging.kilder),
        funn=tuple(nye),
        erstatter={t.id: t.erstatter for t in p.oppfølging.tall.values() if t.erstatter},
    )
    return replace(assess(p, rapport), dato=dag, prosjekt=_med_nye(p, nye, målt.kilder)), målt


def _med_nye(p: Prosjekt, nye: Mapping[str, Funn], kilder: frozenset[str]) -> Prosjekt:
    """Return the project with new records beside the old, under ids of their own."""
    o = p.oppfølging
    return replace(
        p,
        kilder={**p.kilder, **{id_: k for id_, k in o.kilder.items() if id_ in kilder}},
        # They belong to no chapter of the report, and say nothing of its verdicts.
        funn={**p.funn, **{id_: _utenfor(f) for id_, f in nye.items()}},
        tall={**p.tall, **o.tall},
        hendelser={**p.hendelser, **o.hendelser},
        utvalg={**p.utvalg, **o.utvalg},
        tabeller={**p.tabeller, **o.tabeller},
        sitert={**p.sitert, **{id_: o.sitert.get(id_, f.kilder) for id_, f in nye.items()}},
        # Whatever is left out of an edition must not stand here as it was.
        oppfølging=replace(o, kilder={}, funn={}, tall={}, hendelser={}, utvalg={}, tabeller={}),
    )


def _utenfor(f: Funn) -> Funn:
    return replace(f, kapittel="", overskrift="", underoverskrift="", belyser=(), kontekst=True)
