"""A record that is made fast is the record itself."""

from __future__ import annotations

import dataclasses

import pytest

from revisjon.diagnostics import Plass
from revisjon.source import Skalar
from revisjon.source.fresh import ny_plass, ny_skalar


def test_fast_records_are_the_records() -> None:
    plass = ny_plass("a.yaml", 2, 3, 4)
    assert type(plass) is Plass
    assert plass == Plass("a.yaml", 2, 3, 4)
    assert hash(plass) == hash(Plass("a.yaml", 2, 3, 4))
    skalar = ny_skalar(plass, 1, "1", sitert=False, start=5, slutt=6)
    assert type(skalar) is Skalar
    assert skalar == Skalar(plass, 1, "1", sitert=False, start=5, slutt=6)
    assert repr(skalar) == repr(Skalar(plass, 1, "1", sitert=False, start=5, slutt=6))


def test_they_are_as_closed_as_others() -> None:
    for post, felt in (
        (ny_plass("a.yaml", 1, 1, 1), "linje"),
        (ny_skalar(Plass("a.yaml"), "x", "x", sitert=True, start=0, slutt=1), "verdi"),
    ):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(post, felt, 9)
