"""Which line of YAML a block of the report was made from, and which block a diagnosis is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from revisjon.diagnostics import Plass
from revisjon.model import Prosjekt
from revisjon.records import dataclass
from revisjon.report.document import Dokument
from revisjon.report.places import INGEN
from revisjon.report.sources import kildeliste
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Skalar

_EGEN_FIL = ("oppdrag", "revisor")
"""Sections that are one thing, not many with an id each."""


def steder(prosjekt: Prosjekt, dokument: Dokument) -> Mapping[str, Plass]:
    """Return where each thing that has an id in the document was written, by that id or the YAML's own."""
    return MappingProxyType(
        {id_: plass for id_, plass in _steder(prosjekt, dokument) if plass not in (INGEN, Plass("."))}
    )


def _steder(p: Prosjekt, dokument: Dokument) -> Iterator[tuple[str, Plass]]:
    yield from ((felt, p.oppdrag.sted.til(felt)) for felt in ("bakgrunn", "formål", "avgrensning"))
    if p.oppdrag.sammendrag is not None:
        yield "sammendrag", p.oppdrag.sammendrag.sted.plass
    yield from ((f"metode.{nr}", m.sted.plass) for nr, m in enumerate(p.metode, start=1))
    yield from ((q.id, q.sted.plass) for q in p.alle_problemstillinger())
    yield from ((k.id, k.sted.plass) for k in p.kapitler)
    for poster in (p.kriterier, p.funn, p.tabeller, p.figurer, p.anbefalinger, p.tall):
        yield from ((id_, post.sted.plass) for id_, post in poster.items())
    yield from ((f"{k.id}.{punkt.id}", punkt.sted.plass) for k, punkt in p.punkter())
    yield from ((f"{v.kapittel}.vurdering", v.sted.plass) for v in p.vurderinger.values())
    yield from ((f"kriterium-{k.id}", k.sted.til("utledning")) for k in p.kriterier.values())
    yield from ((f"kilde-{kode}", p.kilder[id_].sted.plass) for id_, kode in kildeliste(p).koder.items())
    yield from ((note.id, note.plass) for note in dokument.noter)


@dataclass(frozen=True, slots=True)
class Poster:
    """The records of the project's files by the lines that they begin on."""

    starter: Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]
    """For each file, in order: the line, and the ids that a block about it may carry, the nearest first."""

    @classmethod
    def i(cls, kilder: Iterable[Kildetekst]) -> Poster:
        """Find the records in the trees of the files; a file that could not be read has none."""
        alle = {
            kilde.fil: tuple(sorted(_seksjoner(kilde.rot)))
            for kilde in kilder
            if isinstance(kilde.rot, Oppslag)
        }
        return cls(MappingProxyType(alle))

    def ved(self, plass: Plass) -> tuple[str, ...]:
        """Return the ids that the block at a place may carry; none where it is not about one record."""
        ider: tuple[str, ...] = ()
        for linje, her in self.starter.get(plass.fil, ()):
            if linje > plass.linje:
                break
            ider = her
        return ider


def _seksjoner(rot: Oppslag) -> Iterator[tuple[int, tuple[str, ...]]]:
    for par in rot.par:
        # What stands above the first record of a section belongs to none of them.
        yield par.nøkkel.plass.linje, ()
        if par.nøkkel.verdi not in _EGEN_FIL:
            yield from _poster(par.verdi, ())


def _poster(node: Node, over: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for linje, id_, post in _med_id(node):
        ider = (f"{over[0]}.{id_}" if over else id_, *over)
        yield linje, ider
        if isinstance(post, Oppslag) and (under := post.hent("punkter")) is not None:
            yield from _poster(under, ider)
            yield from _etter(post, "punkter", ider)


def _etter(post: Oppslag, liste: str, ider: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield that the fields below a list in a record belong to the record again."""
    sett = False
    for par in post.par:
        if sett:
            yield par.nøkkel.plass.linje, ider
            return
        sett = par.nøkkel.verdi == liste


def _med_id(node: Node) -> Iterator[tuple[int, str, Node]]:
    """Yield the line, id and content of each record: of a list by its `id`, of a mapping by its key."""
    if isinstance(node, Oppslag):
        yield from ((p.nøkkel.plass.linje, str(p.nøkkel.verdi), p.verdi) for p in node.par)
    elif isinstance(node, Liste):
        for ledd in node.ledd:
            id_ = ledd.hent("id") if isinstance(ledd, Oppslag) else None
            if isinstance(id_, Skalar):
                yield ledd.plass.linje, str(id_.verdi), ledd


def lenke(rot: Path, plass: Plass) -> str:
    """Return the address that opens a place in Visual Studio Code."""
    sti = rot if plass.fil == "." else rot / plass.fil
    skrevet = sti.as_posix()
    return (
        f"vscode://file{'' if skrevet.startswith('/') else '/'}{quote(skrevet)}:{plass.linje}:{plass.kolonne}"
    )
