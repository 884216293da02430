"""Checks of law in running text: what they find, and what they leave alone."""

from __future__ import annotations

from datetime import date

import pytest

from revisjon.checks import Tekstgrunnlag, sjekk_tekster
from revisjon.checks.law import SJEKKER
from revisjon.diagnostics import Diagnose, Plass
from revisjon.law import medfølgende
from revisjon.prose import Prosa

DAG = date(2026, 5, 31)


def sjekk(tekst: str, dag: date = DAG, *, fra_andre: bool = False) -> list[Diagnose]:
    prosa = Prosa(tekst, Plass("t.txt"), fra_andre=fra_andre)
    return [*sjekk_tekster(Tekstgrunnlag((prosa,), "bokmål", dag), sjekker=SJEKKER)]


def koder(tekst: str, dag: date = DAG) -> list[str]:
    return sorted(d.kode for d in sjekk(tekst, dag))


@pytest.mark.parametrize(
    ("tekst", "venter"),
    [
        ("Etter kommuneloven § 25-9 skal kommunen svare.", ["L001"]),
        ("Etter kommunelova § 25-9 skal kommunen svare.", ["L001"]),
        ("Kravet står i § 25-9 i kommuneloven.", ["L001"]),
        ("Se kommuneloven §§ 25-1 og 25-9.", ["L001"]),
        ("Se kommuneloven §§ 23-1 til 23-99.", ["L001"]),
        ("Se fvl. § 13 og offl. § 99.", ["L001"]),
        ("Se forskrift om kontrollutvalg og revisjon § 99.", ["L001"]),
        ("Kommuneloven gjelder, jf. lovens § 25-9.", ["L001"]),
        ("Kommunen følger kommuneloven. Kravet er i § 25-9.", ["L002"]),
        ("Kommuneloven § 60 gjaldt før.", ["L003"]),
        ("Se kommuneloven kapittel 52.", ["L004"]),
        ("Se kapittel 52 i kommunelova.", ["L004"]),
        ("Se forvaltningsloven § 26.", ["L006"]),
        ("Se arkivlova § 11.", ["L009"]),
        ("Se forvaltningsloven (2025) § 9.", ["L009"]),
        ("Se kommuneloven § 25-1 femte ledd.", ["L012"]),
        ("Sjå kommunelova § 25-1 femte ledd.", ["L012"]),
        ("Se kommuneloven § 25-1 tredje ledd bokstav k.", ["L013"]),
        ("Se kommuneloven § 25-1 første ledd bokstav a.", ["L013"]),
        ("Se ledelsesforskriften § 6k.", ["L013"]),
        ("Se fvl. § 13 første ledd nr. 3.", ["L013"]),
        ("Se hol. § 3-2 første ledd nr. 1 bokstav d.", ["L013"]),
        ("Se komuneloven § 25-1.", ["L014"]),
        ("Sjå komunelova § 25-1.", ["L014"]),
        ("Se plan og bygningsloven § 1-1.", ["L014"]),
        ("Se offentlighetsloven § 3.", ["L015"]),
        ("Etter § 25-1 skal kommunen ha kontroll.", ["L020"]),
        ("Se kommuneloven §§ 25-1.", ["L021"]),
        ("Se kommuneloven § 25-1 og 25-2.", ["L022"]),
    ],
)
def test_what_is_found(tekst: str, venter: list[str]) -> None:
    assert koder(tekst) == venter


