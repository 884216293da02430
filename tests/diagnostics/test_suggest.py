from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.diagnostics import mente_du, nærmeste, ramset_opp


@pytest.mark.parametrize(
    ("skrevet", "mulige", "ventet"),
    [
        ("titel", ["tekst", "tittel"], "tittel"),
        ("De Fleste", ["de fleste", "alle"], "de fleste"),
        ("ledelsesforskrifen", ["ledelsesforskriften", "kommuneloven"], "ledelsesforskriften"),
        ("epost", ["lov", "forskrift"], ""),
        ("x", [], ""),
    ],
)
def test_nearest(skrevet: str, mulige: list[str], ventet: str) -> None:
    assert nærmeste(skrevet, mulige) == ventet
    assert mente_du(skrevet, mulige) == (f"Mente du «{ventet}»?" if ventet else "")


@given(st.text(min_size=1, max_size=6), st.lists(st.text(min_size=1, max_size=6), max_size=6))
def test_order_of_the_possible_does_not_matter(ord_: str, mulige: list[str]) -> None:
    assert nærmeste(ord_, mulige) == nærmeste(ord_, mulige[::-1])


def test_enumeration() -> None:
    assert [ramset_opp(["a", "b", 3][:n]) for n in range(4)] == ["", "a", "a og b", "a, b og 3"]
    assert ramset_opp(["a", "b"], "eller") == "a eller b"
