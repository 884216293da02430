"""The leak test is neither fooled by how a file packs its text, nor stopped by what is no text."""

from __future__ import annotations

import base64
import io
import json
import random
import zipfile
from dataclasses import replace

import pikepdf
import pytest
import yaml
from PIL import Image, PngImagePlugin
from tema import TEMA

from revisjon.diagnostics import Plass
from revisjon.output.leak import sjekk_lekkasje
from revisjon.output.pdf import lag_pdf
from revisjon.output.web import lag_html
from revisjon.report.document import Dokument, Hemmelighet

NAVN = "Kari Nordmann"


def dokument(*hemmelig: str, html: str = "<p>Ingenting.</p>") -> Dokument:
    return Dokument(
        f'<!doctype html><html lang="nb"><head><title>T</title></head><body>{html}</body></html>',
        "T", "nb", "", "", "offentlig", tema=TEMA, dato="2026-05-31",
        hemmeligheter=tuple(Hemmelighet(h, Plass("sak.yaml", nr)) for nr, h in enumerate(hemmelig, start=1)),
    )  # fmt: skip


def funnet(filer: dict[str, bytes], *hemmelig: str) -> list[str]:
    """Return which of the secrets are found."""
    linjer = [d.plass.linje for d in sjekk_lekkasje(filer, dokument(*hemmelig))]
    return [h for nr, h in enumerate(hemmelig, start=1) if nr in linjer]


def png() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", NAVN, zip=True)
    ut = io.BytesIO()
    Image.new("RGB", (9, 9)).save(ut, "PNG", pnginfo=info)
    return ut.getvalue()


def jpeg() -> bytes:
    exif = Image.Exif()
    exif[0x9C9D] = NAVN.encode("utf-16-le")
    ut = io.BytesIO()
    Image.new("RGB", (9, 9)).save(ut, "JPEG", exif=exif)
    return ut.getvalue()


SVG = b"<svg><text>Kari Nord<tspan>mann</tspan></text></svg>"
BILDER = {"png": png(), "jpeg": jpeg(), "svg+xml": SVG}


@pytest.mark.parametrize("slag", BILDER)
def test_it_is_found_in_a_picture(slag: str) -> None:
    data = BILDER[slag]
    side = f'<img src="data:image/{slag};base64,{base64.b64encode(data).decode()}"/>'
    assert funnet({"html": side.encode()}, NAVN) == [NAVN]
    pakke = io.BytesIO()
    with zipfile.ZipFile(pakke, "w") as zip_:
        zip_.writestr(f"word/media/bilde1.{slag.partition('+')[0]}", data)
    assert funnet({"docx": pakke.getvalue()}, NAVN) == [NAVN]


@pytest.mark.parametrize("ord_", [NAVN, "Å “sitere”"])
def test_it_is_found_behind_the_signs_of_json(ord_: str) -> None:
    skrevet = json.dumps({"a": [ord_.replace(" ", "\n")]})
    assert funnet({"json": skrevet.encode()}, ord_) == [ord_]
    side = f'<script type="application/json">{skrevet}</script>'
    assert funnet({"html": side.encode()}, ord_) == [ord_]


@pytest.fixture(scope="module", name="pdf")
def _pdf() -> bytes:
    html = '<p style="letter-spacing: 4pt">Revisjon og evaluering</p><p>Om saken.</p>'
    return lag_pdf(dokument(html=html))[0]


def med(pdf: bytes, innhold: bytes = b"", vedlegg: bytes = b"") -> bytes:
    ut = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as fil:
        if innhold:
            fil.pages[0].contents_add(innhold)
        if vedlegg:
            fil.attachments["sak.yaml"] = vedlegg
        fil.save(ut)
    return ut.getvalue()


def test_it_is_found_in_a_mark_on_what_is_drawn(pdf: bytes) -> None:
    ord_ = (b"\xfe\xff" + NAVN.encode("utf-16-be")).hex().encode()
    assert funnet({"pdf": med(pdf, b"/Span <</ActualText <" + ord_ + b">>> BDC EMC")}, NAVN) == [NAVN]


def test_it_is_found_behind_the_signs_of_yaml(pdf: bytes) -> None:
    alle = (yaml.dump({"tekst": f"\x07{'x ' * antall}{NAVN}"}, width=60) for antall in range(40))
    skrevet = next(tekst for tekst in alle if "Kari\\" in tekst)
    assert funnet({"pdf": med(pdf, vedlegg=skrevet.encode())}, NAVN) == [NAVN]


# --- what is no text ------------------------------------------------------------------------------

NAVNENE = ("Ola", "Moe", "Liv", "Vik", "Zoe", "Ida", "Kim", "Eva", "Jon", "Dal")
TALLENE = ("841.889764", "12 345", "010170 12345", "4711", "1987")
ORDENE = ("Span", "Link", "Title", "Sans", "Width", "Normal", "Content", "Side", "Figure", "Color")


def test_pictures_and_fonts_hold_no_words() -> None:
    """Two million bytes without meaning have each name of three letters in them some twenty times."""
    støy = random.Random(1).randbytes(2_000_000)  # noqa: S311 - no secret is made
    bilde = io.BytesIO()
    Image.frombytes("RGB", (600, 1000), støy[:1_800_000]).save(bilde, "PNG")
    pakket = base64.b64encode(bilde.getvalue()).decode()
    skrift = base64.b64encode(b"wOF2" + støy).decode()
    stil = f'<style>@font-face {{ src: url("data:font/woff2;base64,{skrift}") }}</style>'
    side = f'{stil}<img src="data:image/png;base64,{pakket}"/>'
    assert funnet({"html": side.encode()}, *NAVNENE) == []
    pakke = io.BytesIO()
    with zipfile.ZipFile(pakke, "w") as zip_:
        zip_.writestr("word/media/bilde1.png", bilde.getvalue())
        zip_.writestr("word/fonts/a.odttf", støy)
    assert funnet({"docx": pakke.getvalue()}, *NAVNENE) == []


def test_what_is_written_for_programs_is_no_text(pdf: bytes) -> None:
    tegnet = b"12 345 m 010170 12345 l 4711 1987 m S"
    assert funnet({"pdf": med(pdf, tegnet)}, *NAVNENE, *TALLENE, *ORDENE) == []
    html = '<svg viewBox="0 0 12 345"><path d="M12 345 L4711 1987"/></svg><p class="side figure">Ja.</p>'
    side, _ = lag_html(
        replace(dokument(html=html), ressurser={"nett.css": b"p { color: red; width: 1987px }"})
    )
    assert funnet({"html": side}, *NAVNENE, *TALLENE, *ORDENE) == []


def test_but_a_name_of_several_words_is_found_there_too() -> None:
    side = f"<style>/* {NAVN} */</style><p>Ja.</p>"
    assert funnet({"html": side.encode()}, NAVN) == [NAVN]


@pytest.mark.parametrize("ord_", ["Nordmann", "4711"])
@pytest.mark.parametrize(
    "html",
    [
        "<p>{}</p>",
        '<a title="{}">x</a>',
        '<p data-x="{}">x</p>',
        "<!-- {} -->",
        '<meta name="author" content="{}"/>',
    ],
)
def test_one_word_or_number_is_found_where_readers_are_told_something(ord_: str, html: str) -> None:
    assert funnet({"html": html.format(ord_).encode()}, ord_) == [ord_]


def test_a_spaced_out_heading_is_read_as_words(pdf: bytes) -> None:
    assert funnet({"pdf": pdf}, "Eva", "Jon", "Revisjon og") == ["Revisjon og"]
