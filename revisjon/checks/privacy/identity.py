"""Birth numbers and bank accounts. No message repeats the number, and the line is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Tekstgrunnlag
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.privacy.numbers import er_felles_hjelpenummer, er_fødselsnummer, er_kontonummer
from revisjon.checks.privacy.texts import med_sifre
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, der

_ELLEVE = uttrykk(
    r"(?<![\w.,/-])(?:\d{6}[ \u00a0\n.-]?\d{5}|\d{2}[ .]\d{2}[ .]\d{2}[ ]?\d{5})(?![\w/-]|[.,]\d)"
)
_KONTO = uttrykk(
    r"(?<![\w.,/-])(?:\d{4}\.\d{2}\.\d{5}|\d{4}[ \u00a0]\d{2}[ \u00a0]\d{5}|\d{11})(?![\w/-]|[.,]\d)"
)
_KONTOORD = uttrykk(
    r"\b(?:\w*konto(?:en|nummer|nummeret|nr)?|kto)\b\.?\W{0,3}(?:\w+\W+){0,3}\Z", re.IGNORECASE
)
_HJELPEORD = uttrykk(r"(?:\bFH|hjelpe|person|fødsels|pasient)[\w-]*\W{0,3}(?:\w+\W+){0,3}\Z", re.IGNORECASE)
_ROM = 60
"""So far before a number the word that says what it is may stand, as characters."""


@tekstsjekk("H001", "Et fødselsnummer står i teksten", Alvor.FEIL, tillates=False)
def fødselsnummer(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Et fødselsnummer, D-nummer eller hjelpenummer står i prosjektet.

    Hvorfor:
        Et fødselsnummer peker ut én person og har ingenting i en revisjonsrapport å gjøre, heller ikke i et
        utkast. Nummeret kjennes på datoen og to kontrollsifre. Også H-nummer, FH-nummer og testnummer blir
        meldt. Meldingen gjengir ikke nummeret, og linjen det står på, blir ikke vist.

    Grunnlag:
        Personopplysningsloven § 12: Fødselsnummer kan bare behandles når det er saklig behov for sikker
        identifisering, og metoden er nødvendig for å oppnå det.

    Eksempel:
        Saken gjelder personen med fødselsnummer 018190 10001.

    Retting:
        Ta bort nummeret. Ligger prosjektet i en versjonslogg, så ta det bort der også.
    """
    for prosa in der(med_sifre(g), _ELLEVE, "verdi"):
        for m in _ELLEVE.finditer(prosa.verdi):
            siffer = re.sub(r"\D", "", m[0])
            if er_fødselsnummer(siffer) or (er_felles_hjelpenummer(siffer) and _sagt(prosa, m, _HJELPEORD)):
                yield Treff(
                    prosa.utdrag(*m.span()),
                    "Her står et nummer som er bygd som et fødselsnummer eller hjelpenummer.",
                    "Ta bort nummeret. Trengs en kobling, så bruk et løpenummer som bare revisjonen kjenner.",
                    uten_utdrag=True,
                )


@tekstsjekk("H002", "Et kontonummer står i teksten")
def kontonummer(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Et bankkontonummer står i prosjektet.

    Hvorfor:
        Et kontonummer kan tilhøre en person eller et enkeltpersonforetak, og leseren trenger det ikke.
        Nummeret kjennes på skrivemåten eller ordet foran og på kontrollsifferet. Meldingen gjengir det ikke.

    Eksempel:
        Beløpet ble betalt til konto 1234.56.78903.

    Retting:
        Skriv hvem kontoen tilhører, med rolle, i stedet for nummeret.
    """
    for prosa in der(med_sifre(g), _KONTO, "verdi"):
        for m in _KONTO.finditer(prosa.verdi):
            siffer = re.sub(r"\D", "", m[0])
            if er_fødselsnummer(siffer) or not er_kontonummer(siffer):
                continue
            if "." in m[0] or _sagt(prosa, m, _KONTOORD):
                yield Treff(
                    prosa.utdrag(*m.span()),
                    "Her står et nummer som er bygd som et kontonummer.",
                    "Skriv hvem som eier kontoen, i stedet for nummeret.",
                    uten_utdrag=True,
                )


def _sagt(prosa: Prosa, m: re.Match[str], ord_: re.Pattern[str]) -> bool:
    """Tell whether the words just before say what the number is."""
    return bool(ord_.search(prosa.verdi[max(0, m.start() - _ROM) : m.start()]))
