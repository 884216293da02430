"""What holds for every kind of test: its form, its keys, and a sentence for whatever it comes to."""

from __future__ import annotations

import dataclasses
import string
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from modell import DAG

from revisjon.model import Tall, Utregnet, Uttrekk
from revisjon.model import Utvalg as Stikkprøve
from revisjon.rules import SAMMENLIKNERE, Data, Underlag, sammenlikner
from revisjon.rules import Testutfall as Svar
from revisjon.rules.comparator import Sammenlikner
from revisjon.rules.comparators import ETTER_NAVN, ETTER_NØKKEL, skjema
from revisjon.rules.comparators.andel import Andel
from revisjon.rules.comparators.endring import Endring
from revisjon.rules.comparators.grense import Grense
from revisjon.rules.comparators.utvalg import Utvalg

D = Decimal
slag = pytest.mark.parametrize("s", SAMMENLIKNERE, ids=lambda s: s.navn)


def _felt_i(setning: str) -> set[str]:
    return {navn for _, navn, _, _ in string.Formatter().parse(setning) if navn is not None}


@slag
def test_the_record_has_a_field_for_each_key(s: Sammenlikner) -> None:
    felt = [f.name.rstrip("_") for f in dataclasses.fields(s.klasse)]
    assert sorted(felt) == sorted([*s.felter, "sted"])
    assert set(s.nøkler) <= set(s.felter)


@slag
def test_leading_keys_are_used_by_no_other_kind(s: Sammenlikner) -> None:
    for annen in SAMMENLIKNERE:
        if annen is not s:
            assert not set(s.nøkler) & set(annen.felter), annen.navn


def test_names_keys_and_records_tell_the_kinds_apart() -> None:
    assert len(ETTER_NAVN) == len(SAMMENLIKNERE) == len({s.klasse for s in SAMMENLIKNERE})
    assert len(ETTER_NØKKEL) == sum(len(s.nøkler) for s in SAMMENLIKNERE)
    assert sammenlikner(Grense("a")) is ETTER_NAVN["grense"]
    assert ETTER_NØKKEL["nedgang"] is ETTER_NAVN["endring"]


def test_a_key_that_several_kinds_use_has_one_schema() -> None:
    felles: dict[str, Any] = {}
    for s in SAMMENLIKNERE:
        for navn, felt in s.felter.items():
            assert dict(felles.setdefault(navn, felt)) == dict(felt), f"{navn} in {s.navn}"
    assert skjema()["properties"] == {navn: dict(felt) for navn, felt in felles.items()}


@slag
def test_every_key_is_explained(s: Sammenlikner) -> None:
    for navn, felt in s.felter.items():
        assert felt["title"], navn
        assert felt["description"].endswith("."), navn


@pytest.mark.parametrize("nøkkel", ["andel", "økning", "nedgang", "mellom"])
def test_pairs_are_two(nøkkel: str) -> None:
    felt = ETTER_NAVN["grense"].felter if nøkkel == "mellom" else ETTER_NØKKEL[nøkkel].felter
    validator = Draft202012Validator(dict(felt[nøkkel]))
    ledd: list[Any] = [1, 2, 3] if nøkkel == "mellom" else ["a", "b", "c"]
    assert [validator.is_valid(ledd[:antall]) for antall in range(4)] == [False, False, True, False]


@slag
def test_every_målform_has_the_same_sentences_with_the_same_fields(s: Sammenlikner) -> None:
    assert set(s.ord_) == {"nb", "nn", "en"}
    bokmål, *andre = ({g: _felt_i(t) for g, t in ord_.items()} for ord_ in s.ord_.values())
    assert all(annen == bokmål for annen in andre)


@slag
@pytest.mark.parametrize("språk", ["nb", "nn", "en"])
def test_sentences_are_whole_sentences(s: Sammenlikner, språk: Any) -> None:  # noqa: ANN401 - a literal
    for grunn, setning in s.ord_[språk].items():
        assert setning[0].isupper(), grunn
        assert setning.endswith("."), grunn
        assert "  " not in setning, grunn


def _tall(id_: str, verdi: str, toleranse: str = "0", **om: str) -> Tall:
    om = {"populasjon": "ansatte", "periode": "2023" if id_ == "a" else "2025", **om}
    return Tall(id_, D(verdi), enhet="personer", toleranse=D(toleranse), kilde="brev", **om)  # type: ignore[arg-type]


