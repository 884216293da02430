"""Checks of privacy: what each finds, and what it leaves alone; and that no message tells the secret."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.checks.basis import Tekstgrunnlag
from revisjon.checks.catalogue import Treff, som_diagnose
from revisjon.checks.privacy import SJEKKER
from revisjon.checks.privacy.given_names import FORNAVN
from revisjon.checks.privacy.numbers import er_felles_hjelpenummer, er_fødselsnummer, er_kontonummer
from revisjon.diagnostics import Alvor, Plass
from revisjon.diagnostics.render import som_tekst
from revisjon.prose import Prosa, Utdrag

KODER = MappingProxyType({s.kode: s for s in SJEKKER})

_V1, _V2 = (3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def nummer(ni: str) -> str:
    """Return nine digits with check digits, or the empty string where there are none. Reckoned by hand."""
    k1 = 11 - sum(int(s) * v for s, v in zip(ni, _V1, strict=True)) % 11
    k1 = 0 if k1 == 11 else k1
    k2 = 11 - sum(int(s) * v for s, v in zip(f"{ni}{k1}", _V2, strict=False)) % 11
    k2 = 0 if k2 == 11 else k2
    return "" if 10 in (k1, k2) else f"{ni}{k1}{k2}"


def første(seks: str) -> str:
    """Return the first number of a date of birth, as six digits. All are test numbers, of no person."""
    return next(n for i in range(100, 1000) if (n := nummer(f"{seks}{i}")))


TEST = første("018190")
"""A test number: the month has 80 added."""
D_NUMMER = første("418190")
H_NUMMER = første("014190")
FH = next(n for i in range(800000000, 800001000) if (n := nummer(str(i))))
UGYLDIG = f"{TEST[:10]}{(int(TEST[10]) + 1) % 10}"


def treff(kode: str, tekst: str, *, fra_andre: bool = False) -> list[Treff]:
    finn = KODER[kode].på_tekst
    assert finn is not None
    prosa = Prosa(tekst, Plass("t.txt"), fra_andre=fra_andre)
    return list(finn(Tekstgrunnlag((prosa,), "bokmål", date(2026, 5, 31))))


FUNNET: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "H001": (
            (f"Det gjelder {TEST}.", TEST),
            (f"Det gjelder {TEST[:6]} {TEST[6:]}, som søkte.", f"{TEST[:6]} {TEST[6:]}"),
            (f"Fødselsnummer:{D_NUMMER}", D_NUMMER),
            (f"Det gjelder ({H_NUMMER}).", H_NUMMER),
            (f"Pasienten har hjelpenummer {FH}.", FH),
            (f"«{TEST}»", TEST),
        ),
        "H002": (
            ("Beløpet gikk til 1234.56.78903.", "1234.56.78903"),
            ("Beløpet gikk til kontonummer 12345678903.", "12345678903"),
            ("Pengene sto på konto 1234 56 78903 i banken.", "1234 56 78903"),
        ),
        "H003": (
            ("Send avvik til kari.nordmann@vik.kommune.no.", "kari.nordmann@vik.kommune.no"),
            ("Svaret kom frå k.nordmann.kari@vik.kommune.no i mai.", "k.nordmann.kari@vik.kommune.no"),
            ("Ole-Martin.Berg@firma.no fikk saken.", "Ole-Martin.Berg@firma.no"),
        ),
        "H004": (
            ("Ring vaktleder på 900 00 000.", "900 00 000"),
            ("Ring +47 22 33 44 55 ved avvik.", "+47 22 33 44 55"),
            ("Avvik meldes på tlf. 22334455.", "tlf. 22334455"),
        ),
        "H006": (
            ("Avdelingsleder Kari Nordmann mener det.", "Kari Nordmann"),
            ("Ifølge Ola Nordmann (rådgiver) er det slik.", "Ola Nordmann"),
            ("Kari Anne Nordmann forteller at planen er ukjent.", "Kari Anne Nordmann"),
            ("Einingsleiar Kari Nordmann meiner det.", "Kari Nordmann"),
        ),
    }
)

STILLE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "H001": (
            f"Det gjelder {UGYLDIG}.",
            f"Arkivnøkkel {TEST}7 og {TEST}-3 og a{TEST}.",
            "Sak 2024/12345678 og 12345678903 kroner.",
            f"Løpenummer {FH} i journalen.",
            "Dato 010190, klokka 12345.",
        ),
        "H002": (
            "Beløpet gikk til 1234.56.78904.",
            "Dokumentet har nummer 12345678903.",
            "Konto i regnskapet: 11500 og 1234.",
            f"Kontoen til {TEST}.",
        ),
        "H003": (
            "Send avvik til postmottak@vik.kommune.no eller post@vik.kommune.no.",
            "Varsel sendes varsling@vik.no, personvernombud@vik.no og barnehage.nord@vik.no.",
            "Kommunedirektøren svarer på kari.nordmann@vik.kommune.no.",
            "Prisen er 40 kr @ stykk, og teikn som ola@vik.no er eitt ord.",
        ),
        "H004": (
            "I 2024 var det 912 345 678 kroner, 4 123 456 personer og 12 34 56.",
            "Sentralbordet har telefon 22 33 44 55.",
            "Organisasjonsnummeret er 912 345 678.",
            "Tabellen viser 412 34 567 890 kroner og 400 12 345,6.",
            "Perioden 2019–2024 og saken 22334455.",
        ),
        "H006": (
            "Avdelingslederen mener det. Kari Nordmann skole har rektor.",
            "Leder for Kari Nordmanns vei 3 svarte.",
            "Professor Linda Lai og Tjora (2012) er sitert.",
            "Rådgiver Kari Nordmann (2019) beskriver metoden.",
            "Prosjektleder Kari Nordmann har skrevet rapporten.",
            "Lederen i Vik Kommune og rektor ved Nord Skole svarte.",
            "Lederen skrev: «Rådgiver Kari Nordmann sa det.»",
        ),
    }
)


@pytest.mark.parametrize(("kode", "tekst", "der"), [(k, *t) for k, alle in FUNNET.items() for t in alle])
def test_what_is_wrong_is_found_where_it_stands(kode: str, tekst: str, der: str) -> None:
    (t,) = treff(kode, tekst)
    assert isinstance(t.plass, Utdrag)
    assert t.plass.tekst == der
    assert t.melding.endswith(".")
    assert t.råd.endswith(".")


@pytest.mark.parametrize(("kode", "tekst", "der"), [(k, *t) for k, alle in FUNNET.items() for t in alle])
def test_no_message_repeats_what_it_found(kode: str, tekst: str, der: str) -> None:
    (t,) = treff(kode, tekst)
    assert der not in f"{t.melding} {t.råd}"
    if kode in ("H001", "H002"):
        d = som_diagnose(t, kode, Alvor.FEIL, lambda _: Plass("t.txt"))
        assert der not in som_tekst([d], {"t.txt": tekst})


@pytest.mark.parametrize(("kode", "tekst"), [(k, t) for k, alle in STILLE.items() for t in alle])
def test_what_is_right_is_left_alone(kode: str, tekst: str) -> None:
    assert treff(kode, tekst) == []


@pytest.mark.parametrize("kode", ["H003", "H004", "H006"])
def test_what_others_wrote_is_left_alone(kode: str) -> None:
    assert treff(kode, FUNNET[kode][0][0], fra_andre=True) == []


@pytest.mark.parametrize("kode", ["H001", "H002"])
def test_numbers_are_found_in_what_others_wrote_too(kode: str) -> None:
    assert treff(kode, FUNNET[kode][0][0], fra_andre=True)


def test_every_check_of_texts_is_tried_both_ways() -> None:
    assert {s.kode for s in SJEKKER if s.på_tekst} == set(FUNNET) == set(STILLE)


@given(st.dates(date(1940, 1, 1), date(2039, 12, 31)), st.integers(0, 999), st.sampled_from([0, 40, 80]))
def test_check_digits_decide(dag: date, individ: int, tillegg: int) -> None:
    seks = f"{dag.day:02}{dag.month + tillegg:02}{dag.year % 100:02}"
    if riktig := nummer(f"{seks}{individ:03}"):
        assert er_fødselsnummer(riktig)
        for plass in range(11):
            galt = f"{riktig[:plass]}{(int(riktig[plass]) + 1) % 10}{riktig[plass + 1 :]}"
            assert not er_fødselsnummer(galt), "one wrong digit is always seen"


@given(st.text("0123456789", min_size=11, max_size=11))
def test_a_date_that_is_none_is_no_birth_number(siffer: str) -> None:
    if er_fødselsnummer(siffer):
        assert int(siffer[:2]) % 40 <= 31
        assert siffer[2:4] != "00"


@given(st.text(max_size=15))
def test_anything_may_be_asked(tekst: str) -> None:
    for prøve in (er_fødselsnummer, er_felles_hjelpenummer, er_kontonummer):
        assert not prøve(tekst) or (len(tekst) == 11 and tekst.isdigit())


def test_the_list_of_names_holds_no_common_words() -> None:
    assert 350 <= len(FORNAVN) <= 600
    assert not FORNAVN & {"Dag", "Stein", "Even", "Sol", "Bo", "Den", "Det", "Vi", "Mange", "Flere"}
