"""The changes as one page, in the look of the report: what was asked to be shown, and nothing to fetch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from revisjon import __version__
from revisjon.assess.compare import SLAG, Endring, Ordbit
from revisjon.records import dataclass
from revisjon.report.environment import malverk
from revisjon.report.onepage import Side
from revisjon.report.templates import les_maler
from revisjon.report.theme import CSSFIL, css, les_tema

MAL, STIL = "endringer.html.j2", "endringer.css"
_RUNDT = 140
"""Characters of an unchanged stretch that are shown at each end of it."""
_RETNING = {"bedre": "Bedre", "verre": "Verre", "ikke sammenlignbar": "Ikke sammenlignbar"}


@dataclass(frozen=True, slots=True)
class Post:
    """One change as it is shown."""

    setning: str
    retning: str
    """In words; empty where there is none."""
    klasse: str
    svakere: bool
    sted: str
    avsnitt: tuple[tuple[Ordbit, ...], ...]
    """The words that differ, paragraph by paragraph."""


@dataclass(frozen=True, slots=True)
class Gruppe:
    """The changes of a kind."""

    id: str
    tittel: str
    poster: tuple[Post, ...]


def endringsside(endringer: Sequence[Endring], fra: str, til: str, merknader: Sequence[str] = ()) -> Side:
    """Return the page. `fra` and `til` name the two states; `merknader` are sentences for the reader."""
    maler, _ = les_maler()
    tema, _ = les_tema(maler)
    grupper = [
        Gruppe(slag, SLAG[slag], tuple(map(_post, alle)))
        for slag, alle in groupby(endringer, key=lambda e: e.slag)
    ]
    kropp = malverk(maler).tegn(
        MAL,
        fra=fra,
        til=til,
        merknader=merknader,
        grupper=grupper,
        alle=_antall(len(endringer), "endring", "endringer"),
        svakere=sum(e.svakere for e in endringer),
        versjon=__version__,
    )
    skrift = [f for f in tema.skriftfiler(kropp) if f.vekt in (400, 600) and not f.kursiv]
    ressurser = {CSSFIL: css(tema, tuple(skrift), merket=False).encode()}
    for navn in (STIL, *(f.fil for f in skrift)):
        if funnet := maler.finn(navn):
            ressurser[navn] = funnet[1]
    return Side(f"Endringer fra {fra} til {til}", "nb", kropp, (CSSFIL, STIL), "", ressurser)


def _antall(n: int, en: str, flere: str) -> str:
    return f"{n} {en if n == 1 else flere}"


def _post(e: Endring) -> Post:
    sted = e.plass or e.plass_før
    return Post(
        e.setning,
        _RETNING.get(e.retning, ""),
        "verre" if e.svakere else "bedre" if e.retning == "bedre" else "",
        e.svakere,
        f"{sted}{'' if e.plass else ' (før)'}" if sted else "",
        tuple(_avsnitt(e.ord)),
    )


def _avsnitt(ord_: Sequence[Ordbit]) -> Iterator[tuple[Ordbit, ...]]:
    """Yield the words paragraph by paragraph, unchanged stretches without their middle."""
    avsnitt: list[Ordbit] = []
    for nr, bit in enumerate(ord_):
        tekst = (
            kortet(bit.tekst, først=nr == 0, sist=nr == len(ord_) - 1) if bit.slag == "likt" else bit.tekst
        )
        første, *resten = tekst.split("\n\n")
        avsnitt.append(Ordbit(bit.slag, første))
        for neste in resten:
            yield from _fylt(avsnitt)
            avsnitt = [Ordbit(bit.slag, neste)]
    yield from _fylt(avsnitt)


def _fylt(avsnitt: Iterable[Ordbit]) -> Iterator[tuple[Ordbit, ...]]:
    if synlig := tuple(b for b in avsnitt if b.tekst):
        yield synlig


def kortet(tekst: str, *, først: bool, sist: bool, rundt: int = _RUNDT) -> str:
    """Return a stretch that is the same in both, without its middle where it is long; cut between words."""
    før, etter = (0 if først else rundt), (0 if sist else rundt)
    if len(tekst) <= før + etter + rundt // 4:
        return tekst
    foran = tekst[:før].rpartition(" ")[0] if før else ""
    bak = tekst[len(tekst) - etter :].partition(" ")[2] if etter else ""
    return f"{foran} … {bak}"
