"""Ids, references and texts, checked across all files and independent of how they are bound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from revisjon.diagnostics import Diagnose
from revisjon.load.ids import Lang, Register, sjekk_henvisninger
from revisjon.load.later import viser_fram
from revisjon.load.reading import Lesing
from revisjon.load.texts import sjekk_linjer, sjekk_plassering, sjekk_tekster, viser_til_deler
from revisjon.load.trees import bør_deles
from revisjon.records import dataclass
from revisjon.sharing import i_kopi


@dataclass(frozen=True, slots=True)
class Idsvar:
    """What came of the check, and what is needed of it where the records are known too."""

    diagnoser: tuple[Diagnose, ...]
    til_deler: frozenset[str]
    """Parts that texts refer to and a report may be without. Where, is looked up if this one is without."""
    kjenner_skalaen: bool
    """Whether no scale can be declared where it was not found."""


def begynn_på_idene(lesing: Lesing, celler: Sequence[Lang]) -> Callable[[], Idsvar]:
    """Begin the check, and return what waits for it. `celler` are the texts of cells in CSV files.

    That of a large project goes on beside this process, which meanwhile makes records of the same files.
    """
    arbeid = partial(sjekk_ider, lesing, celler)
    return i_kopi(arbeid) if bør_deles(lesing.filer) else arbeid


def sjekk_ider(lesing: Lesing, celler: Sequence[Lang]) -> Idsvar:
    """Check what the files declare and call on."""
    register = med_celler(lesing, celler)
    diagnoser = (
        *register.diagnoser,
        *sjekk_henvisninger(register),
        *sjekk_tekster(register),
        *sjekk_linjer(register),
        *viser_fram(register),
        *sjekk_plassering(register),
    )
    return Idsvar(diagnoser, viser_til_deler(register), not register.kan_finnes("skala", ()))


def med_celler(lesing: Lesing, celler: Sequence[Lang]) -> Register:
    """Return the ids, references and texts of all files, with the texts of cells in CSV files."""
    register = lesing.register()
    register.tekster += celler
    return register
