"""The pages for offices and auditors know the documents beside the report."""

from __future__ import annotations

import dataclasses
import inspect
from pathlib import Path

from revisjon.report import context_documents, context_followup
from revisjon.report.doctypes import DOKUMENTTYPER

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_field_is_on_the_page() -> None:
    maler = (DOCS / "maler.md").read_text("utf-8")
    moduler = (context_documents, context_followup)
    klasser = [(m, k) for m in moduler for _, k in inspect.getmembers(m, dataclasses.is_dataclass)]
    felt = {f.name for m, k in klasser if k.__module__ == m.__name__ for f in dataclasses.fields(k)}
    assert len(felt) > 40
    assert {f for f in felt if f"`{f}`" not in maler} == set()


def test_every_document_is_explained_with_its_editions() -> None:
    rader = [r for r in (DOCS / "dokumenter.md").read_text("utf-8").splitlines() if r.startswith("| `")]
    assert [r.split("`")[1] for r in rader] == list(DOKUMENTTYPER)
    for rad, type_ in zip(rader[1:], list(DOKUMENTTYPER.values())[1:], strict=True):
        assert f" {', '.join(type_.utgaver)} " in rad
        assert f"`{type_.fil}" in rad
