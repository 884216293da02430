"""Values that their unit rules out: parts larger than the whole, fewer than none, half a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.grid import Linje, Nett, Rute, nett
from revisjon.checks.data.kinds import Slag, er_endring, personer_i
from revisjon.checks.data.measures import mål
from revisjon.checks.data.say import vis, vis_lest
from revisjon.diagnostics import Alvor
from revisjon.model import Tall
from revisjon.patterns import uttrykk

_HUNDRE = Decimal(100)
_OVER_OK = uttrykk(
    r"budsjett|forbruk|dekning|måloppnåelse|måloppnåing|kapasitet|belegg|utnytt|i forhold til|i høve til|"
    r"vekst|"
    r"endring|økning|auke|normert|indeks|av gjennomsnitt|av snitt|av måltall|måltal|gjeld|lån|fond|selvkost|"
    r"sjølvkost|areal|inntekt|kostnad",
    re.IGNORECASE,
)
"""Percentages that may well be over 100."""
_UNDER_NULL_OK = uttrykk(
    r"netto|flytting|overskudd|overskot|underskudd|underskot|balanse|avvik|saldo|over-?/under|fødselso",
    re.IGNORECASE,
)
_BRØK_OK = uttrykk(
    r"snitt|gjennomsnitt|\bper\b|\bpr\b|median|årsverk|stilling|heltid|omregn|ekvivalent|framskriv|prognose|tusen|1\s?000|mill",
    re.IGNORECASE,
)


@sjekk("B053", "Andelen er over 100 prosent", Alvor.ADVARSEL)
def over_hundre(g: Grunnlag) -> Iterator[Treff]:
    """En andel av en helhet er større enn helheten.

    Hvorfor:
        En del kan ikke være mer enn 100 prosent av det den er en del av. Som regel er del og helhet
        byttet om, eller et komma er falt ut.

    Eksempel:
        tall:
          med: {verdi: 48, enhet: personer, kilde: brev}
          alle: {verdi: 40, enhet: personer, kilde: brev}
          andel: {beregnet: {andel: [med, alle]}, enhet: prosent}

    Retting:
        Rett tallet, eller bytt om på [del, hel]. Er det ikke en andel av en helhet, så kall det noe
        annet, for eksempel dekning eller forbruk.
    """
    for tall in g.prosjekt.tall.values():
        verdi = g.prosjekt.verdier.get(tall.id)
        er_andel = tall.beregnet is not None and tall.beregnet.operasjon == "andel"
        if _av_svarene(g, tall) and tall.verdi and tall.verdi > _HUNDRE and not _OVER_OK.search(_om(tall)):
            melding = f"«{tall.id}» er {vis(tall.verdi, 1)} prosent, men er fra en undersøkelse."
            yield Treff(tall.sted.til("verdi"), melding, "Se etter et komma som mangler, eller rett enheten.")
        if verdi is not None and er_andel and verdi.verdi > _HUNDRE and not _OVER_OK.search(_om(tall)):
            vist_verdi = vis(verdi.verdi, max(1, verdi.desimaler))
            melding = f"Andelen «{tall.id}» er {vist_verdi} prosent, mer enn helheten."
            råd = "Bytt om på [del, hel], eller rett tallene den er regnet av."
            yield Treff(tall.sted.til("beregnet"), melding, råd)
    for n in nett(g):
        for k in n.tallkolonner:
            tittel = f"{n.tittel(k)} {n.tabell.tittel} {n.tabell.enhet}"
            delt = "andel" in tittel.casefold() or (n.figur is not None and n.figur.type == "likert")
            if n.slag[k] is Slag.PROSENT and delt and not _OVER_OK.search(tittel):
                yield from (_over(li, r) for li, r in n.kolonne(k) if _er_over(li, r))


def _av_svarene(g: Grunnlag, tall: Tall) -> bool:
    """Tell whether a number is the share of those who answered a survey."""
    kilde = g.prosjekt.kilder.get(tall.kilde)
    return tall.enhet == "prosent" and kilde is not None and kilde.type == "undersøkelse"


def _er_over(linje: Linje, rute: Rute) -> bool:
    unntatt = linje.slag in (Slag.ANTALL, Slag.MENGDE, Slag.SNITT, Slag.ENDRING) or _OVER_OK.search(
        linje.navn
    )
    return rute.lest.spenn.lav > _HUNDRE and not unntatt and not rute.av_program and not linje.sum


def _over(linje: Linje, rute: Rute) -> Treff:
    melding = f"Andelen for «{linje.navn}» er {vis_lest(rute.lest)} prosent, mer enn helheten."
    return Treff(rute.plass, melding, "Se etter et komma som mangler, eller om del og helhet er byttet om.")


def _om(tall: Tall) -> str:
    return f"{tall.id} {tall.merknad} {tall.populasjon} {tall.ordlyd}"


@sjekk("B054", "Antallet er negativt", Alvor.FEIL)
def negativt_antall(g: Grunnlag) -> Iterator[Treff]:
    """Et antall er mindre enn null.

    Hvorfor:
        Det kan ikke være færre enn ingen. Er tallet en endring, må det gå fram av tittelen.

    Eksempel:
        tall:
          ansatte: {verdi: -12, enhet: ansatte, kilde: brev}

    Retting:
        Ta bort fortegnet, eller skriv at det er en endring.
    """
    råd = "Ta bort fortegnet. Er det en endring, så skriv det i tittelen eller navnet."
    for tall in g.prosjekt.tall.values():
        teller = tall.verdi is not None and tall.verdi < 0 and mål(tall.enhet) == "personer"
        if teller and not er_endring(_om(tall)) and not _UNDER_NULL_OK.search(_om(tall)):
            melding = f"Tallet «{tall.id}» er {vis(tall.verdi or Decimal(0))} {tall.enhet}."
            yield Treff(tall.sted.til("verdi"), melding, råd)
    for n in nett(g):
        for k in n.tallkolonner:
            if n.slag[k] is Slag.ANTALL:
                for linje, rute in n.kolonne(k):
                    om = f"{n.tabell.tittel} {n.tittel(k)} {linje.navn} {n.tabell.enhet}"
                    negativt = rute.lest.spenn.høy < 0 and not rute.registrert and not rute.av_program
                    if negativt and not er_endring(om) and not _UNDER_NULL_OK.search(om):
                        melding = f"Antallet for «{linje.navn}» i «{n.tittel(k)}» er {vis_lest(rute.lest)}."
                        yield Treff(rute.plass, melding, råd)


@sjekk("B055", "Antall personer med desimaler", Alvor.ADVARSEL)
def delte_personer(g: Grunnlag) -> Iterator[Treff]:
    """Et antall personer er skrevet med desimaler.

    Hvorfor:
        Personer telles i hele tall. Et tall med desimaler er som regel årsverk, et gjennomsnitt eller tusen
        personer, og da er enheten feil.

    Eksempel:
        tall:
          ansatte: {verdi: 37.5, enhet: ansatte, kilde: brev}

    Retting:
        Rett enheten (for eksempel årsverk), eller skriv at tallet er et gjennomsnitt.
    """
    råd = "Rett enheten (for eksempel til årsverk), eller skriv at tallet er et gjennomsnitt."
    for tall in g.prosjekt.tall.values():
        talt = tall.verdi is not None and _brøk(tall.verdi) and mål(tall.enhet) == "personer"
        if talt and not tall.omtrent and not _BRØK_OK.search(_om(tall)):
            melding = f"Tallet «{tall.id}» er {str(tall.verdi).replace('.', ',')} {tall.enhet}."
            yield Treff(tall.sted.til("verdi"), melding, råd)
    for n in nett(g):
        for k in n.tallkolonner:
            if n.slag[k] is Slag.ANTALL and personer_i(f"{n.tabell.enhet} {n.tittel(k)}"):
                yield from _delte(n, k, råd)


def _delte(n: Nett, k: int, råd: str) -> Iterator[Treff]:
    for linje, rute in n.kolonne(k):
        om = f"{n.tekst} {n.tabell.enhet} {linje.navn}"
        skrevet = not rute.av_program and not rute.registrert and not rute.lest.omtrent
        talt = _brøk(rute.lest.verdi) and skrevet and linje.slag is None
        if talt and not _BRØK_OK.search(om):
            melding = f"Antallet for «{linje.navn}» i «{n.tittel(k)}» er {vis_lest(rute.lest)}."
            yield Treff(rute.plass, melding, råd)


def _brøk(verdi: Decimal) -> bool:
    return verdi != verdi.to_integral_value()


SJEKKER = (over_hundre, negativt_antall, delte_personer)
