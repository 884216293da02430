"""Every number that a chart draws can be read as text: in a printed table, or in the appendix."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.assess import VurdertProsjekt
from revisjon.model import (
    Figur,
    Funn,
    Kapittel,
    Kolonne,
    Metode,
    Prosess,
    Prosjekt,
    Rad,
    Serie,
    Seriedata,
    Steg,
    Tabell,
    Tabellutdrag,
    Tekst,
    Utregnet,
    Vurdering,
)
from revisjon.model.numbers import Celle
from revisjon.report.chart_data import Talldata, Tallserie, talldata
from revisjon.report.chart_table import vis_talltabell
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.tables import BREDDE
from revisjon.report.templates import Maler
from revisjon.report.tree import ren_tekst
from revisjon.report.xhtml import les
from revisjon.words import ordbok

ORD = ordbok("bokmål")
TYNN = "\N{THIN SPACE}"
HARD = "\N{NO-BREAK SPACE}"
Lag = Callable[..., Dokument]


def serier(kategorier: tuple[str, ...], **rader: tuple[str | None, ...]) -> Seriedata:
    def celle(verdi: str | None) -> Celle:
        if verdi is None:
            return Celle()
        return Celle(tall=verdi) if verdi.isalpha() else Celle(verdi=Decimal(verdi))

    return Seriedata(kategorier, tuple(Serie(n, tuple(map(celle, v))) for n, v in rader.items()))


@pytest.fixture(name="lag")
def _lag(
    fullt: Prosjekt,
    vurder: Callable[[Prosjekt], VurdertProsjekt],
    innebygd: Maler,
    tekst: Callable[[str], Tekst],
) -> Lag:
    def lag(*figurer: Figur, utgave: str = "endelig", **endringer: Any) -> Dokument:  # noqa: ANN401
        """Compose a report with the figures in its background, and whatever else is changed."""
        plass = "\n\n".join(f"![#{f.id}]" for f in figurer)
        oppdrag = replace(fullt.oppdrag, bakgrunn=tekst(plass), **endringer.pop("oppdrag", {}))
        p = replace(fullt, figurer={f.id: f for f in figurer}, oppdrag=oppdrag, **endringer)
        dokument, diagnoser = compose(vurder(p), utgave, innebygd)
        assert not diagnoser
        return dokument

    return lag


def tabell(dokument: Dokument, figur: str) -> Element:
    return next(el for el in les(dokument.html).iter("table") if el.get("id") == f"vedlegg-tall.{figur}")


def rader(el: Element) -> list[list[str]]:
    return [[ren_tekst(c) for c in rad] for rad in el.iter("tr")]


def under(dokument: Dokument, figur: str) -> str:
    el = next(el for el in les(dokument.html).iter("figure") if el.get("id") == figur)
    return " ".join(ren_tekst(p) for p in el.iter("p") if p.get("class") == "kilde")


def titler(dokument: Dokument) -> list[str]:
    return [o.tekst for o in dokument.overskrifter]


LINJE = Figur(
    "f", "linje", "Folk", "A", serier(("2024", "2025"), A=("1200", "7.5"), B=(None, "3")), enhet="årsverk"
)


def test_the_numbers_stand_in_an_appendix_and_the_figure_says_where(lag: Lag) -> None:
    dokument = lag(LINJE)
    el = tabell(dokument, "f")
    assert rader(el) == [["År", "A", "B"], ["2024", f"1{TYNN}200,0", "–"], ["2025", "7,5", "3,0"]]
    assert ren_tekst(next(el.iter("caption"))) == f"Tall til figur{HARD}1: Folk. Årsverk"
    assert [th.get("scope") for th in el.iter("th")] == ["col", "col", "col", "row", "row"]
    vedlegg = next(o for o in dokument.overskrifter if o.id == "vedlegg-tall")
    assert under(dokument, "f") == f"Tallene står i {vedlegg.nummer.lower().replace(' ', HARD)}."
    assert 'href="#vedlegg-tall.f"' in dokument.html
    assert "En strek betyr at diagrammet ikke viser noen verdi." in dokument.html
    assert not any("Tall til" in t.tittel for t in dokument.tabeller)


def test_nynorsk(lag: Lag) -> None:
    dokument = lag(LINJE, oppdrag={"målform": "nynorsk"})
    assert "Tala i diagramma" in titler(dokument)
    assert under(dokument, "f").startswith("Tala står i vedlegg")
    assert ren_tekst(next(tabell(dokument, "f").iter("caption"))).startswith("Tal til figur")


@pytest.mark.parametrize("trykt", [True, False])
def test_a_chart_of_a_printed_table_leads_to_the_table(
    lag: Lag, tekst: Callable[[str], Tekst], *, trykt: bool
) -> None:
    rad = Rad("vanlig", (Celle(tekst=tekst("Leder")), Celle(verdi=Decimal(5))))
    kilde = Tabell("t", "T", (Kolonne("Gruppe"), Kolonne("Antall", "tall")), (rad,))
    endringer: dict[str, Any] = {
        "tabeller": {"t": kilde},
        "tabellverdier": {("t", "Leder", "Antall"): Utregnet(Decimal(5))},
    }
    if trykt:
        endringer["metode"] = (Metode("annet", tekst("![#t]")),)
    dokument = lag(Figur("f", "søyle", "F", "A", Tabellutdrag("t")), **endringer)
    assert (f"Tallene står i tabell{HARD}" in under(dokument, "f")) is trykt
    assert ("Tallene i diagrammene" in titler(dokument)) is not trykt
    if not trykt:
        assert rader(tabell(dokument, "f")) == [["Kategori", "Leder"], ["Antall", "5"]]


def test_a_figure_without_numbers_says_nothing_of_numbers(lag: Lag) -> None:
    dokument = lag(Figur("f", "prosess", "F", "A", Prosess((Steg("Start"),)), kildetekst="Oss"))
    assert under(dokument, "f") == "Kilde: Oss."
    assert "Tallene i diagrammene" not in titler(dokument)


def test_the_tables_come_in_the_order_of_their_charts(
    fullt: Prosjekt,
    vurder: Callable[[Prosjekt], VurdertProsjekt],
    innebygd: Maler,
    tekst: Callable[[str], Tekst],
) -> None:
    def figur(id_: str) -> Figur:
        return Figur(id_, "søyle", id_, "A", serier(("a", "b"), S=("1", "2")))

    p = replace(
        fullt,
        oppdrag=replace(fullt.oppdrag, bakgrunn=tekst("![#z]")),
        kapitler=(Kapittel("først", "Først", tekst=tekst("![#y]")), *fullt.kapitler),
        funn={**fullt.funn, "F9": Funn("F9", "tema", tekst("![#x]"), kontekst=True)},
        vurderinger={"tema": Vurdering("tema", tekst("![#w]"))},
        figurer={id_: figur(id_) for id_ in "wxyz"},
    )
    for disposisjon in ("per kapittel", "samlet", "per emne"):
        dokument, _ = compose(vurder(replace(p, disposisjon=disposisjon)), "endelig", innebygd)
        tabeller = [el.get("id", "") for el in les(dokument.html).iter("table")]
        tall = [id_.removeprefix("vedlegg-tall.") for id_ in tabeller if id_.startswith("vedlegg-tall.")]
        assert tall == [f.id for f in dokument.figurer if f.id in p.figurer] == ["z", "y", "x", "w"]
    # Whoever verifies facts does not get the assessment, nor the numbers of the chart in it.
    fakta, diagnoser = compose(vurder(p), "verifisering", innebygd)
    assert not diagnoser
    assert "vedlegg-tall.x" in fakta.html
    assert "vedlegg-tall.w" not in fakta.html


def u(verdi: str | None, *, omtrent: bool = False) -> Utregnet | None:
    return None if verdi is None else Utregnet(Decimal(verdi), omtrent=omtrent)


def vist(
    type_: str, kategorier: str, *, enhet: str = "", **rader: tuple[Utregnet | None, ...]
) -> list[list[str]]:
    """Return the head and rows of a chart's table."""
    data = Talldata(tuple(kategorier.split()), tuple(Tallserie(n, v) for n, v in rader.items()), enhet, 0)
    t = vis_talltabell(Figur("f", type_, "F", "A"), data, ORD)
    return [[k.tittel for k in t.kolonner], *map(list, t.rader)]


