"""What a note says of a finding: all of it where it is short, else the words that its source stands behind.

The first sentence of a finding often leads in and proves nothing. What is not all of it ends with « …».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from revisjon.markup import referanser
from revisjon.model import Funn, Prosjekt, Tekst
from revisjon.report.verdict.plain import ren_tekst, setninger
from revisjon.words import Ord, stor

HELT = 300
"""Letters: a finding that is no longer is told in full."""
_ANTALL = 2
"""Sentences that are told of a long finding without a citation."""
_TOM_LINJE = re.compile(r"\n[^\S\n]*\n\s*")
_VISER_TILBAKE = re.compile(r"(?:De[nt]?|Dei|Denne|Dette|Disse|Desse|Der|Dermed|Dessuten|Også)\b")
"""How a sentence begins that needs the one before it."""
_PUNKT = re.compile(r"^[ \t]*[-*+][ \t]+", re.MULTILINE)
"""What a point of a list begins with."""
_NUMRE = re.compile(r"^[ \t]*\d+[.)][ \t]+", re.MULTILINE)
"""The same of a numbered list, which begins a paragraph: elsewhere a line may begin with a year."""
_NUMMERERT = re.compile(r"\A[ \t]*1[.)][ \t]")
_RADER = re.compile(r"^[ \t]*\|", re.MULTILINE)
_TITTEL = re.compile(r"\A\*\*([^*]+)\.\*\*\s+")
"""A name in front of a point, as «**Kurs.** »."""
_TEGN_SIST = re.compile(r"[.,;]((?:\s*\[[@^#][^\]]*\])*)\Z")
"""The sign that ends a point, before its citations."""
_SLUTT = re.compile(r"(?:[.!?][»”\")]*\s*(?:\[[@^#][^\]]*\]\s*)*|\|)\Z")
"""How a paragraph ends that does not lead on to a list: as a sentence, or as a table."""
_MELLOM = "; "
_MER = " …"


def utdrag(funn: Funn, prosjekt: Prosjekt, ord_: Ord) -> str:
    """Return what a finding says, as plain words.

    All of it up to `HELT` letters; else the sentence with the first citation, and the one before where it
    points back. A finding with sources for all of it besides has its first sentence in front. Without any
    citation: the first two sentences. A list is one sentence, its points parted by semicolons; tables are
    left out.
    """
    avsnitt = [Tekst(ett, funn.tekst.plass) for ett in _avsnitt(funn.tekst.verdi)]
    uten_tabeller = [ett for ett in avsnitt if not _RADER.search(ett.verdi)]
    rene = [ren_tekst(ett, prosjekt, ord_) for ett in uten_tabeller]
    if len(uten_tabeller) == len(avsnitt) and len(helt := " ".join(rene).strip()) <= HELT:
        return helt
    alle = [setning for rent in rene for setning in setninger(rent)]
    valgt = _valgt(funn, [_med_kilde(ett, prosjekt, ord_) for ett in uten_tabeller], alle)
    fortalt = _avkortet(" ".join(valgt))
    alt = valgt == alle and len(uten_tabeller) == len(avsnitt)
    return fortalt if alt or fortalt.endswith(_MER) else f"{fortalt}{_MER}"


def _valgt(funn: Funn, med_kilde: Sequence[Sequence[str]], alle: Sequence[str]) -> list[str]:
    """Return the sentences of a long finding that are told."""
    for kilden in filter(None, med_kilde):
        return list(dict.fromkeys([*(alle[:1] if funn.kilder else ()), *kilden]))
    return list(alle[:_ANTALL])


def _avkortet(tekst: str) -> str:
    """Return a text that a list has made long without its last points."""
    if len(tekst) <= HELT or _MELLOM not in tekst:
        return tekst
    slutt = tekst.rfind(_MELLOM, 0, HELT)
    return f"{tekst[:slutt]}{_MER}" if slutt > 0 else tekst


def _avsnitt(tekst: str) -> list[str]:
    """Return the paragraphs as written, but for lists: each is a sentence, with the words that lead to it."""
    alle: list[str] = []
    for rått in _TOM_LINJE.split(tekst.strip()):
        foran, punkter = _delt(rått)
        if foran:
            alle.append(foran)
        if punkter:
            liste = _med_punktum(_MELLOM.join(punkter))
            leder_inn = bool(alle) and not _SLUTT.search(alle[-1])
            alle[-1:] = [f"{alle[-1]} {liste}"] if leder_inn else [*alle[-1:], stor(liste)]
    return alle


def _delt(rått: str) -> tuple[str, list[str]]:
    """Return what stands before the list in a paragraph, and the points of the list."""
    merke = _NUMRE if _NUMMERERT.match(rått) else _PUNKT
    foran, *punkter = merke.split(rått)
    rene = (_TEGN_SIST.sub(r"\1", _TITTEL.sub(r"\1: ", punkt.strip())) for punkt in punkter)
    return foran.strip(), [punkt for punkt in rene if punkt]


def _med_punktum(liste: str) -> str:
    return liste if liste.endswith((".", "!", "?")) else f"{liste}."


def _med_kilde(avsnitt: Tekst, prosjekt: Prosjekt, ord_: Ord) -> tuple[str, ...]:
    """Return the sentence of a paragraph with its first citation, and the one before where it points back."""
    start = next((r.start for r in referanser(avsnitt.verdi) if r.slag == "kilde"), None)
    alle = setninger(ren_tekst(avsnitt, prosjekt, ord_))
    if start is None or not alle:
        return ()
    # A citation may stand before the full stop or behind it; the words before it are what it is for.
    foran = setninger(ren_tekst(Tekst(avsnitt.verdi[:start], avsnitt.plass), prosjekt, ord_))
    nr = min(max(len(foran), 1), len(alle)) - 1
    return alle[max(nr - 1, 0) if _VISER_TILBAKE.match(alle[nr]) else nr : nr + 1]
