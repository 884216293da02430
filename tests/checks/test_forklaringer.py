"""The page of each check is whole, and its example makes the code come."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sjekkeprøve import ALLE, RETT, legg_over, sjekk_mappe, sjekk_tekst

from revisjon.checks import FAMILIER, UTGAVER, Sjekk
from revisjon.checks.page import AVSNITT, alvor_i_ord, les, som_markdown, som_tekst
from revisjon.diagnostics import Alvor

MAPPE = Path(__file__).resolve().parents[2] / "docs" / "sjekker"


@pytest.mark.parametrize("utgave", ["", *UTGAVER])
def test_the_project_that_examples_are_laid_over_is_right(utgave: str) -> None:
    assert [d for d in sjekk_mappe(RETT, utgave) if d.alvor is not Alvor.HINT] == []


@pytest.mark.parametrize("sjekk", ALLE, ids=lambda s: s.kode)
def test_the_page_is_whole(sjekk: Sjekk) -> None:
    side = les(sjekk)
    første = side.ingress.split("\n")[0]
    assert første.endswith(".")
    assert set(side.avsnitt) <= set(AVSNITT)
    assert "råd" not in side.avsnitt
    assert sjekk.kode in som_tekst(sjekk)
    assert "«" not in alvor_i_ord(sjekk).removeprefix("Vises ikke i «revisjon sjekk» uten «--utgave»")


@pytest.mark.parametrize("sjekk", ALLE, ids=lambda s: s.kode)
def test_the_example_makes_the_code_come(sjekk: Sjekk, tmp_path: Path) -> None:
    eksempel = les(sjekk).eksempel
    if sjekk.på_tekst is not None:
        funnet = sjekk_tekst(eksempel)
        før: set[str] = set()
    else:
        funnet = sjekk_mappe(legg_over(eksempel, tmp_path), alle=True)
        før = {d.kode for d in sjekk_mappe(RETT, alle=True)}
    assert sjekk.kode in {d.kode for d in funnet}
    assert sjekk.kode not in før
    for d in funnet:
        if d.kode == sjekk.kode:
            assert d.melding.rstrip(")").endswith((".", "?")), d.melding
            assert d.råd.strip(), d


def test_pages_are_current() -> None:
    sider = {f"{s.kode}.md": som_markdown(s) for s in ALLE} | {"README.md": _oversikt()}
    if os.environ.get("OPPDATER_FASIT"):
        MAPPE.mkdir(exist_ok=True)
        for fil in MAPPE.glob("*.md"):
            fil.unlink()
        for navn, innhold in sider.items():
            (MAPPE / navn).write_text(innhold, "utf-8")
    assert {f.name: f.read_text("utf-8") for f in MAPPE.glob("*.md")} == sider


def _oversikt() -> str:
    deler = [
        "# Sjekkene",
        (
            "Hver sjekk har en side som sier hva den ser etter, hvorfor, og hvordan det rettes. "
            "`revisjon sjekk --forklar KODE` viser det samme."
        ),
    ]
    for tittel, sjekker in FAMILIER:
        rader = "\n".join(f"| [{s.kode}]({s.kode}.md) | {s.navn} | {alvor_i_ord(s)} |" for s in sjekker)
        deler.append(f"## {tittel}\n\n| kode | hva den melder | hvor alvorlig |\n|---|---|---|\n{rader}")
    return "\n\n".join(deler) + "\n"
