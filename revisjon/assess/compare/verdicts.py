"""Verdicts, claims and certainty in two states of a project.

Only what comes of the same rule can be better or worse. Where the rule has changed, both verdicts are told,
and that they cannot be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from revisjon.assess.compare.change import Endring, Retning
from revisjon.assess.compare.state import Dom, Påstandssvar, Tilstand
from revisjon.assess.result import Sikkerhetsgrad
from revisjon.rules import KAN_IKKE_KONKLUDERES, RANG, Verdi

Nøkkel = tuple[str, str, str]
"""Criterion, question and audited body."""
_GRADER = tuple(g.value for g in reversed(Sikkerhetsgrad))
"""Certainty from the lowest step."""
_UKJENT = Verdi.UAVKLART.value
_TALT = {verdi.value: rang for verdi, rang in RANG.items()}


def vurderinger(før: Tilstand, etter: Tilstand) -> Iterator[Endring]:
    """Yield what became of the verdicts, their claims and their certainty."""
    gamle, nye = _etter_nøkkel(før), _etter_nøkkel(etter)
    flere = len({v.revidert for v in (*før.dommer, *etter.dommer)}) > 1
    for nøkkel, v in gamle.items():
        if nøkkel not in nye:
            setning = f"{_navn(v, flere=flere)} er ikke lenger vurdert. Før var vurderingen {v.gjeldende}."
            yield Endring("vurdering", v.kriterium, setning, svakere=True, plass_før=v.plass)
    trinn = {navn: nr for nr, navn in enumerate(etter.trinn)}
    for nøkkel, ny in nye.items():
        navn = _navn(ny, flere=flere)
        gammel = gamle.get(nøkkel)
        if gammel is None:
            setning = f"{navn} er vurdert for første gang: {ny.gjeldende}."
            yield Endring("vurdering", ny.kriterium, setning, plass=ny.plass)
            continue
        samme = før.skala == etter.skala and gammel.regel == ny.regel
        yield from _dommen(gammel, ny, trinn, navn, samme=samme)
        yield from _sikkerhet(gammel, ny, navn, samme=samme)
        yield from _påstandene(gammel, ny, navn)


def _etter_nøkkel(t: Tilstand) -> Mapping[Nøkkel, Dom]:
    return {(d.kriterium, d.problemstilling, d.revidert): d for d in t.dommer}


def _navn(v: Dom, *, flere: bool) -> str:
    hvem = f", {v.revidert}" if flere else ""
    return f"Kriteriet «{v.kriterium}» ({v.problemstilling}{hvem})"


def _dommen(a: Dom, b: Dom, trinn: Mapping[str, int], navn: str, *, samme: bool) -> Iterator[Endring]:
    retning: Retning = _retning(a, b, trinn) if samme else "ikke sammenlignbar"
    åpnet = samme and _åpen(b) and not _åpen(a)

    def endret(setning: str, retning: Retning = retning) -> Endring:
        svakere = retning == "verre" or åpnet
        return Endring("vurdering", b.kriterium, setning, retning, svakere, plass=b.plass, plass_før=a.plass)

    if a.gjeldende != b.gjeldende:
        setning = f"{navn} gikk fra {_dom(a)} til {_dom(b)}."
        yield endret(setning if samme else f"{setning} Regelen er endret, så de to er ikke sammenlignbare.")
    elif not samme:
        yield endret(f"{navn} er fortsatt {_dom(b)}, men regelen er endret, så de to er ikke sammenlignbare.")
    elif (a.lavest, a.høyest) != (b.lavest, b.høyest) and not b.skjønn:
        yield endret(f"{navn} er fortsatt {_dom(b)}. Før kunne det være fra {a.lavest} til {a.høyest}.")
    elif a.skjønn != b.skjønn:
        hvordan = "nå etter skjønn" if b.skjønn else "nå etter regelen og ikke etter skjønn"
        yield endret(f"{navn} er fortsatt {b.gjeldende}, {hvordan}.", "")


def _dom(v: Dom) -> str:
    if v.skjønn:
        return f"{v.gjeldende} (etter skjønn; etter regelen {v.beregnet})"
    if _åpen(v):
        return f"{v.gjeldende} (fra {v.lavest} til {v.høyest})"
    return v.gjeldende


def _åpen(v: Dom) -> bool:
    return v.gjeldende == KAN_IKKE_KONKLUDERES


def _retning(a: Dom, b: Dom, trinn: Mapping[str, int]) -> Retning:
    """Return which way a verdict went. An open one lies between two, and is worse only if its best is."""
    gammel, ny = _spenn(a, trinn), _spenn(b, trinn)
    if gammel is None or ny is None:
        return ""
    if ny[1] < gammel[0]:
        return "verre"
    return "bedre" if ny[0] > gammel[1] else ""


def _spenn(v: Dom, trinn: Mapping[str, int]) -> tuple[int, int] | None:
    """Return the lowest and highest step; None where the scale has no such step, as for «ikke relevant»."""
    lavest, høyest = (v.gjeldende, v.gjeldende) if v.skjønn else (v.lavest, v.høyest)
    return (trinn[lavest], trinn[høyest]) if lavest in trinn and høyest in trinn else None


def _sikkerhet(a: Dom, b: Dom, navn: str, *, samme: bool) -> Iterator[Endring]:
    if not (a.sikkerhet in _GRADER and b.sikkerhet in _GRADER) or a.sikkerhet == b.sikkerhet:
        return
    opp = _GRADER.index(b.sikkerhet) > _GRADER.index(a.sikkerhet)
    retning: Retning = ("bedre" if opp else "verre") if samme else "ikke sammenlignbar"
    vei = "opp" if opp else "ned"
    setning = f"Sikkerheten for {navn[0].lower()}{navn[1:]} gikk {vei} fra {a.sikkerhet} til {b.sikkerhet}."
    yield Endring(
        "sikkerhet", b.kriterium, setning, retning, retning == "verre", plass=b.plass, plass_før=a.plass
    )


def _påstandene(a: Dom, b: Dom, navn: str) -> Iterator[Endring]:
    gamle = {p.id: p for p in a.påstander}
    for ny in b.påstander:
        gammel = gamle.get(ny.id)
        if gammel is not None and gammel.verdi != ny.verdi:
            yield _påstand(gammel, ny, f"{b.kriterium}.{ny.id}", navn.partition("(")[2].rstrip(")"))


def _påstand(a: Påstandssvar, b: Påstandssvar, id_: str, om: str) -> Endring:
    setning = f"Påstanden «{id_}» ({om}) gikk fra {a.verdi} til {b.verdi}."
    retning: Retning = ""
    if a.regel != b.regel:
        retning = "ikke sammenlignbar"
        setning += " Den er endret, så de to er ikke sammenlignbare."
    elif a.verdi in _TALT and b.verdi in _TALT:
        retning = "bedre" if _TALT[b.verdi] > _TALT[a.verdi] else "verre"
    elif a.verdi in _TALT:
        # What is no longer known is not worse, but there is less to stand on.
        return Endring("påstand", id_, setning, svakere=b.verdi == _UKJENT, plass=b.plass, plass_før=a.plass)
    return Endring("påstand", id_, setning, retning, retning == "verre", plass=b.plass, plass_før=a.plass)
