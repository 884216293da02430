"""The table of fonts, and the theme's own font in the file, so that nobody needs to install it."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Mapping, Sequence

from revisjon.output.docx.fonts import Snitt
from revisjon.output.docx.markup import rot, trygg
from revisjon.output.docx.package import WML, Forhold
from revisjon.report.theme import Tema

SKRIFTTYPE = f"{WML}fontTable+xml"
SKRIFTTABELL = "word/fontTable.xml"
_GENERISKE = frozenset(("serif", "sans-serif", "monospace", "system-ui"))
_SISTE_UTVEI = "Calibri"
_NAVNEROM = uuid.UUID("8f6d4c0e-5a55-5d0b-9a0e-6b8f0c1f2a77")
"""Of the keys that are made from what a font file holds."""
_SKJULT = 32
"""Bytes at the front that the key is laid over."""
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def skrifter(tema: Tema, innebygd: str = "", ellers: str = "") -> bytes:
    """Return the table, which says what to take where the theme's font is not there.

    `innebygd` is what it says of the files that lie in the document, `ellers` a name that the same font has
    where it is installed.
    """
    navn = (tema.familie, *(r for r in tema.reserve if r not in _GENERISKE))
    reserve = navn[1] if len(navn) > 1 else _SISTE_UTVEI
    alt = f'<w:altName w:val="{trygg(ellers or reserve)}"/>'
    andre = "".join(_skrift(n) for n in navn[1:])
    return rot("w:fonts", _skrift(tema.familie, alt, innebygd) + andre)


def _skrift(navn: str, alt: str = "", innebygd: str = "") -> str:
    return (
        f'<w:font w:name="{trygg(navn)}">{alt}<w:charset w:val="00"/><w:family w:val="swiss"/>'
        f'<w:pitch w:val="variable"/>{innebygd}</w:font>'
    )


def legg_ved(snitt: Sequence[Snitt], forhold: Forhold) -> tuple[str, Mapping[str, bytes]]:
    """Return what the table says of each style, and the files by name of part.

    `forhold` are the relationships of the table, which get those of the files.
    """
    linjer, filer = [], {}
    for s in snitt:
        nøkkel = uuid.uuid5(_NAVNEROM, hashlib.sha256(s.data).hexdigest())
        fil = f"fonts/tema-{s.navn}.odttf"
        filer[f"word/{fil}"] = skjul(s.data, nøkkel)
        id_ = forhold.til("font", fil)
        linjer.append(f'<w:embed{s.navn} xmlns:r="{_R}" r:id="{id_}" w:fontKey="{{{str(nøkkel).upper()}}}"/>')
    return "".join(linjer), filer


def skjul(data: bytes, nøkkel: uuid.UUID) -> bytes:
    """Lay the key over the front of a font, last byte first, as the standard has it (part 1, 17.8.1)."""
    lag = nøkkel.bytes[::-1] * (_SKJULT // 16)
    return bytes(a ^ b for a, b in zip(data[:_SKJULT], lag, strict=False)) + data[_SKJULT:]


def bruker(familie: str, *deler: bytes) -> bool:
    """Tell whether any of an office's own parts names the theme's font."""
    return any(f'"{trygg(familie)}"'.encode() in del_ for del_ in deler)


def omdøpt(del_: bytes, før: str, nå: str) -> bytes:
    """Return a part with another name for a font."""
    return del_.replace(f'"{trygg(før)}"'.encode(), f'"{trygg(nå)}"'.encode())


def har_innebygd(tabell: bytes, familie: str) -> bool:
    """Tell whether an office's own table already has the font in the file."""
    treff = _oppføring(familie).search(tabell.decode(errors="replace"))
    return treff is not None and "<w:embed" in treff[0]


def med_innebygd(tabell: bytes, familie: str, innebygd: str) -> bytes:
    """Return an office's own table with what is said of the files added."""
    tekst = tabell.decode()
    if treff := _oppføring(familie).search(tekst):
        return tekst.replace(treff[0], treff[0].replace("</w:font>", f"{innebygd}</w:font>"), 1).encode()
    return tekst.replace("</w:fonts>", f"{_skrift(familie, innebygd=innebygd)}</w:fonts>").encode()


def _oppføring(familie: str) -> re.Pattern[str]:
    return re.compile(rf'<w:font w:name="{re.escape(trygg(familie))}">.*?</w:font>', re.DOTALL)
