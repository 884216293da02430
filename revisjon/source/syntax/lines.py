"""Syntax errors in how lines hang together: colons, indentation, list items."""

from __future__ import annotations

import re
from typing import Final

from revisjon.diagnostics import Diagnose, Plass
from revisjon.source import codes, rules
from revisjon.source.syntax.mishap import NØKKELLINJE, Syntaksfeil, innrykk

_UTEN_MELLOMROM: Final = re.compile(r"(?P<innrykk>\s*(?:- +)*)(?P<nøkkel>[^\W\d][\w-]*):(?P<verdi>[^\s/].*)")
_LENGSTE_VISTE: Final = 50
"""A longer text is cut in messages, in characters."""
_BLOKK: Final = re.compile(r"[:-]\s+[|>][-+0-9]*\s*(?:#.*)?$")


def for_dypt(feil: Syntaksfeil) -> Diagnose | None:
    """Report libyaml's own bound on nesting, met before ours where the brackets stand side by side."""
    if "exceeded max" not in feil.problem:
        return None
    return rules.for_dypt(Plass(feil.fil, feil.her[0] + 1, feil.her[1] + 1))


def kolon_i_verdi(feil: Syntaksfeil) -> Diagnose | None:
    """Report the second colon of a line: `tittel: Mål: planer og system`."""
    if "mapping values are not allowed" not in feil.problem or not NØKKELLINJE.match(feil.før):
        return None
    melding = "Verdien har et kolon fulgt av mellomrom, og da må den stå i anførselstegn."
    return feil.meld(codes.KOLON_I_VERDI, feil.her, melding, feil.med_anførselstegn())


def kolon_mangler(feil: Syntaksfeil) -> Diagnose | None:
    """Report a line that should be a key, but has no colon, or no space after it."""
    nr = _mistenkt_linje(feil)
    if nr is None:
        return None
    linje = feil.linjer[nr].rstrip()
    if treff := _UTEN_MELLOMROM.fullmatch(linje):
        melding = f"Det mangler et mellomrom etter kolonet i «{_kort(linje)}»."
        råd = f"Skriv «{treff['nøkkel']}: {_kort(treff['verdi'])}»."
        return feil.meld(codes.KOLON_MANGLER, (nr, treff.end("nøkkel")), melding, råd)
    return _løs_linje(feil, nr)


def _løs_linje(feil: Syntaksfeil, nr: int) -> Diagnose:
    """Report a line that is neither key nor item, nor indented as a part of the text above."""
    linje = feil.linjer[nr].rstrip()
    punkt, lengde = (nr, innrykk(linje)), len(linje.strip())
    if nr and _BLOKK.search(feil.linjer[nr - 1]):
        melding = "Teksten etter | eller > må rykkes inn lenger enn nøkkelen."
        råd = "Rykk inn alle linjene i teksten to mellomrom til."
        return feil.meld(codes.INNRYKK, punkt, melding, råd, lengde)
    if linje.lstrip()[:1] in {"[", "{"}:
        melding = "Denne parentesen hører ikke til noen nøkkel."
        råd = "Skriv den på samme linje som nøkkelen, eller rykk den inn under."
        return feil.meld(codes.INNRYKK, punkt, melding, råd)
    if re.match(r"\s*-\w", linje):
        melding = f"Det mangler et mellomrom etter streken i «{_kort(linje)}»."
        return feil.meld(codes.LISTESTREK, punkt, melding, f"Skriv «- {_kort(linje)[1:]}».")
    grunn = (
        "er ingen gyldig nøkkel" if ":" in linje else "har ikke noe kolon, og er verken nøkkel eller liste"
    )
    råd = "Er den en nøkkel, så sett kolon etter. Fortsetter den teksten over, så rykk den inn lenger."
    return feil.meld(codes.KOLON_MANGLER, punkt, f"Linjen «{_kort(linje)}» {grunn}.", råd, lengde)


def kolon_uten_verdi(feil: Syntaksfeil) -> Diagnose | None:
    """Report `{navn:, alder: 7}`."""
    if "unexpected ':'" not in feil.problem:
        return None
    etter = feil.linje[feil.her[1] + 1 :][:1]
    melding = f"Etter kolonet skal det stå et mellomrom og en verdi, men her følger «{etter}»."
    råd = "Skriv verdien, eller sett teksten i anførselstegn om kolonet er en del av den."
    return feil.meld(codes.KOLON_MANGLER, feil.her, melding, råd)


