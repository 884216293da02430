"""Go through every text of a record, whatever it is made of, and through what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, Protocol, TypeVar, cast

from revisjon.model import Tekst

T = TypeVar("T")

_ALDRI = frozenset(
    ("sted", "plass", "filer", "brev", "lås", "sha256", "sitert", "anbefalt", "konfidensielt", "skjerming")
)
"""Fields that hold places, content of files, fingerprints and ids alone."""
_IDER = frozenset(
    (
        *(
            "id",
            "kapittel",
            "kilde",
            "kilder",
            "punkt",
            "taler",
            "omfang",
            "gjelder",
            "gruppe",
            "tall",
            "ledd",
        ),
        *("tabell", "grunnlag", "anbefaling", "del_", "problemstilling", "problemstillinger", "type", "slag"),
        *(
            "styrke",
            "målform",
            "skrevet_på",
            "oversatt_i",
            "holdning",
            "operasjon",
            "sammenlikner",
            "grunn",
            "bærer",
            "avgjør",
            "avklares",
        ),
        *("endret", "funn", "disposisjon", "metode", "gjengi", "serier", "verdi"),
        *("uttalelse_plassering",),
        *("gjeldende", "lavest", "høyest"),
    )
)
"""Where a string, or a list of them, is an id or a word of a closed set; a record there is a record."""


class Bytter(Protocol):
    """What is put in the place of each kind of text."""

    def streng(self, verdi: str) -> str:
        """Return a text that is printed as it stands."""

    def tekst(self, verdi: str) -> str:
        """Return a text in the auditor's Markdown."""

    def adresse(self, verdi: str) -> str:
        """Return the address of a web page."""

    def sti(self, verdi: str) -> str:
        """Return the path of a file."""


def bytt(verdi: T, b: Bytter) -> T:
    """Return a value with every text in it replaced; the very same value where nothing is."""
    return cast("T", _bytt(verdi, b, ""))


def _bytt(verdi: Any, b: Bytter, felt: str) -> Any:  # noqa: ANN401 - whatever a record may hold
    match verdi:
        case Tekst():
            ny = b.tekst(verdi.verdi)
            return verdi if ny == verdi.verdi else replace(verdi, verdi=ny)
        case str() if not isinstance(verdi, Enum):
            return {"nettsted": b.adresse, "sti": b.sti}.get(felt, b.streng)(verdi)
        case tuple():
            ledd = tuple(_bytt(v, b, felt) for v in verdi)
            return verdi if all(a is n for a, n in zip(verdi, ledd, strict=True)) else ledd
        case Mapping():
            return {_nøkkel(n, b): _bytt(v, b, felt) for n, v in verdi.items()}
        case _ if is_dataclass(verdi) and not isinstance(verdi, type):
            return _bytt_felter(verdi, b)
    return verdi


def _nøkkel(nøkkel: Any, b: Bytter) -> Any:  # noqa: ANN401 - an id, or the names of a cell
    """Return a key: ids stay, but a cell goes by table, row and column, and the last two are printed."""
    if isinstance(nøkkel, tuple):
        return (nøkkel[0], *(b.streng(n) if isinstance(n, str) else n for n in nøkkel[1:]))
    return nøkkel


def _bytt_felter(post: Any, b: Bytter) -> Any:  # noqa: ANN401 - any record
    nye = {}
    for navn, gammel in _med_tekst(post):
        ny = _bytt(gammel, b, navn)
        if ny is not gammel:
            nye[navn] = ny
    return replace(post, **nye) if nye else post


def _med_tekst(post: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any record
    """Yield the fields of a record that may hold words of the auditor's."""
    for f in fields(post):
        verdi = getattr(post, f.name)
        første = verdi[0] if isinstance(verdi, tuple) and verdi else verdi
        if f.name not in _ALDRI and not (f.name in _IDER and isinstance(første, str)):
            yield f.name, verdi


def strenger(verdi: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a record may hold
    """Yield every text in a value, as it is written."""
    match verdi:
        case Tekst():
            yield verdi.verdi
        case Enum() | bytes():
            return
        case str():
            yield verdi
        case tuple():
            for ledd in verdi:
                yield from strenger(ledd)
        case Mapping():
            for ledd in verdi.values():
                yield from strenger(ledd)
        case _ if is_dataclass(verdi) and not isinstance(verdi, type):
            for _, ledd in _med_tekst(verdi):
                yield from strenger(ledd)
        case _:
            return
