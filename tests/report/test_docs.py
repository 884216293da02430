"""The pages for offices name everything that a template can use, and nothing that is not there."""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from revisjon.assess import VurdertProsjekt
from revisjon.report import (
    context,
    context_appendices,
    context_chapters,
    context_front,
    tables,
    works,
)
from revisjon.report.data import sporbarhet_data
from revisjon.report.environment import _FILTRE

ROT = Path(__file__).resolve().parents[2]
MALER = (ROT / "docs" / "maler.md").read_text("utf-8")
SPORBARHET = (ROT / "docs" / "sporbarhet.md").read_text("utf-8")


def visninger() -> Iterator[type[Any]]:
    for modul in (context, context_front, context_chapters, context_appendices, tables, works):
        for navn, klasse in inspect.getmembers(modul, inspect.isclass):
            egen = klasse.__module__ == modul.__name__ and dataclasses.is_dataclass(klasse)
            if egen and not navn.startswith("_") and navn != "Rapportverk":
                yield klasse


def test_every_field_of_every_view_is_on_the_page() -> None:
    felt = {(k.__name__, f.name) for k in visninger() for f in dataclasses.fields(k)}
    assert len(felt) > 100
    assert {(k, f) for k, f in felt if f"`{f}`" not in MALER} == set()


def test_every_file_and_block_is_on_the_page() -> None:
    # A new project and the preview are made from others, which no office overrides.
    utenom = {ROT / "templates" / navn for navn in ("ny", "vis")}
    alle = [f for f in (ROT / "templates").rglob("*") if utenom.isdisjoint(f.parents)]
    filer = [f for f in alle if f.suffix in {".j2", ".css", ".yaml"}]
    assert len(filer) > 20
    for fil in filer:
        assert f"`{fil.relative_to(ROT / 'templates').as_posix()}`" in MALER, fil
        for blokk in re.findall(r"{% block (\w+)", fil.read_text("utf-8")):
            assert f"`{blokk}`" in MALER, blokk
    nevnt = set(re.findall(r"`((?:deler/)?\w+\.(?:html\.j2|css|yaml))`", MALER)) - {"revisor.yaml"}
    assert nevnt == {f.relative_to(ROT / "templates").as_posix() for f in filer}


def test_every_filter_is_on_the_page() -> None:
    assert [navn for navn in _FILTRE if f"`{navn}`" not in MALER] == []


def test_every_key_of_the_data_is_on_its_page(eksempel: VurdertProsjekt) -> None:
    def nøkler(verdi: object) -> Iterator[str]:
        if isinstance(verdi, dict):
            yield from verdi
        for under in verdi.values() if isinstance(verdi, dict) else verdi if isinstance(verdi, list) else ():
            yield from nøkler(under)

    alle = set(nøkler(sporbarhet_data(eksempel)))
    assert len(alle) > 30
    assert {n for n in alle if not re.search(rf"\b{n}\b", SPORBARHET)} == set()
