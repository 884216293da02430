"""The decision table: from the values of the claims to the verdict on a criterion.

The table is data, read top-down; the first row whose condition holds gives the verdict. With
unknown claims it is read twice, all unknown at worst and all at best. Because a table must be
monotone in nei < delvis < ja, every completion lies between the two.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from revisjon.model import Skalatrinn
from revisjon.records import dataclass
from revisjon.rules.value import Utfall, Verdi

KAN_IKKE_KONKLUDERES = "kan ikke konkluderes"
IKKE_RELEVANT = "ikke relevant"

Hvem = Literal["alle", "avgjørende"]
_KJENTE = (Verdi.NEI, Verdi.DELVIS, Verdi.JA)
_MENGDER = tuple(m for n in range(len(_KJENTE) + 1) for m in itertools.combinations(_KJENTE, n))
"""All sets of known values, the empty one first. A row speaks of «all» and «some» only, so it sees nothing
of the claims but which values the decisive ones have, and which the others. To try all pairs of sets is
therefore to try all claims."""

Krav = tuple[Verdi, bool]
"""A claim as the table sees it: its value, and whether it is decisive."""


@dataclass(frozen=True, slots=True)
class Rad:
    """A row: the verdict holds when (all or some) of (all or decisive) claims have one of the values."""

    utfall: str
    kvantor: Literal["hver", "noen", "ellers"]
    hvem: Hvem = "alle"
    verdier: tuple[Verdi, ...] = ()

    def holder(self, krav: Sequence[Krav]) -> bool:
        """Tell whether the row fires for claims without unknown values."""
        if self.kvantor == "ellers":
            return True
        treff = [v in self.verdier for v, avgjørende in krav if avgjørende or self.hvem == "alle"]
        return all(treff) if self.kvantor == "hver" else any(treff)


@dataclass(frozen=True, slots=True)
class Tabell:
    """Rows from best to worst verdict; the last one always fires."""

    rader: tuple[Rad, ...]

    @property
    def utfall(self) -> tuple[str, ...]:
        """The verdicts of the scale, best first."""
        return tuple(dict.fromkeys(r.utfall for r in self.rader))


STANDARD = Tabell(
    (
        Rad("oppfylt", "hver", "alle", (Verdi.JA,)),
        Rad("i hovedsak oppfylt", "hver", "avgjørende", (Verdi.JA,)),
        Rad("delvis oppfylt", "noen", "avgjørende", (Verdi.JA, Verdi.DELVIS)),
        Rad("ikke oppfylt", "ellers"),
    )
)


_KVANTOR: Mapping[str, tuple[Literal["hver", "noen"], Hvem]] = MappingProxyType(
    {
        "alle": ("hver", "alle"),
        "alle_avgjørende": ("hver", "avgjørende"),
        "noen": ("noen", "alle"),
        "noen_avgjørende": ("noen", "avgjørende"),
    }
)


def fra_skala(skala: Sequence[Skalatrinn]) -> Tabell:
    """Return the decision table of an office's own scale, or the standard one where there is none."""
    return Tabell(tuple(_rad(trinn) for trinn in skala)) if skala else STANDARD


def _rad(trinn: Skalatrinn) -> Rad:
    for felt, (kvantor, hvem) in _KVANTOR.items() if trinn.når else ():
        verdier = getattr(trinn.når, felt)
        if verdier:
            return Rad(trinn.utfall, kvantor, hvem, tuple(Verdi(v) for v in verdier))
    return Rad(trinn.utfall, "ellers")


def slå_opp(tabell: Tabell, krav: Sequence[Krav]) -> Utfall:
    """Return the verdict, or the interval of verdicts where unknown claims could decide it.

    Claims that are not relevant must have been taken out; no claims at all means that the
    criterion is not relevant.
    """
    if not krav:
        return Utfall(IKKE_RELEVANT, IKKE_RELEVANT, IKKE_RELEVANT, None)
    lavest = _første_rad(tabell, _med_ukjente_som(Verdi.NEI, krav))
    høyest = _første_rad(tabell, _med_ukjente_som(Verdi.JA, krav))
    lav, høy = tabell.rader[lavest].utfall, tabell.rader[høyest].utfall
    if lav == høy:
        return Utfall(lav, lav, høy, lavest)
    return Utfall(KAN_IKKE_KONKLUDERES, lav, høy, None)


@dataclass(frozen=True, slots=True)
class Moteksempel:
    """Claims for which a table is not monotone: one of them gets better, and the verdict worse."""

    før: tuple[Krav, ...]
    """The claim that gets better, and after it the others."""
    etter: tuple[Krav, ...]
    """The same claims, the first of them one step better."""
    utfall_før: str
    utfall_etter: str
    rad: int
    """Row that fired before, from 0, and does not fire when the claim is better."""


def er_monoton(tabell: Tabell) -> bool:
    """Prove by trying all cases that a better claim never gives a worse verdict."""
    return moteksempel(tabell) is None


def moteksempel(tabell: Tabell) -> Moteksempel | None:
    """Return the simplest case, at the topmost row, where a better claim gives a worse verdict."""
    return min(_brudd(tabell, tabell.utfall), key=lambda m: (m.rad, len(m.før)), default=None)


def er_snudd(tabell: Tabell) -> bool:
    """Tell whether the table would be monotone if its verdicts stood from worst to best."""
    return not any(_brudd(tabell, tabell.utfall[::-1]))


def rader_i_bruk(tabell: Tabell) -> frozenset[int]:
    """Return the rows that fire for some claims; the others are hidden by the rows above them."""
    return frozenset(
        _første_rad(tabell, _krav(avgjørende, andre)) for avgjørende in _MENGDER[1:] for andre in _MENGDER
    )


def _brudd(tabell: Tabell, best_først: Sequence[str]) -> Iterator[Moteksempel]:
    """Yield every case in which a claim gets a step better, and the verdict worse."""
    rang = {navn: i for i, navn in enumerate(best_først)}
    for (dårligere, bedre), er_avgjørende, avgjørende, andre in itertools.product(
        itertools.pairwise(_KJENTE), (True, False), _MENGDER, _MENGDER
    ):
        resten = _krav(avgjørende, andre)
        if not er_avgjørende and not avgjørende:
            continue
        før, etter = ((dårligere, er_avgjørende), *resten), ((bedre, er_avgjørende), *resten)
        rad_før, rad_etter = _første_rad(tabell, før), _første_rad(tabell, etter)
        utfall_før, utfall_etter = tabell.rader[rad_før].utfall, tabell.rader[rad_etter].utfall
        if rang[utfall_etter] > rang[utfall_før]:
            yield Moteksempel(før, etter, utfall_før, utfall_etter, rad_før)


def _krav(avgjørende: Iterable[Verdi], andre: Iterable[Verdi]) -> tuple[Krav, ...]:
    return (*((v, True) for v in avgjørende), *((v, False) for v in andre))


def _med_ukjente_som(verdi: Verdi, krav: Sequence[Krav]) -> list[Krav]:
    return [(verdi if v is Verdi.UAVKLART else v, avgjørende) for v, avgjørende in krav]


def _første_rad(tabell: Tabell, krav: Sequence[Krav]) -> int:
    return next(i for i, rad in enumerate(tabell.rader) if rad.holder(krav))
