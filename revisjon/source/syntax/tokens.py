"""Syntax errors in a single sign: tabs, quotes, escapes, and what may not stand first in a value."""

from __future__ import annotations

import re
from typing import Final

from revisjon.diagnostics import Diagnose
from revisjon.source import codes
from revisjon.source.syntax.items import parentes_i_tekst
from revisjon.source.syntax.mishap import Syntaksfeil, innrykk

_ESCAPE: Final = re.compile(
    r"\\(?:x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}"
    r'|[0abtnvfre "/\\N_LP\t\n])|(?P<feil>\\)|"'
)
"""The escapes of a text in double quotes, and the backslashes that start none."""


def tabulator(feil: Syntaksfeil) -> Diagnose | None:
    """Report a tab in the white space that a line starts with."""
    foran = feil.linje[: innrykk(feil.linje)]
    if "\t" not in foran:
        return None
    if not feil.linje.strip():
        melding = "Den tomme linjen inneholder en tabulator."
        return feil.meld(codes.TABULATOR, (feil.her[0], foran.index("\t")), melding, "Slett tabulatoren.")
    return feil.meld(
        codes.TABULATOR,
        (feil.her[0], foran.index("\t")),
        "Linjen er rykket inn med tabulator. YAML godtar bare mellomrom som innrykk.",
        "Skriv to mellomrom for hvert nivå, og la redigeringsprogrammet gi mellomrom når du trykker Tab.",
    )


def åpent_anførselstegn(feil: Syntaksfeil) -> Diagnose | None:
    """Report a quote that is open at the end of the file, or of the document."""
    if "quoted scalar" not in feil.sammenheng or not feil.start:
        return None
    if not re.search("end of stream|document indicator|document separator", feil.problem):
        return None
    tegn = feil.linjer[feil.start[0]][feil.start[1] :][:1]
    return feil.meld(
        codes.ÅPENT_ANFØRSELSTEGN,
        feil.start,
        f"Anførselstegnet «{tegn}» som åpner her, blir aldri lukket.",
        f"Sett «{tegn}» der verdien slutter.",
    )


def omvendt_skråstrek(feil: Syntaksfeil) -> Diagnose | None:
    r"""Report a backslash that is no escape, as in `"C:\Users"`."""
    if "quoted scalar" not in feil.sammenheng:
        return None
    linje, fra = feil.start or (feil.her[0], 0)
    tekst = "\n".join(feil.linjer[linje : feil.her[0] + 1])
    sted = next((m.start() for m in _ESCAPE.finditer(tekst, fra + 1) if m["feil"]), None)
    punkt = feil.her
    if sted is not None:
        punkt = (linje + tekst.count("\n", 0, sted), sted - tekst.rfind("\n", 0, sted) - 1)
    return feil.meld(
        codes.OMVENDT_SKRÅSTREK,
        punkt,
        "Omvendt skråstrek (\\) innleder en tegnkode i doble anførselstegn, men her følger ingen kode.",
        "Skriv den to ganger (\\\\), eller bruk enkle anførselstegn om verdien.",
        2,
    )


def blokktegn(feil: Syntaksfeil) -> Diagnose | None:
    """Report text on the same line as `|` or `>`."""
    if "block scalar" not in feil.sammenheng or not feil.start:
        return None
    tegn = feil.linjer[feil.start[0]][feil.start[1] :][:1]
    return feil.meld(
        codes.TEKST_ETTER_BLOKKTEGN,
        feil.start,
        f"Etter «{tegn}» skal teksten stå på linjene under, men her følger noe på samme linje.",
        f"Flytt det ned, rykket inn. Er «{tegn}» en del av teksten: {_liten(feil.med_anførselstegn())}",
    )


def starttegn(feil: Syntaksfeil) -> Diagnose | None:
    """Report a sign that YAML keeps for itself, first in a value."""
    if not re.search("cannot start any token|node content|mapping keys are not allowed", feil.problem):
        return None
    tegn = feil.tegn.strip()
    if not tegn:
        return None
    if tegn == "@" and feil.før.endswith("["):
        return parentes_i_tekst(feil) or _referanse_først(feil)
    if tegn == ":":
        return feil.meld(
            codes.TOM_NØKKEL, feil.her, "Nøkkelen foran kolonet mangler.", "Skriv et navn foran kolonet."
        )
    melding = f"En verdi uten anførselstegn kan ikke begynne med «{tegn}»."
    return feil.meld(codes.STARTTEGN, feil.her, melding, feil.med_anførselstegn())


def ankertegn(feil: Syntaksfeil) -> Diagnose | None:
    """Report `*` and `&` that were meant as text, as in `**viktig**`."""
    tegn = {"while scanning an alias": "*", "while scanning an anchor": "&"}.get(feil.sammenheng)
    følger_alias = (
        re.search(r"(?:^|[\s,\[{])([*&])[\w-]+\s*$", feil.før) if "expected" in feil.problem else None
    )
    if tegn and feil.start:
        punkt = feil.start
    elif følger_alias:
        tegn, punkt = følger_alias[1], (feil.her[0], følger_alias.start(1))
    else:
        return None
    hva = "et alias" if tegn == "*" else "et anker"
    return feil.meld(
        codes.ANKERTEGN,
        punkt,
        f"«{tegn}» først i en verdi betyr {hva} i YAML, men det som følger, passer ikke med det.",
        f"{feil.med_anførselstegn(punkt)} (Navn på ankere kan bare ha a–z, 0–9, - og _.)",
    )


def tagg(feil: Syntaksfeil) -> Diagnose | None:
    """Report `!` that was meant as text."""
    if (
        feil.sammenheng not in {"while scanning a tag", "while parsing a tag"}
        and "tag handle" not in feil.problem
    ):
        return None
    melding = "«!» først i en verdi betyr en tagg i YAML, og den er ikke tillatt her."
    punkt = feil.start or feil.her
    return feil.meld(codes.TAGG, punkt, melding, feil.med_anførselstegn(punkt))


def direktiv(feil: Syntaksfeil) -> Diagnose | None:
    """Report a line that starts with `%` and is not `%YAML 1.2`."""
    if not feil.linje.startswith("%"):
        return None
    melding = "En linje som begynner med «%», er en beskjed til YAML-leseren, og denne er ikke gyldig."
    råd = "Slett linjen. Er den tekst, så rykk den inn under nøkkelen sin, eller bruk anførselstegn."
    return feil.meld(codes.STARTTEGN, (feil.her[0], 0), melding, råd)


def _referanse_først(feil: Syntaksfeil) -> Diagnose:
    return feil.meld(
        codes.STARTTEGN,
        (feil.her[0], feil.her[1] - 1),
        "En verdi som begynner med «[», leses som en liste, og da kan ikke «@» stå først i et ledd.",
        feil.med_anførselstegn(),
    )


def _liten(setning: str) -> str:
    return setning[:1].lower() + setning[1:]
