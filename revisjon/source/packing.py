"""Located trees as bytes and back, for the way from one process to another.

Apart from `pickle`, which would call on each of half a million records by name: this takes a third of the
time that reading the file again would. The bytes are for the same program on the same machine, at once.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from decimal import Decimal
from types import EllipsisType
from typing import Any, Final, TypeAlias, cast

from revisjon.source.fresh import ny_plass, ny_skalar, nytt_par
from revisjon.source.tree import Kildetekst, Liste, Node, Oppslag, Skalar

_UTGAVE: Final = 2
"""The version of the format that does not look for values that are the same: there are few."""
_TALL: Final = ...
"""Stands for a decimal number, which is made of its text again."""
_Sted: TypeAlias = tuple[int, int, int]
_Tekst: TypeAlias = tuple[int, int, int, str, bool, int, int]
"""A scalar that means its text."""
_Annet: TypeAlias = tuple[int, int, int, str, bool, int, int, int | bool | EllipsisType | None]
_Pakket: TypeAlias = (
    "_Tekst | _Annet | tuple[_Sted, list[_Pakket]] | tuple[_Sted, list[_Tekst], list[_Pakket]]"
)
"""A scalar, a list, or a mapping as its keys and their values: told apart by their lengths."""
_MENER_TEKSTEN: Final = 7
_OPPSLAG: Final = 3
_LISTE: Final = 2


def kan_pakkes(kilde: Kildetekst) -> bool:
    """Tell whether the tree of a file comes out of the bytes as it was: only then may it be packed.

    Where an alias repeats a node, the tree holds the same object twice, which the bytes do not tell.
    """
    return kilde.rot is not None and not ("&" in kilde.tekst and "*" in kilde.tekst)


def pakk(kilder: Sequence[Kildetekst]) -> bytes:
    """Return some files, with their trees, as bytes."""
    return marshal.dumps([(k.fil, k.tekst, _pakket(k.rot)) for k in kilder if k.rot is not None], _UTGAVE)


def pakk_opp(pakket: bytes) -> list[Kildetekst]:
    """Return the files that became those bytes."""
    filer = cast("list[tuple[str, str, _Pakket]]", marshal.loads(pakket))  # noqa: S302 - made by this program
    return [Kildetekst(fil, tekst, _node(fil, rot)) for fil, tekst, rot in filer]


def _pakket(node: Node) -> _Pakket:
    if isinstance(node, Skalar):
        return _skalar(node)
    sted = (node.plass.linje, node.plass.kolonne, node.plass.lengde)
    if isinstance(node, Oppslag):
        return sted, [_tekst(p.nøkkel) for p in node.par], [_pakket(p.verdi) for p in node.par]
    return sted, [_pakket(n) for n in node.ledd]


def _skalar(s: Skalar) -> _Tekst | _Annet:
    if isinstance(s.verdi, str):
        return _tekst(s)
    return (*_tekst(s), _TALL if isinstance(s.verdi, Decimal) else s.verdi)


def _tekst(s: Skalar) -> _Tekst:
    return s.plass.linje, s.plass.kolonne, s.plass.lengde, s.rå, s.sitert, s.start, s.slutt


def _node(fil: str, pakket: Any) -> Any:  # noqa: ANN401 - a `_Pakket` to its node, by the length
    lengde = len(pakket)
    if lengde == _MENER_TEKSTEN:
        linje, kolonne, bredde, rå, sitert, start, slutt = pakket
        return ny_skalar(ny_plass(fil, linje, kolonne, bredde), rå, rå, sitert, start, slutt)
    if lengde == _OPPSLAG:
        sted, nøkler, verdier = pakket
        par = [nytt_par(_node(fil, n), _node(fil, v)) for n, v in zip(nøkler, verdier, strict=True)]
        return Oppslag(ny_plass(fil, *sted), tuple(par))
    if lengde == _LISTE:
        sted, ledd = pakket
        return Liste(ny_plass(fil, *sted), tuple([_node(fil, n) for n in ledd]))
    linje, kolonne, bredde, rå, sitert, start, slutt, verdi = pakket
    ferdig = Decimal(rå) if verdi is _TALL else verdi
    return ny_skalar(ny_plass(fil, linje, kolonne, bredde), ferdig, rå, sitert, start, slutt)
