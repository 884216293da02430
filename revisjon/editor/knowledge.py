"""What is known of a project while it is written: the newest that could be read, file by file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Diagnose
from revisjon.records import dataclass
from revisjon.source import Kildetekst


@dataclass(frozen=True, slots=True)
class Undersøkt:
    """What one look at a project found."""

    kilder: tuple[Kildetekst, ...]
    diagnoser: tuple[Diagnose, ...]
    tekster: Mapping[str, str] = field(default_factory=dict)
    """The text of each file that could be decoded."""
    vurdert: VurdertProsjekt | None = None
    """None where there are errors."""


@dataclass(frozen=True, slots=True)
class Kunnskap:
    """The newest tree of each file and the newest verdicts, although what is being written may be broken."""

    kilder: Mapping[str, Kildetekst] = field(default_factory=dict)
    tekster: Mapping[str, str] = field(default_factory=dict)
    vurdert: VurdertProsjekt | None = None
    halve: frozenset[str] = frozenset()
    """Files whose newest text has no tree, so that an older one stands for it."""

    def lær(self, ny: Undersøkt) -> Kunnskap:
        """Return what is known after another look. A file that is gone is forgotten."""
        halve = {k.fil for k in ny.kilder if _er_halv(k)}
        kilder = {k.fil: self.kilder.get(k.fil, k) if k.fil in halve else k for k in ny.kilder}
        vurdert = ny.vurdert if ny.vurdert is not None else self.vurdert
        return Kunnskap(kilder, ny.tekster, vurdert, frozenset(halve))

    def med(self, kilder: Iterable[Kildetekst]) -> Kunnskap:
        """Return what is known with newer trees of some files, as far as they are whole."""
        nye, halve = dict(self.kilder), set(self.halve)
        for kilde in kilder:
            if _er_halv(kilde):
                halve.add(kilde.fil)
            else:
                halve.discard(kilde.fil)
                nye[kilde.fil] = kilde
        return Kunnskap(nye, self.tekster, self.vurdert, frozenset(halve))


def _er_halv(kilde: Kildetekst) -> bool:
    """Tell whether there is more in the file than its tree shows; one of comments alone is whole."""
    linjer = (linje.strip() for linje in kilde.tekst.split("\n"))
    return kilde.rot is None and any(linje and not linje.startswith("#") for linje in linjer)
