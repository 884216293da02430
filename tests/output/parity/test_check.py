"""What the build says of files that do not say the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from revisjon.diagnostics import Alvor
from revisjon.output import codes
from revisjon.output.parity import sjekk_likhet
from revisjon.report.document import Dokument


def test_files_of_one_document_say_the_same(filer: dict[str, bytes], dok: Dokument) -> None:
    assert sjekk_likhet(filer, dok) == ()


def test_a_difference_names_both_files_the_chapter_and_the_words(
    filer: dict[str, bytes], dok: Dokument
) -> None:
    nett = filer["rapport.html"].replace(b"Punkt 2. Kommunen", b"Punkt 2. Fylket")
    (d,) = sjekk_likhet(filer | {"rapport.html": nett}, dok)
    assert (d.kode, d.alvor) == (codes.ULIK_TEKST, Alvor.ADVARSEL)
    assert d.melding == (
        "Teksten er ikke den samme i «rapport.html»: i kapitlet «1 Første» etter «… som gjelder alle "
        "enhetene. Punkt 2.» og før «har en plan for kompetanse som …» har «rapport.pdf» «Kommunen», "
        "men «rapport.html» har «Fylket»."
    )
    assert d.råd


def test_where_all_files_differ_the_report_itself_is_named(filer: dict[str, bytes], dok: Dokument) -> None:
    annet = replace(dok, html=dok.html.replace("<td>b8</td>", "<td>b8 og mer</td>"))
    diagnoser = sjekk_likhet(filer, annet)
    assert [d.kode for d in diagnoser] == [codes.ULIK_TABELL] * 3
    assert diagnoser[1].melding == (
        "En tabell er ikke den samme i «rapport.docx»: rad 11, kolonne 3 i tabell nr. 1, i kapitlet «Under» "
        "etter «… b8» har rapporten slik den er satt sammen «og mer», men «rapport.docx» har ingenting."
    )


@pytest.mark.parametrize("navn", ["rapport.pdf", "rapport.docx", "rapport.html"])
def test_file_that_cannot_be_read_is_told_of(navn: str, dok: Dokument) -> None:
    (d,) = sjekk_likhet({navn: b"\xff"}, dok)
    assert d.melding.startswith(f"«{navn}» kan ikke sammenlignes med rapporten: ")


def test_files_are_known_by_their_names_or_formats(filer: dict[str, bytes], dok: Dokument) -> None:
    assert sjekk_likhet({"json": b"{}", "pdf": filer["rapport.pdf"]}, dok) == ()
    (d,) = sjekk_likhet({"html": b""}, dok)
    assert d.melding.startswith("Nettsiden kan ikke sammenlignes")
    uten_punktum = filer["rapport.html"].replace(b"Slutt.", b"Slutt")
    (d,) = sjekk_likhet({"pdf": filer["rapport.pdf"], "html": uten_punktum}, dok)
    assert "har PDF-en «Slutt.», men nettsiden har «Slutt»." in d.melding
