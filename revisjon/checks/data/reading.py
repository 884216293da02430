"""What a cell says: a number, and all that it may stand for.

A written number has been rounded at its last digit, so it stands for an interval. «ca. 40», «<5» and a masked
cell stand for more. Whether a number is exact, as a count of persons is, is for the column to say.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Context, Decimal

from revisjon.model import Celle, Prosjekt, Utregnet
from revisjon.patterns import uttrykk
from revisjon.records import dataclass
from revisjon.rules.comparator import Data
from revisjon.rules.numbers import Spenn, spenn

_HALV = Decimal("0.5")
_MANGE_SIFRE = Context(prec=100)
"""Wide enough for every number that can be written."""
UENDELIG = Decimal("Infinity")
_TALL = r"[-−–+]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|[-−–+]?\d+(?:[.,]\d+)?"
_OM = r"(?P<om>ca\.?|cirka|om ?lag|rundt|omtrent|nær|nesten|vel|drøyt|snaut|kring)"
_MØNSTER = uttrykk(
    rf"(?:{_OM}\s+)?(?P<tall>{_TALL})\s*(?P<enhet>%|prosent|pst\.?|kr|kroner|personer|personar)?",
    re.IGNORECASE,
)
_UNDER = uttrykk(r"(?:<|under|færre enn|mindre enn)\s*(?P<tall>\d+)", re.IGNORECASE)
_FRA_TIL = uttrykk(r"(?P<fra>\d+)\s*[-–]\s*(?P<til>\d+)")
_FØRSTE_ÅR, _SISTE_ÅR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Lest:
    """A number in a table or a figure."""

    verdi: Decimal
    """As it is reckoned with; for «<5» and the like the middle of what it may be."""
    spenn: Spenn
    """All that may have been rounded to it."""
    eksakt: Spenn
    """What it stands for where nothing was rounded."""
    desimaler: int = 0
    """Decimals in print."""
    prosent: bool = False
    """Whether the cell itself says «%» or «prosent»."""

    @property
    def omtrent(self) -> bool:
        """Tell whether it is not a number but a range of numbers, whatever is written."""
        return not self.eksakt.eksakt


def les_tekst(tekst: str) -> Lest | None:
    """Return the number in a cell with text, or None where it holds something else."""
    tekst = tekst.strip()
    if not tekst or len(tekst) > _LANGT:
        return None
    if treff := _UNDER.fullmatch(tekst):
        return _mellom(Decimal(0), Decimal(treff["tall"]))
    if treff := _FRA_TIL.fullmatch(tekst):
        fra, til = Decimal(treff["fra"]), Decimal(treff["til"])
        # «2023–2025» is a time, not a number.
        return None if fra >= til or fra >= _FØRSTE_ÅR else _mellom(fra, til)
    treff = _MØNSTER.fullmatch(tekst)
    if treff is None:
        return None
    rå = re.sub(r"[ \u00a0\u202f+]", "", treff["tall"]).replace(",", ".")
    verdi = Decimal(re.sub(r"^[−–]", "-", rå))
    desimaler = len(rå.partition(".")[2])
    lest = avrundet(verdi, desimaler)
    if treff["om"]:
        rundt = _rundt(verdi)
        lest = replace(lest, spenn=rundt, eksakt=rundt)
    return replace(lest, prosent=(treff["enhet"] or "").casefold() in ("%", "prosent", "pst", "pst."))


_LANGT = 30
"""Characters that no number is longer than."""


def avrundet(verdi: Decimal, desimaler: int) -> Lest:
    """Return a number that is printed with so many decimals."""
    halv = _HALV.scaleb(-desimaler)
    trykt = verdi.quantize(Decimal(1).scaleb(-desimaler), context=_MANGE_SIFRE)
    rundt = Spenn(min(verdi, trykt - halv), max(verdi, trykt + halv))
    return Lest(verdi, rundt, Spenn(verdi, verdi), desimaler)


def les(celle: Celle, prosjekt: Prosjekt, desimaler: int | None = None) -> Lest | None:
    """Return the number in a cell, registered or written; None where there is none, or it is masked."""
    if celle.tekst is not None:
        return les_tekst(celle.tekst.verdi)
    if celle.tall and celle.tall not in prosjekt.verdier:
        return None
    utregnet = prosjekt.celleverdi(celle, desimaler=desimaler)
    if utregnet is None or utregnet.skjermet:
        return None
    lest = av_utregnet(utregnet)
    if celle.tall and (mulig := mulig_verdi(celle.tall, prosjekt)) is not None and not mulig.eksakt:
        lest = replace(lest, spenn=_union(lest.spenn, mulig), eksakt=mulig)
    return lest


def av_utregnet(utregnet: Utregnet) -> Lest:
    """Return a number of the project as it stands in print."""
    lest = avrundet(utregnet.verdi, utregnet.desimaler)
    if utregnet.omtrent:
        rundt = _union(_rundt(utregnet.verdi), lest.spenn)
        lest = replace(lest, spenn=rundt, eksakt=rundt)
    return lest


def mulig_verdi(id_: str, prosjekt: Prosjekt) -> Spenn | None:
    """Return all values that a registered number may have, or None where that cannot be told."""
    tall = prosjekt.tall.get(id_)
    if tall is None or (not tall.omtrent and tall.toleranse is None and tall.beregnet is None):
        return None
    return spenn(id_, Data(tall=prosjekt.tall, verdier=prosjekt.verdier, tabeller=prosjekt.tabeller))


def _rundt(verdi: Decimal) -> Spenn:
    """Return what «ca.» before a number allows: half of its last digit that is not zero."""
    skrevet = int(verdi.as_tuple().exponent)
    halv = _HALV.scaleb(skrevet if skrevet < 0 else int(verdi.normalize().as_tuple().exponent))
    return Spenn(verdi - halv, verdi + halv)


def _mellom(fra: Decimal, til: Decimal) -> Lest:
    begge = Spenn(fra, til)
    return Lest((fra + til) / 2, begge, begge)


def _union(en: Spenn, annen: Spenn) -> Spenn:
    return Spenn(min(en.lav, annen.lav), max(en.høy, annen.høy))


def er_årstall(verdi: Decimal) -> bool:
    """Tell whether a number can be a year."""
    return verdi == verdi.to_integral_value() and _FØRSTE_ÅR <= verdi <= _SISTE_ÅR


def overlapper(en: Spenn, annen: Spenn) -> bool:
    """Tell whether two intervals have a value in common."""
    return en.lav <= annen.høy and annen.lav <= en.høy


def kan_være_samme(en: Lest, annen: Lest) -> bool:
    """Tell whether one of two numbers may be the other, rounded."""
    return overlapper(en.eksakt, annen.spenn) or overlapper(annen.eksakt, en.spenn)
