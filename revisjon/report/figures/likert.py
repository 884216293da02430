"""Answers on a scale: one full-width bar per statement, divided by how many gave each answer."""

from __future__ import annotations

from decimal import Decimal

from revisjon.report.figures import lying
from revisjon.report.figures.axis import Akse
from revisjon.report.figures.bars import NULL, Bit, Gruppe, Stolpe, Stolper
from revisjon.report.figures.data import Diagram, Format, Serie, Stil
from revisjon.report.figures.fill import Fyll, toner
from revisjon.report.figures.legend import Oppføring
from revisjon.report.figures.limits import kontroller, kontroller_antall, kontroller_mønstre
from revisjon.report.figures.numbers import PROSENT

_HUNDRE = Decimal(100)
_AKSE = Akse(tuple(Decimal(m) for m in (0, 25, 50, 75, 100)), 0)


def tegn(data: Diagram, alt: str, stil: Stil, format_: Format) -> str:
    """Return the chart. Series are statements, categories the answers from one end of the scale to the other.

    The values are counts; shares are computed here and n is printed, so that they cannot disagree. No number
    (None) counts as zero. Greys fall evenly from black to white in the order of the scale. Shares are rounded
    each for itself and need not add up to 100. A marked statement has its name in green. Raises `ValueError`
    as `limits.kontroller` and `kontroller_antall`, and if there are more statements than a page holds.
    """
    kontroller(data)
    kontroller_antall(data)
    kontroller_mønstre(len(data.kategorier))
    fyll = toner(len(data.kategorier), stil)
    stolper = Stolper(
        tuple(_gruppe(serie, fyll, data.desimaler, format_) for serie in data.serier),
        tuple(Oppføring(navn, f) for navn, f in zip(data.kategorier, fyll, strict=True)),
        _AKSE,
        tuple(f"{m}{PROSENT}" if m == _HUNDRE else str(m) for m in _AKSE.merker),
        stablet=True,
        med_akse=True,
    )
    return lying.tegn(stolper, alt, stil)


def _gruppe(serie: Serie, fyll: tuple[Fyll, ...], desimaler: int, format_: Format) -> Gruppe:
    antall = [v or NULL for v in serie.verdier]
    n = sum(antall, NULL)
    biter: list[Bit] = []
    sum_ = NULL
    for v, f in zip(antall, fyll, strict=True):
        if v:
            til = (sum_ + v) * _HUNDRE / n
            biter.append(Bit(sum_ * _HUNDRE / n, til, f, format_(v * _HUNDRE / n, desimaler)))
        sum_ += v
    return Gruppe(serie.navn, (Stolpe(tuple(biter), f"n\u00a0=\u00a0{format_(n, 0)}"),), serie.merket)
