"""How requirements stand: by what is written, what is found to be wrong, and what a person has confirmed."""

from __future__ import annotations

from pathlib import Path

import pytest
from eksempel import ROT
from hypothesis import given
from hypothesis import strategies as st
from revisjonsskikk import funn, krav, les, over

from revisjon.checks import UTGAVER, Tillatt
from revisjon.checks.conformity import Krav, Status, les_standard, samsvar
from revisjon.diagnostics import Alvor, Diagnose, Plass

EKSEMPEL = les(ROT)


def test_what_is_written_is_met_and_shown_where(tmp_path: Path) -> None:
    v = krav(over("oppdrag: {oppstartsbrev: {dato: 2025-12-01}}", tmp_path), "oppstartsbrev", "")
    assert v.status is Status.OPPFYLT
    assert [p.fil for p in v.hvor] == ["oppdrag.yaml"]
    assert v.uten == 0


def test_what_is_not_written_is_left_to_a_person() -> None:
    v = krav(EKSEMPEL, "oppstartsbrev")
    assert v.status is Status.BEKREFTES
    assert v.hvor == ()
    assert v.uten == 1


def test_what_only_a_person_can_see_is_never_met_by_silence() -> None:
    assert krav(EKSEMPEL, "mislighet").status is Status.BEKREFTES
    assert krav(EKSEMPEL, "data-og-vurdering").status is Status.BEKREFTES


def test_a_person_may_confirm_deny_or_set_aside(tmp_path: Path) -> None:
    for status, ventet in (
        ("", Status.OPPFYLT),
        (", status: ikke oppfylt", Status.IKKE_OPPFYLT),
        (", status: ikke aktuelt", Status.IKKE_AKTUELT),
    ):
        under = tmp_path / str(ventet)
        under.mkdir()
        yaml = (
            f"oppdrag: {{samsvar: [{{krav: mislighet, merknad: Sett., av: leder, dato: 2026-05{status}}}]}}"
        )
        v = krav(over(yaml, under), "mislighet")
        assert v.status is ventet
        assert v.svar is not None
        assert v.svar.av == "leder"


def test_an_error_weighs_more_than_a_confirmation(tmp_path: Path) -> None:
    yaml = """
oppdrag:
  oppbevares_til: 2030
  samsvar: [{krav: oppbevaring, merknad: Sett., av: leder, dato: 2026-05}]
"""
    v = krav(over(yaml, tmp_path), "oppbevaring")
    assert v.status is Status.IKKE_OPPFYLT
    assert [d.kode for d in v.diagnoser] == ["G030"]


def test_a_warning_is_about_a_part_where_something_is_written(tmp_path: Path) -> None:
    yaml = """
oppdrag:
  team: [{rolle: oppdragsansvarlig}, {rolle: prosjektleder}]
  uavhengighet: [{hvem: oppdragsansvarlig, dato: 2025-11-20}]
"""
    assert krav(over(yaml, tmp_path), "uavhengighet").status is Status.DELVIS


def test_a_warning_is_about_the_whole_where_nothing_is_written(tmp_path: Path) -> None:
    g = over("metode: [{type: stikkprøve, tekst: Vi har sett på saker.}]", tmp_path)
    assert krav(g, "stikkprøve").status is Status.IKKE_OPPFYLT


def test_a_hint_is_told_and_changes_nothing() -> None:
    v = krav(EKSEMPEL, "tilstrekkelige-data")
    assert [d.alvor for d in v.diagnoser] == [Alvor.HINT]
    assert v.status is Status.BEKREFTES


def test_what_is_silenced_is_left_to_a_person_with_the_reason() -> None:
    d = Diagnose("G026", Plass("vurdering.yaml", 3), "Feil mottaker.", "Rett.", Alvor.ADVARSEL)
    stille = Tillatt(d, "Bare kommunestyret kan gjøre det.", Plass("vurdering.yaml", 2))
    (v,) = (v for v in samsvar(EKSEMPEL, (), "endelig", (stille,)) if v.krav.id == "anbefaling-mottaker")
    assert v.status is Status.BEKREFTES
    assert v.tillatt == (stille,)
    assert v.diagnoser == ()


def test_a_requirement_waits_for_its_gate(tmp_path: Path) -> None:
    v = krav(EKSEMPEL, "pdf")
    assert (v.status, v.ventende) == (Status.IKKE_AKTUELT, True)
    v = krav(EKSEMPEL, "pdf", "offentlig")
    assert (v.status, v.ventende, v.program) == (Status.OPPFYLT, False, True)
    yaml = "oppdrag: {samsvar: [{krav: oversendt, merknad: Sak 3/26., av: leder, dato: 2026-05}]}"
    assert krav(over(yaml, tmp_path), "oversendt").status is Status.OPPFYLT


def test_a_condition_that_does_not_hold_sets_a_requirement_aside() -> None:
    assert krav(EKSEMPEL, "undersøkelse").status is Status.IKKE_AKTUELT
    assert not krav(EKSEMPEL, "undersøkelse").ventende
    assert krav(EKSEMPEL, "intervju-verifisert").status is Status.OPPFYLT
    assert krav(EKSEMPEL, "uten-uttalelse").status is Status.IKKE_AKTUELT


def test_other_conditions(tmp_path: Path) -> None:
    yaml = "oppdrag: {uten_uttalelse: De svarte ikke., høring: {frist: 2026-05-01, purret: 2026-05-05}}"
    g = over(f"{yaml}\nuttalelser: []", tmp_path)
    assert krav(g, "uten-uttalelse").status is Status.OPPFYLT
    assert krav(g, "uttalelse").status is Status.IKKE_AKTUELT


@pytest.mark.parametrize("utgave", ["", *UTGAVER])
def test_every_requirement_gets_one_answer_and_the_example_breaks_none(utgave: str) -> None:
    svar = samsvar(EKSEMPEL, funn(EKSEMPEL, utgave), utgave)
    assert [v.krav for v in svar] == list(les_standard().krav)
    assert [v.krav.id for v in svar if v.status is Status.IKKE_OPPFYLT] == []
    delvis = [v.krav.id for v in svar if v.status is Status.DELVIS]
    assert delvis == (["statistikk"] if utgave in ("endelig", "offentlig") else [])


RANGERT = (Status.OPPFYLT, Status.BEKREFTES, Status.DELVIS, Status.IKKE_OPPFYLT)


@given(
    st.sampled_from([k for k in les_standard().krav if k.sjekk]),
    st.sampled_from([Alvor.FEIL, Alvor.ADVARSEL, Alvor.HINT]),
    st.sampled_from(UTGAVER),
)
def test_a_message_never_makes_a_requirement_better(krav_: Krav, alvor: Alvor, utgave: str) -> None:
    d = Diagnose(krav_.sjekk[0], Plass("oppdrag.yaml"), "Noe er galt.", "Rett.", alvor)

    def status(diagnoser: tuple[Diagnose, ...]) -> Status:
        (v,) = (v for v in samsvar(EKSEMPEL, diagnoser, utgave) if v.krav == krav_)
        return v.status

    uten, med = status(()), status((d,))
    if uten is Status.IKKE_AKTUELT or alvor is Alvor.HINT:
        assert med is uten
    else:
        assert RANGERT.index(med) >= RANGERT.index(uten)
        assert med in (Status.DELVIS, Status.IKKE_OPPFYLT)
