"""Judgements without effect: never confirmed, or resting on something that has changed since."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.assess import BortfaltSkjønn, VurdertProsjekt
from revisjon.assess.grounds import navn_på
from revisjon.checks import codes
from revisjon.diagnostics import Alvor, Diagnose, ramset_opp


def bortfalte(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield a warning for each judgement that does not hold."""
    for v in vurdert.vurderinger:
        if v.bortfalt is not None:
            yield _om(v.bortfalt, navn_på(vurdert.prosjekt, v.bortfalt.skjønn), v.utfall.navn)


def _om(bortfalt: BortfaltSkjønn, navn: str, beregnet: str) -> Diagnose:
    if bortfalt.endret:
        endret = ("skjønnet selv" if e == f"skjønn {navn}" else e for e in bortfalt.endret)
        melding = (
            f"Skjønnet «{navn}» er falt bort, så «{beregnet}» gjelder. Endret siden det ble gjennomgått: "
            f"{ramset_opp(endret)}."
        )
        råd = f"Kjør «revisjon godkjenn {navn}» når skjønnet er vurdert på nytt."
    else:
        melding = f"Skjønnet «{navn}» er ikke gjennomgått, så «{beregnet}» gjelder."
        råd = f"Kjør «revisjon godkjenn {navn}» når skjønnet er gjennomgått."
    plass = bortfalt.skjønn.sted.til("verdi")
    return Diagnose(codes.BORTFALT_SKJØNN, plass, melding, råd, Alvor.ADVARSEL)
