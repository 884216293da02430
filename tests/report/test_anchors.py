"""Every id that a text may refer to is one that the report prints: what `sjekk` lets pass, can be built."""

from __future__ import annotations

from pathlib import Path

import pytest
from eksempel import ROT, sett_opp
from tilfeller import GRUNN

from revisjon.load.anchors import finn_uteblitte
from revisjon.load.ids import INNEBYGDE
from revisjon.load.reading import les_mappe
from revisjon.load.records import Poster, legg_til
from revisjon.report.xhtml import les


@pytest.mark.parametrize("mappe", [ROT, GRUNN], ids=["eksempel", "grunn"])
def test_cross_references_that_are_let_pass_have_a_place(mappe: Path) -> None:
    lesing, poster = les_mappe(mappe), Poster()
    for navn, innhold in lesing.seksjoner:
        legg_til(poster, navn, innhold)
    mål = lesing.register().kryssmål()
    uteblitt = finn_uteblitte(poster, mål)
    trykt = {id_ for el in les(sett_opp(mappe).html).iter() if (id_ := el.get("id"))}
    assert len(mål & trykt) > 10
    assert mål - trykt == mål & uteblitt.keys()
    assert {*INNEBYGDE} <= mål
