"""Conclusions and recommendations."""

from __future__ import annotations

from markupsafe import Markup, escape

from revisjon.markup.typography import typografi
from revisjon.model import Anbefaling
from revisjon.report.basis import Grunnlag
from revisjon.report.context import INTET, Anbefalingsvisning, Svar
from revisjon.report.context_chapters import Konklusjonsvisning
from revisjon.report.environment import kryss
from revisjon.report.parts.assessment import har_vurdering
from revisjon.words import fyll, liste_tekst


def konklusjon(g: Grunnlag) -> Konklusjonsvisning:
    """Return the chapter."""
    oppdrag, s = g.prosjekt.oppdrag, g.ord_.setning
    innledning = oppdrag.anbefalinger.innledning if oppdrag.anbefalinger else None
    anbefaler = (
        fyll(s.anbefaler, reviderte=_anbefalt_til(g)) if g.prosjekt.anbefalinger else s.ingen_anbefalinger
    )
    tekst, alle_svar = g.tekster.blokk(oppdrag.konklusjon), svar(g)
    return Konklusjonsvisning(
        tekst=tekst,
        svar=alle_svar,
        ikke_skrevet="" if tekst or alle_svar else g.ikke_skrevet,
        innledning=g.tekster.blokk(innledning),
        anbefaler=anbefaler,
        anbefalinger=anbefalinger(g),
    )


def _anbefalt_til(g: Grunnlag) -> str:
    """Return who is recommended something: all bodies, or those that every recommendation is given to."""
    navn = [r.navn for r in g.prosjekt.oppdrag.reviderte]
    felles = set(navn)
    for a in g.prosjekt.anbefalinger.values():
        nevnt = {n for n in navn if n in a.mottaker}
        felles &= nevnt or set(navn)
    return liste_tekst([n for n in navn if n in felles] or navn, g.ord_)


def svar(g: Grunnlag) -> tuple[Svar, ...]:
    """Return the conclusion on each question that has one."""
    return tuple(
        Svar(g.spørsmål(p), g.tekster.linje(k.ingress), g.tekster.blokk(k.kort), g.tekster.blokk(k.tekst))
        for p in g.prosjekt.alle_problemstillinger()
        if (k := g.prosjekt.konklusjoner.get(p.id))
    )


def anbefalinger(g: Grunnlag) -> tuple[Anbefalingsvisning, ...]:
    """Return the recommendations."""
    return tuple(
        Anbefalingsvisning(
            id=a.id,
            nr=g.anbefalingsnumre[a.id],
            tekst=a.tekst,
            kort=a.kort or a.tekst,
            deler=tuple((d.id, d.tekst) for d in a.deler),
            utdyping=g.tekster.blokk(a.utdyping),
            grunnlag=_grunnlag(g, a),
            mottaker=a.mottaker,
        )
        for a in g.prosjekt.anbefalinger.values()
    )


def _grunnlag(g: Grunnlag, a: Anbefaling) -> Markup:
    """Return what the recommendation rests on: where it was assessed, which criteria, which findings."""
    e = g.ord_.etikett
    nevnt = {id_.partition(".")[0] for id_ in a.grunnlag}
    kriterier = [k for k in g.prosjekt.kriterier if k in nevnt]
    spørsmål = {p for id_ in a.grunnlag for p in _spørsmål(g, id_)}
    kapitler = [
        f"{k.id}.vurdering"
        for k in g.prosjekt.kapitler
        if spørsmål & set(k.problemstillinger) and har_vurdering(g, k)
    ]
    funn = [id_ for id_ in a.grunnlag if id_ in g.prosjekt.funn]
    numre = [g.kriterienumre[k] for k in kriterier]
    deler = []
    if kapitler:
        deler.append(_oppramset(g, [kryss(id_) for id_ in kapitler]))
    if numre:
        deler.append(escape(f"{e.kriterium} ") + _oppramset(g, [escape(nr) for nr in numre]))
    if funn:
        deler.append(escape(f"{e.funn} ") + g.funn(funn))
    return Markup("; ").join(deler) if deler else INTET


def _spørsmål(g: Grunnlag, id_: str) -> tuple[str, ...]:
    """Return the questions that a claim or criterion bears on."""
    kriterium_id, _, punkt_id = id_.partition(".")
    kriterium = g.prosjekt.kriterier.get(kriterium_id)
    if kriterium is None:
        return ()
    punkter = [p for p in kriterium.punkter if p.id == punkt_id and p.problemstillinger]
    return punkter[0].problemstillinger if punkter else kriterium.problemstillinger


def _oppramset(g: Grunnlag, deler: list[Markup]) -> Markup:
    og = escape(typografi(f" {g.ord_.binde.og} "))
    return Markup(", ").join(deler[:-1]) + (og if len(deler) > 1 else "") + deler[-1]
