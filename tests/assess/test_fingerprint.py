"""A fingerprint changes with every field that means something, and with nothing else."""

from __future__ import annotations

import dataclasses
import enum
import hashlib
import inspect
import re
import types
import typing
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from eksempel import ROT
from hypothesis import example, given, settings
from hypothesis import strategies as st
from modell import funn, tekst

from revisjon import model
from revisjon.assess.fingerprint import avtrykk, kanonisk
from revisjon.diagnostics import Plass
from revisjon.load import last
from revisjon.model import (
    Anbefaling,
    Belysning,
    Beregning,
    Dato,
    Del,
    Fil,
    Kapittel,
    Kilde,
    Sted,
    Tall,
    Tekst,
)
from revisjon.model.criteria import Test as Prøve
from revisjon.rules import SAMMENLIKNERE, Verdi
from revisjon.rules.comparators.grense import Grense

IKKE_POSTER = {"Oppfølging", "Prosjekt", "Sted", "Tekst", "Lås"}
"""The whole, a place, a value and the review itself."""
POSTER = tuple(
    klasse
    for navn, klasse in sorted(vars(model).items())
    if dataclasses.is_dataclass(klasse) and inspect.isclass(klasse) and navn not in IKKE_POSTER
) + tuple(s.klasse for s in SAMMENLIKNERE)


def _verdi(type_: Any, *, nr: int) -> Any:  # noqa: ANN401 - a type expression
    """Return one of two values of a type, which differ in every way they can."""
    opphav, ledd = typing.get_origin(type_), typing.get_args(type_)
    enkle: dict[Any, Any] = {
        str: f"ord {nr}",
        int: 40 + nr,
        bool: bool(nr),
        Decimal: Decimal(40 + nr),
        Tekst: tekst(f"En tekst {nr}."),
        Prøve: Grense(f"t{nr}", minst=Decimal(1)),
    }
    if type_ in enkle:
        return enkle[type_]
    if opphav is typing.Literal:
        return ledd[nr % len(ledd)] if len(ledd) > 1 else f"{ledd[0]}{nr}"
    if opphav in (typing.Union, types.UnionType):
        return _verdi(next(t for t in ledd if t is not types.NoneType), nr=nr)
    if opphav is tuple:
        return (_verdi(ledd[0], nr=nr),)
    if inspect.isclass(type_) and issubclass(type_, enum.Enum):
        return [*type_][nr]
    return _post(type_, nr=nr)


def _post(klasse: Any, *, nr: int = 0) -> Any:  # noqa: ANN401 - any record
    typer = _typer(klasse)
    return klasse(**{n: () if _egen(klasse, t) else _verdi(t, nr=nr) for n, t in typer.items()})


