"""Words whole and apart in the file, also for those who cannot see the lines.

ISO 32000-1 asks for it: 14.8.2.2.3 of hyphens, 14.8.2.5 of spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pydyf

from revisjon.output.tags.breaks import Brudd, Tekstbit
from revisjon.output.tags.nodes import Merket
from revisjon.output.tags.reading import Leser
from revisjon.records import dataclass

_MELLOMROM = re.compile(rb"<([0-9a-f]{4})> <(?:0020|00a0)>")
"""The code of a space, in the table of what the codes of a font stand for."""
_SISTE_TEGN = re.compile(rb"\[(.*)([0-9a-f]{4})>[^<>]*\] TJ", re.DOTALL)
_MYK = b"[%b>] TJ\n/Span <</ActualText <feff00ad>>> BDC\n[<%b>] TJ\nEMC"
"""Text, and after it a hyphen that is a soft one: seen here, but no part of the word."""


@dataclass(frozen=True, slots=True)
class _Bit:
    """A tagged run in the content of a page."""

    mcid: int
    begynt: int
    """Index of its properties."""
    tegnet: int
    """Index of the last that is drawn of it as text; -1 where nothing is."""
    skrift: bytes


def merk_ord(pdf: Any, leser: Leser, brudd: Brudd, tekster: list[Tekstbit]) -> None:  # noqa: ANN401 - pydyf
    """Draw the spaces that lines were broken at, and tell the hyphens of broken words for what they are.

    A tagged run in which nothing is drawn is a space too: WeasyPrint draws no text that is only spaces, as
    that between a word and an element after it.
    """
    vist = {bit.sted: bit.tekst for bit in tekster}
    for side, referanse in enumerate(pdf.page_references):
        sideobjekt = leser.objekt(referanse)
        strøm, koder = leser.objekt(sideobjekt["Contents"]).stream, _mellomrom(leser, sideobjekt)
        for bit in _biter(strøm):
            sted = Merket(side, bit.mcid)
            if bit.tegnet < 0 and sted in vist and not vist[sted].strip():
                strøm[bit.begynt]["ActualText"] = pydyf.String(" ")
            elif sted not in brudd.delt and sted not in brudd.mellomrom:
                continue
            elif nytt := _rettet(strøm[bit.tegnet], brudd.delt.get(sted, ""), koder.get(bit.skrift, b"")):
                strøm[bit.tegnet] = nytt
            else:
                strøm[bit.begynt]["ActualText"] = pydyf.String(_lest(vist[sted], brudd.delt.get(sted, "")))


def _biter(strøm: list[Any]) -> Iterator[_Bit]:
    skrift, tegnet, begynt = b"", -1, -1
    for nr, ledd in enumerate(strøm):
        if isinstance(ledd, dict):
            begynt, tegnet = nr if "MCID" in ledd else -1, -1
        elif not isinstance(ledd, bytes):
            continue
        elif ledd.endswith(b"] TJ"):
            tegnet = nr
        elif ledd.endswith(b" Tf"):
            skrift = ledd[1:].split(b" ", maxsplit=1)[0]
        elif ledd == b"EMC" and begynt >= 0:
            yield _Bit(strøm[begynt]["MCID"], begynt, tegnet, skrift)
            begynt = -1


def _rettet(tegnet: bytes, bindestrek: str, mellomrom: bytes) -> bytes:
    """Return a text as drawn, mended; nothing where that is not to be done by drawing."""
    if not bindestrek:
        return tegnet.removesuffix(b"] TJ") + b"<%b>] TJ" % mellomrom if mellomrom else b""
    treff = _SISTE_TEGN.fullmatch(tegnet) if len(bindestrek) == 1 else None
    return _MYK % (treff[1], treff[2]) if treff else b""


def _lest(vist: str, bindestrek: str) -> str:
    return vist.removesuffix(bindestrek) if bindestrek else f"{vist} "


def _mellomrom(leser: Leser, side: Any) -> Mapping[bytes, bytes]:  # noqa: ANN401 - pydyf
    """Return the code of a space in each font of a page that has one, by the name of the font there."""
    funnet = {}
    for navn, referanse in leser.oppslag(leser.oppslag(side["Resources"])["Font"]).items():
        tabell = leser.objekt(leser.objekt(referanse)["ToUnicode"]).stream
        if treff := next(filter(None, map(_MELLOMROM.fullmatch, tabell)), None):
            funnet[navn.encode()] = treff[1]
    return funnet
