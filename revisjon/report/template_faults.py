"""What went wrong in a template, in Norwegian: Jinja and Python speak English, which helps no auditor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from jinja2.exceptions import SecurityError, TemplateError, TemplateSyntaxError

from revisjon.diagnostics import mente_du

_TEGN: Mapping[str, str] = MappingProxyType(
    {
        "end of print statement": "}}",
        "end of statement block": "%}",
        "begin of statement block": "{%",
        "begin of print statement": "{{",
        "end of template": "slutten av malen",
        "name": "et navn",
        "string": "en tekst",
        "integer": "et helt tall",
        "float": "et tall",
    }
)
"""What Jinja calls the pieces of a template."""

_I_MALEN = (
    (r"Unexpected end of template.*'(\w+)'\.$", "malen slutter før {{% {0} %}} er lukket"),
    (r"Unexpected end of template", "malen slutter før alle {{% %}} er lukket"),
    (
        r"Encountered unknown tag '([^']*)'.*'(\w+)' needs? to be closed",
        "{{% {0} %}} kommer før {{% {1} %}} er lukket",
    ),
    (r"Encountered unknown tag '([^']*)'.*is '(\w+)'\.$", "{{% {0} %}} kommer før {{% {1} %}} er lukket"),
    (r"Encountered unknown tag '([^']*)'", "{{% {0} %}} er ikke noe som Jinja kjenner"),
    (r"expected token '(.+)', got '(.+)'", "{1} står der det skulle stått {0}"),
    (r"unexpected char (.+) at \d+", "tegnet {0} kan ikke stå der"),
    (r"unexpected '(.+)'", "{0} kan ikke stå der"),
    (r"unexpected end of template", "malen slutter for tidlig"),
    (r"unexpected end of statement", "{{% %}} slutter for tidlig"),
    (r"block '(.+)' defined twice", "blokken «{0}» står to ganger"),
    (r"Missing end of comment tag", "en kommentar {{# #}} er ikke lukket"),
    (r"Missing end of raw directive", "{{% raw %}} er ikke lukket"),
    (r"can't assign to", "{{% set %}} kan ikke gi dette en verdi"),
    (r"tag name expected", "det mangler et ord etter {{%"),
)
"""Jinja's messages on the form of a template, most particular first, and ours."""

_FILTER = re.compile(r"No filter named '(.+?)'")
_TEST = re.compile(r"No test named '(.+?)'")

_STANSET: tuple[tuple[type[Exception], str, str], ...] = (
    (SecurityError, "gjør noe som en mal ikke har lov til", "Ta bort det."),
    (ZeroDivisionError, "deler på null", "Sjekk med {% if %} at tallet ikke er null."),
    (OverflowError, "teller eller regner for langt", "En løkke kan ha høyst 100 000 runder."),
    (MemoryError, "lager mer enn maskinen har plass til", "Gjør det som lages, mindre."),
    (RecursionError, "tar inn seg selv uten ende", "Se etter en mal eller makro som bruker seg selv."),
    (KeyError, "slår opp eller fyller inn noe som ikke finnes", "Sjekk navnene på linjen."),
    (IndexError, "ber om et ledd som listen ikke har", "Sjekk med {% if %} at listen er lang nok."),
    (
        TypeError,
        "bruker en verdi på en måte den ikke kan brukes",
        "Sjekk hva slags verdier som står på linjen.",
    ),
    (AttributeError, "bruker en egenskap som verdien ikke har", "Sjekk navnene på linjen."),
    (ValueError, "gir en verdi som ikke kan brukes", "Sjekk verdiene på linjen."),
)
"""What a template was doing when it was stopped, as it goes on after «Malen», and how to mend it."""

_ELLERS = "Rett linjen, eller ta bort malen for å bruke den innebygde."


class ForLangsom(Exception):
    """A template has run for too long."""

    def __init__(self, sekunder: int) -> None:
        super().__init__(sekunder)
        self.sekunder = sekunder


def om_navnet(feil: Exception, filtre: Iterable[str], tester: Iterable[str]) -> tuple[str, str] | None:
    """Say which filter or test is unknown, and which was meant; None where that is not what is wrong.

    Jinja finds it when it reads the template, or first where a branch is drawn.
    """
    for mønster, slag, navn in ((_FILTER, "Filteret", filtre), (_TEST, "Testen", tester)):
        if isinstance(feil, TemplateError) and (treff := mønster.match(str(feil.message or ""))):
            råd = mente_du(treff[1], navn) or "docs/maler.md viser hva en mal kan bruke."
            return f"{slag} «{treff[1]}» finnes ikke.", råd
    return None


def om_formen(feil: TemplateSyntaxError) -> tuple[str, str]:
    """Say what Jinja did not understand, and how to mend it."""
    hva = _oversatt(str(feil.message or ""))
    råd = "Se etter {{ }} og {% %} som ikke er lukket."
    return f"Jinja forstår ikke malen fra denne linjen{f': {hva}' if hva else ''}.", råd


def om_stansen(feil: Exception) -> tuple[str, str]:
    """Say what stopped a template whose form is right, and how to mend it."""
    if isinstance(feil, ForLangsom):
        return (
            f"Malen er stanset fordi den brukte mer enn {feil.sekunder} sekunder.",
            f"Se etter løkker i løkker. {_ELLERS}",
        )
    for type_, hva, råd in _STANSET:
        if isinstance(feil, type_):
            return f"Malen {hva}.", f"{råd} {_ELLERS}"
    hva = _oversatt(str(feil)) if isinstance(feil, TemplateError) else ""
    return f"Malen kan ikke fylles ut fra denne linjen{f': {hva}' if hva else ''}.", _ELLERS


def _oversatt(melding: str) -> str:
    for mønster, norsk in _I_MALEN:
        if treff := re.search(mønster, melding, re.DOTALL):
            return norsk.format(*(_TEGN.get(t, t) for t in treff.groups()))
    return ""
