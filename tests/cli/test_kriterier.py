"""`revisjon kriterier` as a user types it."""

from __future__ import annotations

from kommando import kjør


def test_the_packs_are_listed() -> None:
    svar = kjør("kriterier", "vis")
    assert svar.returncode == 0
    assert "internkontroll " in svar.stdout
    assert "økonomistyring " in svar.stdout


def test_a_pack_and_a_criterion_are_shown() -> None:
    pakke = kjør("kriterier", "vis", "vedtak").stdout
    assert "vedtak-iverksetting" in pakke
    assert "§ 13-1 fjerde ledd" in pakke
    kriterium = kjør("kriterier", "vis", "vedtak-iverksetting").stdout
    for ord_ in (
        "pakke: vedtak",
        "Kommunen skal iverksette vedtak",
        "kommuneloven § 13-1 fjerde ledd",
        "a) ",
        "Kan vises av:",
    ):
        assert ord_ in kriterium


def test_a_search_wants_all_words() -> None:
    begge = kjør("kriterier", "søk", "AVVIK", "§ 25-1").stdout
    assert "ik-avvik" in begge
    assert "lk-avvik" not in begge
    assert "Ingen kriterier i biblioteket har «xyz avvik»." in kjør("kriterier", "søk", "xyz", "avvik").stdout


def test_a_misspelt_name_is_suggested() -> None:
    svar = kjør("kriterier", "vis", "internkontrol")
    assert svar.returncode == 2
    assert "Mente du «internkontroll»?" in svar.stderr
    assert "Mente du «søk»?" in kjør("kriterier", "søkk").stderr
