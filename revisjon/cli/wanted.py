"""What `revisjon bygg` is asked for. Names are tried late, so that a build with nothing to do starts fast."""

from __future__ import annotations

import importlib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from revisjon.cli.norsk import Bruksfeil
from revisjon.diagnostics import mente_du, ramset_opp
from revisjon.records import dataclass

if TYPE_CHECKING:
    from revisjon.model import Prosjekt

_REGISTRE: Mapping[str, str] = MappingProxyType(
    {
        "dokument": "revisjon.report.doctypes:DOKUMENTTYPER",
        "utgave": "revisjon.report.editions:UTGAVER",
        "format": "revisjon.output.formats:FORMATER",
        "eksport": "revisjon.cli.eksporter:FORMATER",
        "målform": "revisjon.words:MÅLFORMER",
    }
)
"""Where the names of each kind stand."""
_ÉN_BOKSTAV = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
_TO_BOKSTAVER = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_KILDEMAPPER = ("criteria", "evidence", "vurdering", "oppfolging", "oversettelser", "templates")
"""Folders of the project that hold what it is written from."""


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
    kontroll: str = ""
    """The edition that the project is checked for, where it is not the one that is built."""
    målform: str = ""
    """What to build in, as typed; empty where in the project's own."""

    @property
    def nøkkel(self) -> str:
        """Tells ways of building apart; the day is told elsewhere."""
        data = "med data" if self.med_data else ""
        hint = "uten hint" if self.stille else ""
        deler = (self.dokument, self.format, self.utgave, self.målform, ",".join(self.om), data, hint)
        return " ".join(d for d in deler if d)

    @property
    def formater(self) -> tuple[str, ...]:
        """The formats, each once. Raises `Bruksfeil`."""
        skrevet = [f.strip() for f in self.format.split(",") if f.strip()]
        valgte = tuple(dict.fromkeys(velg(f, navn("format"), "Formatet") for f in skrevet))
        if not valgte:
            melding = f"Velg minst ett format: {ramset_opp(navn('format'), 'eller')}."
            raise Bruksfeil(melding)
        return valgte


def navn(slag: str) -> tuple[str, ...]:
    """Return the names of a kind."""
    modul, register = _REGISTRE[slag].split(":")
    return tuple(getattr(importlib.import_module(modul), register))


def velg_målform(verdi: str) -> str:
    """Return the målform that was typed; empty where none was. Raises `Bruksfeil`."""
    return velg(verdi, navn("målform"), "Målformen") if verdi else ""


def velg(verdi: str, mulige: Iterable[str], hva: str) -> str:
    """Return the one of the names that was typed, in any case and with or without æøå. Raises `Bruksfeil`."""
    mulige = tuple(mulige)
    for navnet in mulige:
        if _skrivemåter(verdi) & _skrivemåter(navnet):
            return navnet
    hjelp = mente_du(verdi, mulige) or f"Velg {ramset_opp(mulige, 'eller')}."
    melding = f"{hva} «{verdi}» finnes ikke. {hjelp}"
    raise Bruksfeil(melding)


def _skrivemåter(navnet: str) -> set[str]:
    """Return a name in ASCII, both as «horing» and as «hoering»."""
    # NFC: macOS may give «ø» and «å» as a letter and a mark.
    lite = unicodedata.normalize("NFC", navnet).casefold()
    return {lite.translate(_ÉN_BOKSTAV), lite.translate(_TO_BOKSTAVER)}


def krev_utenfor(mappe: Path, rot: Path) -> None:
    """Raise `Bruksfeil` where the files would be written among those that they are made from."""
    for kilder in _KILDEMAPPER:
        if mappe.resolve().is_relative_to((rot / kilder).resolve()):
            melding = f"--ut {mappe} er i «{kilder}», der kildene til rapporten ligger. Velg en annen mappe."
            raise Bruksfeil(melding)


def krev_dag(dato: datetime | None, prosjekt: Prosjekt) -> None:
    """Raise `Bruksfeil` where the verdicts are asked for on a day before there was an audit."""
    oppdrag = prosjekt.oppdrag
    begynte = min(d.første for d in (oppdrag.bestilling.dato, oppdrag.periode.fra) if d)
    if dato is not None and dato.date() < begynte:
        melding = f"--dato {dato.date()} er før revisjonen begynte, {begynte}."
        raise Bruksfeil(f"{melding} Velg en senere dag, eller rett «periode» i oppdraget.")


def krev_etter_rapporten(dag: date, prosjekt: Prosjekt) -> None:
    """Raise `Bruksfeil` where the follow-up is asked for on a day before there was a report."""
    rapport = prosjekt.oppdrag.dato
    if dag < rapport.første:
        melding = f"Rapporten er datert {rapport}, så det er ingenting å følge opp {dag}."
        raise Bruksfeil(f"{melding} Velg en senere dag med --dato.")


def fullfør(slag: str) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """Return what completes a name in the shell."""

    def mulige(_: click.Context, __: click.Parameter, begynnelse: str) -> list[str]:
        return [n for n in navn(slag) if n.startswith(begynnelse)]

    return mulige


MÅLFORMVALG = click.option(
    "--målform",
    "--malform",
    "målform",
    default="",
    metavar="MÅLFORM",
    shell_complete=fullfør("målform"),
    help="Bokmål, nynorsk eller engelsk, med oversettelsene i oversettelser/. Ellers målformen i oppdraget.",
)
"""The option that lets a command read the project in another målform."""
