"""The page that tells of every command, made of the commands' own help."""

from __future__ import annotations

from collections.abc import Iterator

import click
from click.testing import CliRunner

from revisjon.cli.main import revisjon


def kommandoer(gruppe: click.Group = revisjon, sti: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the path of every command that the help names, each group before what is in it."""
    ctx = click.Context(gruppe)
    for navn in gruppe.list_commands(ctx):
        kommando = gruppe.get_command(ctx, navn)
        assert kommando is not None, navn
        if kommando.hidden:
            continue
        yield (*sti, navn)
        if isinstance(kommando, click.Group):
            yield from kommandoer(kommando, (*sti, navn))


def hjelp(sti: tuple[str, ...]) -> str:
    """Return what a command says of itself."""
    svar = CliRunner(env={"COLUMNS": "100", "NO_COLOR": "1"}).invoke(
        revisjon, [*sti, "--help"], prog_name="revisjon", terminal_width=100, max_content_width=100
    )
    assert svar.exit_code == 0, svar.output
    return svar.output


def side() -> str:
    """Return the page as Markdown."""
    deler = [
        "# Kommandoene",
        (
            "Siden er laget av hjelpen i programmet: `revisjon KOMMANDO --help` viser det samme. "
            "Returverdien er 0 når alt er i orden, 1 når noe er galt i prosjektet, 2 ved galt bruk, og 3 ved "
            "en feil i programmet selv."
        ),
        f"```text\n{hjelp(()).rstrip()}\n```",
    ]
    for sti in kommandoer():
        deler.append(f"{'#' * (len(sti) + 1)} {' '.join(('revisjon', *sti))}")
        deler.append(f"```text\n{hjelp(sti).rstrip()}\n```")
    return "\n\n".join(deler) + "\n"
