"""Names of acts that are nearly those of the registry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from revisjon.law.names import Navn, Navneregister, grunnform, normal
from revisjon.patterns import uttrykk
from revisjon.records import dataclass

_LOVORD = uttrykk(r"[lLfF](?:(?<=[lL])(?i:ov(?:en|a|ens|as))|(?<=[fF])(?i:orskrift(?:en|a|ens)))(?![\w-])")
"""How the names of acts end, in the definite form; begins with a class, so that it is found fast."""
_FORAN_TEGN = uttrykk(r"(?<![\w-])(\w{9,})(?=\s+§)")
"""A word that stands where an act is named, whatever it ends in."""
_KORT, _LANGT = 9, 14
"""A shorter word than the first is not judged; from the second on, two letters may be wrong."""
_ANDRE = frozenset(
    [
        *(
            "arvelova",
            "arveloven",
            "barnelova",
            "barneloven",
            "barnehageloven",
            "barnehagelova",
            "barnetrygdloven",
        ),
        *("helsetilsynsloven", "helseberedskapsloven", "helseforskningsloven", "helseregisterloven"),
        *("straffeprosessloven", "straffegjennomføringsloven", "tjenestemannsloven", "statsansatteloven"),
        *(
            "personellforskriften",
            "personvernforordningen",
            "internkontrolloven",
            "kommunehelsetjenesteloven",
        ),
        *("spesialisthelsetjenesteloven", "sosialtjenesteloven", "tannhelsetjenesteloven", "folkehelseloven"),
        *("forvaltningslovforskriften", "arkivforskriften", "arkivforskrifta", "anskaffelsesforskriften"),
        *("opplæringsforskriften", "opplæringsforskrifta", "privatskolelova", "privatskoleloven"),
        *("pasientskadeloven", "pasientjournalloven", "psykisk helsevernloven", "språkforskriften"),
    ]
)
"""Real names that are not to be taken for misspelt ones, however near they come."""


@dataclass(frozen=True, slots=True)
class Nesten:
    """A word or two that nearly name an act."""

    start: int
    slutt: int
    navn: Navn
    """What was probably meant."""


def nesten_navn(tekst: str, navn: Navneregister) -> Iterator[Nesten]:
    """Yield what looks like a misspelt name of an act in the registry."""
    for start, slutt in _steder(tekst):
        lite = grunnform(tekst[start:slutt])
        kjente = navn.etter_ord.get(lite, ())
        if kjente:
            if uten_strek := _uten_strek(tekst, start, kjente):
                yield Nesten(uten_strek[0], slutt, uten_strek[1])
        elif "-" not in lite and lite not in _ANDRE and (ment := nærmeste(lite, tuple(navn.etter_ord))):
            yield Nesten(start, slutt, _best(navn.etter_ord[ment]))


def _steder(tekst: str) -> Iterator[tuple[int, int]]:
    """Yield where the words stand that may be meant as names of acts."""
    for m in _LOVORD.finditer(tekst):
        start = m.start()
        while start and (tekst[start - 1].isalnum() or tekst[start - 1] == "-"):
            start -= 1
        yield start, m.end()
    for m in _FORAN_TEGN.finditer(tekst) if "§" in tekst else ():
        # «Tidligere kommunelov § 77» is no slip.
        if _LOVORD.search(m[0]) is None and not m[0].casefold().endswith(("lov", "forskrift")):
            yield m.start(), m.end()


def _best(alle: tuple[Navn, ...]) -> Navn:
    """Return the plainest name that is right today, where there are several with the same word."""
    return min(alle, key=lambda n: (n.tidligere, len(n.tekst)))


def _uten_strek(tekst: str, pos: int, kjente: tuple[Navn, ...]) -> tuple[int, Navn] | None:
    """Return where a name begins that lacks its hyphen, as «plan og bygningsloven»."""
    if any(n.ved(tekst, pos) for n in kjente):
        return None
    for n in kjente:
        hode = normal(n.tekst).rpartition(" ")[0]
        uten = hode.replace("-", "")
        foran = " ".join(tekst[max(0, pos - len(hode) - 4) : pos].split()).casefold()
        if uten != hode and re.search(rf"(?<![\w-]){re.escape(uten)}\Z", foran):
            første = uten.split()[0]
            return tekst.casefold().rindex(første, 0, pos), n
    return None


@lru_cache(maxsize=4096)
def nærmeste(ord_: str, mulige: tuple[str, ...]) -> str:
    """Return the only one of the words that differs in a letter or two; empty where none or several do."""
    if len(ord_) < _KORT:
        return ""
    lov = 2 if len(ord_) >= _LANGT else 1
    nær = [m for m in mulige if abs(len(m) - len(ord_)) <= lov and 0 < avstand(ord_, m, lov) <= lov]
    minst = min((avstand(ord_, m, lov) for m in nær), default=0)
    beste = [m for m in nær if avstand(ord_, m, lov) == minst]
    # The two målformer of a name are one name.
    return beste[0] if len({m.removesuffix("en").removesuffix("a") for m in beste}) == 1 else ""


def avstand(a: str, b: str, grense: int) -> int:
    """Return how many letters are left out, put in, changed or swapped, at most `grense` + 1."""
    før: list[int] = []
    nå: list[int] = [*range(len(b) + 1)]
    for i, tegn in enumerate(a, 1):
        eldre, før, nå = før, nå, [i]
        for j, annet in enumerate(b, 1):
            minst = min(før[j] + 1, nå[j - 1] + 1, før[j - 1] + int(tegn != annet))
            if i > 1 and j > 1 and tegn == b[j - 2] and a[i - 2] == annet:
                minst = min(minst, eldre[j - 2] + 1)
            nå.append(minst)
        if min(nå) > grense:
            return grense + 1
    return nå[-1]
