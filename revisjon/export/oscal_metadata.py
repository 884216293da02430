"""The head and the back of an OSCAL file: who stands behind it, and the sources it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from urllib.parse import quote

from revisjon.export.data_evidence import referanse
from revisjon.export.oscal_parts import (
    VERSJON,
    Ider,
    egenskaper,
    linje,
    part,
    tid,
    uten_tomme,
)
from revisjon.export.shown import Eksport
from revisjon.model import Fil, Kilde
from revisjon.report.citations import kort_navn
from revisjon.report.data_parts import Data
from revisjon.words.export import eksportord

_UFERDIG = frozenset(("arbeidsutkast", "høring"))


def metadata(e: Eksport, ider: Ider, tittel: str, dag: date) -> Data:
    """Return the head of a file that tells how things are on a day."""
    oppdrag, o = e.prosjekt.oppdrag, eksportord(e.prosjekt.oppdrag.målform).oscal
    return uten_tomme(
        {
            "title": linje(tittel),
            "published": None if e.utgave.navn in _UFERDIG else tid(oppdrag.dato.siste),
            "last-modified": tid(dag),
            "version": f"{dag.isoformat()}-{e.utgave.navn}",
            "oscal-version": VERSJON,
            "props": egenskaper(
                ("engagement", oppdrag.id),
                ("report-date", str(oppdrag.dato)),
                ("edition", e.utgave.navn),
                ("language", e.ord_.språk),
                ("standard", oppdrag.standard),
            ),
            **_parter(e, ider, o),
            "remarks": "\n\n".join((o["to_tilstander"], *e.om)),
        }
    )


def _parter(e: Eksport, ider: Ider, o: Mapping[str, str]) -> Data:
    """Return who has to do with the audit, and as what: bodies alone, never persons."""
    oppdrag, revisor = e.prosjekt.oppdrag, e.prosjekt.revisor
    reviderte = {part(ider, r): r.navn for r in oppdrag.reviderte}
    roller: tuple[tuple[str, str, Mapping[str, str]], ...] = (
        ("prepared-by", o["revisor"], {ider("revisor"): revisor.navn if revisor else o["revisor"]}),
        ("prepared-for", oppdrag.bestilling.organ, {ider("bestiller"): oppdrag.bestilling.organ}),
        ("assessed-body", o["reviderte"], reviderte),
    )
    return {
        "roles": [{"id": rolle, "title": linje(tittel)} for rolle, tittel, _ in roller],
        "parties": [
            {"uuid": id_, "type": "organization", "name": linje(navn)}
            for *_, parter in roller
            for id_, navn in parter.items()
        ],
        "responsible-parties": [{"role-id": rolle, "party-uuids": [*parter]} for rolle, _, parter in roller],
    }


def bakstoff(e: Eksport, ider: Ider) -> Data:
    """Return the sources; first what stands for the plan, which OSCAL asks for."""
    o = eksportord(e.prosjekt.oppdrag.målform).oscal
    plan = {"uuid": ider("plan"), "title": linje(e.prosjekt.oppdrag.tittel), "description": o["plan"]}
    return {"resources": [plan, *(_kilde(e, ider, k) for k in e.prosjekt.kilder.values())]}


def _kilde(e: Eksport, ider: Ider, k: Kilde) -> Data:
    lenker = [*([{"href": k.nettsted}] if k.nettsted else []), *([_fil(k.fil)] if k.fil else [])]
    return uten_tomme(
        {
            "uuid": ider("kilde", k.id),
            "title": linje(kort_navn(k)),
            "props": egenskaper(
                ("source-id", k.id), ("source-code", e.kilder.koder.get(k.id)), ("source-type", k.type)
            ),
            "document-ids": [{"identifier": linje(d)} for d in (k.ident, k.nummer) if d],
            "citation": {"text": linje(referanse(e, k)) or linje(kort_navn(k))},
            "rlinks": lenker,
        }
    )


def _fil(fil: Fil) -> Data:
    sum_ = [{"algorithm": "SHA-256", "value": fil.sha256}] if fil.sha256 else []
    return uten_tomme({"href": quote(fil.sti), "hashes": sum_})
