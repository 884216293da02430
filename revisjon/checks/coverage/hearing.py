"""Recommendations that the hearing statement does not answer."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.diagnostics import Alvor, ramset_opp
from revisjon.model import Anbefaling, Uttalelse, avgitt_av, gitt_til


@sjekk("K040", "Anbefalingen er ikke besvart i uttalelsen", Alvor.ADVARSEL)
def ubesvart_anbefaling(g: Grunnlag) -> Iterator[Treff]:
    """Svarene i en uttalelse er ført opp, men en anbefaling eller en del av den mangler.

    Hvorfor:
        Tabellen over svar skal vise hva den reviderte mener om hver anbefaling. Mangler en, ser det ut
        som om revisjonen har glemt den. Svarte den reviderte ikke, er det også et svar å vise.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 14 og RSK 001, avsnittet om høring.

    Eksempel:
        anbefalinger:
          - {id: A2, tekst: tar oversikten i bruk, grunnlag: [oversikt.b], mottaker: kommunedirektøren}

    Retting:
        Før opp svaret under «svar» i uttalelsen. Er anbefalingen ikke omtalt der, så skriv «holdning: ikke
        besvart».
    """
    svart = _svart(g)
    om = {navn: {(s.anbefaling, s.del_) for u in alle for s in u.svar} for navn, alle in svart.items()}
    reviderte = g.prosjekt.oppdrag.reviderte
    for a in g.prosjekt.anbefalinger.values():
        for r in gitt_til(a, reviderte):
            ider = om.get(r.navn)
            if ider and (a.id, "") not in ider:
                yield from _mangler(a, ider, svart[r.navn][-1])


def _svart(g: Grunnlag) -> dict[str, list[Uttalelse]]:
    """Return the statements with answers in them, by the name of the body that made them."""
    ut: dict[str, list[Uttalelse]] = {}
    for u in g.prosjekt.uttalelser:
        for r in avgitt_av(u, g.prosjekt.oppdrag.reviderte) if u.svar else ():
            ut.setdefault(r.navn, []).append(u)
    return ut


def _mangler(a: Anbefaling, ider: set[tuple[str, str]], u: Uttalelse) -> Iterator[Treff]:
    deler = [d.id for d in a.deler if (a.id, d.id) not in ider]
    if not a.deler or len(deler) == len(a.deler):
        hva, felt = f"«{a.id}»", f"anbefaling: {a.id}"
    elif deler:
        hva, felt = f"del {ramset_opp(deler)} av «{a.id}»", f"anbefaling: {a.id}, del: {deler[0]}"
    else:
        return
    melding = f"Svaret på {hva} mangler i uttalelsen fra {u.fra}."
    råd = (
        f"Legg til «{felt}» under «svar». Sier uttalelsen ikke noe om den, så skriv «holdning: ikke besvart»."
    )
    yield Treff(u.sted.til("svar"), melding, råd, ((a.sted.til("id"), "Anbefalingen står her."),))


@sjekk("K041", "Svarene i uttalelsen er ikke ført opp", Alvor.HINT)
def uten_svar(g: Grunnlag) -> Iterator[Treff]:
    """Uttalelsen er kommet, men det er ikke ført opp hva den svarer på hver anbefaling.

    Hvorfor:
        Uttalelsen trykkes i sin helhet. Med svarene ført opp får leseren i tillegg en tabell, og
        oppfølgingen kan bygge på dem.

    Eksempel:
        uttalelser:
          - {fra: kommunedirektøren, mottatt: 2026-05-08, tekst: Kommunedirektøren er enig.}

    Retting:
        Skriv «svar» i uttalelsen, med «anbefaling», «holdning» og «kort» for hver anbefaling.
    """
    p = g.prosjekt
    svart = _svart(g)
    for u in p.uttalelser if p.anbefalinger else ():
        hvem = avgitt_av(u, p.oppdrag.reviderte)
        spurt = any(r in hvem for a in p.anbefalinger.values() for r in gitt_til(a, p.oppdrag.reviderte))
        if spurt and not any(r.navn in svart for r in hvem):
            melding = f"Det er ikke ført opp hva uttalelsen fra {u.fra} svarer på anbefalingene."
            råd = "Skriv «svar» i uttalelsen, for eksempel {anbefaling: A1, holdning: enig, kort: Enig}."
            yield Treff(u.sted.til("fra"), melding, råd)


SJEKKER = (ubesvart_anbefaling, uten_svar)
