"""The example as a Word file, made once, without the PDF program that draws its PNG files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from lesedocx import Ordfil
from tema import TEMA

from revisjon.diagnostics import Diagnose
from revisjon.output.docx import build, lag_docx
from revisjon.output.docx.pictures import TOM_PNG
from revisjon.report.document import Dokument

Lag = Callable[..., tuple[Ordfil, tuple[Diagnose, ...]]]


def _tomme(tegninger: Sequence[str], dokument: Dokument) -> tuple[bytes, ...]:
    del dokument
    return (TOM_PNG,) * len(tegninger)


@pytest.fixture(autouse=True, scope="session")
def _uten_raster() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as mp:
        mp.setattr(build, "lag_png", _tomme)
        yield


@pytest.fixture(scope="session")
def fil(eksempel: Dokument) -> Ordfil:
    data, diagnoser = lag_docx(eksempel)
    assert diagnoser == ()
    return Ordfil(data)


@pytest.fixture(scope="session")
def lag() -> Lag:
    """Make a Word file of a piece of HTML."""

    def lag_av(kropp: str, **endringer: object) -> tuple[Ordfil, tuple[Diagnose, ...]]:
        html = f'<!doctype html><html lang="nb"><head><title>T</title></head><body>{kropp}</body></html>'
        dokument = Dokument(html, "Tittel", "nb", "Firma", "Emne", "endelig", tema=TEMA, dato="2026-05")
        data, diagnoser = lag_docx(replace(dokument, **endringer))  # type: ignore[arg-type]
        return Ordfil(data), diagnoser

    return lag_av
