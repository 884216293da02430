"""What a check says that its pattern always has, the pattern always has: texts without it are passed over."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revisjon.checks.consistency import counting, datewords, others, sources, titles, told
from revisjon.checks.coverage import crossrefs, nearby
from revisjon.checks.coverage import sources as cited

DELER = {
    (counting, "_TELLER"): ("kriteri",),
    (datewords, "_DATO"): datewords.DATODELER,
    (datewords, "_ÅRSTALL"): datewords.ÅRSDELER,
    (others, "_NAVN"): ("kommune",),
    (sources, "_VEDTATT"): ("vedt", "behandlet", "handsama"),
    (titles, "_ÅRSTALL_ELLER_SITAT"): ("19", "20", "«"),
    (titles, "_PARENTES"): ("(",),
    (told, "_OM_HØRINGEN"): ("uttal", "høring", "høyring", "fråsegn", "svarbrev"),
    (told, "_BESTILT"): ("bestil",),
    (nearby, "_VED_SIDEN"): ("tabell", "figur", "diagram"),
    (crossrefs, "_KAPITTEL"): ("kap",),
    (crossrefs, "_TABELL"): ("tabell", "figur", "vedlegg"),
    (crossrefs, "_NUMMERERT"): ("anbefaling", "tilråding", "problemstilling"),
    (cited, "_KAN_NEVNE"): ("nou", "(19", "(20"),
}


def _mønster(skrevet: object) -> re.Pattern[str]:
    """Return the pattern itself, of one that is compiled when first asked."""
    felter = vars(skrevet)
    return re.compile(felter["_tekst"], felter["_flagg"])


@pytest.mark.parametrize(
    ("mønster", "deler"),
    [pytest.param(_mønster(vars(m)[navn]), d, id=f"{m.__name__}.{navn}") for (m, navn), d in DELER.items()],
)
def test_a_part_is_in_all_that_a_pattern_finds(mønster: re.Pattern[str], deler: Sequence[str]) -> None:
    # Letters that are small or large in other ways than these are no letters of Norwegian words.
    norsk = st.characters(codec="iso8859-1")

    @given(st.from_regex(mønster, alphabet=norsk))
    # What must not stand before or after is left to chance.
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
    def prøv(tekst: str) -> None:
        if treff := mønster.search(tekst):
            assert any(del_ in treff[0].lower() for del_ in deler)

    prøv()
