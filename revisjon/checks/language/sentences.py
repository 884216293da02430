"""Sentences that are hard to hold in mind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from revisjon.checks.basis import Tekstgrunnlag, en_gang
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.language.texts import lest
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.prose import GJENTATT, Prosa, Setning, setninger

LANG = 40
"""More words than this make a sentence long."""
SVÆRT_LANG = 60
"""More words than this make it very long."""
_ORD = uttrykk(r"[^\W\d_](?:[\w./-]*\w)?")
_HENVISNING = uttrykk(r"\([^()]*\d[^()]*\)")
_PUNKT = uttrykk(r"^[ \t]*[•▪◦‣\uf0b7\uf0a7\uf0fc–-][ \t]", re.MULTILINE)
_NOTETALL = uttrykk(r"(?<=[a-zæøå])[.!?]\d{1,2}\s+(?=[A-ZÆØÅ])")
"""Between two sentences where the number of a note has come into the text: «hensiktsmessig.8 Vi»."""
_FLEST_SEMIKOLON = 2
_KORT_LINJE = 5
"""A text whose lines hold so few words is a table that was taken out of its frame."""


@tekstsjekk("M006", "Setningen er svært lang")
def svært_lang(g: Tekstgrunnlag) -> Iterator[Treff]:
    """En setning har over 60 ord.

    Hvorfor:
        En så lang setning må leses flere ganger. Rapporten skal kunne leses av folkevalgte uten fagbakgrunn.
        Ord i sitater og henvisninger regnes ikke med, og oppramsinger blir ikke sett på.

    Grunnlag:
        Språklova § 9: Offentlige organer skal bruke et språk som er klart, korrekt og tilpasset målgruppen.

    Eksempel:
        Kommunen har laget en plan som beskriver hvordan de ansatte skal få opplæring i de oppgavene som de
        skal utføre når de kommer nye til en avdeling som de ikke kjenner fra før, og som lederen skal følge
        opp i samtaler etter at den nyansatte har vært der i noen uker, slik at det som mangler, kan bli
        rettet på før det får følger for de brukerne som avdelingen skal hjelpe hver dag.

    Retting:
        Del setningen. Begynn med det viktigste, og la hver setning si én ting.
    """
    for prosa, setning, antall in _lange(g):
        if antall > SVÆRT_LANG:
            yield _treff(prosa, setning, f"Setningen har {antall} ord og er svært tung å lese.")


@tekstsjekk("M007", "Setningen er lang", Alvor.HINT)
def lang(g: Tekstgrunnlag) -> Iterator[Treff]:
    """En setning har mellom 41 og 60 ord.

    Hvorfor:
        Setninger på over 40 ord er tunge å lese. Noen ganger må de være slik, så dette er et hint.

    Grunnlag:
        Språklova § 9: Offentlige organer skal bruke et språk som er klart, korrekt og tilpasset målgruppen.

    Eksempel:
        Kommunen har laget en plan som beskriver hvordan de ansatte skal få opplæring i de oppgavene som de
        skal utføre når de kommer nye til en avdeling som de ikke kjenner fra før, og som lederen skal følge
        opp i samtaler med den nyansatte.

    Retting:
        Se om setningen kan deles, eller om noe kan tas ut.
    """
    for prosa, setning, antall in _lange(g):
        if antall <= SVÆRT_LANG:
            yield _treff(prosa, setning, f"Setningen har {antall} ord.")


def _treff(prosa: Prosa, setning: Setning, melding: str) -> Treff:
    begynnelse = " ".join(setning.tekst.split()[:5])
    slutt = setning.start + len(setning.tekst.split("\n", 1)[0])
    råd = f"Del setningen som begynner med «{begynnelse} …», i to eller flere."
    return Treff(prosa.utdrag(setning.start, slutt), melding, råd)


@en_gang
def _lange(g: Tekstgrunnlag) -> list[tuple[Prosa, Setning, int]]:
    """Return the sentences of more words than the lower limit, with their number."""
    mulige = ((p, s) for p, alle in lest(g).funnet(_kanskje_lange, "ren") for s in alle)
    talt = ((p, s, _antall_ord(p.egen[s.start : s.slutt])) for p, s in mulige)
    return [(p, s, antall) for p, s, antall in talt if antall > LANG]


def _kanskje_lange(ren: str) -> list[Setning]:
    # No word is shorter than one character and the space after it.
    kort = len(ren) <= 2 * LANG
    alle = () if kort else setninger(ren)
    return [s for s in alle if s.slutt - s.start > 2 * LANG and _er_setning(s.tekst)]


@lru_cache(maxsize=GJENTATT)
def _antall_ord(setning: str) -> int:
    """Return how many words a sentence has, references left out; of a short one, at most how many."""
    alle = len(_ORD.findall(setning))
    if alle <= LANG:
        return alle
    deler = _NOTETALL.split(_HENVISNING.sub(" ", setning))
    return max(len(_ORD.findall(del_)) for del_ in deler)


def _er_setning(tekst: str) -> bool:
    """Tell whether a stretch is one sentence, and no list or table."""
    if not tekst[0].isupper() or tekst.rstrip('»"”)')[-1:] not in {".", "!", "?"}:
        return False
    if tekst.count(";") >= _FLEST_SEMIKOLON or _PUNKT.search(tekst):
        return False
    _, kolon, etter = tekst.partition(":")
    if kolon and etter.count(",") >= _FLEST_SEMIKOLON:
        return False
    linjer = [len(linje.split()) for linje in tekst.split("\n") if linje.strip()]
    return len(linjer) == 1 or sum(linjer) / len(linjer) > _KORT_LINJE
