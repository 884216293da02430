"""Was the provision repealed: before the time that is audited, in it, or since."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, sjekk, tekstsjekk
from revisjon.checks.law.common import dag, registeret
from revisjon.checks.law.times import GRUNN, grunner, kilden, navnet, paragrafer, sagt_i, slutt_på, tiden
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk

FEIL, ADVARSEL = Alvor.FEIL, Alvor.ADVARSEL
_SAGT_OPPHEVET = uttrykk(r"opphev|oppheva|avløs|erstatt|utgå", re.IGNORECASE)


@sjekk("L005", "Bestemmelsen var opphevet", FEIL)
def opphevet_før(g: Grunnlag) -> Iterator[Treff]:
    """Et kriterium eller et unntak bygger på en bestemmelse som var opphevet.

    Hvorfor:
        Den reviderte kan ikke måles mot en regel som ikke gjaldt. Når den ble opphevet, står i registeret,
        eller i «gjelder_til» i kilden. Den undersøkte tiden er «undersøkt» i oppdraget, ellers «periode».

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        kilder:
          loven: {type: lov, korttittel: kommuneloven, ident: LOV-2018-06-22-83, gjelder_til: 2019}

    Retting:
        Vis til bestemmelsen som gjelder nå, eller ta kriteriet bort.
    """
    for s in grunner(g):
        slutt = slutt_på(s)
        if slutt is not None and slutt <= tiden(s, g)[0]:
            melding = f"{navnet(s)} gjaldt ikke lenger fra {dag(slutt)}."
            yield Treff(s.utdrag, melding, "Vis til bestemmelsen som gjaldt, eller ta dette bort.", kilden(s))


@tekstsjekk("L006", "Bestemmelsen er opphevet", ADVARSEL)
def opphevet(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Bestemmelsen står som opphevet i registeret.

    Hvorfor:
        Registeret sier ikke alltid hvilken dag en bestemmelse ble opphevet. Den kan ha gjeldt i tiden
        rapporten handler om, og meldingen er derfor en advarsel. I tekst som selv sier at bestemmelsen er
        opphevet, kommer den ikke.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        Kommunen må begrunne vedtaket etter forvaltningsloven § 26.

    Retting:
        Vis til bestemmelsen som gjelder nå, eller skriv at den er opphevet og når.
    """
    for s, r, b in paragrafer(g):
        slutt = b.opphevet_fra or r.hode.opphevet_fra
        if slutt is None and b.opphevet:
            melding = f"{navnet(s)} er opphevet."
        elif slutt is not None and s.rolle not in GRUNN and slutt <= tiden(s, g)[0]:
            melding = f"{navnet(s)} ble opphevet {dag(slutt)}."
        else:
            continue
        if s.rolle in GRUNN or not sagt_i(s, _SAGT_OPPHEVET):
            råd = f"Vis til bestemmelsen som gjelder nå, eller skriv at den er opphevet. {registeret(r.hode)}"
            yield Treff(s.utdrag, melding, råd.strip())


@sjekk("L007", "Bestemmelsen ble opphevet i tiden som er undersøkt", ADVARSEL)
def opphevet_i_perioden(g: Grunnlag) -> Iterator[Treff]:
    """Et kriterium bygger på en bestemmelse som ble opphevet i tiden som er undersøkt.

    Hvorfor:
        Da gjaldt den bare for en del av tiden, og leseren må få vite hva som gjaldt etterpå. Når den ble
        opphevet, står i registeret, eller i «gjelder_til» i kilden.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        oppdrag:
          undersøkt: {fra: 2023, til: 2025}
        kilder:
          loven: {type: lov, korttittel: kommuneloven, ident: LOV-2018-06-22-83, gjelder_til: 2024-06-30}

    Retting:
        Før opp bestemmelsen som avløste den, også, og si i «utledning» hva som gjaldt når.
    """
    for s in grunner(g):
        fra, til = tiden(s, g)
        slutt = slutt_på(s)
        if slutt is not None and fra < slutt <= til:
            melding = f"{navnet(s)} gjaldt ikke lenger fra {dag(slutt)}, som er i tiden som er undersøkt."
            råd = "Vis også til bestemmelsen som avløste den, og si hva som gjaldt når."
            yield Treff(s.utdrag, melding, råd, kilden(s))


SJEKKER = (opphevet_før, opphevet, opphevet_i_perioden)
