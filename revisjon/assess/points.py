"""From findings to the value of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from revisjon.assess.result import Punktvurdering, Støtte, Verdi, Årsak
from revisjon.assess.units import Deler
from revisjon.model import Belysning, Funn, Punkt

_AVVEID = {"ja": Verdi.JA, "delvis": Verdi.DELVIS, "nei": Verdi.NEI}


def vurder_punkt(
    punkt: Punkt,
    funn: Sequence[tuple[Funn, Belysning]],
    sitert: Mapping[str, tuple[str, ...]],
    deler: Deler,
) -> Punktvurdering:
    """Return the value of one claim and why.

    None → uavklart; all for → ja; all mot → nei; delvis, alone or beside one of the two → delvis;
    for and mot together → uavklart until the auditor weighs them. Absence of evidence is never nei.
    """
    if punkt.gjelder_når and not punkt.gjelder_når.oppfylt:
        return Punktvurdering(punkt, Verdi.IKKE_RELEVANT, Årsak.VILKÅR, avgjørende=punkt.avgjørende)
    teller = deler.teller_for_helheten(funn)
    støtte = tuple(
        Støtte(f.id, b.taler, b.omfang or "", sitert.get(f.id, ()), i in teller) for i, (f, b) in enumerate(funn)
    )
    verdi, årsak = _samlet({s.taler for s in støtte if s.teller}, bool(støtte))
    avveining = punkt.avveining if årsak is Årsak.MOTSTRID else None
    if avveining:
        verdi, årsak = _AVVEID[avveining.verdi], Årsak.AVVEID
    return Punktvurdering(punkt, verdi, årsak, støtte, avveining, avgjørende=punkt.avgjørende)


def etter_punkt(funn: Iterable[Funn]) -> dict[str, list[tuple[Funn, Belysning]]]:
    """Index findings by the claim (`kriterium.punkt`) that they speak to."""
    etter: dict[str, list[tuple[Funn, Belysning]]] = {}
    for f in funn:
        for belysning in f.belyser:
            etter.setdefault(belysning.punkt, []).append((f, belysning))
    return etter


def _samlet(taler: set[str], noen_funn: bool) -> tuple[Verdi, Årsak]:  # noqa: FBT001 - not a switch but a fact
    if not taler:
        return Verdi.UAVKLART, Årsak.BARE_DEL if noen_funn else Årsak.INGEN_FUNN
    if {"for", "mot"} <= taler:
        return Verdi.UAVKLART, Årsak.MOTSTRID
    if "delvis" in taler:
        return Verdi.DELVIS, Årsak.DELVIS
    return (Verdi.JA, Årsak.ALLE_FOR) if "for" in taler else (Verdi.NEI, Årsak.ALLE_MOT)
