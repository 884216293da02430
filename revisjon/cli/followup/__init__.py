"""`revisjon oppfølging`: what became of the recommendations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import click

from revisjon.cli.lazy import Lat
from revisjon.cli.norsk import Gruppe

KOMMANDOER: Mapping[str, str] = MappingProxyType(
    {
        "status": "revisjon.cli.followup.status:status",
        "registrer": "revisjon.cli.followup.registrer:registrer",
        "importer": "revisjon.cli.followup.importer:importer",
        "rapport": "revisjon.cli.followup.rapport:rapport",
        "oversikt": "revisjon.cli.followup.oversikt:oversikt",
    }
)
"""Commands by name. A new one is one file and one line here."""


class _Gruppe(Lat, Gruppe):
    """Each command is loaded only when it is called."""

    kommandoer = KOMMANDOER


@click.group(cls=_Gruppe)
def oppfølging() -> None:
    """Følg opp anbefalingene over tid."""
