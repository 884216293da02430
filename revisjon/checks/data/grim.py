"""Percentages and means that no whole number of answers can give.

The idea is the GRIM test of Brown and Heathers, «The GRIM Test: A Simple Technique Detects Numerous
Anomalies in the Reporting of Results in Psychology», Social Psychological and Personality Science 8 (4),
2017, pages 363-369.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.grid import Nett, Rute, nett
from revisjon.checks.data.kinds import VEKTET, Slag, n_i
from revisjon.checks.data.names import til_sammenlikning
from revisjon.checks.data.reading import Lest, av_utregnet
from revisjon.checks.data.say import vis, vis_lest
from revisjon.diagnostics import Alvor, Plass
from revisjon.model import Prosjekt, Tall
from revisjon.patterns import uttrykk
from revisjon.records import dataclass
from revisjon.rules.numbers import Spenn

_HUNDRE = Decimal(100)
_IKKE_AV_SVAR = uttrykk(
    r"stillingsprosent|fravær|turnover|lønn|løn\b|dekning|belegg|kapasitet|forbruk|budsjett|areal|tid\b|pris|"
    r"svarprosent|svarandel|vekst|endring|økning|indeks",
    re.IGNORECASE,
)
"""Percentages that are not of persons or cases."""
_SKALA = uttrykk(r"skala|\b1\s*(?:[-–]|til)\s*\d\b|karakter|\bscore|\bskår", re.IGNORECASE)
_SNITT = uttrykk(r"gjennomsnitt|\bsnitt|\bscore|\bskår", re.IGNORECASE)
_SAMMENSATT = uttrykk(r"indeks|samle|median|flere spørsmål|fleire spørsmål", re.IGNORECASE)
_N_KOLONNE = uttrykk(r"n|antall svar|tal på svar|svar|antall besvarelser|antall respondenter", re.IGNORECASE)
_VIST = 3
"""So many impossible numbers with one n are told of together: it is the n that is wrong."""


@dataclass(frozen=True, slots=True)
class _Prøve:
    """A percentage or mean, and of how many answers it is said to be."""

    rute: Rute
    n: int
    navn: str

    def mulig(self, helt: Decimal) -> bool:
        """Tell whether some whole number gives it; `helt` is 100 for per cent and 1 for means."""
        return heltall_i(self.rute.lest.spenn, self.n, helt)


def heltall_i(spenn: Spenn, n: int, helt: Decimal) -> bool:
    """Tell whether `helt`·k/n lies in the interval for some whole k."""
    lav = (spenn.lav * n / helt).to_integral_value(ROUND_CEILING)
    høy = (spenn.høy * n / helt).to_integral_value(ROUND_FLOOR)
    return lav <= høy


def nærmeste(lest: Lest, n: int, helt: Decimal) -> tuple[Decimal, Decimal]:
    """Return the two values that a whole number gives on each side."""
    k = (lest.verdi * n / helt).to_integral_value(ROUND_FLOOR)
    return k * helt / n, (k + 1) * helt / n


def _prøver(n: Nett, slag: Slag) -> Iterator[_Prøve]:
    """Yield the numbers of a kind for which the table says the number of answers."""
    t = n.tabell
    felles = n_i(f"{t.tittel} {t.merknad} {t.enhet}")
    n_kolonner = [
        i for i in n.tallkolonner if n.slag[i] is Slag.ANTALL and _N_KOLONNE.fullmatch(n.tittel(i).strip())
    ]
    for k in n.tallkolonner:
        tittel = n.tittel(k)
        if n.slag[k] is not slag or _IKKE_AV_SVAR.search(f"{tittel} {t.tittel} {t.enhet}"):
            continue
        for linje, rute in n.kolonne(k):
            antall = [rute_.lest for i in n_kolonner if (rute_ := linje.ruter[i]) is not None]
            i_rad = (
                int(antall[0].verdi) if len(n_kolonner) == 1 and antall and not antall[0].omtrent else None
            )
            mulige = {x for x in (n_i(tittel), n_i(linje.navn), i_rad) if x} or (
                {felles} if felles else set()
            )
            feil_slag = linje.slag in (Slag.ENDRING, Slag.ANTALL, Slag.MENGDE) or _IKKE_AV_SVAR.search(
                linje.navn
            )
            if len(mulige) == 1 and not rute.av_program and not feil_slag:
                yield _Prøve(rute, mulige.pop(), linje.navn)


def _umulige(n: Nett, slag: Slag, helt: Decimal) -> Iterator[Treff]:
    etter_n: dict[int, list[_Prøve]] = {}
    for prøve in _prøver(n, slag):
        etter_n.setdefault(prøve.n, []).append(prøve)
    for antall, alle in etter_n.items():
        gale = [p for p in alle if not p.mulig(helt)]
        if len(gale) >= _VIST:
            vist = ", ".join(vis_lest(p.rute.lest) for p in gale[:_VIST])
            melding = (
                f"{len(gale)} av {len(alle)} tall i {n.navn} er umulige når n = {antall}, blant dem {vist}."
            )
            yield Treff(
                gale[0].rute.plass, melding, "Rett n, eller skriv hvor mange som har svart for hver del."
            )
        else:
            yield from (_treff(p.rute.plass, p.rute.lest, antall, helt, f"for «{p.navn}» ") for p in gale)


def _treff(plass: Plass, lest: Lest, n: int, helt: Decimal, hva: str) -> Treff:
    under, over = (vis(v, lest.desimaler + 1) for v in nærmeste(lest, n, helt))
    enhet = " prosent" if helt == _HUNDRE else ""
    melding = f"{vis_lest(lest)}{enhet} {hva}er ikke mulig når n = {n}: hele antall gir {under} eller {over}."
    return Treff(plass, melding, "Rett tallet eller n. Er svarene vektet, så skriv det i «merknad».")


@sjekk("B040", "Prosenten er ikke mulig med så mange svar (n)", Alvor.ADVARSEL)
def umulig_prosent(g: Grunnlag) -> Iterator[Treff]:
    """Ingen hele antall svar gir den prosenten som står der.

    Hvorfor:
        Når 34 har svart, kan prosenten være 35,3 (12 svar) eller 38,2 (13 svar), men ikke 37. Et
        slikt tall er feilskrevet, eller regnet av en annen n enn den som står der. Prøven er
        GRIM-testen til Brown og Heathers (Social Psychological and Personality Science, 2017, bind 8
        nr. 4, side 363–369).

    Eksempel:
        tabeller:
          - id: svar
            tittel: Andel som er enige (n = 34)
            enhet: prosent
            kolonner: [{tittel: Påstand}, {tittel: Enig, type: tall}]
            rader: [[Jeg kjenner planen, 35], [Jeg bruker planen, 37]]
            kildetekst: Revisjonen

    Retting:
        Rett prosenten, eller skriv riktig n for raden. Er svarene vektet, så skriv det i merknaden.
    """
    for n in nett(g):
        if not VEKTET.search(n.tekst):
            yield from _umulige(n, Slag.PROSENT, _HUNDRE)
    for tall in _prosenttall(g.prosjekt):
        antall = n_i(f"{tall.merknad} {tall.populasjon} {tall.ordlyd}") or _n_i_utvalg(tall, g.prosjekt)
        lest = av_utregnet(g.prosjekt.verdier[tall.id])
        if antall and not heltall_i(lest.spenn, antall, _HUNDRE):
            yield _treff(tall.sted.til("verdi"), lest, antall, _HUNDRE, f"i tallet «{tall.id}» ")


def _prosenttall(p: Prosjekt) -> Iterator[Tall]:
    for tall in p.tall.values():
        tekst = f"{tall.id} {tall.merknad} {tall.populasjon} {tall.ordlyd}"
        egnet = (
            tall.verdi is not None and tall.toleranse is None and tall.enhet.casefold() in ("prosent", "%")
        )
        if egnet and tall.id in p.verdier and not _IKKE_AV_SVAR.search(tekst) and not VEKTET.search(tekst):
            yield tall


def _n_i_utvalg(tall: Tall, p: Prosjekt) -> int | None:
    """Return the size of the sample that a number is about, where one has the same source and population."""
    like = [
        u
        for u in p.utvalg.values()
        if u.kilde == tall.kilde and tall.populasjon and u.av.casefold() == tall.populasjon.casefold()
    ]
    return like[0].størrelse if len(like) == 1 else None


@sjekk("B041", "Gjennomsnittet er ikke mulig med så mange svar (n)", Alvor.ADVARSEL)
def umulig_snitt(g: Grunnlag) -> Iterator[Treff]:
    """Ingen hele svar på skalaen gir det gjennomsnittet som står der.

    Hvorfor:
        Når 12 har svart på en skala med hele tall, er gjennomsnittet et antall tolvdeler. 3,47 er da
        ikke mulig. Prøven er GRIM-testen til Brown og Heathers (Social Psychological and Personality
        Science, 2017, bind 8 nr. 4, side 363–369). Den brukes bare der tabellen nevner en skala, og
        ikke på indekser.

    Eksempel:
        tabeller:
          - id: skala
            tittel: Svar på en skala fra 1 til 5
            kolonner: [{tittel: Påstand}, {tittel: Gjennomsnitt (n = 12), type: tall}]
            rader: [[Jeg kjenner planen, 3.47]]
            kildetekst: Revisjonen

    Retting:
        Rett gjennomsnittet eller n. Er tallet snittet av flere spørsmål, så skriv at det er en indeks.
    """
    for n in nett(g):
        snitt = any(_SNITT.search(t) for t in (n.tabell.tittel, *(k.tittel for k in n.tabell.kolonner)))
        unntatt = VEKTET.search(n.tekst) or _SAMMENSATT.search(n.tekst)
        if snitt and _SKALA.search(n.tekst) and not unntatt:
            yield from _umulige(n, Slag.SNITT, Decimal(1))


@sjekk("B042", "Prosenten passer ikke med hvor mange som svarte", Alvor.HINT)
def passer_ikke_med_svarene(g: Grunnlag) -> Iterator[Treff]:
    """Prosenten kan ikke være regnet av alle som har svart på undersøkelsen.

    Hvorfor:
        Kilden sier hvor mange som har besvart undersøkelsen, men prosenten kan ikke være en andel av
        så mange. Som regel har ikke alle svart på spørsmålet. Da bør leseren få vite n for
        spørsmålet.

    Eksempel:
        kilder:
          undersøkelsen: {type: undersøkelse, tittel: Spørreundersøkelse, utsendt: 50, besvart: 34}
        tall:
          enige: {verdi: 37, enhet: prosent, kilde: undersøkelsen}

    Retting:
        Skriv n for spørsmålet («n = 32») i merknaden til tallet, eller i en tittel eller kolonne i
        tabellen.
    """
    råd = "Skriv «n = …» for spørsmålet i «merknad», eller rett tallet."
    for n in nett(g):
        antall = _besvart(n.tabell.kilde, g.prosjekt)
        if antall and not VEKTET.search(n.tekst) and not [*_prøver(n, Slag.PROSENT)]:
            prosent = [k for k in n.tallkolonner if n.slag[k] is Slag.PROSENT]
            ruter = [
                r
                for k in prosent
                for li, r in n.kolonne(k)
                if not r.av_program and not _IKKE_AV_SVAR.search(f"{li.navn} {n.tittel(k)} {n.tabell.tittel}")
            ]
            gale = [r for r in ruter if not heltall_i(r.lest.spenn, antall, _HUNDRE)]
            if gale and not any(n_i(f"{n.tittel(k)}") for k in prosent):
                melding = _av_alle(gale[0].lest, n.navn, antall)
                yield Treff(gale[0].plass, melding, råd)
    for tall in _prosenttall(g.prosjekt):
        antall = _besvart(tall.kilde, g.prosjekt)
        lest = av_utregnet(g.prosjekt.verdier[tall.id])
        egen_n = n_i(f"{tall.merknad} {tall.populasjon} {tall.ordlyd}")
        if not antall or egen_n or tall.populasjon or lest.spenn.lav > _HUNDRE:
            continue  # more than 100 is told by another check
        if not heltall_i(lest.spenn, antall, _HUNDRE):
            melding = _av_alle(lest, f"tallet «{tall.id}»", antall)
            yield Treff(tall.sted.til("verdi"), melding, råd)


def _av_alle(lest: Lest, hvor: str, antall: int) -> str:
    return f"{vis_lest(lest)} prosent i {hvor} kan ikke være av {antall}, som er alle som svarte."


def _besvart(kilde: str, p: Prosjekt) -> int | None:
    post = p.kilder.get(kilde)
    return post.besvart if post is not None and post.type == "undersøkelse" else None


@sjekk("B043", "n er større enn antallet som svarte", Alvor.FEIL)
def for_stor_n(g: Grunnlag) -> Iterator[Treff]:
    """En tabell, en figur eller et tall oppgir flere svar enn undersøkelsen har fått.

    Hvorfor:
        Antallet svar på et spørsmål kan ikke være større enn antallet som har besvart undersøkelsen.

    Eksempel:
        kilder:
          undersøkelsen: {type: undersøkelse, tittel: Spørreundersøkelse, utsendt: 50, besvart: 34}
        tall:
          enige: {verdi: 37, enhet: prosent, kilde: undersøkelsen, merknad: n = 43}

    Retting:
        Rett n, eller «besvart» i kilden.
    """
    for n in nett(g):
        antall = _besvart(n.tabell.kilde, g.prosjekt)
        if antall is None:
            continue
        titler = (
            (k.tittel, k.sted.til("tittel")) for k in n.tabell.kolonner if not til_sammenlikning(k.tittel)
        )
        merknad = (
            (n.tabell.tittel, n.tabell.sted.til("tittel")),
            (n.tabell.merknad, n.tabell.sted.til("merknad")),
        )
        yield from _for_store(antall, (*merknad, *titler), n.tabell.kilde, g.prosjekt)
    for tall in g.prosjekt.tall.values():
        antall = _besvart(tall.kilde, g.prosjekt)
        if antall is not None:
            steder = ((getattr(tall, f), tall.sted.til(f)) for f in ("merknad", "populasjon", "ordlyd"))
            yield from _for_store(antall, tuple(steder), tall.kilde, g.prosjekt)


def _for_store(
    besvart: int, steder: tuple[tuple[str, Plass], ...], kilde: str, p: Prosjekt
) -> Iterator[Treff]:
    for tekst, plass in steder:
        n = n_i(tekst)
        if n is not None and n > besvart:
            melding = f"Her står n = {n}, men undersøkelsen «{kilde}» er besvart av {besvart}."
            relatert = ((p.kilder[kilde].sted.til("besvart"), "Her står hvor mange som har svart."),)
            yield Treff(plass, melding, "Rett n, eller «besvart» i kilden.", relatert)


SJEKKER = (umulig_prosent, umulig_snitt, passer_ikke_med_svarene, for_stor_n)
