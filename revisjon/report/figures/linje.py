"""Line chart: names and last values stand where the lines end, so that no legend has to be looked up."""

from __future__ import annotations

from decimal import Decimal

from revisjon.records import dataclass
from revisjon.report.figures import endlabels, soyle, svg
from revisjon.report.figures.axis import Akse, akse
from revisjon.report.figures.bars import NULL
from revisjon.report.figures.data import Diagram, Format, Serie, Stil
from revisjon.report.figures.endlabels import Etikett
from revisjon.report.figures.limits import kontroller, kontroller_mønstre
from revisjon.report.figures.numbers import TOM, verdi
from revisjon.report.figures.text_width import bredde, bryt, får_plass

_TOPP = 6.0
_HØYDE = 54.0
_TYKKELSE = 0.7
_STIPLER = ("", "3.2 1.2", ".9 .9", "4 1 .9 1")
_MAKS_PUNKTER = 24
"""With more categories the points would grow together; then only lone points are drawn."""
_MAKS_KATEGORIBREDDE = 56.0
_MAKS_LINJER = 3
"""Of the name of a category."""


@dataclass(frozen=True, slots=True)
class _Flate:
    """Where things are, in millimetres."""

    høyre: float
    """The last category."""
    bunn: float
    """The lowest tick."""
    antall: int
    """Number of categories, at least two."""
    akse: Akse

    @property
    def steg(self) -> float:
        return (self.høyre - svg.MARG) / (self.antall - 1)

    def punkt(self, i: int, tall: Decimal) -> tuple[float, float]:
        return svg.MARG + i * self.steg, self.bunn - self.akse.andel(tall) * (self.bunn - _TOPP)


def tegn(data: Diagram, alt: str, stil: Stil, format_: Format) -> str:
    """Return the chart, with an axis that includes zero.

    Missing values are gaps; a series that ends early is labelled with its last category in parentheses. The
    plot becomes taller if the labels need it. One category makes no line and is drawn as bars. Raises
    `ValueError` as `limits.kontroller`, and for more series than patterns.
    """
    kontroller(data)
    kontroller_mønstre(len(data.serier))
    if len(data.kategorier) == 1:
        return soyle.tegn(data, alt, stil, format_)
    etiketter = [_etikett(serie, data, format_) for serie in data.serier]
    kolonne = endlabels.kolonne(etiketter)
    akse_ = akse((v for s in data.serier for v in s.verdier if v is not None), data.desimaler)
    høyde = max(_HØYDE, kolonne.høyde)
    f = _Flate(kolonne.plott_til, _TOPP + høyde, len(data.kategorier), akse_)
    deler = _rutenett(data, f, stil, format_)
    for i, serie in enumerate(data.serier):
        deler += _linje(serie, i, f, stil)
    ender = [_ende(serie, f) for serie in data.serier]
    deler.append(endlabels.tegn(kolonne, ender, f.bunn, stil))
    kategorier, bunn = _kategorier(data.kategorier, f, stil)
    return svg.ramme([*deler, *kategorier], bunn, alt, stil.familie)


def _siste(serie: Serie) -> int | None:
    """Return the last category for which the series has a value."""
    return next((i for i in range(len(serie.verdier) - 1, -1, -1) if serie.verdier[i] is not None), None)


def _etikett(serie: Serie, data: Diagram, format_: Format) -> Etikett:
    siste = _siste(serie)
    if siste is None:
        return Etikett(TOM, serie.navn, serie.merket)
    tidlig = f" ({data.kategorier[siste]})" if siste < len(data.kategorier) - 1 else ""
    tekst = verdi(serie.verdier[siste], data.desimaler, data.enhet, format_)
    return Etikett(tekst, serie.navn + tidlig, serie.merket)


def _ende(serie: Serie, f: _Flate) -> tuple[float, float]:
    """Return where the line ends; the foot of the plot for a series without values."""
    siste = _siste(serie)
    if siste is None:
        return f.høyre, f.bunn
    return f.punkt(siste, serie.verdier[siste] or NULL)


