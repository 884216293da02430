"""Citations of provisions in running text, each with the act that it belongs to.

A sign gets its act from the name beside it; from the one beside its neighbour, where signs stand in a row;
from «samme lov»; and at last from what the sentence or the text is about. Only the first two are sure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from revisjon.law.mentions import Omtale, forkortelse_før, omtaler
from revisjon.law.names import UKJENT, Navneregister
from revisjon.law.provision import Gruppe, Slag, Sted, grupper
from revisjon.patterns import uttrykk
from revisjon.prose import Setning
from revisjon.records import dataclass

_MELLOM = uttrykk(
    r"(?:\s|\([^()]{0,80}\)\d{0,3}|[,:»”\")(]|'s|’s|"
    r"(?:av|fra|frå)\s+(?:\d{1,2}\.?\s*[a-zæøå]+\s+)?\d{4}(?:\s+nr\.?\s*\d+)?|(?:si|sin|sitt|sine)\b|"
    # Possessive: what is taken once is not tried another way, however long the text.
    r"(?:kapittel|kap\.)\s+(?:\d{1,2}(?:\s?[A-Z]\b)?|[IVXL]+\b))*+"
)
"""What may stand between the name of an act and the sign that belongs to it."""
_PREPOSISJON = uttrykk(
    r"\s+(?:i|av|etter|frå|fra)\s+(?:(?:den|denne|samme|same|nye|ny|nevnte|nemnde)\s+)*", re.IGNORECASE
)
_KJEDE = uttrykk(r"\s*(?:,|og|eller|samt|til|jf\.?|jfr\.?|,\s*jf\.?|\(\s*jf\.?|,\s*og|som)\s*", re.IGNORECASE)
_VINDU = 1500
"""How far from a sign, in characters, an act is looked for that it may belong to."""
_LANG_TEKST = 20_000


@dataclass(frozen=True, slots=True)
class Henvisning:
    """One section or chapter that a text refers to."""

    sted: Sted
    slag: Slag
    gruppe: Gruppe
    """The sign that it stands behind, with its neighbours."""
    ident: str | None
    """Of the act; `UKJENT` for one that the registry does not have, None where nothing tells which act."""
    omtale: Omtale | None = None
    """Where the act is named."""
    sikker: bool = False
    """The act is named beside it, or is the only one that can be meant."""
    nevnt: tuple[str, ...] = ()
    """Acts in the registry that are named near by, in order, each once."""


@dataclass(frozen=True, slots=True)
class Sammenheng:
    """What a text is about, beside what it says itself."""

    setninger: tuple[Setning, ...] = ()
    noter: tuple[Omtale, ...] = ()
    """References to sources that are acts, in order."""
    ident: str | None = None
    """The act that a sign without one belongs to; None where there is no such act."""


def henvisninger(tekst: str, navn: Navneregister, om: Sammenheng | None = None) -> tuple[Henvisning, ...]:
    """Return what a text refers to, in order. Chapters count only where an act is named beside them."""
    alle = tuple(grupper(tekst))
    if not alle:
        return ()
    return tuple(_Tekst(tekst, navn, om or Sammenheng(), alle).les())


class _Tekst:
    """One text while the acts of its signs are found. A working tool, not a record."""

    def __init__(self, tekst: str, navn: Navneregister, om: Sammenheng, alle: Sequence[Gruppe]) -> None:
        self.tekst = tekst
        self.om = om
        self.grupper = alle
        funnet = [o for fra, til in _vinduer(tekst, alle) for o in omtaler(tekst, navn, fra, til)]
        korte = (forkortelse_før(tekst, g.start, navn) for g in alle)
        self.omtaler = _uten_overlapp([*funnet, *om.noter, *(k for k in korte if k)])
        self._starter = [o.start for o in self.omtaler]
        self._setningsstart = [s.start for s in om.setninger]

    def les(self) -> Iterator[Henvisning]:
        """Yield the references."""
        ved = [self._ved_siden(g) for g in self.grupper]
        for fra, til in self._kjeder():
            _spre(ved, fra, til)
        for g, omtale in zip(self.grupper, ved, strict=True):
            yield from self._av(g, omtale)

    def _av(self, g: Gruppe, ved: Omtale | None) -> Iterator[Henvisning]:
        nevnt = tuple(dict.fromkeys(o.ident for o in self._nær(g.start) if o.ident))
        ident: str | None
        omtale: Omtale | None
        if ved is not None and ved.nevner:
            ident, omtale, sikker = ved.ident, ved, True
        elif g.slag == "kapittel":
            return
        elif ved is not None:
            ident, omtale, sikker = self._pekt_på(g, ved)
        else:
            omtale, sikker = self._antatt(g), False
            ident = omtale.ident if omtale else self.om.ident
        for sted in g.steder:
            yield Henvisning(sted, g.slag, g, ident, omtale, sikker, nevnt)

    def _ved_siden(self, g: Gruppe) -> Omtale | None:
        """Return the mention beside a sign, before or after it."""
        før, skilt = self._rett_før(g.start)
        etter = self._rett_etter(g.slutt)
        return etter if etter and (før is None or skilt) else før

    def _rett_før(self, pos: int) -> tuple[Omtale | None, bool]:
        """Return the mention right before, and whether a comma parts them."""
        nr = bisect_right(self._starter, pos) - 1
        while nr >= 0 and self.omtaler[nr].slag == "note":
            nr -= 1
        if nr < 0 or self.omtaler[nr].slutt > pos:
            return None, False
        mellom = self.tekst[self.omtaler[nr].slutt : pos]
        if _MELLOM.fullmatch(mellom) is None:
            return None, False
        return self.omtaler[nr], "," in mellom

    def _rett_etter(self, pos: int) -> Omtale | None:
        treff = _PREPOSISJON.match(self.tekst, pos)
        if treff is None:
            return None
        for o in self.omtaler[bisect_right(self._starter, pos) :]:
            if o.slag != "note":
                # The first words of a name may look like some before it: «den nye forvaltningsloven».
                return o if pos < o.start <= treff.end() else None
        return None

    def _kjeder(self) -> Iterator[tuple[int, int]]:
        """Yield runs of signs with nothing but «og», «jf.» and the like between them, as ranges."""
        start = 0
        for nr in range(1, len(self.grupper) + 1):
            if nr == len(self.grupper) or not self._henger_sammen(nr):
                yield start, nr
                start = nr

    def _henger_sammen(self, nr: int) -> bool:
        mellom = self.tekst[self.grupper[nr - 1].slutt : self.grupper[nr].start]
        return _KJEDE.fullmatch(mellom) is not None

    def _antatt(self, g: Gruppe) -> Omtale | None:
        """Return the act that a sign without a name probably belongs to."""
        nær = [o for o in self._nær(g.start) if o.nevner]
        i_setningen = self._i_setningen(nær, g.start)
        foran = [o for o in i_setningen if o.start < g.start and not _lukket(self.tekst, o.slutt, g.start)]
        if foran or i_setningen:
            return (foran[-1:] or i_setningen)[0]
        tidligere = [o for o in nær if o.start < g.start]
        if self.om.ident is not None or not tidligere:
            return None
        # With several to choose from, and none in the sentence, not even the reader knows.
        return tidligere[-1] if _ett(nær) else _uvisst(g)

    def _pekt_på(self, g: Gruppe, tilbake: Omtale) -> tuple[str | None, Omtale | None, bool]:
        """Return the act that «lovens § 6» or «samme lov § 6» means, and whether no other can be meant."""
        nær = [o for o in self._nær(g.start) if o.nevner and _av_slag(o, tilbake.slag)]
        tidligere = [o for o in nær if o.start < g.start]
        if tidligere:
            return tidligere[-1].ident, tidligere[-1], _ett(nær)
        ident = self.om.ident
        passer = ident is not None and ident.startswith("FOR") == (tilbake.slag == "forskrift")
        # «Loven» in a text that names none: the reader knows which, but we do not.
        return (ident if passer else UKJENT), None, False

    def _nær(self, pos: int) -> list[Omtale]:
        fra = bisect_right(self._starter, pos - _VINDU)
        til = bisect_right(self._starter, pos + _VINDU // 5)
        return self.omtaler[fra:til]

    def _i_setningen(self, alle: list[Omtale], pos: int) -> list[Omtale]:
        nr = bisect_right(self._setningsstart, pos) - 1
        if nr < 0:
            return []
        setning = self.om.setninger[nr]
        # A note stands after the full stop.
        return [o for o in alle if setning.start <= o.start < setning.slutt + (o.slag == "note")]


def _spre(ved: list[Omtale | None], fra: int, til: int) -> None:
    """Give the signs of a run the act of their neighbour: first of the one before, then of the one after."""
    for nr in range(fra + 1, til):
        ved[nr] = ved[nr] or ved[nr - 1]
    for nr in range(til - 2, fra - 1, -1):
        ved[nr] = ved[nr] or ved[nr + 1]


def _ett(alle: Sequence[Omtale]) -> bool:
    """Tell whether all mentions are of one act."""
    return len({o.ident or o.navn.casefold() for o in alle}) == 1


def _uvisst(g: Gruppe) -> Omtale:
    return Omtale(g.start, g.start, "ukjent", UKJENT, "")


def _av_slag(o: Omtale, slag: str) -> bool:
    """Tell whether a mention is of the kind that a word points back to: an act, or a regulation."""
    er_forskrift = o.ident.startswith("FOR") or "forskrift" in o.navn.casefold()
    return er_forskrift == (slag == "forskrift")


def _lukket(tekst: str, fra: int, til: int) -> bool:
    """Tell whether a parenthesis that is open at `fra` is closed before `til`."""
    dybde = 0
    for tegn in tekst[fra:til]:
        dybde += (tegn == "(") - (tegn == ")")
        if dybde < 0:
            return True
    return False


def _vinduer(tekst: str, alle: Sequence[Gruppe]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that acts are looked for in: of a long text only those around signs."""
    if len(tekst) <= _LANG_TEKST:
        yield 0, len(tekst)
        return
    fra, til = 0, 0
    for g in alle:
        start, slutt = max(0, g.start - _VINDU), min(len(tekst), g.slutt + _VINDU)
        if start > til:
            yield fra, til
            fra = start
        til = slutt
    yield fra, til


def _uten_overlapp(alle: list[Omtale]) -> list[Omtale]:
    ut: list[Omtale] = []
    for o in sorted(alle, key=lambda o: (o.start, -o.slutt)):
        if not ut or o.start >= ut[-1].slutt:
            ut.append(o)
    return ut
