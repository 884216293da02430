"""Who did the work: one in charge, all independent, and somebody else to control it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.checks.conformity.fields import ANSVARLIG
from revisjon.diagnostics import Alvor, Plass
from revisjon.model import Dato, Oppdrag, Teammedlem, Uavhengighet
from revisjon.patterns import uttrykk

FEIL, ADVARSEL, HINT = Alvor.FEIL, Alvor.ADVARSEL, Alvor.HINT
_IKKE_SAMTIDIG = uttrykk(
    r"\d|\b(?:stedfortreder|vara|vikar|tidligere|tidlegare|avløst|avløyst|fra|frå|til|deputy|acting|former|until|from)\b",
    re.IGNORECASE,
)
"""The role was held for a time, or in another's place."""
_FORFATTER = uttrykk(
    r"prosjektle(?:der|iar)|hov[eu]dforfatt[ae]r|\bforfatt[ae]r|project (?:manager|leader)|\bauthor",
    re.IGNORECASE,
)
_SIKRER = uttrykk(
    r"kvalitets(?:sikrer|sikrar|kontrollør)|quality (?:reviewer|assurer|controller)", re.IGNORECASE
)


def ansvarlige(oppdrag: Oppdrag) -> tuple[Teammedlem, ...]:
    """Return those in charge of the engagement at the same time."""
    return tuple(m for m in oppdrag.team if ANSVARLIG.search(m.rolle) and not _IKKE_SAMTIDIG.search(m.rolle))


def starten(oppdrag: Oppdrag) -> Dato:
    """Return when the audit began, as far as the project tells."""
    return oppdrag.oppstartsbrev.dato if oppdrag.oppstartsbrev else oppdrag.periode.fra


def gjelder(hvem: str, m: Teammedlem) -> bool:
    """Tell whether a name or a role is that of a member of the team."""
    hvem = hvem.casefold().strip()
    navn, rolle = m.navn.casefold().strip(), m.rolle.casefold().strip()
    return bool(navn and navn in hvem) or hvem in (navn, rolle) or rolle.startswith(f"{hvem} ")


@sjekk("G001", "Flere er oppdragsansvarlige", ADVARSEL, endelig=FEIL, offentlig=FEIL)
def flere_ansvarlige(g: Grunnlag) -> Iterator[Treff]:
    """Flere i teamet er ført opp som oppdragsansvarlige på samme tid.

    Hvorfor:
        Det skal ikke være tvil om hvem som svarer for revisjonen og rapporten.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 10: Hver forvaltningsrevisjon har én oppdragsansvarlig.

    Eksempel:
        oppdrag:
          team:
            - {navn: Kari Berg, rolle: oppdragsansvarlig}
            - {navn: Ola Dal, rolle: oppdragsansvarlig}

    Retting:
        Gi den ene en annen rolle. Har ansvaret skiftet hender, skrives tiden i rollen, for eksempel
        «oppdragsansvarlig til mars 2026».
    """
    alle = ansvarlige(g.prosjekt.oppdrag)
    for m in alle[1:]:
        yield Treff(
            m.sted.til("rolle"),
            "Teamet har mer enn én oppdragsansvarlig (forskrift om kontrollutvalg og revisjon § 10).",
            "Gi den ene en annen rolle, eller skriv i rollen når den gjaldt: «oppdragsansvarlig til …».",
            ((alle[0].sted.til("rolle"), "Den første står her."),),
        )


@sjekk("G002", "Ingen er oppdragsansvarlig", AV, høring=HINT, endelig=ADVARSEL, offentlig=ADVARSEL)
def ingen_ansvarlig(g: Grunnlag) -> Iterator[Treff]:
    """Teamet er ført opp, men ingen av dem er oppdragsansvarlig.

    Hvorfor:
        Leseren skal se hvem som svarer for revisjonen. Navnet kan utelates, men ikke rollen.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 10.

    Eksempel:
        oppdrag:
          team:
            - {navn: Kari Berg, rolle: prosjektleder}

    Retting:
        Skriv rollen «oppdragsansvarlig» på den som har ansvaret, under «team» i oppdraget.
    """
    oppdrag = g.prosjekt.oppdrag
    if oppdrag.team and not any(ANSVARLIG.search(m.rolle) for m in oppdrag.team):
        yield Treff(
            oppdrag.sted.til("team"),
            "Ingen i teamet er ført opp som oppdragsansvarlig.",
            "Skriv «rolle: oppdragsansvarlig» på den som svarer for revisjonen.",
        )


