"""The registry of acts: those that come with the program, and those of a project in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from revisjon.diagnostics import Diagnose, Plass, Relatert, har_feil
from revisjon.law import shipped
from revisjon.law.act import Hode, Rettskilde
from revisjon.law.codes import FEIL_FORM, TO_GANGER
from revisjon.law.faults import feil_i
from revisjon.law.form import rettskilde
from revisjon.law.names import Navneregister, navn_på
from revisjon.load.discover import RETTSKILDER, finn_rettskilder, les_bytes
from revisjon.records import dataclass
from revisjon.source import Node, Oppslag, Skalar, les, nøkkelplass


@dataclass(frozen=True)
class Rettskilder:
    """The acts that are known. Their provisions are read when somebody asks for them."""

    hoder: Mapping[str, Hode]
    """What is known of each without its provisions, by ident."""
    _hent: Callable[[str], Rettskilde] = field(repr=False, compare=False)

    def finn(self, ident: str) -> Rettskilde | None:
        """Return an act with its provisions, or None where the registry does not have it."""
        return self._hent(ident) if ident in self.hoder else None

    @cached_property
    def navn(self) -> Navneregister:
        """What the acts are called."""
        return Navneregister(tuple(n for h in self.hoder.values() for n in navn_på(h)))


@dataclass(frozen=True, slots=True)
class LesteRettskilder:
    """What came of reading the registry for a project."""

    rettskilder: Rettskilder
    diagnoser: tuple[Diagnose, ...] = ()
    tekster: Mapping[str, str] = field(default_factory=dict)
    """The text of the project's own files, for showing the line of a problem."""
    filer: Mapping[str, str] = field(default_factory=dict)
    """Name of the file of each act, in the folder of the project or in ours, by ident."""


def register(alle: Iterable[Rettskilde]) -> Rettskilder:
    """Return a registry of these acts and no others."""
    etter_ident = {r.hode.ident: r for r in alle}
    return Rettskilder({i: r.hode for i, r in etter_ident.items()}, etter_ident.__getitem__)


@cache
def medfølgende() -> Rettskilder:
    """Return the acts that come with the program. Nothing but their heads is read."""
    hoder = shipped.hoder()
    return Rettskilder(
        MappingProxyType({ident: hode for ident, (hode, _) in hoder.items()}),
        lambda ident: shipped.hele(hoder[ident][1]),
    )


def les_rettskilder(rot: Path) -> LesteRettskilder:
    """Return the registry for a project: a file in its criteria/rettskilder goes before ours on the same act.

    A file that is wrong is told of and left out. Never raises for what an auditor may have written.
    """
    filer, diagnoser = finn_rettskilder(rot)
    lest = _EgneFiler([*diagnoser])
    for fil in filer:
        if not _er_vår(rot, fil):
            lest.les(rot, fil)
    våre_filer = {ident: navn for ident, (_, navn) in shipped.hoder().items()}
    if not lest.rettskilder:
        return LesteRettskilder(medfølgende(), tuple(lest.diagnoser), lest.tekster, våre_filer)
    våre, egne = medfølgende(), lest.rettskilder
    hoder = {**våre.hoder, **{ident: r.hode for ident, r in egne.items()}}
    alle = Rettskilder(hoder, lambda ident: egne[ident] if ident in egne else _vår(våre, ident))
    return LesteRettskilder(alle, tuple(lest.diagnoser), lest.tekster, {**våre_filer, **lest.filer})


def _vår(våre: Rettskilder, ident: str) -> Rettskilde:
    """Return one of our own acts, which is known to be there."""
    funnet = våre.finn(ident)
    if funnet is None:
        raise KeyError(ident)
    return funnet


def _er_vår(rot: Path, fil: str) -> bool:
    """Tell whether a file of the project is one that ships with the program, unchanged."""
    vår = shipped.innhold().get(Path(fil).name)
    return vår is not None and les_bytes(rot, fil) == vår


class _EgneFiler:
    """The project's own files as they are read. A working tool of one reading, not a record."""

    def __init__(self, diagnoser: list[Diagnose]) -> None:
        self.diagnoser = diagnoser
        self.rettskilder: dict[str, Rettskilde] = {}
        self.tekster: dict[str, str] = {}
        self._steder: dict[str, Plass] = {}

    @property
    def filer(self) -> dict[str, str]:
        """Name of the file of each act, within the folder."""
        return {ident: sted.fil.removeprefix(f"{RETTSKILDER}/") for ident, sted in self._steder.items()}

    def les(self, rot: Path, fil: str) -> None:
        """Read one file, and note the act or what is wrong."""
        data = les_bytes(rot, fil)
        if isinstance(data, Diagnose):
            self.diagnoser.append(data)
            return
        kilde, funnet = les(fil, data)
        self.tekster[fil] = kilde.tekst
        if kilde.rot is None:
            råd = "Ta bort filen, eller lag den med «revisjon rettskilder importer»."
            tom = Diagnose(FEIL_FORM, Plass(fil), "Filen er tom.", råd)
            self.diagnoser.extend(funnet or (tom,))
            return
        alle = [*funnet, *feil_i(kilde.rot)]
        self.diagnoser.extend(alle)
        if not har_feil(alle):
            self._legg_til(rettskilde(som_tekster(kilde.rot)), nøkkelplass(kilde.rot, ("ident",)))

    def _legg_til(self, ny: Rettskilde, plass: Plass) -> None:
        ident = ny.hode.ident
        if ident in self.rettskilder:
            melding = f"{ident} står også i {self._steder[ident].fil}."
            relatert = (Relatert(self._steder[ident], "Den andre står her."),)
            self.diagnoser.append(
                Diagnose(TO_GANGER, plass, melding, "Ta bort den ene filen.", relatert=relatert)
            )
            return
        self.rettskilder[ident], self._steder[ident] = ny, plass


def som_tekster(node: Node) -> Any:  # noqa: ANN401 - the plain data of a YAML file
    """Return the tree as plain data, every single value as text."""
    if isinstance(node, Skalar):
        return node.rå
    if isinstance(node, Oppslag):
        return {str(p.nøkkel.verdi): som_tekster(p.verdi) for p in node.par}
    return [som_tekster(n) for n in node.ledd]
