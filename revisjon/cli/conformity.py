"""The appendix on conformity, composed and written: `sjekk --rapport`, and `bygg samsvar`."""

from __future__ import annotations

from revisjon.assess import VurdertProsjekt
from revisjon.checks import Sortert
from revisjon.diagnostics import Diagnose
from revisjon.report.conformity import samsvarsdokument
from revisjon.report.document import Dokument
from revisjon.report.parts.conformity import Kontrollert
from revisjon.report.templates import Maler


def samsvar(
    vurdert: VurdertProsjekt, maler: Maler, funnet: Sortert, utgave: str
) -> tuple[Dokument, tuple[Diagnose, ...]]:
    """Return the appendix on what the checks found for an edition, and what is wrong with it."""
    return samsvarsdokument(vurdert, maler, Kontrollert(funnet.igjen, funnet.tillatt, utgave))
