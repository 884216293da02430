"""Where a piece of the document was written, carried along in the HTML until its numbers are given."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from revisjon.diagnostics import Plass

PLASS = "data-plass"
"""Attribute that holds a place."""
INGEN = Plass(".")


def som_attributt(plass: Plass) -> str:
    """Return the place as the value of an attribute; the file comes last, for its name may hold a colon."""
    return f"{plass.linje}:{plass.kolonne}:{plass.lengde}:{plass.fil}"


def ta_plass(el: Element) -> Plass:
    """Take the place out of an element; `INGEN` where it has none, or one that we have not written."""
    linje, kolonne, lengde, fil = (*el.attrib.pop(PLASS, "").split(":", 3), "", "", "", "")[:4]
    if not (fil and linje.isdecimal() and kolonne.isdecimal() and lengde.isdecimal()):
        return INGEN
    return Plass(fil, int(linje), int(kolonne), int(lengde))
