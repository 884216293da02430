"""Blanks are filled in with values, and nothing that is filled in can be more than one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.scaffold.answers import feil_i_linje, renset
from revisjon.scaffold.fill import Felt, fyll
from revisjon.scaffold.yamltext import linjer
from revisjon.source import les, til_data

_TRYKKBAR = st.text(max_size=60).map(renset).filter(lambda t: t and not feil_i_linje(t))


@given(_TRYKKBAR)
def test_a_value_in_yaml_is_that_text_and_no_more(tekst: str) -> None:
    kilde, feil = les("f.yaml", fyll("a: {{x}}\nb: [{{x}}, y]\n", {"x": tekst}).encode())
    assert not feil
    assert kilde.rot is not None
    assert til_data(kilde.rot) == {"a": tekst, "b": [tekst, "y"]}


def test_what_is_filled_in_is_not_read_for_blanks() -> None:
    assert fyll("{{a|ord}} {{b|ord}}", {"a": "{{b|ord}}", "b": "x"}) == "{{b|ord}} x"


def test_lines_are_repeated_for_each_record() -> None:
    mal = "før\n{{#p}}\n- {{id|ord}} {{felles|ord}}\n{{/p}}\netter\n"
    felt: Felt = {"p": [{"id": "1"}, {"id": "2"}], "felles": "x"}
    assert fyll(mal, felt) == "før\n- 1 x\n- 2 x\netter\n"
    assert fyll(mal, {**felt, "p": []}) == "før\netter\n"


def test_lines_of_a_value_are_left_out_where_it_is_empty() -> None:
    mal = "a\n{{#nr}}\nnr: {{nr}}\n{{/nr}}\n"
    assert fyll(mal, {"nr": "0301"}) == 'a\nnr: "0301"\n'
    assert fyll(mal, {"nr": ""}) == "a\n"


def test_a_blank_that_nothing_fills_is_a_fault() -> None:
    with pytest.raises(KeyError):
        fyll("{{ukjent}}", {})


_NØKKEL = st.sampled_from(["id", "tekst", "§ 1", "ja"])
_ENKEL = st.one_of(
    st.sampled_from(
        [
            "ja",
            "null",
            "2026-05",
            "0301",
            "§ 25-1 tredje ledd",
            "a: b",
            "# x",
            "- x",
            "to\nlinjer",
            "to\n\n  i\n",
        ]
    ),
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=9).map(renset),
)
_POST = st.dictionaries(_NØKKEL, _ENKEL | st.lists(_ENKEL, min_size=1), min_size=1)
_VERDI: st.SearchStrategy[object] = (
    _ENKEL | st.lists(_ENKEL, min_size=1) | st.lists(_POST, min_size=1) | _POST
)


@given(
    st.dictionaries(_NØKKEL, _VERDI, min_size=1, max_size=3)
    | st.lists(st.dictionaries(_NØKKEL, _VERDI, min_size=1), min_size=1)
)
def test_records_come_back_from_yaml_as_they_were(verdi: object) -> None:
    kilde, feil = les("f.yaml", ("x:\n" + "\n".join(linjer(verdi, 2)) + "\n").encode())
    assert not feil
    assert kilde.rot is not None
    assert _uten_linjeslutt(til_data(kilde.rot)) == {"x": _uten_linjeslutt(verdi)}


def _uten_linjeslutt(verdi: object) -> object:
    """Return texts without the line break that ends one of several lines."""
    if isinstance(verdi, dict):
        return {str(n): _uten_linjeslutt(v) for n, v in verdi.items()}
    if isinstance(verdi, list):
        return [_uten_linjeslutt(v) for v in verdi]
    return str(verdi).rstrip("\n")
