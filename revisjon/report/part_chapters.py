"""Chapters: free text, and themes with question, criteria, data and assessment."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.assess import Kriterievurdering
from revisjon.model import Kapittel
from revisjon.report.basis import Grunnlag
from revisjon.report.context_chapters import (
    Avveining,
    Funnvisning,
    Kapittelvisning,
    Kriteriegruppe,
    Spørsmålsvurdering,
    Vurderingsboks,
    Vurderingsvisning,
)
from revisjon.report.fit import TOPP_KAPITTEL, på_linje
from revisjon.report.verdict_text import begrunn_i
from revisjon.words import stor

_NIVÅ_I_TEMA = 3
"""Sections of the data stand below «Datagrunnlag», which is of level 2."""


def kapitler(g: Grunnlag) -> tuple[Kapittelvisning, ...]:
    """Return all chapters, in order."""
    return tuple(_kapittel(g, kapittel) for kapittel in g.prosjekt.kapitler)


def _kapittel(g: Grunnlag, kapittel: Kapittel) -> Kapittelvisning:
    tema = bool(kapittel.problemstillinger)
    # Texts are read in the order they are printed, so that what goes wrong is told in that order too.
    tekst = g.tekster.blokk(kapittel.tekst)
    funn = tuple(_funn(g, kapittel, _NIVÅ_I_TEMA if tema else _NIVÅ_I_TEMA - 1))
    return Kapittelvisning(
        id=kapittel.id,
        tittel=kapittel.tittel,
        topp_tittel=på_linje(kapittel.tittel, TOPP_KAPITTEL),
        tekst=tekst,
        tema=tema,
        funn=funn,
        spørsmål=tuple(
            g.spørsmål(p) for p in g.prosjekt.alle_problemstillinger() if p.id in kapittel.problemstillinger
        ),
        kriterier=tuple(_kriterier(g, kapittel)),
        vurdering=_vurdering(g, kapittel) if tema else None,
        ikke_skrevet="" if funn or (tekst and not tema) else g.ikke_skrevet,
    )


def _funn(g: Grunnlag, kapittel: Kapittel, nivå: int) -> Iterator[Funnvisning]:
    """Yield the findings; a sub-heading is one level below its section, so that no level is skipped."""
    i_seksjon = False
    for funn in g.prosjekt.funn_i(kapittel.id):
        i_seksjon = i_seksjon or bool(funn.overskrift)
        yield Funnvisning(
            id=funn.id,
            tekst=g.tekster.blokk(funn.tekst),
            overskrift=funn.overskrift,
            nivå=nivå,
            underoverskrift=funn.underoverskrift,
            undernivå=nivå + 1 if i_seksjon else nivå,
        )


def _kriterier(g: Grunnlag, kapittel: Kapittel) -> Iterator[Kriteriegruppe]:
    brukt = [
        k for k in g.prosjekt.kriterier.values() if set(k.problemstillinger) & set(kapittel.problemstillinger)
    ]
    for styrke in g.ord_.styrke:
        visninger = tuple(g.kriterium(k) for k in brukt if k.styrke == styrke)
        if visninger:
            yield Kriteriegruppe(stor(g.virksomheten), styrke, visninger)


def har_vurdering(g: Grunnlag, kapittel: Kapittel) -> bool:
    """Tell whether a theme chapter assesses anything: it need not, where its questions only describe."""
    vurdert = any(g.vurdert.for_problemstilling(p) for p in kapittel.problemstillinger)
    return vurdert or kapittel.id in g.prosjekt.vurderinger


def _vurdering(g: Grunnlag, kapittel: Kapittel) -> Vurderingsvisning | None:
    if not har_vurdering(g, kapittel):
        return None
    prosa = g.prosjekt.vurderinger.get(kapittel.id)
    return Vurderingsvisning(
        ingress=g.tekster.linje(prosa.ingress if prosa else None),
        tekst=g.tekster.blokk(prosa.tekst if prosa else None),
        spørsmål=tuple(
            Spørsmålsvurdering(g.spørsmål(p), tuple(_boks(g, v) for v in vurderinger))
            for p in g.prosjekt.alle_problemstillinger()
            if p.id in kapittel.problemstillinger and (vurderinger := g.vurdert.for_problemstilling(p.id))
        ),
    )


def _boks(g: Grunnlag, vurdering: Kriterievurdering) -> Vurderingsboks:
    grunn = begrunn_i(g.vurdert, vurdering)
    return Vurderingsboks(
        kriterium=g.kriterium(vurdering.kriterium),
        revidert=g.revidert(vurdering),
        dom=g.merke(vurdering.gjeldende),
        grunn=grunn.tekst,
        avveininger=tuple(Avveining(a.påstand, g.tekster.blokk(a.begrunnelse)) for a in grunn.avveininger),
        sikkerhet=g.grad(vurdering.sikkerhet),
        bygger_på=g.funn(vurdering.funn),
    )
