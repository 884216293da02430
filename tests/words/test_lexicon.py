"""A word that is missing must be found here, not at the printer's."""

from __future__ import annotations

import dataclasses
import re
import string
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from revisjon.assess import IKKE_RELEVANT, KAN_IKKE_KONKLUDERES, STANDARD, Verdi
from revisjon.assess.result import Sikkerhetsgrad
from revisjon.model import Dato, Kilde, Revidert, Svar
from revisjon.model.criteria import Kriterium, Ledd
from revisjon.model.engagement import Målform
from revisjon.words import Ord, ordbok

ROT = Path(__file__).resolve().parents[2]
MÅLFORMER = typing.get_args(Målform)


@pytest.fixture(params=MÅLFORMER)
def ord_(request: pytest.FixtureRequest) -> Ord:
    return ordbok(request.param)


def tekster(verdi: object, sti: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(verdi, str):
        yield sti, verdi
    elif isinstance(verdi, Mapping):
        for nøkkel, under in verdi.items():
            yield from tekster(under, f"{sti}[{nøkkel}]")
    elif isinstance(verdi, tuple):
        for nr, under in enumerate(verdi):
            yield from tekster(under, f"{sti}[{nr}]")
    elif dataclasses.is_dataclass(verdi):
        for felt in dataclasses.fields(verdi):
            yield from tekster(getattr(verdi, felt.name), f"{sti}.{felt.name}")


def test_there_is_a_målform_to_test() -> None:
    assert MÅLFORMER


def test_no_word_is_empty_and_every_pattern_can_be_filled(ord_: Ord) -> None:
    alle = list(tekster(ord_))
    assert len(alle) > 150
    for sti, tekst in alle:
        assert tekst.strip() or sti.endswith("tusenskille"), sti
        navn = [felt for _, felt, _, _ in string.Formatter().parse(tekst) if felt is not None]
        assert all(n.isidentifier() for n in navn), (sti, tekst)


def test_every_word_is_used() -> None:
    kode = "".join(f.read_text("utf-8") for f in (ROT / "revisjon" / "report").rglob("*.py"))
    kode += "".join(f.read_text("utf-8") for f in (ROT / "templates").rglob("*.j2"))
    kode += (ROT / "revisjon" / "words" / "format.py").read_text("utf-8")
    navn = {del_ for sti, _ in tekster(ordbok("bokmål")) for del_ in re.findall(r"\.(\w+)", sti)}
    assert len(navn) > 100
    assert [n for n in sorted(navn) if not re.search(rf"\.{n}\b", kode)] == []


def test_there_is_a_word_for_every_outcome(ord_: Ord) -> None:
    assert {*STANDARD.utfall, KAN_IKKE_KONKLUDERES, IKKE_RELEVANT} <= ord_.dommer.keys()
    assert {v.value for v in Verdi} <= ord_.verdier.keys()
    assert {g.value for g in Sikkerhetsgrad} <= ord_.sikkerhet.keys()
    assert set(typing.get_args(Ledd)) == ord_.grunn.ledd.keys()
    for rad in STANDARD.rader:
        assert (rad.kvantor, rad.hvem, tuple(v.value for v in rad.verdier)) in ord_.regel


def test_there_is_a_word_for_every_choice_of_the_model(ord_: Ord) -> None:
    holdninger = typing.get_args(typing.get_type_hints(Svar)["holdning"])
    styrker = typing.get_args(typing.get_type_hints(Kriterium)["styrke"])
    assert set(holdninger) == ord_.holdninger.keys()
    assert set(styrker) == ord_.styrke.keys() == ord_.grunn.kjede.keys()
    assert Revidert("x", "kommune").type in ord_.virksomheter


def test_every_date_of_a_source_has_its_phrase(ord_: Ord) -> None:
    datoer = {
        felt for felt, type_ in typing.get_type_hints(Kilde).items() if Dato in typing.get_args(type_)
    } - {"verifisert"}
    assert len(datoer) > 5
    assert datoer == ord_.dato.fraser.keys()
    assert len(ord_.dato.måneder) == 12
