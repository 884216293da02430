"""Dates that the prose tells of the audit itself, against those that are registered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Sjekk, Treff, sjekk
from revisjon.checks.consistency.datewords import Intervall, atskilt, datoer, før
from revisjon.checks.consistency.periods import gjennomført, periode, tidsrom, ulike
from revisjon.diagnostics import Plass
from revisjon.model import Dato, Funn, Periode
from revisjon.patterns import uttrykk
from revisjon.prose import Setning, Utdrag, der
from revisjon.records import dataclass

_UNDERSØKT = uttrykk(
    r"\b(?:forvaltnings)?revisjonen\s+(?:omfatter|omfattar|gjelder|gjeld|dekker|dekkjer|er\s+avgrenset\s+til"
    r"|er\s+avgrensa\s+til)\s+(?:perioden|tidsrommet|årene|åra|tiden|tida)?\s*\Z",
    re.IGNORECASE,
)
_UTTALELSE = r"(?:uttalelse\w*|uttale\w*|fråsegn\w*|høringssvar\w*|høyringssvar\w*|svarbrev\w*)"
_MOTTATT = uttrykk(
    rf"\b{_UTTALELSE}\b[^.;:]{{0,60}}\b(?:mottatt|motteken|mottok|kom\s+inn|innkom)\b"
    rf"|\b(?:mottok|fikk|fekk)\b[^.;:]{{0,40}}\b{_UTTALELSE}\b",
    re.IGNORECASE,
)
_DATERT = uttrykk(rf"\b{_UTTALELSE}\b[^.;:]{{0,30}}\b(?:datert|dagsett)\b", re.IGNORECASE)
_SENDT = uttrykk(
    r"\b(?:høringsutkast|høyringsutkast|utkast|rapport)\w*\b[^.;:]{0,30}\bsend[te]?\w*\b[^.;:]{0,40}"
    r"\b(?:på|til)\s+(?:høring|høyring|uttalelse|uttale)\b",
    re.IGNORECASE,
)
_FRIST = uttrykk(
    r"\b(?:høringsfrist\w*|høyringsfrist\w*|frist\w*\s+for\s+(?:å\s+)?(?:uttal\w+|høring\w*|høyring\w*|fråsegn\w*))\b",
    re.IGNORECASE,
)
_OM_HØRINGEN = uttrykk(r"uttal|høring|høyring|fråsegn|svarbrev", re.IGNORECASE)
_SAK = uttrykk(r"\d+/\d{2,4}")
_BESTILT = uttrykk(
    r"\b(?:bestilte|bestilt|bestilling|bestillingen)\b[^.;:]{0,80}?\b(?:revisjon|forvaltningsrevisjon)\w*\b"
    r"[^.;:]{0,60}?\bsak\s+(?P<sak>\d+/\d{2,4})(?![\d/])",
    re.IGNORECASE,
)
_ANDRE = uttrykk(
    r"\b(?:statsforvalter|fylkesmann|helsetilsyn|arbeidstilsyn|departement|direktorat|sivilombud|nav\b|planen)\w*",
    re.IGNORECASE,
)
"""Who also receive and give statements, and what is also sent out for them."""
_FLEST = 3
"""So many further places are named."""
_NÆR = 60
"""A date within so many characters after the words belongs to them."""


@dataclass(frozen=True, slots=True)
class _Ført:
    """A registered date, and where."""

    dato: Dato
    plass: Plass


@sjekk("E024", "Teksten oppgir et annet tidsrom for revisjonen enn oppdraget")
def revisjonens_tidsrom(g: Grunnlag) -> Iterator[Treff]:
    """Teksten sier at revisjonen ble utført, eller gjelder, i et annet tidsrom enn det oppdraget sier.

    Hvorfor:
        Programmet trykker perioden fra «periode» i oppdraget. Står det en annen i innledningen, slutter
        revisjonen i to ulike måneder i samme rapport.
    Eksempel:
        oppdrag:
          bakgrunn: Revisjonen er gjennomført fra desember 2025 til april 2026.
    Retting:
        Rett teksten eller «periode» i oppdraget. Tiden som er undersøkt, står under «undersøkt».
    """
    o = g.prosjekt.oppdrag
    for g_ in gjennomført(g):
        if g_.hva == "revisjonen" and _strider(g_.intervall, o.periode):
            sted = g_.prosa.utdrag(g_.intervall.start, g_.intervall.slutt)
            yield _avvik(sted, g_.intervall, o.periode, "periode")
    for prosa, i in tidsrom(g) if o.undersøkt else ():
        om_tiden = _UNDERSØKT.search(prosa.ren, max(0, i.start - 90), i.start)
        if o.undersøkt and om_tiden and _strider(i, o.undersøkt):
            yield _avvik(prosa.utdrag(i.start, i.slutt), i, o.undersøkt, "undersøkt")


@sjekk("E025", "Et intervju er utenfor tidsrommet som teksten oppgir")
def intervju_utenfor(g: Grunnlag) -> Iterator[Treff]:
    """Teksten sier når intervjuene ble gjennomført, men et av dem er datert utenfor.

    Hvorfor:
        Enten datoen i kilden eller tidsrommet i teksten er feil.
    Eksempel:
        oppdrag:
          avgrensning: Intervjuene ble gjennomført i perioden januar 2026 til mars 2026.
        kilder:
          leder: {type: intervju, rolle: leder, dato: 2026-04-14}
    Retting:
        Rett «dato» i intervjuet, eller tidsrommet i teksten.
    """
    fortalt = next((i for i in gjennomført(g) if i.hva == "intervju"), None)
    if fortalt is None:
        return
    i = fortalt.intervall
    sted = fortalt.prosa.utdrag(i.start, i.slutt)
    datert = [(k, k.dato) for k in g.prosjekt.kilder.values() if k.type == "intervju" and k.dato]
    utenfor = [(k, d) for k, d in datert if før(d, i.fra) or før(i.til, d)]
    if len(utenfor) > 1 and len(utenfor) == len(datert):
        # It is the text that is wrong, and once is enough.
        melding = f"Teksten sier {periode(i)} om intervjuene, men ingen av dem er datert da."
        første = tuple((k.sted.til("dato"), f"«{k.id}» er datert {d}.") for k, d in utenfor[:_FLEST])
        yield Treff(sted, melding, "Rett tidsrommet i teksten, eller «dato» i intervjuene.", første)
        return
    for k, d in utenfor:
        melding = f"«{k.id}» er datert {d}, men teksten sier {periode(i)} om intervjuene."
        råd = "Rett «dato» i intervjuet, eller tidsrommet i teksten."
        yield Treff(k.sted.til("dato"), melding, råd, ((sted, "Teksten sier dette."),))


@sjekk("E026", "Teksten oppgir en annen dato for høringen enn den registrerte")
def høringens_datoer(g: Grunnlag) -> Iterator[Treff]:
    """Teksten sier at utkastet ble sendt, eller uttalelsen mottatt, en annen dag enn det som er ført opp.

    Hvorfor:
        Datoen for utsending, frist og uttalelse trykkes flere steder, og skal være den samme.
    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 14.
    Eksempel:
        oppdrag:
          avgrensning: Uttalelsen ble mottatt 9. mai 2026 og følger rapporten.
        uttalelser:
          - {fra: kommunedirektøren, mottatt: 2026-05-19, tekst: Vi takker for rapporten.}
    Retting:
        Rett datoen i teksten, eller der den er ført opp.
    """
    mottatt = [_Ført(u.mottatt, u.sted.til("mottatt")) for u in g.prosjekt.uttalelser]
    sendt, frist = _ført(g, "sendt"), _ført(g, "frist")
    for prosa in der(g.egne, _OM_HØRINGEN, "ren", ("uttal", "høring", "høyring", "fråsegn", "svarbrev")):
        if isinstance(prosa.post, Funn):
            continue
        for s in prosa.setninger:
            for mønster, førte, hva in (
                (_MOTTATT, mottatt, "mottatt"),
                (_SENDT, sendt, "sendt"),
                (_FRIST, frist, "frist"),
            ):
                funnet = _dato_etter(s, mønster)
                if funnet and førte and all(atskilt(funnet[2], f.dato) for f in førte):
                    sted = prosa.utdrag(s.start + funnet[0], s.start + funnet[1])
                    yield _annen_dato(sted, funnet[2], førte, hva)
            funnet = _dato_etter(s, _DATERT)
            if funnet and mottatt and all(før(f.dato, funnet[2]) for f in mottatt):
                sted = prosa.utdrag(s.start + funnet[0], s.start + funnet[1])
                yield _annen_dato(sted, funnet[2], mottatt, "mottatt")


@sjekk("E027", "Teksten oppgir en annen sak for bestillingen enn oppdraget")
def bestillingens_sak(g: Grunnlag) -> Iterator[Treff]:
    """Teksten sier at revisjonen ble bestilt i en annen sak enn den som er ført opp.

    Hvorfor:
        Saksnummeret er veien tilbake til vedtaket. Det trykkes fra «bestilling», og skal være det samme i
        teksten.
    Eksempel:
        oppdrag:
          bestilling: {organ: kontrollutvalget, sak: 12/25}
          bakgrunn: Kontrollutvalget bestilte revisjonen i sak 21/25.
    Retting:
        Rett saksnummeret i teksten, eller «sak» under «bestilling».
    """
    b = g.prosjekt.oppdrag.bestilling
    for prosa in der(g.egne, _BESTILT, "ren", ("bestil",)) if _SAK.fullmatch(b.sak) else ():
        for m in (
            _BESTILT.finditer(prosa.ren) if "sak" in prosa.ren and not isinstance(prosa.post, Funn) else ()
        ):
            if _saken(m["sak"]) != _saken(b.sak):
                melding = f"Teksten sier sak {m['sak']}, men «sak» under «bestilling» er {b.sak}."
                råd = "Rett saksnummeret i teksten, eller «sak» under «bestilling»."
                yield Treff(
                    prosa.utdrag(*m.span("sak")), melding, råd, ((b.sted.til("sak"), "Ført opp her."),)
                )


def _saken(nummer: str) -> tuple[int, int]:
    """Return number and year of a case, however they are written: 064/2025 is 64/25."""
    nr, år = nummer.split("/")
    return int(nr), int(år) % 100


def _ført(g: Grunnlag, felt: str) -> list[_Ført]:
    """Return what the hearing and the statements say of one date."""
    ut = []
    for post in (g.prosjekt.oppdrag.høring, *g.prosjekt.uttalelser):
        dato = getattr(post, felt, None)
        if post is not None and dato:
            ut.append(_Ført(dato, post.sted.til(felt)))
    return ut


def _dato_etter(s: Setning, mønster: re.Pattern[str]) -> tuple[int, int, Dato] | None:
    """Return the one date of a sentence, where it follows the words."""
    m = None if _ANDRE.search(s.tekst) else mønster.search(s.tekst)
    alle = list(datoer(s.tekst)) if m else []
    if m and len(alle) == 1:
        start, slutt, dato = alle[0]
        if dato and m.start() < start <= m.end() + _NÆR:
            return start, slutt, dato
    return None


def _annen_dato(sted: Utdrag, sagt: Dato, førte: Iterable[_Ført], hva: str) -> Treff:
    første = next(iter(førte))
    melding = f"Teksten sier {sagt}, men «{hva}» er ført opp med {første.dato}."
    råd = f"Rett datoen i teksten, eller «{hva}»."
    return Treff(sted, melding, råd, ((første.plass, "Ført opp her."),))


def _strider(i: Intervall, p: Periode) -> bool:
    return ulike(i, Intervall(0, 0, p.fra, p.til))


def _avvik(sted: Utdrag, i: Intervall, p: Periode, felt: str) -> Treff:
    melding = f"Teksten sier {periode(i)} om revisjonen, men «{felt}» i oppdraget er {p.fra} til {p.til}."
    råd = f"Rett teksten, eller «{felt}» i oppdraget."
    return Treff(sted, melding, råd, ((p.sted.plass, f"«{felt}» står her."),))


SJEKKER: tuple[Sjekk, ...] = (revisjonens_tidsrom, intervju_utenfor, høringens_datoer, bestillingens_sak)