def _data(*tall: Tall) -> Data:
    return Data(
        tall={t.id: t for t in tall},
        verdier={t.id: Utregnet(t.verdi, t.enhet) for t in tall if t.verdi is not None},
    )


def _grenser() -> Iterator[tuple[Any, Data]]:
    for test in (Grense("a", minst=D(5)), Grense("a", høyst=D(5)), Grense("a", mellom=(D(5), D(5)))):
        yield test, Data()
        yield from ((test, _data(_tall("a", verdi))) for verdi in ("4", "5", "6"))
        yield test, _data(_tall("a", "5", "1"))


def _andeler() -> Iterator[tuple[Any, Data]]:
    for test in (Andel(("a", "b"), minst=D(50)), Andel(("a", "b"), høyst=D(50))):
        yield test, Data()
        yield from ((test, _data(_tall("a", verdi), _tall("b", "10"))) for verdi in ("4", "5", "6", "0"))
        yield test, _data(_tall("a", "5", "1"), _tall("b", "10"))
        yield from ((test, _data(_tall("a", "5"), _tall("b", "0", t))) for t in ("0", "1"))
        lite = dataclasses.replace(test, minste_grunnlag=30)
        yield from ((lite, _data(_tall("a", "5"), _tall("b", verdi, "5"))) for verdi in ("10", "30"))


def _endringer() -> Iterator[tuple[Any, Data]]:
    ulike = (
        *({"populasjon": ""}, {"populasjon": "ledere"}, {"ordlyd": "A?"}),
        *({"periode": ""}, {"periode": "nå"}, {"periode": "2025-03"}),
    )
    for retning in ("økning", "nedgang"):
        for felt in ({}, {"minst": D(5)}, {"minst_prosent": D(5)}):
            test = Endring(**{retning: ("a", "b")}, **felt)  # type: ignore[arg-type]
            yield test, Data()
            yield from ((test, _data(_tall("a", "100"), _tall("b", verdi))) for verdi in ("50", "100", "150"))
            yield test, _data(_tall("a", "100", "50"), _tall("b", "100", "50"))
            yield test, _data(_tall("a", "0"), _tall("b", "100"))
            yield from ((test, _data(_tall("a", "100"), _tall("b", "100", **u))) for u in ulike)
            yield test, _data(_tall("a", "100", ordlyd="A?"), _tall("b", "100", ordlyd="B?"))


def _utvalg() -> Iterator[tuple[Any, Data]]:
    for test in (Utvalg("u", minst=D(50)), Utvalg("u", høyst=D(50))):
        yield test, Data()
        for metode, populasjon in (("tilfeldig", 60), ("tilfeldig", 100), ("skjønnsmessig", 100)):
            for oppfylt in (0, 30, 60):
                u = Stikkprøve("u", "mapper", populasjon, 60, oppfylt, Uttrekk(metode), "brev")  # type: ignore[arg-type]
                yield test, Data(utvalg={"u": u})


TILFELLER = {"grense": _grenser, "andel": _andeler, "endring": _endringer, "utvalg": _utvalg}
"""Cases by kind that together come to everything that the kind can come to."""


def _utfall(navn: str) -> list[Svar]:
    return [ETTER_NAVN[navn].prøv(test, Underlag(data, DAG)) for test, data in TILFELLER[navn]()]


@pytest.mark.parametrize("navn", TILFELLER)
def test_there_is_a_sentence_for_each_reason_and_a_reason_for_each_sentence(navn: str) -> None:
    utfall = _utfall(navn)
    assert {u.sammenlikner for u in utfall} == {navn}
    assert {u.grunn for u in utfall} == set(ETTER_NAVN[navn].ord_["nb"])


@pytest.mark.parametrize("navn", TILFELLER)
def test_sentences_use_the_fields_that_are_there(navn: str) -> None:
    for u in _utfall(navn):
        i_setning = _felt_i(ETTER_NAVN[navn].ord_["nb"][u.grunn])
        assert i_setning <= set(u.felt), u.grunn


@pytest.mark.parametrize("navn", TILFELLER)
def test_what_a_test_looks_at_is_what_stands_in_it(navn: str) -> None:
    for test, _ in TILFELLER[navn]():
        ider = {id_ for _, id_ in ETTER_NAVN[navn].ser_på(test)}
        assert ider
        assert all(f"'{id_}'" in repr(test) for id_ in ider)
