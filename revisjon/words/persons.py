"""Which numbers count persons, so that few of them may not be published."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from revisjon.model import Figur, Kolonne, Prosjekt, Rad, Tabell, Tabellutdrag, Tall, Utvalg
from revisjon.words.lexicon import Ord

_ORD = re.compile(r"[^\W\d_]+\.?|%")
_PER = frozenset(("per", "pr"))
FÅ = 5
"""Fewer than so many are not published; none at all are."""


def er_få(verdi: Decimal) -> bool:
    """Tell whether a count is of 1 to 4."""
    return verdi == verdi.to_integral_value() and 0 < verdi < FÅ


def teller_personer(enhet: str, ord_: Ord) -> bool:
    """Tell whether a unit, or a title, is that of a count of persons."""
    s, ordene = ord_.skjerming, _ord_i(enhet)
    # «Kroner per innbygger» counts kroner, «ansatte per avdeling» counts persons.
    foran_per = list(itertools.takewhile(lambda o: o not in _PER, ordene))
    første = next((o for o in foran_per if o in s.mål or s.er_personer(o)), "")
    return bool(første) and første not in s.mål and not er_andel(enhet, ord_)


def er_andel(tittel: str, ord_: Ord) -> bool:
    """Tell whether a title is that of shares, from which a count could be worked out."""
    return not ord_.skjerming.andeler.isdisjoint(_ord_i(tittel))


def _ord_i(tekst: str) -> list[str]:
    return [o.casefold().rstrip(".") for o in _ORD.findall(tekst)]


def tall_teller(tall: Tall, enhet: str, ord_: Ord) -> bool:
    """Tell whether a registered number counts persons. What is computed does so only as a sum."""
    if tall.skjermes is not None:
        return tall.skjermes
    if tall.beregnet is not None and tall.beregnet.operasjon != "sum":
        return False
    return teller_personer(enhet, ord_)


def celle_teller(tabell: Tabell, rad: Rad, kolonne: Kolonne, prosjekt: Prosjekt, ord_: Ord) -> bool:
    """Tell whether a cell counts persons: as its column says, its table, or what they are called."""
    if kolonne.skjermes is not None:
        return kolonne.skjermes
    if tabell.skjermes is not None:
        return tabell.skjermes
    if er_andel(kolonne.tittel, ord_) or er_andel(rad.navn, ord_):
        return False
    if tabell.enhet:
        return teller_personer(tabell.enhet, ord_)
    if teller_personer(kolonne.tittel, ord_) or teller_personer(rad.navn, ord_):
        return True
    return any(_figur_teller(f, tabell, ord_) for f in prosjekt.figurer.values())


def _figur_teller(figur: Figur, tabell: Tabell, ord_: Ord) -> bool:
    data = figur.data
    fra_tabellen = isinstance(data, Tabellutdrag) and data.tabell == tabell.id
    return fra_tabellen and figur_teller(figur, ord_)


def figur_teller(figur: Figur, ord_: Ord) -> bool:
    """Tell whether the values of a chart count persons."""
    return teller_personer(figur.enhet, ord_) if figur.skjermes is None else figur.skjermes


def utvalg_røper(utvalg: Utvalg, ord_: Ord) -> bool:
    """Tell whether a sample of persons tells of few of them."""
    mangler = utvalg.størrelse - utvalg.oppfylt
    return teller_personer(utvalg.av, ord_) and any(er_få(Decimal(n)) for n in (utvalg.oppfylt, mangler))
