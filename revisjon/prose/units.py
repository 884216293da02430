"""What numbers in running text count, and when two words count the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

PROSENT, PROSENTPOENG, KRONER, ÅRSVERK, ANDEL = "prosent", "prosentpoeng", "kroner", "årsverk", "andel"
"""Units with one name. `ANDEL` is a fraction in words, with its value in per cent."""
_FASTE: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("prosent", "%", "pst", "pst.", "per cent", "percent"), PROSENT),
        **dict.fromkeys(
            ("prosentpoeng", "prosenteiningar", "prosentenheter", "percentage points"), PROSENTPOENG
        ),
        **dict.fromkeys(("kroner", "kr", "kr.", "krone"), KRONER),
        **dict.fromkeys(("årsverk", "årsverka", "årsverkene"), ÅRSVERK),
    }
)
_PERSONER = re.compile(
    r"(?:person|ansatt|tilsett|medarbeid|sysselsatt|sysselsett|leder|leiar|bruker|brukar|innbygg|pasient|elev|"
    r"student|lærling|vikar|søker|søkar|respondent|informant|intervjued|deltak|deltag|menneske|kvinne|menn$|"
    r"mann$|barn|beboer|bebuar)"
)
_ENDELSER = (
    *("enes", "anes", "ene", "ane", "ens", "ets", "ers", "ars"),
    *("er", "ar", "en", "et", "e", "a", "s"),
)
_KORTEST = 4
"""A stem is at least this long, so that short words keep apart."""


@lru_cache(maxsize=1 << 14)
def stamme(ord_: str) -> str:
    """Return a word without its endings: «stillingene», «stillingar» and «stilling» are one."""
    kort = ord_.casefold()
    while True:
        for endelse in _ENDELSER:
            if kort.endswith(endelse) and len(kort) - len(endelse) >= _KORTEST:
                kort = kort[: -len(endelse)]
                break
        else:
            return kort


def enhet_av(ord_: str) -> str:
    """Return the one name of a unit: «%» and «pst.» are «prosent», other words their stem."""
    ord_ = ord_.casefold().strip()
    return _FASTE.get(ord_) or stamme(ord_.split()[-1] if ord_ else "")


def er_personer(enhet: str) -> bool:
    """Tell whether a unit counts people, by the words that audit reports use."""
    return _PERSONER.match(enhet) is not None


def er_fast(enhet: str) -> bool:
    """Tell whether it is one of the units that always make a number a fact."""
    return enhet in (PROSENT, PROSENTPOENG, KRONER, ÅRSVERK)


def er_del(enhet: str) -> bool:
    """Tell whether the number is a part of a whole, in per cent."""
    return enhet in (PROSENT, ANDEL)
