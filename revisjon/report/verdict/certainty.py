"""How certain a verdict is, as one line: the degree, where it starts, and what raises and lowers it."""

from __future__ import annotations

from revisjon.assess import Sikkerhet, Sikkerhetsgrad, Sikkerhetsgrunn
from revisjon.words import Ord, fyll, liste_tekst, liten

SIKKERT = "sikkert"
"""Words for high and middling certainty make no reservation."""


def styrke(sikkerhet: Sikkerhet | None) -> str:
    """Return how strong the words about a claim may be, as the key of its patterns."""
    svak = sikkerhet is not None and sikkerhet.grad in (Sikkerhetsgrad.LAV, Sikkerhetsgrad.SVÆRT_LAV)
    return sikkerhet.grad.value if sikkerhet is not None and svak else SIKKERT


def grad_tekst(grad: Sikkerhetsgrad, ord_: Ord) -> str:
    """Return the degree as it stands inside a sentence."""
    return liten(ord_.sikkerhet[grad.value])


def sikkerhet_tekst(sikkerhet: Sikkerhet, ord_: Ord) -> str:
    """Return «Sikkerhet: middels. Den sterkeste kilden er en plan. Trekker ned: bare én kilde.»."""
    o = ord_.grunn.sikkerhet
    ned = [o.grunner[g.value] for g in sikkerhet.ned if g is not Sikkerhetsgrunn.UTEN_KILDE]
    opp = [o.grunner[g.value] for g in sikkerhet.opp]
    kilde = o.kildetyper.get(sikkerhet.sterkest, sikkerhet.sterkest)
    deler = [
        fyll(o.linje, grad=grad_tekst(sikkerhet.grad, ord_)),
        fyll(o.sterkest, kilde=kilde) if kilde else o.ingen_kilde,
        fyll(o.opp, grunner=liste_tekst(opp, ord_)) if opp else "",
        fyll(o.ned, grunner=liste_tekst(ned, ord_)) if ned else "",
    ]
    return " ".join(d for d in deler if d)
