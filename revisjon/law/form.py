"""The form of a file in the registry: plain data in, records out.

The data are those of YAML with every single value as text, from whichever reader: the fast one for what ships
with the program, the one that knows places for a project's own files. Who calls has seen to the form
(`faults`); data of the wrong form raise, which for shipped files is a fault of the installation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from revisjon.law.act import Bestemmelse, Hode, Rettskilde, nøkkel

Rå = Mapping[str, Any]
JA = ("ja", "true")
NEI = ("nei", "false")
INTET = ("", "null", "~")
BESTEMMELSER = "bestemmelser"


def hode(rå: Rå) -> Hode:
    """Return what the head of a file says."""
    i_kraft = rå.get("i_kraft")
    return Hode(
        ident=rå["ident"],
        type=rå["type"],
        tittel=rå["tittel"],
        korttittel=rå.get("korttittel") or rå["tittel"],
        andre_navn=tuple(rå.get("andre_navn", ())),
        tidligere_navn=tuple(rå.get("tidligere_navn", ())),
        lisens=rå.get("lisens", ""),
        hentet=_dato(rå.get("hentet_versjon")),
        i_kraft=_dato(i_kraft),
        # Written, but empty: adopted, and waiting for the King to say when.
        ikke_i_kraft=i_kraft in INTET,
        opphevet_fra=_dato(rå.get("opphevet")),
        kontroll=rå.get("kontroll", ""),
        merknad=rå.get("merknad", ""),
    )


def rettskilde(rå: Rå) -> Rettskilde:
    """Return a whole act."""
    alle = (_bestemmelse(b) for b in rå[BESTEMMELSER])
    return Rettskilde(hode(rå), MappingProxyType({nøkkel(b.paragraf): b for b in alle}))


def _bestemmelse(rå: Rå) -> Bestemmelse:
    ledd, opphevet = rå.get("ledd"), rå.get("opphevet", "nei")
    return Bestemmelse(
        paragraf=rå["paragraf"],
        overskrift=rå.get("overskrift", ""),
        kapittel=rå.get("kapittel", ""),
        ledd=int(ledd) if ledd else None,
        bokstaver=_lister(rå.get("bokstaver_i_ledd") or _uten_ledd(rå.get("bokstaver"))),
        numre=_lister(rå.get("numre_i_ledd") or _uten_ledd(rå.get("numre"))),
        bokstaver_under_nr=_lister(rå.get("bokstaver_under_nr")),
        numre_under_bokstav=_lister(rå.get("numre_under_bokstav")),
        umerket=(*rå.get("punkter_i_ledd", ()), *rå.get("strekpunkter_i_ledd", ())),
        opphevet=opphevet not in NEI,
        opphevet_fra=None if opphevet in (*JA, *NEI) else _dato(opphevet),
        ikke_i_kraft=rå.get("ikke_i_kraft", "nei") in JA,
        i_kraft=_dato(rå.get("i_kraft")),
    )


def _uten_ledd(merker: Sequence[str] | None) -> Mapping[str, Sequence[str]] | None:
    """Return items that are not told by ledd as those of the first, where such lists mostly are."""
    return {"1": merker} if merker else None


def _lister(rå: Mapping[str, Sequence[str]] | None) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({n: tuple(merker) for n, merker in (rå or {}).items()})


def _dato(tekst: str | None) -> date | None:
    return None if tekst is None or tekst in INTET else date.fromisoformat(tekst)
