"""The document's data as a file."""

from __future__ import annotations

import json

from tema import TEMA

from revisjon.output.data import lag_json
from revisjon.report.document import Dokument


def test_data_are_written_as_they_are_with_norwegian_letters() -> None:
    data = {"sporbarhet": {"utfall": "ikke relevant", "krav": "gjøre målene kjent", "antall": 3}}
    fil, diagnoser = lag_json(Dokument("", "T", "nb", "", "", "endelig", tema=TEMA, data=data))
    assert json.loads(fil) == data
    assert "gjøre målene kjent".encode() in fil
    assert fil.endswith(b"}\n")
    assert diagnoser == ()
