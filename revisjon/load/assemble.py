"""From bound records to a `Prosjekt` in canonical order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from revisjon.load.numbers import Adresse
from revisjon.load.records import Poster
from revisjon.markup import referanser
from revisjon.model import Funn, Kriterium, Prosjekt, Utregnet, naturlig

T = TypeVar("T")
_SIST = 1_000_000
"""Place of records without `rekkefølge`: after those that have one."""


def sett_sammen(
    poster: Poster,
    verdier: Mapping[str, Utregnet],
    celler: Mapping[Adresse, Utregnet],
    bilder: Mapping[str, bytes],
) -> Prosjekt:
    """Order the records so that the order of files, lists and keys no longer shows."""
    assert poster.oppdrag is not None
    funn = _funn(poster)
    return Prosjekt(
        oppdrag=poster.oppdrag,
        problemstillinger=tuple(poster.problemstillinger),
        kapitler=tuple(poster.kapitler),
        metode=tuple(poster.metode),
        enheter=tuple(poster.enheter),
        revisor=poster.revisor,
        kilder=_etter_id((k.id, k) for k in poster.kilder),
        kriterier={k.id: k for k in _kriterier(poster)},
        funn={f.id: f for f in funn},
        tall=_etter_id((t.id, t) for t in poster.tall),
        tabeller=_etter_id((t.id, t) for t in poster.tabeller),
        figurer=_etter_id((f.id, f) for f in poster.figurer),
        vurderinger=_etter_id((v.kapittel, v) for v in poster.vurderinger),
        konklusjoner=_etter_id((k.problemstilling, k) for k in poster.konklusjoner),
        anbefalinger=_etter_id((a.id, a) for a in poster.anbefalinger),
        uttalelser=tuple(sorted(poster.uttalelser, key=lambda u: (u.mottatt.første, naturlig(u.fra)))),
        verdier=verdier,
        tabellverdier=celler,
        filer=dict(sorted(bilder.items())),
        sitert={f.id: sitert(f) for f in funn},
    )


def sitert(funn: Funn) -> tuple[str, ...]:
    """Return the sources of a finding: those noted in the text, in order, then the others."""
    i_tekst = (id_ for r in referanser(funn.tekst.verdi) if r.slag == "kilde" for id_ in r.ider)
    return tuple(dict.fromkeys([*i_tekst, *funn.kilder]))


def _etter_id(poster: Iterable[tuple[str, T]]) -> dict[str, T]:
    return dict(sorted(poster, key=lambda p: naturlig(p[0])))


def _funn(poster: Poster) -> list[Funn]:
    kapittel = {k.id: nr for nr, k in enumerate(poster.kapitler)}
    return sorted(
        poster.funn,
        key=lambda f: (kapittel[f.kapittel], _SIST if f.rekkefølge is None else f.rekkefølge, naturlig(f.id)),
    )


def _kriterier(poster: Poster) -> list[Kriterium]:
    spørsmål = {p.id: nr for nr, p in enumerate(poster.problemstillinger)}
    return sorted(
        poster.kriterier,
        key=lambda k: (
            min(spørsmål.get(p, _SIST) for p in k.problemstillinger),
            k.styrke != "skal",
            _SIST if k.rekkefølge is None else k.rekkefølge,
            naturlig(k.id),
        ),
    )
