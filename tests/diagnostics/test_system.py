"""The operating system's refusals are told in Norwegian, whatever it says itself."""

from __future__ import annotations

import errno

import pytest

from revisjon.diagnostics import grunn_til


@pytest.mark.parametrize(
    ("nummer", "grunn"),
    [
        (errno.ENOSPC, "disken er full"),
        (errno.EACCES, "du mangler tilgang"),
        (errno.EISDIR, "det er en mappe, ikke en fil"),
        (errno.EROFS, "disken kan bare leses"),
        (errno.ENOENT, "den finnes ikke"),
        (errno.EBUSY, "den er i bruk"),
        (errno.EPIPE, f"feil {errno.EPIPE} fra operativsystemet"),
        (99999, "feil 99999 fra operativsystemet"),
    ],
)
def test_reasons(nummer: int, grunn: str) -> None:
    assert grunn_til(OSError(nummer, "No luck")) == grunn


def test_without_a_number() -> None:
    assert grunn_til(OSError("No luck")) == "ukjent feil fra operativsystemet"
