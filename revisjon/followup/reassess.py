"""The same rule on new evidence: is the criterion met now, and is that better or worse than it was?

A follow-up does not repeat the audit. A claim that there is new evidence about is judged on that alone; the
others stand as they were. So a verdict of a follow-up says which of its claims were looked at again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from revisjon.assess import IKKE_RELEVANT, Kriterievurdering, VurdertProsjekt, assess
from revisjon.assess.fingerprint import avtrykk
from revisjon.model import Dato, Funn, Hendelse, Kilde, Kriterium, Oppfølging, Prosjekt, Utvalg
from revisjon.records import dataclass
from revisjon.rules import Tabell

T = TypeVar("T", Kilde, Hendelse, Utvalg)


class Endring(StrEnum):
    """How a criterion stands now, as compared with the report."""

    BEDRE = "bedre"
    UENDRET = "uendret"
    VERRE = "verre"
    IKKE_SAMMENLIKNBAR = "ikke sammenlignbar"
    IKKE_UNDERSØKT = "ikke undersøkt på nytt"


@dataclass(frozen=True, slots=True)
class Sammenlikning:
    """One verdict of the report, and the same one on the evidence of a day."""

    før: Kriterievurdering
    nå: Kriterievurdering
    endring: Endring
    hvorfor: str = ""
    """Why the two cannot be compared; else empty."""
    undersøkt: tuple[str, ...] = ()
    """Ids of the claims that there is new evidence about."""
    oppfylt: bool = False
    """Whether the criterion is met now: its verdict is the best step of the scale."""


ENDRET_REGEL = "Kriteriet eller regelen er endret siden rapporten."
"""Why nothing is compared where the two verdicts are not by the same rule."""
_DATOER = ("mottatt", "tilsendt", "hentet", "dato", "publisert", "oppdatert", "revidert", "endret")


def når(kilde: Kilde) -> Dato | None:
    """Return when the auditor had a source: when it was received, else the first of its own dates."""
    return next((d for felt in _DATOER if (d := getattr(kilde, felt)) is not None), None)


def på_nytt(prosjekt: Prosjekt, dag: date) -> Prosjekt:
    """Return the project with the evidence of the follow-up that there was on a day."""
    o = prosjekt.oppfølging
    kilder = {id_: k for id_, k in o.kilder.items() if (d := når(k)) is None or d.første <= dag}
    nye = [f for f in o.funn.values() if _kjent(f, prosjekt, kilder)]
    tall = {t.erstatter: t for t in o.tall.values() if t.erstatter and _har_kilden(t.kilde, prosjekt, kilder)}
    hendelser = {h.id: h for h in o.hendelser.values() if h.dato.første <= dag}
    utvalg = {u.id: u for u in o.utvalg.values() if _har_kilden(u.kilde, prosjekt, kilder)}
    belyst = {b.punkt for f in nye for b in f.belyser}
    gamle = [_uten(f, belyst) for f in prosjekt.funn.values()]
    return replace(
        prosjekt,
        kilder={**prosjekt.kilder, **kilder, **_i_stedet(kilder)},
        funn={f.id: f for f in (*gamle, *nye)},
        tall={**prosjekt.tall, **{id_: replace(t, id=id_) for id_, t in tall.items()}},
        verdier={**prosjekt.verdier, **{id_: prosjekt.verdier[t.id] for id_, t in tall.items()}},
        hendelser={**prosjekt.hendelser, **hendelser, **_i_stedet(hendelser)},
        utvalg={**prosjekt.utvalg, **utvalg, **_i_stedet(utvalg)},
        sitert={**prosjekt.sitert, **{f.id: _sitert(f, prosjekt) for f in nye}},
    )


def _kjent(funn: Funn, prosjekt: Prosjekt, kilder: Mapping[str, Kilde]) -> bool:
    """Tell whether all sources of a finding were there."""
    return all(_har_kilden(id_, prosjekt, kilder) for id_ in _sitert(funn, prosjekt))


def _har_kilden(id_: str, prosjekt: Prosjekt, kilder: Mapping[str, Kilde]) -> bool:
    return not id_ or id_ in kilder or id_ in prosjekt.kilder


def _sitert(funn: Funn, prosjekt: Prosjekt) -> tuple[str, ...]:
    return prosjekt.oppfølging.sitert.get(funn.id, funn.kilder)


def _i_stedet(poster: Mapping[str, T]) -> dict[str, T]:
    """Return those that replace something, under the id of that."""
    return {p.erstatter: replace(p, id=p.erstatter) for p in poster.values() if p.erstatter}


def _uten(funn: Funn, belyst: Iterable[str]) -> Funn:
    """Return a finding of the report without the claims that there is new evidence about."""
    tatt = {*belyst}
    return replace(funn, belyser=tuple(b for b in funn.belyser if b.punkt not in tatt))


def sammenlikn(prosjekt: Prosjekt, rapport: date, dag: date) -> tuple[Sammenlikning, ...]:
    """Return each verdict of the report beside the same one on the evidence of a later day."""
    før = assess(prosjekt, rapport)
    # Where nothing is new, all stands as it was.
    nå = assess(på_nytt(prosjekt, dag), dag) if _har_nytt(prosjekt.oppfølging) else før
    senere = {(v.kriterium.id, v.problemstilling, v.revidert): v for v in nå.vurderinger}
    undersøkt = _undersøkt(prosjekt, dag)
    return tuple(
        _en(v, senere[v.kriterium.id, v.problemstilling, v.revidert], prosjekt, før, undersøkt)
        for v in før.vurderinger
    )


def _har_nytt(o: Oppfølging) -> bool:
    return bool(o.kilder or o.funn or o.tall or o.hendelser or o.utvalg)


def _undersøkt(prosjekt: Prosjekt, dag: date) -> frozenset[str]:
    """Return the claims (`kriterium.punkt`) that there are new findings about, or new input to their test."""
    if not _har_nytt(prosjekt.oppfølging):
        return frozenset()
    etter = på_nytt(prosjekt, dag)
    av_funn = {b.punkt for id_, f in etter.funn.items() if id_ not in prosjekt.funn for b in f.belyser}
    av_tester = {
        f"{k.id}.{punkt.id}"
        for k, punkt in prosjekt.punkter()
        if punkt.test is not None and _leser_nytt(punkt.test, prosjekt, etter)
    }
    return frozenset(av_funn | av_tester)


def _leser_nytt(test: object, prosjekt: Prosjekt, etter: Prosjekt) -> bool:
    """Tell whether a test names something that is not what it was."""
    nevnt = {*_ord_i(test)}
    return any(
        id_ in nevnt
        for samling in ("tall", "kilder", "hendelser", "utvalg")
        for id_, post in getattr(etter, samling).items()
        if getattr(prosjekt, samling).get(id_) != post
    )


def _ord_i(verdi: object) -> Iterator[str]:
    """Yield every text in a record: among them the ids that it names."""
    if isinstance(verdi, str):
        yield verdi
    elif isinstance(verdi, tuple):
        for ledd in verdi:
            yield from _ord_i(ledd)
    elif is_dataclass(verdi) and not isinstance(verdi, type):
        for felt in fields(verdi):
            if felt.name != "sted":
                yield from _ord_i(getattr(verdi, felt.name))


def _en(
    før: Kriterievurdering,
    nå: Kriterievurdering,
    prosjekt: Prosjekt,
    vurdert: VurdertProsjekt,
    undersøkt: frozenset[str],
) -> Sammenlikning:
    k = før.kriterium
    mine = tuple(p.punkt.id for p in før.punkter if f"{k.id}.{p.punkt.id}" in undersøkt)
    frosset = prosjekt.oppfølging.frosset.get(k.id, "")
    if frosset and frosset != avtrykk_av(k, vurdert.tabell):
        endring, hvorfor = Endring.IKKE_SAMMENLIKNBAR, ENDRET_REGEL
    elif not mine:
        endring, hvorfor = Endring.IKKE_UNDERSØKT, ""
    else:
        endring, hvorfor = _endring(før, nå, vurdert.tabell)
    oppfylt = nå.utfall.navn == vurdert.tabell.rader[0].utfall
    return Sammenlikning(før, nå, endring, hvorfor, mine, oppfylt)


def _endring(før: Kriterievurdering, nå: Kriterievurdering, tabell: Tabell) -> tuple[Endring, str]:
    gammelt, nytt = før.utfall.navn, nå.utfall.navn
    if gammelt == nytt:
        return Endring.UENDRET, ""
    trinn = [rad.utfall for rad in tabell.rader]
    for navn, da in ((gammelt, "i rapporten"), (nytt, "nå")):
        if navn == IKKE_RELEVANT:
            return Endring.IKKE_SAMMENLIKNBAR, f"Kriteriet var ikke relevant {da}."
        if navn not in trinn:
            return Endring.IKKE_SAMMENLIKNBAR, f"Det kunne ikke konkluderes {da}."
    bedre = trinn.index(nytt) < trinn.index(gammelt)
    return (Endring.BEDRE if bedre else Endring.VERRE), ""


def avtrykk_av(kriterium: Kriterium, tabell: Tabell) -> str:
    """Return the fingerprint of a criterion and of the rule that decides it: 32 hexadecimal digits."""
    return avtrykk((kriterium, tabell.rader))


def frys(vurdert: VurdertProsjekt) -> dict[str, str]:
    """Return the fingerprint of each criterion, to be kept until the follow-up."""
    return {k.id: avtrykk_av(k, vurdert.tabell) for k in vurdert.prosjekt.kriterier.values()}
