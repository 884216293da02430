"""The summary on two pages, for those on the committee who read nothing else."""

from __future__ import annotations

from dataclasses import replace

from revisjon.report.basis import Grunnlag
from revisjon.report.context_documents import Ark
from revisjon.report.context_front import Sammendrag
from revisjon.report.parts.documents import (
    anbefalt,
    antall_dommer,
    avsender,
    bestilling,
    besvart_av,
    besvarte,
    dokument_med,
    folkevalgte,
    melder,
    tabelltittel,
)
from revisjon.report.parts.front import med_dato, sammendrag
from revisjon.words import dato_tekst, fyll

SIDER = 2
"""Pages that the summary may fill."""


def sammendragsark(g: Grunnlag) -> dict[str, object]:
    """Return the variables of the summary sheet."""
    ord_ = g.ord_.dok.ark
    tittel = fyll(ord_.tittel, tittel=g.prosjekt.oppdrag.tittel)
    dokument = dokument_med(g, ord_.type, tittel)
    lest = sammendrag(g)
    return {
        "ord": g.ord_,
        "dokument": replace(dokument, bunntekst=med_dato(dokument.bunntekst, dokument.dato)),
        "avsender": avsender(g),
        "maks_sider": SIDER,
        "sammendrag": lest,
        "ark": _ark(g, lest),
    }


def _ark(g: Grunnlag, lest: Sammendrag) -> Ark:
    a, oppdrag = g.ord_.dok.ark, g.prosjekt.oppdrag
    anbefalinger = besvarte(g)
    oppgaver = a.oppgaver if anbefalinger else a.oppgaver_uten
    firma = g.prosjekt.revisor.navn if g.prosjekt.revisor else ""
    return Ark(
        tittel=oppdrag.tittel,
        bestilling=bestilling(g),
        formål=g.tekster.blokk(oppdrag.formål),
        antall=antall_dommer(g, lest.vurderinger),
        tabell=tabelltittel(g),
        anbefalt=anbefalt(g, anbefalinger),
        anbefalinger=anbefalinger,
        besvart_av=besvart_av(g),
        oppgaver=tuple(fyll(o, folkevalgte=folkevalgte(g), leder=melder(g)) for o in oppgaver),
        plikt=fyll(a.plikt, folkevalgte=folkevalgte(g)),
        mer=fyll(
            a.mer if firma else a.mer_uten_firma,
            tittel=oppdrag.tittel,
            forfatter=firma,
            dato=dato_tekst(oppdrag.dato, g.ord_),
        ),
    )
