"""What a registered number may stand for: an interval, from what is written about how exact it is."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from revisjon.model import Tall, Utregnet
from revisjon.rules.comparator import Data

_HALV = Decimal("0.5")
_HUNDRE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Spenn:
    """All values that a number may have, both ends among them."""

    lav: Decimal
    høy: Decimal

    @property
    def eksakt(self) -> bool:
        """Tell whether only one value is possible."""
        return self.lav == self.høy


def spenn(id_: str, data: Data) -> Spenn | None:
    """Return what a registered number may stand for, or None where it has no value.

    A number with `toleranse` is that much uncertain. One that is `omtrent` stands for all that is rounded
    to it: ca. 7 is 6.5 to 7.5, ca. 150 is 145 to 155, because the last digit that is not zero is the one
    that was rounded. What is computed has the interval of all combinations of its terms.
    """
    tall, verdi = data.tall.get(id_), data.verdier.get(id_)
    if tall is None or verdi is None:
        return None
    if tall.toleranse is not None:
        return Spenn(verdi.verdi - tall.toleranse, verdi.verdi + tall.toleranse)
    if tall.omtrent:
        return _avrundet(verdi.verdi)
    return _utledet(tall, verdi, data)


def kilder_til(id_: str, data: Data) -> tuple[str, ...]:
    """Return the sources of a registered number, of what it is read from and of what it is computed from."""
    return tuple(dict.fromkeys(_kilder(id_, data)))


def _kilder(id_: str, data: Data) -> Iterator[str]:
    tall = data.tall.get(id_)
    if tall is None:
        return
    if tall.kilde:
        yield tall.kilde
    if tall.fra is not None and (tabell := data.tabeller.get(tall.fra.tabell)):
        if tabell.kilde:
            yield tabell.kilde
        celle = tall.fra.rad, tall.fra.kolonne
        yield from (k for id_ in _tall_i(tabell.id, *celle, data) for k in _kilder(id_, data))
    if tall.beregnet is not None:
        if tall.beregnet.operasjon == "antall":
            yield from data.intervjuer
        else:
            yield from (k for ledd in tall.beregnet.ledd for k in _kilder(ledd, data))


def _tall_i(tabell: str, rad: str, kolonne: str, data: Data) -> Iterator[str]:
    """Yield the registered number that fills a cell, if one does."""
    t = data.tabeller[tabell]
    titler = [k.tittel for k in t.kolonner]
    for r, foran in t.flate_rader():
        if r.navn == rad and kolonne in titler:
            nr = titler.index(kolonne) - foran
            if 0 <= nr < len(r.celler) and r.celler[nr].tall:
                yield r.celler[nr].tall


def _avrundet(verdi: Decimal) -> Spenn:
    _, sifre, eksponent = verdi.normalize().as_tuple()
    sted = eksponent if isinstance(eksponent, int) and any(sifre) else 0
    slingring = _HALV.scaleb(sted)
    return Spenn(verdi - slingring, verdi + slingring)


def _utledet(tall: Tall, verdi: Utregnet, data: Data) -> Spenn | None:
    """Return the interval of a number that is read from a table, computed, or simply given."""
    ledd: Sequence[str] = ()
    regn: Callable[[Sequence[Spenn]], Spenn | None] = _samme
    if tall.beregnet is not None and tall.beregnet.operasjon != "antall":
        ledd = tall.beregnet.ledd
        regn = _OPERASJONER[tall.beregnet.operasjon]
    elif tall.fra is not None:
        ledd = tuple(_tall_i(tall.fra.tabell, tall.fra.rad, tall.fra.kolonne, data))
    if not ledd:
        return _avrundet(verdi.verdi) if verdi.omtrent else Spenn(verdi.verdi, verdi.verdi)
    av_ledd = [spenn(id_, data) for id_ in ledd]
    kjente = [s for s in av_ledd if s is not None]
    return regn(kjente) if len(kjente) == len(av_ledd) else None


def andel_spenn(del_: Spenn, hel: Spenn) -> Spenn | None:
    """Return the first in per cent of the second, or None where the second may be zero."""
    return _delt(hel, lambda d, h: d / h * _HUNDRE, del_)


def prosentendring_spenn(fra: Spenn, til: Spenn) -> Spenn | None:
    """Return the change in per cent of the first, or None where that may be zero."""
    return _delt(fra, lambda t, f: (t - f) / f * _HUNDRE, til)


def differanse_spenn(fra: Spenn, til: Spenn) -> Spenn:
    """Return the second minus the first."""
    return Spenn(til.lav - fra.høy, til.høy - fra.lav)


def _delt(nevner: Spenn, regn: Callable[[Decimal, Decimal], Decimal], teller: Spenn) -> Spenn | None:
    if nevner.lav <= 0 <= nevner.høy:
        return None
    # Each operation is monotone in each term where the divisor keeps its sign, so the corners suffice.
    hjørner = [regn(t, n) for t, n in itertools.product((teller.lav, teller.høy), (nevner.lav, nevner.høy))]
    return Spenn(min(hjørner), max(hjørner))


def _sum(ledd: Sequence[Spenn]) -> Spenn:
    return Spenn(sum((s.lav for s in ledd), Decimal(0)), sum((s.høy for s in ledd), Decimal(0)))


def _samme(ledd: Sequence[Spenn]) -> Spenn:
    return ledd[0]


_OPERASJONER: Mapping[str, Callable[[Sequence[Spenn]], Spenn | None]] = MappingProxyType(
    {
        "sum": _sum,
        "differanse": lambda ledd: differanse_spenn(ledd[0], ledd[1]),
        "prosentendring": lambda ledd: prosentendring_spenn(ledd[0], ledd[1]),
        "andel": lambda ledd: andel_spenn(ledd[0], ledd[1]),
    }
)
