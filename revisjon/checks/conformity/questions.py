"""Questions, methods, conclusions and recommendations as the standard wants them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk

ADVARSEL, HINT = Alvor.ADVARSEL, Alvor.HINT
_MANGE = 10
"""Recommendations; more are hard to follow up."""
_SIKRER = frozenset({"verifisering"})
"""Methods that secure data and gather none."""
_POLITISK = uttrykk(
    r"^(?:(?:kommunestyre|bystyre|heradsstyre|kommuneting|fylkesting|formannskap|byråd)(?:e?t)?|"
    r"(?:kommuneutval|fylkesutval|kontrollutval|hovedutval|hovudutval|planutval)g?(?:et)?|"
    r"(?:de |dei )?folkeval[gd][td]?e|ordfører(?:en)?|ordførar(?:en)?|politisk (?:ledelse|leiing))\b",
    re.IGNORECASE,
)
"""Whom a recommendation is not given to; «ordførerens stab» and «sekretariatet for …» are others."""


@sjekk(
    "G015",
    "Problemstillingen er ikke et spørsmål",
    HINT,
    høring=ADVARSEL,
    endelig=ADVARSEL,
    offentlig=ADVARSEL,
)
def ikke_et_spørsmål(g: Grunnlag) -> Iterator[Treff]:
    """En problemstilling ender ikke med spørsmålstegn.

    Hvorfor:
        Et spørsmål kan besvares. Et tema kan bare omtales, og da kan ingen si om konklusjonen svarer på det
        kontrollutvalget lurte på. Underspørsmål kan være temaer.

    Grunnlag:
        RSK 001, avsnittet om problemstilling.

    Eksempel:
        problemstillinger:
          - {id: P2, tekst: Bruken av oversikten}

    Retting:
        Skriv problemstillingen som et spørsmål.
    """
    for q in g.prosjekt.problemstillinger:
        if "?" not in q.tekst:
            yield Treff(
                q.sted.til("tekst"),
                f"Problemstillingen «{q.id}» er ikke skrevet som et spørsmål.",
                "Skriv den som et spørsmål som konklusjonen kan svare på.",
            )


@sjekk(
    "G016",
    "Endringen av problemstillingen er ikke avklart",
    HINT,
    høring=ADVARSEL,
    endelig=ADVARSEL,
    offentlig=ADVARSEL,
)
def endret_uten_sak(g: Grunnlag) -> Iterator[Treff]:
    """En problemstilling er endret etter bestillingen, men det står ikke i hvilken sak.

    Hvorfor:
        Kontrollutvalget har bestilt spørsmålene. Endres de, skal utvalget ha sluttet seg til det.

    Grunnlag:
        RSK 001, avsnittet om problemstilling.

    Eksempel:
        problemstillinger:
          - {id: P2, tekst: Er oversikten i bruk?, endret: {dato: 2026-02-01}}

    Retting:
        Skriv «sak» under «endret», eller «merknad» om hvordan det er avklart.
    """
    for q in g.prosjekt.alle_problemstillinger():
        if q.endret and not q.endret.sak and not q.endret.merknad:
            yield Treff(
                q.endret.sted.til("dato"),
                f"«{q.id}» ble endret {q.endret.dato}, men det står ikke hvordan det er avklart.",
                "Skriv «sak» eller «merknad» under «endret».",
            )


@sjekk(
    "G017",
    "Det står ikke hvilken metode spørsmålet er undersøkt med",
    HINT,
    endelig=ADVARSEL,
    offentlig=ADVARSEL,
)
def spørsmål_uten_metode(g: Grunnlag) -> Iterator[Treff]:
    """Metodene sier hvilke spørsmål de er brukt for, men ett spørsmål er ikke nevnt.

    Hvorfor:
        For hvert spørsmål skal det gå fram hvordan det er undersøkt.

    Grunnlag:
        RSK 001, avsnittet om metode og data.

    Eksempel:
        metode:
          - {type: dokumentanalyse, tekst: Vi har lest svaret fra kommunen., problemstillinger: [P1]}

    Retting:
        Legg spørsmålet til under «problemstillinger» på metoden. En metode uten feltet gjelder alle.
    """
    metoder = [m for m in g.prosjekt.metode if m.type not in _SIKRER]
    if not metoder or any(not m.problemstillinger for m in metoder):
        return
    dekket = {id_ for m in metoder for id_ in m.problemstillinger}
    for q in g.prosjekt.problemstillinger:
        if not dekket & {under.id for under in q.flatt()}:
            yield Treff(
                q.sted.til("id"),
                f"Ingen metode er ført opp for «{q.id}».",
                f"Legg {q.id} til under «problemstillinger» på metoden som er brukt.",
                ((metoder[0].sted.til("problemstillinger"), "Metodene er knyttet til spørsmål her."),),
            )


@sjekk("G018", "Metoden er ikke beskrevet", AV, høring=HINT, endelig=HINT, offentlig=HINT)
def uten_metode(g: Grunnlag) -> Iterator[Treff]:
    """Rapporten har ingen metodedel.

    Hvorfor:
        Leseren må vite hvordan data er samlet inn, for å vurdere hva de er verdt.

    Grunnlag:
        RSK 001, avsnittene om metode og data og om prosjektrapport.

    Eksempel:
        metode: []

    Retting:
        Beskriv hver metode under «metode».
    """
    if not g.prosjekt.metode:
        yield Treff(
            g.prosjekt.oppdrag.sted.plass,
            "Rapporten sier ikke hvordan data er samlet inn.",
            "Beskriv hver metode under «metode», med «type» og «tekst».",
        )


@sjekk(
    "G025", "Spørsmålet har ingen samlet konklusjon", AV, høring=HINT, endelig=ADVARSEL, offentlig=ADVARSEL
)
def uten_samlet_konklusjon(g: Grunnlag) -> Iterator[Treff]:
    """Underspørsmålene har konklusjoner, men spørsmålet de hører til, har ingen.

    Hvorfor:
        Kontrollutvalget stilte hovedspørsmålet, og skal slippe å sette svaret sammen selv.

    Grunnlag:
        RSK 001, avsnittet om vurderinger og konklusjoner.

    Eksempel:
        problemstillinger:
          - {id: P3, tekst: Når oversikten ut?, under: [{id: P3a, tekst: Er den kjent?}]}
        kapitler:
          - {id: tema, tittel: Oversikt, problemstillinger: [P1, P2, P3]}
        konklusjoner:
          - {problemstilling: P3a, ingress: Nei., kort: Den er ikke kjent., tekst: Den er ikke kjent.}

    Retting:
        Skriv en konklusjon for spørsmålet, eller «konklusjon» i oppdraget for hele rapporten.
    """
    p = g.prosjekt
    besvart = {nøkkel.partition(":")[0] for nøkkel in p.konklusjoner}
    for q in p.problemstillinger:
        under = {u.id for u in q.flatt()} - {q.id}
        if under & besvart and q.id not in besvart and not p.oppdrag.konklusjon:
            yield Treff(
                q.sted.til("id"),
                f"Underspørsmålene til «{q.id}» har konklusjoner, men ikke spørsmålet selv.",
                f"Skriv en konklusjon med «problemstilling: {q.id}».",
            )


@sjekk("G026", "Anbefalingen er rettet til et folkevalgt organ", ADVARSEL)
def politisk_mottaker(g: Grunnlag) -> Iterator[Treff]:
    """Mottakeren av en anbefaling er et folkevalgt organ.

    Hvorfor:
        Kontrollutvalget skal ikke overprøve politiske prioriteringer, og revisjonen rapporterer til
        utvalget. En anbefaling gjelder administrasjonen, eller styret i et selskap.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 1, og RSK 001, avsnittet om anbefalinger.

    Eksempel:
        anbefalinger:
          - {id: A1, tekst: sørger for en ny oversikt, grunnlag: [oversikt.b], mottaker: kommunestyret}

    Retting:
        Rett anbefalingen til den som har ansvaret for å gjennomføre den, som regel kommunedirektøren. Gjelder
        den likevel noe som bare organet kan gjøre, så tillat meldingen med grunnen.
    """
    for a in g.prosjekt.anbefalinger.values():
        if _POLITISK.match(a.mottaker.strip()):
            yield Treff(
                a.sted.til("mottaker"),
                f"Anbefalingen «{a.id}» er rettet til {a.mottaker}, som er et folkevalgt organ.",
                "Rett den til den som skal gjennomføre den, som regel kommunedirektøren.",
            )


@sjekk("G027", "Rapporten har mange anbefalinger", HINT, endelig=ADVARSEL, offentlig=ADVARSEL)
def mange_anbefalinger(g: Grunnlag) -> Iterator[Treff]:
    """Rapporten har flere enn ti anbefalinger.

    Hvorfor:
        Mange anbefalinger er vanskelige å følge opp, og de viktigste forsvinner blant de andre.

    Eksempel:
        anbefalinger:
          - {id: B01, tekst: gjør a, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
          - {id: B02, tekst: gjør b, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
          - {id: B03, tekst: gjør c, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
          - {id: B04, tekst: gjør d, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
          - {id: B05, tekst: gjør e, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
          - {id: B06, tekst: gjør f, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
          - {id: B07, tekst: gjør g, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
          - {id: B08, tekst: gjør h, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
          - {id: B09, tekst: gjør i, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
          - {id: B10, tekst: gjør j, grunnlag: [oversikt.b], mottaker: kommunedirektøren}

    Retting:
        Slå sammen dem som hører sammen, med «deler», og la det som er mindre viktig, stå i vurderingen.
    """
    alle = tuple(g.prosjekt.anbefalinger.values())
    # Where several bodies are audited, each has its own to follow up.
    if len(alle) > _MANGE * len(g.prosjekt.oppdrag.reviderte):
        yield Treff(
            alle[_MANGE].sted.plass,
            f"Rapporten har {len(alle)} anbefalinger.",
            "Slå sammen dem som hører sammen, eller la de minst viktige stå i vurderingen.",
        )


SJEKKER = (
    ikke_et_spørsmål,
    endret_uten_sak,
    spørsmål_uten_metode,
    uten_metode,
    uten_samlet_konklusjon,
    politisk_mottaker,
    mange_anbefalinger,
)
