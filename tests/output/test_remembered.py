"""What is remembered changes nothing but the time."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import weasyprint
from weasyprint.layout import block, percent, table
from weasyprint.text import line_break

from revisjon.output.remembered import med_hukommelse
from revisjon.output.weasy import Henter
from revisjon.report.document import Dokument
from revisjon.report.resource_names import RESSURS

_FLEKS = """<!doctype html><html lang="nb"><head><title>T</title><style>
.f { display: flex; width: 300px } .f p { flex: 1 1 auto; padding: 2%; min-width: 20% } .r { display: grid }
table { border-collapse: collapse; width: 50% } td { border: 1px solid; padding: 5% } p { line-height: 150% }
.s { float: left; width: calc(50% - 10px); box-sizing: border-box; height: 50%; padding: 3px }
p::first-letter { font-size: 200% } .a { position: absolute; left: 10%; letter-spacing: 2px }
</style></head><body><div class="f"><p>En tekst</p><p>En lengre tekst enn den andre</p></div>
<div class="r"><p>Rute</p><p>Rute</p></div><div style="height: 200px"><div class="s">Stor</div></div>
<div><div class="s">Liten</div></div><table><tr><td>x</td><td>y</td></tr></table><p class="a">Løs</p>
<svg width="100" height="20"><title>T</title><text y="9">a</text><text y="9" font-size="20">b</text></svg>
</body></html>"""


def _uten(html: str) -> bytes:
    valg = {"base_url": RESSURS, "url_fetcher": Henter({})}
    data: bytes = weasyprint.HTML(string=html, **valg).write_pdf(pdf_variant="pdf/ua-1")
    return data


def test_flex_grid_and_collapsed_borders_are_the_same_to_the_byte() -> None:
    ventet = _uten(_FLEKS)
    with med_hukommelse(weasyprint):
        assert _uten(_FLEKS) == ventet


def test_a_report_is_the_same_to_the_byte(lite: Dokument) -> None:
    ventet = _uten(lite.html)
    with med_hukommelse(weasyprint):
        assert _uten(lite.html) == ventet


def test_the_same_question_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    spurt: list[object] = []
    vanlig = line_break.strut

    def strut(style: object) -> object:
        spurt.append(style)
        return vanlig(style)

    monkeypatch.setattr(line_break, "strut", strut)
    monkeypatch.setattr("weasyprint.layout.inline.strut", strut)
    avsnitt = "<p>En tekst</p>" * 50
    with med_hukommelse(weasyprint):
        _uten(f"<html lang='nb'><title>T</title>{avsnitt}</html>")
    assert 0 < len(spurt) < 50
    assert len(spurt) == len({id(stil) for stil in spurt})


def test_all_users_are_wrapped_and_put_back_also_after_an_error() -> None:
    vanlig = percent.resolve_percentages
    assert block.resolve_percentages is table.resolve_percentages is vanlig
    with med_hukommelse(weasyprint):
        assert block.resolve_percentages is table.resolve_percentages is percent.resolve_percentages
        assert block.resolve_percentages is not vanlig
    assert block.resolve_percentages is table.resolve_percentages is percent.resolve_percentages is vanlig
    with pytest.raises(KeyError), med_hukommelse(weasyprint):
        raise KeyError
    assert block.resolve_percentages is table.resolve_percentages is percent.resolve_percentages is vanlig


@pytest.mark.parametrize("utgave", ["69.0", "71.0"])
def test_another_weasyprint_is_left_alone(utgave: str) -> None:
    vanlig = percent.resolve_percentages
    with med_hukommelse(SimpleNamespace(__version__=utgave)):
        assert percent.resolve_percentages is vanlig


def test_a_function_of_another_shape_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    vanlig = percent.resolve_percentages
    monkeypatch.setattr(line_break, "strut", lambda style, rom: (style, rom))
    with med_hukommelse(weasyprint):
        assert percent.resolve_percentages is vanlig
