"""A returned Word file, read whole: comments and changes in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from xml.etree.ElementTree import Element

from revisjon.load.returned.changes import endringer
from revisjon.load.returned.comments import Tråd, tråder
from revisjon.load.returned.places import lest, stedet
from revisjon.load.returned.records import Del, Merke, Retur
from revisjon.load.returned.stream import Rekke, W, les_rekke
from revisjon.load.wordfile import DOKUMENT, les_deler

_STILER = "word/styles.xml"
_NOTER: Mapping[str, tuple[str, Del]] = MappingProxyType(
    {"word/footnotes.xml": ("footnote", "fotnote"), "word/endnotes.xml": ("endnote", "sluttnote")}
)
_RUNDT: Mapping[str, Del] = MappingProxyType({f"{W}hdr": "topptekst", f"{W}ftr": "bunntekst"})
_OVERSKRIFT = ("heading ", "vedlegg", "dokumentoverskrift")
"""How the names of styles for headings begin, in lower case; Word's own are English in every language."""


@dataclass(slots=True)
class _Samler:
    """What has been found, each with the piece of the running text that it belongs at."""

    id_for: Callable[[str], str]
    stiler: frozenset[str]
    tråder: Mapping[str, Tråd]
    funnet: list[tuple[int, Merke]] = field(default_factory=list)
    brukt: set[str] = field(default_factory=set)
    formatering: int = 0
    bokmerker: set[str] = field(default_factory=set)

    def les(self, rot: Element) -> Rekke:
        rekke = les_rekke(rot, self.id_for, self.stiler)
        self.bokmerker |= rekke.bokmerker
        self.formatering += rekke.formatering
        return rekke

    def ta(self, rekke: Rekke, her: Callable[[int], int], i: Callable[[Merke], Merke]) -> None:
        """Take the marks of a part; `her` gives the place in the running text, `i` what they stand in."""
        funn, av_luft = endringer(rekke)
        self.formatering += av_luft
        self.funnet += [(her(f.her), i(f.merke)) for f in funn]
        for nr, (start, slutt) in rekke.kommentarer.items():
            tråd = self.tråder.get(nr)
            if tråd is not None and nr not in self.brukt:
                self.brukt.add(nr)
                self.funnet.append((her(start), i(_kommentar(rekke, tråd, start, slutt))))


def les_retur(data: bytes, id_for: Callable[[str], str]) -> Retur:
    """Read a Word file; `id_for` gives our id for the name of a bookmark, or nothing.

    Raises `revisjon.load.wordfile.UleseligWord`.
    """
    deler = les_deler(data)
    etter_nr = {t.nr: t for t in tråder(deler)}
    s = _Samler(id_for, _overskriftsstiler(deler.get(_STILER)), etter_nr)
    tekst = s.les(deler[DOKUMENT])
    s.ta(tekst, lambda nr: nr, lambda m: m)
    for navn, (slag, del_) in _NOTER.items():
        for note in deler[navn].iter(f"{W}{slag}") if navn in deler else ():
            _ta_note(s, tekst, note, tekst.noter.get((slag, note.get(f"{W}id", ""))), del_)
    slutt = len(tekst.biter)
    for navn in sorted(deler):
        if del_i := _RUNDT.get(deler[navn].tag):
            s.ta(s.les(deler[navn]), lambda _: slutt, lambda m, d=del_i: replace(m, del_=d))  # type: ignore[misc]
    # A comment that the text does not call belongs nowhere, but someone wrote it.
    s.funnet += [
        (slutt + 1, replace(_kommentar(Rekke(), t, 0, 0), del_="ukjent"))
        for t in etter_nr.values()
        if t.nr not in s.brukt
    ]
    merker = tuple(m for _, m in sorted(s.funnet, key=lambda f: f[0]))
    return Retur(merker, len(s.bokmerker), s.formatering)


def _ta_note(s: _Samler, tekst: Rekke, note: Element, her: int | None, del_: Del) -> None:
    """Take the marks in a note: it stands where it is called."""
    rekke = s.les(note)
    sted = stedet(tekst, her, her) if her is not None else None

    def i(m: Merke) -> Merke:
        if sted is None:
            return replace(m, del_=del_)
        rundt = (*m.bokmerker, *sted.bokmerker)
        return replace(m, bokmerker=rundt, overskrift=sted.overskrift, del_=del_)

    s.ta(rekke, lambda _: len(tekst.biter) if her is None else max(0, her - 1), i)


def _kommentar(rekke: Rekke, tråd: Tråd, start: int, slutt: int) -> Merke:
    sted = stedet(rekke, start, slutt)
    biter = rekke.biter[start:slutt]
    # What is marked may itself have been taken out.
    sitat = lest([b for b in biter if not b.slettet]) or lest(biter)
    return Merke(
        "kommentar",
        tråd.innlegg,
        sitat,
        tuple(tråd.svar),
        tråd.løst,
        sted.bokmerker,
        sted.også,
        sted.overskrift,
    )


def _overskriftsstiler(rot: Element | None) -> frozenset[str]:
    """Return the ids of the styles that headings have, by their names or by their place in the outline."""
    return frozenset(_stiler(rot)) if rot is not None else frozenset()


def _stiler(rot: Element) -> Iterator[str]:
    for stil in rot.iter(f"{W}style"):
        navn = stil.find(f"{W}name")
        nivå = stil.find(f"{W}pPr/{W}outlineLvl")
        heter = (navn.get(f"{W}val", "") if navn is not None else "").casefold()
        i_disposisjonen = nivå is not None and nivå.get(f"{W}val", "9") in "012345678"
        if heter.startswith(_OVERSKRIFT) or i_disposisjonen:
            yield stil.get(f"{W}styleId", "")
