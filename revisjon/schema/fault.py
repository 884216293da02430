"""A schema error where it stands: what failed, in which tree, and how to name it and point at it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from revisjon.diagnostics import Plass
from revisjon.records import dataclass
from revisjon.source import Liste, Node, Oppslag, Skalar, finn, nøkkelplass


@dataclass(frozen=True, slots=True)
class Skjemafeil:
    """One error of a section's schema, freed from the library that found it."""

    nøkkelord: str
    """The keyword that failed."""
    krav: Any
    """The keyword's value in the schema."""
    data: Any
    """What was given there, as plain data."""
    skjema: Mapping[str, Any]
    """The schema that holds the keyword."""
    felter: Mapping[str, Any]
    """What the section's schema says of the fields here, where something does."""
    sti: tuple[str | int, ...]
    """Keys and indices from the section to what was given."""
    om_nøkkel: bool = False
    """Whether it is the spelling of a key in `sti` that failed, and not its value."""
    grunn: str = ""
    """What the format's own reader said, a Norwegian clause without a full stop."""


@dataclass(frozen=True, slots=True)
class Tilfelle:
    """A schema error with the tree that it is in, for the words and the place of the message."""

    feil: Skjemafeil
    rot: Node
    """The section's own tree."""
    seksjon: str
    seksjonsplass: Plass

    @property
    def node(self) -> Node:
        """What was given; for an error in a key the key itself."""
        node = finn(self.rot, self.feil.sti)
        if self.feil.om_nøkkel and isinstance(node, Oppslag):
            return node.nøkkel(str(self.feil.data)) or node
        return node

    @property
    def gitt(self) -> str:
        """What was given, as it is written; empty where it is no single value."""
        node = self.node
        return node.rå if isinstance(node, Skalar) else ""

    @property
    def navn(self) -> str:
        """The nearest key on the path, for use in a sentence."""
        nøkler = [s for s in self.feil.sti if isinstance(s, str)]
        return nøkler[-1] if nøkler else self.seksjon

    @property
    def hva(self) -> str:
        """What was given, as the subject of a sentence: «tittel», or «ledd 2 i «kilder»»."""
        siste = self.feil.sti[-1] if self.feil.sti else ""
        return f"Ledd {siste + 1} i «{self.navn}»" if isinstance(siste, int) else f"«{self.navn}»"

    @property
    def hvem(self) -> str:
        """The record that was given, by its id where it has one."""
        node = self.node
        id_ = node.hent("id") if isinstance(node, Oppslag) else None
        return f"«{id_.rå}»" if isinstance(id_, Skalar) and id_.rå else f"«{self.navn}»"

    @property
    def nøkkelplass(self) -> Plass:
        """The place of the key whose value is wrong, or of the list item."""
        return nøkkelplass(self.rot, self.feil.sti) if self.feil.sti else self.seksjonsplass

    @property
    def verdiplass(self) -> Plass:
        """The place of the value, or of its key where nothing is written."""
        node = self.node
        tom = isinstance(node, Skalar) and not node.rå and not node.sitert
        return self.nøkkelplass if tom else node.plass

    @property
    def postplass(self) -> Plass:
        """The place where the record begins: its key, or its first line in a list."""
        node = self.node
        if self.feil.sti and isinstance(self.feil.sti[-1], int) and isinstance(node, Oppslag) and node.par:
            return node.par[0].nøkkel.plass
        return self.nøkkelplass

    def leddplass(self, nr: int) -> Plass:
        """Return the place of an item of the list that was given."""
        node = self.node
        return node.ledd[nr].plass if isinstance(node, Liste) else node.plass

    def feltplass(self, felt: str) -> Plass:
        """Return the place of a key of the mapping that was given."""
        node = self.node
        nøkkel = node.nøkkel(felt) if isinstance(node, Oppslag) else None
        return nøkkel.plass if nøkkel else self.postplass
