"""The folder watched and built: the newest state, the last good view, and never a queue."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from revisjon.cli.vis import _kontroller
from revisjon.preview import pipeline
from revisjon.preview.board import Tavle
from revisjon.preview.views import MÅLFORMER, Tilstand, Valg
from revisjon.preview.workshop import Verksted, Verktøy
from revisjon.scaffold import Svar, lag_filer, legg_på_plass

FUNN = "evidence/funn.yaml"


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    mappe = tmp_path / "p"
    legg_på_plass(mappe, lag_filer(Svar("Vik kommune", "Vann", date(2026, 5, 1))))
    return mappe


@pytest.fixture
def verksted(prosjekt: Path) -> Iterator[Verksted]:
    feil: list[BaseException] = []
    verktøy = Verktøy(lambda dato: dato.siste, _kontroller, feil.append)
    verksted = Verksted(prosjekt, Tavle(), verktøy)
    with verksted.tavle.leser(Valg()):
        verksted.start()
        yield verksted
    verksted.tavle.avslutt()
    assert feil == []


def vent(verksted: Verksted, er: Callable[[Tilstand], object], valg: Valg | None = None) -> Tilstand:
    frist = time.monotonic() + 60
    while time.monotonic() < frist:
        tilstand = verksted.tavle.tilstand(valg or Valg())
        if er(tilstand):
            return tilstand
        time.sleep(0.02)
    pytest.fail("it did not come")


def tekst(tilstand: Tilstand) -> str:
    return "" if tilstand.visning is None else "".join(tilstand.visning.innhold.values())


def ved(tilstand: Tilstand, navn: str) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(tilstand.ved_siden.get(navn, "null"))


def test_edit_break_mend(verksted: Verksted, prosjekt: Path) -> None:
    først = vent(verksted, lambda t: "dommer" in t.ved_siden)
    assert not først.eldre
    assert ved(først, "steder")
    fil = prosjekt / FUNN
    hel = fil.read_text("utf-8")
    assert "eksempel" in hel.casefold()
    fil.write_text(hel.replace("tekst: |", "tekst: |\n      Ny setning her.", 1), "utf-8")
    ny = vent(verksted, lambda t: "Ny setning her." in tekst(t))
    fil.write_text("funn: ]", "utf-8")
    brutt = vent(verksted, lambda t: t.eldre)
    assert brutt.visning is ny.visning
    (melding, *_) = ved(brutt, "meldinger")
    assert (melding["alvor"], melding["sted"]) == ("feil", f"{FUNN}:1:7")
    assert melding["lenke"].startswith("vscode://file/")
    fil.write_text(hel, "utf-8")
    igjen = vent(verksted, lambda t: not t.eldre and "Ny setning her." not in tekst(t))
    assert igjen.visning is not None


def test_a_hundred_saves_are_not_a_hundred_builds(verksted: Verksted, prosjekt: Path) -> None:
    vent(verksted, lambda t: "dommer" in t.ved_siden)
    før, fil = verksted.bygd, prosjekt / FUNN
    hel = fil.read_text("utf-8")
    for nr in range(100):
        ny = fil.with_suffix(".ny")
        ny.write_text(hel.replace("tekst: |", f"tekst: |\n      Lagret {nr:03}.", 1), "utf-8")
        ny.replace(fil)
        time.sleep(0.005)
    vent(verksted, lambda t: "Lagret 099." in tekst(t))
    assert verksted.bygd - før <= 12


def test_editions_and_målformer_are_built_for_whoever_looks(verksted: Verksted) -> None:
    vent(verksted, lambda t: t.visning)
    annen = Valg.lest("endelig", "nynorsk")
    assert verksted.tavle.tilstand(annen).visning is None
    with verksted.tavle.leser(annen):
        tilstand = vent(verksted, lambda t: t.visning, annen)
    assert tilstand.visning is not None
    assert tilstand.visning.språk == "nn"
    assert Valg.lest("finnes ikke", "klingon") == Valg()
    assert "nynorsk" in MÅLFORMER


def test_broken_from_the_start(tmp_path: Path) -> None:
    (tmp_path / "oppdrag.yaml").write_text("oppdrag: ]", "utf-8")
    verksted = Verksted(tmp_path, Tavle(), Verktøy(lambda dato: dato.siste, _kontroller, lambda _: None))
    with verksted.tavle.leser(Valg()):
        verksted.start()
        tilstand = vent(verksted, lambda t: t.eldre)
    verksted.tavle.avslutt()
    assert tilstand.visning is None
    assert ved(tilstand, "meldinger")[0]["sted"] == "oppdrag.yaml:1:10"


def test_a_bug_is_told_and_the_view_stays(prosjekt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    feil: list[BaseException] = []
    verksted = Verksted(prosjekt, Tavle(), Verktøy(lambda dato: dato.siste, _kontroller, feil.append))
    lest = pipeline.les(prosjekt, lambda dato: dato.siste)
    verksted.tegn_opp(lest, Valg())
    god = verksted.tavle.tilstand(Valg())
    monkeypatch.setattr("revisjon.preview.workshop.tegn", lambda *_: 1 / 0)
    assert verksted.tegn_opp(lest, Valg()) is None
    etter = verksted.tavle.tilstand(Valg())
    assert (etter.visning, etter.eldre) == (god.visning, True)
    assert "W004" in {m["kode"] for m in ved(etter, "meldinger")}
    assert isinstance(feil[0], ZeroDivisionError)
