"""What a standard requires, read from its data file: criteria/standarder/rsk001-2020.yaml.

A new edition of the standard is a new file. What it says, and where a person finds what no program can see,
is data in each målform.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from types import MappingProxyType
from typing import Any, cast

from revisjon.checks.catalogue import UTGAVER
from revisjon.diagnostics import Alvor
from revisjon.load.discover import STANDARDER
from revisjon.model import Dato
from revisjon.model.engagement import Målform
from revisjon.records import dataclass
from revisjon.resources import mappe
from revisjon.source import les, til_data

RSK001 = "rsk001-2020"
"""The standard in use."""
PORTER = ("plan", "data", "høring", "endelig", "offentlig", "oppfølging")
"""When a requirement has to be met, in the order of an audit."""
_NÅDD: Mapping[str, str] = MappingProxyType(
    {
        "": "data",
        **dict(zip(UTGAVER, ("data", "data", "høring", "endelig", "offentlig"), strict=True)),
    }
)
"""The last gate that each edition has come to."""


@dataclass(frozen=True, slots=True)
class Ordlyd:
    """A text in each målform."""

    bokmål: str
    nynorsk: str
    engelsk: str

    def på(self, målform: Målform) -> str:
        """Return the text in one of them."""
        match målform:
            case "nynorsk":
                return self.nynorsk
            case "engelsk":
                return self.engelsk
            case "bokmål":
                return self.bokmål


@dataclass(frozen=True, slots=True)
class Krav:
    """One requirement."""

    id: str
    nr: int
    del_: str
    """Section of the standard."""
    port: str
    """When it has to be met: one of `PORTER`."""
    alvor: Alvor
    """How serious it is, from that gate on, where it is known not to be met."""
    ordlyd: Ordlyd
    lov: str = ""
    """The provision, where the source is a law."""
    kilde: str = ""
    """What it rests on where that is neither a law nor the section of the standard."""
    når: str = ""
    """The condition under which it applies; empty means always."""
    felt: tuple[str, ...] = ()
    """Fields that show it, all of them, as `fields.let` reads them; «a | b» is one of two."""
    se: tuple[str, ...] = ()
    """Fields to look at, which do not suffice."""
    sjekk: tuple[str, ...] = ()
    """Codes of the checks that find where it is not met."""
    program: tuple[str, ...] = ()
    """What the program itself sees to."""
    revisor: tuple[str, ...] = ()
    """Where a person confirms it."""
    rapport: tuple[str, ...] = ()
    """Parts of the report that show it."""

    def alvor_i(self, utgave: str) -> Alvor | None:
        """Return how serious it is in an edition, by name; None before its gate."""
        return self.alvor if nådd(self.port, utgave) else None


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard as a list of requirements, in the order of its sections."""

    id: str
    navn: str
    utgave: str
    gjelder_fra: Dato
    """Of the letter that opens the audit."""
    om: Ordlyd
    deler: Mapping[str, Ordlyd]
    krav: tuple[Krav, ...]
    kilder: Mapping[str, Ordlyd] = field(default_factory=dict)
    steder: Mapping[str, Ordlyd] = field(default_factory=dict)
    program: Mapping[str, Ordlyd] = field(default_factory=dict)
    vilkår: Mapping[str, Ordlyd] = field(default_factory=dict)
    """What to say where a condition does not hold."""

    def etter_id(self) -> Mapping[str, Krav]:
        """Return the requirements by id."""
        return {k.id: k for k in self.krav}


def nådd(port: str, utgave: str) -> bool:
    """Tell whether an edition, by name, has come to a gate; the empty name is work in progress."""
    return PORTER.index(port) <= PORTER.index(_NÅDD[utgave])


@cache
def les_standard(id_: str = RSK001) -> Standard:
    """Return a standard. Raises `ValueError` where its file is not right: it ships with the program."""
    sti = mappe(STANDARDER) / f"{id_}.yaml"
    kilde, diagnoser = les(sti.name, sti.read_text(encoding="utf-8").encode())
    if kilde.rot is None or diagnoser:
        raise ValueError(f"{sti}: {[str(d) for d in diagnoser]}")
    return _standard(cast("dict[str, Any]", til_data(kilde.rot)))


def _standard(data: dict[str, Any]) -> Standard:
    hode = data["standard"]
    deler = {d["id"]: _ordlyd(d) for d in data["deler"]}
    krav = [_krav(k) for k in data["krav"]]
    plass = list(deler)
    return Standard(
        id=hode["id"],
        navn=hode["navn"],
        utgave=hode["utgave"],
        gjelder_fra=Dato.les(str(hode["gjelder_fra"])),
        om=_ordlyd(hode["om"]),
        deler=MappingProxyType(deler),
        krav=tuple(sorted(krav, key=lambda k: plass.index(k.del_))),
        **{navn: _ordlyder(data[navn]) for navn in ("kilder", "steder", "program", "vilkår")},
    )


def _ordlyder(data: dict[str, Any]) -> Mapping[str, Ordlyd]:
    return MappingProxyType({navn: _ordlyd(ordlyd) for navn, ordlyd in data.items()})


def _ordlyd(data: dict[str, Any]) -> Ordlyd:
    return Ordlyd(data["bokmål"], data["nynorsk"], data["engelsk"])


def _krav(data: dict[str, Any]) -> Krav:
    lister = {n: tuple(data.get(n, ())) for n in ("felt", "se", "sjekk", "program", "revisor", "rapport")}
    return Krav(
        id=data["id"],
        nr=data["nr"],
        del_=data["del"],
        port=data["port"],
        alvor=Alvor(data["alvor"]),
        ordlyd=_ordlyd(data),
        lov=data.get("lov", ""),
        kilde=data.get("kilde", ""),
        når=data.get("når", ""),
        **lister,
    )
