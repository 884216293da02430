"""What the name of a row or a column says of it: a sum, a total, a part of another."""

from __future__ import annotations

import re
from functools import lru_cache

from revisjon.checks.data.kinds import Slag, uttalt
from revisjon.patterns import uttrykk
from revisjon.records import dataclass

_SUM = uttrykk(
    r"(?:\w*sum\b|summen|delsum|totalsum|til ?sammen|til ?saman|sammenlagt|samanlagt)(?:[ :].*)?",
    re.IGNORECASE,
)
_TOTAL = uttrykk(
    r"(?:total(?:t|en)?|i alt|ialt)(?:\s*\(.*\)|:|\s+(?:for|i|alle|hele|heile)\b.*)?", re.IGNORECASE
)
_HELE = uttrykk(
    r"(?:alle|samlet|samla|hele (?:kommunen|fylket|landet|utvalget|organisasjonen)|heile .*|kommunen samlet|"
    r"gjennomsnitt|snitt|vektet .*|vekta .*|alle (?:ansatte|tilsette|respondenter|elever|elevar|kommuner))"
    r"(?:\s*\(.*\))?",
    re.IGNORECASE,
)
_HERAV = uttrykk(
    r"(?:[-–•](?=\s)|herav|av dette|av disse|av desse|derav|hvorav|der av|inkl\.)(?!\w)", re.IGNORECASE
)
_RESULTAT = uttrykk(
    r"\b(?:netto|brutto|\w*resultat|saldo|balanse|avvik|differanse|totale?|totalt)\b", re.IGNORECASE
)
_TIL_SAMMENLIKNING = uttrykk(
    r"landet|norge|noreg|kostra|fylket|nasjonal|\bsnitt|gjennomsnitt|gruppe|kommuner|kommunar|ellers",
    re.IGNORECASE,
)
"""Says that a row or column is there to be compared with, and is no sum, however it is set."""


@dataclass(frozen=True, slots=True)
class Trekk:
    """What the name of a row says."""

    sum: bool
    total: bool
    samlet: bool
    herav: bool
    slag: Slag | None
    del_: bool


@lru_cache(maxsize=8192)
def trekk(navn: str, erklært: bool) -> Trekk:  # noqa: FBT001 - a key of the cache
    """Return what a name says of its row; `erklært` where the row is set as a sum."""
    sum_ = bool(_SUM.fullmatch(navn)) or (erklært and not _TIL_SAMMENLIKNING.search(navn))
    total = not sum_ and bool(_TOTAL.fullmatch(navn))
    samlet = sum_ or total or bool(_HELE.fullmatch(navn))
    herav = not samlet and bool(_HERAV.match(navn))
    slag = uttalt(navn)
    ikke_del = samlet or herav or slag in (Slag.PROSENT, Slag.SNITT, Slag.ENDRING)
    return Trekk(sum_, total, samlet, herav, slag, del_=not ikke_del and not _RESULTAT.search(navn))


def er_sum(tittel: str) -> bool:
    """Tell whether a column is called a sum or a total."""
    sier = trekk(tittel.strip(), erklært=False)
    return sier.sum or sier.total


def til_sammenlikning(navn: str) -> bool:
    """Tell whether a row or column is about others than those the table is about."""
    return bool(_TIL_SAMMENLIKNING.search(navn))
