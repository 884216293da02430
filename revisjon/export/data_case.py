"""The engagement as plain data: who, what, how, and the questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from revisjon.export.shown import Eksport
from revisjon.model import Dato, Enhet, Fil, Periode, Problemstilling, Prosjekt, Tekst
from revisjon.report.data_parts import Data


def tekst_data(e: Eksport, tekst: Tekst | None) -> Data | None:
    """Return an auditor's text, as written and as plain words; None for none."""
    return {"markdown": tekst.verdi, "ren": e.ren(tekst)} if tekst else None


def dato_data(dato: Dato | None) -> str | None:
    """Return a date with the precision it has; None for none."""
    return str(dato) if dato else None


def fil_data(fil: Fil | None) -> Data | None:
    """Return where a file is in the project, and its fingerprint; None for none."""
    return {"sti": fil.sti, "sha256": fil.sha256 or None} if fil else None


def oppdrag(e: Eksport) -> Data:
    """Return the engagement."""
    o = e.prosjekt.oppdrag
    return {
        "id": o.id,
        "tittel": o.tittel,
        "dato": str(o.dato),
        "revisor": e.prosjekt.revisor.navn if e.prosjekt.revisor else None,
        "reviderte": [
            {"id": r.id or None, "navn": r.navn, "type": r.type, "kommunenummer": r.kommunenummer or None}
            for r in o.reviderte
        ],
        "tema": list(o.tema),
        "standard": o.standard,
        "bestilling": {
            "organ": o.bestilling.organ,
            "sak": o.bestilling.sak or None,
            "dato": dato_data(o.bestilling.dato),
        },
        "periode": _periode(o.periode),
        "undersøkt": _periode(o.undersøkt) if o.undersøkt else None,
        "formål": tekst_data(e, o.formål),
        "bakgrunn": tekst_data(e, o.bakgrunn),
        "avgrensning": tekst_data(e, o.avgrensning),
        "sammendrag": (
            {"ingress": tekst_data(e, o.sammendrag.ingress), "tekst": tekst_data(e, o.sammendrag.tekst)}
            if o.sammendrag
            else None
        ),
        "konklusjon": tekst_data(e, o.konklusjon),
        "uten_uttalelse": tekst_data(e, o.uten_uttalelse),
    }


def _periode(p: Periode) -> Data:
    return {"fra": str(p.fra), "til": str(p.til)}


def problemstillinger(e: Eksport) -> list[Data]:
    """Return the questions, each sub-question after the one that it is part of."""
    return [_problemstilling(e, p, over) for p, over in _spørsmål(e.prosjekt.problemstillinger, None)]


def _spørsmål(
    alle: Iterable[Problemstilling], over: str | None
) -> Iterator[tuple[Problemstilling, str | None]]:
    for p in alle:
        yield p, over
        yield from _spørsmål(p.under, p.id)


def _problemstilling(e: Eksport, p: Problemstilling, over: str | None) -> Data:
    return {
        "id": p.id,
        "tekst": p.tekst,
        "kort": p.kort or None,
        "type": p.type,
        "over": over,
        "merknad": tekst_data(e, p.merknad),
    }


def enheter(p: Prosjekt) -> list[Data]:
    """Return the units, each after the one that it is part of."""
    return [
        {"id": enhet.id, "navn": enhet.navn, "over": over, "revidert": enhet.revidert or None}
        for enhet, over in _enheter(p.enheter, None)
    ]


def _enheter(alle: Iterable[Enhet], over: str | None) -> Iterator[tuple[Enhet, str | None]]:
    for enhet in alle:
        yield enhet, over
        yield from _enheter(enhet.under, enhet.id)


def metode(e: Eksport) -> list[Data]:
    """Return the ways in which data were collected."""
    return [
        {
            "type": m.type,
            "tittel": m.tittel or None,
            "tekst": tekst_data(e, m.tekst),
            "problemstillinger": list(m.problemstillinger),
        }
        for m in e.prosjekt.metode
    ]


def kapitler(e: Eksport) -> list[Data]:
    """Return the chapters."""
    return [
        {
            "id": k.id,
            "tittel": k.tittel,
            "tekst": tekst_data(e, k.tekst),
            "problemstillinger": list(k.problemstillinger),
        }
        for k in e.prosjekt.kapitler
    ]
