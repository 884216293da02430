"""Who is called what, and who calls on whom: ids, references and texts of all files, from the trees.

Works on trees that may have other errors, so that one run tells everything that can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from revisjon.diagnostics import Diagnose, Plass, Relatert
from revisjon.load import codes
from revisjon.load.unknown import SLAG, feil_slag, ukjent
from revisjon.markup import referanser
from revisjon.records import dataclass
from revisjon.schema import SEKSJONER, gå, skjema_for
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Skalar

INNEBYGDE = (
    "sammendrag",
    "innledning",
    "bakgrunn",
    "formål",
    "metode",
    "kriterier-om",
    "konklusjon-og-anbefalinger",
    "konklusjon",
    "anbefalinger",
    "vedlegg-uttalelse",
    "vedlegg-kriterier",
    "vedlegg-skjønn",
    "vedlegg-tall",
    "vedlegg-sporbarhet",
    "vedlegg-kilder",
)
"""Ids of the fixed parts of a report; `anchors` tells which of them a project has."""
_OPPTATT = re.compile(r"tabell-(?:skala|vurderinger|sporbarhet|svar(?:-\d+)?)|fn-\d+|kilde-[A-Z]\d+")
"""Ids that the report gives to what no text refers to."""
AVSNITT = ("problemstilling", "kriterier", "data", "vurdering")
"""Sections of a theme chapter, addressed as `kapittel.avsnitt`."""
KRYSSBARE = ("kapittel", "tabell", "figur", "funn", "anbefaling", "vedlegg")
"""Kinds that `[#…]` can point at: those that the report prints under their own id."""
_ERKLÆRT = re.compile(r"""\bid["']?\s*:\s*["']?([\w.-]+)|([\w.-]+)["']?\s*:""", re.IGNORECASE)
"""What looks like the declaration of an id in a text that could not be read as a tree."""
_KOMMENTAR = re.compile(r"^[ \t]*#.*$", re.MULTILINE)


# A large project has tens of thousands of these two, and a tuple is made in half the time of a record.
class Henvisning(NamedTuple):
    """A field that must hold the id of something of certain kinds."""

    slag: tuple[str, ...]
    id: str
    plass: Plass


class Lang(NamedTuple):
    """A text in the auditor's language, with the file it stands in."""

    skalar: Skalar
    kilde: Kildetekst
    i_celle: bool = False
    """Whether it fills a cell of a table, where no table or figure can be placed."""
    skrives: str = ""
    """«note» where it is printed as one footnote, «linje» where it goes on in a line; else empty."""

    @property
    def tekst(self) -> str:
        """The text itself."""
        return str(self.skalar.verdi)


@dataclass(slots=True)
class Register:
    """All that the trees declare and call on. Filled once, then only read."""

    ider: dict[str, dict[str, Plass]] = field(default_factory=dict)
    """For each kind, its ids and where they are declared."""
    henvisninger: list[Henvisning] = field(default_factory=list)
    tekster: list[Lang] = field(default_factory=list)
    linjer: list[Lang] = field(default_factory=list)
    """Strings that are printed as they stand; only those with a bracket, perhaps meant as a reference."""
    diagnoser: list[Diagnose] = field(default_factory=list)
    mulige: set[str] = field(default_factory=set)
    """Ids that a file with mistakes may declare where its tree does not show it."""
    plassert: set[str] = field(default_factory=set)
    """Tables and figures that such a file may place."""
    uten: set[str] = field(default_factory=set)
    """Kinds whose whole section is missing, which is told once and not for each reference."""
    ulest: bool = False
    """Whether a file could not be read at all: then any id may be declared there."""
    _slag: dict[str, str] = field(default_factory=dict)
    """The kind of each id: of one that is declared twice, the kind that stands first in `ider`."""

    def slag_av(self, id_: str) -> str | None:
        """Return the kind of an id, or None where it is unknown."""
        return self._slag.get(id_)

    def erklær(self, slag: str, id_: str, plass: Plass) -> None:
        """Note that an id is declared; the first place stands."""
        self.ider.setdefault(slag, {}).setdefault(id_, plass)
        if self._slag.setdefault(id_, slag) != slag:
            self._slag[id_] = next(s for s, ider in self.ider.items() if id_ in ider)

    def kan_finnes(self, id_: str, slag: Iterable[str]) -> bool:
        """Tell whether an unknown id, or the record that it is a part of, may be declared out of sight."""
        ute_av_syne = self.ulest or not self.uten.isdisjoint(slag)
        return ute_av_syne or id_ in self.mulige or id_.partition(".")[0] in self.mulige

    def kryssmål(self) -> set[str]:
        """Return everything that `[#…]` can point at."""
        mål = {id_ for slag in KRYSSBARE for id_ in self.ider.get(slag, ())}
        return mål | {*INNEBYGDE} | {f"{k}.{a}" for k in self.ider.get("kapittel", ()) for a in AVSNITT}


