"""All texts of a project that are read as prose, in the order of its records."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast

from revisjon.model import Merknad, Prosjekt, Sted, Svar, Tekst, Uttalelse, Vedlagt
from revisjon.prose.text import Prosa

_LINJER = frozenset(
    {
        *("alt", "begrunnelse", "beskrivelse", "erstatning", "hva", "krav", "kort", "merknad", "mottaker"),
        *("ordlyd", "overskrift", "påstand", "rolle", "sitat", "svar", "tekst", "tittel", "underoverskrift"),
    }
)
"""Fields that hold plain text which readers read as sentences or names."""
_UTENOM = frozenset(
    {
        *(
            "lås",
            "verdier",
            "tabellverdier",
            "filer",
            "brev",
            "sitert",
            "skrevet_på",
            "oversatt_i",
            "sted",
            "skjerming",
            "skala",
        ),
    }
)
_ENKLE = frozenset({"tuple", "None", "str", "int", "bool", "Decimal", "Dato"})
"""Words of the types of fields without records in them."""
_ORD = re.compile(r"\w+")
_FRA_ANDRE = (Uttalelse, Svar)
"""What these say was said by others, but for the auditor's own remark."""


def samle(prosjekt: Prosjekt) -> tuple[Prosa, ...]:
    """Return every text of the project, empty ones left out."""
    ut: list[Prosa] = []
    for navn in _feltnavn(Prosjekt):
        # What readers remark is no part of the report, unless it is printed.
        if navn == "merknader" and not prosjekt.oppdrag.merknader_på_trykk:
            continue
        verdi = getattr(prosjekt, navn)
        poster = verdi.values() if isinstance(verdi, Mapping) else verdi
        for post in poster if isinstance(verdi, (tuple, Mapping)) else (verdi,):
            _legg_til(ut, post, post)
    return tuple(ut)


@cache
def _feltnavn(klasse: Hashable) -> tuple[str, ...]:
    """Return the fields of a record that may hold texts; none for what is no record."""
    if not is_dataclass(klasse):
        return ()
    alle = fields(cast("type[Any]", klasse))
    har_sted = any(f.name == "sted" for f in alle)
    # Most fields are names and numbers, and need not be looked into in each record of a large project.
    return tuple(
        f.name
        for f in alle
        if f.name not in _UTENOM
        and ((har_sted and f.name in _LINJER) or not _ENKLE.issuperset(_ORD.findall(str(f.type))))
    )


def _legg_til(ut: list[Prosa], post: object, eier: object) -> None:
    """Add the texts of a record and of the records in it."""
    for navn in _feltnavn(cast("Hashable", type(post))):
        verdi = getattr(post, navn)
        if not verdi:
            continue
        if isinstance(verdi, str):
            if er_linje(post, navn):
                sted = cast("Sted", getattr(post, "sted", None))
                ut.append(Prosa(verdi, sted.til(navn), navn, post, eier, fra_andre=_av_andre(post, navn)))
        elif isinstance(verdi, Tekst):
            ut.append(Prosa(verdi.verdi, verdi.plass, navn, post, eier, fra_andre=_av_andre(post, navn)))
        elif isinstance(verdi, tuple):
            for under in verdi:
                _legg_til(ut, under, eier)
        else:
            _legg_til(ut, verdi, eier)


def er_linje(post: object, felt: str) -> bool:
    """Tell whether a field of plain text is read as sentences or names."""
    return felt in _LINJER and isinstance(getattr(post, "sted", None), Sted)


def _av_andre(post: object, felt: str) -> bool:
    if isinstance(post, Merknad):
        return felt != "svar"
    if isinstance(post, Vedlagt):
        return felt == "tekst"
    return isinstance(post, _FRA_ANDRE) and felt != "merknad"
