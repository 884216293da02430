"""How certain a verdict is, as one line: the degree, where it starts, and what raises and lowers it."""

from __future__ import annotations

from revisjon.assess import Kriterievurdering, Punktvurdering, Sikkerhet, Sikkerhetsgrad, Sikkerhetsgrunn
from revisjon.records import dataclass
from revisjon.report.verdict.voice import Stemme
from revisjon.words import Ord, fyll, liste_tekst, liten

SIKKERT = "sikkert"
"""Words for high and middling certainty make no reservation."""
_FLERE = 2


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
    return f"{_grad(sikkerhet, ord_)} {_hvorfor(sikkerhet, ord_, o.sterkest, o.ingen_kilde)}"


@dataclass(frozen=True, slots=True)
class Sikkerhetslinje:
    """Tells how certain a verdict is: as certain as the weakest claim that carries it, which is named.

    Where one claim carries the verdict alone there is nothing to choose among, and it is not named. Every
    line is empty where the verdict is open.
    """

    v: Kriterievurdering
    s: Stemme

    def hel(self) -> str:
        """Return the line with the weakest claim in full."""
        o, sikkerhet, svakest = self.s.ord_.grunn.sikkerhet, self.v.sikkerhet, self._svakest()
        if sikkerhet is None:
            return ""
        if svakest is None:
            return self._ferdig(sikkerhet_tekst(sikkerhet, self.s.ord_))
        påstand = fyll(o.svakest, påstand=self.s.alle([svakest], self.s.ord_.grunn.at))
        hvorfor = _hvorfor(sikkerhet, self.s.ord_, o.svakest_sterkest, o.svakest_ingen_kilde)
        return self._ferdig(_grad(sikkerhet, self.s.ord_), påstand, hvorfor)

    def med_bokstav(self) -> str:
        """Return the line with the weakest claim by its letter, for where the claims stand by letter."""
        o, sikkerhet, svakest = self.s.ord_.grunn.sikkerhet, self.v.sikkerhet, self._svakest()
        if sikkerhet is None:
            return ""
        hvorfor = _hvorfor(sikkerhet, self.s.ord_, o.sterkest, o.ingen_kilde)
        if svakest is not None:
            hvorfor = fyll(o.svakest_bokstav, bokstav=svakest.punkt.id, hvorfor=hvorfor)
        return self._ferdig(_grad(sikkerhet, self.s.ord_), hvorfor)

    def kort(self) -> str:
        """Return the line without the degree, as short as it can be."""
        o, sikkerhet, svakest = self.s.ord_.grunn.sikkerhet, self.v.sikkerhet, self._svakest()
        if sikkerhet is None:
            return ""
        if svakest is None:
            return self._ferdig(_hvorfor(sikkerhet, self.s.ord_, o.sterkest, o.ingen_kilde))
        kilde = o.kildetyper.get(sikkerhet.sterkest, sikkerhet.sterkest)
        grunner = [kilde, *(o.grunner[g.value] for g in (*sikkerhet.opp, *sikkerhet.ned))]
        påstand = self.s.alle([svakest], self.s.ord_.grunn.at)
        return self._ferdig(fyll(o.svakest_kort, påstand=påstand, grunner="; ".join(filter(None, grunner))))

    def _svakest(self) -> Punktvurdering | None:
        """Return the first carrying claim that is as certain as the verdict.

        None where only one carries it, where all rest on the same, and where all are highly certain.
        """
        punkter = {p.punkt.id: p for p in self.v.punkter}
        bærer = [punkter[id_] for id_ in self.v.bærer if id_ in punkter]
        høy = self.v.sikkerhet is None or self.v.sikkerhet.grad is Sikkerhetsgrad.HØY
        if høy or len({p.sikkerhet for p in bærer}) < _FLERE:
            return None
        return next((p for p in bærer if p.sikkerhet == self.v.sikkerhet), None)

    def _ferdig(self, *deler: str) -> str:
        av = (self.s.ord_.grunn.sikkerhet.av_beregnet,) if self.v.skjønn else ()
        return " ".join(d for d in (*deler, *av) if d)


def _grad(sikkerhet: Sikkerhet, ord_: Ord) -> str:
    return fyll(ord_.grunn.sikkerhet.linje, grad=grad_tekst(sikkerhet.grad, ord_))


def _hvorfor(sikkerhet: Sikkerhet, ord_: Ord, sterkest: str, ingen_kilde: str) -> str:
    """Return where certainty starts, by one of these patterns, and what raises and lowers it."""
    o = ord_.grunn.sikkerhet
    ned = [o.grunner[g.value] for g in sikkerhet.ned if g is not Sikkerhetsgrunn.UTEN_KILDE]
    opp = [o.grunner[g.value] for g in sikkerhet.opp]
    kilde = o.kildetyper.get(sikkerhet.sterkest, sikkerhet.sterkest)
    deler = [
        fyll(sterkest, kilde=kilde) if kilde else ingen_kilde,
        fyll(o.opp, grunner=liste_tekst(opp, ord_)) if opp else "",
        fyll(o.ned, grunner=liste_tekst(ned, ord_)) if ned else "",
    ]
    return " ".join(d for d in deler if d)