def test_an_approximate_number_says_so_and_a_share_has_its_sign() -> None:
    assert vist("søyle", "a b", enhet="prosent", S=(u("7", omtrent=True), u("8"))) == [
        ["Kategori", "S"],
        ["a", f"ca. 7{HARD}%"],
        ["b", f"8{HARD}%"],
    ]


def test_a_number_that_may_not_be_published_is_the_gap_that_the_chart_has() -> None:
    skjult = Utregnet(Decimal(0), skjermet="færre enn 5")
    assert vist("stablet søyle", "a", S=(skjult,), T=(u("6"),)) == [
        ["Kategori", "S", "T", "Sum"],
        ["a", "–", "6", "6"],
    ]


def test_one_category_of_several_series_is_read_downwards_as_it_is_drawn() -> None:
    assert vist("søyle", "2024", A=(u("1"),), B=(u("2"),)) == [["Kategori", "2024"], ["A", "1"], ["B", "2"]]


def test_a_stacked_bar_has_its_sum() -> None:
    rader = vist("stablet søyle", "2024 2025", A=(u("1"), None), B=(u("2", omtrent=True), None))
    assert rader == [["År", "A", "B", "Sum"], ["2024", "1", "ca. 2", "ca. 3"], ["2025", "–", "–", "–"]]


