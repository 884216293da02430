"""One paragraph with its changes: the new one's runs, and those of the old that are gone, in their places."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from itertools import groupby

from revisjon.output.docx.markup import trygg
from revisjon.output.docx.tracked.marks import Merker, Slag
from revisjon.output.docx.tracked.node import Node
from revisjon.output.docx.tracked.old import Gammel
from revisjon.output.docx.tracked.tokens import Bit, Notetekst, biter
from revisjon.records import dataclass

_FLEST = 4000
"""Pieces that are compared one by one; of longer paragraphs the whole is replaced."""


@dataclass(frozen=True, slots=True)
class Avsnittsskriver:
    """Writes paragraphs, whichever of the two documents they are in."""

    merker: Merker
    gammel: Gammel
    ny_note: Notetekst

    def endret(self, før: Node, nå: Node) -> str:
        """Return a paragraph that is in both."""
        a, b = biter(før, self.gammel.notetekst), biter(nå, self.ny_note)
        return _avsnitt(nå.finn("w:pPr"), "".join(_i_lenker(self._flettet(a, b))))

    def nytt(self, nå: Node, navn: str = "") -> str:
        """Return a paragraph that was put in; with a `navn`, moved here."""
        slag: Slag = "moveTo" if navn else "ins"
        innhold = "".join(_i_lenker((b, slag, self) for b in biter(nå, self.ny_note)))
        egenskaper = nå.finn("w:pPr")
        if egenskaper is None or egenskaper.finn("w:sectPr") is None:
            # A paragraph that ends a section stays, or its pages would become those of the next.
            egenskaper = self.merker.avsnittsmerke(egenskaper, slag)
        return _avsnitt(egenskaper, self.merker.flytting(navn, slag, innhold) if navn else innhold)

    def borte(self, før: Node, navn: str = "") -> str:
        """Return a paragraph that was taken out; with a `navn`, moved away."""
        slag: Slag = "moveFrom" if navn else "del"
        alle = biter(før, self.gammel.notetekst)
        innhold = "".join(_i_lenker((b, slag, self) for b in alle if b.nøkkel))
        egenskaper = self.merker.avsnittsmerke(før.finn("w:pPr"), slag)
        return _avsnitt(egenskaper, self.merker.flytting(navn, slag, innhold) if navn else innhold)

    def _flettet(self, a: list[Bit], b: list[Bit]) -> Iterator[tuple[Bit, Slag | None, Avsnittsskriver]]:
        """Yield the pieces of both, each with what became of it."""
        gamle = [x for x in a if x.nøkkel]
        synlige = [nr for nr, x in enumerate(b) if x.nøkkel]
        koder = _koder([x.nøkkel for x in gamle], [b[nr].nøkkel for nr in synlige])
        neste = 0
        for like, a1, a2, b1, b2 in koder:
            if not like:
                yield from ((x, "del", self) for x in gamle[a1:a2])
            slutt = synlige[b2] if b2 < len(synlige) else len(b)
            if b2 > b1:
                yield from ((x, None if like or not x.nøkkel else "ins", self) for x in b[neste:slutt])
                neste = slutt
        yield from ((x, None, self) for x in b[neste:])


def _koder(a: list[str], b: list[str]) -> list[tuple[bool, int, int, int, int]]:
    """Return what is alike and what is not; words next to each other that were all exchanged, as one."""
    if max(len(a), len(b)) > _FLEST:
        return [(False, 0, len(a), 0, len(b))]
    ut: list[tuple[bool, int, int, int, int]] = []
    for hva, a1, a2, b1, b2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        like = hva == "equal"
        bare_rom = like and a[a1:a2] == [" "] and ut and a2 < len(a) and b2 < len(b)
        if ut and (bare_rom or not like) and not ut[-1][0]:
            ut[-1] = (False, ut[-1][1], a2, ut[-1][3], b2)
        else:
            ut.append((like, a1, a2, b1, b2))
    return ut


def _i_lenker(alle: Iterable[tuple[Bit, Slag | None, Avsnittsskriver]]) -> Iterator[str]:
    """Yield the runs, those of the new document that stand in one link within it."""

    def lenke(post: tuple[Bit, Slag | None, Avsnittsskriver]) -> int:
        bit, slag, _ = post
        return id(bit.lenke) if bit.lenke and slag not in ("del", "moveFrom") else 0

    for nøkkel, gruppe in groupby(alle, key=lenke):
        poster = [*gruppe]
        innhold = "".join(_merket(poster))
        lenken = poster[0][0].lenke
        yield lenken.rundt(innhold) if nøkkel and lenken else innhold


def _merket(poster: Iterable[tuple[Bit, Slag | None, Avsnittsskriver]]) -> Iterator[str]:
    for slag, gruppe in groupby(poster, key=lambda p: p[1]):
        alle = [*gruppe]
        skriver = alle[0][2]
        if slag in ("del", "moveFrom"):
            yield skriver.merker.rundt(
                slag, "".join(_løpene((skriver.gammel.bit(b) for b, *_ in alle), slag))
            )
            continue
        # Bookmarks and the like are no part of a change.
        for er_løp, del_ in groupby((b for b, *_ in alle), key=lambda b: bool(b.nøkkel) or b.løp):
            løp = "".join(_løpene(del_, slag))
            yield skriver.merker.rundt(slag, løp) if slag and er_løp else løp


def _løpene(alle: Iterable[Bit], slag: Slag | None) -> Iterator[str]:
    """Yield runs, neighbours in the same dress as one."""
    borte = slag in ("del", "moveFrom")
    navn = "w:delText" if slag == "del" else "w:t"
    for (form, løp), gruppe in groupby(alle, key=lambda b: (b.form, b.løp)):
        biter_ = [*gruppe]
        if not løp:
            yield "".join(b.innhold for b in biter_)
            continue
        innhold = ""
        for er_tekst, del_ in groupby(biter_, key=lambda b: b.tekst is not None):
            if er_tekst:
                tekst = "".join(b.tekst or "" for b in del_)
                innhold += f'<{navn} xml:space="preserve">{trygg(tekst)}</{navn}>'
            else:
                innhold += "".join(b.innhold for b in del_)
        yield f"<w:r>{form}{innhold}</w:r>" if innhold or not borte else ""


def _avsnitt(egenskaper: Node | None, innhold: str) -> str:
    return f"<w:p>{egenskaper.xml() if egenskaper else ''}{innhold}</w:p>"
