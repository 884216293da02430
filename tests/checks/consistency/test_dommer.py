"""What conclusions say, against verdicts: what must be told, and what must be left alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from modell import funn, kriterium, prosjekt, tekst, vurder

from revisjon.checks.basis import Grunnlag, grunnlag
from revisjon.checks.consistency import SJEKKER
from revisjon.checks.consistency.claims import sier_alt_ille, sier_alt_vel
from revisjon.model import Funn, Konklusjon, Punkt
from revisjon.model.evidence import Taler

TO = (Punkt("a", "Det finnes"), Punkt("b", "Det brukes"))


def _grunnlag(
    setning: str, taler: Iterable[tuple[str, Taler]], *, flere: bool = False, kort: str = ""
) -> Grunnlag:
    """Return a project with the verdict on one criterion that the findings give, or on two."""
    alle: list[Funn] = [funn(f"F{nr}", t, f"k.{p}") for nr, (p, t) in enumerate(taler)]
    kriterier = [kriterium(*TO)]
    if flere:
        kriterier.append(kriterium(id_="m"))
        alle.append(funn("F9", "for", "m.a"))
    p = prosjekt(kriterier, alle)
    p = replace(p, problemstillinger=tuple(replace(q, kort=kort or q.kort) for q in p.problemstillinger))
    k = Konklusjon("P1", tekst(setning), tekst("Det er alt."), tekst("Det er alt."))
    return grunnlag(vurder(replace(p, konklusjoner={"P1": k})))


def _koder(g: Grunnlag) -> list[str]:
    return [s.kode for s in SJEKKER if "E050" <= s.kode <= "E056" for _ in s.finn(g)]


OPPFYLT: tuple[tuple[str, Taler], ...] = (("a", "for"), ("b", "for"))
DELVIS: tuple[tuple[str, Taler], ...] = (("a", "for"), ("b", "mot"))
BRUTT: tuple[tuple[str, Taler], ...] = (("a", "mot"), ("b", "mot"))
ÅPENT: tuple[tuple[str, Taler], ...] = (("a", "for"),)


@pytest.mark.parametrize(
    "setning",
    [
        "Kommunen oppfyller kravene.",
        "Kommunen oppfyller alle krav i regelverket.",
        "Kommunen følgjer lova.",
        "Kommunen oppfyller krava til internkontroll.",
        "Kommunen har et godt system for oppfølging.",
        "Kommunen har eit godt system for oppfølging.",
        "Arbeidet i kommunen er tilfredsstillende.",
        "Praksisen i kommunen er i samsvar med regelverket.",
        "Kravene er oppfylt.",
    ],
)
def test_all_is_well_while_it_is_not(setning: str) -> None:
    assert _koder(_grunnlag(setning, DELVIS)) == ["E050"]
    assert _koder(_grunnlag(setning, OPPFYLT)) == []


@pytest.mark.parametrize(
    "setning",
    [
        "Kommunen oppfyller i hovedsak kravene.",
        "Kommunen oppfyller kravene delvis.",
        "Kommunen oppfyller kravene, men rutinene er ikke kjent.",
        "Kommunen oppfyller ikke fullt ut kravene.",
        "Kommunen bør sørge for at praksis er i tråd med regelverket.",
        "Kommunen arbeider for å komme i tråd med kravene, men er ikke i mål.",
        "Rutinen er i tråd med kravene.",
        "Kommunedirektøren mener at kommunen oppfyller kravene.",
        "Målet er at kommunen oppfyller kravene.",
        "Kommunen oppfyller kravet til plan.",
        "Kommunen har et godt samarbeid med skolene.",
        "Vi har undersøkt om kommunen oppfyller kravene.",
        "Noen av rutinene er i tråd med kravene.",
    ],
)
def test_what_takes_itself_back_is_left_alone(setning: str) -> None:
    assert _koder(_grunnlag(setning, DELVIS)) == []


def test_what_is_said_of_certain_requirements_may_be_true_beside_a_broken_one() -> None:
    assert _koder(_grunnlag("Kommunen oppfyller kravene til plan.", BRUTT, flere=True)) == []
    assert _koder(_grunnlag("Kommunen oppfyller kravene.", BRUTT, flere=True)) == ["E050"]
    assert _koder(_grunnlag("Kommunen oppfyller kravene til plan.", BRUTT, flere=True, kort="Planer")) == [
        "E050"
    ]
    om_begge = _grunnlag("Kommunen oppfyller kravene til plan.", BRUTT, flere=True, kort="Planer og kontroll")
    assert _koder(om_begge) == []


def test_one_requirement_may_be_met_where_its_criterion_is_met_in_part() -> None:
    for setning in ("Kravet til årlig rapportering er oppfylt.", "Kravet om ei årleg utgreiing er oppfylt."):
        assert _koder(_grunnlag(setning, BRUTT)) == ["E050"]
        assert _koder(_grunnlag(setning, DELVIS)) == []
        assert _koder(_grunnlag(setning, OPPFYLT)) == []


@pytest.mark.parametrize(
    "setning",
    [
        "Kommunen oppfyller ikke kravene.",
        "Kommunen oppfyller ikkje krava.",
        "Kommunen bryter loven.",
        "Praksisen i kommunen er ikke i tråd med regelverket.",
        "Kommunen har en praksis i strid med loven.",
    ],
)
def test_harsher_than_the_verdicts(setning: str) -> None:
    assert _koder(_grunnlag(setning, OPPFYLT)) == ["E051"]
    assert _koder(_grunnlag(setning, DELVIS)) == []


@pytest.mark.parametrize(
    "setning",
    [
        "Ingenting i praksisen er i strid med loven.",
        "Vi har ikke funnet noe i strid med regelverket.",
        "Kommunen kan komme i strid med loven dersom planen ikke følges.",
        "Ansatte mener at kommunen bryter loven.",
        "Kommunen oppfyller kravene.",
    ],
)
def test_what_is_no_verdict_is_left_alone(setning: str) -> None:
    assert _koder(_grunnlag(setning, OPPFYLT)) == []


def test_what_is_open_must_be_told() -> None:
    assert _koder(_grunnlag("Kommunen har en plan.", ÅPENT)) == ["E053"]
    for setning in (
        "Vi vet ikke om den brukes.",
        "Om han blir brukt, kan vi ikkje seie noko om.",
        "Det er uklart om.",
    ):
        assert _koder(_grunnlag(setning, ÅPENT)) == []


def test_what_is_settled_is_not_open() -> None:
    assert _koder(_grunnlag("Vi kan ikke konkludere.", OPPFYLT)) == ["E054"]
    assert _koder(_grunnlag("Vi kan ikkje konkludere.", OPPFYLT)) == ["E054"]
    assert _koder(_grunnlag("Vi kan ikke si når planen blir ferdig.", OPPFYLT)) == []


def test_certain_words_need_certain_evidence() -> None:
    # The source is a note: what rests on it alone is of low certainty.
    assert _koder(_grunnlag("Planen er utvilsomt i bruk.", OPPFYLT)) == ["E055"]
    assert _koder(_grunnlag("Det er ikke bevist at planen er i bruk.", OPPFYLT)) == []


@pytest.mark.parametrize(
    ("setning", "venter"),
    [
        ("Alle kriteriene er oppfylt.", []),
        ("Alle kriteria er oppfylte.", []),
        ("Alle kriteriene unntatt ett er oppfylt.", ["E056"]),
        ("Ett av to kriterier er oppfylt.", ["E056"]),
        ("Ett av ett kriterier er oppfylt.", []),
    ],
)
def test_counts(setning: str, venter: list[str]) -> None:
    assert _koder(_grunnlag(setning, OPPFYLT)) == venter


def test_an_office_with_its_own_scale_is_left_alone() -> None:
    g = _grunnlag("Kommunen oppfyller kravene.", BRUTT)
    rader = tuple(replace(r, utfall=f"{r.utfall}!") for r in g.vurdert.tabell.rader)
    egen = replace(g.vurdert, tabell=replace(g.vurdert.tabell, rader=rader))
    assert _koder(grunnlag(egen)) == []


def test_a_sentence_never_says_both() -> None:
    for setning in (
        "Kommunen oppfyller kravene.",
        "Kommunen oppfyller ikke kravene.",
        "Kommunen er i tråd med loven.",
    ):
        assert not (sier_alt_vel(setning) and sier_alt_ille(setning))
