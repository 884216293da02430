"""The example as a web page, made once."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest

from revisjon.output.web import lag_html
from revisjon.report.document import Dokument
from revisjon.report.xhtml import les


@pytest.fixture(scope="session")
def side_bytes(eksempel: Dokument) -> bytes:
    data, diagnoser = lag_html(eksempel)
    assert diagnoser == ()
    return data


@pytest.fixture(scope="session")
def side(side_bytes: bytes) -> Element:
    return les(side_bytes.decode())


@pytest.fixture(scope="session")
def tre(eksempel: Dokument) -> Element:
    return les(eksempel.html)
