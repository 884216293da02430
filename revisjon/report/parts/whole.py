"""All that the report's template is given, by name. docs/maler.md tells offices about each."""

from __future__ import annotations

from revisjon.report.basis import Grunnlag
from revisjon.report.fieldwork import åpne_punkter
from revisjon.report.parts.appendices import kildegrupper, mangler_uttalelse, utledninger, uttalelser, utøvd
from revisjon.report.parts.chapters import kapitler
from revisjon.report.parts.conclusion import konklusjon
from revisjon.report.parts.figure_data import figurtall
from revisjon.report.parts.front import bakside, dokument, forside, sammendrag, tittelside
from revisjon.report.parts.intro import innledning
from revisjon.report.parts.letters import vedlegg
from revisjon.report.parts.reader import funn_og_kilder, til_leseren
from revisjon.report.parts.remarks import merknader
from revisjon.report.skeletons import hoveddel, samler_kriteriene
from revisjon.report.traceability import sporbarhet


def rapport(g: Grunnlag) -> dict[str, object]:
    """Return the variables of the report."""
    alle_kapitler = kapitler(g)
    deler = hoveddel(g, alle_kapitler)
    return {
        "ord": g.ord_,
        "dokument": dokument(g),
        "forside": forside(g),
        "tittelside": tittelside(g),
        "til_leseren": til_leseren(g),
        "sammendrag": sammendrag(g),
        "åpne": åpne_punkter(g),
        "innledning": innledning(g, kriterier_her=not samler_kriteriene(deler)),
        "kapitler": alle_kapitler,
        "hoveddel": deler,
        "konklusjon": konklusjon(g),
        "uttalelser": uttalelser(g),
        "uten_uttalelse": g.tekster.blokk(g.prosjekt.oppdrag.uten_uttalelse),
        "mangler_uttalelse": mangler_uttalelse(g),
        "uttalelse_plassering": g.prosjekt.oppdrag.uttalelse_plassering,
        "utøvd": utøvd(g),
        "utledninger": utledninger(g),
        "merknader": merknader(g),
        "figurtall": figurtall(g, deler),
        "sporbarhet": sporbarhet(g),
        "funn_og_kilder": funn_og_kilder(g),
        "kildegrupper": kildegrupper(g),
        "vedlegg": vedlegg(g),
        "bakside": bakside(g),
    }
