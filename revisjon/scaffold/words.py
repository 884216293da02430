"""What a new project says of itself where it is not in a file of its own, in each målform."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.records import dataclass
from revisjon.scaffold.answers import Målform


@dataclass(frozen=True, slots=True)
class Oppfølgingsord:
    """The words of a new project, and those of one that follows up an earlier."""

    problemstilling: str
    """The question to begin with."""
    revisor: str
    """Stands for the name of the office until it is written."""
    kapittel: str
    """Heading of a chapter among several; {nr} is its number."""
    tittel: str
    """Of a follow-up; {tittel} is that of the earlier report."""
    spørsmål: str
    kort: str
    krav: str
    påstand: str
    """{id} of the recommendation, {om} a colon and what it is about, or nothing."""
    utledning: str
    om_anbefalingene: str
    """{tabell} is the id of the table with the recommendations."""


ORD: Mapping[Målform, Oppfølgingsord] = MappingProxyType(
    {
        "bokmål": Oppfølgingsord(
            problemstilling="Har kommunen rutinene den trenger på området, og blir de fulgt?",
            revisor="Navnet på revisjonen",
            kapittel="Problemstilling {nr}",
            tittel="Oppfølging: {tittel}",
            spørsmål="Er anbefalingene i den forrige revisjonen fulgt opp?",
            kort="Oppfølging av anbefalingene",
            krav="følge opp anbefalingene i den forrige revisjonen",
            påstand="Anbefaling {id} er fulgt opp{om}",
            utledning="Kriteriet er utledet i den forrige rapporten.",
            om_anbefalingene=(
                "Kriteriet følger av anbefalingene i [#{tabell}]. De er råd til kommunen, og blir\n"
                "bindende bare så langt kommunestyret har vedtatt å følge dem opp.\n"
            ),
        ),
        "nynorsk": Oppfølgingsord(
            problemstilling="Har kommunen rutinane han treng på området, og blir dei følgde?",
            revisor="Namnet på revisjonen",
            kapittel="Problemstilling {nr}",
            tittel="Oppfølging: {tittel}",
            spørsmål="Er tilrådingane i den førre revisjonen følgde opp?",
            kort="Oppfølging av tilrådingane",
            krav="følgje opp tilrådingane i den førre revisjonen",
            påstand="Tilråding {id} er følgd opp{om}",
            utledning="Kriteriet er utleidd i den førre rapporten.",
            om_anbefalingene=(
                "Kriteriet følgjer av tilrådingane i [#{tabell}]. Dei er råd til kommunen, og blir\n"
                "bindande berre så langt kommunestyret har vedteke å følgje dei opp.\n"
            ),
        ),
        "engelsk": Oppfølgingsord(
            problemstilling=(
                "Does the municipality have the routines that it needs in the area, and are they followed?"
            ),
            revisor="Name of the audit firm",
            kapittel="Audit question {nr}",
            tittel="Follow-up: {tittel}",
            spørsmål="Have the recommendations of the previous audit been followed up?",
            kort="Follow-up of the recommendations",
            krav="follow up the recommendations of the previous audit",
            påstand="Recommendation {id} has been followed up{om}",
            utledning="The derivation of the criterion is set out in the previous report.",
            om_anbefalingene=(
                "The criterion follows from the recommendations in [#{tabell}]. They are advice to the\n"
                "municipality, and become binding only as far as the municipal council has decided to\n"
                "follow them up.\n"
            ),
        ),
    }
)
