"""A finished PDF as a screen reader meets it: its structure tree, with the text of each element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf


@dataclass(slots=True, eq=False)
class Tagg:
    """An element of the tree; its children are elements and texts."""

    slag: str
    sider: set[int]
    """Pages from 1 of the text right in it."""
    objekt: Any
    barn: list[Tagg | str] = field(default_factory=list)

    @property
    def under(self) -> list[Tagg]:
        return [b for b in self.barn if isinstance(b, Tagg)]

    @property
    def slagene(self) -> list[str]:
        """Kinds of the child elements, in order."""
        return [b.slag for b in self.under]

    def finn(self, *slag: str) -> list[Tagg]:
        """Return all elements of these kinds below, in reading order."""
        return [t for t in gå(self) if t.slag in slag and t is not self]

    def tekst(self, *uten: str) -> str:
        """Return the text of the element and all below, with elements of some kinds left out."""
        deler = (b if isinstance(b, str) else b.tekst(*uten) for b in self.barn if not _utelatt(b, uten))
        return re.sub(r"\s+", " ", " ".join(deler)).strip()

    def alle_sider(self) -> set[int]:
        return {side for t in gå(self) for side in t.sider}


def gå(tagg: Tagg) -> Iterator[Tagg]:
    yield tagg
    for barn in tagg.under:
        yield from gå(barn)


def les_tre(pdf: pikepdf.Pdf) -> Tagg:
    """Return the document's element."""
    tekster = [_sidetekst(side) for side in pdf.pages]
    sider = {side.obj.objgen: nr for nr, side in enumerate(pdf.pages)}
    return _tagg(pdf.Root.StructTreeRoot.K[0], tekster, sider)


def pynt(pdf: pikepdf.Pdf) -> list[str]:
    """Return what each page draws as an artifact of pagination."""
    return ["".join(_sidetekst(side).get(-1, ())) for side in pdf.pages]


def _utelatt(barn: Tagg | str, uten: tuple[str, ...]) -> bool:
    return isinstance(barn, Tagg) and barn.slag in uten


def _tagg(el: Any, tekster: list[dict[int, list[str]]], sider: dict[Any, int]) -> Tagg:  # noqa: ANN401
    tagg = Tagg(str(el.S)[1:], set(), el)
    for barn in el.get("/K", []):
        if isinstance(barn, int) or barn.get("/Type") == "/MCR":
            side = sider[(el if isinstance(barn, int) else barn).Pg.objgen]
            tagg.sider.add(side + 1)
            tagg.barn.append("".join(tekster[side][barn if isinstance(barn, int) else int(barn.MCID)]))
        elif barn.get("/Type") != "/OBJR":
            tagg.barn.append(_tagg(barn, tekster, sider))
    return tagg


def _sidetekst(side: Any) -> dict[int, list[str]]:  # noqa: ANN401 - PDF objects are not typed
    """Return the text of each marked run by MCID; that of artifacts with properties under -1."""
    tegn = {navn: _tegn(skrift) for navn, skrift in side.Resources.get("/Font", {}).items()}
    ut: dict[int, list[str]] = {}
    åpne: list[int | None] = []
    nå: int | None = None
    skrift: dict[bytes, str] = {}
    innhold: list[Any] = list(pikepdf.parse_content_stream(side))
    for ledd, operator in innhold:
        navn = str(operator)
        if navn in ("BDC", "BMC"):
            åpne.append(nå)
        if navn == "BDC":
            # In a run of text there may be a part that is to be read as something else.
            nå = int(ledd[1].get("/MCID", -1 if nå is None else nå))
            ut.setdefault(nå, []).append(str(ledd[1].get("/ActualText", "")))
            nå = None if "/ActualText" in ledd[1] else nå
        elif navn == "BMC":
            nå = None
        elif navn == "EMC":
            nå = åpne.pop()
        elif navn == "Tf":
            skrift = tegn[str(ledd[0])]
        elif navn in ("Tj", "TJ") and nå is not None:
            biter = ledd[0] if navn == "TJ" else [ledd[0]]
            tall = [bytes(b) for b in biter if isinstance(b, pikepdf.String)]
            ut[nå] += ["".join(skrift[b[i : i + 2]] for i in range(0, len(b), 2)) for b in tall]
    return ut


def _tegn(skrift: Any) -> dict[bytes, str]:  # noqa: ANN401 - PDF objects are not typed
    """Return what the codes of a font stand for."""
    ut = {}
    tekst = skrift.ToUnicode.read_bytes().decode("latin-1")
    for blokk in re.findall(r"beginbfchar(.*?)endbfchar", tekst, re.DOTALL):
        for fra, til in re.findall(r"<(\w+)>\s*<(\w*)>", blokk):
            ut[bytes.fromhex(fra)] = bytes.fromhex(til).decode("utf-16-be")
    return ut
