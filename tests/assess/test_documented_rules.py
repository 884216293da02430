"""What docs/regelmotor.md tells auditors about the rules is what the engine does."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from modell import NORD, SØR, eneste, funn, kriterium, prosjekt, påstand, tekst
from tilfeller import sett_opp

from revisjon.assess import KAN_IKKE_KONKLUDERES, STANDARD, Kriterievurdering, assess
from revisjon.load import last
from revisjon.model import Avveining, Funn, GjelderNår, Kilde, Punkt, Skalatrinn, Trinnvilkår
from revisjon.model.evidence import Taler
from revisjon.model.scale import Kjent
from revisjon.rules import SAMMENLIKNERE

SIDE = (Path(__file__).resolve().parents[2] / "docs" / "regelmotor.md").read_text(encoding="utf-8")
_FELT = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FUNN = re.compile(r"(for|delvis|mot)(?: i (nord|sør))?")
UTENFOR = GjelderNår(oppfylt=False, begrunnelse="Kravet gjelder ikke her")


def _eksempler(slag: str) -> list[tuple[str, str]]:
    linjer = [
        linje for navn, innhold in _FELT.findall(SIDE) if navn == slag for linje in innhold.splitlines()
    ]
    return [
        (venstre.strip(), høyre.strip()) for venstre, _, høyre in (linje.partition("=>") for linje in linjer)
    ]


FUNN, PÅSTANDER = _eksempler("funn"), _eksempler("påstander")
TESTER, SKALA, SIKKERHET = _eksempler("test"), _eksempler("skala"), _eksempler("sikkerhet")
YAML = [innhold for navn, innhold in _FELT.findall(SIDE) if navn == "yaml"]
KAPITTEL = "tema"


def _les_funn(ledd: list[str]) -> list[Funn]:
    alle = []
    for nr, ett in enumerate(ledd):
        treff = _FUNN.fullmatch(ett)
        assert treff, ett
        alle.append(funn(f"F{nr}", cast("Taler", treff[1]), gjelder=(treff[2],) if treff[2] else ()))
    return alle


@pytest.mark.parametrize(("gitt", "ventet"), FUNN)
def test_claim_from_findings(gitt: str, ventet: str) -> None:
    ledd = [] if gitt == "ingen funn" else gitt.split(", ")
    punkt = Punkt("a", "Det finnes")
    if ledd and ledd[-1].startswith("avveid til "):
        verdi = ledd.pop().removeprefix("avveid til ")
        punkt = Punkt("a", "Det finnes", avveining=Avveining(verdi, tekst("Fordi.")))  # type: ignore[arg-type]
    assert str(påstand(_les_funn(ledd), punkt, enheter=(NORD, SØR)).verdi) == ventet


def _vurder(verdier: list[str], skala: tuple[Skalatrinn, ...] = ()) -> Kriterievurdering:
    taler: dict[str, Taler] = {"ja": "for", "delvis": "delvis", "nei": "mot"}
    punkter, alle = [], []
    for nr, ledd in enumerate(verdier):
        verdi, id_ = ledd.removesuffix("*"), f"p{nr}"
        vilkår = UTENFOR if verdi == "ikke relevant" else None
        punkter.append(Punkt(id_, "Det holder", avgjørende=not ledd.endswith("*"), gjelder_når=vilkår))
        if verdi in taler:
            alle.append(funn(f"F{nr}", taler[verdi], f"k.{id_}"))
        else:
            assert verdi in ("ikke relevant", "uavklart"), verdi
    return eneste(replace(prosjekt([kriterium(*punkter)], alle), skala=skala))


@pytest.mark.parametrize(("gitt", "ventet"), PÅSTANDER)
def test_criterion_from_claims(gitt: str, ventet: str) -> None:
    utfall = _vurder(gitt.split(", ")).utfall
    spenn = f" ({utfall.lavest} – {utfall.høyest})" if utfall.navn == KAN_IKKE_KONKLUDERES else ""
    assert f"{utfall.navn}{spenn}" == ventet


@pytest.fixture(scope="module")
def prøvd(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Values of the claims that the page's tests decide, from the page's own data, read as YAML."""
    rot = sett_opp("riktig-grunn", tmp_path_factory.mktemp("sidens"))
    for fil in (rot / "evidence").iterdir():
        fil.unlink()
    (rot / "evidence" / "sidens.yaml").write_text(YAML[0], encoding="utf-8")
    oppdrag = rot / "oppdrag.yaml"
    enheter = "enheter: [{id: nord, navn: Nord}, {id: sør, navn: Sør}]\n"
    oppdrag.write_text(oppdrag.read_text(encoding="utf-8") + enheter, encoding="utf-8")
    punkter = [
        "{id: ja, påstand: Dette er slik}", "{id: nei, påstand: Dette er ikke slik}",
        "{id: vetikke, påstand: Dette vet vi ikke}",
        *(f"{{id: t{nr}, påstand: Test {nr}, test: {test}}}" for nr, (test, _) in enumerate(TESTER)),
    ]  # fmt: skip
    kriterium_k = "kriterier:\n  - {id: k, styrke: skal, krav: ha det, hjemmel: [{kilde: brev}]"
    tekst_k = (
        kriterium_k + ", problemstillinger: [P1]" + ",\n     punkter: [" + ",\n       ".join(punkter) + "]}\n"
    )
    (rot / "criteria" / "sidens.yaml").write_text(tekst_k, encoding="utf-8")
    dekning = next(nr for nr, (test, _) in enumerate(TESTER) if "dekning" in test)
    belyst = (
        ("F9", "k.ja", "for", ""),
        ("F10", "k.nei", "mot", ""),
        ("F11", f"k.t{dekning}", "for", "gjelder: [nord], "),
        ("F12", f"k.t{dekning}", "mot", "gjelder: [sør], "),
    )
    funn_ = "".join(
        f"  - {{id: {id_}, kapittel: {KAPITTEL}, tekst: Et funn., kilder: [brev], {gjelder}"
        f"belyser: [{{punkt: {punkt}, taler: {taler}}}]}}\n"
        for id_, punkt, taler, gjelder in belyst
    )
    (rot / "evidence" / "sidens-funn.yaml").write_text("funn:\n" + funn_, encoding="utf-8")
    lastet = last(rot)
    assert lastet.prosjekt is not None, lastet.diagnoser
    (v,) = [v for v in assess(lastet.prosjekt, date(2026, 5, 31)).vurderinger if v.kriterium.id == "k"]
    return [str(p.verdi) for p in v.punkter if p.punkt.test is not None]


