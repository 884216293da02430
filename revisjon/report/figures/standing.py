"""Draw bars that stand: few categories with short names."""

from __future__ import annotations

from decimal import Decimal

from revisjon.records import dataclass
from revisjon.report.figures import legend, svg
from revisjon.report.figures.axis import Akse
from revisjon.report.figures.bars import NULL, Bit, Gruppe, Stolpe, Stolper, plass_i, tekst_i
from revisjon.report.figures.data import Stil
from revisjon.report.figures.fill import flate
from revisjon.report.figures.text_width import bredde, bryt, får_plass

_MAKS_KATEGORIER = 6
_TOPP = 6.0
_HØYDE = 48.0
_HØYRE_MED_FORKLARING = 122.0
_MAKS_KATEGORIBREDDE = 32.0
_MAKS_STOLPE = 11.0
_FYLLING = 0.72
"""Share of a category's room that its bars take."""
_MAKS_LINJER = 2
_LUFT_NAVN = 2.0


@dataclass(frozen=True, slots=True)
class _Flate:
    """Where things are, in millimetres."""

    kategori: float
    """Room for one category across."""
    stolpe: float
    """Width of one bar."""
    bunn: float
    """The lowest value."""
    høyre: float
    skala: Akse
    med_akse: bool

    def y(self, verdi: Decimal) -> float:
        return self.bunn - self.skala.andel(verdi) * _HØYDE

    def midt(self, i: int) -> float:
        return svg.MARG + (i + 0.5) * self.kategori


def passer(stolper: Stolper) -> bool:
    """Tell whether names and values all have room under and above standing bars."""
    flate_ = _mål(stolper)
    navn_bredde = flate_.kategori - _LUFT_NAVN
    return len(stolper.grupper) <= _MAKS_KATEGORIER and all(
        får_plass(g.navn, svg.AKSESKRIFT, navn_bredde, _MAKS_LINJER)
        and all(bredde(s.tekst, svg.AKSESKRIFT, halvfet=True) <= _tekstplass(flate_, g) for s in g.stolper)
        for g in stolper.grupper
    )


def _tekstplass(f: _Flate, gruppe: Gruppe) -> float:
    """Return the room for a value: over a lone bar it may be wider than the bar."""
    return f.kategori - 1.0 if len(gruppe.stolper) == 1 else f.stolpe - 0.2


def tegn(stolper: Stolper, alt: str, stil: Stil) -> str:
    """Return the drawing. Call it for charts that `passer` accepts."""
    f = _mål(stolper)
    deler = [*_akse(stolper, f, stil)]
    for i, gruppe in enumerate(stolper.grupper):
        deler += _gruppe(gruppe, i, f, stil)
    null = f.y(NULL)
    deler.append(svg.strek([(svg.MARG, null), (f.høyre, null)], stil.svart, svg.AKSE))
    navn = [bryt(g.navn, svg.AKSESKRIFT, f.kategori - _LUFT_NAVN) for g in stolper.grupper]
    y = f.bunn + 5.0 + (4.2 if f.skala.merker[0] < 0 else 0.0)
    for i, linjer in enumerate(navn):
        farge = stil.grønn_tekst if stolper.grupper[i].merket else stil.grå
        deler.append(svg.linjer(f.midt(i), y, linjer, farge, størrelse=svg.AKSESKRIFT, anker="middle"))
    bunn = y + (max(map(len, navn)) - 1) * svg.AKSESKRIFT * svg.LINJEAVSTAND + 2.0
    if stolper.forklaring:
        rekke = stolper.forklaring[::-1] if stolper.stablet else stolper.forklaring
        forklaring = legend.kolonne(rekke, f.høyre + 5.0, _TOPP, stil)
        deler.append(forklaring.svg)
        bunn = max(bunn, _TOPP + forklaring.høyde + 1.0)
    return svg.ramme(deler, bunn, alt, stil.familie)


def _mål(stolper: Stolper) -> _Flate:
    antall = len(stolper.grupper)
    bredest = _HØYRE_MED_FORKLARING if stolper.forklaring else svg.BREDDE
    kategori = min((bredest - svg.MARG) / antall, _MAKS_KATEGORIBREDDE)
    per_gruppe = max(len(g.stolper) for g in stolper.grupper)
    stolpe = min(kategori * _FYLLING / per_gruppe, _MAKS_STOLPE)
    høyre = svg.MARG + antall * kategori
    return _Flate(
        kategori, stolpe, _TOPP + _HØYDE, høyre, stolper.skala(med_akse=stolper.med_akse), stolper.med_akse
    )


def _akse(stolper: Stolper, f: _Flate, stil: Stil) -> list[str]:
    if not f.med_akse:
        return []
    deler = []
    for merke, tekst in zip(stolper.akse.merker, stolper.aksetekster, strict=True):
        y = f.y(merke)
        deler.append(svg.strek([(svg.MARG, y), (f.høyre, y)], stil.strek, svg.HÅR))
        deler.append(
            svg.tekst(svg.MARG - 2.5, y + 1.0, tekst, stil.grå, størrelse=svg.AKSESKRIFT, anker="end")
        )
    return deler


def _gruppe(gruppe: Gruppe, i: int, f: _Flate, stil: Stil) -> list[str]:
    venstre = f.midt(i) - f.stolpe * len(gruppe.stolper) / 2
    deler = []
    for j, stolpe in enumerate(gruppe.stolper):
        x = venstre + j * f.stolpe
        deler += [_bit(bit, x, f, stil) for bit in stolpe.biter]
        deler.append(_ende(stolpe, x + f.stolpe / 2, f, stil))
    return deler


def _bit(bit: Bit, x: float, f: _Flate, stil: Stil) -> str:
    fra, til = f.y(bit.fra), f.y(bit.til)
    if fra == til:
        return ""
    tegnet = flate(x, min(fra, til), f.stolpe, abs(til - fra), bit.fyll, stil)
    if not plass_i(bit, abs(til - fra), f.stolpe, stående=True):
        return tegnet
    return tegnet + tekst_i(bit, x + f.stolpe / 2, (fra + til) / 2, stil)


def _ende(stolpe: Stolpe, midt: float, f: _Flate, stil: Stil) -> str:
    ende = f.y(stolpe.ende)
    y = ende + 3.2 if stolpe.ende < 0 else ende - 1.1
    bak = ""
    if f.med_akse:
        b = bredde(stolpe.tekst, svg.AKSESKRIFT, halvfet=True) + 0.8
        bak = svg.rekt(midt - b / 2, y - 2.3, b, 2.9, svg.HVIT)
    farge = stil.svart if stolpe.biter else stil.grå
    vekt = "600" if stolpe.biter else ""
    return bak + svg.tekst(midt, y, stolpe.tekst, farge, størrelse=svg.AKSESKRIFT, vekt=vekt, anker="middle")
