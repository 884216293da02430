"""The standard's file: whole, in every målform, and about checks that there are."""

from __future__ import annotations

import importlib
import pkgutil
import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from eksempel import ROT
from revisjonsskikk import les

import revisjon.checks
from revisjon.checks import UTGAVER, Sjekk, Tekstgrunnlag, sjekk_tekster
from revisjon.checks.conformity import SJEKKER, Krav, les_standard
from revisjon.checks.conformity.conditions import VILKÅR
from revisjon.checks.conformity.fields import let
from revisjon.checks.conformity.standard import PORTER, nådd
from revisjon.diagnostics import Alvor, Plass
from revisjon.load import KODER, last
from revisjon.load.discover import FORBEHOLDTE, STANDARDER, finn_filer
from revisjon.prose import Prosa
from revisjon.report.parts.conformity import _DELER
from revisjon.resources import mappe

STANDARD = les_standard()
EKSEMPEL = les(ROT)
RANG = (None, Alvor.HINT, Alvor.ADVARSEL, Alvor.FEIL)
DOCS = ROT / "docs" / "rsk001.md"


def _alle_sjekker() -> dict[str, Sjekk]:
    ut = {}
    for modul in pkgutil.walk_packages(revisjon.checks.__path__, "revisjon.checks."):
        for ting in vars(importlib.import_module(modul.name)).values():
            if isinstance(ting, Sjekk):
                ut[ting.kode] = ting
    return ut


ALLE = _alle_sjekker()


def test_it_has_the_88_requirements_each_once() -> None:
    assert sorted(k.nr for k in STANDARD.krav) == list(range(1, 89))
    assert len({k.id for k in STANDARD.krav}) == 88
    assert {k.del_ for k in STANDARD.krav} == set(STANDARD.deler)


@pytest.mark.parametrize("krav", STANDARD.krav, ids=lambda k: k.id)
def test_a_requirement_says_how_it_is_met_with_words_that_are_known(krav: Krav) -> None:
    assert krav.felt or krav.sjekk or krav.program or krav.revisor
    assert krav.port in PORTER
    assert not krav.når or (krav.når in VILKÅR and krav.når in STANDARD.vilkår)
    assert set(krav.program) <= set(STANDARD.program)
    assert set(krav.revisor) <= set(STANDARD.steder)
    assert not krav.kilde or krav.kilde in STANDARD.kilder
    assert not (krav.lov and krav.kilde)
    assert set(krav.rapport) <= {*_DELER, "tittelside", "sammendrag"}
    for tekst in (krav.ordlyd.bokmål, krav.ordlyd.nynorsk, krav.ordlyd.engelsk):
        assert tekst.endswith(".")
        assert tekst[0].isupper()
        # Numbers of paragraphs belong to laws, and stand beside the requirement.
        assert "§" not in tekst or krav.lov
    assert not re.search(r"\b(ikke|noe|hva|hvem|hvor|frem|bare)\b", krav.ordlyd.nynorsk)
    assert not re.search(r"\b(ikkje|noko|kva|kven|kvar|berre|eit)\b", krav.ordlyd.bokmål)


@pytest.mark.parametrize("krav", STANDARD.krav, ids=lambda k: k.id)
def test_the_fields_of_a_requirement_are_those_of_the_model(krav: Krav) -> None:
    g = EKSEMPEL
    for sti in (*krav.felt, *krav.se):
        svar = let(g.prosjekt, sti)
        assert svar.funnet or svar.mangler or "[" in sti


def test_the_law_is_named_where_the_source_is_a_law_and_the_standard_never_by_paragraph() -> None:
    for krav in STANDARD.krav:
        assert not krav.lov or "§" in krav.lov
        if krav.del_ in ("offentlighet", "oppfølging"):
            assert krav.lov or krav.kilde, krav.id


def test_the_codes_are_those_of_checks() -> None:
    kjente = {*ALLE, *KODER}
    assert len(ALLE) > 30
    for krav in STANDARD.krav:
        assert {*krav.sjekk} <= kjente, krav.id


def test_what_is_called_met_because_of_checks_alone_has_been_checked() -> None:
    for krav in STANDARD.krav:
        if krav.felt or krav.program or krav.revisor:
            continue
        for utgave in UTGAVER:
            if nådd(krav.port, utgave):
                assert any(k not in ALLE or ALLE[k].alvor_i(utgave) for k in krav.sjekk), krav.id


def test_every_check_of_the_family_belongs_to_a_requirement_and_weighs_no_more_than_it() -> None:
    etter_kode: dict[str, list[Krav]] = {}
    for krav in STANDARD.krav:
        for kode in krav.sjekk:
            etter_kode.setdefault(kode, []).append(krav)
    # About the project as a whole, or about the confirmations themselves.
    for_seg = {"G031", "G032", "G033"}
    assert {s.kode for s in SJEKKER} == {k for k in etter_kode if k[0] == "G"} | for_seg
    for sjekk in SJEKKER:
        for utgave in UTGAVER:
            tyngst = max((RANG.index(k.alvor) for k in etter_kode.get(sjekk.kode, ())), default=3)
            assert RANG.index(sjekk.alvor_i(utgave)) <= tyngst, (sjekk.kode, utgave)


def test_codes_of_the_family_are_in_a_row() -> None:
    assert sorted(s.kode for s in SJEKKER) == [f"G{nr:03}" for nr in range(1, len(SJEKKER) + 1)]


def test_standards_are_no_part_of_the_project() -> None:
    assert STANDARDER in FORBEHOLDTE
    filer, diagnoser = finn_filer(ROT)
    assert diagnoser == ()
    assert not [f for f in filer if f.startswith(tuple(f"{m}/" for m in FORBEHOLDTE))]
    assert (mappe(STANDARDER) / "rsk001-2020.yaml").is_file()


def test_an_installation_has_the_standards() -> None:
    hjul = tomllib.loads((ROT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert STANDARDER in hjul["wheel"]["only-include"]
    assert hjul["wheel"]["sources"][STANDARDER] == f"revisjon/_data/{STANDARDER}"


def test_the_page_for_auditors_has_every_requirement() -> None:
    rader = re.findall(r"^\| (\d+) \| `([\w-]+)` \| (.*?) \|", DOCS.read_text("utf-8"), re.MULTILINE)
    assert [(int(nr), id_, tekst) for nr, id_, tekst in rader] == [
        (k.nr, k.id, k.ordlyd.bokmål) for k in STANDARD.krav
    ]


def test_a_file_of_a_standard_in_the_project_is_not_read_as_sections(tmp_path: Path) -> None:
    (tmp_path / STANDARDER).mkdir(parents=True)
    (tmp_path / STANDARDER / "egen.yaml").write_text("krav: []\n", "utf-8")
    assert not [d for d in last(tmp_path).diagnoser if "egen.yaml" in d.plass.fil]


def test_the_provisions_named_exist() -> None:
    """What the program itself says of laws is held against what it knows of them."""
    tekst = " ".join(f"Jf. {krav.lov}." for krav in STANDARD.krav if krav.lov)
    assert tekst.count("§") > 30
    g = Tekstgrunnlag((Prosa(tekst, Plass("standard.txt")),), "bokmål", date(2026, 5, 31))
    lov = [sjekk for kode, sjekk in ALLE.items() if kode[0] == "L" and sjekk.på_tekst]
    assert len(lov) > 5
    assert [d.melding for d in sjekk_tekster(g, sjekker=lov)] == []
