"""A page as a picture in few bytes: what the report shows of a document from others."""

from __future__ import annotations

import io
from math import sqrt
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from PIL.Image import Image

MAKS_PIKSLER = 4_000_000
"""Largest picture: an A4 page at 200 dpi."""
_NYANSER = 16
"""Steps of grey on a page of text, where grey is only the edge of letters."""
_MELLOMTONER = range(32, 224)
_MEST_GRÅTT = 0.15
"""With a larger part in middle tones it is no page of text, and keeps them all."""
_FARGER = 256
_AVVIK = 8
"""How far colour channels (0-255) may part from each other, or from the original, unseen."""
_KVALITET = 82

Fil = tuple[bytes, str]
"""Content, and the ending of its name."""


def krymp(bilde: Image) -> Image:
    """Return the picture with at most `MAKS_PIKSLER`."""
    for_mye = bilde.width * bilde.height / MAKS_PIKSLER
    if for_mye <= 1:
        return bilde
    mål = (int(bilde.width / sqrt(for_mye)), int(bilde.height / sqrt(for_mye)))
    return bilde.resize((max(mål[0], 1), max(mål[1], 1)))


def pakk(bilde: Image) -> Fil:
    """Return the smallest of PNG and JPEG, without anything of what the file tells beside the picture."""
    rgb = bilde.convert("RGB")
    if _er_grått(rgb):
        grått = rgb.convert("L")
        kandidater = [_png(_som_tekst(grått)), _jpeg(grått)]
    else:
        kandidater = [_jpeg(rgb)]
        if palett := _med_palett(rgb):
            kandidater.insert(0, _png(palett))
    return min(kandidater, key=lambda fil: len(fil[0]))


def _er_grått(bilde: Image) -> bool:
    from PIL import ImageChops  # noqa: PLC0415 - only with pictures

    rød, grønn, blå = bilde.split()
    return all(_største(ImageChops.difference(a, b)) <= _AVVIK for a, b in ((rød, grønn), (grønn, blå)))


def _som_tekst(grått: Image) -> Image:
    """Return a page of text in few steps of grey; any other page as it is."""
    fordeling = grått.histogram()
    if sum(fordeling[v] for v in _MELLOMTONER) > _MEST_GRÅTT * sum(fordeling):
        return grått
    steg = 255 / (_NYANSER - 1)
    return grått.point([round(round(v / steg) * steg) for v in range(256)])


def _største(bilde: Image) -> int:
    ytterst = bilde.getextrema()
    if isinstance(ytterst[0], tuple):
        return max(kanal[1] for kanal in ytterst)
    return cast("tuple[int, int]", ytterst)[1]


def _med_palett(bilde: Image) -> Image | None:
    from PIL import Image, ImageChops  # noqa: PLC0415 - only with pictures

    færre = bilde.quantize(_FARGER, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    return færre if _største(ImageChops.difference(bilde, færre.convert("RGB"))) <= _AVVIK else None


def _png(bilde: Image) -> Fil:
    ut = io.BytesIO()
    bilde.save(ut, "PNG")
    return ut.getvalue(), "png"


def _jpeg(bilde: Image) -> Fil:
    ut = io.BytesIO()
    # Colour at full resolution: letterheads are coloured text. Not optimised: Pillow then fails on noise.
    bilde.save(ut, "JPEG", quality=_KVALITET, subsampling=0)
    return ut.getvalue(), "jpg"
