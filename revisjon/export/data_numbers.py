"""Numbers with what they may stand for, tables, and the data of figures."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.export.data_case import fil_data
from revisjon.export.shown import Eksport
from revisjon.model import (
    Boks,
    Celle,
    Figur,
    Kolonne,
    Organisasjon,
    Prosess,
    Rad,
    Seriedata,
    Tabell,
    Tabellutdrag,
    Tall,
    Utregnet,
)
from revisjon.report.data_parts import Data, tall_data
from revisjon.rules import Data as Regeldata
from revisjon.rules.numbers import spenn
from revisjon.words import utregnet_tekst

Verdi = int | float | str | None


def tall(e: Eksport) -> list[Data]:
    """Return the registered numbers, in the order of their ids."""
    p = e.prosjekt
    # What is left out has no value that anything else could be reckoned from.
    synlige = {id_: v for id_, v in p.verdier.items() if not v.skjermet}
    grunnlag = Regeldata(p.tall, synlige, p.tabeller, p.kilder)
    return [_tall(e, t, p.verdier.get(t.id), grunnlag) for t in p.tall.values()]


def _tall(e: Eksport, t: Tall, verdi: Utregnet | None, grunnlag: Regeldata) -> Data:
    s = spenn(t.id, grunnlag)
    vist = None if verdi is None or verdi.skjermet else verdi
    return {
        "id": t.id,
        "verdi": tall_data(vist.verdi) if vist else None,
        "enhet": (verdi.enhet if verdi else t.enhet) or None,
        "omtrent": vist.omtrent if vist else None,
        "lavest": tall_data(s.lav) if s and vist else None,
        "høyest": tall_data(s.høy) if s and vist else None,
        "desimaler": vist.desimaler if vist else None,
        "skrevet": utregnet_tekst(verdi, "", e.ord_) if verdi else None,
        "skjermet": bool(verdi and verdi.skjermet),
        "periode": t.periode or None,
        "populasjon": t.populasjon or None,
        "ordlyd": t.ordlyd or None,
        "kilde": t.kilde or None,
        "fra": {"tabell": t.fra.tabell, "rad": t.fra.rad, "kolonne": t.fra.kolonne} if t.fra else None,
        "beregnet": (
            {"operasjon": t.beregnet.operasjon, "ledd": list(t.beregnet.ledd)} if t.beregnet else None
        ),
        "merknad": t.merknad or None,
    }


def tabeller(e: Eksport) -> list[Data]:
    """Return the tables, each row with a value for each column."""
    return [
        {
            "id": t.id,
            "tittel": t.tittel,
            "enhet": t.enhet or None,
            "kolonner": [{"tittel": k.tittel, "type": k.type} for k in t.kolonner],
            "rader": [
                {"gruppe": gruppe, "sum": t.er_sumrad(rad), "celler": celler}
                for gruppe, rad, celler in _rader(e, t)
            ],
            "kilde": t.kilde or None,
            "kildetekst": t.kildetekst or None,
            "merknad": t.merknad or None,
        }
        for t in e.prosjekt.tabeller.values()
    ]


def _rader(e: Eksport, t: Tabell) -> Iterator[tuple[str | None, Rad, list[Verdi]]]:
    """Yield the rows with the heading that they stand under; what spans rows is repeated on each."""
    gruppe = None
    for rad in t.rader:
        if rad.slag == "gruppe":
            gruppe = rad.tittel
        elif rad.slag == "over":
            for under in rad.rader:
                yield gruppe, under, [rad.tittel, *_celler(e, t, under, 1)]
        else:
            yield gruppe, rad, list(_celler(e, t, rad, 0))


def _celler(e: Eksport, t: Tabell, rad: Rad, foran: int) -> Iterator[Verdi]:
    """Yield the value of each column, the first `foran` aside."""
    celler = dict(enumerate(rad.celler, start=foran))
    for nr, kolonne in [*enumerate(t.kolonner)][foran:]:
        if nr in celler:
            yield _celle(e, celler[nr])
        elif nr == 0 and rad.tittel:
            yield rad.tittel
        else:
            yield _sum(e, t, rad, kolonne)


def _sum(e: Eksport, t: Tabell, rad: Rad, k: Kolonne) -> Verdi:
    summert = e.prosjekt.tabellverdier.get((t.id, rad.navn, k.tittel))
    return _utregnet(summert) if summert else None


def _celle(e: Eksport, celle: Celle) -> Verdi:
    if celle.tekst is not None:
        return e.ren(celle.tekst) or None
    verdi = e.prosjekt.celleverdi(celle)
    return _utregnet(verdi) if verdi else None


def _utregnet(verdi: Utregnet) -> Verdi:
    return verdi.skjermet or tall_data(verdi.verdi)


def figurer(e: Eksport) -> list[Data]:
    """Return the figures, with what they show."""
    return [_figur(e, f) for f in e.prosjekt.figurer.values()]


def _figur(e: Eksport, f: Figur) -> Data:
    serier = f.data if isinstance(f.data, Seriedata) else None
    utdrag = f.data if isinstance(f.data, Tabellutdrag) else None
    return {
        "id": f.id,
        "type": f.type,
        "tittel": f.tittel,
        "alt": f.alt,
        "enhet": f.enhet or None,
        "fra_tabell": (
            {"tabell": utdrag.tabell, "rader": list(utdrag.rader), "kolonner": list(utdrag.kolonner)}
            if utdrag
            else None
        ),
        "kategorier": list(serier.kategorier) if serier else [],
        "serier": [
            {"navn": s.navn, "verdier": [_celle(e, c) for c in s.verdier]}
            for s in (serier.serier if serier else ())
        ],
        "elementer": [*_elementer(f)],
        "fil": fil_data(f.fil),
        "kilde": f.kilde or None,
        "kildetekst": f.kildetekst or None,
        "merknad": f.merknad or None,
    }


def _elementer(f: Figur) -> Iterator[Data]:
    """Yield the boxes of an organisation chart or the steps of a process."""
    if isinstance(f.data, Organisasjon):
        yield from _bokser(f.data.topp, None)
    elif isinstance(f.data, Prosess):
        for s in f.data.steg:
            yield {"navn": s.tittel, "tekst": s.tekst or None, "over": None}


def _bokser(boks: Boks, over: str | None) -> Iterator[Data]:
    yield {"navn": boks.navn, "tekst": boks.tekst or None, "over": over}
    for under in boks.under:
        yield from _bokser(under, boks.navn)
