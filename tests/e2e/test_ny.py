"""From nothing to a report: `ny`, `sjekk`, `bygg`."""

from __future__ import annotations

from pathlib import Path

import pytest
from kommando import kjør

SPØRSMÅL = ("--problemstilling", "Er det rent?", "--problemstilling", "Er det nok?")


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk", "engelsk"])
def test_a_new_project_is_built_at_once(målform: str, tmp_path: Path) -> None:
    valg = ("--kommune", "Vik kommune", "--kommunenummer", "4639", "--tema", "Vatn", "--målform", målform)
    assert kjør("ny", str(tmp_path / "p"), *valg, *SPØRSMÅL).returncode == 0
    sjekk = kjør("-C", str(tmp_path / "p"), "--stille", "sjekk")
    assert (sjekk.returncode, sjekk.stdout, sjekk.stderr) == (0, "", "")
    bygg = kjør("-C", str(tmp_path / "p"), "bygg", "--format", "pdf")
    assert bygg.returncode == 0, bygg.stderr
    assert (tmp_path / "p" / "build" / "rapport-arbeidsutkast.pdf").read_bytes().startswith(b"%PDF")


def test_a_follow_up_with_a_pack_is_built(tmp_path: Path) -> None:
    assert kjør("ny", str(tmp_path / "p"), "--fra", ".").returncode == 0
    (tmp_path / "p" / "criteria" / "bruk.yaml").write_text(
        "bruk: [{pakke: vedtak, problemstillinger: [P0]}]\n", "utf-8"
    )
    bygg = kjør("-C", str(tmp_path / "p"), "bygg", "--format", "html")
    assert bygg.returncode == 0, bygg.stderr