def registrer(kilder: Iterable[Kildetekst]) -> Register:
    """Collect ids, references and texts from all files."""
    register = Register()
    alle = tuple(kilder)
    filer = {kilde.fil: kilde for kilde in alle}
    for kilde in alle:
        if not isinstance(kilde.rot, Oppslag):
            continue
        for par in kilde.rot.par:
            seksjon = str(par.nøkkel.verdi)
            if seksjon in SEKSJONER:
                _registrer_seksjon(register, seksjon, par.verdi, filer)
    return register


def merk_tvil(register: Register, tekst: str) -> None:
    """Note what a file with mistakes may declare and place, whether or not its tree shows it."""
    tekst = _KOMMENTAR.sub("", tekst)
    register.mulige |= {id_ for treff in _ERKLÆRT.findall(tekst) for id_ in treff if id_}
    register.plassert |= {ref.ider[0] for ref in referanser(tekst) if ref.slag == "plassering"}


def _registrer_seksjon(register: Register, seksjon: str, node: Node, filer: Mapping[str, Kildetekst]) -> None:
    for besøk in gå(node, skjema_for(seksjon)):
        skalar, skjema = besøk.skalar, besøk.skjema
        if skalar.verdi is None:
            continue
        if slag := skjema.get("x-id"):
            _erklær(register, slag, skalar.rå, skalar.plass)
        elif not isinstance(skalar.verdi, str):
            continue
        elif slag := skjema.get("x-ref"):
            register.henvisninger.append(Henvisning(tuple(slag), skalar.verdi, skalar.plass))
        elif skjema.get("format") in ("tekst", "celletekst"):
            i_celle, skrives = skjema["format"] == "celletekst", skjema.get("x-skrives", "")
            register.tekster.append(Lang(skalar, filer[skalar.plass.fil], i_celle, skrives))
        elif "[" in skalar.verdi and not skjema.get("x-ordrett"):
            register.linjer.append(Lang(skalar, filer[skalar.plass.fil]))
    if seksjon == "kriterier":
        for id_, plass in _punkter(node, register.ider.get("kriterium", {})):
            _erklær(register, "punkt", id_, plass)


def _punkter(node: Node, kriterier: Mapping[str, Plass]) -> Iterator[tuple[str, Plass]]:
    """Yield the claims of each criterion but those whose id is taken, which is told already."""
    for kriterium in node.ledd if isinstance(node, Liste) else ():
        if not isinstance(kriterium, Oppslag):
            continue
        kid, punkter = kriterium.hent("id"), kriterium.hent("punkter")
        if not isinstance(kid, Skalar) or kriterier.get(kid.rå) != kid.plass:
            continue
        for punkt in punkter.ledd if isinstance(punkter, Liste) else ():
            pid = punkt.hent("id") if isinstance(punkt, Oppslag) else None
            if isinstance(pid, Skalar) and pid.rå:
                yield f"{kid.rå}.{pid.rå}", pid.plass


def _erklær(register: Register, slag: str, id_: str, plass: Plass) -> None:
    før = register.slag_av(id_)
    if før is not None:
        melding = f"Kjennemerket «{id_}» er alt brukt for {SLAG[før].ubestemt}."
        råd = "Gi det ene et annet kjennemerke. De er felles for hele prosjektet."
        if slag == "punkt":
            kriterium, _, punkt = id_.rpartition(".")
            melding, råd = f"Kriteriet «{kriterium}» har alt en påstand «{punkt}».", "Bruk en ny bokstav."
        relatert = (Relatert(register.ider[før][id_], "Det er først brukt her."),)
        register.diagnoser.append(Diagnose(codes.DOBBEL_ID, plass, melding, råd, relatert=relatert))
    elif id_ in INNEBYGDE and slag in KRYSSBARE:
        melding = f"Kjennemerket «{id_}» er opptatt: Det står for en fast del av rapporten."
        råd = f"Velg et annet. [#{id_}] viser til den faste delen."
        register.diagnoser.append(Diagnose(codes.DOBBEL_ID, plass, melding, råd))
    elif _OPPTATT.fullmatch(id_) and slag in KRYSSBARE:
        melding = f"Kjennemerket «{id_}» er opptatt: Rapporten bruker det selv."
        register.diagnoser.append(Diagnose(codes.DOBBEL_ID, plass, melding, "Velg et annet."))
    register.erklær(slag, id_, plass)


def sjekk_henvisninger(register: Register) -> Iterator[Diagnose]:
    """Yield a diagnosis for each field that refers to nothing, or to the wrong kind of thing."""
    for h in register.henvisninger:
        if any(h.id in register.ider.get(slag, ()) for slag in h.slag):
            continue
        annet = register.slag_av(h.id)
        if annet is not None:
            yield feil_slag(h.id, annet, h.slag, h.plass)
        elif not register.kan_finnes(h.id, h.slag):
            yield ukjent(h.id, h.slag, register.ider, h.plass)
