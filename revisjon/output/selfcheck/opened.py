"""A finished PDF, read once into plain records for all checks."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from revisjon.records import dataclass

_MERKET = re.compile(rb"/MCID (\d+)")
"""In the properties of a run, which stand before the operator that begins it."""
_TEGNER = re.compile(rb"(?:^|[\s\])>])(?:Tj|TJ|Do|f\*?|B\*?|b\*?|S|s|sh)$")
"""The end of a line of content that paints. WeasyPrint writes one operator to a line, and text in hex."""


class Uleselig(Exception):
    """What should be a PDF cannot be read as one."""


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An element of the structure tree; each is only like itself."""

    slag: str
    """Without slash."""
    forelder: Element | None
    """None for the topmost."""
    side: int
    """Where it begins, from 0; -1 where that is not told."""
    innhold: tuple[tuple[int, int], ...]
    """Marked content right below it, as page from 0 and MCID."""
    annotasjoner: frozenset[tuple[int, int]]
    """Annotations right below it, by PDF object number and generation."""
    egenskaper: Any
    """Its PDF dictionary."""

    @property
    def over(self) -> str:
        """The kind of the element that it stands in; empty for the topmost."""
        return self.forelder.slag if self.forelder else ""


@dataclass(frozen=True, slots=True)
class Side:
    """What is drawn on a page."""

    merket: tuple[int, ...]
    """MCID of all content that is marked, in the order drawn."""
    umerket: int
    """How many times something is painted that is neither tagged nor an artifact."""


@dataclass(frozen=True, slots=True)
class Innlagt:
    """A file inside the PDF."""

    navn: str
    innhold: bytes
    forhold: str
    """What it is to the document, as «Source»; empty where that is not told."""
    objekt: tuple[int, int]
    """PDF object number and generation."""


@dataclass(frozen=True, slots=True)
class Åpnet:
    """The file as the checks see it."""

    pdf: Any
    """A `pikepdf.Pdf`."""
    elementer: tuple[Element, ...]
    """In reading order; empty where there are no tags."""
    sider: tuple[Side, ...]
    xmp: bytes
    """The metadata as XML; empty where there are none."""
    filer: tuple[Innlagt, ...]


@contextmanager
def åpne(data: bytes) -> Iterator[Åpnet]:
    """Read what the checks need of a PDF. It is open inside the block.

    Raises `Uleselig`.
    """
    import pikepdf  # noqa: PLC0415 - a compiled library, and only PDF needs it

    try:
        pdf = pikepdf.open(io.BytesIO(data))
    except pikepdf.PdfError as feil:
        raise Uleselig(str(feil)) from feil
    with pdf:
        yield _les(pdf)


def _les(pdf: Any) -> Åpnet:  # noqa: ANN401 - a pikepdf.Pdf, whose objects are not typed
    rot = pdf.Root
    sider = {side.obj.objgen: nr for nr, side in enumerate(pdf.pages)}
    topp = rot.StructTreeRoot.get("/K", []) if "/StructTreeRoot" in rot else []
    return Åpnet(
        pdf,
        tuple(e for barn in _liste(topp) for e in _elementer(barn, None, -1, sider)),
        tuple(_les_side(side.Contents.read_bytes()) for side in pdf.pages),
        rot.Metadata.read_bytes() if "/Metadata" in rot else b"",
        tuple(_filer(rot.get("/Names", {}).get("/EmbeddedFiles", {}).get("/Names", []))),
    )


def _filer(navngitt: Any) -> Iterator[Innlagt]:  # noqa: ANN401 - see _les
    for nr in range(0, len(navngitt), 2):
        fil = navngitt[nr + 1]
        forhold = str(fil.get("/AFRelationship", "")).removeprefix("/")
        yield Innlagt(str(navngitt[nr]), fil.EF.F.read_bytes(), forhold, fil.objgen)


def _elementer(
    node: Any,  # noqa: ANN401 - see _les
    forelder: Element | None,
    side: int,
    sider: dict[tuple[int, int], int],
) -> Iterator[Element]:
    side = sider.get(node.Pg.objgen, -1) if "/Pg" in node else side
    innhold, annotasjoner, under = [], [], []
    for barn in _liste(node.get("/K", [])):
        if isinstance(barn, int):
            innhold.append((side, barn))
        elif (slag := barn.get("/Type")) == "/MCR":
            innhold.append((sider.get(barn.Pg.objgen, -1) if "/Pg" in barn else side, int(barn.MCID)))
        elif slag == "/OBJR":
            annotasjoner.append(barn.Obj.objgen)
        else:
            under.append(barn)
    slag_ = str(node.get("/S", "/")).removeprefix("/")
    element = Element(slag_, forelder, side, tuple(innhold), frozenset(annotasjoner), node)
    yield element
    for barn in under:
        yield from _elementer(barn, element, side, sider)


def _les_side(innhold: bytes) -> Side:
    """Read the marks of a page's content: which runs are tagged, and what is painted outside all."""
    merket: list[int] = []
    dybde = umerket = 0
    forrige = b""
    for linje in innhold.split(b"\n"):
        if linje.endswith((b"BDC", b"BMC")):
            dybde += 1
            if treff := _MERKET.search(linje if b"/MCID" in linje else forrige):
                merket.append(int(treff[1]))
        elif linje.endswith(b"EMC"):
            dybde -= 1
        elif not dybde and _TEGNER.search(linje):
            umerket += 1
        forrige = linje
    return Side(tuple(merket), umerket)


def _liste(verdi: Any) -> list[Any]:  # noqa: ANN401 - see _les
    """Return the members of an array; a single value as a list of one."""
    import pikepdf  # noqa: PLC0415 - see åpne

    return list(verdi) if isinstance(verdi, pikepdf.Array | list) else [verdi]
