"""All that the report's template is given, by name. docs/maler.md tells offices about each."""

from __future__ import annotations

from revisjon.report.basis import Grunnlag
from revisjon.report.fieldwork import åpne_punkter
from revisjon.report.parts.appendices import kildegrupper, utledninger, uttalelser, utøvd
from revisjon.report.parts.chapters import kapitler
from revisjon.report.parts.conclusion import konklusjon
from revisjon.report.parts.front import bakside, dokument, forside, sammendrag, tittelside
from revisjon.report.parts.intro import innledning
from revisjon.report.traceability import sporbarhet


def rapport(g: Grunnlag) -> dict[str, object]:
    """Return the variables of the report."""
    return {
        "ord": g.ord_,
        "dokument": dokument(g),
        "forside": forside(g),
        "tittelside": tittelside(g),
        "sammendrag": sammendrag(g),
        "åpne": åpne_punkter(g),
        "innledning": innledning(g),
        "kapitler": kapitler(g),
        "konklusjon": konklusjon(g),
        "uttalelser": uttalelser(g),
        "utøvd": utøvd(g),
        "utledninger": utledninger(g),
        "sporbarhet": sporbarhet(g),
        "kildegrupper": kildegrupper(g),
        "bakside": bakside(g),
    }
