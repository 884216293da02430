"""The decision table: from the values of the claims to the verdict on a criterion.

The table is data, read top-down; the first row whose condition holds gives the verdict. With
unknown claims it is read twice, all unknown at worst and all at best. Because a table must be
monotone in nei < delvis < ja, every completion lies between the two.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from revisjon.model import Skalatrinn
from revisjon.rules.value import Utfall, Verdi

KAN_IKKE_KONKLUDERES = "kan ikke konkluderes"
IKKE_RELEVANT = "ikke relevant"

Hvem = Literal["alle", "avgjørende"]
_FLEST_PUNKTER = 4
"""Claims of each kind tried in the proof of monotony; conditions speak of «all» and «some» only, so
more claims than this give no new case."""

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


def er_monoton(tabell: Tabell) -> bool:
    """Prove by trying all cases that a better claim never gives a worse verdict."""
    for antall_avgjørende in range(1, _FLEST_PUNKTER):
        for antall_andre in range(_FLEST_PUNKTER - 1):
            avgjørende = [True] * antall_avgjørende + [False] * antall_andre
            if not _monoton_for(tabell, avgjørende):
                return False
    return True


def _monoton_for(tabell: Tabell, avgjørende: Sequence[bool]) -> bool:
    rang = {navn: i for i, navn in enumerate(tabell.utfall)}
    for verdier in itertools.product((Verdi.NEI, Verdi.DELVIS, Verdi.JA), repeat=len(avgjørende)):
        før = rang[tabell.rader[_første_rad(tabell, list(zip(verdier, avgjørende, strict=True)))].utfall]
        for i, verdi in enumerate(verdier):
            if verdi is Verdi.JA:
                continue
            bedre = [*verdier]
            bedre[i] = Verdi.DELVIS if verdi is Verdi.NEI else Verdi.JA
            etter = _første_rad(tabell, list(zip(bedre, avgjørende, strict=True)))
            if rang[tabell.rader[etter].utfall] > før:
                return False
    return True


def _med_ukjente_som(verdi: Verdi, krav: Sequence[Krav]) -> list[Krav]:
    return [(verdi if v is Verdi.UAVKLART else v, avgjørende) for v, avgjørende in krav]


def _første_rad(tabell: Tabell, krav: Sequence[Krav]) -> int:
    return next(i for i, rad in enumerate(tabell.rader) if rad.holder(krav))
