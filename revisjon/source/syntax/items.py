"""Syntax errors between two items inside brackets: a comma that is missing, or a text that needs quotes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from revisjon.diagnostics import Diagnose
from revisjon.source import codes
from revisjon.source.syntax.flow import PAR, REFERANSE, Flyttekst, tekst_ved
from revisjon.source.syntax.mishap import Syntaksfeil, sett_i_anførselstegn

_NØKKEL: Final = re.compile(r"[^\W\d][\w-]*:(?:\s|$)")
_VERDI_OG_NØKKEL: Final = re.compile(r"(?P<verdi>.*\S)(?P<rom>\s+)(?P<nøkkel>[^\W\d][\w-]*)", re.DOTALL)
_EGET_LEDD: Final = re.compile(r"(?:\[[^\[\]{}]*\]|\{[^\[\]{}]*\})\s*(?:[,\]}]|$)")
"""A bracket with nothing after it that belongs to the same text."""
_LENGSTE_VISTE: Final = 50
"""A longer pair is not repeated in the advice, in characters."""


def mellom_ledd(feil: Syntaksfeil, parentes: str) -> Diagnose:
    """Report what follows an item where a comma should; `parentes` shows what it stands in."""
    if feil.tegn == ":":
        return _kolon(feil)
    flyttekst = tekst_ved(feil.linjer, feil.her)
    eget_ledd = flyttekst is not None and _kan_være_eget_ledd(feil, flyttekst)
    if not eget_ledd and (diagnose := parentes_i_tekst(feil)):
        return diagnose
    melding = f"Det mangler et komma foran dette leddet i «{parentes}»."
    råd = "Sett komma mellom leddene, eller lukk parentesen før dette."
    if flyttekst and eget_ledd:
        råd = f"Sett komma mellom leddene. Er parentesen en del av teksten: {_liten(flyttekst)}"
    return feil.meld(codes.KOMMA_MANGLER, feil.her, melding, råd)


def parentes_i_tekst(feil: Syntaksfeil) -> Diagnose | None:
    """Report a bracket in a text that stands inside brackets itself: `{id: F1, tekst: Se [#F2].}`."""
    flyttekst = tekst_ved(feil.linjer, feil.her)
    if flyttekst is None or flyttekst.foran.strip() in {"", "["}:
        return None
    if not feil.før.strip() or _NØKKEL.match(feil.linje, feil.her[1]):
        return None
    tegn = re.search(r"[\[{]", flyttekst.foran + feil.tegn)
    if tegn is None:
        return None
    melding = (
        f"En tekst som selv har parenteser («{tegn[0]}»), må stå i anførselstegn "
        f"inne i «{_par(flyttekst.parentes)}»."
    )
    return feil.meld(
        codes.KLAMMER, flyttekst.punkt, melding, sett_i_anførselstegn(flyttekst), len(flyttekst.tekst)
    )


def _kan_være_eget_ledd(feil: Syntaksfeil, flyttekst: Flyttekst) -> bool:
    """Tell whether a bracket after a text may be the next item of the list."""
    if flyttekst.parentes != "[" or not flyttekst.foran.strip() or not feil.før.strip():
        return False
    her = feil.her[1]
    return bool(_EGET_LEDD.match(feil.linje, her)) and not REFERANSE.match(feil.linje, her)


def _kolon(feil: Syntaksfeil) -> Diagnose:
    """Report a second colon: the text holds it, or it belongs to a key that no comma stands before."""
    melding = "Kolonet deler teksten i nøkkel og verdi, og det passer ikke inne i denne parentesen."
    flyttekst = tekst_ved(feil.linjer, feil.her)
    if flyttekst is None or not flyttekst.foran.strip():
        return feil.meld(codes.KOLON_I_VERDI, feil.her, melding, "Sett teksten med kolon i anførselstegn.")
    if flyttekst.parentes == "[":
        return feil.meld(codes.KOLON_I_VERDI, feil.her, melding, sett_i_anførselstegn(_med_nøkkel(flyttekst)))
    par = _VERDI_OG_NØKKEL.fullmatch(flyttekst.foran.rstrip()) if feil.før.strip() else None
    if par and ("\n" in par["rom"] or not _er_setning(par["verdi"])):
        return _komma_mangler(feil, flyttekst, " ".join(par["verdi"].split()), par["nøkkel"])
    råd = sett_i_anførselstegn(flyttekst)
    if par:
        råd = f"{råd.removesuffix('.')}. Er «{par['nøkkel']}» en ny nøkkel, så sett komma foran."
    return feil.meld(codes.KOLON_I_VERDI, feil.her, melding, råd)


def _komma_mangler(feil: Syntaksfeil, flyttekst: Flyttekst, verdi: str, nøkkel: str) -> Diagnose:
    vist = f"{flyttekst.nøkkel}: {verdi}, {nøkkel}: …"
    råd = f"Sett komma foran «{nøkkel}»" + (f": {vist}" if len(vist) <= _LENGSTE_VISTE else ".")
    punkt = (feil.her[0], len(feil.før.rstrip()) - len(nøkkel))
    melding = f"Det mangler et komma foran nøkkelen «{nøkkel}»."
    return feil.meld(codes.KOMMA_MANGLER, punkt, melding, råd, len(nøkkel))


def _er_setning(tekst: str) -> bool:
    """Tell whether a value looks like the start of a sentence, and not like a name or a code."""
    return len(tekst.split()) > 1 or (tekst.isalpha() and tekst[0].isupper())


def _med_nøkkel(flyttekst: Flyttekst) -> Flyttekst:
    """Return the whole item of a list as one text."""
    if not flyttekst.nøkkel:
        return flyttekst
    tekst = f"{flyttekst.nøkkel}: {flyttekst.tekst}" if flyttekst.tekst else ""
    return replace(flyttekst, nøkkel="", tekst=tekst)


def _par(parentes: str) -> str:
    return f"{parentes} … {PAR[parentes]}"


def _liten(flyttekst: Flyttekst) -> str:
    råd = sett_i_anførselstegn(flyttekst)
    return råd[:1].lower() + råd[1:]
