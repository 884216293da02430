"""What carries a settled verdict and what would change it; what would settle an open one.

A row of the decision table speaks of «all» and «some», so a verdict depends only on which combinations of
value and decisive occur among the claims. So
all is found once for each shape that a criterion can have: how many claims there are of each combination,
where more than a few are as good as many. Claims by name come in at the end; 200 of them are no harder
than five.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache, partial

from revisjon.assess.result import Endring
from revisjon.records import dataclass
from revisjon.rules import IKKE_RELEVANT, RANG, Tabell, Utfall, Verdi, slå_opp
from revisjon.rules.table import Krav

Påstand = tuple[str, Verdi, bool]
"""Id of a claim, its value, and whether it is decisive."""
_Slå = Callable[[frozenset[Krav]], Utfall]
_Antall = Mapping[Krav, int]
_Treff = tuple[int, tuple[Verdi, ...], str]
"""How far off another verdict is, the values that give it, and its name."""
_Mulige = Mapping[tuple[Krav, ...], Sequence[_Treff]]

FLEST_ENDRINGER = 8
"""More ways to another verdict than this are not listed: nobody reads them."""
_FLEST_SAMTIDIG = 2
"""Changes of more claims at once say no more than that the verdict stands firmly."""


_MANGE = max(len(RANG), _FLEST_SAMTIDIG + 1)
"""As good as any larger number of claims: they can have all values, and some are left when others change."""


@dataclass(frozen=True, slots=True)
class Oppgjør:
    """A verdict, and what it turns on. The fields are those of `Kriterievurdering`."""

    utfall: Utfall
    avgjør: tuple[str, ...] = ()
    avklares: tuple[str, ...] = ()
    endres: tuple[Endring, ...] = ()
    flere_endres: bool = False
    bærer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Form:
    """The same, for all criteria of one shape: by combination of value and decisive, not by claim."""

    utfall: Utfall
    avgjør: frozenset[Krav] = frozenset()
    avklares: frozenset[Krav] = frozenset()
    endres: _Mulige = field(default_factory=dict)
    bærer: frozenset[Krav] = frozenset()


def oppgjør_etter(tabell: Tabell) -> Callable[[tuple[Påstand, ...]], Oppgjør]:
    """Return the function that settles claims by a decision table.

    It remembers what it has answered: most criteria of a large project look alike.
    """

    @cache
    def slå(krav: frozenset[Krav]) -> Utfall:
        return slå_opp(tabell, tuple(krav))

    return cache(partial(_gjør_opp, cache(partial(_form, slå, tabell.utfall))))


def _gjør_opp(
    form: Callable[[frozenset[tuple[Krav, int]]], _Form], påstander: tuple[Påstand, ...]
) -> Oppgjør:
    med_krav = [(id_, (verdi, a)) for id_, verdi, a in påstander if verdi is not Verdi.IKKE_RELEVANT]
    antall = Counter(krav for _, krav in med_krav)
    f = form(frozenset((krav, min(n, _MANGE)) for krav, n in antall.items()))
    endres = tuple(itertools.islice(_endringer(f.endres, med_krav), FLEST_ENDRINGER + 1))
    return Oppgjør(
        f.utfall,
        avgjør=tuple(id_ for id_, krav in med_krav if krav in f.avgjør),
        avklares=tuple(id_ for id_, krav in med_krav if krav in f.avklares),
        endres=endres[:FLEST_ENDRINGER],
        flere_endres=len(endres) > FLEST_ENDRINGER,
        bærer=tuple(id_ for id_, krav in med_krav if krav in f.bærer),
    )


def _endringer(mulige: _Mulige, med_krav: Sequence[tuple[str, Krav]]) -> Iterator[Endring]:
    """Yield the changes of a shape claim by claim: the nearest verdict first, then in order of claims."""
    hvor_mange = max(map(len, mulige), default=0)
    med = {krav for slag in mulige for krav in slag}
    aktuelle = [par for par in med_krav if par[1] in med]
    for langt in sorted({avstand for treff in mulige.values() for avstand, _, _ in treff}):
        for valgte in itertools.combinations(aktuelle, hvor_mange):
            for avstand, verdier, utfall in mulige.get(tuple(krav for _, krav in valgte), ()):
                if avstand == langt:
                    ider = (id_ for id_, _ in valgte)
                    yield Endring(tuple(zip(ider, verdier, strict=True)), utfall)


def _form(slå: _Slå, skala: Sequence[str], former: frozenset[tuple[Krav, int]]) -> _Form:
    antall = dict(former)
    utfall = slå(frozenset(antall))
    if utfall.navn == IKKE_RELEVANT:
        return _Form(utfall)
    if not utfall.avgjort:
        return _Form(utfall, _avgjør(slå, antall), _avklares(slå, antall), _svar(slå, antall))
    return _Form(utfall, endres=_endres(slå, skala, antall), bærer=_bærer(slå, antall))


def _byttet(antall: _Antall, fra: Sequence[Krav], til: Sequence[Krav]) -> frozenset[Krav]:
    """Return what occurs when claims go from one combination to another."""
    igjen = {*antall, *til}
    igjen -= {krav for krav in fra if antall[krav] <= fra.count(krav) and krav not in til}
    return frozenset(igjen)


def _avgjør(slå: _Slå, antall: _Antall) -> frozenset[Krav]:
    """Return the undecided claims that narrow the interval when they alone become known."""
    nå = slå(frozenset(antall))

    def snevrer(krav: Krav) -> bool:
        etter = (slå(_byttet(antall, [krav], [(v, krav[1])])) for v in (Verdi.NEI, Verdi.JA))
        return any((u.lavest, u.høyest) != (nå.lavest, nå.høyest) for u in etter)

    return frozenset(krav for krav in antall if krav[0] is Verdi.UAVKLART and snevrer(krav))


def _avklares(slå: _Slå, antall: _Antall) -> frozenset[Krav]:
    """Return the smallest set of undecided claims that settles the verdict whatever they turn out to be.

    There is always one and only one. It takes all the decisive ones or none, and the same with the others:
    a single one left out can still do whatever all of them could. And two sets that both settle the verdict
    have a claim in common, or each would settle it against the other.
    """
    ukjente = frozenset(krav for krav in antall if krav[0] is Verdi.UAVKLART)
    for krav in ukjente:
        blir = (
            slå(_byttet(antall, [krav] * antall[krav], [(v, krav[1]) for v in verdier]))
            for n in range(1, antall[krav] + 1)
            for verdier in itertools.combinations(RANG, n)
        )
        if all(utfall.avgjort for utfall in blir):
            return frozenset({krav})
    return ukjente


def _bærer(slå: _Slå, antall: _Antall) -> frozenset[Krav]:
    """Return the claims that alone could change the verdict; else those that are decisive; else all."""
    nå = slå(frozenset(antall)).navn
    kjente = [krav for krav in antall if krav[0] in RANG]
    alene = frozenset(
        krav for krav in kjente if any(slå(_byttet(antall, [krav], [(v, krav[1])])).navn != nå for v in RANG)
    )
    return alene or frozenset(krav for krav in kjente if krav[1]) or frozenset(kjente)


def _endres(slå: _Slå, skala: Sequence[str], antall: _Antall) -> _Mulige:
    """Return the smallest changes that give another settled verdict.

    Of one claim where that is enough, else of two. A larger change of the same claims to the same verdict
    is left out.
    """
    for hvor_mange in range(1, _FLEST_SAMTIDIG + 1):
        alle = {slag: _treff(slå, skala, antall, slag) for slag in _slags_utvalg(antall, hvor_mange)}
        mulige = {slag: treff for slag, treff in alle.items() if treff}
        if mulige:
            return mulige
    return {}


def _svar(slå: _Slå, antall: _Antall) -> _Mulige:
    """Return the fewest answers that would do to settle an open verdict: one, else two at once."""
    for hvor_mange in range(1, _FLEST_SAMTIDIG + 1):
        mulige: dict[tuple[Krav, ...], list[_Treff]] = {}
        for slag in _slags_utvalg(antall, hvor_mange, {Verdi.UAVKLART}):
            for verdier in itertools.product(RANG, repeat=hvor_mange):
                utfall = slå(_byttet(antall, slag, [(v, a) for v, (_, a) in zip(verdier, slag, strict=True)]))
                if utfall.avgjort:
                    mulige.setdefault(slag, []).append((0, verdier, utfall.navn))
        if mulige:
            return mulige
    return {}


def _slags_utvalg(
    antall: _Antall, hvor_mange: int, verdier: Container[Verdi] = RANG
) -> Iterator[tuple[Krav, ...]]:
    """Yield the combinations that so many claims with these values can have between them, in every order."""
    valgte = [krav for krav in antall if krav[0] in verdier]
    for slag in itertools.product(valgte, repeat=hvor_mange):
        if all(antall[krav] >= n for krav, n in Counter(slag).items()):
            yield slag


def _treff(slå: _Slå, skala: Sequence[str], antall: _Antall, slag: tuple[Krav, ...]) -> list[_Treff]:
    """Return the ways to another settled verdict for claims with these combinations, small steps first."""
    nå = skala.index(slå(frozenset(antall)).navn)
    treff: list[_Treff] = []
    andre = ([v for v in RANG if v is not verdi] for verdi, _ in slag)
    for verdier in sorted(itertools.product(*andre), key=lambda v: _skritt(slag, v)):
        utfall = slå(_byttet(antall, slag, [(v, a) for v, (_, a) in zip(verdier, slag, strict=True)]))
        mindre = any(t[2] == utfall.navn and _på_veien(slag, t[1], verdier) for t in treff)
        if utfall.avgjort and skala.index(utfall.navn) != nå and not mindre:
            treff.append((abs(skala.index(utfall.navn) - nå), verdier, utfall.navn))
    return treff


def _skritt(slag: Sequence[Krav], verdier: Sequence[Verdi]) -> tuple[int, list[int]]:
    """Return a sort key: how many steps the values move in all, and for the better before for the worse."""
    flytt = [RANG[til] - RANG[fra] for til, (fra, _) in zip(verdier, slag, strict=True)]
    return sum(map(abs, flytt)), [-f for f in flytt]


def _på_veien(slag: Sequence[Krav], kort: Sequence[Verdi], lang: Sequence[Verdi]) -> bool:
    """Tell whether each claim passes the one value on its way to the other."""
    return all(
        min(RANG[fra], RANG[til]) <= RANG[v] <= max(RANG[fra], RANG[til])
        for (fra, _), v, til in zip(slag, kort, lang, strict=True)
    )
