"""Several audited bodies: an answer must come from one that was asked."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.diagnostics import Diagnose, Relatert, ramset_opp
from revisjon.load import codes
from revisjon.load.records import Poster, første_av_hver
from revisjon.model import Anbefaling, avgitt_av, gitt_til


def svar_fra_andre(poster: Poster) -> Iterator[Diagnose]:
    """Yield answers to recommendations that were not given to the body that answers."""
    reviderte = poster.oppdrag.reviderte if poster.oppdrag else ()
    anbefalinger: dict[str, Anbefaling] = første_av_hver(poster.anbefalinger)
    for uttalelse in poster.uttalelser if len(reviderte) > 1 else ():
        fra = avgitt_av(uttalelse, reviderte)
        for svar in uttalelse.svar:
            a = anbefalinger.get(svar.anbefaling)
            til = gitt_til(a, reviderte) if a else ()
            if a is None or not til or any(r in til for r in fra):
                continue
            navn, gitt = ramset_opp(r.navn for r in fra), ramset_opp(r.navn for r in til)
            melding = f"{navn} svarer på «{a.id}», som er gitt til {gitt}."
            råd = f"Rett «anbefaling» i svaret, ta det bort, eller legg {navn} til «gjelder» i «{a.id}»."
            relatert = (Relatert(a.sted.til("gjelder"), "Her står det hvem den er gitt til."),)
            yield Diagnose(codes.STRIDER, svar.sted.til("anbefaling"), melding, råd, relatert=relatert)
