"""All text of a web page: what is shown, attributes, comments, scripts, and what is packed into addresses."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote_to_bytes

from revisjon.output.leak.pieces import Bit, biter_av, fra_bytes

_I_LINJEN = frozenset(
    (
        *("a", "abbr", "b", "cite", "em", "i", "mark", "q"),
        *("s", "small", "span", "strong", "sub", "sup", "u", "wbr"),
    )
)
"""Elements that part no words."""


def les_html(data: bytes) -> Iterator[Bit]:
    """Yield the texts of a page."""
    kilde = data.decode("utf-8", errors="replace")
    leser = _Leser()
    leser.feed(kilde)
    leser.close()
    yield from biter_av("teksten", "".join(leser.tekst))
    for sted, tekst in leser.andre:
        yield from biter_av(sted, tekst)
        if tekst.strip().startswith("data:"):
            yield from _pakket(sted, tekst.strip())
    # As it is, for whatever no reader of HTML looks at.
    yield from biter_av("kilden", kilde)


class _Leser(HTMLParser):
    """Gathers the running text, and apart from it all else."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tekst: list[str] = []
        self.andre: list[tuple[str, str]] = []
        self._i: str = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._i = tag
        if tag not in _I_LINJEN:
            self.tekst.append("\n")
        self.andre += [(f"attributtet «{navn}»", verdi) for navn, verdi in attrs if verdi]

    def handle_endtag(self, tag: str) -> None:
        self._i = ""
        if tag not in _I_LINJEN:
            self.tekst.append("\n")

    def handle_data(self, data: str) -> None:
        if self._i in ("script", "style"):
            self.andre.append((f"«{self._i}»", data))
        else:
            self.tekst.append(data)

    def handle_comment(self, data: str) -> None:
        self.andre.append(("en kommentar", data))


def _pakket(sted: str, adresse: str) -> Iterator[Bit]:
    """Yield what a data address holds, where that is text."""
    hode, _, innhold = adresse.partition(",")
    yield from biter_av(sted, hode)
    try:
        data = base64.b64decode(innhold) if hode.endswith(";base64") else unquote_to_bytes(innhold)
    except (binascii.Error, ValueError):
        return
    yield from fra_bytes(f"filen i {sted}", data)
