"""What the parts of the follow-up report are made from, and the small things that several of them show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType

from markupsafe import Markup

from revisjon.followup import Sammenlikning, Status, Tilstand, grad, hele_loggen, status
from revisjon.followup.told import STILLE_FRA
from revisjon.markup import referanser
from revisjon.model import Anbefaling, Dato, Loggført, Tekst
from revisjon.report.basis import Grunnlag
from revisjon.report.context import Merke
from revisjon.report.environment import kryss
from revisjon.report.figures import utfall
from revisjon.report.followed import Målt
from revisjon.report.sources import Kildeliste, kildeliste
from revisjon.words import dato_tekst, fyll, stor, tall_tekst
from revisjon.words.followup import Oppfølgingsord

_SYMBOLER: Mapping[Tilstand, str] = MappingProxyType(
    {
        Tilstand.ÅPEN: "tom",
        Tilstand.VEDTATT: "tom",
        Tilstand.I_ARBEID: "kvart",
        Tilstand.MELDT: "stiplet",
        Tilstand.VURDERT: "halv",
        Tilstand.FULGT_OPP: "fylt",
        Tilstand.LUKKET: "strek",
    }
)
UAKTUELT = "ikke lenger aktuelt"


@dataclass(frozen=True)
class Oppfølgingsgrunnlag:
    """The report's project in an edition, and what the follow-up has looked at by a day."""

    g: Grunnlag
    målt: Målt

    @property
    def ord_(self) -> Oppfølgingsord:
        """The words of the follow-up report."""
        return self.g.ord_.dok.oppfølging

    @cached_property
    def anbefalinger(self) -> tuple[Anbefaling, ...]:
        """The recommendations, in the order of print."""
        numre = self.g.anbefalingsnumre
        return tuple(sorted(self.g.prosjekt.anbefalinger.values(), key=lambda a: int(numre[a.id])))

    @cached_property
    def statuser(self) -> Mapping[str, Status]:
        """Where each recommendation stands."""
        logg = hele_loggen(self.g.prosjekt)
        m = self.målt
        return {a.id: status(a, logg, m.rapport, m.dag) for a in self.anbefalinger}

    @cached_property
    def kriterier(self) -> tuple[Sammenlikning, ...]:
        """Each verdict of the report as this edition may show it, with what has become of it."""
        par = zip(self.g.vurdert.vurderinger, self.målt.kriterier, strict=True)
        return tuple(replace(s, før=v) for v, s in par)

    @property
    def hendelser(self) -> Iterator[Loggført]:
        """All that has happened by the day, recommendation by recommendation."""
        for a in self.anbefalinger:
            yield from self.statuser[a.id].hendelser

    @cached_property
    def kilder(self) -> Kildeliste:
        """The sources that the follow-up cites or rests on, with codes of their own."""
        p = self.g.prosjekt
        bevis = [id_ for i in self.hendelser for id_ in i.bevis]
        brukt = {id_ for id_ in bevis if id_ in p.kilder}
        brukt |= {p.tall[id_].kilde for id_ in bevis if id_ in p.tall}
        for id_ in {*self.målt.funn, *bevis} & p.funn.keys():
            brukt |= {*p.sitert.get(id_, ())}
        for i in self.hendelser:
            if i.tekst:
                brukt |= {id_ for r in referanser(i.tekst.verdi) if r.slag == "kilde" for id_ in r.ider}
        brukt |= {p.kilder[id_].gruppe for id_ in brukt if id_ in p.kilder}
        return kildeliste(p, frozenset(brukt & p.kilder.keys()))

    def kildekoder(self, ider: Iterable[str]) -> Markup:
        """Return codes of sources, each linked to the list of sources."""
        koder = self.kilder.koder_for(ider)
        return self.g.lenket(", ".join(koder), {kode: f"kilde-{kode}" for kode in koder})

    def blokk(self, tekst: Tekst | None) -> Markup:
        """Return a text as paragraphs; what refers to a new finding names it, for it stands in no chapter."""
        html = self.g.tekster.blokk(tekst)
        for id_ in self.målt.funn:
            html = html.replace(kryss(id_), self.g.funn([id_]))
        return html

    # --- in words -----------------------------------------------------------------------------

    def dato(self, dato: Dato) -> str:
        """Return a date as it is printed."""
        return dato_tekst(dato, self.g.ord_)

    @property
    def dag(self) -> str:
        """The day that the report tells of."""
        d = self.målt.dag
        return self.dato(Dato(d.year, d.month, d.day))

    def symbol(self, merke: str, navn: str, ordet: str) -> Merke:
        """Return a mark by its form, with the word that goes with it."""
        return Merke(navn, ordet, Markup(utfall(merke, self.g.stil, self.g.ord_.tegning.merker)))  # noqa: S704 - our own drawing

    def status(self, s: Status) -> Merke:
        """Return the mark of where a recommendation, or a part of one, stands."""
        uaktuelt = s.tilstand is Tilstand.MELDT and s.framdrift == UAKTUELT
        ordet = self.ord_.meldt_uaktuelt if uaktuelt else self.ord_.tilstander[s.tilstand]
        return self.symbol(_SYMBOLER[s.tilstand], str(s.tilstand), ordet)

    def om(self, s: Status) -> tuple[str, ...]:
        """Return what is to be told beside a status: parts, deadline, and what deserves attention."""
        return tuple(stor(tekst) for tekst in self._om(s))

    def _om(self, s: Status) -> Iterator[str]:
        o = self.ord_
        if s.deler:
            gjort, alle = grad(s)
            yield fyll(o.deler, gjort=str(gjort), alle=str(alle))
        if s.frist and not s.avsluttet:
            yield fyll(o.frist, dato=self.dato(s.frist))
        yield from self._flagg(s)

    def _flagg(self, s: Status) -> Iterator[str]:
        f = self.ord_.flagg
        if s.forfalt:
            yield fyll(f.forfalt, dager=self._dager(s.dager_over))
        if s.meldt_i_tide:
            yield f.meldt_i_tide
        if s.avviker:
            yield f.avviker
        if s.gjenåpnet and not s.avsluttet:
            yield f.gjenåpnet
        if s.utsatt:
            yield fyll(f.utsatt_flere, antall=str(s.utsatt)) if s.utsatt > 1 else f.utsatt
        if not s.avsluttet and s.stille >= STILLE_FRA:
            yield fyll(f.stille, dager=self._dager(s.stille))
        if s.tilstand is Tilstand.LUKKET:
            yield from (self.ord_.grunner[grunn] for grunn in s.grunn.split(" / ") if grunn)

    def _dager(self, antall: int) -> str:
        f = self.ord_.flagg
        return f.dag if antall == 1 else fyll(f.dager, antall=tall_tekst(Decimal(antall), 0, self.g.ord_))
