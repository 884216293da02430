"""Which rows a sum may be the sum of, and whether it is.

A table does not say what its sums are sums of. All readings that make sense are tried, and a sum is wrong
only where none of them gives it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from revisjon.checks.data.grid import Linje, Rute
from revisjon.checks.data.kinds import Slag
from revisjon.checks.data.reading import UENDELIG, Lest, overlapper
from revisjon.records import dataclass
from revisjon.rules.numbers import Spenn

_FLEST_SUMMER = 12
_LANG = 200
"""Rows of a table that is a list more than a table."""
_BARE = (
    "sum",
    "totalsum",
    "total",
    "totalt",
    "i alt",
    "ialt",
    "til sammen",
    "tilsammen",
    "tilsaman",
    "til saman",
)
_MINST = 2
"""A sum is of at least so many numbers."""
_NOK_TIL_STEG = 3
"""Numbers that it takes to see that all are rounded to tens or thousands."""


@dataclass(frozen=True, slots=True)
class Delsum:
    """One reading: some parts, and what they come to."""

    ruter: tuple[Rute, ...]
    mangler: bool
    """Whether the number of a part is not known, so that the sum may be any larger."""

    @property
    def verdi(self) -> Decimal:
        """What the known parts come to."""
        return sum((r.lest.verdi for r in self.ruter), Decimal(0))

    @property
    def desimaler(self) -> int:
        """Decimals that the sum is worth showing with."""
        return max(r.lest.desimaler for r in self.ruter)

    def spenn(self, steg: Decimal | None = None, *, eksakt: bool = False) -> Spenn:
        """Return what the parts may come to, where each was rounded to `steg`, or to its own last digit."""
        alle = [mulig(r.lest, steg, eksakt=eksakt) for r in self.ruter]
        høy = UENDELIG if self.mangler else sum((s.høy for s in alle), Decimal(0))
        return Spenn(sum((s.lav for s in alle), Decimal(0)), høy)

    @property
    def ytterst(self) -> Spenn:
        """From the least to the greatest of the parts."""
        return Spenn(min(r.lest.spenn.lav for r in self.ruter), max(r.lest.spenn.høy for r in self.ruter))


def mulig(lest: Lest, steg: Decimal | None = None, *, eksakt: bool = False) -> Spenn:
    """Return what a number may stand for where it was rounded to `steg`, to its last digit, or not at all."""
    if eksakt:
        return lest.eksakt
    if steg is None or lest.verdi % steg:
        return lest.spenn
    return Spenn(min(lest.spenn.lav, lest.verdi - steg / 2), max(lest.spenn.høy, lest.verdi + steg / 2))


def steg_i(slag: Slag, lest: Sequence[Lest]) -> Decimal | None:
    """Return the ten, hundred or thousand that all numbers of a column seem to be rounded to, if any."""
    tall = [int(x.verdi) for x in lest if x.verdi and x.verdi == x.verdi.to_integral_value()]
    if slag is Slag.ANTALL or len(tall) < max(_NOK_TIL_STEG, len([x for x in lest if x.verdi])):
        return None
    steg = 1
    while all(t % (steg * 10) == 0 for t in tall):
        steg *= 10
    return Decimal(steg) if steg > 1 else None


def lesninger(linjer: Sequence[Linje], nr: int, kolonne: int) -> Iterator[Delsum]:
    """Yield what the sum in row `nr` may be the sum of, the most natural first; each reading once."""
    sett: set[tuple[int, ...]] = set()
    for deler in _rader(linjer, nr):
        nøkkel = tuple(id(d) for d in deler)
        ruter = tuple(r for d in deler if (r := d.ruter[kolonne]) is not None)
        if nøkkel not in sett and len(ruter) >= _MINST:
            sett.add(nøkkel)
            yield Delsum(ruter, mangler=len(ruter) < len(deler))


def _rader(linjer: Sequence[Linje], nr: int) -> Iterator[Sequence[Linje]]:
    selv = linjer[nr]
    nære, neste = _til_forrige_sum(linjer, nr), _til_neste_sum(linjer, nr)
    yield (blokk := _deler(nære))
    yield [li for li in nære if li.del_ or li.herav]
    # «Alle» may be an answer among others, and «Avvik» a kind of case.
    yield [li for li in nære if not li.herav]
    yield _deler(neste)
    yield [li for li in neste if li.del_ or li.herav]
    if selv.total:
        # The same whole may be parted in several ways, one after the other: by sex, then by age.
        for antall in range(_MINST, min(len(nære), _FLEST_SUMMER)):
            yield nære[-antall:]
        for antall in range(_MINST, min(len(neste), _FLEST_SUMMER)):
            yield neste[:antall]
    før, etter = linjer[:nr], linjer[nr + 1 :]
    if len(linjer) > _LANG and any(li.sum or li.total for li in etter):
        return  # a subtotal of a long list is of what is next to it
    summer = [li for li in før if li.sum or li.total][-_FLEST_SUMMER:]
    for antall in range(1, len(summer) + 1):
        yield summer[-antall:]
        yield [*summer[-antall:], *blokk]
    yield [li for li in før if not li.sum and not li.total and not li.herav]
    for rader in (før, etter):
        yield _deler(rader)
        yield [li for li in _deler(rader) if li.avsnitt == selv.avsnitt]
    yield [li for li in etter if li.sum or li.total]


def _til_forrige_sum(linjer: Sequence[Linje], nr: int) -> Sequence[Linje]:
    grense = next((i + 1 for i in range(nr - 1, -1, -1) if linjer[i].samlet), 0)
    return linjer[grense:nr]


def _til_neste_sum(linjer: Sequence[Linje], nr: int) -> Sequence[Linje]:
    slutt = next((i for i in range(nr + 1, len(linjer)) if linjer[i].samlet), len(linjer))
    return linjer[nr + 1 : slutt]


def _deler(linjer: Sequence[Linje]) -> list[Linje]:
    return [li for li in linjer if li.del_]


def har_egne_deler(linjer: Sequence[Linje], nr: int, kolonne: int) -> bool:
    """Tell whether the parts of a sum can be in the table at all.

    «Sum utgifter» in a table of sums has its parts elsewhere. A bare «Sum» is the sum of whatever is above.
    """
    nære = [_til_forrige_sum(linjer, nr), *([] if nr else [_til_neste_sum(linjer, nr)])]
    if any(len([d for d in _deler(del_) if d.ruter[kolonne]]) >= _MINST for del_ in nære):
        return True
    return linjer[nr].navn.casefold() in _BARE


def nærmest(total: Decimal, lest: Sequence[Delsum]) -> Delsum:
    """Return the reading that comes nearest to what is written; of equals the most natural."""
    return min(lest, key=lambda d: abs(d.verdi - total))


def stemmer(total: Lest, delsum: Delsum, steg: Decimal | None = None, *, eksakt: bool = False) -> bool:
    """Tell whether a written sum can be the sum of the parts."""
    return overlapper(mulig(total, steg, eksakt=eksakt), delsum.spenn(steg, eksakt=eksakt))
