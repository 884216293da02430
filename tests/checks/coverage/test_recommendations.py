"""Weaknesses, recommendations and answers to them hang together."""

from __future__ import annotations

from pathlib import Path

import pytest
from dekning import koder, meldinger


def _bruk(a: str, b: str = "for", felt: str = "", b_felt: str = ", avgjørende: nei") -> str:
    return f"""
kriterier:
  - id: bruk
    styrke: bør
    krav: bruke oversikten
    hjemmel: [{{kilde: loven}}]
    problemstillinger: [P2]
    punkter:
      - {{id: a, påstand: Oversikten er i bruk{felt}}}
      - {{id: b, påstand: Oversikten er kjent{b_felt}}}
funn:
  - id: F3
    kapittel: tema
    tekst: Slik er det.[@brev]
    belyser: [{{punkt: bruk.a, taler: {a}}}, {{punkt: bruk.b, taler: {b}}}]
"""


def _anbefaling(grunnlag: str, mer: str = "") -> str:
    return (
        "anbefalinger:\n"
        f"  - {{id: A1, tekst: tar den i bruk, grunnlag: [{grunnlag}], mottaker: rådmannen{mer}}}\n"
    )


@pytest.mark.parametrize(
    ("eksempel", "kommer"),
    [
        (_bruk("mot"), ["K030"]),
        (_bruk("delvis"), ["K030"]),
        (_bruk("for"), []),
        (_bruk("mot") + _anbefaling("oversikt.b, bruk.a"), []),
        (_bruk("mot") + _anbefaling("oversikt.b, bruk"), []),
        (_bruk("mot") + _anbefaling("oversikt.b, F3"), []),
        (_bruk("mot", felt=", uten_anbefaling: Rettet i mai"), []),
        (_bruk("for", "mot"), ["K031"]),
        (_bruk("for", "mot") + _anbefaling("oversikt.b, bruk.a"), []),
        (_bruk("for", "mot", b_felt=", avgjørende: nei, uten_anbefaling: Alt vedtatt"), []),
    ],
)
def test_a_weakness_has_a_recommendation_or_a_reason(
    eksempel: str, kommer: list[str], tmp_path: Path
) -> None:
    assert koder(eksempel, tmp_path) == kommer


def test_a_recommendation_to_one_body_covers_no_other(tmp_path: Path) -> None:
    eksempel = """
oppdrag:
  reviderte:
    - {navn: Vik kommune, type: kommune, kommunenummer: "9901", id: vik}
    - {navn: Nes kommune, type: kommune, kommunenummer: "9902", id: nes}
""" + _anbefaling("oversikt.b", ", gjelder: [vik]")
    (melding,) = meldinger(eksempel, tmp_path, "K030")
    assert "nei for Nes kommune, men" in melding


def test_no_recommendations_at_all_is_told_once(tmp_path: Path) -> None:
    eksempel = _bruk("mot") + "anbefalinger: []\nuttalelser: []\n"
    assert koder(eksempel, tmp_path) == ["K032"]


@pytest.mark.parametrize(
    ("grunnlag", "mer", "stille"),
    [
        ("oversikt.a", "", False),
        ("oversikt.a", ", styrke: fortsette", True),
        ("oversikt.a, oversikt.b", "", True),
        ("oversikt", "", True),
        ("F1", "", False),
        ("F2", "", True),
    ],
)
def test_a_recommendation_has_a_weakness_behind_it(
    grunnlag: str, mer: str, *, stille: bool, tmp_path: Path
) -> None:
    assert ("K033" not in koder(_anbefaling(grunnlag, mer), tmp_path)) == stille


@pytest.mark.parametrize(
    ("eksempel", "kommer"),
    [
        (_bruk("for", felt=", uten_anbefaling: Ny"), ["K034"]),
        (_bruk("mot", felt=", uten_anbefaling: Ny") + _anbefaling("oversikt.b, bruk.a"), ["K034"]),
        (_bruk("mot", felt=", uten_anbefaling: Ny") + _anbefaling("oversikt.b, F3"), []),
    ],
)
def test_a_reason_that_is_not_needed(eksempel: str, kommer: list[str], tmp_path: Path) -> None:
    assert koder(eksempel, tmp_path) == kommer


DELT = """
anbefalinger:
  - id: A1
    tekst: sørger for
    deler: [{id: a, tekst: at den er oppdatert}, {id: b, tekst: at den brukes}]
    grunnlag: [oversikt.b]
    mottaker: rådmannen
"""


def _svar(*svar: str) -> str:
    linjer = "".join(f"      - {{anbefaling: {s}, holdning: enig, kort: Ja}}\n" for s in svar)
    hode = "uttalelser:\n  - fra: kommunedirektøren\n    mottatt: 2026-05-08\n    tekst: Enig.\n"
    return hode + (f"    svar:\n{linjer}" if linjer else "")


@pytest.mark.parametrize(
    ("svar", "mangler"),
    [
        (("A1",), ""),
        (("A1, del: a", "A1, del: b"), ""),
        (("A1, del: a",), "del b av «A1»"),
    ],
)
def test_every_part_is_answered(svar: tuple[str, ...], mangler: str, tmp_path: Path) -> None:
    funnet = meldinger(DELT + _svar(*svar), tmp_path, "K040")
    assert funnet == ([f"Svaret på {mangler} mangler i uttalelsen fra kommunedirektøren."] if mangler else [])


def test_a_recommendation_that_is_not_answered(tmp_path: Path) -> None:
    ny = "anbefalinger: [{id: A2, tekst: tar den i bruk, grunnlag: [oversikt.b], mottaker: rådmannen}]\n"
    assert koder(ny, tmp_path) == ["K040"]


def test_a_body_answers_for_itself(tmp_path: Path) -> None:
    eksempel = """
oppdrag:
  reviderte:
    - {navn: Vik kommune, type: kommune, kommunenummer: "9901", id: vik}
    - {navn: Nes kommune, type: kommune, kommunenummer: "9902", id: nes}
uttalelser:
  - fra: kommunedirektøren
    revidert: vik
    mottatt: 2026-05-08
    tekst: Enig.
    svar: [{anbefaling: A1, holdning: enig, kort: Ja}]
"""
    assert not {"K040", "K041"} & {*koder(eksempel, tmp_path)}


def test_answers_that_are_not_entered(tmp_path: Path) -> None:
    assert koder(_svar(), tmp_path) == ["K041"]
