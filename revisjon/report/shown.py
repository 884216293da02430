"""What an edition is made from, whatever it is made into: documents, data, workbooks."""

from __future__ import annotations

from revisjon.assess import VurdertProsjekt
from revisjon.report.editions import Utgave
from revisjon.report.facts import bare_fakta
from revisjon.report.redaction import Skjermet, skjerm
from revisjon.report.unanswered import uten_svaret


def for_utgaven(vurdert: VurdertProsjekt, utgave: Utgave, *, følger_svaret: bool = False) -> Skjermet:
    """Return the project without all that the edition must not show.

    `følger_svaret` keeps the statements in an edition that is sent to be answered, for what reads from them
    when they were asked for and shows nothing else of them.
    """
    if utgave.skjermet:
        return skjerm(vurdert)
    if utgave.ubesvart and not følger_svaret:
        return Skjermet(uten_svaret(vurdert))
    return Skjermet(bare_fakta(vurdert) if utgave.bare_fakta else vurdert)
