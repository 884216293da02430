"""The leak test finds what it must not find, wherever in a finished file it is planted."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pikepdf
import pytest
from hemmelig_prosjekt import bygd, lastet, vurdert
from tema import TEMA

from revisjon.diagnostics import Plass
from revisjon.diagnostics.render import som_tekst
from revisjon.output.attached import maskinlesbart
from revisjon.output.data import lag_json
from revisjon.output.docx import lag_docx
from revisjon.output.leak import sjekk_lekkasje
from revisjon.output.pdf import lag_pdf
from revisjon.output.web import lag_html
from revisjon.report.document import Dokument, Hemmelighet
from revisjon.report.redaction import offentlige_filer

NAVN = "Kari Nordmann"
HER = Plass("evidence/sak.yaml", 12, 5)


def dokument(html: str = "<p>Ingenting.</p>") -> Dokument:
    return Dokument(
        f'<!doctype html><html lang="nb"><head><title>T</title></head><body>{html}</body></html>',
        "T", "nb", "", "", "offentlig", tema=TEMA, dato="2026-05-31", hemmeligheter=(Hemmelighet(NAVN, HER),),
    )  # fmt: skip


def funnet(filer: dict[str, bytes]) -> str:
    """Return the one message, after having seen that it does not say the secret."""
    diagnoser = sjekk_lekkasje(filer, dokument())
    assert len(diagnoser) == 1, [d.melding for d in diagnoser]
    (d,) = diagnoser
    assert d.plass == HER
    assert d.uten_utdrag, "the line would be shown, secret and all"
    assert "sak.yaml:12:5\n" in som_tekst([d], {HER.fil: f"{NAVN}\n" * 20})
    assert NAVN not in som_tekst([d], {HER.fil: f"{NAVN}\n" * 20})
    assert "Kari" not in d.melding + d.råd
    assert "Nordmann" not in d.melding + d.råd
    return d.melding


# --- the whole project, in every format -------------------------------------------------------------

SKRIVERE = {"pdf": lag_pdf, "docx": lag_docx, "html": lag_html, "json": lag_json}


@pytest.mark.parametrize("format_", SKRIVERE)
def test_the_public_edition_holds_nothing(format_: str) -> None:
    dokument = bygd("offentlig")
    filer = offentlige_filer(lastet().filer, vurdert())
    dokument = replace(dokument, vedlegg=maskinlesbart(dokument, filer))
    data, _ = SKRIVERE[format_](dokument)
    assert len(dokument.hemmeligheter) > 15
    assert sjekk_lekkasje({format_: data}, dokument) == ()


@pytest.mark.parametrize("format_", SKRIVERE)
def test_the_report_itself_would_be_stopped(format_: str) -> None:
    hemmelig = replace(bygd("endelig"), hemmeligheter=bygd("offentlig").hemmeligheter)
    data, _ = SKRIVERE[format_](hemmelig)
    d = sjekk_lekkasje({format_: data}, replace(hemmelig, html="<html/>"))
    assert len(d) > (0 if format_ == "json" else 15)


def test_without_secrets_no_file_is_opened() -> None:
    assert sjekk_lekkasje({"pdf": b"no pdf"}, replace(dokument(), hemmeligheter=())) == ()


def test_a_file_that_cannot_be_read_is_not_passed() -> None:
    (d,) = sjekk_lekkasje({"pdf": b"no pdf"}, dokument())
    assert "kunne ikke leses" in d.melding


def test_what_all_files_are_made_from_is_read_too() -> None:
    assert len(sjekk_lekkasje({}, dokument("<p>Kari</p><p>Nordmann</p>"))) == 1


@pytest.mark.parametrize(
    ("html", "sted", "råd"),
    [
        (
            f"<h1>1 Saken</h1><p>Ja.</p><h2>1.1 Ja</h2><p>{NAVN}</p>",
            "åpent: under «1.1 Ja» (",
            "i «skjerming»",
        ),
        (f"<h1>1 Saken om {NAVN}</h1>", "åpent: en overskrift (", "i «skjerming»"),
        (
            f'<h1>Vedlegg 1 Brev</h1><p class="brevmerknad fra-fil">Om</p><h2>Hei</h2><p>{NAVN}</p>',
            "åpent: brevet under «Vedlegg 1 Brev» (",
            "felt: [fil]",
        ),
        (
            '<h1>A</h1><p class="fra-fil">Om</p><h2>Hei</h2><h1>B</h1><p>Kari</p><p>Nordmann</p>',
            "åpent: under «B» (",
            "i «skjerming»",
        ),
    ],
)
def test_one_message_for_one_secret_tells_in_which_part_it_stands(html: str, sted: str, råd: str) -> None:
    side = f"<p>{NAVN}</p>".encode()
    (d,) = sjekk_lekkasje({"html": side, "b.json": b'"Kari Nordmann"'}, dokument(html))
    assert f"{sted}HTML-filen og b.json). Ingenting er skrevet." in d.melding
    assert "Kari" not in d.melding
    assert råd in d.råd


# --- PDF --------------------------------------------------------------------------------------------


@cache
def tegnet(html: str = "<p>Ingenting å se.</p>") -> bytes:
    return lag_pdf(replace(dokument(html), hemmeligheter=()))[0]


Plant = Callable[[pikepdf.Pdf], None]


def med(plant: Plant, data: bytes | None = None) -> bytes:
    ut = io.BytesIO()
    with pikepdf.open(io.BytesIO(data or tegnet())) as pdf:
        plant(pdf)
        pdf.save(ut)
    return ut.getvalue()


def _info(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Keywords"] = NAVN


def _xmp(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
        meta["dc:description"] = f"Om {NAVN}"


def _alt(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K[0].Alt = pikepdf.String(NAVN)


def _actual(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K[0].ActualText = pikepdf.String(NAVN)


def _bokmerke(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as omriss:
        omriss.root.append(pikepdf.OutlineItem(NAVN, 0))


def _vedlegg(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["notat.txt"] = f"Om {NAVN}".encode()


def _vedleggsnavn(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["kari_nordmann.txt"] = b"-"


def _vedlegg_utf16(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["notat.txt"] = NAVN.encode("utf-16-be")


def _lenke(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots = pdf.make_indirect(
        pikepdf.Array(
            [
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.Link,
                    Rect=[0, 0, 1, 1],
                    A=pikepdf.Dictionary(
                        S=pikepdf.Name.URI, URI=pikepdf.String("https://x.no/kari%20nordmann")
                    ),
                )
            ]
        )
    )


def _lenkemål(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Dests = pikepdf.Dictionary(
        {"/kari-nordmann": pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])}
    )


def _ubrukt_strøm(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Ukjent = pdf.make_stream(f"<x>{NAVN}</x>".encode())


@pytest.mark.parametrize(
    ("plant", "sted"),
    [
        (_info, ""), (_xmp, "metadataene"), (_alt, "den alternative teksten"),
        (_actual, "erstatningsteksten"), (_bokmerke, "bokmerke"), (_vedlegg, "vedlegg"),
        (_vedlegg_utf16, "vedlegg"), (_vedleggsnavn, "vedlegg"), (_lenke, "en lenke"), (_lenkemål, ""),
        (_ubrukt_strøm, "en strøm"),
    ],
)  # fmt: skip
def test_it_is_found_in_each_place_of_a_pdf(plant: Plant, sted: str) -> None:
    assert sjekk_lekkasje({"pdf": med(lambda _: None)}, dokument()) == ()
    assert sted in funnet({"rapport-offentlig.pdf": med(plant)})


@pytest.mark.parametrize(
    "html",
    [
        f"<p>Så sa {NAVN} nei.</p>",
        "<p>K<b>ar</b>i <em>Nord</em>mann</p>",
        '<p style="width: 12mm">Kari Nord\u00admann</p>',
        '<p style="letter-spacing: 3pt">Kari Nordmann</p>',
        '<p style="font-variant-ligatures: common-ligatures">Kari Nordmann</p>',
        "<p>Kari<br/>Nordmann</p>",
        f'<p style="color: white; font-size: 1pt">{NAVN}</p>',
    ],
)
def test_it_is_found_in_drawn_text_however_it_is_parted(html: str) -> None:
    assert "teksten på side 1" in funnet({"pdf": tegnet(html)})


def test_a_name_inside_another_is_none() -> None:
    assert sjekk_lekkasje({"pdf": tegnet("<p>Kari Nordmannsen og Skari Nordmann</p>")}, dokument()) == ()


# --- Word -------------------------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCX = {
    "word/document.xml": (
        f"<w:body {W}><w:p><w:r><w:t>Kari Nord</w:t></w:r><w:r><w:t>mann</w:t></w:r></w:p></w:body>"
    ),
    "word/footnotes.xml": (
        f"<w:footnotes {W}><w:p><w:r><w:t>Kari</w:t><w:br/><w:t>Nordmann</w:t></w:r></w:p></w:footnotes>"
    ),
    "word/comments.xml": f'<w:comments {W}><w:comment w:author="Kari Nordmann"/></w:comments>',
    "docProps/core.xml": "<c><title>Om Kari Nordmann</title></c>",
    "docProps/app.xml": "<p><Company>Kari Nordmann</Company></p>",
    "docProps/custom.xml": "<p><v>Kari Nordmann</v></p>",
    "word/bokmerke.xml": f'<w:x {W}><w:bookmarkStart w:name="Kari_Nordmann"/></w:x>',
    "word/alt.xml": '<x descr="Et bilde av Kari Nordmann"/>',
    "word/_rels/document.xml.rels": '<r Target="https://x.no/Kari%20Nordmann"/>',
    "word/media/kari-nordmann.png": "\x89PNG",
    "word/media/tegning.svg": "<svg><title>Kari Nordmann</title></svg>",
    "word/felt.xml": f"<w:x {W}><w:instrText>REF kari_nordmann</w:instrText></w:x>",
}


@pytest.mark.parametrize("del_", DOCX)
def test_it_is_found_in_each_part_of_a_word_file(del_: str) -> None:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w") as zip_:
        zip_.writestr("word/annet.xml", "<a>Ingenting</a>")
        zip_.writestr(del_, DOCX[del_])
    funnet({"docx": ut.getvalue()})


# --- HTML and JSON ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "html",
    [
        "<p>Kari <b>Nord</b>mann</p>",
        "<p>Kari Nord&shy;mann</p>",
        "<p>K&#97;ri&nbsp;Nordmann</p>",
        '<img alt="Kari Nordmann"/>',
        '<a href="#kari-nordmann">x</a>',
        '<p data-hva="Kari Nordmann">x</p>',
        "<!-- Kari Nordmann -->",
        '<script type="application/json">{"a": "Kari Nordmann"}</script>',
        "<style>/* Kari Nordmann */</style>",
        f'<img src="data:image/svg+xml;base64,{base64.b64encode(b"<svg>Kari Nordmann</svg>").decode()}"/>',
        '<a href="data:text/plain,Kari%20Nordmann">x</a>',
        '<a download="kari_nordmann.csv">x</a>',
    ],
)
def test_it_is_found_in_each_place_of_a_web_page(html: str) -> None:
    funnet({"html": f"<html><body>{html}</body></html>".encode()})


def test_it_is_found_in_json() -> None:
    funnet({"json": b'{"a": ["Kari  Nordmann"]}'})
