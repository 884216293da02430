"""Read a text's references, and what is wrong with how they are written, without parsing Markdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from revisjon.markup import forbidden, mistakes
from revisjon.markup.grammar import MØNSTER, Referanse, Skrivefeil, notespenn, plasseringer, skann

_GJENTATT = 8192
"""So many texts are kept by what reads one, for those that are the same as one before."""
_TOM_LINJE = re.compile(r"\n[^\S\n]*\n")
# White space after the bracket only counts where a name follows: «[ § 6 ]» is ordinary text.
_BEGYNNELSE = re.compile(r"\[(?:[@=#§^]|[^\S\n]+[@=#§^]\w)")
_KANDIDAT = re.compile(r"\\.|!?(?P<klamme>\[)(?:[@=\#§^]|[^\S\n]+[@=\#§^]\w)", re.DOTALL)


def referanser(tekst: str) -> tuple[Referanse, ...]:
    """Return every well-formed reference in the text, in order.

    A reference inside a note's definition is among them; the definition itself is a `note` with the
    form «definisjon». What `feil` reports is not here, but for a placement in the wrong place.
    """
    return skann(tekst)


@lru_cache(maxsize=_GJENTATT)
def feil(tekst: str) -> tuple[Skrivefeil, ...]:
    """Return the references that are not written as the language demands, in order."""
    if "[" not in tekst:
        return ()
    refs = skann(tekst)
    # As many references as there are beginnings of one: none of them is misspelt.
    misdannede = () if len(refs) == len(_BEGYNNELSE.findall(tekst)) else _misdannede(tekst)
    funnet = [*misdannede, *_bortkomne_plasseringer(tekst, refs), *_noter(tekst, refs)]
    return tuple(sorted(funnet, key=lambda f: (f.start, f.slutt)))


@lru_cache(maxsize=_GJENTATT)
def ulovlig(tekst: str) -> tuple[Skrivefeil, ...]:
    """Return what the text language does not have, in order: HTML, headings, images, code and the like.

    Braces as in `{{ x }}` are ordinary text: no template language ever reads what an auditor wrote.
    """
    return forbidden.finn(tekst, skann(tekst))


def _misdannede(tekst: str) -> Iterator[Skrivefeil]:
    """Yield what starts like a reference and is none."""
    plass = 0
    while treff := _KANDIDAT.search(tekst, plass):
        plass = treff.end()
        if treff["klamme"] is None:
            continue
        ref = MØNSTER.match(tekst, treff.start()) or MØNSTER.match(tekst, treff.start("klamme"))
        if ref:
            plass = ref.end()
        elif skrivefeil := mistakes.beskriv(tekst, treff.start()):
            plass = skrivefeil.slutt
            yield skrivefeil


def _bortkomne_plasseringer(tekst: str, refs: tuple[Referanse, ...]) -> Iterator[Skrivefeil]:
    """Yield the placements that share their paragraph with text."""
    if not any(ref.slag == "plassering" for ref in refs):
        return
    grenser = [0, *(t.end() - 1 for t in _TOM_LINJE.finditer(tekst)), len(tekst)]
    for ref in refs:
        if ref.slag != "plassering":
            continue
        fra = max(g for g in grenser if g <= ref.start)
        til = min(g for g in grenser if g >= ref.slutt)
        if not plasseringer(tekst[fra:til]):
            yield Skrivefeil(
                ref.start,
                ref.slutt,
                f"Plasseringen ![#{ref.ider[0]}] står sammen med annen tekst.",
                f"La den stå alene i et avsnitt, med en tom linje før og etter. "
                f"Skal teksten bare vise til tabellen eller figuren, skriv [#{ref.ider[0]}].",
            )


def _noter(tekst: str, refs: tuple[Referanse, ...]) -> Iterator[Skrivefeil]:
    """Yield notes defined twice, and notes within notes.

    Whether each note has a text, and each text a note, is a question of references, not of spelling.
    """
    definisjoner = [ref for ref in refs if ref.form == "definisjon"]
    antall = Counter(ref.ider[0] for ref in definisjoner)
    for ref in definisjoner:
        if antall[ref.ider[0]] > 1:
            yield Skrivefeil(
                ref.start,
                ref.slutt,
                f"Noten [^{ref.ider[0]}] er skrevet {antall[ref.ider[0]]} ganger i samme felt.",
                "Gi hver note sin egen nøkkel.",
            )
    for fra, til in notespenn(tekst) if definisjoner else ():
        for ref in refs:
            if ref.slag == "note" and not ref.form and fra < ref.start < til:
                yield Skrivefeil(
                    ref.start,
                    ref.slutt,
                    f"Noten [^{ref.ider[0]}] er brukt i teksten til en annen note.",
                    "Skriv innholdet rett inn i noten, eller vis til kilden.",
                )
