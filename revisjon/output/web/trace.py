"""The traceability table, made ready for a script that sorts and searches it.

The table itself is left as it is. What the script needs to know is put on cells and beside the table, hidden,
so that a reader without script sees nothing that does not work.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from revisjon.output.web.elements import finn, lag, nett
from revisjon.report.tree import er
from revisjon.words.nett import Nettord

_VERDIER = ("ja", "delvis", "nei", "uavklart", "ikke relevant")
_GRADER = ("høy", "middels", "lav", "svært lav")
_MED_SIKKERHET = 6
"""Cells of a row without the criterion's, where the table tells how certain each claim is."""


def gjør_sorterbar(kropp: Element, data: Mapping[str, Any], ord_: Nettord) -> None:
    """Put ranks on the cells of each traceability table, and the hidden tools before it."""
    for omslag in [el for el in finn(kropp, "tabell") if er(el, "spor")]:
        for tabell in omslag.iter("table"):
            _ranger(tabell, data)
        omslag.insert(0, _verktøy(ord_))


def _ranger(tabell: Element, data: Mapping[str, Any]) -> None:
    """Say where value and certainty stand on their scales, for the alphabet does not know it."""
    rader = [rad for rad in tabell.iter("tr") if rad.find("td") is not None]
    punkter = [*_punkter(data)]
    if len(rader) != len(punkter):
        return
    for rad, (id_, punkt) in zip(rader, punkter, strict=True):
        if rad.get("data-id") != id_:
            continue
        celler = rad.findall("td")
        _rang(celler[1], _VERDIER, punkt["verdi"])
        if len(celler) == _MED_SIKKERHET:
            _rang(celler[2], _GRADER, (punkt["sikkerhet"] or {}).get("grad", ""))


def _punkter(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for p in data.get("problemstillinger", ()):
        for v in p["vurderinger"]:
            yield from ((f"{v['kriterium']}.{punkt['id']}", punkt) for punkt in v["punkter"])


def _rang(celle: Element, skala: tuple[str, ...], verdi: str) -> None:
    celle.set("data-rang", str(skala.index(verdi) if verdi in skala else len(skala)))


def _verktøy(ord_: Nettord) -> Element:
    felt = lag("input", {"type": "search", "autocomplete": "off", "spellcheck": "false"})
    return nett(
        "div",
        {"class": "sporverktøy", "hidden": "", "data-treff": ord_.treff},
        lag("label", {}, lag("span", {}, ord_.filter), " ", felt),
        lag("span", {"class": "treff", "role": "status"}),
        lag("button", {"type": "button", "hidden": ""}, ord_.rekkefølge),
    )
