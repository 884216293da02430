"""Which fields can stand with the key that tells a kind."""

from __future__ import annotations

from revisjon.rules.comparators import skjema
from revisjon.schema.kinds import felt_etter_slag


def test_rival_keys_and_what_demands_them_are_left_out() -> None:
    etter = felt_etter_slag(skjema())
    assert etter["nedgang"] == ["nedgang", "minst", "minst_prosent"]
    assert etter["alle"] == ["alle"]
    assert etter["av"] == ["av", "minst"]
    assert etter["senest"] == ["senest", "hendelse", "kilde", "felt"]


def test_records_of_one_kind() -> None:
    assert felt_etter_slag({"type": "object", "properties": {"a": {}}}) == {}
