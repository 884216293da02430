"""What the recommendations are to mend, as risks with remediations and, in a follow-up, a log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from revisjon.export.oscal_parts import Ider, egenskaper, henvist, linje, opphav, tid, uten_tomme
from revisjon.export.shown import Eksport
from revisjon.followup import Fulgt, Tilstand, status
from revisjon.model import Anbefaling, Loggført
from revisjon.report.data_parts import Data
from revisjon.words import fyll
from revisjon.words.export import eksportord

_STATUS: Mapping[Tilstand, str] = MappingProxyType(
    {
        Tilstand.ÅPEN: "open",
        Tilstand.VEDTATT: "open",
        Tilstand.I_ARBEID: "remediating",
        Tilstand.MELDT: "remediating",
        Tilstand.VURDERT: "remediating",
        Tilstand.FULGT_OPP: "closed",
        Tilstand.LUKKET: "closed",
    }
)
"""What OSCAL calls how far a recommendation has come. What is reported as done is not closed before it is
verified."""
_PLANLAGT = frozenset(("svar", "rapportert"))


def risikoer(e: Eksport, ider: Ider, *, oppfulgt: bool) -> list[Data]:
    """Return a risk for each recommendation: as it was given, or as it stands on the day."""
    return [
        _risiko(e, ider, a, e.fulgt.get(a.id) if oppfulgt else None) for a in e.prosjekt.anbefalinger.values()
    ]


def _risiko(e: Eksport, ider: Ider, a: Anbefaling, f: Fulgt | None) -> Data:
    o = eksportord(e.prosjekt.oppdrag.målform).oscal
    krav = "; ".join(dict.fromkeys(v.kriterium.krav for v in e.anbefalt[a.id]))
    gjelder = fyll(o["åpen_risiko"], krav=krav) if krav else o["uten_krav"]
    logg = f.status.hendelser if f else ()
    return uten_tomme(
        {
            "uuid": ider("anbefaling", a.id),
            "title": tittel(e, a),
            "description": gjelder,
            "statement": gjelder,
            "props": status_egenskaper(a, f),
            "status": _STATUS[f.status.tilstand] if f else "open",
            "origins": opphav(ider),
            "deadline": tid(f.status.frist.siste) if f and f.status.frist else None,
            "remediations": [_anbefalt(e, ider, a), *_svart(e, ider, a, logg)],
            "risk-log": {"entries": [*_innførsler(e, ider, a, logg)]} if logg else None,
            "related-observations": henvist(
                "observation-uuid", (ider("funn", g) for g in a.grunnlag if g in e.prosjekt.funn)
            ),
        }
    )


def tittel(e: Eksport, a: Anbefaling) -> str:
    """Return what a recommendation is called on one line."""
    return linje(a.kort or e.rent(a.tekst)) or a.id


def status_egenskaper(a: Anbefaling, f: Fulgt | None) -> list[Data]:
    """Return where a recommendation stands, in our own words: they tell more than the status."""
    s = f.status if f else None
    return egenskaper(
        ("recommendation-id", a.id),
        ("recommendation-strength", a.styrke),
        ("addressee", a.mottaker),
        ("state", s.tilstand if s else None),
        ("answer", s.svar if s else None),
        ("decision", s.vedtak if s else None),
        ("reported", s.framdrift if s else None),
        ("verified", s.vurdering if s else None),
        ("closed-because", s.grunn if s else None),
        ("overdue", "yes" if s and s.forfalt else None),
        ("responsible", s.ansvarlig if s else None),
    )


def _anbefalt(e: Eksport, ider: Ider, a: Anbefaling) -> Data:
    deler = [
        {"uuid": ider("del", f"{a.id}:{d.id}"), "type": "action", "title": linje(e.rent(d.tekst)) or d.id}
        for d in a.deler
    ]
    return uten_tomme(
        {
            "uuid": ider("tiltak", a.id),
            "lifecycle": "recommendation",
            "title": tittel(e, a),
            "description": e.rent(a.tekst) or a.id,
            "origins": opphav(ider),
            "tasks": deler,
        }
    )


def _svart(e: Eksport, ider: Ider, a: Anbefaling, logg: tuple[Loggført, ...]) -> Iterator[Data]:
    """Yield what the audited body has answered and reported, and what is verified as done."""
    for nr, i in enumerate(logg, start=1):
        ferdig = i.hva == "verifisert" and i.vurdering == "fulgt opp"
        if i.hva in _PLANLAGT or ferdig:
            yield {
                "uuid": ider("svar", f"{a.id}:{nr}"),
                "lifecycle": "completed" if ferdig else "planned",
                "title": linje(f"{i.av}: {_resultat(i)}"),
                "description": e.ren(i.tekst) or _resultat(i),
            }


def _innførsler(e: Eksport, ider: Ider, a: Anbefaling, logg: tuple[Loggført, ...]) -> Iterator[Data]:
    """Yield the log, each entry with the status that it led to, where that is another than before."""
    rapport, før = e.prosjekt.oppdrag.dato.siste, "open"
    for nr, i in enumerate(logg, start=1):
        etter = _STATUS[status(a, logg[:nr], rapport, e.dag).tilstand]
        yield uten_tomme(
            {
                "uuid": ider("logg", f"{a.id}:{nr}"),
                "title": linje(f"{i.av}: {i.hva}"),
                "description": e.ren(i.tekst) or _resultat(i),
                "start": tid(i.dato.siste),
                "props": egenskaper(
                    ("entry", i.hva),
                    ("result", _resultat(i)),
                    ("date", str(i.dato)),
                    ("registered", str(i.innført)),
                    ("part", i.del_),
                    ("case", i.sak),
                    ("deadline", str(i.frist) if i.frist else None),
                ),
                "status-change": etter if etter != før else None,
            }
        )
        før = etter


def _resultat(i: Loggført) -> str:
    return i.framdrift or i.vurdering or i.utfall or i.holdning or i.grunn or i.hva
