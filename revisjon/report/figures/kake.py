"""Parts of one whole, drawn as one horizontal bar.

The word in the project is `kake`, because that is what people ask for, but no pie is drawn: angles and areas
are hard to compare, thin slices have no room for their names, and colours have to be looked up in a legend.
On a bar the eye compares lengths along one line, and every part has its share, name and number in plain
sight.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate

from revisjon.records import dataclass
from revisjon.report.figures import svg
from revisjon.report.figures.bars import NULL, Bit, plass_i, tekst_i
from revisjon.report.figures.data import Diagram, Format, Serie, Stil
from revisjon.report.figures.fill import Fyll, flate, fyll_for
from revisjon.report.figures.limits import kontroller, kontroller_mønstre
from revisjon.report.figures.numbers import PROSENT, TOM, er_prosent, verdi
from revisjon.report.figures.text_width import bredde, bryt, får_plass

_HUNDRE = Decimal(100)
_AVVIK = 2
"""Percentages may add up to this much more or less than 100, for they are rounded."""
_TOPP, _HØYDE = 0.6, 9.0
_LENGDE = svg.BREDDE - svg.MARG - svg.KANT
_GRAD = 3.4
"""Type size of the shares."""
_LUFT = 2.0
_FLEST_LINJER = 4
_RAD = 5.0
"""From line to line in the list."""
_PRØVE = 2.6

_Rekke = tuple[tuple[str, Decimal | None, bool], ...]
"""Name, value and mark of each part."""


@dataclass(frozen=True, slots=True)
class _Del:
    navn: str
    størrelse: Decimal
    merket: bool
    fyll: Fyll
    andel: str
    """The share as text, or what stands in its place."""
    antall: str
    """The number beside the share; empty if the number is itself the share."""


def tegn(data: Diagram, alt: str, stil: Stil, format_: Format) -> str:
    """Return the bar. The parts are the categories of one series, or the series of one category.

    Shares are computed and printed whole, with the numbers beside them; numbers that are percent already are
    printed as they are. Names stand under their parts if all have room, else in a list. Raises `ValueError`
    as `limits.kontroller`, for several series of several categories, for numbers below zero, for percentages
    that do not add up to 100, and for more parts than patterns.
    """
    kontroller(data)
    rekke = _rekke(data)
    kontroller_mønstre(len(rekke))
    deler = _deler(rekke, data, stil, format_)
    sum_ = sum((d.størrelse for d in deler), NULL)
    bredder = [float(d.størrelse / sum_) * _LENGDE if sum_ else 0.0 for d in deler]
    direkte = all(_navn_under(d, b) for d, b in zip(deler, bredder, strict=True))
    tekster, bunn = _under(deler, bredder, stil) if direkte else _liste(deler, stil)
    return svg.ramme([_stolpe(deler, bredder, stil, skriv_i=not direkte), *tekster], bunn, alt, stil.familie)


def _rekke(data: Diagram) -> _Rekke:
    if len(data.serier) == 1:
        serie = data.serier[0]
        rekke = tuple((k, v, False) for k, v in zip(data.kategorier, serie.verdier, strict=True))
    elif len(data.kategorier) == 1:
        rekke = tuple((s.navn, s.verdier[0], s.merket) for s in data.serier)
    else:
        raise ValueError(
            f"En kake viser deler av én helhet, men her er det {len(data.serier)} serier og "
            f"{len(data.kategorier)} kategorier. Bruk én serie, eller velg typen «stablet søyle»."
        )
    _kontroller_deler(rekke, data.enhet)
    return rekke


def _kontroller_deler(rekke: _Rekke, enhet: str) -> None:
    for navn, tall, _ in rekke:
        if tall is not None and tall < 0:
            raise ValueError(
                f"«{navn}» har verdien {tall}, men en del av en helhet kan ikke være under null."
            )
    sum_ = sum((tall or NULL for _, tall, _ in rekke), NULL)
    if er_prosent(enhet) and sum_ and abs(sum_ - _HUNDRE) > _AVVIK:
        raise ValueError(
            f"Prosentene summerer til {sum_}, ikke 100. Ta med resten, eller oppgi antall i stedet."
        )


def _deler(rekke: _Rekke, data: Diagram, stil: Stil, format_: Format) -> tuple[_Del, ...]:
    sum_ = sum((tall or NULL for _, tall, _ in rekke), NULL)
    fyll = fyll_for(tuple(Serie(navn, (), merket) for navn, _, merket in rekke), stil)
    deler = []
    for (navn, tall, merket), f in zip(rekke, fyll, strict=True):
        trykt = verdi(tall, data.desimaler, data.enhet, format_)
        vist = trykt if er_prosent(data.enhet) else andel(tall, sum_, format_)
        deler.append(_Del(navn, tall or NULL, merket, f, vist, "" if trykt == vist else trykt))
    return tuple(deler)


def andel(tall: Decimal | None, sum_: Decimal | None, format_: Format) -> str:
    """Return a share in whole percent, or a dash where there is none."""
    if tall is None or not sum_:
        return TOM
    hundredeler = tall * _HUNDRE / sum_
    return f"<\u00a01{PROSENT}" if 0 < hundredeler < 1 else format_(hundredeler, 0) + PROSENT


def _stolpe(deler: tuple[_Del, ...], bredder: list[float], stil: Stil, *, skriv_i: bool) -> str:
    """Return the bar; with the shares inside it where their names stand in a list."""
    if not any(bredder):
        return svg.rekt(svg.MARG, _TOPP, _LENGDE, _HØYDE, svg.HVIT, stil.grå, "1.1 .9")
    tegnet = []
    for d, b, x in zip(deler, bredder, accumulate(bredder, initial=svg.MARG), strict=False):
        bit = Bit(NULL, d.størrelse, d.fyll, d.andel)
        if b:
            tegnet.append(flate(x, _TOPP, b, _HØYDE, d.fyll, stil))
        if skriv_i and plass_i(bit, b, _HØYDE, stående=False):
            tegnet.append(tekst_i(bit, x + b / 2, _TOPP + _HØYDE / 2, stil))
    return "".join(tegnet)


def _navn_under(del_: _Del, bredde_: float) -> bool:
    """Tell whether share, name and number can stand under the part without a word being broken."""
    plass = bredde_ - _LUFT
    return (
        plass > 0
        and bredde(del_.andel, _GRAD, halvfet=True) <= plass
        and bredde(del_.antall, svg.SKRIFT) <= plass
        and får_plass(del_.navn, svg.SKRIFT, plass, _FLEST_LINJER)
    )


def _under(deler: tuple[_Del, ...], bredder: list[float], stil: Stil) -> tuple[list[str], float]:
    """Return the texts under their parts, and the foot of the drawing."""
    tegnet: list[str] = []
    første, steg, flest = _TOPP + _HØYDE + 4.8, svg.SKRIFT * svg.LINJEAVSTAND, 0
    for del_, bredde_, x in zip(deler, bredder, accumulate(bredder, initial=svg.MARG), strict=False):
        farge = stil.grønn_tekst if del_.merket else stil.svart
        navn = bryt(del_.navn, svg.SKRIFT, bredde_ - _LUFT)
        tegnet += [
            svg.tekst(x, første, del_.andel, farge, størrelse=_GRAD, vekt="600"),
            svg.linjer(x, første + steg + 0.3, navn, farge),
            svg.tekst(x, første + steg * (len(navn) + 1) + 0.3, del_.antall, stil.grå),
        ]
        flest = max(flest, len(navn) + (1 if del_.antall else 0))
    return tegnet, første + steg * flest + 1.2


def _liste(deler: tuple[_Del, ...], stil: Stil) -> tuple[list[str], float]:
    """Return a list with swatches, and shares and numbers in columns, and the foot of the drawing."""
    tegnet: list[str] = []
    andel_til = svg.MARG + _PRØVE + _LUFT + max(bredde(d.andel, svg.SKRIFT, halvfet=True) for d in deler)
    antall_til = andel_til + 3.0 + max(bredde(d.antall, svg.SKRIFT) for d in deler)
    navn_fra = (antall_til if any(d.antall for d in deler) else andel_til) + 3.0
    y = _TOPP + _HØYDE + 6.0
    for d in deler:
        farge = stil.grønn_tekst if d.merket else stil.svart
        navn = bryt(d.navn, svg.SKRIFT, svg.BREDDE - navn_fra)
        tegnet += [
            flate(svg.MARG + svg.STREK / 2, y - 2.3, _PRØVE, _PRØVE, d.fyll, stil),
            svg.tekst(andel_til, y, d.andel, farge, vekt="600", anker="end"),
            svg.tekst(antall_til, y, d.antall, stil.grå, anker="end"),
            svg.linjer(navn_fra, y, navn, farge),
        ]
        y += _RAD + max(len(navn) - 1, 0) * svg.SKRIFT * svg.LINJEAVSTAND
    return tegnet, y - _RAD + 1.4
