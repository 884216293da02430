"""The example project with its files, lists and keys in another order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import Any

from eksempel import ROT

from revisjon.load.discover import finn_filer
from revisjon.load.lockfile import LÅSEFIL
from revisjon.schema import SEKSJONER
from revisjon.source import les, til_data

SPREDT = tuple(navn for navn, seksjon in SEKSJONER.items() if seksjon.delt)


def _seksjoner() -> dict[str, Any]:
    samlet: dict[str, Any] = {}
    for fil in finn_filer(ROT)[0]:
        kilde, _ = les(fil, (ROT / fil).read_bytes())
        data: Any = til_data(kilde.rot) if kilde.rot else {}
        for navn, innhold in data.items():
            if navn not in samlet:
                samlet[navn] = innhold
            elif isinstance(innhold, dict):
                samlet[navn] |= innhold
            else:
                samlet[navn] += innhold
    return samlet


DATA = _seksjoner()


def _yaml(verdi: object, stokk: Random) -> str:
    """Return a value in flow style, with the keys of every mapping shuffled."""
    if isinstance(verdi, dict):
        par = [f"{json.dumps(n, ensure_ascii=False)}: {_yaml(v, stokk)}" for n, v in verdi.items()]
        stokk.shuffle(par)
        return f"{{{', '.join(par)}}}"
    if isinstance(verdi, list):
        return f"[{', '.join(_yaml(v, stokk) for v in verdi)}]"
    if isinstance(verdi, Decimal):
        return str(verdi)
    return json.dumps(verdi, ensure_ascii=False)


def fordel(stokk: Random) -> Iterator[tuple[str, str]]:
    """Yield files, by path, that hold all sections between them, and the lock, which is no section."""
    yield LÅSEFIL, (ROT / LÅSEFIL).read_text(encoding="utf-8")
    filer: dict[str, dict[str, Any]] = {"oppdrag.yaml": {}, "vurdering.yaml": {}}
    filer |= {
        f"{mappe}/{stokk.randrange(10**6)}.yaml": {} for mappe in ("criteria", "evidence/a", "evidence")
    }
    for navn, innhold in DATA.items():
        if navn not in SPREDT:
            filer[stokk.choice([*filer])][navn] = innhold
            continue
        poster = [*innhold.items()] if isinstance(innhold, dict) else [*innhold]
        stokk.shuffle(poster)
        for post in poster:
            til = filer[stokk.choice([*filer])].setdefault(navn, type(innhold)())
            til.update([post]) if isinstance(til, dict) else til.append(post)
    for fil, seksjoner in filer.items():
        yield fil, _yaml(seksjoner, stokk)
