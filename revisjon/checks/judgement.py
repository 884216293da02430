"""Judgements without effect: never confirmed, resting on what has changed, or on what does not apply."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.assess import IKKE_RELEVANT, BortfaltSkjønn
from revisjon.assess.grounds import navn_på
from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.diagnostics import ramset_opp


@sjekk("V001", "Skjønnet har ingen virkning")
def bortfalte(g: Grunnlag) -> Iterator[Treff]:
    """Et skjønn er ikke gjennomgått, eller noe det bygger på, er endret siden det ble det.

    Hvorfor:
        Et skjønn overprøver det programmet regner ut. Det gjelder derfor bare så lenge det den som godkjente
        det, så på, er uendret. Ellers gjelder det beregnede utfallet.

    Eksempel:
        skjønn:
          - kriterium: oversikt
            problemstilling: P1
            verdi: oppfylt
            begrunnelse: Avviket er lite.
            godkjent: {av: Kari Berg, dato: 2026-05-01}

    Retting:
        Les skjønnet på nytt, og kjør «revisjon godkjenn» med navnet på det når det fortsatt holder.
    """
    for v in g.vurdert.vurderinger:
        if v.bortfalt is not None and v.utfall.navn != IKKE_RELEVANT:
            yield _om(v.bortfalt, navn_på(g.prosjekt, v.bortfalt.skjønn), v.utfall.navn)


@sjekk("V003", "Skjønnet gjelder noe som ikke er relevant")
def uten_vurdering(g: Grunnlag) -> Iterator[Treff]:
    """Et skjønn gjelder et kriterium der ingen av påstandene er relevante.

    Hvorfor:
        Da er det ingen vurdering å overprøve, og skjønnet trykkes ikke. Er det «gjelder_når» på kriteriet
        selv som gjør det irrelevant, stanser feilen alt når prosjektet leses.

    Eksempel:
        kriterier:
          - id: bruk
            styrke: skal
            krav: bruke oversikten
            hjemmel: [{kilde: loven, bestemmelse: § 25-1}]
            problemstillinger: [P1]
            punkter:
              - {id: a, påstand: Det brukes, test: {alle: [annet.a]}}
          - id: annet
            styrke: skal
            krav: ha nok et system
            hjemmel: [{kilde: loven, bestemmelse: § 25-1}]
            problemstillinger: [P1]
            punkter:
              - id: a
                påstand: Det finnes
                gjelder_når: {oppfylt: nei, begrunnelse: Kommunen har ingen ansatte.}
        skjønn:
          - kriterium: bruk
            problemstilling: P1
            verdi: oppfylt
            begrunnelse: Avviket er lite.
            godkjent: {av: Kari Berg, dato: 2026-05-01}

    Retting:
        Ta bort skjønnet, eller rett det som gjør påstandene irrelevante.
    """
    # Where `gjelder_når` of the criterion alone says so, it is an error that is told before anything is
    # assessed.
    for v in g.vurdert.vurderinger:
        utøvd = v.skjønn or v.bortfalt
        if utøvd is not None and v.utfall.navn == IKKE_RELEVANT:
            navn = navn_på(g.prosjekt, utøvd.skjønn)
            melding = f"Skjønnet «{navn}» overprøver ingen vurdering, for ingen av påstandene er relevante."
            råd = "Ta bort skjønnet, eller rett det som gjør påstandene irrelevante."
            yield Treff(utøvd.skjønn.sted.til("verdi"), melding, råd)


def _om(bortfalt: BortfaltSkjønn, navn: str, beregnet: str) -> Treff:
    if bortfalt.endret:
        endret = ("skjønnet selv" if e == f"skjønn {navn}" else e for e in bortfalt.endret)
        melding = (
            f"Skjønnet «{navn}» er falt bort, så «{beregnet}» gjelder. Endret siden det ble gjennomgått: "
            f"{ramset_opp(endret)}."
        )
        råd = f"Kjør «revisjon godkjenn {navn}» når skjønnet er vurdert på nytt."
    else:
        melding = f"Skjønnet «{navn}» er ikke gjennomgått, så «{beregnet}» gjelder."
        råd = f"Kjør «revisjon godkjenn {navn}» når skjønnet er gjennomgått."
    return Treff(bortfalt.skjønn.sted.til("verdi"), melding, råd)


SJEKKER = (bortfalte, uten_vurdering)
