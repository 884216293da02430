"""What `revisjon bygg` is asked for. Names are tried late, so that a build with nothing to do starts fast."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

import click

from revisjon.cli.norsk import Bruksfeil
from revisjon.diagnostics import mente_du, ramset_opp

_REGISTRE: Mapping[str, str] = MappingProxyType(
    {
        "dokument": "revisjon.report.doctypes:DOKUMENTTYPER",
        "utgave": "revisjon.report.editions:UTGAVER",
        "format": "revisjon.output.formats:FORMATER",
    }
)
"""Where the names of each kind stand."""


@dataclass(frozen=True, slots=True)
class Valg:
    """How to build, as typed."""

    dokument: str
    format: str
    """Names with commas between."""
    utgave: str
    """Empty where none was asked for."""
    om: tuple[str, ...]
    """What to build documents about; empty where all."""
    dato: datetime | None
    stille: bool
    med_data: bool

    @property
    def nøkkel(self) -> str:
        """Tells ways of building apart; the day is told elsewhere."""
        data = "med data" if self.med_data else ""
        hint = "uten hint" if self.stille else ""
        deler = (self.dokument, self.format, self.utgave, ",".join(self.om), data, hint)
        return " ".join(d for d in deler if d)

    @property
    def formater(self) -> tuple[str, ...]:
        """The formats, each once. Raises `Bruksfeil`."""
        valgte = tuple(dict.fromkeys(f.strip() for f in self.format.split(",") if f.strip()))
        if not valgte:
            melding = f"Velg minst ett format: {ramset_opp(navn('format'), 'eller')}."
            raise Bruksfeil(melding)
        for valgt in valgte:
            krev(valgt, navn("format"), "Formatet")
        return valgte


def navn(slag: str) -> tuple[str, ...]:
    """Return the names of a kind."""
    modul, register = _REGISTRE[slag].split(":")
    return tuple(getattr(importlib.import_module(modul), register))


def krev(verdi: str, mulige: Iterable[str], hva: str) -> None:
    """Raise `Bruksfeil` where a value is not one of the names."""
    mulige = tuple(mulige)
    if verdi not in mulige:
        hjelp = mente_du(verdi, mulige) or f"Velg {ramset_opp(mulige, 'eller')}."
        melding = f"{hva} «{verdi}» finnes ikke. {hjelp}"
        raise Bruksfeil(melding)


def fullfør(slag: str) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """Return what completes a name in the shell."""

    def mulige(_: click.Context, __: click.Parameter, begynnelse: str) -> list[str]:
        return [n for n in navn(slag) if n.startswith(begynnelse)]

    return mulige
