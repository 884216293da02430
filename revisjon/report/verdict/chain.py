"""How far practice has come along the chain finnes → … → evaluert, in the typical two parts."""

from __future__ import annotations

from collections.abc import Sequence

from revisjon.assess import Kriterievurdering, Punktvurdering, Sikkerhetsgrad, Verdi
from revisjon.model.criteria import Ledd
from revisjon.records import dataclass
from revisjon.report.verdict.certainty import SIKKERT, styrke
from revisjon.report.verdict.voice import Stemme
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
    felles = _svakest(v)
    sterkt = liste_tekst([t.er for t in trinn if t.sterkt], s.ord_)
    gjort = liste_tekst([t.gjort for t in trinn if t.sterkt], s.ord_)
    svakt = liste_tekst([t.er for t in trinn if not t.sterkt], s.ord_)
    felt = {"virksomheten": s.virksomheten, "kravet": g.kravet[v.kriterium.styrke]}
    # «Has made known what is required, but it is only partly in use»: that the body knows it, is no deed.
    har_gjort = bool(sterkt) and not omvendt and gjort != g.ledd["kjent"].gjort
    if har_gjort and s.variant % 2 == 0:
        return stor(fyll(g.har[felles][1 if svakt else 0], gjort=gjort, svakt=svakt, **felt))
    stand = sterkt or svakt
    if sterkt and svakt:
        stand = fyll(g.likevel if omvendt else g.men, sterkt=sterkt, svakt=svakt)
    mønstre = g.kjede[felles]
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
    if all(p.verdi is Verdi.JA for p in punkter):
        return _Trinn(sterkt=True, er=o.helt, gjort=o.gjort)
    if avgjørende and all(p.verdi is Verdi.JA for p in avgjørende):
        return _Trinn(sterkt=True, er=o.stort_sett, gjort=o.stort_sett_gjort)
    er = o.ikke if all(p.verdi is Verdi.NEI for p in punkter) else o.delvis
    return _Trinn(sterkt=False, er=er, gjort="")


def _svakest(v: Kriterievurdering) -> str:
    """Return how strong the words may be: by the weakest of the decisive claims, which bear the verdict.

    One reservation for the whole sentence; the other claims are told one by one, with their own.
    """
    styrker = {styrke(p.sikkerhet) for p in v.punkter if p.avgjørende and p.punkt.ledd}
    return next(
        (n for n in (Sikkerhetsgrad.SVÆRT_LAV.value, Sikkerhetsgrad.LAV.value) if n in styrker), SIKKERT
    )