def _rutenett(data: Diagram, f: _Flate, stil: Stil, format_: Format) -> list[str]:
    deler = []
    for merke in f.akse.merker:
        _, y = f.punkt(0, merke)
        farge, tykkelse = (stil.svart, svg.AKSE) if merke == 0 else (stil.strek, svg.HÅR)
        deler.append(svg.strek([(svg.MARG, y), (f.høyre, y)], farge, tykkelse))
        tekst = verdi(merke, f.akse.desimaler, data.enhet, format_)
        deler.append(
            svg.tekst(svg.MARG - 2.5, y + 1.0, tekst, stil.grå, størrelse=svg.AKSESKRIFT, anker="end")
        )
    return deler


def _linje(serie: Serie, nummer: int, f: _Flate, stil: Stil) -> list[str]:
    """Return one line: its dashes tell four series apart, the shape of its points the rest."""
    dempet = nummer % 4 == 3 or nummer // 4 == 1  # noqa: PLR2004 - the fourth pattern and the second round are grey
    farge = stil.grønn if serie.merket else stil.grå if dempet else stil.svart
    stykker = _stykker(serie, f)
    deler = [svg.strek(s, farge, _TYKKELSE, _STIPLER[nummer % 4]) for s in stykker if len(s) > 1]
    vis_alle = f.antall <= _MAKS_PUNKTER
    deler += [_punkt(x, y, nummer // 4, farge) for s in stykker if vis_alle or len(s) == 1 for x, y in s]
    return deler


def _stykker(serie: Serie, f: _Flate) -> list[list[tuple[float, float]]]:
    """Return the runs of points between missing values."""
    stykker: list[list[tuple[float, float]]] = [[]]
    for i, tall in enumerate(serie.verdier):
        if tall is None:
            stykker.append([])
        else:
            stykker[-1].append(f.punkt(i, tall))
    return [s for s in stykker if s]


def _punkt(x: float, y: float, form: int, farge: str) -> str:
    """Return an open point: a circle, a square or a diamond."""
    felles: dict[str, str | float] = {"fill": svg.HVIT, "stroke": farge, "stroke_width": 0.5}
    if form == 0:
        return svg.element("circle", cx=x, cy=y, r=0.95, **felles)
    if form == 1:
        return svg.element("rect", x=x - 0.85, y=y - 0.85, width=1.7, height=1.7, **felles)
    d = f"M{svg.tall(x)} {svg.tall(y - 1.2)}l1.2 1.2l-1.2 1.2l-1.2 -1.2z"
    return svg.element("path", d=d, **felles)


def _kategorier(navn: tuple[str, ...], f: _Flate, stil: Stil) -> tuple[list[str], float]:
    """Return the names under the plot, as many as there is room for, and the foot of the drawing."""
    hver = next((k for k in range(1, f.antall) if _navn_får_plass(_viste(navn, k), k * f.steg)), f.antall - 1)
    plass = _plass(hver * f.steg)
    y, flest = f.bunn + 5.0, 1
    deler = []
    for i in _viste_nr(len(navn), hver):
        linjer = bryt(navn[i], svg.AKSESKRIFT, plass)
        lengst = max((bredde(linje, svg.AKSESKRIFT) for linje in linjer), default=0.0)
        # A short first name stands on the line where all text starts; a long one would run into the second.
        anker = "" if i == 0 and lengst <= plass / 2 else "middle"
        x = svg.MARG + i * f.steg
        deler.append(svg.linjer(x, y, linjer, stil.grå, størrelse=svg.AKSESKRIFT, anker=anker))
        flest = max(flest, len(linjer))
    return deler, y + (flest - 1) * svg.AKSESKRIFT * svg.LINJEAVSTAND + 2.0


def _viste_nr(antall: int, hver: int) -> tuple[int, ...]:
    """Return every so many categories; the last is always there, and pushes out one that is too near."""
    rekke = list(range(0, antall, hver))
    if rekke[-1] != antall - 1:
        rekke[len(rekke) - 1 if len(rekke) > 1 else 1 :] = [antall - 1]
    return tuple(rekke)


def _viste(navn: tuple[str, ...], hver: int) -> tuple[str, ...]:
    return tuple(navn[i] for i in _viste_nr(len(navn), hver))


def _plass(avstand: float) -> float:
    return min(avstand - 1.5, _MAKS_KATEGORIBREDDE)


def _navn_får_plass(navn: tuple[str, ...], avstand: float) -> bool:
    plass = _plass(avstand)
    return plass > 0 and all(får_plass(n, svg.AKSESKRIFT, plass, _MAKS_LINJER) for n in navn)
