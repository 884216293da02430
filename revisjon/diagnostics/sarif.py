"""Diagnoses as SARIF 2.1.0, which editors and code hosts read.

OASIS Standard «Static Analysis Results Interchange Format», version 2.1.0: a log has runs, a run a tool
with rules and results that point at them by index; columns count from 1 in Unicode code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from revisjon.diagnostics.diagnose import Alvor, Diagnose
from revisjon.diagnostics.plass import Plass

SKJEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_NIVÅ = {Alvor.FEIL: "error", Alvor.ADVARSEL: "warning", Alvor.HINT: "note"}
_ROT = "PROSJEKT"


def som_sarif(
    diagnoser: Iterable[Diagnose],
    regler: Mapping[str, str],
    versjon: str,
    tillatt: Iterable[tuple[Diagnose, str]] = (),
) -> str:
    """Return a SARIF log. `regler` gives what each code means; `tillatt` what is silenced, and why."""
    tillatte = tuple(tillatt)
    alle = [*((d, None) for d in diagnoser), *tillatte]
    brukt = sorted({d.kode for d, _ in alle})
    nummer = {kode: nr for nr, kode in enumerate(brukt)}
    verktøy = {
        "name": "revisjon",
        "version": versjon,
        "language": "nb-NO",
        "rules": [{"id": kode, "shortDescription": {"text": regler.get(kode, kode)}} for kode in brukt],
    }
    kjøring = {
        "tool": {"driver": verktøy},
        "language": "nb-NO",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROT: {"description": {"text": "Prosjektmappen."}}},
        "results": [_resultat(d, nummer[d.kode], grunn, noe_er_tillatt=bool(tillatte)) for d, grunn in alle],
    }
    logg = {"$schema": SKJEMA, "version": "2.1.0", "runs": [kjøring]}
    return json.dumps(logg, ensure_ascii=False, indent=2)


def _resultat(d: Diagnose, regel: int, grunn: str | None, *, noe_er_tillatt: bool) -> dict[str, object]:
    post: dict[str, object] = {
        "ruleId": d.kode,
        "ruleIndex": regel,
        "level": _NIVÅ[d.alvor],
        "message": {"text": f"{d.melding} {d.råd}".strip()},
        "locations": [_sted(d.plass)],
    }
    if d.relatert:
        post["relatedLocations"] = [
            {"id": nr, **_sted(r.plass), "message": {"text": r.melding}}
            for nr, r in enumerate(d.relatert, start=1)
        ]
    if grunn is not None:
        post["suppressions"] = [{"kind": "inSource", "justification": grunn}]
    elif noe_er_tillatt:
        # §3.27.23: either all results of a run have the property, or none.
        post["suppressions"] = []
    return post


def _sted(plass: Plass) -> dict[str, object]:
    # An absolute path, as of a text that is no part of a project, has no base.
    uri = _uri(plass.fil)
    hvor = {"uri": f"file://{uri}"} if plass.fil.startswith("/") else {"uri": uri, "uriBaseId": _ROT}
    sted: dict[str, object] = {"artifactLocation": hvor}
    if plass.fil != ".":
        sted["region"] = {
            "startLine": plass.linje,
            "startColumn": plass.kolonne,
            "endColumn": plass.kolonne + plass.lengde,
        }
    return {"physicalLocation": sted}


def _uri(fil: str) -> str:
    return quote(fil)
