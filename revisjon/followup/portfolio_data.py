"""The portfolio as plain data, for JSON. docs/oppfolging-oversikt.md describes the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from revisjon.followup.portfolio import Portefølje, merker, tell
from revisjon.followup.records import Feilet, Hendelsesrad, Kriterierad, Prosjektrad, Rad, Stilling
from revisjon.followup.repeats import Gjentakelse

VERSJON = 1
"""Raised when a field gets another meaning or goes away; new fields do not raise it."""


def portefølje_data(p: Portefølje) -> Mapping[str, object]:
    """Return the portfolio as mappings, lists, texts and numbers. Dates keep the precision they have."""
    return {
        "format": "revisjon/oversikt",
        "versjon": VERSJON,
        "dato": p.dag.isoformat(),
        "antall": asdict(tell(p.rader)),
        "anbefalinger": [_rad(r) for r in p.rader],
        "prosjekter": [_prosjekt(q) for q in p.prosjekter],
        "gjentatte": [_gjentakelse(g) for g in p.gjentatte],
        "feil": [_feilet(f) for f in p.feilede],
    }


def _rad(r: Rad) -> Mapping[str, object]:
    return {
        "prosjekt": r.prosjekt.id,
        "mappe": r.prosjekt.sti,
        "tittel": r.prosjekt.tittel,
        "rapport": r.prosjekt.dato,
        "år": r.prosjekt.år,
        "tema": list(r.prosjekt.tema),
        "reviderte": list(r.reviderte),
        "kommunenumre": list(r.kommunenumre),
        "id": r.id,
        "kort": r.kort,
        "tekst": r.tekst,
        "mottaker": r.mottaker,
        "styrke": r.styrke,
        **_stilling(r.stilling),
        "merker": list(merker(r)),
        "deler_fulgt_opp": r.gjort,
        "deler_i_alt": r.av,
        "deler": [{"id": d.id, "tekst": d.tekst, **_stilling(d.stilling)} for d in r.deler],
        "kriterier": [_kriterium(k) for k in r.kriterier],
        "logg": [_hendelse(i) for i in r.logg],
    }


def _stilling(s: Stilling) -> dict[str, Any]:
    tomme = ("grunn", "frist", "neste", "sist", "ansvarlig")
    return {navn: verdi if verdi or navn not in tomme else None for navn, verdi in asdict(s).items()}


def _kriterium(k: Kriterierad) -> Mapping[str, object]:
    return {
        "kriterium": k.id,
        "navn": k.navn,
        "problemstilling": k.problemstilling,
        "revidert": k.revidert,
        "før": k.før,
        "nå": k.nå or None,
        "endring": k.endring,
        "hvorfor": k.hvorfor or None,
    }


def _hendelse(i: Hendelsesrad) -> Mapping[str, object]:
    felt = {navn.rstrip("_"): verdi for navn, verdi in asdict(i).items()}
    return {navn: verdi for navn, verdi in felt.items() if verdi not in ("", False)}


def _prosjekt(p: Prosjektrad) -> Mapping[str, object]:
    return {
        "mappe": p.sti,
        "id": p.id,
        "tittel": p.tittel,
        "rapport": p.dato,
        "målform": p.målform,
        "tema": list(p.tema),
        "reviderte": list(p.reviderte),
        "kommunenumre": list(p.kommunenumre),
        "anbefalinger": p.anbefalinger,
    }


def _gjentakelse(g: Gjentakelse) -> Mapping[str, object]:
    return {
        "kriterium": g.navn,
        "hjemler": list(g.hjemler),
        "reviderte": list(g.reviderte),
        "samme_sted": list(g.samme_sted),
        "forekomster": [
            {
                "mappe": f.sti,
                "prosjekt": f.prosjekt,
                "tittel": f.tittel,
                "rapport": f.dato,
                "reviderte": list(f.reviderte),
                "kriterium": f.kriterium,
                "vurdering": f.dom,
                "likhet": f.likhet,
            }
            for f in g.forekomster
        ],
    }


def _feilet(f: Feilet) -> Mapping[str, object]:
    return {"mappe": f.sti, "meldinger": [asdict(m) for m in f.meldinger]}
