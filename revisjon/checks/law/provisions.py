"""Does the provision exist: the section, or the chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.law.common import (
    FORNY,
    bestemmelsen,
    kan_være_eldre,
    kjente,
    paragrafen,
    registeret,
    sagt_å_være_forbi,
    stor,
)
from revisjon.diagnostics import Alvor, ramset_opp
from revisjon.law import Rettskilde, Sitat, nøkkel

_GAMMELT = 366
"""After so many days the registry may lack what has come since."""
_MANGE = 3
"""More acts or sections than these are no suggestion."""
FEIL, ADVARSEL, HINT = Alvor.FEIL, Alvor.ADVARSEL, Alvor.HINT


@tekstsjekk("L001", "Bestemmelsen finnes ikke", FEIL)
def finnes_ikke(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Loven har ingen slik bestemmelse.

    Hvorfor:
        En feil henvisning til loven er det første en motpart finner, og svekker alt det andre som står i
        rapporten. Ofte er det tallet som er feil, av og til loven.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        Etter kommuneloven § 25-9 skal kommunedirektøren ha internkontroll.

    Retting:
        Rett nummeret eller loven. Er bestemmelsen nyere enn registeret, så hent loven på nytt med
        «revisjon rettskilder importer».
    """
    for s, r in _uten_bestemmelse(g):
        if _sikkert(s, r, g):
            yield _finnes_ikke(s, r, g)


