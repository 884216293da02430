"""The draft of a case paper, for the committee's secretariat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from revisjon.markup.typography import typografi
from revisjon.model import Anbefaling
from revisjon.report.basis import Grunnlag
from revisjon.report.context_documents import Sak, Vedtaksdel, Vedtakspunkt
from revisjon.report.environment import med
from revisjon.report.parts.documents import (
    antall_dommer,
    bestilling,
    besvart_av,
    besvarte,
    dokument_med,
    folkevalgte,
    fra,
    fyll_inn,
    kommunedirektør,
    leder,
    organet,
    tabelltittel,
)
from revisjon.report.parts.front import sammendrag
from revisjon.report.recipients import mottakere
from revisjon.words import dato_tekst, fyll, liste_tekst, stor


def saksframlegg(g: Grunnlag) -> dict[str, object]:
    """Return the variables of the case paper."""
    ord_ = g.ord_.dok.sak
    tittel = fyll(ord_.tittel, tittel=g.prosjekt.oppdrag.tittel)
    return {
        "ord": g.ord_,
        "dokument": dokument_med(g, ord_.type, tittel, ord_.merke),
        "sak": _sak(g),
    }


def _sak(g: Grunnlag) -> Sak:
    oppdrag, ord_ = g.prosjekt.oppdrag, g.ord_.dok.sak
    lest = sammendrag(g)
    return Sak(
        avsender=organet(g),
        saksgang=(organet(g), stor(folkevalgte(g))),
        overskrift=fyll(ord_.overskrift, tittel=oppdrag.tittel),
        innstilling=fyll(ord_.innstilling, folkevalgte=folkevalgte(g)),
        forslag=_forslag(g),
        vedlegg=(fyll(ord_.rapporten, tittel=oppdrag.tittel, emne=_emne(g), dato=_dato(g)),),
        bakgrunn=bestilling(g),
        formål=g.tekster.blokk(oppdrag.formål),
        konklusjon=g.tekster.blokk(oppdrag.konklusjon),
        sammendrag=lest,
        antall=antall_dommer(g, lest.vurderinger),
        tabell=tabelltittel(g),
        anbefalinger=besvarte(g),
        besvart_av=besvart_av(g),
        uttalelse=_uttalelse(g),
        vurdering=tuple(_vurdering(g)),
    )


def _emne(g: Grunnlag) -> str:
    return fyll(g.ord_.dokument_om, reviderte=g.reviderte)


def _dato(g: Grunnlag) -> str:
    return dato_tekst(g.prosjekt.oppdrag.dato, g.ord_)


# --- the proposed decision ----------------------------------------------------------------------


def _forslag(g: Grunnlag) -> tuple[Vedtakspunkt, ...]:
    ord_, hvem = g.ord_.dok.sak, stor(folkevalgte(g))
    tittel = escape(typografi(g.prosjekt.oppdrag.tittel))
    punkter = [Vedtakspunkt(med(ord_.orientering, folkevalgte=hvem, tittel=tittel))]
    punkter += [_til_mottaker(g, *til) for til in _etter_mottaker(g)]
    if len(punkter) > 1:
        numre = liste_tekst([str(nr) for nr in range(2, len(punkter) + 1)], g.ord_)
        viser = fyll(ord_.punkt, nr=numre) if len(punkter) == 2 else fyll(ord_.punkter, numre=numre)  # noqa: PLR2004 - the first, and one with recommendations
        melde = med(
            ord_.melde,
            folkevalgte=hvem,
            leder=_melder(g),
            frist=fyll_inn(ord_.innen),
            punkter=typografi(viser),
        )
        punkter += [Vedtakspunkt(melde), Vedtakspunkt(med(ord_.rapportere, folkevalgte=hvem))]
    return tuple(punkter)


def _etter_mottaker(g: Grunnlag) -> Iterator[tuple[str, str, Sequence[Anbefaling]]]:
    """Yield who is asked, what bodies it is about, and what is recommended."""
    for m in mottakere(g.prosjekt):
        hvem = g.virksomheten if m.alle else liste_tekst([r.navn for r in m.reviderte], g.ord_)
        for mottaker in dict.fromkeys(a.mottaker for a in m.anbefalinger):
            yield mottaker, hvem, [a for a in m.anbefalinger if a.mottaker == mottaker]


def _melder(g: Grunnlag) -> str:
    alle = dict.fromkeys(a.mottaker for a in g.prosjekt.anbefalinger.values())
    return liste_tekst([m for m in alle if m], g.ord_) or leder(g)


def _til_mottaker(g: Grunnlag, mottaker: str, hvem: str, anbefalt: Sequence[Anbefaling]) -> Vedtakspunkt:
    ord_ = g.ord_.dok.sak
    tekst = med(ord_.sørge_for, folkevalgte=stor(folkevalgte(g)), mottaker=mottaker, virksomheten=hvem)
    return Vedtakspunkt(tekst, tuple(_vedtaksdel(g, a) for a in anbefalt))


def _vedtaksdel(g: Grunnlag, a: Anbefaling) -> Vedtaksdel:
    """Return a recommendation; its parts stay apart, for run together one would seem to govern the next."""
    ord_, nr = g.ord_.dok.sak, g.anbefalingsnumre[a.id]
    deler = tuple((d.tekst, fyll(ord_.anbefaling_del, nr=nr, del_=d.id)) for d in a.deler)
    return Vedtaksdel(a.id, a.tekst, deler, fyll(ord_.anbefaling, nr=nr))


# --- statement and assessment -------------------------------------------------------------------


def _uttalelse(g: Grunnlag) -> str:
    ord_, uttalelser = g.ord_.dok.sak, g.prosjekt.uttalelser
    if not uttalelser:
        return g.ord_.setning.uttalelse_mangler
    setninger = [
        fyll(ord_.uttalt, fra=stor(fra(g, u)), dato=dato_tekst(u.mottatt, g.ord_)) for u in uttalelser
    ]
    return " ".join([*setninger, ord_.gjengitt])


def _vurdering(g: Grunnlag) -> Iterator[Markup]:
    ord_, organ = g.ord_.dok.sak, folkevalgte(g)
    hørt = fyll(ord_.hørt, leder=besvart_av(g)) if g.prosjekt.uttalelser else ord_.ikke_hørt
    yield med(hørt)
    if g.prosjekt.anbefalinger:
        yield med(ord_.prioritering)
        yield med(ord_.oppfølging, folkevalgte=organ)
    yield med(ord_.før, kommunedirektøren=kommunedirektør(g), folkevalgte=organ)
    yield fyll_inn(ord_.egen)
