"""The draft of a case paper, for the committee's secretariat."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from revisjon.markup.typography import typografi
from revisjon.model import Anbefaling, Uttalelse, avgitt_av
from revisjon.report.basis import Grunnlag
from revisjon.report.committees import Henstilling, Utvalg, henstillinger, utvalget
from revisjon.report.context_documents import Sak, Vedtaksdel, Vedtakspunkt
from revisjon.report.environment import med
from revisjon.report.parts.documents import (
    anbefalt,
    antall_dommer,
    bestilling,
    besvart_av,
    besvarte,
    dokument_med,
    egne_organer,
    folkevalgte,
    fra,
    fyll_inn,
    gjennom,
    kommunedirektør,
    melder,
    organ_i,
    skjermet_i,
    tabelltittel,
)
from revisjon.report.parts.front import sammendrag
from revisjon.report.verdict.naming import virksomhet
from revisjon.words import dato_tekst, fyll, liste_tekst, stor


def saksframlegg(g: Grunnlag, om: str) -> dict[str, object]:
    """Return the variables of the case paper, of a committee where there are several."""
    ord_ = g.ord_.dok.sak
    tittel = fyll(ord_.tittel, tittel=g.prosjekt.oppdrag.tittel)
    return {
        "ord": g.ord_,
        "dokument": dokument_med(g, ord_.type, tittel, ord_.merke),
        "sak": _sak(g, utvalget(g.prosjekt, om)),
    }


def _sak(g: Grunnlag, utvalg: Utvalg) -> Sak:
    oppdrag, ord_ = g.prosjekt.oppdrag, g.ord_.dok.sak
    lest = sammendrag(g)
    organ, de_valgte = organ_i(g, utvalg.organ, utvalg.reviderte), folkevalgte(g, utvalg.reviderte)
    til = () if utvalg.alle else utvalg.reviderte
    anbefalinger = besvarte(g, til)
    return Sak(
        avsender=organ,
        saksgang=(organ, stor(de_valgte)),
        overskrift=fyll(ord_.overskrift, tittel=oppdrag.tittel),
        innstilling=fyll(ord_.innstilling, folkevalgte=de_valgte),
        forslag=_forslag(g, utvalg),
        vedlegg=(fyll(ord_.rapporten, tittel=oppdrag.tittel, emne=_emne(g), dato=_dato(g)),),
        bakgrunn=bestilling(g),
        formål=g.tekster.blokk(oppdrag.formål),
        konklusjon=g.tekster.blokk(oppdrag.konklusjon),
        sammendrag=lest,
        antall=antall_dommer(g, lest.vurderinger),
        tabell=tabelltittel(g),
        anbefalt=anbefalt(g, anbefalinger, til),
        anbefalinger=anbefalinger,
        besvart_av=besvart_av(g, til),
        uttalelse=_uttalelse(g, utvalg),
        vurdering=tuple(_vurdering(g, utvalg)),
    )


def _emne(g: Grunnlag) -> str:
    return fyll(g.ord_.dokument_om, reviderte=g.reviderte)


def _dato(g: Grunnlag) -> str:
    return dato_tekst(g.prosjekt.oppdrag.dato, g.ord_)


# --- the proposed decision ----------------------------------------------------------------------


def _forslag(g: Grunnlag, utvalg: Utvalg) -> tuple[Vedtakspunkt, ...]:
    ord_, hvem = g.ord_.dok.sak, stor(folkevalgte(g, utvalg.reviderte))
    tittel = escape(typografi(g.prosjekt.oppdrag.tittel))
    punkter = [Vedtakspunkt(med(ord_.orientering, folkevalgte=hvem, tittel=tittel))]
    for bedt in henstillinger(g.prosjekt, utvalg, egne_organer(g)):
        punkter += _punkter(g, utvalg, bedt)
    if len(punkter) > 1:
        numre = liste_tekst([str(nr) for nr in range(2, len(punkter) + 1)], g.ord_)
        viser = fyll(ord_.punkt, nr=numre) if len(punkter) == 2 else fyll(ord_.punkter, numre=numre)  # noqa: PLR2004 - the first, and one with recommendations
        melde = med(
            ord_.melde,
            folkevalgte=hvem,
            leder=melder(g, utvalg.reviderte),
            frist=fyll_inn(ord_.innen),
            punkter=typografi(viser),
        )
        punkter += [Vedtakspunkt(melde), Vedtakspunkt(med(ord_.rapportere, folkevalgte=hvem))]
    return tuple(punkter)


def _punkter(g: Grunnlag, utvalg: Utvalg, bedt: Henstilling) -> Iterator[Vedtakspunkt]:
    """Yield an item for each who is asked: those named in the recommendations, or who leads a body.

    What a company must do, no director of a municipality can: it is asked through its owners.
    """
    ord_, f = g.ord_.dok.sak, g.ord_.dok.felles
    hvem, første = _hvem(g, utvalg, bedt), bedt.til[0]
    valgte = stor(folkevalgte(g, utvalg.reviderte))
    if første.type in f.eierorganer:
        organ = f.eierorganer[første.type]
        tekst = med(ord_.arbeide_for, folkevalgte=valgte, organ=organ, navn=første.navn, virksomheten=hvem)
        yield Vedtakspunkt(tekst, tuple(_vedtaksdel(g, a) for a in bedt.anbefalinger))
        return
    styret = gjennom(g, første) if første.type in f.styrer else ""
    for mottaker in dict.fromkeys(styret or a.mottaker for a in bedt.anbefalinger):
        tekst = med(ord_.sørge_for, folkevalgte=valgte, mottaker=mottaker, virksomheten=hvem)
        egne = [a for a in bedt.anbefalinger if mottaker in (styret, a.mottaker)]
        yield Vedtakspunkt(tekst, tuple(_vedtaksdel(g, a) for a in egne))


def _hvem(g: Grunnlag, utvalg: Utvalg, bedt: Henstilling) -> str:
    """Return the bodies by kind where there can be no doubt which, else by name."""
    if bedt.alle:
        return g.virksomheten
    egne = egne_organer(g)
    vanlige = tuple(r for r in utvalg.reviderte if r.type not in egne)
    if bedt.til[0].type in egne or (not utvalg.alle and len(vanlige) == 1):
        return virksomhet(g.prosjekt.oppdrag, g.ord_, bedt.til[0].navn).bestemt
    return liste_tekst([r.navn for r in bedt.til], g.ord_)


def _vedtaksdel(g: Grunnlag, a: Anbefaling) -> Vedtaksdel:
    """Return a recommendation; its parts stay apart, for run together one would seem to govern the next."""
    ord_, nr = g.ord_.dok.sak, g.anbefalingsnumre[a.id]
    deler = tuple((d.tekst, fyll(ord_.anbefaling_del, nr=nr, del_=d.id)) for d in a.deler)
    return Vedtaksdel(a.id, a.tekst, deler, fyll(ord_.anbefaling, nr=nr))


# --- statement and assessment -------------------------------------------------------------------


def _uttalelse(g: Grunnlag, utvalg: Utvalg) -> str:
    ord_, uttalelser = g.ord_.dok.sak, _uttalelser(g, utvalg)
    if not uttalelser:
        return g.ord_.setning.uttalelse_mangler
    setninger = [
        fyll(ord_.uttalt, fra=stor(fra(g, u)), dato=dato_tekst(u.mottatt, g.ord_)) for u in uttalelser
    ]
    hel = not any(skjermet_i(g, u.tekst.verdi) for u in uttalelser if u.tekst)
    setninger.append(ord_.gjengitt if hel else ord_.gjengitt_skjermet)
    if any(u.svar for u in uttalelser):
        setninger.append(ord_.svart)
    return " ".join(setninger)


def _uttalelser(g: Grunnlag, utvalg: Utvalg) -> list[Uttalelse]:
    alle = g.prosjekt.oppdrag.reviderte
    return [u for u in g.prosjekt.uttalelser if set(avgitt_av(u, alle)) & set(utvalg.reviderte)]


def _vurdering(g: Grunnlag, utvalg: Utvalg) -> Iterator[Markup]:
    ord_, organ = g.ord_.dok.sak, folkevalgte(g, utvalg.reviderte)
    hørt = (
        fyll(ord_.hørt, leder=besvart_av(g, utvalg.reviderte)) if _uttalelser(g, utvalg) else ord_.ikke_hørt
    )
    yield med(hørt)
    if besvarte(g, utvalg.reviderte):
        yield med(ord_.prioritering, vurder=fyll_inn(ord_.vurder))
        yield med(ord_.oppfølging, folkevalgte=organ)
    yield med(ord_.før, kommunedirektøren=kommunedirektør(g, utvalg.reviderte), folkevalgte=organ)
    yield fyll_inn(ord_.egen)
