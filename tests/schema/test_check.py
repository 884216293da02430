from __future__ import annotations

from revisjon.schema import sjekk_seksjon
from revisjon.source import Liste, Oppslag, Par, les, til_data


def _seksjon(tekst: str) -> Par:
    kilde, funnet = les("f.yaml", tekst.encode())
    assert funnet == ()
    assert isinstance(kilde.rot, Oppslag)
    return kilde.rot.par[-1]


def test_right_records_are_kept_where_others_are_wrong() -> None:
    sjekk = sjekk_seksjon(_seksjon("funn:\n  - {id: F1, kapittel: a, tekst: A}\n  - {id: F2}\n  - {id: 3}\n"))
    assert len(sjekk.diagnoser) > 2
    assert isinstance(sjekk.riktig, Liste)
    assert til_data(sjekk.riktig) == [{"id": "F1", "kapittel": "a", "tekst": "A"}]


def test_right_records_of_a_mapping_are_kept_too() -> None:
    sjekk = sjekk_seksjon(_seksjon("tall: {a: {verdi: 1}, b: {verdi: x}, 1c: {verdi: 2}}"))
    assert sjekk.riktig is not None
    assert til_data(sjekk.riktig) == {"a": {"verdi": 1}}


def test_a_section_whose_order_matters_is_kept_whole_or_not_at_all() -> None:
    assert sjekk_seksjon(_seksjon("enheter: [{id: a, navn: A}, {id: b}]")).riktig is None
    assert sjekk_seksjon(_seksjon("enheter: [{id: a, navn: A}]")).riktig is not None


def test_nothing_is_kept_of_what_is_no_section_or_of_the_wrong_kind() -> None:
    assert sjekk_seksjon(_seksjon("funnene: []")).riktig is None
    assert sjekk_seksjon(_seksjon("funn: {}")).riktig is None
    assert sjekk_seksjon(_seksjon("tall: [a]")).riktig is None


def test_a_value_repeated_by_an_alias_is_judged_where_it_is_used() -> None:
    par = _seksjon("kilder: {k: &k {type: notat, tittel: A}}\ntall: {t: *k}")
    sjekk = sjekk_seksjon(par)
    assert {d.plass.linje for d in sjekk.diagnoser} == {1, 2}
    assert sjekk.riktig is not None
    assert til_data(sjekk.riktig) == {}
