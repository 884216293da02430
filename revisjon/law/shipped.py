"""The acts that come with the program: their heads at once, their provisions only when asked for.

A check of a whole project must not wait for the 1 700 provisions of acts that it does not cite. So only the
lines above `bestemmelser:` are read to know the names, which takes a few thousandths of a second.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from revisjon.law.act import Hode, Rettskilde
from revisjon.law.form import BESTEMMELSER, hode, rettskilde
from revisjon.load.discover import RETTSKILDER
from revisjon.resources import mappe

_LESER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Gives every single value as text; written in C where PyYAML was built with libyaml."""


def medfølgende_mappe() -> Path:
    """Return the folder of the registry that comes with the program."""
    return mappe(RETTSKILDER)


@cache
def innhold() -> dict[str, bytes]:
    """Return the files by name. Treat it as read-only: it is shared."""
    return {fil.name: fil.read_bytes() for fil in sorted(medfølgende_mappe().glob("*.yaml"))}


@cache
def hoder() -> dict[str, tuple[Hode, str]]:
    """Return the head of each act and the name of its file, by ident. Treat it as read-only."""
    ut = {}
    for navn, data in innhold().items():
        topp, _, _ = data.decode("utf-8").partition(f"\n{BESTEMMELSER}:")
        h = hode(_les(topp))
        ut[h.ident] = (h, navn)
    return ut


@cache
def hele(navn: str) -> Rettskilde:
    """Return the act of a file, by the file's name."""
    return rettskilde(_les(innhold()[navn].decode("utf-8")))


def _les(tekst: str) -> Any:  # noqa: ANN401 - a YAML value
    return yaml.load(tekst, Loader=_LESER)  # noqa: S506 - makes nothing but texts, lists and mappings
