"""Each error of form points at the very key or value. In the texts below, ‹ stands before that place."""

from __future__ import annotations

import pytest

from revisjon.diagnostics import Diagnose
from revisjon.schema import codes, sjekk_fil
from revisjon.source import les

MERKE = "‹"


def sjekk(tekst: str) -> tuple[Diagnose, ...]:
    kilde, funnet = les("f.yaml", tekst.encode())
    assert funnet == ()
    return sjekk_fil(kilde)


@pytest.mark.parametrize(
    ("tekst", "kode", "ord_"),
    [
        ("‹funnene: []", codes.UKJENT_SEKSJON, "Mente du «funn»?"),
        ("‹bilag: []", codes.UKJENT_SEKSJON, "Seksjonene er oppdrag, revisor"),
        ("‹- funn", codes.IKKE_OPPSLAG, "Skriv for eksempel «funn:»"),
        ("kilder:\n  k: {type: notat, ‹titel: A}", codes.UKJENT_FELT, "Mente du «tittel»?"),
        ("tall:\n  t: {verdi: 1, desimaler: 1,‹5}", codes.UKJENT_FELT, "punktum: 1.5"),
        ("kilder:\n  ‹k: {tittel: A}", codes.MANGLER_FELT, "«type» mangler i «k»"),
        ("enheter:\n  - ‹id: nord", codes.MANGLER_FELT, "«navn» mangler i «nord»"),
        ("enheter:\n  - {‹id: nord}", codes.MANGLER_FELT, "«navn» mangler i «nord»"),
        ("‹revisor: {}", codes.MANGLER_FELT, "«navn» mangler i «revisor»"),
        ("kilder:\n  ‹k: {type: intervju}", codes.MANGLER_FELT, "Legg til «rolle:». Intervju: rollen"),
        (
            "enheter:\n  - id: n\n    navn: N\n    under:\n      - ‹id: s",
            codes.MANGLER_FELT,
            "«navn» mangler i «s»",
        ),
        ("tall:\n  t: {verdi: ‹sju}", codes.FEIL_TYPE, "«verdi» er en tekst, men skal være et tall"),
        (
            "enheter:\n  - id: ‹12\n    navn: N",
            codes.FEIL_TYPE,
            "«id» er et tall, men skal være et kjennemerke",
        ),
        ("enheter:\n  - id: n\n    ‹navn:", codes.FEIL_TYPE, "«navn» har ingen verdi"),
        ("enheter:\n  - id: n\n    navn: ‹~", codes.FEIL_TYPE, "«navn» har ingen verdi"),
        ("‹enheter:", codes.FEIL_TYPE, "ta bort seksjonen"),
        ("enheter:\n  - ‹nord", codes.FEIL_TYPE, "Ledd 1 i «enheter» er en tekst"),
        ("enheter:\n  ‹nord: {}", codes.FEIL_TYPE, "er et oppslag med felt, men skal være en liste"),
        ("disposisjon: ‹per kapitel", codes.UKJENT_VERDI, "Mente du «per kapittel»?"),
        ("‹disposisjon:", codes.UKJENT_VERDI, "har ingen verdi"),
        ("disposisjon:\n  ‹- a", codes.UKJENT_VERDI, "er en liste, men skal være ett enkelt ord"),
        ("kilder:\n  ‹1k: {type: notat, tittel: A}", codes.FEIL_FORM, "«1k» er ikke et gyldig kjennemerke"),
        ('kilder:\n  k: {type: notat, tittel: ‹""}', codes.FEIL_FORM, "«tittel» er en tom tekst"),
        (
            "kilder:\n  k: {type: notat, tittel: A, fil: {sti: ‹../a}}",
            codes.FEIL_FORM,
            "«../a» er ikke en sti",
        ),
        (
            "kilder:\n  k: {type: notat, tittel: A, dato: ‹2026-02-30}",
            codes.FEIL_DATO,
            "30.2.2026 finnes ikke",
        ),
        ("kilder:\n  k: {type: intervju, rolle: A, verifisert: ‹1}", codes.FEIL_DATO, "Skriv ja, nei eller"),
        ("tall:\n  t: {verdi: 1, desimaler: ‹9}", codes.FEIL_ANTALL, "større enn 6"),
        ("tall:\n  t: {beregnet: {andel: ‹[a]}}", codes.FEIL_ANTALL, "har 1 ledd, men må ha minst 2"),
        (
            "tall:\n  t: {verdi: 1, ‹fra: {tabell: t, rad: a, kolonne: b}}",
            codes.FEIL_VALG,
            "kan ikke stå sammen",
        ),
        ("tall:\n  ‹t: {enhet: kroner}", codes.FEIL_VALG, "verdi, fra eller beregnet"),
        (
            "kapitler:\n  - {id: k, tittel: A, problemstillinger: [P1, ‹P1]}",
            codes.DOBBELT_I_LISTE,
            "«P1» står to",
        ),
    ],
)
def test_place_and_words(tekst: str, kode: str, ord_: str) -> None:
    foran = tekst[: tekst.index(MERKE)]
    ventet = (foran.count("\n") + 1, len(foran) - foran.rfind("\n"))
    (d,) = sjekk(tekst.replace(MERKE, ""))
    assert (d.kode, d.plass.linje, d.plass.kolonne) == (kode, *ventet)
    assert ord_ in f"{d.melding} {d.råd}"


def test_a_misspelt_field_is_told_once_and_not_as_missing_too() -> None:
    assert [d.kode for d in sjekk("kilder:\n  k: {typ: notat, tittel: A}")] == [codes.UKJENT_FELT]
    assert [d.kode for d in sjekk("tall:\n  t: {verdien: 1}")] == [codes.UKJENT_FELT]


def test_all_that_is_missing_is_told() -> None:
    melding = [d.melding for d in sjekk("enheter:\n  - {}")]
    assert melding == ["Feltet «id» mangler i «enheter».", "Feltet «navn» mangler i «enheter»."]


def test_errors_in_several_sections_come_together() -> None:
    assert len(sjekk("funnene: []\nenheter: 1\ntall: {t: {}}")) == 3


@pytest.mark.parametrize("tekst", ["", "# bare en kommentar\n", "funn: []\ntall: {}\n"])
def test_right_files_are_silent(tekst: str) -> None:
    assert sjekk(tekst) == ()