def rykket_inn_under_verdi(feil: Syntaksfeil) -> Diagnose | None:
    """Report a key that is indented below a line that has its value already."""
    if "mapping values are not allowed" not in feil.problem:
        return None
    forelder = _forelder(feil)
    treff = NØKKELLINJE.match(feil.linjer[forelder]) if forelder is not None else None
    if not treff:
        return None
    melding = f"Linjen er rykket inn under «{_kort(treff['nøkkel'])}», som alt har en verdi på linjen sin."
    antall = len(treff["innrykk"])
    flytt = f"rykk den inn {antall} mellomrom" if antall else "fjern innrykket"
    råd = (
        f"Er linjen en nøkkel på samme nivå, så {flytt}. Er den en fortsettelse av teksten, så sett hele "
        "teksten i anførselstegn eller skriv den etter |."
    )
    return feil.meld(codes.INNRYKK, (feil.her[0], innrykk(feil.linje)), melding, råd)


def liste_på_nøkkellinje(feil: Syntaksfeil) -> Diagnose | None:
    """Report `nøkkel: - ledd`."""
    if "sequence entries are not allowed" not in feil.problem:
        return None
    melding = "Et listepunkt (-) kan ikke stå på samme linje som nøkkelen."
    råd = "Flytt listen til neste linje, rykket inn to mellomrom. Er streken tekst, så bruk anførselstegn."
    return feil.meld(codes.LISTE_PÅ_NØKKELLINJE, feil.her, melding, råd)


def etter_dokumentslutt(feil: Syntaksfeil) -> Diagnose | None:
    """Report what follows a line of three full stops, which ends a YAML document."""
    if "<document start>" not in feil.problem and not feil.linje.startswith("..."):
        return None
    slutt = next(
        (nr for nr in range(feil.her[0], -1, -1) if re.match(r"\.\.\.(?:\s|$)", feil.linjer[nr])), None
    )
    if slutt is None:
        return None
    melding = "«...» avslutter YAML-dokumentet, men filen fortsetter."
    return feil.meld(codes.FLERE_DOKUMENTER, (slutt, 0), melding, "Slett «...».", 3)


def feil_innrykk(feil: Syntaksfeil) -> Diagnose | None:
    """Report a line that starts where no line above it does, or mixes list items and keys."""
    if "expected" not in feil.problem or not re.fullmatch(r"\s*(?:- +)*", feil.før):
        return None
    if feil.tegn == ":":
        melding = "Nøkkelen foran kolonet mangler."
        return feil.meld(codes.TOM_NØKKEL, feil.her, melding, "Skriv et navn foran kolonet.")
    antall = innrykk(feil.linje)
    if feil.tegn == "-":
        melding = "Her står et listepunkt (-) der det skulle stått en nøkkel."
        råd = "Rykk punktet inn som resten av listen, eller skriv nøkkelen til listen på linjen over."
    elif "block collection" in feil.sammenheng or "block sequence" in feil.sammenheng:
        melding = "Her står en nøkkel der det skulle stått et listepunkt (-)."
        råd = "Hører den til punktet over, så rykk den inn like langt som teksten etter streken."
    else:
        hvor = f"er rykket inn {antall} mellomrom" if antall else "er ikke rykket inn"
        melding = f"Linjen {hvor}, og det passer ikke med linjene over."
        råd = "Gi linjen nøyaktig samme innrykk som de andre nøklene den hører sammen med."
    return feil.meld(codes.INNRYKK, feil.her, melding, råd)


def _mistenkt_linje(feil: Syntaksfeil) -> int | None:
    """Return the line that the parser took for text, and that made it stumble on the next."""
    if "could not find expected ':'" in feil.problem and feil.start:
        return feil.start[0]
    if "mapping values are not allowed" in feil.problem:
        over = _over(feil)
        if over is not None and not re.search(r":(?:\s|$)", feil.linjer[over]):
            return over
    return None


def _over(feil: Syntaksfeil) -> int | None:
    """Return the nearest line above that is neither blank nor a comment."""
    nr = feil.her[0] - 1
    while nr >= 0 and (not feil.linjer[nr].strip() or feil.linjer[nr].lstrip().startswith("#")):
        nr -= 1
    return nr if nr >= 0 else None


def _forelder(feil: Syntaksfeil) -> int | None:
    """Return the nearest line above that is indented less."""
    dybde = innrykk(feil.linje)
    over = (nr for nr in range(feil.her[0] - 1, -1, -1) if feil.linjer[nr].strip())
    return next((nr for nr in over if innrykk(feil.linjer[nr]) < dybde), None)


def _kort(tekst: str) -> str:
    tekst = tekst.strip()
    return tekst if len(tekst) <= _LENGSTE_VISTE else f"{tekst[: _LENGSTE_VISTE - 1]}…"
