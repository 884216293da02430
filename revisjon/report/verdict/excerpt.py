"""What a note says of a finding: all of it where it is short, else the words that its source stands behind.

The first sentence of a finding often leads in and proves nothing.
"""

from __future__ import annotations

import re

from revisjon.markup import referanser
from revisjon.model import Funn, Prosjekt, Tekst
from revisjon.report.verdict.plain import ren_tekst, setninger
from revisjon.words import Ord

HELT = 300
"""Letters: a finding that is no longer is told in full."""
_ANTALL = 2
"""Sentences that are told of a long finding without a citation."""
_TOM_LINJE = re.compile(r"\n[^\S\n]*\n\s*")
_VISER_TILBAKE = re.compile(r"(?:De[nt]?|Dei|Denne|Dette|Disse|Desse|Der|Dermed|Dessuten|Også)\b")
"""How a sentence begins that needs the one before it."""
_LISTE = re.compile(r"^[ \t]*[-*+|][ \t]|\A1[.)] ", re.MULTILINE)


def utdrag(funn: Funn, prosjekt: Prosjekt, ord_: Ord) -> str:
    """Return what a finding says, as plain words.

    All of it up to `HELT` letters; else the sentence with the first citation, and the one before where it
    points back. A finding with sources for all of it besides has its first sentence in front. Without any
    citation: the first two sentences. Lists are left out, for their points would run together.
    """
    tekst = funn.tekst
    alle = [Tekst(ett, tekst.plass) for ett in _TOM_LINJE.split(tekst.verdi.strip())]
    avsnitt = [ett for ett in alle if not _LISTE.search(ett.verdi)]
    rene = [ren_tekst(ett, prosjekt, ord_) for ett in avsnitt]
    if len(avsnitt) == len(alle) and len(helt := " ".join(rene).strip()) <= HELT:
        return helt
    i_rekkefølge = [setning for rent in rene for setning in setninger(rent)]
    for ett in avsnitt:
        if med_kilde := _med_kilde(ett, prosjekt, ord_):
            foran = i_rekkefølge[:1] if funn.kilder else []
            return " ".join(dict.fromkeys([*foran, *med_kilde]))
    return " ".join(i_rekkefølge[:_ANTALL])


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
