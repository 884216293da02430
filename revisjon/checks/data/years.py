"""Years in titles and headings, and numbers that fall out of a series."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.grid import Nett, Rute, Tavle, nett
from revisjon.checks.data.kinds import Slag
from revisjon.checks.data.say import vis_lest
from revisjon.diagnostics import Alvor, Plass
from revisjon.model import Figur, Tabellutdrag
from revisjon.patterns import uttrykk

_ÅR = uttrykk(r"(?:regnskap|rekneskap|budsjett|per|pr\.?)?\s*((?:19|20)\d\d)", re.IGNORECASE)
_ET_ÅR = uttrykk(r"(?<![\d–/.-])((?:19|20)\d\d)(?![\d–/-]|\.\d)")
_SPENN = uttrykk(r"(?<!\d)((?:19|20)\d\d)\s*(?:[-–]|til|til og med|og)\s*((?:19|20)\d\d)(?!\d)")
_EGENNAVN = uttrykk(
    r"plan|strategi|program|periode|avtale|melding|rapport|budsjett|prisnivå|kroner|undersøk|måling|"
    r"kartlegging|tilsyn|januar|februar|mars|april|\bmai\b|juni|juli|august|september|oktober|november|desember",
    re.IGNORECASE,
)
"""Words whose years are not those of the numbers."""
_MINST_SERIE = 3
_MINST_TALL = 5
_LIKE = Decimal("1.6")
"""How far the others of a series may lie from each other before one of them can be seen to fall out."""
_STOR_NOK = 20
"""Smaller numbers may well grow tenfold."""


def årstall(titler: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return the headings that are a year each: place and year."""
    return tuple((nr, int(m[1])) for nr, t in enumerate(titler) if (m := _ÅR.fullmatch(t.strip())))


def i_tittel(tittel: str) -> tuple[int, int] | None:
    """Return the first and last year of a title, where it names one year or one span of years."""
    if _EGENNAVN.search(tittel):
        return None
    spenn = _SPENN.findall(tittel)
    if len(spenn) == 1:
        fra, til = int(spenn[0][0]), int(spenn[0][1])
        return (fra, til) if fra < til else None
    enkle = set(_ET_ÅR.findall(tittel))
    return (int(år := enkle.pop()), int(år)) if len(enkle) == 1 and not spenn else None


def _uenige(tittel: str, år: Sequence[int]) -> str:
    """Return what the numbers are for where the title says otherwise, else nothing."""
    sagt = i_tittel(tittel)
    if sagt is None or not år:
        return ""
    fra, til = min(år), max(år)
    if sagt == (fra, til) or (sagt[0] == sagt[1] and len(set(år)) > 1 and fra <= sagt[0] <= til):
        return ""
    # A title with one year may name the year of the survey, the numbers going back in time.
    return str(fra) if fra == til else f"{fra}–{til}"


@sjekk("B072", "Tittelen har andre årstall enn tallene", Alvor.ADVARSEL)
def andre_år(g: Grunnlag) -> Iterator[Treff]:
    """Tittelen på en tabell eller figur nevner andre år enn kolonnene, radene eller det figuren tegner.

    Hvorfor:
        Når en tabell blir oppdatert med et nytt år, blir tittelen ofte stående. Leseren vet da ikke hvilke år
        tallene gjelder.

    Eksempel:
        tabeller:
          - id: saker
            tittel: Klagesaker 2021–2023
            kolonner:
              - {tittel: Område}
              - {tittel: "2022", type: tall}
              - {tittel: "2023", type: tall}
              - {tittel: "2024", type: tall}
            rader: [[Skole, 12, 14, 13]]
            kildetekst: Kommunen

    Retting:
        Rett tittelen eller overskriftene.
    """
    for n in nett(g):
        for tavle in n.tavler:
            år = [å for _, å in årstall(tavle.titler)]
            if (har := _uenige(n.tabell.tittel, år)) and len(år) > 1:
                yield _treff(n.tabell.tittel, n.tabell.sted.til("tittel"), n.navn, har)
                break
    for figur in g.prosjekt.figurer.values():
        if har := _uenige(figur.tittel, _tegnede_år(figur, g)):
            yield _treff(figur.tittel, figur.sted.til("tittel"), f"figuren «{figur.id}»", har)


def _treff(tittel: str, plass: Plass, navn: str, har: str) -> Treff:
    fra, til = i_tittel(tittel) or (0, 0)
    sagt = str(fra) if fra == til else f"{fra}–{til}"
    melding = f"Tittelen sier {sagt}, men tallene i {navn} er for {har}."
    return Treff(plass, melding, "Rett årstallene i tittelen, eller i kolonnene og radene.")


def _tegnede_år(figur: Figur, g: Grunnlag) -> list[int]:
    """Return the years that a figure draws from a table."""
    data = figur.data
    tabell = g.prosjekt.tabeller.get(data.tabell) if isinstance(data, Tabellutdrag) else None
    if not isinstance(data, Tabellutdrag) or tabell is None:
        return []
    kolonner = data.kolonner or tuple(k.tittel for k in tabell.kolonner if k.type == "tall")
    return [å for _, å in årstall(kolonner)] or [å for _, å in årstall(data.rader)]


