"""What a test came to, told in the comparator's own sentence."""

from __future__ import annotations

from decimal import Decimal

from revisjon.model import Dato, Utregnet
from revisjon.rules import Testutfall
from revisjon.rules.comparator import Feltverdi, Språk
from revisjon.rules.comparators import ETTER_NAVN
from revisjon.words.format import dato_tekst, fyll, liste_tekst, stor, tall_tekst, utregnet_tekst
from revisjon.words.lexicon import Ord


def test_tekst(utfall: Testutfall, ord_: Ord) -> str:
    """Return why a test came out as it did; every number in it is one of the test's own fields."""
    mønster = ETTER_NAVN[utfall.sammenlikner].ord_[_språk(ord_)][utfall.grunn]
    return stor(fyll(mønster, **{navn: felt_tekst(verdi, ord_) for navn, verdi in utfall.felt.items()}))


def felt_tekst(verdi: Feltverdi, ord_: Ord) -> str:
    """Return a field as it is printed: «ca. 7 prosent», «april 2009», «1 029», «a, b og c»."""
    match verdi:
        case Utregnet():
            return utregnet_tekst(verdi, "", ord_)
        case Dato():
            return dato_tekst(verdi, ord_)
        case int():
            return tall_tekst(Decimal(verdi), 0, ord_)
        case tuple():
            return liste_tekst(verdi, ord_)
        case str():
            return verdi


def _språk(ord_: Ord) -> Språk:
    """Return the language that the comparators know, from a tag as «nb» or «en-GB»."""
    match ord_.språk.partition("-")[0]:
        case "nn":
            return "nn"
        case "en":
            return "en"
        case _:
            return "nb"
