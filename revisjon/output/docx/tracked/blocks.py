"""Paragraphs and tables of two documents as one: the new one's order, with what is gone in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from revisjon.output.docx.tracked.node import Node
from revisjon.output.docx.tracked.paragraph import Avsnittsskriver
from revisjon.output.docx.tracked.tokens import har_åpent_felt, lest
from revisjon.prose import par

_FLYTTES = 30
"""Shortest paragraph that is told as moved, in characters."""
_TABELL = "\ufffa"
"""Begins the key of a table, so that none is taken for a paragraph."""
_STILLE = ("TOC", "TableofFigures", "Innhold")
"""How the styles of lists of contents begin: their page numbers are Word's own to count."""


@dataclass(slots=True)
class Telling:
    """How many paragraphs and rows were changed in each way."""

    endret: int = 0
    nye: int = 0
    borte: int = 0
    flyttet: int = 0

    def som_tall(self) -> dict[str, int]:
        """Return the numbers by what happened, in words."""
        return {"endret": self.endret, "nye": self.nye, "tatt bort": self.borte, "flyttet": self.flyttet}


@dataclass(slots=True)
class Fletter:
    """Writes the blocks of two documents as one."""

    skriver: Avsnittsskriver
    telling: Telling = field(default_factory=Telling)
    _flyttes: dict[str, str] = field(default_factory=dict)
    """Names of moves by the text of the paragraph."""

    def flett(self, gamle: Sequence[Node], nye: Sequence[Node]) -> Iterator[str]:
        """Yield the XML of the blocks. What is neither paragraph nor table is the new document's own."""
        a, b = ([n for n in noder if _er_blokk(n)] for noder in (gamle, nye))
        før, nå = ([nøkkel(n) for n in blokker] for blokker in (a, b))
        self._finn_flyttede(før, nå)
        rene = iter(nye)
        ia, ib = iter(a), iter(b)
        for gammelt, nytt in par(før, nå):
            gammel = None if gammelt is None else next(ia)
            ny = None if nytt is None else next(ib)
            if ny is not None:
                yield from self._fram_til(ny, rene)
            yield from self._ett(gammel, ny)
        yield from (n.xml() for n in rene)

    @staticmethod
    def _fram_til(ny: Node, rene: Iterator[Node]) -> Iterator[str]:
        for n in rene:
            if n is ny:
                return
            yield n.xml()

    def _ett(self, gammel: Node | None, ny: Node | None) -> Iterator[str]:
        if gammel is not None and ny is not None and gammel.navn != ny.navn:
            yield from self._ett(gammel, None)
            yield from self._ett(None, ny)
        elif gammel is not None and ny is not None and _like(gammel, ny):
            yield ny.xml()
        elif ny is not None and ny.navn == "w:tbl":
            yield self._tabell(gammel, ny)
        elif ny is not None:
            yield self._avsnitt(gammel, ny)
        elif gammel is not None and lest(gammel).strip():
            yield self._borte(gammel)

    def _avsnitt(self, gammel: Node | None, ny: Node) -> str:
        if not lest(ny).strip() or har_åpent_felt(ny):
            return ny.xml()
        if gammel is None:
            navn = self._flyttes.get(nøkkel(ny), "")
            self._tell("flyttet" if navn else "nye")
            return self.skriver.nytt(ny, navn)
        ut = self.skriver.endret(self.skriver.gammel.rens(gammel), ny)
        if "<w:ins " in ut or "<w:del " in ut:
            self._tell("endret")
        return ut

    def _borte(self, gammel: Node) -> str:
        if gammel.navn == "w:tbl":
            return self._hel_tabell(self.skriver.gammel.rens(gammel), "del")
        navn = self._flyttes.get(nøkkel(gammel), "")
        if not navn:
            self._tell("borte")
        return self.skriver.borte(self.skriver.gammel.rens(gammel), navn)

    def _tell(self, hva: str) -> None:
        setattr(self.telling, hva, getattr(self.telling, hva) + 1)

    def _finn_flyttede(self, før: Sequence[str], nå: Sequence[str]) -> None:
        """Name the paragraphs that stand once in each, but in another place among the others."""
        antall_a, antall_b = Counter(før), Counter(nå)
        stående = {a for a, b in par(før, nå) if a == b}
        for tekst in nå:
            alene = antall_a[tekst] == antall_b[tekst] == 1
            if alene and tekst not in stående and len(tekst) >= _FLYTTES and not tekst.startswith(_TABELL):
                self._flyttes[tekst] = self.skriver.merker.nytt_navn()

    # --- tables -------------------------------------------------------------------------------------

    def _tabell(self, gammel: Node | None, ny: Node) -> str:
        if gammel is None:
            return self._hel_tabell(ny, "ins")
        a, b = ([*t.elementer("w:tr")] for t in (self.skriver.gammel.rens(gammel), ny))
        rader = self._rader(a, b)
        return _med(ny, "w:tr", lambda: rader)

    def _rader(self, a: Sequence[Node], b: Sequence[Node]) -> Iterator[str]:
        ia, ib = iter(a), iter(b)
        for gammelt, nytt in par([nøkkel(r) for r in a], [nøkkel(r) for r in b]):
            gammel = None if gammelt is None else next(ia)
            ny = None if nytt is None else next(ib)
            if gammel and ny and len([*gammel.elementer("w:tc")]) == len([*ny.elementer("w:tc")]):
                yield self._rad(gammel, ny)
                continue
            yield self._hel_rad(gammel, "del") if gammel else ""
            yield self._hel_rad(ny, "ins") if ny else ""

    def _rad(self, gammel: Node, ny: Node) -> str:
        gamle = iter(gammel.elementer("w:tc"))
        celler = (
            f"<w:tc>{''.join(self.flett([*g.elementer()], [*n.elementer()]))}</w:tc>"
            for g, n in zip(gamle, ny.elementer("w:tc"), strict=True)
        )
        return _med(ny, "w:tc", lambda: celler)

    def _hel_tabell(self, tabell: Node, slag: str) -> str:
        rader = (self._hel_rad(rad, slag) for rad in tabell.elementer("w:tr"))
        return _med(tabell, "w:tr", lambda: rader)

    def _hel_rad(self, rad: Node, slag: str) -> str:
        self._tell("nye" if slag == "ins" else "borte")
        merket = Node(rad.navn, rad.attributter, [*rad.barn])
        self.skriver.merker.rad(merket, "ins" if slag == "ins" else "del")
        skriv = self.skriver.nytt if slag == "ins" else self.skriver.borte
        celler = (
            f"<w:tc>{''.join(self._innhold(celle, skriv, slag))}</w:tc>" for celle in rad.elementer("w:tc")
        )
        return _med(merket, "w:tc", lambda: celler)

    def _innhold(self, celle: Node, skriv: Callable[[Node], str], slag: str) -> Iterator[str]:
        for n in celle.elementer():
            if n.navn == "w:p":
                yield skriv(n)
            elif n.navn == "w:tbl":
                yield self._hel_tabell(n, slag)
            elif slag == "ins" or n.navn == "w:tcPr":
                yield n.xml()


