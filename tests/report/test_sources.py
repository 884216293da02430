from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from revisjon.model import (
    Figur,
    Funn,
    Hjemmel,
    Kapittel,
    Kilde,
    Kriterium,
    Prosjekt,
    Punkt,
    Tabell,
    Tall,
    Tekst,
)
from revisjon.model.engagement import Målform
from revisjon.report.sources import GRUPPER, brukte_kilder, intervjurunder, kildeliste, roller
from revisjon.words import ordbok

ROT = Path(__file__).resolve().parents[2]
Lag = Callable[..., Prosjekt]


def kilder(*poster: Kilde) -> dict[str, Kilde]:
    return {k.id: k for k in poster}


def test_every_type_of_source_has_its_group(prosjekt: Lag) -> None:
    typer = json.loads((ROT / "revisjon/schema/deler/kilder.json").read_text("utf-8"))
    alle = typer["additionalProperties"]["properties"]["type"]["enum"]
    assert len(alle) > 20
    poster = kilder(*(Kilde(f"k{nr}", t, tittel="x", rolle="y") for nr, t in enumerate(alle)))
    p = prosjekt(kilder=poster, sitert={"F1": tuple(poster)})
    assert len(kildeliste(p).koder) == len(alle)
    assert set(GRUPPER) == ordbok("bokmål").kilde.grupper.keys()


@pytest.mark.parametrize(
    ("målform", "titler"),
    [("bokmål", ["Egne observasjoner", "Intervjuer"]), ("nynorsk", ["Eigne observasjonar", "Intervju"])],
)
def test_what_the_auditors_saw_is_no_interview(prosjekt: Lag, målform: Målform, titler: list[str]) -> None:
    poster = kilder(Kilde("a", "intervju", rolle="leder"), Kilde("b", "observasjon", tittel="Mapper"))
    liste = kildeliste(prosjekt(kilder=poster, sitert={"F1": tuple(poster)}))
    assert dict(liste.koder) == {"b": "O1", "a": "I1"}
    assert [ordbok(målform).kilde.grupper[bokstav] for bokstav, _ in liste.grupper] == titler


def test_only_sources_in_use_are_listed(prosjekt: Lag, tekst: Callable[[str], Tekst]) -> None:
    poster = kilder(*(Kilde(f"k{nr}", "dokument", tittel="x") for nr in range(7)))
    p = prosjekt(
        kilder=poster,
        funn={"F1": Funn("F1", "tema", tekst("Noe.[@k0]"))},
        sitert={"F1": ("k0", "k1")},
        kriterier={
            "k": Kriterium(
                "k",
                "skal",
                "ha",
                (Hjemmel("k2"),),
                ("P1",),
                (Punkt("a", "A"),),
                utledning=tekst("[@k3, s. 2]"),
            )
        },
        figurer={"f": Figur("f", "bilde", "F", "alt", kilde="k4")},
        kapitler=(Kapittel("tema", "Tema", tekst("Se noten.[^n]\n\n[^n]: Etter [@k5]."), ("P1",)),),
    )
    assert brukte_kilder(p) == {"k0", "k1", "k2", "k3", "k4", "k5"}


def test_codes_go_by_group_and_natural_id(prosjekt: Lag) -> None:
    poster = kilder(
        Kilde("lov", "lov", tittel="Lov"),
        Kilde("plan-2", "plan", tittel="x"),
        Kilde("plan-10", "plan", tittel="x"),
        Kilde("svar", "skriftlig svar", tittel="x"),
    )
    liste = kildeliste(prosjekt(kilder=poster, sitert={"F": tuple(poster)}))
    assert dict(liste.koder) == {"lov": "L1", "plan-2": "D1", "plan-10": "D2", "svar": "S1"}
    assert liste.koder_for(["svar", "plan-10", "ukjent", "lov", "svar"]) == ("L1", "D2", "S1")


def test_a_round_of_interviews_comes_before_its_parts_and_is_in_use_with_them(prosjekt: Lag) -> None:
    poster = kilder(
        Kilde("a-direktør", "intervju", rolle="direktør", gruppe="runde"),
        Kilde("b-direktør", "intervju", rolle="direktør, som gjengir andre", gruppe="runde", annenhånds=True),
        Kilde("runde", "intervju", rolle="ledere", antall=15),
        Kilde("z", "intervju", rolle="ordfører", antall=2),
    )
    p = prosjekt(kilder=poster, sitert={"F": ("a-direktør",)})
    assert dict(kildeliste(p).koder) == {"runde": "I1", "a-direktør": "I2"}
    assert sum(k.antall for k in intervjurunder(p)) == 17
    assert roller(p) == ("direktør", "ordfører")


@pytest.mark.parametrize("felt", ["tall", "tabeller", "figurer"])
def test_numbers_tables_and_figures_put_their_source_to_use(felt: str, prosjekt: Lag) -> None:
    post = {
        "tall": Tall("x", kilde="k"),
        "tabeller": Tabell("x", "X", (), kilde="k"),
        "figurer": Figur("x", "bilde", "X", "alt", kilde="k"),
    }[felt]
    p = prosjekt(kilder=kilder(Kilde("k", "register", tittel="R")), **{felt: {"x": post}})
    assert brukte_kilder(p) == {"k"}
