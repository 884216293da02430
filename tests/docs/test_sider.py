"""Pages that are made of the program are those of the program."""

from __future__ import annotations

import os
import re
from pathlib import Path

import feltside
import kommandoside
import pytest

from revisjon.schema import SEKSJONER, skjema_for

DOCS = Path(__file__).resolve().parents[2] / "docs"
_ENGELSK = re.compile(r"\b(?:Usage|Options|Commands|Show this|default|required)\b")


def test_the_page_of_commands_is_current() -> None:
    _hold({"kommandoer.md": kommandoside.side()}, DOCS)


def test_the_pages_of_fields_are_current() -> None:
    sider = {feltside.filnavn(s): feltside.side(s) for s in SEKSJONER}
    _hold(sider | {"README.md": feltside.oversikt()}, DOCS / "felt")
    assert {f.name for f in (DOCS / "felt").iterdir()} == {*sider, "README.md"}


@pytest.mark.parametrize("sti", [*kommandoside.kommandoer()], ids=" ".join)
def test_every_command_helps_in_norwegian(sti: tuple[str, ...]) -> None:
    hjelp = kommandoside.hjelp(sti)
    assert hjelp.startswith(f"Bruk: revisjon {' '.join(sti)} "), hjelp
    assert "Vis denne hjelpen." in hjelp
    assert not _ENGELSK.search(hjelp), hjelp


@pytest.mark.parametrize("seksjon", SEKSJONER)
def test_every_field_says_what_it_is(seksjon: str) -> None:
    for felt in feltside.felt_i(skjema_for(seksjon)):
        assert felt.skjema.get("description") or "$ref" in felt.skjema, felt.sti
        assert feltside.slag(felt.skjema), felt.sti


def _hold(sider: dict[str, str], mappe: Path) -> None:
    if os.environ.get("OPPDATER_FASIT"):
        mappe.mkdir(exist_ok=True)
        for navn, innhold in sider.items():
            (mappe / navn).write_text(innhold, "utf-8")
    assert {n: (mappe / n).read_text("utf-8") for n in sider} == sider
