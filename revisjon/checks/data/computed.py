"""Computed numbers whose terms do not go together, and numbers of another time than their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.measures import kan_legges_sammen, mål
from revisjon.diagnostics import Alvor
from revisjon.model import Kilde, Prosjekt, Tall
from revisjon.patterns import uttrykk
from revisjon.rules.documents import Datofelt, kildedato
from revisjon.rules.periods import Tidsrom, les_periode

_ÅR = uttrykk(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ETT_ÅR = uttrykk(r"(?:19|20)\d\d")
_FRAMOVER = uttrykk(
    r"framskriv|fremskriv|prognose|budsjett|plan|mål\b|forvent|anslag|anslå|estimat|behov|"
    r"strategi|vedtak|avtale",
    re.IGNORECASE,
)
"""Says that a number is about what is to come."""
_ÅRLIG = uttrykk(r"årsrapport|årsmelding|årsberetning|regnskap|rekneskap|årsstatistikk", re.IGNORECASE)
_DATOER: tuple[Datofelt, ...] = (
    *("dato", "publisert", "revidert", "oppdatert", "endret", "faglig_endret"),
    *("mottatt", "tilsendt", "hentet"),
)
_REGNET = ("sum", "differanse", "prosentendring")


@sjekk("B060", "Beregningen blander enheter", Alvor.FEIL)
def blandede_enheter(g: Grunnlag) -> Iterator[Treff]:
    """Et beregnet tall legger sammen eller trekker fra hverandre tall med ulike enheter.

    Hvorfor:
        Personer og årsverk, kroner og tusen kroner, prosent og antall kan ikke legges sammen. Summen
        blir et tall uten mening.

    Eksempel:
        tall:
          faste: {verdi: 40, enhet: årsverk, kilde: brev}
          vikarer: {verdi: 12, enhet: personer, kilde: brev}
          alle: {beregnet: {sum: [faste, vikarer]}, enhet: årsverk}

    Retting:
        Regn om til samme enhet først, eller rett enheten på tallet som er feil merket.
    """
    for tall, ledd in _beregnede(g.prosjekt, _REGNET):
        kjente = [(t, enhet) for t in ledd if (enhet := mål(_enhet(t, g.prosjekt))) is not None]
        for annet, enhet in kjente[1:]:
            første, første_enhet = kjente[0]
            if not kan_legges_sammen(første_enhet, enhet):
                melding = (
                    f"«{tall.id}» regner sammen «{første.id}» ({_enhet(første, g.prosjekt)}) og «{annet.id}» "
                    f"({_enhet(annet, g.prosjekt)})."
                )
                relatert = ((annet.sted.til("enhet"), f"«{annet.id}» står her."),)
                yield Treff(tall.sted.til("beregnet"), melding, "Bruk tall med samme enhet.", relatert)
                break


def _beregnede(p: Prosjekt, operasjoner: Sequence[str]) -> Iterator[tuple[Tall, list[Tall]]]:
    for tall in p.tall.values():
        if tall.beregnet is not None and tall.beregnet.operasjon in operasjoner:
            yield tall, [p.tall[id_] for id_ in tall.beregnet.ledd if id_ in p.tall]


def _enhet(tall: Tall, p: Prosjekt) -> str:
    """Return the unit of a number, its own or that of what it is computed from."""
    verdi = p.verdier.get(tall.id)
    return tall.enhet or (verdi.enhet if verdi else "")


def _tidsrom(tall: Tall) -> Tidsrom | None:
    """Return the time a number is for: its period, or the year of the column it is read from."""
    if tall.periode:
        return les_periode(tall.periode)
    if tall.fra is not None:
        return next((les_periode(t) for t in (tall.fra.kolonne, tall.fra.rad) if _ETT_ÅR.fullmatch(t)), None)
    return None


@sjekk("B061", "Endringen regnes baklengs i tid", Alvor.ADVARSEL)
def baklengs(g: Grunnlag) -> Iterator[Treff]:
    """En endring regnes fra et senere tall til et tidligere.

    Hvorfor:
        «differanse» og «prosentendring» skrives [fra, til], der «fra» er det tidligste. Står de
        motsatt, blir en økning til en nedgang.

    Eksempel:
        tall:
          i-fjor: {verdi: 40, enhet: saker, periode: 2024, kilde: brev}
          i-år: {verdi: 52, enhet: saker, periode: 2025, kilde: brev}
          endring: {beregnet: {differanse: [i-år, i-fjor]}, enhet: saker}

    Retting:
        Bytt om på de to tallene.
    """
    for tall, ledd in _beregnede(g.prosjekt, ("differanse", "prosentendring")):
        rom = [_tidsrom(t) for t in ledd]
        if len(rom) == _TO and rom[0] and rom[1] and rom[0].første > rom[1].siste:
            melding = f"«{tall.id}» regner endringen fra «{ledd[0].id}» til «{ledd[1].id}», som er tidligst."
            råd = f"Skriv {tall.beregnet.operasjon if tall.beregnet else ''}: [{ledd[1].id}, {ledd[0].id}]."
            yield Treff(tall.sted.til("beregnet"), melding, råd)


_TO = 2


@sjekk("B062", "Beregningen blander tidsrom", Alvor.ADVARSEL)
def blandede_tidsrom(g: Grunnlag) -> Iterator[Treff]:
    """En sum teller samme tid to ganger, eller en andel er regnet av en helhet fra en annen tid.

    Hvorfor:
        Legges tallene for 2024 og for 2023–2024 sammen, er 2024 telt to ganger. Og en del fra ett år
        av en helhet fra et annet er ingen andel av noe.

    Eksempel:
        tall:
          med-plan: {verdi: 40, enhet: personer, periode: 2024, kilde: brev}
          alle: {verdi: 80, enhet: personer, periode: 2025, kilde: brev}
          andel: {beregnet: {andel: [med-plan, alle]}, enhet: prosent}

    Retting:
        Bruk tall fra samme tidsrom, eller rett «periode» på tallet som er feil merket.
    """
    for tall, ledd in _beregnede(g.prosjekt, ("andel", "sum")):
        rom = [(t, r) for t in ledd if (r := _tidsrom(t)) is not None]
        andel = tall.beregnet is not None and tall.beregnet.operasjon == "andel"
        for (en, før), (annen, etter) in pairwise(rom):
            overlapper = før.første <= etter.siste and etter.første <= før.siste
            to_ganger = not andel and overlapper and før != etter and _samme(en, annen)
            if to_ganger or (andel and not overlapper):
                hva = "telles samme tid to ganger" if overlapper else "er del og helhet fra hver sin tid"
                melding = (
                    f"I «{tall.id}» {hva}: «{en.id}» gjelder {_periode(en)}, og «{annen.id}» gjelder "
                    f"{_periode(annen)}."
                )
                yield Treff(
                    tall.sted.til("beregnet"), melding, "Bruk tall fra samme tidsrom, eller rett «periode»."
                )
                break


def _samme(en: Tall, annen: Tall) -> bool:
    """Tell whether two numbers are known to be about the same."""
    return bool(en.populasjon) and (en.populasjon, en.ordlyd) == (annen.populasjon, annen.ordlyd)


def _periode(tall: Tall) -> str:
    return tall.periode or (tall.fra.kolonne if tall.fra and _ETT_ÅR.fullmatch(tall.fra.kolonne) else "")


@sjekk("B070", "Perioden er en annen enn årstallet i tabellen", Alvor.FEIL)
def annet_år_enn_cellen(g: Grunnlag) -> Iterator[Treff]:
    """Et tall fra en tabell har en periode som ikke er året i kolonnen eller raden.

    Hvorfor:
        Kolonnen sier 2024, og tallet sier 2025. Da blir endringer og sammenlikninger over tid regnet feil.

    Eksempel:
        tabeller:
          - id: saker
            tittel: Klagesaker
            kolonner: [{tittel: Område}, {tittel: "2024", type: tall}]
            rader: [[Skole, 12]]
            kildetekst: Kommunen
        tall:
          klager: {fra: {tabell: saker, rad: Skole, kolonne: "2024"}, enhet: saker, periode: 2025}

    Retting:
        Rett «periode», eller hent tallet fra kolonnen for det året.
    """
    for tall in g.prosjekt.tall.values():
        rom = les_periode(tall.periode) if tall.periode else None
        if tall.fra is None or rom is None:
            continue
        for tittel in (tall.fra.kolonne, tall.fra.rad):
            år = les_periode(tittel) if _ETT_ÅR.fullmatch(tittel) else None
            if år is not None and (år.siste < rom.første or rom.siste < år.første):
                melding = f"«{tall.id}» gjelder {tall.periode}, men er hentet fra «{tittel}»."
                yield Treff(
                    tall.sted.til("periode"), melding, "Rett «periode», eller hent tallet fra riktig sted."
                )


@sjekk("B071", "Tallet er nyere enn kilden", Alvor.ADVARSEL)
def nyere_enn_kilden(g: Grunnlag) -> Iterator[Treff]:
    """Et tall gjelder en tid etter at kilden ble laget.

    Hvorfor:
        En årsrapport for 2023 kan ikke fortelle hvordan det gikk i 2024. Enten er perioden feil,
        eller så er det vist til feil kilde. Sjekken ser bort fra planer, budsjetter og
        framskrivinger.

    Eksempel:
        kilder:
          årsrapporten: {type: rapport, tittel: Årsrapport 2023, utgiver: Vik kommune}
        tall:
          saker: {verdi: 40, enhet: saker, periode: 2024, kilde: årsrapporten}

    Retting:
        Rett «periode» eller «kilde».
    """
    for tall in g.prosjekt.tall.values():
        kilde = g.prosjekt.kilder.get(tall.kilde)
        rom = les_periode(tall.periode) if tall.periode else None
        om = f"{tall.id} {tall.merknad} {tall.ordlyd}"
        if kilde is None or rom is None or _FRAMOVER.search(om) or not _ser_bakover(kilde):
            continue
        siste, hvorfor = _siste(kilde)
        if siste is not None and rom.første > siste:
            melding = f"«{tall.id}» gjelder {tall.periode}, men kilden «{kilde.id}» er {hvorfor}."
            relatert = ((kilde.sted.plass, "Kilden er registrert her."),)
            yield Treff(
                tall.sted.til("periode"), melding, "Rett «periode», eller vis til en nyere kilde.", relatert
            )


def _ser_bakover(kilde: Kilde) -> bool:
    return kilde.type not in ("plan", "vedtak") and not _FRAMOVER.search(f"{kilde.tittel} {kilde.korttittel}")


def _siste(kilde: Kilde) -> tuple[int | None, str]:
    """Return the last month that a source can tell about, and why; None where that is not known."""
    år = _ÅR.findall(kilde.tittel)
    if _ÅRLIG.search(kilde.tittel) and år:
        rom = les_periode(max(år))
        return (rom.siste if rom else None), f"for {max(år)}"
    datoer = [d for felt in _DATOER if (d := kildedato(kilde, felt)) is not None]
    if not datoer:
        return None, ""
    sist = max(datoer, key=lambda d: d.siste)
    rom = les_periode(f"{sist.siste.year:04d}-{sist.siste.month:02d}")
    return (rom.siste if rom else None), f"fra {sist}"


SJEKKER = (blandede_enheter, baklengs, blandede_tidsrom, annet_år_enn_cellen, nyere_enn_kilden)
