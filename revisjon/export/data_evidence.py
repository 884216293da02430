"""Findings, sources, events and samples as plain data."""

from __future__ import annotations

from revisjon.export.data_case import dato_data, fil_data, tekst_data
from revisjon.export.shown import Eksport
from revisjon.model import Belysning, Funn, Kilde, Prosjekt
from revisjon.report.citations import full_referanse
from revisjon.report.data_parts import Data

_DATOER = (
    *("dato", "publisert", "revidert", "oppdatert", "endret", "faglig_endret", "hentet", "mottatt"),
    *("tilsendt", "gjelder_fra", "gjelder_til"),
)
"""Fields of a source that are dates, each of its own kind."""


def funn(e: Eksport) -> list[Data]:
    """Return the findings, in the order of the report."""
    return [_funn(e, f) for f in e.prosjekt.funn.values()]


def _funn(e: Eksport, f: Funn) -> Data:
    return {
        "id": f.id,
        "kapittel": f.kapittel,
        "overskrift": f.overskrift or None,
        "underoverskrift": f.underoverskrift or None,
        "tekst": tekst_data(e, f.tekst),
        "kilder": list(e.prosjekt.sitert.get(f.id, f.kilder)),
        "belyser": [_belysning(b) for b in f.belyser],
        "gjelder": list(f.gjelder),
        "kontekst": f.kontekst,
    }


def _belysning(b: Belysning) -> Data:
    kriterium, _, punkt = b.punkt.rpartition(".")
    return {"kriterium": kriterium, "punkt": punkt, "taler": b.taler, "omfang": b.omfang}


def kilder(e: Eksport) -> list[Data]:
    """Return the sources, those that nothing refers to as well."""
    return [_kilde(e, k) for k in e.prosjekt.kilder.values()]


def _kilde(e: Eksport, k: Kilde) -> Data:
    return {
        "id": k.id,
        "kode": e.kilder.koder.get(k.id),
        "type": k.type,
        "referanse": referanse(e, k),
        "tittel": k.tittel or None,
        "korttittel": k.korttittel or None,
        "utgiver": k.utgiver or None,
        "ident": k.ident or None,
        "nummer": k.nummer or None,
        "vedtatt": {"av": k.vedtatt.av, "dato": dato_data(k.vedtatt.dato)} if k.vedtatt else None,
        **{navn: dato_data(getattr(k, navn)) for navn in _DATOER},
        "nettsted": k.nettsted or None,
        "fil": fil_data(k.fil),
        "merknad": k.merknad or None,
        "egenrapportert": k.egenrapportert,
        "annenhånds": k.annenhånds,
        "rolle": k.rolle or None,
        "antall": k.antall if k.type == "intervju" else None,
        "gruppe": k.gruppe or None,
        "verifisert": _verifisert(k) if k.type == "intervju" else None,
        "utsendt": k.utsendt,
        "besvart": k.besvart,
    }


def referanse(e: Eksport, k: Kilde) -> str:
    """Return the reference as the list of sources has it, in plain words."""
    return full_referanse(k, e.ord_, hel_lenke=True).striptags()


def _verifisert(k: Kilde) -> bool | str:
    return k.verifisert if isinstance(k.verifisert, bool) else str(k.verifisert)


def hendelser(p: Prosjekt) -> list[Data]:
    """Return the dated events."""
    return [
        {"id": h.id, "hva": h.hva, "dato": str(h.dato), "kilde": h.kilde or None}
        for h in p.hendelser.values()
    ]


def utvalg(p: Prosjekt) -> list[Data]:
    """Return the samples."""
    return [
        {
            "id": u.id,
            "av": u.av,
            "populasjon": u.populasjon,
            "størrelse": u.størrelse,
            "oppfylt": u.oppfylt,
            "metode": u.uttrekk.metode,
            "frø": u.uttrekk.frø,
            "kilde": u.kilde or None,
        }
        for u in p.utvalg.values()
    ]
