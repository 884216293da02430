"""The page of the overview: all in one file, nothing that is not text, the same every time."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from portefolje import VEDTAK, lag_prosjekt

from revisjon.followup import følg
from revisjon.followup.collect import feilet, lest
from revisjon.followup.portfolio import Portefølje, samle
from revisjon.load import last
from revisjon.output.web.standalone import lag_side
from revisjon.report.portfolio.page import side
from revisjon.report.portfolio.sheets import ark
from revisjon.words.english_portfolio import OVERSIKT as ENGELSK
from revisjon.words.portfolio import BOKMÅL, NYNORSK
from revisjon.words.portfolio_lexicon import Oversiktsord

DAG = date(2026, 11, 27)
FARLIG = '<script>alert(1)</script><img src=x onerror=alert(2)> & \\"til\\" ]]>'
NETTLESER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
VALG = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run", "--virtual-time-budget=4000"),
    *("--enable-logging=stderr", "--dump-dom"),
)


@pytest.fixture(scope="module")
def p(tmp_path_factory: pytest.TempPathFactory) -> Portefølje:
    rot = tmp_path_factory.mktemp("side")
    lag_prosjekt(rot / "a", VEDTAK, anbefaling=FARLIG)
    lag_prosjekt(rot / "b", id="b-2025", dato="2025-03", kommune='Tjern "<b>" kommune', tema="'x <i>'")
    leste = []
    for mappe in sorted(rot.iterdir()):
        lastet = last(mappe)
        assert lastet.prosjekt is not None, lastet.diagnoser
        leste.append(lest(følg(lastet.prosjekt, DAG), mappe.name))
    (rot / "oppdrag.yaml").write_text("oppdrag: {<script>: 1}", "utf-8")
    return samle([*leste, feilet("c<d>", last(rot).diagnoser)], DAG)


class _Leser(HTMLParser):
    """Counts elements, and remembers ids and attributes that could fetch or run something."""

    def __init__(self) -> None:
        super().__init__()
        self.antall: dict[str, int] = {}
        self.farlige: list[tuple[str, str | None]] = []
        self.ider: list[str] = []
        self.åpne: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.antall[tag] = self.antall.get(tag, 0) + 1
        self.farlige += [a for a in attrs if a[0] in ("src", "style") or a[0].startswith("on")]
        self.farlige += [a for a in attrs if a[0] == "href" and not (a[1] or "").startswith("#")]
        self.ider += [a[1] or "" for a in attrs if a[0] == "id"]
        if tag not in ("meta", "input", "br"):
            self.åpne.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.åpne.pop() == tag


def _lest(data: bytes) -> _Leser:
    leser = _Leser()
    leser.feed(data.decode())
    leser.close()
    assert leser.åpne == []
    return leser


def test_one_file_that_runs_and_fetches_nothing_of_others(p: Portefølje) -> None:
    data = lag_side(side(p))
    leser = _lest(data)
    assert leser.antall["script"] == 2
    assert leser.farlige == []
    assert "img" not in leser.antall
    assert not {"b", "i", "d"} & leser.antall.keys()
    assert len(leser.ider) == len(set(leser.ider))
    assert not re.search(rb"https?://", data)
    assert b"default-src &#x27;none&#x27;" in data


def test_all_is_there_without_script(p: Portefølje) -> None:
    tekst = side(p).kropp
    for ventet in (
        "alert(2)",
        "Tjern",
        "forfalt for",
        "vedtatt",
        "c&lt;d&gt;",
        "samme ordlyd",
        "27. november 2026",
    ):
        assert ventet in tekst
    assert tekst.count('<tbody class="rad') == 2
    assert '<form class="filter" hidden>' in tekst


def test_same_portfolio_same_bytes(p: Portefølje) -> None:
    assert lag_side(side(p)) == lag_side(side(p))


def test_empty_portfolio_is_a_page(p: Portefølje) -> None:
    _lest(lag_side(side(Portefølje(DAG))))
    _lest(lag_side(side(replace(p, rader=(), gjentatte=(), feilede=()))))


def test_nynorsk_where_all_are(p: Portefølje) -> None:
    nynorsk = tuple(replace(q, målform="nynorsk") for q in p.prosjekter)
    s = side(replace(p, prosjekter=nynorsk))
    assert s.språk == "nn"
    assert "tilrådingar" in s.kropp
    assert "ikkje oppfylt" in s.kropp
    # What the projects' own texts and messages do not say is nynorsk throughout.
    egne = re.sub(r'<section[^>]*class="feilede">.*?</section>|<[^>]*>', " ", s.kropp, flags=re.DOTALL)
    assert not re.search(r"\b(ikke|anbefaling|anbefalinger|hva|revisjoner|fulgt|åpne)\b", egne), egne


def test_english_where_all_are(p: Portefølje) -> None:
    s = side(replace(p, prosjekter=tuple(replace(q, målform="engelsk") for q in p.prosjekter)))
    assert s.språk == "en-GB"
    egne = re.sub(r'<section[^>]*class="feilede">.*?</section>|<[^>]*>', " ", s.kropp, flags=re.DOTALL)
    for ventet in ("recommendations", "not met", "As at 27 November 2026", "same wording"):
        assert ventet in egne
    assert not re.search(
        r"\b(ikke|anbefaling|anbefalinger|hva|revisjoner|fulgt|åpne|år|dager|per)\b", egne
    ), egne


def test_bokmål_where_they_differ(p: Portefølje) -> None:
    første, *resten = p.prosjekter
    s = side(replace(p, prosjekter=(replace(første, målform="engelsk"), *resten)))
    assert s.språk == ("nb" if resten else "en-GB")


@pytest.mark.parametrize("annen", [NYNORSK, ENGELSK])
def test_all_have_the_same_words(annen: Oversiktsord) -> None:
    for felt in ("ark", "kolonner", "antall", "flagg", "side"):
        bokmål, andre = getattr(BOKMÅL, felt), getattr(annen, felt)
        assert bokmål.keys() == andre.keys()
        for navn, tekst in bokmål.items():
            assert re.findall(r"{\w+}", tekst) == re.findall(r"{\w+}", andre[navn]), navn


def test_sheets_have_a_value_for_each_column(p: Portefølje) -> None:
    alle = ark(p)
    assert [a.tittel for a in alle] == ["Anbefalinger", "Deler", "Logg", "Prosjekter", "Gjentatte funn"]
    for a in alle:
        titler = [k.tittel for k in a.kolonner]
        assert len(titler) == len(set(titler)), a.tittel
        assert all(len(rad) == len(titler) for rad in a.rader)
    assert [len(list(a.rader)) for a in ark(p)] == [2, 0, 1, 3, 2]


@pytest.mark.skipif(NETTLESER is None, reason="Chromium is not installed")
def test_script_runs_and_nothing_complains(p: Portefølje, tmp_path: Path) -> None:
    fil = tmp_path / "oversikt.html"
    fil.write_bytes(lag_side(side(p)))
    svar = subprocess.run(  # noqa: S603 - a browser found on the path, on a file of our own
        [str(NETTLESER), *VALG, f"--user-data-dir={tmp_path / 'profil'}", f"{fil.as_uri()}#?merke=forfalt"],
        capture_output=True,
        timeout=90,
        check=True,
    )
    dom, logg = svar.stdout.decode(), svar.stderr.decode(errors="replace")
    assert "CONSOLE" not in logg
    assert 'class="sorter"' in dom
    assert "1 av 2 anbefalinger." in dom
