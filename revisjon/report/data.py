"""Verdicts and the chain behind them as plain data, for JSON and spreadsheets: docs/sporbarhet.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from revisjon.assess import Kriterievurdering, Punktvurdering, VurdertProsjekt
from revisjon.assess.result import Følsomhet
from revisjon.assess.suspects import Mistanke, mistenkte
from revisjon.model import Prosjekt
from revisjon.report.data_parts import (
    Data,
    avveining_data,
    bortfalt_data,
    endres_data,
    følsomhet_data,
    mistenkte_data,
    sikkerhet_data,
    skjønn_data,
    støtte_data,
    tabell_data,
    test_data,
)
from revisjon.report.sources import Kildeliste, kildeliste
from revisjon.report.verdict.certainty import Sikkerhetslinje
from revisjon.report.verdict.text import begrunnelse, stemmer
from revisjon.report.verdict.voice import Stemme
from revisjon.words import ordbok

VERSJON = 2
"""Of the data's form; raised when a reader of the old form would misread the new one."""


def som_data(vurdert: VurdertProsjekt, vurderinger: Iterable[Kriterievurdering]) -> list[Data]:
    """Return verdicts with reasons, claims, findings and sources."""
    numre, stemme = kriterienumre(vurdert.prosjekt), stemmer(vurdert)
    return [_vurdering(vurdert, v, stemme(v), numre) for v in vurderinger]


def svar_data(
    vurdert: VurdertProsjekt,
    vurderinger: Iterable[Kriterievurdering],
    følsomhet: Sequence[Følsomhet] | None = None,
) -> Data:
    """Return what `revisjon vurder` answers. `følsomhet` is None where it was not asked for."""
    return {
        **_ramme(vurdert),
        "vurdert": str(vurdert.dato),
        "vurderinger": som_data(vurdert, vurderinger),
        "følsomhet": None if følsomhet is None else følsomhet_data(følsomhet),
    }


def sporbarhet_data(
    vurdert: VurdertProsjekt, kilder: Kildeliste | None = None, suspekte: Sequence[Mistanke] | None = None
) -> Data:
    """Return the whole chain from questions to recommendations.

    `kilder` and `suspekte` are the project's sources in use and what must be reviewed again, where known.
    """
    prosjekt = vurdert.prosjekt
    kilder = kildeliste(prosjekt) if kilder is None else kilder
    return {
        **_ramme(vurdert, suspekte),
        "antall": dict(antall(vurdert, kilder)),
        "problemstillinger": [
            {
                "id": p.id,
                "tekst": p.tekst,
                "vurderinger": som_data(vurdert, vurdert.for_problemstilling(p.id)),
            }
            for p in prosjekt.alle_problemstillinger()
        ],
        "kilder": [{"kode": kode, "id": id_} for id_, kode in kilder.koder.items()],
        "anbefalinger": [
            {"id": a.id, "tekst": a.tekst, "grunnlag": list(a.grunnlag), "gjelder": list(a.gjelder)}
            for a in prosjekt.anbefalinger.values()
        ],
    }


def _ramme(vurdert: VurdertProsjekt, suspekte: Sequence[Mistanke] | None = None) -> Data:
    """Return what stands around the verdicts in every answer."""
    prosjekt = vurdert.prosjekt
    return {
        "versjon": VERSJON,
        "oppdrag": prosjekt.oppdrag.id,
        "dato": str(prosjekt.oppdrag.dato),
        "tabell": tabell_data(vurdert.tabell, ordbok(prosjekt.oppdrag.målform)),
        "mistenkte": mistenkte_data(mistenkte(prosjekt) if suspekte is None else suspekte),
    }


def antall(vurdert: VurdertProsjekt, kilder: Kildeliste) -> tuple[tuple[str, int], ...]:
    """Return the links of the chain with how many there are of each, from questions to recommendations."""
    p = vurdert.prosjekt
    return (
        ("problemstillinger", len(p.problemstillinger)),
        ("kriterier", len(p.kriterier)),
        ("punkter", sum(len(k.punkter) for k in p.kriterier.values())),
        ("funn", len(p.funn)),
        ("kilder", len(kilder.koder)),
        ("vurderinger", len(vurdert.vurderinger)),
        ("anbefalinger", len(p.anbefalinger)),
    )


def kriterienumre(prosjekt: Prosjekt) -> Mapping[str, str]:
    """Return K1, K2 … by criterion, in canonical order; the same wherever the criterion is used."""
    return MappingProxyType({id_: f"K{nr}" for nr, id_ in enumerate(prosjekt.kriterier, start=1)})


def anbefalt_for(vurdert: VurdertProsjekt, v: Kriterievurdering, p: Punktvurdering) -> Iterator[str]:
    """Yield the recommendations that name a claim or its criterion; else those that name its findings."""
    funn = {s.funn for s in p.støtte}
    mål = {v.kriterium.id, f"{v.kriterium.id}.{p.punkt.id}"}
    for id_ in vurdert.anbefalt.get(v.kriterium.id, ()):
        a = vurdert.prosjekt.anbefalinger[id_]
        direkte = {g for g in a.grunnlag if g.partition(".")[0] in vurdert.prosjekt.kriterier}
        if mål & direkte if direkte else funn & set(a.grunnlag):
            yield a.id


def _vurdering(vurdert: VurdertProsjekt, v: Kriterievurdering, s: Stemme, numre: Mapping[str, str]) -> Data:
    utfall = v.utfall
    return {
        "problemstilling": v.problemstilling,
        "kriterium": v.kriterium.id,
        "nummer": numre[v.kriterium.id],
        "styrke": v.kriterium.styrke,
        "krav": v.kriterium.krav,
        "revidert": v.revidert,
        "utfall": v.gjeldende,
        "beregnet": {
            "navn": utfall.navn,
            "lavest": utfall.lavest,
            "høyest": utfall.høyest,
            "rad": None if utfall.rad is None else utfall.rad + 1,
        },
        "skjønn": skjønn_data(v, s.ren),
        "bortfalt": bortfalt_data(v.bortfalt, s),
        "sikkerhet": sikkerhet_data(v.sikkerhet, s.ord_, Sikkerhetslinje(v, s).hel()),
        "bærer": list(v.bærer),
        "avgjør": list(v.avgjør),
        "avklares": list(v.avklares),
        "endres": endres_data(v.endres),
        "flere_endres": v.flere_endres,
        "begrunnelse": begrunnelse(v, s),
        "punkter": [_punkt(vurdert, v, p, s) for p in v.punkter],
    }


def _punkt(vurdert: VurdertProsjekt, v: Kriterievurdering, p: Punktvurdering, s: Stemme) -> Data:
    return {
        "id": p.punkt.id,
        "påstand": p.punkt.påstand,
        "ledd": p.punkt.ledd,
        "avgjørende": p.avgjørende,
        "verdi": p.verdi.value,
        "årsak": p.årsak.value,
        "sikkerhet": sikkerhet_data(p.sikkerhet, s.ord_),
        "avveining": avveining_data(p, s.ren),
        "test": test_data(p.test, s.ord_),
        "funn": støtte_data(p.støtte),
        "anbefalinger": list(anbefalt_for(vurdert, v, p)),
    }
