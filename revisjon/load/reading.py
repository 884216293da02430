"""The files of a project read together: the sections that can be bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, Plass, Relatert, nærmeste
from revisjon.load import codes
from revisjon.load.discover import finn_filer, les_bytes
from revisjon.load.ids import Register, merk_tvil, registrer
from revisjon.load.library import Pakke
from revisjon.load.trees import Lest, les_alle
from revisjon.resources import OPPDRAG
from revisjon.schema import SEKSJONER
from revisjon.source import Kildetekst, Node, Oppslag, Skalar

_NØDVENDIGE = {"oppdrag": "revidert", "problemstillinger": "problemstilling", "kapitler": "kapittel"}
"""Sections that every project has, and the kind of id that they declare."""


@dataclass(slots=True)
class Lesing:
    """What the files of a folder hold. A working tool of one load, not a record."""

    filer: dict[str, bytes] = field(default_factory=dict)
    """The files as they are on disk, by path relative to the project."""
    kilder: list[Kildetekst] = field(default_factory=list)
    seksjoner: list[tuple[str, Node]] = field(default_factory=list)
    """Name and content of the sections, as far as their form is right."""
    plasser: dict[str, Plass] = field(default_factory=dict)
    """Where the key of each section stands, the first time."""
    tvilsomme: list[Kildetekst] = field(default_factory=list)
    """Files with mistakes: some of what they say may not show in their tree."""
    mangler: list[str] = field(default_factory=list)
    """Necessary sections that no file has."""
    uten: set[str] = field(default_factory=set)
    """Kinds of ids that are declared where it could not be found."""
    ulest: bool = False
    """Whether some file could not be read at all."""
    diagnoser: list[Diagnose] = field(default_factory=list)
    pakker: dict[str, tuple[Pakke, frozenset[str]]] = field(default_factory=dict)
    """Packs of the library that are in use, by name: as written, and the files that their texts stand in."""

    def register(self) -> Register:
        """Return the ids, references and texts, with what may be declared out of sight."""
        register = registrer(self.kilder)
        register.ulest = self.ulest
        register.uten = {_NØDVENDIGE[navn] for navn in self.mangler} | self.uten
        for kilde in self.tvilsomme:
            merk_tvil(register, kilde.tekst)
        return register


def les_mappe(rot: Path, åpne: Mapping[str, bytes] = MappingProxyType({})) -> Lesing:
    """Read all files of the project folder; those in `åpne` as they are there, and not on disk."""
    lesing = Lesing()
    filer, utenfor = finn_filer(rot)
    for d in utenfor:
        _om_ulest(lesing, rot, d)
    for fil in filer:
        data = åpne[fil] if fil in åpne else les_bytes(rot, fil)
        if isinstance(data, Diagnose):
            _om_ulest(lesing, rot, data)
        else:
            lesing.filer[fil] = data
    for lest in les_alle(lesing.filer):
        _før_opp(lesing, lest)
    lesing.diagnoser.extend(_to_steder(lesing.kilder))
    _finn_manglende(lesing, oppdrag=OPPDRAG in filer)
    return lesing


def målformen(seksjoner: Iterable[tuple[str, Node]]) -> Skalar | None:
    """Return the value that says which målform a project is written in."""
    oppdrag = next((n for navn, n in seksjoner if navn == "oppdrag"), None)
    verdi = oppdrag.hent("målform") if isinstance(oppdrag, Oppslag) else None
    return verdi if isinstance(verdi, Skalar) else None


def skrevet_målform(seksjoner: Iterable[tuple[str, Node]]) -> str:
    """Return that målform; empty where the project does not say so rightly."""
    skalar = målformen(seksjoner)
    return str(skalar.verdi) if skalar is not None else ""


def _om_ulest(lesing: Lesing, rot: Path, d: Diagnose) -> None:
    """Note what is not read. Ids that it may declare are not unknown, which takes that it stops the build."""
    lesing.diagnoser.append(d)
    if d.kode in (codes.ULESELIG, codes.LENKE_UT, codes.FOR_STOR):
        lesing.ulest = True
    elif d.kode == codes.ANNEN_ENDELSE:
        data = les_bytes(rot, d.plass.fil)
        tekst = "" if isinstance(data, Diagnose) else data.decode("utf-8", errors="replace")
        lesing.tvilsomme.append(Kildetekst(d.plass.fil, tekst, None))


def _før_opp(lesing: Lesing, lest: Lest) -> None:
    lesing.kilder.append(lest.kilde)
    for seksjon in lest.seksjoner:
        lesing.seksjoner.append((seksjon.navn, seksjon.innhold))
        lesing.plasser.setdefault(seksjon.navn, seksjon.plass)
    lesing.diagnoser.extend(lest.diagnoser)
    if lest.tvilsom:
        lesing.tvilsomme.append(lest.kilde)
        lesing.ulest = lesing.ulest or not lest.kilde.tekst


def _alle_seksjoner(kilder: Iterable[Kildetekst]) -> Iterator[tuple[str, Plass]]:
    for kilde in kilder:
        for par in kilde.rot.par if isinstance(kilde.rot, Oppslag) else ():
            yield str(par.nøkkel.verdi), par.nøkkel.plass


def _to_steder(kilder: Iterable[Kildetekst]) -> Iterator[Diagnose]:
    """Yield sections in a second file where the order of their content means something."""
    sett: dict[str, Plass] = {}
    for navn, plass in _alle_seksjoner(kilder):
        før = sett.setdefault(navn, plass)
        if før != plass and navn in SEKSJONER and not SEKSJONER[navn].delt:
            melding = f"Seksjonen «{navn}» kan bare stå i én fil, og den står alt i {før.fil}."
            relatert = (Relatert(før, "Den første står her."),)
            yield Diagnose(
                codes.SEKSJON_TO_STEDER, plass, melding, "Flytt alt til den ene.", relatert=relatert
            )


def _finn_manglende(lesing: Lesing, *, oppdrag: bool) -> None:
    """Note the necessary sections that are missing; say so unless it follows from what is said already."""
    navn = {navn for navn, _ in _alle_seksjoner(lesing.kilder)}
    feilstavet = {nærmeste(n, SEKSJONER) for n in navn if n not in SEKSJONER}
    lesing.mangler = [n for n in _NØDVENDIGE if n not in navn]
    if not oppdrag or lesing.ulest or any(k.rot is None for k in lesing.tvilsomme):
        return
    for n in lesing.mangler:
        if n not in feilstavet:
            melding = f"Prosjektet har ingen seksjon «{n}»."
            råd = f"Skriv «{n}:» i {OPPDRAG}, med innholdet under."
            lesing.diagnoser.append(Diagnose(codes.MANGLER_SEKSJON, Plass(OPPDRAG), melding, råd))
