"""Checks of an assessed project, each a pure function; all of them stand in the registry below."""

from collections.abc import Callable, Iterator

from revisjon.assess import VurdertProsjekt
from revisjon.checks.codes import KODER
from revisjon.checks.editions import PORTER, sjekk_utgave
from revisjon.checks.judgement import bortfalte, uten_vurdering
from revisjon.checks.weighing import ubrukte_avveininger
from revisjon.diagnostics import Diagnose

Sjekk = Callable[[VurdertProsjekt], Iterator[Diagnose]]

SJEKKER: tuple[Sjekk, ...] = (bortfalte, uten_vurdering, ubrukte_avveininger)


def sjekk_vurdert(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield what the checks of the registry find."""
    for sjekk in SJEKKER:
        yield from sjekk(vurdert)


__all__ = ["KODER", "PORTER", "SJEKKER", "Sjekk", "sjekk_utgave", "sjekk_vurdert"]
