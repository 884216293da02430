"""The reasons for a verdict as Norwegian prose, told from the engine's tree and from nothing else.

First how far the chain finnes → … → evaluert has come, then the claims that hold, then those that do not,
and at last what decided. A verdict that is left open says between what, and which claims would settle it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from revisjon.assess import (
    IKKE_RELEVANT,
    Kriterievurdering,
    Punktvurdering,
    Sikkerhetsgrad,
    Verdi,
    VurdertProsjekt,
    Årsak,
)
from revisjon.model import Enhet, Tekst, naturlig
from revisjon.model.criteria import Ledd
from revisjon.words import Ord, fyll, intervall_tekst, liste_tekst, liten, ordbok, stor, tall_i_ord

_KJEDE: tuple[Ledd, ...] = ("finnes", "forankret", "konkretisert", "kjent", "brukt", "evaluert")
_USIKKER = frozenset((Sikkerhetsgrad.LAV, Sikkerhetsgrad.SVÆRT_LAV))
_PAR = 2
_VARIANTER = 3
"""Every third reason tells beforehand that its weaknesses do not decide."""


@dataclass(frozen=True, slots=True)
class Avveid:
    """A weighing of contradicting findings, in the auditor's own words."""

    punkt: str
    påstand: str
    begrunnelse: Tekst


@dataclass(frozen=True, slots=True)
class Begrunnelse:
    """Why a criterion got its verdict."""

    setninger: tuple[str, ...]
    """Plain text, each with its full stop."""
    avveininger: tuple[Avveid, ...]
    bygger_på: str
    """«Bygger på funn F3-01 til F3-06», without a full stop; empty where no finding bears on it."""

    @property
    def tekst(self) -> str:
        """All sentences as one paragraph."""
        return " ".join(self.setninger)


def begrunn(v: Kriterievurdering, ord_: Ord, *, navn: Sequence[str] = (), variant: int = 0) -> Begrunnelse:
    """Tell why. `navn` are proper names that keep their capital inside a sentence.

    `variant` chooses among sentences that mean the same; give neighbours different numbers.
    """
    fortelling = _Fortelling(v, ord_, tuple(navn), variant)
    funn = sorted(v.funn, key=naturlig)
    bygger = fyll(ord_.grunn.bygger_på, funn=intervall_tekst(funn, ord_)) if funn else ""
    avveid = tuple(
        Avveid(p.punkt.id, p.punkt.påstand, p.avveining.begrunnelse)
        for p in v.punkter
        if p.avveining is not None
    )
    return Begrunnelse(tuple(fortelling.setninger()), avveid, bygger)


def begrunn_i(vurdert: VurdertProsjekt, v: Kriterievurdering) -> Begrunnelse:
    """Tell why, as the report does: in its målform, with its names, varied by the verdict's place in it."""
    prosjekt = vurdert.prosjekt
    navn = [r.navn for r in prosjekt.oppdrag.reviderte] + list(_enheter(prosjekt.enheter))
    variant = vurdert.vurderinger.index(v)
    return begrunn(v, ordbok(prosjekt.oppdrag.målform), navn=navn, variant=variant)


def begrunnelse(vurdert: VurdertProsjekt, v: Kriterievurdering) -> str:
    """Return the reason as one paragraph, with the findings it rests on: the same words as in the report."""
    grunn = begrunn_i(vurdert, v)
    return f"{grunn.tekst} {grunn.bygger_på}." if grunn.bygger_på else grunn.tekst


def _enheter(enheter: Sequence[Enhet]) -> Iterator[str]:
    for enhet in enheter:
        yield enhet.navn
        yield from _enheter(enhet.under)


