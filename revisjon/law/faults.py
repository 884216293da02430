"""What is wrong with the form of a project's own file on an act, each at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, Plass, Relatert, mente_du, nærmeste
from revisjon.law.act import nøkkel, vedtatt
from revisjon.law.codes import FEIL_FORM
from revisjon.law.form import BESTEMMELSER, INTET, JA, NEI
from revisjon.patterns import uttrykk
from revisjon.source import Liste, Node, Oppslag, Skalar

_PARAGRAF = uttrykk(r"\d+[A-Za-z]?(?:-\d+)?[a-zæøå]?")
_EKSEMPEL = 'Skriv for eksempel «- {paragraf: "1", overskrift: "Formål", ledd: 2}».'
Feltsjekk = Callable[[Node], str]
"""Returns what a value should have been, as an advice, or the empty string where it is right."""


def feil_i(rot: Node) -> Iterator[Diagnose]:
    """Yield what is wrong with the tree of a file."""
    if not isinstance(rot, Oppslag):
        yield _feil(rot.plass, "Filen er ikke et oppslag.", "Begynn med «ident:», «tittel:» og «type:».")
        return
    yield from _felter(rot, HODE, ("ident", "tittel", "type", BESTEMMELSER), "rettskilden")
    alle = rot.hent(BESTEMMELSER)
    if not isinstance(alle, Liste):
        return
    sett: dict[str, Plass] = {}
    for b in alle.ledd:
        if not isinstance(b, Oppslag):
            yield _feil(b.plass, "En bestemmelse må være et oppslag.", _EKSEMPEL)
            continue
        yield from _felter(b, BESTEMMELSE, ("paragraf",), "bestemmelsen")
        yield from _to_ganger(b, sett)


def _to_ganger(b: Oppslag, sett: dict[str, Plass]) -> Iterator[Diagnose]:
    nummer = b.hent("paragraf")
    if isinstance(nummer, Skalar):
        før = sett.setdefault(nøkkel(nummer.rå), nummer.plass)
        if før != nummer.plass:
            relatert = (Relatert(før, "Den første står her."),)
            melding = f"§ {nummer.rå} står to ganger."
            yield Diagnose(FEIL_FORM, nummer.plass, melding, "Ta bort den ene.", relatert=relatert)


def _felter(
    post: Oppslag, kjente: Mapping[str, Feltsjekk], krav: tuple[str, ...], hva: str
) -> Iterator[Diagnose]:
    feilstavet = {
        nærmeste(str(p.nøkkel.verdi), kjente) for p in post.par if str(p.nøkkel.verdi) not in kjente
    }
    for felt in krav:
        if post.hent(felt) is None and felt not in feilstavet:
            yield _feil(post.plass, f"«{felt}» mangler i {hva}.", f"Legg til «{felt}:».")
    for par in post.par:
        navn = str(par.nøkkel.verdi)
        if navn not in kjente:
            råd = mente_du(navn, kjente) or f"Feltene er {', '.join(kjente)}."
            yield _feil(par.nøkkel.plass, f"«{navn}» er ikke et felt i {hva}.", råd)
        elif råd := kjente[navn](par.verdi):
            yield _feil(par.verdi.plass, f"«{navn}» har en verdi som ikke kan brukes.", råd)


def _feil(plass: Plass, melding: str, råd: str) -> Diagnose:
    return Diagnose(FEIL_FORM, plass, melding, råd)


def _tekst(n: Node) -> str:
    return "" if isinstance(n, Skalar) else "Skriv en tekst."


def _navn(n: Node) -> str:
    return "" if isinstance(n, Skalar) and n.rå not in INTET else "Skriv et navn."


def _tekster(n: Node) -> str:
    enkle = isinstance(n, Liste) and all(isinstance(led, Skalar) for led in n.ledd)
    return "" if enkle else "Skriv en liste, for eksempel [a, b, c]."


def _lister(n: Node) -> str:
    riktig = isinstance(n, Oppslag) and all(not _tekster(p.verdi) for p in n.par)
    return "" if riktig else 'Skriv leddets nummer og en liste, for eksempel {"2": [a, b]}.'


def _antall(n: Node) -> str:
    riktig = isinstance(n, Oppslag) and all(not _tall(p.verdi) for p in n.par)
    return "" if riktig else 'Skriv leddets nummer og et antall, for eksempel {"2": 3}.'


def _tall(n: Node) -> str:
    return "" if isinstance(n, Skalar) and n.rå.isascii() and n.rå.isdecimal() else "Skriv et helt tall."


def _type(n: Node) -> str:
    return "" if isinstance(n, Skalar) and n.rå in ("lov", "forskrift") else "Skriv lov eller forskrift."


def _ident(n: Node) -> str:
    råd = "Skriv LOV-ÅÅÅÅ-MM-DD-nummer eller FOR-ÅÅÅÅ-MM-DD-nummer."
    return "" if isinstance(n, Skalar) and vedtatt(n.rå) else råd


def _er_dato(rå: str) -> bool:
    try:
        return bool(date.fromisoformat(rå))
    except ValueError:
        return False


def _dato(n: Node) -> str:
    riktig = isinstance(n, Skalar) and (n.rå in INTET or _er_dato(n.rå))
    return "" if riktig else "Skriv en dato på formen ÅÅÅÅ-MM-DD."


def _ja_nei(n: Node) -> str:
    return "" if isinstance(n, Skalar) and n.rå in (*JA, *NEI) else "Skriv ja eller nei."


def _opphevet(n: Node) -> str:
    riktig = isinstance(n, Skalar) and (n.rå in (*JA, *NEI) or _er_dato(n.rå))
    return "" if riktig else "Skriv ja, nei eller dagen den ble opphevet, på formen ÅÅÅÅ-MM-DD."


def _paragraf(n: Node) -> str:
    riktig = isinstance(n, Skalar) and _PARAGRAF.fullmatch(nøkkel(n.rå))
    return "" if riktig else "Skriv nummeret uten paragraftegn, for eksempel «25-1» eller «6 a»."


def _bestemmelser(n: Node) -> str:
    return "" if isinstance(n, Liste) and n.ledd else f"Skriv en liste. {_EKSEMPEL}"


HODE: Mapping[str, Feltsjekk] = MappingProxyType(
    {
        "ident": _ident,
        "tittel": _navn,
        "korttittel": _tekst,
        "andre_navn": _tekster,
        "tidligere_navn": _tekster,
        "type": _type,
        "lisens": _tekst,
        "hentet_versjon": _dato,
        "sist_endret_i_kraft": _dato,
        "i_kraft": _dato,
        "opphevet": _dato,
        "kontroll": _tekst,
        "merknad": _tekst,
        "listemerking": _tekst,
        "antall_bestemmelser": _tall,
        BESTEMMELSER: _bestemmelser,
    }
)
"""Fields of an act, and how each is checked."""
BESTEMMELSE: Mapping[str, Feltsjekk] = MappingProxyType(
    {
        "paragraf": _paragraf,
        "overskrift": _tekst,
        "kapittel": _tekst,
        "ledd": _tall,
        "bokstaver": _tekster,
        "bokstaver_i_ledd": _lister,
        "numre": _tekster,
        "numre_i_ledd": _lister,
        "bokstaver_under_nr": _lister,
        "numre_under_bokstav": _lister,
        "punkter_i_ledd": _antall,
        "strekpunkter_i_ledd": _antall,
        "opphevet": _opphevet,
        "ikke_i_kraft": _ja_nei,
        "i_kraft": _dato,
    }
)
"""Fields of a section, and how each is checked."""
