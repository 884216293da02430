"""Words of the appendix on conformity: which requirement is met where."""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Samsvarsord:
    """What the appendix says beside the standard's own words."""

    type: str
    tittel: str
    """{standard} and {tittel}."""
    overskrift: str
    """{standard}."""
    internt: str
    """Mark on every page."""
    standard: str
    """{navn} and {utgave}."""
    utgave: str
    """{utgave}: which edition the report is held against."""
    uten_utgave: str
    """In place of it where no edition is being made."""
    om: str
    om_sikkerhet: str
    """What a status does not say."""
    status: Mapping[str, str]
    """By the names of the statuses."""
    resultat: str
    sett_på: str
    """Heading over what is not met."""
    ingen_sett_på: str
    nr: str
    krav: str
    vurdering: str
    hvor: str
    avsnitt: str
    tittelsiden: str
    sammendraget: str
    flere_steder: str
    """{antall}: more places than are listed."""
    ett_sted_til: str
    sjekket: str
    """{koder}: checks that found nothing."""
    sjekket_med: str
    """{antall} checks that found nothing."""
    bekreftes: str
    """{steder}: where a person finds it."""
    kjennemerke: str
    """{id}: what the requirement is called in the project's files."""
    bekreftet: str
    """{av}, {dato} and {merknad}."""
    noe_mangler: str
    ikke_ført: str
    senere: str
    """{port}: from when it applies."""
    porter: Mapping[str, str]
    """By the names of the gates."""
    flere_meldinger: str
    """{antall}."""
    alvor: Mapping[str, str]
    tillatt_her: str
    """{kode} and {grunn}."""
    tillatte: str
    """Heading over the silenced messages."""
    om_tillatte: str
    ingen_tillatte: str
    kode: str
    melding: str
    sted: str
    grunn: str
    underskrift: str
    kontrollert: str
    dato: str
    navn: str
    avvik: str
    """Heading over the auditor's account of where the standard was not followed, in the report."""
