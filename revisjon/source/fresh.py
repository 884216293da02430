"""The records of which a project has most, made fast: each of its values, and where it stands.

A frozen record writes its fields one by one through `object.__setattr__`, which takes twice as long as all
else about it. Here they are written to an open twin with the same slots, which then becomes the record.
"""

from __future__ import annotations

from revisjon.diagnostics import Plass
from revisjon.source.tree import Skalar, Verdi


class _ÅpenPlass:
    __slots__ = Plass.__slots__

    def __init__(self, fil: str, linje: int, kolonne: int, lengde: int) -> None:
        self.fil = fil
        self.linje = linje
        self.kolonne = kolonne
        self.lengde = lengde


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


def ny_plass(fil: str, linje: int, kolonne: int, lengde: int) -> Plass:
    """Return `Plass(fil, linje, kolonne, lengde)`."""
    åpen = _ÅpenPlass(fil, linje, kolonne, lengde)
    åpen.__class__ = Plass  # type: ignore[assignment]
    return åpen  # type: ignore[return-value]


def ny_skalar(
    plass: Plass,
    verdi: Verdi,
    rå: str,
    sitert: bool,  # noqa: FBT001
    start: int,
    slutt: int,
) -> Skalar:
    """Return `Skalar(plass, verdi, rå, sitert, start, slutt)`."""
    åpen = _ÅpenSkalar(plass, verdi, rå, sitert, start, slutt)
    åpen.__class__ = Skalar  # type: ignore[assignment]
    return åpen  # type: ignore[return-value]
