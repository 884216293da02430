"""Marks in a returned report find the line that the auditor wrote."""

from __future__ import annotations

from dataclasses import replace

import pytest
from eksempel import ROT

from revisjon.load import last
from revisjon.load.locating import stedfester
from revisjon.load.returned import Innlegg, Merke, Retur
from revisjon.model import Dato, Merknad
from revisjon.report.remarks import Hjemvei, førte

HVEM = Innlegg("Ola Nes", "2026-05-12T10:30:00Z", "Stemmer dette?")


@pytest.fixture(scope="module")
def vei() -> Hjemvei:
    lastet = last(ROT)
    assert lastet.prosjekt is not None
    return Hjemvei(lastet.prosjekt, stedfester(lastet.kilder))


def linje(vei: Hjemvei, merke: Merke) -> tuple[str, str]:
    """Return the id, and the line that the place points at."""
    hjem = vei.hjem(merke)
    assert hjem.plass is not None
    alle = (ROT / hjem.plass.fil).read_text("utf-8").split("\n")
    return hjem.id, alle[hjem.plass.linje - 1][hjem.plass.kolonne - 1 :]


def test_the_words_are_found_in_the_text_of_the_id(vei: Hjemvei) -> None:
    sitat = "For selve kompetansearbeidet har kommunen en egen plan,"
    assert linje(vei, Merke("kommentar", HVEM, sitat, bokmerker=("F3-02", "mål.data"))) == (
        "F3-02",
        sitat_i(sitat),
    )


def sitat_i(sitat: str) -> str:
    (treff,) = [
        rad[rad.index(sitat[:12]) :]
        for fil in (ROT / "evidence").glob("*.yaml")
        for rad in fil.read_text("utf-8").split("\n")
        if sitat in rad
    ]
    return treff


def test_what_is_put_in_is_placed_by_the_words_before(vei: Hjemvei) -> None:
    merke = Merke(
        "innsetting",
        replace(HVEM, tekst="ny"),
        bokmerker=("F3-02",),
        før="F3-02 For selve kompetansearbeidet har",
    )
    assert linje(vei, merke)[1].startswith("For selve kompetansearbeidet har")


def test_words_that_are_not_there_give_the_field(vei: Hjemvei) -> None:
    id_, rad = linje(vei, Merke("kommentar", HVEM, "Helt andre ord enn de i funnet", bokmerker=("F3-02",)))
    assert (id_, rad[:1]) == ("F3-02", "|")


def test_a_note_or_a_heading_is_passed_over_for_what_is_around_it(vei: Hjemvei) -> None:
    assert vei.hjem(Merke("kommentar", HVEM, bokmerker=("fn-3", "overskrift-9", "F3-02"))).id == "F3-02"


@pytest.mark.parametrize(
    ("bokmerke", "id_", "fil"),
    [
        ("kriterium-oversikt", "oversikt", "criteria/kriterier.yaml"),
        ("oversikt.b", "oversikt.b", "criteria/kriterier.yaml"),
        ("mål.vurdering", "mål", "vurdering.yaml"),
        ("sammendrag", "sammendrag", "oppdrag.yaml"),
        ("metode.2", "metode", "oppdrag.yaml"),
        ("A4", "A4", "vurdering.yaml"),
        ("vedlegg-tall.kurs", "kurs", "evidence/kapittel-3-tall.yaml"),
    ],
)
def test_names_that_the_report_gives_lead_home(vei: Hjemvei, bokmerke: str, id_: str, fil: str) -> None:
    hjem = vei.hjem(Merke("kommentar", HVEM, bokmerker=(bokmerke,)))
    assert hjem.plass is not None
    assert (hjem.id, hjem.plass.fil) == (id_, fil)


def test_the_answer_to_a_question_is_found_in_its_conclusion(vei: Hjemvei) -> None:
    svar = vei.prosjekt.konklusjoner["P1"].kort.verdi.split(". ")[0]
    hjem = vei.hjem(Merke("kommentar", HVEM, svar[:60], bokmerker=("P1",)))
    assert hjem.plass is not None
    assert (hjem.id, hjem.plass.fil) == ("P1", "vurdering.yaml")


