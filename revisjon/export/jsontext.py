"""Plain data → JSON that can be read, searched and compared line by line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

_INNRYKK = "  "


def som_json(data: Mapping[str, object], dybde: int) -> bytes:
    """Return the data as UTF-8. What lies deeper than `dybde` levels stands on the line of what holds it."""
    return f"{_tekst(data, dybde, '')}\n".encode()


def _tekst(verdi: object, dybde: int, innrykk: str) -> str:
    under = innrykk + _INNRYKK
    if dybde and verdi and isinstance(verdi, dict):
        par = (f"{under}{_en_linje(navn)}: {_tekst(v, dybde - 1, under)}" for navn, v in verdi.items())
        return _mellom("{", par, "}", innrykk)
    if dybde and isinstance(verdi, list) and any(isinstance(v, dict) for v in verdi):
        return _mellom("[", (f"{under}{_tekst(v, dybde - 1, under)}" for v in verdi), "]", innrykk)
    return _en_linje(verdi)


def _mellom(først: str, deler: Iterable[str], sist: str, innrykk: str) -> str:
    return f"{først}\n" + ",\n".join(deler) + f"\n{innrykk}{sist}"


def _en_linje(verdi: object) -> str:
    return json.dumps(verdi, ensure_ascii=False)
