"""An assessment drafted from the verdicts, for a chapter whose auditor has not written one.

One paragraph per question: the overall picture, what is strong, what is weak, and what must be found out.
Nothing is said that the reasons at the criteria do not say too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from revisjon.assess import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    Kriterievurdering,
    Punktvurdering,
    Sikkerhetsgrad,
    Tabell,
    Verdi,
)
from revisjon.records import dataclass
from revisjon.report.verdict.naming import dom_tekst
from revisjon.report.verdict.voice import leddsetninger
from revisjon.words import Ord, fyll, liste_tekst, stor, tall_i_ord

_USIKKER = frozenset((Sikkerhetsgrad.LAV, Sikkerhetsgrad.SVÆRT_LAV))
_TO = 2
_LANGT = 900
"""Letters from which on a draft is parted into paragraphs."""
_FLEST_STERKE = 2
"""Claims that hold, told of a criterion that is not fully met; the reason at the criterion tells all."""


@dataclass(frozen=True, slots=True)
class Utkast:
    """What a draft is told with."""

    ord_: Ord
    tabell: Tabell
    numre: Mapping[str, str]
    """K1, K2 … by criterion."""
    navn: tuple[str, ...] = ()
    """Proper names that keep their capital inside a sentence."""

    def avsnitt(self, vurderinger: Sequence[Kriterievurdering]) -> tuple[str, ...]:
        """Return what is said on one question for one audited body, parted only where it is long."""
        deler = [tekst for del_ in self._deler(vurderinger) if (tekst := " ".join(del_))]
        return tuple(deler) if sum(map(len, deler)) > _LANGT else (" ".join(deler),)

    def _deler(self, vurderinger: Sequence[Kriterievurdering]) -> Iterator[list[str]]:
        """Yield the sentences: the whole and what is strong, what is weak, what is open or uncertain."""
        relevante = [v for v in vurderinger if v.gjeldende != IKKE_RELEVANT]
        åpne = [v for v in relevante if v.gjeldende == KAN_IKKE_KONKLUDERES]
        avgjorte = [v for v in relevante if v not in åpne]
        samlet = self._samlet(avgjorte, len(åpne)) if relevante else ()
        yield [*samlet, *self._sterke(avgjorte)]
        yield [setning for v in avgjorte for setning in self._svak(v)]
        yield [*(s for v in åpne for s in self._åpen(v)), *self._til_slutt(vurderinger, avgjorte)]

    def _til_slutt(
        self, vurderinger: Sequence[Kriterievurdering], avgjorte: Sequence[Kriterievurdering]
    ) -> Iterator[str]:
        ord_ = self.ord_.utkast
        if usikre := [self.numre[v.kriterium.id] for v in avgjorte if _usikker(v)]:
            yield fyll(ord_.usikkert, numre=liste_tekst(usikre, self.ord_))
        for v in vurderinger:
            if v.gjeldende == IKKE_RELEVANT:
                yield fyll(ord_.ikke_relevant, krav=stor(self._krav(v)))

    # --- the overall picture ------------------------------------------------------------------

    def _samlet(self, avgjorte: Sequence[Kriterievurdering], åpne: int) -> Iterator[str]:
        ord_ = self.ord_.utkast
        antall = len(avgjorte) + åpne
        talt = Counter(v.gjeldende for v in avgjorte)
        doms = [dom for dom in self.tabell.utfall if dom in talt]
        if not avgjorte:
            yield ord_.ett_ingen if åpne == 1 else fyll(ord_.ingen, antall=self._tall(åpne))
        elif åpne or len(doms) > 1:
            deler = [fyll(ord_.del_, antall=self._tall(talt[dom]), dom=self._dom(dom)) for dom in doms]
            yield fyll(ord_.fordelt, antall=self._tall(antall), fordeling=liste_tekst(deler, self.ord_))
            if åpne:
                yield ord_.åpent if åpne == 1 else fyll(ord_.åpne, antall=stor(self._tall(åpne)))
        elif antall == 1:
            yield fyll(ord_.ett_kriterium, dom=self._dom(doms[0]))
        else:
            mønster = ord_.begge if antall == _TO else ord_.alle
            yield fyll(mønster, antall=self._tall(antall), dom=self._dom(doms[0]))

    def _tall(self, antall: int) -> str:
        return self.ord_.utkast.ett if antall == 1 else tall_i_ord(antall, self.ord_)

    # --- what is strong, what is weak, what is open -------------------------------------------

    def _sterke(self, avgjorte: Sequence[Kriterievurdering]) -> Iterator[str]:
        """Yield which criteria stand strongest, where they do not all stand alike."""
        doms = {v.gjeldende for v in avgjorte}
        beste = next((dom for dom in self.tabell.utfall if dom in doms), "")
        sterke = [v for v in avgjorte if v.gjeldende == beste]
        if len(doms) < _TO or beste == self.tabell.utfall[-1]:
            return
        if len(sterke) > _TO or any("," in v.kriterium.krav for v in sterke[:-1]):
            krav = [self.numre[v.kriterium.id] for v in sterke]
        else:
            krav = [self._krav(v) for v in sterke]
        mønster = self.ord_.utkast.sterkt if len(sterke) == 1 else self.ord_.utkast.sterke
        yield fyll(mønster, krav=liste_tekst(krav, self.ord_), dom=self._dom(beste))

    def _svak(self, v: Kriterievurdering) -> Iterator[str]:
        """Yield what keeps a criterion from the best step, or that a judgement decides it."""
        ord_, krav = self.ord_.utkast, stor(self._krav(v))
        if v.skjønn:
            yield fyll(ord_.skjønn, krav=krav, beregnet=self._dom(v.utfall.navn), dom=self._dom(v.gjeldende))
            return
        if v.gjeldende == self.tabell.utfall[0]:
            return
        ledd = []
        for verdi, mønster in ((Verdi.NEI, ord_.nei), (Verdi.DELVIS, ord_.delvis)):
            if punkter := [p for p in v.punkter if p.verdi is verdi]:
                ledd.append(fyll(mønster, påstander=self._alle(punkter, self.ord_.grunn.at)))
        svikter = f", {self.ord_.binde.og} ".join(ledd)
        if svikter:
            yield fyll(
                ord_.svakt, krav=krav, dom=self._dom(v.gjeldende), setning=stor(self._med_holder(v, svikter))
            )

    def _med_holder(self, v: Kriterievurdering, svikter: str) -> str:
        """Return what fails, after what holds; the decisive claims first."""
        ord_ = self.ord_.utkast
        ja = sorted((p for p in v.punkter if p.verdi is Verdi.JA), key=lambda p: not p.avgjørende)
        ja = ja[:_FLEST_STERKE]
        if not ja:
            return svikter
        if any(_usikker(p) for p in ja):
            holder = fyll(ord_.tyder_på, påstander=self._alle(ja, self.ord_.grunn.at))
        else:
            holder = self._alle(ja, "{påstand}")
        return fyll(ord_.men, holder=holder, svikter=svikter)

    def _åpen(self, v: Kriterievurdering) -> Iterator[str]:
        ord_ = self.ord_.utkast
        krav = stor(self._krav(v))
        yield fyll(
            ord_.uavgjort, krav=krav, lavest=self._dom(v.utfall.lavest), høyest=self._dom(v.utfall.høyest)
        )
        etter_id = {p.punkt.id: p for p in v.punkter}
        if v.avklares:
            punkter = [etter_id[id_] for id_ in v.avklares]
            yield fyll(ord_.finne_ut, påstander=self._alle(punkter, self.ord_.grunn.om))

    # --- small things -------------------------------------------------------------------------

    def _dom(self, navn: str) -> str:
        return dom_tekst(navn, self.tabell, self.ord_)

    def _krav(self, v: Kriterievurdering) -> str:
        mønster = self.ord_.utkast.skal if v.kriterium.styrke == "skal" else self.ord_.utkast.bør
        return fyll(mønster, krav=v.kriterium.krav, nr=self.numre[v.kriterium.id])

    def _alle(self, punkter: Sequence[Punktvurdering], mønster: str) -> str:
        return leddsetninger(punkter, mønster, self.ord_, self.navn)


def _usikker(v: Kriterievurdering | Punktvurdering) -> bool:
    return v.sikkerhet is not None and v.sikkerhet.grad in _USIKKER
