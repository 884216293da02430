"""The letter that sends the draft for statement (forskrift om kontrollutvalg og revisjon § 14)."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from revisjon.diagnostics import Alvor, Diagnose
from revisjon.markup.typography import typografi
from revisjon.model import Dato, Prosjekt, Revidert, avgitt_av
from revisjon.report import codes
from revisjon.report.basis import Grunnlag
from revisjon.report.context import Faktum
from revisjon.report.context_documents import Brev
from revisjon.report.environment import med
from revisjon.report.parts.documents import (
    anbefalt,
    avsender,
    besvarte,
    dag,
    dokument_med,
    fyll_inn,
    leder,
    organet,
)
from revisjon.words import fyll, stor

_ANSVARLIG = ("oppdragsansvarlig", "oppdragsansvarleg", "engagement manager")
"""How the role of the auditor in charge begins, in every målform."""
_KRYSS = ("enig", "delvis enig", "uenig")


def mottakere(prosjekt: Prosjekt) -> tuple[str, ...]:
    """Return ids of the bodies that get a letter each; a single empty text where one letter goes to all."""
    ider = tuple(r.id for r in prosjekt.oppdrag.reviderte)
    return ider if len(ider) > 1 and all(ider) else ("",)


def uten_frist(prosjekt: Prosjekt, om: str) -> Iterator[Diagnose]:
    """Yield that no deadline is known, so that the letter has a place to fill one in."""
    if _datoer(prosjekt, _til(prosjekt, om))[1] is None:
        yield Diagnose(
            codes.UTEN_FRIST,
            prosjekt.oppdrag.sted.til("høring"),
            "Høringsbrevet har ingen frist.",
            "Skriv «høring: {sendt: …, frist: …}» i oppdraget, eller fyll inn datoene i brevet.",
            Alvor.ADVARSEL,
        )


def høringsbrev(g: Grunnlag, om: str) -> dict[str, object]:
    """Return the variables of the letter to one of the audited bodies, or to all."""
    ord_ = g.ord_.dok.høring
    tittel = fyll(ord_.tittel, tittel=g.prosjekt.oppdrag.tittel)
    return {
        "ord": g.ord_,
        "dokument": dokument_med(g, ord_.type, tittel),
        "avsender": avsender(g),
        "brev": _brev(g, om),
    }


def _brev(g: Grunnlag, om: str) -> Brev:
    oppdrag, ord_ = g.prosjekt.oppdrag, g.ord_.dok.høring
    til = _til(g.prosjekt, om)
    sendt, frist = _datoer(g.prosjekt, til)
    anbefalinger = besvarte(g, til)
    return Brev(
        avsender=avsender(g),
        mottaker=_adresse(g, til),
        fakta=tuple(_fakta(g, sendt)),
        overskrift=fyll(ord_.overskrift, tittel=oppdrag.tittel),
        innledning=tuple(_innledning(g, til)),
        frist=med(ord_.innen, frist=dag(frist, g)),
        epost=g.prosjekt.revisor.epost if g.prosjekt.revisor else "",
        anbefalt=anbefalt(g, anbefalinger, til),
        anbefalinger=anbefalinger,
        holdninger=tuple(g.ord_.holdninger[h] for h in _KRYSS),
        underskrift=_underskrift(g),
        vedlegg=fyll(ord_.vedlegg, tittel=oppdrag.tittel),
    )


def _til(prosjekt: Prosjekt, om: str) -> tuple[Revidert, ...]:
    return tuple(r for r in prosjekt.oppdrag.reviderte if om in ("", r.id))


def _datoer(prosjekt: Prosjekt, til: tuple[Revidert, ...]) -> tuple[Dato | None, Dato | None]:
    """Return when the letter is sent and when the answer is due, from the hearing or from what has come."""
    if høring := prosjekt.oppdrag.høring:
        return høring.sendt, høring.frist
    alle = prosjekt.oppdrag.reviderte
    kommet = [u for u in prosjekt.uttalelser if u.frist and set(til) & set(avgitt_av(u, alle))]
    return (kommet[0].sendt, kommet[0].frist) if kommet else (None, None)


def _adresse(g: Grunnlag, til: tuple[Revidert, ...]) -> tuple[str, ...]:
    høring = g.prosjekt.oppdrag.høring
    if høring and høring.mottaker and len(til) == 1:
        ledere = {til[0].navn: høring.mottaker}
    else:
        ledere = {r.navn: g.ord_.dok.felles.ledere[r.type] for r in til}
    return tuple(
        linje for navn, hvem in ledere.items() for linje in (navn, fyll(g.ord_.dok.felles.ved, leder=hvem))
    )


def _fakta(g: Grunnlag, sendt: Dato | None) -> Iterator[Faktum]:
    f, høring = g.ord_.dok.felles, g.prosjekt.oppdrag.høring
    yield Faktum(f.vår_dato, dag(sendt, g))
    if høring and høring.referanse:
        yield Faktum(f.vår_referanse, escape(typografi(høring.referanse)))


def _innledning(g: Grunnlag, til: tuple[Revidert, ...]) -> Iterator[str]:
    oppdrag, h, f = g.prosjekt.oppdrag, g.ord_.dok.høring, g.ord_.dok.felles
    sak = oppdrag.bestilling.sak
    bestilt = fyll(f.bestilt_i_sak, organ=organet(g), sak=sak) if sak else fyll(f.bestilt, organ=organet(g))
    yield f"{fyll(h.gjennomført, reviderte=g.reviderte, tittel=oppdrag.tittel)} {bestilt}"
    yield fyll(h.rett, leder=(oppdrag.høring and oppdrag.høring.mottaker) or leder(g, til))


def _underskrift(g: Grunnlag) -> tuple[str, ...]:
    høring, revisor = g.prosjekt.oppdrag.høring, g.prosjekt.revisor
    if høring and høring.underskrift:
        return høring.underskrift
    firma = (revisor.navn,) if revisor else ()
    ansvarlig = next((m for m in g.prosjekt.oppdrag.team if m.rolle.casefold().startswith(_ANSVARLIG)), None)
    if ansvarlig is None:
        return (fyll_inn(g.ord_.dok.felles.navn), *firma)
    navn = ansvarlig.navn or fyll_inn(g.ord_.dok.felles.navn)
    return (navn, stor(ansvarlig.rolle), *firma)
