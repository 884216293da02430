"""Records of ours do what the standard library's frozen data classes with slots do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import field
from pathlib import Path
from typing import Any

import pytest

from revisjon import records

PAKKE = Path(records.__file__).parent
Lager = Callable[..., Any]


def _ett(dataclass: Lager) -> Any:  # noqa: ANN401 - a class that is made anew
    @dataclass(frozen=True, slots=True)
    class Post:
        """A record with every kind of field."""

        navn: str
        nr: int = 3
        deler: tuple[str, ...] = field(default_factory=tuple)
        sted: str = field(default="", compare=False)
        merke: str = field(default="", hash=False)
        skjult: str = field(default="", repr=False)

    return Post


def _annet(dataclass: Lager) -> Any:  # noqa: ANN401 - as above
    @dataclass(frozen=True, slots=True)
    class Post:  # noqa: PLW1641 - the hash is for the decorator to make
        """A record that says for itself what is equal and how it is shown."""

        navn: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, type(self)) and self.navn.casefold() == other.navn.casefold()

        def __repr__(self) -> str:
            return f"<{self.navn}>"

    return Post


def _tom(dataclass: Lager) -> Any:  # noqa: ANN401 - as above
    @dataclass(frozen=True, slots=True)
    class Post:
        """A record of nothing."""

    return Post


@dataclasses.dataclass(frozen=True)
class _Par:
    vår: Any
    deres: Any


@pytest.fixture(params=[_ett, _annet, _tom])
def par(request: pytest.FixtureRequest) -> _Par:
    return _Par(request.param(records.dataclass), request.param(dataclasses.dataclass))


@records.dataclass(frozen=True, slots=True)
class Fast:
    """A record that can be found by its name, as pickle needs."""

    navn: str
    nr: int = 0


def test_fields_and_slots_are_the_same(par: _Par) -> None:
    felter = [
        [(f.name, f.default, f.compare, f.hash, f.repr) for f in dataclasses.fields(k)]
        for k in (par.vår, par.deres)
    ]
    assert felter[0] == felter[1]
    assert par.vår.__slots__ == par.deres.__slots__
    assert par.vår.__match_args__ == par.deres.__match_args__
    assert par.vår.__doc__ == par.deres.__doc__
    assert set(vars(par.vår)) - {"__dataclass_params__"} == set(vars(par.deres)) - {"__dataclass_params__"}


def test_equality_hash_and_text_are_the_same() -> None:
    vår, deres = _ett(records.dataclass), _ett(dataclasses.dataclass)
    verdier: list[dict[str, Any]] = [
        {"navn": "a"},
        {"navn": "b"},
        {"navn": "a", "nr": 4},
        {"navn": "a", "deler": ("x",)},
        {"navn": "a", "sted": "her"},
        {"navn": "a", "merke": "m"},
        {"navn": "a", "skjult": "s"},
    ]
    for a in verdier:
        assert repr(vår(**a)) == repr(deres(**a))
        for b in verdier:
            assert (vår(**a) == vår(**b)) is (deres(**a) == deres(**b))
            assert (hash(vår(**a)) == hash(vår(**b))) is (hash(deres(**a)) == hash(deres(**b)))
    assert vår("a") != deres("a")


def test_what_a_class_writes_itself_stays() -> None:
    post = _annet(records.dataclass)
    assert post("A") == post("a")
    assert repr(post("A")) == "<A>"
    assert hash(post("A")) == hash(post("A"))


def test_the_empty_record_equals_itself_alone() -> None:
    tom, annen = _tom(records.dataclass), _tom(records.dataclass)
    assert tom() == tom()
    assert tom() != annen()
    assert len({tom(), tom()}) == 1
    assert repr(tom()).endswith("Post()")


def test_records_are_frozen_copied_replaced_and_pickled() -> None:
    post = Fast("a", 1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        post.navn = "b"  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        post.annet = 1  # type: ignore[attr-defined]
    assert copy.deepcopy(post) == post
    assert pickle.loads(pickle.dumps(post)) == post  # noqa: S301 - made on the line itself
    assert dataclasses.replace(post, nr=2) == Fast("a", 2)
    assert repr(post) == "Fast(navn='a', nr=1)"


def test_other_kinds_are_left_to_the_library() -> None:
    @records.dataclass(frozen=True, slots=True, order=True)
    class Ordnet:
        nr: int

    @records.dataclass(slots=True)
    class Løs:
        nr: int

    assert Ordnet(1) < Ordnet(2)
    løs = Løs(1)
    løs.nr = 2
    assert løs == Løs(2)


@pytest.mark.parametrize(
    "fil", sorted(PAKKE.rglob("*.py")), ids=lambda fil: fil.relative_to(PAKKE).as_posix()
)
def test_all_records_are_made_here(fil: Path) -> None:
    tekst = fil.read_text(encoding="utf-8")
    if "@dataclass(frozen=True, slots=True)" in tekst and fil.name != "records.py":
        assert "from revisjon.records import dataclass" in tekst
