"""Names by which the report tells things apart."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.diagnostics import Diagnose, Relatert
from revisjon.load import codes
from revisjon.load.records import Poster
from revisjon.model import Revidert


def like_reviderte(poster: Poster) -> Iterator[Diagnose]:
    """Yield audited bodies that share their name with another, so that no reader could tell them apart."""
    sett: dict[str, Revidert] = {}
    for r in poster.oppdrag.reviderte if poster.oppdrag else ():
        før = sett.setdefault(" ".join(r.navn.casefold().split()), r)
        if før is not r:
            relatert = (Relatert(før.sted.til("navn"), "Den første står her."),)
            melding = f"To av de reviderte heter «{r.navn}», og rapporten skiller dem på navnet."
            råd = "Gi dem hvert sitt navn, eller ta bort den ene."
            yield Diagnose(codes.DOBBEL_ID, r.sted.til("navn"), melding, råd, relatert=relatert)
