"""A share proven by a sample, or not."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modell import DAG
from scipy.stats import beta

from revisjon.model import Utregnet, Uttrekk
from revisjon.model import Utvalg as Stikkprøve
from revisjon.rules import Data, Underlag, Verdi
from revisjon.rules import Testutfall as Svar
from revisjon.rules.comparator import Feltverdi, Regelfeil
from revisjon.rules.comparators.utvalg import UTVALG, Utvalg

D = Decimal
JA, NEI, UAVKLART = Verdi.JA, Verdi.NEI, Verdi.UAVKLART
grenser = st.decimals(0, 100, places=1)


def _prøve(
    oppfylt: int,
    størrelse: int,
    populasjon: int = 1029,
    metode: Literal["tilfeldig", "skjønnsmessig"] = "tilfeldig",
) -> Data:
    u = Stikkprøve("u", "saksmapper", populasjon, størrelse, oppfylt, Uttrekk(metode), "brev")
    return Data(utvalg={"u": u})


def _prøv(test: Utvalg, data: Data) -> Svar:
    return UTVALG.prøv(test, Underlag(data, DAG))


def _test(slag: str, grense: str | Decimal, konfidens: str = "95") -> Utvalg:
    return Utvalg("u", konfidens=D(konfidens), **{slag: D(grense)})  # type: ignore[arg-type]


def _prosent(verdi: str | Decimal, desimaler: int = 0) -> Utregnet:
    return Utregnet(D(verdi), "prosent", desimaler=desimaler)


def _felt(oppfylt: int, undersøkt: int, populasjon: int, **om: Feltverdi) -> dict[str, Feltverdi]:
    andel = D(oppfylt) / undersøkt * 100
    desimaler = 0 if andel == andel.to_integral_value() else 1
    return {
        "av": "saksmapper",
        "populasjon": populasjon,
        "oppfylt": oppfylt,
        "andel": _prosent(andel, desimaler),
        **om,
    }


@st.composite
def utvalg(draw: st.DrawFn) -> tuple[int, int]:
    størrelse = draw(st.integers(1, 500))
    nær_ende = st.integers(0, min(3, størrelse))
    oppfylt = draw(st.one_of(st.integers(0, størrelse), nær_ende, nær_ende.map(lambda k: størrelse - k)))
    return oppfylt, størrelse


@pytest.mark.parametrize(
    ("slag", "grense", "svar", "lav", "høy"),
    [
        # The interval of 51 of 60 is 73.42595 to 92.90438 per cent.
        ("minst", "70", JA, "73.4", "93.0"),
        ("minst", "73.4", JA, "73.4", "93.0"),
        ("minst", "73.42", JA, "73.42", "92.91"),
        ("minst", "73.43", UAVKLART, "73.4", "93.0"),
        ("minst", "90", UAVKLART, "73.4", "93.0"),
        ("minst", "92.9", UAVKLART, "73.4", "93.0"),
        ("minst", "92.91", NEI, "73.425", "92.905"),
        ("minst", "93", NEI, "73.42", "92.91"),
        ("minst", "93.1", NEI, "73.4", "93.0"),
        ("høyst", "93.1", JA, "73.4", "93.0"),
        ("høyst", "93", JA, "73.4", "93.0"),
        ("høyst", "92.91", JA, "73.42", "92.91"),
        ("høyst", "92.9", UAVKLART, "73.4", "93.0"),
        ("høyst", "73.5", UAVKLART, "73.4", "93.0"),
        ("høyst", "73.42", NEI, "73.425", "92.905"),
        ("høyst", "73.4", NEI, "73.42", "92.91"),
        ("høyst", "70", NEI, "73.4", "93.0"),
    ],
)
def test_only_the_whole_interval_decides_and_its_print_proves_it(
    slag: str, grense: str, svar: Verdi, lav: str, høy: str
) -> None:
    felt = _felt(51, 60, 1029, størrelse=60, konfidens=_prosent("95"))
    felt |= {
        slag: _prosent(grense, len(grense.partition(".")[2])),
        "lav": Utregnet(D(lav), desimaler=len(lav.partition(".")[2])),
        "høy": _prosent(høy, len(høy.partition(".")[2])),
    }
    ventet = Svar("utvalg", svar, f"{svar.value}_{slag}", felt, ("brev",))
    assert _prøv(_test(slag, grense), _prøve(51, 60)) == ventet


def test_the_level_of_confidence_counts_and_is_printed() -> None:
    strengere = _prøv(_test("minst", "73.4", "99.5"), _prøve(51, 60))
    assert strengere.verdi is UAVKLART
    assert strengere.felt["konfidens"] == _prosent("99.5", 1)
    # 68.188 to 95.097 per cent.
    assert strengere.felt["lav"] == Utregnet(D("68.1"), desimaler=1)
    assert Utvalg("u", minst=D(1)).konfidens == D(95)


@pytest.mark.parametrize(
    ("oppfylt", "slag", "grense", "svar"),
    [
        (0, "minst", "0", JA),
        (0, "høyst", "100", JA),
        (60, "minst", "0", JA),
        (60, "høyst", "100", JA),
        (60, "minst", "100", UAVKLART),
        (0, "høyst", "0", UAVKLART),
        (0, "minst", "100", NEI),
        (60, "høyst", "0", NEI),
    ],
)
def test_none_and_all_of_the_sample(oppfylt: int, slag: str, grense: str, svar: Verdi) -> None:
    utfall = _prøv(_test(slag, grense), _prøve(oppfylt, 60))
    assert utfall.verdi is svar
    if oppfylt == 0:
        assert utfall.felt["lav"] == Utregnet(D(0))
    else:
        assert utfall.felt["høy"] == _prosent("100")


@pytest.mark.parametrize("slag", ["minst", "høyst"])
@pytest.mark.parametrize("oppfylt", [39, 40, 41])
@pytest.mark.parametrize("metode", ["tilfeldig", "skjønnsmessig"])
def test_a_full_count_decides_by_its_share(
    slag: str, oppfylt: int, metode: Literal["tilfeldig", "skjønnsmessig"]
) -> None:
    ja = oppfylt >= 40 if slag == "minst" else oppfylt <= 40
    svar = JA if ja else NEI
    utfall = _prøv(_test(slag, "80"), _prøve(oppfylt, 50, 50, metode))
    felt = _felt(oppfylt, 50, 50, **{slag: _prosent("80")})
    assert utfall == Svar("utvalg", svar, f"{svar.value}_alle_{slag}", felt, ("brev",))


@pytest.mark.parametrize(
    ("slag", "grense", "svar"),
    [
        ("minst", "66." + "6" * 60, JA),
        ("minst", "66." + "6" * 59 + "7", NEI),
        ("høyst", "66." + "6" * 59 + "7", JA),
        ("høyst", "66." + "6" * 60, NEI),
    ],
)
def test_a_full_count_is_not_decided_by_rounding(slag: str, grense: str, svar: Verdi) -> None:
    """Two of three is more than any row of sixes, though no more than it in 28 digits."""
    assert _prøv(_test(slag, grense), _prøve(2, 3, 3)).verdi is svar


@pytest.mark.parametrize(("slag", "oppfylt"), [("minst", 5_996), ("høyst", 6_004)])
def test_the_print_of_the_share_does_not_contradict_the_answer(slag: str, oppfylt: int) -> None:
    utfall = _prøv(_test(slag, "60"), _prøve(oppfylt, 10_000, 10_000))
    assert (utfall.verdi, utfall.felt["andel"]) == (NEI, _prosent(D(oppfylt) / 100, 2))


@pytest.mark.parametrize("slag", ["minst", "høyst"])
@pytest.mark.parametrize(("oppfylt", "grense"), [(49, "1"), (0, "99"), (25, "50")])
def test_a_picked_sample_says_nothing_about_the_rest(slag: str, oppfylt: int, grense: str) -> None:
    utfall = _prøv(_test(slag, grense), _prøve(oppfylt, 49, 50, "skjønnsmessig"))
    felt = _felt(oppfylt, 49, 50, størrelse=49, **{slag: _prosent(grense)})
    assert utfall == Svar("utvalg", UAVKLART, f"skjønnsmessig_{slag}", felt, ("brev",))


@pytest.mark.parametrize("slag", ["minst", "høyst"])
def test_an_unknown_sample_is_not_decided(slag: str) -> None:
    ventet = Svar("utvalg", UAVKLART, f"ukjent_{slag}", {slag: _prosent("0")}, ())
    assert _prøv(_test(slag, "0"), Data()) == ventet


@pytest.mark.parametrize(
    ("oppfylt", "størrelse", "populasjon"),
    [(61, 60, 100), (-1, 60, 100), (50, 60, 59), (0, 0, 10), (0, 0, 0)],
)
def test_an_impossible_sample_is_not_decided(oppfylt: int, størrelse: int, populasjon: int) -> None:
    utfall = _prøv(_test("minst", "0"), _prøve(oppfylt, størrelse, populasjon))
    assert utfall == Svar("utvalg", UAVKLART, "ukjent_minst", {"minst": _prosent("0")}, ("brev",))


@given(utvalg(), st.sampled_from(["minst", "høyst"]), grenser, st.sampled_from(["90", "95", "99.9"]))
@settings(max_examples=500, deadline=None)
def test_the_answer_is_that_of_the_reference_interval(
    u: tuple[int, int], slag: str, grense: Decimal, konfidens: str
) -> None:
    oppfylt, størrelse = u
    hale = float((100 - D(konfidens)) / 200)
    lav = 0.0 if oppfylt == 0 else 100 * float(beta.ppf(hale, oppfylt, størrelse - oppfylt + 1))
    høy = 100.0 if oppfylt == størrelse else 100 * float(beta.isf(hale, oppfylt + 1, størrelse - oppfylt))
    utfall = _prøv(_test(slag, grense, konfidens), _prøve(oppfylt, størrelse))
    god, dårlig = (lav >= grense, høy < grense) if slag == "minst" else (høy <= grense, lav > grense)
    if min(abs(lav - float(grense)), abs(høy - float(grense))) > 1e-6 or grense in (0, 100):
        assert utfall.verdi is (JA if god else NEI if dårlig else UAVKLART)
    trykt = [utfall.felt[navn] for navn in ("lav", "høy")]
    assert all(isinstance(t, Utregnet) for t in trykt)
    nedre, øvre = (float(t.verdi) for t in trykt if isinstance(t, Utregnet))
    assert lav - 0.11 < nedre <= lav + 1e-9
    assert høy - 1e-9 <= øvre < høy + 0.11


@given(utvalg(), grenser, grenser, st.sampled_from([500, 1000]))
@settings(max_examples=500, deadline=None)
def test_yes_stays_yes_with_an_easier_limit(
    u: tuple[int, int], en: Decimal, annen: Decimal, populasjon: int
) -> None:
    data = _prøve(*u, populasjon)
    lett, streng = sorted((en, annen))
    if _prøv(_test("minst", streng), data).verdi is JA:
        assert _prøv(_test("minst", lett), data).verdi is JA
    if _prøv(_test("høyst", lett), data).verdi is JA:
        assert _prøv(_test("høyst", streng), data).verdi is JA


@given(utvalg(), grenser)
@settings(max_examples=500, deadline=None)
def test_one_more_in_order_is_never_worse(u: tuple[int, int], grense: Decimal) -> None:
    oppfylt, størrelse = u
    rang = {NEI: 0, UAVKLART: 1, JA: 2}
    if oppfylt < størrelse:
        før, etter = (
            _prøv(_test("minst", grense), _prøve(k, størrelse)).verdi for k in (oppfylt, oppfylt + 1)
        )
        assert rang[før] <= rang[etter]


def test_wrong_rules() -> None:
    data = _prøve(51, 60)
    for grense in ("0", "100"):
        assert [*UTVALG.sjekk(_test("minst", grense, "50.1"), data)] == []
        assert [*UTVALG.sjekk(_test("høyst", grense, "99.9"), data)] == []
    assert [f.felt for f in UTVALG.sjekk(_test("minst", "100.1"), data)] == ["minst"]
    assert [f.felt for f in UTVALG.sjekk(_test("høyst", "-0.1"), data)] == ["høyst"]
    for konfidens in ("50", "100", "0.95"):
        melding = f"Konfidensen er {konfidens} prosent, men må være over 50 og under 100."
        ventet = [Regelfeil("konfidens", melding, "Skriv for eksempel 95.")]
        assert [*UTVALG.sjekk(_test("minst", "1", konfidens), data)] == ventet


def test_it_looks_at_the_sample() -> None:
    assert UTVALG.ser_på(_test("minst", "1")) == (("utvalg", "u"),)
