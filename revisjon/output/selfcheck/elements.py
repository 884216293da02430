"""Links, figures, tables, headings and notes: does each tag say what a screen reader needs?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.output.selfcheck.opened import Element, Åpnet
from revisjon.report.document import Dokument


def lenker(pdf: Åpnet, _: Dokument) -> Iterator[str]:
    """Yield links outside a Link tag, and those without a description."""
    tagget = {a for e in pdf.elementer if e.slag == "Link" for a in e.annotasjoner}
    for nr, side in enumerate(pdf.pdf.pages, start=1):
        for annotasjon in side.get("/Annots", []):
            if annotasjon.get("/Subtype") != "/Link":
                continue
            if annotasjon.objgen not in tagget:
                yield f"en lenke på side {nr} er ikke tagget som lenke"
            if not str(annotasjon.get("/Contents", "")).strip():
                yield f"en lenke på side {nr} har ingen beskrivelse"
    for e in pdf.elementer:
        if e.slag == "Link" and not e.annotasjoner:
            yield "en tagg for lenke har ingen lenke i seg"


def figurer(pdf: Åpnet, _: Dokument) -> Iterator[str]:
    """Yield figures that say nothing to those who cannot see them."""
    for e in pdf.elementer:
        if e.slag == "Figure" and not str(e.egenskaper.get("/Alt", "")).strip():
            yield f"en figur {_på_side(e)} mangler alternativ tekst"


def tabeller(pdf: Åpnet, _: Dokument) -> Iterator[str]:
    """Yield header cells without direction, and cells whose headers are not there."""
    ider = {str(e.egenskaper["/ID"]) for e in pdf.elementer if "/ID" in e.egenskaper}
    for e in pdf.elementer:
        egne = e.egenskaper.get("/A", {}) if e.slag in ("TH", "TD") else {}
        if e.slag == "TH" and egne.get("/Scope") not in ("/Row", "/Column", "/Both"):
            yield f"en hodecelle i tabellen {_på_side(e)} sier ikke om den gjelder raden eller kolonnen"
        if not {str(h) for h in egne.get("/Headers", [])} <= ider:
            yield f"en celle i tabellen {_på_side(e)} viser til en hodecelle som ikke finnes"


def overskrifter(pdf: Åpnet, _: Dokument) -> Iterator[str]:
    """Yield headings more than one level below the one before."""
    forrige = 0
    for e in pdf.elementer:
        if treff := re.fullmatch(r"H([1-6])", e.slag):
            nivå = int(treff[1])
            if nivå > forrige + 1:
                fra = f"nivå {forrige}" if forrige else "ingenting"
                yield f"overskriftene hopper fra {fra} til nivå {nivå} {_på_side(e)}"
            forrige = nivå


def noter(pdf: Åpnet, dokument: Dokument) -> Iterator[str]:
    """Yield whether notes are lost in the tags, or stand away from their calls."""
    tagget = [e for e in pdf.elementer if e.slag == "Note"]
    if len(tagget) != len(dokument.noter):
        yield f"den har {len(tagget)} taggede fotnoter, men dokumentet har {len(dokument.noter)}"
    ider = [str(e.egenskaper.get("/ID", "")) for e in tagget]
    if len(set(ider)) < len(ider) or "" in ider:
        yield "fotnotene har ikke hver sin id"
    kall, sider = dict(_kall(pdf.elementer)), _sider(pdf.elementer)
    for note in tagget:
        if (kallside := kall.get(note)) is None:
            yield f"fotnoten {_på_side(note)} står ikke rett etter henvisningen i lesetreet"
        elif kallside != sider.get(note):
            yield f"fotnoten {_på_side(note)} har henvisningen på side {kallside + 1}"


def _kall(elementer: tuple[Element, ...]) -> Iterator[tuple[Element, int]]:
    """Yield notes with the page of the call that they follow in the same element."""
    siste: dict[Element | None, Element] = {}
    for e in elementer:
        forrige = siste.get(e.forelder)
        if e.slag == "Note" and forrige is not None and forrige.slag == "Reference" and forrige.innhold:
            yield e, forrige.innhold[0][0]
        siste[e.forelder] = e


def _sider(elementer: tuple[Element, ...]) -> dict[Element, int]:
    """Return the page, from 0, of the first content in or below each element that has any."""
    funnet: dict[Element, int] = {}
    for e in elementer:
        opp: Element | None = e if e.innhold else None
        while opp is not None and opp not in funnet:
            funnet[opp] = e.innhold[0][0]
            opp = opp.forelder
    return funnet


def _på_side(e: Element) -> str:
    return f"på side {e.side + 1}" if e.side >= 0 else "i dokumentet"
