"""Whether a requirement applies to a report at all: one on interviews does not where there are none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from revisjon.assess import Verdi
from revisjon.checks.basis import Grunnlag
from revisjon.checks.conformity.fields import LOV, er_offentlig_statistikk
from revisjon.model import Prosjekt


def _kilde(p: Prosjekt, type_: str) -> bool:
    return any(k.type == type_ for k in p.kilder.values())


def _metode(p: Prosjekt, type_: str) -> bool:
    return any(m.type == type_ for m in p.metode)


def _på_lov(p: Prosjekt) -> bool:
    return any(p.kilder[h.kilde].type in LOV for k in p.kriterier.values() for h in k.hjemmel)


def _svakheter(g: Grunnlag) -> bool:
    """Tell whether any claim turned out to be wrong, wholly or in part."""
    svake = (Verdi.NEI, Verdi.DELVIS)
    return any(p.verdi in svake for v in g.vurdert.vurderinger for p in v.punkter)


def _konfidensielt(p: Prosjekt) -> bool:
    merket = (
        *(k.konfidensielt for k in p.kilder.values()),
        *(f.konfidensielt for f in p.funn.values()),
        *(v.konfidensielt for v in p.vurderinger.values()),
        *(k.konfidensielt for k in p.konklusjoner.values()),
        *(k.konfidensielt for k in p.kapitler),
        *(u.konfidensielt for u in p.uttalelser),
    )
    return any(merket)


VILKÅR: Mapping[str, Callable[[Grunnlag], bool]] = MappingProxyType(
    {
        "intervju": lambda g: _kilde(g.prosjekt, "intervju"),
        "undersøkelse": lambda g: (
            _kilde(g.prosjekt, "undersøkelse") or _metode(g.prosjekt, "spørreundersøkelse")
        ),
        "stikkprøve": lambda g: bool(g.prosjekt.utvalg) or _metode(g.prosjekt, "stikkprøve"),
        "statistikk": lambda g: any(er_offentlig_statistikk(k) for k in g.prosjekt.kilder.values()),
        "lovkilder": lambda g: _på_lov(g.prosjekt),
        "normativ": lambda g: any(q.type == "normativ" for q in g.prosjekt.alle_problemstillinger()),
        "delspørsmål": lambda g: any(q.under for q in g.prosjekt.problemstillinger),
        "endret": lambda g: any(q.endret for q in g.prosjekt.alle_problemstillinger()),
        "anbefalinger": lambda g: bool(g.prosjekt.anbefalinger),
        "svakheter": _svakheter,
        "uttalelse": lambda g: bool(g.prosjekt.uttalelser) or g.prosjekt.oppdrag.uten_uttalelse is None,
        "uten_uttalelse": lambda g: g.prosjekt.oppdrag.uten_uttalelse is not None,
        "bilder": lambda g: any(f.type == "bilde" for f in g.prosjekt.figurer.values()),
        "skjermet": lambda g: bool(g.prosjekt.skjerming) or _konfidensielt(g.prosjekt),
    }
)
"""Conditions by their names in the standard's file."""
