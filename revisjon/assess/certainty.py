"""How certain the evidence behind a claim is, apart from what it says.

1. Looked at are the sources that agree with the value of the claim: behind «ja» those of findings for it,
   behind «nei» those of findings against it, behind «delvis» those of findings that say so; all of them
   where findings in conflict were weighed to «delvis». Findings that do not count for the whole are left
   out. The sources of the test are looked at where the test says the same as the claim. Behind a claim that
   other claims decide stand those claims, and it is as certain as the least certain of them.
2. The strongest source decides where certainty starts (`STYRKE`). A sample counts as such where it is drawn
   at random or takes all. Where no source is given, certainty is the lowest there is.
3. Down one step for each weakness that all the sources share: there is only one of them, and so on
   (`Sikkerhetsgrunn`). A weakness that only some have is made good by the others. Down one step also
   where findings in conflict have been weighed.
4. Up one step where at least two kinds of sources (`SLAG`) agree. Interviews and written answers are one
   kind: both are what the audited body says. Law and guidance say what should be and are no kind.
5. A criterion has the lowest certainty among the claims that carry its verdict.

One more source that agrees therefore never lowers certainty while the value and its reason are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from revisjon.assess.result import Punktvurdering, Sikkerhet, Sikkerhetsgrad, Sikkerhetsgrunn, Årsak
from revisjon.model import Dato, Kilde, Periode, Prosjekt, Utvalg
from revisjon.rules import Verdi, sammenlikner

UTVALG = "utvalg"
"""A sample, which is no type of source: it lifts the source that it was drawn from."""

STYRKE: Mapping[Sikkerhetsgrad, tuple[str, ...]] = MappingProxyType(
    {
        # Counted or seen by somebody whose task it is to do that rightly.
        Sikkerhetsgrad.HØY: ("register", "statistikk", "observasjon", "tilsyn", UTVALG),
        # Written down by somebody who answers for it; says what is meant to be as well as what is.
        Sikkerhetsgrad.MIDDELS: (
            *("vedtak", "plan", "rutine", "rapport", "notat", "dokument", "nettside", "system"),
        ),
        # What people say when they are asked.
        Sikkerhetsgrad.LAV: ("undersøkelse", "intervju", "skriftlig svar"),
        # Says what should be, never what is.
        Sikkerhetsgrad.SVÆRT_LAV: (
            *("veileder", "utredning", "standard", "faglitteratur", "forarbeid", "lov", "forskrift"),
        ),
    }
)
"""Where certainty starts, by the strongest source, with the reason. Types that come first name it."""

SLAG: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "register og statistikk": ("register", "statistikk", "system"),
        "observasjon og utvalg": ("observasjon", UTVALG),
        "tilsyn": ("tilsyn",),
        "dokumenter": ("plan", "vedtak", "rutine", "rapport", "notat", "dokument", "nettside"),
        "intervju og skriftlige svar": ("intervju", "skriftlig svar"),
        "undersøkelse": ("undersøkelse",),
    }
)
"""Kinds of sources that are independent of each other: they could not be wrong for the same reason."""

MINSTE_UTVALG = 30
"""Below this a sample is small: even where all are in order, one in ten may not be (95 % confidence)."""
MINSTE_SVARPROSENT = 50
"""Below this more have been silent than have answered, and the silent may be different."""
FORTALT = frozenset({"intervju", "skriftlig svar", "undersøkelse"})
"""Told afterwards, about the time that was asked about: their own date is no weakness."""

_RANG = MappingProxyType({type_: i for i, type_ in enumerate(t for typer in STYRKE.values() for t in typer)})
_START = MappingProxyType({type_: grad for grad, typer in STYRKE.items() for type_ in typer})
_SLAG = MappingProxyType({type_: slag for slag, typer in SLAG.items() for type_ in typer})
_GRADER = tuple(Sikkerhetsgrad)
_GRUNNER = tuple(Sikkerhetsgrunn)
_ENIGE: Mapping[Verdi, frozenset[str]] = MappingProxyType(
    {
        Verdi.JA: frozenset({"for"}),
        Verdi.DELVIS: frozenset({"delvis"}),
        Verdi.NEI: frozenset({"mot"}),
    }
)
"""What findings say that agree with a value."""
_ALLE = frozenset({"for", "delvis", "mot"})


def sikkerhet(
    p: Punktvurdering, prosjekt: Prosjekt, bygger_på: Iterable[Punktvurdering] = ()
) -> Sikkerhet | None:
    """Return how certain a decided claim is, or None where it is open or not relevant.

    `bygger_på` are the claims that its test names, with their certainty.
    """
    enige = _enige(p)
    if not enige:
        return None
    test_enig = p.test is not None and p.test.verdi is p.verdi
    andre = laveste(b.sikkerhet for b in bygger_på) if test_enig and p.årsak is not Årsak.AVVEID else None
    if andre is not None:
        return andre
    ider = [k for s in p.støtte if s.teller and s.taler in enige for k in s.kilder]
    som: dict[str, str] = {}
    små: frozenset[str] = frozenset()
    if p.test is not None and (test_enig or enige == _ALLE):
        ider += p.test.kilder
        utvalgene = _utvalg(p, prosjekt)
        som = {u.kilde: UTVALG for u in utvalgene if u.uttrekk.metode == "tilfeldig" or _alle(u)}
        små = frozenset(u.kilde for u in utvalgene if u.størrelse < MINSTE_UTVALG and not _alle(u))
    kilder = [prosjekt.kilder[id_] for id_ in dict.fromkeys(ider)]
    felles = _felles(kilder, små, prosjekt.oppdrag.undersøkt)
    avveid = {Sikkerhetsgrunn.AVVEID_MOTSTRID} if p.årsak is Årsak.AVVEID else set()
    return _samlet([som.get(k.id, k.type) for k in kilder], felles | avveid, enige=enige != _ALLE)


def _enige(p: Punktvurdering) -> frozenset[str]:
    """Return what findings say that agree with the value of a claim; nothing where it is open.

    A weighing that ends in the middle has looked at all of them. Coverage fails by the units that do not
    hold fully, so findings that say so agree.
    """
    if p.verdi is Verdi.DELVIS and p.årsak is Årsak.AVVEID:
        return _ALLE
    if p.verdi is Verdi.NEI and p.punkt.test is not None and sammenlikner(p.punkt.test).av_funn:
        return frozenset({"delvis", "mot"})
    return _ENIGE.get(p.verdi, frozenset())


def laveste(alle: Iterable[Sikkerhet | None]) -> Sikkerhet | None:
    """Return the lowest certainty, the first one where several are as low; None where there is none."""
    return max((s for s in alle if s is not None), key=lambda s: _GRADER.index(s.grad), default=None)


def _utvalg(p: Punktvurdering, prosjekt: Prosjekt) -> list[Utvalg]:
    """Return the samples that the test of a claim looks at."""
    if p.punkt.test is None:
        return []
    ser_på = sammenlikner(p.punkt.test).ser_på(p.punkt.test)
    return [prosjekt.utvalg[id_] for slag, id_ in ser_på if slag == UTVALG]


def _alle(utvalg: Utvalg) -> bool:
    return utvalg.størrelse >= utvalg.populasjon


def _samlet(typer: Sequence[str], ned: set[Sikkerhetsgrunn], *, enige: bool) -> Sikkerhet:
    sterkest = min(typer, key=_RANG.__getitem__, default="")
    start = _START[sterkest] if sterkest else Sikkerhetsgrad.SVÆRT_LAV
    slag = {_SLAG[t] for t in typer if t in _SLAG}
    opp = (Sikkerhetsgrunn.FLERE_SLAG,) if enige and len(slag) > 1 else ()
    trinn = _GRADER.index(start) + len(ned) - len(opp)
    grad = _GRADER[min(max(trinn, 0), len(_GRADER) - 1)]
    return Sikkerhet(grad, start, sterkest, opp, tuple(g for g in _GRUNNER if g in ned))


def _felles(kilder: Sequence[Kilde], små: frozenset[str], undersøkt: Periode | None) -> set[Sikkerhetsgrunn]:
    """Return the weaknesses that all the sources have."""
    if not kilder:
        return {Sikkerhetsgrunn.UTEN_KILDE}
    felles = set.intersection(*(_svakheter(k, k.id in små, undersøkt) for k in kilder))
    if _er_én(kilder):
        felles.add(Sikkerhetsgrunn.ÉN_KILDE)
    return felles


def _svakheter(k: Kilde, lite: bool, undersøkt: Periode | None) -> set[Sikkerhetsgrunn]:  # noqa: FBT001 - a fact
    """Return the weaknesses of one source."""
    svar_mangler = (
        k.utsendt is not None and k.besvart is not None and (k.besvart * 100 < k.utsendt * MINSTE_SVARPROSENT)
    )
    har = {
        Sikkerhetsgrunn.IKKE_VERIFISERT: k.type == "intervju" and k.verifisert is False,
        Sikkerhetsgrunn.ANNENHÅNDS: k.annenhånds,
        Sikkerhetsgrunn.EGENRAPPORTERT: k.egenrapportert,
        Sikkerhetsgrunn.UTENFOR_TIDEN: (
            undersøkt is not None and k.type not in FORTALT and _utenfor(dato_for(k), undersøkt)
        ),
        Sikkerhetsgrunn.LITE_UTVALG: lite,
        Sikkerhetsgrunn.LAV_SVARPROSENT: svar_mangler,
    }
    return {grunn for grunn, sant in har.items() if sant}


def _er_én(kilder: Sequence[Kilde]) -> bool:
    """Tell whether all is said by one: an interview with several persons, or in several rounds, is more.

    A member of a round that is cited as well is counted within it.
    """
    stemmer = {k.gruppe or k.id for k in kilder}
    medlemmer = [k for k in kilder if k.gruppe]
    return len(stemmer) == 1 and len(medlemmer) <= 1 and all(k.antall == 1 for k in kilder)


def dato_for(k: Kilde) -> Dato | None:
    """Return the date that says which time a source is from; None where it has none."""
    vedtatt = k.vedtatt.dato if k.vedtatt else None
    datoer = (
        *(k.dato, vedtatt, k.mottatt, k.publisert, k.revidert),
        *(k.oppdatert, k.endret, k.faglig_endret, k.tilsendt, k.hentet),
    )
    return next((d for d in datoer if d is not None), None)


def _utenfor(dato: Dato | None, tid: Periode) -> bool:
    return dato is not None and (dato.siste < tid.fra.første or dato.første > tid.til.siste)
