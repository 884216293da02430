"""The follow-up of a project as plain data, for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from revisjon.followup.case import Fulgt, Sak
from revisjon.followup.reassess import Sammenlikning
from revisjon.followup.status import Status
from revisjon.followup.told import flagg
from revisjon.model import Loggført


def sak_data(sak: Sak, valgte: Iterable[Fulgt]) -> Mapping[str, object]:
    """Return a follow-up as mappings, lists, texts and numbers. Dates keep the precision they have."""
    o = sak.prosjekt.oppdrag
    return {
        "oppdrag": o.id,
        "tittel": o.tittel,
        "reviderte": [r.navn for r in o.reviderte],
        "rapport": str(o.dato),
        "dato": sak.dag.isoformat(),
        "anbefalinger": [_fulgt(f) for f in valgte],
    }


def _fulgt(f: Fulgt) -> Mapping[str, object]:
    a = f.anbefaling
    return {
        "id": a.id,
        "tekst": a.tekst,
        "mottaker": a.mottaker,
        **_status(f.status),
        "kriterier": [_kriterium(k) for k in f.kriterier],
        "logg": [_loggført(i) for i in f.status.hendelser],
    }


def _status(s: Status) -> dict[str, object]:
    return {
        "tilstand": str(s.tilstand),
        "svar": s.svar,
        "vedtak": s.vedtak,
        "avviker": s.avviker,
        "framdrift": s.framdrift,
        "vurdering": s.vurdering,
        "grunn": s.grunn or None,
        "frist": str(s.frist) if s.frist else None,
        "forfalt": s.forfalt,
        "dager_over": s.dager_over,
        "meldt_i_tide": s.meldt_i_tide,
        "utsatt": s.utsatt,
        "gjenåpnet": s.gjenåpnet,
        "ansvarlig": s.ansvarlig or None,
        "neste": str(s.neste) if s.neste else None,
        "alder": s.alder,
        "stille": s.stille,
        "sist": s.sist.isoformat() if s.sist else None,
        "flagg": list(flagg(s)),
        "deler": [{"id": d.del_, **_status(d)} for d in s.deler],
    }


def _kriterium(k: Sammenlikning) -> Mapping[str, object]:
    return {
        "kriterium": k.før.kriterium.id,
        "problemstilling": k.før.problemstilling,
        "revidert": k.før.revidert,
        "før": k.før.utfall.navn,
        "nå": k.nå.utfall.navn,
        "endring": str(k.endring),
        "hvorfor": k.hvorfor or None,
        "undersøkt": list(k.undersøkt),
    }


def _loggført(i: Loggført) -> Mapping[str, object]:
    felt = {
        "dato": str(i.dato),
        "registrert": str(i.innført),
        "del": i.del_,
        "hva": i.hva,
        "av": i.av,
        "tekst": i.tekst.verdi if i.tekst else "",
        "holdning": i.holdning,
        "utfall": i.utfall,
        "sak": i.sak,
        "avviker": i.avviker,
        "framdrift": i.framdrift,
        "vurdering": i.vurdering,
        "grunn": i.grunn,
        "frist": str(i.frist) if i.frist else "",
        "bevis": list(i.bevis),
    }
    return {navn: verdi for navn, verdi in felt.items() if verdi not in (None, "", False, [])}
