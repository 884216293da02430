"""The numbers of one chart as a table: what the drawing prints, and what one else must read off it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from math import ceil

from revisjon.model import Figur, Utregnet
from revisjon.records import dataclass
from revisjon.report.chart_data import Talldata
from revisjon.report.context_appendices import Talltabell
from revisjon.report.drawings import talltabell_id
from revisjon.report.figures.kake import andel
from revisjon.report.figures.numbers import er_prosent, verdi
from revisjon.report.figures.text_width import bredde, lengste_ord
from revisjon.report.tables import BREDDE, Kolonnevisning
from revisjon.words import Ord, enhet_tekst, fyll, med_prosenttegn, tall_tekst

_SMAL = 76
"""Millimetres of a table that shares its line with another."""
_KORT = 12
"""Rows of a table that is kept on one page."""
_GRAD = 3.3
"""Type size reckoned with, millimetres: larger than in print, for Word may put in a wider typeface."""
_LUFT = 3.3
"""Between two columns, millimetres."""
_MINST, _NAVN_SMAL, _NAVN = 12, 40, 70
"""Width of a column of numbers at least, and of the names at most, in a narrow and in a wide table."""
_FLEST_KOLONNER = 8
"""With more, rows and columns change places, if that makes them fewer."""
_ÅR = 4

_Rader = Sequence[tuple[str, ...]]
"""Texts of a table row by row; the first row is the head, the first of each row names it."""


def vis_talltabell(figur: Figur, data: Talldata, ord_: Ord) -> Talltabell:
    """Return the table."""
    rader = list(_FORMER.get(figur.type, _kategorivis)(_Tall(data, ord_)))
    if len(rader[0]) > _FLEST_KOLONNER and len(rader) < len(rader[0]) and figur.type != "likert":
        rader = list(zip(*rader, strict=True))
    hjørne = ord_.figurtall.utsagn if figur.type == "likert" else _hjørne([r[0] for r in rader[1:]], ord_)
    hode = (hjørne, *rader[0][1:])
    bredder, smal = _bredder(hode, rader[1:])
    return Talltabell(
        id=talltabell_id(figur),
        figur=figur.id,
        tittel=figur.tittel,
        enhet=enhet_tekst(figur.enhet, ord_),
        kolonner=tuple(
            Kolonnevisning(tittel, nr > 0, b)
            for nr, (tittel, b) in enumerate(zip(hode, bredder, strict=True))
        ),
        rader=tuple(tuple(med_prosenttegn(celle, ord_) for celle in rad) for rad in rader[1:]),
        smal=smal,
        kort=len(rader) - 1 <= _KORT,
    )


@dataclass(frozen=True, slots=True)
class _Tall:
    """Writes the numbers of one chart as the chart does, and says which are approximate."""

    data: Talldata
    ord_: Ord

    def vist(self, u: Utregnet | None) -> Utregnet | None:
        """Return a number that the chart draws."""
        return u if u and not u.skjermet else None

    def tall(self, u: Utregnet | None) -> str:
        """Return a number, or a dash where the chart draws none."""
        if not (u := self.vist(u)):
            return self.ord_.tabell.tom
        tekst = verdi(u.verdi, self.data.desimaler, self.data.enhet, self.format)
        return fyll(self.ord_.tall.omtrent, tall=tekst) if u.omtrent else tekst

    def sum(self, verdier: Sequence[Utregnet | None]) -> Utregnet | None:
        """Return the sum of the numbers that are drawn."""
        alle = [u for v in verdier if (u := self.vist(v))]
        sum_ = sum((u.verdi for u in alle), Decimal(0))
        return Utregnet(sum_, omtrent=any(u.omtrent for u in alle)) if alle else None

    @property
    def format(self) -> Callable[..., str]:
        """Write a number with so many decimals."""
        return partial(tall_tekst, ord_=self.ord_)

    def rekker(self) -> Iterator[tuple[str, Sequence[Utregnet | None]]]:
        """Yield the categories with a number of each series."""
        for nr, navn in enumerate(self.data.kategorier):
            yield navn, [s.verdier[nr] for s in self.data.serier]


def _kategorivis(t: _Tall) -> Iterator[tuple[str, ...]]:
    """Yield a row per category; of several series with one category, a row per series."""
    serier = t.data.serier
    if len(t.data.kategorier) == 1 and len(serier) > 1:
        yield "", *t.data.kategorier
        yield from ((s.navn, t.tall(s.verdier[0])) for s in serier)
        return
    yield "", *(s.navn for s in serier)
    yield from ((navn, *map(t.tall, verdier)) for navn, verdier in t.rekker())


def _med_sum(t: _Tall) -> Iterator[tuple[str, ...]]:
    """Yield a row per category, with the sum that stands at the end of each bar."""
    yield "", *(s.navn for s in t.data.serier), t.ord_.figurtall.sum
    for navn, verdier in t.rekker():
        yield navn, *map(t.tall, verdier), t.tall(t.sum(verdier))


def _med_andel(t: _Tall) -> Iterator[tuple[str, ...]]:
    """Yield a row per part, with its share of the whole where the numbers are not shares already."""
    hode, *rader = _kategorivis(t)
    if er_prosent(t.data.enhet):
        yield from (hode, *rader)
        return
    verdier = [u for s in t.data.serier for u in s.verdier]
    sum_ = t.sum(verdier)
    yield *hode, t.ord_.figurtall.andel
    for rad, u in zip(rader, verdier, strict=True):
        vist = t.vist(u)
        yield *rad, andel(vist.verdi if vist else None, sum_.verdi if sum_ else None, t.format)


def _svar(t: _Tall) -> Iterator[tuple[str, ...]]:
    """Yield a row per statement: each answer as a count and a share, and all of them."""
    yield "", *t.data.kategorier, t.ord_.figurtall.i_alt
    heltall = _Tall(Talldata((), (), "", 0), t.ord_)
    for serie in t.data.serier:
        alle = t.sum(serie.verdier)
        yield serie.navn, *(_svarcelle(t, heltall, u, alle) for u in serie.verdier), heltall.tall(alle)


def _svarcelle(t: _Tall, heltall: _Tall, u: Utregnet | None, alle: Utregnet | None) -> str:
    antall, vist = heltall.tall(u), t.vist(u)
    if not (vist and alle and alle.verdi):
        return antall
    del_ = verdi(vist.verdi * 100 / alle.verdi, t.data.desimaler, "prosent", t.format)
    return fyll(t.ord_.figurtall.med_andel, antall=antall, andel=del_)


_FORMER: dict[str, Callable[[_Tall], Iterator[tuple[str, ...]]]] = {
    "stablet søyle": _med_sum,
    "kake": _med_andel,
    "likert": _svar,
}
"""Types of charts that show more than the numbers they are given."""


def _hjørne(navn: Sequence[str], ord_: Ord) -> str:
    år = all(n.isdecimal() and len(n) == _ÅR for n in navn)
    return ord_.figurtall.år if år else ord_.figurtall.kategori


def _bredder(hode: tuple[str, ...], rader: _Rader) -> tuple[list[int], bool]:
    """Return the width of each column in millimetres, and whether two such tables have room on a line."""
    navn = ceil(max(bredde(t, _GRAD) for t in (hode[0], *(r[0] for r in rader))) + _LUFT)
    # Heads stand on one line if that costs no room, else word below word.
    for i_hodet in (bredde, lengste_ord) if len(rader) <= _KORT else ():
        tall = _tallkolonner(hode, rader, i_hodet)
        if sum(tall) + min(navn, _NAVN_SMAL) <= _SMAL:
            return [_SMAL - sum(tall), *tall], True
    tall = _tallkolonner(hode, rader, lengste_ord)
    hver = (BREDDE - min(navn, _NAVN)) // len(tall)
    if hver >= max(tall):
        tall = [hver] * len(tall)
    elif sum(tall) > BREDDE - _NAVN_SMAL:
        tall = [(BREDDE - _NAVN_SMAL) // len(tall)] * len(tall)
    return [BREDDE - sum(tall), *tall], False


def _tallkolonner(hode: tuple[str, ...], rader: _Rader, i_hodet: Callable[[str, float], float]) -> list[int]:
    return [
        max(_MINST, ceil(max(i_hodet(tittel, _GRAD), *(bredde(r[nr], _GRAD) for r in rader)) + _LUFT))
        for nr, tittel in enumerate(hode[1:], 1)
    ]
