"""The course of the audit: what was done before what, and by which standard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.checks.conformity.standard import les_standard
from revisjon.diagnostics import Alvor, Plass
from revisjon.model import Dato, Kilde, Kvalitetskontroll, Oppdrag
from revisjon.patterns import uttrykk

ADVARSEL = Alvor.ADVARSEL
_ÅR = uttrykk(r"\b(?:19|20)\d\d\b")
_RSK = uttrykk(r"\bRSK\b", re.IGNORECASE)
_INNHENTET = {"intervju": ("dato",), "skriftlig svar": ("mottatt", "dato"), "observasjon": ("dato",)}
"""Sources that exist because the auditor asked, and the dates that tell when."""


def før(a: Dato, b: Dato) -> bool:
    """Tell whether one date is before another whatever days they stand for."""
    return a.siste < b.første


@sjekk("G007", "Standardens utgave passer ikke til oppstartsbrevet", ADVARSEL)
def utgave_av_standarden(g: Grunnlag) -> Iterator[Treff]:
    """Oppdraget oppgir en utgave av RSK 001 som ikke gjaldt da oppstartsbrevet ble sendt.

    Hvorfor:
        Utgaven avgjør hvilke krav revisjonen er målt mot.

    Grunnlag:
        NKRF: RSK 001 i utgaven fra 2020 gjelder når oppstartsbrevet er sendt etter 30. september 2020.

    Eksempel:
        oppdrag:
          standard: RSK 001 (2011)
          oppstartsbrev: {dato: 2025-12-01}

    Retting:
        Rett «standard» i oppdraget, eller datoen på oppstartsbrevet.
    """
    oppdrag = g.prosjekt.oppdrag
    år = [int(m[0]) for m in _ÅR.finditer(oppdrag.standard)]
    if not oppdrag.oppstartsbrev or not år or not _RSK.search(oppdrag.standard):
        return
    standard = les_standard()
    brev, fra = oppdrag.oppstartsbrev.dato, standard.gjelder_fra
    gammel = max(år) < int(standard.utgave)
    if (gammel and brev.første >= fra.første) or (not gammel and brev.siste < fra.første):
        riktig = (
            f"utgaven fra {standard.utgave}" if gammel else f"en eldre utgave enn den fra {standard.utgave}"
        )
        yield Treff(
            oppdrag.sted.til("standard"),
            f"Oppstartsbrevet er fra {brev}, og da gjaldt {riktig}.",
            "Rett «standard», eller datoen på oppstartsbrevet.",
            ((oppdrag.oppstartsbrev.sted.til("dato"), "Oppstartsbrevet er datert her."),),
        )


@sjekk("G008", "Data er hentet inn før oppstartsbrevet", ADVARSEL)
def data_før_brevet(g: Grunnlag) -> Iterator[Treff]:
    """Et intervju eller et svar er fra før den reviderte fikk oppstartsbrevet.

    Hvorfor:
        Den reviderte skal vite at revisjonen er i gang, og hva den gjelder, før data hentes inn.

    Grunnlag:
        RSK 001, avsnittet om revisjonsdialogen.

    Eksempel:
        oppdrag:
          oppstartsbrev: {dato: 2026-03-20}

    Retting:
        Rett datoen på oppstartsbrevet eller på kilden. Er noe hentet inn tidligere med vilje, så skriv det i
        «avvik_fra_standard», og tillat meldingen med grunnen.
    """
    oppdrag, kilder = g.prosjekt.oppdrag, g.prosjekt.kilder.values()
    if not oppdrag.oppstartsbrev:
        return
    brev = oppdrag.oppstartsbrev.dato
    tidlige = [(felt, dato, k) for k in kilder for felt, dato in _innhentet(k) if før(dato, brev)]
    if tidlige:
        felt, dato, k = min(tidlige, key=lambda t: (t[1].første, t[2].id))
        flere = f", og {len(tidlige) - 1} til" if len(tidlige) > 1 else ""
        yield Treff(
            oppdrag.oppstartsbrev.sted.til("dato"),
            f"Oppstartsbrevet er fra {brev}, men «{k.id}» er fra {dato}{flere}.",
            "Rett den datoen som er feil.",
            ((k.sted.til(felt), "Den tidligste kilden er datert her."),),
        )


def _innhentet(k: Kilde) -> Iterator[tuple[str, Dato]]:
    for felt in _INNHENTET.get(k.type, ()):
        dato = getattr(k, felt)
        if dato is not None:
            yield felt, dato
            return


@sjekk(
    "G009",
    "Kvalitetssikringen av høringsutkastet er ikke ført opp",
    AV,
    høring=ADVARSEL,
    endelig=ADVARSEL,
    offentlig=ADVARSEL,
)
def uten_sikring_av_utkastet(g: Grunnlag) -> Iterator[Treff]:
    """Kvalitetssikring er ført opp, men ikke av høringsutkastet.

    Hvorfor:
        Den reviderte skal få et utkast som er kontrollert.

    Grunnlag:
        RSK 001, avsnittet om kvalitetssikring.

    Eksempel:
        oppdrag:
          kvalitetssikret:
            - {av: fagleder, dato: 2025-12-10, utgave: plan}

    Retting:
        Før opp kontrollen under «kvalitetssikret» med «utgave: høring».
    """
    yield from _uten_sikring(g.prosjekt.oppdrag, "høring", "høringsutkastet")


@sjekk(
    "G010",
    "Kvalitetssikringen av den endelige rapporten er ikke ført opp",
    AV,
    endelig=ADVARSEL,
    offentlig=ADVARSEL,
)
def uten_sikring_av_rapporten(g: Grunnlag) -> Iterator[Treff]:
    """Kvalitetssikring er ført opp, men ikke av den endelige rapporten.

    Hvorfor:
        Det som er endret etter høringen, skal også være kontrollert.

    Grunnlag:
        RSK 001, avsnittet om kvalitetssikring.

    Eksempel:
        oppdrag:
          kvalitetssikret:
            - {av: fagleder, dato: 2026-04-10, utgave: høring}

    Retting:
        Før opp kontrollen under «kvalitetssikret» med «utgave: endelig».
    """
    yield from _uten_sikring(g.prosjekt.oppdrag, "endelig", "den endelige rapporten")


def _uten_sikring(oppdrag: Oppdrag, utgave: str, hva: str) -> Iterator[Treff]:
    if oppdrag.kvalitetssikret and all(k.utgave != utgave for k in oppdrag.kvalitetssikret):
        yield Treff(
            oppdrag.sted.til("kvalitetssikret"),
            f"Det er ikke ført opp at {hva} er kvalitetssikret.",
            f"Skriv {{av: …, dato: …, utgave: {utgave}}} under «kvalitetssikret».",
        )


@sjekk("G011", "Kriteriene ble lagt fram etter høringen", ADVARSEL)
def kriterier_for_sent(g: Grunnlag) -> Iterator[Treff]:
    """Den reviderte fikk se revisjonskriteriene først etter at rapporten var sendt på høring.

    Hvorfor:
        Den reviderte skal kjenne kravene før vurderingene, og kunne si fra om noe er misforstått.

    Grunnlag:
        RSK 001, avsnittet om revisjonsdialogen.

    Eksempel:
        oppdrag:
          kriterier_forelagt: {dato: 2026-04-28}
          høring: {sendt: 2026-04-20, frist: 2026-05-10}

    Retting:
        Rett datoen, eller skriv i «avvik_fra_standard» hvorfor kriteriene kom så sent.
    """
    oppdrag, sendt = g.prosjekt.oppdrag, _sendt(g)
    if oppdrag.kriterier_forelagt and sendt and før(sendt[0], oppdrag.kriterier_forelagt.dato):
        yield Treff(
            oppdrag.kriterier_forelagt.sted.til("dato"),
            f"Kriteriene ble lagt fram {oppdrag.kriterier_forelagt.dato}, etter at rapporten ble sendt "
            f"på høring {sendt[0]}.",
            "Rett datoen, eller gjør rede for det i «avvik_fra_standard».",
            ((sendt[1], "Høringen er datert her."),),
        )


@sjekk("G012", "Fakta ble kontrollert i feil rekkefølge", ADVARSEL)
def fakta_i_feil_rekkefølge(g: Grunnlag) -> Iterator[Treff]:
    """Svaret på faktakontrollen kom før den ble sendt, eller fakta ble sendt eller besvart etter høringen.

    Hvorfor:
        Fakta skal være kontrollert før vurderingene sendes på høring.

    Grunnlag:
        RSK 001, avsnittet om revisjonsdialogen.

    Eksempel:
        oppdrag:
          verifisering: {sendt: 2026-04-10, besvart: 2026-04-01}

    Retting:
        Rett datoen som er feil, under «verifisering» i oppdraget.
    """
    v, sendt = g.prosjekt.oppdrag.verifisering, _sendt(g)
    if v is None or v.sendt is None:
        return
    råd = "Rett den datoen som er feil."
    if v.besvart and før(v.besvart, v.sendt):
        melding = f"Fakta ble sendt til kontroll {v.sendt}, men svaret er fra {v.besvart}."
        yield Treff(v.sted.til("besvart"), melding, råd, ((v.sted.til("sendt"), "Sendt her."),))
    if sendt and før(sendt[0], v.sendt):
        melding = (
            f"Fakta ble sendt til kontroll {v.sendt}, etter at rapporten ble sendt på høring {sendt[0]}."
        )
        yield Treff(v.sted.til("sendt"), melding, råd, ((sendt[1], "Høringen er datert her."),))
    elif sendt and v.besvart and før(sendt[0], v.besvart):
        melding = f"Fakta ble kontrollert {v.besvart}, etter at rapporten ble sendt på høring {sendt[0]}."
        yield Treff(v.sted.til("besvart"), melding, råd, ((sendt[1], "Høringen er datert her."),))


def _sendt(g: Grunnlag) -> tuple[Dato, Plass] | None:
    """Return when the draft was first sent for statement, and where that is written."""
    h = g.prosjekt.oppdrag.høring
    alle = [(h.sendt, h.sted.til("sendt"))] if h and h.sendt else []
    alle += [(u.sendt, u.sted.til("sendt")) for u in g.prosjekt.uttalelser if u.sendt]
    return min(alle, key=lambda par: par[0].første, default=None)


@sjekk("G028", "Rapporten er kvalitetssikret etter datoen på den", ADVARSEL)
def sikret_for_sent(g: Grunnlag) -> Iterator[Treff]:
    """Kvalitetssikringen av den endelige rapporten er datert etter rapporten.

    Hvorfor:
        En rapport som er datert, er ferdig. Da er det for sent å rette noe.

    Grunnlag:
        RSK 001, avsnittet om kvalitetssikring.

    Eksempel:
        oppdrag:
          kvalitetssikret:
            - {av: fagleder, dato: 2026-04-10, utgave: høring}
            - {av: fagleder, dato: 2026-06-10, utgave: endelig}

    Retting:
        Rett datoen på kvalitetssikringen eller på rapporten.
    """
    oppdrag = g.prosjekt.oppdrag
    for k in _av_rapporten(oppdrag.kvalitetssikret):
        if før(oppdrag.dato, k.dato):
            yield Treff(
                k.sted.til("dato"),
                f"Rapporten er datert {oppdrag.dato}, men ble kvalitetssikret {k.dato}.",
                "Rett den datoen som er feil.",
                ((oppdrag.sted.til("dato"), "Rapporten er datert her."),),
            )


def _av_rapporten(kontroller: Iterable[Kvalitetskontroll]) -> Iterator[Kvalitetskontroll]:
    return (k for k in kontroller if k.utgave == "endelig")


SJEKKER = (
    utgave_av_standarden,
    data_før_brevet,
    uten_sikring_av_utkastet,
    uten_sikring_av_rapporten,
    kriterier_for_sent,
    fakta_i_feil_rekkefølge,
    sikret_for_sent,
)
