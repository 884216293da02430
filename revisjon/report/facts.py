"""The facts alone: from assessed project to assessed project without what the auditor makes of them.

Who verifies facts shall not have to take a stand on how they are judged, so nothing of that is left for any
part, format or data file to show.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from revisjon.assess import VurdertProsjekt
from revisjon.model import Funn, Kriterium, Prosjekt


def bare_fakta(vurdert: VurdertProsjekt) -> VurdertProsjekt:
    """Leave out verdicts, assessments, conclusions, recommendations, statements and letters."""
    return replace(vurdert, prosjekt=_prosjekt(vurdert.prosjekt), vurderinger=(), anbefalt={})


def _prosjekt(p: Prosjekt) -> Prosjekt:
    oppdrag = replace(p.oppdrag, sammendrag=None, konklusjon=None, anbefalinger=None, uten_uttalelse=None)
    funn = {id_: _funn(f) for id_, f in p.funn.items()}
    return replace(
        p,
        oppdrag=oppdrag,
        funn=funn,
        kriterier=_kriterier(p.kriterier),
        skjønn=(),
        vurderinger={},
        konklusjoner={},
        anbefalinger={},
        uttalelser=(),
        # Letters from others may hold opinions, and nobody is asked to verify them.
        vedlegg=(),
        lås={},
    )


def _funn(f: Funn) -> Funn:
    """Return a finding that does not tell which way it speaks."""
    return replace(f, belyser=()) if f.belyser else f


def _kriterier(kriterier: Mapping[str, Kriterium]) -> Mapping[str, Kriterium]:
    """Return the criteria without how findings in conflict were weighed."""
    return {
        id_: replace(k, punkter=tuple(replace(p, avveining=None) for p in k.punkter))
        for id_, k in kriterier.items()
    }