@tekstsjekk("L002", "Bestemmelsen finnes trolig ikke", ADVARSEL)
def finnes_trolig_ikke(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Loven som trolig er ment, har ingen slik bestemmelse.

    Hvorfor:
        Loven er ikke nevnt ved siden av paragraftegnet, men det er bare én som er nærliggende, og den har
        ikke bestemmelsen. Meldingen kommer også når registeret er mer enn et år eldre enn rapporten, og når
        en eldre lov med samme navn kan være ment fordi loven er ny.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        Etter kommuneloven skal kommunedirektøren ha internkontroll. Kravet følger av § 25-9.

    Retting:
        Rett nummeret, eller skriv hvilken lov det gjelder, ved siden av paragraftegnet. Er det en eldre lov
        med samme navn, så skriv året: «opplæringsloven av 1998 § 9 A-4».
    """
    for s, r in _uten_bestemmelse(g):
        forbi = sagt_å_være_forbi(s) and s.rolle == "tekst"
        if not _sikkert(s, r, g) and not _annen_form(s, r) and not _i_en_av(s, g) and not forbi:
            yield _finnes_ikke(s, r, g)


@tekstsjekk(
    "L003",
    "Bestemmelsen er nummerert som i en annen lov",
    HINT,
    høring=ADVARSEL,
    endelig=ADVARSEL,
    offentlig=ADVARSEL,
)
def annen_form(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Paragrafene i loven er ikke nummerert slik.

    Hvorfor:
        I noen lover heter paragrafene § 1, § 2 og § 3, i andre § 1-1, § 1-2 og § 2-1. Er nummeret av feil
        slag, er det oftest et kapittel som er ment, eller en eldre lov med samme navn.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        Kommuneloven § 60 gjaldt garantier.

    Retting:
        Skriv hele nummeret. Er det en eldre lov, så skriv hvilken: «kommuneloven av 1992 § 60».
    """
    for s, r in _uten_bestemmelse(g):
        if s.rolle == "tekst" and s.henvisning.sikker and _annen_form(s, r):
            nummer = s.henvisning.sted.nummer
            slik = next((b.paragraf for b in r.bestemmelser.values() if r.har_formen(b.paragraf)), "")
            melding = f"{stor(r.hode.korttittel)} har ingen {paragrafen(s.henvisning.sted)}."
            kapittel = f"Mente du kapittel {nummer}? " if nøkkel(nummer) in r.kapitler else ""
            råd = f"{kapittel}Paragrafene der heter § {slik} og så videre. Er loven en eldre, så skriv det."
            yield Treff(s.utdrag, melding, råd)


@tekstsjekk("L004", "Kapitlet finnes ikke", ADVARSEL)
def kapitlet_finnes_ikke(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Loven har ikke et slikt kapittel.

    Hvorfor:
        En feil henvisning til loven svekker det andre som står i rapporten.

    Grunnlag:
        Registeret over rettskilder, med Lovdata som kilde.

    Eksempel:
        Kommunen skal ha internkontroll, jf. kommuneloven kapittel 52.

    Retting:
        Rett nummeret. Registeret kjenner bare kapitler som har paragrafer. Er kapitlet likevel riktig, så
        tillat meldingen på stedet.
    """
    for s, r in kjente(g):
        sted = s.henvisning.sted
        if s.henvisning.slag == "kapittel" and r.kapitler and nøkkel(sted.nummer) not in r.kapitler:
            melding = f"{stor(r.hode.korttittel)} har ikke noe kapittel {sted.nummer}."
            yield Treff(s.utdrag, melding, f"Rett nummeret. {registeret(r.hode)}")


def _uten_bestemmelse(g: Tekstgrunnlag) -> Iterator[tuple[Sitat, Rettskilde]]:
    for s, r in kjente(g):
        if s.henvisning.slag == "§" and bestemmelsen(r, s.henvisning.sted)[0] is None:
            yield s, r


def _annen_form(s: Sitat, r: Rettskilde) -> bool:
    return not r.har_formen(s.henvisning.sted.nummer)


def _sikkert(s: Sitat, r: Rettskilde, g: Tekstgrunnlag) -> bool:
    """Tell whether nothing but the reference can be wrong."""
    hentet = r.hode.hentet
    nytt = hentet is None or (g.dag - hentet).days <= _GAMMELT
    tvil = s.rolle == "tekst" and (_annen_form(s, r) or sagt_å_være_forbi(s))
    return s.henvisning.sikker and nytt and not tvil and not kan_være_eldre(s, g)


def _i_en_av(s: Sitat, g: Tekstgrunnlag) -> bool:
    """Tell whether another act that is named near by has it, so that the wrong one may have been guessed."""
    return not s.henvisning.sikker and bool([*_har_den(s, s.henvisning.nevnt, g)])


def _finnes_ikke(s: Sitat, r: Rettskilde, g: Tekstgrunnlag) -> Treff:
    navn = r.hode.korttittel
    melding = f"{stor(navn)} har ingen {paragrafen(s.henvisning.sted)}."
    andre = [*_har_den(s, (*s.henvisning.nevnt, *_prosjektets(g)), g)]
    if 0 < len(andre) < _MANGE:
        lover = ramset_opp((a.hode.korttittel for a in andre), "og i")
        råd = f"{stor(paragrafen(s.henvisning.sted))} finnes i {lover}. Rett navnet eller nummeret."
    else:
        eldre = "Er det en eldre lov, så skriv året." if kan_være_eldre(s, g) else ""
        råd = f"{_naboer(s, r)} {eldre} {registeret(r.hode)} {FORNY}"
    return Treff(s.utdrag, melding, " ".join(råd.split()))


def _har_den(s: Sitat, identer: Iterable[str], g: Tekstgrunnlag) -> Iterator[Rettskilde]:
    for ident in dict.fromkeys(identer):
        annen = g.rettskilder.finn(ident)
        if annen is not None and ident != s.henvisning.ident and bestemmelsen(annen, s.henvisning.sted)[0]:
            yield annen


def _prosjektets(g: Tekstgrunnlag) -> Iterable[str]:
    return (k.ident for k in g.prosjekt.kilder.values() if k.ident) if isinstance(g, Grunnlag) else ()


def _naboer(s: Sitat, r: Rettskilde) -> str:
    """Return which sections the chapter has, as help to find the right one."""
    kapittel, strek, _ = s.henvisning.sted.nummer.partition("-")
    alle = r.kapitler.get(nøkkel(kapittel), ()) if strek else ()
    if not alle:
        return "Rett nummeret eller navnet."
    if len(alle) == 1:
        return f"Kapittel {kapittel} har bare § {alle[0].paragraf}."
    mellom = "og" if len(alle) == 2 else "til"  # noqa: PLR2004 - a pair
    return f"Kapittel {kapittel} har §§ {alle[0].paragraf} {mellom} {alle[-1].paragraf}."


SJEKKER = (finnes_ikke, finnes_trolig_ikke, annen_form, kapitlet_finnes_ikke)
