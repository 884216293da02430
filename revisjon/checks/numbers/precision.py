"""«Ca.» that is lost on the way from one chapter to the next."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, sjekk, tekstsjekk
from revisjon.checks.numbers.meant import Skrevet, fremmed, like, register_og_skrevne, samme_år
from revisjon.checks.numbers.register import Kjent
from revisjon.checks.numbers.texts import Tallsetning, tallsetninger, vis_registrert
from revisjon.diagnostics import Alvor
from revisjon.prose.keywords import innholdsord, årstall
from revisjon.prose.numbers import Mengde
from revisjon.prose.units import er_fast
from revisjon.records import dataclass

_LAVEST = Decimal(20)
_FLEST = 30
"""A value that is told more often than this is not compared: it is common, and the pairs would be many."""
_MINST_FELLES = 2
_MINST_DEL = 0.5


def mistet(g: Grunnlag) -> Iterator[tuple[Skrevet, Kjent]]:
    """Yield each number that is written as if exact, but is registered as approximate."""
    r, alle = register_og_skrevne(g)
    for skrevet in alle:
        if skrevet.m.forbehold:
            continue
        kjente = like(r, skrevet)
        if kjente and all(k.utregnet.omtrent for k in kjente):
            om = [k for k in kjente if k.tall and _om_det_samme(skrevet, k)]
            if len(om) == 1:
                yield skrevet, om[0]


def _om_det_samme(skrevet: Skrevet, k: Kjent) -> bool:
    if samme_år(skrevet, k) is False or fremmed(skrevet, k) or skrevet.er_endring != k.er_endring:
        return False
    return bool(skrevet.ord & k.nøkkelord) or len(skrevet.ord & k.ord) >= _MINST_FELLES


@sjekk("A020", "«Ca.» er falt bort", Alvor.ADVARSEL)
def ca_falt_bort(g: Grunnlag) -> Iterator[Treff]:
    """Tallet er registrert som omtrentlig, men står i teksten som om det var nøyaktig.

    Hvorfor:
        «Ca. 7 prosent» i kapitlet og «7 prosent» i sammendraget er ikke det samme. Det siste lover mer enn
        kilden gir.

    Eksempel:
        tall:
          turnover-2025: {verdi: 7, enhet: prosent, omtrent: ja, periode: 2025, kilde: brev}
        funn:
          - id: F1
            kapittel: tema
            tekst: "Turnoveren var 7 prosent i 2025.[@brev]"
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Skriv [=turnover-2025], som tar med «ca.», eller sett et forbehold foran tallet.
    """
    for skrevet, k in mistet(g):
        s, m = skrevet.s, skrevet.m
        melding = f"«{k.navn}» er {vis_registrert(k.utregnet)}, men her er forbeholdet falt bort."
        råd = f"Skriv [={k.navn}], eller sett «ca.» foran tallet."
        relatert = ((k.tall.sted.plass, "Registrert som omtrentlig her."),) if k.tall else ()
        yield Treff(s.utdrag(m.start, m.enhet_slutt), melding, råd, relatert)


@sjekk("A022", "«I ord» skriver ikke «ca.»", Alvor.HINT)
def ca_i_ord(g: Grunnlag) -> Iterator[Treff]:
    """Et omtrentlig tall er skrevet «i ord», og da blir ikke «ca.» med.

    Hvorfor:
        [=x, i ord] skriver «fire», også når tallet er registrert med «omtrent: ja».

    Eksempel:
        tall:
          vakanser: {verdi: 4, enhet: stillinger, omtrent: ja, kilde: brev}
        funn:
          - id: F1
            kapittel: tema
            tekst: "Kommunen har [=vakanser, i ord] ledige stillinger.[@brev]"
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Skriv [=vakanser], eller sett «om lag» foran.
    """
    for s in tallsetninger(g):
        for m in s.mengder:
            if (
                m.omtrent
                and m.utskrift == "i ord"
                and not m.forbehold
                and m.verdi == m.verdi.to_integral_value()
            ):
                melding = f"«{m.id}» er omtrentlig, men skrevet «i ord» mister det «ca.»."
                råd = f"Skriv [={m.id}] eller [={m.id}, bare tall], eller sett «om lag» foran."
                yield Treff(s.utdrag(m.start, m.slutt), melding, råd)


@dataclass(frozen=True, slots=True)
class _Sagt:
    s: Tallsetning
    m: Mengde

    @property
    def ord(self) -> frozenset[str]:
        return innholdsord(self.s.tekst)


@tekstsjekk("A021", "Samme tall står både med og uten «ca.»", Alvor.HINT)
def ulikt_forbehold(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Det samme tallet er omtrentlig ett sted og nøyaktig et annet.

    Hvorfor:
        Leseren kan ikke vite om tallet er nøyaktig. Sjekken sammenligner setninger som bruker de samme
        ordene om tallet, og gjelder tall som ikke er registrert.

    Eksempel:
        Om lag 40 prosent av lederne kjenner kompetanseplanen.

        Bare 40 prosent av lederne kjenner kompetanseplanen.

    Retting:
        Skriv det likt begge steder, eller registrer tallet under «tall» med «omtrent: ja».
    """
    for gruppe in _etter_verdi(g):
        omtrentlige = [x for x in gruppe if x.m.forbehold == "omtrent"]
        for x in gruppe:
            if not x.m.forbehold and (y := next((y for y in omtrentlige if _like(x, y)), None)):
                med = y.s.skrevet(y.m.forbehold_start, y.m.enhet_slutt)
                melding = (
                    f"Her står {x.s.skrevet(x.m.start, x.m.enhet_slutt)}, et annet sted «{med}» om det samme."
                )
                råd = "Skriv det likt, eller registrer tallet under «tall» med «omtrent: ja»."
                der = (y.s.utdrag(y.m.forbehold_start, y.m.enhet_slutt), "Omtrentlig her.")
                yield Treff(x.s.utdrag(x.m.start, x.m.enhet_slutt), melding, råd, (der,))


def _etter_verdi(g: Tekstgrunnlag) -> Iterator[list[_Sagt]]:
    grupper: dict[tuple[Decimal, str], list[_Sagt]] = {}
    for s in tallsetninger(g):
        for m in s.mengder:
            if (
                m.form == "siffer"
                and m.enhet
                and m.høyeste is None
                and (er_fast(m.enhet) or m.verdi >= _LAVEST)
            ):
                grupper.setdefault((m.verdi, m.enhet), []).append(_Sagt(s, m))
    yield from (gruppe for gruppe in grupper.values() if 1 < len(gruppe) <= _FLEST)


def _like(x: _Sagt, y: _Sagt) -> bool:
    if x.s is y.s or årstall(x.s.tekst) != årstall(y.s.tekst):
        return False
    a, b = x.ord - {x.m.enhet}, y.ord - {y.m.enhet}
    return len(a & b) >= _MINST_FELLES and len(a & b) >= _MINST_DEL * len(a | b)


SJEKKER = (ca_falt_bort, ulikt_forbehold, ca_i_ord)
