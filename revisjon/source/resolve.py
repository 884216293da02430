"""What an unquoted text means: the core schema of YAML 1.2 (yaml.org/spec/1.2.2, section 10.3.2).

PyYAML resolves by YAML 1.1, where `no` is false, `12:30` is 750 and 0301 is octal. Here they are the texts
that the auditor wrote, and what could be misread is refused with the way to write it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from revisjon.source import codes
from revisjon.source.tree import Verdi

MAKS_TEGN: Final = 40
"""Longest number, in characters, and largest power of ten: more is an identifier, or an attack."""

_ORD: Final[Mapping[str, bool | None]] = MappingProxyType(
    {
        **dict.fromkeys(("", "~", "null", "Null", "NULL")),
        **dict.fromkeys(("true", "True", "TRUE"), True),
        **dict.fromkeys(("false", "False", "FALSE"), False),
    }
)
_TALLSTART: Final = frozenset("+-.0123456789")
_HELTALL: Final = re.compile(r"[-+]?[0-9]+")
_GRUNNTALL: Final = re.compile(r"0o([0-7]+)|0x([0-9a-fA-F]+)")
_DESIMALTALL: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_LEDENDE_NULL: Final = re.compile(r"[-+]?0[0-9]")
_FØDSELSNUMMER: Final = 11
"""Digits of one."""
_UENDELIG: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

_KJERNE: Final = "tag:yaml.org,2002:"
_TYPER: Final[Mapping[str, tuple[type, ...]]] = MappingProxyType(
    {
        f"{_KJERNE}null": (type(None),),
        f"{_KJERNE}bool": (bool,),
        f"{_KJERNE}int": (int,),
        f"{_KJERNE}float": (int, Decimal),
    }
)
_TEKSTTAGGER: Final = frozenset({"!", f"{_KJERNE}str"})


class Avvist(Exception):
    """A value that is not taken as it stands; holds what a diagnosis needs but the place."""

    def __init__(self, kode: str, melding: str, råd: str) -> None:
        super().__init__(melding)
        self.kode = kode
        self.melding = melding
        self.råd = råd


def tolk(rå: str) -> Verdi:
    """Return the value of a plain scalar; raise `Avvist` for what looks like a number but may not be one."""
    if rå in _ORD:
        return _ORD[rå]
    return _tall(rå) if rå[0] in _TALLSTART else rå


def tolk_tagget(rå: str, tagg: str) -> Verdi:
    """Return the value of a scalar with an explicit tag; raise `Avvist` if the two do not go together."""
    if tagg in _TEKSTTAGGER:
        return rå
    if tagg not in _TYPER:
        raise fremmed_tagg(tagg)
    verdi = tolk(rå)
    if type(verdi) not in _TYPER[tagg]:
        raise Avvist(
            codes.TAGG,
            f"Taggen {_vist(tagg)} passer ikke til «{_kort(rå)}».",
            "Fjern taggen; programmet ser selv hva som er tall og tekst.",
        )
    return Decimal(verdi) if tagg.endswith(":float") and isinstance(verdi, int) else verdi


def godta_samlingstagg(tagg: str, *, oppslag: bool) -> None:
    """Raise `Avvist` unless the tag is the one that the mapping or the list has anyway."""
    if tagg not in {"!", f"{_KJERNE}{'map' if oppslag else 'seq'}"}:
        raise fremmed_tagg(tagg)


def fremmed_tagg(tagg: str) -> Avvist:
    """Return the refusal of a tag that is not of the core schema."""
    vist = _vist(tagg)
    return Avvist(
        codes.TAGG,
        f"«{vist}» leses som en YAML-tagg, og den er ikke tillatt.",
        f'Fjern den. Skal teksten begynne med utropstegn, så sett den i anførselstegn: "{vist} …".',
    )


def _vist(tagg: str) -> str:
    """Return the tag as it is usually typed."""
    return f"!!{tagg.removeprefix(_KJERNE)}" if tagg.startswith(_KJERNE) else tagg


def _tall(rå: str) -> Verdi:
    if grunntall := _GRUNNTALL.fullmatch(rå):
        _krev_rimelig(rå)
        return int(grunntall[1], 8) if grunntall[1] else int(grunntall[2], 16)
    if _UENDELIG.fullmatch(rå):
        melding = f"«{rå}» (uendelig eller «ikke et tall») kan ikke brukes som verdi."
        raise Avvist(codes.UENDELIG, melding, f'Skriv et tall, eller sett teksten i anførselstegn: "{rå}".')
    if not _DESIMALTALL.fullmatch(rå):
        return rå
    _krev_rimelig(rå, rå.lower().partition("e")[2])
    if _LEDENDE_NULL.match(rå):
        # What may be a national identity number is not repeated.
        vist = rå if len(rå) < _FØDSELSNUMMER else "…"
        melding = f"«{vist}» begynner med null, og nullen ville falle bort om det ble lest som et tall."
        raise Avvist(codes.LEDENDE_NULL, melding, f'Sett det i anførselstegn: "{vist}".')
    return int(rå) if _HELTALL.fullmatch(rå) else Decimal(rå)


def _krev_rimelig(rå: str, eksponent: str = "") -> None:
    if len(rå) > MAKS_TEGN or abs(int(eksponent or "0")) > MAKS_TEGN:
        vist = _kort(rå)
        melding = f"«{vist}» er for stort, for lite eller for langt til å være et tall."
        raise Avvist(codes.FOR_STORT_TALL, melding, f'Er det en kode, så sett den i anførselstegn: "{vist}".')


def _kort(rå: str) -> str:
    return rå if len(rå) <= MAKS_TEGN else f"{rå[:MAKS_TEGN]}…"
