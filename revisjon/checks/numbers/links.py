"""Numbers that stand beside each other and tell of the same thing: «62 prosent (261 av 423)»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from revisjon.checks.numbers.calc import er_åpen, spenn
from revisjon.checks.numbers.texts import Tallsetning, vis_mengde
from revisjon.patterns import uttrykk
from revisjon.prose.numbers import Mengde
from revisjon.prose.units import KRONER, PROSENTPOENG, er_del, er_fast, stamme
from revisjon.records import dataclass
from revisjon.rules.numbers import Spenn, andel_spenn

_AV = uttrykk(
    r"\s+av\s+(?:(?:de|dei|totalt|til\s+sammen|til\s+saman|i\s+alt|disse|desse|våre|alle|"
    r"alle\s+de|alle\s+dei|samtlige|samtlege)\s+)*\Z"
)
_AV_FØR = uttrykk(r"(?:\A|[,.;:]\s+)av\s+(?:(?:de|dei|alle|totalt|i\s+alt)\s+)*\Z", re.IGNORECASE)
_SVARTE = uttrykk(r"(?:\s+[a-zæøå]+){1,4}\s+\Z")
_FØR = 30
_KORT = r"[^()\[\]\n.,;:\d\ue000]{0,60}"
PARENTES = uttrykk(rf"(?:[^\S\n]|\n(?!\n))*(?:{_KORT}\n?){{0,2}}\(\s*\Z")
"""From a number to the parenthesis that opens after its noun phrase."""
_LUKKET = uttrykk(r"\s*\)")
_SAGT_PÅ_NYTT = (
    r"(?:altså|det\s+vil\s+sei?|dvs\.|med\s+andre\s+ord|som\s+utgjør|som\s+tilsvarer|som\s+er|som\s+svarer\s+til|"
    r"noe\s+som\s+(?:utgjør|tilsvarer|er)|noko\s+som\s+(?:utgjer|svarar\s+til|er)|som\s+utgjer|som\s+svarar\s+til|"
    r"tilsvarende|tilsvarande|eller)"
)
OMSKREVET = uttrykk(rf"{_KORT}(?:\n{_KORT})?(?:,|[–-])\s+{_SAGT_PÅ_NYTT}\s+(?:(?:et|eit|en|ein)\s+)?\Z")
"""From a number to the same number told in another way."""
_GRUNNER = frozenset(
    stamme(o) for o in ("grunner", "grunnar", "årsaker", "årsaker", "orsaker", "hensyn", "omsyn")
)
"""«Av to grunner» says why."""
_TALEMÅTE_ORD, _TALEMÅTE_SIFFER = 10, 5
_STANS = uttrykk(r"\s*(?:[.,;:)]|\Z|av\b)")


@dataclass(frozen=True, slots=True)
class Del:
    """A part of a whole: «48 prosent», «halvparten» or «12 av 25»."""

    start: int
    """Where its words begin, hedges and all."""
    slutt: int
    """After its unit."""
    spenn: Spenn
    """In per cent."""
    mengder: tuple[Mengde, ...]

    @property
    def er_antall(self) -> bool:
        """Tell whether it is told as «x av y»."""
        return len(self.mengder) == 2  # noqa: PLR2004 - x and y

    @property
    def er_talemåte(self) -> bool:
        """Tell whether it may be a way of speaking: «to av tre» is about two thirds."""
        if not self.er_antall:
            return False
        x, y = self.mengder
        return y.verdi <= (_TALEMÅTE_ORD if x.form == y.form == "ord" else _TALEMÅTE_SIFFER)

    @property
    def åpen(self) -> bool:
        """Tell whether words such as «over» stand before it."""
        return any(er_åpen(m) for m in self.mengder)


def x_av_y(s: Tallsetning) -> Iterator[tuple[Mengde, Mengde]]:
    """Yield each «x av y» where both count the same."""
    for x, y in pairwise(s.mengder):
        if (
            not ({x.form, y.form} & {"brøk"} or x.høyeste or y.høyeste or y.forbehold)
            and not (er_del(x.enhet) or er_del(y.enhet) or y.enhet in (KRONER, PROSENTPOENG))
            and _teller_samme(x, y)
            and _AV.match(s.mellom(x.enhet_slutt, y.start))
        ):
            yield x, y


def _av_y_x(s: Tallsetning) -> Iterator[tuple[Mengde, Mengde]]:
    """Yield each «av y svarte x»."""
    for y, x in pairwise(s.mengder):
        if (
            not ({x.form, y.form} & {"brøk"} or x.høyeste or y.høyeste or y.forbehold)
            and not (er_del(x.enhet) or er_del(y.enhet) or er_fast(x.enhet))
            and y.enhet and _teller_samme(x, y)
            and _AV_FØR.search(s.mellom(max(s.start, y.start - _FØR), y.start))
            and _SVARTE.match(s.mellom(y.enhet_slutt, x.forbehold_start))
        ):  # fmt: skip
            yield x, y


def _teller_samme(x: Mengde, y: Mengde) -> bool:
    if y.enhet in _GRUNNER:
        return False
    return not x.enhet or not y.enhet or x.enhet == y.enhet


def deler(s: Tallsetning) -> list[Del]:
    """Return the parts of wholes in a sentence, in order."""
    ut = []
    brukt: set[int] = set()
    for x, y in (*x_av_y(s), *_av_y_x(s)):
        andel = andel_spenn(spenn(x), spenn(y))
        brukt |= {x.start, y.start}
        if andel is not None:
            slutt = y.enhet_slutt if x.start < y.start else x.enhet_slutt
            ut.append(Del(x.forbehold_start, slutt, andel, (x, y)))
    ut += [
        Del(m.forbehold_start, m.enhet_slutt, spenn(m), (m,))
        for m in s.mengder
        if er_del(m.enhet) and m.start not in brukt and m.høyeste is None
    ]
    return sorted(ut, key=lambda d: d.start)


def vist(s: Tallsetning, d: Del) -> str:
    """Return a part as a message tells it, with the values of registered numbers."""
    if not any(m.id for m in d.mengder):
        return s.skrevet(d.start, d.slutt)
    return " av ".join(vis_mengde(s, m) for m in d.mengder)


def i_parentes(s: Tallsetning, slutt: int, start: int, etter: int) -> bool:
    """Tell whether the stretch from `start` to `etter` fills the parenthesis after what ends at `slutt`."""
    return bool(PARENTES.match(s.mellom(slutt, start))) and bool(_LUKKET.match(s.prosa.egen, etter))


def omskrevet(s: Tallsetning, slutt: int, start: int, etter: int) -> bool:
    """Tell whether what begins at `start` says anew, after a comma, what ends at `slutt`."""
    return bool(OMSKREVET.match(s.mellom(slutt, start))) and bool(_STANS.match(s.prosa.egen, etter))


def hører_sammen(s: Tallsetning, slutt: int, start: int, etter: int) -> bool:
    """Tell whether two numbers beside each other tell of the same thing."""
    return i_parentes(s, slutt, start, etter) or omskrevet(s, slutt, start, etter)
