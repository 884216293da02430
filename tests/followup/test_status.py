"""Where a recommendation stands: what it depends on, what it never does, and how parts make a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modell import tekst

from revisjon.followup import AVSLUTTET, Status, Tilstand, grad, sjekk_logg, status
from revisjon.followup.status import GRADER, REKKE, rull_opp
from revisjon.model import Anbefaling, Dato, Del, Loggført

RAPPORT = date(2024, 5, 31)
HEL = Anbefaling("A1", "lager en plan", ("k.a",), "kommunedirektøren")
DELT = replace(HEL, id="A1", deler=(Del("a", "Lager den"), Del("b", "Bruker den")))


def d(dag: date) -> Dato:
    return Dato(dag.year, dag.month, dag.day)


def i(hva: Any, dag: date | int, del_: str = "", **felt: Any) -> Loggført:  # noqa: ANN401 - words and fields of an entry
    """Return an entry; a day may be a number of days after the report."""
    når = RAPPORT + timedelta(dag) if isinstance(dag, int) else dag
    return Loggført(d(når), "A1", hva, "kommunedirektøren", del_=del_, **felt)


def om(*logg: Loggført, dag: int = 1000, anbefaling: Anbefaling = HEL) -> Status:
    return status(anbefaling, logg, RAPPORT, RAPPORT + timedelta(dag))


def meldt(dag: int, framdrift: Any = "gjennomført", del_: str = "") -> Loggført:  # noqa: ANN401 - words and fields of an entry
    return i("rapportert", dag, del_, framdrift=framdrift)


def verifisert(dag: int, vurdering: Any = "fulgt opp", del_: str = "") -> Loggført:  # noqa: ANN401 - words and fields of an entry
    return i("verifisert", dag, del_, vurdering=vurdering, tekst=tekst("Sett."))


VEDTAK = i("vedtak", 20, utfall="vedtatt", frist=Dato(2024, 12), sak="45/24")


def test_nothing_has_happened() -> None:
    s = om(dag=100)
    assert (s.tilstand, s.svar, s.vedtak, s.framdrift, s.vurdering) == (
        Tilstand.ÅPEN,
        "ikke besvart",
        "ikke behandlet",
        "ikke rapportert",
        "ikke vurdert",
    )
    assert (s.alder, s.stille, s.sist, s.forfalt) == (100, 100, None, False)


def test_the_four_axes_are_apart() -> None:
    svar = i("svar", -10, holdning="uenig")
    s = om(svar, VEDTAK, meldt(100), verifisert(200, "ikke fulgt opp"))
    assert (s.svar, s.vedtak, s.framdrift, s.vurdering) == (
        "uenig",
        "vedtatt",
        "gjennomført",
        "ikke fulgt opp",
    )
    assert s.tilstand is Tilstand.VURDERT


def test_a_decision_that_departs_is_visible() -> None:
    s = om(replace(VEDTAK, utfall="vedtatt endret", avviker=True))
    assert (s.avviker, s.vedtak, s.tilstand) == (True, "vedtatt endret", Tilstand.VEDTATT)


@pytest.mark.parametrize(
    ("logg", "dag", "forfalt", "i_tide"),
    [
        ((VEDTAK,), 214, False, False),  # 31 December 2024: a month ends with the month
        ((VEDTAK,), 215, True, False),
        ((VEDTAK, meldt(200)), 400, False, True),
        ((VEDTAK, meldt(300)), 400, True, False),
        ((VEDTAK, meldt(200, "pågår")), 400, True, False),
        ((VEDTAK, meldt(200), verifisert(210, "ikke fulgt opp")), 400, True, False),
        ((VEDTAK, meldt(200), verifisert(210)), 400, False, False),
        ((VEDTAK, i("frist endret", 200, frist=Dato(2025, 12, 31))), 400, False, False),
        ((VEDTAK, i("lukket", 200, grunn="akseptert risiko")), 400, False, False),
    ],
)
def test_overdue(logg: tuple[Loggført, ...], dag: int, *, forfalt: bool, i_tide: bool) -> None:
    s = om(*logg, dag=dag)
    assert (s.forfalt, s.meldt_i_tide) == (forfalt, i_tide)
    assert s.dager_over == (dag - 214 if forfalt else 0)


def test_days_without_news() -> None:
    s = om(VEDTAK, dag=120)
    assert (s.stille, s.sist) == (100, RAPPORT + timedelta(20))


def test_a_deadline_that_was_moved_is_counted() -> None:
    s = om(VEDTAK, i("frist endret", 50, frist=Dato(2025, 3)), i("frist endret", 60, frist=Dato(2025, 6)))
    assert (s.utsatt, s.frist) == (2, Dato(2025, 6))


def test_reopened() -> None:
    s = om(VEDTAK, meldt(100), verifisert(110), i("gjenåpnet", 300, tekst=tekst("Det er borte igjen.")))
    assert (s.tilstand, s.gjenåpnet, s.vurdering, s.framdrift) == (
        Tilstand.ÅPEN,
        1,
        "ikke vurdert",
        "ikke rapportert",
    )
    assert s.vedtak == "vedtatt"


def test_what_was_registered_later_does_not_count_yet() -> None:
    sent = replace(meldt(50), registrert=d(RAPPORT + timedelta(90)))
    assert om(sent, dag=80).framdrift == "ikke rapportert"
    assert om(sent, dag=90).framdrift == "gjennomført"


@pytest.mark.parametrize(
    ("a", "b", "ventet"),
    [
        ("fulgt opp", "fulgt opp", "fulgt opp"),
        ("fulgt opp", "ikke fulgt opp", "delvis fulgt opp"),
        ("fulgt opp", "ikke vurdert", "delvis fulgt opp"),
        ("delvis fulgt opp", "ikke fulgt opp", "delvis fulgt opp"),
        ("formelt på plass, ikke i praksis", "ikke fulgt opp", "formelt på plass, ikke i praksis"),
        ("formelt på plass, ikke i praksis", "fulgt opp", "delvis fulgt opp"),
        ("ikke fulgt opp", "ikke fulgt opp", "ikke fulgt opp"),
        ("ikke fulgt opp", "ikke vurdert", "ikke vurdert"),
        ("ikke vurdert", "ikke vurdert", "ikke vurdert"),
    ],
)
def test_parts_make_a_whole(a: str, b: str, ventet: str) -> None:
    logg = [verifisert(100, v, del_) for del_, v in (("a", a), ("b", b)) if v != "ikke vurdert"]
    for rekke in (logg, logg[::-1]):
        assert om(*rekke, anbefaling=DELT).vurdering == ventet


def test_the_whole_is_done_when_the_rest_is_closed() -> None:
    s = om(verifisert(100, del_="a"), i("lukket", 110, "b", grunn="erstattet"), anbefaling=DELT)
    assert (s.tilstand, s.vurdering, grad(s)) == (Tilstand.FULGT_OPP, "fulgt opp", (1, 1))
    alt = [i("lukket", 110, grunn="erstattet")]
    s = om(*alt, anbefaling=DELT)
    assert (s.tilstand, s.grunn, grad(s)) == (Tilstand.LUKKET, "erstattet", (0, 0))


def test_one_part_overdue_is_enough() -> None:
    frister = [
        i("vedtak", 20, del_, utfall="vedtatt", frist=f)
        for del_, f in (("a", Dato(2024, 8)), ("b", Dato(2027)))
    ]
    s = om(*frister, dag=200, anbefaling=DELT)
    assert s.forfalt
    assert s.frist == Dato(2024, 8)
    assert [p.forfalt for p in s.deler] == [True, False]


# --- Laws ---

_HVA: list[dict[str, Any]] = [
    {"hva": "svar", "holdning": "enig"},
    {"hva": "svar", "holdning": "uenig"},
    {"hva": "vedtak", "utfall": "vedtatt"},
    {"hva": "vedtak", "utfall": "ikke vedtatt", "avviker": True, "tekst": tekst("Nei.")},
    *({"hva": "rapportert", "framdrift": f} for f in ("planlagt", "pågår", "gjennomført")),
    *({"hva": "verifisert", "vurdering": v, "tekst": tekst("Sett.")} for v in GRADER),
    {"hva": "frist endret"},
    {"hva": "lukket", "grunn": "erstattet"},
    {"hva": "gjenåpnet", "tekst": tekst("Igjen.")},
]


@st.composite
def logger(draw: st.DrawFn, *, deler: Sequence[str] = ("",)) -> list[Loggført]:
    """Return logs that may stand: what contradicts what is before it is left out."""
    ut: list[Loggført] = []
    dag = 1
    for post in draw(st.lists(st.sampled_from(_HVA), max_size=10)):
        dag += draw(st.integers(0, 60))
        felt = dict(post)
        hva = felt.pop("hva")
        if hva == "frist endret" or draw(st.booleans()):
            felt["frist"] = d(RAPPORT + timedelta(dag + draw(st.integers(0, 90))))
        ny = i(hva, dag, draw(st.sampled_from(deler)), **felt)
        anbefaling = DELT if len(deler) > 1 else HEL
        if not [x for x in sjekk_logg([*ut, ny], {"A1": anbefaling}, RAPPORT) if x.alvor == "feil"]:
            ut.append(ny)
    return ut


DELER = ("", "a", "b")


@given(logger(deler=DELER), st.integers(0, 700))
def test_status_depends_only_on_what_was_registered_by_then(logg: list[Loggført], dag: int) -> None:
    da = RAPPORT + timedelta(dag)
    kjent = [x for x in logg if x.innført.siste <= da]
    assert om(*logg, dag=dag, anbefaling=DELT) == om(*kjent, dag=dag, anbefaling=DELT)


@given(logger(deler=DELER), st.data())
def test_appending_never_changes_an_earlier_day(logg: list[Loggført], data: st.DataObject) -> None:
    antall = data.draw(st.integers(0, len(logg)))
    før = logg[:antall]
    første_nye = min((x.innført.første for x in logg[antall:]), default=date(2030, 1, 1))
    dag = data.draw(st.integers(0, max(0, (første_nye - RAPPORT).days - 1)))
    if RAPPORT + timedelta(dag) < første_nye:
        assert om(*logg, dag=dag, anbefaling=DELT) == om(*før, dag=dag, anbefaling=DELT)


@given(logger())
def test_nothing_goes_back_without_being_reopened(logg: list[Loggført]) -> None:
    for nr in range(len(logg)):
        før, etter = om(*logg[:nr]), om(*logg[: nr + 1])
        if logg[nr].hva != "gjenåpnet":
            assert REKKE.index(etter.tilstand) >= REKKE.index(før.tilstand)
            assert not (før.tilstand in AVSLUTTET and etter.tilstand is not før.tilstand)


@given(logger(deler=DELER))
def test_parts_and_whole_agree(logg: list[Loggført]) -> None:
    s = om(*logg, anbefaling=DELT)
    assert s.avsluttet == all(p.avsluttet for p in s.deler)
    assert s.forfalt == any(p.forfalt for p in s.deler)
    assert (s.tilstand is Tilstand.FULGT_OPP) <= any(p.tilstand is Tilstand.FULGT_OPP for p in s.deler)
    gjort, alle = grad(s)
    assert 0 <= gjort <= alle <= len(s.deler)
    if s.vurdering == "fulgt opp":
        assert gjort == alle > 0
    assert rull_opp(Status("A1", hendelser=s.hendelser), s.deler[::-1]).tilstand is s.tilstand


@given(logger())
def test_what_is_said_of_the_whole_holds_for_a_part_alone(logg: list[Loggført]) -> None:
    """A recommendation with one part stands where one without parts does."""
    en_del = replace(HEL, deler=(Del("a", "Alt"),))
    hel, delt = om(*logg), om(*logg, anbefaling=en_del)
    for felt in ("tilstand", "svar", "framdrift", "vurdering", "frist", "forfalt", "dager_over", "gjenåpnet"):
        assert getattr(hel, felt) == getattr(delt, felt), felt


VEIER = {
    Tilstand.ÅPEN: [],
    Tilstand.VEDTATT: [VEDTAK],
    Tilstand.I_ARBEID: [VEDTAK, meldt(100, "pågår")],
    Tilstand.MELDT: [VEDTAK, meldt(100)],
    Tilstand.VURDERT: [VEDTAK, meldt(100), verifisert(110, "delvis fulgt opp")],
    Tilstand.FULGT_OPP: [VEDTAK, meldt(100), verifisert(110)],
    Tilstand.LUKKET: [VEDTAK, i("lukket", 100, grunn="uenighet")],
}


@pytest.mark.parametrize("tilstand", Tilstand)
def test_every_state_can_be_reached(tilstand: Tilstand) -> None:
    logg = VEIER[tilstand]
    assert [*sjekk_logg(logg, {"A1": HEL}, RAPPORT)] == []
    assert om(*logg).tilstand is tilstand
