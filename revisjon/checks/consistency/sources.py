"""Dates of sources: against each other, the report, the examined time, and what the text says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Sjekk, Treff, sjekk
from revisjon.checks.consistency.datewords import MÅNED, atskilt, datoer, før
from revisjon.diagnostics import Alvor, Plass
from revisjon.model import Dato, Kilde, Prosjekt
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Setning, setninger

_FELT = (
    "dato",
    "publisert",
    "revidert",
    "oppdatert",
    "endret",
    "faglig_endret",
    "hentet",
    "mottatt",
    "tilsendt",
)
_REKKEFØLGE = (
    *(("dato", senere) for senere in ("mottatt", "tilsendt", "hentet", "revidert", "oppdatert", "endret")),
    *(("publisert", senere) for senere in ("hentet", "oppdatert", "endret", "faglig_endret")),
)
"""The first cannot be after the second."""
_EGNE_NORMER = frozenset({"plan", "vedtak", "rutine", "dokument", "notat", "veileder", "standard"})
"""Acts and regulations are looked at with the law."""
_VEDTATT = uttrykk(
    r"\b(?:vedtatt|vedtok|vedtas|vedteken|vedteke|vedtekne|vedtatte|(?:kommunestyret|fylkestinget)\s+(?:behandlet|handsama))\b",
    re.IGNORECASE,
)
"""What only the body that adopts deals with, it adopts that day."""
_ÅRSTALL = uttrykk(r"\bi\s+(?P<år>(?:19|20)\d{2})\b(?!\s?[–-])")
_FLERE_VEDTAK = uttrykk(
    r"\b(?:første\s+gang|fyrste\s+gong|første\s+gong|revider|oppdater|rullert|endr|budsjett|forrige|førre|tidliger|tidlegar|avløs|erstatt)",
    re.IGNORECASE,
)


@sjekk("E006", "Kilden er yngre enn rapporten", endelig=Alvor.FEIL, offentlig=Alvor.FEIL)
def kilde_etter_rapport(g: Grunnlag) -> Iterator[Treff]:
    """En kilde, et vedlegg eller en godkjenning er datert etter rapporten.

    Hvorfor:
        Rapporten kan ikke bygge på noe som ikke fantes da den ble skrevet.
    Eksempel:
        kilder:
          brev: {type: skriftlig svar, tittel: Svar fra kommunen, mottatt: 2026-06-04}
    Retting:
        Rett datoen i kilden. Er rapporten blitt utsatt, så rett «dato» i oppdraget.
    """
    o = g.prosjekt.oppdrag
    for navn, felt, dato, plass in _datert(g.prosjekt):
        if før(o.dato, dato):
            melding = f"«{navn}» har «{felt}» {dato}, men rapporten er datert {o.dato}."
            råd = f"Rett «{felt}» her, eller «dato» i oppdraget."
            yield Treff(plass, melding, råd, ((o.sted.til("dato"), "Rapporten dateres her."),))


@sjekk("E008", "Datoene i en kilde kommer ikke i rekkefølge")
def kildens_datoer(g: Grunnlag) -> Iterator[Treff]:
    """En kilde er mottatt før den er datert, endret før den ble publisert, eller liknende.

    Hvorfor:
        Datoene trykkes i kildelisten, og leseren ser at de ikke henger sammen.
    Eksempel:
        kilder:
          brev: {type: skriftlig svar, tittel: Svar fra kommunen, dato: 2026-03-10, mottatt: 2026-03-04}
    Retting:
        Rett en av de to datoene.
    """
    for k in g.prosjekt.kilder.values():
        for tidlig, sen in _REKKEFØLGE:
            først, sist = getattr(k, tidlig), getattr(k, sen)
            if først and sist and før(sist, først):
                melding = f"«{k.id}» har «{sen}» {sist}, men «{tidlig}» {først}."
                relatert = ((k.sted.til(tidlig), f"«{tidlig}» står her."),)
                yield Treff(k.sted.til(sen), melding, f"Rett «{sen}» eller «{tidlig}».", relatert)
                break


@sjekk("E009", "Kriteriet er hentet fra noe som ikke gjaldt i den undersøkte tiden")
def norm_utenfor_tiden(g: Grunnlag) -> Iterator[Treff]:
    """Et kriterium er hjemlet i en plan, rutine eller et vedtak som ikke gjaldt i tiden som er undersøkt.

    Hvorfor:
        En virksomhet kan ikke måles mot krav som ikke var fastsatt ennå, eller som var opphevet. Uten
        «undersøkt» i oppdraget er det tiden revisjonen ble utført, som gjelder.
    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 15 om revisjonskriterier.
    Eksempel:
        oppdrag:
          undersøkt: {fra: 2023, til: 2024}
        kilder:
          loven: {type: plan, tittel: Plan for kompetanse, vedtatt: {av: kommunestyret, dato: 2025-02}}
    Retting:
        Rett datoen, vis til planen som gjaldt, eller rett «undersøkt» i oppdraget.
    """
    o = g.prosjekt.oppdrag
    tid = o.undersøkt or o.periode
    hva = "den undersøkte tiden" if o.undersøkt else "revisjonen"
    for kriterium in g.prosjekt.kriterier.values():
        for h in kriterium.hjemmel:
            k = g.prosjekt.kilder.get(h.kilde)
            if k is None or k.type not in _EGNE_NORMER:
                continue
            fra = k.gjelder_fra or (k.vedtatt.dato if k.vedtatt else None)
            melding = ""
            if fra and før(tid.til, fra):
                melding = f"«{k.id}» gjaldt først fra {fra}, men {hva} slutter {tid.til}."
            elif k.gjelder_til and før(k.gjelder_til, tid.fra):
                melding = f"«{k.id}» gjaldt bare til {k.gjelder_til}, men {hva} begynner {tid.fra}."
            if melding:
                råd = f"Vis til det som gjaldt da, i hjemmelen til «{kriterium.id}», eller rett datoene."
                yield Treff(h.sted.til("kilde"), melding, råd, ((k.sted.plass, "Kilden er ført opp her."),))


@sjekk("E010", "Teksten oppgir en annen vedtaksdato enn kilden")
def vedtatt_i_teksten(g: Grunnlag) -> Iterator[Treff]:
    """En setning sier at noe ble vedtatt en annen dag enn det kilden den viser til, er ført opp med.

    Hvorfor:
        Kildelisten og teksten trykker hver sin dato for det samme vedtaket.
    Eksempel:
        kilder:
          plan: {type: plan, tittel: Kompetanseplan, vedtatt: {av: kommunestyret, dato: 2024-06-12}}
        funn:
          - {id: F2, kapittel: tema, kontekst: ja, tekst: "Planen ble vedtatt 12. juni 2023.[@plan]"}
    Retting:
        Rett datoen i teksten, eller «vedtatt» i kilden.
    """
    for prosa, sagte in g.egne.funnet(_om_vedtak, "ren", ("vedt", "behandlet", "handsama")):
        for setning, sagt in sagte:
            kilde = _eneste_kilde(g.prosjekt, prosa, setning)
            if kilde and kilde.vedtatt and kilde.vedtatt.dato and atskilt(sagt[2], kilde.vedtatt.dato):
                melding = f"Teksten sier at «{kilde.id}» ble vedtatt {sagt[2]}, kilden {kilde.vedtatt.dato}."
                råd = "Rett datoen i teksten, eller «vedtatt» i kilden."
                sted = prosa.utdrag(setning.start + sagt[0], setning.start + sagt[1])
                yield Treff(sted, melding, råd, ((kilde.vedtatt.sted.til("dato"), "Kilden sier dette."),))


def _om_vedtak(ren: str) -> list[tuple[Setning, tuple[int, int, Dato]]]:
    """Return the sentences that are about one adoption, with the one date that each tells."""
    if not _VEDTATT.search(ren):
        return []
    om = (s for s in setninger(ren) if _VEDTATT.search(s.tekst) and not _FLERE_VEDTAK.search(s.tekst))
    return [(s, sagt) for s in om if (sagt := _eneste_dato(s.tekst))]


def _eneste_kilde(p: Prosjekt, prosa: Prosa, setning: Setning) -> Kilde | None:
    """Return the adopted document that a sentence cites, where it is one."""
    ider: set[str] = set()
    slutt = setning.slutt
    for r in prosa.referanser:
        # Notes stand after the full stop, one after the other, and so just outside the sentence.
        if r.slag == "kilde" and setning.start <= r.start <= slutt + 1:
            ider.update(r.ider)
            slutt = max(slutt, r.slutt)
    # Where the sentence cites nothing, a text that cites a single source is about that one.
    ider = ider or {id_ for r in prosa.referanser if r.slag == "kilde" for id_ in r.ider}
    kilder = [p.kilder[id_] for id_ in ider if id_ in p.kilder]
    return kilder[0] if len(kilder) == 1 and kilder[0].vedtatt else None


def _eneste_dato(setning: str) -> tuple[int, int, Dato] | None:
    """Return the one date or year of a sentence."""
    hele = [(start, slutt, d) for start, slutt, d in datoer(setning) if d]
    rester = re.sub(rf"{MÅNED}\s+\d{{4}}|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}", "", setning, flags=re.IGNORECASE)
    år = [(m.start(), m.end(), Dato(int(m["år"]))) for m in _ÅRSTALL.finditer(setning)]
    alle = hele or år
    andre = len(re.findall(r"\b(?:19|20)\d{2}\b", rester)) - (0 if hele else len(år))
    return alle[0] if len(alle) == 1 and not andre else None


def _datert(p: Prosjekt) -> Iterator[tuple[str, str, Dato, Plass]]:
    """Yield the first date of each source, appendix and approval that is after the report, if any is."""
    dato = p.oppdrag.dato
    for k in p.kilder.values():
        av_kilden = [(felt, getattr(k, felt), k.sted.til(felt)) for felt in _FELT]
        if k.vedtatt:
            av_kilden.append(("vedtatt", k.vedtatt.dato, k.vedtatt.sted.til("dato")))
        if isinstance(k.verifisert, Dato):
            av_kilden.append(("verifisert", k.verifisert, k.sted.til("verifisert")))
        for felt, d, plass in av_kilden:
            if d and før(dato, d):
                yield k.id, felt, d, plass
                break
    for v in p.vedlegg:
        if v.dato:
            yield v.id, "dato", v.dato, v.sted.til("dato")
    for s in p.skjønn:
        yield s.kriterium, "dato", s.godkjent.dato, s.godkjent.sted.til("dato")


SJEKKER: tuple[Sjekk, ...] = (kilde_etter_rapport, kildens_datoer, norm_utenfor_tiden, vedtatt_i_teksten)
