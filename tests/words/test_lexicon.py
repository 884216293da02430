"""A word that is missing must be found here, not at the printer's."""

from __future__ import annotations

import itertools
import re
import typing
from pathlib import Path

import pytest
from maalformer import bokmål_i, felt, tekster

from revisjon.assess import IKKE_RELEVANT, KAN_IKKE_KONKLUDERES, STANDARD, Verdi
from revisjon.assess.result import Sikkerhetsgrad
from revisjon.model import Dato, Kilde, Revidert, Svar
from revisjon.model.criteria import Kriterium, Ledd
from revisjon.model.engagement import Målform
from revisjon.rules.comparators import ETTER_NAVN
from revisjon.rules.table import Hvem
from revisjon.words import Ord, ordbok

ROT = Path(__file__).resolve().parents[2]
MÅLFORMER = typing.get_args(Målform)


@pytest.fixture(params=MÅLFORMER)
def ord_(request: pytest.FixtureRequest) -> Ord:
    return ordbok(request.param)


def test_there_is_a_målform_to_test() -> None:
    assert MÅLFORMER


def test_no_word_is_empty_and_every_pattern_can_be_filled(ord_: Ord) -> None:
    alle = list(tekster(ord_))
    assert len(alle) > 150
    for sti, tekst in alle:
        assert tekst.strip() or sti.endswith("tusenskille"), sti
        assert all(n.isidentifier() for n in felt(tekst)), (sti, tekst)


def test_every_målform_has_the_same_words_with_the_same_names_to_fill(ord_: Ord) -> None:
    grunn = {sti: felt(tekst) for sti, tekst in tekster(ordbok("bokmål"))}
    assert {sti: felt(tekst) for sti, tekst in tekster(ord_)} == grunn


def test_every_målform_has_its_own_language_tag() -> None:
    assert len({ordbok(m).språk for m in MÅLFORMER}) == len(MÅLFORMER)


def test_a_word_begins_and_ends_alike_in_every_målform(ord_: Ord) -> None:
    """Capitals, full stops and spaces at the ends are what the composed sentences rest on."""
    andre = dict(tekster(ord_))
    for sti, tekst in tekster(ordbok("bokmål")):
        if ord_.språk == "en-GB" and sti.startswith((".dato.måneder", ".tall.")):
            continue  # months have capitals in English, and numbers marks of their own
        annen = andre[sti]
        assert tekst[:1].isspace() == annen[:1].isspace(), sti
        assert tekst[:1].isupper() == annen[:1].isupper() or "{" in (tekst[:1], annen[:1]), sti
        assert re.findall(r"[.:,;]?\s?$", tekst) == re.findall(r"[.:,;]?\s?$", annen), sti


def test_no_word_of_nynorsk_is_bokmål() -> None:
    treff = {sti: ordene for sti, tekst in tekster(ordbok("nynorsk")) if (ordene := bokmål_i(tekst))}
    assert treff == {}


def test_no_sentence_of_a_test_is_bokmål_in_nynorsk() -> None:
    setninger = [t for s in ETTER_NAVN.values() for t in s.ord_["nn"].values()]
    assert len(setninger) > 100
    assert [t for t in setninger if bokmål_i(t)] == []


def test_bokmål_is_known_when_it_is_seen() -> None:
    treff = [sti for sti, tekst in tekster(ordbok("bokmål")) if bokmål_i(tekst)]
    assert len(treff) > 100


@pytest.mark.parametrize(
    ("tekst", "ordene"),
    [
        ("Kommunen skal ha mål, og ingen er usamd i vurderinga.", []),
        ("{kilder} og {kriterier}", []),
        ("God helse er viktig.", []),
        ("Vurderingen er ikke endelig.", ["vurderingen", "ikke", "endelig"]),
        ("Virksomheten har en sikkerhet.", ["virksomheten", "en", "sikkerhet"]),
        ("Undersøkelsen", ["undersøkelsen"]),
    ],
)
def test_which_words_are_bokmål(tekst: str, ordene: list[str]) -> None:
    assert bokmål_i(tekst) == ordene


@pytest.mark.parametrize(
    "former",
    [
        (r"vart", r"blei"),
        (r"bygg(?:er|e)", r"byggj(?:er|e)"),
        (r"følg(?:er|e)", r"følgj(?:er|e)"),
        (r"gir", r"gjev"),
        (r"skjøn|skjønet", r"skjønn|skjønnet"),
        (r"held", r"halder"),
        (r"talar", r"taler"),
        (r"sikkerheit\w*", r"tryggleik\w*", r"visse"),
        (r"tilråding\w*", r"anbefaling\w*"),
        (r"fråsegn\w*", r"uttale\w*"),
        (r"formål\w*", r"føremål\w*"),
        (r"vere", r"vera"),
        (r"vi", r"me"),
    ],
)
def test_nynorsk_uses_one_of_the_forms_that_are_free(former: tuple[str, ...]) -> None:
    """The norm leaves the choice; two of them in one report would be carelessness."""
    alt = "\n".join(tekst for _, tekst in tekster(ordbok("nynorsk")))
    brukt = [f for f in former if re.search(rf"\b(?:{f})\b", alt, re.IGNORECASE)]
    assert len(brukt) <= 1


def test_every_word_is_used() -> None:
    kode = "".join(f.read_text("utf-8") for f in (ROT / "revisjon" / "report").rglob("*.py"))
    kode += "".join(f.read_text("utf-8") for f in (ROT / "templates").rglob("*.j2"))
    kode += (ROT / "revisjon" / "words" / "format.py").read_text("utf-8")
    navn = {del_ for sti, _ in tekster(ordbok("bokmål")) for del_ in re.findall(r"\.(\w+)", sti)}
    assert len(navn) > 100
    assert [n for n in sorted(navn) if not re.search(rf"\.{n}\b", kode)] == []


def test_there_is_a_word_for_every_outcome(ord_: Ord) -> None:
    assert {*STANDARD.utfall, KAN_IKKE_KONKLUDERES, IKKE_RELEVANT} <= ord_.dommer.keys()
    assert {v.value for v in Verdi} <= ord_.verdier.keys()
    assert {g.value for g in Sikkerhetsgrad} <= ord_.sikkerhet.keys()
    assert set(typing.get_args(Ledd)) == ord_.grunn.ledd.keys()
    mulige = {frozenset(u) for n in (1, 2, 3) for u in itertools.combinations(("ja", "delvis", "nei"), n)}
    assert ord_.regel.hver.keys() == ord_.regel.noen.keys() == mulige
    assert ord_.regel.navn.keys() == set(typing.get_args(Hvem))


def test_there_is_a_word_for_every_choice_of_the_model(ord_: Ord) -> None:
    holdninger = typing.get_args(typing.get_type_hints(Svar)["holdning"])
    styrker = typing.get_args(typing.get_type_hints(Kriterium)["styrke"])
    assert set(holdninger) == ord_.holdninger.keys()
    assert set(styrker) == ord_.styrke.keys() == ord_.grunn.kravet.keys()
    assert Revidert("x", "kommune").type in ord_.virksomheter


def test_every_date_of_a_source_has_its_phrase(ord_: Ord) -> None:
    datoer = {
        felt for felt, type_ in typing.get_type_hints(Kilde).items() if Dato in typing.get_args(type_)
    } - {"verifisert", "gjelder_fra", "gjelder_til"}  # not printed: they say nothing of the source itself
    assert len(datoer) > 5
    assert datoer == ord_.dato.fraser.keys()
    assert len(ord_.dato.måneder) == 12
