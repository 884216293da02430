"""Read every finished file, down to its raw parts, and look for what must not be there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from revisjon.diagnostics import Diagnose, Plass
from revisjon.markup.hidden import kjerne, løst_mønster, normalisert
from revisjon.output import codes
from revisjon.output.leak.inside import les_fil
from revisjon.output.leak.pieces import VAGE, Bit
from revisjon.report.document import Dokument, Hemmelighet

_GRENSE = "\u01c1"
"""A letter of no Norwegian text, between pieces that are looked through together."""


_RÅD = (
    "Står ordene også åpent et annet sted i prosjektet, så skjerm dem der, eller før dem i «skjerming». "
    "Ellers kan de stå i et brev som gjengis, eller i en egen mal."
)
_RÅD_ETT_ORD = (
    "Betyr ordet også noe annet, som et navn som også er et vanlig ord, så før det opp sammen med et "
    "ord til, som fornavn og etternavn. Ellers kan det stå åpent et annet sted i prosjektet, i et brev som "
    "gjengis, eller i en egen mal."
)


@dataclass(frozen=True, slots=True)
class _Søk:
    """One secret, and how it is looked for."""

    hemmelighet: Hemmelighet
    bokstaver: str
    """Its letters and digits alone."""
    mønster: re.Pattern[str]
    i_kode: bool
    """Whether to look in what is written for programs: a number or a single word stands there by accident."""


def sjekk_lekkasje(filer: Mapping[str, bytes], dokument: Dokument) -> tuple[Diagnose, ...]:
    """Return an error for each text that was left out, and is found in a finished file all the same.

    `filer` holds the files by name or by format. The messages name the place where the text is written in the
    project, never the text itself.
    """
    if not dokument.hemmeligheter:
        return ()
    søk = [_søk(h) for h in dokument.hemmeligheter]
    # What all files are made from: there no page break parts the words.
    filer = {"dokumentet.html": dokument.html.encode(), **filer}
    return tuple(dict.fromkeys(d for navn, data in filer.items() for d in _i_fil(navn, data, søk)))


def _søk(h: Hemmelighet) -> _Søk:
    flere_ord = len([o for o in re.split(r"[\W_]+", h.tekst) if o]) > 1
    med_bokstaver = any(tegn.isalpha() for tegn in h.tekst)
    return _Søk(h, kjerne(normalisert(h.tekst)), løst_mønster(h.tekst), flere_ord and med_bokstaver)


def _i_fil(navn: str, data: bytes, søk: Sequence[_Søk]) -> Iterator[Diagnose]:
    vist = navn if "." in navn else f"{navn.upper()}-filen"
    try:
        biter = [*les_fil("filen", navn, data)]
    except Exception as feil:  # noqa: BLE001 - whatever another library raises, the file was not read
        yield _ulest(vist, type(feil).__name__)
        return
    funnet = dict(_finn((b for b in biter if not b.kode), søk))
    for s, steder in _finn((b for b in biter if b.kode), [s for s in søk if s.i_kode]):
        funnet[s] = (*funnet.get(s, ()), *steder)
    yield from (_lekkasje(vist, s.hemmelighet, funnet[s]) for s in søk if s in funnet)


def _finn(biter: Iterable[Bit], søk: Sequence[_Søk]) -> Iterator[tuple[_Søk, tuple[str, ...]]]:
    """Yield each secret that is there, with where.

    A file has a hundred thousand pieces, and most of them many times: each is looked at once, and all
    together are made ready at once.
    """
    steder: dict[str, list[str]] = {}
    for bit in biter:
        her = steder.setdefault(bit.tekst, [])
        if bit.sted not in her:
            her.append(bit.sted)
    tekster = normalisert(_GRENSE.join(t.replace(_GRENSE, " ") for t in steder)).split(_GRENSE)
    samlet = kjerne(_GRENSE.join(tekster))
    aktuelle = [s for s in søk if s.bokstaver in samlet]
    if not aktuelle:
        return
    kjerner = samlet.split(_GRENSE)
    for s in aktuelle:
        # The pattern is slow, and seldom needed: it tells whether the letters stand there as words.
        treff = [
            sted
            for tekst, bokstaver, alle in zip(tekster, kjerner, steder.values(), strict=True)
            if s.bokstaver in bokstaver and s.mønster.search(tekst)
            for sted in alle
        ]
        if treff:
            yield s, tuple(treff)


def _lekkasje(navn: str, h: Hemmelighet, steder: Sequence[str]) -> Diagnose:
    # The place is told in words: a place of the diagnosis would be shown with its line, secret and all.
    første, *andre = sorted(dict.fromkeys(steder), key=VAGE.__contains__)
    flere = f" og {len(andre)} andre steder" if andre else ""
    melding = (
        f"Noe som er skjermet i {h.plass.fil}, linje {h.plass.linje}, står i {navn} ({første}{flere}). "
        "Ingenting er skrevet."
    )
    return Diagnose(codes.LEKKASJE, Plass("."), melding, _RÅD if len(h.tekst.split()) > 1 else _RÅD_ETT_ORD)


def _ulest(navn: str, feil: str) -> Diagnose:
    melding = f"{navn} kunne ikke leses, så det er ikke prøvd om noe skjermet står der ({feil})."
    return Diagnose(codes.LEKKASJE, Plass("."), melding, "Bygg på nytt. Gjentar det seg, så meld feilen.")
