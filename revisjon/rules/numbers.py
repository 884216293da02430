"""What a registered number may stand for: an interval, from what is written about how exact it is."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from types import MappingProxyType

from revisjon.model import Celleadresse, Tall, Utregnet, desimaler_i
from revisjon.records import dataclass
from revisjon.rules.comparator import Data
from revisjon.rules.value import Verdi

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
    to it: ca. 7 is 6.5 to 7.5, ca. 7.0 is 6.95 to 7.05, ca. 150 is 145 to 155. The last decimal that is
    written is the one that was rounded; in a number without decimals the last digit that is not zero. What
    is computed has the interval of all combinations of its terms; with `omtrent` it also stands for all that
    is rounded to its print.
    """
    funnet: dict[str, Spenn | None] = {}
    for n in _ledd_først(id_, data):
        tall, verdi = data.tall.get(n), data.verdier.get(n)
        funnet[n] = None if tall is None or verdi is None else _spenn(tall, verdi, data, funnet)
    return funnet[id_]


def _ledd_først(id_: str, data: Data) -> Iterator[str]:
    """Yield all that the interval of a number is made of, each once and after its own terms; it comes last.

    Without recursion, for numbers may be computed from each other in chains of any length.
    """
    sett = {id_}
    sti = [(id_, iter(_ledd(id_, data)))]
    while sti:
        øverst, resten = sti[-1]
        neste = next((n for n in resten if n not in sett), None)
        if neste is None:
            sti.pop()
            yield øverst
        else:
            sett.add(neste)
            sti.append((neste, iter(_ledd(neste, data))))


def _ledd(id_: str, data: Data) -> Sequence[str]:
    """Return the numbers that a number is computed from, or the one in the cell that it is read from."""
    tall = data.tall.get(id_)
    if tall is not None and tall.beregnet is not None and tall.beregnet.operasjon != "antall":
        return tall.beregnet.ledd
    return () if tall is None or tall.fra is None else tuple(_tall_i(tall.fra, data))


def _spenn(tall: Tall, verdi: Utregnet, data: Data, funnet: Mapping[str, Spenn | None]) -> Spenn | None:
    if tall.toleranse is not None:
        return Spenn(verdi.verdi - tall.toleranse, verdi.verdi + tall.toleranse)
    utledet = _utledet(tall, verdi, [funnet.get(n) for n in _ledd(tall.id, data)])
    if utledet is None or not tall.omtrent:
        return utledet
    rundt = _avrundet(verdi.verdi if tall.beregnet is None else _trykt(verdi, verdi.desimaler))
    return Spenn(min(rundt.lav, utledet.lav), max(rundt.høy, utledet.høy))


def innenfor(målt: Spenn, lavest: Decimal | None, høyest: Decimal | None) -> Verdi:
    """Tell whether all values will do (ja), none will (nei), or some (uavklart)."""
    under = lavest is not None and målt.lav < lavest
    over = høyest is not None and målt.høy > høyest
    if not under and not over:
        return Verdi.JA
    helt_under = lavest is not None and målt.høy < lavest
    helt_over = høyest is not None and målt.lav > høyest
    return Verdi.NEI if helt_under or helt_over else Verdi.UAVKLART


def tydelig(tall: Utregnet, *grenser: Decimal | None) -> Utregnet:
    """Return the number with so many decimals that its print lies on its own side of the limits.

    59.96 is no less than 60 when it is printed without decimals.
    """
    for desimaler in itertools.count(tall.desimaler):
        trykt = _trykt(tall, desimaler)
        if all(trykt.compare(g) == tall.verdi.compare(g) for g in grenser if g is not None):
            break
    return replace(tall, desimaler=desimaler)


def _trykt(tall: Utregnet, desimaler: int) -> Decimal:
    return tall.verdi.quantize(Decimal(1).scaleb(-desimaler), ROUND_HALF_UP)


def ytterpunkter(målt: Spenn, enhet: str, flest: int) -> dict[str, Utregnet]:
    """Return both ends as `lav` and `høy` for «fra {lav} til {høy}», where the unit is said once.

    With no more decimals than `flest`: the ends are rounded outward, so that the print holds all values.
    """
    lav = _rundet(målt.lav, flest, ROUND_FLOOR)
    høy = _rundet(målt.høy, flest, ROUND_CEILING)
    return {
        "lav": Utregnet(lav, desimaler=desimaler_i(lav)),
        "høy": Utregnet(høy, enhet, desimaler=desimaler_i(høy)),
    }


def _rundet(verdi: Decimal, flest: int, retning: str) -> Decimal:
    kort = verdi.normalize()
    return kort.quantize(Decimal(1).scaleb(-flest), retning) if desimaler_i(kort) > flest else kort


def kilder_til(id_: str, data: Data) -> tuple[str, ...]:
    """Return the sources of a registered number, of what it is read from and of what it is computed from."""
    kilder: dict[str, None] = {}
    sett: set[str] = set()
    kø = [id_]
    while kø:
        n = kø.pop()
        if n in sett or n not in data.tall:
            continue
        sett.add(n)
        kilder.update(dict.fromkeys(_egne_kilder(data.tall[n], data)))
        kø.extend(reversed(_ledd(n, data)))
    return tuple(kilder)


def _egne_kilder(tall: Tall, data: Data) -> Iterator[str]:
    """Yield the sources of a number that are not those of its terms."""
    if tall.kilde:
        yield tall.kilde
    if tall.fra is not None and (tabell := data.tabeller.get(tall.fra.tabell)) and tabell.kilde:
        yield tabell.kilde
    if tall.beregnet is not None and tall.beregnet.operasjon == "antall":
        yield from data.intervjuer


def _tall_i(celle: Celleadresse, data: Data) -> Iterator[str]:
    """Yield the registered number that fills a cell, if one does."""
    tabell = data.tabeller.get(celle.tabell)
    titler = [k.tittel for k in tabell.kolonner] if tabell else []
    for r, foran in tabell.flate_rader() if tabell else ():
        if r.navn == celle.rad and celle.kolonne in titler:
            nr = titler.index(celle.kolonne) - foran
            if 0 <= nr < len(r.celler) and r.celler[nr].tall:
                yield r.celler[nr].tall


def _avrundet(verdi: Decimal) -> Spenn:
    skrevet = int(verdi.as_tuple().exponent)
    slingring = _HALV.scaleb(skrevet if skrevet < 0 else int(verdi.normalize().as_tuple().exponent))
    return Spenn(verdi - slingring, verdi + slingring)


def _utledet(tall: Tall, verdi: Utregnet, ledd: Sequence[Spenn | None]) -> Spenn | None:
    """Return the interval of a number that is read from a table, computed, or simply given."""
    if not ledd:
        return _avrundet(verdi.verdi) if verdi.omtrent else Spenn(verdi.verdi, verdi.verdi)
    kjente = [s for s in ledd if s is not None]
    if len(kjente) < len(ledd):
        return None
    return kjente[0] if tall.beregnet is None else _OPERASJONER[tall.beregnet.operasjon](kjente)


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


_OPERASJONER: Mapping[str, Callable[[Sequence[Spenn]], Spenn | None]] = MappingProxyType(
    {
        "sum": _sum,
        "differanse": lambda ledd: differanse_spenn(ledd[0], ledd[1]),
        "prosentendring": lambda ledd: prosentendring_spenn(ledd[0], ledd[1]),
        "andel": lambda ledd: andel_spenn(ledd[0], ledd[1]),
    }
)
