from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.diagnostics import Plass
from revisjon.model import Celle, Fil, Kolonne, Prosjekt, Rad, Tabell, Tekst, Utregnet
from revisjon.report.context import INTET
from revisjon.report.tables import BREDDE, Tabellvisning, kolonner, vis_tabell
from revisjon.report.texts import Tekster
from revisjon.words import ordbok

ORD = ordbok("bokmål")
TYNN = "\N{THIN SPACE}"
Lag = Callable[..., Prosjekt]


class _Verk:
    def kilde(self, id: str, sted: str) -> str:  # noqa: A002 - the protocol's name
        return f"{id} {sted}"

    def tall(self, id: str, form: str) -> str:  # noqa: A002
        return f"{id}{form}"

    kriterium = plassering = str


def c(verdi: str | int | None = None, tall: str = "") -> Celle:
    if isinstance(verdi, str):
        return Celle(tekst=Tekst(verdi, Plass("t.yaml")))
    return Celle(verdi=None if verdi is None else Decimal(verdi), tall=tall)


def vis(prosjekt: Prosjekt, tabell: Tabell) -> Tabellvisning:
    return vis_tabell(tabell, prosjekt, Tekster(_Verk(), ORD), INTET)


def bemanning(*rader: Rad) -> Tabell:
    return Tabell(
        "b", "Bemanning", (Kolonne("Gruppe"), Kolonne("2024", "tall"), Kolonne("2034", "tall")), rader
    )


def innhold(visning: Tabellvisning) -> list[list[str]]:
    return [[str(celle.innhold) for celle in rad.celler] for g in visning.grupper for rad in g.rader]


def test_numbers_sums_and_empty_cells(prosjekt: Lag) -> None:
    tabell = bemanning(
        Rad("vanlig", (c("Leger"), c(1350), c(None, "vekst"))),
        Rad("vanlig", (c("Andre"), c(None), c(None))),
        Rad("sum", tittel="Sum"),
    )
    p = prosjekt(
        verdier={"vekst": Utregnet(Decimal(100), "personer", omtrent=True)},
        tabellverdier={
            ("b", "Leger", "2024"): Utregnet(Decimal(1350)),
            ("b", "Sum", "2024"): Utregnet(Decimal(1350)),
        },
    )
    visning = vis(p, tabell)
    assert innhold(visning) == [
        ["Leger", f"1{TYNN}350", "ca.\u00a0100"],
        ["Andre", "–", "–"],
        ["Sum", f"1{TYNN}350", "–"],
    ]
    assert [rad.sum for rad in visning.grupper[0].rader] == [False, False, True]
    assert [celle.hode for celle in visning.grupper[0].rader[0].celler] == [True, False, False]
    assert [celle.tall for celle in visning.grupper[0].rader[0].celler] == [False, True, True]


def test_a_column_may_set_decimals(prosjekt: Lag) -> None:
    tabell = Tabell(
        "t", "T", (Kolonne("Navn"), Kolonne("x", "tall", desimaler=1)), (Rad("vanlig", (c("a"), c(7))),)
    )
    p = prosjekt(tabellverdier={("t", "a", "x"): Utregnet(Decimal(7))})
    assert innhold(vis(p, tabell)) == [["a", "7,0"]]


def test_groups_and_spanning_cells(prosjekt: Lag) -> None:
    tabell = Tabell(
        "t",
        "T",
        (Kolonne("Dokument"), Kolonne("Sier")),
        (
            Rad("gruppe", tittel="Styring"),
            Rad("gruppe", tittel="Mål"),
            Rad("vanlig", (c("Plan"), c("mye"))),
            Rad("over", tittel="Strategi", rader=(Rad("vanlig", (c("ett"),)), Rad("vanlig", (c(None),)))),
            Rad("gruppe", tittel="Bruk"),
            Rad("over", tittel="Rutine", rader=tuple(Rad("vanlig", (c(str(n)),)) for n in range(9))),
        ),
    )
    visning = vis(prosjekt(), tabell)
    assert [(g.titler, len(g.rader), g.hold) for g in visning.grupper] == [
        (("Styring", "Mål"), 1, False),
        ((), 2, True),
        (("Bruk",), 9, False),
    ]
    assert [[(x.rader, str(x.innhold)) for x in r.celler] for r in visning.grupper[1].rader] == [
        [(2, "Strategi"), (1, "ett")],
        [(1, "–")],
    ]


