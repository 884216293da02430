"""The answers of `revisjon vurder` as lines of text. Pure: what comes in decides what is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from revisjon.assess import Kriterievurdering, VurdertProsjekt
from revisjon.assess.result import Følsomhet
from revisjon.assess.suspects import Mistanke
from revisjon.cli.screen import Skjerm
from revisjon.diagnostics import ramset_opp
from revisjon.report.certainty_text import grad_tekst
from revisjon.report.decision_table import merkenavn
from revisjon.report.explain import Forklaring, utelatt
from revisjon.report.figures.symbols import FORMER
from revisjon.report.judgement_text import bortfalt
from revisjon.report.verdict_text import begrunn_i, stemme_for
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
_HODE = ("Spm.", "Kriterium", "Styrke", "Vurdering", "Sikkerhet", "Merknad")


def tabell(
    vurdert: VurdertProsjekt,
    valgte: Sequence[Kriterievurdering],
    mistenkte: Sequence[Mistanke],
    skjerm: Skjerm,
) -> Iterator[str]:
    """Yield a line for each verdict, below a line of headings."""
    flere = len(vurdert.prosjekt.oppdrag.reviderte) > 1
    rader: list[tuple[str, ...]] = [_rad(vurdert, v, mistenkte, skjerm) for v in valgte]
    hode: tuple[str, ...] = _HODE
    if flere:
        rader = [(r[0], v.revidert, *r[1:]) for r, v in zip(rader, valgte, strict=True)]
        hode = (hode[0], "Revidert", *hode[1:])
    bredder = [max(len(rad[nr]) for rad in [hode, *rader]) for nr in range(len(hode))]
    yield skjerm.stil(_linje(hode, bredder), fet=True)
    dom = hode.index("Vurdering")
    for rad, v in zip(rader, valgte, strict=True):
        celler = [celle.ljust(bredde) for celle, bredde in zip(rad, bredder, strict=True)]
        celler[dom] = skjerm.stil(celler[dom], _FARGER.get(_form(vurdert, v.gjeldende), ""))
        yield "  ".join(celler).rstrip()


def _linje(celler: Sequence[str], bredder: Sequence[int]) -> str:
    return "  ".join(c.ljust(b) for c, b in zip(celler, bredder, strict=True)).rstrip()


def _rad(
    vurdert: VurdertProsjekt, v: Kriterievurdering, mistenkte: Sequence[Mistanke], skjerm: Skjerm
) -> tuple[str, ...]:
    s = stemme_for(vurdert, v)
    tegn = f"{_TEGN[_form(vurdert, v.gjeldende)]} " if skjerm.tegn else ""
    grad = grad_tekst(v.sikkerhet.grad, s.ord_) if v.sikkerhet else ""
    dom = tegn + s.dom(v.gjeldende)
    return v.problemstilling, v.kriterium.id, v.kriterium.styrke, dom, grad, ", ".join(_flagg(v, mistenkte))


def _form(vurdert: VurdertProsjekt, navn: str) -> str:
    """Return the name of a verdict's mark."""
    merke = merkenavn(vurdert.tabell, navn)
    return FORMER.get(merke, merke)


def _flagg(v: Kriterievurdering, mistenkte: Sequence[Mistanke]) -> Iterator[str]:
    if v.skjønn is not None:
        yield "skjønn"
    if v.bortfalt is not None:
        yield "skjønn bortfalt" if v.bortfalt.endret else "skjønn ubekreftet"
    hviler_på = {
        f"kriterium {v.kriterium.id}",
        *(f"påstand {v.kriterium.id}.{p.punkt.id}" for p in v.punkter),
        *(f"funn {f}" for f in v.funn),
        *(f"kilde {k}" for p in v.punkter for k in p.kilder),
    }
    if any(hviler_på & {*m.årsaker} for m in mistenkte):
        yield "endret"


def samlet(
    vurdert: VurdertProsjekt,
    valgte: Sequence[Kriterievurdering],
    mistenkte: Sequence[Mistanke],
    skjerm: Skjerm,
) -> Iterator[str]:
    """Yield what stands below the table: counts, and what has to be done something about."""
    yield from _antall(vurdert, valgte)
    grupper = (
        ("Må avklares:", [_åpen(vurdert, v) for v in valgte if v.avgjør]),
        ("Skjønn som ikke gjelder:", [_bortfalt(vurdert, v) for v in valgte if v.bortfalt is not None]),
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


def _antall(vurdert: VurdertProsjekt, valgte: Sequence[Kriterievurdering]) -> Iterator[str]:
    """Yield how many verdicts there are of each kind, best first."""
    if not valgte:
        yield "Prosjektet har ingen kriterier å vurdere."
        return
    dom = stemme_for(vurdert, valgte[0]).dom
    talt = Counter(v.gjeldende for v in valgte)
    kjente = [navn for navn in vurdert.tabell.utfall if navn in talt]
    navn = [*kjente, *(n for n in talt if n not in kjente)]
    hva = "vurdering" if len(valgte) == 1 else "vurderinger"
    yield f"{len(valgte)} {hva}: {', '.join(f'{talt[n]} {dom(n)}' for n in navn)}."


def _åpen(vurdert: VurdertProsjekt, v: Kriterievurdering) -> str:
    """Return what settles an open verdict, by the letters of its claims."""
    dom = stemme_for(vurdert, v).dom
    spenn = f"Kan være alt fra {dom(v.utfall.lavest)} til {dom(v.utfall.høyest)}."
    return f"{_sted(v)}: {ramset_opp(v.avklares)}. {spenn}"


def _bortfalt(vurdert: VurdertProsjekt, v: Kriterievurdering) -> str:
    return f"{_sted(v)}: {bortfalt(v.bortfalt, stemme_for(vurdert, v))}" if v.bortfalt else ""


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


def _sted(v: Kriterievurdering) -> str:
    return f"{v.problemstilling} {v.kriterium.id}"


def kort(vurdert: VurdertProsjekt, valgte: Iterable[Kriterievurdering], skjerm: Skjerm) -> Iterator[str]:
    """Yield the reasons for each verdict as the report tells them."""
    for v in valgte:
        grunn = begrunn_i(vurdert, v)
        yield ""
        yield skjerm.stil(f"{_sted(v)}: {stemme_for(vurdert, v).dom(v.gjeldende)}", fet=True)
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
        grupper.setdefault(hva, {}).setdefault(endring, []).append(f"{f.problemstilling}\u00a0{f.kriterium}")
    for nr, (hva, endringer) in enumerate(grupper.items()):
        if nr:
            yield ""
        yield skjerm.stil(skjerm.brekk(f"Uten {hva}:"), fet=True)
        for endring, steder in endringer.items():
            yield skjerm.brekk(f"{endring}: {', '.join(dict.fromkeys(steder))}", innrykk="  ", heng="  ")


def _svekket(f: Følsomhet, ord_: Ord) -> str:
    før, etter = (grad_tekst(g, ord_) if g else "ingen" for g in (f.sikkerhet_før, f.sikkerhet_etter))
    return f"sikkerheten går fra {før} til {etter}"
