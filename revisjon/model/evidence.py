"""Sources and findings."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from revisjon.model.dato import Dato
from revisjon.model.place import INTET_STED, Sted, Tekst
from revisjon.records import dataclass

Taler = Literal["for", "delvis", "mot"]
Omfang = Literal["alle", "de fleste", "flere", "noen", "enkelte", "én"]


@dataclass(frozen=True, slots=True)
class Fil:
    """A file that belongs to the project, pinned by its content."""

    sti: str
    """Relative to the project folder, with `/`."""
    sha256: str = ""
    """64 hexadecimal digits, or empty where the content is not pinned."""
    alt: str = ""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Konfidensielt:
    """Fields of a record that may not be published, with the legal ground (offentleglova § 12)."""

    hjemmel: str
    """As «offl. § 13 jf. fvl. § 13»; printed in place of what is left out."""
    felt: tuple[str, ...]
    """Names of the fields, as the YAML has them."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Skjerming:
    """A text that may not be published wherever it stands, as a name."""

    tekst: str
    hjemmel: str
    erstatning: str = ""
    """Printed in its place, before the legal ground; empty for the ground alone."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Vedtatt:
    """That and by whom a document was adopted."""

    av: str
    dato: Dato | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Kilde:
    """A source: a law, a document, an interview, a statistic.

    The date fields differ in kind, not only in value: a plan is adopted, a web page is fetched, a
    letter is received. The reference says which.
    """

    id: str
    type: str
    tittel: str = ""
    korttittel: str = ""
    utgiver: str = ""
    ident: str = ""
    """Official identity, as LOV-2018-06-22-83 or FOR-2016-10-28-1250."""
    nummer: str = ""
    """Case, document, report or table number as it is printed, as «NOU 2023: 4»."""
    dato: Dato | None = None
    vedtatt: Vedtatt | None = None
    publisert: Dato | None = None
    revidert: Dato | None = None
    oppdatert: Dato | None = None
    endret: Dato | None = None
    faglig_endret: Dato | None = None
    hentet: Dato | None = None
    mottatt: Dato | None = None
    tilsendt: Dato | None = None
    udatert: bool = False
    nettsted: str = ""
    fil: Fil | None = None
    merknad: str = ""
    egenrapportert: bool = False
    """The audited body reports on its own performance."""
    rolle: str = ""
    """For interviews: the role, never a name."""
    antall: int = 1
    """For interviews: how many persons."""
    gruppe: str = ""
    """For interviews: the round that this one is part of, and is counted in."""
    verifisert: bool | Dato = False
    """For interviews: whether, or when, the informant has confirmed the minutes."""
    annenhånds: bool = False
    gjelder_fra: Dato | None = None
    """For plans and rules: from when it applies."""
    gjelder_til: Dato | None = None
    """For plans and rules: the last day, month or year that it applies."""
    utsendt: int | None = None
    """For surveys: how many were asked."""
    besvart: int | None = None
    """For surveys: how many answered."""
    konfidensielt: Konfidensielt | None = None
    erstatter: str = ""
    """In the follow-up: id of what it replaces, in the report."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Belysning:
    """That a finding speaks to a claim, and which way."""

    punkt: str
    """`kriterium.punkt`."""
    taler: Taler
    omfang: Omfang | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Funn:
    """What was found, without judgement: one or a few paragraphs of a chapter's data."""

    id: str
    kapittel: str
    tekst: Tekst
    overskrift: str = ""
    """Opens a numbered section that this and the following findings belong to."""
    underoverskrift: str = ""
    """Opens an unnumbered sub-heading."""
    kilder: tuple[str, ...] = ()
    """Sources that the text does not cite with a note, as interviews."""
    belyser: tuple[Belysning, ...] = ()
    kontekst: bool = False
    """Deliberately bears on no criterion."""
    gjelder: tuple[str, ...] = ()
    """Units that the finding holds for; empty means the whole."""
    rekkefølge: int | None = None
    konfidensielt: Konfidensielt | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)
