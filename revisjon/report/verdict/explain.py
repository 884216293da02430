"""The full explanation of one verdict: prose with notes, so that a layperson can check it.

The same words as in the report, and more of them: what speaks for and against each claim, what would
settle or change the verdict, and for each finding what it says and its sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from revisjon.assess import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    Kriterievurdering,
    Punktvurdering,
    Støtte,
    VurdertProsjekt,
)
from revisjon.assess.result import Følsomhet
from revisjon.model import Kilde
from revisjon.records import dataclass
from revisjon.report.citations import kort_navn
from revisjon.report.data import kriterienumre
from revisjon.report.decision_table import når
from revisjon.report.verdict.certainty import Sikkerhetslinje, grad_tekst
from revisjon.report.verdict.chain import kjede
from revisjon.report.verdict.claims import Påstander
from revisjon.report.verdict.excerpt import utdrag
from revisjon.report.verdict.judgement import av_beregnet, med_punktum, skjønn
from revisjon.report.verdict.text import stemme_for
from revisjon.report.verdict.voice import Stemme
from revisjon.rules import sammenlikner
from revisjon.words import fyll, liste_tekst, liten, stor, tall_i_ord

_MINST_I_INTERVALL = 3


@dataclass(frozen=True, slots=True)
class Forklaring:
    """A verdict explained, as paragraphs of plain text."""

    tittel: str
    avsnitt: tuple[str, ...]
    noteoverskrift: str
    noter: tuple[str, ...]
    """Text of note 1, 2 …"""


@dataclass(slots=True)
class _Noter:
    """Gives each finding and source its number, in order of mention."""

    tekster: dict[str, str] = field(default_factory=dict)

    def nr(self, nøkkel: str, tekst: str) -> int:
        self.tekster.setdefault(nøkkel, tekst)
        return list(self.tekster).index(nøkkel) + 1


def forklar(
    vurdert: VurdertProsjekt, v: Kriterievurdering, uten: Sequence[Følsomhet] | None = None
) -> Forklaring:
    """Explain a verdict. `uten` is what becomes of it without a source; None where that is not asked."""
    s = stemme_for(vurdert, v)
    f = _Forteller(vurdert, v, s, _Noter())
    avsnitt = tuple(a for a in f.avsnitt(uten) if a)
    return Forklaring(f.tittel(), avsnitt, s.ord_.grunn.forklaring.noter, tuple(f.noter.tekster.values()))


@dataclass(frozen=True, slots=True)
class _Forteller:
    vurdert: VurdertProsjekt
    v: Kriterievurdering
    s: Stemme
    noter: _Noter

    def tittel(self) -> str:
        o, v = self.s.ord_.grunn.forklaring, self.v
        nr = kriterienumre(self.vurdert.prosjekt)[v.kriterium.id]
        tittel = fyll(
            o.tittel,
            nr=nr,
            kriterium=v.kriterium.id,
            problemstilling=f"{v.problemstilling}, {v.revidert}" if self._flere() else v.problemstilling,
            dom=self.s.dom(v.gjeldende),
        )
        if v.sikkerhet is None:
            return tittel
        return fyll(o.tittel_sikkerhet, tittel=tittel, grad=grad_tekst(v.sikkerhet.grad, self.s.ord_))

    def avsnitt(self, uten: Sequence[Følsomhet] | None) -> Iterator[str]:
        yield self._kravet()
        yield " ".join(skjønn(self.v, self.s))
        hvor_langt = kjede(self.v, self.s) if self.v.utfall.avgjort else ""
        hvorfor = self._hvorfor()
        # The computed verdict is named before anything is said of it where another one holds.
        yield " ".join(d for d in ((hvorfor, hvor_langt) if self.v.skjønn else (hvor_langt, hvorfor)) if d)
        yield from (self._punkt(p) for p in self.v.punkter)
        yield self._sikkerhet()
        yield " ".join(d for d in (self._avklares(), self._endres()) if d)
        if uten is not None:
            yield self._uten(uten)

    def _kravet(self) -> str:
        """Return what is demanded, as a sentence."""
        o, k = self.s.ord_.grunn.forklaring, self.v.kriterium
        setning = med_punktum(f"{stor(self.s.virksomheten)} {self.s.ord_.styrke[k.styrke]} {k.krav}")
        return f"{setning} {fyll(o.gjelder, revidert=self.v.revidert)}" if self._flere() else setning

    def _flere(self) -> bool:
        """Tell whether there are several audited bodies, so that it must be said which this is about."""
        return len(self.vurdert.prosjekt.oppdrag.reviderte) > 1

    def _hvorfor(self) -> str:
        """Return the row of the decision table that fired, in words."""
        g, utfall = self.s.ord_.grunn, self.v.utfall
        vilkår = self.v.kriterium.gjelder_når
        if utfall.rad is not None:
            regel = når(self.vurdert.tabell, utfall.rad, self.s.ord_)
            if self.v.skjønn is not None:
                return av_beregnet(self.v, self.s, regel)
            return fyll(g.forklaring.rad, dom=self.s.dom(utfall.navn), regel=regel)
        if utfall.navn == IKKE_RELEVANT:
            ikke = vilkår is not None and not vilkår.oppfylt
            return (
                fyll(g.ikke_relevant, begrunnelse=self.s.liten(vilkår.begrunnelse)) if ikke and vilkår else ""
            )
        lavest, høyest = self.s.dom(utfall.lavest), self.s.dom(utfall.høyest)
        return av_beregnet(self.v, self.s, fyll(g.forklaring.åpen, lavest=lavest, høyest=høyest))

    # --- one claim ----------------------------------------------------------------------------

    def _punkt(self, p: Punktvurdering) -> str:
        o = self.s.ord_.grunn.forklaring
        ulike = len({q.avgjørende for q in self.v.punkter}) > 1
        setning = " ".join(Påstander(self.v, self.s).alene(p))
        mønster = o.punkt_avgjørende if p.avgjørende and ulike else o.punkt
        deler = [fyll(mønster, bokstav=p.punkt.id, setning=setning), *self._taler(p)]
        if p.avveining is not None:
            deler.append(fyll(o.veid, begrunnelse=med_punktum(self.s.ren(p.avveining.begrunnelse))))
        if p.test is not None and p.test.kilder:
            noter = [self.noter.nr(f"kilde {k}", med_punktum(stor(self._kilde(k)))) for k in p.test.kilder]
            deler.append(fyll(o.måles_av, noter=_merker(noter, self.s)))
        return " ".join(deler)

    def _taler(self, p: Punktvurdering) -> Iterator[str]:
        """Yield what speaks for and against, with notes."""
        o = self.s.ord_.grunn.forklaring
        teller = [[t for t in p.støtte if t.taler == taler and t.teller] for taler in o.taler]
        ledd = [
            self._med_noter(mønstre, støtte)
            for mønstre, støtte in zip(o.taler.values(), teller, strict=True)
            if støtte
        ]
        if ledd:
            foran = ", ".join(ledd[:-1])
            yield f"{stor(f'{foran}{o.taler_og}{ledd[-1]}' if foran else ledd[0])}."
        if andre := [t for t in p.støtte if not t.teller]:
            etter_enheter = p.punkt.test is not None and sammenlikner(p.punkt.test).av_funn
            yield stor(self._med_noter(o.utenfor_dekningen if etter_enheter else o.teller_ikke, andre))

    def _med_noter(self, mønstre: tuple[str, str], støtte: Sequence[Støtte]) -> str:
        numre = [self.noter.nr(f"funn {t.funn}", self._note(t)) for t in støtte]
        antall = tall_i_ord(len(støtte), self.s.ord_)
        return fyll(mønstre[len(støtte) > 1], antall=antall, noter=_merker(numre, self.s))

    def _note(self, t: Støtte) -> str:
        """Return what a finding says, with its sources."""
        o, prosjekt = self.s.ord_.grunn.forklaring, self.vurdert.prosjekt
        funn = fyll(o.omfang, funn=t.funn, omfang=o.omfang_ord[t.omfang]) if t.omfang else t.funn
        tekst = utdrag(prosjekt.funn[t.funn], prosjekt, self.s.ord_)
        kilder = "; ".join(self._kilde(k) for k in t.kilder)
        mønster = o.note if kilder else o.note_uten_kilde
        return fyll(mønster, funn=funn, tekst=tekst, kilder=kilder)

    def _kilde(self, id_: str) -> str:
        """Return what a source is called: «Rutine for utviklingssamtaler», «intervju med spesialrådgiver»."""
        return kilde_tekst(self.vurdert.prosjekt.kilder[id_], self.s)

    # --- the whole ----------------------------------------------------------------------------

    def _sikkerhet(self) -> str:
        o, v = self.s.ord_.grunn.forklaring, self.v
        tekst = Sikkerhetslinje(v, self.s).med_bokstav()
        if not tekst or not v.bærer or len(self.v.punkter) == 1:
            return tekst
        bærer = fyll(o.bæres_av[len(v.bærer) > 1], påstander=liste_tekst(v.bærer, self.s.ord_))
        return f"{tekst} {bærer}"

    def _avklares(self) -> str:
        o, v = self.s.ord_.grunn.forklaring, self.v
        if not v.avklares:
            return ""
        return fyll(o.nok, sett=liste_tekst([fyll(o.påstand, bokstav=b) for b in v.avklares], self.s.ord_))

    def _endres(self) -> str:
        o = self.s.ord_.grunn.forklaring
        veier: dict[str, list[str]] = {}
        for endring in self.v.endres:
            blir = [
                fyll(o.blir, påstand=id_, verdi=liten(self.s.ord_.verdier[verdi.value]))
                for id_, verdi in endring.påstander
            ]
            veier.setdefault(endring.utfall, []).append(liste_tekst(blir, self.s.ord_))
        setninger = [
            fyll(o.endring, blir=o.eller_blir.join(alle), dom=self.s.dom(utfall))
            for utfall, alle in veier.items()
        ]
        return " ".join([*setninger, *([o.flere_endringer] if self.v.flere_endres else [])])

    def _uten(self, uten: Sequence[Følsomhet]) -> str:
        o = self.s.ord_.grunn.forklaring
        uendret = o.holder_uten if self.v.utfall.avgjort else o.åpen_uten_forskjell
        return " ".join(uten_tekst(f, self.vurdert, self.s) for f in uten) or uendret


def kilde_tekst(kilde: Kilde, s: Stemme) -> str:
    """Return what a source is called inside a sentence."""
    if kilde.type == "intervju" and not kilde.korttittel:
        return liten(fyll(s.ord_.kilde.intervju, rolle=kilde.rolle or kilde.tittel))
    return kort_navn(kilde)


def utelatt(f: Følsomhet, vurdert: VurdertProsjekt, s: Stemme) -> str:
    """Return what is left out, as it stands inside a sentence."""
    if f.slag:
        return s.ord_.grunn.forklaring.slag.get(f.uten, f.uten)
    return kilde_tekst(vurdert.prosjekt.kilder[f.uten], s)


def uten_tekst(f: Følsomhet, vurdert: VurdertProsjekt, s: Stemme) -> str:
    """Return what becomes of a verdict without a source, or without all of a kind."""
    o, kilde = s.ord_.grunn.forklaring, utelatt(f, vurdert, s)
    if f.etter == KAN_IKKE_KONKLUDERES != f.før:
        return fyll(o.åpnes_uten, kilde=kilde)
    if f.etter != f.før:
        return fyll(o.faller_uten, kilde=kilde, etter=s.dom(f.etter))
    grader: Mapping[str, str] = {
        navn: grad_tekst(grad, s.ord_) if grad else s.ord_.tabell.tom
        for navn, grad in (("før", f.sikkerhet_før), ("etter", f.sikkerhet_etter))
    }
    return fyll(o.svekkes_uten, kilde=kilde, **grader)


def _merker(numre: Sequence[int], s: Stemme) -> str:
    """Return «[1], [2] og [4]», and «[1]–[3]» for three or more in a row."""
    rekker: list[list[int]] = []
    for nr in sorted(set(numre)):
        if rekker and rekker[-1][-1] + 1 == nr:
            rekker[-1].append(nr)
        else:
            rekker.append([nr])
    merker = []
    for rekke in rekker:
        hele = len(rekke) >= _MINST_I_INTERVALL
        merker += [f"[{rekke[0]}]–[{rekke[-1]}]"] if hele else [f"[{nr}]" for nr in rekke]
    return liste_tekst(merker, s.ord_)
