"""What a quantity in a text may stand for, and whether words about it can be true of that."""

from __future__ import annotations

from decimal import Decimal

from revisjon.prose.hedges import Forbehold
from revisjon.prose.numbers import Mengde
from revisjon.prose.units import er_del, er_fast
from revisjon.rules.numbers import Spenn

_HALV = Decimal("0.5")
_TIDEL = Decimal("0.1")
_NULLER = 3
"""A count with so many zeros at the end has been rounded, although nothing says so."""
_NÆR_ANDEL = Decimal(6)
"""«Om lag halvparten» is so many percentage points from it at most."""
_ÅPNE = frozenset({"over", "under", "nesten", "minst", "høyst"})


def er_åpen(m: Mengde) -> bool:
    """Tell whether the words before a number leave one of its ends open."""
    return m.forbehold in _ÅPNE


def spenn(m: Mengde) -> Spenn:
    """Return all values that a number stands for as it is written, apart from words such as «over».

    Percentages and decimals are rounded to their last digit, counts are exact unless they end in three zeros
    or say that they are approximate. A registered number is exact unless it is `omtrent`.
    """
    if m.høyeste is not None:
        return Spenn(min(m.verdi, m.høyeste), max(m.verdi, m.høyeste))
    slingring = _slingring(m)
    return Spenn(m.verdi - slingring, m.verdi + slingring)


def _slingring(m: Mengde) -> Decimal:
    if m.form == "brøk":
        return Decimal(0)
    if m.omtrent or m.forbehold == "omtrent":
        return _HALV * _siste_siffer(m)
    if m.form == "bundet":
        return Decimal(0)
    if m.desimaler or m.multippel:
        return _HALV * _siste_siffer(m)
    if er_del(m.enhet) or m.enhet == "prosentpoeng":
        return _HALV
    rundt = _siste_siffer(m)
    return _HALV * rundt if rundt >= Decimal(10) ** _NULLER else Decimal(0)


def _siste_siffer(m: Mengde) -> Decimal:
    """Return what the last digit that is written and not zero counts in: 10 for 150, 0.1 for 2.5."""
    if m.desimaler and not m.multippel:
        return Decimal(1).scaleb(-m.desimaler)
    if not m.verdi:
        return Decimal(1)
    return Decimal(1).scaleb(int(m.verdi.normalize().as_tuple().exponent))


def feil_side(forbehold: Forbehold, sagt: Decimal, målt: Spenn) -> bool:
    """Tell whether no value of `målt` is on the side of `sagt` that the words say."""
    match forbehold:
        case "over":
            return målt.høy <= sagt
        case "under" | "nesten":
            return målt.lav >= sagt
        case "minst":
            return målt.høy < sagt
        case "høyst":
            return målt.lav > sagt
    return False


def for_langt(sagt: Mengde, målt: Spenn) -> bool:
    """Tell whether all values of `målt` are too far away for «nesten», «om lag» or a fraction in words."""
    if sagt.forbehold not in ("nesten", "omtrent") and sagt.form != "brøk":
        return False
    if sagt.forbehold in ("over", "under", "minst", "høyst"):
        return False
    nær = max(_TIDEL * abs(sagt.verdi), _NÆR_ANDEL if er_del(sagt.enhet) else _HALV * _siste_siffer(sagt))
    return målt.høy < sagt.verdi - nær or målt.lav > sagt.verdi + nær


def møtes(a: Spenn, b: Spenn) -> bool:
    """Tell whether two numbers may be the same."""
    return a.lav <= b.høy and b.lav <= a.høy


def samme_enhet(a: Mengde, b: Mengde) -> bool:
    """Tell whether two numbers count the same; a fraction in words is a share in per cent."""
    return a.enhet == b.enhet or (er_del(a.enhet) and er_del(b.enhet))


def kan_ha_enheten(bar: Mengde, annen: Mengde) -> bool:
    """Tell whether a number may count what another does: it says so, or says nothing after a fixed unit."""
    return samme_enhet(bar, annen) or (not bar.enhet and er_fast(annen.enhet))
