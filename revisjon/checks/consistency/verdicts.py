"""Conclusions that say more, or less, than the verdicts they are drawn from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from revisjon.assess import KAN_IKKE_KONKLUDERES, Kriterievurdering, Sikkerhetsgrad
from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.catalogue import Sjekk, Sted_, Treff, sjekk
from revisjon.checks.consistency.claims import (
    DELVIS,
    I_HOVEDSAK,
    IKKE,
    KAN_IKKE_KONKLUDERE,
    OPPFYLT,
    SIKKERT,
    ÅPENT,
    Svar,
    kriterier_i,
    navn_på,
    om_ett_krav,
    om_hele,
    om_noe_bestemt,
    sier_alt_ille,
    sier_alt_vel,
    standard_skala,
    svarene,
)
from revisjon.checks.consistency.wording import gjengitt, nektende
from revisjon.diagnostics import Alvor
from revisjon.prose import Prosa, Setning, Utdrag

_LAV = (Sikkerhetsgrad.LAV, Sikkerhetsgrad.SVÆRT_LAV)
_RETT = "Skriv det vurderingene viser, eller rett det de bygger på: funn, påstander eller skjønn."


@sjekk("E050", "Konklusjonen er sterkere enn vurderingene")
def sterkere(g: Grunnlag) -> Iterator[Treff]:
    """Konklusjonen sier at kravene er oppfylt, men et kriterium for spørsmålet er det ikke.

    Hvorfor:
        Konklusjonen er det de fleste leser. Sier den «oppfyller kravene» når et kriterium bare er delvis
        oppfylt eller ikke kan avgjøres, lover den mer enn revisjonen har vist.
    Grunnlag:
        RSK 001, kapitlene om vurdering og konklusjon.
    Eksempel:
        konklusjoner:
          - problemstilling: P1
            ingress: Kommunen oppfyller kravene til oversikt.
            kort: Oversikten finnes.
            tekst: Oversikten finnes.
    Retting:
        Ta forbeholdet inn i den samme setningen («i hovedsak», «med ett unntak»), eller rett vurderingen.
    """
    navn = [r.navn for r in g.prosjekt.oppdrag.reviderte]
    for svar in svarene(g):
        lave = svar.noen_i(DELVIS, IKKE, KAN_IKKE_KONKLUDERES)
        for prosa, setning in svar.setninger() if lave else ():
            m = sier_alt_vel(setning.tekst)
            om = _motsagt(svar, kriterier_i(prosa, setning), setning.tekst, m, navn) if m else ()
            if m and om and not gjengitt(setning.tekst):
                melding = f"Her står «{_ren(m[0])}», men vurderingen for {svar.om} er: {navn_på(om)}."
                yield Treff(_sted(prosa, setning, m), melding, _RETT, _relatert(om))


@sjekk("E051", "Konklusjonen er strengere enn vurderingene")
def strengere(g: Grunnlag) -> Iterator[Treff]:
    """Konklusjonen sier at kravene ikke er oppfylt, men alle kriteriene for spørsmålet er det.

    Hvorfor:
        Den reviderte får kritikk som vurderingene ikke gir grunnlag for.
    Grunnlag:
        RSK 001, kapitlene om vurdering og konklusjon.
    Eksempel:
        funn:
          - {id: F2, kapittel: tema, tekst: "Den er ny.[@brev]", belyser: [{punkt: oversikt.b, taler: for}]}
        konklusjoner:
          - problemstilling: P1
            ingress: Kommunen oppfyller ikke kravene til oversikt.
            kort: Oversikten finnes.
            tekst: Oversikten finnes.
    Retting:
        Skriv hva som gjenstår, i stedet for at kravet ikke er oppfylt, eller rett vurderingen.
    """
    navn = [r.navn for r in g.prosjekt.oppdrag.reviderte]
    for svar in svarene(g):
        if not svar.alle_i(OPPFYLT, I_HOVEDSAK):
            continue
        for prosa, setning in svar.setninger():
            m = sier_alt_ille(setning.tekst)
            sikkert = m and (svar.alle_i(OPPFYLT) or om_hele(setning.tekst, m, navn))
            if m and sikkert and not gjengitt(setning.tekst):
                alle = svar.vurderinger
                melding = (
                    f"Her står «{_ren(m[0])}», men alle kriteriene for {svar.om} er "
                    f"{' eller '.join(dict.fromkeys(v.gjeldende for v in alle))}."
                )
                yield Treff(_sted(prosa, setning, m), melding, _RETT, _relatert(alle[:1]))


@sjekk("E052", "Vurderingsteksten sier noe annet enn vurderingen av kriteriet")
def teksten_om_kriteriet(g: Grunnlag) -> Iterator[Treff]:
    """Vurderingsteksten sier at et kriterium er oppfylt, eller brutt, og vurderingen sier det motsatte.

    Hvorfor:
        Rett etter teksten trykkes vurderingen av kriteriet. Leseren ser at de to ikke sier det samme.
    Grunnlag:
        RSK 001, kapitlet om vurdering.
    Eksempel:
        funn:
          - {id: F2, kapittel: tema, kontekst: ja, tekst: "Kommunen har en plan.[@brev]"}
        vurderinger:
          - {kapittel: tema, tekst: "Arbeidet er i tråd med [§oversikt]."}
    Retting:
        Rett teksten, eller det vurderingen bygger på.
    """
    if not standard_skala(g.vurdert):
        return
    kapitler = {k.id: k.problemstillinger for k in reversed(g.prosjekt.kapitler)}
    for v in g.prosjekt.vurderinger.values():
        spørsmål = kapitler.get(v.kapittel, ())
        for prosa in g.tekster_om(v):
            for setning in prosa.setninger if "\ue002" in prosa.ren else ():
                yield from _om_kriteriet(g, prosa, setning, spørsmål)


@sjekk("E053", "Konklusjonen nevner ikke det som ikke kan avgjøres", Alvor.HINT)
def nevner_ikke_det_åpne(g: Grunnlag) -> Iterator[Treff]:
    """Et kriterium kan ikke konkluderes, og konklusjonen på spørsmålet sier ikke noe om det.

    Hvorfor:
        Når revisor ikke har grunnlag for å svare på en del av spørsmålet, skal det gå fram av svaret. Ellers
        leses konklusjonen som om alt er undersøkt.
    Grunnlag:
        RSK 001, kapitlet om konklusjon.
    Eksempel:
        funn:
          - {id: F2, kapittel: tema, kontekst: ja, tekst: "Kommunen har en plan.[@brev]"}
        konklusjoner:
          - problemstilling: P1
            ingress: Kommunen har en oversikt.
            kort: Oversikten er i bruk i alle avdelingene.
            tekst: Oversikten finnes.
          - problemstilling: P2
            ingress: Om oversikten er i bruk, kan vi ikke si.
            kort: Det er uklart om oversikten er i bruk.
            tekst: Vi vet ikke om oversikten er i bruk.
    Retting:
        Skriv i konklusjonen hva vi ikke kan si noe sikkert om, eller skaff det som mangler.
    """
    for svar in svarene(g):
        åpne = svar.noen_i(KAN_IKKE_KONKLUDERES) if svar.konklusjon else ()
        if svar.konklusjon and åpne and not any(ÅPENT.search(p.ren) for p in svar.prosa):
            melding = f"Konklusjonen på {svar.om} sier ikke at noe er uavklart: {navn_på(åpne)}."
            råd = "Skriv hva som ikke kan avgjøres, i «kort» eller «tekst», eller skaff det som mangler."
            yield Treff(svar.konklusjon.sted.til("ingress"), melding, råd, _relatert(åpne))


@sjekk("E054", "Konklusjonen sier at noe ikke kan avgjøres, men alt er vurdert")
def uavklart_uten_grunn(g: Grunnlag) -> Iterator[Treff]:
    """Konklusjonen sier at revisor ikke kan konkludere, men alle kriteriene for spørsmålet er avgjort.

    Hvorfor:
        Enten er vurderingen gjort på nytt uten at konklusjonen er rettet, eller så hviler vurderingen på
        mindre enn den burde.
    Eksempel:
        funn:
          - {id: F2, kapittel: tema, tekst: "Den er ny.[@brev]", belyser: [{punkt: oversikt.b, taler: for}]}
        konklusjoner:
          - problemstilling: P1
            ingress: Kommunen har en oversikt.
            kort: Vi kan ikke konkludere om den er oppdatert.
            tekst: Oversikten finnes.
    Retting:
        Rett konklusjonen, eller la påstanden stå uavklart.
    """
    for svar in svarene(g):
        if svar.noen_i(KAN_IKKE_KONKLUDERES) or any(
            p.verdi == "uavklart" for v in svar.vurderinger for p in v.punkter
        ):
            continue
        for prosa, setning in svar.setninger():
            m = KAN_IKKE_KONKLUDERE.search(setning.tekst)
            if m:
                hva = f"Her står «{_ren(m[0])}», men alle kriteriene for {svar.om}"
                melding = f"{hva} er avgjort: {navn_på(svar.vurderinger)}."
                yield Treff(_sted(prosa, setning, m), melding, "Rett konklusjonen, eller det den bygger på.")


@sjekk("E055", "Sikre ord om noe som er lite sikkert", Alvor.HINT)
def for_sikre_ord(g: Grunnlag) -> Iterator[Treff]:
    """Konklusjonen er skrevet som sikker, men alt den bygger på, har lav sikkerhet.

    Hvorfor:
        «Utvilsomt» og «slår fast» lover mer enn én kilde eller et uverifisert intervju kan bære.
    Grunnlag:
        RSK 001, kapitlet om datainnsamling: data skal være tilstrekkelige til å trekke konklusjoner.
    Eksempel:
        funn:
          - {id: F2, kapittel: tema, tekst: "Den er ny.[@brev]", belyser: [{punkt: oversikt.b, taler: for}]}
        konklusjoner:
          - problemstilling: P1
            ingress: Kommunen har utvilsomt en oversikt.
            kort: Oversikten finnes.
            tekst: Oversikten finnes.
    Retting:
        Skriv «tyder på» eller «opplysningene viser», eller skaff flere kilder.
    """
    for svar in svarene(g):
        grader = [v.sikkerhet.grad if v.sikkerhet else Sikkerhetsgrad.SVÆRT_LAV for v in svar.vurderinger]
        if not all(grad in _LAV for grad in grader):
            continue
        for prosa, setning in svar.setninger():
            m = SIKKERT.search(setning.tekst)
            if m and not nektende(setning.tekst.replace(m[0], "")):
                lav = ", ".join(dict.fromkeys(grader))
                melding = (
                    f"«{_ren(m[0])}» er et sikkert ord, men sikkerheten er {lav} for alt som er vurdert her."
                )
                yield Treff(_sted(prosa, setning, m), melding, "Skriv «tyder på», eller skaff flere kilder.")


def _motsagt(
    svar: Svar, nevnt: frozenset[str], setning: str, m: re.Match[str], navn: Sequence[str]
) -> tuple[Kriterievurdering, ...]:
    """Return the verdicts that contradict a sentence which says that all is well; none where it may be true.

    What is said of a part may be true although a criterion is not met, unless nothing at all is.
    """
    lave = svar.noen_i(DELVIS, IKKE, KAN_IKKE_KONKLUDERES)
    dårlige = svar.noen_i(IKKE, KAN_IKKE_KONKLUDERES)
    if nevnt:
        om = tuple(v for v in svar.vurderinger if v.kriterium.id in nevnt)
        return om if om and all(v in dårlige for v in om) else ()
    alle = len(svar.vurderinger)
    if om_ett_krav(m) or not om_hele(setning, m, navn):
        return dårlige if len(dårlige) == alle else ()
    om_alle_krav = _om_alt(m[0]) and not om_noe_bestemt(setning, m, svar.tema)
    return lave if om_alle_krav or len(lave) == alle else ()


@en_gang
def _etter_kriterium(g: Grunnlag) -> Mapping[str, list[Kriterievurdering]]:
    """Return the verdicts on each criterion."""
    ut: dict[str, list[Kriterievurdering]] = {}
    for v in g.vurdert.vurderinger:
        ut.setdefault(v.kriterium.id, []).append(v)
    return ut


def _om_kriteriet(g: Grunnlag, prosa: Prosa, setning: Setning, spørsmål: Sequence[str]) -> Iterator[Treff]:
    nevnt = kriterier_i(prosa, setning)
    # Few sentences name a criterion, and most of them one.
    om = [v for id_ in nevnt for v in _etter_kriterium(g).get(id_, ()) if v.problemstilling in spørsmål]
    if len(nevnt) != 1 or not om or gjengitt(setning.tekst):
        return
    vel, ille = sier_alt_vel(setning.tekst), sier_alt_ille(setning.tekst)
    strider = (vel and all(v.gjeldende in (IKKE, KAN_IKKE_KONKLUDERES) for v in om)) or (
        ille and all(v.gjeldende in (OPPFYLT, I_HOVEDSAK) for v in om)
    )
    m = vel or ille
    if m and strider:
        melding = f"Teksten sier «{_ren(m[0])}», men vurderingen er: {navn_på(om)}."
        yield Treff(_sted(prosa, setning, m), melding, _RETT, _relatert(om[:1]))


def _om_alt(ordene: str) -> bool:
    """Tell whether words are about requirements as a whole, and not about how good something is."""
    return re.search(r"krav|kriteri|regelverk|lov|forskrift", ordene, re.IGNORECASE) is not None


def _sted(prosa: Prosa, setning: Setning, m: re.Match[str]) -> Utdrag:
    return prosa.utdrag(setning.start + m.start(), setning.start + m.end())


def _ren(ordene: str) -> str:
    return " ".join(re.sub(r"\ue002+", "kriteriet", ordene).split())


def _relatert(om: Sequence[Kriterievurdering]) -> tuple[tuple[Sted_, str], ...]:
    return tuple(
        (v.kriterium.sted.plass, f"Vurderingen av «{v.kriterium.id}»: {v.gjeldende}.") for v in om[:3]
    )


SJEKKER: tuple[Sjekk, ...] = (
    sterkere,
    strengere,
    teksten_om_kriteriet,
    nevner_ikke_det_åpne,
    uavklart_uten_grunn,
    for_sikre_ord,
)
