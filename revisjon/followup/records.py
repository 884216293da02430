"""What the overview of many projects keeps of each: plain values, small, and nothing of the project itself.

Dates are texts with the precision they were written with: a record is the same in a file as in memory.
"""

from __future__ import annotations

from revisjon.followup.status import AVSLUTTET
from revisjon.records import dataclass

_AVSLUTTET = frozenset(map(str, AVSLUTTET))


@dataclass(frozen=True, slots=True)
class Stilling:
    """Where a recommendation, or a part of one, stands: `Status` without its log."""

    tilstand: str
    svar: str
    vedtak: str
    avviker: bool
    framdrift: str
    vurdering: str
    grunn: str
    frist: str
    """Empty where there is none; so too the dates below."""
    neste: str
    sist: str
    """The day anything last happened."""
    ansvarlig: str
    utsatt: int
    gjenåpnet: int
    forfalt: bool
    dager_over: int
    meldt_i_tide: bool
    alder: int
    """Days since the report."""
    stille: int
    """Days since anything happened."""

    @property
    def avsluttet(self) -> bool:
        """Tell whether nothing more is awaited."""
        return self.tilstand in _AVSLUTTET


@dataclass(frozen=True, slots=True)
class Delrad:
    """A part of a recommendation."""

    id: str
    tekst: str
    stilling: Stilling


@dataclass(frozen=True, slots=True)
class Kriterierad:
    """A criterion behind a recommendation, then and now."""

    id: str
    navn: str
    problemstilling: str
    revidert: str
    før: str
    """The verdict of the report."""
    nå: str
    """The verdict on new evidence; empty where there is none."""
    endring: str
    hvorfor: str
    """Why the two cannot be compared; else empty."""
    oppfylt_nå: bool


@dataclass(frozen=True, slots=True)
class Hendelsesrad:
    """One entry of the log."""

    dato: str
    registrert: str
    del_: str
    hva: str
    av: str
    resultat: str
    """What was answered, decided, reported or verified, or why it was closed."""
    sak: str
    tekst: str
    frist: str
    avviker: bool


@dataclass(frozen=True, slots=True)
class Svikt:
    """A criterion that was not met in an audit, as it is recognised in other audits."""

    kriterium: str
    navn: str
    krav: str
    hjemler: tuple[tuple[str, str, str], ...]
    """For each authority: its identity, the provision, and how the two are printed."""
    dom: str
    reviderte: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prosjektrad:
    """One audit."""

    sti: str
    id: str
    tittel: str
    dato: str
    """Of the report, with the precision it has."""
    målform: str
    tema: tuple[str, ...]
    reviderte: tuple[str, ...]
    kommunenumre: tuple[str, ...]
    anbefalinger: int
    svikt: tuple[Svikt, ...] = ()

    @property
    def år(self) -> int:
        """The year of the report."""
        return int(self.dato[:4])

    @property
    def kommune(self) -> str:
        """The audited bodies in one phrase."""
        return ", ".join(self.reviderte)


@dataclass(frozen=True, slots=True)
class Rad:
    """One recommendation."""

    prosjekt: Prosjektrad
    id: str
    kort: str
    tekst: str
    mottaker: str
    styrke: str
    reviderte: tuple[str, ...]
    """Names of the bodies that it is given to."""
    kommunenumre: tuple[str, ...]
    stilling: Stilling
    gjort: int
    """How many parts are followed up; a whole counts as one."""
    av: int
    """Of how many that are to be."""
    deler: tuple[Delrad, ...]
    kriterier: tuple[Kriterierad, ...]
    logg: tuple[Hendelsesrad, ...]

    @property
    def kommune(self) -> str:
        """The bodies in one phrase."""
        return ", ".join(self.reviderte)


@dataclass(frozen=True, slots=True)
class Melding:
    """A diagnosis, in words."""

    sted: str
    kode: str
    alvor: str
    tekst: str
    råd: str


@dataclass(frozen=True, slots=True)
class Feilet:
    """A project that could not be read, and why."""

    sti: str
    meldinger: tuple[Melding, ...]


@dataclass(frozen=True, slots=True)
class Lest:
    """One project with its recommendations."""

    prosjekt: Prosjektrad
    rader: tuple[Rad, ...]
