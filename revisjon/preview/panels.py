"""What stands beside the document: diagnoses, verdicts with their reasons, places. Plain data for JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from revisjon.assess import Kriterievurdering, VurdertProsjekt
from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.preview.places import Poster, lenke
from revisjon.report.decision_table import merkenavn
from revisjon.report.figures import Stil, utfall
from revisjon.report.verdict.explain import forklar
from revisjon.words import Ord

Data = dict[str, object]
_REKKEFØLGE = tuple(Alvor)


def som_json(data: object) -> str:
    """Return data on one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def meldinger(rot: Path, diagnoser: Iterable[Diagnose], poster: Poster) -> list[Data]:
    """Return the diagnoses, the gravest first, else in the order of the files."""
    alle = sorted(diagnoser, key=lambda d: _REKKEFØLGE.index(d.alvor))
    return [
        {
            "alvor": str(d.alvor),
            "kode": d.kode,
            "melding": d.melding,
            "råd": d.råd,
            **sted(rot, d.plass),
            "ider": poster.ved(d.plass),
            "relatert": [{"melding": r.melding, **sted(rot, r.plass)} for r in d.relatert],
        }
        for d in alle
    ]


def sted(rot: Path, plass: Plass) -> Data:
    """Return a place: as it is written, and as an address for an editor."""
    hele = plass.fil == "."
    return {"sted": "hele prosjektet" if hele else str(plass), "lenke": "" if hele else lenke(rot, plass)}


def alle_steder(rot: Path, steder: Mapping[str, Plass]) -> Data:
    """Return the place of each block, by its id."""
    return {id_: sted(rot, plass) for id_, plass in steder.items()}


def dommer(rot: Path, vurdert: VurdertProsjekt, stil: Stil, ord_: Ord) -> list[Data]:
    """Return the verdicts with their reasons, in the words of `revisjon vurder --forklar`."""
    return [*_dommer(rot, vurdert, stil, ord_)]


def _dommer(rot: Path, vurdert: VurdertProsjekt, stil: Stil, ord_: Ord) -> Iterator[Data]:
    for v in vurdert.vurderinger:
        f = forklar(vurdert, v)
        yield {
            "kriterium": v.kriterium.id,
            "spørsmål": v.problemstilling,
            "revidert": v.revidert if len(vurdert.prosjekt.oppdrag.reviderte) > 1 else "",
            "tittel": f.tittel,
            "merke": utfall(_merke(vurdert, v), stil, ord_.tegning.merker),
            "avsnitt": f.avsnitt,
            "noteoverskrift": f.noteoverskrift,
            "noter": f.noter,
            **sted(rot, v.kriterium.sted.plass),
        }


def _merke(vurdert: VurdertProsjekt, v: Kriterievurdering) -> str:
    return merkenavn(vurdert.tabell, v.gjeldende)
