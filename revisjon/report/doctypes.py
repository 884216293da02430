"""The documents that can be made from a project: each is a template and what it is given.

A new one is one `Dokumenttype` and one line in `DOKUMENTTYPER`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from revisjon.model import Prosjekt
from revisjon.report.basis import Grunnlag
from revisjon.report.editions import UTGAVER
from revisjon.report.parts.whole import rapport


def _ett(prosjekt: Prosjekt) -> tuple[str, ...]:
    del prosjekt
    return ("",)


@dataclass(frozen=True, slots=True)
class Dokumenttype:
    """One kind of document."""

    navn: str
    fil: str
    """First part of the name of its file, ASCII."""
    mal: str
    """Template, by its name below templates/."""
    innhold: Callable[[Grunnlag, str], dict[str, object]]
    """Gives the template its variables. The text says what the document is about; see `om`."""
    utgaver: tuple[str, ...] = tuple(UTGAVER)
    """The editions that make sense; the first is built where none is asked for."""
    om: Callable[[Prosjekt], tuple[str, ...]] = _ett
    """Ids of what one document each is made for; a single empty text where there is one document in all."""


DOKUMENTTYPER: Mapping[str, Dokumenttype] = MappingProxyType(
    {
        type_.navn: type_
        for type_ in (Dokumenttype("rapport", "rapport", "rapport.html.j2", lambda g, _: rapport(g)),)
    }
)
"""The documents by name."""
