"""Groups of commands that are imported one by one, when they are called."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import ClassVar

import click

from revisjon.cli.terminal import søppelrydding_i_ro


class Lat:
    """Mixed into a group: finds its commands by name in `kommandoer`, as "module:function"."""

    kommandoer: ClassVar[Mapping[str, str]] = {}
    andre_navn: ClassVar[Mapping[str, str]] = {}
    """Other ways of writing a name, as without æ, ø and å; they are not listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order they are shown."""
        del ctx
        return list(self.kommandoer)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command and return it; None where there is none of the name."""
        del ctx
        navn = self.andre_navn.get(cmd_name, cmd_name)
        if navn not in self.kommandoer:
            return None
        modul, funksjon = self.kommandoer[navn].split(":")
        # What modules hold is kept to the end, so Python's collector would look through it in vain.
        with søppelrydding_i_ro():
            kommando: click.Command = getattr(importlib.import_module(modul), funksjon)
        return kommando
