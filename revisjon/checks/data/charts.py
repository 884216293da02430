"""Figures that do not show what the table they draw says, and rows that are spelt in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.grid import Linje, Nett, nett
from revisjon.checks.data.kinds import Slag, uttalt
from revisjon.checks.data.measures import PROSENT, mål
from revisjon.checks.data.names import er_sum
from revisjon.diagnostics import Alvor
from revisjon.model import Figur, Seriedata, Tabell, Tabellutdrag
from revisjon.patterns import uttrykk

_DELT = ("kake", "stablet søyle", "likert")
_ORD = uttrykk(r"\w+")
_LIKHET = 0.85
_MINST_ORD = 5
_NOK = 3
"""Rows that two tables must share before they are taken to have the same breakdown."""
_VANLIG = 8
"""A row name that more tables have than this does not say which belong together."""


def _tegnet(g: Grunnlag) -> Iterator[tuple[Figur, Tabellutdrag, Tabell]]:
    for figur in g.prosjekt.figurer.values():
        data = figur.data
        if isinstance(data, Tabellutdrag) and (tabell := g.prosjekt.tabeller.get(data.tabell)) is not None:
            yield figur, data, tabell


def _kolonner(data: Tabellutdrag, tabell: Tabell) -> tuple[str, ...]:
    return data.kolonner or tuple(k.tittel for k in tabell.kolonner if k.type == "tall")


@sjekk("B085", "Figuren har en annen enhet enn tabellen den tegner", Alvor.ADVARSEL)
def annen_enhet(g: Grunnlag) -> Iterator[Treff]:
    """En figur og tabellen den henter tallene fra, har ulike enheter.

    Hvorfor:
        Det er de samme tallene. Da kan de ikke være årsverk i tabellen og personer i figuren.

    Eksempel:
        tabeller:
          - id: bemanning
            tittel: Bemanning
            enhet: årsverk
            kolonner: [{tittel: Gruppe}, {tittel: "2025", type: tall}]
            rader: [[Sykepleiere, 37], [Ledere, 6]]
            kildetekst: Kommunen
        figurer:
          - id: søyler
            type: søyle
            tittel: Bemanning
            enhet: personer
            alt: To søyler.
            kildetekst: Kommunen
            data: {tabell: bemanning}

    Retting:
        Rett «enhet» på figuren eller på tabellen.
    """
    for figur, data, tabell in _tegnet(g):
        enheter = {_enhet_i_kolonne(tabell, k) for k in _kolonner(data, tabell)}
        figurens = mål(figur.enhet)
        tabellens = enheter.pop() if len(enheter) == 1 else None
        if figurens and tabellens and figurens != tabellens:
            melding = (
                f"«{figur.id}» viser {figur.enhet}, men tallene i tabellen «{tabell.id}» er {tabellens}."
            )
            relatert = ((tabell.sted.til("enhet"), "Her står enheten for tabellen."),)
            yield Treff(
                figur.sted.til("enhet"), melding, "Rett enheten på figuren eller på tabellen.", relatert
            )


def _enhet_i_kolonne(tabell: Tabell, kolonne: str) -> str | None:
    slag = uttalt(kolonne)
    if slag is Slag.PROSENT:
        return PROSENT
    return mål(tabell.enhet) if slag is None else None


@sjekk("B086", "Figuren blander antall og prosent", Alvor.ADVARSEL)
def blandede_kolonner(g: Grunnlag) -> Iterator[Treff]:
    """En figur tegner kolonner med antall og kolonner med prosent på samme akse.

    Hvorfor:
        Uten «kolonner» tegner figuren alle tallkolonnene i tabellen. Antall og prosent på samme akse
        gir søyler som ikke kan sammenliknes.

    Eksempel:
        tabeller:
          - id: planer
            tittel: Barn med plan
            kolonner: [{tittel: Skole}, {tittel: Antall, type: tall}, {tittel: Prosent, type: tall}]
            rader: [[Nord, 40, 25], [Sør, 60, 75]]
            kildetekst: Kommunen
        figurer:
          - id: søyler
            type: søyle
            tittel: Barn med plan
            alt: Fire søyler.
            kildetekst: Kommunen
            data: {tabell: planer}

    Retting:
        Skriv hvilke kolonner figuren skal vise: kolonner: [Prosent].
    """
    for figur, data, tabell in _tegnet(g):
        slag = {k: uttalt(k) for k in _kolonner(data, tabell)}
        prosent = [k for k, s in slag.items() if s is Slag.PROSENT]
        antall = [k for k, s in slag.items() if s in (Slag.ANTALL, Slag.MENGDE)]
        if prosent and antall:
            melding = f"Figuren «{figur.id}» tegner både «{antall[0]}» og «{prosent[0]}» på samme akse."
            yield Treff(
                data.sted.plass, melding, f"Skriv for eksempel kolonner: [{prosent[0]}] under «data»."
            )


@sjekk("B087", "Figuren tegner totalen som en av delene", Alvor.ADVARSEL)
def total_som_del(g: Grunnlag) -> Iterator[Treff]:
    """Et kakediagram eller stablede søyler tar med raden for totalen sammen med delene.

    Hvorfor:
        Da utgjør totalen halve kaken, og alle delene blir vist for små.

    Eksempel:
        figurer:
          - id: kake
            type: kake
            tittel: Ansatte
            enhet: ansatte
            alt: Kake med tre deler.
            kildetekst: Kommunen
            data: {kategorier: [Kvinner, Menn, Totalt], serier: [{navn: Ansatte, verdier: [40, 20, 60]}]}

    Retting:
        Ta bort totalen, eller skriv under «data» hvilke rader figuren skal vise.
    """
    for figur in g.prosjekt.figurer.values():
        data = figur.data
        if figur.type not in _DELT or not isinstance(data, Seriedata | Tabellutdrag):
            continue
        navn = _deler(figur.type, data, g)
        totalen = next((d for d in navn if er_sum(d)), None)
        if totalen is not None and len(navn) >= _NOK:
            melding = f"Figuren «{figur.id}» viser «{totalen}» ved siden av delene den er summen av."
            yield Treff(
                data.sted.plass, melding, "Ta bort totalen, eller skriv hvilke rader figuren skal vise."
            )


def _deler(type_: str, data: Seriedata | Tabellutdrag, g: Grunnlag) -> Sequence[str]:
    """Return the names of what a figure shows as parts of one whole."""
    if isinstance(data, Seriedata):
        serier: Sequence[str] = [s.navn for s in data.serier]
        kategorier: Sequence[str] = data.kategorier
    else:
        tabell = g.prosjekt.tabeller.get(data.tabell)
        if tabell is None:
            return ()
        serier = data.rader or [r.navn for r, _ in tabell.flate_rader() if r.slag == "vanlig"]
        kategorier = _kolonner(data, tabell)
        if data.serier == "kolonner":
            serier, kategorier = kategorier, serier
    return serier if type_ == "stablet søyle" else kategorier


@sjekk("B090", "En rad er skrevet på to måter", Alvor.HINT)
def to_skrivemåter(g: Grunnlag) -> Iterator[Treff]:
    """To tabeller har den samme inndelingen, men en av radene er skrevet litt ulikt.

    Hvorfor:
        Når de andre radene heter det samme, er «Hjemmetjenester» og «Hjemmetjenesten» samme rad.
        Leseren kan tro at det er to ulike ting.

    Eksempel:
        tabeller:
          - id: ansatte
            tittel: Ansatte
            kolonner: [{tittel: Område}, {tittel: Antall, type: tall}]
            rader: [[Skole, 40], [Barnehage, 30], [Kultur, 12], [Hjemmetjenesten, 52]]
            kildetekst: Kommunen
          - id: fravær
            tittel: Sykefravær
            kolonner: [{tittel: Område}, {tittel: Prosent, type: tall}]
            rader: [[Skole, 8.1], [Barnehage, 9.7], [Kultur, 5.2], [Hjemmetjenester, 9.9]]
            kildetekst: Kommunen

    Retting:
        Bruk samme navn begge steder.
    """
    tabeller = [n for n in nett(g) if n.figur is None]
    navn = [{li.navn.casefold(): li for li in n.linjer if li.navn} for n in tabeller]
    med: dict[str, list[int]] = {}
    for nr, navnene in enumerate(navn):
        for n in navnene:
            med.setdefault(n, []).append(nr)
    felles: dict[tuple[int, int], int] = {}
    for hvor in med.values():
        if len(hvor) <= _VANLIG:
            for par in combinations(hvor, 2):
                felles[par] = felles.get(par, 0) + 1
    for (a, b), antall in felles.items():
        if antall >= _NOK and antall * 2 >= min(len(navn[a]), len(navn[b])):
            bare_a = [li for n, li in navn[a].items() if n not in navn[b]]
            bare_b = [li for n, li in navn[b].items() if n not in navn[a]]
            yield from _nesten_like(bare_a[:_FLEST], bare_b[:_FLEST], tabeller[a])


_FLEST = 20
"""Rows of a table that are compared with as many of another."""


def _nesten_like(en: Sequence[Linje], annen: Sequence[Linje], første: Nett) -> Iterator[Treff]:
    for a in en:
        for b in annen:
            if nesten_like(a.navn, b.navn):
                melding = f"Raden heter «{b.navn}» her, men «{a.navn}» i {første.navn}."
                yield Treff(
                    b.plass, melding, "Bruk samme navn begge steder.", ((a.plass, "Den andre står her."),)
                )


def nesten_like(en: str, annen: str) -> bool:
    """Tell whether two names are the same but for endings: «skole» and «skolen», not «enig» and «uenig»."""
    a, b = _ORD.findall(en.casefold()), _ORD.findall(annen.casefold())
    return len(a) == len(b) and all(_like_ord(x, y) for x, y in zip(a, b, strict=True))


def _like_ord(en: str, annen: str) -> bool:
    if en == annen:
        return True
    langt = min(len(en), len(annen)) >= _MINST_ORD and not any(t.isdigit() for t in en + annen)
    begynner = en[:_FELLES_START] == annen[:_FELLES_START]
    return langt and begynner and SequenceMatcher(None, en, annen, autojunk=False).ratio() >= _LIKHET


_FELLES_START = 4

SJEKKER = (annen_enhet, blandede_kolonner, total_som_del, to_skrivemåter)
