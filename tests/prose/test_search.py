"""Which texts have something is the same as asking each of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.diagnostics import Plass
from revisjon.prose import Prosa, Tekster, der

_TEKSTER = st.lists(st.sampled_from(("Planen er ny.", "«Planen» er ny.", "*ny* plan", "Ny.", "")))


@given(_TEKSTER, st.sampled_from(("plan", "ny", r"\bny\b", "^Ny")))
@pytest.mark.parametrize("form", ["egen", "ren", "verdi"])
def test_the_same_as_asking_each(form: str, verdier: list[str], mønster: str) -> None:
    tekster = [Prosa(v, Plass("a.yaml", nr)) for nr, v in enumerate(verdier)]
    søkt = re.compile(mønster)
    rett = [p for p in tekster if søkt.search(getattr(p, form))]
    assert list(der(tekster, søkt, form)) == rett
    samlet = Tekster(tekster)
    assert list(der(samlet, søkt, form)) == rett
    assert list(der(samlet, søkt, form)) == rett
