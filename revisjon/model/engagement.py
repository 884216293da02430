"""The engagement: who audits whom, why, when, and with which questions (oppdrag.yaml, revisor.yaml)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Literal

from revisjon.model.conduct import (
    Gjort,
    Kravsvar,
    Kvalitetskontroll,
    Metodetema,
    Oppstartsmøte,
    Uavhengighet,
)
from revisjon.model.dato import Dato
from revisjon.model.evidence import Fil, Konfidensielt
from revisjon.model.place import INTET_STED, Sted, Tekst
from revisjon.records import dataclass

Målform = Literal["bokmål", "nynorsk", "engelsk"]
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
    kontrollutvalg: str = ""
    """The committee that treats the case for this body; empty for the one that ordered the audit."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Bestilling:
    """The committee's order."""

    organ: str
    sak: str = ""
    dato: Dato | None = None
    vedtak: str = ""
    """The decision as it reads."""
    plan: str = ""
    """The plan for audits that the order follows, or why it stands outside it (kommuneloven § 23-3)."""
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
class Ordvalg:
    """One word for one thing, as the office has decided."""

    bruk: str
    ikke: tuple[str, ...]
    """The words that are not to be used for it, without ending."""
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
    purret: Dato | None = None
    """When a statement that had not come was asked for again."""
    endringer: str = ""
    """What was changed in the report because of the statement."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Verifisering:
    """The facts are sent to those who can tell whether they are right (RSK 001)."""

    frist: Dato | None = None
    svar_til: str = ""
    """Where the answer is sent, as an e-mail address."""
    veiledning: Tekst | None = None
    """The auditor's own words to the reader, after the program's."""
    sendt: Dato | None = None
    besvart: Dato | None = None
    endringer: str = ""
    """What was changed in the facts because of the answer."""
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
    tema: tuple[str, ...] = ()
    """What the audit is about, in the office's own words, as «barnevern»: to find it among many."""
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
    merknader_på_trykk: bool = False
    """Whether the edition for hearing has the table of remarks and answers."""
    uten_uttalelse: Tekst | None = None
    """Why there is no statement from the audited body; printed in its place."""
    ordliste: tuple[Ordvalg, ...] = ()
    """The office's own choice of words, which checks hold the texts to."""
    oppstartsbrev: Gjort | None = None
    oppstartsmøte: Oppstartsmøte | None = None
    prosjektplan: Gjort | None = None
    kriterier_forelagt: Gjort | None = None
    """When the audited body was told of the criteria."""
    uavhengighet: tuple[Uavhengighet, ...] = ()
    rådgivning: str = ""
    """What the audit unit has otherwise done for the audited body, or that it has done nothing."""
    kvalitetssikret: tuple[Kvalitetskontroll, ...] = ()
    oversendt: Gjort | None = None
    """When the committee received the final report."""
    oppbevares_til: Dato | None = None
    """How long the documentation is kept (forskrift om kontrollutvalg og revisjon § 21)."""
    avvik_fra_standard: Tekst | None = None
    """Where the standard was not followed, and why; printed with the methods."""
    samsvar: tuple[Kravsvar, ...] = ()
    """Requirements that a person has confirmed."""
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
    endret: Gjort | None = None
    """When the question was changed after the order, and in which case."""
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
    problemstillinger: tuple[str, ...] = ()
    """Questions that the method was used for; empty means all."""
    dekker: tuple[Metodetema, ...] = ()
    """What the text speaks of besides how the method was used."""
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
