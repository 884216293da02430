"""Loads a project with some YAML more than the smallest right one, and runs the checks of tables on it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Protocol

from modell import DAG
from tilfeller import GRUNN

from revisjon.assess import assess
from revisjon.checks.basis import Grunnlag, grunnlag
from revisjon.checks.catalogue import Treff
from revisjon.checks.data import SJEKKER
from revisjon.load import last

Funnet = list[tuple[str, Treff]]


class Finn(Protocol):
    """Finds all that the checks say about a project with this YAML in it, and this in `evidence/tall.csv`."""

    def __call__(self, yaml: str, csv: str = "") -> Funnet: ...


def alle(g: Grunnlag) -> Funnet:
    return [(s.kode, treff) for s in SJEKKER for treff in s.finn(g)]


def finner(rot: Path) -> Finn:
    """Return what finds all that the checks say about a project with this YAML in it; made below `rot`."""

    def kjør(yaml: str, csv: str = "") -> Funnet:
        mappe = rot / "prosjekt"
        shutil.rmtree(mappe, ignore_errors=True)
        shutil.copytree(GRUNN, mappe)
        (mappe / "evidence" / "sak.yaml").write_text(yaml, encoding="utf-8")
        (mappe / "evidence" / "tall.csv").write_text(csv, encoding="utf-8")
        lastet = last(mappe)
        assert lastet.prosjekt is not None, lastet.diagnoser
        return alle(grunnlag(assess(lastet.prosjekt, DAG)))

    return kjør
