"""Diagnoses as text, in the manner of a good compiler, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from revisjon.diagnostics.diagnose import Alvor, Diagnose
from revisjon.diagnostics.plass import Plass

_FARGE = {Alvor.FEIL: "31", Alvor.ADVARSEL: "33", Alvor.HINT: "36"}
_ORD = {Alvor.FEIL: ("feil", "feil"), Alvor.ADVARSEL: ("advarsel", "advarsler"), Alvor.HINT: ("hint", "hint")}
_SKJULT = ""
_MAKS_LINJE = 160
"""Longer source lines are cut round the caret."""


def som_tekst(diagnoser: Iterable[Diagnose], tekster: Mapping[str, str], *, farge: bool = False) -> str:
    """Return the diagnoses with source line and caret, a blank line after each.

    `tekster` holds the text of each file, by the name that the places use.
    """
    alle = tuple(diagnoser)
    # A line that one diagnosis keeps out of sight is not shown by another.
    skjult = {(d.plass.fil, d.plass.linje) for d in alle if d.uten_utdrag}
    nevnt = {p.fil for d in alle for p in (d.plass, *(r.plass for r in d.relatert))}
    linjer = {fil: tekst.split("\n") for fil, tekst in tekster.items() if fil in nevnt}
    for fil, nr in skjult:
        if nr <= len(linjer.get(fil, ())):
            linjer[fil][nr - 1] = _SKJULT
    return "\n".join(_en(d, linjer, farge=farge) for d in alle)


def som_json(diagnoser: Iterable[Diagnose], tillatt: Iterable[tuple[Diagnose, str]] = ()) -> str:
    """Return the diagnoses as a JSON array, for programs; those that are silenced last, with the reason."""
    poster = [*(_post(d) for d in diagnoser), *(_post(d) | {"tillatt": grunn} for d, grunn in tillatt)]
    return json.dumps(poster, ensure_ascii=False, indent=2)


def oppsummering(diagnoser: Iterable[Diagnose]) -> str:
    """Return «2 feil, 1 advarsel», or «ingen feil»."""
    alle = list(diagnoser)
    ord_ = {
        Alvor.FEIL: ("feil", "feil"),
        Alvor.ADVARSEL: ("advarsel", "advarsler"),
        Alvor.HINT: ("hint", "hint"),
    }
    deler = []
    for alvor, (én, flere) in ord_.items():
        antall = sum(d.alvor is alvor for d in alle)
        if antall:
            deler.append(f"{antall} {én if antall == 1 else flere}")
    return ", ".join(deler) if deler else "ingen feil"


def _en(d: Diagnose, linjer: Mapping[str, list[str]], *, farge: bool) -> str:
    hode = f"{_malt(f'{d.alvor} {d.kode}', _FARGE[d.alvor], farge=farge)}: {d.melding}"
    ut = [hode, f"  --> {d.plass}", *(() if d.uten_utdrag else _utsnitt(d.plass, linjer))]
    for relatert in d.relatert:
        ut += [f"  ::: {relatert.plass}: {relatert.melding}", *_utsnitt(relatert.plass, linjer)]
    if d.råd:
        ut.append(f"  råd: {d.råd}")
    return "\n".join(ut) + "\n"


def _utsnitt(plass: Plass, linjer: Mapping[str, list[str]]) -> list[str]:
    fil = linjer.get(plass.fil, [])
    if not 1 <= plass.linje <= len(fil) or not fil[plass.linje - 1]:
        return []
    linje = fil[plass.linje - 1].rstrip("\r").replace("\t", " ")
    start = max(0, plass.kolonne - 1 - _MAKS_LINJE // 2) if len(linje) > _MAKS_LINJE else 0
    linje = linje[start : start + _MAKS_LINJE]
    kolonne = plass.kolonne - 1 - start
    lengde = max(1, min(plass.lengde, len(linje) - kolonne))
    nr = str(plass.linje)
    return [f"{nr:>5} | {linje}", f"{'':>5} | {' ' * kolonne}{'^' * lengde}"]


def _post(d: Diagnose) -> dict[str, object]:
    return {
        "kode": d.kode,
        "alvor": str(d.alvor),
        "melding": d.melding,
        "råd": d.råd,
        **_plass(d.plass),
        "relatert": [{"melding": r.melding, **_plass(r.plass)} for r in d.relatert],
    }


def _plass(plass: Plass) -> dict[str, object]:
    return {"fil": plass.fil, "linje": plass.linje, "kolonne": plass.kolonne, "lengde": plass.lengde}


def _malt(tekst: str, farge_: str, *, farge: bool) -> str:
    return f"\x1b[1;{farge_}m{tekst}\x1b[0m" if farge else tekst
