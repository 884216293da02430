"""What a Word file with tracked changes says when all of them are accepted, and when all are rejected."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from typing import Literal

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Når = Literal["godtatt", "avvist"]
NÅR: tuple[Når, ...] = ("godtatt", "avvist")
_INN, _UT = ("ins", "moveTo"), ("del", "moveFrom")
_TEGN = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:noBreakHyphen"): "\u2011", qn("w:softHyphen"): ""}


def tekst(data: bytes, når: Når) -> list[str]:
    """Return the paragraphs that can be read before the appendices, lists of contents left out.

    Written for this alone: it knows nothing of how the file was made.
    """
    borte = {qn(f"w:{n}") for n in (_UT if når == "godtatt" else _INN)}
    kropp = docx.Document(io.BytesIO(data)).element.body
    ut: list[str] = []
    rest = ""
    for p in kropp.iter(qn("w:p")):
        stil = _stil(p)
        if stil == "Vedlegg":
            break
        if stil.startswith(("TOC", "TableofFigures")) or _i_ramme(p) or _i_rad_som_er(p, borte):
            continue
        rest += _lest(p, borte)
        if _merke(p) & borte:
            # The mark is gone: what is left goes on in the next paragraph.
            continue
        if " ".join(rest.split()):
            ut.append(" ".join(rest.split()))
        rest = ""
    return ut


def _lest(p: BaseOxmlElement, borte: set[str]) -> str:
    ut = []
    for el in p.iter():
        if any(over.tag in borte for over in el.iterancestors()):
            continue
        if el.tag in (qn("w:t"), qn("w:delText")):
            ut.append(el.text or "")
        elif el.tag in _TEGN and el.getparent().tag == qn("w:r"):
            ut.append(_TEGN[el.tag])
    return "".join(ut)


def _merke(p: BaseOxmlElement) -> set[str]:
    return {el.tag for el in p.findall(f"{qn('w:pPr')}/{qn('w:rPr')}/*")}


def _i_rad_som_er(p: BaseOxmlElement, borte: set[str]) -> bool:
    return any(
        el.tag in borte for rad in p.iterancestors(qn("w:tr")) for el in rad.findall(f"{qn('w:trPr')}/*")
    )


def _i_ramme(p: BaseOxmlElement) -> bool:
    return p.find(f"{qn('w:pPr')}/{qn('w:framePr')}") is not None


def _stil(p: BaseOxmlElement) -> str:
    stil = p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if stil is None else str(stil.get(qn("w:val")))


def noter(data: bytes, når: Når) -> list[str]:
    """Return the texts of the notes that are called from the text."""
    borte = {qn(f"w:{n}") for n in (_UT if når == "godtatt" else _INN)}
    dokument = docx.Document(io.BytesIO(data))
    del_ = next(r.target_part for r in dokument.part.rels.values() if r.reltype.endswith("/footnotes"))
    rot = parse_xml(del_.blob)
    alle = {n.get(qn("w:id")): "".join(t.text or "" for t in n.iter(qn("w:t"))) for n in rot}
    return [
        alle[el.get(qn("w:id"))]
        for el in dokument.element.body.iter(qn("w:footnoteReference"))
        if not any(over.tag in borte for over in el.iterancestors())
    ]


def gjennom_kontoret(fil: Path, mappe: Path, endelse: str = "docx") -> Path:
    """Return a file as LibreOffice writes it after reading it, in a folder of its own."""
    profil = f"-env:UserInstallation=file://{mappe}/profil"
    valg = ("--headless", "--norestore", profil, "--convert-to", endelse, "--outdir", str(mappe))
    subprocess.run(["soffice", *valg, str(fil)], check=True, capture_output=True, timeout=300)  # noqa: S603, S607 - the office on this machine
    return mappe / f"{fil.stem}.{endelse}"
