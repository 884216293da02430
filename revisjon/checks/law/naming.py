"""Is the act called that: in texts, and in the list of sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, sjekk, tekstsjekk
from revisjon.checks.law.common import lovtekster, stor
from revisjon.diagnostics import Alvor
from revisjon.law import RETTSLIGE, Hode
from revisjon.law.mentions import omtaler
from revisjon.law.names import navn_på, normal
from revisjon.law.spelling import avstand, nesten_navn
from revisjon.model import Kilde
from revisjon.patterns import uttrykk

FEIL, ADVARSEL, HINT = Alvor.FEIL, Alvor.ADVARSEL, Alvor.HINT
_HALE = uttrykk(r"(?:\s*\([^()]*\)|,?\s*m\.?\s?[mv]\.?|\.)+$", re.IGNORECASE)
_DATERT = uttrykk(r"^(lov|forskrift)\s+(?:av\s+)?\d{1,2}\.?\s*\w+\s+\d{4}(?:\s+nr\.?\s*\d+)?", re.IGNORECASE)


@tekstsjekk("L014", "Loven har et annet navn", ADVARSEL)
def feilstavet(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Navnet på loven er nesten riktig.

    Hvorfor:
        Et feilskrevet lovnavn er lett å overse og vanskelig å søke etter, og bestemmelsene bak det blir ikke
        kontrollert.

    Grunnlag:
        Navnene i registeret over rettskilder, på begge målformer.

    Eksempel:
        Kravet følger av komuneloven § 25-1.

    Retting:
        Rett navnet. Er det en annen lov, så tillat meldingen på stedet.
    """
    tekster, navn = lovtekster(g), g.siteringer.navn
    nesten = {tekst: tuple(nesten_navn(tekst, navn)) for tekst in tekster.like("egen")}
    for p in tekster:
        for n in nesten[p.egen] if not isinstance(p.eier, Kilde) else ():
            skrevet = " ".join(p.ren[n.start : n.slutt].split())
            råd = f"Mente du «{n.navn.tekst}»?"
            yield Treff(p.utdrag(n.start, n.slutt), f"Ingen lov heter «{skrevet}».", råd)


