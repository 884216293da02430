"""Small marks beside words: how well something is met, and how certain that is.

They never stand alone, so their titles describe the mark and the word beside it tells the meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.diagnostics import mente_du
from revisjon.report.figures import svg
from revisjon.report.figures.data import Stil

FORMER: Mapping[str, str] = MappingProxyType(
    {
        "oppfylt": "fylt",
        "i hovedsak oppfylt": "trekvart",
        "delvis oppfylt": "halv",
        "ikke oppfylt": "tom",
        "kan ikke konkluderes": "stiplet",
        "ja": "fylt",
        "delvis": "halv",
        "nei": "tom",
        "uavklart": "stiplet",
        "ikke relevant": "strek",
        "gjennomført": "fylt",
        "delvis gjennomført": "halv",
        "i arbeid": "halv",
        "ikke påbegynt": "tom",
    }
)
"""Verdicts on criteria, values of claims and states of recommendations, each with its mark."""

_SKALAER: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        1: ("fylt",),
        2: ("fylt", "tom"),
        3: ("fylt", "halv", "tom"),
        4: ("fylt", "trekvart", "halv", "tom"),
        5: ("fylt", "trekvart", "halv", "kvart", "tom"),
    }
)
"""The marks of a scale by how many steps it has, best first."""
_FLEST = max(_SKALAER)

MERKER = ("fylt", "trekvart", "halv", "kvart", "tom", "stiplet", "strek")
"""The names of the marks."""
_STOLPE, _STEG = 3.2, 4.6


def merket(navn: str) -> str:
    """Return the name of the mark for a verdict, the value of a claim or the state of a recommendation.

    A scale with words of its own may give the name of a mark instead. Raises `ValueError` for any other word.
    """
    form = navn if navn in MERKER else FORMER.get(navn)
    if form is None:
        kjente = (*FORMER, *MERKER)
        råd = mente_du(navn, kjente) or f"Bruk ett av: {', '.join(kjente)}."
        raise ValueError(f"«{navn}» har ikke noe merke. {råd}")
    return form


def utfall(navn: str, stil: Stil, titler: Mapping[str, str]) -> str:
    """Return the mark for what `merket` takes, with its title from `titler`, by the name of the mark."""
    form = merket(navn)
    return _ramme("sym", "16 16", titler[form], _merke(form, stil))


def på_skala(nr: int, antall: int) -> str:
    """Return the name of the mark of step `nr`, from 0 for the best, of a scale with `antall` steps.

    Best is full and worst is empty, those between by their place. Beyond five steps neighbours share a mark.
    """
    if antall <= _FLEST:
        return _SKALAER[antall][nr]
    mellom = _SKALAER[_FLEST][1:-1]
    if nr in (0, antall - 1):
        return _SKALAER[_FLEST][0 if nr == 0 else -1]
    return mellom[(nr - 1) * len(mellom) // (antall - 2)]


def trinn(nivå: int, maks: int, stil: Stil, tittel: str) -> str:
    """Return `maks` rising bars, the first `nivå` of them filled. Raises `ValueError` outside 0 to `maks`."""
    if not 0 <= nivå <= maks or maks < 1:
        raise ValueError(f"Trinn {nivå} av {maks} finnes ikke. Velg et trinn fra 0 til {max(maks, 1)}.")
    deler = []
    for i in range(maks):
        høyde = 3.5 + 6.9 * i / max(maks - 1, 1)
        deler.append(
            svg.element(
                "rect",
                x=0.5 + i * _STEG,
                y=11.4 - høyde,
                width=_STOLPE,
                height=høyde,
                fill=stil.svart if i < nivå else svg.HVIT,
                stroke=stil.svart,
                stroke_width=0.7,
            )
        )
    bredde = svg.tall(0.5 + maks * _STEG + 0.1)
    return _ramme("trinn", f"{bredde} 12", tittel, "".join(deler))


def _ramme(klasse: str, mål: str, tittel: str, innhold: str) -> str:
    # The class is the hook for size and baseline in the line of text; colours are attributes, as everywhere.
    start = f'<svg class="{klasse}" viewBox="0 0 {mål}" role="img">'
    return f"{start}<title>{svg.trygg(tittel)}</title>{innhold}</svg>"


def _merke(form: str, stil: Stil) -> str:
    if form == "strek":
        return svg.strek([(3, 8), (13, 8)], stil.svart, 1.5)
    fyll = stil.grønn_tekst if form == "fylt" else "none" if form == "stiplet" else svg.HVIT
    stiplet = "2.2 1.82" if form == "stiplet" else ""
    sirkel = svg.element(
        "circle", cx=8, cy=8, r=6.4, fill=fyll, stroke=stil.svart, stroke_width=1.5, stroke_dasharray=stiplet
    )
    deler = {
        "trekvart": "M8 8V2.3A5.7 5.7 0 1 1 2.3 8Z",
        "halv": "M8 2.3A5.7 5.7 0 0 1 8 13.7Z",
        "kvart": "M8 8V2.3A5.7 5.7 0 0 1 13.7 8Z",
    }
    return sirkel + (svg.element("path", d=deler[form], fill=stil.grønn_tekst) if form in deler else "")
