"""The files of a large project are read in two processes, and nobody can tell from what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from eksempel import kopier
from hypothesis import given
from hypothesis import strategies as st

from revisjon import sharing
from revisjon.load import last, trees
from revisjon.load.discover import finn_filer
from revisjon.load.trees import les_alle, les_en
from revisjon.sharing import kan_dele
from revisjon.source import kan_pakkes

takes_two = pytest.mark.skipif(not kan_dele(), reason="takes Linux and two processors")


@pytest.fixture
def stort(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take any project for a large one."""
    monkeypatch.setattr(trees, "STORT", 0)
    monkeypatch.setattr(sharing, "uten_tråder", lambda: True)


def _med_feil(mappe: Path) -> Path:
    """Return a copy of the example with every kind of trouble in its files."""
    kopier(mappe)
    for navn, tekst in (
        ("brutt", "funn:\n  - {id: F1\n"),
        ("ukjent", "fun:\n  - {id: F1}\n"),
        ("feil-felt", "funn:\n  - {id: F1, kapitel: tema}\n"),
        ("alias", "tall:\n  a: &a {verdi: 1, enhet: stk}\n  b: *a\n"),
        ("tom", ""),
        ("kommentar", "# ingenting\n"),
    ):
        (mappe / "evidence" / f"{navn}.yaml").write_text(tekst, encoding="utf-8")
    (mappe / "evidence" / "latin.yaml").write_bytes("funn: [å]\n".encode("latin-1"))
    return mappe


def _filer(mappe: Path) -> dict[str, bytes]:
    return {fil: (mappe / fil).read_bytes() for fil in finn_filer(mappe)[0]}


@takes_two
@pytest.mark.parametrize("lag", [kopier, _med_feil])
def test_two_read_as_one(lag: Callable[[Path], Path], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    mappe = lag(tmp_path / "p")
    filer = _filer(mappe)
    en, alt = [les_en(fil, data) for fil, data in filer.items()], last(mappe)
    request.getfixturevalue("stort")
    assert repr(les_alle(filer)) == repr(en)
    i_to = last(mappe)
    assert i_to.diagnoser == alt.diagnoser
    assert i_to.prosjekt == alt.prosjekt
    assert i_to.kilder == alt.kilder


def test_what_was_packed_in_the_copy_is_what_was_read(tmp_path: Path) -> None:
    filer = _filer(_med_feil(tmp_path / "p"))
    lest = [les_en(fil, data) for fil, data in filer.items()]
    pakket = trees.pakket_ned(lest)
    hele = [en for en in lest if not en.diagnoser and kan_pakkes(en.kilde)]
    assert len(lest) / 2 < len(hele) < len(lest)
    assert trees.pakket_opp({en.kilde.fil: filer[en.kilde.fil] for en in lest}, pakket) == lest
    # Only those that came whole are not read again.
    with pytest.raises(KeyError):
        trees.pakket_opp({}, pakket)
    assert trees.pakket_opp({}, trees.pakket_ned(hele)) == hele


def test_a_small_project_is_read_in_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def aldri(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(trees, "i_to", aldri)
    assert les_alle(_filer(kopier(tmp_path / "p")))


@given(st.dictionaries(st.text("abc", min_size=1), st.integers(0, 300).map(bytes)))
def test_the_parts_are_the_whole_in_order(filer: Mapping[str, bytes]) -> None:
    deler = trees.delt([*filer.items()])
    assert [fil for del_ in deler for fil in del_] == [*filer.items()]
    assert len(deler) <= sharing.FLEST
    største = max((len(data) for data in filer.values()), default=0)
    alt = sum(map(len, filer.values()))
    assert all(sum(len(d) for _, d in del_) <= alt / trees.OPPGAVER + største for del_ in deler)
