"""What numbers count: persons are not årsverk, and a registered number brings its unit along."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.numbers.meant import Skrevet, fremmed, like, register_og_skrevne
from revisjon.checks.numbers.register import Kjent, Register
from revisjon.checks.numbers.texts import Tallsetning, tallsetninger, vis_registrert
from revisjon.diagnostics import Alvor
from revisjon.prose.numbers import Mengde
from revisjon.prose.units import enhet_av, er_fast, er_personer
from revisjon.records import dataclass

_STILLING = "stilling"
_LAVEST = Decimal(20)
"""Smaller numbers are often the same by chance."""
_RUNDT = Decimal(10)
_BEMANNING = frozenset({"årsverk", "personer", "stillinger"})
"""What staff is counted in."""


def slag(enhet: str) -> str:
    """Return what kind of thing a unit counts: a fixed unit, persons, posts, or nothing that is known."""
    if er_fast(enhet):
        return enhet
    if er_personer(enhet):
        return "personer"
    return "stillinger" if enhet == _STILLING else ""


@dataclass(frozen=True, slots=True)
class Forveksling:
    """A written number that is registered as something else that is counted in staff."""

    skrevet: Skrevet
    kjent: Kjent


def forvekslinger(g: Grunnlag) -> Iterator[Forveksling]:
    """Yield each number of persons, posts or årsverk with a value that is registered as another of them."""
    r, alle = register_og_skrevne(g)
    for skrevet in alle:
        m = skrevet.m
        if slag(m.enhet) in _BEMANNING and m.verdi >= _LAVEST and not like(r, skrevet):
            andre = [k for k in _andre(r, m) if k.tall is not None and _om_det_samme(skrevet, k)]
            if len(andre) == 1:
                yield Forveksling(skrevet, andre[0])


def _andre(r: Register, m: Mengde) -> Iterator[Kjent]:
    for enhet in ("årsverk", _STILLING, *r.personenheter):
        if slag(enhet) != slag(m.enhet):
            yield from r.med_verdi(m, enhet)


def _om_det_samme(skrevet: Skrevet, k: Kjent) -> bool:
    """Tell whether the number is no chance: it is not round, and the sentence uses a word of its name."""
    felles = skrevet.ord & k.nøkkelord
    return (
        bool(felles)
        and not fremmed(skrevet, k)
        and (skrevet.m.verdi % _RUNDT != 0 or len(felles) > 1 or len(skrevet.ord - k.ord) == 0)
    )


@sjekk("A016", "Personer og årsverk er blandet", Alvor.ADVARSEL)
def personer_og_årsverk(g: Grunnlag) -> Iterator[Treff]:
    """Tallet er registrert som personer, men står i teksten som årsverk, eller omvendt.

    Hvorfor:
        597 årsverk er ikke 597 ansatte: Mange arbeider deltid. Blandes de, blir både tallet og andelene
        gale.

    Eksempel:
        tall:
          sykepleiere-2024: {verdi: 597, enhet: årsverk, periode: 2024, kilde: brev}
        funn:
          - id: F1
            kapittel: tema
            tekst: "I 2024 var 597 ansatte sykepleiere.[@brev]"
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Skriv [=sykepleiere-2024], som tar med seg enheten, eller rett den.
    """
    for f in forvekslinger(g):
        s, m, k = f.skrevet.s, f.skrevet.m, f.kjent
        melding = (
            f"Her står {s.skrevet(m.start, m.enhet_slutt)}, men «{k.navn}» er {vis_registrert(k.utregnet)}."
        )
        råd = f"Skriv [={k.navn}], eller rett enheten der den er gal."
        relatert = ((k.tall.sted.plass, "Registrert her."),) if k.tall else ()
        yield Treff(s.utdrag(m.start, m.enhet_slutt), melding, råd, relatert)


@sjekk("A017", "Enheten i teksten er en annen enn den tallet er registrert med", Alvor.FEIL)
def annen_enhet(g: Grunnlag) -> Iterator[Treff]:
    """Etter et registrert tall står en annen enhet enn tallets egen.

    Hvorfor:
        [=x, bare tall] skriver tallet uten enhet, og da bestemmer teksten hva det er. Er tallet registrert
        som årsverk, kan ikke teksten si ansatte.

    Eksempel:
        tall:
          sykepleiere: {verdi: 597, enhet: årsverk, kilde: brev}
        funn:
          - id: F1
            kapittel: tema
            tekst: "Kommunen har [=sykepleiere, bare tall] ansatte.[@brev]"
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Skriv enheten som er registrert, eller [=sykepleiere] alene, som tar den med.
    """
    for s in tallsetninger(g):
        for m in s.mengder:
            egen, skrevet = slag(_egen_enhet(m)), slag(m.enhet_i_tekst)
            # «40 prosent stilling» is a part of one; «597 årsverk ansatte» is nothing.
            if egen and skrevet and egen != skrevet and (m.utskrift or {egen, skrevet} <= _BEMANNING):
                yield _om_enheten(s, m, "er registrert med en annen enhet enn den som står i teksten")


@sjekk("A018", "Enheten blir skrevet ut to ganger", Alvor.FEIL)
def enheten_to_ganger(g: Grunnlag) -> Iterator[Treff]:
    """Enheten står i teksten rett etter et registrert tall som allerede skriver den ut.

    Hvorfor:
        [=x] skriver ut både tall og enhet. «[=turnover] prosent» blir «7 prosent prosent».

    Eksempel:
        tall:
          turnover: {verdi: 7, enhet: prosent, kilde: brev}
        funn:
          - id: F1
            kapittel: tema
            tekst: "Turnoveren er [=turnover] prosent.[@brev]"
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Ta bort enheten i teksten, eller skriv [=turnover, bare tall].
    """
    for s in tallsetninger(g):
        for m in s.mengder:
            if m.id and not m.utskrift and m.enhet_i_tekst and m.enhet_i_tekst == _egen_enhet(m):
                yield _om_enheten(s, m, "skriver ut enheten selv, så den blir stående to ganger")


def _egen_enhet(m: Mengde) -> str:
    return enhet_av(m.registrert.enhet) if m.registrert else ""


def _om_enheten(s: Tallsetning, m: Mengde, hva: str) -> Treff:
    u = m.registrert
    vist = vis_registrert(u) if u else ""
    melding = f"«{m.id}» ({vist}) {hva}."
    råd = f"Skriv [={m.id}] uten enhet etter, eller [={m.id}, bare tall] fulgt av «{u.enhet if u else ''}»."
    return Treff(s.utdrag(m.start, m.slutt), melding, råd)


SJEKKER = (personer_og_årsverk, annen_enhet, enheten_to_ganger)
