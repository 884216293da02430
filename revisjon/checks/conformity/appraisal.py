"""Hold a project against the standard: which requirement is met where, and what only a person can confirm.

In come the project, what the checks found and the edition; out comes one answer per requirement. Nothing is
called met because nobody has complained: either a field shows it, or the program sees to it, or a check that
would have found the breach has run. All else is left to a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from revisjon.checks.allowed import Tillatt
from revisjon.checks.basis import Grunnlag
from revisjon.checks.conformity.conditions import VILKÅR
from revisjon.checks.conformity.fields import Feltsvar, let
from revisjon.checks.conformity.standard import Krav, Standard, les_standard, nådd
from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.model import Kravsvar
from revisjon.records import dataclass


class Status(StrEnum):
    """How a requirement stands."""

    OPPFYLT = "oppfylt"
    IKKE_OPPFYLT = "ikke oppfylt"
    DELVIS = "delvis oppfylt"
    BEKREFTES = "bekreftes av revisor"
    IKKE_AKTUELT = "ikke aktuelt"


@dataclass(frozen=True, slots=True)
class Kravvurdering:
    """How one requirement stands in one edition, and what that rests on."""

    krav: Krav
    status: Status
    hvor: tuple[Plass, ...] = ()
    """Where in the project's files it is met, or should be looked at."""
    uten: int = 0
    """How many records lack the fields that would show it."""
    diagnoser: tuple[Diagnose, ...] = ()
    """What the checks found that bears on it, hints included."""
    tillatt: tuple[Tillatt, ...] = ()
    """What was found and is silenced, with the reason."""
    svar: Kravsvar | None = None
    """What a person has confirmed."""
    ventende: bool = False
    """It does not apply yet: the edition has not come to its gate."""

    @property
    def program(self) -> bool:
        """Whether it is the program that sees to it."""
        return self.status is Status.OPPFYLT and bool(self.krav.program)

    @property
    def kontrollert(self) -> bool:
        """Whether checks have run and found nothing against it."""
        return bool(self.krav.sjekk) and not self.diagnoser and not self.ventende


def samsvar(
    grunnlag: Grunnlag,
    diagnoser: Iterable[Diagnose],
    utgave: str,
    tillatt: Iterable[Tillatt] = (),
    standard: Standard | None = None,
) -> tuple[Kravvurdering, ...]:
    """Return how each requirement stands in an edition, by name, in the order of the standard.

    `diagnoser` are those of that edition, without the silenced ones, which are `tillatt`. With an empty
    `utgave` no edition is to be built.
    """
    funnet, stille = _etter_kode(diagnoser), _tillatt_etter_kode(tillatt)
    svart = {svar.krav: svar for svar in grunnlag.prosjekt.oppdrag.samsvar}
    alle = (standard or les_standard()).krav
    return tuple(_vurder(k, grunnlag, utgave, funnet, stille, svart.get(k.id)) for k in alle)


def _vurder(
    krav: Krav,
    g: Grunnlag,
    utgave: str,
    funnet: Mapping[str, list[Diagnose]],
    stille: Mapping[str, list[Tillatt]],
    svar: Kravsvar | None,
) -> Kravvurdering:
    if krav.når and not VILKÅR[krav.når](g):
        return Kravvurdering(krav, Status.IKKE_AKTUELT)
    if not nådd(krav.port, utgave) and svar is None:
        return Kravvurdering(krav, Status.IKKE_AKTUELT, ventende=True)
    egne = tuple(d for kode in krav.sjekk for d in funnet.get(kode, ()))
    tillatte = tuple(t for kode in krav.sjekk for t in stille.get(kode, ()))
    felt = [let(g.prosjekt, sti) for sti in krav.felt]
    vist = [*felt, *(let(g.prosjekt, sti) for sti in krav.se)]
    return Kravvurdering(
        krav,
        _status(krav, felt, vist, egne, tillatte, svar),
        hvor=tuple(dict.fromkeys(p for f in vist for p in f.funnet)),
        uten=sum(f.mangler for f in felt),
        diagnoser=egne,
        tillatt=tillatte,
        svar=svar,
    )


def _status(
    krav: Krav,
    felt: list[Feltsvar],
    vist: list[Feltsvar],
    egne: tuple[Diagnose, ...],
    tillatte: tuple[Tillatt, ...],
    svar: Kravsvar | None,
) -> Status:
    """Return the status. What is found to be wrong weighs more than what somebody has confirmed."""
    alvor = {d.alvor for d in egne} - {Alvor.HINT}
    if alvor:
        # A warning of what is nowhere written is not about a part of it.
        ingenting = bool(vist) and not any(f.funnet for f in vist)
        return Status.IKKE_OPPFYLT if Alvor.FEIL in alvor or ingenting else Status.DELVIS
    if svar is not None:
        return Status(svar.status)
    return Status.BEKREFTES if tillatte else _av_felt(krav, felt)


def _av_felt(krav: Krav, felt: list[Feltsvar]) -> Status:
    """Return the status where nothing is found to be wrong: that is no proof by itself."""
    if felt and all(f.helt for f in felt):
        return Status.OPPFYLT
    if krav.revisor or not (felt or krav.sjekk or krav.program):
        return Status.BEKREFTES
    if not felt:
        return Status.OPPFYLT
    return Status.DELVIS if any(f.funnet for f in felt) else Status.IKKE_OPPFYLT


def _etter_kode(diagnoser: Iterable[Diagnose]) -> dict[str, list[Diagnose]]:
    ut: dict[str, list[Diagnose]] = {}
    for d in diagnoser:
        ut.setdefault(d.kode, []).append(d)
    return ut


def _tillatt_etter_kode(tillatt: Iterable[Tillatt]) -> dict[str, list[Tillatt]]:
    ut: dict[str, list[Tillatt]] = {}
    for t in tillatt:
        ut.setdefault(t.diagnose.kode, []).append(t)
    return ut
