"""The sentences that hold quantities, read once for all checks of this family."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from decimal import Decimal

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag, en_gang
from revisjon.model import Utregnet
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Utdrag
from revisjon.prose.keywords import innholdsord
from revisjon.prose.numbers import INGEN, Mengde, mengder
from revisjon.records import dataclass
from revisjon.words import ordbok, utregnet_tekst

_HOPP_OVER = frozenset({"ordlyd", "tittel"})
"""What laws say, and the names of documents, are not the auditor's numbers."""
_SKILLE = uttrykk(r"[,;:]\s|\s[–-]\s|\s(?:mens|men)\s")
_MANGE_TALL = 12
_TABELL = 0.5
"""A «sentence» that is a run of numbers comes from a table that was pasted in."""
ORD = ordbok("bokmål")
"""Messages to the auditor are in bokmål."""


@dataclass(frozen=True, slots=True)
class Tallsetning:
    """One sentence with its quantities, whose positions are those of the text."""

    prosa: Prosa
    start: int
    slutt: int
    mengder: tuple[Mengde, ...]
    nr: int
    """Which of the sentences of its text it is."""

    @property
    def tekst(self) -> str:
        """What the auditor says in it."""
        return self.prosa.egen[self.start : self.slutt]

    def mellom(self, fra: int, til: int) -> str:
        """Return the text between two positions."""
        return self.prosa.egen[fra:til]

    def utdrag(self, fra: int, til: int) -> Utdrag:
        """Return a stretch to point at."""
        return self.prosa.utdrag(fra, til)

    def skrevet(self, fra: int, til: int) -> str:
        """Return a stretch as a message quotes it."""
        return self.prosa.utdrag(fra, til).tekst


def verdier(g: Tekstgrunnlag) -> Mapping[str, Utregnet]:
    """Return the registered numbers, of which a text without a project has none."""
    return g.prosjekt.verdier if isinstance(g, Grunnlag) else INGEN


@en_gang
def tallsetninger(g: Tekstgrunnlag) -> tuple[Tallsetning, ...]:
    """Return all sentences with quantities."""
    kjente = verdier(g)
    return tuple(s for p in g.egne if p.felt not in _HOPP_OVER for s in _i(p, kjente))


def ledd(s: Tallsetning, m: Mengde) -> str:
    """Return the clause of a number, no further than the next number that counts the same.

    It is all of the sentence where the clause has no words of its own.
    """
    her, tekst = m.start - s.start, s.tekst
    like = [q for q in s.mengder if q is not m and q.enhet == m.enhet]
    grenser = [k for treff in _SKILLE.finditer(tekst) for k in treff.span()]
    grenser += [k - s.start for q in like for k in (q.start, q.enhet_slutt)]
    if not grenser:
        return tekst
    fra = max((g for g in grenser if g <= her), default=0)
    til = min((g for g in grenser if g > her), default=len(tekst))
    stykke = tekst[fra:til]
    return stykke if like or innholdsord(stykke) - {m.enhet} else tekst


def _i(prosa: Prosa, kjente: Mapping[str, Utregnet]) -> Iterator[Tallsetning]:
    alle = mengder(prosa, kjente)
    if not alle:
        return
    starter = [s.start for s in prosa.setninger]
    i_setning: dict[int, list[Mengde]] = {}
    for m in alle:
        i_setning.setdefault(bisect_right(starter, m.start) - 1, []).append(m)
    for nr, funnet in i_setning.items():
        setning = prosa.setninger[max(nr, 0)]
        if not _er_tabell(setning.tekst, len(funnet)):
            yield Tallsetning(prosa, setning.start, setning.slutt, tuple(funnet), nr)


def _er_tabell(tekst: str, antall: int) -> bool:
    return antall > _MANGE_TALL and antall > _TABELL * len(re.findall(r"[^\W\d_]{2,}", tekst))


def vis(verdi: Decimal, enhet: str = "", flest: int = 1) -> str:
    """Return a number as a message tells it, with no more decimals than `flest`."""
    rundet = round(verdi, flest).normalize()
    desimaler = max(0, -int(rundet.as_tuple().exponent))
    return utregnet_tekst(Utregnet(rundet, enhet, desimaler=desimaler), "", ORD)


def vis_registrert(utregnet: Utregnet) -> str:
    """Return a registered number as it is printed."""
    return utregnet_tekst(utregnet, "", ORD)


def vis_mengde(s: Tallsetning, m: Mengde) -> str:
    """Return a quantity as the text has it, and the value of a registered one."""
    if m.registrert is not None:
        return vis_registrert(m.registrert)
    return s.skrevet(m.start, m.enhet_slutt)
