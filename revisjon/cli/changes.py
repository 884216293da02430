"""Changes as text for a terminal, and as data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from revisjon.assess.compare import SLAG, Endring, Ordbit
from revisjon.cli.screen import Skjerm
from revisjon.diagnostics import Plass

_RUNDT = 40
"""Characters of a text that are shown around the words that differ."""


def som_tekst(endringer: Iterable[Endring]) -> str:
    """Return the changes by kind, each with its place and its words."""
    skjerm = Skjerm.her()
    ut: list[str] = []
    for slag, gruppe in groupby(endringer, key=lambda e: e.slag):
        alle = [*gruppe]
        ut.append(f"{skjerm.stil(SLAG[slag], fet=True)} ({len(alle)})")
        for e in alle:
            linjer = [skjerm.brekk(_med_retning(e), innrykk="  ", heng="  ")]
            if sted := e.plass or e.plass_før:
                linjer.append(f"    {sted}{'' if e.plass else ' (før)'}")
            if e.ord:
                linjer.append(skjerm.brekk("".join(_i_tekst(e.ord)), innrykk="    "))
            ut.append("\n".join(linjer))
        ut.append("")
    return "\n".join(ut).rstrip()


def som_json(endringer: Iterable[Endring]) -> str:
    """Return the changes as JSON; docs/diff.md describes it."""
    return json.dumps([_som_data(e) for e in endringer], ensure_ascii=False, indent=2)


def _med_retning(e: Endring) -> str:
    return f"{e.setning} ({e.retning.capitalize()}.)" if e.retning in ("bedre", "verre") else e.setning


def _i_tekst(ord_: tuple[Ordbit, ...]) -> Iterator[str]:
    """Yield a text with what is out in square brackets and what is in in braces, as wdiff writes it."""
    for nr, bit in enumerate(ord_):
        match bit.slag:
            case "ut":
                yield f"[-{bit.tekst}-]"
            case "inn":
                yield f"{{+{bit.tekst}+}}"
            case "flyttet":
                yield f"{{~flyttet hit: {_kortet(bit.tekst, først=False, sist=True)}~}}"
            case _:
                yield _kortet(bit.tekst, først=nr == 0, sist=nr == len(ord_) - 1)


def _kortet(tekst: str, *, først: bool, sist: bool) -> str:
    """Return a stretch that is the same in both, without its middle where it is long."""
    før, etter = (0 if først else _RUNDT), (0 if sist else _RUNDT)
    if len(tekst) <= før + etter + 3:
        return tekst
    return f"{tekst[:før]} … {tekst[len(tekst) - etter :] if etter else ''}"


def _sted(plass: Plass | None) -> dict[str, Any] | None:
    return {"fil": plass.fil, "linje": plass.linje, "kolonne": plass.kolonne} if plass else None


def _som_data(e: Endring) -> dict[str, Any]:
    return {
        "slag": e.slag,
        "id": e.id,
        "setning": e.setning,
        "retning": e.retning or None,
        "svakere": e.svakere,
        "ord": [{"slag": b.slag, "tekst": b.tekst} for b in e.ord],
        "plass": _sted(e.plass),
        "plass_før": _sted(e.plass_før),
    }
