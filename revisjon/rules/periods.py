"""The period that a number is for, and whether two numbers can be compared over time."""

from __future__ import annotations

import re
from collections.abc import Mapping

from revisjon.model import Dato, Tall
from revisjon.records import dataclass
from revisjon.rules.comparator import Feltverdi

_MÅNEDER = 12
_DEL = r"(\d{4}(?:-\d{2})?)"
_MØNSTER = re.compile(rf"{_DEL}(?:\s*[-\N{{EN DASH}}]\s*{_DEL})?")


Avslag = tuple[str, Mapping[str, Feltverdi]]
"""Which sentence tells why, and what it is filled with."""


@dataclass(frozen=True, slots=True)
class Tidsrom:
    """A run of whole months, counted from the beginning of the calendar."""

    første: int
    siste: int

    @property
    def måneder(self) -> int:
        """How long it is."""
        return self.siste - self.første + 1


def les_periode(tekst: str) -> Tidsrom | None:
    """Read «2025», «2025-03», «2023–2025» or «2023-01–2024-06»; None where it is something else."""
    treff = _MØNSTER.fullmatch(tekst.strip())
    if treff is None:
        return None
    try:
        fra = Dato.les(treff[1])
        til = Dato.les(treff[2] or treff[1])
    except ValueError:
        return None
    rom = Tidsrom(_måned(fra, 1), _måned(til, _MÅNEDER))
    return rom if rom.måneder > 0 else None


def _måned(dato: Dato, ellers: int) -> int:
    return dato.år * _MÅNEDER + (dato.måned or ellers)


def usammenliknbare(fra: Tall, til: Tall) -> Avslag | None:
    """Return why two numbers do not tell of a change, or None where they do."""
    if not fra.populasjon or not til.populasjon:
        return "uten_populasjon", {}
    if fra.populasjon != til.populasjon:
        return "ulik_populasjon", {"fra_populasjon": fra.populasjon, "til_populasjon": til.populasjon}
    if fra.ordlyd == til.ordlyd:
        return _ulike_perioder(fra, til)
    if not fra.ordlyd or not til.ordlyd:
        return "uten_ordlyd", {"ordlyd": fra.ordlyd or til.ordlyd}
    return "ulik_ordlyd", {"fra_ordlyd": fra.ordlyd, "til_ordlyd": til.ordlyd}


def _ulike_perioder(fra: Tall, til: Tall) -> Avslag | None:
    if not fra.periode or not til.periode:
        return "uten_periode", {}
    før, etter = les_periode(fra.periode), les_periode(til.periode)
    if før is None or etter is None:
        return "uleselig_periode", {"periode": fra.periode if før is None else til.periode}
    if før.måneder != etter.måneder:
        return "ulik_periode", {"fra_periode": vist_periode(fra), "til_periode": vist_periode(til)}
    return None


def vist_periode(tall: Tall) -> Feltverdi:
    """Return the period as a date where it is one year or month, else as it is written."""
    try:
        return Dato.les(tall.periode)
    except ValueError:
        return tall.periode
