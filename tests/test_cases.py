"""Every small project in tests/cases gets exactly the diagnoses that stand in its files."""

from __future__ import annotations

from pathlib import Path

import pytest
from tilfeller import GRUNN, TILFELLER, Ventet, av, les_ventet, prøv

from revisjon.diagnostics import Diagnose
from revisjon.load import KODER as LOAD
from revisjon.load import Lastet
from revisjon.schema import KODER as SCHEMA
from revisjon.source import KODER as SOURCE

RIKTIGE = tuple(navn for navn in TILFELLER if navn.startswith("riktig-"))
UTEN_TILFELLE = {
    "R044": "takes a fingerprint of what the original was; tests/load/translation has it",
    "R045": "is told where another målform is asked for; tests/load/translation has it",
    "Y001": "a file above the limit is told by the loader (F006), before it is decoded",
    "Y010": "for what no rule of the parser explains; tests/source looks for such",
    "Y051": "takes two million values; tests/source has it",
    "Y055": "takes a great many mistakes in one file; tests/source has it",
}
"""Codes that no case gives, and why."""


def test_there_are_cases() -> None:
    assert len(TILFELLER) - len(RIKTIGE) >= 60
    assert len(RIKTIGE) >= 5
    assert GRUNN.is_dir()


@pytest.mark.parametrize("navn", TILFELLER)
def test_case(navn: str, tmp_path: Path) -> None:
    prosjekt, lastet = prøv(navn, tmp_path)
    ventet = les_ventet(navn)
    assert bool(ventet) != (navn in RIKTIGE), "only the right ones expect nothing"
    assert sorted(av(d) for d in lastet.diagnoser) == [v for v, _ in ventet]
    rest = [*lastet.diagnoser]
    for hva, biter in ventet:
        treff = next((d for d in rest if av(d) == hva and _sier(d, biter)), None)
        assert treff is not None, (hva, biter, [d for d in rest if av(d) == hva])
        rest.remove(treff)
    for d in lastet.diagnoser:
        _krev_hel(d, prosjekt, lastet)
    assert (lastet.prosjekt is None) == any(v.alvor == "feil" for v, _ in ventet)


def _sier(d: Diagnose, biter: tuple[str, ...]) -> bool:
    return all(bit in f"{d.melding} {d.råd}" for bit in biter)


def _krev_hel(d: Diagnose, prosjekt: Path, lastet: Lastet) -> None:
    """Demand that it says what is wrong and how to mend it, and points at a line that exists."""
    assert d.melding.strip().endswith((".", "?")), d
    assert d.råd.strip(), d
    assert d.plass.kolonne >= 1
    assert d.plass.lengde >= 1
    if d.plass.fil == ".":
        assert (d.plass.linje, d.plass.kolonne) == (1, 1)
        return
    assert (prosjekt / d.plass.fil).exists() or (prosjekt / d.plass.fil).is_symlink()
    linjer = lastet.tekster.get(d.plass.fil, "").split("\n")
    assert 1 <= d.plass.linje <= len(linjer), d
    assert d.plass.kolonne <= len(linjer[d.plass.linje - 1]) + 1, d


def test_every_code_has_a_case_or_a_reason() -> None:
    koder = {*SOURCE, *SCHEMA, *LOAD}
    assert len(koder) > 60
    prøvd = {v.kode for navn in TILFELLER for v, _ in les_ventet(navn)}
    assert prøvd <= koder
    assert koder - prøvd == set(UTEN_TILFELLE)


def test_a_case_that_expects_something_else_would_fail() -> None:
    assert Ventet("a.yaml", 1, 1, "S001", "feil") != Ventet("a.yaml", 1, 2, "S001", "feil")
    (_, biter), *_ = [
        v for v in les_ventet("ukjent-felt") if v[0] == Ventet("evidence/sak.yaml", 11, 5, "S002", "feil")
    ]
    assert biter[-1] == "Mente du «tittel»?"