def test_without_bookmarks_words_that_stand_in_one_text_lead_home(vei: Hjemvei) -> None:
    hjem = vei.hjem(Merke("kommentar", HVEM, "For selve kompetansearbeidet har kommunen en egen plan"))
    assert (hjem.id, hjem.sikkert) == ("F3-02", False)
    assert vei.hjem(Merke("kommentar", HVEM, "har kommunen")).plass is None
    assert vei.hjem(Merke("kommentar", HVEM, "")).plass is None


def merker(*alle: Merke) -> Retur:
    return Retur(alle, len(alle), 0)


def test_the_id_of_a_remark_stays_whoever_saved_the_file(vei: Hjemvei) -> None:
    merke = Merke("kommentar", HVEM, "en plan", bokmerker=("fn-1", "F3-02"))
    lagret = replace(
        merke, innlegg=replace(HVEM, tid="2026-05-12T10:30:59"), bokmerker=("F3-02", "mål.data"), løst=True
    )
    (en,), (to,) = førte(merker(merke), vei), førte(merker(lagret), vei)
    assert en.merknad.id == to.merknad.id


def test_two_like_changes_in_one_minute_are_two(vei: Hjemvei) -> None:
    merke = Merke("sletting", replace(HVEM, tekst=""), "og", bokmerker=("F3-02",))
    en, to = førte(merker(merke, merke), vei)
    assert en.merknad.id != to.merknad.id
    assert en.merknad.tekst == "Foreslår å stryke «og»."


def med(vei: Hjemvei, *merknader: Merknad) -> Hjemvei:
    return Hjemvei(replace(vei.prosjekt, merknader=merknader), vei.finn)


def test_what_the_project_has_is_not_new(vei: Hjemvei) -> None:
    merke = Merke("kommentar", HVEM, "en plan", bokmerker=("F3-02",))
    (før,) = førte(merker(merke), vei)
    assert før.ny
    besvart = replace(før.merknad, status="fulgt", svar="Rettet.", tekst="Skrevet om av revisor")
    assert [f.ny for f in førte(merker(merke), med(vei, besvart))] == [False]
    assert [f.ny for f in førte(merker(merke), med(vei, replace(før.merknad, id="M1")))] == [False]
    assert [f.ny for f in førte(merker(merke), med(vei, replace(før.merknad, id="M1", fra="Kari")))] == [True]


def test_an_answer_follows_what_it_answers_but_opens_what_was_closed(vei: Hjemvei) -> None:
    svar = Innlegg("Kari Berg", "2026-05-13T09:00:00Z", "Ja.")
    merke = Merke("kommentar", HVEM, bokmerker=("F3-02",), svar=(svar,))
    rot, under = førte(merker(merke), vei)
    assert (under.merknad.svar_til, under.merknad.status, under.merknad.fra) == (
        rot.merknad.id,
        None,
        "Kari Berg",
    )
    _, sent = førte(merker(merke), med(vei, replace(rot.merknad, status="fulgt")))
    assert (sent.merknad.status, sent.til_avsluttet, sent.merknad.id) == ("åpen", True, under.merknad.id)


def test_odd_dates_and_authors(vei: Hjemvei) -> None:
    (f,) = førte(merker(Merke("kommentar", Innlegg("\u200b", "i går", "a\x85b «c»"))), vei)
    assert (f.merknad.fra, f.merknad.dato, f.merknad.tekst) == ("Ukjent", None, "ab «c»")
    (f,) = førte(merker(Merke("innsetting", Innlegg("Å", "2026-05-12", "si «nei»"))), vei)
    assert f.merknad.dato == Dato(2026, 5, 12)
    assert f.merknad.tekst == "Foreslår å sette inn «si \u2018nei\u2019»."


def test_long_texts_are_cut(vei: Hjemvei) -> None:
    (f,) = førte(merker(Merke("kommentar", replace(HVEM, tekst="x" * 20_000), "y" * 20_000)), vei)
    assert (len(f.merknad.tekst), len(f.merknad.sitat)) == (8000, 300)
