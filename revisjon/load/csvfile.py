"""Rows of a table from a CSV file, each cell with its place in the file."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from revisjon.diagnostics import Diagnose, Plass
from revisjon.load import codes
from revisjon.load.ids import Lang
from revisjon.model import Celle, Kolonne, Rad, Sted, Tabell, Tekst
from revisjon.records import dataclass
from revisjon.schema import som_tall
from revisjon.source import Kildetekst, Skalar


@dataclass(frozen=True, slots=True)
class Lestcsv:
    """What came of reading a CSV file."""

    tabell: Tabell
    """With rows; without where the file does not fit."""
    kilde: Kildetekst
    """Only the text; there is no tree."""
    tekster: tuple[Lang, ...] = ()
    """The cells with text, which may hold references like any other cell."""
    diagnoser: tuple[Diagnose, ...] = ()


class _Avvist(Exception):
    """A file that is not taken; holds what a diagnosis needs."""

    def __init__(self, linje: int, hva: str, råd: str) -> None:
        super().__init__(hva)
        self.linje = linje
        self.hva = hva
        self.råd = råd


@dataclass(frozen=True, slots=True)
class _Felt:
    """One field of the file: its content without surrounding blanks, and where it stands."""

    tekst: str
    plass: Plass
    start: int
    """Offset in the text of the file."""


def les_csv(tabell: Tabell, fil: str, data: bytes) -> Lestcsv:
    """Return the table with the rows of its file (UTF-8, semicolon or comma, header row first)."""
    tekst = unicodedata.normalize("NFC", data.decode("utf-8-sig", errors="replace"))
    kilde = Kildetekst(fil, tekst.replace("\r\n", "\n").replace("\r", "\n"), None)
    try:
        _krev_utf8(data)
        rader = _rader(kilde, tabell.kolonner)
    except _Avvist as avvist:
        diagnose = Diagnose(codes.FEIL_CSV, Plass(fil, avvist.linje), f"CSV-filen {avvist.hva}", avvist.råd)
        return Lestcsv(tabell, kilde, diagnoser=(diagnose,))
    celler = [(felt, _celle(felt, k)) for rad in rader for felt, k in zip(rad, tabell.kolonner, strict=False)]
    tekster = tuple(Lang(_skalar(felt), kilde, i_celle=True) for felt, celle in celler if celle.tekst)
    return Lestcsv(replace(tabell, rader=tuple(_rad(rad, tabell.kolonner) for rad in rader)), kilde, tekster)


def _krev_utf8(data: bytes) -> None:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as feil:
        linje = data.count(b"\n", 0, feil.start) + 1
        råd = "Lagre den som «CSV UTF-8» i regnearket."
        raise _Avvist(linje, "er ikke lagret som UTF-8.", råd) from feil


def _rader(kilde: Kildetekst, kolonner: Sequence[Kolonne]) -> list[list[_Felt]]:
    """Return the rows below the titles; raise `_Avvist` where the titles are not those of the columns."""
    linjer = [felt for felt in _linjer(kilde) if any(f.tekst for f in felt)]
    titler = [k.tittel for k in kolonner]
    if not linjer:
        raise _Avvist(1, "er tom.", f"Skriv titlene i den første raden: {'; '.join(titler)}.")
    hode = [f.tekst for f in linjer[0]]
    if hode != titler:
        hva = f"begynner med «{'; '.join(hode)}», men kolonnene er «{'; '.join(titler)}»."
        raise _Avvist(linjer[0][0].plass.linje, hva, "La den første raden ha de samme titlene som kolonnene.")
    if len(linjer) == 1:
        raise _Avvist(1, "har ingen rader under titlene.", "Legg til radene, eller velg en annen fil.")
    return linjer[1:]


def _linjer(kilde: Kildetekst) -> Iterator[list[_Felt]]:
    """Yield all rows, with the place of each field."""
    tekst = kilde.tekst
    hode = tekst.split("\n", maxsplit=1)[0]
    skille = ";" if hode.count(";") >= hode.count(",") else ","
    leser = csv.reader(io.StringIO(tekst, newline="\n"), delimiter=skille, strict=True)
    starter = [0, *(i + 1 for i, tegn in enumerate(tekst) if tegn == "\n"), len(tekst) + 1]
    linje = 0
    try:
        for felt in leser:
            rå = tekst[starter[linje] : starter[leser.line_num] - 1]
            yield [*_med_plass(felt, rå.split(skille), Plass(kilde.fil, linje + 1), starter[linje])]
            linje = leser.line_num
    except csv.Error as feil:
        råd = "Se etter et anførselstegn som ikke er lukket, eller lagre filen på nytt som «CSV UTF-8»."
        raise _Avvist(linje + 1, "kan ikke leses fra og med denne raden.", råd) from feil


def _med_plass(felt: Sequence[str], deler: Sequence[str], rad: Plass, start: int) -> Iterator[_Felt]:
    """Yield each field with its place; where quotes hide the borders, the place of the row."""
    if [d.strip() for d in deler] != [f.strip() for f in felt]:
        yield from (_Felt(verdi.strip(), rad, start) for verdi in felt)
        return
    for del_ in deler:
        verdi = del_.strip()
        innrykk = len(del_) - len(del_.lstrip())
        plass = replace(rad, kolonne=rad.kolonne + innrykk, lengde=max(1, len(verdi)))
        yield _Felt(verdi, plass, start + innrykk)
        start += len(del_) + 1
        rad = replace(rad, kolonne=rad.kolonne + len(del_) + 1)


def _skalar(felt: _Felt) -> Skalar:
    """Return the field as if it stood in a tree, so that its references are checked like all others."""
    slutt = felt.start + len(felt.tekst)
    return Skalar(felt.plass, felt.tekst, felt.tekst, sitert=False, start=felt.start, slutt=slutt)


def _rad(rad: Sequence[_Felt], kolonner: Sequence[Kolonne]) -> Rad:
    celler = tuple(_celle(f, kolonner[nr] if nr < len(kolonner) else None) for nr, f in enumerate(rad))
    return Rad("vanlig", celler, sted=Sted(Plass(rad[0].plass.fil, rad[0].plass.linje)))


def _celle(felt: _Felt, kolonne: Kolonne | None) -> Celle:
    sted = Sted(felt.plass)
    tall = som_tall(felt.tekst) if kolonne is not None and kolonne.type == "tall" else None
    if tall is not None:
        return Celle(verdi=tall, sted=sted)
    return Celle(tekst=Tekst(felt.tekst, felt.plass), sted=sted) if felt.tekst else Celle(sted=sted)
