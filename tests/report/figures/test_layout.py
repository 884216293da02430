"""No drawing lets texts collide, run out of the picture or out of their boxes, whatever the data."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revisjon.report.figures import FIGURTYPER, Boks, Diagram, Prosess, Serie, Steg, Stil
from revisjon.report.figures.text_width import bredde

SVG = "{http://www.w3.org/2000/svg}"
STIL = Stil()
SLINGRING = 0.1
"""Millimetres that nobody sees."""


def norsk(verdi: Decimal, desimaler: int) -> str:
    """Format a number as the report does, but for the rounding rule."""
    return f"{verdi:,.{desimaler}f}".replace(",", "\u2009").replace(".", ",").replace("-", "\u2212")


@dataclass(frozen=True, slots=True)
class Flate:
    """A rectangle on paper, with what it is for the message of a failing test."""

    navn: str
    x1: float
    y1: float
    x2: float
    y2: float

    def møter(self, annen: Flate) -> bool:
        """Tell whether two surfaces have more than an edge in common."""
        return (
            min(self.x2, annen.x2) - max(self.x1, annen.x1) > SLINGRING
            and min(self.y2, annen.y2) - max(self.y1, annen.y1) > SLINGRING
        )

    def rommer(self, annen: Flate) -> bool:
        """Tell whether the other lies wholly within this one."""
        return (
            self.x1 - SLINGRING <= annen.x1
            and annen.x2 <= self.x2 + SLINGRING
            and self.y1 - SLINGRING <= annen.y1
            and annen.y2 <= self.y2 + SLINGRING
        )


def tekstflate(element: ET.Element) -> Flate:
    tekst, grad = element.text or "", float(element.attrib["font-size"])
    b = bredde(tekst, grad, "font-weight" in element.attrib)
    x, y = float(element.attrib["x"]), float(element.attrib["y"])
    venstre = x - {"middle": b / 2, "end": b}.get(element.get("text-anchor", ""), 0.0)
    return Flate(tekst, venstre, y - 0.76 * grad, venstre + b, y + 0.22 * grad)


def rektflate(element: ET.Element) -> Flate:
    x, y, b, h = (float(element.attrib[navn]) for navn in ("x", "y", "width", "height"))
    return Flate(f"rect {element.get('fill')}", x, y, x + b, y + h)


def linjeflate(element: ET.Element) -> Flate:
    par = [p.split(",") for p in element.attrib["points"].split()]
    xer, yer = [float(p[0]) for p in par], [float(p[1]) for p in par]
    return Flate("polyline", min(xer), min(yer), max(xer), max(yer))


def kontroller(svg: str, alt: str) -> list[Flate]:
    """Assert all that holds for every drawing; return its texts."""
    rot = ET.fromstring(svg)  # noqa: S314 - our own text
    assert rot.tag == f"{SVG}svg"
    assert rot.get("role") == "img"
    assert rot.get("font-family") == STIL.familie
    assert rot[0].tag == f"{SVG}title"
    assert rot[0].text == alt
    brukt = {navn for element in rot.iter() for navn in element.attrib}
    assert not brukt & {"style", "class", "id", "href"}
    venstre, topp, b, h = (float(v) for v in rot.attrib["viewBox"].split())
    side = Flate("drawing", venstre, topp, venstre + b, topp + h)
    tekster = [tekstflate(e) for e in rot.iter(f"{SVG}text")]
    flater = [rektflate(e) for e in rot.iter(f"{SVG}rect")]
    for flate in (*tekster, *flater, *map(linjeflate, rot.iter(f"{SVG}polyline"))):
        assert side.rommer(flate), f"{flate} runs out of {side}"
    for a, annen in combinations(tekster, 2):
        assert not a.møter(annen), f"{a} lies on {annen}"
    for tekst in tekster:
        for flate in flater:
            assert flate.rommer(tekst) or not flate.møter(tekst), f"{tekst} crosses the edge of {flate}"
    return tekster


def tegn(type_: str, data: Diagram | Boks | Prosess) -> list[Flate]:
    svg = FIGURTYPER[type_](data, 'En "figur" <med> & tegn', STIL, norsk)
    assert svg == FIGURTYPER[type_](data, 'En "figur" <med> & tegn', STIL, norsk)
    return kontroller(svg, 'En "figur" <med> & tegn')


ORD = st.sampled_from(
    [
        *(
            "Kommunalsjef",
            "og",
            "Hjemmesykepleie,",
            "fire",
            "distrikter",
            "2024",
            "Sykehjem",
            "i",
            "Ås",
            "PPT",
        ),
        *("Barnevernspedagoger", "helse-", "omsorgstjenesten", "Nav/Husbanken", "utviklingssamtaler"),
        *("<vet>", "R&D", "«Å»", "Kárášjohka"),
    ]
)
NAVN = st.one_of(
    st.lists(ORD, min_size=1, max_size=7).map(" ".join),
    st.text("abcdeghijklmopærsøtåÅQW <>&'\"-/\u00a0", max_size=40),
)
TALL = st.one_of(
    st.integers(0, 5000).map(Decimal),
    st.decimals(-1000, 1000, places=2),
    st.decimals(-(10**13) + 1, 10**13 - 1, places=1),
)
ENHET = st.sampled_from(["", "årsverk", "prosent"])


@st.composite
def diagrammer(
    draw: st.DrawFn,
    kategorier: int = 12,
    serier: int = 12,
    tall: st.SearchStrategy[Decimal] = TALL,
    enheter: st.SearchStrategy[str] = ENHET,
    kategorinavn: st.SearchStrategy[str] = NAVN,
) -> Diagram:
    navn = draw(st.lists(kategorinavn, min_size=1, max_size=kategorier))
    antall = draw(st.integers(1, serier))
    verdier = [
        draw(st.lists(st.one_of(tall, st.none()), min_size=len(navn), max_size=len(navn)))
        for _ in range(antall)
    ]
    if all(v is None for rad in verdier for v in rad):
        verdier[0][0] = Decimal(draw(st.integers(0, 9)))
    rekke = tuple(Serie(draw(NAVN), tuple(rad), draw(st.booleans())) for rad in verdier)
    return Diagram(tuple(navn), rekke, draw(enheter), draw(st.integers(0, 2)))


@st.composite
def trær(draw: st.DrawFn) -> Boks:
    """Draw a chart of up to twenty boxes on up to four levels, with names of up to three words."""
    over: list[int] = []
    nivå = [0]
    for i in range(draw(st.integers(0, 19))):
        over.append(draw(st.sampled_from([j for j in range(i + 1) if nivå[j] < 3])))
        nivå.append(nivå[over[-1]] + 1)

    def boks(nummer: int) -> Boks:
        navn = " ".join(draw(st.lists(ORD, min_size=1, max_size=3)))
        under = tuple(boks(i) for i, o in enumerate(over, 1) if o == nummer)
        tekst = draw(ORD) if nivå[nummer] < 2 else ""
        return Boks(navn, tekst, draw(st.booleans()), draw(st.booleans()), under)

    return boks(0)


STEG = st.builds(Steg, NAVN, st.lists(ORD, max_size=20).map(" ".join), st.booleans())

mange = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@mange
@given(diagrammer())
def test_linje(data: Diagram) -> None:
    assert tegn("linje", data)


@mange
@given(diagrammer(kategorier=6))
def test_søyle(data: Diagram) -> None:
    assert tegn("søyle", data)


@mange
@given(
    diagrammer(
        kategorier=6,
        serier=5,
        tall=st.integers(-999, 9999).map(Decimal),
        enheter=st.just(""),
        kategorinavn=st.sampled_from(["2023", "Oppvekst", "Helse og omsorg"]),
    ),
    st.sampled_from(["søyle", "stablet søyle"]),
)
def test_standing_bars(data: Diagram, type_: str) -> None:
    assert tegn(type_, data)


@mange
@given(diagrammer(kategorier=15, serier=3))
def test_søyle_with_many_categories(data: Diagram) -> None:
    assert tegn("søyle", data)


@mange
@given(diagrammer(kategorier=15))
def test_stablet_søyle(data: Diagram) -> None:
    assert tegn("stablet søyle", data)


@mange
@given(diagrammer(kategorier=7, tall=st.integers(0, 900).map(Decimal)))
def test_likert(data: Diagram) -> None:
    tekster = tegn("likert", data)
    for serie in data.serier:
        n = norsk(sum((v or Decimal(0) for v in serie.verdier), Decimal(0)), 0)
        assert f"n\u00a0=\u00a0{n}" in {t.navn for t in tekster}


@mange
@given(
    diagrammer(kategorier=12, serier=1, tall=st.integers(0, 10**6).map(Decimal), enheter=st.just("")),
)
def test_kake(data: Diagram) -> None:
    assert tegn("kake", data)


@mange
@given(trær())
def test_organisasjonskart(data: Boks) -> None:
    skrevet = "".join(t.navn for t in tegn("organisasjonskart", data))
    for tegn_ in ("Kommunalsjef", "PPT"):
        assert skrevet.count(tegn_) == "".join(_tekster(data)).count(tegn_)


def _tekster(boks: Boks) -> list[str]:
    return [boks.navn, boks.tekst, *(n for b in boks.under for n in _tekster(b))]


@mange
@given(st.lists(STEG, min_size=1, max_size=12))
def test_prosess(steg: list[Steg]) -> None:
    tegn("prosess", Prosess(tuple(steg)))


@pytest.mark.parametrize("type_", ["linje", "søyle", "stablet søyle"])
def test_twelve_series_all_zero(type_: str) -> None:
    serier = tuple(Serie(f"Serie {i}", (Decimal(0), Decimal(0))) for i in range(12))
    tekster = tegn(type_, Diagram(("2024", "2025"), serier))
    assert {f"Serie {i}" for i in range(12)} <= {t.navn for t in tekster}


def test_text_is_escaped_and_stripped_of_what_xml_forbids() -> None:
    svg = FIGURTYPER["prosess"](Prosess((Steg("A <b> & c\x00\x1f", "«d»"),)), "A\x0bB", STIL, norsk)
    kontroller(svg, "AB")
    assert "A &lt;b&gt; &amp; c<" in svg
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", svg)


def test_the_check_itself_sees_collisions() -> None:
    felles = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 20" font-family="Source Sans 3" role="img">'
    )
    tekst: Callable[[float, float], str] = lambda x, y: f'<text x="{x}" y="{y}" font-size="3">Ord</text>'  # noqa: E731
    kontroller(f"{felles}<title>x</title>{tekst(1, 5)}{tekst(1, 9)}</svg>", "x")
    for galt in (tekst(1, 5) + tekst(3, 6), tekst(158, 5), tekst(1, 1), tekst(1, 20)):
        with pytest.raises(AssertionError):
            kontroller(f"{felles}<title>x</title>{galt}</svg>", "x")
