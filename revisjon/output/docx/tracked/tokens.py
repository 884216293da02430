"""A paragraph as a row of pieces that can be held against another: words, signs, notes, fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from revisjon.output.docx.tracked.node import Node

_ORD = re.compile(r"\s+|\w+|[^\w\s]")
_TEGN = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad"}
UTEN_TEKST = "\ufffc"
"""Key of a field that shows nothing."""
Notetekst = Callable[[str], str]
"""Text of a note by its number."""


@dataclass(frozen=True, slots=True, eq=False)
class Bit:
    """A piece of a paragraph."""

    nøkkel: str
    """What it is compared by; empty for what is no text: a bookmark, a picture."""
    form: str
    """XML of the properties of its run."""
    innhold: str
    """XML of what stands in the run; of what is no run, the whole."""
    tekst: str | None
    """The text, where it is nothing but text."""
    lenke: Node | None = None
    """The link that it stands in."""
    løp: bool = True
    """Whether `innhold` is to stand in a run; a field is several of its own."""
    note: str = ""
    """Number of the note that it calls."""


def biter(avsnitt: Node, notetekst: Notetekst) -> list[Bit]:
    """Return the pieces of a paragraph, in order."""
    return list(_fra(avsnitt, None, notetekst))


def har_åpent_felt(avsnitt: Node) -> bool:
    """Tell whether a field begins or ends here, and its other end is in another paragraph."""
    slag = [n.attributter.get("w:fldCharType") for n in avsnitt.alle() if n.navn == "w:fldChar"]
    return slag.count("begin") != slag.count("end")


def lest(noder: Node) -> str:
    """Return the text of all paragraphs in something, a line for each."""
    ut: list[str] = []
    for n in noder.alle():
        if n.navn == "w:p":
            ut.append("\n")
        elif n.navn in ("w:t", "w:delText"):
            ut += [b for b in n.barn if isinstance(b, str)]
        elif n.navn in _TEGN and "w:pos" not in n.attributter:
            ut.append(_TEGN[n.navn])
    return "".join(ut).strip("\n")


def _fra(el: Node, lenke: Node | None, notetekst: Notetekst) -> Iterator[Bit]:
    felt: list[Node] = []
    dybde = 0
    for barn in el.elementer():
        if barn.navn == "w:pPr":
            continue
        slag = [n.attributter.get("w:fldCharType") for n in barn.alle() if n.navn == "w:fldChar"]
        dybde += slag.count("begin") - slag.count("end")
        if barn.navn == "w:r" and (felt or slag):
            felt.append(barn)
            if dybde <= 0:
                yield _felt(felt, lenke)
                felt = []
        elif barn.navn == "w:r":
            yield from _løp(barn, lenke, notetekst)
        elif barn.navn == "w:hyperlink":
            yield from _fra(barn, barn, notetekst)
        else:
            yield Bit("", "", barn.xml(), None, lenke, løp=False)


def _felt(løp: list[Node], lenke: Node | None) -> Bit:
    """Return a field with what it shows as its key."""
    vist, i_svar = [], False
    for node in løp:
        slag = {n.attributter.get("w:fldCharType") for n in node.elementer("w:fldChar")}
        i_svar = i_svar and "end" not in slag
        if i_svar:
            vist.append(lest(node))
        i_svar = i_svar or "separate" in slag
    return Bit(
        "".join(vist) or UTEN_TEKST, _form(løp[-1]), "".join(n.xml() for n in løp), None, lenke, løp=False
    )


def _løp(løp: Node, lenke: Node | None, notetekst: Notetekst) -> Iterator[Bit]:
    form = _form(løp)
    for barn in løp.elementer():
        if barn.navn == "w:rPr":
            continue
        if barn.navn == "w:t":
            tekst = "".join(b for b in barn.barn if isinstance(b, str))
            yield from (Bit(ord_, form, "", ord_, lenke) for ord_ in _ORD.findall(tekst))
        elif barn.navn in _TEGN and not barn.attributter.get("w:type"):
            yield Bit(_TEGN[barn.navn], form, barn.xml(), None, lenke)
        elif barn.navn == "w:footnoteReference":
            nr = barn.attributter.get("w:id", "")
            yield Bit(f"\ufff9{notetekst(nr)}", form, barn.xml(), None, lenke, note=nr)
        else:
            yield Bit("", form, barn.xml(), None, lenke)


def _form(løp: Node) -> str:
    form = løp.finn("w:rPr")
    return form.xml() if form else ""
