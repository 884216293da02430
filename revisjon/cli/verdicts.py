"""The answers of `revisjon vurder` as lines of text. Pure: what comes in decides what is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from revisjon.assess import Kriterievurdering, VurdertProsjekt
from revisjon.assess.grounds import Nett
from revisjon.assess.result import Følsomhet
from revisjon.assess.suspects import Mistanke
from revisjon.cli.columns import Rad, kolonner
from revisjon.cli.screen import Skjerm
from revisjon.diagnostics import ramset_opp
from revisjon.report.decision_table import merkenavn
from revisjon.report.figures.symbols import FORMER
from revisjon.report.verdict.certainty import grad_tekst
from revisjon.report.verdict.explain import Forklaring, utelatt
from revisjon.report.verdict.judgement import bortfalt
from revisjon.report.verdict.text import fortell, stemme_for, stemmer
from revisjon.report.verdict.voice import Stemme
from revisjon.words import Ord

_TEGN: Mapping[str, str] = MappingProxyType(
    {"fylt": "●", "trekvart": "◕", "halv": "◐", "kvart": "◔", "tom": "○", "stiplet": "◌", "strek": "–"}
)
_FARGER: Mapping[str, str] = MappingProxyType(
    {
        "fylt": "green",
        "trekvart": "green",
        "halv": "yellow",
        "kvart": "yellow",
        "tom": "red",
        "stiplet": "cyan",
    }
)
_FLEST_NEVNT = 3
"""Reasons for a suspicion that are named; the rest are counted."""


def tabell(
    vurdert: VurdertProsjekt,
    valgte: Sequence[Kriterievurdering],
    mistenkte: Sequence[Mistanke],
    skjerm: Skjerm,
) -> Iterator[str]:
    """Yield a line for each verdict, below a line of headings."""
    stemme = stemmer(vurdert)
    endret = _endret(vurdert, mistenkte)
    rader = [_rad(vurdert, v, stemme(v), skjerm, endret=endret(v)) for v in valgte]
    yield from kolonner(rader, skjerm)


def _rad(vurdert: VurdertProsjekt, v: Kriterievurdering, s: Stemme, skjerm: Skjerm, *, endret: bool) -> Rad:
    form = _form(vurdert, v.gjeldende)
    return Rad(
        spørsmål=v.problemstilling,
        revidert=v.revidert if _flere(vurdert) else "",
        kriterium=v.kriterium.id,
        styrke=s.ord_.styrke[v.kriterium.styrke],
        vurdering=(f"{_TEGN[form]} " if skjerm.tegn else "") + s.dom(v.gjeldende),
        sikkerhet=grad_tekst(v.sikkerhet.grad, s.ord_) if v.sikkerhet else "",
        merknad=", ".join([*_flagg(v), *(["endret"] if endret else [])]),
        farge=_FARGER.get(form, ""),
    )


def _form(vurdert: VurdertProsjekt, navn: str) -> str:
    """Return the name of a verdict's mark."""
    merke = merkenavn(vurdert.tabell, navn)
    return FORMER.get(merke, merke)


def _flagg(v: Kriterievurdering) -> Iterator[str]:
    if v.skjønn is not None:
        yield "skjønn"
    if v.bortfalt is not None:
        yield "skjønn bortfalt" if v.bortfalt.endret else "skjønn ubekreftet"


def _endret(vurdert: VurdertProsjekt, mistenkte: Sequence[Mistanke]) -> Callable[[Kriterievurdering], bool]:
    """Return what tells whether a verdict rests on anything that has changed since it was reviewed."""
    årsaker = {årsak for m in mistenkte for årsak in m.årsaker}
    if not årsaker:
        return lambda _: False
    nett = Nett.av(vurdert.prosjekt)
    ider = {r.navn: r.id for r in vurdert.prosjekt.oppdrag.reviderte}

    def endret(v: Kriterievurdering) -> bool:
        under = nett.under(v.kriterium, v.problemstilling, ider.get(v.revidert, ""))
        return not årsaker.isdisjoint(under)

    return endret


def samlet(
    vurdert: VurdertProsjekt,
    valgte: Sequence[Kriterievurdering],
    mistenkte: Sequence[Mistanke],
    skjerm: Skjerm,
) -> Iterator[str]:
    """Yield what stands below the table: counts, and what has to be done something about."""
    yield from _antall(vurdert, valgte, skjerm)
    stemme = stemmer(vurdert)
    grupper = (
        ("Må avklares:", [_åpen(vurdert, v, stemme(v)) for v in valgte if v.avgjør]),
        (
            "Skjønn som ikke gjelder:",
            [f"{_sted(vurdert, v)}: {bortfalt(v.bortfalt, stemme(v))}" for v in valgte if v.bortfalt],
        ),
        # A judgement that lapsed has just been told of.
        ("Endret siden gjennomgang:", [_mistanke(m) for m in mistenkte if m.slag != "skjønn"]),
    )
    for overskrift, linjer in grupper:
        if linjer:
            yield ""
            yield skjerm.stil(overskrift, fet=True)
            yield from (skjerm.brekk(linje, innrykk="  ", heng="  ") for linje in linjer)
    if grupper[1][1] or grupper[2][1]:
        yield ""
        yield skjerm.brekk("Gå gjennom det som er endret eller ubekreftet, og kjør «revisjon godkjenn».")


