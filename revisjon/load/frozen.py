"""`oppfolging.lock`, written by the program: fingerprints of the criteria when the follow-up began."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from revisjon.diagnostics import Diagnose, Plass
from revisjon.load import codes
from revisjon.load.discover import les_bytes

FRYSFIL = "oppfolging.lock"
_VERSJON = 1
_AVTRYKK = re.compile(r"[0-9a-f]{32}")


def les_frosset(rot: Path) -> dict[str, str] | Diagnose:
    """Return the fingerprint of each criterion: none where there is no file, or why it cannot be read."""
    data = les_bytes(rot, FRYSFIL)
    if isinstance(data, Diagnose):
        return {} if data.kode == codes.FIL_MANGLER else data
    try:
        rot_ = json.loads(data.decode("utf-8-sig"))
        if rot_["versjon"] == _VERSJON and all(_riktig(k, v) for k, v in rot_["kriterier"].items()):
            return dict(rot_["kriterier"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    melding = f"«{FRYSFIL}» er ikke slik programmet skriver den."
    råd = (
        "Hent fram en eldre utgave av den. Slettes den, kan ingen se om kriteriene er endret siden rapporten."
    )
    return Diagnose(codes.FEIL_LÅS, Plass(FRYSFIL), melding, råd)


def som_tekst(avtrykk: Mapping[str, str]) -> str:
    """Return the content of the file, with a line for each criterion."""
    innhold = {"versjon": _VERSJON, "kriterier": dict(sorted(avtrykk.items()))}
    return json.dumps(innhold, ensure_ascii=False, indent=2) + "\n"


def _riktig(id_: object, avtrykk: object) -> bool:
    return isinstance(id_, str) and isinstance(avtrykk, str) and _AVTRYKK.fullmatch(avtrykk) is not None
