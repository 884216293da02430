"""The example report as a committee gets it."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from random import Random
from typing import Any

import pikepdf
from eksempel import ROT, kopier, sett_opp
from stokk import fordel

from revisjon.load import last
from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument


def test_length_of_a_real_report(pdf: pikepdf.Pdf) -> None:
    assert 35 <= len(pdf.pages) <= 45


def test_every_part_stands_in_order(dokument: Dokument) -> None:
    titler = [o.tekst for o in dokument.overskrifter if o.nivå == 1]
    ventet = [
        "Sammendrag",
        "Innledning",
        "Om tjenesteområdet",
        "Konklusjon og anbefalinger",
        "Sporbarhet",
        "Kilder",
    ]
    plasser = [next(i for i, t in enumerate(titler) if v in t) for v in ventet]
    assert plasser == sorted(plasser)


def test_all_notes_of_the_yaml_are_in_the_document(dokument: Dokument) -> None:
    prosjekt = last(ROT).prosjekt
    assert prosjekt is not None
    i_funn = sum(
        len(re.findall(r"\[@[^\]]+\]|\[\^[^\]]+\](?!:)", f.tekst.verdi)) for f in prosjekt.funn.values()
    )
    assert i_funn > 40
    assert len(dokument.noter) >= i_funn
    assert [n.nr for n in dokument.noter] == list(range(1, len(dokument.noter) + 1))


def test_every_finding_criterion_number_and_recommendation_is_printed(dokument: Dokument) -> None:
    prosjekt = last(ROT).prosjekt
    assert prosjekt is not None
    assert len(prosjekt.funn) >= 85
    for id_ in (*prosjekt.funn, *prosjekt.anbefalinger):
        assert f'id="{id_}"' in dokument.html, id_
    for kriterium in prosjekt.kriterier.values():
        assert kriterium.punkter[0].påstand.split()[0] in dokument.html


def test_two_builds_are_the_same_bytes(pdf_bytes: bytes) -> None:
    assert lag_pdf(sett_opp(ROT))[0] == pdf_bytes


def test_other_order_of_files_lists_and_keys_gives_the_same_document(
    tmp_path: Path, dokument: Dokument
) -> None:
    mappe = tmp_path / "stokket"
    for fil, tekst in fordel(Random(7)):  # noqa: S311 - a shuffle, not a secret
        (mappe / fil).parent.mkdir(parents=True, exist_ok=True)
        (mappe / fil).write_text(tekst, "utf-8")
    assert len(list(mappe.rglob("*.yaml"))) >= 5
    # The document is all that the writer of PDF sees.
    assert sett_opp(mappe) == dokument


def test_one_number_changes_everywhere(tmp_path: Path, dokument: Dokument) -> None:
    mappe = kopier(tmp_path / "p")
    fil = next(f for f in (mappe / "evidence").glob("*.yaml") if "turnover-2025:" in f.read_text("utf-8"))
    tekst = fil.read_text("utf-8")
    assert re.search(r"turnover-2025:\s*\{\s*verdi: 7\b", tekst)
    fil.write_text(re.sub(r"(turnover-2025:\s*\{\s*verdi: )7\b", r"\g<1>83", tekst), "utf-8")
    ny = sett_opp(mappe).html
    mønster = re.compile(r'data-tall="turnover-2025">([^<]*)<')
    før, etter = mønster.findall(dokument.html), mønster.findall(ny)
    assert len(før) == len(etter) >= 2
    assert all("7" in t for t in før)
    assert all("83" in t for t in etter)


def test_only_the_theme_font_is_used(pdf: pikepdf.Pdf) -> None:
    navn = {
        str(font["/BaseFont"])
        for side in pdf.pages
        if "/Font" in side.Resources
        for font in side.Resources.Font.values()
    }
    assert navn
    assert all("Source-Sans" in n or "SourceSans" in n for n in navn), navn


def test_metadata_language_and_bookmarks(pdf: pikepdf.Pdf, dokument: Dokument) -> None:
    assert str(pdf.Root.Lang) == "nb"
    assert str(pdf.docinfo["/Title"]).startswith(dokument.tittel)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_outline() as disposisjon:
        titler = [punkt.title for punkt in disposisjon.root]
    assert len(titler) >= 10
    assert any("Sammendrag" in t for t in titler)


def test_heading_levels_never_jump(dokument: Dokument) -> None:
    nivåer = [o.nivå for o in dokument.overskrifter]
    assert len(nivåer) > 30
    assert all(neste <= nivå + 1 for nivå, neste in itertools.pairwise(nivåer))


def test_every_figure_has_an_alternative_text(pdf: pikepdf.Pdf) -> None:
    figurer = [e for e in _elementer(pdf.Root.StructTreeRoot) if str(e.get("/S", "")) == "/Figure"]
    assert len(figurer) >= 5
    assert all(str(e.get("/Alt", "")).strip() for e in figurer)


def test_no_placeholder_or_raw_syntax_is_printed(sidetekst: list[str]) -> None:
    alt = "\n".join(sidetekst)
    assert "kan ikke konkluderes" in alt.lower()
    for spor in ("[@", "[=", "[#", "[§", "![", "{{", "{%", "None", "TODO"):
        assert spor not in alt, spor


def _elementer(node: Any) -> list[Any]:  # noqa: ANN401 - PDF objects are not typed
    funnet, kø = [], [node]
    while kø:
        n = kø.pop()
        if isinstance(n, pikepdf.Array):
            kø.extend(list(n))
        elif isinstance(n, pikepdf.Dictionary):
            funnet.append(n)
            if "/K" in n:
                kø.append(n["/K"])
    return funnet