def test_every_row_covers_every_column(prosjekt: Lag) -> None:
    rader = (
        Rad("vanlig", (c("a"), c(1), c(2))),
        Rad("over", tittel="o", rader=(Rad("vanlig", (c(3), c(4))), Rad("vanlig", (c(5), c(6))))),
        Rad("sum", tittel="Sum"),
    )
    for gruppe in vis(prosjekt(), bemanning(*rader)).grupper:
        dekket = [0] * len(gruppe.rader)
        for nr, rad in enumerate(gruppe.rader):
            for celle in rad.celler:
                for under in range(nr, nr + celle.rader):
                    dekket[under] += 1
        assert set(dekket) == {3}


BREDDER = st.lists(st.tuples(st.none() | st.integers(10, 40), st.integers(1, 60)), min_size=1, max_size=6)


@given(BREDDER)
def test_columns_fill_the_table(valgt: list[tuple[int | None, int]]) -> None:
    if sum(b or 0 for b, _ in valgt) > BREDDE - 16 * sum(b is None for b, _ in valgt):
        return
    tabell = Tabell("t", "T", tuple(Kolonne(str(nr), bredde=b) for nr, (b, _) in enumerate(valgt)))
    bredder = [k.bredde for k in kolonner(tabell, [lengde for _, lengde in valgt])]
    assert sum(bredder) == BREDDE
    assert min(bredder) > 0


def test_written_widths_are_kept() -> None:
    tabell = Tabell(
        "t", "T", (Kolonne("a", bredde=66), Kolonne("b", "tall", bredde=22), Kolonne("c", bredde=72))
    )
    assert [k.bredde for k in kolonner(tabell, [1, 1, 1])] == [66, 22, 72]


def test_longer_texts_get_more_room(prosjekt: Lag) -> None:
    rader = (Rad("vanlig", (c("kort"), c("en tekst som er mye lengre enn den første"))),)
    smal, bred = vis(prosjekt(), Tabell("t", "T", (Kolonne("a"), Kolonne("b")), rader)).kolonner
    assert smal.bredde < bred.bredde
    assert smal.bredde + bred.bredde == BREDDE


@pytest.mark.parametrize("tekst_", ["[=x]", "[@k]", "**fet**"])
def test_cells_speak_the_text_language(tekst_: str, prosjekt: Lag) -> None:
    tabell = Tabell("t", "T", (Kolonne("a"),), (Rad("vanlig", (c(tekst_),)),))
    assert "<" in innhold(vis(prosjekt(), tabell))[0][0]


@pytest.mark.parametrize("navn", ["Sum", "Totalt", "I alt", "sum:", "Til saman"])
def test_the_last_row_of_a_file_is_a_sum_by_its_name(prosjekt: Lag, navn: str) -> None:
    rader = tuple(Rad("vanlig", (c(n), c(4))) for n in ("Sum", "Skole", navn))
    tabell = Tabell("t", "T", (Kolonne("A"), Kolonne("B", "tall")), rader)
    fra_fil = replace(tabell, fil=Fil("t.csv"))

    def summer(t: Tabell) -> list[bool]:
        return [rad.sum for gruppe in vis(prosjekt(), t).grupper for rad in gruppe.rader]

    assert summer(fra_fil) == [False, False, True]
    assert summer(replace(fra_fil, rader=rader[:2])) == [False, False]
    # In YAML the row itself says what it is.
    assert summer(tabell) == [False, False, False]
    assert summer(replace(tabell, rader=(replace(rader[0], slag="sum"),))) == [True]