def _antall(vurdert: VurdertProsjekt, valgte: Sequence[Kriterievurdering], skjerm: Skjerm) -> Iterator[str]:
    """Yield how many verdicts there are of each kind, best first."""
    if not valgte:
        yield "Prosjektet har ingen kriterier å vurdere."
        return
    dom = stemme_for(vurdert, valgte[0]).dom
    talt = Counter(v.gjeldende for v in valgte)
    kjente = [navn for navn in vurdert.tabell.utfall if navn in talt]
    navn = [*kjente, *(n for n in talt if n not in kjente)]
    hva = "vurdering" if len(valgte) == 1 else "vurderinger"
    yield skjerm.brekk(f"{len(valgte)} {hva}: {', '.join(f'{talt[n]} {dom(n)}' for n in navn)}.")


def _åpen(vurdert: VurdertProsjekt, v: Kriterievurdering, s: Stemme) -> str:
    """Return what settles an open verdict, by the letters of its claims."""
    spenn = f"Kan være alt fra {s.dom(v.utfall.lavest)} til {s.dom(v.utfall.høyest)}."
    return f"{_sted(vurdert, v)}: {ramset_opp(v.avklares)}. {spenn}"


def _mistanke(m: Mistanke) -> str:
    """Return «anbefaling A1: funn F3-09 er endret, kilde svar-3 er ny»."""
    endret = [f"{m.slag}en selv" if m.slag != "skjønn" else "skjønnet selv"] if m.selv_endret else []
    deler = [
        _nevnt([*endret, *m.endret], "endret"),
        _nevnt(m.nye, "kommet til"),
        _nevnt(m.borte, "falt bort"),
    ]
    return f"{m.slag} {m.id}: {ramset_opp([d for d in deler if d])}."


def _nevnt(navn: Sequence[str], hva: str) -> str:
    if not navn:
        return ""
    nevnt, resten = navn[:_FLEST_NEVNT], len(navn) - _FLEST_NEVNT
    alle = [*nevnt, f"{resten} til"] if resten > 0 else nevnt
    return f"{ramset_opp(alle)} er {hva}"


def _sted(vurdert: VurdertProsjekt, v: Kriterievurdering | Følsomhet, mellom: str = " ") -> str:
    """Return «P1 oversikt», with the audited body where there are several."""
    kriterium = v.kriterium if isinstance(v, Følsomhet) else v.kriterium.id
    sted = f"{v.problemstilling}{mellom}{kriterium}"
    return f"{sted} ({v.revidert})" if _flere(vurdert) else sted


def _flere(vurdert: VurdertProsjekt) -> bool:
    return len(vurdert.prosjekt.oppdrag.reviderte) > 1


def kort(vurdert: VurdertProsjekt, valgte: Iterable[Kriterievurdering], skjerm: Skjerm) -> Iterator[str]:
    """Yield the reasons for each verdict as the report tells them."""
    stemme = stemmer(vurdert)
    for v in valgte:
        s = stemme(v)
        grunn = fortell(v, s)
        yield ""
        yield skjerm.stil(skjerm.brekk(f"{_sted(vurdert, v)}: {s.dom(v.gjeldende)}"), fet=True)
        bygger = f"{grunn.bygger_på}." if grunn.bygger_på else ""
        for avsnitt in (grunn.tekst, " ".join(grunn.skjønn), grunn.sikkerhet, bygger):
            if avsnitt:
                yield skjerm.brekk(avsnitt)


def forklart(forklaringer: Iterable[Forklaring], skjerm: Skjerm) -> Iterator[str]:
    """Yield full explanations, each with its notes."""
    for nr, f in enumerate(forklaringer):
        if nr:
            yield ""
        yield skjerm.stil(skjerm.brekk(f.tittel), fet=True)
        for avsnitt in f.avsnitt:
            yield ""
            yield skjerm.brekk(avsnitt)
        if f.noter:
            yield ""
            yield skjerm.stil(f.noteoverskrift, fet=True)
            yield from (
                skjerm.brekk(f"[{n}] {tekst}", heng="    ") for n, tekst in enumerate(f.noter, start=1)
            )


def følsomme(vurdert: VurdertProsjekt, alle: Sequence[Følsomhet], skjerm: Skjerm) -> Iterator[str]:
    """Yield which verdicts fall or lose certainty without a source or a kind of sources, source by source."""
    yield ""
    if not alle:
        yield skjerm.brekk("Ingen vurdering endrer seg eller blir mindre sikker om en kilde faller bort.")
        return
    s = stemme_for(vurdert, vurdert.vurderinger[0])
    grupper: dict[str, dict[str, list[str]]] = {}
    for f in alle:
        hva = utelatt(f, vurdert, s)
        endring = f"blir «{s.dom(f.etter)}»" if f.etter != f.før else _svekket(f, s.ord_)
        grupper.setdefault(hva, {}).setdefault(endring, []).append(_sted(vurdert, f, "\u00a0"))
    for nr, (hva, endringer) in enumerate(grupper.items()):
        if nr:
            yield ""
        yield skjerm.stil(skjerm.brekk(f"Uten {hva}:"), fet=True)
        for endring, steder in endringer.items():
            yield skjerm.brekk(f"{endring}: {', '.join(dict.fromkeys(steder))}", innrykk="  ", heng="  ")


def _svekket(f: Følsomhet, ord_: Ord) -> str:
    før, etter = (grad_tekst(g, ord_) if g else "ingen" for g in (f.sikkerhet_før, f.sikkerhet_etter))
    return f"sikkerheten går fra {før} til {etter}"
