"""The documentation page of a check, made from its docstring."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from revisjon.checks.catalogue import UTGAVER, Sjekk
from revisjon.patterns import uttrykk
from revisjon.records import dataclass

AVSNITT = ("Hvorfor", "Grunnlag", "Eksempel", "Retting")
_HODE = uttrykk(rf"^({'|'.join(AVSNITT)}):\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Side:
    """What a docstring says, in its parts."""

    ingress: str
    """What is wrong, and what more is said of it before the first section."""
    avsnitt: Mapping[str, str] = field(default_factory=dict)
    """Text of each section that is there, by its name, without indentation."""

    @property
    def eksempel(self) -> str:
        """The example: YAML, or for a check of texts plain text."""
        return self.avsnitt.get("Eksempel", "")


def les(sjekk: Sjekk) -> Side:
    """Return the documentation of a check. Raises `ValueError` where a necessary part is missing."""
    deler = _HODE.split(inspect.cleandoc(sjekk.forklaring) + "\n")
    avsnitt = {
        navn: inspect.cleandoc(f"\n{tekst}") for navn, tekst in zip(deler[1::2], deler[2::2], strict=True)
    }
    mangler = [navn for navn in AVSNITT if navn != "Grunnlag" and not avsnitt.get(navn)]
    if mangler or not deler[0].strip():
        raise ValueError(f"{sjekk.kode}: the docstring lacks {', '.join(mangler) or 'a first line'}")
    return Side(deler[0].strip(), MappingProxyType(avsnitt))


def alvor_i_ord(sjekk: Sjekk) -> str:
    """Return how serious the check is, in words, as «Advarsel. Feil i utgaven endelig.»."""
    vanlig = (
        "Vises ikke i «revisjon sjekk» uten «--utgave»" if sjekk.alvor is None else sjekk.alvor.capitalize()
    )
    ut = [f"{vanlig}."]
    etter: dict[str, list[str]] = {}
    for utgave in UTGAVER:
        alvor = sjekk.alvor_i(utgave)
        if alvor != sjekk.alvor:
            etter.setdefault("Ingen melding" if alvor is None else alvor.capitalize(), []).append(utgave)
    for hva, utgaver in etter.items():
        navn = utgaver[0] if len(utgaver) == 1 else f"{', '.join(utgaver[:-1])} og {utgaver[-1]}"
        ut.append(f"{hva} i {'utgaven' if len(utgaver) == 1 else 'utgavene'} {navn}.")
    return " ".join(ut)


def som_markdown(sjekk: Sjekk) -> str:
    """Return the page of a check for docs/sjekker."""
    side = les(sjekk)
    deler = [f"# {sjekk.kode}: {sjekk.navn}", side.ingress, alvor_i_ord(sjekk)]
    for navn in AVSNITT:
        if tekst := side.avsnitt.get(navn):
            form = "text" if sjekk.på_tekst else "yaml"
            deler += [f"## {navn}", f"```{form}\n{tekst}\n```" if navn == "Eksempel" else tekst]
    deler += ["## Tillate den", _tillat(sjekk)]
    return "\n\n".join(deler) + "\n"


def som_tekst(sjekk: Sjekk) -> str:
    """Return the page of a check for the terminal."""
    side = les(sjekk)
    deler = [f"{sjekk.kode}: {sjekk.navn}", side.ingress, alvor_i_ord(sjekk)]
    for navn in AVSNITT:
        if tekst := side.avsnitt.get(navn):
            innrykket = "\n".join(f"  {linje}".rstrip() for linje in tekst.split("\n"))
            deler.append(f"{navn}:\n{innrykket}")
    return "\n\n".join([*deler, _tillat(sjekk)])


def _tillat(sjekk: Sjekk) -> str:
    if not sjekk.tillates:
        return "Meldingen kan ikke tillates."
    return (
        f"Er det riktig likevel, så skriv grunnen der meldingen peker: "
        f"`# revisjon: tillat {sjekk.kode} – grunnen`."
    )
