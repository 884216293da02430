"""One file: bytes in, located tree and diagnoses out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from yaml import MarkedYAMLError

from revisjon.diagnostics import Diagnose, sortert
from revisjon.source import codes
from revisjon.source.builder import Bygger, Stans
from revisjon.source.decode import avkod
from revisjon.source.events import STANDARD, LagParser
from revisjon.source.tree import Kildetekst, Node

MAKS_SYNTAKSFEIL: Final = 20
"""Most syntax errors that are reported of one file."""


def les(fil: str, data: bytes, lag_parser: LagParser = STANDARD) -> tuple[Kildetekst, tuple[Diagnose, ...]]:
    """Read one YAML file; whatever the bytes are, nothing is raised.

    `fil` is the path that the places name. The root is None where the file is empty, and where what is
    wrong (encoding, syntax, bounds) leaves no tree to trust; any other mistake leaves the rest standing.
    """
    avkodet = avkod(fil, data)
    if not avkodet.lesbar:
        return Kildetekst(fil, avkodet.tekst, None), avkodet.diagnoser
    rot, diagnoser = _les_tekst(fil, avkodet.tekst, lag_parser)
    return Kildetekst(fil, avkodet.tekst, rot), sortert((*avkodet.diagnoser, *diagnoser))


def _les_tekst(fil: str, tekst: str, lag_parser: LagParser) -> tuple[Node | None, list[Diagnose]]:
    bygger = Bygger(fil, tekst)
    rot, feil = _bygg(bygger, lag_parser, tekst)
    diagnoser = bygger.diagnoser
    if feil is None:
        return rot, diagnoser
    from revisjon.source.resume import neste_start, resten  # noqa: PLC0415 - takes time, and is seldom needed
    from revisjon.source.syntax import les_feil, oversett  # noqa: PLC0415 - as above

    linjer = tekst.split("\n")
    for _ in range(MAKS_SYNTAKSFEIL):
        if feil is None:
            break
        syntaksfeil = les_feil(fil, linjer, feil)
        diagnoser += _utenom_følgefeil(oversett(syntaksfeil), bygger.diagnoser)
        start = neste_start(linjer, syntaksfeil.fortsett_fra)
        if start is None:
            break
        tekst = resten(linjer, start)
        bygger = Bygger(fil, tekst, kjente_ankre=bygger.ankre)
        _, feil = _bygg(bygger, lag_parser, tekst)
        diagnoser += bygger.diagnoser
    return rot, diagnoser


def _bygg(bygger: Bygger, lag_parser: LagParser, tekst: str) -> tuple[Node | None, MarkedYAMLError | None]:
    """Return the root, or the syntax error that stopped the parser."""
    try:
        return bygger.les(lag_parser(tekst)), None
    except Stans:
        return None, None
    except MarkedYAMLError as feil:
        return None, feil


def _utenom_følgefeil(ny: Diagnose, tidligere: Iterable[Diagnose]) -> Iterable[Diagnose]:
    """Return the syntax error, unless it only follows from a sign that is reported on the same line."""
    tegn = {codes.UKJENT_ALIAS, codes.TAGG}
    return () if any(d.kode in tegn and d.plass.linje == ny.plass.linje for d in tidligere) else (ny,)
