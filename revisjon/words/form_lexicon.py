"""Which words there are in the workbook that a committee fills in."""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Skjemaord:
    """All of it in one målform."""

    ark: Mapping[str, str]
    """Names of the sheets."""
    kolonner: Mapping[str, str]
    """Headings of the columns to fill in, by field."""
    hjelp: Mapping[str, str]
    """What each column is for."""
    status: Mapping[str, str]
    """Headings of the sheet for reading."""
    hele: str
    """Stands where a row is about the whole of a recommendation that has parts."""
    ja: str
    nei: str
    feil: str
    """Title of what is said when another word is typed."""
    velg: str
    tittel: str
    per: str
    """{tittel} and {dag}."""
    veiledning: tuple[str, ...]
    """What to do, paragraph by paragraph."""
    kolonnene: str
    """Heading over what each column is for."""
    kolonnehode: tuple[str, str]
