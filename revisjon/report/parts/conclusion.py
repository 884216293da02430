"""Conclusions and recommendations."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from revisjon.model import Anbefaling
from revisjon.report.basis import Grunnlag
from revisjon.report.context import INTET, Anbefalingsgruppe, Anbefalingsvisning, Svar
from revisjon.report.context_chapters import Konklusjonsvisning
from revisjon.report.environment import kryss
from revisjon.report.parts.assessment import har_vurdering
from revisjon.report.recipients import Mottakere, mottakere
from revisjon.words import fyll, liste_tekst


def konklusjon(g: Grunnlag) -> Konklusjonsvisning:
    """Return the chapter."""
    oppdrag, s = g.prosjekt.oppdrag, g.ord_.setning
    innledning = oppdrag.anbefalinger.innledning if oppdrag.anbefalinger else None
    alle = anbefalinger(g)
    etter_mottaker = grupper(g, alle)
    # With several groups each has a sentence of its own.
    anbefaler = etter_mottaker[0].anbefaler if len(etter_mottaker) == 1 else ""
    tekst, alle_svar = g.tekster.blokk(oppdrag.konklusjon), svar(g)
    return Konklusjonsvisning(
        tekst=tekst,
        svar=alle_svar,
        ikke_skrevet="" if tekst or alle_svar else g.ikke_skrevet,
        innledning=g.tekster.blokk(innledning),
        anbefaler=anbefaler if alle else s.ingen_anbefalinger,
        anbefalinger=alle,
        grupper=etter_mottaker,
    )


def grupper(g: Grunnlag, alle: Sequence[Anbefalingsvisning]) -> tuple[Anbefalingsgruppe, ...]:
    """Return the recommendations by whom they are given to; headings where not all are given to the same."""
    visning = {a.id: a for a in alle}
    samlet = mottakere(g.prosjekt)
    return tuple(
        Anbefalingsgruppe(
            tittel=tittel,
            kort=kort,
            anbefaler=fyll(g.ord_.setning.anbefaler, reviderte=_anbefalt_til(g, m)),
            anbefalinger=tuple(visning[a.id] for a in m.anbefalinger),
        )
        for m in samlet
        for tittel, kort in [_til(g, m) if len(samlet) > 1 else ("", "")]
    )


def _til(g: Grunnlag, m: Mottakere) -> tuple[str, str]:
    """Return the heading over what some are recommended, and their names alone."""
    ord_ = g.ord_.disposisjon
    navn = liste_tekst([r.navn for r in m.reviderte], g.ord_)
    if m.alle:
        return ord_.felles_anbefalinger, ord_.felles
    return fyll(ord_.anbefalinger_til, reviderte=navn), navn


def _anbefalt_til(g: Grunnlag, m: Mottakere) -> str:
    """Return who is recommended something, or those of them whom every recommendation names as receiver."""
    navn = [r.navn for r in m.reviderte]
    felles = set(navn)
    for a in m.anbefalinger:
        nevnt = {n for n in navn if n in a.mottaker}
        felles &= nevnt or set(navn)
    return liste_tekst([n for n in navn if n in felles] or navn, g.ord_)


def svar(g: Grunnlag) -> tuple[Svar, ...]:
    """Return the conclusions on each question: the common one first, then body by body."""
    reviderte = (("", ""), *((f":{r.id}", r.navn) for r in g.prosjekt.oppdrag.reviderte if r.id))
    return tuple(
        Svar(
            g.spørsmål(p),
            g.tekster.linje(k.ingress),
            g.tekster.blokk(k.kort),
            g.tekster.blokk(k.tekst),
            navn,
        )
        for p in g.prosjekt.alle_problemstillinger()
        for nøkkel, navn in reviderte
        if (k := g.prosjekt.konklusjoner.get(p.id + nøkkel))
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
        for m in mottakere(g.prosjekt)
        for a in m.anbefalinger
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
        deler.append(g.ramset([kryss(id_) for id_ in kapitler]))
    if numre:
        deler.append(
            escape(f"{e.kriterier if len(numre) > 1 else e.kriterium} ")
            + g.ramset([escape(nr) for nr in numre])
        )
    if funn:
        deler.append(escape(f"{e.flere_funn if len(funn) > 1 else e.funn} ") + g.funn(funn))
    return Markup("; ").join(deler) if deler else INTET


def _spørsmål(g: Grunnlag, id_: str) -> tuple[str, ...]:
    """Return the questions that a claim or criterion bears on."""
    kriterium_id, _, punkt_id = id_.partition(".")
    kriterium = g.prosjekt.kriterier.get(kriterium_id)
    if kriterium is None:
        return ()
    punkter = [p for p in kriterium.punkter if p.id == punkt_id and p.problemstillinger]
    return punkter[0].problemstillinger if punkter else kriterium.problemstillinger
