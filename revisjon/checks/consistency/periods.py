"""Periods and dates as running prose tells them: within themselves, against each other and the registered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Tekstgrunnlag, en_gang
from revisjon.checks.catalogue import Sjekk, Treff, tekstsjekk
from revisjon.checks.consistency.datewords import DATODELER, ÅRSDELER, Intervall, atskilt, datoer, intervaller
from revisjon.diagnostics import Alvor
from revisjon.model import Dato, Funn
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa
from revisjon.records import dataclass

_VERB = (
    r"(?:gjennomført|gjennomførte|utført|utførte|utførd|foretatt|foregikk|føregjekk|pågikk|pågjekk|pågått|skjedde"
    r"|fant\s+sted|fann\s+stad|gjort|holdt|halde|haldne|avholdt|avhalde)"
)
_HJELP = r"(?:\s+(?:ble|blei|vart|er|var|har\s+vært|har\s+vore|har\s+blitt|har))?"
_HANDLING = uttrykk(
    rf"(?P<før>\w+\s+)?\b(?P<hva>(?:forvaltnings)?revisjonen|revisjonsarbeidet|intervju(?:ene|a)|samtal(?:ene|ane)"
    r"|spørreundersøkels(?:en|a)|datainnsamling(?:en|a)|datainnhenting(?:en|a)|stikkprøv(?:ene|ane)"
    rf"|observasjon(?:ene|ane)){_HJELP}\s+{_VERB}\s+(?:i\s+perioden|i\s+tidsrommet|i\s+tiden|i\s+tida|i)?\s*\Z",
    re.IGNORECASE,
)
"""What was carried out, right before the period in which it was."""
_EN_ANNEN = frozenset(
    {
        *(
            "forrige",
            "førre",
            "tidligere",
            "tidlegare",
            "første",
            "fyrste",
            "siste",
            "andre",
            "begge",
            "disse",
            "desse",
        )
    }
)
_ETT_NAVN = (
    ("revisjon", "revisjonen"),
    ("intervju", "intervju"),
    ("samtal", "intervju"),
    ("datainnhent", "datainnsaml"),
)
_UKEDAG = uttrykk(
    r"\b(?P<dag>mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|sundag)\s+(?:den\s+)?\Z",
    re.IGNORECASE,
)
_UKEDAGER = {
    "mandag": 0,
    "måndag": 0,
    "tirsdag": 1,
    "tysdag": 1,
    "onsdag": 2,
    "torsdag": 3,
    "fredag": 4,
    "lørdag": 5,
    "laurdag": 5,
    "søndag": 6,
    "sundag": 6,
}
_NAVN = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_INNLEDNING = 110
"""So many characters before a period are looked at for what was carried out."""


@dataclass(frozen=True, slots=True)
class Gjennomført:
    """That something was carried out in a period, by a text."""

    hva: str
    """Beginning of the word, the same for all forms and both målformer."""
    ordet: str
    """As written."""
    intervall: Intervall
    prosa: Prosa


@tekstsjekk("E020", "Tidsrommet slutter før det begynner")
def baklengs(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Et tidsrom i teksten slutter før det begynner.

    Hvorfor:
        «I perioden 2019–2017» er en skrivefeil i et av årstallene, og leseren vet ikke hvilket.
    Eksempel:
        Planen ble revidert to ganger i perioden 2019–2017.
    Retting:
        Rett det årstallet, den måneden eller den dagen som er feil, eller bytt om dem.
    """
    for prosa, i in tidsrom(g):
        if i.baklengs:
            melding = f"Tidsrommet slutter {i.til}, men begynner først {i.fra}."
            råd = "Rett den ene datoen, eller bytt om dem."
            yield Treff(prosa.utdrag(i.start, i.slutt), melding, råd)


