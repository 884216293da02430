from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.markup.typography import HARDT_MELLOMROM, typografi


@pytest.mark.parametrize(
    ("skrevet", "ventet"),
    [
        ("etter § 6 og §§ 8 og 9", "etter §~6 og §§~8 og 9"),
        ("ca. 7 prosent", "ca.~7~prosent"),
        ("1\u2009078 årsverk", "1\u2009078~årsverk"),
        ("7,5 % av 15 personer", "7,5~% av 15~personer"),
        ("7 prosjekter", "7 prosjekter"),
        ("den 5. mai 2026 og 12. des. 2025", "den 5.~mai 2026 og 12.~des. 2025"),
        ("tiltak 5. maiblomst", "tiltak 5. maiblomst"),
        ("nr. 83, s. 4, kl. 12, kr 500, kap. 3", "nr.~83, s.~4, kl.~12, kr~500, kap.~3"),
        ("§ 6 bokstav f og bokstav for", "§~6 bokstav~f og bokstav for"),
        ("i Bærum, å ta, (i dag)", "i~Bærum, å~ta, (i~dag)"),
        ("i kommunedirektørens rapport", "i kommunedirektørens rapport"),
        ("si ja", "si ja"),
        ("jf. NOU 2023: 4 og NOU 2020:13", "jf. NOU~2023:~4 og NOU~2020:13"),
        ("NOU 2023 om helse", "NOU 2023 om helse"),
        ("e\u2011post 3\u202f000 a\u2010b", "e-post 3~000 a-b"),
    ],
)
def test_rules(skrevet: str, ventet: str) -> None:
    assert typografi(skrevet) == ventet.replace("~", HARDT_MELLOMROM)


TEGN = st.text(st.sampled_from("iåa 57.§%mkr\u2009\u00a0\u2011\n"), max_size=30)


@given(TEGN)
def test_only_ordinary_spaces_and_twins_change(tekst: str) -> None:
    ny = typografi(tekst)
    endret = [(a, b) for a, b in zip(tekst, ny, strict=True) if a != b]
    assert all(par in {(" ", HARDT_MELLOMROM), ("\u2011", "-")} for par in endret)


@given(TEGN)
def test_twice_is_once(tekst: str) -> None:
    assert typografi(typografi(tekst)) == typografi(tekst)
