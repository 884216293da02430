"""What `revisjon diff` compares: a folder, what a revision in git held, or a report that was built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path

import click

from revisjon.assess import VurdertProsjekt
from revisjon.assess.compare import Tilstand, tilstand
from revisjon.assess.compare.stored import UkjentTilstand, fra_data
from revisjon.cli.norsk import Bruksfeil
from revisjon.cli.revisions import revisjonens_mappe
from revisjon.cli.terminal import Terminal
from revisjon.diagnostics import grunn_til
from revisjon.load import last
from revisjon.output.carried import UleseligRapport, data_i
from revisjon.records import dataclass
from revisjon.report.document import Dokument
from revisjon.resources import OPPDRAG

RAPPORTER = (".pdf", ".docx", ".html", ".htm")
"""Endings of the files that a built report may have."""
ENDELIG = "endelig"
_MAKS = 200 * 1024 * 1024
"""Largest report that is read, in bytes."""


@dataclass(slots=True)
class Prosjektside:
    """A project: all that the auditor has written, and any edition of it."""

    terminal: Terminal
    navn: str
    mappe: Path
    vurdert: VurdertProsjekt
    tekster: Mapping[str, str]
    _dokumenter: dict[str, Dokument] = field(default_factory=dict)

    @property
    def kortnavn(self) -> str:
        """The name without where it lies on this machine; of the project that one stands in, «nå»."""
        return "nå" if self.mappe.resolve() == self.terminal.rot.resolve() else _uten_mappe(self.navn)

    @property
    def utgave(self) -> str:
        """No edition: a project is all of them."""
        return ""

    def tilstand(self, utgave: str = "") -> Tilstand:
        """Return all of it, or no more than an edition prints."""
        if not utgave:
            return tilstand(self.vurdert)
        from revisjon.report.changes.printed import trykt_i  # noqa: PLC0415 - seldom asked for

        return trykt_i(self.dokument(utgave), self.vurdert)

    def word(self, utgave: str) -> bytes:
        """Return the report as a Word file."""
        from revisjon.output.docx import lag_docx  # noqa: PLC0415 - takes time

        with self.terminal.stopper_ved_feil(self.tekster):
            return lag_docx(self.dokument(utgave))[0]

    def dokument(self, utgave: str) -> Dokument:
        """Return the report; shows what is wrong with its templates, and exits where something is."""
        from revisjon.report.compose import compose  # noqa: PLC0415 - takes time
        from revisjon.report.templates import les_maler  # noqa: PLC0415

        if utgave not in self._dokumenter:
            with self.terminal.stopper_ved_feil(self.tekster):
                self._dokumenter[utgave], _ = compose(self.vurdert, utgave, les_maler(self.mappe)[0])
        return self._dokumenter[utgave]


@dataclass(frozen=True, slots=True)
class Filside:
    """A built report: what it carries of its own."""

    navn: str
    data: bytes
    lest: Tilstand | None
    """None where the file has no data in it."""

    @property
    def kortnavn(self) -> str:
        """The name without where it lies on this machine."""
        return _uten_mappe(self.navn)

    @property
    def utgave(self) -> str:
        """The edition; empty where the file does not tell."""
        return self.lest.utgave if self.lest else ""

    def tilstand(self, utgave: str = "") -> Tilstand:
        """Return what the report prints. Raises `Bruksfeil` where it has no data in it."""
        del utgave
        if self.lest is None:
            raise Bruksfeil(
                f"«{self.navn}» har ikke med seg dataene som trengs. De legges inn med «revisjon bygg "
                "--med-data». Bygg rapporten på nytt fra prosjektet den kom av, eller sammenlign med mappen "
                "eller en revisjon i git."
            )
        return self.lest

    def word(self, utgave: str) -> bytes:
        """Return the file. Raises `Bruksfeil` where it is no Word file."""
        del utgave
        if not self.data.startswith(b"PK"):
            raise Bruksfeil(
                f"«{self.navn}» er ingen Word-fil. Sporede endringer lages av mapper, revisjoner i git og "
                "rapporter i Word (.docx)."
            )
        return self.data


Side = Prosjektside | Filside


@contextmanager
def side(terminal: Terminal, navn: str) -> Iterator[Side]:
    """Give one of the two that are compared; show the problems of a project, and exit where it has any.

    Raises `Bruksfeil` where the name is neither a folder, a report nor a revision.
    """
    if Path(navn).suffix.lower() in RAPPORTER and Path(navn).is_file():
        yield _fil(navn)
        return
    with _mappe(terminal, navn) as mappe:
        lastet = last(mappe)
        if lastet.prosjekt is None:
            terminal.si(f"«{navn}» kan ikke sammenlignes før feilene er rettet:")
            terminal.vis(lastet.diagnoser, lastet.tekster)
            raise click.exceptions.Exit(1)
        yield Prosjektside(terminal, navn, mappe, terminal.vurder(lastet.prosjekt), lastet.tekster)


@contextmanager
def _mappe(terminal: Terminal, navn: str) -> Iterator[Path]:
    mappe = Path(navn)
    if navn and mappe.is_dir():
        if not (mappe / OPPDRAG).is_file():
            raise Bruksfeil(f"Mappen «{navn}» er ikke et prosjekt: Den har ingen {OPPDRAG}.")
        yield mappe
        return
    if navn and mappe.is_file():
        raise Bruksfeil(f"«{navn}» er ingen bygd rapport. Den må være en .pdf, .docx eller .html.")
    with revisjonens_mappe(terminal.rot, navn) as midlertidig:
        yield midlertidig


def _uten_mappe(navn: str) -> str:
    return Path(navn).name if Path(navn).is_absolute() else navn


def _fil(navn: str) -> Filside:
    try:
        if Path(navn).stat().st_size > _MAKS:
            raise Bruksfeil(f"Filen «{navn}» er for stor. Grensen er {_MAKS // 1024 // 1024} MB.")
        data = Path(navn).read_bytes()
    except OSError as feil:
        raise Bruksfeil(f"Filen «{navn}» kan ikke leses: {grunn_til(feil)}.") from feil
    try:
        funnet = data_i(data)
        return Filside(navn, data, None if funnet is None else fra_data(funnet))
    except UleseligRapport as feil:
        raise Bruksfeil(f"«{navn}» kan ikke leses: {feil}.") from feil
    except UkjentTilstand as feil:
        raise Bruksfeil(f"Dataene i «{navn}» kan ikke leses: {feil}.") from feil
