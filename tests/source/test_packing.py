"""A tree comes out of the bytes as it went in."""

from __future__ import annotations

import pytest
from eksempel import ROT
from hypothesis import given
from hypothesis import strategies as st

from revisjon.source import Kildetekst, kan_pakkes, les, pakk, pakk_opp

ALT = """\
tomt:
tall: [1, -2.50, 1e3, 0x1F, 7]
ord: [ja, true, null, ~, "true", 'nei', "7"]
2024: nøkkel som ser ut som et tall
blokk: |
  To linjer
  med æøå
foldet: >-
  og
  én
flyt: {a: [], b: {}, c: [[1], {d: e}]}
"""


def _lest(tekst: str) -> Kildetekst:
    return les("evidence/a.yaml", tekst.encode())[0]


def _helt_like(a: Kildetekst, b: Kildetekst) -> bool:
    # 1 and Decimal(1) are equal, and not the same.
    return a == b and repr(a) == repr(b)


@pytest.mark.parametrize("tekst", [ALT, "a", "[]", "{}", '"a"', "- 1.0\n- 1\n"])
def test_every_kind_of_value_comes_out_as_it_was(tekst: str) -> None:
    kilde = _lest(tekst)
    assert kan_pakkes(kilde)
    assert _helt_like(pakk_opp(pakk([kilde]))[0], kilde)


def test_the_files_of_the_example_come_out_as_they_were() -> None:
    filer = sorted((ROT / "evidence").glob("*.yaml"))
    kilder = [k for f in filer if kan_pakkes(k := les(f.name, f.read_bytes())[0])]
    assert len(kilder) > len(filer) / 2
    ut = pakk_opp(pakk(kilder))
    assert len(ut) == len(kilder)
    assert all(map(_helt_like, ut, kilder))


VERDIER = st.recursive(
    st.text("ab:#'\"\n[]{}-,0123456789.eæ ", max_size=12).map(repr) | st.sampled_from(["1", "1.5", "ja", ""]),
    lambda under: (
        st.lists(under).map(lambda ledd: f"[{', '.join(ledd)}]")
        | st.lists(under).map(lambda ledd: f"{{{', '.join(f'n{nr}: {n}' for nr, n in enumerate(ledd))}}}")
    ),
)


@given(VERDIER)
def test_whatever_is_packed_comes_out_as_it_was(tekst: str) -> None:
    kilde = _lest(tekst)
    if kan_pakkes(kilde):
        assert _helt_like(pakk_opp(pakk([kilde]))[0], kilde)


def test_what_an_alias_repeats_is_not_packed() -> None:
    kilde = _lest("a: &x {b: 1}\nc: *x\n")
    assert kilde.rot is not None
    assert not kan_pakkes(kilde)


def test_a_file_without_a_tree_is_not_packed() -> None:
    assert not kan_pakkes(_lest("a: [b\n"))
    assert not kan_pakkes(_lest(""))
