"""What is asked about a new project, and which answers can be used."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Literal

from revisjon.records import dataclass

Målform = Literal["bokmål", "nynorsk", "engelsk"]
_MAKS_TEGN = 200
"""A title or a question that is longer does not fit on the front page."""
_MAKS_SPØRSMÅL = 20
_HENVISNING = re.compile(r"\[\s*[@=#§^]")
_KOMMUNENUMMER = re.compile(r"[0-9]{4}")
_IKKE_I_ORD = re.compile(r"[^a-zæøå0-9]+")
_SLAG = re.compile(r"\b(?:(?:fylkes)?kommune|municipality|county(?: authority)?)\b")
_MAKS_KJENNEMERKE = 60
_MÅNEDER = 5
"""How long an audit takes when nothing is said of it."""
_ÅR = 12


@dataclass(frozen=True, slots=True)
class Svar:
    """What a new project is made from."""

    kommune: str
    tema: str
    dag: date
    """The day on which the project is made; the audit begins in its month."""
    målform: Målform = "bokmål"
    kommunenummer: str = ""
    problemstillinger: tuple[str, ...] = ()
    """As the auditor wrote them; empty means one to begin with."""
    revisor: str = ""

    @property
    def fra(self) -> str:
        """The month in which the audit begins, `ÅÅÅÅ-MM`."""
        return f"{self.dag:%Y-%m}"

    @property
    def til(self) -> str:
        """The month in which the report is to be done, `ÅÅÅÅ-MM`."""
        år, måned = divmod(self.dag.year * _ÅR + self.dag.month - 1 + _MÅNEDER, _ÅR)
        return f"{år:04d}-{måned + 1:02d}"


def renset(tekst: str) -> str:
    """Return an answer without space around it or doubled in it, with letters as one code point."""
    return " ".join(unicodedata.normalize("NFC", tekst).split())


def feil_i_svar(svar: Svar) -> Iterator[tuple[str, str]]:
    """Yield the field and what is wrong with it, for each answer that cannot be used."""
    for felt, navn in (("kommune", "Kommunen"), ("tema", "Temaet")):
        if not getattr(svar, felt):
            yield felt, f"{navn} må ha et navn."
    if feil := feil_i_nummer(svar.kommunenummer):
        yield "kommunenummer", feil
    if len(svar.problemstillinger) > _MAKS_SPØRSMÅL:
        yield "problemstilling", f"Det kan være høyst {_MAKS_SPØRSMÅL} problemstillinger fra starten."
    tekster = [("kommune", svar.kommune), ("tema", svar.tema), ("revisor", svar.revisor)]
    tekster += [("problemstilling", p) for p in svar.problemstillinger]
    for felt, tekst in tekster:
        if feil := feil_i_linje(tekst):
            yield felt, feil


def feil_i_nummer(nummer: str) -> str:
    """Return why this is no number of a municipality, or the empty string; none at all is fine."""
    gyldig = not nummer or _KOMMUNENUMMER.fullmatch(nummer)
    return "" if gyldig else f"Kommunenummeret «{nummer}» må være fire sifre, som 0301."


def feil_i_linje(tekst: str) -> str:
    """Return why a text cannot stand on a line of the report, or the empty string."""
    ulovlig = next((t for t in tekst if unicodedata.category(t) in ("Cc", "Cf", "Cs", "Co", "Cn")), "")
    if ulovlig:
        return f"Teksten har et tegn som ikke kan trykkes (U+{ord(ulovlig):04X}). Skriv den på nytt."
    if len(tekst) > _MAKS_TEGN:
        return f"Teksten er {len(tekst)} tegn lang. Skriv den med høyst {_MAKS_TEGN}."
    if _HENVISNING.search(tekst):
        return "Henvisninger som [@kilde] kan ikke stå her. Skriv teksten uten hakeparentes."
    return ""


def kjennemerke(svar: Svar) -> str:
    """Return the id of the engagement: municipality, year and theme."""
    navn = re.sub(
        r"\b(?:(?:fylkes)?kommune|municipality|county(?: authority)?)\b", " ", svar.kommune.casefold()
    )
    deler = [navn, str(svar.dag.year), svar.tema.casefold()]
    ord_ = "-".join(o for d in deler if (o := _IKKE_I_ORD.sub("-", d).strip("-")))
    if not ord_[0].isalpha():
        ord_ = f"revisjon-{ord_}"
    kort = ord_[:_MAKS_KJENNEMERKE]
    hel = len(ord_) == len(kort) or "-" not in kort
    return (kort if hel else kort.rpartition("-")[0]).strip("-")
