"""The criteria behind a recommendation, then and now: what was weak, and what was looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from revisjon.assess import Kriterievurdering, Punktvurdering, Verdi
from revisjon.followup import Endring, Sammenlikning
from revisjon.model import Anbefaling
from revisjon.report.context import INTET
from revisjon.report.context_followup import Kriterienå, Påstandnå
from revisjon.report.parts.followup.answers import (
    endring,
    kriterier_bak,
    nummer,
    nå_merke,
    punkter_bak,
)
from revisjon.report.parts.followup.common import Oppfølgingsgrunnlag
from revisjon.report.verdict.excerpt import utdrag
from revisjon.words import fyll
from revisjon.words.tests import test_tekst

_FUNN = 2
"""Findings of the report that are told of each claim."""
_SVAKE = frozenset((Verdi.NEI, Verdi.DELVIS, Verdi.UAVKLART))


def da_og_nå(o: Oppfølgingsgrunnlag, a: Anbefaling) -> tuple[Kriterienå, ...]:
    """Return the criteria that a recommendation was to mend."""
    fortalt: set[str] = set()
    bak, alle = punkter_bak(o, a), kriterier_bak(o, a)
    return tuple(replace(_kriterium(o, s, bak, fortalt), nr=nummer(o, s, alle)) for s in alle)


def _kriterium(
    o: Oppfølgingsgrunnlag, s: Sammenlikning, bak: frozenset[str], fortalt: set[str]
) -> Kriterienå:
    g, før = o.g, s.før
    kriterium = g.kriterium(før.kriterium, g.revidert(før))
    skjønn = ""
    if før.gjeldende != før.utfall.navn:
        skjønn = fyll(o.ord_.skjønn, beregnet=g.dom(før.utfall.navn))
    return Kriterienå(
        nr=kriterium.nr,
        setning=kriterium.setning,
        revidert=g.revidert(før),
        da=g.merke(før.gjeldende),
        skjønn=skjønn,
        nå=nå_merke(o, s),
        endring=endring(o, s),
        påstander=tuple(
            _påstand(o, s, p, fortalt)
            for p in _mine(før, bak)
            if p.verdi in _SVAKE or p.punkt.id in s.undersøkt
        ),
    )


def _mine(v: Kriterievurdering, bak: frozenset[str]) -> tuple[Punktvurdering, ...]:
    """Return the claims that the recommendation is about; all of them where it names the criterion alone."""
    nevnt = tuple(p for p in v.punkter if f"{v.kriterium.id}.{p.punkt.id}" in bak)
    return v.punkter if v.kriterium.id in bak else nevnt or v.punkter


def _påstand(o: Oppfølgingsgrunnlag, s: Sammenlikning, p: Punktvurdering, fortalt: set[str]) -> Påstandnå:
    nå = next(q for q in s.nå.punkter if q.punkt.id == p.punkt.id)
    sett_på = p.punkt.id in s.undersøkt and s.endring is not Endring.IKKE_UNDERSØKT
    return Påstandnå(
        påstand=p.punkt.påstand,
        da=o.g.verdi(p.verdi),
        hvorfor=tuple(_i_rapporten(o, p, fortalt)) if p.verdi in _SVAKE else (),
        nå=o.g.verdi(nå.verdi) if sett_på else None,
        nå_hvorfor=tuple(_senere(o, nå)) if sett_på else (),
    )


def _i_rapporten(
    o: Oppfølgingsgrunnlag, p: Punktvurdering, fortalt: set[str]
) -> Iterator[tuple[Markup, str]]:
    """Yield what the report found: those that speak against a claim, each told in full once."""
    if p.test is not None:
        yield INTET, test_tekst(p.test, o.g.ord_)
    mot = [s.funn for s in p.støtte if s.taler != "for"] or [s.funn for s in p.støtte]
    for id_ in mot[:_FUNN]:
        tekst = "" if id_ in fortalt else utdrag(o.g.prosjekt.funn[id_], o.g.prosjekt, o.g.ord_)
        fortalt.add(id_)
        yield Markup("{}").format(id_), tekst


def _senere(o: Oppfølgingsgrunnlag, p: Punktvurdering) -> Iterator[tuple[Markup, str]]:
    # What a test found holds numbers, which a public edition may have to be without.
    if p.test is not None and not o.g.utgave.skjermet:
        yield INTET, test_tekst(p.test, o.g.ord_)
    nye = [s.funn for s in p.støtte if s.funn in o.målt.funn]
    if nye:
        yield o.g.funn(nye), ""
