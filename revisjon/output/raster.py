"""Drawings as pictures, for readers that show no SVG: the PDF program draws them, so that they look the same.

All drawings go through one rendering, a page for each, since fonts and layout cost more than the drawing.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from revisjon.diagnostics import Diagnose, Feil, Plass
from revisjon.output import codes
from revisjon.output.weasy import Henter, advarsler_fra, importer
from revisjon.report.document import Dokument
from revisjon.report.resource_names import RESSURS
from revisjon.report.theme import CSSFIL

if TYPE_CHECKING:
    from PIL.Image import Image

PUNKTER_PER_TOMME = 200
_START = re.compile(r"<svg\b[^>]*>")
_ATTRIBUTT = re.compile(r"""\s([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_LENGDE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(mm|cm|pt|px|in)?\s*")
_MERKER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"sym": ("9.5pt", "9.5pt"), "trinn": ("14pt", "8.5pt")}
)
"""Width and height of marks in the line of text, by class, as rapport.css has them."""
_FARGER = 256
"""As many as a palette holds."""
_AVVIK = 6
"""How far a colour channel (0-255) may move without anyone seeing it."""


def lag_png(tegninger: Sequence[str], dokument: Dokument) -> tuple[bytes, ...]:
    """Return each drawing (a whole `<svg>` element of the document) as PNG at 200 dpi, in its own size.

    That is its `width` and `height`, that of its class, or its `viewBox` in millimetres. The same drawings
    give the same bytes.

    Raises:
        Feil: if the system libraries are missing, or a drawing has no size.

    """
    if not tegninger:
        return ()
    ulike = tuple(dict.fromkeys(tegninger))
    weasyprint = importer()
    with advarsler_fra():
        # What they warn of is told where the whole document is made.
        pdf = weasyprint.HTML(
            string=_ark(ulike, dokument), base_url=RESSURS, url_fetcher=Henter(dokument.ressurser)
        ).write_pdf()
    bilder = dict(zip(ulike, _sider(pdf), strict=True))
    return tuple(bilder[tegning] for tegning in tegninger)


def mål(tegning: str) -> tuple[str, str]:
    """Return width and height of a drawing as CSS lengths. Raises `Feil` where it has none."""
    start = _START.search(tegning)
    attributter = {navn: a or b for navn, a, b in _ATTRIBUTT.findall(start[0])} if start else {}
    bredde, høyde = (_lengde(attributter.get(navn, "")) for navn in ("width", "height"))
    if bredde and høyde:
        return bredde, høyde
    for klasse in attributter.get("class", "").split():
        if klasse in _MERKER:
            return _MERKER[klasse]
    rute = attributter.get("viewBox", "").replace(",", " ").split()
    try:
        x, y = Decimal(rute[2]), Decimal(rute[3])
    except (IndexError, ArithmeticError):
        x = y = Decimal(0)
    if min(x, y) <= 0:
        raise Feil([_uten_mål(tegning)])
    if bredde:
        return bredde, f"calc({bredde} * {y / x})"
    return f"{x}mm", f"{y}mm"


def _lengde(verdi: str) -> str:
    treff = _LENGDE.fullmatch(verdi)
    return f"{treff[1]}{treff[2] or 'px'}" if treff and float(treff[1]) else ""


def _uten_mål(tegning: str) -> Diagnose:
    melding = f"En tegning har verken mål eller viewBox, og kan ikke gjøres om til bilde: {tegning[:60]}…"
    råd = "Har prosjektet egne maler med SVG, så gi den viewBox, eller width og height."
    return Diagnose(codes.WEASYPRINT, Plass("."), melding, råd)


def _ark(tegninger: Sequence[str], dokument: Dokument) -> str:
    """Return a document with one page for each drawing, exactly as large."""
    regler, sider = [], []
    for nr, tegning in enumerate(tegninger):
        bredde, høyde = mål(tegning)
        regler.append(
            f"@page s{nr} {{ size: {bredde} {høyde}; margin: 0; background: none }} "
            f"#s{nr} {{ page: s{nr}; width: {bredde}; height: {høyde} }}"
        )
        sider.append(f'<div id="s{nr}">{tegning}</div>')
    skrift = f'<link rel="stylesheet" href="{RESSURS}{CSSFIL}"/>' if CSSFIL in dokument.ressurser else ""
    return (
        f'<!doctype html><html lang="{dokument.språk}"><head><meta charset="utf-8"/><title>-</title>{skrift}'
        f"<style>html, body {{ margin: 0 }} div {{ overflow: hidden }} "
        f"svg {{ display: block; width: 100%; height: 100% }} {' '.join(regler)}</style></head>"
        f"<body>{''.join(sider)}</body></html>"
    )


def _sider(pdf: bytes) -> tuple[bytes, ...]:
    import pypdfium2  # noqa: PLC0415 - 7 MB of library, needed only here

    with pypdfium2.PdfDocument(pdf) as åpen:
        return tuple(_png(side) for side in åpen)


def _png(side: Any) -> bytes:  # noqa: ANN401 - pypdfium2 is not typed
    bilde = side.render(scale=PUNKTER_PER_TOMME / 72, may_draw_forms=False).to_pil().convert("RGB")
    ut = io.BytesIO()
    oppløsning = (PUNKTER_PER_TOMME, PUNKTER_PER_TOMME)
    _med_palett(bilde).save(ut, "PNG", dpi=oppløsning)
    return ut.getvalue()


def _med_palett(bilde: Image) -> Image:
    """Return the picture in 256 colours, half as many bytes, unless one would see it."""
    from PIL import Image, ImageChops  # noqa: PLC0415 - only with pictures

    if farger := bilde.getcolors(_FARGER):
        return bilde.convert("P", palette=Image.Palette.ADAPTIVE, colors=len(farger))
    færre = bilde.quantize(_FARGER, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    avvik = ImageChops.difference(bilde, færre.convert("RGB")).getextrema()
    høyest = max(kanal[1] for kanal in cast("tuple[tuple[int, int], ...]", avvik))
    return færre if høyest <= _AVVIK else bilde
