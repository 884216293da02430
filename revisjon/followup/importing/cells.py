"""What a cell says: a date, a word, a line, a text. What is not sure is told, and never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from revisjon.diagnostics import mente_du, ramset_opp
from revisjon.followup.dates import les_norsk_dato
from revisjon.markup import feil as skrivefeil
from revisjon.markup import referanser
from revisjon.model import Dato
from revisjon.schema import skjema_for
from revisjon.source.workbook import Celle
from revisjon.words.english_values import I_ENGELSK
from revisjon.words.followup_lists import OGSÅ
from revisjon.words.portfolio_values import I_NYNORSK

_MAKS_TEGN = 32_767
"""In one cell, by Excel."""
_STYRETEGN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_JA, _NEI = ("ja", "j", "x", "avviker", "avvik", "yes", "y"), ("nei", "n", "-", "–", "no")
_FØRSTE_ÅR, _SISTE_ÅR = 1990, 2100
_TALL_SOM_DATO = "Skriv datoen som 12.3.2026, eller gi cellen datoformat i Excel."


class Uklar(Exception):
    """The cell cannot be read; the message says why, in Norwegian, and `råd` how to mend it."""

    def __init__(self, melding: str, råd: str) -> None:
        super().__init__(melding)
        self.råd = råd


def ord_i_loggen() -> Mapping[str, tuple[str, ...]]:
    """Return the closed words of each field of the log that has them."""
    felt = skjema_for("oppfølging")["items"]["properties"]
    return MappingProxyType(
        {navn: tuple(f["enum"]) for navn, f in felt.items() if "enum" in f and navn != "avviker"}
    )


ORD = ord_i_loggen()
_OGSÅ = {
    **{andre.casefold(): bokmål for i in (I_ENGELSK, I_NYNORSK) for bokmål, andre in i.items()},
    **OGSÅ,
}


def _rå(celle: Celle) -> str:
    """Return a cell as text. Raises `Uklar` for what is calculated, and for errors of the program."""
    if celle.formel:
        raise Uklar("Cellen er en formel.", "Kopier den, og lim den inn som verdi.")
    if celle.feil:
        raise Uklar(f"Cellen viser feilen {celle.verdi}.", "Skriv verdien i stedet.")
    v = celle.verdi
    if isinstance(v, float) and v.is_integer():
        v = int(v)
    tekst = _STYRETEGN.sub("", str(v).replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", ""))
    if len(tekst) > _MAKS_TEGN:
        raise Uklar("Teksten er for lang.", "Forkort den.")
    return tekst


def linje(celle: Celle) -> str:
    """Return a line of text."""
    if isinstance(celle.verdi, date):
        # «12/24» is the case number that a spreadsheet takes for December.
        raise Uklar("Cellen er en dato, men skal være tekst.", "Gi cellen tekstformat, og skriv den på nytt.")
    if isinstance(celle.verdi, bool):
        raise Uklar("Cellen er sann eller usann, men skal være tekst.", "Skriv det med ord.")
    return _uten_henvisninger(" ".join(_rå(celle).split()))


def tekst(celle: Celle) -> str:
    """Return a text of one or more lines."""
    if isinstance(celle.verdi, date):
        return _dag(celle.verdi)
    return _uten_henvisninger("\n".join(rad.rstrip() for rad in _rå(celle).split("\n")).strip())


def _uten_henvisninger(skrevet: str) -> str:
    if referanser(skrevet) or skrivefeil(skrevet):
        raise Uklar(
            "Teksten har hakeparenteser som revisjon leser som en henvisning.",
            "Skriv det uten hakeparenteser.",
        )
    return skrevet


def _dag(dag: date) -> str:
    return f"{dag.day}.{dag.month}.{dag.year}"


def dato(celle: Celle, *, frist: bool = False) -> Dato:
    """Return a date: of Excel, or written in one of the Norwegian ways."""
    v = celle.verdi
    if isinstance(v, bool | timedelta) or (isinstance(v, int | float) and not _årstall(v)):
        raise Uklar(f"«{_rå(celle)}» er et tall, ikke en dato.", _TALL_SOM_DATO)
    if isinstance(v, date) and not celle.formel:
        lest: Dato | None = Dato(v.year, v.month, v.day)
    else:
        lest = les_norsk_dato(_rå(celle), frist=frist)
    if lest is None:
        eller = ", mars 2026 eller 1. kvartal 2026" if frist else " eller mars 2026"
        raise Uklar(f"«{_rå(celle)}» er ikke en dato.", f"Skriv den som 12.3.2026{eller}.")
    if not _FØRSTE_ÅR <= lest.år <= _SISTE_ÅR:
        råd = (
            "Er et årstall skrevet i en celle for datoer, så skriv det som desember 2026."
            if _av_årstall(v)
            else ""
        )
        raise Uklar(f"Året {lest.år} kan ikke stemme.", råd or "Rett datoen.")
    if frist and lest.måned is None:
        raise Uklar("Fristen er bare et årstall.", "Skriv måneden også, for eksempel desember 2026.")
    return lest


def _av_årstall(v: object) -> bool:
    """Tell whether a spreadsheet has made a day of a year: it takes 2026 for day 2026, counted from 1900."""
    return isinstance(v, date) and v.year in (1905, 1909)


def _årstall(v: float) -> bool:
    return float(v).is_integer() and _FØRSTE_ÅR <= v <= _SISTE_ÅR


def ett_av(mulige: Iterable[str]) -> Callable[[Celle], str]:
    """Return what reads one of several words, however they are spaced and in whichever målform."""
    etter_form = {_form(m): m for m in mulige}

    def les(celle: Celle) -> str:
        skrevet = " ".join(_rå(celle).split())
        form = _form(skrevet)
        funnet = etter_form.get(form) or etter_form.get(_OGSÅ.get(form, ""))
        if funnet is None:
            alle = ramset_opp((f"«{m}»" for m in etter_form.values()), "eller")
            råd = f"{mente_du(skrevet, etter_form.values())} Ordet skal være {alle}.".strip()
            raise Uklar(f"«{skrevet}» er ikke et av ordene.", råd)
        return funnet

    return les


def _form(ordet: str) -> str:
    return " ".join(ordet.casefold().rstrip(" .").replace("–", ",").replace(" ,", ",").split())


def ja_nei(celle: Celle) -> bool:
    """Return yes or no; a cross is yes."""
    if isinstance(celle.verdi, bool):
        return celle.verdi
    skrevet = _form(_rå(celle))
    if skrevet not in (*_JA, *_NEI):
        raise Uklar(f"«{_rå(celle)}» er verken ja eller nei.", "Skriv ja eller nei.")
    return skrevet in _JA
