"""A document that may fill two pages says so when it fills three."""

from __future__ import annotations

from dataclasses import replace

from lite_dokument import lite_dokument

from revisjon.output.pages import sjekk_lengde, sjekk_sider
from revisjon.output.pdf import lag_pdf


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


def test_the_finished_pdf_is_counted() -> None:
    dokument = lite_dokument()
    kort = replace(dokument, html=dokument.html.replace("<body>", '<body data-maks-sider="1">'))
    data, _ = lag_pdf(kort)
    assert [d.kode for d in sjekk_lengde({"pdf": data}, kort)] == ["U040"]
    assert sjekk_lengde({"pdf": data}, dokument) == ()
    assert sjekk_lengde({"html": b""}, kort) == ()