@tekstsjekk("L015", "Loven har skiftet navn", HINT)
def tidligere_navn(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Loven heter noe annet nå.

    Hvorfor:
        Navnet er det loven, eller loven den avløste, hadde før. Er det den eldre loven som er ment, må
        leseren få vite det, for bestemmelsene er ikke de samme.

    Grunnlag:
        Navnene i registeret over rettskilder.

    Eksempel:
        Innsyn gis etter offentlighetsloven § 3.

    Retting:
        Bruk navnet loven har nå, eller skriv hvilken lov det er: «offentlighetsloven av 1970».
    """
    endelser = _tidligere_endelser(g)
    if not endelser:
        return
    har = {tekst for tekst in lovtekster(g).like("egen") if _har_en_av(tekst, endelser)}
    for p in lovtekster(g) if har else ():
        if p.egen not in har or not _nevner_lov(p.verdi) or isinstance(p.eier, Kilde):
            continue
        for o in omtaler(p.egen, g.siteringer.navn):
            if o.tidligere:
                nå = g.rettskilder.hoder[o.ident].korttittel
                råd = f"Bruk «{nå}», eller skriv hvilket år den eldre loven er fra."
                yield Treff(p.utdrag(o.start, o.slutt), f"Loven heter «{nå}» nå.", råd)


def _tidligere_endelser(g: Tekstgrunnlag) -> list[str]:
    """Return how those former names end whose last word may stand in the texts."""
    alle = (normal(n)[-12:] for h in g.rettskilder.hoder.values() for n in h.tidligere_navn)
    return [endelse for endelse in alle if all(o in g.ordliste for o in re.findall(r"\w+", endelse))]


def _har_en_av(tekst: str, endelser: list[str]) -> bool:
    lite = tekst.casefold()
    return any(endelse in lite for endelse in endelser)


def _nevner_lov(tekst: str) -> bool:
    return "lov" in tekst or "orskrift" in tekst


@sjekk("L016", "Kildens ident er en annen lovs", FEIL)
def annen_lovs_ident(g: Grunnlag) -> Iterator[Treff]:
    """Identen hører til en annen lov enn den kilden heter.

    Hvorfor:
        Identen trykkes i kildelisten, og bestemmelsene kontrolleres mot loven den peker på.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        kilder:
          loven: {type: lov, korttittel: kommuneloven, ident: LOV-2011-06-24-30}

    Retting:
        Rett identen eller navnet.
    """
    for k in _rettslige(g):
        ment = _ment(k, g)
        hode = g.rettskilder.hoder.get(k.ident)
        if hode is not None and ment is not None and ment.ident != k.ident and not _heter(hode, k):
            navn = k.korttittel or k.tittel
            melding = f"{k.ident} er {hode.korttittel}, men kilden heter «{navn}»."
            råd = f"Skriv {ment.ident}, som er {ment.korttittel}, eller rett navnet."
            yield Treff(k.sted.til("ident"), melding, råd)


@sjekk("L017", "Kilden stemmer ikke med registeret", ADVARSEL)
def annerledes(g: Grunnlag) -> Iterator[Treff]:
    """Tittelen, typen eller identen er en annen enn den loven har i registeret.

    Hvorfor:
        Kildelisten skal gjengi lovens offisielle tittel og ident, så leseren finner den.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        kilder:
          loven: {type: lov, tittel: Lov om komuner, korttittel: kommuneloven, ident: LOV-2018-06-22-83}

    Retting:
        Skriv tittelen, typen og identen slik de står hos Lovdata.
    """
    for k in _rettslige(g):
        hode = g.rettskilder.hoder.get(k.ident)
        if hode is not None:
            yield from _mot_registeret(k, hode, g)
        elif k.ident and (ment := _ment(k, g)) and avstand(k.ident, ment.ident, 2) <= _skrivefeil(k, ment):
            melding = f"Identen til {ment.korttittel} er {ment.ident}, ikke {k.ident}."
            yield Treff(
                k.sted.til("ident"), melding, f"Skriv {ment.ident}, eller si i tittelen at loven er eldre."
            )


def _skrivefeil(k: Kilde, ment: Hode) -> int:
    """Return how much may differ for it to be a slip: more where the day is the same than where it is not."""
    dag = len("LOV-ÅÅÅÅ-MM-DD")
    return 2 if k.ident[:dag] == ment.ident[:dag] else 1


def _mot_registeret(k: Kilde, hode: Hode, g: Grunnlag) -> Iterator[Treff]:
    if k.type != hode.type:
        melding = f"{stor(hode.korttittel)} er en {hode.type}, men kilden er ført opp som {k.type}."
        yield Treff(k.sted.til("type"), melding, f"Skriv «type: {hode.type}».")
    elif g.målform == "engelsk":
        return  # the titles of the registry are Norwegian
    elif k.tittel and not _er_tittelen(k.tittel, hode) and _ment(k, g) in (None, hode):
        melding = f"Tittelen er en annen enn den {hode.korttittel} har."
        yield Treff(k.sted.til("tittel"), melding, f"Skriv «tittel: {hode.tittel}».")


@sjekk("L018", "Loven mangler ident", HINT)
def uten_ident(g: Grunnlag) -> Iterator[Treff]:
    """En lov som registeret kjenner, er ført opp uten ident.

    Hvorfor:
        Med ident trykkes dato og nummer i kildelisten, og bestemmelsene i kriteriene blir kontrollert.

    Eksempel:
        kilder:
          loven: {type: lov, korttittel: kommuneloven}

    Retting:
        Legg til identen.
    """
    for k in _rettslige(g):
        ment = _ment(k, g)
        if not k.ident and ment is not None and ment.type == k.type:
            melding = f"Kilden «{k.id}» er {ment.korttittel}, men har ingen ident."
            yield Treff(k.sted.plass, melding, f"Legg til «ident: {ment.ident}».")


def _rettslige(g: Grunnlag) -> Iterator[Kilde]:
    yield from (k for k in g.prosjekt.kilder.values() if k.type in RETTSLIGE)


def _ment(k: Kilde, g: Grunnlag) -> Hode | None:
    """Return the act in the registry that the source is called, by its title or else by its short one."""
    for tekst in (k.tittel, k.korttittel):
        navn = g.rettskilder.navn.finn(_uten_hale(tekst)) if tekst else None
        if navn is not None and not navn.tidligere:
            return g.rettskilder.hoder.get(navn.ident)
    return None


def _heter(hode: Hode, k: Kilde) -> bool:
    """Tell whether an act is called so too: there are two forvaltningslover."""
    navn = {_uten_hale(n.tekst) for n in navn_på(hode)}
    return bool(navn & {_uten_hale(k.tittel), _uten_hale(k.korttittel)} - {""})


def _er_tittelen(tittel: str, hode: Hode) -> bool:
    kjente = {_uten_hale(n.tekst) for n in navn_på(hode)}
    uten_dato = _DATERT.sub(r"\1", tittel)
    return bool({_uten_hale(tittel), _uten_hale(uten_dato)} & kjente)


def _uten_hale(tittel: str) -> str:
    """Return a title for comparison: without «mv.», «m.m.» and what stands in parentheses at the end."""
    return _HALE.sub("", normal(tittel))


SJEKKER = (feilstavet, tidligere_navn, annen_lovs_ident, annerledes, uten_ident)
