"""Grow a project: n copies of its evidence, criteria, chapters and conclusions, with new ids.

    python bench/voks.py FRA TIL GANGER

References are rewritten at the places where the schemas say that ids stand, so the grown project is as
right as the one it grew from. Sources of law and the engagement itself are not copied.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from revisjon.load.discover import finn_filer
from revisjon.load.ids import Register, registrer
from revisjon.schema import SEKSJONER, gå, skjema_for
from revisjon.source import Kildetekst, Oppslag, Par, les

_INNLINJE = re.compile(r"(!?\[[@=#§])([^\],;\s]+)|(?<=;)(\s*@)([^\],;\s]+)")
_MELLOMROM = re.compile(r"(?<=[a-zæøå]) (?=[a-zæøå])")
_EN_GANG = ("oppdrag", "revisor", "metode", "enheter", "disposisjon")


def voks(fra: Path, til: Path, ganger: int, *, ulike: bool = False) -> None:
    """Write a project of `ganger` times the size of `fra` to the folder `til`, which must not exist.

    With `ulike` the copies of a text differ in where it has two spaces in a row, so that few are the same.
    """
    filer, _ = finn_filer(fra)
    kilder = [les(fil, (fra / fil).read_bytes())[0] for fil in filer]
    register = registrer(kilder)
    shutil.copytree(fra / "evidence", til / "evidence", ignore=shutil.ignore_patterns("*.yaml"))
    lister: dict[str, list[str]] = {"problemstillinger": [], "kapitler": []}
    for kilde in kilder:
        grunn: list[str] = []
        kopier: list[str] = []
        for navn, tekst in _seksjoner(kilde):
            if navn in lister:
                lister[navn] = [_kopi(kilde, register, navn, n, ulike=ulike) for n in range(ganger)]
            elif navn in _EN_GANG:
                grunn.append(tekst)
            else:
                kopier.append(navn)
        _skriv(til / kilde.fil, "\n".join(grunn))
        for n in range(ganger) if kopier else ():
            innhold = "\n".join(_kopi(kilde, register, navn, n, ulike=ulike) for navn in kopier)
            mål = Path(kilde.fil)
            mappe = mål.parent if mål.parent.name else Path("vurdering")
            _skriv(til / mappe / f"{mål.stem}-{n}.yaml", innhold)
    for navn, deler in lister.items():
        kropp = "".join(del_.split("\n", maxsplit=1)[1] for del_ in deler)
        with (til / "oppdrag.yaml").open("a", encoding="utf-8") as strøm:
            strøm.write(f"\n{navn}:\n{kropp}")


def _seksjoner(kilde: Kildetekst) -> Iterator[tuple[str, str]]:
    for par, start, slutt in _deler(kilde):
        yield str(par.nøkkel.verdi), kilde.tekst[start:slutt]


def _deler(kilde: Kildetekst) -> Iterator[tuple[Par, int, int]]:
    """Yield each section with the offsets of its text."""
    par = kilde.rot.par if isinstance(kilde.rot, Oppslag) else ()
    starter = [p.nøkkel.start for p in par] + [len(kilde.tekst)]
    yield from zip(par, starter, starter[1:], strict=False)


def _kopi(kilde: Kildetekst, register: Register, seksjon: str, nr: int, *, ulike: bool) -> str:
    """Return one section's text with the ids of copy `nr`; the first copy is the original."""
    par, start, slutt = next(del_ for del_ in _deler(kilde) if del_[0].nøkkel.verdi == seksjon)
    tekst = kilde.tekst[start:slutt].rstrip() + "\n"
    if nr == 0 or seksjon not in SEKSJONER:
        return tekst
    bytter: dict[tuple[int, int], str] = {}
    for besøk in gå(par.verdi, skjema_for(seksjon)):
        skalar, skjema = besøk.skalar, besøk.skjema
        utsnitt = kilde.tekst[skalar.start : skalar.slutt]
        if skjema.get("x-id") or skjema.get("x-ref"):
            if register.slag_av(str(skalar.verdi)) not in ("enhet", "revidert"):
                bytter[skalar.start, skalar.slutt] = utsnitt.replace(
                    str(skalar.verdi), _ny_id(register, str(skalar.verdi), nr)
                )
        elif skjema.get("format") in ("tekst", "celletekst"):
            ny = _INNLINJE.sub(lambda m: (m[1] or m[3]) + _ny_id(register, m[2] or m[4], nr), utsnitt)
            # The cells of a table are named elsewhere, and must stay as they are.
            merkes = ulike and skjema["format"] == "tekst"
            bytter[skalar.start, skalar.slutt] = _merket(ny, nr) if merkes else ny
    for (fra, til), ny in sorted(bytter.items(), reverse=True):
        tekst = tekst[: fra - start] + ny + tekst[til - start :]
    return tekst


def _merket(tekst: str, nr: int) -> str:
    """Return a text with the first spaces between words doubled, where the number has a binary 1."""
    mellomrom = [m.start() for m in _MELLOMROM.finditer(tekst)][: nr.bit_length()]
    for bit, sted in reversed([*enumerate(mellomrom)]):
        if nr >> bit & 1:
            tekst = f"{tekst[:sted]} {tekst[sted:]}"
    return tekst


def _ny_id(register: Register, id_: str, nr: int) -> str:
    slag = register.slag_av(id_)
    if slag == "punkt" or (slag is None and "." in id_):
        hode, hale = id_.rsplit(".", 1)
        return f"{hode}-x{nr}.{hale}"
    return id_ if slag is None else f"{id_}-x{nr}"


def _skriv(fil: Path, tekst: str) -> None:
    if tekst.strip():
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_text(tekst, encoding="utf-8")


if __name__ == "__main__":
    voks(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
