"""Heavy words that have a light one, and words that are always spelt wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from revisjon.checks.basis import Tekstgrunnlag
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.language.texts import lest, samlet
from revisjon.diagnostics import Alvor
from revisjon.prose import Utdrag, der

_FLEST = 5
"""So many further places are named."""
TUNGE: Mapping[str, str] = MappingProxyType(
    {
        "vedrørende": "om",
        "vedrørande": "om",
        "forefinnes": "finnes",
        "forefinst": "finst",
        "hensynta": "ta hensyn til",
        "hensyntar": "tar hensyn til",
        "hensyntas": "tas hensyn til",
        "hensyntatt": "tatt hensyn til",
        "såfremt": "hvis",
        "såframt": "dersom",
        "herværende": "denne",
        "i henhold til": "etter» eller «ifølge",
    }
)
"""What Språkrådet and the agency for plain language advise against, with what says the same."""
FEIL: Mapping[str, str] = MappingProxyType(
    {
        "forøvrig": "for øvrig",
        "alikevel": "likevel",
        "idag": "i dag",
        "igår": "i går",
        "imorgen": "i morgen",
        "istand": "i stand",
        "iallefall": "i alle fall",
        "ihvertfall": "i hvert fall",
        "forsåvidt": "for så vidt",
        "etterhvert": "etter hvert",
        "tilstede": "til stede",
        "tiltross": "til tross",
        "isåfall": "i så fall",
        "desverre": "dessverre",
        "interresse": "interesse",
        "interressant": "interessant",
        "komunen": "kommunen",
        "kommunestyet": "kommunestyret",
        "komptanse": "kompetanse",
        "kompetase": "kompetanse",
        "kompentanse": "kompetanse",
        "definasjon": "definisjon",
        "gjenomføre": "gjennomføre",
        "gjenomført": "gjennomført",
        "tilbakmelding": "tilbakemelding",
        "vurdreing": "vurdering",
        "annbefaling": "anbefaling",
        "anbefalning": "anbefaling",
        "anbefalninger": "anbefalinger",
        "forvaltnings revisjon": "forvaltningsrevisjon",
        "kontroll utvalget": "kontrollutvalget",
        "kontroll utvalg": "kontrollutvalg",
        "kommune direktøren": "kommunedirektøren",
        "problem stilling": "problemstilling",
        "problem stillinger": "problemstillinger",
        "revisjons kriterier": "revisjonskriterier",
    }
)
"""Spellings that are right nowhere, with the right one."""


@tekstsjekk("M016", "Ordet er tungt", Alvor.HINT)
def tungt(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Teksten bruker et kanselliord som har en enklere utgave.

    Hvorfor:
        Noen få ord gjør en tekst tyngre uten å gjøre den mer presis. Bare ord som Språkrådet fraråder,
        blir meldt, hvert av dem én gang.

    Grunnlag:
        Språklova § 9: Offentlige organer skal bruke et språk som er klart, korrekt og tilpasset målgruppen.

    Eksempel:
        Kommunen har en rutine vedrørende opplæring.

    Retting:
        Bruk det enkle ordet.
    """
    for ordet, steder in _funnet(g, TUNGE).items():
        yield _treff(steder, f"«{ordet}» er tungt.", f"Skriv «{TUNGE[ordet]}», eller bygg om setningen.")


@tekstsjekk("M017", "Ordet er skrevet feil")
def feilskrevet(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Et ord er skrevet på en måte som ikke er riktig i noen målform.

    Hvorfor:
        Listen er kort og holder bare vanlige feil som aldri kan være noe annet: «forøvrig» for «for øvrig»,
        «anbefalning» for «anbefaling». Dette er ingen stavekontroll.

    Grunnlag:
        Bokmålsordboka.

    Eksempel:
        Planen er desverre ikke kjent.

    Retting:
        Skriv ordet slik rådet sier.
    """
    for ordet, steder in _funnet(g, FEIL).items():
        yield _treff(steder, f"«{ordet}» er skrevet feil.", f"Skriv «{FEIL[ordet]}».")


def _funnet(g: Tekstgrunnlag, ord_: Mapping[str, str]) -> dict[str, list[Utdrag]]:
    """Return the places of each word of a list, in order of the first."""
    mulige = (o for o in ord_ if g.små_ord.issuperset(o.split()))
    uttrykkene = {o: o.replace(" ", r"\s+") for o in mulige}
    brukt = [o for o, uttrykket in uttrykkene.items() if re.search(uttrykket, samlet(g))]
    if not brukt:
        return {}
    ett = "|".join(uttrykkene[o] for o in sorted(brukt, key=len, reverse=True))
    mønster = re.compile(rf"(?<![\w-])(?:{ett})(?![\w-])", re.IGNORECASE)
    ut: dict[str, list[Utdrag]] = {}
    for prosa in der(lest(g), mønster):
        for m in mønster.finditer(prosa.egen):
            ut.setdefault(" ".join(m[0].casefold().split()), []).append(prosa.utdrag(*m.span()))
    return ut


def _treff(steder: list[Utdrag], melding: str, råd: str) -> Treff:
    return Treff(steder[0], melding, råd, tuple((sted, "Og her.") for sted in steder[1 : _FLEST + 1]))
