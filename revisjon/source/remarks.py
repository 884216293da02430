"""Comments to the program in a YAML file: `# revisjon: tillat KODE – grunn`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from revisjon.diagnostics import Plass
from revisjon.patterns import uttrykk
from revisjon.records import dataclass
from revisjon.source.tree import Kildetekst, Node, Oppslag, Skalar

_MERKE = uttrykk(
    r"(?:^|(?<=\s))#[ \t]*revisjon:[ \t]*tillat\b:?[ \t]*"
    r"(?P<koder>[^\W\d_]\d+(?:[ \t]*(?:,|og)[ \t]*[^\W\d_]\d+)*)?[ \t]*"
    r"(?:[–—:-]+[ \t]*)?(?P<grunn>.*)$",
    re.MULTILINE,
)
_KODE = uttrykk(r"[^\W\d_]\d+")
_DATAFIL = uttrykk(r"[^\s{},:\"']+\.csv\b")
_BLOKK = uttrykk(r"(?:[&!]\S+\s+)*[|>][-+\d]*[ \t]+\Z")
"""What opens a block of text stands before the comment, on the same line."""
_TOM = uttrykk(r"[ \t]*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Merknad:
    """A comment that silences messages."""

    plass: Plass
    """Of the comment itself."""
    koder: tuple[str, ...]
    grunn: str
    """Why; empty where nothing is written."""
    fra: int
    """First line that it holds for."""
    til: int
    """Last line that it holds for."""
    filer: tuple[str, ...] = ()
    """Data files that are named in those lines, in which there is no room for comments."""


def merknader(kilde: Kildetekst) -> tuple[Merknad, ...]:
    """Return the comments to the program in a file, in order."""
    if "revisjon:" not in kilde.tekst or kilde.rot is None:
        return ()
    tekst = kilde.tekst
    skalarer = sorted((s.start, s.slutt) for s in _skalarer(kilde.rot))
    starter = [start for start, _ in skalarer]
    linjer = tekst.split("\n")
    slutter = _slutter(kilde.rot, tekst)
    ut = []
    for m in _MERKE.finditer(tekst):
        nr = bisect_right(starter, m.start()) - 1
        i_tekst = nr >= 0 and m.start() < skalarer[nr][1]
        if i_tekst and _BLOKK.match(tekst, skalarer[nr][0], m.start()) is None:
            continue  # it is part of a text
        linje = tekst.count("\n", 0, m.start()) + 1
        fra = _gjelder_fra(linjer, linje)
        plass = Plass(kilde.fil, linje, m.start() - tekst.rfind("\n", 0, m.start()), m.end() - m.start())
        koder = tuple(kode.upper() for kode in _KODE.findall(m["koder"] or ""))
        til = max(fra, slutter.get(fra, fra))
        filer = tuple(_DATAFIL.findall("\n".join(linjer[fra - 1 : til])))
        ut.append(Merknad(plass, koder, (m["grunn"] or "").strip(), fra, til, filer))
    return tuple(ut)


def _gjelder_fra(linjer: list[str], linje: int) -> int:
    """Return the line that a comment is about: its own, or the first after it that is more than a comment."""
    if not linjer[linje - 1].lstrip().startswith("#"):
        return linje
    nr = linje
    while nr < len(linjer) and _TOM.fullmatch(linjer[nr]):
        nr += 1
    return nr + 1


def _skalarer(node: Node) -> Iterator[Skalar]:
    if isinstance(node, Skalar):
        yield node
    elif isinstance(node, Oppslag):
        for par in node.par:
            yield par.nøkkel
            yield from _skalarer(par.verdi)
    else:
        for ledd in node.ledd:
            yield from _skalarer(ledd)


def _slutter(rot: Node, tekst: str) -> Mapping[int, int]:
    """Return, for each line that begins something, the last line of it; of a section only its own line."""
    lengst: dict[int, int] = {}
    brudd = [m.start() for m in re.finditer("\n", tekst)]
    for par in rot.par if isinstance(rot, Oppslag) else ():
        _mål(par.verdi, tekst, brudd, lengst)
    return lengst


def _mål(node: Node, tekst: str, brudd: Sequence[int], lengst: dict[int, int]) -> int:
    """Return the last line of a node, and note that of each key and each item of a list in it.

    A mapping begins on the line of its first key, but that key is not the whole of it: only an item of a
    list is.
    """
    if isinstance(node, Skalar):
        return bisect_right(brudd, node.start + len(tekst[node.start : node.slutt].rstrip()) - 1) + 1
    siste = node.plass.linje
    deler = (
        ((par.nøkkel.plass.linje, par.verdi) for par in node.par)
        if isinstance(node, Oppslag)
        else ((ledd.plass.linje, ledd) for ledd in node.ledd)
    )
    for linje, verdi in deler:
        slutt = max(linje, _mål(verdi, tekst, brudd, lengst))
        lengst[linje] = max(slutt, lengst.get(linje, 0))
        siste = max(siste, slutt)
    return siste
