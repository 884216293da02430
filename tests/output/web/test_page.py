"""How the page is built: landmarks, headings, addresses, chains, and nothing to fetch."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any, cast
from xml.etree.ElementTree import Element

import pytest

from revisjon.output.web import lag_html
from revisjon.output.web.elements import NETT, finn
from revisjon.report.document import Dokument
from revisjon.report.tree import er, foreldre_i, ren_tekst
from revisjon.report.xhtml import les

OVERSKRIFT = re.compile(r"h[1-6]")


def _vurderinger(dokument: Dokument) -> list[Mapping[str, Any]]:
    data = cast("Mapping[str, Any]", dokument.data["sporbarhet"])
    return [v for p in data["problemstillinger"] for v in p["vurderinger"]]


def test_the_same_document_gives_the_same_bytes(eksempel: Dokument, side_bytes: bytes) -> None:
    assert lag_html(eksempel)[0] == side_bytes


def test_landmarks(side: Element) -> None:
    kropp = side.find("body")
    assert kropp is not None
    antall = Counter(el.tag for el in kropp.iter())
    assert (antall["header"], antall["main"], antall["footer"]) == (1, 1, 1)
    assert [el.tag for el in kropp] == ["a", "header", "div", "footer", "template", "script"]
    assert kropp[0].get("href") == f"#{next(kropp.iter('main')).get('id')}"
    navn = [nav.get("aria-label") or nav.get("aria-labelledby") for nav in kropp.iter("nav")]
    assert len(navn) == len(set(navn)) == 4
    assert None not in navn


def test_one_title_and_no_level_skipped(side: Element, eksempel: Dokument) -> None:
    nivåer = [int(el.tag[1]) for el in side.iter() if OVERSKRIFT.fullmatch(el.tag)]
    assert nivåer[0] == 1
    assert nivåer.count(1) == 1
    assert all(neste <= nivå + 1 for nivå, neste in pairwise(nivåer))
    assert "".join(next(side.iter("h1")).itertext()).replace("\N{NO-BREAK SPACE}", " ") == eksempel.tittel


def test_ids_are_unique_and_links_lead_somewhere(side: Element) -> None:
    ider = [id_ for el in side.iter() if (id_ := el.get("id"))]
    assert len(ider) == len(set(ider))
    mål = {h[1:] for el in side.iter("a") if (h := el.get("href", "")).startswith("#") and h != "#"}
    assert mål <= set(ider)
    viser_til = {el.get("aria-labelledby") for el in side.iter()} - {None}
    assert viser_til <= set(ider)


def test_nothing_is_fetched_and_only_our_own_runs(side: Element, side_bytes: bytes) -> None:
    assert b"ressurs:" not in side_bytes
    assert not [el for el in side.iter() if "style" in el.attrib]
    assert not [navn for el in side.iter() for navn in el.attrib if navn.startswith("on")]
    adresser = [v for el in side.iter() for n in ("src", "srcset", "data") if (v := el.get(n))]
    assert all(v.startswith("data:") for v in adresser)
    assert not [*side.iter("link")]
    css = "".join(el.text or "" for el in side.iter("style"))
    assert set(re.findall(r'url\("(.{0,5})', css)) == {"data:"}
    assert "@import" not in css


def test_policy_names_what_stands_there(side: Element, side_bytes: bytes) -> None:
    meta = next(m for m in side.iter("meta") if m.get("http-equiv"))
    hode = side.find("head")
    assert hode is not None
    assert list(hode).index(meta) < min(nr for nr, el in enumerate(hode) if el.tag == "style")
    regler = dict(r.split(" ", 1) for r in meta.get("content", "").split("; "))
    assert regler["default-src"] == "'none'"
    assert "unsafe" not in meta.get("content", "")
    for slag in ("style", "script"):
        tekster = re.findall(rb"<%b>(.*?)</%b>" % (slag.encode(), slag.encode()), side_bytes, re.DOTALL)
        avtrykk = {hashlib.sha256(t).digest() for t in tekster}
        ventet = {f"'sha256-{base64.b64encode(a).decode()}'" for a in avtrykk}
        assert set(regler[f"{slag}-src"].split()) == ventet != set()


def test_fonts_are_those_the_text_needs(side: Element, eksempel: Dokument) -> None:
    css = "".join(el.text or "" for el in side.iter("style"))
    assert css.count("data:font/woff2;base64,") == sum(n.endswith(".woff2") for n in eksempel.ressurser) == 5


def test_every_verdict_opens_to_its_chain(side: Element, eksempel: Dokument) -> None:
    bokser = finn(side, "vurdering")
    vurderinger = _vurderinger(eksempel)
    assert len(bokser) == len(vurderinger) > 10
    ider = {el.get("id") for el in side.iter()}
    for boks in bokser:
        (v,) = [
            v
            for v in vurderinger
            if (v["kriterium"], v["problemstilling"]) == (boks.get("data-id"), boks.get("data-spørsmål"))
        ]
        (grunnlag,) = boks.findall("details")
        assert NETT in grunnlag.attrib
        påstander = [ren_tekst(el) for el in finn(grunnlag, "påstand")]
        assert påstander == [f"{p['id']}) {p['påstand']}" for p in v["punkter"]]
        lenker = {a.get("href", "")[1:] for a in grunnlag.iter("a")}
        assert {f["id"] for p in v["punkter"] for f in p["funn"]} <= lenker <= ider
        assert any(lenke.startswith("kilde-") for lenke in lenker)


def test_calls_and_notes_point_at_each_other(side: Element, eksempel: Dokument) -> None:
    kall = [a for a in side.iter("a") if a.get("role") == "doc-noteref"]
    assert [a.get("href") for a in kall] == [f"#{n.id}" for n in eksempel.noter]
    tilbake = [a.get("href") for a in side.iter("a") if a.get("role") == "doc-backlink"]
    assert tilbake == [f"#{a.get('id')}" for a in kall]


def test_all_that_one_may_point_at_has_a_link(side: Element, eksempel: Dokument) -> None:
    lenker = finn(side, "lenke")
    mål = {a.get("href", "")[1:] for a in lenker}
    bilder = {b.id for b in (*eksempel.tabeller, *eksempel.figurer)}
    # The heading of an assessment shares its box's address.
    overskrifter = {o.id for o in eksempel.overskrifter if o.id} - {el.get("id") for el in finn(side, "krav")}
    funn = {el.get("id", "") for el in finn(side, "funn")}
    bokser = {el.get("id", "") for el in finn(side, "vurdering")}
    kriterier = {v["kriterium"] for v in _vurderinger(eksempel)}
    assert bilder | overskrifter | funn | bokser | kriterier | {"A1", "P1"} <= mål
    assert all((a.get("aria-label") or "").startswith("Lenke til ") for a in lenker)
    assert all("vurdering-" in b for b in bokser)


def test_wide_content_can_be_entered_and_is_named(side: Element) -> None:
    foreldre = foreldre_i(side)
    steder = [
        *side.iter("table"),
        *(s for f in side.iter("figure") for s in f.iter() if s.tag.endswith("}svg")),
    ]
    assert len(steder) > 12
    for el in steder:
        rull = foreldre[el]
        assert (er(rull, "rull"), rull.get("role"), rull.get("tabindex")) == (True, "region", "0")
        assert rull.get("aria-labelledby") or rull.get("aria-label")


def test_traceability_table_can_be_ranked(side: Element) -> None:
    (tabell,) = (t for t in side.iter("table") if er(t, "spor"))
    rader = [r for r in tabell.iter("tr") if r.find("td") is not None]
    assert [len([c for c in r if c.get("data-rang")]) for r in rader] == [2] * len(rader)
    (verktøy,) = finn(side, "sporverktøy")
    assert "hidden" in verktøy.attrib


def test_what_is_not_there_is_told(eksempel: Dokument) -> None:
    bilder = '<img src="ressurs:borte.png" alt="a"/><img src="https://example.org/b.png" alt="b"/>'
    html = eksempel.html.replace("</body>", f"{bilder}</body>").replace(
        "</head>", '<link rel="stylesheet" href="ressurs:mangler.css"/></head>'
    )
    uten = {navn: d for navn, d in eksempel.ressurser.items() if navn != "nett.js"}
    data, diagnoser = lag_html(replace(eksempel, html=html, ressurser=uten))
    assert [(d.kode, d.melding.split("»")[0]) for d in diagnoser] == [
        ("U030", "«borte.png"),
        ("U031", "«https://example.org/b.png"),
        ("U030", "«mangler.css"),
        ("U030", "«nett.js"),
    ]
    assert b"example.org/b.png" not in data


def test_an_imported_style_sheet_comes_along_and_a_circle_ends(eksempel: Dokument) -> None:
    mer = {
        "tillegg.css": b'@import "ressurs:egen.css" print; .a{}',
        "egen.css": b"@import url(ressurs:egen.css);.b{}",
    }
    data, diagnoser = lag_html(replace(eksempel, ressurser={**eksempel.ressurser, **mer}))
    assert diagnoser == ()
    assert b"@media print { .b{} } .a{}" in data or b"@media print { @media" in data


def test_unknown_elements_pass_untouched(eksempel: Dokument) -> None:
    eget = '<kontor-kort data-x="1" class="kort"><b>Hei</b> &amp; hå</kontor-kort>'
    html = eksempel.html.replace('<section class="sammendrag">', f'<section class="sammendrag">{eget}', 1)
    assert eget in lag_html(replace(eksempel, html=html))[0].decode()


def _enkel(eksempel: Dokument, kropp: str, **bytt: Any) -> Element:  # noqa: ANN401 - fields of the record
    html = f'<!doctype html><html lang="nb"><head><title>x</title></head><body>{kropp}</body></html>'
    tomt = {"html": html, "overskrifter": (), "noter": (), "data": {}} | bytt
    return les(lag_html(replace(eksempel, **tomt))[0].decode())


def test_a_letter_with_one_heading_keeps_it(eksempel: Dokument) -> None:
    rot = _enkel(eksempel, "<section><h1>Et brev</h1><h2>Under</h2></section>")
    assert [(el.tag, el.text) for el in rot.iter() if OVERSKRIFT.fullmatch(el.tag)] == [
        ("h1", "Et brev"),
        ("h2", "Under"),
    ]
    assert not [*rot.iter("nav")]


def test_a_document_without_cover_gets_its_title(eksempel: Dokument) -> None:
    rot = _enkel(eksempel, "<section><h1>En</h1></section><section><h1>To</h1></section>")
    tittel = next(rot.iter("h1"))
    assert tittel.text == eksempel.tittel
    assert NETT in foreldre_i(rot)[tittel].attrib
    assert [el.text for el in rot.iter("h2")] == ["En", "To"]


def test_a_template_with_its_own_main_keeps_it(eksempel: Dokument) -> None:
    rot = _enkel(eksempel, '<main id="m"><h1>En</h1></main>')
    assert [el.get("id") for el in rot.iter("main")] == ["m"]


def test_numbers_of_a_chart_are_there_when_asked_for(eksempel: Dokument) -> None:
    tabell = '<table><tr><th scope="row">a</th><td>1</td></tr></table>'
    rot = _enkel(eksempel, f'<h1>En</h1><figure id="f"><p class="bt">Figur</p>{tabell}</figure>')
    (detaljer,) = rot.iter("details")
    assert [el.text for el in detaljer.iter("summary")] == ["Tallene i figuren"]
    assert NETT not in detaljer.attrib
    assert len([*detaljer.iter("table")]) == 1


@pytest.mark.parametrize(("språk", "hopp"), [("nb", "Hopp til innholdet"), ("nn", "Hopp til innhaldet")])
def test_words_follow_the_language(eksempel: Dokument, språk: str, hopp: str) -> None:
    rot = les(lag_html(replace(eksempel, språk=språk))[0].decode())
    assert finn(rot, "hopp")[0].text == hopp
