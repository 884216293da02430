"""A PDF or a picture → pages: a picture of each, and its text. Nothing in the file is run."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

from revisjon.records import dataclass
from revisjon.report.letters.pictures import MAKS_PIKSLER, krymp, pakk
from revisjon.report.letters.transcript import avsnitt

PUNKTER_PER_TOMME = 170
"""Of the page itself; in the report it stands somewhat smaller, at some 220."""


@dataclass(frozen=True, slots=True)
class Side:
    """One page."""

    bilde: bytes
    endelse: str
    """`png` or `jpg`."""
    avsnitt: tuple[str, ...] = ()
    """Its text, where the file has it."""


@lru_cache(maxsize=16)
def pdf_sider(data: bytes) -> tuple[Side, ...]:
    """Return the pages of a PDF that has been checked. Remembered, since each format asks for them again."""
    import pypdfium2  # noqa: PLC0415 - heavy, and few projects have a letter

    with pypdfium2.PdfDocument(data) as pdf:
        return tuple(_side(side) for side in pdf)


@lru_cache(maxsize=16)
def bildeside(data: bytes) -> Side:
    """Return a picture as a page, turned upright, without what the camera wrote beside it."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - only with pictures

    with Image.open(io.BytesIO(data)) as lest:
        bilde = ImageOps.exif_transpose(lest)
        if bilde.mode in ("RGBA", "LA", "PA") or "transparency" in bilde.info:
            gjennomsiktig = bilde.convert("RGBA")
            bilde = Image.new("RGB", bilde.size, "white")
            bilde.paste(gjennomsiktig, mask=gjennomsiktig.getchannel("A"))
        return Side(*pakk(krymp(bilde.convert("RGB"))))


@lru_cache(maxsize=16)
def antall_sider(data: bytes) -> int:
    """Return the number of pages of a PDF; 0 where it cannot be opened."""
    import pypdfium2  # noqa: PLC0415 - heavy, and few projects have a letter

    try:
        with pypdfium2.PdfDocument(data) as pdf:
            return len(pdf)
    except pypdfium2.PdfiumError:
        return 0


def _side(side: Any) -> Side:  # noqa: ANN401 - pypdfium2 is not typed
    bredde, høyde = side.get_size()
    skala = min(PUNKTER_PER_TOMME / 72, (MAKS_PIKSLER / max(bredde * høyde, 1)) ** 0.5)
    bilde = side.render(scale=skala, may_draw_forms=False).to_pil()
    return Side(*pakk(bilde), avsnitt(side))
