"""The order of files, lists and keys means nothing: the same words give the same project."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from eksempel import ROT
from flat import uten_plass
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tilfeller import sett_opp

from revisjon.load import last
from revisjon.load.discover import finn_filer
from revisjon.model import Prosjekt
from revisjon.schema import SEKSJONER
from revisjon.source import les, til_data

SPREDT = tuple(navn for navn, seksjon in SEKSJONER.items() if seksjon.delt)


def _seksjoner() -> dict[str, Any]:
    samlet: dict[str, Any] = {}
    for fil in finn_filer(ROT)[0]:
        kilde, _ = les(fil, (ROT / fil).read_bytes())
        data: Any = til_data(kilde.rot) if kilde.rot else {}
        for navn, innhold in data.items():
            if navn not in samlet:
                samlet[navn] = innhold
            elif isinstance(innhold, dict):
                samlet[navn] |= innhold
            else:
                samlet[navn] += innhold
    return samlet


DATA = _seksjoner()


def _yaml(verdi: object, stokk: Random) -> str:
    """Return a value in flow style, with the keys of every mapping shuffled."""
    if isinstance(verdi, dict):
        par = [f"{json.dumps(n, ensure_ascii=False)}: {_yaml(v, stokk)}" for n, v in verdi.items()]
        stokk.shuffle(par)
        return f"{{{', '.join(par)}}}"
    if isinstance(verdi, list):
        return f"[{', '.join(_yaml(v, stokk) for v in verdi)}]"
    if isinstance(verdi, Decimal):
        return str(verdi)
    return json.dumps(verdi, ensure_ascii=False)


def _fordel(stokk: Random) -> Iterator[tuple[str, str]]:
    """Yield files, by path, that hold all sections between them."""
    filer: dict[str, dict[str, Any]] = {"oppdrag.yaml": {}, "vurdering.yaml": {}}
    filer |= {
        f"{mappe}/{stokk.randrange(10**6)}.yaml": {} for mappe in ("criteria", "evidence/a", "evidence")
    }
    for navn, innhold in DATA.items():
        if navn not in SPREDT:
            filer[stokk.choice([*filer])][navn] = innhold
            continue
        poster = [*innhold.items()] if isinstance(innhold, dict) else [*innhold]
        stokk.shuffle(poster)
        for post in poster:
            til = filer[stokk.choice([*filer])].setdefault(navn, type(innhold)())
            til.update([post]) if isinstance(til, dict) else til.append(post)
    for fil, seksjoner in filer.items():
        yield fil, _yaml(seksjoner, stokk)


@pytest.fixture(scope="module")
def ventet() -> object:
    prosjekt = last(ROT).prosjekt
    assert isinstance(prosjekt, Prosjekt)
    assert len(prosjekt.funn) > 50
    return uten_plass(prosjekt)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(frø=st.integers(0, 10**9))
def test_shuffled_example_is_the_same_project(ventet: object, tmp_path: Path, frø: int) -> None:
    mappe = tmp_path / str(frø)
    for fil, tekst in _fordel(Random(frø)):  # noqa: S311 - nothing secret
        (mappe / fil).parent.mkdir(parents=True, exist_ok=True)
        (mappe / fil).write_text(tekst, encoding="utf-8")
    for sti in ("evidence", "criteria"):
        shutil.copytree(ROT / sti, mappe / sti, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.yaml"))
    lastet = last(mappe)
    assert isinstance(lastet.prosjekt, Prosjekt), lastet.diagnoser[:3]
    assert uten_plass(lastet.prosjekt) == ventet


def test_like_ids_have_one_order(tmp_path: Path) -> None:
    """«F1», «F01» and «f1» are alike by nature; still they must not stand in the order of the files."""
    funn = [f"  - {{id: {id_}, kapittel: tema, tekst: Et funn.}}" for id_ in ("F2", "F02", "f2")]
    rekker = []
    for nr, liste in enumerate((funn, funn[::-1])):
        prosjekt = sett_opp("riktig-grunn", tmp_path / str(nr))
        (prosjekt / "evidence" / "sak.yaml").write_text("\n".join(["funn:", *liste]), encoding="utf-8")
        lastet = last(prosjekt).prosjekt
        assert lastet is not None
        rekker.append([*lastet.funn])
    assert rekker[0] == rekker[1]
