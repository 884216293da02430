"""From findings to the value of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from revisjon.assess.result import Punktvurdering, Støtte, Årsak
from revisjon.assess.units import Belyst, Deler
from revisjon.model import Funn, Punkt
from revisjon.rules import Verdi

_AVVEID = {"ja": Verdi.JA, "delvis": Verdi.DELVIS, "nei": Verdi.NEI}
_MOTSATT = frozenset({"for", "mot"})


def vurder_punkt(
    punkt: Punkt,
    funn: Sequence[Belyst],
    sitert: Mapping[str, tuple[str, ...]],
    deler: Deler,
) -> Punktvurdering:
    """Return the value of one claim and why.

    None → uavklart; all for → ja; all mot → nei; delvis, alone or beside one of the two, → delvis;
    for and mot together → uavklart until the auditor weighs them. Absence of evidence is never nei.
    Findings for parts of the body count where every part has some and all parts come out the same, or
    where the parts contradict each other.
    """
    if punkt.gjelder_når and not punkt.gjelder_når.oppfylt:
        return Punktvurdering(punkt, Verdi.IKKE_RELEVANT, Årsak.VILKÅR, avgjørende=punkt.avgjørende)
    angår = [(f, b) for f, b in funn if deler.angår(f)]
    hele = [(f, b) for f, b in angår if deler.gjelder_alt(f)]
    delene = _deler_sier([par for par in angår if par not in hele], deler, alene=not hele)
    støtte = tuple(
        Støtte(f.id, b.taler, b.omfang or "", sitert.get(f.id, ()), bool(delene) or (f, b) in hele)
        for f, b in angår
    )
    verdi, årsak = _samlet({b.taler for _, b in hele} | delene, noen_funn=bool(angår))
    avveining = punkt.avveining if årsak is Årsak.MOTSTRID else None
    if avveining:
        verdi, årsak = _AVVEID[avveining.verdi], Årsak.AVVEID
    return Punktvurdering(punkt, verdi, årsak, støtte, avveining, avgjørende=punkt.avgjørende)


def etter_punkt(funn: Iterable[Funn]) -> dict[str, list[Belyst]]:
    """Index findings by the claim (`kriterium.punkt`) that they speak to."""
    etter: dict[str, list[Belyst]] = {}
    for f in funn:
        for belysning in f.belyser:
            etter.setdefault(belysning.punkt, []).append((f, belysning))
    return etter


def _deler_sier(funn: Sequence[Belyst], deler: Deler, *, alene: bool) -> set[str]:
    """Return what findings for parts of the body say about the whole; nothing where a part has none.

    One word where it is the only one in every part; «delvis» also beside the others, or a finding against
    could lift the verdict by breaking the agreement. Where the parts contradict each other and are
    `alene`, without any finding for the whole, they are a conflict like any other, for the auditor to weigh.
    """
    i_delene: list[set[str]] = [{b.taler for _, b in i_delen} for i_delen in deler.etter_blad(funn)]
    if not i_delene or not all(i_delene):
        return set()
    alle: set[str] = set().union(*i_delene)
    if len(alle) == 1:
        return alle
    if all("delvis" in taler for taler in i_delene):
        return {"delvis"}
    return {*_MOTSATT} if alene and alle >= _MOTSATT else set()


def _samlet(taler: set[str], *, noen_funn: bool) -> tuple[Verdi, Årsak]:
    if not taler:
        return Verdi.UAVKLART, Årsak.BARE_DEL if noen_funn else Årsak.INGEN_FUNN
    if taler >= _MOTSATT:
        return Verdi.UAVKLART, Årsak.MOTSTRID
    if "delvis" in taler:
        return Verdi.DELVIS, Årsak.DELVIS
    return (Verdi.JA, Årsak.ALLE_FOR) if "for" in taler else (Verdi.NEI, Årsak.ALLE_MOT)
