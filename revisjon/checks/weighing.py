"""Weighings without effect: of findings that do not contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from revisjon.assess import Punktvurdering, VurdertProsjekt, Årsak
from revisjon.checks import codes
from revisjon.diagnostics import Alvor, Diagnose
from revisjon.model import Avveining

_HVORFOR: Mapping[Årsak, tuple[str, str]] = MappingProxyType(
    {
        Årsak.VILKÅR: ("påstanden er ikke relevant", "Ta den bort, eller rett «gjelder_når»."),
        Årsak.INGEN_FUNN: ("det er ingen funn å veie", "Ta den bort, eller skaff funn."),
        Årsak.BARE_DEL: (
            "funnene gjelder bare deler av virksomheten",
            "Ta den bort, eller skaff funn om resten.",
        ),
        Årsak.UAVGJORT_TEST: (
            "testen kan ikke avgjøres, og da er påstanden uavklart",
            "Ta den bort, eller skaff det som testen mangler.",
        ),
    }
)
_ELLERS = ("funnene er ikke i strid med hverandre", "Ta den bort, eller rett «taler» i funnene.")
"""Why it has no effect, and what to do."""


def ubrukte_avveininger(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield a warning for each claim whose weighing did not settle anything in any verdict."""
    etter: dict[str, list[Punktvurdering]] = {}
    for v in vurdert.vurderinger:
        for p in v.punkter:
            etter.setdefault(f"{v.kriterium.id}.{p.punkt.id}", []).append(p)
    for navn, punkter in etter.items():
        avveining = punkter[0].punkt.avveining
        if avveining is not None and not any(p.avveining for p in punkter):
            yield _om(navn, avveining, punkter)


def _om(navn: str, avveining: Avveining, punkter: Sequence[Punktvurdering]) -> Diagnose:
    årsaker = {p.årsak for p in punkter}
    hvorfor, råd = _HVORFOR.get(årsaker.pop(), _ELLERS) if len(årsaker) == 1 else _ELLERS
    melding = f"Avveiningen av «{navn}» har ingen virkning, for {hvorfor}."
    plass = avveining.sted.til("verdi")
    return Diagnose(codes.UBRUKT_AVVEINING, plass, melding, råd, Alvor.ADVARSEL)
