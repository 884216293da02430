"""WeasyPrint's structure tree → nodes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from revisjon.output.tags.nodes import Annotasjon, Blad, Knute, Merket
from revisjon.output.tags.recording import Opptak

_FASTE = frozenset(("Type", "S", "K", "P", "Pg"))
"""Entries of an element that the nodes hold in their own way."""


@dataclass(slots=True)
class Pynt:
    """Content that belongs to the page and not to the text, by page from 0 and MCID. A working tool."""

    innhold: dict[int, dict[int, str]] = field(default_factory=dict)
    """With what it is: «Header», «Footer», or nothing to say."""
    lenker: list[Annotasjon] = field(default_factory=list)

    def legg_til(self, blad: Blad, hva: str = "") -> None:
        """Note one run of content, or a clickable area in it."""
        if isinstance(blad, Merket):
            self.innhold.setdefault(blad.side, {})[blad.mcid] = hva
        else:
            self.lenker.append(blad)


class Leser:
    """Reads the objects of one PDF that is not yet written."""

    def __init__(self, pdf: Any, opptak: Opptak) -> None:  # noqa: ANN401 - pydyf is not typed
        self._pdf = pdf
        self._opptak = opptak
        self._sider = {referanse: nr for nr, referanse in enumerate(pdf.page_references)}

    def les(self) -> Knute:
        """Return the document's element with all below it."""
        (referanse,) = self.objekt(self._pdf.catalog["StructTreeRoot"])["K"]
        return self._knute(self.objekt(referanse), 0)

    def marger(self) -> Pynt:
        """Return the content of headers, footers and page numbers, which hangs outside the tree."""
        pynt = Pynt()
        for nummer, (_, marg) in self._opptak.marger.items():
            hva = "Header" if marg.startswith("@top") else "Footer" if marg.startswith("@bottom") else ""
            kø = [self._knute(self._pdf.objects[nummer], 0)]
            while kø:
                knute = kø.pop()
                kø.extend(knute.knuter)
                for barn in knute.barn:
                    if not isinstance(barn, Knute):
                        pynt.legg_til(barn, hva)
        return pynt

    def objekt(self, referanse: bytes) -> Any:  # noqa: ANN401 - pydyf is not typed
        """Follow a reference, as `b"12 0 R"`."""
        return self._pdf.objects[int(referanse.split()[0])]

    def oppslag(self, verdi: Any) -> Any:  # noqa: ANN401 - pydyf is not typed
        """Return a dictionary that is written in place, or referred to."""
        return verdi if isinstance(verdi, dict) else self.objekt(verdi)

    def _knute(self, el: Any, side: int) -> Knute:  # noqa: ANN401 - pydyf is not typed
        side = self._sider[el["Pg"]] if "Pg" in el else side
        return Knute(
            el["S"].removeprefix("/"),
            side,
            [self._barn(barn, side) for barn in el["K"]],
            self._opptak.opphav.get(el.number),
            {navn: verdi for navn, verdi in el.items() if navn not in _FASTE},
            el,
        )

    def _barn(self, barn: Any, side: int) -> Knute | Blad:  # noqa: ANN401 - pydyf is not typed
        if isinstance(barn, int):
            return Merket(side, barn)
        objekt = self.objekt(barn)
        if objekt["Type"] == "/StructElem":
            return self._knute(objekt, side)
        if objekt["Type"] == "/OBJR":
            return Annotasjon(self._sider[objekt["Pg"]], barn, self.objekt(objekt["Obj"]))
        raise ValueError(objekt["Type"])
