"""Judgements without effect: never confirmed, resting on what has changed, or on what does not apply."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.assess import IKKE_RELEVANT, BortfaltSkjønn, VurdertProsjekt
from revisjon.assess.grounds import navn_på
from revisjon.checks import codes
from revisjon.diagnostics import Alvor, Diagnose, ramset_opp


def bortfalte(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield a warning for each judgement that does not hold."""
    for v in vurdert.vurderinger:
        if v.bortfalt is not None and v.utfall.navn != IKKE_RELEVANT:
            yield _om(v.bortfalt, navn_på(vurdert.prosjekt, v.bortfalt.skjønn), v.utfall.navn)


def uten_vurdering(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield a warning for each judgement of a criterion whose claims all turn out not to be relevant.

    Where `gjelder_når` alone says so, it is an error that is told before anything is assessed.
    """
    for v in vurdert.vurderinger:
        utøvd = v.skjønn or v.bortfalt
        if utøvd is not None and v.utfall.navn == IKKE_RELEVANT:
            navn = navn_på(vurdert.prosjekt, utøvd.skjønn)
            melding = f"Skjønnet «{navn}» overprøver ingen vurdering, for ingen av påstandene er relevante."
            råd = "Ta bort skjønnet, eller rett det som gjør påstandene irrelevante."
            plass = utøvd.skjønn.sted.til("verdi")
            yield Diagnose(codes.SKJØNN_UTEN_VURDERING, plass, melding, råd, Alvor.ADVARSEL)


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
