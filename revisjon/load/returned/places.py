"""Where in the document a stretch of pieces stands, and how it reads."""

from __future__ import annotations

from collections.abc import Sequence

from revisjon.load.returned.records import Del
from revisjon.load.returned.stream import Bit, Rekke
from revisjon.records import dataclass

_FØR = 120
"""Characters of context before a change."""
_FLEST = 12
"""How many further ids are told of for a stretch that goes over many."""


@dataclass(frozen=True, slots=True)
class Sted:
    """Where a stretch stands."""

    bokmerker: tuple[str, ...] = ()
    også: tuple[str, ...] = ()
    overskrift: str = ""
    del_: Del = ""


def stedet(rekke: Rekke, start: int, slutt: int) -> Sted:
    """Return where the pieces from `start` to before `slutt` stand; for none, the place between two.

    The ids are those around the first piece, for that is where a reader began to mark; those that hold for
    the whole stretch are among them.
    """
    biter = rekke.biter[start:slutt] or _nabo(rekke, start)
    if not biter:
        return Sted()
    første = biter[0]
    innerst = første.bokmerker[-1:]
    # What the first piece stands in further out may be the innermost around a later one.
    også = [b.bokmerker[-1] for b in biter if b.bokmerker and b.bokmerker[-1] not in første.bokmerker]
    videre = tuple(dict.fromkeys(i for i in også if i not in innerst))[:_FLEST]
    return Sted(tuple(reversed(første.bokmerker)), videre, første.overskrift)


def _nabo(rekke: Rekke, her: int) -> Sequence[Bit]:
    """Return the piece before a place, or after it at the beginning of the part."""
    return rekke.biter[max(0, her - 1) : her] or rekke.biter[her : her + 1]


def lest(biter: Sequence[Bit]) -> str:
    """Return the text of pieces on one line: a space between paragraphs and cells, and single spaces."""
    ut: list[str] = []
    forrige = 0
    for bit in biter:
        if forrige and bit.avsnitt != forrige:
            ut.append(" ")
        ut.append(bit.tekst)
        forrige = bit.avsnitt
    return " ".join("".join(ut).split())


def før(rekke: Rekke, start: int) -> str:
    """Return the words before a place in its paragraph, as they stood before all changes."""
    if start >= len(rekke.biter):
        return ""
    avsnitt, ut, lengde = rekke.biter[start].avsnitt, [], 0
    while start > 0 and rekke.biter[start - 1].avsnitt == avsnitt and lengde < _FØR:
        start -= 1
        if not rekke.biter[start].ny:
            ut.append(rekke.biter[start].tekst)
            lengde += len(ut[-1])
    return " ".join("".join(reversed(ut)).split())[-_FØR:]
