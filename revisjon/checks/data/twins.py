"""One number that is written in several places, with different values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.grid import Nett, Rute, nett
from revisjon.checks.data.measures import mål
from revisjon.checks.data.reading import av_utregnet, kan_være_samme
from revisjon.checks.data.say import vis_lest
from revisjon.diagnostics import Alvor
from revisjon.model import Tall, Utregnet
from revisjon.patterns import uttrykk
from revisjon.records import dataclass

_IKKE_I_ID = uttrykk(r"[^\w]+")
_NOK = 3
"""Cells that two tables must agree on before a difference between them is a mistake."""
_VANLIG = 8
"""A cell name that is in more tables than this says nothing about which of them belong together."""


@sjekk("B080", "Samme tall er registrert med ulike verdier", Alvor.ADVARSEL)
def ulike_tall(g: Grunnlag) -> Iterator[Treff]:
    """To registrerte tall gjelder det samme, men har ulike verdier.

    Hvorfor:
        Når populasjon, ordlyd, periode og enhet er de samme, er det samme tall. Da kan det bare ha én verdi.

    Eksempel:
        tall:
          a: {verdi: 40, enhet: personer, populasjon: ansatte i skolen, periode: 2025, kilde: brev}
          b: {verdi: 43, enhet: personer, populasjon: ansatte i skolen, periode: 2025, kilde: brev}

    Retting:
        Bruk det samme tallet begge steder, eller skriv i «ordlyd» hva som skiller dem.
    """
    sett: dict[tuple[str, ...], Tall] = {}
    for tall in g.prosjekt.tall.values():
        verdi = g.prosjekt.verdier.get(tall.id)
        if not tall.populasjon or not tall.periode or verdi is None:
            continue
        # Two sources may disagree, and the report may well say so.
        nøkkel = (tall.populasjon.casefold(), tall.ordlyd.casefold(), tall.periode, verdi.enhet, tall.kilde)
        første = sett.setdefault(nøkkel, tall)
        mot = g.prosjekt.verdier[første.id]
        if første is not tall and not kan_være_samme(av_utregnet(verdi), av_utregnet(mot)):
            melding = (
                f"«{første.id}» og «{tall.id}» gjelder begge {tall.populasjon} i {tall.periode}, men er "
                f"{vis_lest(av_utregnet(mot))} og {vis_lest(av_utregnet(verdi))}."
            )
            relatert = ((første.sted.plass, f"«{første.id}» er registrert her."),)
            yield Treff(
                tall.sted.plass, melding, "Behold ett av dem, eller skriv forskjellen i «ordlyd».", relatert
            )


@sjekk("B081", "Tallet er et annet enn i tabellen", Alvor.ADVARSEL)
def annet_enn_tabellen(g: Grunnlag) -> Iterator[Treff]:
    """Et skrevet tall heter det samme som en celle i en tabell, men har en annen verdi.

    Hvorfor:
        Et tall som står i en tabell, bør hentes derfra med «fra». Er det skrevet en gang til, kan de to bli
        ulike, og teksten sier noe annet enn tabellen.

    Eksempel:
        tabeller:
          - id: bemanning
            tittel: Bemanning
            enhet: årsverk
            kolonner: [{tittel: Gruppe}, {tittel: "2025", type: tall}]
            rader: [[Sykepleiere, 37]]
            kildetekst: Kommunen
        tall:
          sykepleiere-2025: {verdi: 73, enhet: årsverk, kilde: brev}

    Retting:
        Skriv {fra: {tabell: …, rad: …, kolonne: …}} i stedet for «verdi», eller rett tallet.
    """
    celler = _celler_etter_navn(g)
    for tall in g.prosjekt.tall.values():
        verdi = g.prosjekt.verdier.get(tall.id)
        if tall.verdi is None or verdi is None:
            continue
        mulige = [
            c
            for nøkkel in _navn_på(tall)
            for c in celler.get(nøkkel, ())
            if _samme_enhet(c.nett, tall) and not c.tall
        ]
        if mulige and not any(_lik(c.rute, verdi) for c in mulige):
            c = mulige[0]
            melding = (
                f"«{tall.id}» er {vis_lest(av_utregnet(verdi))}, men {c.nett.navn} sier "
                f"{vis_lest(c.rute.lest)} for «{c.rad}», «{c.kolonne}»."
            )
            råd = f"Hent tallet med fra: {{tabell: {c.nett.tabell.id}, rad: {c.rad}, kolonne: {c.kolonne}}}."
            yield Treff(tall.sted.til("verdi"), melding, råd, ((c.rute.plass, "Cellen er her."),))


@dataclass(frozen=True, slots=True)
class _Celle:
    nett: Nett
    rad: str
    kolonne: str
    rute: Rute
    tall: str = ""
    """The registered number that fills it."""


def _celler(n: Nett) -> Iterator[_Celle]:
    """Yield the cells of a table that two names point out."""
    antall = Counter(li.navn for li in n.linjer)
    for linje in n.linjer:
        if linje.navn and antall[linje.navn] == 1:
            for k, rute in enumerate(linje.ruter):
                if rute is not None and n.tittel(k):
                    yield _Celle(n, linje.navn, n.tittel(k), rute)


def _celler_etter_navn(g: Grunnlag) -> dict[str, list[_Celle]]:
    ut: dict[str, list[_Celle]] = {}
    brukt = {
        c.tall for t in g.prosjekt.tabeller.values() for r, _ in t.flate_rader() for c in r.celler if c.tall
    }
    for n in nett(g):
        if n.figur is None:
            for c in _celler(n):
                ut.setdefault(_som_id(f"{c.rad}-{c.kolonne}"), []).append(c)
    return {navn: celler for navn, celler in ut.items() if navn not in brukt}


def _som_id(tekst: str) -> str:
    return _IKKE_I_ID.sub("-", tekst.casefold()).strip("-")


def _navn_på(tall: Tall) -> list[str]:
    navn = [_som_id(tall.id)]
    if tall.populasjon and tall.periode:
        navn.append(_som_id(f"{tall.populasjon}-{tall.periode}"))
    return navn


def _samme_enhet(n: Nett, tall: Tall) -> bool:
    """Tell whether a number and a table are said to have the same unit, and no other source."""
    enhet = n.tabell.enhet.casefold()
    lik = bool(enhet) and (enhet == tall.enhet.casefold() or (mål(enhet) or "?") == mål(tall.enhet))
    return lik and (not tall.kilde or not n.tabell.kilde or tall.kilde == n.tabell.kilde)


def _lik(rute: Rute, verdi: Utregnet) -> bool:
    return kan_være_samme(rute.lest, av_utregnet(verdi))


@sjekk("B082", "To tabeller eller figurer viser ulike tall for det samme", Alvor.ADVARSEL)
def ulike_tabeller(g: Grunnlag) -> Iterator[Treff]:
    """To tabeller, eller en tabell og en figur, har de samme radene og kolonnene, men ett tall er ulikt.

    Hvorfor:
        Når nesten alle tallene er like, er de to ment å vise det samme. Da er det ulike tallet en
        skrivefeil i en av dem.

    Eksempel:
        tabeller:
          - id: bemanning
            tittel: Bemanning
            enhet: årsverk
            kolonner: [{tittel: Gruppe}, {tittel: "2025", type: tall}]
            rader: [[Sykepleiere, 37], [Fagarbeidere, 52], [Ufaglærte, 18], [Ledere, 6]]
            kildetekst: Kommunen
        figurer:
          - id: søyler
            type: søyle
            tittel: Bemanning i 2025
            enhet: årsverk
            alt: Fire søyler.
            kildetekst: Kommunen
            data:
              kategorier: [Sykepleiere, Fagarbeidere, Ufaglærte, Ledere]
              serier: [{navn: "2025", verdier: [37, 25, 18, 6]}]

    Retting:
        Rett tallet som er feil, eller la figuren hente tallene fra tabellen: data: {tabell: bemanning}.
    """
    sett: dict[tuple[frozenset[str], str], list[_Celle]] = {}
    for n in nett(g):
        for c in _celler(n):
            nøkkel = (frozenset((c.rad.casefold(), c.kolonne.casefold())), n.tabell.enhet.casefold())
            sett.setdefault(nøkkel, []).append(c)
    par: dict[tuple[str, str], list[tuple[_Celle, _Celle]]] = {}
    for celler in sett.values():
        if 1 < len(celler) <= _VANLIG:
            for en, annen in combinations(celler, 2):
                if en.nett.tabell.id != annen.nett.tabell.id:
                    par.setdefault((en.nett.tabell.id, annen.nett.tabell.id), []).append((en, annen))
    for felles in par.values():
        yield from _ulike(felles)


def _ulike(felles: list[tuple[_Celle, _Celle]]) -> Iterator[Treff]:
    gale = [(en, annen) for en, annen in felles if not kan_være_samme(en.rute.lest, annen.rute.lest)]
    like = [en.rute.lest.verdi for en, annen in felles if (en, annen) not in gale]
    if len(like) < _NOK or len(set(like) - {Decimal(0)}) < _NOK or len(gale) * 2 > len(like):
        return
    for en, annen in gale:
        melding = (
            f"For «{annen.rad}», «{annen.kolonne}» sier {annen.nett.navn} {vis_lest(annen.rute.lest)}, men "
            f"{en.nett.navn} {vis_lest(en.rute.lest)}."
        )
        relatert = ((en.rute.plass, f"{en.nett.navn.capitalize()} sier {vis_lest(en.rute.lest)} her."),)
        yield Treff(
            annen.rute.plass,
            melding,
            "Rett det tallet som er feil, eller hent begge fra samme sted.",
            relatert,
        )


SJEKKER = (ulike_tall, annet_enn_tabellen, ulike_tabeller)
