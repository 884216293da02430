"""What the auditor writes on the basis of the evidence, what is answered, and what became of it."""

from __future__ import annotations

from revisjon.export.data_case import dato_data, fil_data, tekst_data
from revisjon.export.shown import Eksport
from revisjon.followup import Fulgt, Sammenlikning, Status, grad
from revisjon.followup.told import flagg
from revisjon.model import Anbefaling, Loggført, Svar, Uttalelse
from revisjon.report.data_parts import Data


def vurderingstekster(e: Eksport) -> list[Data]:
    """Return the auditor's assessments in prose."""
    return [
        {"kapittel": v.kapittel, "ingress": tekst_data(e, v.ingress), "tekst": tekst_data(e, v.tekst)}
        for v in e.prosjekt.vurderinger.values()
    ]


def konklusjoner(e: Eksport) -> list[Data]:
    """Return the answers to the questions."""
    return [
        {
            "problemstilling": k.problemstilling,
            "revidert": k.revidert or None,
            "ingress": tekst_data(e, k.ingress),
            "kort": tekst_data(e, k.kort),
            "tekst": tekst_data(e, k.tekst),
        }
        for k in e.prosjekt.konklusjoner.values()
    ]


def anbefalinger(e: Eksport) -> list[Data]:
    """Return the recommendations, with how they stand."""
    return [_anbefaling(e, a) for a in e.prosjekt.anbefalinger.values()]


def _anbefaling(e: Eksport, a: Anbefaling) -> Data:
    return {
        "id": a.id,
        "nummer": e.anbefalingsnumre.get(a.id),
        "tekst": a.tekst,
        "kort": a.kort or None,
        "utdyping": tekst_data(e, a.utdyping),
        "deler": [{"id": d.id, "tekst": d.tekst} for d in a.deler],
        "grunnlag": list(a.grunnlag),
        "mottaker": a.mottaker,
        "gjelder": list(a.gjelder),
        "styrke": a.styrke,
        "oppfølging": _oppfølging(e, e.fulgt[a.id]) if a.id in e.fulgt else None,
    }


def _oppfølging(e: Eksport, f: Fulgt) -> Data:
    gjort, av = grad(f.status)
    return {
        **_status(f.status),
        "deler_fulgt_opp": gjort,
        "deler_i_alt": av,
        "deler": [{"id": d.del_, **_status(d)} for d in f.status.deler],
        "kriterier": [_kriterium(k) for k in f.kriterier],
        "logg": [_loggført(e, i) for i in f.status.hendelser],
    }


def _status(s: Status) -> Data:
    return {
        "tilstand": str(s.tilstand),
        "avsluttet": s.avsluttet,
        "svar": s.svar,
        "vedtak": s.vedtak,
        "avviker": s.avviker,
        "framdrift": s.framdrift,
        "vurdering": s.vurdering,
        "grunn": s.grunn or None,
        "frist": dato_data(s.frist),
        "forfalt": s.forfalt,
        "dager_over": s.dager_over,
        "meldt_i_tide": s.meldt_i_tide,
        "utsatt": s.utsatt,
        "gjenåpnet": s.gjenåpnet,
        "ansvarlig": s.ansvarlig or None,
        "neste": dato_data(s.neste),
        "sist": s.sist.isoformat() if s.sist else None,
        "flagg": list(flagg(s)),
    }


def _kriterium(k: Sammenlikning) -> Data:
    return {
        "kriterium": k.før.kriterium.id,
        "problemstilling": k.før.problemstilling,
        "revidert": k.før.revidert,
        "før": k.før.utfall.navn,
        "nå": k.nå.utfall.navn if k.undersøkt else None,
        "endring": str(k.endring),
        "hvorfor": k.hvorfor or None,
        "undersøkt": list(k.undersøkt),
    }


def _loggført(e: Eksport, i: Loggført) -> Data:
    return {
        "dato": str(i.dato),
        "registrert": str(i.innført),
        "del": i.del_ or None,
        "hva": i.hva,
        "av": i.av,
        "resultat": i.framdrift or i.vurdering or i.utfall or i.holdning or i.grunn,
        "sak": i.sak or None,
        "avviker": i.avviker,
        "frist": dato_data(i.frist),
        "ansvarlig": i.ansvarlig or None,
        "tekst": tekst_data(e, i.tekst),
        "bevis": list(i.bevis),
    }


def uttalelser(e: Eksport) -> list[Data]:
    """Return the statements on the draft, with the answers to each recommendation."""
    return [_uttalelse(e, u) for u in e.prosjekt.uttalelser]


def _uttalelse(e: Eksport, u: Uttalelse) -> Data:
    return {
        "fra": u.fra,
        "organisasjon": u.organisasjon or None,
        "revidert": u.revidert or None,
        "sendt": dato_data(u.sendt),
        "frist": dato_data(u.frist),
        "mottatt": str(u.mottatt),
        "overskrift": u.overskrift or None,
        "tekst": tekst_data(e, u.tekst),
        "fil": fil_data(u.fil),
        "svar": [_svar(e, s) for s in u.svar],
    }


def _svar(e: Eksport, s: Svar) -> Data:
    return {
        "anbefaling": s.anbefaling,
        "del": s.del_ or None,
        "holdning": s.holdning,
        "kort": s.kort,
        "tekst": tekst_data(e, s.tekst),
        "ansvarlig": s.ansvarlig or None,
        "frist": dato_data(s.frist),
    }


def vedlegg(e: Eksport) -> list[Data]:
    """Return the documents from others that are printed as appendices."""
    return [
        {
            "id": v.id,
            "tittel": v.tittel,
            "fra": v.fra or None,
            "dato": dato_data(v.dato),
            "beskrivelse": tekst_data(e, v.beskrivelse),
            "tekst": tekst_data(e, v.tekst),
            "fil": fil_data(v.fil),
        }
        for v in e.prosjekt.vedlegg
    ]
