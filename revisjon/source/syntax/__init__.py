"""The parsers' syntax errors in Norwegian: what is wrong, and how to mend it.

The parser's English words only narrow down what to look for; the source line decides. What no rule knows
gets a general message, never the library's own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from revisjon.diagnostics import Diagnose
from revisjon.source import codes
from revisjon.source.syntax import brackets, lines, tokens
from revisjon.source.syntax.mishap import Syntaksfeil, les_feil

__all__ = ["REGLER", "Syntaksfeil", "les_feil", "oversett"]

REGLER: Final[Sequence[Callable[[Syntaksfeil], Diagnose | None]]] = (
    tokens.tabulator,
    tokens.åpent_anførselstegn,
    tokens.omvendt_skråstrek,
    tokens.blokktegn,
    tokens.ankertegn,
    tokens.tagg,
    lines.etter_dokumentslutt,
    tokens.direktiv,
    tokens.starttegn,
    brackets.parentes,
    brackets.etter_anførselstegn,
    brackets.etter_parentes,
    lines.for_dypt,
    lines.kolon_i_verdi,
    lines.kolon_uten_verdi,
    lines.rykket_inn_under_verdi,
    lines.kolon_mangler,
    lines.liste_på_nøkkellinje,
    lines.feil_innrykk,
)
"""In order: the first that recognises the mistake words it."""


def oversett(feil: Syntaksfeil) -> Diagnose:
    """Return the diagnosis of a syntax error."""
    for regel in REGLER:
        if diagnose := regel(feil):
            return diagnose
    råd = "Se etter et manglende kolon, anførselstegn eller innrykk på denne linjen og linjen over."
    return feil.meld(codes.UKJENT_SYNTAKS, feil.her, "YAML-en kan ikke leses her.", råd)