@sjekk("G003", "Egenvurderingen er for gammel eller for sen", ADVARSEL)
def egenvurdering(g: Grunnlag) -> Iterator[Treff]:
    """Oppdragsansvarlig har vurdert sin uavhengighet etter at revisjonen begynte, eller lenge før.

    Hvorfor:
        Vurderingen skal være gjort før arbeidet begynner, og den skal være av nyere dato. Ellers viser den
        ikke at oppdragsansvarlig var uavhengig da revisjonen startet.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 19: Egenvurderingen gis minst hvert år.

    Eksempel:
        oppdrag:
          oppstartsbrev: {dato: 2025-12-01}
          uavhengighet:
            - {hvem: Kari Berg, dato: 2026-01-15}

    Retting:
        Før opp datoen på vurderingen som gjaldt ved oppstart, under «uavhengighet» i oppdraget.
    """
    oppdrag = g.prosjekt.oppdrag
    start = starten(oppdrag)
    egne = [u for u in oppdrag.uavhengighet if _er_ansvarlig(u, oppdrag)]
    if not egne:
        return
    tidlige = [u for u in egne if u.dato.første <= start.siste]
    if not tidlige:
        yield Treff(
            egne[0].sted.til("dato"),
            f"Oppdragsansvarlig vurderte uavhengigheten {egne[0].dato}, etter at revisjonen begynte {start}.",
            "Før opp vurderingen som ble gjort før oppstart, under «uavhengighet».",
            ((_startplass(oppdrag), "Revisjonen begynte her."),),
        )
    elif all(u.dato.siste < et_år_før(start.første) for u in tidlige):
        siste = max(tidlige, key=lambda u: u.dato.siste)
        yield Treff(
            siste.sted.til("dato"),
            f"Egenvurderingen fra {siste.dato} var mer enn ett år gammel da revisjonen begynte {start}.",
            "Før opp en nyere vurdering under «uavhengighet». Den skal gis minst hvert år "
            "(forskrift om kontrollutvalg og revisjon § 19).",
            ((_startplass(oppdrag), "Revisjonen begynte her."),),
        )


def _er_ansvarlig(u: Uavhengighet, oppdrag: Oppdrag) -> bool:
    return bool(ANSVARLIG.search(u.hvem)) or any(gjelder(u.hvem, m) for m in ansvarlige(oppdrag))


def _startplass(oppdrag: Oppdrag) -> Plass:
    if oppdrag.oppstartsbrev:
        return oppdrag.oppstartsbrev.sted.til("dato")
    return oppdrag.periode.sted.til("fra")


def et_år_før(dag: date) -> date:
    """Return the same day a year before; the last of February for the day that it lacks."""
    try:
        return dag.replace(year=dag.year - 1)
    except ValueError:
        return dag.replace(year=dag.year - 1, day=28)


