"""The reasons for a verdict as Norwegian prose, told from the engine's tree and from nothing else.

First how far the chain finnes → … → evaluert has come, then the claims that hold, then those that do not,
and at last what decided. A verdict that is left open says between what, and which claims would settle it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from revisjon.assess import (
    IKKE_RELEVANT,
    STANDARD,
    Kriterievurdering,
    Punktvurdering,
    Tabell,
    Verdi,
    VurdertProsjekt,
    Årsak,
)
from revisjon.model import Tekst, naturlig
from revisjon.records import dataclass
from revisjon.report.verdict.certainty import Sikkerhetslinje
from revisjon.report.verdict.chain import kjede
from revisjon.report.verdict.claims import Påstander
from revisjon.report.verdict.judgement import av_beregnet, skjønn
from revisjon.report.verdict.naming import egennavn, virksomhet
from revisjon.report.verdict.plain import ren_tekst
from revisjon.report.verdict.voice import Stemme
from revisjon.words import Ord, fyll, intervall_tekst, ordbok, tall_i_ord

_PAR = 2


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
    """Plain text, each with its full stop; about the computed verdict."""
    avveininger: tuple[Avveid, ...]
    bygger_på: str
    """«Bygger på funn F3-01 til F3-06», without a full stop; empty where no finding counts."""
    skjønn: tuple[str, ...] = ()
    """Sentences on the judgement on top of it, in force or lapsed; empty where there is none."""
    sikkerhet: str = ""
    """One line; empty where the verdict is open."""
    sikkerhet_kort: str = ""
    """The same without the degree, for where there is little room and the degree stands beside."""

    @property
    def tekst(self) -> str:
        """All sentences about the computed verdict as one paragraph."""
        return " ".join(self.setninger)


def begrunn(  # noqa: PLR0913 - each of them is one thing that the words depend on
    v: Kriterievurdering,
    ord_: Ord,
    *,
    navn: Sequence[str] = (),
    variant: int = 0,
    virksomheten: str = "",
    tabell: Tabell = STANDARD,
    ren: Callable[[Tekst], str] = lambda tekst: tekst.verdi,
) -> Begrunnelse:
    """Tell why. `navn` are proper names that keep their capital inside a sentence.

    `variant` chooses among sentences that mean the same; give neighbours different numbers. `tabell` says
    whether the verdicts are words of ours, and `ren` makes plain words of an auditor's text.
    """
    kalt = virksomheten or ord_.ulike_virksomheter.bestemt
    return fortell(v, Stemme(ord_, tuple(navn), variant, kalt, tabell, ren))


def begrunn_i(vurdert: VurdertProsjekt, v: Kriterievurdering) -> Begrunnelse:
    """Tell why, as the report does: in its målform, with its names, varied by the verdict's place in it."""
    return fortell(v, stemme_for(vurdert, v))


def begrunnelse(v: Kriterievurdering, s: Stemme) -> str:
    """Return the reason as one paragraph, with the findings it rests on: the same words as in the report."""
    grunn = fortell(v, s)
    bygger = f"{grunn.bygger_på}." if grunn.bygger_på else ""
    return " ".join(d for d in (grunn.tekst, *grunn.skjønn, bygger) if d)


def stemme_for(vurdert: VurdertProsjekt, v: Kriterievurdering) -> Stemme:
    """Return how a verdict is told in its report. For many verdicts, ask `stemmer` once."""
    return stemmer(vurdert)(v)


def stemmer(vurdert: VurdertProsjekt) -> Callable[[Kriterievurdering], Stemme]:
    """Return what tells how each verdict is told in the report: what they share is looked up once."""
    prosjekt = vurdert.prosjekt
    ord_, navn = ordbok(prosjekt.oppdrag.målform), egennavn(prosjekt)
    # By identity: two verdicts may be equal in all but their place.
    plasser = {id(v): nr for nr, v in enumerate(vurdert.vurderinger)}

    def ren(tekst: Tekst) -> str:
        return ren_tekst(tekst, prosjekt, ord_)

    def stemme(v: Kriterievurdering) -> Stemme:
        bestemt = virksomhet(prosjekt.oppdrag, ord_, v.revidert).bestemt
        return Stemme(ord_, navn, plasser.get(id(v), 0), bestemt, vurdert.tabell, ren)

    return stemme


