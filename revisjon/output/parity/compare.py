"""Two readings → the first difference of each kind, with enough around it to find the place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from revisjon.output.parity.calls import flyttet_kall, ord_foran
from revisjon.output.parity.content import Blokk, Innhold, Slag
from revisjon.output.parity.sequences import første_brudd
from revisjon.records import dataclass

Forskjellsslag = Literal["overskrift", "tabell", "note", "bilde", "tekst"]
_RUNDT = 6
"""Words that are shown on each side of a difference."""
_HELE: Mapping[Slag, Forskjellsslag] = MappingProxyType(
    {"overskrift": "overskrift", "celle": "tabell", "note": "note", "bilde": "bilde"}
)
"""Blocks that are compared one with one, and what a difference between them is called."""
_SETT_UTENFRA: tuple[Slag, ...] = ("overskrift", "celle", "bilde")
"""Blocks that the running text goes round; where they stand in it is compared with its words."""
_Nøkkel = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Forskjell:
    """The first place where two contents are not the same, of one kind."""

    slag: Forskjellsslag
    hvor: str
    """What it stands in: «rad 2, kolonne 3 i tabell nr. 4»; empty in running text."""
    kapittel: str
    """Heading of the chapter in the first content; empty before all headings."""
    før: str
    """The words before, the same in both."""
    første: str
    """What the first content says; empty where it says nothing there."""
    andre: str
    etter: str
    """The words after, in the first content."""


@dataclass(frozen=True, slots=True)
class _Rekke:
    """What is compared of one content, in order, and the index of the block that each member comes from."""

    nøkler: list[_Nøkkel]
    steder: list[int]


def forskjeller(a: Innhold, b: Innhold) -> tuple[Forskjell, ...]:
    """Return the first difference of each kind. What is only form, as where a line ends, is none.

    Where something is moved, what is moved is told of, and not what it moved past.
    """
    if a == b:
        return ()
    funnet = {slag: f for slag in _HELE if (f := _hele(a, b, slag)) is not None}
    utenfra = frozenset(slag for slag in _SETT_UTENFRA if slag not in funnet)
    if "note" not in funnet and (flyttet := _flyttet(a, b)) is not None:
        funnet["note"] = flyttet
    tekst = _tekst(a, _flyt(a, utenfra), _flyt(b, utenfra))
    return (*funnet.values(), *(() if tekst is None else (tekst,)))


def _hele(a: Innhold, b: Innhold, slag: Slag) -> Forskjell | None:
    """Return the first difference among the blocks of one kind."""
    i_a, i_b = _av_slag(a, slag), _av_slag(b, slag)
    brudd = første_brudd(i_a.nøkler, i_b.nøkler)
    if brudd is None:
        return None
    mine, andres = i_a.steder[brudd.fra : brudd.til], i_b.steder[brudd.fra_andre : brudd.til_andre]
    kapittel = _kapittel(a, _sted(a, i_a, brudd.fra))
    x = a.blokker[mine[0]] if mine else None
    y = b.blokker[andres[0]] if andres else None
    nr = brudd.fra if x is not None else brudd.fra_andre
    if x is not None and y is not None and (x.nivå, x.plass) == (y.nivå, y.plass):
        return _i_ordene(_HELE[slag], _hvor(x, nr), kapittel, x.ord, y.ord)
    # A whole one more or less, or one of another level or in another place.
    hvor = _hvor(x or y or Blokk(slag, ()), nr)
    return Forskjell(_HELE[slag], hvor, kapittel, "", _vis(x), _vis(y), "")


def _tekst(a: Innhold, i_a: _Rekke, i_b: _Rekke) -> Forskjell | None:
    brudd = første_brudd(i_a.nøkler, i_b.nøkler)
    if brudd is None:
        return None
    kapittel = _kapittel(a, _sted(a, i_a, brudd.fra))
    før, etter = max(0, brudd.fra - _RUNDT), brudd.til + _RUNDT
    deler = (
        i_a.nøkler[før : brudd.fra],
        i_a.nøkler[brudd.fra : brudd.til],
        i_b.nøkler[brudd.fra_andre : brudd.til_andre],
        i_a.nøkler[brudd.til : etter],
    )
    return Forskjell("tekst", "", kapittel, *_fire(lambda nr: " ".join(str(n[1]) for n in deler[nr])))


def _i_ordene(
    slag: Forskjellsslag, hvor: str, kapittel: str, a: Sequence[str], b: Sequence[str]
) -> Forskjell:
    brudd = første_brudd(a, b)
    if brudd is None:
        raise AssertionError(hvor)
    før, etter = max(0, brudd.fra - _RUNDT), brudd.til + _RUNDT
    deler = (
        a[før : brudd.fra],
        a[brudd.fra : brudd.til],
        b[brudd.fra_andre : brudd.til_andre],
        a[brudd.til : etter],
    )
    return Forskjell(slag, hvor, kapittel, *_fire(lambda nr: " ".join(deler[nr])))


def _fire(vis: Callable[[int], str]) -> tuple[str, str, str, str]:
    return vis(0), vis(1), vis(2), vis(3)


def _flyttet(a: Innhold, b: Innhold) -> Forskjell | None:
    funnet = flyttet_kall(a, b)
    if funnet is None:
        return None
    nr, x, y = funnet
    hvor = f"henvisningen til note nr. {nr}"
    return Forskjell("note", hvor, _kapittel(a, x.blokk), "", ord_foran(a, x), ord_foran(b, y), "")


def _av_slag(innhold: Innhold, slag: Slag) -> _Rekke:
    funnet = [(b, nr) for nr, b in enumerate(innhold.blokker) if b.slag == slag]
    return _Rekke([(b.nivå, b.plass, b.ord) for b, _ in funnet], [nr for _, nr in funnet])


def _flyt(innhold: Innhold, utenfra: frozenset[Slag]) -> _Rekke:
    """Return the running text word by word, with marks where blocks of these kinds stand in it."""
    rekke = _Rekke([], [])
    tabell = 0
    for nr, blokk in enumerate(innhold.blokker):
        nye: list[_Nøkkel] = []
        if blokk.slag in ("tekst", "innhold"):
            nye = [(blokk.slag, o) for o in blokk.ord]
        elif blokk.slag in utenfra and blokk.slag == "celle" and blokk.plass[0] != tabell:
            tabell = blokk.plass[0]
            nye = [(blokk.slag, f"[tabell nr. {tabell}]")]
        elif blokk.slag in utenfra and not blokk.plass:
            merke = "overskriften" if blokk.slag == "overskrift" else "bildet"
            nye = [(blokk.slag, f"[{merke} «{' '.join(blokk.ord[:_RUNDT])}»]", blokk.ord)]
        rekke.nøkler.extend(nye)
        rekke.steder.extend([nr] * len(nye))
    return rekke


def _sted(innhold: Innhold, rekke: _Rekke, nr: int) -> int:
    return rekke.steder[nr] if nr < len(rekke.steder) else len(innhold.blokker)


def _vis(blokk: Blokk | None) -> str:
    """Show a block; a heading with its level, and a picture in a table with its place, which may be all."""
    if blokk is None:
        return ""
    tekst = " ".join(blokk.ord)
    if blokk.plass:
        return f"{tekst} ({_i_tabell(blokk)})"
    return f"{tekst} (nivå {blokk.nivå})" if blokk.nivå else tekst


def _hvor(blokk: Blokk, nr: int) -> str:
    """Say which block it is; `nr` is its number among its kind, from 0."""
    return _i_tabell(blokk) if blokk.slag == "celle" else f"{blokk.slag} nr. {nr + 1}"


def _i_tabell(blokk: Blokk) -> str:
    tabell, rad, kolonne = blokk.plass
    return f"rad {rad}, kolonne {kolonne} i tabell nr. {tabell}"


def _kapittel(innhold: Innhold, blokk: int) -> str:
    over = (b for b in reversed(innhold.blokker[:blokk]) if b.slag == "overskrift")
    return " ".join(next(over, Blokk("overskrift", ())).ord)