@sjekk("B091", "Årene i overskriftene hopper", Alvor.HINT)
def hull_i_årene(g: Grunnlag) -> Iterator[Treff]:
    """Årene i en tabell eller figur står ikke i rekkefølge, eller ett mangler.

    Hvorfor:
        Går kolonnene 2019, 2020, 2022, tror leseren at de viser år for år. I et linjediagram blir
        stigningen feil, for avstanden mellom alle punktene er den samme.

    Eksempel:
        tabeller:
          - id: saker
            tittel: Klagesaker
            kolonner:
              - {tittel: Område}
              - {tittel: "2019", type: tall}
              - {tittel: "2020", type: tall}
              - {tittel: "2022", type: tall}
            rader: [[Skole, 12, 14, 13]]
            kildetekst: Kommunen

    Retting:
        Legg til året som mangler, eller skriv i merknaden hvorfor det ikke er med.
    """
    for n in nett(g):
        for tavle in n.tavler:
            år = [å for _, å in årstall(tavle.titler)]
            steg = [b - a for a, b in pairwise(år)]
            if len(år) < _MINST_SERIE or len(set(år)) < len(år):
                continue
            if any(s > 0 for s in steg) and any(s < 0 for s in steg):
                melding = f"Årene i {n.navn} står i rekkefølgen {', '.join(map(str, år))}."
                yield Treff(n.tabell.sted.plass, melding, "Sett årene i rekkefølge.")
            elif (mangler := _mangler(år, steg)) and str(mangler) not in n.tabell.merknad:
                melding = f"Årene i {n.navn} går {', '.join(map(str, år))}: {mangler} mangler."
                råd = f"Legg til {mangler}, eller skriv i «merknad» hvorfor året ikke er med."
                yield Treff(n.tabell.sted.plass, melding, råd)


def _mangler(år: Sequence[int], steg: Sequence[int]) -> int | None:
    """Return the one year that is left out of a series, or None where there is no such."""
    lengder = sorted(abs(s) for s in steg)
    vanlig = lengder[0]
    if lengder[-1] != 2 * vanlig or any(s != vanlig for s in lengder[:-1]):
        return None
    hvor = next(i for i, s in enumerate(steg) if abs(s) == lengder[-1])
    return (år[hvor] + år[hvor + 1]) // 2


@sjekk("B092", "Et tall faller ut av rekken", Alvor.ADVARSEL)
def utenfor_rekken(g: Grunnlag) -> Iterator[Treff]:
    """Ett år er ti, hundre eller tusen ganger så stort eller lite som alle de andre årene.

    Hvorfor:
        En null for mye, et komma som er falt ut, eller kroner der de andre er tusen kroner, gir et
        slikt sprang. Sjekken slår bare til når de andre årene er jevne og spranget er nær ti, hundre
        eller tusen.

    Eksempel:
        tabeller:
          - id: saker
            tittel: Klagesaker
            kolonner:
              - {tittel: Område}
              - {tittel: "2020", type: tall}
              - {tittel: "2021", type: tall}
              - {tittel: "2022", type: tall}
              - {tittel: "2023", type: tall}
              - {tittel: "2024", type: tall}
            rader: [[Skole, 120, 131, 1250, 128, 140]]
            kildetekst: Kommunen

    Retting:
        Rett tallet. Er det riktig, så skriv i merknaden hva som hendte det året.
    """
    for n in nett(g):
        for tavle in n.tavler:
            steder = [nr for nr, _ in årstall(tavle.titler)]
            if len(steder) >= _MINST_TALL and not {tavle.slag[i] for i in steder} & {Slag.ENDRING}:
                for navn, ruter in tavle.rekker:
                    yield from _utenfor(
                        n, tavle, navn, [(i, r) for i in steder if (r := ruter[i]) is not None]
                    )


def _utenfor(n: Nett, tavle: Tavle, navn: str, rekke: Sequence[tuple[int, Rute]]) -> Iterator[Treff]:
    if len(rekke) < _MINST_TALL or any(r.lest.verdi <= 0 for _, r in rekke):
        return
    for nr, (i, rute) in enumerate(rekke):
        andre = sorted(r.lest.verdi for j, (_, r) in enumerate(rekke) if j != nr)
        midt = andre[len(andre) // 2]
        if andre[-1] / andre[0] > _LIKE or max(rute.lest.verdi, midt) < _STOR_NOK or rute.av_program:
            continue
        if (ganger := _ganger(rute.lest.verdi / midt)) and tavle.titler[i] not in n.tabell.merknad:
            hvor = f"{ganger} ganger så {'stort' if rute.lest.verdi > midt else 'lite'} som de andre årene"
            melding = f"{vis_lest(rute.lest)} for «{navn}» i {tavle.titler[i]} er om lag {hvor}."
            råd = "Se etter en null for mye eller et komma som mangler, eller forklar tallet i «merknad»."
            yield Treff(rute.plass, melding, råd)


def _ganger(forhold: Decimal) -> int | None:
    """Return 10, 100 or 1000 where one number is about so many times the other."""
    stort = max(forhold, 1 / forhold)
    for tier in (10, 100, 1000):
        if tier / _LIKE <= stort <= tier * _LIKE:
            return tier
    return None


SJEKKER = (andre_år, hull_i_årene, utenfor_rekken)
