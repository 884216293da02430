"""Click in Norwegian: headings of the help pages, and the words for wrong usage."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

import click

from revisjon.diagnostics import mente_du

_HJELP = ("-h", "--hjelp", "--help")


class _MedHjelp(click.Command):
    """Answers to the same words for help, also where it is run without the group that it belongs to."""

    def get_help_option_names(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Return the words that no option of the command has taken."""
        tatt = {navn for valg in self.params for navn in (*valg.opts, *valg.secondary_opts)}
        return [navn for navn in _HJELP if navn not in tatt]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the help option a Norwegian text."""
        valg = super().get_help_option(ctx)
        if valg is not None:
            valg.help = "Vis denne hjelpen."
        return valg


class Kommando(_MedHjelp):
    """A command whose help page has Norwegian headings."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        deler = [d.replace("[OPTIONS]", "[VALG]") for d in self.collect_usage_pieces(ctx)]
        formatter.write_usage(ctx.command_path, " ".join(deler), prefix="Bruk: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options with their help."""
        _skriv_valg(self, ctx, formatter)


class Bruksfeil(click.UsageError):
    """Wrong usage, worded by us; of the command that is running."""

    def __init__(self, message: str) -> None:
        super().__init__(message, click.get_current_context(silent=True))


class Mappe(click.Path):
    """A folder that is named: to click, an empty text is the working folder."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Return the path."""
        if not str(value).strip():
            self.fail("Skriv navnet på en mappe.", param, ctx)
        return super().convert(value, param, ctx)


class Gruppe(_MedHjelp, click.Group):
    """A group of commands whose help page has Norwegian headings."""

    command_class = Kommando

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        formatter.write_usage(ctx.command_path, "[VALG] KOMMANDO [ARGUMENTER]", prefix="Bruk: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands, each with its help."""
        _skriv_valg(self, ctx, formatter)
        rader = [(navn, _kort(self.get_command(ctx, navn))) for navn in self.list_commands(ctx)]
        with formatter.section("Kommandoer"):
            formatter.write_dl(rader)


class Undergruppe(Gruppe):
    """Names its own commands where one is misspelt."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for."""
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            råd = mente_du(args[0], self.commands) or f"Kommandoene er {', '.join(self.commands)}."
            raise Bruksfeil(f"Kommandoen «{args[0]}» finnes ikke. {råd}")
        return super().resolve_command(ctx, args)


def bruksfeil(feil: click.ClickException, kommandoer: Iterable[str]) -> str:
    """Say what is wrong with the usage. Click's own text is English, so it is worded by kind."""
    if isinstance(feil, click.UsageError) and not isinstance(feil, Bruksfeil):
        return _ordlagt(feil, kommandoer)
    return feil.message


def _ordlagt(feil: click.UsageError, kommandoer: Iterable[str]) -> str:
    match feil:
        case click.NoSuchOption():
            forslag = f" Mente du {' eller '.join(feil.possibilities)}?" if feil.possibilities else ""
            tekst = f"Valget {feil.option_name} finnes ikke.{forslag}"
        case click.BadOptionUsage():
            tekst = f"Valget {feil.option_name} er brukt feil: det mangler en verdi, eller har en for mye."
        case click.MissingParameter():
            tekst = f"Det mangler {_navn(feil.param)}."
        case click.BadParameter():
            navn = str(feil.param_hint) if feil.param is None and feil.param_hint else _navn(feil.param)
            tekst = f"Ugyldig verdi for {navn}. {_råd(feil)}".strip()
        case click.UsageError(ctx=click.Context(command=click.Group())):
            tekst = f"Kommandoen finnes ikke. Kommandoene er {', '.join(kommandoer)}."
        case _:
            tekst = "Kommandoen har for mange argumenter."
    return tekst


def _råd(feil: click.BadParameter) -> str:
    type_ = feil.param.type if feil.param else None
    if isinstance(type_, click.Choice):
        return f"Velg {_eller([str(v) for v in type_.choices])}."
    if isinstance(type_, click.IntRange):
        return f"Skriv et helt tall fra {type_.min} til {type_.max}."
    if isinstance(type_, click.DateTime):
        return "Skriv datoen ÅÅÅÅ-MM-DD."
    return feil.message


def _navn(param: click.Parameter | None) -> str:
    if param is None:
        return "noe"
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name.strip("[]")


def _eller(verdier: Sequence[str]) -> str:
    return verdier[0] if len(verdier) == 1 else f"{', '.join(verdier[:-1])} eller {verdier[-1]}"


def _skriv_valg(kommando: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    rader = [
        rad
        for param in kommando.get_params(ctx)
        if isinstance(param, click.Option) and (rad := param.get_help_record(ctx))
    ]
    with formatter.section("Valg"):
        formatter.write_dl([(v, h.replace("[default: ", "[ellers: ")) for v, h in rader])


def _kort(kommando: click.Command | None) -> str:
    return kommando.get_short_help_str(limit=80) if kommando else ""
