"""A path alone tells whether a file belongs to a project, as the walk of the folder does."""

from __future__ import annotations

from pathlib import Path

import pytest
from eksempel import ROT

from revisjon.load.discover import FORBEHOLDTE, finn_filer, hører_til


@pytest.mark.parametrize("rot", [ROT, *sorted((ROT / "eksempler").iterdir())], ids=lambda rot: rot.name)
def test_it_agrees_with_the_walk(rot: Path) -> None:
    funnet = finn_filer(rot)[0]
    assert len(funnet) > 3
    alle = {f.relative_to(rot).as_posix() for f in rot.rglob("*.yaml") if ".venv" not in f.parts}
    assert {f for f in alle if hører_til(f)} == set(funnet)


@pytest.mark.parametrize(
    "fil",
    [
        *("annet.yaml", "kilder.yaml", "oppdrag.yml", "notater/funn.yaml", "evidence/.skjult.yaml"),
        *("evidence/.mappe/x.yaml", "evidence/svar.csv", "templates/oppdrag.yaml", "../oppdrag.yaml", ""),
        *(f"{mappe}/x.yaml" for mappe in FORBEHOLDTE),
    ],
)
def test_what_does_not_belong(fil: str) -> None:
    assert not hører_til(fil)


@pytest.mark.parametrize(
    "fil", ["oppdrag.yaml", "evidence/a/b.yaml", "criteria/x.yaml", "oppfolging/2027.yaml"]
)
def test_what_would_belong_if_it_were_there(fil: str) -> None:
    assert hører_til(fil)
