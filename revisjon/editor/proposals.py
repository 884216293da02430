"""Ids that could stand where one is being written."""

from __future__ import annotations

from collections.abc import Sequence

from revisjon.editor.cursor import Påbegynt, påbegynt
from revisjon.editor.knowledge import Kunnskap
from revisjon.editor.records import poster
from revisjon.load.ids import AVSNITT, INNEBYGDE
from revisjon.model import naturlig
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Forslag:
    """One id, and what it stands for."""

    id: str
    slag: str
    """Empty for a fixed part of the report."""
    tittel: str
    innsatt: str
    """What is put in place of what is written: the id, with the bracket after it where that is missing."""


def forslag(kunnskap: Kunnskap, linjer: Sequence[str], nr: int, kolonne: int) -> tuple[str, list[Forslag]]:
    """Return what is written of the id at a line and column (from 0), and the ids that it could become."""
    hva = påbegynt(linjer, nr, kolonne)
    if hva is None:
        return "", []
    rest = linjer[nr][kolonne:].lstrip("-.0123456789_")
    lukk = "]" if hva.i_tekst and not rest.startswith("]") else ""
    return hva.ord, [Forslag(id_, slag, tittel, id_ + lukk) for id_, slag, tittel in _mulige(kunnskap, hva)]


def _mulige(kunnskap: Kunnskap, hva: Påbegynt) -> list[tuple[str, str, str]]:
    """Return id, kind and title, kind by kind in the order that the field names them."""
    alle = poster(kunnskap.kilder.values())
    ut: list[tuple[str, str, str]] = []
    for slag in hva.slag:
        av_slaget = [p for (s, _), p in alle.items() if s == slag]
        av_slaget.sort(key=lambda p: naturlig(p.id))
        ut += [(p.id, slag, p.tittel) for p in av_slaget]
    if hva.kryss:
        kapitler = [(p.id, p.tittel) for (slag, _), p in alle.items() if slag == "kapittel"]
        ut += [(f"{id_}.{a}", "kapittel", f"{tittel}: {a}") for id_, tittel in kapitler for a in AVSNITT]
        ut += [(id_, "", "") for id_ in INNEBYGDE]
    return ut
