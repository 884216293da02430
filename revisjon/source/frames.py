"""What the builder holds while a collection is open."""

from __future__ import annotations

from dataclasses import dataclass, field

from revisjon.source.events import Merke
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
    i_flyt: bool
    """Written with `{` or `[`."""
    noder_før: int
    """The count of nodes when it was opened."""
    anker: Anker | None
    ledd: list[Node] = field(default_factory=list)
    par: list[Par] = field(default_factory=list)
    nøkler: dict[Verdi, Skalar] = field(default_factory=dict)
    nøkkel: Skalar | None = None
    """The key that waits for its value."""
    dropp: bool = False
    """The key was refused, so that the value to come is left out."""
    høyde: int = 1

    def venter_nøkkel(self) -> bool:
        """Tell whether the next node is a key."""
        return self.er_oppslag and self.nøkkel is None and not self.dropp

    def legg_til(self, node: Node) -> None:
        """Take a node that is not a key, or is no scalar and therefore a refused key."""
        if not self.er_oppslag:
            self.ledd.append(node)
        elif self.nøkkel is not None:
            self.par.append(Par(self.nøkkel, node))
            self.nøkkel = None
        else:
            self.dropp = not self.dropp
