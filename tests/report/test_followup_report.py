"""The follow-up report: what it says, on which day, in both målformer; references in the log work."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from oppfulgt import DAG, LOGG, SENERE, i_målform, les_inn, rapport_om, skriv, tekst

from revisjon.assess import assess
from revisjon.followup import Tilstand
from revisjon.followup.reassess import frys
from revisjon.model import Prosjekt
from revisjon.report.compose import compose
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.document import Dokument
from revisjon.report.templates import les_maler
from revisjon.words import ordbok


def linje(dato: str, hva: str) -> str:
    """Return an entry about the first recommendation."""
    return f"  - {{dato: {dato}, anbefaling: A1, hva: {hva}}}\n"


VEDTAK = linje("2026-06-20", "vedtak, av: kommunestyret, utfall: vedtatt, frist: 2027-02")
MELDT = "rapportert, av: kommunedirektøren, framdrift: "
LUKKET = "lukket, av: kontrollutvalget, grunn: akseptert risiko"
FULGT_OPP = "verifisert, av: revisor, vurdering: fulgt opp, tekst: Sett."
GJENÅPNET = "gjenåpnet, av: kontrollutvalget, tekst: Borte igjen."


@pytest.fixture(scope="module")
def prosjekt(tmp_path_factory: pytest.TempPathFactory) -> Prosjekt:
    return les_inn(skriv(tmp_path_factory.mktemp("oppfulgt")))


@pytest.fixture(scope="module")
def dokument(prosjekt: Prosjekt) -> Dokument:
    return rapport_om(prosjekt)


@pytest.fixture
def med_logg(tmp_path: Path) -> Callable[[str], Prosjekt]:
    """Return a project with other lines in its log."""

    def lag(linjer: str) -> Prosjekt:
        return les_inn(skriv(tmp_path / "p", logg=f"oppfølging:\n{linjer}" if linjer else "", senere=""))

    return lag


def test_the_summary_says_how_many_stand_where(dokument: Dokument) -> None:
    t = tekst(dokument)
    assert "Status per 1. mars 2028" in t
    assert "Rapporten ga to anbefalinger. To følges videre. Fristen er passert for én." in t
    assert "Søylediagram: Kontrollert, følges videre 1, Behandlet, ikke i gang 1." in t
    assert dokument.dato == DAG.isoformat()
    assert dokument.tittel == "Oppfølging: Oversikt over kompetanse"


def test_two_answers_stand_side_by_side(dokument: Dokument) -> None:
    t = tekst(dokument)
    assert "Er tiltaket gjennomført?Er kriteriet oppfylt nå?" in t
    assert "Del a: Fylt sirkelJa Kontrollert av revisor 10. april 2027" in t
    assert "Del b: Kvart fylt sirkelPå papiret, ikke i praksis" in t
    assert "K1 Fylt sirkelOppfylt Bedre" in t


def test_weakness_then_stands_beside_what_was_looked_at_again(dokument: Dokument) -> None:
    assert "Oversikten er oppdatert F2: Oversikten mangler 40 ansatte.Tom sirkelNeiFylt sirkelJa O1" in tekst(
        dokument
    )


def test_answer_decision_report_and_control_are_kept_apart(dokument: Dokument) -> None:
    t = tekst(dokument)
    assert "SvarEnig. Kommunedirektøren, 2. mai 2026. Oversikten blir oppdatert." in t
    assert "VedtakTatt til orientering. Kommunestyret, sak 45/26, 20. juni 2026. Vedtaket avviker" in t
    assert "MeldtGjennomført. Kommunedirektøren, 20. januar 2027." in t
    assert "KontrollertDel a: Fulgt opp. Revisor, 10. april 2027." in t
    # The older report of the two is told in the timeline, and only there.
    assert t.count("Arbeidet er i gang.") == 1
    assert "2. november 20261Meldt: pågårArbeidet er i gang." in t


def test_references_in_the_log_work(dokument: Dokument) -> None:
    t = tekst(dokument)
    assert "se kapittel 3.3 i rapporten" in t
    assert "Oversikten mangler nå 12 ansatte, mot 40 ansatte før." in t
    assert "jf. kommuneloven § 25-1 og O1." in t
    assert '<a href="#O1">O1</a>' in dokument.html
    assert any("Rutine for oversikten" in n.tekst for n in dokument.noter)
    assert [b.tittel for b in dokument.tabeller][-1] == "Ansatte uten oppføring"


def test_evidence_has_its_source(dokument: Dokument) -> None:
    t = tekst(dokument)
    assert "Ansatte uten oppføring: 12 ansatte. I rapporten: 40 ansatte. (D1)" in t
    assert "D1Vik kommune. Rutine for oversikten. 15. januar 2027." in t


def test_next_step_says_who_what_and_when(dokument: Dokument) -> None:
    t = tekst(dokument)
    assert "Del b: Kommunedirektøren skulle sørge for at tiltaket virker i praksis innen utgangen av" in t
    assert "Saken tas opp igjen mai 2028." in t
    assert "Kommunestyret har ikke vedtatt tiltaket. Kontrollutvalget må ta stilling til" in t


def test_no_mark_stands_without_a_word(dokument: Dokument) -> None:
    for etter in re.findall(r"<svg class=\"sym\".*?</svg>([^<]*)<", dokument.html):
        assert etter.strip(), "a mark without a word"


def test_what_came_later_is_not_told(prosjekt: Prosjekt) -> None:
    t = tekst(rapport_om(prosjekt, date(2026, 12, 31)))
    assert "Rutine for oversikten" not in t
    assert "Oversikten er oppdatert, og mangler" not in t
    assert "K1 Stiplet sirkelIkke undersøkt på nytt" in t
    assert "Kommunedirektøren skal gjøre arbeidet ferdig innen utgangen av februar 2027." in t


@pytest.mark.parametrize(
    ("linjer", "sagt"),
    [
        ("", "Ingenting er ført inn siden rapporten"),
        ("", "Kontrollutvalget må legge anbefalingen fram for kommunestyret."),
        (VEDTAK, "Forfalt for 367 dager siden"),
        (VEDTAK + linje("2027-01-20", f"{MELDT}ikke lenger aktuelt"), "Meldt ikke lenger aktuelt"),
        (VEDTAK + linje("2027-01-20", f"{MELDT}gjennomført"), "Det som er meldt, er ikke kontrollert."),
        (VEDTAK + linje("2027-03-20", LUKKET), "Ingenting. Saken er avsluttet: risikoen er akseptert."),
        (
            VEDTAK + linje("2027-02-02", FULGT_OPP) + linje("2027-03-20", GJENÅPNET),
            "Før saken ble gjenåpnet.",
        ),
    ],
)
def test_each_state_is_told(med_logg: Callable[[str], Prosjekt], linjer: str, sagt: str) -> None:
    assert sagt in tekst(rapport_om(med_logg(linjer)))


def test_a_changed_criterion_is_not_compared(tmp_path: Path) -> None:
    p = les_inn(skriv(tmp_path / "p"))
    frosset = dict.fromkeys(frys(assess(p, p.oppdrag.dato.siste)), "0" * 32)
    p = replace(p, oppfølging=replace(p.oppfølging, frosset=frosset))
    assert "Kan ikke sammenlignes: kriteriet eller regelen er endret siden rapporten" in tekst(rapport_om(p))


def test_nothing_recommended(prosjekt: Prosjekt) -> None:
    uten = replace(prosjekt, anbefalinger={}, uttalelser=(), oppfølging=replace(prosjekt.oppfølging, logg=()))
    assert "Rapporten har ingen anbefalinger å følge opp." in tekst(rapport_om(uten))


def test_nynorsk_has_no_word_of_bokmål(prosjekt: Prosjekt) -> None:
    ny, bok = ordbok("nynorsk").dok.oppfølging, ordbok("bokmål").dok.oppfølging
    t = tekst(rapport_om(i_målform(prosjekt, "nynorsk")))
    assert "Rapporten gav to tilrådingar. To står til vidare oppfølging." in t
    for felt in ("tiltaket", "kriteriet", "neste", "bevis", "les_slik", "tidslinje"):
        assert getattr(ny, felt) in t
        if getattr(ny, felt) != getattr(bok, felt):
            assert getattr(bok, felt) not in t


def test_every_word_of_the_model_is_in_both_målformer() -> None:
    for målform in ("bokmål", "nynorsk"):
        o = ordbok(målform).dok.oppfølging
        assert set(o.tilstander) == {str(t) for t in Tilstand}


def test_same_input_gives_same_document(prosjekt: Prosjekt) -> None:
    assert rapport_om(prosjekt).html == rapport_om(prosjekt).html


def test_the_report_is_untouched(prosjekt: Prosjekt, tmp_path: Path) -> None:
    """What the follow-up found shows nowhere in the report."""
    uten = les_inn(skriv(tmp_path / "p", logg="", senere=""))
    maler = les_maler()[0]
    laget = [compose(assess(p, p.oppdrag.dato.siste), "endelig", maler)[0].html for p in (prosjekt, uten)]
    assert laget[0] == laget[1]


def test_a_public_report_leaves_out_what_may_not_be_told(tmp_path: Path) -> None:
    senere = SENERE.replace(
        "dato: 2027-01-15}", "dato: 2027-01-15, konfidensielt: {hjemmel: offl. § 13, felt: [tittel]}}"
    )
    logg = LOGG.replace("Arbeidet er i gang.", "Arbeidet ledes av Kari Nordmann.")
    mappe = skriv(tmp_path / "p", logg=logg, senere=senere)
    (mappe / "evidence/skjerming.yaml").write_text(
        "skjerming:\n  - {tekst: Kari Nordmann, hjemmel: offl. § 13, erstatning: en rådgiver}\n"
        "  - {tekst: oversikt over kompetansen, hjemmel: offl. § 13}\n"
        "  - {tekst: Vik kommune, hjemmel: offl. § 13}\n",
        "utf-8",
    )
    p = les_inn(mappe)
    hemmelig = ("Kari Nordmann", "Rutine for oversikten", "oversikt over kompetansen", "Vik kommune")
    assert all(ord_ in tekst(rapport_om(p)) for ord_ in hemmelig)
    offentlig = rapport_om(p, utgave="offentlig")
    assert not any(ord_ in offentlig.html for ord_ in hemmelig)
    assert {h.tekst for h in offentlig.hemmeligheter} >= {"Kari Nordmann"}


def test_it_is_made_of_its_own_day() -> None:
    type_ = DOKUMENTTYPER["oppfølgingsrapport"]
    assert type_.dagens
    assert not any(t.dagens for t in DOKUMENTTYPER.values() if t is not type_)
