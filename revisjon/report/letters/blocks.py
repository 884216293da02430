"""Paragraphs, headings, lists and tables of a letter, put together as well-formed HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

from revisjon.records import dataclass
from revisjon.report.letters.numbering import Listepunkt

_DYPEST = 6


@dataclass(frozen=True, slots=True)
class Blokk:
    """One block; empty `html` means that there is nothing to print."""

    html: str
    slag: Literal["avsnitt", "overskrift", "tabell", "ramme", "mellomtittel"] = "avsnitt"
    """`ramme` is what stands at the head or foot of the pages."""
    nivå: int = 0
    """Of a heading, from 0."""
    punkt: Listepunkt | None = None


def sett(blokker: Iterable[Blokk], nivå: int) -> str:
    """Return the blocks as HTML. The highest heading becomes `h` and `nivå`, and no level is leapt over."""
    trykt = [b for b in blokker if b.html]
    nivåer = _nivåer([b.nivå for b in trykt if b.slag == "overskrift"], nivå)
    return "".join(_gruppe(er_liste, list(gruppe), nivåer) for er_liste, gruppe in groupby(trykt, _i_liste))


def _i_liste(blokk: Blokk) -> bool:
    """Tell whether it is an item of a list whose marks the reader's program can set itself."""
    return blokk.punkt is not None and not blokk.punkt.merke


def _nivåer(skrevet: Sequence[int], øverst: int) -> Iterator[int]:
    """Yield the level of each heading."""
    sti: list[int] = []
    for nivå in skrevet:
        while sti and sti[-1] >= nivå:
            sti.pop()
        sti.append(nivå)
        yield min(øverst + len(sti) - 1, _DYPEST)


def _gruppe(er_liste: bool, blokker: Sequence[Blokk], nivåer: Iterator[int]) -> str:  # noqa: FBT001 - a key
    if er_liste:
        return liste(blokker)
    return "".join(_enkel(b, nivåer) for b in blokker)


def _enkel(b: Blokk, nivåer: Iterator[int]) -> str:
    match b.slag:
        case "overskrift":
            nivå = next(nivåer)
            return f'<h{nivå} data-nummer="ingen">{b.html}</h{nivå}>'
        case "tabell":
            return b.html
        case "ramme":
            return f'<p class="brevramme">{b.html}</p>'
        case "mellomtittel":
            return f'<p class="mellomtittel">{b.html}</p>'
        case _:
            merke = f"{b.punkt.merke} " if b.punkt else ""
            return f"<p>{merke}{b.html}</p>"


def liste(blokker: Sequence[Blokk]) -> str:
    """Return items as lists in lists."""
    ut, nr = "", 0
    while nr < len(blokker):
        punkt = _punkt(blokker[nr])
        ordnet = punkt.nummer > 0
        kode, start = ("ol", f' start="{punkt.nummer}"' if punkt.nummer > 1 else "") if ordnet else ("ul", "")
        ledd = ""
        while nr < len(blokker):
            neste = _punkt(blokker[nr])
            if neste.nivå < punkt.nivå or (neste.nivå == punkt.nivå and (neste.nummer > 0) != ordnet):
                break
            slutt = nr + 1
            while slutt < len(blokker) and _punkt(blokker[slutt]).nivå > neste.nivå:
                slutt += 1
            ledd += f"<li>{blokker[nr].html}{liste(blokker[nr + 1 : slutt])}</li>"
            nr = slutt
        ut += f"<{kode}{start}>{ledd}</{kode}>"
    return ut


def _punkt(blokk: Blokk) -> Listepunkt:
    return blokk.punkt or Listepunkt(0, 0, "")