def _egen(klasse: Any, type_: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a record holds records of its own kind."""
    return typing.get_args(type_)[:1] == (klasse,)


def _typer(klasse: Any) -> dict[str, Any]:  # noqa: ANN401 - any record
    typer = typing.get_type_hints(klasse)
    return {f.name: typer[f.name] for f in dataclasses.fields(klasse) if f.name != "sted"}


FELT = [(klasse, navn) for klasse in POSTER for navn in _typer(klasse)]


def test_all_kinds_are_there() -> None:
    navn = {k.__name__ for k in POSTER}
    assert {"Funn", "Kilde", "Kriterium", "Punkt", "Tabell", "Figur", "Skjønn", "Grense"} <= navn
    assert len(POSTER) > 45
    assert len(FELT) > 200


@pytest.mark.parametrize(("klasse", "navn"), FELT, ids=lambda x: getattr(x, "__name__", x))
def test_every_field_counts(klasse: Any, navn: str) -> None:  # noqa: ANN401 - any record
    post, type_ = _post(klasse), _typer(klasse)[navn]
    ny = (_post(klasse, nr=1),) if _egen(klasse, type_) else _verdi(type_, nr=1)
    assert getattr(post, navn) != ny
    assert avtrykk(replace(post, **{navn: ny})) != avtrykk(post)
    assert avtrykk(_post(klasse)) == avtrykk(post)


@pytest.mark.parametrize("klasse", POSTER, ids=lambda k: k.__name__)
def test_no_place_counts(klasse: Any) -> None:  # noqa: ANN401 - any record
    post = _post(klasse)
    if hasattr(post, "sted"):
        sted = Sted(Plass("annen.yaml", 7, 3), (("id", Plass("annen.yaml", 8)),))
        assert avtrykk(replace(post, sted=sted)) == avtrykk(post)
    assert avtrykk(Tekst("Et funn.", Plass("a.yaml", 9))) == avtrykk(Tekst("Et funn.", Plass("b.yaml")))


def test_exact_form() -> None:
    post = replace(funn("F1", "for"), kilder=())
    assert kanonisk(post) == (
        '{"":"Funn","belyser":[{"":"Belysning","punkt":"k.a","taler":"for"}],'
        '"id":"F1","kapittel":"tema","tekst":"Et funn."}'
    )
    assert avtrykk(post) == hashlib.sha256(kanonisk(post).encode()).hexdigest()[:32]
    assert re.fullmatch("[0-9a-f]{32}", avtrykk(post))


def test_exact_form_of_values() -> None:
    assert kanonisk((None, True, 7, Verdi.DELVIS, "å", ())) == '[null,true,7,"delvis","\\u00e5",[]]'
    assert kanonisk(Decimal("7.50")) == '{"":"Decimal","verdi":"75e-1"}'
    assert kanonisk(Fil("a.csv")) == '{"":"Fil","sti":"a.csv"}'
    assert kanonisk(Dato(2026, 5)) == '{"":"Dato","m\\u00e5ned":5,"\\u00e5r":2026}'


@pytest.mark.parametrize("verdi", [1.5, {"a": 1}, [1], {1}, b"a", Fil])
def test_what_no_record_holds_is_refused(verdi: object) -> None:
    with pytest.raises(TypeError, match="no fingerprint of"):
        avtrykk(("a", verdi))


@pytest.mark.parametrize(
    ("en", "annen"),
    [("7", "7.0"), ("7.00", "7e0"), ("70", "7e1"), ("0", "0.00"), ("0", "-0"), ("0e9", "0"), ("007", "7")],
)
def test_like_numbers(en: str, annen: str) -> None:
    assert avtrykk(Tall("t", Decimal(en))) == avtrykk(Tall("t", Decimal(annen)))


@pytest.mark.parametrize(
    ("en", "annen"),
    [
        ("7", "-7"), ("7", "70"), ("7", "0.7"), ("1e999999", "1e999998"), ("NaN", "0"), ("Infinity", "NaN"),
        ("1.0000000000000000000000000000000000001", "1"), ("12", "21"), ("0", "1"),
    ],
)  # fmt: skip
def test_unlike_numbers(en: str, annen: str) -> None:
    assert avtrykk(Tall("t", Decimal(en))) != avtrykk(Tall("t", Decimal(annen)))


def test_absent_is_not_empty_or_nought() -> None:
    alle = [Tall("t"), Tall("t", Decimal(0)), Tall("t", desimaler=0), Tall("t", toleranse=Decimal(0))]
    assert len({avtrykk(t) for t in alle}) == 4
    assert avtrykk(Kilde("k", "lov", verifisert=True)) != avtrykk(Kilde("k", "lov"))
    assert avtrykk(("1",)) != avtrykk((1,))
    assert avtrykk(("a", "b")) != avtrykk(("b", "a"))


def test_order_counts_only_where_it_says_something() -> None:
    f = funn("F1", "for", kilder=("a", "b"), gjelder=("nord", "sør"))
    f = replace(f, belyser=(*f.belyser, Belysning("k.b", "mot")))
    for felt in ("kilder", "gjelder", "belyser"):
        assert avtrykk(replace(f, **{felt: getattr(f, felt)[::-1]})) == avtrykk(f)
        assert avtrykk(replace(f, **{felt: getattr(f, felt)[:1]})) != avtrykk(f)
    k = Kapittel("k", "K", problemstillinger=("P1", "P2"))
    assert avtrykk(replace(k, problemstillinger=("P2", "P1"))) == avtrykk(k)
    a = Anbefaling("A1", "Gjør", ("F1", "F2"), "rådmannen", deler=(Del("a", "x"), Del("b", "y")))
    assert avtrykk(replace(a, grunnlag=("F2", "F1"))) == avtrykk(a)
    assert avtrykk(replace(a, deler=a.deler[::-1])) != avtrykk(a)
    b = Beregning("differanse", ("x", "y"))
    assert avtrykk(replace(b, ledd=("y", "x"))) != avtrykk(b)


ORD = st.text("aæbå§.,", min_size=1, max_size=6)
AVSNITT = st.lists(ORD, min_size=1, max_size=12)
SKILLE = st.sampled_from([" ", "  ", "\n", " \n", "\n  ", "\t", "\u00a0"])


@settings(max_examples=500, deadline=None)
@given(avsnitt=st.lists(AVSNITT, min_size=1, max_size=3), data=st.data())
def test_breaking_lines_elsewhere_changes_nothing(avsnitt: list[list[str]], data: st.DataObject) -> None:
    def brutt(ord_: list[str]) -> str:
        return "".join(o + (data.draw(SKILLE) if nr < len(ord_) - 1 else "") for nr, o in enumerate(ord_))

    slik = "\n\n".join(" ".join(a) for a in avsnitt)
    annerledes = "\n \n".join(brutt(a) for a in avsnitt) + data.draw(st.sampled_from(["", "\n", "  \n\n"]))
    assert avtrykk(tekst(annerledes)) == avtrykk(tekst(slik))
    assert avtrykk(annerledes) == avtrykk(slik)


@settings(max_examples=500)
@given(en=AVSNITT, annen=AVSNITT)
@example(["ab"], ["a", "b"])
def test_other_words_change_it(en: list[str], annen: list[str]) -> None:
    assert (avtrykk(tekst(" ".join(en))) == avtrykk(tekst(" ".join(annen)))) == (en == annen)


@pytest.mark.parametrize(
    ("en", "annen"),
    [
        ("a b", "a\n\nb"),
        ("- a\n- b", "- a - b"),
        ("- a\n- b", "- a\n  - b"),
        ("1. a\n2. b", "1. a 2. b"),
        ("1) a\n2) b", "1) a 2) b"),
        ("> a\n> b", "> a > b"),
        ("| a |\n| b |", "| a | | b |"),
        ("a [^n]\n[^n]: b", "a [^n] [^n]: b"),
        ("- a\n\n  b", "- a\n\nb"),
        ("Åpen", "åpen"),
        ("a.", "a"),
    ],
)
def test_what_markdown_tells_apart(en: str, annen: str) -> None:
    assert avtrykk(tekst(en)) != avtrykk(tekst(annen))


@pytest.mark.parametrize(
    ("en", "annen"),
    [
        ("a\nb", "a b"),
        ("- a\n  b", "- a b"),
        ("- a  b\n- c", "- a b\n- c "),
        ("A\u030a", "Å"),
        ("\n a \n", "a"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("a\n2026 b", "a 2026 b"),
        ("a\n-b", "a -b"),
        ("a\n", "a"),
    ],
)
def test_what_markdown_takes_for_the_same(en: str, annen: str) -> None:
    assert avtrykk(tekst(en)) == avtrykk(tekst(annen))


def test_new_field_with_a_default_changes_nothing() -> None:
    @dataclass(frozen=True)
    class Utvidet:
        id: str
        type: str
        nytt: str = ""

    Utvidet.__name__ = "Kilde"
    assert avtrykk(Utvidet("k", "lov")) == avtrykk(Kilde("k", "lov"))
    assert avtrykk(Utvidet("k", "lov", "x")) != avtrykk(Kilde("k", "lov"))


def test_example_has_no_two_alike() -> None:
    p = last(ROT).prosjekt
    assert p is not None
    slag = (p.kilder, p.funn, p.kriterier, p.tall, p.tabeller, p.figurer, p.anbefalinger, p.konklusjoner)
    alle = [post for poster in slag for post in poster.values()]
    assert len(alle) > 150
    assert len({avtrykk(x) for x in alle}) == len(alle)
