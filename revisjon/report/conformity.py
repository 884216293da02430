"""The appendix on conformity, made from what the checks have found: for `revisjon sjekk --rapport`."""

from __future__ import annotations

from dataclasses import replace

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Diagnose
from revisjon.report.compose import compose
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.document import Dokument
from revisjon.report.editions import ENDELIG
from revisjon.report.parts.conformity import Kontrollert, samsvarsark
from revisjon.report.templates import Maler

SAMSVAR = "samsvar"
"""The document, by name."""
_UTKAST = "arbeidsutkast"


def samsvarsdokument(
    vurdert: VurdertProsjekt, maler: Maler, kontrollert: Kontrollert
) -> tuple[Dokument, tuple[Diagnose, ...]]:
    """Return the appendix and what is wrong with it, as `compose` does.

    The edition that the checks were asked about says what must be in place. The appendix is for the office
    alone, and made in an edition of its own: a public report is controlled by those who may see all of it.
    """
    type_ = replace(DOKUMENTTYPER[SAMSVAR], innhold=lambda g, _: samsvarsark(g, kontrollert))
    return compose(vurdert, utgave_for(kontrollert.utgave), maler, type_)


def utgave_for(utgave: str) -> str:
    """Return the edition that the appendix is made in, for one that the report is controlled for."""
    if utgave in DOKUMENTTYPER[SAMSVAR].utgaver:
        return utgave
    return ENDELIG if utgave == "offentlig" else _UTKAST
