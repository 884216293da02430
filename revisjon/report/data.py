"""Verdicts and the chain behind them as plain data, for JSON and spreadsheets: docs/sporbarhet.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from revisjon.assess import Kriterievurdering, Punktvurdering, Støtte, VurdertProsjekt
from revisjon.model import Prosjekt
from revisjon.report.sources import Kildeliste, kildeliste
from revisjon.report.verdict_text import begrunnelse

VERSJON = 1
"""Of the data's form; raised when a reader of the old form would misread the new one."""


def som_data(vurdert: VurdertProsjekt, vurderinger: Iterable[Kriterievurdering]) -> list[dict[str, object]]:
    """Return verdicts with reasons, claims, findings and sources."""
    numre = kriterienumre(vurdert.prosjekt)
    return [_vurdering(vurdert, v, numre) for v in vurderinger]


def sporbarhet_data(vurdert: VurdertProsjekt) -> dict[str, object]:
    """Return the whole chain from questions to recommendations."""
    prosjekt = vurdert.prosjekt
    kilder = kildeliste(prosjekt)
    return {
        "versjon": VERSJON,
        "oppdrag": prosjekt.oppdrag.id,
        "dato": str(prosjekt.oppdrag.dato),
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
            {"id": a.id, "tekst": a.tekst, "grunnlag": list(a.grunnlag)}
            for a in prosjekt.anbefalinger.values()
        ],
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


def anbefalt_for(prosjekt: Prosjekt, v: Kriterievurdering, p: Punktvurdering) -> Iterator[str]:
    """Yield the recommendations that name a claim or its criterion; else those that name its findings."""
    funn = {s.funn for s in p.støtte}
    mål = {v.kriterium.id, f"{v.kriterium.id}.{p.punkt.id}"}
    for a in prosjekt.anbefalinger.values():
        direkte = {id_ for id_ in a.grunnlag if id_.partition(".")[0] in prosjekt.kriterier}
        if mål & direkte if direkte else funn & set(a.grunnlag):
            yield a.id


def _vurdering(vurdert: VurdertProsjekt, v: Kriterievurdering, numre: Mapping[str, str]) -> dict[str, object]:
    return {
        "problemstilling": v.problemstilling,
        "kriterium": v.kriterium.id,
        "nummer": numre[v.kriterium.id],
        "styrke": v.kriterium.styrke,
        "krav": v.kriterium.krav,
        "revidert": v.revidert,
        "utfall": v.gjeldende,
        "beregnet": {"navn": v.utfall.navn, "lavest": v.utfall.lavest, "høyest": v.utfall.høyest},
        "avgjør": list(v.avgjør),
        "sikkerhet": v.sikkerhet.grad.value if v.sikkerhet else None,
        "begrunnelse": begrunnelse(vurdert, v),
        "punkter": [_punkt(vurdert.prosjekt, v, p) for p in v.punkter],
    }


def _punkt(prosjekt: Prosjekt, v: Kriterievurdering, p: Punktvurdering) -> dict[str, object]:
    return {
        "id": p.punkt.id,
        "påstand": p.punkt.påstand,
        "ledd": p.punkt.ledd,
        "avgjørende": p.avgjørende,
        "verdi": p.verdi.value,
        "årsak": p.årsak.value,
        "funn": _støtte(p.støtte),
        "anbefalinger": list(anbefalt_for(prosjekt, v, p)),
    }


def _støtte(støtte: Sequence[Støtte]) -> list[dict[str, object]]:
    return [
        {
            "id": s.funn,
            "taler": s.taler,
            "omfang": s.omfang or None,
            "teller": s.teller,
            "kilder": list(s.kilder),
        }
        for s in støtte
    ]
