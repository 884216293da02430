"""Is a drawing all that it seems? An SVG may hold programs, and fetch what is not in the project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from revisjon.diagnostics import Diagnose, Plass
from revisjon.load import codes

_ULOVLIGE = {"script": "et program (<script>)", "foreignobject": "HTML (<foreignObject>)"}
"""Elements that are no part of a picture, by name in small letters."""
_URL = re.compile(r"url\(\s*[\"']?\s*([^\"')]*)|@import\s+[\"']([^\"']*)", re.IGNORECASE)
_EGET = re.compile(r"#|data:image/", re.IGNORECASE)
"""How an address begins that leads to the picture itself."""
_MAKS = 20
"""As many faults as are told of one file."""
_VIST = 60
"""As much of an address as is shown, in letters."""


class _Stans(Exception):
    """Nothing more is to be read."""


def sjekk_svg(fil: str, data: bytes) -> tuple[Diagnose, ...]:
    """Return what a drawing holds that a picture may not, each at its line in the file."""
    gang = _Gang(fil, data)
    try:
        gang.leser.Parse(data, True)  # noqa: FBT003 - the last piece
    except _Stans:
        pass
    except expat.ExpatError as feil:
        råd = "Lagre bildet på nytt som SVG fra tegneprogrammet."
        gang.meld("Filen er ikke hel SVG fra denne linjen", råd, feil.lineno, feil.offset)
    return tuple(dict.fromkeys(gang.diagnoser))


class _Gang:
    """One walk through the file. A working tool of one check, not a record."""

    def __init__(self, fil: str, data: bytes) -> None:
        self.fil = fil
        self.data = data
        self.diagnoser: list[Diagnose] = []
        self.leser = expat.ParserCreate()
        self.leser.buffer_text = True
        self.leser.StartDoctypeDeclHandler = self._doctype
        self.leser.ProcessingInstructionHandler = self._instruks
        self.leser.StartElementHandler = self._element
        self.leser.EndElementHandler = self._slutt
        self.leser.CharacterDataHandler = self._tekst
        self._stil: tuple[int, int] | None = None
        """Where the style element that we are in begins; its text is told when it ends."""

    def meld(self, melding: str, råd: str, linje: int | None = None, kolonne: int = 0) -> None:
        """Note a fault, where we are if no other place is given."""
        if linje is None:
            linje, kolonne = self._stil or self._her()
        plass = Plass(self.fil, linje, kolonne + 1)
        self.diagnoser.append(Diagnose(codes.FEIL_BILDE, plass, f"{melding}.", råd))
        if len(self.diagnoser) >= _MAKS:
            raise _Stans

    def _her(self) -> tuple[int, int]:
        return self.leser.CurrentLineNumber, self.leser.CurrentColumnNumber

    def _doctype(self, *_: object) -> None:
        # Entities can make a small file endless, so nothing after this is read.
        råd = "Ta bort alt fra <!DOCTYPE til og med tegnet > som avslutter det, eller lagre som enkel SVG."
        # The parser tells of it only when it has read the name.
        start = self.data.rfind(b"<!DOCTYPE", 0, self.leser.CurrentByteIndex + 9)
        linje, kolonne = self.data.count(b"\n", 0, start) + 1, start - self.data.rfind(b"\n", 0, start) - 1
        self.meld("Bildet har en DOCTYPE, som kan hente eller lage innhold", råd, linje, max(kolonne, 0))
        raise _Stans

    def _instruks(self, mål: str, _: str) -> None:
        if mål == "xml-stylesheet":
            self.meld("Bildet henter et stilark", "Ta bort linjen <?xml-stylesheet …?>.")

    def _element(self, navn: str, attributter: dict[str, str]) -> None:
        lokalt = _lokalt(navn)
        if lokalt in _ULOVLIGE:
            råd = f"Ta bort <{navn}>, eller lagre bildet som enkel SVG eller PNG."
            self.meld(f"Bildet har {_ULOVLIGE[lokalt]} i seg", råd)
        for attributt, verdi in attributter.items():
            adresser = [verdi] if _lokalt(attributt) == "href" else _adresser(verdi)
            self._sjekk(adresser)
        self._stil = self._her() if lokalt == "style" else None

    def _slutt(self, _: str) -> None:
        self._stil = None

    def _tekst(self, tekst: str) -> None:
        if self._stil:
            self._sjekk(_adresser(tekst))

    def _sjekk(self, adresser: Iterator[str] | list[str]) -> None:
        for adresse in adresser:
            ren = adresse.strip()
            if ren and not _EGET.match(ren):
                råd = "Legg det inn i selve filen («embed» i tegneprogrammet), eller ta det bort."
                self.meld(f"Bildet viser til noe utenfor seg selv: «{ren[:_VIST]}»", råd)


def _adresser(tekst: str) -> Iterator[str]:
    """Yield the addresses in a style or an attribute."""
    return (treff[1] or treff[2] or "" for treff in _URL.finditer(tekst))


def _lokalt(navn: str) -> str:
    return navn.rpartition(":")[2].lower()
