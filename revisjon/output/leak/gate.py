"""Read every finished file, down to its raw parts, and look for what must not be there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from revisjon.diagnostics import Diagnose, Plass, ramset_opp
from revisjon.markup.hidden import kjerne, løst_mønster, normalisert
from revisjon.output import codes
from revisjon.output.leak.inside import les_fil
from revisjon.output.leak.pieces import VAGE, Bit
from revisjon.output.leak.sections import Avsnitt, avsnitt_i, står_i
from revisjon.records import dataclass
from revisjon.report.document import Dokument, Hemmelighet

_GRENSE = "\u01c1"
"""A letter of no Norwegian text, between pieces that are looked through together."""


_KILDEN = "dokumentet.html"
"""What all files are made from: there no page break parts the words."""
_FLEST = 3
"""So many parts of the document are named."""
_RÅD = (
    "Står ordene også åpent et annet sted i prosjektet, så skjerm dem der, eller før dem i «skjerming». "
    "Ellers kan de stå i en egen mal."
)
_RÅD_ETT_ORD = (
    "Betyr ordet også noe annet, som et navn som også er et vanlig ord, så før det opp sammen med et "
    "ord til, som fornavn og etternavn. Ellers kan det stå åpent et annet sted i prosjektet, eller i en egen "
    "mal."
)
_RÅD_BREV = (
    "Skjerm hele brevet med «konfidensielt: {hjemmel: …, felt: [fil]}» der det er ført opp, legg inn en "
    "sladdet fil, eller skriv innholdet i «tekst», så blir ordene byttet ut der."
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

    `filer` holds the files by name or by format. An error points to where the text is written in the project;
    neither its words nor the line that is shown with it say the text itself.
    """
    return let_i_filer({_KILDEN: dokument.html.encode(), **filer}, dokument.hemmeligheter, dokument.html)


def let_i_filer(
    filer: Mapping[str, bytes], hemmeligheter: Sequence[Hemmelighet], html: str = ""
) -> tuple[Diagnose, ...]:
    """Return an error for each secret that is found in a file, as above. `html` is the document of the files.

    Files that are made from no document are looked through alone.
    """
    if not hemmeligheter:
        return ()
    søk = [_søk(h) for h in hemmeligheter]
    funnet: dict[_Søk, dict[str, tuple[str, ...]]] = {}
    uleste: list[Diagnose] = []
    for navn, data in filer.items():
        vist = navn if "." in navn else f"{navn.upper()}-filen"
        try:
            for s, steder in _i_fil(navn, data, søk).items():
                funnet.setdefault(s, {})[vist] = steder
        except Exception as feil:  # noqa: BLE001 - whatever another library raises, the file was not read
            uleste.append(_ulest(vist, type(feil).__name__))
    avsnitt = avsnitt_i(html) if any(_KILDEN in f for f in funnet.values()) else ()
    deler = {s: står_i(avsnitt, _finner(s)) if _KILDEN in funnet[s] else () for s in funnet}
    lekkasjer = (_lekkasje(s.hemmelighet, funnet[s], _navngitt(deler[s], søk)) for s in søk if s in funnet)
    return tuple(dict.fromkeys((*uleste, *lekkasjer)))


def _søk(h: Hemmelighet) -> _Søk:
    flere_ord = len([o for o in re.split(r"[\W_]+", h.tekst) if o]) > 1
    med_bokstaver = any(tegn.isalpha() for tegn in h.tekst)
    return _Søk(h, kjerne(normalisert(h.tekst)), løst_mønster(h.tekst), flere_ord and med_bokstaver)


def _finner(s: _Søk) -> Callable[[str], bool]:
    return lambda tekst: s.bokstaver in kjerne(tekst) and bool(s.mønster.search(tekst))


def _i_fil(navn: str, data: bytes, søk: Sequence[_Søk]) -> dict[_Søk, tuple[str, ...]]:
    """Return the secrets that are in a file, with where."""
    biter = [*les_fil("filen", navn, data)]
    funnet = dict(_finn((b for b in biter if not b.kode), søk))
    for s, steder in _finn((b for b in biter if b.kode), [s for s in søk if s.i_kode]):
        funnet[s] = (*funnet.get(s, ()), *steder)
    return funnet


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


@dataclass(frozen=True, slots=True)
class _Deler:
    """Parts of the document, in words."""

    steder: tuple[str, ...]
    i_brev: bool
    """All of it comes from documents that others have written."""


def _navngitt(deler: Sequence[Avsnitt], søk: Sequence[_Søk]) -> _Deler:
    """Name parts by their headings, but for those that hold something secret themselves."""
    steder = []
    for a in deler:
        røper = any(_finner(s)(normalisert(a.overskrift)) for s in søk)
        under = "" if røper or not a.overskrift else f" under «{a.overskrift}»"
        steder.append(
            f"brevet{under}" if a.i_brev else under.strip() or ("en overskrift" if røper else "starten")
        )
    return _Deler(tuple(dict.fromkeys(steder)), bool(deler) and all(a.i_brev for a in deler))


def _lekkasje(h: Hemmelighet, filer: Mapping[str, Sequence[str]], deler: _Deler) -> Diagnose:
    if deler.steder:
        flere = (f"{len(deler.steder) - _FLEST} andre steder",) if len(deler.steder) > _FLEST else ()
        ferdige = [navn for navn in filer if navn != _KILDEN]
        i_filer = f" ({ramset_opp(ferdige)})" if ferdige else ""
        hvor = f"{ramset_opp((*deler.steder[:_FLEST], *flere))}{i_filer}"
    else:
        hvor = ramset_opp(f"{navn} ({_første(steder)})" for navn, steder in filer.items())
    melding = f"Det som skal skjermes her, står likevel åpent: {hvor}. Ingenting er skrevet."
    råd = _RÅD_BREV if deler.i_brev else _RÅD if len(h.tekst.split()) > 1 else _RÅD_ETT_ORD
    return Diagnose(codes.LEKKASJE, h.plass, melding, råd, uten_utdrag=True)


def _første(steder: Sequence[str]) -> str:
    første, *andre = sorted(dict.fromkeys(steder), key=VAGE.__contains__)
    return f"{første} og {len(andre)} andre steder" if andre else første


def _ulest(navn: str, feil: str) -> Diagnose:
    melding = f"{navn} kunne ikke leses, så det er ikke prøvd om noe skjermet står der ({feil})."
    return Diagnose(codes.LEKKASJE, Plass("."), melding, "Bygg på nytt. Gjentar det seg, så meld feilen.")
