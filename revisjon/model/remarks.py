"""Remarks that others have made to the text, and what the auditor answers."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from revisjon.model.dato import Dato
from revisjon.model.place import INTET_STED, Sted
from revisjon.records import dataclass

Merknadsstatus = Literal["åpen", "fulgt", "avvist"]


@dataclass(frozen=True, slots=True)
class Merknad:
    """A remark from a reader of an edition. What others wrote is kept as it stands, not read as Markdown."""

    id: str
    fra: str
    """Who made it, as the reader's Word calls them."""
    tekst: str
    """What is remarked, or what a tracked change proposes."""
    dato: Dato | None = None
    om: str = ""
    """Id of what it is about. It may be gone since, perhaps because of the remark."""
    overskrift: str = ""
    """The heading it stood under, where it is not known what it is about."""
    sitat: str = ""
    """The words that were marked."""
    svar_til: str = ""
    """Id of the remark that it goes on from."""
    svar: str = ""
    """The auditor's answer, printed as it stands."""
    status: Merknadsstatus | None = None
    """What came of it. None is `åpen`, but for an answer to another remark: that follows the other."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


def åpne_merknader(merknader: tuple[Merknad, ...]) -> tuple[Merknad, ...]:
    """Return the remarks that still wait for the auditor: open, or turned down without a reason.

    What goes on from another remark follows it, unless it has a status of its own.
    """
    etter_id = {m.id: m for m in merknader}
    return tuple(m for m in merknader if _er_åpen(m) and not (m.status is None and m.svar_til in etter_id))


def _er_åpen(m: Merknad) -> bool:
    return m.status in (None, "åpen") or (m.status == "avvist" and not m.svar)
