"""Bytes to the text that all places count in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

from revisjon.diagnostics import Diagnose, Plass
from revisjon.records import dataclass
from revisjon.source import codes

MAKS_BYTE: Final = 16 * 1024 * 1024
"""Largest file that is read, in bytes."""
MAKS_STYRETEGN: Final = 20
"""How many illegal characters are reported; a file with more has a common cause for them."""

ERSTATNING: Final = "\ufffd"
ULOVLIGE: Final = re.compile(
    # Control characters but tab and line feed; the line separators of YAML 1.1, which editors do not count;
    # a byte order mark inside the text; what is no character at all.
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_MAKS_STABEL: Final = 30
"""Most combining marks in a row, as in the stream-safe text format of Unicode (UAX #15, section 13)."""
_UTEN_BOKSTAVER: Final = re.compile(f"[^\x00-\u02ff]{{{_MAKS_STABEL + 1},}}")
"""Runs without any letter or sign below the combining marks: the only ones worth a closer look."""
_BOM: Final = b"\xef\xbb\xbf"
_UTF16: Final = re.compile(rb"\xff\xfe|\xfe\xff|[^\x00]\x00[^\x00]\x00|\x00[^\x00]\x00[^\x00]")
_NAVN: Final = {
    "\x00": "NUL",
    "\x0b": "loddrett tabulator, som Word bruker for linjeskift i et avsnitt",
    "\x0c": "sideskift",
    "\u2028": "linjeskilletegn",
    "\u2029": "avsnittsskilletegn",
    "\ufeff": "byterekkefølgemerke inne i teksten",
    "\uffff": "ikke et tegn, eller mange aksenter på samme bokstav",
}
_RÅD_UTF8: Final = (
    "Lagre filen som UTF-8. I VS Code: klikk på kodingen nederst til høyre, velg «Reopen with Encoding» og "
    "kodingen filen har, og så «Save with Encoding» og «UTF-8». I Notisblokk: Fil › Lagre som, Koding: UTF-8."
)


@dataclass(frozen=True, slots=True)
class Avkodet:
    """The text of a file, as far as it could be read."""

    tekst: str
    """NFC, with `\\n` for every line break, U+FFFD for what cannot be read or may not stand there."""
    diagnoser: tuple[Diagnose, ...] = ()
    lesbar: bool = True
    """False if the bytes are not UTF-8 text at all, so that parsing would only give noise."""


def avkod(fil: str, data: bytes) -> Avkodet:
    """Decode one file; every mistake becomes a diagnosis."""
    if len(data) > MAKS_BYTE:
        return Avkodet("", (_for_stor(fil),), lesbar=False)
    if _UTF16.match(data):
        melding = "Filen er lagret som UTF-16; den må være UTF-8."
        return Avkodet("", (Diagnose(codes.IKKE_UTF8, Plass(fil), melding, _RÅD_UTF8),), lesbar=False)
    data = data.removeprefix(_BOM)
    try:
        tekst = normalisert(data.decode("utf-8"))
    except UnicodeDecodeError as feil:
        tekst = normalisert(data.decode("utf-8", errors="replace"))
        return Avkodet(ULOVLIGE.sub(ERSTATNING, tekst), (_ikke_utf8(fil, data, feil.start),), lesbar=False)
    diagnoser = tuple(islice(_styretegn(fil, tekst), MAKS_STYRETEGN))
    return Avkodet(ULOVLIGE.sub(ERSTATNING, tekst) if diagnoser else tekst, diagnoser)


def normalisert(tekst: str) -> str:
    r"""Return the text as NFC with `\n` for each line break: å is one character, a line one line."""
    if "\r" in tekst:
        tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UTEN_BOKSTAVER.sub(_kutt, tekst))


def _kutt(treff: re.Match[str]) -> str:
    """Return a run of characters with U+FFFF for those that stack too many marks on one letter.

    Sorting the marks of one letter takes quadratic time, and no letter has that many.
    """
    tegn, i_stabel = list(treff[0]), 0
    for nr, ett in enumerate(tegn):
        i_stabel = i_stabel + 1 if unicodedata.combining(ett) else 0
        if i_stabel > _MAKS_STABEL:
            tegn[nr] = "\uffff"
    return "".join(tegn)


def _for_stor(fil: str) -> Diagnose:
    # Whoever read the file may have stopped just past the bound, so its size is not told.
    melding = f"Filen er større enn grensen på {MAKS_BYTE // (1024 * 1024)} MiB."
    råd = "Del innholdet på flere filer. Seksjonene kan spres fritt i criteria/ og evidence/."
    return Diagnose(codes.FIL_FOR_STOR, Plass(fil), melding, råd)


def _ikke_utf8(fil: str, data: bytes, sted: int) -> Diagnose:
    foran = normalisert(data[:sted].decode("utf-8"))
    plass = Plass(fil, foran.count("\n") + 1, len(foran) - foran.rfind("\n"))
    byte = data[sted]
    tegn = bytes((byte,)).decode("cp1252", errors="ignore")
    gjett = f" I Windows-1252 (Latin-1) er den «{tegn}»." if tegn.isalpha() else ""
    melding = f"Filen er ikke UTF-8: byten 0x{byte:02X} kan ikke leses her.{gjett}"
    return Diagnose(codes.IKKE_UTF8, plass, melding, _RÅD_UTF8)


def _styretegn(fil: str, tekst: str) -> Iterator[Diagnose]:
    for treff in ULOVLIGE.finditer(tekst):
        tegn, sted = treff[0], treff.start()
        navn = f" ({_NAVN[tegn]})" if tegn in _NAVN else ""
        plass = Plass(fil, tekst.count("\n", 0, sted) + 1, sted - tekst.rfind("\n", 0, sted))
        melding = f"Her står det usynlige tegnet U+{ord(tegn):04X}{navn}, som ikke kan være i en YAML-fil."
        råd = "Slett tegnet, eller skriv et vanlig linjeskift eller mellomrom i stedet."
        yield Diagnose(codes.ULOVLIG_TEGN, plass, melding, råd)
