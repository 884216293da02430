"""The texts that the auditor has put in words, which several families read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from revisjon.checks.basis import Tekstgrunnlag, en_gang
from revisjon.model import Kilde, Skjerming, Vedlagt
from revisjon.prose import Prosa, Tekster

T = TypeVar("T")
_UTENOM = (Kilde, Vedlagt, Skjerming)
"""What these say are titles and names, or words that are to be found as they stand."""


@en_gang
def formulert(g: Tekstgrunnlag) -> Tekster:
    """Return the texts of the auditor's own in which he chooses the words, and whom to name."""
    return Tekster(p for p in g.egne if not isinstance(p.post, _UTENOM))


def for_hver(tekster: Tekster, finn: Callable[[Prosa], Sequence[T]]) -> Iterator[tuple[Prosa, T]]:
    """Yield what is found in each text, in order, where that depends on nothing but how it is written.

    It is looked for once in those that are the same, as many are in a large report.
    """
    funnet: dict[int, Sequence[T]] = {}
    for like in tekster.like("verdi").values():
        if alle := finn(tekster[like[0]]):
            funnet |= dict.fromkeys(like, alle)
    yield from ((tekster[nr], ett) for nr in sorted(funnet) for ett in funnet[nr])