def test_tests_decide_as_the_page_says(prøvd: list[str]) -> None:
    assert prøvd == [ventet for _, ventet in TESTER]


def test_page_shows_every_kind_of_test_with_more_than_one_outcome() -> None:
    nøkler = {n for s in SAMMENLIKNERE for n in s.nøkler}
    vist = {n for n in nøkler for test, _ in TESTER if re.search(rf"[{{ ]{n}:", test)}
    assert vist == nøkler
    assert {ventet for _, ventet in TESTER} == {"ja", "nei", "uavklart"}


def _vilkår(når: dict[str, list[Kjent]]) -> Trinnvilkår:
    felt: dict[str, Any] = {hvem: tuple(verdier) for hvem, verdier in når.items()}
    return Trinnvilkår(**felt)


@pytest.mark.parametrize(("gitt", "ventet"), SKALA)
def test_own_scale_gives_the_verdict_that_the_page_says(gitt: str, ventet: str) -> None:
    skala = tuple(
        Skalatrinn(
            rad["utfall"],
            _vilkår(rad["når"]) if "når" in rad else None,
        )
        for rad in yaml.safe_load(YAML[1])["skala"]
    )
    utfall = _vurder(gitt.split(", "), skala).utfall
    spenn = f" ({utfall.lavest} – {utfall.høyest})" if utfall.navn == KAN_IKKE_KONKLUDERES else ""
    assert f"{utfall.navn}{spenn}" == ventet


@pytest.mark.parametrize(("gitt", "ventet"), SIKKERHET)
def test_certainty_is_as_the_page_says(gitt: str, ventet: str) -> None:
    slag, _, taler = gitt.rpartition(", ")
    kilder = {f"k{nr}": Kilde(f"k{nr}", s, "T", verifisert=True) for nr, s in enumerate(slag.split(" + "))}
    p = prosjekt([kriterium()], [funn("F1", cast("Taler", taler), kilder=[*kilder])])
    sikkerhet = eneste(replace(p, kilder={**p.kilder, **kilder})).punkter[0].sikkerhet
    assert sikkerhet is not None
    assert str(sikkerhet.grad) == ventet


def test_page_has_examples_and_no_field_of_another_kind() -> None:
    assert len(FUNN) >= 15
    assert len(PÅSTANDER) >= 15
    assert len(TESTER) >= 25
    assert {navn for navn, _ in _FELT.findall(SIDE)} == {
        "funn",
        "påstander",
        "yaml",
        "test",
        "skala",
        "sikkerhet",
    }


def test_page_shows_the_table_that_is_used() -> None:
    rader = re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|$", SIDE, re.MULTILINE)
    navn = [rad[0] for rad in rader]
    start = navn.index("vurdering") + 1
    assert navn[start : start + len(STANDARD.utfall)] == [*STANDARD.utfall]
