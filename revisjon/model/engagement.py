"""The engagement: who audits whom, why, when, and with which questions (oppdrag.yaml, revisor.yaml)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from revisjon.model.dato import Dato
from revisjon.model.evidence import Fil, Konfidensielt
from revisjon.model.place import INTET_STED, Sted, Tekst

Målform = Literal["bokmål", "nynorsk"]
Uttalelsesplass = Literal["foran", "kapittel", "vedlegg"]
"""Where the statements on the draft stand: after the summary, as the last chapter, or as an appendix."""


@dataclass(frozen=True, slots=True)
class Revidert:
    """An audited body (kommuneloven §§ 23-6 and 24-10 list the kinds)."""

    navn: str
    type: str
    id: str = ""
    """Needed only where several bodies are audited and something is about one of them."""
    kommunenummer: str = ""
    """Four digits, as text: 0301 is not the number 301."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Bestilling:
    """The committee's order."""

    organ: str
    sak: str = ""
    dato: Dato | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Periode:
    """When the audit was carried out."""

    fra: Dato
    til: Dato
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Teammedlem:
    """One of those who did the work; the name may be left out."""

    rolle: str
    navn: str = ""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Sammendrag:
    """What stands first in the summary; the rest of it comes from the conclusions."""

    ingress: Tekst
    tekst: Tekst | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Innledning:
    """A text that opens a list."""

    innledning: Tekst
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Høring:
    """That the draft is sent to the audited body (forskrift om kontrollutvalg og revisjon § 14)."""

    frist: Dato
    sendt: Dato | None = None
    mottaker: str = ""
    """Whom the letter is addressed to, as «kommunedirektøren»; empty for the usual one of such a body."""
    referanse: str = ""
    """The auditor's case number."""
    underskrift: tuple[str, ...] = ()
    """The lines at the foot of the letter; empty for the auditor in charge, as far as known."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Verifisering:
    """The facts are sent to those who can tell whether they are right (RSK 001)."""

    frist: Dato | None = None
    svar_til: str = ""
    """Where the answer is sent, as an e-mail address."""
    veiledning: Tekst | None = None
    """The auditor's own words to the reader, after the program's."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Oppdrag:
    """The engagement itself."""

    id: str
    tittel: str
    målform: Målform
    dato: Dato
    """Of the report, printed with the precision it is written with."""
    reviderte: tuple[Revidert, ...]
    bestilling: Bestilling
    periode: Periode
    formål: Tekst
    standard: str = "RSK 001"
    team: tuple[Teammedlem, ...] = ()
    kvalitetssikring: Tekst | None = None
    merknad: Tekst | None = None
    """Printed on the title page."""
    bakgrunn: Tekst | None = None
    avgrensning: Tekst | None = None
    undersøkt: Periode | None = None
    """The time that the audit is about, where it is not simply now."""
    sammendrag: Sammendrag | None = None
    konklusjon: Tekst | None = None
    anbefalinger: Innledning | None = None
    uttalelse_plassering: Uttalelsesplass = "vedlegg"
    høring: Høring | None = None
    verifisering: Verifisering | None = None
    uten_uttalelse: Tekst | None = None
    """Why there is no statement from the audited body; printed in its place."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Problemstilling:
    """A question that the audit answers (RSK 001: clear, delimited, answerable)."""

    id: str
    tekst: str
    kort: str = ""
    """Two to four words for margins and tables; empty means the id alone."""
    type: Literal["beskrivende", "normativ", "forklarende"] = "normativ"
    merknad: Tekst | None = None
    under: tuple[Problemstilling, ...] = ()
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    def flatt(self) -> Iterator[Problemstilling]:
        """Go through the question and those under it, each before its own."""
        yield self
        for under in self.under:
            yield from under.flatt()


@dataclass(frozen=True, slots=True)
class Metode:
    """One way in which data were collected or secured."""

    type: str
    tekst: Tekst
    tittel: str = ""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Enhet:
    """A part of the audited body. Evidence for a part never counts for the whole."""

    id: str
    navn: str
    under: tuple[Enhet, ...] = ()
    revidert: str = ""
    """Id of the audited body that it is a part of, where several are audited; holds for those under it."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    def flatt(self) -> Iterator[Enhet]:
        """Go through the unit and those under it, each before its own."""
        yield self
        for under in self.under:
            yield from under.flatt()


@dataclass(frozen=True, slots=True)
class Kapittel:
    """A chapter: free text, or a theme chapter where `problemstillinger` is not empty."""

    id: str
    tittel: str
    tekst: Tekst | None = None
    problemstillinger: tuple[str, ...] = ()
    konfidensielt: Konfidensielt | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Revisor:
    """The audit firm, as it shows itself on cover, title page and back."""

    navn: str
    adresse: str = ""
    postadresse: str = ""
    telefon: str = ""
    epost: str = ""
    nettsted: str = ""
    logo: Fil | None = None
    aksent: str = ""
    """Colour of marks and rules, #RRGGBB; empty means the theme's own."""
    avslutning: Tekst | None = None
    om: Tekst | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)