@sjekk(
    "G004",
    "Noen i teamet mangler vurdering av uavhengighet",
    AV,
    høring=HINT,
    endelig=ADVARSEL,
    offentlig=ADVARSEL,
)
def uten_vurdering(g: Grunnlag) -> Iterator[Treff]:
    """Noen i teamet har ført opp når uavhengigheten ble vurdert, men ikke alle.

    Hvorfor:
        Alle som utfører revisjonen, skal være uavhengige. Når vurderingene først er ført opp, ser det ut som
        om de andre ikke har gjort den.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon §§ 16–19.

    Eksempel:
        oppdrag:
          team:
            - {navn: Kari Berg, rolle: oppdragsansvarlig}
            - {navn: Ola Dal, rolle: prosjektleder}
          uavhengighet:
            - {hvem: Kari Berg, dato: 2025-11-20}

    Retting:
        Før opp vurderingen med navnet eller rollen slik den står i «team», og datoen den ble skrevet.
    """
    oppdrag = g.prosjekt.oppdrag
    if not oppdrag.uavhengighet:
        return
    for m in oppdrag.team:
        if not any(gjelder(u.hvem, m) for u in oppdrag.uavhengighet):
            yield Treff(
                m.sted.plass,
                f"Det er ikke ført opp når {m.navn or m.rolle} vurderte sin uavhengighet.",
                f"Skriv {{hvem: {m.navn or m.rolle}, dato: …}} under «uavhengighet» i oppdraget.",
                ((oppdrag.uavhengighet[0].sted.plass, "De andre er ført opp her."),),
            )


@sjekk("G005", "En trussel mot uavhengigheten har ikke noe tiltak", ADVARSEL)
def trussel_uten_tiltak(g: Grunnlag) -> Iterator[Treff]:
    """Et forhold som kan svekke uavhengigheten, er ført opp uten at det står hva som er gjort med det.

    Hvorfor:
        Den som leser, må kunne se at forholdet ikke har virket inn på revisjonen.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon §§ 16–18.

    Eksempel:
        oppdrag:
          uavhengighet:
            - {hvem: Kari Berg, dato: 2025-11-20, trusler: [{hva: Har arbeidet i enheten}]}

    Retting:
        Skriv «tiltak» ved siden av «hva». Er ingen tiltak nødvendige, så skriv hvorfor.
    """
    for u in g.prosjekt.oppdrag.uavhengighet:
        for t in u.trusler:
            if not t.tiltak:
                yield Treff(
                    t.sted.til("hva"),
                    "Det står ikke hva som er gjort med dette forholdet.",
                    "Skriv «tiltak: …», eller hvorfor ingen tiltak er nødvendige.",
                )


@sjekk("G006", "Den som kvalitetssikrer, har selv skrevet rapporten", ADVARSEL)
def sikrer_seg_selv(g: Grunnlag) -> Iterator[Treff]:
    """Den som er ført opp som kvalitetssikrer, er den som har hatt ansvaret for å skrive rapporten.

    Hvorfor:
        Den som har skrevet, ser ikke sine egne feil. Kvalitetssikringen gjøres av en annen.

    Grunnlag:
        RSK 001, avsnittet om kvalitetssikring.

    Eksempel:
        oppdrag:
          team:
            - {navn: Kari Berg, rolle: oppdragsansvarlig}
            - {navn: Ola Dal, rolle: prosjektleder}
          kvalitetssikret:
            - {av: Ola Dal, dato: 2026-05-20, utgave: endelig}

    Retting:
        La en annen kvalitetssikre, og før opp hvem det er.
    """
    oppdrag = g.prosjekt.oppdrag
    forfattere = [m for m in oppdrag.team if _FORFATTER.search(m.rolle)]
    råd = "La en annen kvalitetssikre, og før opp hvem det er."
    for k in oppdrag.kvalitetssikret:
        for m in forfattere:
            if gjelder(k.av, m) and not _SIKRER.search(k.av):
                melding = f"{k.av} har kvalitetssikret, men er også {m.rolle}."
                yield Treff(k.sted.til("av"), melding, råd, ((m.sted.til("rolle"), "Rollen står her."),))
    for m in oppdrag.team:
        samme = [f for f in forfattere if f is m or (m.navn and f.navn == m.navn)]
        if _SIKRER.search(m.rolle) and samme:
            melding = f"{m.navn or 'Den samme'} er både {samme[0].rolle} og kvalitetssikrer."
            yield Treff(m.sted.til("rolle"), melding, råd)


SJEKKER = (
    flere_ansvarlige,
    ingen_ansvarlig,
    egenvurdering,
    uten_vurdering,
    trussel_uten_tiltak,
    sikrer_seg_selv,
)
