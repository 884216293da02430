"""Units and audited bodies: whose part a unit is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from revisjon.diagnostics import Diagnose, ramset_opp
from revisjon.load import codes
from revisjon.load.records import Poster
from revisjon.model import Enhet


def enhetenes_virksomhet(poster: Poster) -> Iterator[Diagnose]:
    """Yield units that belong to none of several bodies: evidence for them would count for nobody."""
    reviderte = poster.oppdrag.reviderte if poster.oppdrag else ()
    if len(reviderte) > 1:
        ider = [r.id for r in reviderte if r.id]
        for enhet in _uten_eier(poster.enheter):
            melding = f"Flere virksomheter revideres, og enheten «{enhet.id}» hører ikke til noen av dem."
            råd = (
                f"Legg til «revidert:» på enheten eller på den over: {ramset_opp(ider, 'eller')}."
                if ider
                else "Gi hver av de reviderte en «id», og legg til «revidert:» på enheten."
            )
            yield Diagnose(codes.FEIL_SLAG, enhet.sted.til("id"), melding, råd)


def _uten_eier(enheter: Iterable[Enhet]) -> Iterator[Enhet]:
    for enhet in enheter:
        if not enhet.revidert:
            yield from _uten_eier(enhet.under) if enhet.under else (enhet,)
