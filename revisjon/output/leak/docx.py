"""All text of a Word file: parts with their runs joined, properties, comments, bookmarks, names of media."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from revisjon.output.leak.html import les_html
from revisjon.output.leak.pieces import Bit, biter_av, fra_bytes

_XML = (".xml", ".rels", ".svg")
_SKILLER = frozenset(("p", "br", "cr", "tab", "tc", "tr", "title", "desc", "text"))
"""Elements, by local name, that part words; a run does not."""


def les_docx(data: bytes) -> Iterator[Bit]:
    """Yield the texts of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as zip_:
        yield from fra_bytes("kommentaren til pakken", zip_.comment)
        for navn in zip_.namelist():
            yield from biter_av("navnet på en del", navn)
            innhold = zip_.read(navn)
            if navn.lower().endswith(_XML):
                yield from _xml(navn, innhold)
            elif navn.lower().endswith((".html", ".htm")):
                yield from les_html(innhold)
            elif navn.lower().endswith(".docx"):
                yield from les_docx(innhold)
            else:
                yield from fra_bytes(navn, innhold)


def _xml(navn: str, innhold: bytes) -> Iterator[Bit]:
    yield from fra_bytes(navn, innhold)
    try:
        rot = ET.fromstring(innhold)  # noqa: S314 - the writer's own file
    except ET.ParseError:
        return
    ut: list[str] = []
    _tekst(rot, ut)
    yield from biter_av(f"teksten i {navn}", "".join(ut))
    for el in rot.iter():
        for attributt, verdi in el.attrib.items():
            yield from biter_av(f"attributtet «{attributt.rpartition('}')[2]}» i {navn}", verdi)


def _tekst(el: ET.Element, ut: list[str]) -> None:
    """Add the text of an element, words parted where paragraphs, cells and lines are."""
    skiller = el.tag.rpartition("}")[2] in _SKILLER
    ut += ["\n"] if skiller else []
    # White space between elements is only how the file is written; that of a text is alone in its element.
    ut += [el.text] if el.text and (el.text.strip() or not len(el)) else []
    for barn in el:
        _tekst(barn, ut)
        ut += [barn.tail] if barn.tail and barn.tail.strip() else []
    ut += ["\n"] if skiller else []
