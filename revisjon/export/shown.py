"""What is exported: the project as an edition shows it, and how the recommendations stand on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType

from revisjon.assess import Kriterievurdering, VurdertProsjekt
from revisjon.followup import Fulgt, følg
from revisjon.model import Prosjekt, Tekst
from revisjon.report.data import kriterienumre
from revisjon.report.document import Hemmelighet
from revisjon.report.editions import UTGAVER, Utgave
from revisjon.report.recipients import anbefalingsnumre
from revisjon.report.shown import for_utgaven
from revisjon.report.sources import Kildeliste, kildeliste
from revisjon.report.verdict.plain import ren_tekst
from revisjon.words import Ord, ordbok


@dataclass(frozen=True)
class Eksport:
    """All that the writers know. Nothing in it is left out of the edition."""

    vurdert: VurdertProsjekt
    utgave: Utgave
    dag: date
    """The day that the follow-up is told of."""
    fulgt: Mapping[str, Fulgt]
    """By recommendation; empty in an edition, or on a day, with nothing to follow up yet."""
    hemmeligheter: tuple[Hemmelighet, ...] = ()
    """What no finished file may hold."""
    om: tuple[str, ...] = ()
    """What the reader is told of what is left out."""

    @property
    def prosjekt(self) -> Prosjekt:
        """The project."""
        return self.vurdert.prosjekt

    @cached_property
    def ord_(self) -> Ord:
        """The words of its målform."""
        return ordbok(self.prosjekt.oppdrag.målform)

    @cached_property
    def kriterienumre(self) -> Mapping[str, str]:
        """K1, K2 … by criterion."""
        return kriterienumre(self.prosjekt)

    @cached_property
    def anbefalingsnumre(self) -> Mapping[str, str]:
        """1, 2 … by recommendation, in the order of print."""
        return anbefalingsnumre(self.prosjekt)

    @cached_property
    def kilder(self) -> Kildeliste:
        """The sources in use, with their codes."""
        return kildeliste(self.prosjekt)

    @cached_property
    def anbefalt(self) -> Mapping[str, tuple[Kriterievurdering, ...]]:
        """For each recommendation, the verdicts that it is to mend."""
        ut: dict[str, list[Kriterievurdering]] = {id_: [] for id_ in self.prosjekt.anbefalinger}
        for v in self.vurdert.vurderinger:
            for id_ in self.vurdert.anbefalt.get(v.kriterium.id, ()):
                ut[id_].append(v)
        return {id_: tuple(vurderinger) for id_, vurderinger in ut.items()}

    @cached_property
    def _kilderekke(self) -> Mapping[str, int]:
        return {id_: nr for nr, id_ in enumerate(self.kilder.koder)}

    def kildekoder(self, kilder: Iterable[str]) -> str:
        """Return the codes of sources in their order, with commas between."""
        kjente = {id_ for id_ in kilder if id_ in self._kilderekke}
        return ", ".join(self.kilder.koder[id_] for id_ in sorted(kjente, key=self._kilderekke.__getitem__))

    def ren(self, tekst: Tekst | None) -> str:
        """Return an auditor's text as plain words; empty for none."""
        return ren_tekst(tekst, self.prosjekt, self.ord_) if tekst else ""

    def rent(self, tekst: str) -> str:
        """Return a text that is not written as one of Markdown, but may hold references all the same."""
        return self.ren(Tekst(tekst, self.prosjekt.oppdrag.sted.plass))


def vis(vurdert: VurdertProsjekt, utgave: str, dag: date) -> Eksport:
    """Return what an edition shows. `utgave` is a name from `editions.UTGAVER`."""
    valgt = UTGAVER[utgave]
    skjermet = for_utgaven(vurdert, valgt)
    følges = not (valgt.bare_fakta or valgt.ubesvart) and vurdert.prosjekt.oppdrag.dato.første <= dag
    fulgt = _fulgt(vurdert.prosjekt, skjermet.vurdert.prosjekt, dag) if følges else {}
    return Eksport(skjermet.vurdert, valgt, dag, MappingProxyType(fulgt), skjermet.hemmeligheter, skjermet.om)


def _fulgt(hele: Prosjekt, vist: Prosjekt, dag: date) -> dict[str, Fulgt]:
    """Return the follow-up: texts as they are shown, and verdicts by all the evidence there is.

    Verdicts rest on numbers and sources that an edition may leave out; what they come to is the same.
    """
    o = hele.oppfølging
    har_nytt = bool(o.kilder or o.funn or o.tall or o.hendelser or o.utvalg)
    målt = {f.anbefaling.id: f.kriterier for f in følg(hele, dag, med_kriterier=har_nytt).anbefalinger}
    return {
        f.anbefaling.id: replace(f, kriterier=målt[f.anbefaling.id])
        for f in følg(vist, dag, med_kriterier=False).anbefalinger
    }
