"""A reference out of a document says where in the report, and is no link that leads nowhere."""

from __future__ import annotations

from revisjon.report.outside import vis_til_rapporten

ORD = {"kapittel": "kapittel", "vedlegg": "vedlegg", "tabell": "tabell", "figur": "figur"}
RAPPORT = (
    '<html><body><h1 id="en" data-nummer="kapittel">En</h1><h2 id="en.data">Data</h2>'
    '<table id="t" data-tabell=""><caption class="bt">T</caption></table>'
    '<h1 id="v" data-nummer="vedlegg">V</h1></body></html>'
)


def vist(kropp: str) -> str:
    html = vis_til_rapporten(f"<html><body>{kropp}</body></html>", lambda: RAPPORT, ORD, "i rapporten")
    return html.partition("<body>")[2].rstrip().removesuffix("</body></html>")


def kryss(id_: str) -> str:
    return f'<a class="kryss" href="#{id_}"></a>'


def test_a_reference_becomes_words() -> None:
    assert vist(f"<p>Se {kryss('en.data')}.</p>") == "<p>Se <span>kapittel\u00a01.1 i rapporten</span>.</p>"


def test_it_has_a_capital_where_a_sentence_begins() -> None:
    assert "Tabell\u00a01 i rapporten</span> viser" in vist(f"<p>{kryss('t')} viser det.</p>")


def test_only_the_last_in_a_row_says_that_it_is_in_the_report() -> None:
    ut = vist(f"<p>Se {kryss('en')}, {kryss('t')} og {kryss('v')}, og les {kryss('en')}.</p>")
    assert ut.count("i rapporten") == 2
    assert "kapittel\u00a01</span>, <span>tabell\u00a01</span> og <span>vedlegg\u00a01 i rapporten" in ut


def test_references_inside_stay_links_and_unknown_ones_are_left_for_the_numbering() -> None:
    inne = f'<p id="her">Se {kryss("her")}.</p>'
    assert vist(inne) == inne
    ukjent = f"<p>Se {kryss('borte')}.</p>"
    assert vist(ukjent) == ukjent


def test_the_report_is_not_made_where_nothing_leads_out() -> None:
    def nei() -> str:
        raise AssertionError

    html = f'<html><body><p id="her">{kryss("her")}</p></body></html>'
    assert vis_til_rapporten(html, nei, ORD, "i rapporten") == html
