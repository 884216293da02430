from __future__ import annotations

import builtins
import io
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from PIL import Image

from revisjon.diagnostics import Feil
from revisjon.output import codes
from revisjon.output.raster import PUNKTER_PER_TOMME, lag_png, mål
from revisjon.report.document import Dokument

_NS = 'xmlns="http://www.w3.org/2000/svg"'
_FIGUR = (
    f'<svg {_NS} viewBox="0 0 160 40"><title>F</title><rect width="80" height="40" fill="#5c9e1b"/></svg>'
)
_MERKE = '<svg class="sym" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="#000"/></svg>'


def _åpne(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(
    ("tegning", "ventet"),
    [
        (_FIGUR, ("160mm", "40mm")),
        (_MERKE, ("9.5pt", "9.5pt")),
        ('<svg class="trinn" viewBox="0 0 19 12"/>', ("14pt", "8.5pt")),
        ('<svg width="40mm" height="20" viewBox="0 0 9 9"/>', ("40mm", "20px")),
        ("<svg viewBox='0,0,30.5,12'/>", ("30.5mm", "12mm")),
        ('<svg width="40mm" viewBox="0 0 20 10"/>', ("40mm", "calc(40mm * 0.5)")),
    ],
)
def test_size_of_a_drawing(tegning: str, ventet: tuple[str, str]) -> None:
    assert mål(tegning) == ventet


@pytest.mark.parametrize("tegning", ["<svg/>", '<svg viewBox="0 0 0 10"/>', '<svg viewBox="a b c d"/>'])
def test_drawing_without_size_is_told(tegning: str) -> None:
    with pytest.raises(Feil, match="viewBox"):
        mål(tegning)


def test_each_drawing_gets_its_own_size_in_the_order_given(lite: Dokument) -> None:
    bilder = lag_png([_MERKE, _FIGUR, _MERKE], lite)
    assert bilder[0] == bilder[2] != bilder[1]
    figur = _åpne(bilder[1])
    assert abs(figur.width - 160 / 25.4 * PUNKTER_PER_TOMME) <= 1
    assert abs(figur.height - 40 / 25.4 * PUNKTER_PER_TOMME) <= 1
    assert _åpne(bilder[0]).size == (27, 27)


def test_colours_are_kept_and_the_drawing_fills_its_page(lite: Dokument) -> None:
    bilde = _åpne(lag_png([_FIGUR], lite)[0]).convert("RGB")
    assert bilde.getpixel((2, 2)) == (0x5C, 0x9E, 0x1B)
    assert bilde.getpixel((600, 310)) == (0x5C, 0x9E, 0x1B)
    assert bilde.getpixel((700, 2)) == (255, 255, 255)


def test_few_colours_are_written_with_a_palette_and_many_are_not(lite: Dokument) -> None:
    overgang = "".join(
        f'<rect x="{i}" width="1" height="40" fill="rgb({i},{(i * 7) % 256},{(i * 31) % 256})"/>'
        f'<rect x="{i}" y="20" width="1" height="20" fill="rgb({255 - i},{(i * 11) % 256},{i})"/>'
        f'<rect x="{i}" y="30" width="1" height="10" fill="rgb({(i * 3) % 256},{255 - i},{(i * 5) % 256})"/>'
        for i in range(160)
    )
    mange = _FIGUR.replace("</svg>", f"{overgang}</svg>")
    assert [_åpne(b).mode for b in lag_png([_FIGUR, mange], lite)] == ["P", "RGB"]


def test_same_drawings_same_bytes_without_time(lite: Dokument) -> None:
    første, andre = lag_png([_FIGUR, _MERKE], lite), lag_png([_FIGUR, _MERKE], lite)
    assert første == andre
    assert all(b"tIME" not in bilde and b"tEXt" not in bilde for bilde in første)
    assert _åpne(første[0]).info["dpi"] == pytest.approx((200, 200), abs=0.01)


def test_text_is_set_in_the_fonts_of_the_document(lite: Dokument) -> None:
    tekst = (
        f'<svg {_NS} viewBox="0 0 60 10" font-family="Egen"><text x="1" y="7" font-size="5">Ask</text></svg>'
    )
    uten = lag_png([tekst], lite)
    skrift = b'@font-face { font-family: "Egen"; src: url("ressurs:egen.woff2") }'
    from eksempel import ROT  # noqa: PLC0415 - for the file alone

    fil = (ROT / "templates/fonter/source-sans-3-latin-600-normal.woff2").read_bytes()
    med = lag_png([tekst], replace(lite, ressurser={"tema.css": skrift, "egen.woff2": fil}))
    assert uten != med


def test_nothing_to_draw_costs_nothing(lite: Dokument, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revisjon.output.raster.importer", lambda: pytest.fail("WeasyPrint is not needed"))
    assert lag_png([], lite) == ()


def test_missing_pango_is_told(lite: Dokument, monkeypatch: pytest.MonkeyPatch) -> None:
    ekte = builtins.__import__

    def uten(
        navn: str,
        globale: Mapping[str, object] | None = None,
        lokale: Mapping[str, object] | None = None,
        fra: Sequence[str] = (),
        nivå: int = 0,
    ) -> object:
        if navn == "weasyprint":
            raise OSError("cannot load library 'libpango'")
        return ekte(navn, globale, lokale, fra, nivå)

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(builtins, "__import__", uten)
    with pytest.raises(Feil) as fanget:
        lag_png([_FIGUR], lite)
    assert [d.kode for d in fanget.value.diagnoser] == [codes.UTEN_PANGO]
