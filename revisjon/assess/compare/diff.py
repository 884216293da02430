"""All that differs between two states of a project, told in one order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from revisjon.assess.compare.change import SLAG, Endring
from revisjon.assess.compare.numbers import tallene
from revisjon.assess.compare.records import poster
from revisjon.assess.compare.rest import resten
from revisjon.assess.compare.state import Funnet, Krav, Rådet, Tilstand
from revisjon.assess.compare.texts import tekster
from revisjon.assess.compare.verdicts import vurderinger
from revisjon.model import naturlig


def diff(før: Tilstand, etter: Tilstand) -> tuple[Endring, ...]:
    """Return what differs, by kind and then by id. The same state twice gives nothing."""
    rekke = [*SLAG]
    andre, hele = resten(før, etter)
    alle = (
        *vurderinger(før, etter),
        *poster(før, etter),
        *tallene(før, etter),
        *andre,
        *tekster(før, etter, frozenset((*hele, *_nye_og_borte(før, etter)))),
    )
    return tuple(sorted(alle, key=lambda e: (rekke.index(e.slag), naturlig(e.id))))


def _nye_og_borte(a: Tilstand, b: Tilstand) -> Iterator[tuple[str, str]]:
    """Yield the records that are in one of the states alone, whose texts came and went with them."""
    par: tuple[tuple[str, Iterable[Funnet | Krav | Rådet], Iterable[Funnet | Krav | Rådet]], ...] = (
        ("funn", a.funn, b.funn),
        ("kriterium", a.krav, b.krav),
        ("anbefaling", a.råd, b.råd),
    )
    for slag, x, y in par:
        yield from ((slag, id_) for id_ in {p.id for p in x} ^ {p.id for p in y})
