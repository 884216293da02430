"""All text of a Word file or a workbook: parts with their runs joined, properties, comments, names."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from revisjon.output.leak.pieces import Bit, Filleser, biter_av, fra_bytes

_XML = (".xml", ".rels")
_SKILLER = frozenset(("p", "br", "cr", "tab", "tc", "tr", "title", "desc", "text", "si", "c"))
"""Elements, by local name, that part words; a run does not."""
_ORD = frozenset(
    (
        *("name", "descr", "title", "anchor", "tooltip", "instr", "author", "initials"),
        *("Target", "location", "alt", "href"),
    )
)
"""Attributes, by local name, that hold words; others say how something looks."""
_MED_ORD = frozenset(("alias", "tag", "docVar", "placeholder", "listItem", "description", "statusText"))
"""Elements, by local name, of which every attribute may hold words."""


def les_docx(data: bytes, les_fil: Filleser) -> Iterator[Bit]:
    """Yield the texts of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as zip_:
        yield from fra_bytes("kommentaren til pakken", zip_.comment)
        for info in zip_.infolist():
            navn, innhold = info.filename, zip_.read(info)
            yield from biter_av("navnet på en del", navn)
            yield from fra_bytes("pakken", info.comment + b"|" + info.extra)
            if navn.lower().endswith(_XML):
                yield from _xml(navn, innhold)
            else:
                yield from (Bit(navn, bit.tekst, bit.kode) for bit in les_fil(navn, navn, innhold))


def _xml(navn: str, innhold: bytes) -> Iterator[Bit]:
    try:
        rot = ET.fromstring(innhold)  # noqa: S314 - the writer's own file
    except ET.ParseError:
        yield from fra_bytes(navn, innhold)
        return
    yield from fra_bytes(navn, innhold, kode=True)
    ut: list[str] = []
    _tekst(rot, ut)
    yield from biter_av(f"teksten i {navn}", "".join(ut))
    for el in rot.iter():
        har_ord = _lokalt(el.tag) in _MED_ORD
        for attributt, verdi in el.attrib.items():
            lokalt = _lokalt(attributt)
            kode = not har_ord and lokalt not in _ORD
            yield from biter_av(f"attributtet «{lokalt}» i {navn}", verdi, kode=kode)


def _lokalt(navn: str) -> str:
    return navn.rpartition("}")[2]


def _tekst(el: ET.Element, ut: list[str]) -> None:
    """Add the text of an element, words parted where paragraphs, cells and lines are."""
    skiller = _lokalt(el.tag) in _SKILLER
    if _lokalt(el.tag) == "c" and el.get("t") == "s":
        return  # a cell with the number of its text, which stands in a part of its own
    ut += ["\n"] if skiller else []
    # White space between elements is only how the file is written; that of a text is alone in its element.
    ut += [el.text] if el.text and (el.text.strip() or not len(el)) else []
    for barn in el:
        _tekst(barn, ut)
        ut += [barn.tail] if barn.tail and barn.tail.strip() else []
    ut += ["\n"] if skiller else []
