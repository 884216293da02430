"""Which sources the report rests on, and the short code of each.

Codes (L1, D4, I2) serve the list of sources and the traceability table, where full references would drown
the reader. They are given in canonical order, so a code moves only when a source before it comes or goes.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import cast

from revisjon.markup import referanser
from revisjon.model import Kilde, Prosjekt, Tekst, naturlig
from revisjon.records import dataclass

_GRUPPER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "L": ("lov", "forskrift"),
        "U": ("forarbeid", "utredning", "veileder", "standard", "faglitteratur"),
        "D": ("plan", "vedtak", "rutine", "rapport", "notat", "dokument", "nettside", "system", "tilsyn"),
        "S": ("skriftlig svar", "statistikk", "register", "undersøkelse"),
        "O": ("observasjon",),
        "I": ("intervju",),
    }
)
_GRUPPE_FOR = MappingProxyType({type_: bokstav for bokstav, typer in _GRUPPER.items() for type_ in typer})
GRUPPER = tuple(_GRUPPER)


@dataclass(frozen=True, slots=True)
class Kildeliste:
    """The sources of a report in the order of their codes."""

    grupper: tuple[tuple[str, tuple[Kilde, ...]], ...]
    """Letter and sources of each group that has any."""
    koder: Mapping[str, str]
    """Source id to code."""

    def koder_for(self, kilder: Iterable[str]) -> tuple[str, ...]:
        """Return the codes of these sources, in the order of the codes."""
        rekkefølge = {id_: i for i, id_ in enumerate(self.koder)}
        kjente = [id_ for id_ in dict.fromkeys(kilder) if id_ in rekkefølge]
        return tuple(self.koder[id_] for id_ in sorted(kjente, key=rekkefølge.__getitem__))


def kildeliste(prosjekt: Prosjekt, bare: frozenset[str] | None = None) -> Kildeliste:
    """Return the sources that anything in the project refers to, or those with the ids of `bare`."""
    brukte = brukte_kilder(prosjekt) if bare is None else bare
    grupper = []
    for bokstav in GRUPPER:
        i_gruppen = [k for k in prosjekt.kilder.values() if k.id in brukte and _gruppe(k) == bokstav]
        if i_gruppen:
            grupper.append((bokstav, tuple(sorted(i_gruppen, key=_rekkefølge))))
    koder = {k.id: f"{bokstav}{nr}" for bokstav, kilder in grupper for nr, k in enumerate(kilder, start=1)}
    return Kildeliste(tuple(grupper), MappingProxyType(koder))


def brukte_kilder(prosjekt: Prosjekt) -> frozenset[str]:
    """Return the ids of all sources in use: cited in a text, or named by a field of another record.

    The round that an interview belongs to is in use with it: it holds the number of persons.
    """
    brukte = {id_ for kilder in prosjekt.sitert.values() for id_ in kilder}
    brukte |= {h.kilde for k in prosjekt.kriterier.values() for h in k.hjemmel}
    for poster in (prosjekt.tall, prosjekt.tabeller, prosjekt.figurer):
        brukte |= {post.kilde for post in poster.values() if post.kilde}
    for tekst in _tekster(prosjekt):
        brukte |= {id_ for r in referanser(tekst.verdi) if r.slag == "kilde" for id_ in r.ider}
    brukte |= {k.gruppe for k in prosjekt.kilder.values() if k.gruppe and k.id in brukte}
    return frozenset(brukte & prosjekt.kilder.keys())


def intervjurunder(prosjekt: Prosjekt) -> tuple[Kilde, ...]:
    """Return the interviews that count persons: those that are not part of another."""
    return tuple(k for k in prosjekt.kilder.values() if k.type == "intervju" and not k.gruppe)


def roller(prosjekt: Prosjekt) -> tuple[str, ...]:
    """Return the roles that have been interviewed, each once, as closely as they are told."""
    alle = [k for k in prosjekt.kilder.values() if k.type == "intervju"]
    delte = {k.gruppe for k in alle if k.gruppe}
    # What follows a comma tells how the informant knows, not who it is.
    navn = (_kort_rolle(k.rolle) for k in alle if k.id not in delte)
    return tuple(dict.fromkeys(n for n in navn if n))


def _kort_rolle(rolle: str) -> str:
    """Return the role without what follows a comma; what stands for a role that is left out is one piece."""
    return rolle if rolle.startswith("[") else rolle.partition(",")[0].strip()


def _gruppe(kilde: Kilde) -> str:
    return _GRUPPE_FOR[kilde.type]


def _rekkefølge(kilde: Kilde) -> tuple[object, ...]:
    """Order by id, but an interview round before the interviews in it."""
    return (naturlig(kilde.gruppe or kilde.id), bool(kilde.gruppe), naturlig(kilde.id))


def _tekster(post: object) -> Iterator[Tekst]:
    """Go through every text below a record, in no particular order."""
    stabel = [post]
    while stabel:
        neste = stabel.pop()
        if isinstance(neste, Tekst):
            yield neste
        elif isinstance(neste, tuple | list):
            stabel.extend(neste)
        elif not isinstance(neste, _UTEN):
            # Only records and mappings are left, and of records there are far more.
            navn = feltnavn(cast("Hashable", type(neste)))
            if navn:
                stabel.extend(getattr(neste, n) for n in navn if n not in _UTEN_TEKST)
            elif isinstance(neste, Mapping):
                stabel.extend(neste.values())


@cache
def feltnavn(klasse: Hashable) -> tuple[str, ...]:
    """Return the fields of a record; none for what is no record."""
    return tuple(f.name for f in fields(klasse)) if is_dataclass(klasse) else ()


_UTEN_TEKST = frozenset(("sted", "filer", "verdier", "tabellverdier", "sitert"))
_UTEN = (str, bytes, int, Decimal, type(None))
