"""The snippets of a new project: put in with their own words, they make a project that is right."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from nytt_prosjekt import legg_ut

from revisjon.diagnostics import Alvor
from revisjon.load import last
from revisjon.scaffold.answers import Målform

SEKSJON = {
    "kriterium": ("criteria/kriterier.yaml", "kriterier"),
    "funn": ("evidence/funn.yaml", "funn"),
    "kilde": ("evidence/kilder.yaml", "kilder"),
    "anbefaling": ("vurdering.yaml", "anbefalinger"),
    "tall": ("evidence/funn.yaml", "tall"),
    "tabell": ("evidence/funn.yaml", "tabeller"),
}
_STOPP = re.compile(r"\$\{\d+(?::(?P<ord>[^}]*)|\|(?P<valg>[^}]*)\|)\}")
MÅLFORMER: tuple[Målform, ...] = ("bokmål", "nynorsk")


def satt_inn(linjer: list[str], valg: int = 0) -> list[str]:
    """Return the lines as an editor leaves them, with the choice of the given number at each stop."""

    def ord_(treff: re.Match[str]) -> str:
        alle = treff["valg"].split(",") if treff["valg"] else [treff["ord"]]
        return str(alle[valg % len(alle)])

    return [_STOPP.sub(ord_, linje) for linje in linjer]


def biter(mappe: Path) -> dict[str, dict[str, Any]]:
    """Return the snippets, the first word of each with the rest."""
    alle = json.loads((mappe / ".vscode/revisjon.code-snippets").read_text(encoding="utf-8"))
    return {
        navn: bit | {"prefix": [bit["prefix"]] if isinstance(bit["prefix"], str) else bit["prefix"]}
        for navn, bit in alle.items()
    }


def føy_til(mappe: Path, fil: str, seksjon: str, linjer: list[str]) -> None:
    """Put lines below the key of a section, which is made where it is not there."""
    sti = mappe / fil
    inn = "".join(f"  {linje}\n" for linje in linjer)
    tekst = sti.read_text(encoding="utf-8")
    hode = f"\n{seksjon}:\n"
    sti.write_text(
        tekst.replace(hode, hode + inn, 1) if hode in tekst else f"{tekst}{hode}{inn}", encoding="utf-8"
    )


@pytest.mark.parametrize("valg", [0, 1, 2])
@pytest.mark.parametrize("målform", MÅLFORMER)
def test_all_of_them_together_make_a_project_without_errors(
    målform: Målform, valg: int, tmp_path: Path
) -> None:
    mappe = legg_ut(tmp_path, målform)
    funnet = biter(mappe)
    assert {bit["prefix"][0] for bit in funnet.values()} == set(SEKSJON)
    før = last(mappe)
    assert før.prosjekt is not None
    for bit in funnet.values():
        linjer = satt_inn(bit["body"], valg)
        if linjer[0].rstrip(":") in før.prosjekt.kilder:
            linjer[0] = f"annen-{linjer[0]}"  # the act that a new project has already
        føy_til(mappe, *SEKSJON[bit["prefix"][0]], linjer)
    lastet = last(mappe)
    assert [str(d.plass) + d.melding for d in lastet.diagnoser if d.alvor is Alvor.FEIL] == []
    assert lastet.prosjekt is not None
    assert len(lastet.prosjekt.kilder) == len(før.prosjekt.kilder) + 3
    for poster in ("kriterier", "funn", "anbefalinger", "tall", "tabeller"):
        assert len(getattr(lastet.prosjekt, poster)) == len(getattr(før.prosjekt, poster)) + 1


@pytest.mark.parametrize("målform", MÅLFORMER)
def test_each_says_in_words_what_it_is_and_where_it_stands(målform: Målform, tmp_path: Path) -> None:
    for bit in biter(legg_ut(tmp_path, målform)).values():
        assert f"Står under {SEKSJON[bit['prefix'][0]][1]}:" in bit["description"]
        assert bit["scope"] == "yaml"
