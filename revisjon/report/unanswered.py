"""The report as it is sent to be answered: without the answer, also when it is built again later.

Who is heard, shall not read a draft that holds what they or others have said to it.
"""

from __future__ import annotations

from dataclasses import replace

from revisjon.assess import VurdertProsjekt


def uten_svaret(vurdert: VurdertProsjekt) -> VurdertProsjekt:
    """Leave out the statements, and why there is none."""
    p = vurdert.prosjekt
    oppdrag = replace(p.oppdrag, uten_uttalelse=None)
    return replace(vurdert, prosjekt=replace(p, oppdrag=oppdrag, uttalelser=()))
