"""A text is read by the rules of the målform that it is in, also where only some are translated."""

from __future__ import annotations

import shutil
from pathlib import Path

from eksempel import ROT

from revisjon.assess import assess
from revisjon.cli.checking import kontroller
from revisjon.diagnostics import Diagnose
from revisjon.law import les_rettskilder
from revisjon.load import last

TEKST = """\
målform: bokmål
tekster:
  P1.tekst: Går tjenesten gjennom meldinger og avslutter undersøkelser ikkje innen fristene?
  P2.tekst: Får barn med hjelpetiltak en plan?
  A1.tekst: setter i verk tiltak som gjør at undersøkelser blir avsluttet innen fristen
"""


def funnet(mappe: Path, målform: str) -> list[Diagnose]:
    lastet = last(mappe, målform)
    assert lastet.prosjekt is not None, lastet.diagnoser
    vurdert = assess(lastet.prosjekt, lastet.prosjekt.oppdrag.dato.siste)
    return [
        d for d in kontroller(lastet, les_rettskilder(mappe), vurdert).igjen if d.kode in ("M001", "E060")
    ]


def test_each_text_in_its_own_målform(tmp_path: Path) -> None:
    shutil.copytree(ROT / "eksempler" / "heggfjord", tmp_path / "p")
    (tmp_path / "p" / "oversettelser").mkdir()
    (tmp_path / "p" / "oversettelser" / "b.yaml").write_text(TEKST, "utf-8")
    (d,) = funnet(tmp_path / "p", "bokmål")
    assert (d.kode, str(d.plass)) == ("M001", "oversettelser/b.yaml:3:72")
    assert "«ikkje»" in d.melding
    assert "bokmål" in d.melding
    assert funnet(tmp_path / "p", "") == []
