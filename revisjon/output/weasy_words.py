"""WeasyPrint's warnings in Norwegian, at the line of the style sheet where it tells which line it means.

It names a line and a column, but not the file: that is the one that has at that place what it speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.output import codes

Ressurser = Mapping[str, bytes]
_MAPPE = "templates"
_INGEN = Plass(".")
_GRUNNER = {
    "no value": "verdien mangler",
    "unknown property": "PDF-programmet kjenner den ikke",
    "invalid value": "verdien kan ikke brukes",
}
"""Why a declaration is left out, as WeasyPrint puts it, and as it goes on after a colon."""
_EGENSKAP = re.compile(
    r"Ignored `(?P<navn>[^:]+): (?P<verdi>.*)` at (?P<l>\d+):(?P<k>\d+), (?P<hvorfor>.*)\.", re.DOTALL
)
_VELGER = re.compile(r"Invalid or unsupported selector, '(?P<velger>.*?)\s*'(?:, .*)?$", re.DOTALL)
_REGEL = re.compile(
    r"(?P<regel>@import|Invalid|Unsupported|Unknown empty rule|Parse error).*? at (?P<l>\d+):(?P<k>\d+)",
    re.DOTALL,
)
_HENTET = re.compile(r"Failed to load (?P<hva>image|stylesheet) at '?(?P<adresse>.+?)'? ?: ")
_SKRIFT = re.compile(r"Font-face '(?P<navn>.*)' cannot be loaded")
_ANKER = re.compile(r"No anchor #(?P<id>.*) for internal URI reference")


def advarsel(linje: str, ressurser: Ressurser) -> Diagnose:
    """Return a warning of WeasyPrint's as a diagnosis; one that is not known here stands in its own words."""
    for mønster, om in _OM:
        if treff := mønster.match(linje):
            plass, melding, råd = om(treff, ressurser)
            return Diagnose(codes.WEASYPRINT, plass, melding, råd, Alvor.ADVARSEL)
    råd = "Har prosjektet egne maler eller egen CSS, så sjekk dem."
    return Diagnose(codes.WEASYPRINT, _INGEN, f"PDF-programmet sier: {linje}", råd, Alvor.ADVARSEL)


Ordlagt = tuple[Plass, str, str]


def _egenskap(treff: re.Match[str], ressurser: Ressurser) -> Ordlagt:
    navn, verdi, hvorfor = treff["navn"], treff["verdi"].strip(), treff["hvorfor"]
    melding = f"CSS-linjen «{navn}: {verdi}» blir ikke brukt: {_GRUNNER.get(hvorfor, hvorfor)}."
    return _på_linje(treff, ressurser, navn), melding, "Rett linjen, eller ta den bort."


def _velger(treff: re.Match[str], ressurser: Ressurser) -> Ordlagt:
    velger = treff["velger"].strip()
    melding = (
        f"CSS-regelen for «{' '.join(velger.split())}» blir ikke brukt, for PDF-programmet forstår den ikke."
    )
    return _med_tekst(ressurser, velger), melding, "Se etter en klamme eller et tegn for mye foran regelen."


def _regel(treff: re.Match[str], ressurser: Ressurser) -> Ordlagt:
    melding = "CSS-regelen blir ikke brukt, for PDF-programmet forstår den ikke."
    råd = "Rett den, eller ta den bort."
    if treff["regel"] == "@import":
        melding, råd = "«@import» blir ikke brukt.", "Skriv reglene rett inn i filen."
    return _på_linje(treff, ressurser, ""), melding, råd


def _hentet(treff: re.Match[str], ressurser: Ressurser) -> Ordlagt:
    adresse = treff["adresse"]
    hva = "Bildet" if treff["hva"] == "image" else "Stilarket"
    melding = f"{hva} «{adresse}» er ikke en del av dokumentet og hentes ikke."
    return _med_tekst(ressurser, adresse), melding, "Rett adressen, eller ta den bort."


def _skrift(treff: re.Match[str], ressurser: Ressurser) -> Ordlagt:
    melding = f"Skriften «{treff['navn']}» kan ikke leses, så en annen blir brukt."
    return _med_tekst(ressurser, treff["navn"]), melding, "Sjekk fonten i templates/fonter og tema.yaml."


def _anker(treff: re.Match[str], _: Ressurser) -> Ordlagt:
    melding = f"En lenke fører til «#{treff['id']}», som ikke finnes i dokumentet."
    return _INGEN, melding, "Rett lenken i malen, eller ta den bort."


_OM: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Ressurser], Ordlagt]], ...] = (
    (_EGENSKAP, _egenskap),
    (_VELGER, _velger),
    (_HENTET, _hentet),
    (_SKRIFT, _skrift),
    (_ANKER, _anker),
    (_REGEL, _regel),
)


def _stilark(ressurser: Ressurser) -> Iterator[tuple[str, list[str]]]:
    """Yield the style sheets from templates/ by name, the one that an office fills first."""
    for navn in sorted(ressurser, key=lambda n: (n != "tillegg.css", n)):
        if navn.endswith(".css") and navn != "tema.css":
            yield navn, ressurser[navn].decode("utf-8", errors="replace").split("\n")


def _på_linje(treff: re.Match[str], ressurser: Ressurser, tekst: str) -> Plass:
    """Return the place in the first style sheet that has this text there; `tekst` may be empty."""
    linje, kolonne = int(treff["l"]), int(treff["k"])
    for navn, linjer in _stilark(ressurser):
        if linje <= len(linjer) and len(linjer[linje - 1]) >= kolonne:
            der = linjer[linje - 1][kolonne - 1 :]
            # Of a rule that WeasyPrint could not read at all, nothing is known but where it stands.
            if der.startswith(tekst) and (tekst or navn == "tillegg.css"):
                return Plass(f"{_MAPPE}/{navn}", linje, kolonne, len(tekst))
    return _INGEN


def _med_tekst(ressurser: Ressurser, tekst: str) -> Plass:
    """Return where a text first stands in a style sheet."""
    første = tekst.split("\n", maxsplit=1)[0]
    for navn, linjer in _stilark(ressurser):
        for nr, linje in enumerate(linjer, start=1):
            if første and første in linje:
                return Plass(f"{_MAPPE}/{navn}", nr, linje.index(første) + 1, len(første))
    return _INGEN
