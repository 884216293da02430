"""Stacked bar chart: parts of a whole, and the whole."""

from __future__ import annotations

from decimal import Decimal

from revisjon.report.figures import lying, standing
from revisjon.report.figures.axis import akse
from revisjon.report.figures.bars import NULL, Bit, Gruppe, Stolpe, Stolper
from revisjon.report.figures.data import Diagram, Format, Stil
from revisjon.report.figures.fill import Fyll, fyll_for
from revisjon.report.figures.legend import Oppføring
from revisjon.report.figures.limits import kontroller, kontroller_mønstre
from revisjon.report.figures.numbers import verdi


def tegn(data: Diagram, alt: str, stil: Stil, format_: Format) -> str:
    """Return the chart: one bar per category, one piece per series, the sum at the end.

    Numbers below zero are stacked downwards from zero, and the sum is that of all. A piece without room for
    its value is read on the axis. Raises `ValueError` as `limits.kontroller` and for more series than
    patterns, and if there are more bars than a page holds.
    """
    kontroller(data)
    kontroller_mønstre(len(data.serier))
    fyll = fyll_for(data.serier, stil)
    grupper = tuple(
        Gruppe(navn, (_stolpe(tuple(s.verdier[i] for s in data.serier), fyll, data, format_),))
        for i, navn in enumerate(data.kategorier)
    )
    akse_ = akse((b.til for g in grupper for s in g.stolper for b in s.biter), data.desimaler)
    stolper = Stolper(
        grupper,
        tuple(Oppføring(s.navn, f, s.merket) for s, f in zip(data.serier, fyll, strict=True)),
        akse_,
        tuple(verdi(m, akse_.desimaler, data.enhet, format_) for m in akse_.merker),
        stablet=True,
        med_akse=True,
    )
    tegner = standing.tegn if standing.passer(stolper) else lying.tegn
    return tegner(stolper, alt, stil)


def _stolpe(
    tall: tuple[Decimal | None, ...], fyll: tuple[Fyll, ...], data: Diagram, format_: Format
) -> Stolpe:
    oppgitt = [(v, f) for v, f in zip(tall, fyll, strict=True) if v is not None]
    opp = _stable([(v, f) for v, f in oppgitt if v >= 0], data, format_)
    ned = _stable([(v, f) for v, f in oppgitt if v < 0], data, format_)
    sum_ = sum((v for v, _ in oppgitt), NULL) if oppgitt else None
    return Stolpe((*opp, *ned), verdi(sum_, data.desimaler, data.enhet, format_))


def _stable(deler: list[tuple[Decimal, Fyll]], data: Diagram, format_: Format) -> tuple[Bit, ...]:
    biter: list[Bit] = []
    for tall, fyll in deler:
        fra = biter[-1].til if biter else NULL
        biter.append(Bit(fra, fra + tall, fyll, verdi(tall, data.desimaler, data.enhet, format_)))
    return tuple(biter)
