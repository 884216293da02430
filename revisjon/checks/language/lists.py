"""A date that a line break turns into a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.language.texts import lest
from revisjon.patterns import uttrykk
from revisjon.prose import der

_ETTER = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|"
    "halvår|kvartal|tertial|ledd|trinn"
)
_ETTALL_FØRST = uttrykk(r"\n[ \t]*1\.")
"""Stands in all that is looked for, and is found fast, for it begins with one certain character."""
_SOM_LISTE = uttrykk(
    rf"(?<=[^\s:;.!?])[ \t]*\n[ \t]*(?P<nr>1\.)[ \t]+(?P<ord>{_ETTER})\b",
    re.IGNORECASE,
)
"""A line within a sentence that begins with «1. mars»."""


@sjekk("M018", "Linjen blir trykt som en liste")
def blir_liste(g: Grunnlag) -> Iterator[Treff]:
    """En linje i en setning begynner med «1. mars» eller liknende, og blir trykt som en nummerert liste.

    Hvorfor:
        Et ettall med punktum først på en linje begynner en liste. Setningen blir delt i to, og datoen står
        igjen som et punkt i listen.

    Eksempel:
        funn:
          - id: F1
            kapittel: tema
            tekst: |
              Planen ble vedtatt
              1. mars 2025.[@brev]
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Flytt linjeskiftet, så ordet foran kommer på samme linje.
    """
    for prosa in der(lest(g), _ETTALL_FØRST, "verdi"):
        for m in _SOM_LISTE.finditer(prosa.verdi):
            sagt = f"{m['nr']} {m['ord']}"
            melding = f"Linjen begynner med «{sagt}», og blir trykt som en nummerert liste."
            råd = f"Flytt linjeskiftet, så «{sagt}» ikke står først på linjen."
            yield Treff(prosa.utdrag(m.start("nr"), m.end("ord")), melding, råd)


SJEKKER = (blir_liste,)