def nøkkel(blokk: Node) -> str:
    """Return what a block is compared by: what can be read in it."""
    if blokk.navn != "w:tbl":
        return " ".join(lest(blokk).split())
    return _TABELL + " ".join(lest(blokk).split())


def _like(a: Node, b: Node) -> bool:
    """Tell whether two blocks read the same; those with notes are looked at more closely."""
    noter = any(n.navn == "w:footnoteReference" for blokk in (a, b) for n in blokk.alle())
    return not noter and lest(a) == lest(b)


def _er_blokk(n: Node) -> bool:
    """Tell whether a block is compared: no list of contents, and nothing that stands apart in a frame."""
    if n.navn != "w:p":
        return n.navn == "w:tbl"
    egenskaper = n.finn("w:pPr")
    i_ramme = egenskaper is not None and egenskaper.finn("w:framePr") is not None
    return not i_ramme and not stil(n).startswith(_STILLE)


def stil(avsnitt: Node) -> str:
    """Return the style of a paragraph; empty where it has the common one."""
    egenskaper = avsnitt.finn("w:pPr")
    navn = egenskaper.finn("w:pStyle") if egenskaper else None
    return navn.attributter.get("w:val", "") if navn else ""


def _med(el: Node, navn: str, deler: Callable[[], Iterator[str]]) -> str:
    """Return an element with other children in the place of those of a name."""
    nye = "".join(deler())
    først = next((nr for nr, b in enumerate(el.barn) if isinstance(b, Node) and b.navn == navn), len(el.barn))
    foran = "".join(b.xml() for b in el.barn[:først] if isinstance(b, Node))
    return el.rundt(foran + nye)
