"""Which passages of the report rest on one source: paragraph by paragraph, for an informant to confirm.

A paragraph rests on a source that it cites, by a note or by a number that comes from it. A source that stands
only in the finding's `kilder` is cited by no paragraph; then those rest on it that say something without a
note. Notes to other sources are taken out: one informant is not told what another has said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from revisjon.markup import Referanse, referanser
from revisjon.markup.grammar import kildehenvisning, plasseringer, skill_ut_fotnoter
from revisjon.model import Celle, Funn, Prosjekt, Rad, Tabell, Tekst
from revisjon.records import dataclass

INFORMANTER = frozenset(("intervju", "skriftlig svar"))
"""Types of sources with a person behind, who can be asked whether the report has it right."""
_TOM_LINJE = re.compile(r"\n[^\S\n]*\n")
_HØRER_TIL_FORRIGE = re.compile(r"[-*+>|]|\d+[.)]\s|\s{2}")
_NOTE = "\N{NULL}"
_SETNING = re.compile(rf"(?<=[.!?:»”{_NOTE}])\s+(?=[^\Wa-zæøå]|[«“\[*-])")


@dataclass(frozen=True, slots=True)
class Utdrag:
    """A paragraph, with its list if it opens one."""

    tekst: Tekst
    """With the notes to the source, and no others."""
    delt: bool
    """Whether it rests on other sources as well."""
    andre: frozenset[str] = frozenset()
    """Other informants that it rests on."""


def utdrag_av_funn(funn: Funn, kilde: str, prosjekt: Prosjekt) -> tuple[Utdrag, ...]:
    """Return the paragraphs of a finding that rest on the source."""
    alle, noter = _avsnitt(funn.tekst)
    sitert = {id_ for r in referanser(funn.tekst.verdi) if r.slag == "kilde" for id_ in r.ider}
    usitert = set(funn.kilder) - sitert
    ut = []
    for avsnitt in alle:
        brukt = _kilder(avsnitt, noter, prosjekt)
        if _sier_noe_uten_note(avsnitt):
            brukt |= usitert
        if kilde in brukt:
            ut.append(_utdrag(avsnitt, noter, funn.tekst, kilde, brukt, prosjekt))
    return tuple(ut)


def utdrag_av_tekst(tekst: Tekst | None, kilde: str, prosjekt: Prosjekt) -> tuple[Utdrag, ...]:
    """Return the paragraphs of any other text that cite the source."""
    if not tekst:
        return ()
    alle, noter = _avsnitt(tekst)
    med_kilder = ((avsnitt, _kilder(avsnitt, noter, prosjekt)) for avsnitt in alle)
    return tuple(
        _utdrag(avsnitt, noter, tekst, kilde, brukt, prosjekt)
        for avsnitt, brukt in med_kilder
        if kilde in brukt
    )


def kilder_til_tall(id_: str, prosjekt: Prosjekt) -> frozenset[str]:
    """Return the sources of a number: its own, that of its table, or those of what it is computed from."""
    tall = prosjekt.tall.get(id_)
    if tall is None:
        return frozenset()
    kilder = {tall.kilde} - {""}
    if tall.fra and (tabell := prosjekt.tabeller.get(tall.fra.tabell)):
        kilder |= {tabell.kilde} - {""}
    if tall.beregnet:
        kilder |= {k for ledd in tall.beregnet.ledd for k in kilder_til_tall(ledd, prosjekt)}
    return frozenset(kilder)


def _utdrag(
    avsnitt: str, noter: Mapping[str, str], tekst: Tekst, kilde: str, brukt: set[str], prosjekt: Prosjekt
) -> Utdrag:
    andre = brukt - {kilde}
    informanter = {k for k in andre if k in prosjekt.kilder and prosjekt.kilder[k].type in INFORMANTER}
    return Utdrag(
        Tekst(_bare_egne_noter(avsnitt, noter, kilde), tekst.plass), bool(andre), frozenset(informanter)
    )


def _avsnitt(tekst: Tekst) -> tuple[list[str], dict[str, str]]:
    """Return the paragraphs, lists drawn to what opens them, without placements; and the notes by key."""
    brødtekst, noter = skill_ut_fotnoter(tekst.verdi)
    ut: list[str] = []
    for del_ in _TOM_LINJE.split(brødtekst):
        bit = del_.strip("\n")
        if not bit.strip() or plasseringer(bit):
            continue
        if ut and (_HØRER_TIL_FORRIGE.match(bit) or ut[-1].rstrip().endswith(":")):
            ut[-1] += f"\n\n{bit}"
        else:
            ut.append(bit)
    return ut, noter


def _kilder(avsnitt: str, noter: Mapping[str, str], prosjekt: Prosjekt) -> set[str]:
    """Return the sources that a paragraph cites, in its notes or by its numbers."""
    kilder: set[str] = set()
    for ref in referanser(avsnitt):
        if ref.slag == "kilde":
            kilder.update(ref.ider)
        elif ref.slag == "tall":
            kilder |= kilder_til_tall(ref.ider[0], prosjekt)
        elif ref.slag == "note":
            kilder |= _i_noten(ref, noter)
    return kilder


def _i_noten(ref: Referanse, noter: Mapping[str, str]) -> set[str]:
    alle = referanser(noter.get(ref.ider[0], ""))
    return {id_ for r in alle if r.slag == "kilde" for id_ in r.ider}


def _sier_noe_uten_note(avsnitt: str) -> bool:
    """Tell whether a sentence of the paragraph has no note to a source."""
    tekst = _erstatt(avsnitt, lambda ref: _NOTE if ref.slag == "kilde" else "X")
    return any(_NOTE not in setning for setning in _SETNING.split(tekst) if setning.strip())


def _bare_egne_noter(avsnitt: str, noter: Mapping[str, str], kilde: str) -> str:
    egne = {n for n in noter if referanser(noter[n])}
    egne = {
        n for n in egne if {i for r in referanser(noter[n]) if r.slag == "kilde" for i in r.ider} == {kilde}
    }

    def bytt(ref: Referanse) -> str:
        if ref.slag == "kilde":
            par = [(i, s) for i, s in zip(ref.ider, ref.steder, strict=True) if i == kilde]
            return f"[{'; '.join(kildehenvisning(i, s) for i, s in par)}]" if par else ""
        if ref.slag == "note" and ref.ider[0] not in egne:
            return ""
        return avsnitt[ref.start : ref.slutt]

    brukt = [r.ider[0] for r in referanser(avsnitt) if r.slag == "note" and r.ider[0] in egne]
    definisjoner = "".join(f"\n\n[^{n}]: {noter[n]}" for n in dict.fromkeys(brukt))
    return _erstatt(avsnitt, bytt) + definisjoner


def _erstatt(tekst: str, bytt: Callable[[Referanse], str]) -> str:
    biter, slutt = [], 0
    for ref in referanser(tekst):
        biter += [tekst[slutt : ref.start], bytt(ref)]
        slutt = ref.slutt
    return "".join([*biter, tekst[slutt:]])


def uten_andres_celler(prosjekt: Prosjekt, kilde: str) -> Prosjekt:
    """Return the project with tables in which other informants are neither named nor quoted.

    A table that rests on one source may have cells with notes to another. The notes fall away, and so does
    what a cell says where only others have said it.
    """
    tabeller = {id_: _uten_andre(t, kilde, prosjekt) for id_, t in prosjekt.tabeller.items()}
    return replace(prosjekt, tabeller=tabeller)


def _uten_andre(tabell: Tabell, kilde: str, prosjekt: Prosjekt) -> Tabell:
    def celle(c: Celle) -> Celle:
        if c.tekst is None:
            return c
        _, noter = skill_ut_fotnoter(c.tekst.verdi)
        brukt = _kilder(c.tekst.verdi, noter, prosjekt)
        andre = {k for k in brukt - {kilde} if k in prosjekt.kilder}
        if not any(prosjekt.kilder[k].type in INFORMANTER for k in andre):
            return c
        if kilde not in brukt:
            return Celle(sted=c.sted)
        (avsnitt, *_), noter = _avsnitt(c.tekst)
        return replace(c, tekst=replace(c.tekst, verdi=_bare_egne_noter(avsnitt, noter, kilde)))

    def rad(r: Rad) -> Rad:
        return replace(r, celler=tuple(map(celle, r.celler)), rader=tuple(map(rad, r.rader)))

    return replace(tabell, rader=tuple(map(rad, tabell.rader)))


def bilder_fra(kilde: str, prosjekt: Prosjekt) -> Iterator[str]:
    """Yield ids of the tables and figures that rest on the source."""
    yield from (t.id for t in prosjekt.tabeller.values() if t.kilde == kilde)
    yield from (f.id for f in prosjekt.figurer.values() if f.kilde == kilde)
