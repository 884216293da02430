"""Privacy: numbers, addresses and names of persons, and what could tell who someone is."""

from revisjon.checks.privacy.cells import små_celler
from revisjon.checks.privacy.contact import epost, telefon
from revisjon.checks.privacy.identity import fødselsnummer, kontonummer
from revisjon.checks.privacy.people import navn_og_rolle, navngitt_informant
from revisjon.checks.privacy.sensitive import særlig_opplysning

SJEKKER = (
    fødselsnummer,
    kontonummer,
    epost,
    telefon,
    navngitt_informant,
    navn_og_rolle,
    særlig_opplysning,
    små_celler,
)
"""The checks of this family, by code."""

__all__ = ["SJEKKER"]
