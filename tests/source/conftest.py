"""Both parsers, for the tests that must hold with either."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from revisjon.diagnostics import Diagnose
from revisjon.source import Kildetekst, les
from revisjon.source.events import LagParser, med_libyaml, uten_libyaml

Les: TypeAlias = Callable[[str], tuple[Kildetekst, tuple[Diagnose, ...]]]


@pytest.fixture(params=[med_libyaml, uten_libyaml], ids=["libyaml", "pyyaml"], scope="session")
def lag_parser(request: pytest.FixtureRequest) -> LagParser:
    parser: LagParser = request.param
    return parser


@pytest.fixture(scope="session")
def les_tekst(lag_parser: LagParser) -> Les:
    return lambda tekst: les("prøve.yaml", tekst.encode(), lag_parser)