@dataclass(frozen=True, slots=True)
class _Fortelling:
    v: Kriterievurdering
    ord_: Ord
    navn: tuple[str, ...]
    variant: int

    def setninger(self) -> Iterator[str]:
        g = self.ord_.grunn
        if self.v.utfall.navn == IKKE_RELEVANT:
            vilkår = self.v.kriterium.gjelder_når
            if vilkår is not None:
                yield fyll(g.ikke_relevant, begrunnelse=self._liten(vilkår.begrunnelse))
                return
        if self.v.utfall.avgjort:
            yield from self._kjede()
        yield from self._holder()
        yield from self._svikter()
        yield from self._åpent()
        yield from self._ikke_vurdert()
        yield from self._avgjort() if self.v.utfall.avgjort else self._uavgjort()
        if self.v.skjønn:
            beregnet, gjeldende = self.v.utfall.navn, self.v.gjeldende
            yield fyll(g.skjønn, beregnet=beregnet, gjeldende=gjeldende)

    # --- how far the chain has come -----------------------------------------------------------

    def _kjede(self) -> Iterator[str]:
        """Yield «Det som kreves, er etablert, men bare delvis kjent», where there is more than one link."""
        g = self.ord_.grunn
        sterke, svake = [], []
        for ledd in _KJEDE:
            punkter = [p for p in self._relevante() if p.punkt.ledd == ledd]
            if not punkter:
                continue
            if any(p.verdi is Verdi.UAVKLART for p in punkter):
                return
            stand = g.ledd[ledd]
            if all(p.verdi is Verdi.JA for p in punkter):
                sterke.append(stand.helt)
            elif any(p.avgjørende for p in punkter) and all(
                p.verdi is Verdi.JA for p in punkter if p.avgjørende
            ):
                sterke.append(stand.stort_sett)
            else:
                alle_nei = all(p.verdi is Verdi.NEI for p in punkter)
                svake.append(stand.ikke if alle_nei else stand.delvis)
        if len(sterke) + len(svake) < _PAR:
            return
        sterkt, svakt = liste_tekst(sterke, self.ord_), liste_tekst(svake, self.ord_)
        stand_tekst = fyll(g.men, sterkt=sterkt, svakt=svakt) if sterke and svake else sterkt or svakt
        mønstre = g.kjede[self.v.kriterium.styrke]
        yield fyll(self._variant(mønstre), stand=stand_tekst)

    # --- the claims ---------------------------------------------------------------------------

    def _holder(self) -> Iterator[str]:
        """Yield the claims that hold, two by two where they are short enough to be read together."""
        g = self.ord_.grunn
        ja = [p for p in self._med(Verdi.JA) if p.årsak is not Årsak.AVVEID]
        usikre = [p for p in ja if p.sikkerhet and p.sikkerhet.grad in _USIKKER]
        sikre = [p.punkt.påstand.strip().removesuffix(".") for p in ja if p not in usikre]
        while sikre:
            par = self._par(sikre[0], sikre[1]) if len(sikre) > 1 else ""
            yield par or f"{sikre[0]}."
            sikre = sikre[_PAR:] if par else sikre[1:]
        if usikre:
            yield fyll(g.sikkert, påstander=self._alle(usikre, g.at))
        yield from self._avveid(Verdi.JA)

    def _par(self, første: str, andre: str) -> str:
        """Return two claims as one sentence, or nothing where that would be hard to read."""
        g = self.ord_.grunn
        if "," in første + andre:
            return ""
        par = zip(første.split(), andre.split(), strict=False)
        felles = sum(1 for _ in itertools.takewhile(lambda ord_: ord_[0] == ord_[1], par))
        if felles:
            return fyll(g.samme_subjekt, første=første, resten=" ".join(andre.split()[felles:]))
        return fyll(g.to_sanne, første=første, andre=self._liten(andre))

    def _svikter(self) -> Iterator[str]:
        """Yield the claims that do not hold; a single sentence may also say that they do not decide."""
        setninger = list(self._svake())
        if len(setninger) == 1 and self._varsles():
            antall = stor(tall_i_ord(len(self._uten_ja()), self.ord_))
            yield fyll(self.ord_.grunn.trekker_ned, antall=antall, setning=setninger[0])
        else:
            yield from setninger

    def _varsles(self) -> bool:
        svake = self._uten_ja()
        kjente = not any(p.avgjørende or p.verdi is Verdi.UAVKLART for p in svake)
        return kjente and self.variant % _VARIANTER == 1

    def _svake(self) -> Iterator[str]:
        g = self.ord_.grunn
        for verdi, mønstre in ((Verdi.DELVIS, g.delvis), (Verdi.NEI, g.nei)):
            punkter = [p for p in self._med(verdi) if p.årsak is not Årsak.AVVEID]
            if punkter:
                yield fyll(self._variant(mønstre), påstander=self._alle(punkter, g.at))
        for verdi in (Verdi.DELVIS, Verdi.NEI):
            yield from self._avveid(verdi)

    def _avveid(self, verdi: Verdi) -> Iterator[str]:
        g = self.ord_.grunn
        punkter = [p for p in self._med(verdi) if p.årsak is Årsak.AVVEID]
        if punkter:
            yield fyll(g.avveid[verdi.value], påstander=self._alle(punkter, g.at))

    def _åpent(self) -> Iterator[str]:
        g = self.ord_.grunn
        mønstre = {Årsak.MOTSTRID: g.motstrid, Årsak.BARE_DEL: g.bare_del}
        for årsak in dict.fromkeys(p.årsak for p in self._med(Verdi.UAVKLART)):
            punkter = [p for p in self._med(Verdi.UAVKLART) if p.årsak is årsak]
            yield fyll(mønstre.get(årsak, g.ingen_funn), påstander=self._alle(punkter, g.om))

    def _ikke_vurdert(self) -> Iterator[str]:
        for p in self.v.punkter:
            vilkår = p.punkt.gjelder_når
            if p.verdi is Verdi.IKKE_RELEVANT and vilkår is not None:
                begrunnelse = self._liten(vilkår.begrunnelse)
                yield fyll(self.ord_.grunn.ikke_vurdert, påstand=self._i_setning(p), begrunnelse=begrunnelse)

    # --- what decided -------------------------------------------------------------------------

    def _avgjort(self) -> Iterator[str]:
        g = self.ord_.grunn
        relevante = self._relevante()
        avgjørende = [p for p in relevante if p.avgjørende]
        svake = self._uten_ja()
        if not svake:
            yield from self._alt_holder(relevante)
        elif self._varsles() and len(list(self._svake())) == 1:
            return
        elif not any(p.avgjørende for p in svake):
            en = len(svake) == 1
            yield self._variant(g.svakhet_ikke_avgjørende if en else g.svakheter_ikke_avgjørende)
        elif len(avgjørende) == 1:
            yield g.påstand_avgjørende if len(relevante) == 1 else g.ingen_avgjørende_holder
        else:
            holder = sum(p.verdi is Verdi.JA for p in avgjørende)
            antall, alle = tall_i_ord(holder, self.ord_), tall_i_ord(len(avgjørende), self.ord_)
            yield fyll(g.avgjørende_holder, antall=antall, alle=alle) if holder else g.ingen_avgjørende_holder

    def _alt_holder(self, relevante: Sequence[Punktvurdering]) -> Iterator[str]:
        """Yield how many claims, or for a single one how many findings, there are behind «oppfylt»."""
        g = self.ord_.grunn
        if len(relevante) > _PAR:
            yield fyll(g.alle_holder, antall=tall_i_ord(len(relevante), self.ord_))
        elif len(relevante) == _PAR:
            yield g.begge_holder
        elif relevante and relevante[0].årsak is Årsak.ALLE_FOR:
            antall = sum(s.teller for s in relevante[0].støtte)
            yield g.ett_taler_for if antall == 1 else fyll(g.taler_for, antall=tall_i_ord(antall, self.ord_))

    def _uavgjort(self) -> Iterator[str]:
        g, utfall = self.ord_.grunn, self.v.utfall
        if utfall.navn == IKKE_RELEVANT:
            return
        yield fyll(g.spenn, lavest=utfall.lavest, høyest=utfall.høyest)
        punkter = [p for p in self.v.punkter if p.punkt.id in self.v.avgjør]
        if punkter == self._med(Verdi.UAVKLART):
            yield g.avklares[min(len(punkter), len(g.avklares)) - 1]
        elif punkter:
            yield fyll(g.avhenger, påstander=self._alle(punkter, g.av_om))

    # --- small things -------------------------------------------------------------------------

    def _relevante(self) -> list[Punktvurdering]:
        return [p for p in self.v.punkter if p.verdi is not Verdi.IKKE_RELEVANT]

    def _uten_ja(self) -> list[Punktvurdering]:
        return [p for p in self._relevante() if p.verdi is not Verdi.JA]

    def _med(self, verdi: Verdi) -> list[Punktvurdering]:
        return [p for p in self.v.punkter if p.verdi is verdi]

    def _alle(self, punkter: Sequence[Punktvurdering], mønster: str) -> str:
        """Return the claims as clauses; each but the first is parted off with a comma."""
        g = self.ord_.grunn
        og = g.og_at if mønster == g.at else g.og_om
        ledd = [
            fyll(mønster, påstand=self._i_setning(p).replace(f", {self.ord_.binde.og} ", og)) for p in punkter
        ]
        if len(ledd) == 1:
            return ledd[0]
        return f"{', '.join(ledd[:-1])}, {self.ord_.binde.og} {ledd[-1]}"

    def _i_setning(self, p: Punktvurdering) -> str:
        return self._liten(p.punkt.påstand)

    def _liten(self, tekst: str) -> str:
        return liten(tekst, self.navn)

    def _variant(self, mønstre: Sequence[str]) -> str:
        return mønstre[self.variant % len(mønstre)]
