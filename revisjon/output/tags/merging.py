"""What is one element in the HTML becomes one element in the tree, though it stands on several pages."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.output.tags.nodes import Blad, Knute, blader, gå
from revisjon.output.tags.reading import Pynt

_CELLER = frozenset(("TD", "TH"))
_HODER = frozenset(("THead", "TFoot"))
_UTEN_MENING = frozenset(("NonStruct", "Span"))


def slå_sammen(rot: Knute, pynt: Pynt) -> None:
    """Join fragments of one element, and note table heads that are repeated on a new page as decoration.

    From the root down: fragments become siblings once their parents are one.
    """
    for knute in gå(rot):
        knute.barn = _samlet(knute, pynt)


def _samlet(forelder: Knute, pynt: Pynt) -> list[Knute | Blad]:
    ut: list[Knute | Blad] = []
    for barn in _utpakket(forelder, forelder.barn):
        tidligere = _samme(ut, barn) if isinstance(barn, Knute) else None
        if tidligere is None or not isinstance(barn, Knute):
            ut.append(barn)
        elif barn.slag in _HODER:
            for blad in blader(barn):
                pynt.legg_til(blad)
        else:
            tidligere.barn.extend(barn.barn)
    return ut


def _samme(ut: list[Knute | Blad], barn: Knute) -> Knute | None:
    """Return the element among those before it that this one is the continuation of.

    Two boxes that WeasyPrint set round the text before and after a block have one origin as well, but are
    not to be joined; so only what follows directly is, or what can be told by its kind.
    """
    hvor = ut if barn.slag in _CELLER | _HODER else ut[-1:]
    for annen in hvor:
        if isinstance(annen, Knute) and barn.opphav and annen.opphav == barn.opphav:
            return annen if annen.slag == barn.slag else None
    return None


def _utpakket(forelder: Knute, barn: list[Knute | Blad]) -> Iterator[Knute | Blad]:
    """Yield the children, with boxes that stand for the parent itself taken away from round theirs."""
    for b in barn:
        if isinstance(b, Knute) and _er_forelderen(b, forelder):
            yield from _utpakket(forelder, b.barn)
        else:
            yield b


def _er_forelderen(barn: Knute, forelder: Knute) -> bool:
    if barn.opphav is None or forelder.opphav is None:
        return False
    if barn.slag == forelder.slag == "Link":
        # What CSS generates inside a link is a link once more, and is told apart for now.
        return barn.opphav.element is forelder.opphav.element and not barn.opphav.generert
    return barn.opphav == forelder.opphav and barn.slag in {forelder.slag, *_UTEN_MENING}
