"""Assessment results: findings of fact as observations, verdicts as findings on objectives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from revisjon.assess import IKKE_RELEVANT, KAN_IKKE_KONKLUDERES, Kriterievurdering
from revisjon.export.oscal_metadata import bakstoff, metadata
from revisjon.export.oscal_parts import (
    Ider,
    egenskaper,
    henvist,
    linje,
    opphav,
    part,
    tid,
    token,
    uten_tomme,
)
from revisjon.export.oscal_risks import risikoer
from revisjon.export.shown import Eksport
from revisjon.export.values import dom
from revisjon.followup.reassess import når
from revisjon.model import Funn, Kriterium
from revisjon.report.citations import kort_navn
from revisjon.report.data_parts import Data
from revisjon.report.verdict.naming import virksomhet
from revisjon.report.verdict.text import begrunnelse, stemmer
from revisjon.words import fyll, stor
from revisjon.words.export import eksportord

_SPURT = frozenset(("intervju", "undersøkelse"))
"""Types of sources where somebody was asked; all others were looked at."""


def resultater(e: Eksport, ider: Ider) -> Data:
    """Return the content of the file, its own id aside."""
    oppdrag, o = e.prosjekt.oppdrag, eksportord(e.prosjekt.oppdrag.målform).oscal
    tittel = fyll(o["resultater"], tittel=oppdrag.tittel)
    kontroller = [{"control-id": ider.mål[id_]} for id_ in e.prosjekt.kriterier]
    utvalg: Data = {"include-controls": kontroller} if kontroller else {"include-all": {}}
    return {
        "metadata": metadata(e, ider, tittel, oppdrag.dato.siste),
        "import-ap": {"href": f"#{ider('plan')}", "remarks": o["plan"]},
        "local-definitions": {
            "objectives-and-methods": [_mål(e, ider, k) for k in e.prosjekt.kriterier.values()]
        },
        "results": [
            uten_tomme(
                {
                    "uuid": ider("resultat"),
                    "title": linje(tittel),
                    "description": e.ren(oppdrag.formål) or tittel,
                    "start": tid(oppdrag.periode.fra.første),
                    "end": tid(oppdrag.periode.til.siste),
                    "reviewed-controls": {"control-selections": [utvalg]},
                    "observations": observasjoner(e, ider, e.prosjekt.funn.values()),
                    "risks": risikoer(e, ider, oppfulgt=False),
                    "findings": [*funn(e, ider, e.vurdert.vurderinger)],
                }
            )
        ],
        "back-matter": bakstoff(e, ider),
    }


def _mål(e: Eksport, ider: Ider, k: Kriterium) -> Data:
    """Return a criterion as the objective of a control, with its claims as parts."""
    krav = f"{stor(virksomhet(e.prosjekt.oppdrag, e.ord_).bestemt)} {e.ord_.styrke[k.styrke]} {k.krav}"
    påstander = [
        {"id": ider.mål[f"{k.id}.{p.id}"], "name": "assessment-objective", "prose": p.påstand}
        for p in k.punkter
    ]
    return {
        "control-id": ider.mål[k.id],
        "description": krav,
        "props": egenskaper(("strength", k.styrke), ("criterion-number", e.kriterienumre[k.id])),
        "parts": [
            uten_tomme(
                {"id": ider.mål[k.id], "name": "assessment-objective", "prose": krav, "parts": påstander}
            )
        ],
    }


def observasjoner(e: Eksport, ider: Ider, alle: Iterable[Funn]) -> list[Data]:
    """Return findings of fact."""
    return [_observasjon(e, ider, f) for f in alle]


def _observasjon(e: Eksport, ider: Ider, f: Funn) -> Data:
    p = e.prosjekt
    kilder = [p.kilder[k] for k in p.sitert.get(f.id, f.kilder) if k in p.kilder]
    metoder = sorted({"INTERVIEW" if k.type in _SPURT else "EXAMINE" for k in kilder})
    return uten_tomme(
        {
            "uuid": ider("funn", f.id),
            "title": linje(f"{f.id} {f.overskrift}"),
            "description": e.ren(f.tekst) or f.id,
            "props": egenskaper(
                ("finding-id", f.id),
                *((f"speaks-{b.taler}", b.punkt) for b in f.belyser),
                *(("unit", enhet) for enhet in f.gjelder),
            ),
            "methods": metoder or ["UNKNOWN"],
            "origins": opphav(ider),
            "subjects": [{"subject-uuid": part(ider, r), "type": "party"} for r in p.oppdrag.reviderte],
            "relevant-evidence": [
                {"href": f"#{ider('kilde', k.id)}", "description": kort_navn(k)} for k in kilder
            ],
            "collected": tid(
                max((d.siste for k in kilder if (d := når(k))), default=p.oppdrag.periode.til.siste)
            ),
        }
    )


def vurderingsid(ider: Ider, v: Kriterievurdering) -> str:
    """Return the id of a verdict."""
    return ider("vurdering", f"{v.problemstilling}:{v.kriterium.id}:{v.revidert}")


def funn(e: Eksport, ider: Ider, alle: Iterable[Kriterievurdering]) -> Iterator[Data]:
    """Yield verdicts."""
    stemme = stemmer(e.vurdert)
    for v in alle:
        yield _funn(e, ider, v, begrunnelse(v, stemme(v)))


def _funn(e: Eksport, ider: Ider, v: Kriterievurdering, grunn: str) -> Data:
    k, flere = v.kriterium, len(e.prosjekt.oppdrag.reviderte) > 1
    om = f" ({v.problemstilling}, {v.revidert})" if flere else f" ({v.problemstilling})"
    risikoer_ = (ider("anbefaling", a) for a in e.vurdert.anbefalt.get(k.id, ()))
    return uten_tomme(
        {
            "uuid": vurderingsid(ider, v),
            "title": linje(f"{e.kriterienumre[k.id]} {k.kort or k.krav}{om}"),
            "description": grunn or dom(e, v.gjeldende),
            "props": egenskaper(
                ("verdict", v.gjeldende),
                ("verdict-computed", v.utfall.navn),
                ("verdict-lowest", v.utfall.lavest),
                ("verdict-highest", v.utfall.høyest),
                ("judgement", v.skjønn.skjønn.godkjent.av if v.skjønn else None),
                ("certainty", v.sikkerhet.grad.value if v.sikkerhet else None),
                ("question", v.problemstilling),
                ("audited-body", v.revidert),
                *((f"claim-{token(p.verdi.value)}", f"{k.id}.{p.punkt.id}") for p in v.punkter),
            ),
            "origins": opphav(ider),
            "target": _krav(e, ider, v),
            "related-observations": henvist("observation-uuid", (ider("funn", f) for f in v.tellende)),
            "related-risks": henvist("risk-uuid", risikoer_),
        }
    )


def _krav(e: Eksport, ider: Ider, v: Kriterievurdering) -> Data:
    """Return the objective with its state: OSCAL has two, so the verdict itself stands beside."""
    beste, relevant = e.vurdert.tabell.utfall[0], v.gjeldende != IKKE_RELEVANT
    åpen = v.gjeldende in (KAN_IKKE_KONKLUDERES, IKKE_RELEVANT)
    o = eksportord(e.prosjekt.oppdrag.målform).oscal
    return uten_tomme(
        {
            "type": "objective-id",
            "target-id": ider.mål[v.kriterium.id],
            "title": linje(v.kriterium.krav),
            "status": {
                "state": "satisfied" if v.gjeldende == beste or not relevant else "not-satisfied",
                "reason": "other" if åpen else token(v.gjeldende),
                "remarks": dom(e, v.gjeldende) if relevant else o["ikke_relevant"],
            },
            "implementation-status": None if relevant else {"state": "not-applicable"},
        }
    )
