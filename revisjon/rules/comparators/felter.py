"""Keys that several kinds of tests share: their schema, their words as numbers, their mistakes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from revisjon.diagnostics import Alvor
from revisjon.model import Utregnet, desimaler_i
from revisjon.rules.comparator import Data, Regelfeil, Skjema
from revisjon.rules.numbers import tydelig

PROSENT = "prosent"
_HUNDRE = 100

MINST: Skjema = MappingProxyType(
    {"type": "number", "title": "Minst", "description": "Laveste verdi som er god nok."}
)
HØYST: Skjema = MappingProxyType(
    {"type": "number", "title": "Høyst", "description": "Høyeste verdi som er god nok."}
)
ENHET: Skjema = MappingProxyType(
    {
        "$ref": "felles#/$defs/linje",
        "title": "Enhet",
        "description": "Grensens enhet. Må være den samme som tallets.",
    }
)


def som_tall(verdi: Decimal, enhet: str) -> Utregnet:
    """Return a number of the rule as it is written there."""
    return Utregnet(verdi, enhet, desimaler=desimaler_i(verdi))


def som_grense(minst: Decimal | None, høyst: Decimal | None, enhet: str) -> dict[str, Utregnet]:
    """Return the limits that are set, as fields of a sentence."""
    return {
        navn: som_tall(verdi, enhet)
        for navn, verdi in (("minst", minst), ("høyst", høyst))
        if verdi is not None
    }


def som_andel(del_: Decimal, hel: Decimal, *grenser: Decimal | None, omtrent: bool = False) -> Utregnet:
    """Return a share with one decimal, or as many as it takes to tell it from the limits."""
    andel = del_ / hel * _HUNDRE
    desimaler = min(desimaler_i(andel.normalize()), 1)
    return tydelig(Utregnet(andel, PROSENT, omtrent, desimaler), *grenser)


def feil_prosent(grenser: Mapping[str, Decimal | None]) -> Iterator[Regelfeil]:
    """Yield limits, by their keys, that no share can be held against, or that look like fractions.

    The latter is a warning: a limit of half a per cent can be meant.
    """
    for felt, grense in grenser.items():
        if grense is not None and not 0 <= grense <= _HUNDRE:
            melding = f"Grensen er {grense} prosent, men en andel er fra 0 til 100 prosent."
            yield Regelfeil(felt, melding, "Skriv et tall fra 0 til 100.")
        elif grense is not None and 0 < grense < 1:
            melding = f"Grensen er i prosent, så {grense} er mindre enn én prosent."
            mente = (grense * _HUNDRE).normalize()
            yield Regelfeil(felt, melding, f"Mente du {mente:f}?", Alvor.ADVARSEL)


def feil_par(felt: str, ider: tuple[str, ...], data: Data) -> Iterator[Regelfeil]:
    """Yield what is wrong with two numbers that are held against each other."""
    if len(set(ider)) < len(ider):
        yield Regelfeil(felt, f"«{ider[0]}» står to ganger.", "Skriv to ulike tall.")
    verdier = [data.verdier[id_] for id_ in ider if id_ in data.verdier]
    if len({v.enhet for v in verdier}) > 1:
        første, annen = (f"er i {v.enhet}" if v.enhet else "har ingen enhet" for v in verdier)
        melding = f"«{ider[0]}» {første}, men «{ider[1]}» {annen}."
        yield Regelfeil(felt, melding, "Velg to tall med samme enhet.")