@tekstsjekk("E021", "Datoen finnes ikke i kalenderen", Alvor.FEIL)
def umulig_dato(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Teksten nevner en dag som ikke finnes i kalenderen.

    Hvorfor:
        Det finnes ingen 31. juni, og bare i skuddår en 29. februar.
    Eksempel:
        Kommunestyret vedtok planen 31. juni 2024.
    Retting:
        Rett dagen eller måneden.
    """
    for prosa, start, slutt, dato in alle_datoer(g):
        if dato is None:
            sted = prosa.utdrag(start, slutt)
            yield Treff(sted, f"«{sted.tekst}» finnes ikke i kalenderen.", "Rett dagen eller måneden.")


@tekstsjekk("E022", "Ukedagen passer ikke til datoen")
def feil_ukedag(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Ukedagen som er nevnt, er ikke den som datoen falt på.

    Hvorfor:
        Enten ukedagen eller datoen er feil.
    Eksempel:
        Møtet ble holdt mandag 4. mars 2026.
    Retting:
        Rett datoen, eller ta bort ukedagen.
    """
    for prosa, start, slutt, dato in alle_datoer(g):
        if "dag" not in prosa.ren:
            continue
        m = _UKEDAG.search(prosa.ren, max(0, start - 20), start)
        if m and dato and dato.dag and dato.første.weekday() != _UKEDAGER[m["dag"].casefold()]:
            rett = _NAVN[dato.første.weekday()]
            melding = f"{dato} var en {rett}, ikke en {m['dag'].casefold()}."
            yield Treff(prosa.utdrag(m.start(), slutt), melding, "Rett datoen, eller ta bort ukedagen.")


@tekstsjekk("E023", "To tidsrom for det samme arbeidet")
def to_tidsrom(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Revisjonen, intervjuene eller undersøkelsen er sagt å være gjennomført i to ulike tidsrom.

    Hvorfor:
        Metodekapitlet sier mai, og innledningen april. Den som kontrollerer rapporten, kan ikke vite hva som
        er riktig, og den som ble intervjuet, kjenner seg ikke igjen.
    Eksempel:
        Intervjuene ble gjennomført i perioden januar 2026 til mars 2026. Det var 15 i alt.

        Intervjuene ble gjennomført i perioden januar 2026 til april 2026.
    Retting:
        Skriv det samme begge steder, eller skriv det bare ett sted.
    """
    først: dict[str, Gjennomført] = {}
    for i in gjennomført(g):
        før = først.setdefault(i.hva, i)
        if ulike(før.intervall, i.intervall):
            melding = (
                f"Her står det at {i.ordet} ble gjennomført {periode(i.intervall)}, "
                f"men et annet sted {periode(før.intervall)}."
            )
            sted = før.prosa.utdrag(før.intervall.start, før.intervall.slutt)
            relatert = ((sted, "Først fortalt her."),)
            her = i.prosa.utdrag(i.intervall.start, i.intervall.slutt)
            yield Treff(her, melding, "Skriv det samme begge steder.", relatert)


@en_gang
def alle_datoer(g: Tekstgrunnlag) -> tuple[tuple[Prosa, int, int, Dato | None], ...]:
    """Return every date that the auditor's texts tell, and where; None for one that no calendar has."""
    return tuple((p, *dato) for p, alle in g.egne.funnet(datoer, "ren", DATODELER) for dato in alle)


@en_gang
def tidsrom(g: Tekstgrunnlag) -> tuple[tuple[Prosa, Intervall], ...]:
    """Return every period that the auditor's texts tell."""
    return tuple((p, i) for p, alle in g.egne.funnet(intervaller, "ren", ÅRSDELER) for i in alle)


@en_gang
def gjennomført(g: Tekstgrunnlag) -> tuple[Gjennomført, ...]:
    """Return what the auditor's texts say was carried out in a period."""
    return tuple(_gjennomført(g))


def _gjennomført(g: Tekstgrunnlag) -> Iterator[Gjennomført]:
    for prosa, i in tidsrom(g):
        if isinstance(prosa.post, Funn):
            # What findings tell was carried out by others.
            continue
        m = _HANDLING.search(prosa.ren, max(0, i.start - _INNLEDNING), i.start)
        if m and (m["før"] or "").strip().casefold() not in _EN_ANNEN:
            ordet = m["hva"].casefold()
            yield Gjennomført(_samlet(ordet), ordet, i, prosa)


def ulike(a: Intervall, b: Intervall) -> bool:
    """Tell whether two periods cannot be the same."""
    return atskilt(a.fra, b.fra) or atskilt(a.til, b.til)


def periode(i: Intervall) -> str:
    """Return a period in the words of a message."""
    return f"{i.fra} til {i.til}"


def _samlet(ord_: str) -> str:
    for inneholder, navn in _ETT_NAVN:
        if inneholder in ord_:
            return navn
    return ord_[:9]


SJEKKER: tuple[Sjekk, ...] = (baklengs, umulig_dato, feil_ukedag, to_tidsrom)
