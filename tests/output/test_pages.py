"""A document that may fill two pages says so when it fills three."""

from __future__ import annotations

from dataclasses import replace

from revisjon.output.pages import sjekk_sider
from tests.support.lite_dokument import lite_dokument


def test_too_many_pages_are_told() -> None:
    dokument = lite_dokument()
    to = replace(dokument, html=dokument.html.replace("<body>", '<body data-maks-sider="2">'))
    assert to.html != dokument.html
    assert list(sjekk_sider(to, 2)) == []
    (funn,) = sjekk_sider(to, 3)
    assert funn.kode == "U040"
    assert "3 sider" in funn.melding


def test_most_documents_have_no_limit() -> None:
    assert list(sjekk_sider(lite_dokument(), 900)) == []
