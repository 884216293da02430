"""From question to recommendation: the chain of every verdict, as a table and as data."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from revisjon.assess import Kriterievurdering, Punktvurdering
from revisjon.report.basis import Grunnlag
from revisjon.report.context import (
    Påstandsvisning,
    Sporbarhet,
    Sporkriterium,
    Sporpunkt,
    Sporspørsmål,
)
from revisjon.report.figures import kjede

VERSJON = 1
"""Of the data's form; raised when a reader of the old form would misread the new one."""


def sporbarhet(g: Grunnlag) -> Sporbarhet:
    """Return the appendix."""
    return Sporbarhet(
        kjede=Markup(kjede(_ledd(g), g.stil)),  # noqa: S704 - our own drawing
        spørsmål=tuple(
            Sporspørsmål(g.spørsmål(p), tuple(_kriterium(g, v) for v in vurderinger))
            for p in g.prosjekt.problemstillinger
            if (vurderinger := g.vurdert.for_problemstilling(p.id))
        ),
    )


def sporbarhet_data(g: Grunnlag) -> dict[str, object]:
    """Return the same chain as plain data. The form is described in docs/sporbarhet.md."""
    return {
        "versjon": VERSJON,
        "oppdrag": g.prosjekt.oppdrag.id,
        "dato": str(g.prosjekt.oppdrag.dato),
        "antall": {ord_: antall for antall, ord_ in _tellinger(g)},
        "problemstillinger": [
            {"id": p.id, "tekst": p.tekst, "vurderinger": [_data(g, v) for v in g.vurdert.for_problemstilling(p.id)]}
            for p in g.prosjekt.problemstillinger
        ],
        "kilder": {g.kilder.koder[id_]: id_ for id_ in g.kilder.koder},
    }


def _tellinger(g: Grunnlag) -> tuple[tuple[int, str], ...]:
    p = g.prosjekt
    return (
        (len(p.problemstillinger), "problemstillinger"),
        (len(p.kriterier), "kriterier"),
        (sum(len(k.punkter) for k in p.kriterier.values()), "punkter"),
        (len(p.funn), "funn"),
        (len(g.kilder.koder), "kilder"),
        (len(g.vurdert.vurderinger), "vurderinger"),
        (len(p.anbefalinger), "anbefalinger"),
    )


def _ledd(g: Grunnlag) -> tuple[tuple[int, str], ...]:
    return tuple((antall, g.ord_.kjede[navn][antall != 1]) for antall, navn in _tellinger(g))


def _kriterium(g: Grunnlag, v: Kriterievurdering) -> Sporkriterium:
    return Sporkriterium(
        kriterium=g.kriterium(v.kriterium),
        dom=g.merke(v.gjeldende),
        revidert=g.revidert(v),
        punkter=tuple(_punkt(g, v, p) for p in v.punkter),
    )


def _punkt(g: Grunnlag, v: Kriterievurdering, p: Punktvurdering) -> Sporpunkt:
    funn = dict.fromkeys(s.funn for s in p.støtte)
    return Sporpunkt(
        punkt=Påstandsvisning(p.punkt.id, p.punkt.påstand, p.avgjørende),
        svar=g.merke(p.verdi.value),
        funn=g.funn(funn) if funn else Markup(g.ord_.tabell.tom),  # noqa: S704 - a word of ours
        kilder=g.kildekoder(p.kilder) if p.kilder else Markup(g.ord_.tabell.tom),  # noqa: S704
        anbefalinger=g.anbefalt(_anbefalt(g, v, p)),
    )


def _anbefalt(g: Grunnlag, v: Kriterievurdering, p: Punktvurdering) -> Iterator[str]:
    """Yield the recommendations that rest on a claim: named with it or its criterion, else by its findings."""
    funn = {s.funn for s in p.støtte}
    for a in g.prosjekt.anbefalinger.values():
        direkte = {id_ for id_ in a.grunnlag if id_.partition(".")[0] in g.prosjekt.kriterier}
        mål = {v.kriterium.id, f"{v.kriterium.id}.{p.punkt.id}"}
        if mål & direkte if direkte else funn & set(a.grunnlag):
            yield a.id


def _data(g: Grunnlag, v: Kriterievurdering) -> dict[str, object]:
    return {
        "kriterium": v.kriterium.id,
        "nummer": g.kriterienumre[v.kriterium.id],
        "revidert": v.revidert,
        "utfall": v.gjeldende,
        "beregnet": {"navn": v.utfall.navn, "lavest": v.utfall.lavest, "høyest": v.utfall.høyest},
        "sikkerhet": v.sikkerhet.grad.value if v.sikkerhet else None,
        "punkter": [
            {
                "id": p.punkt.id,
                "påstand": p.punkt.påstand,
                "avgjørende": p.avgjørende,
                "verdi": p.verdi.value,
                "årsak": p.årsak.value,
                "funn": [
                    {"id": s.funn, "taler": s.taler, "teller": s.teller, "kilder": list(s.kilder)} for s in p.støtte
                ],
                "anbefalinger": list(_anbefalt(g, v, p)),
            }
            for p in v.punkter
        ],
    }
