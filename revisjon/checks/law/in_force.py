"""Had the provision come into force: before the time that is audited, in it, or not yet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, sjekk, tekstsjekk
from revisjon.checks.law.common import dag, registeret
from revisjon.checks.law.times import (
    GRUNN,
    da,
    grunner,
    kilden,
    navnet,
    nyere_enn,
    paragrafer,
    sagt_i,
    start_på,
    tiden,
    venter,
)
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk

FEIL, ADVARSEL, HINT = Alvor.FEIL, Alvor.ADVARSEL, Alvor.HINT
_SAGT_KOMMENDE = uttrykk(
    r"i\s+kraft|ikraft|tek\s+til\s+å\s+gjelde|vedtatt|vedteken|vedtatte|kommende|framtidig|fremtidig|"
    r"\b(?:ny|nye|nytt|skal\s+gjelde|vil\s+gjelde)\b",
    re.IGNORECASE,
)


@sjekk("L008", "Bestemmelsen er ikke satt i kraft", FEIL)
def ikke_i_kraft(g: Grunnlag) -> Iterator[Treff]:
    """Et kriterium eller et unntak bygger på en bestemmelse som ikke var satt i kraft.

    Hvorfor:
        En lov kan være vedtatt lenge før den gjelder. Den reviderte kan ikke måles mot den før da.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        kilder:
          loven: {type: lov, korttittel: arkivlova, ident: LOV-2025-06-20-96}
        kriterier:
          - id: oversikt
            styrke: skal
            krav: ha oversikt over kompetansen
            hjemmel: [{kilde: loven, bestemmelse: § 11}]
            problemstillinger: [P1, P2]
            punkter: [{id: a, påstand: Oversikten finnes}, {id: b, påstand: Oversikten er oppdatert}]

    Retting:
        Vis til bestemmelsen som gjelder nå.
    """
    for s, r, b in paragrafer(g):
        if venter(r, b) and s.rolle in GRUNN and not nyere_enn(g, r):
            melding = f"{navnet(s)} er ikke satt i kraft."
            yield Treff(
                s.utdrag, melding, f"Vis til bestemmelsen som gjelder nå. {registeret(r.hode)}".strip()
            )


@tekstsjekk("L009", "Bestemmelsen er kanskje ikke satt i kraft", ADVARSEL)
def kanskje_ikke_i_kraft(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Teksten viser til en bestemmelse som ikke var satt i kraft da registeret ble laget.

    Hvorfor:
        Leseren må få vite at regelen ennå ikke gjelder. I tekst som selv sier at bestemmelsen er ny, vedtatt
        eller skal settes i kraft, kommer meldingen ikke. For kriterier kommer den i stedet for L008 når
        rapporten er nyere enn registeret.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        Arkivene kan lagres i utlandet på vilkårene i arkivlova § 11.

    Retting:
        Skriv at bestemmelsen ikke er satt i kraft, eller hent loven på nytt med «revisjon rettskilder
        importer» om den er det nå.
    """
    for s, r, b in paragrafer(g):
        if not venter(r, b) or (s.rolle in GRUNN and not nyere_enn(g, r)):
            continue
        if s.rolle in GRUNN or not sagt_i(s, _SAGT_KOMMENDE):
            melding = f"{navnet(s)} var ikke satt i kraft{da(r)}."
            råd = (
                "Skriv at den ikke gjelder ennå, eller hent den på nytt med «revisjon rettskilder importer»."
            )
            yield Treff(s.utdrag, melding, råd)


@sjekk("L010", "Bestemmelsen gjaldt bare en del av tiden", HINT)
def gjaldt_i_en_del(g: Grunnlag) -> Iterator[Treff]:
    """Et kriterium bygger på en bestemmelse som trådte i kraft i tiden som er undersøkt.

    Hvorfor:
        For tiden før gjaldt noe annet. Det som skjedde da, må måles mot det.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        oppdrag:
          undersøkt: {fra: 2025-07, til: 2026-03}
        kilder:
          loven: {type: lov, korttittel: arkivlova, ident: LOV-2025-06-20-96}
        kriterier:
          - id: oversikt
            styrke: skal
            krav: ha oversikt over kompetansen
            hjemmel: [{kilde: loven, bestemmelse: § 8}]
            problemstillinger: [P1, P2]
            punkter: [{id: a, påstand: Oversikten finnes}, {id: b, påstand: Oversikten er oppdatert}]

    Retting:
        Si i «utledning» hva som gjaldt før, eller at kriteriet bare brukes på tiden etter.
    """
    for s in grunner(g):
        fra, til = tiden(s, g)
        start, kjent = start_på(s)
        if s.rolle == "hjemmel" and start is not None and kjent and fra < start <= til:
            melding = f"{navnet(s)} gjelder fra {dag(start)}, og tiden som er undersøkt, begynner før det."
            råd = "Si i «utledning» hva som gjaldt før, eller hvilken tid kriteriet gjelder."
            yield Treff(s.utdrag, melding, råd, kilden(s))


@sjekk("L011", "Bestemmelsen gjaldt ikke ennå", FEIL)
def gjaldt_ikke(g: Grunnlag) -> Iterator[Treff]:
    """Et kriterium bygger på en bestemmelse som trådte i kraft etter tiden som er undersøkt.

    Hvorfor:
        Den reviderte kan ikke måles mot en regel som ikke gjaldt. Vet verken registeret eller kilden når
        loven trådte i kraft, regnes det fra dagen den ble vedtatt.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        oppdrag:
          undersøkt: {fra: 2024, til: 2025}
        kilder:
          loven: {type: lov, korttittel: arkivlova, ident: LOV-2025-06-20-96}
        kriterier:
          - id: oversikt
            styrke: skal
            krav: ha oversikt over kompetansen
            hjemmel: [{kilde: loven, bestemmelse: § 8}]
            problemstillinger: [P1, P2]
            punkter: [{id: a, påstand: Oversikten finnes}, {id: b, påstand: Oversikten er oppdatert}]

    Retting:
        Vis til bestemmelsen som gjaldt da.
    """
    for s in grunner(g):
        start, kjent = start_på(s)
        if s.rolle == "hjemmel" and start is not None and start > tiden(s, g)[1]:
            sagt = "gjelder fra" if kjent else "er fra en lov som ble vedtatt"
            melding = f"{navnet(s)} {sagt} {dag(start)}, etter tiden som er undersøkt."
            yield Treff(s.utdrag, melding, "Vis til bestemmelsen som gjaldt da.", kilden(s))


SJEKKER = (ikke_i_kraft, kanskje_ikke_i_kraft, gjaldt_i_en_del, gjaldt_ikke)
