"""Each claim of a verdict in words: what holds, what does not, and what is not known.

Words are no stronger than the evidence. What a test decides is followed by the test's own sentence.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from revisjon.assess import Kriterievurdering, Punktvurdering, Sikkerhetsgrad, Verdi, Årsak
from revisjon.records import dataclass
from revisjon.report.verdict.certainty import SIKKERT, styrke
from revisjon.report.verdict.voice import Stemme
from revisjon.words import fyll, stor, tall_i_ord
from revisjon.words.clauses import går_videre
from revisjon.words.reasons import Styrkeord
from revisjon.words.tests import test_tekst

_PAR = 2
_VARIANTER = 3
"""Every third reason tells beforehand that its weaknesses do not decide."""


@dataclass(frozen=True, slots=True)
class Påstander:
    """Tells the claims of one verdict; each is told once."""

    v: Kriterievurdering
    s: Stemme

    def holder(self) -> Iterator[str]:
        """Yield the claims that hold, two by two where they are short enough to be read together."""
        ja = self._av_funn(Verdi.JA)
        sikre = [_setning(p) for p in ja if styrke(p.sikkerhet) == SIKKERT]
        while sikre:
            par = self._par(sikre[0], sikre[1]) if len(sikre) > 1 else ""
            yield par or f"{sikre[0]}."
            sikre = sikre[_PAR:] if par else sikre[1:]
        usikre = [p for p in ja if styrke(p.sikkerhet) != SIKKERT]
        yield from self._gruppert(usikre, self.s.ord_.grunn.ja)
        yield from self._prøvd(Verdi.JA)
        yield from self._avveid(Verdi.JA)

    def svikter(self) -> Iterator[str]:
        """Yield the claims that do not hold; a single sentence may also say that they do not decide."""
        setninger = list(self._svake())
        if self.varslet(setninger):
            antall = len(self.uten_ja())
            mønster = self.s.ord_.grunn.trekker_ned[antall > 1]
            yield fyll(mønster, antall=stor(tall_i_ord(antall, self.s.ord_)), setning=setninger[0])
        else:
            yield from setninger

    def varslet(self, svake: Sequence[str] = ()) -> bool:
        """Tell whether the weaknesses are announced as not decisive before they are named."""
        setninger = svake or list(self._svake())
        kjente = not any(p.avgjørende or p.verdi is Verdi.UAVKLART for p in self.uten_ja())
        return len(setninger) == 1 and kjente and self.s.variant % _VARIANTER == 1

    def åpne(self) -> Iterator[str]:
        """Yield the claims that are not decided, by why."""
        g, s = self.s.ord_.grunn, self.s
        mønstre = {
            Årsak.MOTSTRID: g.motstrid,
            Årsak.BARE_DEL: g.bare_del,
            Årsak.ULIKE_ENHETER: g.ulike_enheter,
        }
        uavklarte = self.med(Verdi.UAVKLART)
        av_funn = [p for p in uavklarte if p.test is None]
        for årsak in dict.fromkeys(p.årsak for p in av_funn):
            punkter = [p for p in av_funn if p.årsak is årsak]
            yield fyll(mønstre.get(årsak, g.ingen_funn), påstander=s.alle(punkter, g.om))
        for p in uavklarte:
            if p.test is not None:
                mønster = g.motstrid_test if p.årsak is Årsak.MOTSTRID else g.uavgjort_test
                yield fyll(mønster, påstander=s.alle([p], g.om))
                yield test_tekst(p.test, s.ord_)

    def ikke_vurdert(self) -> Iterator[str]:
        """Yield the claims that are not relevant, and why."""
        g, s = self.s.ord_.grunn, self.s
        for p in self.med(Verdi.IKKE_RELEVANT):
            påstand, vilkår = s.liten(p.punkt.påstand), p.punkt.gjelder_når
            if p.årsak is Årsak.VILKÅR and vilkår is not None:
                yield fyll(g.ikke_vurdert, påstand=påstand, begrunnelse=s.liten(vilkår.begrunnelse))
            elif p.test is not None:
                yield fyll(g.ikke_vurdert_test, påstand=påstand)
                yield test_tekst(p.test, s.ord_)

    def alene(self, p: Punktvurdering) -> Iterator[str]:
        """Yield one claim as it came out, by itself."""
        g, s = self.s.ord_.grunn, self.s
        en = Påstander(_bare(self.v, p), s)
        if p.årsak is Årsak.AVVEID:
            yield fyll(g.avveid[p.verdi.value], påstander=s.alle([p], g.at))
        elif p.verdi in (Verdi.UAVKLART, Verdi.IKKE_RELEVANT):
            yield from (*en.åpne(), *en.ikke_vurdert())
        else:
            yield from (*en.holder(), *en._svake())

    # --- which claims -------------------------------------------------------------------------

    def med(self, verdi: Verdi) -> list[Punktvurdering]:
        """Return the claims with a value."""
        return [p for p in self.v.punkter if p.verdi is verdi]

    def relevante(self) -> list[Punktvurdering]:
        """Return the claims that the decision table sees."""
        return [p for p in self.v.punkter if p.verdi is not Verdi.IKKE_RELEVANT]

    def uten_ja(self) -> list[Punktvurdering]:
        """Return the claims that keep the verdict from the best step."""
        return [p for p in self.relevante() if p.verdi is not Verdi.JA]

    def _av_funn(self, verdi: Verdi) -> list[Punktvurdering]:
        return [p for p in self.med(verdi) if p.årsak is not Årsak.AVVEID and p.test is None]

    # --- sentences ----------------------------------------------------------------------------

    def _par(self, første: str, andre: str) -> str:
        """Return two claims as one sentence, or nothing where that would be hard to read."""
        g = self.s.ord_.grunn
        if "," in første + andre:
            return ""
        par = zip(første.split(), andre.split(), strict=False)
        felles = sum(1 for _ in itertools.takewhile(lambda ord_: ord_[0] == ord_[1], par))
        resten = " ".join(andre.split()[felles:])
        if felles and går_videre(" ".join(første.split()[felles:]), resten, self.s.ord_.språk):
            return fyll(g.samme_subjekt, første=første, resten=resten)
        return fyll(g.to_sanne, første=første, andre=self.s.liten(andre))

    def _svake(self) -> Iterator[str]:
        g = self.s.ord_.grunn
        for verdi, mønstre in ((Verdi.DELVIS, g.delvis), (Verdi.NEI, g.nei)):
            yield from self._gruppert(self._av_funn(verdi), mønstre)
        for verdi in (Verdi.DELVIS, Verdi.NEI):
            yield from self._prøvd(verdi)
            yield from self._avveid(verdi)

    def _gruppert(self, punkter: Iterable[Punktvurdering], mønstre: Styrkeord) -> Iterator[str]:
        """Yield claims that are as certain as each other in one sentence.

        Claims that surely do not hold have a sentence each: «not that a, and that b» may be read as one
        of the two only.
        """
        g, s = self.s.ord_.grunn, self.s
        alle = list(punkter)
        for hvor_sikkert, mønster in mønstre.items():
            gruppe = [p for p in alle if styrke(p.sikkerhet) == hvor_sikkert]
            hver_for_seg = mønstre is g.nei and hvor_sikkert == SIKKERT
            if gruppe:
                første = gruppe[:1] if hver_for_seg else gruppe
                yield fyll(s.velg(mønster), påstander=s.alle(første, g.at))
                for p in gruppe[len(første) :]:
                    yield fyll(g.heller_ikke, påstander=s.alle([p], g.at))

    def _prøvd(self, verdi: Verdi) -> Iterator[str]:
        """Yield the claims that have a test, each followed by what the test came to."""
        g = self.s.ord_.grunn
        mønstre = {Verdi.JA: g.ja, Verdi.DELVIS: g.delvis, Verdi.NEI: g.nei}[verdi]
        for p in self.med(verdi):
            if p.test is not None and p.årsak is not Årsak.AVVEID:
                if verdi is Verdi.JA and styrke(p.sikkerhet) == SIKKERT:
                    yield f"{_setning(p)}."
                elif styrke(p.sikkerhet) == Sikkerhetsgrad.LAV.value and not any(t.teller for t in p.støtte):
                    yield fyll(g.kontroll[verdi.value], påstander=self.s.alle([p], g.at))
                else:
                    yield from self._gruppert([p], mønstre)
                yield test_tekst(p.test, self.s.ord_)

    def _avveid(self, verdi: Verdi) -> Iterator[str]:
        g = self.s.ord_.grunn
        punkter = [p for p in self.med(verdi) if p.årsak is Årsak.AVVEID]
        if punkter:
            yield fyll(g.avveid[verdi.value], påstander=self.s.alle(punkter, g.at))
        yield from (test_tekst(p.test, self.s.ord_) for p in punkter if p.test is not None)


def _setning(p: Punktvurdering) -> str:
    return p.punkt.påstand.strip().removesuffix(".")


def _bare(v: Kriterievurdering, p: Punktvurdering) -> Kriterievurdering:
    return Kriterievurdering(v.kriterium, v.problemstilling, v.revidert, v.utfall, (p,))
