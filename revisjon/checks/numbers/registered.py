"""Numbers that are written out in the text, held against those that are registered."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.numbers.calc import er_åpen, kan_ha_enheten, møtes, samme_enhet, spenn
from revisjon.checks.numbers.links import hører_sammen, i_parentes
from revisjon.checks.numbers.meant import Skrevet, like, ment, register_og_skrevne, samme_år, strider
from revisjon.checks.numbers.patterns import Gjentatt, gjentatte
from revisjon.checks.numbers.register import Kjent
from revisjon.checks.numbers.texts import Tallsetning, tallsetninger, vis_mengde, vis_registrert
from revisjon.diagnostics import Alvor, Plass
from revisjon.prose.numbers import Mengde

_MOTSAGT = "Rett tallet, eller skriv [={navn}] i stedet. Er det et annet tall, så skriv hva det gjelder."


def _plass(k: Kjent) -> Plass | None:
    if k.tall is not None:
        return k.tall.sted.plass
    return k.tabell.sted.plass if k.tabell is not None else None


def _relatert(k: Kjent) -> tuple[tuple[Plass, str], ...]:
    plass = _plass(k)
    return () if plass is None else ((plass, f"Registrert som {vis_registrert(k.utregnet)} her."),)


@en_gang
def motsagte(g: Grunnlag) -> tuple[tuple[Skrevet, Kjent, bool], ...]:
    """Return each written number that contradicts the one it means, and whether its year says so too."""
    return tuple(_motsagte(g))


def _motsagte(g: Grunnlag) -> Iterator[tuple[Skrevet, Kjent, bool]]:
    r, alle = register_og_skrevne(g)
    for skrevet in alle:
        kandidater = ment(r, skrevet)
        if not kandidater or any(not strider(skrevet, k) for k in kandidater) or like(r, skrevet):
            continue
        sikre = [k for k in kandidater if samme_år(skrevet, k)]
        mulige = sikre or [k for k in kandidater if samme_år(skrevet, k) is None]
        if mulige and len({k.utregnet.verdi for k in mulige}) == 1:
            yield skrevet, next((k for k in mulige if k.tall), mulige[0]), bool(sikre)


def _motsigelse(skrevet: Skrevet, k: Kjent) -> Treff:
    s, m = skrevet.s, skrevet.m
    melding = f"Her står {s.skrevet(m.start, m.enhet_slutt)}, men «{k.navn}» er {vis_registrert(k.utregnet)}."
    råd = _MOTSAGT.format(navn=k.navn) if k.tall else "Rett tallet i teksten eller i tabellen."
    return Treff(s.utdrag(m.start, m.enhet_slutt), melding, råd, _relatert(k))


@sjekk("A002", "Tallet i teksten er et annet enn det registrerte", Alvor.FEIL)
def strid(g: Grunnlag) -> Iterator[Treff]:
    """Teksten sier et annet tall enn det som er registrert om det samme.

    Hvorfor:
        Et tall som er skrevet inn to steder, blir før eller siden rettet bare ett av dem. Feilen meldes når
        alle ordene rundt tallet er brukt om det registrerte, og enheten og årstallet er de samme, når den
        samme setningen står et annet sted med det registrerte tallet, og når de to tallene står ved siden
        av hverandre.

    Eksempel:
        tall:
          turnover-2025: {verdi: 7, enhet: prosent, periode: 2025, kilde: brev}
        funn:
          - id: F1
            kapittel: tema
            tekst: "Turnoveren var 9 prosent i 2025.[@brev]"
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Skriv [=turnover-2025] i stedet for tallet. Da kan de ikke bli ulike.
    """
    for skrevet, kjent, sikkert in motsagte(g):
        if sikkert:
            yield _motsigelse(skrevet, kjent)
    meldt = {(id(x.s.prosa), x.m.start) for x, _, sikkert in motsagte(g) if sikkert}
    yield from (_gjentatt(x) for x in gjentatte(g) if (id(x.s.prosa), x.skrevet.start) not in meldt)
    for s in tallsetninger(g):
        yield from (_ved_siden(s, a, b) for a, b in pairwise(s.mengder) if _strider_ved_siden(s, a, b))


def _gjentatt(x: Gjentatt) -> Treff:
    s, m, vist = x.s, x.skrevet, vis_mengde(x.der, x.bundet)
    melding = f"Her står {s.skrevet(m.start, m.enhet_slutt)}, men {vist} i samme setning et annet sted."
    råd = _MOTSAGT.format(navn=x.bundet.id)
    der = (x.der.utdrag(x.bundet.start, x.bundet.slutt), f"Her står {vist}.")
    return Treff(s.utdrag(m.start, m.enhet_slutt), melding, råd, (der,))


def _strider_ved_siden(s: Tallsetning, a: Mengde, b: Mengde) -> bool:
    """Tell whether the text says one value, and a registered number beside it another."""
    skrevet, bundet = (a, b) if b.id else (b, a)
    return (
        bool(bundet.id) and not skrevet.id
        and skrevet.form in ("siffer", "ord") and not (skrevet.høyeste or er_åpen(skrevet))
        and _hører_sammen(s, a, b)
        and not møtes(spenn(skrevet), spenn(bundet))
    )  # fmt: skip


def _hører_sammen(s: Tallsetning, a: Mengde, b: Mengde) -> bool:
    """Tell whether both tell of the same: the unit may be left out only in a parenthesis."""
    sted = (s, a.enhet_slutt, b.forbehold_start, b.enhet_slutt)
    return (
        hører_sammen(*sted) if samme_enhet(a, b) and a.enhet else kan_ha_enheten(b, a) and i_parentes(*sted)
    )


def _ved_siden(s: Tallsetning, a: Mengde, b: Mengde) -> Treff:
    skrevet, bundet = (a, b) if b.id else (b, a)
    sagt = s.skrevet(skrevet.start, skrevet.enhet_slutt)
    melding = f"Her står {sagt}, men «{bundet.id}» ved siden av er {vis_mengde(s, bundet)}."
    return Treff(
        s.utdrag(skrevet.start, skrevet.enhet_slutt), melding, "Rett tallet, eller ta bort det ene av de to."
    )


@sjekk("A003", "Tallet i teksten kan være et annet enn det registrerte", Alvor.ADVARSEL)
def mulig_strid(g: Grunnlag) -> Iterator[Treff]:
    """Teksten sier et annet tall enn det som er registrert, men ikke hvilket år det gjelder.

    Hvorfor:
        Uten årstall kan leseren ikke vite om det er det samme tallet. Er det det, er ett av dem galt.

    Eksempel:
        tall:
          turnover-2025: {verdi: 7, enhet: prosent, periode: 2025, kilde: brev}
        funn:
          - id: F1
            kapittel: tema
            tekst: "Turnoveren er 9 prosent.[@brev]"
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Skriv [=turnover-2025], eller skriv hvilket år tallet gjelder.
    """
    for skrevet, kjent, sikkert in motsagte(g):
        if not sikkert and not any(
            _strider_ved_siden(skrevet.s, a, b) for a, b in pairwise(skrevet.s.mengder)
        ):
            yield _motsigelse(skrevet, kjent)


SJEKKER = (strid, mulig_strid)
