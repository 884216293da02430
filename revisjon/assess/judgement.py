"""Professional judgement on top of the computed verdicts, which stay as they are.

A judgement holds only while what was seen when it was confirmed is unchanged; else it has no effect at
all, and says what changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from revisjon.assess.fingerprint import avtrykk
from revisjon.assess.grounds import Nett, navn_på
from revisjon.assess.result import BortfaltSkjønn, Kriterievurdering, Skjønnsutøvelse, VurdertProsjekt
from revisjon.assess.suspects import mistanke
from revisjon.model import Prosjekt, Skjønn
from revisjon.rules import Tabell, Utfall


def med_skjønn(
    vurderinger: Iterable[Kriterievurdering], prosjekt: Prosjekt, tabell: Tabell
) -> tuple[Kriterievurdering, ...]:
    """Return the verdicts, each with the judgement on it: in force, or lapsed."""
    if not prosjekt.skjønn:
        return tuple(vurderinger)
    ider = {r.navn: r.id for r in prosjekt.oppdrag.reviderte}
    eneste = next(iter(ider.values())) if len(ider) == 1 else ""
    etter_sted = {(s.kriterium, s.problemstilling, s.revidert or eneste): s for s in prosjekt.skjønn}
    nett = Nett.av(prosjekt)
    return tuple(
        _utøvd(v, etter_sted.get((v.kriterium.id, v.problemstilling, ider[v.revidert])), nett, tabell)
        for v in vurderinger
    )


def _utøvd(v: Kriterievurdering, skjønn: Skjønn | None, nett: Nett, tabell: Tabell) -> Kriterievurdering:
    if skjønn is None:
        return v
    navn = navn_på(nett.prosjekt, skjønn)
    lås = nett.prosjekt.lås.get(navn)
    if lås is None:
        return replace(v, bortfalt=BortfaltSkjønn(skjønn, ()))
    if brudd := mistanke(nett, navn, skjønn, lås, merke_av(v.utfall)):
        return replace(v, bortfalt=BortfaltSkjønn(skjønn, brudd.årsaker))
    return replace(v, skjønn=Skjønnsutøvelse(skjønn, er_mildere(skjønn.verdi, v.utfall, tabell)))


def beregnet(vurdert: VurdertProsjekt) -> dict[str, str]:
    """Return the fingerprint of the computed verdict under each judgement, by its name."""
    under = [
        (x.skjønn.skjønn if x.skjønn else x.bortfalt.skjønn if x.bortfalt else None, x.utfall)
        for x in vurdert.vurderinger
    ]
    return {navn_på(vurdert.prosjekt, s): merke_av(utfall) for s, utfall in under if s is not None}


def merke_av(utfall: Utfall) -> str:
    """Return the fingerprint of a computed verdict; the row of the table that gave it is no part of it."""
    return avtrykk((utfall.navn, utfall.lavest, utfall.høyest))


def er_mildere(verdi: str, utfall: Utfall, tabell: Tabell) -> bool:
    """Tell whether a judged verdict is better for the audited body than the computed one.

    An open verdict counts as the worst that it may turn out to be. Nothing on the scale is better than
    a criterion that does not apply.
    """
    trinn = tabell.utfall
    return verdi in trinn and utfall.lavest in trinn and trinn.index(verdi) < trinn.index(utfall.lavest)
