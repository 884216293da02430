"""The value of every number and every numeric cell, computed once and without going in circles.

Numbers may be given, read from a table, or computed from others; cells may refer to numbers. Each is
computed when all that it depends on has been, so the order in which they are written is irrelevant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from revisjon.diagnostics import Diagnose, Plass
from revisjon.load import codes
from revisjon.load.cells import Cellested, Rute, Ruter
from revisjon.load.operations import OPERASJONER, summer
from revisjon.load.tables import passer, tvetydig, ukjent_kolonne, ukjent_rad
from revisjon.model import Beregning, Celleadresse, Kilde, Tabell, Tall, Utregnet, desimaler_i, kjent_enhet

Adresse = tuple[str, str, str]
"""Table, row name and column title."""
Nøkkel = str | Rute
"""The id of a number, or a cell."""
_VIST_RING = 8
"""A circle is shown with at most this many members."""


class Regning:
    """Computes values and remembers them. A working tool of one load, not a record."""

    def __init__(
        self, tall: Mapping[str, Tall], tabeller: Mapping[str, Tabell], kilder: Iterable[Kilde]
    ) -> None:
        self._tall = tall
        self._tabeller = tabeller
        self._intervjuet = sum(k.antall for k in kilder if k.type == "intervju" and not k.gruppe)
        self._ruter = Ruter.av(tabeller)
        self._verdier: dict[Nøkkel, Utregnet | None] = {}
        self.diagnoser: list[Diagnose] = []

    def alle_tall(self) -> dict[str, Utregnet]:
        """Return the value of each number that has one."""
        verdier = {id_: self._verdi(id_) for id_ in self._tall}
        return {id_: v for id_, v in verdier.items() if v is not None}

    def alle_celler(self) -> dict[Adresse, Utregnet]:
        """Return the value of each numeric cell that has one; of several with one name that of the first."""
        verdier = {a: self._verdi(ruter[0]) for a, ruter in self._ruter.etter_navn.items()}
        return {a: v for a, v in verdier.items() if v is not None}

    def _verdi(self, nøkkel: Nøkkel) -> Utregnet | None:
        """Return the value, after having computed whatever it depends on (depth first, without recursion)."""
        sti: dict[Nøkkel, Iterator[Nøkkel]] = {}
        neste: Nøkkel | None = nøkkel
        while neste is not None or sti:
            if neste is not None and neste in sti:
                self._bryt_ring([*sti][[*sti].index(neste) :])
            elif neste is not None:
                sti[neste] = self._avhenger_av(neste)
            øverst = next(reversed(sti))
            neste = next((n for n in sti[øverst] if n not in self._verdier), None)
            if neste is None:
                if øverst not in self._verdier:
                    self._verdier[øverst] = self._regn(øverst)
                del sti[øverst]
        return self._verdier[nøkkel]

    def _avhenger_av(self, nøkkel: Nøkkel) -> Iterator[Nøkkel]:
        if not isinstance(nøkkel, str):
            sted = self._ruter.steder[nøkkel]
            yield from sted.over
            if sted.celle is not None and sted.celle.tall in self._tall:
                yield sted.celle.tall
            return
        tall = self._tall[nøkkel]
        if tall.fra is not None:
            yield from self._ruter.etter_navn.get(_navn(tall.fra), ())[:1]
        if tall.beregnet is not None:
            yield from (id_ for id_ in tall.beregnet.ledd if id_ in self._tall)

    def _bryt_ring(self, ring: list[Nøkkel]) -> None:
        start = min(range(len(ring)), key=lambda nr: self._plass(ring[nr]))
        ring = [*ring[start:], *ring[:start]]
        navn = [self._vist(n) for n in ring[:_VIST_RING]]
        navn += [*(["…"] if len(ring) > _VIST_RING else []), navn[0]]
        melding = f"Tallene regnes ut fra hverandre i ring: {' → '.join(navn)}."
        if len(ring) == 1:
            melding = f"{navn[0]} regnes ut fra seg selv."
        self.diagnoser.append(
            Diagnose(codes.SIRKEL, self._plass(ring[0]), melding, "Gi ett av tallene en verdi.")
        )
        self._verdier.update(dict.fromkeys(ring))

    def _plass(self, nøkkel: Nøkkel) -> Plass:
        if isinstance(nøkkel, str):
            return self._tall[nøkkel].sted.plass
        sted = self._ruter.steder[nøkkel]
        return sted.celle.sted.plass if sted.celle else sted.rad.sted.plass

    def _vist(self, nøkkel: Nøkkel) -> str:
        if isinstance(nøkkel, str):
            return f"«{nøkkel}»"
        return f"«{', '.join(self._ruter.steder[nøkkel].adresse)}»"

    def _regn(self, nøkkel: Nøkkel) -> Utregnet | None:
        if not isinstance(nøkkel, str):
            return self._regn_celle(self._ruter.steder[nøkkel])
        tall = self._tall[nøkkel]
        if tall.verdi is not None:
            desimaler = desimaler_i(tall.verdi) if tall.desimaler is None else tall.desimaler
            return Utregnet(tall.verdi, kjent_enhet(tall.enhet), tall.omtrent, desimaler)
        regnet = self._fra_tabell(tall.fra) if tall.fra else None
        if tall.beregnet:
            regnet = self._beregn(tall.beregnet)
        if regnet is None:
            return None
        return replace(
            regnet,
            enhet=kjent_enhet(tall.enhet) or regnet.enhet,
            omtrent=tall.omtrent or regnet.omtrent,
            desimaler=regnet.desimaler if tall.desimaler is None else tall.desimaler,
        )

    def _regn_celle(self, sted: Cellested) -> Utregnet | None:
        if sted.celle is None:
            return summer([v for rute in sted.over if (v := self._verdier[rute]) is not None])
        if sted.celle.tall:
            return self._verdier.get(sted.celle.tall)
        if sted.celle.verdi is None:
            return None
        desimaler = sted.kolonne.desimaler
        return Utregnet(
            sted.celle.verdi, desimaler=desimaler_i(sted.celle.verdi) if desimaler is None else desimaler
        )

    def _fra_tabell(self, adresse: Celleadresse) -> Utregnet | None:
        tabell = self._tabeller.get(adresse.tabell)
        if tabell is None:
            return None
        ruter = self._ruter.etter_navn.get(_navn(adresse), [])
        if len(ruter) > 1:
            self.diagnoser.append(tvetydig(tabell, adresse.rad, adresse.sted.til("rad")))
        elif not ruter:
            self.diagnoser.extend(_ukjent_celle(tabell, adresse))
        elif self._er_tom(self._ruter.steder[ruter[0]]):
            melding = f"Cellen «{adresse.rad}», «{adresse.kolonne}» i tabellen «{tabell.id}» er tom."
            råd = "Fyll ut cellen, eller hent tallet et annet sted."
            self.diagnoser.append(Diagnose(codes.IKKE_TALL, adresse.sted.til("rad"), melding, råd))
        return self._verdier[ruter[0]] if ruter else None

    def _er_tom(self, sted: Cellested) -> bool:
        """Tell whether nothing is written in the cell, or in all that it sums."""
        if sted.celle is not None:
            return sted.celle.tom
        return all(self._er_tom(self._ruter.steder[rute]) for rute in sted.over)

    def _beregn(self, beregning: Beregning) -> Utregnet | None:
        if beregning.operasjon == "antall":
            return Utregnet(Decimal(self._intervjuet), "personer")
        ledd = [v for id_ in beregning.ledd if (v := self._verdier.get(id_)) is not None]
        if len(ledd) < len(beregning.ledd):
            return None
        operasjon = OPERASJONER[beregning.operasjon]
        if operasjon.deler_på is not None and ledd[operasjon.deler_på].verdi == 0:
            self.diagnoser.append(_delt_på_null(beregning, beregning.ledd[operasjon.deler_på]))
            return None
        return operasjon.regn(ledd)


def _navn(adresse: Celleadresse) -> Adresse:
    return adresse.tabell, adresse.rad, adresse.kolonne


def _delt_på_null(beregning: Beregning, nevner: str) -> Diagnose:
    melding = f"«{beregning.operasjon}» deler på «{nevner}», som er 0."
    råd = "Rett tallet, eller ta bort beregningen og skriv i ord hva som er endret."
    return Diagnose(codes.DELT_PÅ_NULL, beregning.sted.til(nevner), melding, råd)


def _ukjent_celle(tabell: Tabell, adresse: Celleadresse) -> Iterator[Diagnose]:
    rader = {rad.navn: (rad, foran) for rad, foran in tabell.flate_rader()}
    if adresse.rad not in rader:
        yield ukjent_rad(tabell, "raden", adresse.rad, [*rader], adresse.sted.til("rad"))
    elif adresse.kolonne not in (k.tittel for k in tabell.kolonner if k.type == "tall"):
        yield ukjent_kolonne(tabell, adresse.kolonne, adresse.sted.til("kolonne"))
    elif passer(tabell, *rader[adresse.rad]):
        melding = f"Raden «{adresse.rad}» i tabellen «{tabell.id}» har ikke noe tall i «{adresse.kolonne}»."
        plass = adresse.sted.til("kolonne")
        yield Diagnose(codes.IKKE_TALL, plass, melding, "Velg en annen rad eller kolonne.")