def fortell(v: Kriterievurdering, s: Stemme) -> Begrunnelse:
    """Tell why, in this voice."""
    ord_ = s.ord_
    funn = sorted(v.tellende, key=naturlig)
    første, *resten = [*_setninger(v, s)] or [""]
    linje = Sikkerhetslinje(v, s)
    return Begrunnelse(
        (av_beregnet(v, s, første), *resten) if første else (),
        tuple(
            Avveid(p.punkt.id, p.punkt.påstand, p.avveining.begrunnelse)
            for p in v.punkter
            if p.avveining is not None
        ),
        fyll(ord_.grunn.bygger_på, funn=intervall_tekst(funn, ord_)) if funn else "",
        tuple(skjønn(v, s)),
        linje.hel(),
        linje.kort(),
    )


def _setninger(v: Kriterievurdering, s: Stemme) -> Iterator[str]:
    vilkår, påstander = v.kriterium.gjelder_når, Påstander(v, s)
    if v.utfall.navn == IKKE_RELEVANT and vilkår is not None and not vilkår.oppfylt:
        yield fyll(s.ord_.grunn.ikke_relevant, begrunnelse=s.liten(vilkår.begrunnelse))
        return
    if v.utfall.avgjort and (hvor_langt := kjede(v, s)):
        yield hvor_langt
    yield from påstander.holder()
    yield from påstander.svikter()
    yield from påstander.åpne()
    yield from påstander.ikke_vurdert()
    if v.utfall.avgjort:
        yield from _avgjort(påstander, s)
    elif v.utfall.navn != IKKE_RELEVANT:
        g = s.ord_.grunn
        yield fyll(g.spenn, lavest=s.dom(v.utfall.lavest), høyest=s.dom(v.utfall.høyest))
        yield from _avklares(v, påstander, s)


def _avgjort(påstander: Påstander, s: Stemme) -> Iterator[str]:
    """Yield what decided."""
    g = s.ord_.grunn
    relevante, svake = påstander.relevante(), påstander.uten_ja()
    avgjørende = [p for p in relevante if p.avgjørende]
    if not svake:
        yield from _alt_holder(relevante, s)
    elif påstander.varslet():
        return
    elif not any(p.avgjørende for p in svake):
        yield s.velg(g.svakhet_ikke_avgjørende if len(svake) == 1 else g.svakheter_ikke_avgjørende)
    elif len(avgjørende) == 1:
        yield g.påstand_avgjørende if len(relevante) == 1 else g.ingen_avgjørende_holder
    else:
        holder = sum(p.verdi is Verdi.JA for p in avgjørende)
        antall, alle = tall_i_ord(holder, s.ord_), tall_i_ord(len(avgjørende), s.ord_)
        yield fyll(g.avgjørende_holder, antall=antall, alle=alle) if holder else g.ingen_avgjørende_holder


def _alt_holder(relevante: Sequence[Punktvurdering], s: Stemme) -> Iterator[str]:
    """Yield how many claims, or for a single one how many findings, there are behind «oppfylt»."""
    g = s.ord_.grunn
    if len(relevante) > _PAR:
        yield fyll(g.alle_holder, antall=tall_i_ord(len(relevante), s.ord_))
    elif len(relevante) == _PAR:
        yield g.begge_holder
    elif relevante and relevante[0].årsak is Årsak.ALLE_FOR:
        teller = [t.teller for t in relevante[0].støtte]
        antall = sum(teller)
        mønstre = g.taler_for if all(teller) else g.tellende_for
        yield fyll(mønstre[min(antall, len(mønstre)) - 1], antall=tall_i_ord(antall, s.ord_))


def _avklares(v: Kriterievurdering, påstander: Påstander, s: Stemme) -> Iterator[str]:
    """Yield what would settle an open verdict."""
    g, åpne = s.ord_.grunn, påstander.med(Verdi.UAVKLART)
    nok = [p for p in åpne if p.punkt.id in v.avklares]
    if nok == åpne:
        yield g.avklares[min(len(åpne), len(g.avklares)) - 1]
    elif nok:
        yield fyll(g.nok, påstander=s.alle(nok, g.om))
