"""How many decimals a chart and a table print, where the auditor has not said."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from revisjon.assess import VurdertProsjekt
from revisjon.model import Figur, Prosjekt, Serie, Seriedata, Tabell, Tabellutdrag, Tekst, Utregnet
from revisjon.model.numbers import Celle, Kolonne, Rad
from revisjon.report.compose import compose
from revisjon.report.drawings import tegn
from revisjon.report.figures import Stil
from revisjon.report.templates import Maler
from revisjon.words import ordbok


def _tegnet(figur: Figur, prosjekt: Prosjekt) -> str:
    return str(tegn(figur, prosjekt, Stil(), ordbok("bokmål")))


@pytest.mark.parametrize(
    ("skrevet", "desimaler", "trykt"),
    [
        (("24.9", "7"), None, ("24,9", "7,0")),
        (("24.96", "7.5"), None, ("24,96", "7,50")),
        (("24", "7"), None, (">24<", ">7<")),
        (("24.9", "7"), 0, (">25<", ">7<")),
    ],
)
def test_a_chart_prints_the_decimals_that_its_numbers_are_written_with(
    fullt: Prosjekt, skrevet: tuple[str, ...], desimaler: int | None, trykt: tuple[str, ...]
) -> None:
    data = Seriedata(("a", "b"), (Serie("s", tuple(Celle(verdi=Decimal(v)) for v in skrevet)),))
    tegning = _tegnet(Figur("f", "søyle", "T", "A", data, desimaler=desimaler), fullt)
    for tekst in trykt:
        assert tekst in tegning


def test_a_chart_of_a_table_prints_the_decimals_of_the_cells(fullt: Prosjekt) -> None:
    tabell = Tabell("t", "T", (Kolonne("a"), Kolonne("b", "tall"), Kolonne("c", "tall")))
    verdier = {
        ("t", "r", "b"): Utregnet(Decimal("3.5"), desimaler=1),
        ("t", "r", "c"): Utregnet(Decimal(4)),
    }
    p = replace(fullt, tabeller={"t": tabell}, tabellverdier=verdier)
    tegning = _tegnet(Figur("f", "søyle", "T", "A", Tabellutdrag("t", ("r",))), p)
    assert "3,5" in tegning
    assert "4,0" in tegning


def test_a_registered_number_in_a_column_keeps_its_own_decimals(
    fullt: Prosjekt,
    vurder: Callable[[Prosjekt], VurdertProsjekt],
    innebygd: Maler,
    tekst: Callable[[str], Tekst],
) -> None:
    def rad(navn: str, celle: Celle) -> Rad:
        return Rad("vanlig", (Celle(tekst=tekst(navn)), celle))

    rader = (
        rad("x", Celle(verdi=Decimal("1.5"))),
        rad("y", Celle(verdi=Decimal(2))),
        rad("z", Celle(tall="andel")),
    )
    p = replace(
        fullt,
        tabeller={"t": Tabell("t", "T", (Kolonne("a"), Kolonne("b", "tall")), rader)},
        verdier={"andel": Utregnet(Decimal("33.333"), "prosent", desimaler=0)},
        oppdrag=replace(fullt.oppdrag, bakgrunn=tekst("![#t]")),
    )
    html = compose(vurder(p), "endelig", innebygd)[0].html
    kropp = html[html.index('<table id="t"') :]
    assert re.findall(r'<td class="n">([^<]*)</td>', kropp)[:3] == ["1,5", "2,0", "33"]
