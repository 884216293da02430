"""Which files a new project has, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

from revisjon.resources import mappe
from revisjon.scaffold.answers import Målform, Svar, kjennemerke
from revisjon.scaffold.fill import fyll, som_markdown
from revisjon.scaffold.renew import TABELL, Forrige
from revisjon.scaffold.words import ORD
from revisjon.scaffold.yamltext import linjer
from revisjon.schema import publisert_tekst

SKJEMA = ".revisjon/skjema.json"
"""Where the schema for editors lies in the project. The first line of each YAML file names it."""
_MALER = "templates/ny"
_MAPPER: Mapping[Målform, tuple[str, ...]] = {
    "bokmål": ("bokmaal",),
    "nynorsk": ("nynorsk",),
    # What explains the files is for Norwegian auditors. Only what is printed is in English.
    "engelsk": ("bokmaal", "engelsk"),
}
"""Folders in order: a file in a later one takes the place of that in an earlier."""
_FELLES = "felles"
_OPPFØLGING = "forrige"
"""Folder with the files that only an audit has which follows up an earlier one, or has otherwise."""
_FØRSTE = "rutiner"
"""The criterion that the templates begin with."""
_NAVN = {"gitignore": ".gitignore", "vscode": ".vscode"}
"""What has another name here than in the project, where a dot would hide it."""


def lag_filer(svar: Svar, fra: Forrige | None = None) -> dict[str, bytes]:
    """Return the files of a new project by path, in the order in which they are best read."""
    felt = _felt(svar, fra)
    filer: dict[str, bytes] = {}
    for navn, kilde in sorted(_maler(svar.målform, fornyes=fra is not None)):
        tekst = kilde.read_text(encoding="utf-8")
        filer[navn] = (fyll(tekst, felt) if kilde.suffix in (".yaml", ".md") else tekst).encode()
    filer[SKJEMA] = f"{publisert_tekst()}\n".encode()
    return filer


def _maler(målform: Målform, *, fornyes: bool) -> Iterator[tuple[str, Path]]:
    """Yield path in the project and file to fill in; those of a follow-up take the place of the others."""
    rot = mappe(_MALER)
    mapper = [rot / navn for navn in (_FELLES, *_MAPPER[målform])]
    if fornyes:
        mapper += [rot / navn / _OPPFØLGING for navn in _MAPPER[målform]]
    funnet: dict[str, Path] = {}
    for m in mapper:
        for fil in m.rglob("*"):
            deler = fil.relative_to(m).parts
            if fil.is_file() and deler[0] != _OPPFØLGING:
                funnet["/".join((_NAVN.get(deler[0], deler[0]), *deler[1:]))] = fil
    yield from funnet.items()


def _felt(svar: Svar, fra: Forrige | None) -> dict[str, str | Sequence[Mapping[str, str]]]:
    """Return what the files may ask for."""
    ord_ = ORD[svar.målform]
    spørsmål = [*_kapitler(svar, fra)]
    return {
        "id": kjennemerke(svar),
        "tema": svar.tema,
        "kommune": svar.kommune,
        "type": _type(svar.kommune),
        "nummer": svar.kommunenummer,
        "revisor": svar.revisor or (fra.revisor if fra else "") or ord_.revisor,
        "fra_måned": svar.fra,
        "til_måned": svar.til,
        "år": str(svar.dag.year),
        "spørsmål": spørsmål,
        "alle": ", ".join(s["id"] for s in spørsmål),
        "kapittel1": spørsmål[0]["kapittel"],
        "spørsmål1": spørsmål[0]["id"],
        "kriterium": _FØRSTE,
        "punkt": f"{_FØRSTE}.a",
        "dokument": _ledig("dokument-{}", fra.kilder if fra else ()),
        "fra": [],
        **(_fra(fra) if fra else {}),
    }


def _type(kommune: str) -> str:
    navn = kommune.casefold()
    return "fylkeskommune" if "fylkeskommune" in navn or re.search(r"\bcounty\b", navn) else "kommune"


def _ledig(mønster: str, brukt: Container[str]) -> str:
    """Return the first id of the pattern that is not taken."""
    return next(id_ for nr in count(1) if (id_ := mønster.format(nr)) not in brukt)


def _kapitler(svar: Svar, fra: Forrige | None) -> Iterator[dict[str, str]]:
    """Yield the questions that get a chapter: number, id and text, id and heading of the chapter."""
    ord_ = ORD[svar.målform]
    if fra is not None:
        alle = [(id_, tekst, tekst) for id_, tekst in fra.toppspørsmål]
    else:
        tekster = svar.problemstillinger or (ord_.problemstilling,)
        titler = [ord_.kapittel.format(nr=nr) for nr in range(1, len(tekster) + 1)]
        titler = titler if len(titler) > 1 else [svar.tema]
        alle = [(f"P{nr}", t, titler[nr - 1]) for nr, t in enumerate(tekster, start=1)]
    for nr, (id_, tekst, overskrift) in enumerate(alle, start=1):
        yield {
            "nr": str(nr),
            "id": id_,
            "tekst": tekst,
            "kapittel": f"kapittel-{nr}",
            "overskrift": overskrift,
        }


def _fra(fra: Forrige) -> dict[str, str | Sequence[Mapping[str, str]]]:
    """Return what only the files of a follow-up ask for; whole parts of YAML among it."""
    rader = [
        {"nr": nr, "tekst": som_markdown(tekst), "mottaker": som_markdown(m)} for nr, tekst, m in fra.rader
    ]
    ider = [nr for nr, _, _ in fra.rader if " " not in nr]
    kriterium, punkt = fra.første_kriterium
    return {
        "fra": [{}],
        "kriterium": kriterium or _FØRSTE,
        "punkt": f"{kriterium or _FØRSTE}.{punkt or 'a'}",
        "tittel": fra.tittel,
        "dato": fra.dato,
        "reviderte": _yaml(fra.reviderte, 4),
        "problemstillinger": _yaml(fra.problemstillinger, 2),
        "kriterier": _yaml(fra.kriterier, 2),
        "kilder": _yaml(fra.kilder, 2),
        "rader": rader,
        "tabell": [{"tabell": TABELL}] if rader else (),
        "anbefalinger": ", ".join(ider),
        "antall": str(len(fra.kriterier) - bool(rader)),
    }


def _yaml(verdi: object, innrykk: int) -> str:
    return "\n".join(linjer(verdi, innrykk))
