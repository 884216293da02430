"""Rows of a table from a CSV file, each cell with its place in the file."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from revisjon.diagnostics import Diagnose, Plass
from revisjon.load import codes
from revisjon.load.ids import Lang
from revisjon.model import Celle, Kolonne, Rad, Sted, Tabell, Tekst
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


@dataclass(frozen=True, slots=True)
class _Felt:
    """One field of the file: its content without surrounding blanks, and where it stands."""

    tekst: str
    plass: Plass
    start: int


def les_csv(tabell: Tabell, fil: str, data: bytes) -> Lestcsv:
    """Return the table with the rows of its file (UTF-8, semicolon or comma, header row first)."""
    try:
        tekst = unicodedata.normalize("NFC", data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _avvist(tabell, fil, "", "er ikke lagret som UTF-8.", "Lagre den som «CSV UTF-8» i regnearket.")
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    try:
        linjer = [felt for felt in _linjer(fil, tekst) if any(f.tekst for f in felt)]
    except csv.Error:
        return _avvist(tabell, fil, tekst, "kan ikke leses som CSV.", "Lagre den på nytt som «CSV UTF-8».")
    hode, rader = [f.tekst for f in linjer[0]] if linjer else [], linjer[1:]
    titler = [k.tittel for k in tabell.kolonner]
    if hode != titler:
        hva = f"begynner med «{'; '.join(hode)}», men kolonnene er «{'; '.join(titler)}»." if hode else "er tom."
        return _avvist(tabell, fil, tekst, hva, "La den første raden ha de samme titlene som kolonnene.")
    if not rader:
        return _avvist(tabell, fil, tekst, "har ingen rader under titlene.", "Legg til radene, eller rett «fil».")
    kilde = Kildetekst(fil, tekst, None)
    celler = [(felt, _celle(felt, k)) for rad in rader for felt, k in zip(rad, tabell.kolonner, strict=False)]
    langs = tuple(Lang(_skalar(felt), kilde, i_celle=True) for felt, celle in celler if celle.tekst)
    return Lestcsv(replace(tabell, rader=tuple(_rad(rad, tabell.kolonner) for rad in rader)), kilde, langs)


def _avvist(tabell: Tabell, fil: str, tekst: str, hva: str, råd: str) -> Lestcsv:
    diagnose = Diagnose(codes.FEIL_CSV, Plass(fil), f"CSV-filen {hva}", råd)
    return Lestcsv(tabell, Kildetekst(fil, tekst, None), diagnoser=(diagnose,))


def _linjer(fil: str, tekst: str) -> Iterator[list[_Felt]]:
    """Yield the rows with the place of each field. Raises `csv.Error`."""
    hode = tekst.split("\n", maxsplit=1)[0]
    skille = ";" if hode.count(";") >= hode.count(",") else ","
    leser = csv.reader(io.StringIO(tekst, newline="\n"), delimiter=skille, strict=True)
    starter = [0, *(i + 1 for i, tegn in enumerate(tekst) if tegn == "\n")]
    linje = 0
    for felt in leser:
        start = starter[linje]
        rå = tekst[start : starter[leser.line_num] - 1 if leser.line_num < len(starter) else None]
        yield list(_med_plass(fil, felt, rå.split(skille), linje + 1, start))
        linje = leser.line_num


def _med_plass(fil: str, felt: Sequence[str], deler: Sequence[str], linje: int, start: int) -> Iterator[_Felt]:
    """Yield each field with its place; where quotes hide the borders, the place of the row."""
    enkle = [d.strip() for d in deler] == [f.strip() for f in felt]
    her = 0
    for nr, verdi in enumerate(felt):
        rykk = her + len(deler[nr]) - len(deler[nr].lstrip()) if enkle else 0
        lengde = max(1, len(verdi.strip())) if enkle else 1
        yield _Felt(verdi.strip(), Plass(fil, linje, rykk + 1, lengde), start + rykk)
        her += len(deler[nr]) + 1 if enkle else 0


def _skalar(felt: _Felt) -> Skalar:
    """Return the field as if it stood in a tree, so that its references are checked like all others."""
    return Skalar(felt.plass, felt.tekst, felt.tekst, sitert=False, start=felt.start, slutt=felt.start + len(felt.tekst))


def _rad(rad: Sequence[_Felt], kolonner: Sequence[Kolonne]) -> Rad:
    celler = tuple(_celle(f, kolonner[nr] if nr < len(kolonner) else None) for nr, f in enumerate(rad))
    plass = Plass(rad[0].plass.fil, rad[0].plass.linje)
    return Rad("vanlig", celler, sted=Sted(plass))


def _celle(felt: _Felt, kolonne: Kolonne | None) -> Celle:
    if not felt.tekst:
        return Celle(sted=Sted(felt.plass))
    tall = som_tall(felt.tekst) if kolonne is not None and kolonne.type == "tall" else None
    if tall is not None:
        return Celle(verdi=tall, sted=Sted(felt.plass))
    return Celle(tekst=Tekst(felt.tekst, felt.plass), sted=Sted(felt.plass))
