"""The assessment section of a theme chapter: prose or a draft of it, all verdicts at a glance, then each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from revisjon.assess import BortfaltSkjønn, Kriterievurdering
from revisjon.model import Kapittel
from revisjon.report.basis import Grunnlag
from revisjon.report.context import Skjønnsvisning
from revisjon.report.context_chapters import (
    Avveining,
    Oversikt,
    Oversiktsrad,
    Spørsmålsvurdering,
    Utkastavsnitt,
    Vurderingsboks,
    Vurderingsvisning,
)
from revisjon.report.draft import Utkast
from revisjon.report.parts.matrix import matrise
from revisjon.report.verdict.judgement import endret_tekst
from revisjon.report.verdict.naming import egennavn
from revisjon.report.verdict.text import begrunn_i
from revisjon.words import dato_tekst, fyll, liste_tekst

_FLEST_PÅ_ÉN_SIDE = 14
"""Rows of an overview that is kept on one page."""
_PLASS, _SPØRSMÅL = 136, 14
"""Millimetres of the overview for criterion and bodies, and what the column of questions takes of it."""


def har_vurdering(g: Grunnlag, kapittel: Kapittel) -> bool:
    """Tell whether a theme chapter assesses anything: it need not, where its questions only describe."""
    vurdert = any(g.vurdert.for_problemstilling(p) for p in kapittel.problemstillinger)
    return vurdert or kapittel.id in g.prosjekt.vurderinger


def vurdering(g: Grunnlag, kapittel: Kapittel) -> Vurderingsvisning | None:
    """Return the section, where the chapter has one."""
    if not har_vurdering(g, kapittel):
        return None
    prosa = g.prosjekt.vurderinger.get(kapittel.id)
    ingress = g.tekster.linje(prosa.ingress if prosa else None)
    tekst = g.tekster.blokk(prosa.tekst if prosa else None)
    utkast = () if ingress or tekst else tuple(_utkast(g, kapittel))
    return Vurderingsvisning(
        ingress=ingress,
        tekst=tekst,
        utkast=utkast,
        utkastmerke=g.ord_.utkast.merke if utkast and g.utgave.utkast else "",
        oversikt=_oversikt(g, kapittel),
        spørsmål=tuple(
            Spørsmålsvurdering(g.spørsmål(p), tuple(_boks(g, v) for v in vurderinger))
            for p in g.spørsmål_i(kapittel)
            if (vurderinger := g.vurdert.for_problemstilling(p.id))
        ),
    )


def _utkast(g: Grunnlag, kapittel: Kapittel) -> Iterator[Utkastavsnitt]:
    """Yield a paragraph on each question, and on each body where there are several."""
    utkast = Utkast(g.ord_, g.tabell, g.kriterienumre, egennavn(g.prosjekt))
    for p in g.spørsmål_i(kapittel):
        vurderinger = g.vurdert.for_problemstilling(p.id)
        avsnitt: list[str] = []
        for revidert in dict.fromkeys(g.revidert(v) for v in vurderinger):
            første, *resten = utkast.avsnitt([v for v in vurderinger if g.revidert(v) == revidert])
            om = fyll(g.ord_.utkast.gjelder, revidert=revidert, tekst=første) if revidert else første
            avsnitt += [om, *resten]
        if avsnitt:
            yield Utkastavsnitt(g.spørsmål(p), tuple(avsnitt))


def _oversikt(g: Grunnlag, kapittel: Kapittel) -> Oversikt | None:
    vurderinger = [v for p in g.spørsmål_i(kapittel) for v in g.vurdert.for_problemstilling(p.id)]
    rader = tuple(_oversiktsrad(g, v) for v in vurderinger)
    if len(rader) < 2:  # noqa: PLR2004 - a single verdict needs no overview
        return None
    flere = len({rad.spørsmål for rad in rader}) > 1
    bred = matrise(g, vurderinger, _PLASS - (_SPØRSMÅL if flere else 0), per_spørsmål=True)
    return Oversikt(
        tittel=fyll(g.ord_.regel.oversikt, kapittel=kapittel.tittel),
        rader=rader,
        flere_spørsmål=flere,
        med_sikkerhet=any(rad.sikkerhet for rad in rader),
        kort=len(bred.rader if bred else rader) <= _FLEST_PÅ_ÉN_SIDE,
        matrise=bred,
    )


def _oversiktsrad(g: Grunnlag, v: Kriterievurdering) -> Oversiktsrad:
    revidert = g.revidert(v)
    kriterium = g.kriterium(v.kriterium, revidert)
    return Oversiktsrad(kriterium, v.problemstilling, revidert, g.merke(v.gjeldende), g.grad(v.sikkerhet))


def _boks(g: Grunnlag, vurdering: Kriterievurdering) -> Vurderingsboks:
    grunn = begrunn_i(g.vurdert, vurdering)
    grad = g.grad(vurdering.sikkerhet)
    bortfalt = vurdering.bortfalt if g.utgave.utkast else None
    return Vurderingsboks(
        kriterium=g.kriterium(vurdering.kriterium, g.revidert(vurdering)),
        spørsmål=vurdering.problemstilling,
        revidert=g.revidert(vurdering),
        dom=g.merke(vurdering.gjeldende),
        grunn=grunn.tekst,
        avveininger=tuple(Avveining(a.påstand, g.tekster.blokk(a.begrunnelse)) for a in grunn.avveininger),
        skjønn=skjønn(g, vurdering),
        bortfalt=bortfalt_tekst(g, bortfalt) if bortfalt else "",
        sikkerhet=replace(grad, grunn=grunn.sikkerhet_kort) if grad else None,
        bygger_på=g.funn(vurdering.tellende),
    )


def skjønn(g: Grunnlag, v: Kriterievurdering) -> Skjønnsvisning | None:
    """Return the judgement that is in force on a verdict."""
    if v.skjønn is None:
        return None
    ord_, skrevet = g.ord_.utøvd, v.skjønn.skjønn
    retning = ord_.mildere if v.skjønn.mildere else ord_.strengere
    return Skjønnsvisning(
        kriterium=g.kriterium(v.kriterium, g.revidert(v)),
        spørsmål=v.problemstilling,
        revidert=g.revidert(v),
        beregnet=g.merke(v.utfall.navn),
        gjeldende=g.merke(v.gjeldende),
        mildere=v.skjønn.mildere,
        retning="" if v.gjeldende == v.utfall.navn else retning,
        begrunnelse=g.tekster.blokk(skrevet.begrunnelse),
        godkjent=fyll(ord_.godkjent, av=skrevet.godkjent.av, dato=dato_tekst(skrevet.godkjent.dato, g.ord_)),
    )


def bortfalt_tekst(g: Grunnlag, bortfalt: BortfaltSkjønn) -> str:
    """Return that a judgement does not hold, and why."""
    ord_ = g.ord_.utøvd
    hva = fyll(ord_.bortfalt, verdi=g.dom(bortfalt.skjønn.verdi))
    if not bortfalt.endret:
        return f"{hva} {ord_.aldri_bekreftet}"
    endret = [endret_tekst(navn, g.ord_) for navn in bortfalt.endret]
    return f"{hva} {fyll(ord_.endret_siden, endret=liste_tekst(endret, g.ord_))}"
