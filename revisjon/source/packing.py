"""Located trees as bytes and back, for the way from one process to another.

Apart from `pickle`, which would call on each of half a million records by name: this takes a third of the
time that reading the file again would. The bytes are for the same program on the same machine, at once.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import EllipsisType
from typing import Final, TypeAlias

from revisjon.source.fresh import ny_plass, ny_skalar, nytt_par
from revisjon.source.tree import Kildetekst, Liste, Node, Oppslag, Skalar

_UTGAVE: Final = 2
"""The version of the format that does not look for values that are the same: there are few."""
_TALL: Final = ...
"""Stands for a decimal number, which is made of its text again."""
_Rekke: TypeAlias = tuple[int, int, int, str, bool, int, int]
"""A scalar, but for its value: that is its text, or stands apart."""
_Form: TypeAlias = "tuple[bool, int, int, int, list[_Form | None]]"
"""A mapping (true) or a list, where it stands, and its values: None is the next scalar of the file."""
_Annet: TypeAlias = str | int | bool | EllipsisType | None


def kan_pakkes(kilde: Kildetekst) -> bool:
    """Tell whether the tree of a file comes out of the bytes as it was: only then may it be packed.

    Where an alias repeats a node, the tree holds the same object twice, which the bytes do not tell.
    """
    return kilde.rot is not None and not ("&" in kilde.tekst and "*" in kilde.tekst)


def pakk(kilder: Sequence[Kildetekst]) -> bytes:
    """Return some files, with their trees, as bytes."""
    return marshal.dumps([_pakket(k, k.rot) for k in kilder if k.rot is not None], _UTGAVE)


def pakk_opp(pakket: bytes) -> list[Kildetekst]:
    """Return the files that became those bytes."""
    filer = marshal.loads(pakket)  # noqa: S302 - made by this program
    return [_pakket_opp(*fil) for fil in filer]


def _pakket(kilde: Kildetekst, rot: Node) -> tuple[str, str, list[_Rekke], dict[int, _Annet], _Form | None]:
    """Return the scalars in order, what those mean that do not mean their text, and what they stand in."""
    rekker: list[_Rekke] = []
    andre: dict[int, _Annet] = {}

    def form(node: Node) -> _Form | None:
        plass = node.plass
        if isinstance(node, Skalar):
            if not isinstance(node.verdi, str):
                andre[len(rekker)] = _TALL if isinstance(node.verdi, Decimal) else node.verdi
            sted = (plass.linje, plass.kolonne, plass.lengde)
            rekker.append((*sted, node.rå, node.sitert, node.start, node.slutt))
            return None
        verdier: list[_Form | None] = []
        if isinstance(node, Oppslag):
            for par in node.par:
                form(par.nøkkel)
                verdier.append(form(par.verdi))
        else:
            verdier += map(form, node.ledd)
        return isinstance(node, Oppslag), plass.linje, plass.kolonne, plass.lengde, verdier

    formen = form(rot)
    return kilde.fil, kilde.tekst, rekker, andre, formen


def _pakket_opp(
    fil: str, tekst: str, rekker: Sequence[_Rekke], andre: Mapping[int, _Annet], formen: _Form | None
) -> Kildetekst:
    skalarer = [
        ny_skalar(ny_plass(fil, linje, kolonne, lengde), rå, rå, sitert, start, slutt)
        for linje, kolonne, lengde, rå, sitert, start, slutt in rekker
    ]
    for nr, verdi in andre.items():
        s = skalarer[nr]
        ferdig = Decimal(s.rå) if isinstance(verdi, EllipsisType) else verdi
        skalarer[nr] = ny_skalar(s.plass, ferdig, s.rå, s.sitert, s.start, s.slutt)
    neste = iter(skalarer).__next__

    def node(form: _Form) -> Node:
        er_oppslag, linje, kolonne, lengde, verdier = form
        plass = ny_plass(fil, linje, kolonne, lengde)
        if er_oppslag:
            return Oppslag(plass, tuple([nytt_par(neste(), node(v) if v else neste()) for v in verdier]))
        return Liste(plass, tuple([node(v) if v else neste() for v in verdier]))

    return Kildetekst(fil, tekst, node(formen) if formen else neste())
