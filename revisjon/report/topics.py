"""The topics of a chapter whose facts and assessment stand together.

A topic is a section of findings, as the auditor has parted them by headings. A criterion is assessed in the
section that holds most of the findings on it; a section whose findings are all assessed in others stands
right before the one that assesses most of them, and says where. Findings without a section follow the
criterion that they bear most on. What bears on no criterion comes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from revisjon.report.basis import Grunnlag
from revisjon.report.context import INTET
from revisjon.report.context_chapters import (
    Emne,
    Funnvisning,
    Kapittelvisning,
    Kriteriegruppe,
    Spørsmålsvurdering,
)
from revisjon.report.environment import kryss, med

_NIVÅ = 3
"""Headings below a topic, which is of level 2."""


@dataclass(slots=True)
class _Bolk:
    """Findings that stay together. A working tool of `emner`, never passed on."""

    nr: int
    funn: list[Funnvisning] = field(default_factory=list)
    tittel: str = ""
    """The heading of a section; empty where the findings stand before the first."""
    belyser: Counter[str] = field(default_factory=Counter)
    """How many of the findings bear on each criterion of the chapter."""


def emner(g: Grunnlag, kapittel: Kapittelvisning) -> tuple[Emne, ...]:
    """Return the topics of a chapter, in order of print: each finding, criterion and verdict in one."""
    kriterier = [k.id for gruppe in kapittel.kriterier for k in gruppe.kriterier]
    kriterier.sort(key=list(g.prosjekt.kriterier).index)
    bolker = _bolker(g, kapittel.funn, kriterier)
    hjem = {k: nr for k in kriterier if (nr := _hjem(k, bolker)) is not None}
    løse: dict[str, list[_Bolk]] = {}
    ferdige: list[tuple[tuple[int, int, int], Emne]] = []
    for bolk in bolker:
        hoved = _hoved(bolk, kriterier)
        if bolk.tittel and (bolk.nr in hjem.values() or not hoved):
            egne = [k for k in kriterier if hjem.get(k) == bolk.nr]
            ferdige.append(((bool(hoved), bolk.nr, 1), _emne(kapittel, bolk.nr, bolk.tittel, [bolk], egne)))
        elif bolk.tittel:
            emne = _emne(kapittel, bolk.nr, bolk.tittel, [bolk], [])
            steder = [hjem[k] for k in bolk.belyser]
            ferdige.append(((1, hjem[hoved], 0), replace(emne, vurdert_i=_vurdert_i(g, kapittel, steder))))
        else:
            løse.setdefault(hoved, []).append(bolk)
    for k in kriterier:
        if k not in hjem:
            løs = løse.pop(k, [])
            nr = løs[0].nr if løs else len(bolker) + kriterier.index(k)
            tittel = g.kriterium(g.prosjekt.kriterier[k]).kort
            ferdige.append(((1, nr, 1), _emne(kapittel, nr, tittel, løs, [k])))
    if rest := sorted((b for bolker_ in løse.values() for b in bolker_), key=lambda b: b.nr):
        ferdige.append(((0, -1, 0), _foran(g, kapittel, rest, hjem)))
    return tuple(emne for _, emne in sorted(ferdige, key=lambda par: par[0]))


def _bolker(g: Grunnlag, funn: Sequence[Funnvisning], kriterier: Sequence[str]) -> list[_Bolk]:
    """Part the findings at each section; before the first one at each sub-heading, or finding."""
    bolker: list[_Bolk] = []
    for f in funn:
        forrige = bolker[-1] if bolker else None
        i_seksjon = forrige is not None and (forrige.tittel or forrige.funn[0].underoverskrift)
        if f.overskrift or not i_seksjon or (f.underoverskrift and not (forrige and forrige.tittel)):
            bolker.append(_Bolk(len(bolker), tittel=f.overskrift))
        bolker[-1].funn.append(f)
        belyst = {b.punkt.rpartition(".")[0] for b in g.prosjekt.funn[f.id].belyser}
        bolker[-1].belyser.update(belyst & set(kriterier))
    return bolker


def _hjem(kriterium: str, bolker: Sequence[_Bolk]) -> int | None:
    """Return the section where a criterion is assessed, the last of those that share the place."""
    seksjoner = [b for b in bolker if b.tittel and b.belyser[kriterium]]
    return max(seksjoner, key=lambda b: (b.belyser[kriterium], b.nr)).nr if seksjoner else None


def _hoved(bolk: _Bolk, kriterier: Sequence[str]) -> str:
    """Return the criterion that most of the findings bear on, the first of those that share the place."""
    return max(bolk.belyser, key=lambda k: (bolk.belyser[k], -kriterier.index(k)), default="")


def _foran(g: Grunnlag, kapittel: Kapittelvisning, bolker: Sequence[_Bolk], hjem: Mapping[str, int]) -> Emne:
    """Return what stands before the first section and is assessed in a later one, or bears on nothing."""
    steder = [hjem[k] for b in bolker for k in b.belyser if k in hjem]
    tittel = g.ord_.overskrift.data if steder else g.ord_.overskrift.bakgrunn
    emne = _emne(kapittel, bolker[0].nr, tittel, bolker, [])
    return replace(emne, vurdert_i=_vurdert_i(g, kapittel, steder) if steder else INTET)


def _vurdert_i(g: Grunnlag, kapittel: Kapittelvisning, steder: Sequence[int]) -> Markup:
    if kapittel.vurdering is None:
        return INTET
    lenker = [kryss(_id(kapittel, nr)) for nr in sorted(set(steder))]
    return med(g.ord_.disposisjon.vurdert_i, steder=g.ramset(lenker))


def _id(kapittel: Kapittelvisning, nr: int) -> str:
    return f"{kapittel.id}.emne-{nr + 1}"


def _emne(
    kapittel: Kapittelvisning, nr: int, tittel: str, bolker: Sequence[_Bolk], kriterier: Sequence[str]
) -> Emne:
    bokser = tuple(_bokser(kapittel, kriterier))
    nivå = _NIVÅ + 1 if bokser else _NIVÅ
    return Emne(
        id=_id(kapittel, nr),
        tittel=tittel,
        kriterier=tuple(_grupper(kapittel, kriterier)),
        # The heading of the section has become that of the topic.
        funn=tuple(replace(f, overskrift="", undernivå=nivå) for b in bolker for f in b.funn),
        spørsmål=bokser,
        vurdert_i=INTET,
    )


def _grupper(kapittel: Kapittelvisning, kriterier: Sequence[str]) -> Iterator[Kriteriegruppe]:
    for gruppe in kapittel.kriterier:
        if egne := tuple(k for k in gruppe.kriterier if k.id in kriterier):
            yield replace(gruppe, kriterier=egne)


def _bokser(kapittel: Kapittelvisning, kriterier: Sequence[str]) -> Iterator[Spørsmålsvurdering]:
    for del_ in kapittel.vurdering.spørsmål if kapittel.vurdering else ():
        if egne := tuple(b for b in del_.bokser if b.kriterium.id in kriterier):
            yield replace(del_, bokser=egne)
