"""The XML of a Word file as it is written, prefixes and all: to change a little and write the rest again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from revisjon.load.wordfile import UleseligWord
from revisjon.output.docx.markup import HODE, trygg

_DYPEST = 400
"""Elements inside each other: Word's own files have some tens."""


@dataclass(slots=True, eq=False)
class Node:
    """An element."""

    navn: str
    """With its prefix, as `w:p`."""
    attributter: dict[str, str] = field(default_factory=dict)
    barn: list[Node | str] = field(default_factory=list)

    def elementer(self, navn: str = "") -> Iterator[Node]:
        """Yield the elements right inside, or those of a name."""
        return (b for b in self.barn if isinstance(b, Node) and navn in ("", b.navn))

    def finn(self, navn: str) -> Node | None:
        """Return the first element right inside of a name."""
        return next(self.elementer(navn), None)

    def alle(self) -> Iterator[Node]:
        """Yield the element and all in it, in order."""
        stabel: list[Node] = [self]
        while stabel:
            node = stabel.pop()
            yield node
            stabel += [b for b in reversed(node.barn) if isinstance(b, Node)]

    def xml(self) -> str:
        """Return the element as it is written."""
        return self.rundt("".join(b.xml() if isinstance(b, Node) else trygg(b) for b in self.barn))

    def rundt(self, innhold: str) -> str:
        """Return the element with other content, given as XML."""
        hode = "".join([self.navn, *(f' {n}="{trygg(v)}"' for n, v in self.attributter.items())])
        return f"<{hode}>{innhold}</{self.navn}>" if innhold else f"<{hode}/>"


def les(data: bytes) -> Node:
    """Read a part. Raises `UleseligWord`."""
    if b"<!DOCTYPE" in data:
        raise UleseligWord("den har en DOCTYPE, som Word aldri skriver")
    topp = Node("")
    åpne = [topp]

    def start(navn: str, attributter: dict[str, str]) -> None:
        if len(åpne) > _DYPEST:
            raise UleseligWord("innholdet er dypere enn grensen")
        node = Node(navn, dict(attributter))
        åpne[-1].barn.append(node)
        åpne.append(node)

    def slutt(_: str) -> None:
        åpne.pop()

    def tekst(verdi: str) -> None:
        åpne[-1].barn.append(verdi)

    leser = expat.ParserCreate()
    leser.buffer_text = True
    leser.StartElementHandler = start
    leser.EndElementHandler = slutt
    leser.CharacterDataHandler = tekst
    try:
        leser.Parse(data, True)  # noqa: FBT003 - the last piece
    except expat.ExpatError as feil:
        raise UleseligWord("innholdet er ikke velformet") from feil
    return next(topp.elementer())


def skriv(rot: Node) -> bytes:
    """Write a part."""
    return f"{HODE}{rot.xml()}".encode()