@pytest.mark.parametrize(
    "tekst",
    [
        "Se kommuneloven § 25-1 tredje ledd bokstav a til e.",
        "Se kommunelova §§ 23-3 og 23-4, jf. § 24-2.",
        "Se ledelsesforskriften §§ 6f og 7b.",
        "Se forvaltningsloven § 11 a og §§ 13–13 e.",
        "Se fvl. §§ 13 flg.",
        "Se helsepersonelloven § 21 og pbrl. §§ 4A-3 og 4 A-4.",
        "Se hol. § 3-2 første ledd nr. 6 bokstav b.",
        "Se forvaltningsloven § 25 siste ledd.",
        "Se opplæringslova § 12-4 og kapittel 12 i opplæringsloven.",
        "Se sosialtjenesteloven § 99 og lov om barnehager § 200.",
        "Se kommuneloven av 1992 § 60 og den tidligere kommuneloven § 77.",
        "Forvaltningsloven § 26 er opphevet.",
        "Etter den nye forvaltningsloven § 9 skal saken utredes.",
        "Arkivlova § 11 er ikke satt i kraft.",
        "Se offentlighetsloven av 1970 § 3.",
        "Hovedavtalens § 7 gjelder. Opplærings- og utviklingsavtalen (Dok. 24) § 13 også.",
        "Kommuneloven gjelder, jf. forskriften § 99.",
        "Kommuneloven og forvaltningsloven gjelder. Etter § 999 skal den svare.",
        "Planen sier: «Se kommuneloven § 25-9.»",
        "Se internkontrollforskriften § 1 bokstav a.",
        "Av 12 lover og forskrifter er 3 fulgt, jf. kapittel 99.",
        "Opplæringslova § 9 A-4 gjaldt til 1. august 2024; nå står plikten i § 12-4.",
        "Kommuneloven § 25-9 ble opphevet i 2024.",
        "Se pasient- og brukerrettighetsloven § 2-1 a og § 2-1 c.",
    ],
)
def test_what_is_left_alone(tekst: str) -> None:
    assert koder(tekst) == []


def test_what_others_wrote_is_left_alone() -> None:
    assert sjekk("Se kommuneloven § 25-9 og komuneloven § 1.", fra_andre=True) == []


def test_the_right_act_is_suggested_where_few_have_it() -> None:
    (d,) = sjekk("Etter helse- og omsorgstjenesteloven skal den lære opp, jf. kommuneloven § 4-2.")
    assert d.melding == "Kommuneloven har ingen § 4-2."
    assert d.råd == "§ 4-2 finnes i helse- og omsorgstjenesteloven. Rett navnet eller nummeret."


def test_otherwise_the_chapter_is_told_and_the_age_of_the_registry() -> None:
    (d,) = sjekk("Se kommuneloven § 25-9.")
    assert "Kapittel 25 har §§ 25-1 og 25-2." in d.råd
    assert "28. juli 2026" in d.råd


def test_a_registry_that_is_too_old_makes_it_a_warning() -> None:
    assert koder("Se kommuneloven § 25-9.", date(2027, 12, 1)) == ["L002"]


def test_each_text_is_told_once_of_a_lone_section() -> None:
    assert koder("Etter § 25-1 og § 25-2 skal den svare. Etter § 3 også.") == ["L020"]


def test_every_section_of_every_act_is_right() -> None:
    kjente = medfølgende()
    for ident in kjente.hoder:
        r = kjente.finn(ident)
        assert r is not None
        for b in r.bestemmelser.values():
            if b.opphevet or b.ikke_i_kraft or r.hode.ikke_i_kraft:
                continue
            steder = [f"§ {b.paragraf}"]
            steder += [f"§ {b.paragraf} {n}. ledd" for n in range(1, (b.ledd or 0) + 1)]
            steder += [
                f"§ {b.paragraf} {n}. ledd bokstav {m}" for n, alle in b.bokstaver.items() for m in alle
            ]
            steder += [f"§ {b.paragraf} {n}. ledd nr. {m}" for n, alle in b.numre.items() for m in alle]
            tekst = ". ".join(f"{r.hode.korttittel} {sted}" for sted in steder)
            assert koder(tekst) == [], tekst


def test_a_new_act_is_not_taken_for_the_one_before() -> None:
    """Opplæringslova is of June 2023; the act before it had sections of other numbers."""
    tekst = "Etter opplæringsloven § 9 A-4 skal skolen følge med. Se § 5-1 tiende ledd i opplæringsloven."
    assert koder(tekst, date(2026, 12, 1)) == ["L001", "L012"]
    assert koder(tekst, date(2025, 1, 1)) == ["L002"]
    assert koder(tekst, date(2022, 1, 1)) == []
    assert koder("Se lov 9. juni 2023 nr. 30 § 9 A-4.", date(2025, 1, 1)) == ["L001"]
