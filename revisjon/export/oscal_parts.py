"""What all parts of an OSCAL file are made with: stable ids, times, properties, texts of the allowed form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain, count
from uuid import NAMESPACE_URL, UUID, uuid5

from revisjon.export.shown import Eksport
from revisjon.model import Revidert
from revisjon.report.data_parts import Data

VERSJON = "1.2.3"
"""Of OSCAL: https://github.com/usnistgov/OSCAL/releases"""
_ROT = uuid5(NAMESPACE_URL, "urn:revisjon:oscal:1")
NAVNEROM = f"urn:uuid:{_ROT}"
"""Of our own properties, so that nobody takes them for those of OSCAL."""
_FØRSTE_ÅR, _SISTE_ÅR = 1900, 2999
"""OSCAL has no times before or after."""
_IKKE_I_ORD = re.compile(r"[^A-Za-z0-9_.-]+")
_UTENFOR_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"})


class Ider:
    """Ids of one project: the same thing has the same id in every file and every export."""

    def __init__(self, e: Eksport) -> None:
        self._prosjekt = uuid5(_ROT, e.prosjekt.oppdrag.id)
        påstander = (f"{k.id}.{p.id}" for k, p in e.prosjekt.punkter())
        self.mål: Mapping[str, str] = _tokener((*e.prosjekt.kriterier, *påstander))
        """For each criterion and claim, its name as an objective."""

    def __call__(self, slag: str, id_: str = "") -> str:
        """Return the id of a thing of a kind."""
        return str(uuid5(self._prosjekt, f"{slag}:{id_}"))

    def dokument(self, navn: str, innhold: str) -> str:
        """Return the id of a file, which is another when anything in it is."""
        return str(uuid5(UUID(self(navn)), innhold))


def tid(dag: date) -> str:
    """Return the beginning of a day, as near as OSCAL can tell it."""
    år = min(max(dag.year, _FØRSTE_ÅR), _SISTE_ÅR)
    nær = dag if år == dag.year else date(år, 1, 1)
    return f"{nær.isoformat()}T00:00:00Z"


def linje(tekst: str) -> str:
    """Return a text on one line."""
    return " ".join(tekst.split())


def token(tekst: str) -> str:
    """Return a text as a name that begins with a letter, without spaces.

    OSCAL allows all letters, but not all that read it do.
    """
    ascii_ = unicodedata.normalize("NFKD", tekst.translate(_UTENFOR_ASCII)).encode("ascii", "ignore").decode()
    rent = _IKKE_I_ORD.sub("-", linje(ascii_)).strip("-.")
    return rent if rent[:1].isalpha() or rent.startswith("_") else f"_{rent}"


def _tokener(ider: Iterable[str]) -> dict[str, str]:
    """Return a name of its own for each id."""
    navn: dict[str, str] = {}
    tatt: set[str] = set()
    for id_ in ider:
        rent = token(id_)
        mulige = chain((rent,), (f"{rent}-{nr}" for nr in count(2)))
        navn[id_] = next(n for n in mulige if n not in tatt)
        tatt.add(navn[id_])
    return navn


def egenskaper(*par: tuple[str, str | None], merknader: Mapping[str, str] | None = None) -> list[Data]:
    """Return properties of our own; those without value are left out. `merknader` explains some, by value."""
    ut: list[Data] = []
    for navn, verdi in par:
        if verdi and (en_linje := linje(verdi)):
            merknad = (merknader or {}).get(verdi)
            ut.append(
                {"name": navn, "ns": NAVNEROM, "value": en_linje, **({"remarks": merknad} if merknad else {})}
            )
    return ut


def uten_tomme(post: Data) -> Data:
    """Return a record without what has no value: OSCAL has no empty lists or texts."""
    return {navn: verdi for navn, verdi in post.items() if verdi not in (None, "", [], {})}


def part(ider: Ider, r: Revidert) -> str:
    """Return the id of an audited body."""
    return ider("part", r.id or r.navn)


def opphav(ider: Ider) -> list[Data]:
    """Return who has found or judged something: the audit firm."""
    return [{"actors": [{"type": "party", "actor-uuid": ider("revisor")}]}]


def henvist(navn: str, ider: Iterable[str]) -> list[Data]:
    """Return references by id, each once."""
    return [{navn: id_} for id_ in dict.fromkeys(ider)]
