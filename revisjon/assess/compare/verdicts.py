"""Verdicts, claims and certainty in two states of a project.

Only what comes of the same rule can be better or worse. Where the rule has changed, both verdicts are told,
and that they cannot be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from revisjon.assess.compare.change import Endring, Retning
from revisjon.assess.fingerprint import kanonisk
from revisjon.assess.result import Kriterievurdering, Punktvurdering, Sikkerhetsgrad, VurdertProsjekt
from revisjon.model import Kriterium, Punkt
from revisjon.rules import KAN_IKKE_KONKLUDERES, RANG, Tabell

Nøkkel = tuple[str, str, str]
"""Criterion, question and audited body."""
_GRADER = tuple(reversed(Sikkerhetsgrad))
"""Certainty from the lowest step."""


def vurderinger(før: VurdertProsjekt, etter: VurdertProsjekt) -> Iterator[Endring]:
    """Yield what became of the verdicts, their claims and their certainty."""
    gamle, nye = _etter_nøkkel(før), _etter_nøkkel(etter)
    flere = len({v.revidert for v in (*før.vurderinger, *etter.vurderinger)}) > 1
    for nøkkel, v in gamle.items():
        if nøkkel not in nye:
            navn = _navn(v, flere=flere)
            setning = f"{navn} er ikke lenger vurdert. Før var vurderingen {v.gjeldende}."
            yield Endring("vurdering", v.kriterium.id, setning, plass_før=v.kriterium.sted.til("id"))
    for nøkkel, ny in nye.items():
        navn = _navn(ny, flere=flere)
        gammel = gamle.get(nøkkel)
        if gammel is None:
            setning = f"{navn} er vurdert for første gang: {ny.gjeldende}."
            yield Endring("vurdering", ny.kriterium.id, setning, plass=ny.kriterium.sted.til("id"))
        else:
            likt = før.tabell == etter.tabell and samme_regel(gammel, ny)
            yield from _vurdering(gammel, ny, etter.tabell, navn, samme=likt)


def samme_regel(a: Kriterievurdering, b: Kriterievurdering) -> bool:
    """Tell whether two verdicts came of the same rule: the same requirement and the same claims.

    How contradicting findings were weighed is evidence, not rule.
    """
    return _regel(a.kriterium, a.problemstilling) == _regel(b.kriterium, b.problemstilling)


def _regel(k: Kriterium, problemstilling: str) -> tuple[str, ...]:
    vilkår = kanonisk(k.gjelder_når) if k.gjelder_når else ""
    punkter = sorted(k.punkter_for(problemstilling), key=lambda p: p.id)
    return (k.styrke, k.krav, vilkår, *(punktregel(p) for p in punkter))


def punktregel(p: Punkt) -> str:
    """Return all of a claim that decides how it is answered."""
    deler = (p.id, p.påstand, str(p.avgjørende), p.test, p.gjelder_når)
    return kanonisk(tuple(d for d in deler if d is not None))


def _etter_nøkkel(v: VurdertProsjekt) -> Mapping[Nøkkel, Kriterievurdering]:
    return {(k.kriterium.id, k.problemstilling, k.revidert): k for k in v.vurderinger}


def _navn(v: Kriterievurdering, *, flere: bool) -> str:
    hvem = f", {v.revidert}" if flere else ""
    return f"Kriteriet «{v.kriterium.id}» ({v.problemstilling}{hvem})"


def _vurdering(
    a: Kriterievurdering, b: Kriterievurdering, tabell: Tabell, navn: str, *, samme: bool
) -> Iterator[Endring]:
    her, der = b.kriterium.sted.til("id"), a.kriterium.sted.til("id")
    if a.gjeldende != b.gjeldende:
        retning: Retning = _retning(a, b, tabell) if samme else "ikke sammenlignbar"
        setning = f"{navn} gikk fra {_dom(a)} til {_dom(b)}."
        if not samme:
            setning += " Regelen er endret, så de to er ikke sammenlignbare."
        yield Endring("vurdering", b.kriterium.id, setning, retning, plass=her, plass_før=der)
    elif not samme:
        setning = f"{navn} er fortsatt {_dom(b)}, men regelen er endret, så de to er ikke sammenlignbare."
        yield Endring("vurdering", b.kriterium.id, setning, "ikke sammenlignbar", plass=her, plass_før=der)
    elif (a.utfall.lavest, a.utfall.høyest) != (b.utfall.lavest, b.utfall.høyest) and not b.skjønn:
        setning = (
            f"{navn} er fortsatt {_dom(b)}. Før kunne det være fra {a.utfall.lavest} til {a.utfall.høyest}."
        )
        yield Endring("vurdering", b.kriterium.id, setning, _retning(a, b, tabell), plass=her, plass_før=der)
    elif (a.skjønn is None) != (b.skjønn is None):
        hvordan = "nå etter skjønn" if b.skjønn else "nå etter regelen og ikke etter skjønn"
        setning = f"{navn} er fortsatt {b.gjeldende}, {hvordan}."
        yield Endring("vurdering", b.kriterium.id, setning, plass=her, plass_før=der)
    yield from _sikkerhet(a, b, navn, samme=samme)
    gamle = {p.punkt.id: p for p in a.punkter}
    for punkt in b.punkter:
        if punkt.punkt.id in gamle:
            yield from _påstand(gamle[punkt.punkt.id], punkt, f"{b.kriterium.id}.{punkt.punkt.id}", navn)


def _dom(v: Kriterievurdering) -> str:
    if v.skjønn:
        return f"{v.gjeldende} (etter skjønn; etter regelen {v.utfall.navn})"
    if v.gjeldende == KAN_IKKE_KONKLUDERES:
        return f"{v.gjeldende} (fra {v.utfall.lavest} til {v.utfall.høyest})"
    return v.gjeldende


def _retning(a: Kriterievurdering, b: Kriterievurdering, tabell: Tabell) -> Retning:
    """Return which way a verdict went. An open one lies between two, and is worse only if its best is."""
    trinn = {navn: nr for nr, navn in enumerate(reversed(tabell.utfall))}
    gammel, ny = _spenn(a, trinn), _spenn(b, trinn)
    if gammel is None or ny is None:
        return ""
    if ny[1] < gammel[0]:
        return "verre"
    return "bedre" if ny[0] > gammel[1] else ""


def _spenn(v: Kriterievurdering, trinn: Mapping[str, int]) -> tuple[int, int] | None:
    """Return the lowest and highest step; None where the scale has no such step, as for «ikke relevant»."""
    lavest, høyest = (v.gjeldende, v.gjeldende) if v.skjønn else (v.utfall.lavest, v.utfall.høyest)
    return (trinn[lavest], trinn[høyest]) if lavest in trinn and høyest in trinn else None


def _sikkerhet(a: Kriterievurdering, b: Kriterievurdering, navn: str, *, samme: bool) -> Iterator[Endring]:
    if a.sikkerhet is None or b.sikkerhet is None or a.sikkerhet.grad == b.sikkerhet.grad:
        return
    opp = _GRADER.index(b.sikkerhet.grad) > _GRADER.index(a.sikkerhet.grad)
    retning: Retning = ("bedre" if opp else "verre") if samme else "ikke sammenlignbar"
    vei = "opp" if opp else "ned"
    gradene = f"fra {a.sikkerhet.grad} til {b.sikkerhet.grad}"
    setning = f"Sikkerheten for {navn[0].lower()}{navn[1:]} gikk {vei} {gradene}."
    yield Endring("sikkerhet", b.kriterium.id, setning, retning, plass=b.kriterium.sted.til("id"))


def _påstand(a: Punktvurdering, b: Punktvurdering, id_: str, navn: str) -> Iterator[Endring]:
    if a.verdi == b.verdi:
        return
    om = navn.partition("(")[2].rstrip(")")
    setning = f"Påstanden «{id_}» ({om}) gikk fra {a.verdi} til {b.verdi}."
    retning: Retning = ""
    if punktregel(a.punkt) != punktregel(b.punkt):
        retning = "ikke sammenlignbar"
        setning += " Den er endret, så de to er ikke sammenlignbare."
    elif a.verdi in RANG and b.verdi in RANG:
        retning = "bedre" if RANG[b.verdi] > RANG[a.verdi] else "verre"
    her, der = b.punkt.sted.til("id"), a.punkt.sted.til("id")
    yield Endring("påstand", id_, setning, retning, plass=her, plass_før=der)