def test_the_parts_of_a_whole_have_their_shares() -> None:
    assert vist("kake", "a b c", Antall=(u("1"), u("999"), None)) == [
        ["Kategori", "Antall", "Andel"],
        ["a", "1", f"<{HARD}1{HARD}%"],
        ["b", "999", f"100{HARD}%"],
        ["c", "–", "–"],
    ]
    assert vist("kake", "a b", enhet="prosent", S=(u("40"), u("60")))[0] == ["Kategori", "S"]


def test_answers_are_counts_with_shares() -> None:
    assert vist("likert", "Enig Uenig", Godt=(u("3"), u("1")), Ukjent=(None, None)) == [
        ["Utsagn", "Enig", "Uenig", "I alt"],
        ["Godt", f"3 (75{HARD}%)", f"1 (25{HARD}%)", "4"],
        ["Ukjent", "–", "–", "–"],
    ]


def test_many_series_of_few_categories_change_places() -> None:
    rader = vist("linje", "2024 2025", **{f"S{nr}": (u("1"), u("2")) for nr in range(9)})  # type: ignore[arg-type]
    assert rader[:2] == [["Kategori", "2024", "2025"], ["S0", "1", "2"]]
    assert len(rader) == 10


_navn = st.text(alphabet="abc øW-", min_size=1, max_size=80).filter(str.strip)


@given(
    kategorier=st.lists(_navn, min_size=1, max_size=30),
    navn=st.lists(_navn, min_size=1, max_size=12),
    tall=st.integers(-(10**12), 10**12),
    type_=st.sampled_from(("linje", "stablet søyle", "likert")),
)
def test_every_column_has_width_and_all_fill_the_line(
    kategorier: list[str], navn: list[str], tall: int, type_: str
) -> None:
    verdi = Utregnet(Decimal(abs(tall) if type_ == "likert" else tall))
    data = Talldata(tuple(kategorier), tuple(Tallserie(n, (verdi,) * len(kategorier)) for n in navn), "", 0)
    t = vis_talltabell(Figur("f", type_, "F", "A"), data, ORD)
    assert all(k.bredde > 0 for k in t.kolonner)
    assert sum(k.bredde for k in t.kolonner) == (76 if t.smal else BREDDE)
    assert {len(rad) for rad in t.rader} == {len(t.kolonner)}


def test_the_example_has_no_chart_without_its_numbers_in_text(
    eksempel: VurdertProsjekt, innebygd: Maler
) -> None:
    dokument, _ = compose(eksempel, "endelig", innebygd)
    diagrammer = [f.id for f in eksempel.prosjekt.figurer.values() if talldata(f, eksempel.prosjekt)]
    assert len(diagrammer) == 4
    assert all("Tallene står i " in under(dokument, id_) for id_ in diagrammer)
    assert rader(tabell(dokument, "deltakelse"))[3] == ["ABC underveis", f"ca.{HARD}100"]
    assert rader(tabell(dokument, "bemanning-sum"))[1][-1] == f"4{TYNN}487"
