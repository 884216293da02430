"""What is looked for fast is in all that is then looked for closely."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.checks.privacy.contact import _EPOST, _I_ADRESSE
from revisjon.checks.privacy.identity import _ELLEVE, _KONTO
from revisjon.checks.privacy.texts import _SIFRE


@pytest.mark.parametrize(("rask", "nøye"), [(_SIFRE, _ELLEVE), (_SIFRE, _KONTO), (_I_ADRESSE, _EPOST)])
@given(data=st.data())
def test_the_fast_pattern_passes_over_nothing(
    rask: re.Pattern[str], nøye: re.Pattern[str], data: st.DataObject
) -> None:
    assert rask.search(data.draw(st.from_regex(re.compile(nøye.pattern, nøye.flags))))
