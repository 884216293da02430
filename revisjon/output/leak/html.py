"""All text of a web page: what is shown, attributes, comments, scripts, and what is packed into addresses."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote_to_bytes

from revisjon.output.leak.pieces import Bit, Filleser, biter_av

I_LINJEN = frozenset(
    (
        *("a", "abbr", "b", "cite", "em", "i", "mark", "q"),
        *("s", "small", "span", "strong", "sub", "sup", "tspan", "u", "wbr"),
    )
)
"""Elements that part no words."""
_FOR_PROGRAMMER = re.compile(
    r"class|style|rel|type|role|media|scope|(?:col|row)span|lang|xml.*|charset|http-equiv|tabindex|hidden"
    r"|d|[xyr][12]?|[crd][xy]|points|viewbox|width|height|transform|fill.*|stroke.*|font-.*|text-anchor"
    r"|preserveaspectratio|offset|stop-.*|opacity|sandbox|sizes|data-rang"
)
"""Attributes that say how something looks, or where it is drawn."""
_PAKKET = re.compile(r"(data:[\w./+;=-]*;base64,)[A-Za-z0-9+/=\s]*")


def les_html(data: bytes, les_fil: Filleser) -> Iterator[Bit]:
    """Yield the texts of a page, or of a drawing."""
    kilde = data.decode("utf-8", errors="replace")
    leser = _Leser()
    leser.feed(kilde)
    leser.close()
    yield from biter_av("teksten", "".join(leser.tekst))
    for sted, tekst, kode in leser.andre:
        yield from biter_av(sted, _PAKKET.sub(r"\1", tekst), kode=kode)
        if sted == "«script»" and not kode:
            yield from les_fil(sted, "json", tekst.encode())
    for adresse in re.findall(r"data:[\w./+;=-]*,[^\"'\s)>]*", kilde):
        yield from _pakket(adresse, les_fil)
    # As it is, for whatever no reader of HTML looks at.
    yield from biter_av("kilden", _PAKKET.sub(r"\1", kilde), kode=True)


class _Leser(HTMLParser):
    """Gathers the running text, and apart from it all else."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tekst: list[str] = []
        self.andre: list[tuple[str, str, bool]] = []
        """Where it stands, what it says, and whether that is said to programs."""
        self._i, self._data = "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._i = tag
        alle = {navn: verdi for navn, verdi in attrs if verdi}
        self._data = "json" in alle.get("type", "")
        if tag not in I_LINJEN:
            self.tekst.append("\n")
        innstilling = "http-equiv" in alle or alle.get("name") == "viewport"
        for navn, verdi in alle.items():
            kode = bool(_FOR_PROGRAMMER.fullmatch(navn)) or (navn == "content" and innstilling)
            self.andre.append((f"attributtet «{navn}»", verdi, kode))

    def handle_endtag(self, tag: str) -> None:
        self._i = ""
        if tag not in I_LINJEN:
            self.tekst.append("\n")

    def handle_data(self, data: str) -> None:
        if self._i in ("script", "style"):
            self.andre.append((f"«{self._i}»", data, not self._data))
        else:
            self.tekst.append(data)

    def handle_comment(self, data: str) -> None:
        self.andre.append(("en kommentar", data, False))

    def handle_pi(self, data: str) -> None:
        self.andre.append(("en instruks", data, False))


def _pakket(adresse: str, les_fil: Filleser) -> Iterator[Bit]:
    """Yield what a data address holds."""
    hode, _, innhold = adresse.partition(",")
    yield from biter_av("en fil inne i siden", hode, kode=True)
    try:
        data = base64.b64decode(innhold) if hode.endswith(";base64") else unquote_to_bytes(innhold)
    except (binascii.Error, ValueError):
        return
    type_ = hode.removeprefix("data:").partition(";")[0]
    yield from (Bit("en fil inne i siden", b.tekst, b.kode) for b in les_fil("filen", type_, data))
