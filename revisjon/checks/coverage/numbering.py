"""The chapter numbers that the report will have, as far as the order of the project's own chapters tells."""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.model import Prosjekt

INNLEDNING = 1
"""The number of the introduction, which the report puts before the project's chapters."""
_DELER = ("problemstilling", "kriterier", "data", "vurdering")


def kapittelnumre(p: Prosjekt) -> Mapping[str, str]:
    """Return what each number of a chapter or of a section of one stands for, as one refers to it.

    Only what the order of the project decides is here; tables, figures and appendices also have numbers
    from what the program adds. An office may have templates of its own: no more than advice can rest on it.
    """
    ut = {str(INNLEDNING): "innledning"}
    for nr, k in enumerate(p.kapitler, INNLEDNING + 1):
        ut[str(nr)] = k.id
        if k.problemstillinger and p.disposisjon == "per kapittel":
            ut.update((f"{nr}.{i}", f"{k.id}.{navn}") for i, navn in enumerate(_DELER, 1))
    siste = len(p.kapitler) + INNLEDNING + 1
    ut.update({str(siste): "konklusjon", f"{siste}.1": "konklusjon", f"{siste}.2": "anbefalinger"})
    return ut


def høyeste_kapittel(p: Prosjekt) -> int:
    """Return the number of the last chapter; above it there is none."""
    egen = bool(p.uttalelser) and p.oppdrag.uttalelse_plassering == "kapittel"
    return len(p.kapitler) + INNLEDNING + 1 + egen
