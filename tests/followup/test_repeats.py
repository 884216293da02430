"""The same criterion failing again: what counts as the same, and what does not."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.followup.records import Prosjektrad, Svikt
from revisjon.followup.repeats import gjentatte

LOV = ("LOV-2018-06-22-83", "§ 25-1 tredje ledd bokstav c", "kommuneloven § 25-1 tredje ledd bokstav c")
KRAV = "avdekke og følge opp avvik og risiko for avvik i alle tjenestene"


def prosjekt(nr: int, *svikt: Svikt, kommune: str = "", dato: str = "2023-05") -> Prosjektrad:
    navn = kommune or f"Kommune {nr}"
    egne = tuple(replace(s, reviderte=(navn,)) for s in svikt)
    return Prosjektrad(f"p{nr}", f"p{nr}", "Avvik", dato, "bokmål", (), (navn,), (), 1, egne)


def svikt(krav: str = KRAV, id_: str = "avvik", hjemmel: tuple[str, str, str] = LOV) -> Svikt:
    return Svikt(id_, krav, krav, (hjemmel,), "ikke oppfylt", ())


def test_same_provision_and_text_in_another_municipality() -> None:
    (g,) = gjentatte([prosjekt(2, svikt(id_="annet"), dato="2025-03"), prosjekt(1, svikt())])
    assert [f.prosjekt for f in g.forekomster] == ["p1", "p2"]
    assert g.hjemler == (LOV[2],)
    assert g.forekomster[1].likhet == "samme ordlyd"
    assert g.samme_sted == ()


def test_again_in_the_same_municipality() -> None:
    (g,) = gjentatte([prosjekt(n, svikt(), kommune="Vik", dato=f"202{n}-01") for n in (1, 2)])
    assert g.samme_sted == ("Vik",)
    assert g.reviderte == ("Vik",)


@pytest.mark.parametrize(
    ("annen", "likhet"),
    [
        (svikt("Avdekke og følge opp avvik, og risiko for avvik, i alle tjenestene!"), "samme ordlyd"),
        (svikt(KRAV + " gjennom året"), "liknende ordlyd"),
        (svikt(hjemmel=("LOV-1", "§ 2", "annen lov § 2")), "samme kjennemerke og samme ordlyd"),
        (svikt(hjemmel=(LOV[0].lower(), "§\u00a025-1 tredje  ledd bokstav c", "x")), "samme ordlyd"),
    ],
)
def test_counts_as_the_same(annen: Svikt, likhet: str) -> None:
    (g,) = gjentatte([prosjekt(1, svikt()), prosjekt(2, annen)])
    assert g.forekomster[1].likhet == likhet


@pytest.mark.parametrize(
    "annen",
    [
        svikt("avdekke og følge opp avvik og risiko for avvik i barnevernet", id_="annet"),
        svikt("gi opplæring til de ansatte", id_="annet"),
        svikt(id_="annet", hjemmel=("LOV-2018-06-22-83", "§ 25-2", "kommuneloven § 25-2")),
        svikt("ha en plan"),
    ],
)
def test_does_not(annen: Svikt) -> None:
    assert gjentatte([prosjekt(1, svikt()), prosjekt(2, annen)]) == ()


def test_twice_in_one_audit_is_no_repeat() -> None:
    assert gjentatte([prosjekt(1, svikt(), svikt(id_="b"))]) == ()


@given(rekke=st.permutations(range(5)))
def test_order_changes_nothing(rekke: list[int]) -> None:
    alle = [prosjekt(n, svikt(KRAV + " gjennom året" * (n % 2)), dato=f"202{n}-01") for n in range(5)]
    assert gjentatte([alle[n] for n in rekke]) == gjentatte(alle)


ORD = st.lists(st.sampled_from([f"begrep{n}" for n in range(9)]), min_size=1, max_size=9, unique=True)


@given(texts=st.lists(ORD, min_size=2, max_size=8))
def test_the_short_cut_finds_all_that_are_near(texts: list[list[str]]) -> None:
    """Held against comparing each with each, for two projects at a time."""
    for a in texts:
        for b in texts:
            x, y = {*a}, {*b}
            nær = len(x & y) >= (0.7 if x <= y or y <= x else 0.85) * len(x | y)
            funnet = gjentatte([prosjekt(1, svikt(" ".join(a), "a")), prosjekt(2, svikt(" ".join(b), "b"))])
            assert bool(funnet) == nær


def test_thousands_take_a_moment() -> None:
    alle = [
        prosjekt(n, svikt(f"ha en skriftlig rutine for tjeneste{n} med ansvar, frist og kontroll", f"k{n}"))
        for n in range(3000)
    ]
    start = time.process_time()
    gjentatte(alle)
    assert time.process_time() - start < 5
