"""Does the section have such a part: ledd, letter, number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from revisjon.checks.basis import Tekstgrunnlag
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.law.common import bestemmelsen, kan_være_eldre, kjente, registeret, stor
from revisjon.diagnostics import Alvor, ramset_opp
from revisjon.law import SISTE, Bestemmelse, Rettskilde, Sitat, Sted, skriv

ADVARSEL = Alvor.ADVARSEL


@tekstsjekk("L012", "Leddet finnes ikke", ADVARSEL)
def leddet_finnes_ikke(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Paragrafen har ikke så mange ledd.

    Hvorfor:
        Leseren som slår opp, finner ikke det som er sitert. Ofte er det en paragraf som er endret, eller et
        ledd som er talt feil fordi en liste er delt i avsnitt.

    Grunnlag:
        Registeret over rettskilder. Leddene er talt i kilden, og meldingen er derfor en advarsel.

    Eksempel:
        Etter kommuneloven § 25-1 femte ledd skal internkontrollen evalueres.

    Retting:
        Tell leddene hos Lovdata, og rett henvisningen.
    """
    for s, r in kjente(g):
        b, _ = _gjeldende(s, r, g)
        høyeste = max(s.henvisning.sted.ledd, default=SISTE)
        if b is not None and b.ledd is not None and høyeste > b.ledd:
            har = "bare ett ledd" if b.ledd == 1 else f"{b.ledd} ledd"
            melding = f"§ {b.paragraf} i {r.hode.korttittel} har {har}."
            yield Treff(
                s.utdrag, melding, f"Tell leddene hos Lovdata, og rett henvisningen. {registeret(r.hode)}"
            )


@tekstsjekk("L013", "Bokstaven eller nummeret finnes ikke", ADVARSEL)
def punktet_finnes_ikke(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Paragrafen eller leddet har ikke en slik bokstav eller et slikt nummer.

    Hvorfor:
        Leseren som slår opp, finner ikke det som er sitert.

    Grunnlag:
        Registeret over rettskilder. Kilden viser lister uten merking, og bokstavene er utledet av
        rekkefølgen. Meldingen er derfor en advarsel, og lister med usikker merking gir ingen.

    Eksempel:
        Etter kommuneloven § 25-1 tredje ledd bokstav k skal rutinene evalueres.

    Retting:
        Slå opp hos Lovdata, og rett bokstaven, nummeret eller leddet.
    """
    for s, r in kjente(g):
        b, bokstaver = _gjeldende(s, r, g)
        if b is not None and not _mellom_søsken(s, b, r) and (mangler := _mangler(s, b, bokstaver)):
            hvor = _hvor(s, b, r)
            melding = f"{stor(hvor)} har ingen {mangler}."
            yield Treff(s.utdrag, melding, f"{_har(s, b)} {registeret(r.hode)}".strip())


def _gjeldende(s: Sitat, r: Rettskilde, g: Tekstgrunnlag) -> tuple[Bestemmelse | None, tuple[str, ...]]:
    """Return the section with the letters that are asked for, if what it consists of is known."""
    b, bokstaver = bestemmelsen(r, s.henvisning.sted)
    if kan_være_eldre(s, g):
        return None, ()
    kjent = b is not None and s.henvisning.slag == "§" and b.ledd is not None and not b.opphevet
    return (b, bokstaver) if kjent and not r.hode.ikke_i_kraft else (None, ())


def _mellom_søsken(s: Sitat, b: Bestemmelse, r: Rettskilde) -> bool:
    """Tell whether «§ 2-1 a» is likely a section of its own, moved or renamed: beside § 2-1 c and § 2-1 d."""
    hale = s.henvisning.sted.hale
    if not hale or any(b.bokstaver.values()):
        return False
    return any(r.finn(f"{b.paragraf} {bokstav}") for bokstav in "abcdefgh")


def _mangler(s: Sitat, b: Bestemmelse, bokstaver: tuple[str, ...]) -> str:
    """Return what is asked for and not there, as «bokstav k»; empty where all is there or not known."""
    sted = s.henvisning.sted
    ledd = tuple(str(n) for n in sted.ledd if n != SISTE)
    if SISTE in sted.ledd or (b.umerket and (not ledd or {*ledd} & {*b.umerket})):
        return ""
    numre = {str(n) for n in sted.numre}
    har_numre = {*_i(b.numre, ledd), *(n for alle in b.numre_under_bokstav.values() for n in alle)}
    if numre - har_numre:
        return f"nr. {min(numre - har_numre, key=int)}"
    under = {bok for nr, alle in b.bokstaver_under_nr.items() if not numre or nr in numre for bok in alle}
    if mangler := {*bokstaver} - {*_i(b.bokstaver, ledd)} - under:
        return f"bokstav {min(mangler)}"
    return ""


def _i(lister: Mapping[str, tuple[str, ...]], ledd: tuple[str, ...]) -> Iterator[str]:
    """Yield the marks in the lists of these ledd, or of all where none is named."""
    for nr, merker in lister.items():
        if not ledd or nr in ledd:
            yield from merker


def _hvor(s: Sitat, b: Bestemmelse, r: Rettskilde) -> str:
    ledd = s.henvisning.sted.ledd
    if not ledd:
        return f"§ {b.paragraf} i {r.hode.korttittel}"
    sted = skriv(Sted(0, 0, b.paragraf, ledd=ledd))
    return f"§ {sted} i {r.hode.korttittel}"


def _har(s: Sitat, b: Bestemmelse) -> str:
    """Return which letters or numbers there are."""
    ledd = tuple(str(n) for n in s.henvisning.sted.ledd)
    lister = b.numre if s.henvisning.sted.numre else b.bokstaver
    hva = "Numrene" if s.henvisning.sted.numre else "Bokstavene"
    merker = [*dict.fromkeys(_i(lister, ledd))]
    if merker:
        return f"{hva} der er {merker[0]} til {merker[-1]}."
    andre = [*dict.fromkeys(_i(lister, ()))]
    if andre:
        ledd_ = ramset_opp((f"{nr}." for nr in lister), "og")
        return f"{hva} {andre[0]} til {andre[-1]} står i {ledd_} ledd."
    return "Slå opp hos Lovdata, og rett henvisningen."


SJEKKER = (leddet_finnes_ikke, punktet_finnes_ikke)
