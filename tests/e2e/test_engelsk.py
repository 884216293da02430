"""A whole project in English: every document, and nothing in them that is Norwegian by mistake."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import pikepdf
import pytest
from engelske_ord import norsk_i

from revisjon.assess import VurdertProsjekt, assess
from revisjon.diagnostics import Alvor
from revisjon.load import last
from revisjon.output.build import bygg
from revisjon.report.compose import compose
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.document import Dokument
from revisjon.report.templates import les_maler
from revisjon.report.xhtml import les

PROSJEKT = Path(__file__).resolve().parent.parent / "support" / "engelsk"
ALLE = [(type_.navn, utgave) for type_ in DOKUMENTTYPER.values() for utgave in type_.utgaver]
EGNE = re.compile(
    r"Lyngvik kommune|Lov om kommuner og fylkeskommuner|kommuneloven"
    r"|RSK 001 Standard for forvaltningsrevisjon"
    r"|forskrift om ledelse og kvalitetsforbedring i helse- og omsorgstjenesten|Helsedirektoratet"
    r"|[FK]\w+ om [\w -]+? §|Kommuneloven|Språklova|[Oo]ffentleglova|[\w/]+\.yaml:\d+"
)
"""Norwegian that the auditors wrote, or that is the name of a law."""


@cache
def vurdert() -> VurdertProsjekt:
    lastet = last(PROSJEKT)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return assess(lastet.prosjekt, date(2026, 5, 31))


def dokument(type_: str, utgave: str) -> Dokument:
    om = next(iter(DOKUMENTTYPER[type_].om(vurdert().prosjekt)))
    laget, diagnoser = compose(vurdert(), utgave, les_maler()[0], type_, om)
    assert [d for d in diagnoser if d.alvor is Alvor.FEIL] == []
    return laget


def lest_av_leseren(el: Element) -> Iterator[str]:
    """Yield each text and each text for those who cannot see, but for what is marked as Norwegian."""
    if el.get("lang") != "nb" and el.tag != "style":
        yield from filter(None, (el.text, *(el.get(navn) for navn in ("alt", "title", "aria-label"))))
        for barn in el:
            yield from lest_av_leseren(barn)
    if el.tail:
        yield el.tail


@pytest.mark.parametrize(("type_", "utgave"), ALLE)
def test_every_document_is_english(type_: str, utgave: str) -> None:
    html = dokument(type_, utgave).html
    assert '<html lang="en-GB">' in html
    # The appendix on conformity names its requirements as the project's files do, in quotation marks.
    tekster = [
        re.sub(r"“[\w-]+”", " ", EGNE.sub(" ", t.replace("\N{NO-BREAK SPACE}", " ")))
        for t in lest_av_leseren(les(html))
    ]
    assert {t: funnet for t in tekster if (funnet := norsk_i(t))} == {}
    assert "«" not in "".join(tekster)


def test_roles_in_english_are_known() -> None:
    lest = " ".join(lest_av_leseren(les(dokument("samsvar", "endelig").html)))
    krav = re.search(
        r"The audit has one engagement manager\.(.*?)The engagement manager has", lest, re.DOTALL
    )
    assert krav is not None
    assert "Met" in krav[1]
    assert "Engagement manager" in " ".join(lest_av_leseren(les(dokument("høringsbrev", "høring").html)))


def test_numbers_dates_and_reasons_are_those_of_english() -> None:
    lest = lest_av_leseren(les(dokument("rapport", "endelig").html))
    tekst = re.sub(r"\s+", " ", " ".join(lest))
    for ventet in (
        "1,234.5 full-time equivalents",
        "about 12 per cent in 2025, a change of about 1 percentage point",
        "15 October 2025",
        "All four claims hold.",
        "the municipality has established, endorsed and made known what is required.",
        "What we have checked suggests that the staffing plan has been adopted by the municipal council.",
        "The number fell from 60 people in 2024 to 51 people in 2025.",
        "Of 40 rotas examined, the number in order was 31, that is, 77.5 per cent.",
        "On this basis, we recommend that Lyngvik kommune should:",
        "criteria K3 and K4",
        "12.0%",
        "Act of 22 June 2018 No. 83",
        "Interview with the manager of the Northern district",
    ):
        assert ventet in tekst, ventet


def test_other_programs_are_told_that_it_is_british_english() -> None:
    bygd = bygg(dokument("sammendrag", "endelig"), ["pdf", "docx", "html"])
    assert bygd.diagnoser == ()
    with pikepdf.open(io.BytesIO(bygd.filer["pdf"])) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
    with zipfile.ZipFile(io.BytesIO(bygd.filer["docx"])) as word:
        assert 'w:lang w:val="en-GB"' in word.read("word/styles.xml").decode()
        assert "<dc:language>en-GB<" in word.read("docProps/core.xml").decode()
    assert '<html lang="en-GB">' in bygd.filer["html"].decode()
