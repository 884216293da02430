"""Which entries of a list are in the log already, which have been changed since, and which are new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date

from revisjon.diagnostics import Diagnose, Relatert, ramset_opp
from revisjon.followup import codes
from revisjon.followup.importing.columns import Liste
from revisjon.followup.importing.rows import Importert
from revisjon.model import Loggført, Tekst
from revisjon.records import dataclass

_UTENOM = frozenset(("anbefaling", "del_", "registrert", "bevis", "sted"))
"""What is the same for all that are compared, and what no list has."""
_FELT = tuple(f.name for f in fields(Loggført) if f.name not in _UTENOM)
_SAMME = ("dato", "hva", "av")
"""What the same event has in common, whatever else is written of it."""


@dataclass(frozen=True, slots=True)
class Sortert:
    """The entries of a list, held against the log."""

    nye: tuple[Importert, ...]
    """By date, then row."""
    kjente: int
    """How many the log has already."""
    diagnoser: tuple[Diagnose, ...]


def sorter(
    importerte: Sequence[Importert], logg: Sequence[Loggført], liste: Liste, siden: date | None = None
) -> Sortert:
    """Hold the entries of a list against the log.

    In a form, whose rows keep their place, a row is taken for a changed one also where all but one value are
    those of an entry; `siden` is the day the form was made, as nothing older can have come from it.
    """
    felt = tuple(f for f in _FELT if f in _SAMME or liste.skjema or _kan_stå(f, liste))
    ledige = list(logg)
    ukjente: list[Importert] = []
    for i in importerte:
        lik = next((gammel for gammel in ledige if _like(i.ny, gammel, felt)), None)
        if lik is None:
            ukjente.append(i)
        else:
            ledige.remove(lik)
    nye, diagnoser = [], [*_like_rader(importerte, liste, felt)]
    for i in ukjente:
        if gammel := _samme(i, ledige, felt, siden if liste.skjema else date.max):
            diagnoser.append(_endret(i, gammel, liste, felt))
        else:
            nye.append(i)
    nye.sort(key=lambda i: (i.ny.dato.siste, i.rad))
    return Sortert(tuple(nye), len(importerte) - len(ukjente), tuple(diagnoser))


def _kan_stå(felt: str, liste: Liste) -> bool:
    fra = {"tekst": ("tekst", "vedtak"), "utfall": ("utfall", "vedtak")}
    fra |= {f: (f, "status") for f in ("framdrift", "vurdering")}
    return any(f in liste.kolonner for f in fra.get(felt, (felt,)))


def _verdi(i: Loggført, felt: str) -> object:
    verdi = getattr(i, felt)
    # Line breaks do not make another text.
    return " ".join(verdi.verdi.split()) if isinstance(verdi, Tekst) else verdi or None


def _like(en: Loggført, annen: Loggført, felt: Iterable[str]) -> bool:
    return _om(en) == _om(annen) and not [*_ulike(en, annen, felt)]


def _om(i: Loggført) -> tuple[str, str]:
    return i.anbefaling, i.del_


def _ulike(en: Loggført, annen: Loggført, felt: Iterable[str]) -> Iterator[str]:
    return (f for f in felt if _verdi(en, f) != _verdi(annen, f))


def _samme(
    i: Importert, logg: Iterable[Loggført], felt: Sequence[str], siden: date | None
) -> Loggført | None:
    """Return the entry that a row was, before it was changed."""
    for gammel in logg:
        if _om(i.ny) != _om(gammel) or i.ny.hva != gammel.hva:
            continue
        ulike = {*_ulike(i.ny, gammel, felt)}
        nær = len(ulike) == 1 and (siden is None or gammel.innført.siste >= siden)
        if nær or not ulike & {*_SAMME}:
            return gammel
    return None


def _endret(i: Importert, gammel: Loggført, liste: Liste, felt: Sequence[str]) -> Diagnose:
    ulike = [*_ulike(i.ny, gammel, felt)]
    hva = ramset_opp(f"«{liste.tittel(f)}» var «{_vist(gammel, f)}»" for f in ulike)
    melding = f"Raden er endret siden den ble lest inn: {hva}."
    råd = "Det som er ført inn, endres ikke. Sett raden tilbake, og skriv det nye i en ny rad."
    relatert = (Relatert(gammel.sted.plass, "Innførselen står her."),)
    return Diagnose(codes.ENDRET_RAD, liste.plass(i.rad, ulike[0]), melding, råd, relatert=relatert)


def _vist(i: Loggført, felt: str) -> str:
    verdi = _verdi(i, felt)
    if isinstance(verdi, bool) or verdi is None:
        return "ja" if verdi else ""
    return str(verdi) if len(str(verdi)) <= 60 else f"{str(verdi)[:60]}…"  # noqa: PLR2004 - what a line holds


def _like_rader(importerte: Sequence[Importert], liste: Liste, felt: Sequence[str]) -> Iterator[Diagnose]:
    nøkler = [(_om(i.ny), tuple(str(_verdi(i.ny, f)) for f in felt)) for i in importerte]
    først: dict[object, int] = {}
    flere = Counter(nøkler)
    for i, nøkkel in zip(importerte, nøkler, strict=True):
        if flere[nøkkel] > 1 and nøkkel in først:
            melding = f"Raden er lik rad {først[nøkkel]}."
            yield Diagnose(codes.LIK_RAD, liste.plass(i.rad), melding, "Ta bort den ene.")
        først.setdefault(nøkkel, i.rad)
