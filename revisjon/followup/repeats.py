"""Repeat findings: the same criterion failing in several audits, in a later one or in another municipality.

Two criteria are the same where they rest on the same provision and read alike, or have the same id and the
same text. Texts are compared word by word, not by meaning: what is found can be explained in a sentence, and
what is worded otherwise is not found.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from revisjon.followup.records import Prosjektrad, Svikt
from revisjon.records import dataclass

LIKT, UTVIDET = 0.85, 0.7
"""So large a share of the words that stand in one of two texts must stand in both; the latter where one text
only has more words than the other. One word replaced by another, as the name of a service, makes a short text
another one."""
_BÆRENDE = 4
"""Letters of a word that carries meaning; shorter ones are left out."""
_ORD = re.compile(r"\w+")
_TOMME = re.compile(r"[\s\u00a0\u2009\u202f]+")


@dataclass(frozen=True, slots=True)
class Forekomst:
    """One audit in which the criterion failed."""

    sti: str
    prosjekt: str
    tittel: str
    dato: str
    reviderte: tuple[str, ...]
    kriterium: str
    navn: str
    dom: str
    likhet: str
    """Why it counts as the same as the first: «samme ordlyd», «liknende ordlyd» or «samme kjennemerke»."""


@dataclass(frozen=True, slots=True)
class Gjentakelse:
    """One criterion that failed in several audits."""

    navn: str
    hjemler: tuple[str, ...]
    """The provisions that they have in common, as printed; empty where it is known by id and text alone."""
    forekomster: tuple[Forekomst, ...]
    """By date."""
    samme_sted: tuple[str, ...]
    """Bodies in which it failed more than once."""

    @property
    def reviderte(self) -> tuple[str, ...]:
        """All bodies, in order of first failure."""
        return tuple(dict.fromkeys(r for f in self.forekomster for r in f.reviderte))


@dataclass(frozen=True, slots=True)
class _Funn:
    prosjekt: Prosjektrad
    svikt: Svikt
    norm: str
    """The text, in small letters and without punctuation."""


class _Grupper:
    """Which belong together, as they are joined two and two."""

    def __init__(self, antall: int) -> None:
        self._over = list(range(antall))

    def rot(self, nr: int) -> int:
        while self._over[nr] != nr:
            self._over[nr] = self._over[self._over[nr]]
            nr = self._over[nr]
        return nr

    def slå_sammen(self, a: int, b: int) -> None:
        a, b = self.rot(a), self.rot(b)
        self._over[max(a, b)] = min(a, b)


def gjentatte(prosjekter: Iterable[Prosjektrad]) -> tuple[Gjentakelse, ...]:
    """Return the criteria that failed in more than one audit, the most widespread first."""
    alle = [_Funn(p, s, _normalisert(s.krav)) for p in prosjekter for s in p.svikt]
    alle.sort(key=lambda f: (f.prosjekt.dato, f.prosjekt.kommune, f.prosjekt.sti, f.svikt.kriterium))
    grupper = _Grupper(len(alle))
    for a, b in _par(alle):
        grupper.slå_sammen(a, b)
    samlet: dict[int, list[_Funn]] = {}
    for nr, funn in enumerate(alle):
        samlet.setdefault(grupper.rot(nr), []).append(funn)
    funnet = [_gjentakelse(f) for f in samlet.values() if len({x.prosjekt.sti for x in f}) > 1]
    return tuple(sorted(funnet, key=lambda g: (-len(g.forekomster), g.navn.casefold(), g.hjemler)))


def _par(alle: Sequence[_Funn]) -> Iterator[tuple[int, int]]:
    """Yield pairs that are the same criterion, enough of them to join all that are."""
    etter_id: dict[tuple[str, str], int] = {}
    etter_hjemmel: dict[tuple[str, str], dict[str, int]] = {}
    for nr, f in enumerate(alle):
        yield nr, etter_id.setdefault((f.svikt.kriterium.casefold(), f.norm), nr)
        for nøkkel in _nøkler(f.svikt):
            yield nr, etter_hjemmel.setdefault(nøkkel, {}).setdefault(f.norm, nr)
    for tekster in etter_hjemmel.values():
        ulike = [*tekster]
        for a, b in _liknende(ulike):
            yield tekster[ulike[a]], tekster[ulike[b]]


def _liknende(tekster: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of different texts that are near each other, without comparing each with each.

    Texts come by number of words, and the words of each by how rare they are. Two that have most words in
    common share one of their rarest (prefix filtering; with the lengths of PPJoin, Xiao et al. 2011), and
    one that holds all words of another holds its rarest.
    """
    ord_ = [_bærende(tekst) for tekst in tekster]
    vanlig = Counter(o for ordene in ord_ for o in ordene)
    etter_prefiks: dict[str, list[int]] = {}
    etter_sjeldnest: dict[str, list[int]] = {}
    for nr in sorted(range(len(ord_)), key=lambda n: (len(ord_[n]), n)):
        rekke = sorted(ord_[nr], key=lambda o: (vanlig[o], o))
        let, merk = (_prefiks(len(rekke), andel) for andel in (LIKT, 2 * LIKT / (1 + LIKT)))
        andre = {a for o in rekke[:let] for a in etter_prefiks.get(o, ())}
        andre.update(a for o in rekke for a in etter_sjeldnest.get(o, ()))
        for annen in sorted(andre):
            if er_like(ord_[nr], ord_[annen]):
                yield annen, nr
        for o in rekke[:merk]:
            etter_prefiks.setdefault(o, []).append(nr)
        for o in rekke[:1]:
            etter_sjeldnest.setdefault(o, []).append(nr)


