"""What the builder holds while a collection is open."""

from __future__ import annotations

from dataclasses import dataclass, field

from revisjon.source.events import Merke
from revisjon.source.fresh import nytt_par
from revisjon.source.tree import Node, Par, Skalar, Verdi


@dataclass(slots=True)
class Anker:
    """What an alias may repeat."""

    node: Node | None = None
    """None as long as the collection is open: an alias to it would hold itself."""
    noder: int = 0
    """Its size in nodes, aliases expanded."""
    høyde: int = 0
    """How many collections deep it is; a scalar is 0."""


@dataclass(slots=True)
class Ramme:
    """A collection that is being read."""

    merke: Merke
    er_oppslag: bool
    """A mapping, as opposed to a list."""
    i_flyt: bool
    """Written with `{` or `[`."""
    noder_før: int
    """The count of nodes when it was opened."""
    anker: Anker | None
    ledd: list[Node] = field(default_factory=list)
    par: list[Par] = field(default_factory=list)
    nøkler: dict[Verdi, Skalar] = field(default_factory=dict)
    venter_nøkkel: bool = False
    """The next node is a key."""
    nøkkel: Skalar | None = None
    """The key that waits for its value; None if it was refused, so that the value is left out."""
    høyde: int = 1

    def ta_nøkkel(self, nøkkel: Skalar | None) -> None:
        """Take a key, or None for a refused one."""
        self.nøkkel = nøkkel
        self.venter_nøkkel = False

    def legg_til(self, node: Node) -> None:
        """Take an item, the value of a pair, or a key that is no scalar and therefore refused."""
        if not self.er_oppslag:
            self.ledd.append(node)
        elif self.venter_nøkkel:
            self.ta_nøkkel(None)
        else:
            if self.nøkkel is not None:
                self.par.append(nytt_par(self.nøkkel, node))
            self.venter_nøkkel = True
