"""What docs/regelmotor.md tells auditors about the rules is what the engine does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import pytest
from modell import NORD, SØR, eneste, funn, kriterium, prosjekt, påstand, tekst

from revisjon.assess import KAN_IKKE_KONKLUDERES, STANDARD, Kriterievurdering
from revisjon.model import Avveining, Funn, GjelderNår, Punkt
from revisjon.model.evidence import Taler

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


def _vurder(verdier: list[str]) -> Kriterievurdering:
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
    return eneste(prosjekt([kriterium(*punkter)], alle))


@pytest.mark.parametrize(("gitt", "ventet"), PÅSTANDER)
def test_criterion_from_claims(gitt: str, ventet: str) -> None:
    utfall = _vurder(gitt.split(", ")).utfall
    spenn = f" ({utfall.lavest} – {utfall.høyest})" if utfall.navn == KAN_IKKE_KONKLUDERES else ""
    assert f"{utfall.navn}{spenn}" == ventet


def test_page_has_examples_and_no_field_of_another_kind() -> None:
    assert len(FUNN) >= 15
    assert len(PÅSTANDER) >= 15
    assert {navn for navn, _ in _FELT.findall(SIDE)} == {"funn", "påstander"}


def test_page_shows_the_table_that_is_used() -> None:
    rader = re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|$", SIDE, re.MULTILINE)
    assert [rad[0] for rad in rader if rad[0] != "vurdering"] == [*STANDARD.utfall]
