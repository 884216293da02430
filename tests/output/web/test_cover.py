"""The cover's pattern as a band: bars stay bars, however few they are."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest
from tema import TEMA

from revisjon.output.web.cover import gjør_til_bånd
from revisjon.report.figures import Stripe, forside


@pytest.mark.parametrize("antall", [1, 2, 91])
def test_a_bar_is_never_stretched_to_a_block(antall: int) -> None:
    striper = tuple(Stripe("for", 0, grønn=nr % 2 == 0) for nr in range(antall))
    side = fromstring(f'<body><section class="omslag">{forside(striper, TEMA.stil)}</section></body>')  # noqa: S314 - our own
    gjør_til_bånd(side)
    tegning = side[0][0]
    assert tegning.get("class") == "bånd"
    x, _, bredde, _ = map(float, tegning.get("viewBox", "").split())
    streker = [el for el in tegning if el.tag.endswith("rect")]
    assert len(streker) == antall
    for el in streker:
        assert x <= float(el.get("x", "")) <= x + bredde
        assert float(el.get("width", "")) < bredde / 50
