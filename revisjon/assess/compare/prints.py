"""The fingerprint of a value without the texts in it, which are compared word by word elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from revisjon.assess.fingerprint import avtrykk, kanonisk
from revisjon.model import Tekst
from revisjon.prose import er_linje


def uten_prosa(verdi: object, post: object = None, felt: str = "") -> str:
    """Return the fingerprint of a value, `felt` of `post` where it is one; empty where it is all text."""
    rest = _rest(verdi, post, felt)
    return avtrykk((rest,)) if rest else ""


def _rest(verdi: Any, post: object, felt: str) -> str:  # noqa: ANN401 - any value that a record holds
    """Return what is left of a value in canonical form; empty for nothing."""
    if verdi is None or verdi == () or isinstance(verdi, Tekst):
        return ""
    if isinstance(verdi, str):
        return "" if er_linje(post, felt) else kanonisk(verdi)
    if isinstance(verdi, Mapping):
        # Where records are kept by id, no reader of texts looks.
        return "".join(f"{n}={kanonisk(v)};" for n, v in verdi.items())
    if isinstance(verdi, tuple):
        return _samlet((str(nr), _rest(v, post, felt)) for nr, v in enumerate(verdi))
    if is_dataclass(verdi) and not isinstance(verdi, type):
        egne = (f for f in fields(verdi) if f.name != "sted" and getattr(verdi, f.name) != f.default)
        return _samlet((f.name, _rest(getattr(verdi, f.name), verdi, f.name)) for f in egne)
    return kanonisk(verdi)


def _samlet(deler: Iterable[tuple[str, str]]) -> str:
    satt = [f"{navn}:{rest}" for navn, rest in deler if rest]
    return f"({','.join(satt)})" if satt else ""
