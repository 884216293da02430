"""A footnote is read where it is called, not at the foot of the page."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

import pydyf

from revisjon.output.tags.nodes import Knute, foreldre, gå


def flytt_noter(rot: Knute) -> None:
    """Make each call a Reference with its Note right after it; a note on two pages becomes one."""
    over = foreldre(rot)
    kall = {k.opphav.element: k for k in gå(rot) if k.opphav and k.opphav.tag.endswith("::footnote-call")}
    deler: dict[Element, list[Knute]] = {}
    for knute in gå(rot):
        if knute.opphav is not None and _er_note(knute, kall, over):
            deler.setdefault(knute.opphav.element, []).append(knute)
    for nr, (element, ved) in enumerate(kall.items(), start=1):
        ved.slag = "Reference"
        if element in deler:
            _sett_inn(nr, deler[element], ved, over)


def _er_note(knute: Knute, kall: Mapping[Element, Knute], over: Mapping[Knute, Knute]) -> bool:
    """Tell whether a node is a note, or the part of one that stands on this page."""
    if knute.opphav is None or knute.opphav.generert or knute.opphav.element not in kall:
        return False
    # A box that WeasyPrint set inside the note on its own account has the note's origin too.
    return knute not in over or over[knute].opphav != knute.opphav


def _sett_inn(nr: int, deler: list[Knute], kall: Knute, over: Mapping[Knute, Knute]) -> None:
    note = deler[0]
    for del_ in deler:
        over[del_].barn.remove(del_)
    note.slag = "Note"
    note.egenskaper["ID"] = pydyf.String(f"note-{nr}")
    note.barn = [barn for del_ in deler for barn in del_.barn]
    for knute in gå(note):
        if knute.opphav and knute.opphav.tag.endswith("::footnote-marker"):
            knute.slag = "Lbl"
    søsken = over[kall].barn
    søsken.insert(søsken.index(kall) + 1, note)
