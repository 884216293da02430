"""The same fact told twice, recommendations in one form, and who answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from modell import funn, kriterium, prosjekt, tekst, vurder

from revisjon.checks.basis import Grunnlag, grunnlag
from revisjon.checks.consistency import SJEKKER
from revisjon.checks.consistency.verbforms import form, presens_av
from revisjon.model import Anbefaling, Dato, Del, Konklusjon, Revidert, Uttalelse, Vurdering
from revisjon.model.engagement import Målform

PAR = [tuple(p) for p in yaml.safe_load((Path(__file__).parent / "par.yaml").read_text("utf-8"))]
VIK = Revidert("Vik kommune", "kommune")


def _koder(g: Grunnlag, fra: str, til: str) -> list[str]:
    return [s.kode for s in SJEKKER if fra <= s.kode <= til for _ in s.finn(g)]


def _fortalt(i_vurderingen: str, i_konklusjonen: str) -> list[str]:
    p = prosjekt([kriterium()], [funn("F1", "for")])
    k = Konklusjon("P1", tekst("Kort sagt."), tekst("Det er alt."), tekst(i_konklusjonen))
    v = Vurdering("tema", tekst(i_vurderingen))
    g = grunnlag(vurder(replace(p, konklusjoner={"P1": k}, vurderinger={"tema": v})))
    return _koder(g, "E040", "E041")


@pytest.mark.parametrize(("a", "b", "kode"), PAR, ids=[a for a, _, _ in PAR])
def test_one_fact_told_twice(a: str, b: str, kode: str) -> None:
    assert _fortalt(a, b) == [kode] * bool(kode)
    assert _fortalt(b, a) == [kode] * bool(kode)
    assert _fortalt(a, a) == []


def test_findings_are_compared_with_results_and_not_with_each_other() -> None:
    a = "Portalen er tatt i bruk i 12 avdelinger i hjemmetjenesten."
    b = a.replace("12", "14")
    fa, fb = (replace(funn(f"F{nr}", "for"), tekst=tekst(t)) for nr, t in enumerate((a, b)))
    assert _koder(grunnlag(vurder(prosjekt([kriterium()], [fa, fb]))), "E040", "E041") == []
    p = prosjekt([kriterium()], [fa])
    k = Konklusjon("P1", tekst("Kort sagt."), tekst("Det er alt."), tekst(b))
    assert _koder(grunnlag(vurder(replace(p, konklusjoner={"P1": k}))), "E040", "E041") == ["E040"]


def test_conclusions_on_two_bodies_may_differ() -> None:
    k = [
        Konklusjon("P1", tekst("Kort."), tekst("Alt."), tekst(t), revidert=r)
        for r, t in (
            ("a", "Rutinen for utviklingssamtaler følges i hjemmetjenesten."),
            ("b", "Rutinen for utviklingssamtaler følges ikke i hjemmetjenesten."),
        )
    ]
    p = replace(prosjekt([kriterium()]), konklusjoner={x.nøkkel: x for x in k})
    assert _koder(grunnlag(vurder(p)), "E040", "E041") == []


def _anbefalinger(*tekster: str, målform: Målform = "bokmål", deler: Sequence[str] = ()) -> list[str]:
    p = prosjekt([kriterium()])
    alle = {
        f"A{nr}": Anbefaling(
            f"A{nr}",
            t,
            ("k.a",),
            "kommunen",
            deler=tuple(Del(b, d) for b, d in zip("abc", deler, strict=False)),
        )
        for nr, t in enumerate(tekster)
    }
    o = replace(p.oppdrag, målform=målform)
    return _koder(grunnlag(vurder(replace(p, oppdrag=o, anbefalinger=alle))), "E060", "E062")


@pytest.mark.parametrize(
    ("første", "venter"),
    [
        *((t, []) for t in ("sørger for at", "vurderer å", "gjør planen kjent", "gir opplæring")),
        *(
            (t, [])
            for t in ("i større grad følger opp", "fortsetter arbeidet", "oppdaterer planen", "har en plan")
        ),
        *((t, ["E060"]) for t in ("sørge for at", "vurder å", "gjøre planen kjent", "å sikre at")),
        *((t, ["E060"]) for t in ("bør vurdere", "utarbeidelse av plan", "kartlegging av behov")),
    ],
)
def test_recommendations_complete_the_sentence(første: str, venter: list[str]) -> None:
    assert _anbefalinger(første) == venter


@pytest.mark.parametrize(
    ("første", "venter"),
    [
        *(
            (t, [])
            for t in (
                "syter for at",
                "sikrar at",
                "kartlegg behovet",
                "gjer planen kjend",
                "legg til rette",
                "tek",
            )
        ),
        *((t, ["E060"]) for t in ("syte for at", "sikre at", "kartleggje behovet", "gjere planen kjend")),
    ],
)
def test_recommendations_in_nynorsk(første: str, venter: list[str]) -> None:
    assert _anbefalinger(første, målform="nynorsk") == venter


@pytest.mark.parametrize(
    ("deler", "venter"),
    [
        (("oppdatere den", "sikre at den brukes"), []),
        (("oppdatere den", "sikrer at den brukes"), ["E061"]),
        (("oppdatere den", "ledernes ansvar"), []),
        (("Oppdatere den", "sikre at den brukes", "følge den opp"), ["E062"]),
        (("oppdatere den", "sikre at den brukes,"), ["E062"]),
        (("oppdatere rutiner, planer m.m.", "sikre at de brukes"), []),
    ],
)
def test_parts_have_one_form(deler: tuple[str, ...], venter: list[str]) -> None:
    assert _anbefalinger("styrker oversikten ved å", deler=deler) == venter


def test_capitals_and_full_stops_of_recommendations() -> None:
    assert _anbefalinger("sørger for det", "Vurderer det", "følger det opp") == ["E062"]
    assert _anbefalinger("Sørger for det", "Vurderer det", "Følger det opp") == []
    assert _anbefalinger("KS-avtalen følges", "vurderer det", "følger det opp") == []
    assert _anbefalinger("sørger for det.") == ["E062"]
    assert _anbefalinger("oppdaterer planer, rutiner mv.") == []


@given(st.text(max_size=30), st.sampled_from(["bokmål", "nynorsk"]))
def test_the_form_of_anything_can_be_asked(t: str, målform: str) -> None:
    presens = presens_av(t, målform)
    assert not presens or form(presens, målform) == "presens"


def _uttalelse(fra: str, organisasjon: str = "", revidert: Revidert = VIK) -> list[str]:
    p = prosjekt([kriterium()], reviderte=[revidert])
    u = Uttalelse(fra, Dato(2026, 5), tekst("Takk."), organisasjon=organisasjon)
    return _koder(grunnlag(vurder(replace(p, uttalelser=(u,)))), "E070", "E070")


def test_who_answers() -> None:
    for fra in (
        "kommunedirektøren",
        "Kommunedirektøren i Vik kommune",
        "rådmannen",
        "ordføraren",
        "styret",
        "direktøren",
    ):
        assert _uttalelse(fra) == [], fra
    assert _uttalelse("kommunedirektøren", "Vik kommune, oppvekst") == []
    assert _uttalelse("kommunedirektøren", "Vika kommune") == ["E070"]
    assert _uttalelse("kommunedirektøren i Os") == ["E070"]
    assert _uttalelse("fylkeskommunedirektøren") == ["E070"]
    assert _uttalelse("kommunedirektøren", revidert=Revidert("Vestland", "fylkeskommune")) == ["E070"]
    assert _uttalelse("fylkesrådmannen", revidert=Revidert("Vestland", "fylkeskommune")) == []
    assert _uttalelse("kommunedirektøren", revidert=Revidert("Vik avfall", "IKS")) == []
    assert _uttalelse("kommunedirektøren", "Vik") == []
    assert _uttalelse("styreleiaren", revidert=Revidert("Vik Kraft", "AS")) == []
