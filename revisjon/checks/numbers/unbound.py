"""Numbers that carry a fact, but are written out instead of registered."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.numbers import changes, precision, registered, series, shares, units
from revisjon.checks.numbers.meant import Skrevet, like, register_og_skrevne
from revisjon.checks.numbers.register import Kjent
from revisjon.diagnostics import Alvor, ramset_opp
from revisjon.model import Funn, Konklusjon, Vurdering
from revisjon.prose import Utdrag
from revisjon.prose.units import er_fast, er_personer

_ANDRE = (
    *registered.SJEKKER,
    *shares.SJEKKER,
    *changes.SJEKKER,
    *series.SJEKKER,
    *units.SJEKKER,
    *precision.SJEKKER,
)
_TI = Decimal(10)
_TID = ("år", "måned", "månad", "uke", "veke", "dag", "time", "minutt", "gang", "gong", "åren", "årsperiod")
_LØSE = ("over", "under", "nesten")
"""After these stands no fact, but a round number that a fact is seen from."""
_FLEST = 3


@sjekk("A001", "Tallet er skrevet rett i teksten", Alvor.HINT)
def ikke_registrert(g: Grunnlag) -> Iterator[Treff]:
    """Et tall som bærer et funn, er skrevet rett i teksten i stedet for å være registrert.

    Hvorfor:
        Et registrert tall har kilde og enhet, skrives likt overalt, kan regnes videre på og holdes opp mot
        teksten. Hintet gjelder funn, vurderinger og konklusjoner, og bare tall med enhet: prosent, kroner,
        årsverk og antall personer, og tall som alt er registrert eller står i en tabell.

    Eksempel:
        funn:
          - id: F1
            kapittel: tema
            tekst: "Turnoveren var 9 prosent i fjor.[@brev]"
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Før tallet opp under «tall» med verdi, enhet og kilde, og skriv [=navnet] i teksten.
    """
    r, alle = register_og_skrevne(g)
    hint = [
        (skrevet, kjente)
        for skrevet in alle
        if isinstance(skrevet.s.prosa.eier, (Funn, Vurdering, Konklusjon))
        and skrevet.m.forbehold not in _LØSE
        if (kjente := () if skrevet.m.enhet in _TID else like(r, skrevet)) or _er_faktum(skrevet)
    ]
    meldt = _meldt(g) if hint else set()
    for skrevet, kjente in hint:
        s, m = skrevet.s, skrevet.m
        if (id(s.prosa), m.start) not in meldt:
            melding, råd = _om(skrevet, kjente)
            yield Treff(s.utdrag(m.start, m.enhet_slutt), melding, råd)


def _meldt(g: Grunnlag) -> set[tuple[int, int]]:
    """Return where other checks have more to say than that the number is not registered."""
    steder = (t.plass for sjekken in _ANDRE for t in sjekken.finn(g))
    return {(id(u.prosa), u.start) for u in steder if isinstance(u, Utdrag)}


def _er_faktum(skrevet: Skrevet) -> bool:
    m = skrevet.m
    return m.form == "siffer" and (er_fast(m.enhet) or (er_personer(m.enhet) and m.verdi >= _TI))


def _om(skrevet: Skrevet, kjente: tuple[Kjent, ...]) -> tuple[str, str]:
    s, m = skrevet.s, skrevet.m
    sagt = s.skrevet(m.forbehold_start if m.forbehold == "omtrent" else m.start, m.enhet_slutt)
    registrerte = list(dict.fromkeys(k.navn for k in kjente if k.tall))
    if len(registrerte) == 1:
        ord_ = ", i ord" if m.form == "ord" else ""
        return f"{sagt} er registrert som «{registrerte[0]}».", f"Skriv [={registrerte[0]}{ord_}] i stedet."
    if registrerte:
        navn = ramset_opp(f"«{n}»" for n in registrerte[:_FLEST])
        return (
            f"{sagt} er skrevet rett i teksten.",
            f"Er det ett av tallene som er registrert ({navn}), så bruk det.",
        )
    if kjente:
        råd = "Registrer det under «tall» med «fra: {tabell, rad, kolonne}», så følger teksten tabellen."
        return f"{sagt} står også i tabellen «{kjente[0].navn.partition(':')[0]}».", råd
    råd = "Før det opp under «tall» med verdi, enhet og kilde, og skriv [=navnet] her."
    return f"{sagt} er skrevet rett i teksten, og ikke registrert.", råd


SJEKKER = (ikke_registrert,)
