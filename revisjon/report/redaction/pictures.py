"""What stands beside the picture in a picture's file: who took it, where, with what, and what it was called.

Nobody sees it, everybody who gets the file can read it. The picture itself is kept to the byte.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_PNG_DELER = frozenset(
    (
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"gAMA",
        b"cHRM",
        b"sRGB",
        b"iCCP",
        b"pHYs",
        b"sBIT",
        b"bKGD",
    )
)
"""Chunks that say how a PNG is drawn."""
_SOS, _EOI, _COM, _APP0, _APP1, _APP2, _APP14, _APP15 = 0xDA, 0xD9, 0xFE, 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
_EXIF, _ICC = b"Exif\0\0", b"ICC_PROFILE\0"
_ORIENTERING = 0x0112
_BARE_ORIENTERING = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0%c\0\0\0\0\0\0"
"""An Exif block that holds one thing: which side of the picture is up."""
_OPPREIST = 1
_SVG = re.compile(
    rb"<!--.*?-->|<(\w*:?metadata)\b.*?(?:</\1\s*>|/>)"
    rb"|\s(?:sodipodi|inkscape):[\w.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*')",
    re.DOTALL,
)
"""Comments, and what programs for drawing write of the file and of whoever drew it."""


def uten_følgedata(data: bytes) -> bytes:
    """Return a PNG, JPEG or SVG without what is not drawn; any other file, or a broken one, as it is."""
    try:
        if data.startswith(_PNG):
            return _PNG + b"".join(del_ for slag, del_ in _png(data) if slag in _PNG_DELER)
        if data.startswith(_JPEG):
            return _JPEG + b"".join(_tegnes(merke, del_) for merke, del_ in _jpeg(data))
    except (struct.error, IndexError):
        return data
    return _SVG.sub(b"", data) if b"<svg" in data else data


def _png(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks by kind, each with its frame; what follows the last is no part of the picture."""
    plass, slag = len(_PNG), b""
    while slag != b"IEND":
        lengde, slag = struct.unpack_from(">I4s", data, plass)
        yield slag, data[plass : plass + lengde + 12]
        plass += lengde + 12


def _jpeg(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the segments by marker, each with its frame; what follows the last is no part of the picture."""
    plass, merke = len(_JPEG), 0
    while merke != _EOI:
        merke, start = data[plass + 1], plass
        if data[plass] != _JPEG[0]:
            raise IndexError(plass)
        plass += 2
        if merke != _EOI:
            plass += int(struct.unpack_from(">H", data, plass)[0])
        if merke == _SOS:
            plass = _etter_punktene(data, plass)
        yield merke, data[start:plass]


def _etter_punktene(data: bytes, plass: int) -> int:
    """Return where the next marker stands; inside the picture's points 0xFF is followed by 0 or a restart."""
    while not (data[plass] == _JPEG[0] and data[plass + 1] not in (0, *range(0xD0, 0xD8))):
        plass += 1
    return plass


def _tegnes(merke: int, del_: bytes) -> bytes:
    """Return a segment as far as it says how the picture is drawn."""
    innhold = del_[4:]
    if merke == _APP1 and innhold.startswith(_EXIF):
        opp = _orientering(innhold[len(_EXIF) :])
        return b"" if opp == _OPPREIST else _segment(_EXIF + _BARE_ORIENTERING % opp)
    if merke in (_APP0, _APP14) or (merke == _APP2 and innhold.startswith(_ICC)):
        return del_
    return b"" if merke == _COM or _APP0 < merke <= _APP15 else del_


def _segment(innhold: bytes) -> bytes:
    return struct.pack(">BBH", _JPEG[0], _APP1, len(innhold) + 2) + innhold


def _orientering(tiff: bytes) -> int:
    """Return which side is up, 1 to 8, from an Exif block; 1 where it does not say."""
    rekkefølge = "<" if tiff.startswith(b"II") else ">"
    try:
        (start,) = struct.unpack_from(f"{rekkefølge}I", tiff, 4)
        (antall,) = struct.unpack_from(f"{rekkefølge}H", tiff, start)
        for nr in range(antall):
            merke, _, _, verdi = struct.unpack_from(f"{rekkefølge}HHIH", tiff, start + 2 + 12 * nr)
            if merke == _ORIENTERING:
                return verdi if _OPPREIST < verdi <= 8 else _OPPREIST  # noqa: PLR2004 - Exif has eight
    except struct.error:
        pass
    return _OPPREIST
