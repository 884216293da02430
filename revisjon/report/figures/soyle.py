"""Bar chart, one or several series beside each other."""

from __future__ import annotations

from decimal import Decimal

from revisjon.report.figures import lying, standing
from revisjon.report.figures.axis import akse
from revisjon.report.figures.bars import NULL, Bit, Gruppe, Stolpe, Stolper
from revisjon.report.figures.data import Diagram, Format, Serie, Stil
from revisjon.report.figures.fill import Fyll, fyll_for
from revisjon.report.figures.legend import Oppføring
from revisjon.report.figures.limits import kontroller, kontroller_mønstre
from revisjon.report.figures.numbers import verdi

_FÅ = 2


def tegn(data: Diagram, alt: str, stil: Stil, format_: Format) -> str:
    """Return the chart: standing bars for three to six categories with short names, else lying.

    Two bars alone would take a third of a page to say what two lines say.

    Every bar carries its value, so the axis appears only when bars are too thin for that. Several series of
    one category are drawn as one bar per series. Raises `ValueError` as `limits.kontroller`, for more series
    than patterns, and for more bars than a page holds.
    """
    stolper = _stolper(data, stil, format_)
    få = len(stolper.grupper) <= _FÅ and all(len(g.stolper) == 1 for g in stolper.grupper)
    tegner = standing.tegn if standing.passer(stolper) and not få else lying.tegn
    return tegner(stolper, alt, stil)


def liggende(data: Diagram, alt: str, stil: Stil, format_: Format) -> str:
    """Return the chart with lying bars, however few they are: for a summary that has little room."""
    return lying.tegn(_stolper(data, stil, format_), alt, stil)


def _stolper(data: Diagram, stil: Stil, format_: Format) -> Stolper:
    kontroller(data)
    snudd = len(data.kategorier) == 1 and len(data.serier) > 1
    return _per_serie(data, stil, format_) if snudd else _per_kategori(data, stil, format_)


def _per_kategori(data: Diagram, stil: Stil, format_: Format) -> Stolper:
    kontroller_mønstre(len(data.serier))
    fyll = fyll_for(data.serier, stil)
    forklaring = tuple(Oppføring(s.navn, f, s.merket) for s, f in zip(data.serier, fyll, strict=True))
    grupper = tuple(
        Gruppe(
            navn,
            tuple(_stolpe(s.verdier[i], f, data, format_) for s, f in zip(data.serier, fyll, strict=True)),
        )
        for i, navn in enumerate(data.kategorier)
    )
    return _med_akse(data, grupper, forklaring if len(forklaring) > 1 else (), format_)


def _per_serie(data: Diagram, stil: Stil, format_: Format) -> Stolper:
    """One category: the names of the series stand at the bars, so that no legend is needed."""
    svart, grønn = fyll_for((Serie("", ()), Serie("", (), merket=True)), stil)
    grupper = tuple(
        Gruppe(s.navn, (_stolpe(s.verdier[0], grønn if s.merket else svart, data, format_),), s.merket)
        for s in data.serier
    )
    return _med_akse(data, grupper, (), format_)


def _stolpe(tall: Decimal | None, fyll: Fyll, data: Diagram, format_: Format) -> Stolpe:
    biter = () if tall is None else (Bit(NULL, tall, fyll),)
    return Stolpe(biter, verdi(tall, data.desimaler, data.enhet, format_))


def _med_akse(
    data: Diagram, grupper: tuple[Gruppe, ...], forklaring: tuple[Oppføring, ...], format_: Format
) -> Stolper:
    akse_ = akse((v for s in data.serier for v in s.verdier if v is not None), data.desimaler)
    tekster = tuple(verdi(m, akse_.desimaler, data.enhet, format_) for m in akse_.merker)
    return Stolper(grupper, forklaring, akse_, tekster)
