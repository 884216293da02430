"""Put words in the place of the numbers that may not be published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from revisjon.load.cells import Ruter
from revisjon.model import (
    Celle,
    Figur,
    Prosess,
    Prosjekt,
    Rad,
    Seriedata,
    Steg,
    Tabell,
    Tabellutdrag,
    Tall,
    Tekst,
    Utregnet,
)
from revisjon.model.figures import Figurdata
from revisjon.records import dataclass
from revisjon.report.redaction.numbers import Borte, tallnode, utdragets_ruter
from revisjon.report.redaction.relations import Node
from revisjon.report.redaction.texts import som_markdown, unntatt
from revisjon.words import Ord, fyll, tall_i_ord
from revisjon.words.persons import er_få

_UTEN_HULL = frozenset(("kake", "likert"))
"""Charts whose parts make up the whole: what is drawn tells how much is missing."""
_I_ORD = (2, 3, 4)
"""Small numbers that are written as words of their own; «en» is far oftener an article."""


@dataclass(frozen=True, slots=True)
class Maske:
    """Knows what is left out, and what is printed instead."""

    prosjekt: Prosjekt
    """As the auditor has written it."""
    borte: Borte
    ord_: Ord

    def masker(self) -> Prosjekt:
        """Return the project without the numbers."""
        p = self.prosjekt
        figurer = {id_: self._figur(f) for id_, f in p.figurer.items()}
        if not self.borte:
            return replace(p, figurer=figurer)
        return replace(
            p,
            tall={id_: self._tall(t) for id_, t in p.tall.items()},
            verdier={id_: self._verdi(tallnode(id_), v) for id_, v in p.verdier.items()},
            tabeller={id_: self._tabell(t) for id_, t in p.tabeller.items()},
            tabellverdier=self._tabellverdier(),
            figurer=figurer,
        )

    def ord_for(self, node: Node) -> str:
        """Return the words for a number that is left out."""
        if node in self.borte.hemmelige:
            return unntatt(self.borte.hemmelige[node], self.ord_)
        return self.ord_.skjerming.få if node in self.borte.få else self.ord_.skjerming.skjult

    def _verdi(self, node: Node, verdi: Utregnet) -> Utregnet:
        if node not in self.borte:
            return verdi
        return Utregnet(Decimal(0), verdi.enhet, skjermet=self.ord_for(node))

    def _tall(self, tall: Tall) -> Tall:
        if tallnode(tall.id) not in self.borte or tall.verdi is None:
            return tall
        return replace(tall, verdi=Decimal(0), toleranse=None)

    def _tabellverdier(self) -> Mapping[tuple[str, str, str], Utregnet]:
        ruter = Ruter.av(self.prosjekt.tabeller)
        return {
            adresse: self._verdi(rute[0], verdi) if (rute := ruter.etter_navn.get(adresse)) else verdi
            for adresse, verdi in self.prosjekt.tabellverdier.items()
        }

    # --- tables -------------------------------------------------------------------------------

    def _tabell(self, tabell: Tabell) -> Tabell:
        skjult = self.borte.i_tabell(tabell.id) - self.borte.hemmelige.keys()
        if not skjult:
            return tabell
        flate = enumerate(tabell.flate_rader())
        nye = {id(rad): self._rad(tabell, nr, rad, foran) for nr, (rad, foran) in flate}
        rader = tuple(
            replace(nye.get(id(rad), rad), rader=tuple(nye[id(under)] for under in rad.rader))
            for rad in tabell.rader
        )
        tabell = replace(tabell, rader=rader, fil=None)
        return replace(tabell, merknad=self._merknad(tabell.merknad, self.ord_.skjerming.om_tabell, skjult))

    def _rad(self, tabell: Tabell, nr: int, rad: Rad, foran: int) -> Rad:
        celler = tuple(self._celle(celle, (tabell.id, nr, foran + i)) for i, celle in enumerate(rad.celler))
        return replace(rad, celler=celler)

    def _celle(self, celle: Celle, node: Node) -> Celle:
        if node not in self.borte:
            return celle
        return Celle(tekst=Tekst(som_markdown(self.ord_for(node)), celle.sted.plass), sted=celle.sted)

    # --- figures ------------------------------------------------------------------------------

    def _figur(self, figur: Figur) -> Figur:
        """Leave gaps in a chart, and say so; the gaps of a table's numbers come with the table."""
        få: frozenset[Decimal] = frozenset()
        data = figur.data
        if figur.konfidensielt is not None and "data" in figur.konfidensielt.felt:
            return figur
        if isinstance(data, Seriedata):
            data, få = self._serier(figur.id, data)
        elif isinstance(data, Tabellutdrag):
            få = self._fra_tabell(data)
        if not få:
            return figur
        merknad = self._merknad(self._uten(figur.merknad, få), self.ord_.skjerming.om_figur, frozenset())
        alt = f"{self._uten(figur.alt, få)} {self._om(self.ord_.skjerming.om_figur)}"
        figur = replace(figur, alt=alt, tittel=self._uten(figur.tittel, få), merknad=merknad)
        if figur.type in _UTEN_HULL or not self._noe_å_tegne(data):
            grunn = unntatt(self.ord_.skjerming.hjemmel_få, self.ord_)
            return replace(figur, type="prosess", data=Prosess((Steg(grunn.strip("[]")),)), enhet="")
        return replace(figur, data=data)

    def _noe_å_tegne(self, data: Figurdata | None) -> bool:
        """Tell whether a chart has a number left."""
        if isinstance(data, Seriedata):
            return any(self.prosjekt.celleverdi(c) is not None for s in data.serier for c in s.verdier)
        if not isinstance(data, Tabellutdrag):
            return True
        vist = self.prosjekt.tabellverdier.keys() & utdragets_ruter(self.prosjekt, data)
        ruter = Ruter.av({data.tabell: self.prosjekt.tabeller[data.tabell]})
        return any(ruter.etter_navn[adresse][0] not in self.borte for adresse in vist)

    def _serier(self, id_: str, data: Seriedata) -> tuple[Seriedata, frozenset[Decimal]]:
        borte: set[Decimal] = set()

        def vis(celle: Celle, node: Node) -> Celle:
            verdi = self.prosjekt.celleverdi(celle)
            if verdi is None or node not in self.borte:
                return celle
            borte.add(verdi.verdi)
            return Celle(sted=celle.sted)

        serier = tuple(
            replace(s, verdier=tuple(vis(celle, (id_, nr, i)) for i, celle in enumerate(s.verdier)))
            for nr, s in enumerate(data.serier)
        )
        return replace(data, serier=serier), frozenset(borte)

    def _fra_tabell(self, data: Tabellutdrag) -> frozenset[Decimal]:
        p, ruter = self.prosjekt, Ruter.av({data.tabell: self.prosjekt.tabeller[data.tabell]})
        return frozenset(
            p.tabellverdier[adresse].verdi
            for adresse in utdragets_ruter(p, data)
            if adresse in p.tabellverdier and ruter.etter_navn[adresse][0] in self.borte
        )

    # --- words --------------------------------------------------------------------------------

    def _om(self, mønster: str) -> str:
        return fyll(mønster, hjemmel=self.ord_.skjerming.hjemmel_få)

    def _merknad(self, merknad: str, mønster: str, skjult: frozenset[Node]) -> str:
        verdier = frozenset(v for n in skjult if (v := self._skrevet(n)) is not None)
        return " ".join(d for d in (self._uten(merknad, verdier), self._om(mønster)) if d)

    def _skrevet(self, node: Node) -> Decimal | None:
        tabell = self.prosjekt.tabeller[str(node[0])]
        adresse = next((a for a, r in Ruter.av({tabell.id: tabell}).etter_navn.items() if r[0] == node), None)
        verdi = self.prosjekt.tabellverdier.get(adresse) if adresse else None
        return verdi.verdi if verdi else None

    def _uten(self, tekst: str, verdier: frozenset[Decimal]) -> str:
        """Return what the auditor says beside the numbers, without those that are left out."""
        for verdi in sorted(verdier):
            få = self.ord_.skjerming.få if er_få(verdi) else self.ord_.skjerming.skjult
            for skrevet in skrivemåter(verdi, self.ord_):
                tekst = re.sub(rf"(?<![\w.,]){skrevet}(?![\w]|[.,]\d)", få, tekst, flags=re.IGNORECASE)
        return tekst


def skrivemåter(verdi: Decimal, ord_: Ord) -> Iterator[str]:
    """Yield the ways in which a number may be written by hand, as patterns."""
    heltall = verdi == verdi.to_integral_value()
    yield re.escape(f"{verdi:f}" if not heltall else str(int(verdi))).replace(r"\.", "[.,]")
    if heltall and int(verdi) in _I_ORD:
        yield re.escape(tall_i_ord(int(verdi), ord_))
