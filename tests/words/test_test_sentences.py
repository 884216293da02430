"""The sentences of tests: filled from the test's own fields, and with no number from anywhere else."""

from __future__ import annotations

import re
import string
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from maalformer import bokmål_i, felt

from revisjon.model import Dato, Utregnet
from revisjon.rules import SAMMENLIKNERE, Verdi
from revisjon.rules import Testutfall as Prøvd
from revisjon.rules.comparator import Feltverdi, Sammenlikner
from revisjon.words import Ord, ordbok, tests

BOKMÅL, NYNORSK = ordbok("bokmål"), ordbok("nynorsk")
MINUS, TYNN = "\N{MINUS SIGN}", "\N{THIN SPACE}"
TALL = re.compile(rf"{MINUS}?\d(?:[\d{TYNN}]*\d)?(?:,\d+)?")

VERDIER: st.SearchStrategy[Feltverdi] = st.one_of(
    st.builds(
        Utregnet,
        st.decimals(min_value=-(10**6), max_value=10**6, places=2),
        st.sampled_from(("prosent", "årsverk", "")),
        st.booleans(),
        st.just(2),
    ),
    st.integers(0, 10**6),
    st.builds(Dato, st.integers(1900, 2100), st.sampled_from((None, 1, 12)), st.none()),
    st.sampled_from(("hjemmetjenesten", "kommunestyret")),
    st.lists(st.sampled_from(("nord", "sør", "øst", "vest")), min_size=1, unique=True).map(tuple),
)


def tall_i(tekst: str) -> set[Decimal]:
    som_tall = (t.replace(TYNN, "").replace(MINUS, "-").replace(",", ".") for t in TALL.findall(tekst))
    return {Decimal(t) for t in som_tall}


def tall_av(verdi: Feltverdi) -> set[Decimal]:
    match verdi:
        case Utregnet():
            return {verdi.verdi}
        case Dato():
            return {Decimal(verdi.år)}
        case int():
            return {Decimal(verdi)}
        case _:
            return set()


def utfall(s: Sammenlikner, grunn: str, felt_: dict[str, Feltverdi]) -> Prøvd:
    return Prøvd(s.navn, Verdi.JA, grunn, felt_)


@given(st.data())
@pytest.mark.parametrize("ord_", [BOKMÅL, NYNORSK], ids=["bokmål", "nynorsk"])
def test_every_number_in_the_prose_is_in_the_tree(ord_: Ord, data: st.DataObject) -> None:
    s = data.draw(st.sampled_from(SAMMENLIKNERE))
    grunn = data.draw(st.sampled_from(sorted(s.ord_["nb"])))
    navn = sorted(set(felt(s.ord_["nb"][grunn])))
    felt_ = {n: data.draw(VERDIER) for n in navn}
    tekst = tests.test_tekst(utfall(s, grunn, felt_), ord_)
    ventet = {tall for verdi in felt_.values() for tall in tall_av(verdi)}
    assert tall_i(tekst) == ventet, tekst
    assert tekst.endswith(".")
    assert "{" not in tekst


def test_a_number_that_is_not_in_the_tree_would_be_found() -> None:
    assert tall_i(f"Tallet er {MINUS}1{TYNN}029,50 prosent fra 2025.") == {Decimal("-1029.5"), Decimal(2025)}


@pytest.mark.parametrize("s", SAMMENLIKNERE, ids=lambda s: s.navn)
def test_the_sentences_of_a_comparator_are_whole(s: Sammenlikner) -> None:
    assert s.ord_["nb"]
    assert s.ord_["nb"].keys() == s.ord_["nn"].keys()
    for grunn, mønster in s.ord_["nb"].items():
        assert sorted(set(felt(mønster))) == sorted(set(felt(s.ord_["nn"][grunn]))), grunn
        assert bokmål_i(s.ord_["nn"][grunn]) == [], grunn
        for tekst in (mønster, s.ord_["nn"][grunn]):
            fast = "".join(bit for bit, *_ in string.Formatter().parse(tekst))
            assert not re.search(r"\d", fast), tekst
            assert tekst[0].isupper() or tekst[0] == "{", tekst
            assert not re.search(r"  | \.", tekst), tekst


@pytest.mark.parametrize(
    ("verdi", "tekst"),
    [
        (Utregnet(Decimal(7), "prosent", omtrent=True), "ca. 7 prosent"),
        (Dato(2009, 4), "april 2009"),
        (1029, f"1{TYNN}029"),
        ("Sør", "Sør"),
        (("nord", "sør", "øst"), "nord, sør og øst"),
    ],
)
def test_each_kind_of_field(verdi: Feltverdi, tekst: str) -> None:
    assert tests.felt_tekst(verdi, BOKMÅL) == tekst


def test_the_language_goes_by_the_tag() -> None:
    felt_: dict[str, Feltverdi] = {
        "tall": Utregnet(Decimal(12), "prosent"),
        "høyst": Utregnet(Decimal(10), "prosent"),
    }
    grense = next(s for s in SAMMENLIKNERE if s.navn == "grense")
    nei = utfall(grense, "nei_høyst", felt_)
    assert tests.test_tekst(nei, BOKMÅL) == "Tallet er 12 prosent, men grensen er 10 prosent."
    assert tests.test_tekst(nei, NYNORSK) == "Talet er 12 prosent, men grensa er 10 prosent."
