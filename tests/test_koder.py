"""Codes are stable, unique, and listed for the auditor in docs/koder.md."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from revisjon.checks import koder
from revisjon.followup.codes import KODER as FOLLOWUP
from revisjon.law import KODER as LAW
from revisjon.load.codes import KODER as LOAD
from revisjon.output.codes import KODER as OUTPUT
from revisjon.preview import KODER as PREVIEW
from revisjon.report.codes import KODER as REPORT
from revisjon.schema.codes import KODER as SCHEMA
from revisjon.source.codes import KODER as SOURCE

ROT = Path(__file__).resolve().parent.parent
SIDE = ROT / "docs" / "koder.md"
LAG: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("Lesing av YAML", SOURCE),
    ("Form og felt", SCHEMA),
    ("Henvisninger, tall og filer", LOAD),
    ("Rettskilder", LAW),
    ("Oppfølging", FOLLOWUP),
    ("Sjekkene", koder()),
    ("Rapporten og malene", REPORT),
    ("Ferdige filer", OUTPUT),
    ("Forhåndsvisningen", PREVIEW),
)


def _side() -> str:
    deler = [
        "# Koder",
        (
            "Hver melding har en kode som aldri skifter betydning. Meldingen selv sier hva som er galt, og "
            "hvordan det rettes."
        ),
    ]
    for tittel, alle in LAG:
        rader = "\n".join(f"| {kode} | {_i_tabell(hva)} |" for kode, hva in sorted(alle.items()))
        deler.append(f"## {tittel}\n\n| kode | hva den melder |\n|---|---|\n{rader}")
    return "\n\n".join(deler) + "\n"


def _i_tabell(tekst: str) -> str:
    return tekst.replace("|", "\\|")


def test_page_of_codes_is_current() -> None:
    if os.environ.get("OPPDATER_FASIT"):
        SIDE.write_text(_side(), "utf-8")
    assert SIDE.read_text("utf-8") == _side()


def test_codes_are_unique_and_well_formed() -> None:
    alle = [kode for _, av_laget in LAG for kode in av_laget]
    assert len(alle) > 50
    assert len(alle) == len(set(alle))
    assert all(re.fullmatch(r"[A-Z]\d{3}", kode) for kode in alle)
