"""How far practice has come along the chain finnes → … → evaluert, in the typical two parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from revisjon.assess import Kriterievurdering, Punktvurdering, Verdi
from revisjon.model.criteria import Ledd
from revisjon.report.certainty_text import SIKKERT, styrke
from revisjon.report.voice import Stemme
from revisjon.words import fyll, liste_tekst, stor

KJEDE: tuple[Ledd, ...] = ("finnes", "forankret", "konkretisert", "kjent", "brukt", "evaluert")
_FÆRREST = 2


@dataclass(frozen=True, slots=True)
class _Trinn:
    """One link of the chain, as it stands."""

    sterkt: bool
    er: str
    """After «er»: «i bruk», «bare delvis kjent»."""
    gjort: str
    """After «har»: «tatt i bruk»; empty where the link does not hold."""
    styrke: str
    """How certain it is."""


def kjede(v: Kriterievurdering, s: Stemme) -> str:
    """Return «Kommunen har etablert det som kreves, men det er bare delvis kjent.».

    Nothing where there are fewer than two links, or where one of them is not decided.
    """
    trinn = _trinn(v, s)
    g, første = s.ord_.grunn, trinn[0].er if trinn else ""
    omvendt = len({t.sterkt for t in trinn}) > 1 and not trinn[0].sterkt
    # «Not established, but what exists is in use» would say nothing that anybody understands.
    if len(trinn) < _FÆRREST or (omvendt and første == g.ledd["finnes"].ikke):
        return ""
    styrker = {t.styrke for t in trinn}
    felles = styrker.pop() if len(styrker) == 1 else ""
    sterkt = _samlet(((t.er, t.styrke) for t in trinn if t.sterkt), felles, s)
    gjort = _samlet(((t.gjort, t.styrke) for t in trinn if t.sterkt), felles, s)
    svakt = _samlet(((t.er, t.styrke) for t in trinn if not t.sterkt), felles, s)
    felt = {"virksomheten": s.virksomheten, "kravet": g.kravet[v.kriterium.styrke]}
    har_gjort = bool(sterkt) and not omvendt and felles in ("", SIKKERT)
    if har_gjort and s.variant % 2 == 0:
        return stor(fyll(g.har[1] if svakt else g.har[0], gjort=gjort, svakt=svakt, **felt))
    stand = sterkt or svakt
    if sterkt and svakt:
        stand = fyll(g.likevel if omvendt else g.men, sterkt=sterkt, svakt=svakt)
    mønstre = g.kjede[felles or SIKKERT]
    # Where every other sentence is «kommunen har …», the rest alternate among themselves.
    nr = s.variant // 2 if har_gjort else s.variant
    return stor(fyll(mønstre[nr % len(mønstre)], stand=stand, **felt))


def _trinn(v: Kriterievurdering, s: Stemme) -> Sequence[_Trinn]:
    """Return the links that the claims speak of; none at all where one of them is not decided."""
    trinn = []
    for ledd in KJEDE:
        punkter = [p for p in v.punkter if p.punkt.ledd == ledd and p.verdi is not Verdi.IKKE_RELEVANT]
        if any(p.verdi is Verdi.UAVKLART for p in punkter):
            return ()
        if punkter:
            trinn.append(_stand(ledd, punkter, s))
    return trinn


def _stand(ledd: Ledd, punkter: Sequence[Punktvurdering], s: Stemme) -> _Trinn:
    o, avgjørende = s.ord_.grunn.ledd[ledd], [p for p in punkter if p.avgjørende]
    styrker = {styrke(p.sikkerhet) for p in punkter}
    svakest = next(n for n in reversed((SIKKERT, *s.ord_.grunn.forbehold)) if n in styrker)
    if all(p.verdi is Verdi.JA for p in punkter):
        return _Trinn(sterkt=True, er=o.helt, gjort=o.gjort, styrke=svakest)
    if avgjørende and all(p.verdi is Verdi.JA for p in avgjørende):
        return _Trinn(sterkt=True, er=o.stort_sett, gjort=o.stort_sett_gjort, styrke=svakest)
    er = o.ikke if all(p.verdi is Verdi.NEI for p in punkter) else o.delvis
    return _Trinn(sterkt=False, er=er, gjort="", styrke=svakest)


def _samlet(ledd: Iterable[tuple[str, str]], felles: str, s: Stemme) -> str:
    """Return links as a list; those less certain than others come last, with a reservation of their own."""
    alle = list(ledd)
    if felles:
        return liste_tekst([tekst for tekst, _ in alle], s.ord_)
    deler = [tekst for tekst, hvor_sikkert in alle if hvor_sikkert == SIKKERT]
    for hvor_sikkert, mønster in s.ord_.grunn.forbehold.items():
        if gruppe := [tekst for tekst, n in alle if n == hvor_sikkert]:
            deler.append(fyll(mønster, stand=liste_tekst(gruppe, s.ord_)))
    return liste_tekst(deler, s.ord_)
