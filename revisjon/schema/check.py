"""Check one file's tree against the schemas of its sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from revisjon.diagnostics import Diagnose, Plass, mente_du, ramset_opp
from revisjon.records import dataclass
from revisjon.schema import codes
from revisjon.schema.bundle import SEKSJONER, skjema_for
from revisjon.schema.formats import FORMATER, holder
from revisjon.schema.quick import Prøve, lag
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Par, til_data

if TYPE_CHECKING:
    from revisjon.schema.fault import Skjemafeil

_ENKLE = ("oppdrag", "revisor")
"""Sections that are one record, whose fields may be taken for sections."""


def sjekk_fil(kilde: Kildetekst) -> tuple[Diagnose, ...]:
    """Return everything that is wrong with the form of a project file."""
    if kilde.rot is None:
        return ()
    if not isinstance(kilde.rot, Oppslag):
        melding = "Filen begynner ikke med en seksjon."
        råd = "Skriv for eksempel «funn:» øverst og listen med innrykk under."
        return (Diagnose(codes.IKKE_OPPSLAG, kilde.rot.plass, melding, råd),)
    return tuple(d for par in kilde.rot.par for d in sjekk_seksjon(par).diagnoser)


@dataclass(frozen=True, slots=True)
class Seksjonssjekk:
    """What is wrong with the form of one section, and what of it is right."""

    diagnoser: tuple[Diagnose, ...]
    """Some may stand elsewhere in the file: where an alias repeats a value, at the value."""
    riktig: Node | None
    """The section; of one that can be spread over files, its faultless records. None if all is wrong."""


def sjekk_seksjon(par: Par) -> Seksjonssjekk:
    """Hold one section against its schema."""
    navn = str(par.nøkkel.verdi)
    if navn not in SEKSJONER:
        return Seksjonssjekk((_ukjent_seksjon(navn, par.nøkkel.plass),), None)
    data: Any = til_data(par.verdi)
    if prøve(navn)(data):
        return Seksjonssjekk((), par.verdi)
    from revisjon.schema.fault import Tilfelle  # noqa: PLC0415 - takes time, and is seldom needed
    from revisjon.schema.thorough import feil_i  # noqa: PLC0415 - as above
    from revisjon.schema.wording import diagnoser_for  # noqa: PLC0415 - as above

    feil = feil_i(navn, data)
    tilfeller = (Tilfelle(f, par.verdi, navn, par.nøkkel.plass) for f in feil)
    diagnoser = tuple(d for tilfelle in tilfeller for d in diagnoser_for(tilfelle))
    return Seksjonssjekk(diagnoser, _uten_feil(par.verdi, feil, delt=SEKSJONER[navn].delt))


def _ukjent_seksjon(navn: str, plass: Plass) -> Diagnose:
    for seksjon in _ENKLE:
        if navn in skjema_for(seksjon)["properties"]:
            melding = f"«{navn}» er ikke en seksjon, men et felt i «{seksjon}»."
            råd = f"Flytt «{navn}» inn under «{seksjon}:», med like stort innrykk som feltene der."
            return Diagnose(codes.UKJENT_SEKSJON, plass, melding, råd)
    råd = mente_du(navn, SEKSJONER) or f"Seksjonene er {ramset_opp(SEKSJONER)}."
    return Diagnose(codes.UKJENT_SEKSJON, plass, f"«{navn}» er ikke en seksjon.", råd)


def _uten_feil(node: Node, feil: Sequence[Skjemafeil], *, delt: bool) -> Node | None:
    """Return the records that have no mistake, so that one does not hide what else can be said."""
    if not feil:
        return node
    gale = {str(f.data) if f.om_nøkkel and not f.sti else f.sti[0] if f.sti else None for f in feil}
    if not delt or None in gale:
        return None
    if isinstance(node, Liste):
        return replace(node, ledd=tuple(n for nr, n in enumerate(node.ledd) if nr not in gale))
    if isinstance(node, Oppslag):
        return replace(node, par=tuple(p for p in node.par if p.nøkkel.verdi not in gale))
    return None


@cache
def prøve(seksjon: str) -> Prøve:
    """Return what tells whether the data of a section is right."""
    return lag(skjema_for(seksjon), {navn: partial(holder, navn) for navn in FORMATER})
