"""What this product asks of a YAML file beyond its punctuation, and the bounds it sets: one function each.

Each returns the diagnosis for something that the builder met; the builder decides what becomes of the tree.
"""

from __future__ import annotations

from typing import Final

from revisjon.diagnostics import Diagnose, Plass, Relatert
from revisjon.source import codes
from revisjon.source.tree import Skalar

MAKS_DYBDE: Final = 60
"""Most collections inside each other, aliases expanded; later stages may recurse over the tree."""
MAKS_NODER: Final = 2_000_000
"""Most nodes, aliases expanded. A text counts as one node for each started 1024 characters."""
MAKS_ALIASNODER: Final = 200_000
"""Most nodes that aliases add: a file that needs more repeats itself by accident or by malice."""

MAKS_FEIL: Final = 1000
"""Most mistakes noted in one file, apart from syntax errors; more than that have a common cause."""


def nøkkelfeil(nøkkel: Skalar, første: Skalar) -> Diagnose | None:
    """Return what is wrong with a key, if anything; `første` is where the mapping has it first."""
    tekst = nøkkel.rå
    if not tekst:
        melding = "Nøkkelen foran kolonet er tom."
        return Diagnose(codes.TOM_NØKKEL, nøkkel.plass, melding, "Skriv et navn foran kolonet.")
    if første is not nøkkel:
        return Diagnose(
            codes.DOBBEL_NØKKEL,
            nøkkel.plass,
            f"Nøkkelen «{tekst}» står to ganger på samme nivå.",
            "Slå de to sammen, eller gi den ene et annet navn.",
            relatert=(Relatert(første.plass, f"«{tekst}» står første gang her."),),
        )
    if nøkkel.sitert:
        return None
    if tekst == "<<":
        melding = "Flettenøkkelen << kan ikke brukes."
        råd = "Skriv nøklene ut. Hele verdier kan gjentas med anker og alias: «a: &felles …» og «b: *felles»."
        return Diagnose(codes.FLETTENØKKEL, nøkkel.plass, melding, råd)
    if tekst[0].isspace():
        melding = f"Foran nøkkelen «{tekst.strip()}» står et spesielt mellomrom (U+{ord(tekst[0]):04X})."
        råd = "Slett innrykket og skriv det med vanlige mellomrom. Slike tegn følger ofte med fra nettsider."
        return Diagnose(codes.MELLOMROM_I_NØKKEL, nøkkel.plass, melding, råd)
    return None


def mangler_mellomrom(nøkkel: Skalar, verdi: Skalar) -> Diagnose | None:
    """Return the mistake in `{navn:Bærum}`, which YAML takes for a key without a value."""
    navn, kolon, resten = nøkkel.rå.partition(":")
    if nøkkel.sitert or not kolon or verdi.start != nøkkel.slutt:
        return None
    melding = f"Det mangler et mellomrom etter kolonet i «{nøkkel.rå}»."
    return Diagnose(codes.KOLON_MANGLER, nøkkel.plass, melding, f"Skriv «{navn}: {resten}».")


def nøkkel_er_ikke_tekst(plass: Plass, hva: str) -> Diagnose:
    """Return the mistake of a list, a mapping or an alias where a key should be."""
    melding = f"En nøkkel må være en tekst, men her står {hva}."
    råd = "Skriv et navn foran kolonet. Er det ikke ment som nøkkel, så sett hele verdien i anførselstegn."
    return Diagnose(codes.NØKKEL_IKKE_TEKST, plass, melding, råd)


def flere_dokumenter(plass: Plass) -> Diagnose:
    """Return the mistake of a second `---`."""
    melding = "Her begynner et nytt YAML-dokument (---), men en fil kan bare ha ett."
    råd = "Slett linjen «---», eller flytt det som følger, til en egen fil."
    return Diagnose(codes.FLERE_DOKUMENTER, plass, melding, råd)


def ukjent_alias(plass: Plass, navn: str) -> Diagnose:
    """Return the mistake of an alias without an anchor above it."""
    melding = f"«*{navn}» er et alias, men ankeret «&{navn}» finnes ikke lenger oppe i filen."
    råd = f'Skal teksten begynne med en stjerne, så sett den i anførselstegn: "*{navn} …".'
    return Diagnose(codes.UKJENT_ALIAS, plass, melding, råd)


def alias_i_ring(plass: Plass, navn: str) -> Diagnose:
    """Return the mistake of an alias inside what it repeats."""
    melding = f"«*{navn}» står inne i det som «&{navn}» gjelder, og ville gjenta seg selv uten ende."
    return Diagnose(
        codes.ALIAS_I_RING, plass, melding, "Fjern aliaset, eller flytt ankeret til en mindre del."
    )


def alias_vokser(plass: Plass, navn: str) -> Diagnose:
    """Return that the aliases up to this one repeat too much."""
    melding = f"Med «*{navn}» gjentar aliasene i filen mer enn {_tall(MAKS_ALIASNODER)} verdier."
    return Diagnose(codes.ALIAS_VOKSER, plass, melding, "Bruk færre aliaser inne i hverandre.")


def for_dypt(plass: Plass) -> Diagnose:
    """Return that the nesting is too deep."""
    melding = f"Her er innholdet mer enn {MAKS_DYBDE} nivåer dypt."
    return Diagnose(
        codes.FOR_DYPT, plass, melding, "Se etter en parentes som ikke er lukket, eller flat ut innholdet."
    )


def for_mange(plass: Plass) -> Diagnose:
    """Return that the file holds too much."""
    melding = f"Filen har mer enn {_tall(MAKS_NODER)} verdier."
    råd = "Del innholdet på flere filer, eller legg store tabeller i CSV-filer og vis til dem med «fil»."
    return Diagnose(codes.FOR_MANGE_VERDIER, plass, melding, råd)


def for_mange_feil(plass: Plass) -> Diagnose:
    """Return that the reading stops because nearly everything is wrong."""
    melding = f"Det er mer enn {_tall(MAKS_FEIL)} feil i filen over dette punktet; resten er ikke lest."
    return Diagnose(codes.FOR_MANGE_FEIL, plass, melding, "Rett feilene over, og kjør på nytt.")


def _tall(n: int) -> str:
    """Return the number with Norwegian thousands spaces."""
    return f"{n:,}".replace(",", "\u00a0")
