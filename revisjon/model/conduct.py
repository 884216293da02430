"""How the audit was carried out: what the standard wants done, when it was, and who answers for it.

All of it is optional. A project that says nothing here is not wrong; the appendix on conformity then asks a
person to confirm it.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from revisjon.model.dato import Dato
from revisjon.model.place import INTET_STED, Sted
from revisjon.records import dataclass

Sikret = Literal["plan", "høring", "endelig"]
"""What was quality-controlled: the project plan, the draft or the final report."""
Kravstatus = Literal["oppfylt", "ikke oppfylt", "ikke aktuelt"]
Metodetema = Literal["gyldighet", "pålitelighet", "begrensninger"]
"""What the text about a method speaks of (RSK 001)."""


@dataclass(frozen=True, slots=True)
class Gjort:
    """Something that was done in the course of the audit."""

    dato: Dato
    sak: str = ""
    """Case number, where a committee has treated it."""
    merknad: str = ""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Oppstartsmøte:
    """The first meeting with the audited body, or why there was none."""

    dato: Dato | None = None
    deltakere: tuple[str, ...] = ()
    """Roles, never names."""
    merknad: str = ""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Trussel:
    """Something that threatens a person's independence, and what was done about it."""

    hva: str
    tiltak: str = ""
    """Empty where nothing was done, which is told."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Uavhengighet:
    """A written declaration of independence (forskrift om kontrollutvalg og revisjon §§ 16-19)."""

    hvem: str
    """The role, or the name, as `team` has it."""
    dato: Dato
    meldt: Dato | None = None
    """When the committee received it; asked of the auditor in charge only (§ 19)."""
    trusler: tuple[Trussel, ...] = ()
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Kvalitetskontroll:
    """That somebody other than the author has controlled the work at one stage."""

    av: str
    """The role, or the name, as `team` has it."""
    dato: Dato
    utgave: Sikret
    merknad: str = ""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Kravsvar:
    """That a person has confirmed a requirement which no program can confirm."""

    krav: str
    """Id in the standard's list of requirements."""
    merknad: str
    """Why, and where it can be seen."""
    av: str
    dato: Dato
    status: Kravstatus = "oppfylt"
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)
