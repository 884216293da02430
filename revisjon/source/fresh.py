"""The records of which a project has most, made fast: each of its values, its keys, and where they stand.

A frozen record writes its fields one by one through `object.__setattr__`, which takes twice as long as all
else about it. Here they are written to an open twin with the same slots, which then becomes the record. The
twins are called by the names of functions, for to their callers they are no more than that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from revisjon.diagnostics import Plass
from revisjon.source.tree import Par, Skalar, Verdi

if TYPE_CHECKING:
    from revisjon.source.tree import Node


class _ÅpenPlass:
    __slots__ = Plass.__slots__

    def __init__(self, fil: str, linje: int, kolonne: int, lengde: int) -> None:
        self.fil = fil
        self.linje = linje
        self.kolonne = kolonne
        self.lengde = lengde
        self.__class__ = Plass  # type: ignore[assignment]


class _ÅpenSkalar:
    __slots__ = Skalar.__slots__

    def __init__(
        self,
        plass: Plass,
        verdi: Verdi,
        rå: str,
        sitert: bool,  # noqa: FBT001
        start: int,
        slutt: int,
    ) -> None:
        self.plass = plass
        self.verdi = verdi
        self.rå = rå
        self.sitert = sitert
        self.start = start
        self.slutt = slutt
        self.__class__ = Skalar  # type: ignore[assignment]


class _ÅpentPar:
    __slots__ = Par.__slots__

    def __init__(self, nøkkel: Skalar, verdi: Node) -> None:
        self.nøkkel = nøkkel
        self.verdi = verdi
        self.__class__ = Par  # type: ignore[assignment]


ny_plass = cast("type[Plass]", _ÅpenPlass)
"""As `Plass`."""
ny_skalar = cast("type[Skalar]", _ÅpenSkalar)
"""As `Skalar`."""
nytt_par = cast("type[Par]", _ÅpentPar)
"""As `Par`."""
