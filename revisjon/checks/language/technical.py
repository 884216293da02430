"""The words of the trade: by målform, out of date, or two for one thing.

The lists are data; an office adds its own words under «ordliste» in the engagement.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from revisjon.records import dataclass

_FAGORD = (
    ("kontrollutvalget", "kontrollutvalet"),
    ("kontrollutvalg", "kontrollutval"),
    ("kontrollutvalgets", "kontrollutvalet sitt"),
    ("problemstillinger", "problemstillingar"),
    ("problemstillingene", "problemstillingane"),
    ("problemstillingen", "problemstillinga"),
    ("høringsuttalelse", "høyringsfråsegn"),
    ("høringsuttalelsen", "høyringsfråsegna"),
    ("høringssvar", "høyringssvar"),
    ("høringssvaret", "høyringssvaret"),
    ("høring", "høyring"),
    ("høringen", "høyringa"),
    ("anbefalinger", "tilrådingar"),
    ("anbefalingene", "tilrådingane"),
    ("konklusjoner", "konklusjonar"),
    ("konklusjonene", "konklusjonane"),
    ("revisjonskriterier", "revisjonskriterium"),
    ("revisjonskriteriene", "revisjonskriteria"),
    ("kriterier", "kriterium"),
    ("kriteriene", "kriteria"),
    ("spørreundersøkelse", "spørjeundersøking"),
    ("spørreundersøkelsen", "spørjeundersøkinga"),
    ("informanter", "informantar"),
    ("informantene", "informantane"),
    ("respondenter", "respondentar"),
    ("respondentene", "respondentane"),
    ("saksbehandler", "saksbehandlar"),
    ("saksbehandlere", "saksbehandlarar"),
    ("saksbehandlerne", "saksbehandlarane"),
    ("sammendrag", "samandrag"),
    ("sammendraget", "samandraget"),
    ("innledning", "innleiing"),
    ("innledningen", "innleiinga"),
    ("oppdragsgiver", "oppdragsgivar"),
    ("ordfører", "ordførar"),
    ("ordføreren", "ordføraren"),
    ("statsforvalteren", "statsforvaltaren"),
    ("fylkeskommuner", "fylkeskommunar"),
    ("fylkeskommunene", "fylkeskommunane"),
    ("regnskapsrevisjon", "rekneskapsrevisjon"),
    ("forvaltningsrevisjoner", "forvaltningsrevisjonar"),
)
"""Bokmål and nynorsk for the same thing."""
_OGSÅ_BOKMÅL = frozenset({"innleiing", "innleiinga", "kriterium", "revisjonskriterium"})
_OGSÅ_NYNORSK = frozenset({"høring", "høringen", "oppdragsgiver", "høringssvar", "høringssvaret"})
"""What is the listed word in one målform, and another or an allowed one in the other."""

TIL_BOKMÅL: Mapping[str, str] = MappingProxyType({nn: nb for nb, nn in _FAGORD if nn not in _OGSÅ_BOKMÅL})
"""Nynorsk terms, with those of bokmål."""
TIL_NYNORSK: Mapping[str, str] = MappingProxyType({nb: nn for nb, nn in _FAGORD if nb not in _OGSÅ_NYNORSK})
"""Bokmål terms, with those of nynorsk."""


@dataclass(frozen=True, slots=True)
class Avløst:
    """A word that the law or the state has put another in the place of."""

    gammelt: str
    """Without ending."""
    nytt: str
    nytt_nynorsk: str
    fra: date
    """When the new word was the right one everywhere."""
    hvorfor: str
    tittel: bool = False
    """Whether it is what the head of the administration is called."""


AVLØST = (
    Avløst(
        "fylkesrådmann",
        "fylkeskommunedirektør",
        "fylkeskommunedirektør",
        date(2020, 1, 1),
        "slik heter det siden kommuneloven av 2018",
        tittel=True,
    ),
    Avløst(
        "rådmann",
        "kommunedirektør",
        "kommunedirektør",
        date(2020, 1, 1),
        "slik heter det i kommuneloven § 13-1",
        tittel=True,
    ),
    Avløst("fylkesmann", "statsforvalter", "statsforvaltar", date(2021, 1, 1), "embetet skiftet navn i 2021"),
)
"""Longer words before those that they end with."""

SAMME_TING = (
    ("anbefaling", "tilråding", "tilrådning"),
    ("revisjonskriteri", "vurderingskriteri"),
    ("høringsuttalelse", "høringssvar", "høringsinnspill"),
    ("høyringsfråsegn", "høyringssvar", "høyringsinnspel"),
    ("spørreundersøkelse", "spørreskjemaundersøkelse"),
    ("spørjeundersøking", "spørjeskjemaundersøking"),
)
"""Words, without ending, that mean the same in a report."""
