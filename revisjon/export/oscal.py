"""OSCAL: the verdicts as assessment results, the recommendations as a plan of action and milestones.

https://pages.nist.gov/OSCAL/ — docs/eksport.md tells what becomes what.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from revisjon.export.jsontext import som_json
from revisjon.export.oscal_metadata import bakstoff, metadata
from revisjon.export.oscal_parts import Ider, egenskaper, henvist, opphav, uten_tomme
from revisjon.export.oscal_results import funn, observasjoner, resultater, vurderingsid
from revisjon.export.oscal_risks import risikoer, status_egenskaper, tittel
from revisjon.export.shown import Eksport
from revisjon.model import Anbefaling, Dato
from revisjon.report.data_parts import Data
from revisjon.words import dato_tekst, fyll
from revisjon.words.export import eksportord

RESULTATER, TILTAK = "assessment-results", "plan-of-action-and-milestones"
"""What OSCAL calls the two models."""
_DYBDE = 5
"""Down to the lists of a result, whose records have a line each."""


def lag_oscal(e: Eksport) -> Mapping[str, bytes]:
    """Return the files by the names of their models: no plan where nothing is recommended."""
    ider = Ider(e)
    filer = {RESULTATER: _fil(RESULTATER, resultater(e, ider), ider)}
    if e.prosjekt.anbefalinger:
        filer[TILTAK] = _fil(TILTAK, _tiltak(e, ider), ider)
    return filer


def _fil(modell: str, innhold: Data, ider: Ider) -> bytes:
    uten_id = json.dumps(innhold, ensure_ascii=False)
    hele = {modell: {"uuid": ider.dokument(modell, uten_id), **innhold}}
    return som_json(hele, _DYBDE)


def _tiltak(e: Eksport, ider: Ider) -> Data:
    """Return the content of the plan, with the verdicts and the observations that it refers to."""
    p = e.prosjekt
    o = eksportord(p.oppdrag.målform).oscal
    dag = e.dag if e.fulgt else p.oppdrag.dato.siste
    anbefalt = [v for v in e.vurdert.vurderinger if v.kriterium.id in e.vurdert.anbefalt]
    brukt = {f for v in anbefalt for f in v.tellende} | {
        g for a in p.anbefalinger.values() for g in a.grunnlag
    }
    hode = metadata(e, ider, fyll(o["tiltak"], tittel=p.oppdrag.tittel), dag)
    if e.fulgt:
        per = fyll(o["oppfølging"], dag=dato_tekst(Dato(dag.year, dag.month, dag.day), e.ord_))
        hode["remarks"] = f"{per}\n\n{hode['remarks']}"
    return uten_tomme(
        {
            "metadata": hode,
            "system-id": {"identifier-type": "https://ietf.org/rfc/rfc4122", "id": ider("oppdrag")},
            "observations": observasjoner(e, ider, (f for f in p.funn.values() if f.id in brukt)),
            "risks": risikoer(e, ider, oppfulgt=True),
            "findings": [*funn(e, ider, anbefalt)],
            "poam-items": [_post(e, ider, a) for a in p.anbefalinger.values()],
            "back-matter": bakstoff(e, ider),
        }
    )


def _post(e: Eksport, ider: Ider, a: Anbefaling) -> Data:
    return uten_tomme(
        {
            "uuid": ider("post", a.id),
            "title": tittel(e, a),
            "description": e.rent(a.tekst) or a.id,
            "props": [
                *egenskaper(("number", e.anbefalingsnumre.get(a.id))),
                *status_egenskaper(a, e.fulgt.get(a.id)),
            ],
            "origins": opphav(ider),
            "related-findings": henvist("finding-uuid", (vurderingsid(ider, v) for v in e.anbefalt[a.id])),
            "related-risks": henvist("risk-uuid", [ider("anbefaling", a.id)]),
        }
    )
