"""Who is called what, and who calls on whom: ids and references over all files, from the trees.

Works on trees that may have other errors, so that one run tells everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from revisjon.diagnostics import Diagnose, Plass, Relatert, mente_du
from revisjon.load import codes
from revisjon.schema import SEKSJONER, gå, skjema_for
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Skalar

INNEBYGDE = (
    "sammendrag",
    "innledning",
    "bakgrunn",
    "formål",
    "metode",
    "kriterier-om",
    "konklusjon",
    "anbefalinger",
    "vedlegg-uttalelse",
    "vedlegg-kriterier",
    "vedlegg-sporbarhet",
    "vedlegg-kilder",
)
"""Ids of parts that every report has."""
AVSNITT = ("problemstilling", "kriterier", "data", "vurdering")
"""Sections of a theme chapter, addressed as `kapittel.avsnitt`."""

SLAGNAVN = {
    "kilde": "en kilde",
    "kriterium": "et kriterium",
    "punkt": "en påstand",
    "funn": "et funn",
    "tall": "et tall",
    "tabell": "en tabell",
    "figur": "en figur",
    "kapittel": "et kapittel",
    "problemstilling": "en problemstilling",
    "enhet": "en enhet",
    "revidert": "en revidert virksomhet",
    "anbefaling": "en anbefaling",
}


@dataclass(frozen=True, slots=True)
class Henvisning:
    """A field that must hold the id of something of certain kinds."""

    slag: tuple[str, ...]
    id: str
    plass: Plass


@dataclass(frozen=True, slots=True)
class Lang:
    """A text in the auditor's language, with the file it stands in."""

    skalar: Skalar
    kilde: Kildetekst


@dataclass(slots=True)
class Register:
    """All that the trees declare and call on. Filled once, then only read."""

    ider: dict[str, dict[str, Plass]] = field(default_factory=dict)
    """For each kind, its ids and where they are declared."""
    henvisninger: list[Henvisning] = field(default_factory=list)
    tekster: list[Lang] = field(default_factory=list)
    diagnoser: list[Diagnose] = field(default_factory=list)

    def slag_av(self, id_: str) -> str | None:
        """Return the kind of an id, or None where it is unknown."""
        return next((slag for slag, ider in self.ider.items() if id_ in ider), None)

    def kryssmål(self) -> set[str]:
        """Return everything that `[#…]` can point at."""
        mål = {id_ for slag, ider in self.ider.items() if slag in _KRYSSBARE for id_ in ider}
        return mål | {*INNEBYGDE} | {f"{k}.{a}" for k in self.ider.get("kapittel", ()) for a in AVSNITT}


_KRYSSBARE = frozenset({"tabell", "figur", "kapittel", "funn", "kriterium", "problemstilling", "anbefaling"})


def registrer(kilder: Iterable[Kildetekst]) -> Register:
    """Collect ids, references and texts from all files."""
    register = Register()
    for kilde in kilder:
        if not isinstance(kilde.rot, Oppslag):
            continue
        for par in kilde.rot.par:
            seksjon = str(par.nøkkel.verdi)
            if seksjon in SEKSJONER:
                _registrer_seksjon(register, seksjon, par.verdi, kilde)
    return register


def _registrer_seksjon(register: Register, seksjon: str, node: Node, kilde: Kildetekst) -> None:
    for besøk in gå(node, skjema_for(seksjon)):
        skalar, skjema = besøk.skalar, besøk.skjema
        if slag := skjema.get("x-id"):
            _erklær(register, slag, str(skalar.verdi), skalar.plass)
        elif slag := skjema.get("x-ref"):
            register.henvisninger.append(Henvisning(tuple(slag), str(skalar.verdi), skalar.plass))
        elif skjema.get("format") in ("tekst", "celletekst") and isinstance(skalar.verdi, str):
            register.tekster.append(Lang(skalar, kilde))
    if seksjon == "kriterier":
        for id_, plass in _punkter(node):
            _erklær(register, "punkt", id_, plass)


def _punkter(node: Node) -> Iterator[tuple[str, Plass]]:
    for kriterium in node.ledd if isinstance(node, Liste) else ():
        if not isinstance(kriterium, Oppslag):
            continue
        kid, punkter = kriterium.hent("id"), kriterium.hent("punkter")
        for punkt in punkter.ledd if isinstance(punkter, Liste) else ():
            pid = punkt.hent("id") if isinstance(punkt, Oppslag) else None
            if isinstance(kid, Skalar) and isinstance(pid, Skalar):
                yield f"{kid.verdi}.{pid.verdi}", pid.plass


def _erklær(register: Register, slag: str, id_: str, plass: Plass) -> None:
    før = register.slag_av(id_)
    if før is not None:
        register.diagnoser.append(
            Diagnose(
                codes.DOBBEL_ID,
                plass,
                f"Kjennemerket «{id_}» er alt brukt for {SLAGNAVN[før]}.",
                "Gi det ene et annet kjennemerke; de er felles for hele prosjektet.",
                relatert=(Relatert(register.ider[før][id_], "først brukt her"),),
            )
        )
        return
    register.ider.setdefault(slag, {})[id_] = plass


def sjekk_henvisninger(register: Register) -> Iterator[Diagnose]:
    """Yield a diagnosis for each field that refers to nothing, or to the wrong kind of thing."""
    for h in register.henvisninger:
        if not any(h.id in register.ider.get(slag, ()) for slag in h.slag):
            yield ukjent(register, h.slag, h.id, h.plass)


def ukjent(register: Register, slag: tuple[str, ...], id_: str, plass: Plass) -> Diagnose:
    """Word that an id is unknown, or is of another kind."""
    ventet = " eller ".join(SLAGNAVN[s] for s in slag)
    annet = register.slag_av(id_)
    if annet is not None:
        melding = f"«{id_}» er {SLAGNAVN[annet]}, men her skal det stå {ventet}."
        return Diagnose(codes.FEIL_SLAG, plass, melding, "Skriv et annet kjennemerke.")
    kjente = [i for s in slag for i in register.ider.get(s, ())]
    råd = mente_du(id_, kjente) or (
        f"Det finnes ingen slike i prosjektet; legg til {ventet} med kjennemerket «{id_}»."
        if not kjente
        else f"Rett kjennemerket, eller legg til {ventet} med det."
    )
    return Diagnose(codes.UKJENT_ID, plass, f"«{id_}» er ikke {ventet} i prosjektet.", råd)
