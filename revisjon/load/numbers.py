"""The value of every number and every numeric cell, computed once and without going in circles.

Numbers may be given, read from a table, or computed from others; cells may refer to numbers. All
are looked up on demand, so their order is irrelevant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, Plass, mente_du
from revisjon.load import codes
from revisjon.model import Beregning, Celle, Celleadresse, Kilde, Kolonne, Rad, Tabell, Tall, Utregnet

Adresse = tuple[str, str, str]
Nøkkel = str | Adresse
_MAKS_LEDD = 200
_HUNDRE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Cellested:
    """A numeric cell, or the numeric place of a sum row that the program fills."""

    tabell: Tabell
    rad: Rad
    kolonne: Kolonne
    nr: int
    """Index of the column."""
    celle: Celle | None
    """None where the program sums."""


class Regning:
    """Computes values on demand and remembers them. A working tool of one load, not a record."""

    def __init__(self, tall: Mapping[str, Tall], tabeller: Mapping[str, Tabell], kilder: Iterable[Kilde]) -> None:
        self._tall = tall
        self._tabeller = tabeller
        self._intervjuet = sum(k.antall for k in kilder if k.type == "intervju" and not k.gruppe)
        self._celler = {a: c for t in tabeller.values() for a, c in _cellesteder(t).items()}
        self._verdier: dict[Nøkkel, Utregnet | None] = {}
        self._på_vei: list[Nøkkel] = []
        self.diagnoser: list[Diagnose] = []

    def alle_tall(self) -> dict[str, Utregnet]:
        """Return the value of each number that has one."""
        verdier = {id_: self._verdi(id_) for id_ in self._tall}
        return {id_: v for id_, v in verdier.items() if v is not None}

    def alle_celler(self) -> dict[Adresse, Utregnet]:
        """Return the value of each numeric cell that has one."""
        verdier = {a: self._verdi(a) for a in self._celler}
        return {a: v for a, v in verdier.items() if v is not None}

    def _verdi(self, nøkkel: Nøkkel) -> Utregnet | None:
        if nøkkel in self._verdier:
            return self._verdier[nøkkel]
        if nøkkel in self._på_vei or len(self._på_vei) >= _MAKS_LEDD:
            self._meld_sirkel(nøkkel)
            return None
        self._på_vei.append(nøkkel)
        verdi = self._regn_tall(self._tall[nøkkel]) if isinstance(nøkkel, str) else self._regn_celle(nøkkel)
        self._på_vei.pop()
        self._verdier[nøkkel] = verdi
        return verdi

    def _meld_sirkel(self, nøkkel: Nøkkel) -> None:
        start = self._på_vei.index(nøkkel) if nøkkel in self._på_vei else 0
        ring = [*self._på_vei[start:], nøkkel]
        plass = min(self._plass(n) for n in ring)
        navn = " → ".join(n if isinstance(n, str) else f"{n[0]}: {n[1]}, {n[2]}" for n in ring[:8])
        melding = f"Tallene regnes ut fra hverandre i ring: {navn}."
        if nøkkel not in self._på_vei:
            melding = f"Tallene regnes ut fra hverandre i mer enn {_MAKS_LEDD} ledd."
        self.diagnoser.append(Diagnose(codes.SIRKEL, plass, melding, "Gi ett av tallene en verdi."))

    def _plass(self, nøkkel: Nøkkel) -> Plass:
        if isinstance(nøkkel, str):
            return self._tall[nøkkel].sted.plass
        return self._celler[nøkkel].rad.sted.plass

    def _regn_tall(self, tall: Tall) -> Utregnet | None:
        if tall.verdi is not None:
            desimaler = tall.desimaler if tall.desimaler is not None else desimaler_i(tall.verdi)
            return Utregnet(tall.verdi, tall.enhet, tall.omtrent, desimaler)
        regnet = self._fra_tabell(tall.fra) if tall.fra else None
        if tall.beregnet:
            regnet = self._beregn(tall.beregnet)
        if regnet is None:
            return None
        return replace(
            regnet,
            enhet=tall.enhet or regnet.enhet,
            omtrent=tall.omtrent or regnet.omtrent,
            desimaler=regnet.desimaler if tall.desimaler is None else tall.desimaler,
        )

    def _fra_tabell(self, adresse: Celleadresse) -> Utregnet | None:
        nøkkel = (adresse.tabell, adresse.rad, adresse.kolonne)
        if nøkkel in self._celler:
            return self._verdi(nøkkel)
        tabell = self._tabeller.get(adresse.tabell)
        if tabell is not None:
            self.diagnoser.append(_ukjent_celle(tabell, adresse))
        return None

    def _regn_celle(self, nøkkel: Adresse) -> Utregnet | None:
        sted = self._celler[nøkkel]
        if sted.celle is None:
            return self._kolonnesum(sted)
        if sted.celle.tall:
            return self._verdi(sted.celle.tall) if sted.celle.tall in self._tall else None
        if sted.celle.verdi is None:
            return None
        desimaler = sted.kolonne.desimaler
        return Utregnet(
            sted.celle.verdi, desimaler=desimaler_i(sted.celle.verdi) if desimaler is None else desimaler
        )

    def _kolonnesum(self, sted: Cellested) -> Utregnet | None:
        """Sum the plain rows above the sum row."""
        verdier: list[Utregnet] = []
        for rad, _ in sted.tabell.flate_rader():
            if rad is sted.rad:
                break
            if rad.slag == "vanlig":
                verdi = self._verdi((sted.tabell.id, rad.navn, sted.kolonne.tittel))
                if verdi is not None:
                    verdier.append(verdi)
        return _sum(verdier) if verdier else None

    def _beregn(self, beregning: Beregning) -> Utregnet | None:
        if beregning.operasjon == "antall":
            return Utregnet(Decimal(self._intervjuet), "personer")
        ledd = [self._verdi(id_) for id_ in beregning.ledd if id_ in self._tall]
        kjente = [v for v in ledd if v is not None]
        if len(kjente) < len(beregning.ledd):
            return None
        regnet = _OPERASJONER[beregning.operasjon](kjente)
        if regnet is None:
            melding = f"«{beregning.operasjon}» deler på null: «{beregning.ledd[-1]}» eller «{beregning.ledd[0]}» er 0."
            plass = beregning.sted.plass
            self.diagnoser.append(Diagnose(codes.DELT_PÅ_NULL, plass, melding, "Rett tallet, eller ta bort beregningen."))
        return regnet


def desimaler_i(verdi: Decimal) -> int:
    """Return how many decimals a number is written with."""
    eksponent = verdi.as_tuple().exponent
    return max(0, -eksponent) if isinstance(eksponent, int) else 0


def _cellesteder(tabell: Tabell) -> dict[Adresse, Cellested]:
    steder: dict[Adresse, Cellested] = {}
    for rad, foran in tabell.flate_rader():
        for nr, kolonne in enumerate(tabell.kolonner):
            if nr - foran < 0 or (nr == 0 and rad.tittel) or kolonne.type != "tall":
                continue
            celle = rad.celler[nr - foran] if nr - foran < len(rad.celler) else None
            if celle is None and rad.slag != "sum":
                continue
            steder.setdefault((tabell.id, rad.navn, kolonne.tittel), Cellested(tabell, rad, kolonne, nr, celle))
    return steder


def _ukjent_celle(tabell: Tabell, adresse: Celleadresse) -> Diagnose:
    rader = [rad.navn for rad, _ in tabell.flate_rader()]
    kolonner = [k.tittel for k in tabell.kolonner if k.type == "tall"]
    if adresse.rad not in rader:
        felt, hva, mulige, ord_ = "rad", adresse.rad, rader, "raden"
    else:
        felt, hva, mulige, ord_ = "kolonne", adresse.kolonne, kolonner, "tallkolonnen"
    råd = mente_du(hva, mulige) or f"Tabellen har {', '.join(f'«{m}»' for m in mulige)}."
    melding = f"Tabellen «{tabell.id}» har ikke {ord_} «{hva}»."
    return Diagnose(codes.UKJENT_RAD, adresse.sted.til(felt), melding, råd)


def _sum(ledd: list[Utregnet]) -> Utregnet:
    return _med(ledd, sum((v.verdi for v in ledd), Decimal(0)))


def _differanse(ledd: list[Utregnet]) -> Utregnet:
    return _med(ledd, ledd[1].verdi - ledd[0].verdi)


def _prosentendring(ledd: list[Utregnet]) -> Utregnet | None:
    fra, til = ledd
    return None if fra.verdi == 0 else _prosent(ledd, (til.verdi - fra.verdi) / fra.verdi)


def _andel(ledd: list[Utregnet]) -> Utregnet | None:
    del_, hel = ledd
    return None if hel.verdi == 0 else _prosent(ledd, del_.verdi / hel.verdi)


def _prosent(ledd: list[Utregnet], forhold: Decimal) -> Utregnet:
    return Utregnet(forhold * _HUNDRE, "prosent", any(v.omtrent for v in ledd))


def _med(ledd: list[Utregnet], verdi: Decimal) -> Utregnet:
    """Keep unit, precision and «ca.» of the numbers that went in."""
    return Utregnet(verdi, ledd[0].enhet, any(v.omtrent for v in ledd), max(v.desimaler for v in ledd))


_OPERASJONER: Mapping[str, Callable[[list[Utregnet]], Utregnet | None]] = MappingProxyType(
    {"sum": _sum, "differanse": _differanse, "prosentendring": _prosentendring, "andel": _andel}
)
