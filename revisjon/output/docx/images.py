"""Pictures of the tree as runs: how large each is, what it shows, and what to do where it is missing."""

from __future__ import annotations

import io
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.output import codes
from revisjon.output.docx.context import Ramme
from revisjon.output.docx.markup import løp
from revisjon.output.docx.pictures import Størrelse, alt_i_svg, forhold_i_svg, svg_tekst
from revisjon.output.docx.writer import Skriver
from revisjon.report.resource_names import RESSURS
from revisjon.report.tree import er, lokalt_navn
from revisjon.report.xhtml import UgyldigHtml, les

_MM_PER_PUNKT = Decimal("25.4") / 72
_SYMBOL = (Decimal("9.5") * _MM_PER_PUNKT, Decimal("9.5") * _MM_PER_PUNKT)
_TRINN = (Decimal(14) * _MM_PER_PUNKT, Decimal("8.5") * _MM_PER_PUNKT)
_MINDRE: Mapping[str, Decimal] = MappingProxyType(
    {"Tabelltekst": Decimal("0.9"), "TabelltekstLiten": Decimal("0.83")}
)
"""How much of their size the marks have in text of a style, so that they do not set its lines apart."""
_RUTE = (Decimal(7) * _MM_PER_PUNKT, Decimal(7) * _MM_PER_PUNKT)
_HØYEST = Decimal(170)
"""Of a picture or drawing, mm."""
_LOGO = (Decimal(70), Decimal(16))


def bildeløp(s: Skriver, el: Element, r: Ramme) -> str:
    """Return the run of an `<svg>` or `<img>`."""
    if lokalt_navn(el) == "img":
        return _fil(s, el, r)
    if er(el, "sym", "trinn"):
        b, h = _SYMBOL if er(el, "sym") else _TRINN
        skala = _MINDRE.get(r.stil, Decimal(1))
        return s.bilder.kode(svg_tekst(el, (b, h)), (b * skala, h * skala), alt_i_svg(el))
    return s.bilder.tegning(el, _innenfor(forhold_i_svg(el), r.bredde, _HØYEST))


def rute(s: Skriver) -> str:
    """Return the run of an empty box to tick."""
    svart = s.dokument.tema.farger["svart"]
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 7 7" width="2.469mm" height="2.469mm"><rect '
        f'x=".4" y=".4" width="6.2" height="6.2" fill="none" stroke="{svart}" stroke-width=".75"/></svg>'
    )
    return s.bilder.kode(svg, _RUTE, "")


def _innenfor(forhold: Decimal, bredde: Decimal, høyde: Decimal) -> Størrelse:
    """Return the largest size with this height by width that fits."""
    return (bredde, bredde * forhold) if bredde * forhold <= høyde else (høyde / forhold, høyde)


def _fil(s: Skriver, el: Element, r: Ramme) -> str:
    navn = unquote(el.get("src", "").removeprefix(RESSURS))
    data = s.dokument.ressurser.get(navn)
    alt = "" if el.get("aria-hidden") == "true" else el.get("alt", "")
    plass = _LOGO if "hus" in r.i else (r.bredde, _HØYEST)
    if data is None:
        return _mangler(s, navn, alt, "er ikke en del av dokumentet")
    if navn.lower().endswith(".svg"):
        try:
            rot = les(data.decode("utf-8-sig"))
        except (UgyldigHtml, UnicodeDecodeError):
            return _mangler(s, navn, alt, "kan ikke leses som SVG")
        mål = _innenfor(forhold_i_svg(rot), *plass)
        return s.bilder.kode(svg_tekst(rot, mål), mål, alt)
    try:
        bilde = Image.from_file(io.BytesIO(data))
    except (UnrecognizedImageError, UnexpectedEndOfFileError, InvalidImageStreamError, ValueError, KeyError):
        return _mangler(s, navn, alt, "er ikke et bilde som Word kan vise")
    forhold = Decimal(bilde.px_height) / max(bilde.px_width, 1)
    naturlig = Decimal(int(bilde.width)) / 36000
    mål = _innenfor(forhold, min(plass[0], naturlig) if naturlig > 0 else plass[0], plass[1])
    return s.bilder.fil(navn, data, bilde.ext, mål, alt)


def _mangler(s: Skriver, navn: str, alt: str, hvorfor: str) -> str:
    """Warn, and let the alternative text stand for the picture."""
    melding = f"Bildet «{navn}» {hvorfor}, og er erstattet av beskrivelsen i Word-filen."
    råd = "Bruk SVG, PNG eller JPEG, og sjekk at bildet kan åpnes."
    s.diagnoser.append(Diagnose(codes.DOCX_BILDE, Plass("."), melding, råd, Alvor.ADVARSEL))
    return løp(f"[{alt or navn}]")
