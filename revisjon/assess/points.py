"""From findings to the value of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from revisjon.assess.result import Punktvurdering, Støtte, Årsak
from revisjon.assess.units import Belyst, Deler
from revisjon.model import Funn, Punkt, Test
from revisjon.model.evidence import Taler
from revisjon.rules import Testutfall, Underlag, Verdi, sammenlikner

_AVVEID = {"ja": Verdi.JA, "delvis": Verdi.DELVIS, "nei": Verdi.NEI}
_TALER: Mapping[Verdi, Taler] = MappingProxyType({Verdi.JA: "for", Verdi.DELVIS: "delvis", Verdi.NEI: "mot"})
"""What a test says, in the words of a finding."""
_MOTSATT = frozenset({"for", "mot"})
_VEIES = (Årsak.MOTSTRID, Årsak.ULIKE_ENHETER)
"""Why a claim is open that the auditor may settle by weighing."""


def vurder_punkt(
    punkt: Punkt,
    funn: Sequence[Belyst],
    sitert: Mapping[str, tuple[str, ...]],
    deler: Deler,
    underlag: Underlag,
) -> Punktvurdering:
    """Return the value of one claim and why.

    None → uavklart; all for → ja; all mot → nei; delvis, alone or beside one of the two, → delvis;
    for and mot together → uavklart until the auditor weighs them. Absence of evidence is never nei.
    Findings for parts of the body count where every part has some and all parts come out the same. Where
    the parts differ or contradict each other, the claim is open until the auditor weighs them. A test
    speaks like one more finding for the whole; where it cannot be decided, neither can the claim.
    """
    if punkt.gjelder_når and not punkt.gjelder_når.oppfylt:
        return Punktvurdering(punkt, Verdi.IKKE_RELEVANT, Årsak.VILKÅR, avgjørende=punkt.avgjørende)
    test = None if punkt.test is None else prøv(punkt.test, funn, deler, underlag)
    return sett_sammen(punkt, funn, sitert, deler, test)


def sett_sammen(
    punkt: Punkt,
    funn: Sequence[Belyst],
    sitert: Mapping[str, tuple[str, ...]],
    deler: Deler,
    test: Testutfall | None,
) -> Punktvurdering:
    """Return the value of a claim that is relevant, from its findings and what its test came to."""
    telles = _telles(punkt.test, deler)
    av_funn = telles is not None
    angår = [(f, b, deler.gjelder_alt(f)) for f, b in funn if deler.angår(f)]
    hele: set[str] = {b.taler for _, b, helt in angår if helt}
    i_delene = deler.etter_blad([(f, b) for f, b, helt in angår if not helt])
    dekker_alt = bool(deler.blader) and len(i_delene) == len(deler.blader)
    delene = _deler_sier(i_delene.values(), alene=not hele) if dekker_alt else set()
    ulike = test is None and not (hele or delene) and dekker_alt
    støtte = tuple(
        Støtte(
            f.id,
            b.taler,
            b.omfang or "",
            sitert.get(f.id, ()),
            helt or bool(delene) or ulike if telles is None else not telles.isdisjoint(deler.dekket(f)),
        )
        for f, b, helt in angår
    )
    verdi, årsak = _med_test(set() if av_funn else hele | delene, test, noen_funn=bool(angår))
    if ulike:
        årsak = Årsak.ULIKE_ENHETER
    avveining = punkt.avveining if årsak in _VEIES else None
    if avveining:
        verdi, årsak = _AVVEID[avveining.verdi], Årsak.AVVEID
    return Punktvurdering(punkt, verdi, årsak, støtte, avveining, test, avgjørende=punkt.avgjørende)


def etter_punkt(funn: Iterable[Funn]) -> dict[str, list[Belyst]]:
    """Index findings by the claim (`kriterium.punkt`) that they speak to."""
    etter: dict[str, list[Belyst]] = {}
    for f in funn:
        for belysning in f.belyser:
            etter.setdefault(belysning.punkt, []).append((f, belysning))
    return etter


def _deler_sier(etter_del: Iterable[Sequence[Belyst]], *, alene: bool) -> set[str]:
    """Return what findings for parts of the body, some for every part, say about the whole.

    One word where it is the only one in every part; «delvis» also beside the others, or a finding against
    could lift the verdict by breaking the agreement. Where the parts contradict each other and are
    `alene`, without any finding for the whole, they are a conflict like any other, for the auditor to weigh.
    """
    i_delene: list[set[str]] = [{b.taler for _, b in par} for par in etter_del]
    alle: set[str] = set().union(*i_delene)
    if len(alle) == 1:
        return alle
    if all("delvis" in taler for taler in i_delene):
        return {"delvis"}
    return {*_MOTSATT} if alene and alle >= _MOTSATT else set()


def prøv(test: Test, funn: Sequence[Belyst], deler: Deler, underlag: Underlag) -> Testutfall:
    """Return what a test came to; one that tests the findings is given what they say in each unit."""
    slag = sammenlikner(test)
    if slag.av_funn:
        etter_blad = deler.etter_blad([par for par in funn if deler.angår(par[0])])
        taler: dict[str, set[str]] = {
            blad: {b.taler for _, b in etter_blad.get(blad, ())} for blad in sorted(deler.blader)
        }
        enheter = {blad: _samlet(t)[0] for blad, t in taler.items()}
        egne = replace(underlag.data, enheter=deler.enheter)
        i_strid = frozenset(blad for blad, t in taler.items() if t >= _MOTSATT)
        underlag = replace(underlag, data=egne, enheter=enheter, i_strid=i_strid)
    return slag.prøv(test, underlag)


def _telles(test: Test | None, deler: Deler) -> frozenset[str] | None:
    """Return the leaves whose findings a test counts; None where it is not findings that are tested."""
    if test is None or not sammenlikner(test).av_funn:
        return None
    valgte = [
        deler.under.get(id_, frozenset()) for slag, id_ in sammenlikner(test).ser_på(test) if slag == "enhet"
    ]
    return frozenset().union(*valgte) if valgte else deler.blader


def _med_test(taler: set[str], test: Testutfall | None, *, noen_funn: bool) -> tuple[Verdi, Årsak]:
    if test is None or (test.verdi is Verdi.IKKE_RELEVANT and taler):
        return _samlet(taler, noen_funn=noen_funn)
    if test.verdi not in _TALER:
        return test.verdi, Årsak.UAVGJORT_TEST if test.verdi is Verdi.UAVKLART else Årsak.TEST
    verdi, årsak = _samlet({*taler, _TALER[test.verdi]})
    return (verdi, Årsak.TEST) if verdi is test.verdi else (verdi, årsak)


def _samlet(taler: set[str], *, noen_funn: bool = False) -> tuple[Verdi, Årsak]:
    if not taler:
        return Verdi.UAVKLART, Årsak.BARE_DEL if noen_funn else Årsak.INGEN_FUNN
    if taler >= _MOTSATT:
        return Verdi.UAVKLART, Årsak.MOTSTRID
    if "delvis" in taler:
        return Verdi.DELVIS, Årsak.DELVIS
    return (Verdi.JA, Årsak.ALLE_FOR) if "for" in taler else (Verdi.NEI, Årsak.ALLE_MOT)
