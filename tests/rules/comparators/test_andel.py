"""One number in per cent of another."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from modell import DAG

from revisjon.diagnostics import Alvor
from revisjon.model import Tall, Utregnet
from revisjon.rules import Data, Underlag, Verdi
from revisjon.rules import Testutfall as Svar
from revisjon.rules.comparator import Regelfeil
from revisjon.rules.comparators.andel import ANDEL, Andel

D = Decimal
PAR = ("del", "hel")
grenser = st.decimals(0, 100, places=1)


def _tall(id_: str, verdi: int, enhet: str, toleranse: int = 0) -> Tall:
    slingring = D(toleranse) if toleranse else None
    return Tall(id_, D(verdi), enhet=enhet, toleranse=slingring, kilde=f"kilde-{id_}")


def _data(*tall: Tall, omtrent: bool = False) -> Data:
    return Data(
        tall={t.id: t for t in tall},
        verdier={t.id: Utregnet(t.verdi, t.enhet, omtrent) for t in tall if t.verdi is not None},
    )


def _av(del_: int, hel: int, toleranse: int = 0) -> Data:
    return _data(_tall("del", del_, "personer", toleranse), _tall("hel", hel, "personer", toleranse))


def _prøv(test: Andel, data: Data) -> Svar:
    return ANDEL.prøv(test, Underlag(data, DAG))


def _prosent(verdi: str | Decimal, desimaler: int = 0) -> Utregnet:
    return Utregnet(D(verdi), "prosent", desimaler=desimaler)


@pytest.mark.parametrize(
    ("del_", "slag", "grense", "svar", "andel"),
    [
        (87, "minst", "60", Verdi.JA, _prosent("72.5", 1)),
        (72, "minst", "60", Verdi.JA, _prosent("60")),
        (71, "minst", "60", Verdi.NEI, _prosent(D(71) / 120 * 100, 1)),
        (73, "høyst", "60", Verdi.NEI, _prosent(D(73) / 120 * 100, 1)),
        (72, "høyst", "60", Verdi.JA, _prosent("60")),
        (71, "høyst", "60", Verdi.JA, _prosent(D(71) / 120 * 100, 1)),
        # 80 of 120 is less than 66.69, which one decimal (66.7) would not show.
        (80, "minst", "66.69", Verdi.NEI, _prosent(D(80) / 120 * 100, 2)),
    ],
)
def test_the_share_against_the_limit(del_: int, slag: str, grense: str, svar: Verdi, andel: Utregnet) -> None:
    test = Andel(PAR, **{slag: D(grense)})  # type: ignore[arg-type]
    felt = {
        "del": Utregnet(D(del_)),
        "hel": Utregnet(D(120), "personer"),
        "andel": andel,
        slag: _prosent(grense, len(grense.partition(".")[2])),
    }
    ventet = Svar("andel", svar, f"{svar.value}_{slag}", felt, ("kilde-del", "kilde-hel"))
    assert _prøv(test, _av(del_, 120)) == ventet


@pytest.mark.parametrize("slag", ["minst", "høyst"])
def test_it_is_not_decided_where_the_interval_holds_both_answers(slag: str) -> None:
    utfall = _prøv(Andel(PAR, **{slag: D(50)}), _av(50, 100, toleranse=5))  # type: ignore[arg-type]
    assert utfall == Svar(
        "andel",
        Verdi.UAVKLART,
        f"uavklart_{slag}",
        {
            "del": Utregnet(D(50)),
            "hel": Utregnet(D(100), "personer"),
            # 45 of 105 is 42.857, 55 of 95 is 57.895: rounded outward.
            "lav": Utregnet(D("42.8"), desimaler=1),
            "høy": _prosent("57.9", 1),
            slag: _prosent("50"),
        },
        ("kilde-del", "kilde-hel"),
    )


@pytest.mark.parametrize("slag", ["minst", "høyst"])
@pytest.mark.parametrize("finnes", PAR)
def test_an_unknown_number_is_not_decided(slag: str, finnes: str) -> None:
    utfall = _prøv(Andel(PAR, **{slag: D(0)}), _data(_tall(finnes, 1, "personer")))  # type: ignore[arg-type]
    ventet = {slag: _prosent("0")}
    assert utfall == Svar("andel", Verdi.UAVKLART, f"ukjent_{slag}", ventet, (f"kilde-{finnes}",))


@pytest.mark.parametrize(("hel", "toleranse"), [(0, 0), (1, 1), (1, 2)])
def test_a_base_that_may_be_zero_is_not_divided_by(hel: int, toleranse: int) -> None:
    utfall = _prøv(Andel(PAR, minst=D(0)), _av(0, hel, toleranse))
    ventet = {"hel": Utregnet(D(hel), "personer")}
    grunn = "mulig_null_grunnlag" if toleranse else "null_grunnlag"
    assert (utfall.verdi, utfall.grunn, utfall.felt) == (Verdi.UAVKLART, grunn, ventet)
    assert utfall.kilder == ("kilde-del", "kilde-hel")


@pytest.mark.parametrize(
    ("hel", "toleranse", "grunn"),
    [
        (30, 0, "ja_minst"),
        (29, 0, "lite_grunnlag"),
        (35, 5, "ja_minst"),
        (34, 5, "usikkert_grunnlag"),
        (25, 5, "usikkert_grunnlag"),
        (24, 5, "lite_grunnlag"),
        (0, 0, "lite_grunnlag"),
    ],
)
def test_the_smallest_base(hel: int, toleranse: int, grunn: str) -> None:
    utfall = _prøv(Andel(PAR, minst=D(0), minste_grunnlag=30), _av(20, hel, toleranse))
    assert utfall.grunn == grunn
    assert utfall.verdi is (Verdi.JA if grunn == "ja_minst" else Verdi.UAVKLART)
    if grunn != "ja_minst":
        ender = {"lav": Utregnet(D(hel - toleranse)), "høy": Utregnet(D(hel + toleranse))}
        felt = {"hel": Utregnet(D(hel), "personer"), "minste_grunnlag": 30}
        assert utfall.felt == (felt | ender if grunn == "usikkert_grunnlag" else felt)


def test_the_ends_of_the_base_are_rounded_outward() -> None:
    hel = Tall("hel", D(30), enhet="personer", toleranse=D("5.1234"))
    felt = _prøv(Andel(PAR, minst=D(0), minste_grunnlag=30), _data(_tall("del", 1, "personer"), hel)).felt
    assert felt["lav"] == Utregnet(D("24.87"), desimaler=2)
    assert felt["høy"] == Utregnet(D("35.13"), desimaler=2)


@pytest.mark.parametrize(("teller", "nevner"), [(True, False), (False, True), (True, True), (False, False)])
def test_a_share_of_ca_numbers_is_ca(teller: bool, nevner: bool) -> None:  # noqa: FBT001 - parameters of a case
    data = Data(
        tall=_av(90, 120).tall,
        verdier={"del": Utregnet(D(90), "", teller), "hel": Utregnet(D(120), "", nevner)},
    )
    assert _prøv(Andel(PAR, minst=D(10)), data).felt["andel"] == Utregnet(D(75), "prosent", teller or nevner)


@given(st.integers(0, 300), st.integers(1, 300), st.integers(0, 5), grenser, grenser)
@settings(max_examples=500)
def test_yes_stays_yes_with_an_easier_limit(
    del_: int, hel: int, toleranse: int, en: Decimal, annen: Decimal
) -> None:
    data = _av(del_, hel, toleranse)
    lett, streng = sorted((en, annen))
    if _prøv(Andel(PAR, minst=streng), data).verdi is Verdi.JA:
        assert _prøv(Andel(PAR, minst=lett), data).verdi is Verdi.JA
    if _prøv(Andel(PAR, høyst=lett), data).verdi is Verdi.JA:
        assert _prøv(Andel(PAR, høyst=streng), data).verdi is Verdi.JA


@given(st.integers(0, 300), st.integers(1, 300), st.integers(0, 5), grenser)
@settings(max_examples=500)
def test_it_is_decided_exactly_when_all_pairs_agree(
    del_: int, hel: int, toleranse: int, grense: Decimal
) -> None:
    assume(hel > toleranse)
    assume(del_ - toleranse <= hel + toleranse)
    par = [(d, h) for d in (del_ - toleranse, del_ + toleranse) for h in (hel - toleranse, hel + toleranse)]
    par = [(min(max(d, 0), h), h) for d, h in par]
    svar = {100 * d >= grense * h for d, h in par}
    utfall = _prøv(Andel(PAR, minst=grense), _av(del_, hel, toleranse)).verdi
    ventet = Verdi.UAVKLART if len(svar) > 1 else Verdi.JA if svar == {True} else Verdi.NEI
    assert utfall is ventet


def test_a_part_is_never_more_than_the_whole() -> None:
    felt = _prøv(Andel(PAR, minst=D(60)), _av(80, 100, toleranse=30)).felt
    assert (felt["lav"], felt["høy"]) == (Utregnet(D("38.4"), desimaler=1), _prosent("100"))
    assert _prøv(Andel(PAR, høyst=D(100)), _av(80, 100, toleranse=30)).verdi is Verdi.JA
    # The whole may be as much as the part, and then all of it is.
    utfall = _prøv(Andel(PAR, høyst=D(100)), _av(102, 100, toleranse=1))
    assert (utfall.verdi, utfall.felt["andel"]) == (Verdi.JA, _prosent("100"))


def test_part_and_whole_that_are_swapped() -> None:
    assert [*ANDEL.sjekk(Andel(PAR, minst=D(90)), _av(120, 30))] == [
        Regelfeil("andel", "Delen er større enn helheten. Er de byttet om?", "Skriv [hel, del].")
    ]
    assert _prøv(Andel(PAR, minst=D(90)), _av(120, 30)).grunn == "ukjent_minst"
    assert [*ANDEL.sjekk(Andel(PAR, minst=D(90)), _av(30, 30))] == []
    assert [*ANDEL.sjekk(Andel(PAR, minst=D(90)), _av(33, 30, toleranse=2))] == []
    assert [*ANDEL.sjekk(Andel(PAR, minst=D(90)), _av(35, 30, toleranse=2))] != []


def test_what_is_below_zero_is_no_part_of_a_whole() -> None:
    assert [*ANDEL.sjekk(Andel(PAR, minst=D(90)), _av(120, -30))] == []
    assert _prøv(Andel(PAR, høyst=D(90)), _av(-5, -1)).felt["andel"] == _prosent("500")


@pytest.mark.parametrize("slag", ["minst", "høyst"])
def test_a_limit_that_looks_like_a_fraction(slag: str) -> None:
    def sjekk(grense: str) -> list[Regelfeil]:
        return [*ANDEL.sjekk(Andel(PAR, **{slag: D(grense)}), _av(1, 2))]  # type: ignore[arg-type]

    melding = "Grensen er i prosent, så 0.7 er mindre enn én prosent."
    assert sjekk("0.7") == [Regelfeil(slag, melding, "Mente du 70?", Alvor.ADVARSEL)]
    assert [f.råd for f in sjekk("0.925")] == ["Mente du 92.5?"]
    assert [*sjekk("0"), *sjekk("1"), *sjekk("1.5")] == []


def test_wrong_rules() -> None:
    data = _av(1, 2)
    for grense in (D(0), D(100)):
        assert [*ANDEL.sjekk(Andel(PAR, minst=grense), data)] == []
        assert [*ANDEL.sjekk(Andel(PAR, høyst=grense), data)] == []
    assert [*ANDEL.sjekk(Andel(PAR, minst=D("100.1")), data)] == [
        Regelfeil(
            "minst",
            "Grensen er 100.1 prosent, men en andel er fra 0 til 100 prosent.",
            "Skriv et tall fra 0 til 100.",
        )
    ]
    assert [f.felt for f in ANDEL.sjekk(Andel(PAR, høyst=D("-0.1")), data)] == ["høyst"]
    assert [*ANDEL.sjekk(Andel(("del", "del"), minst=D(1)), data)] == [
        Regelfeil("andel", "«del» står to ganger.", "Skriv to ulike tall.")
    ]


@pytest.mark.parametrize(
    ("enheter", "melding"),
    [
        (("personer", "kroner"), "«del» er i personer, men «hel» er i kroner."),
        (("", "kroner"), "«del» har ingen enhet, men «hel» er i kroner."),
        (("kroner", ""), "«del» er i kroner, men «hel» har ingen enhet."),
    ],
)
def test_part_and_whole_have_the_same_unit(enheter: tuple[str, str], melding: str) -> None:
    data = _data(_tall("del", 1, enheter[0]), _tall("hel", 2, enheter[1]))
    ventet = Regelfeil("andel", melding, "Velg to tall med samme enhet.")
    assert [*ANDEL.sjekk(Andel(PAR, minst=D(1)), data)] == [ventet]


def test_units_of_unknown_numbers_are_passed_over() -> None:
    assert [*ANDEL.sjekk(Andel(PAR, minst=D(1)), _data(_tall("del", 1, "personer")))] == []


def test_it_looks_at_both_numbers() -> None:
    assert ANDEL.ser_på(Andel(PAR, minst=D(1))) == (("tall", "del"), ("tall", "hel"))
