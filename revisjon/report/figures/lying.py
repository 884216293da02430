"""Draw bars that lie: many categories or long names.

Names stand in the margin column, which is widened when they ask for it; bars start where text starts.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from math import ceil

from revisjon.records import dataclass
from revisjon.report.figures import legend, svg
from revisjon.report.figures.axis import Akse
from revisjon.report.figures.bars import NULL, Bit, Gruppe, Stolpe, Stolper, plass_i, tekst_i
from revisjon.report.figures.data import Stil
from revisjon.report.figures.fill import flate
from revisjon.report.figures.text_width import bredde, bryt, får_plass

_NAVNEBREDDER = (svg.MARG, 40.0, 50.0, 60.0)
"""How far out the bars may start; the first that gives every name at most two lines is taken."""
_LUFT_NAVN = 2.5
_LINJE = svg.SKRIFT * svg.LINJEAVSTAND
_TYKKELSER = ((5.0, 2.8), (4.0, 2.4), (3.3, 1.8), (2.4, 1.5), (1.8, 1.2))
"""Thickness of a bar and the gap after a group, from the one we like best to the thinnest."""
_MINST_MED_TEKST = 3.2
"""A thinner bar has no room for its value."""
_LUFT_ENDE = 1.4
_AKSEHØYDE = 5.5


@dataclass(frozen=True, slots=True)
class _Flate:
    """Where things are, in millimetres."""

    navn: float
    """Room for the names."""
    venstre: float
    """The lowest value."""
    høyre: float
    """The highest value."""
    tykkelse: float
    luft: float
    vis_verdier: bool
    med_akse: bool
    skala: Akse

    def x(self, verdi: Decimal) -> float:
        return self.venstre + self.skala.andel(verdi) * (self.høyre - self.venstre)


def tegn(stolper: Stolper, alt: str, stil: Stil) -> str:
    """Return the drawing. Raises `ValueError` if the bars do not fit on a page even when thin."""
    venstre = _navnebredde(stolper.grupper)
    forklaring = legend.rad(stolper.forklaring, venstre, svg.BREDDE - venstre, stil)
    topp = forklaring.høyde + 3.0 if stolper.forklaring else 0.6
    f = _mål(stolper, venstre, topp)
    høyder = [_høyde(g, f) for g in stolper.grupper]
    bunn = topp + sum(høyder) - f.luft + 0.6
    deler = [forklaring.svg, *(_akse(stolper, f, topp, bunn, stil) if f.med_akse else ())]
    y = topp
    for gruppe, høyde in zip(stolper.grupper, høyder, strict=True):
        deler += _gruppe(gruppe, y, høyde - f.luft, f, stil)
        y += høyde
    null = f.x(NULL)
    deler.append(svg.strek([(null, topp - 0.6), (null, bunn)], stil.svart, svg.AKSE))
    return svg.ramme(deler, bunn + (_AKSEHØYDE if f.med_akse else 0.4), alt, stil.familie)


def _navnebredde(grupper: tuple[Gruppe, ...]) -> float:
    for kandidat in _NAVNEBREDDER:
        plass = kandidat - _LUFT_NAVN
        if all(får_plass(g.navn, svg.SKRIFT, plass, 2) for g in grupper):
            return kandidat
    return _NAVNEBREDDER[-1]


def _mål(stolper: Stolper, venstre: float, topp: float) -> _Flate:
    ender = [(s.tekst, s.ende) for g in stolper.grupper for s in g.stolper]
    for tykkelse, luft in _TYKKELSER:
        vis = tykkelse >= _MINST_MED_TEKST
        foran = _lengst(t for t, e in ender if vis and e < 0)
        bak = _lengst(t for t, e in ender if vis and e >= 0)
        med_akse = stolper.med_akse or not vis
        # The last tick is centred on the end of the axis, so that half of it is outside.
        ut = max(bredde(t, svg.AKSESKRIFT) for t in stolper.aksetekster) / 2 if med_akse else 0.0
        høyre = svg.BREDDE - max(bak, ut, svg.KANT)
        skala = stolper.skala(med_akse=med_akse)
        f = _Flate(venstre - _LUFT_NAVN, venstre + foran, høyre, tykkelse, luft, vis, med_akse, skala)
        if topp + sum(_høyde(g, f) for g in stolper.grupper) + _AKSEHØYDE <= svg.HØYEST:
            return f
    antall = sum(len(g.stolper) for g in stolper.grupper)
    raise ValueError(
        f"Figuren har {antall} søyler og får ikke plass på en side. "
        "Slå sammen kategorier, del figuren, eller vis tallene i en tabell."
    )


def _lengst(tekster: Iterable[str]) -> float:
    """Return the room that texts at the ends of bars take, 0 if there are none."""
    return max((bredde(t, svg.AKSESKRIFT, halvfet=True) + _LUFT_ENDE for t in tekster if t), default=0.0)


def _høyde(gruppe: Gruppe, f: _Flate) -> float:
    linjer = len(bryt(gruppe.navn, svg.SKRIFT, f.navn))
    return max(len(gruppe.stolper) * f.tykkelse, linjer * _LINJE) + f.luft


def _akse(stolper: Stolper, f: _Flate, topp: float, bunn: float, stil: Stil) -> list[str]:
    deler = []
    vist = _vis_merker(stolper, f.høyre - f.venstre)
    for i, merke in enumerate(stolper.akse.merker):
        x = f.x(merke)
        deler.append(svg.strek([(x, topp - 0.6), (x, bunn)], stil.strek, svg.HÅR))
        if i in vist:
            tekst = stolper.aksetekster[i]
            deler.append(svg.tekst(x, bunn + 4.0, tekst, stil.grå, størrelse=svg.AKSESKRIFT, anker="middle"))
    return deler


def _vis_merker(stolper: Stolper, lengde: float) -> frozenset[int]:
    """Return which ticks get their number: zero, and as many more as an axis of this length has room for."""
    antall = len(stolper.akse.merker)
    bredest = max(bredde(t, svg.AKSESKRIFT) for t in stolper.aksetekster) + 2.0
    hver = max(1, ceil(bredest / (lengde / (antall - 1))))
    null = stolper.akse.merker.index(NULL)
    return frozenset(i for i in range(antall) if (i - null) % hver == 0)


def _gruppe(gruppe: Gruppe, y: float, høyde: float, f: _Flate, stil: Stil) -> list[str]:
    linjer = bryt(gruppe.navn, svg.SKRIFT, f.navn)
    grunnlinje = y + høyde / 2 - len(linjer) * _LINJE / 2 + svg.SKRIFT * 0.95
    farge = stil.grønn_tekst if gruppe.merket else stil.svart
    deler = [svg.linjer(0, grunnlinje, linjer, farge)]
    øverst = y + (høyde - len(gruppe.stolper) * f.tykkelse) / 2
    for j, stolpe in enumerate(gruppe.stolper):
        topp = øverst + j * f.tykkelse
        deler += [_bit(bit, topp, f, stil) for bit in stolpe.biter]
        if f.vis_verdier:
            deler.append(_ende(stolpe, topp + f.tykkelse / 2, f, stil))
    return deler


def _bit(bit: Bit, topp: float, f: _Flate, stil: Stil) -> str:
    fra, til = f.x(bit.fra), f.x(bit.til)
    if fra == til:
        return ""
    tegnet = flate(min(fra, til), topp, abs(til - fra), f.tykkelse, bit.fyll, stil)
    if not plass_i(bit, abs(til - fra), f.tykkelse, stående=False):
        return tegnet
    return tegnet + tekst_i(bit, (fra + til) / 2, topp + f.tykkelse / 2, stil)


def _ende(stolpe: Stolpe, midt: float, f: _Flate, stil: Stil) -> str:
    if not stolpe.tekst:
        return ""
    x, y = f.x(stolpe.ende), midt + 1.0
    b = bredde(stolpe.tekst, svg.AKSESKRIFT, halvfet=True)
    venstre = x - _LUFT_ENDE - b if stolpe.ende < 0 else x + _LUFT_ENDE
    bak = ""
    if f.med_akse:
        høyre = min(venstre + b + 0.4, svg.BREDDE)
        bak = svg.rekt(venstre - 0.4, midt - 1.4, høyre - venstre + 0.4, 3.1, svg.HVIT)
    farge = stil.svart if stolpe.biter else stil.grå
    vekt = "600" if stolpe.biter else ""
    return bak + svg.tekst(venstre, y, stolpe.tekst, farge, størrelse=svg.AKSESKRIFT, vekt=vekt)