def _prefiks(antall: int, andel: float) -> int:
    # The small number keeps what is exact from being rounded up.
    return antall - math.ceil(andel * antall - 1e-9) + 1


def er_like(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two texts, as sets of words, are near each other."""
    krav = UTVIDET if a <= b or b <= a else LIKT
    return len(a & b) >= krav * len(a | b)


def _bærende(tekst: str) -> frozenset[str]:
    ordene = tekst.split()
    return frozenset(o for o in ordene if len(o) >= _BÆRENDE) or frozenset(ordene)


def _gjentakelse(funn: Sequence[_Funn]) -> Gjentakelse:
    først = funn[0]
    felles = Counter(nøkkel for f in funn for nøkkel in {*_nøkler(f.svikt)})
    trykt = {
        n: t for f in funn for n, t in zip(_nøkler(f.svikt), (h[2] for h in f.svikt.hjemler), strict=True)
    }
    antall = Counter(r for f in funn for r in {*f.svikt.reviderte})
    return Gjentakelse(
        først.svikt.navn,
        tuple(sorted(trykt[n] for n, ganger in felles.items() if ganger > 1)),
        tuple(_forekomst(f, først) for f in funn),
        tuple(sorted(r for r, ganger in antall.items() if ganger > 1)),
    )


def _forekomst(f: _Funn, først: _Funn) -> Forekomst:
    p, s = f.prosjekt, f.svikt
    felles = {*_nøkler(s)} & {*_nøkler(først.svikt)}
    ordlyd = "samme ordlyd" if f.norm == først.norm else "liknende ordlyd"
    slag = ordlyd if felles else f"samme kjennemerke og {ordlyd}"
    return Forekomst(p.sti, p.id, p.tittel, p.dato, s.reviderte, s.kriterium, s.navn, s.dom, slag)


def _nøkler(s: Svikt) -> tuple[tuple[str, str], ...]:
    return tuple((_tett(ident), _tett(bestemmelse)) for ident, bestemmelse, _ in s.hjemler)


def _tett(tekst: str) -> str:
    return _TOMME.sub("", tekst).casefold()


def _normalisert(tekst: str) -> str:
    return " ".join(_ORD.findall(tekst.casefold()))
