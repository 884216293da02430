"""`oversettelser/<målform>.lock`, written by the program: what each text was when it was translated.

For each address stand two fingerprints, of the original and of the translation. The original alone has
changed: the translation is out of date. The translation has changed too: somebody has been through it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.load import codes
from revisjon.load.discover import OVERSETTELSER, les_bytes

_VERSJON = 1
_AVTRYKK = re.compile(r"[0-9a-f]{16}")
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "aa"})
Avtrykkpar = tuple[str, str]


def stamme(målform: str) -> str:
    """Return the path of the files of a målform, without the ending."""
    return f"{OVERSETTELSER}/{målform.translate(_ASCII)}"


def avtrykk(tekst: str) -> str:
    """Return the fingerprint of a text: 16 hexadecimal digits, the same however its lines are broken."""
    return hashlib.sha256(" ".join(tekst.split()).encode()).hexdigest()[:16]


def les_avtrykk(rot: Path, målform: str) -> Mapping[str, Avtrykkpar] | Diagnose:
    """Return the fingerprints by address: none where there is no file, or why it cannot be read."""
    fil = f"{stamme(målform)}.lock"
    data = les_bytes(rot, fil)
    if isinstance(data, Diagnose):
        return {} if data.kode == codes.FIL_MANGLER else data
    try:
        alt = json.loads(data.decode("utf-8-sig"))
        if alt["versjon"] == _VERSJON and all(map(_riktig, alt["tekster"].values())):
            return {str(adresse): (par[0], par[1]) for adresse, par in alt["tekster"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    melding = f"«{fil}» er ikke slik programmet skriver den, så utdaterte oversettelser blir ikke funnet."
    råd = f"Hent fram en eldre utgave av den, eller slett den og kjør «revisjon oversett {målform} --skriv»."
    return Diagnose(codes.FEIL_LÅS, Plass(fil), melding, råd, Alvor.ADVARSEL)


def som_tekst(alle: Mapping[str, Avtrykkpar]) -> str:
    """Return the content of the file, with one line for each text, so that two people's work merges well."""
    linjer = ",\n".join(
        f"  {json.dumps(adresse, ensure_ascii=False)}: {json.dumps(par)}"
        for adresse, par in sorted(alle.items())
    )
    return f'{{"versjon": {_VERSJON}, "tekster": {{\n{linjer}\n}}}}\n'


def _riktig(par: object) -> bool:
    return (
        isinstance(par, list)
        and len(par) == len(("original", "oversettelse"))
        and all(isinstance(a, str) and _AVTRYKK.fullmatch(a) for a in par)
    )
