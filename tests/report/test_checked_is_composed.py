"""What the check lets pass, the report can be composed from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tilfeller import TILFELLER, prøv

from revisjon.assess import assess
from revisjon.diagnostics import har_feil
from revisjon.report.compose import compose
from revisjon.report.drawings import prøv_figurer
from revisjon.report.templates import Maler


@pytest.mark.parametrize("navn", TILFELLER)
def test_no_case_that_loads_is_refused_later(navn: str, tmp_path: Path, innebygd: Maler) -> None:
    _, lastet = prøv(navn, tmp_path)
    if lastet.prosjekt is None:
        assert har_feil(lastet.diagnoser)
        return
    _, diagnoser = compose(assess(lastet.prosjekt, date(2026, 5, 31)), "endelig", innebygd)
    assert [d for d in diagnoser if har_feil([d])] == [*prøv_figurer(lastet.prosjekt)]
