"""Units of numbers that are missing, or not those of the table they are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.kinds import Slag, er_endring, uttalt
from revisjon.checks.data.measures import PROSENT, mål
from revisjon.diagnostics import Alvor
from revisjon.model import Tabell
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa

_ENHET_ETTER = uttrykk(r"\s*(?:%|prosent|pst)", re.IGNORECASE)


def _enhet_i(tabell: Tabell, rad: str, kolonne: str) -> str | None:
    """Return what a cell measures, as the heading, the row or the unit of the table says it."""
    if er_endring(rad) or er_endring(kolonne):
        return None
    for tekst in (rad, kolonne):
        slag = uttalt(tekst)
        if slag is Slag.PROSENT:
            return PROSENT
        if slag is not None:
            return None
    return mål(tabell.enhet)


@sjekk("B051", "Tallet mangler enheten som tabellen har", Alvor.ADVARSEL)
def uten_enhet(g: Grunnlag) -> Iterator[Treff]:
    """Et tall fra en prosentkolonne trykkes i teksten uten «prosent».

    Hvorfor:
        Enheten i en tabell følger ikke med når et tall hentes derfra. Uten «enhet» leser leseren «37» der det
        skulle stått «37 prosent».

    Eksempel:
        tabeller:
          - id: enige
            tittel: Svar
            kolonner: [{tittel: Påstand}, {tittel: Prosent, type: tall}]
            rader: [[Jeg kjenner planen, 37]]
            kildetekst: Revisjonen
        tall:
          kjenner: {fra: {tabell: enige, rad: Jeg kjenner planen, kolonne: Prosent}}
        funn:
          - {id: F9, kapittel: om, tekst: "Det er [=kjenner] som kjenner planen.", kontekst: ja}

    Retting:
        Skriv «enhet: prosent» på tallet.
    """
    for tall in g.prosjekt.tall.values():
        if tall.fra is None or tall.enhet:
            continue
        tabell = g.prosjekt.tabeller.get(tall.fra.tabell)
        if tabell is None or _enhet_i(tabell, tall.fra.rad, tall.fra.kolonne) != PROSENT:
            continue
        if any(_naken(tekst, tall.id) for tekst in g.nevnt.get(tall.id, ())):
            melding = f"Tallet «{tall.id}» er hentet fra en prosentkolonne, men trykkes uten «prosent»."
            yield Treff(tall.sted.plass, melding, "Skriv «enhet: prosent» på tallet.")


def _naken(tekst: Prosa, id_: str) -> bool:
    return any(
        r.slag == "tall" and id_ in r.ider and not r.form and not _ENHET_ETTER.match(tekst.verdi, r.slutt)
        for r in tekst.referanser
    )


@sjekk("B052", "Tallet har en annen enhet enn tabellen", Alvor.ADVARSEL)
def annen_enhet(g: Grunnlag) -> Iterator[Treff]:
    """Et tall som er hentet fra en tabell, har en annen enhet enn tabellen.

    Hvorfor:
        Da trykkes det samme tallet som personer ett sted og årsverk et annet. Ett av stedene er feil.

    Eksempel:
        tabeller:
          - id: bemanning
            tittel: Bemanning
            enhet: årsverk
            kolonner: [{tittel: Gruppe}, {tittel: "2025", type: tall}]
            rader: [[Sykepleiere, 37]]
            kildetekst: Kommunen
        tall:
          sykepleiere: {fra: {tabell: bemanning, rad: Sykepleiere, kolonne: "2025"}, enhet: personer}

    Retting:
        Rett «enhet» på tallet eller på tabellen.
    """
    for tall in g.prosjekt.tall.values():
        tabell = g.prosjekt.tabeller.get(tall.fra.tabell) if tall.fra else None
        if tall.fra is None or tabell is None:
            continue
        tabellens = _enhet_i(tabell, tall.fra.rad, tall.fra.kolonne)
        tallets = mål(tall.enhet)
        if tabellens and tallets and tabellens != tallets:
            melding = (
                f"«{tall.id}» har enheten {tall.enhet}, men i tabellen «{tabell.id}» er det {tabellens}."
            )
            relatert = ((tabell.sted.til("enhet"), "Her står enheten for tabellen."),)
            yield Treff(
                tall.sted.til("enhet"), melding, "Rett enheten på tallet eller på tabellen.", relatert
            )


SJEKKER = (uten_enhet, annen_enhet)
