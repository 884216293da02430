"""From bound records to a `Prosjekt` in canonical order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from revisjon.load.numbers import Adresse
from revisjon.load.records import Poster, flatt
from revisjon.markup import referanser
from revisjon.model import (
    Funn,
    Kriterium,
    Lås,
    Merknad,
    Oppdrag,
    Prosjekt,
    Skjerming,
    Skjønn,
    Utregnet,
    Uttalelse,
    naturlig,
)

T = TypeVar("T")


def sett_sammen(
    oppdrag: Oppdrag,
    poster: Poster,
    verdier: Mapping[str, Utregnet],
    celler: Mapping[Adresse, Utregnet],
    bilder: Mapping[str, bytes],
    lås: Mapping[str, Lås],
) -> Prosjekt:
    """Order the records so that the order of files, lists and keys no longer shows."""
    funn = _funn(poster)
    return Prosjekt(
        oppdrag=oppdrag,
        problemstillinger=tuple(poster.problemstillinger),
        kapitler=tuple(poster.kapitler),
        disposisjon=poster.disposisjon,
        metode=tuple(poster.metode),
        enheter=tuple(poster.enheter),
        revisor=poster.revisor,
        kilder=_etter_id((k.id, k) for k in poster.kilder),
        kriterier={k.id: k for k in _kriterier(poster)},
        funn={f.id: f for f in funn},
        tall=_etter_id((t.id, t) for t in poster.tall),
        hendelser=_etter_id((h.id, h) for h in poster.hendelser),
        utvalg=_etter_id((u.id, u) for u in poster.utvalg),
        skala=tuple(poster.skala),
        skjønn=tuple(sorted(poster.skjønn, key=_skjønn)),
        tabeller=_etter_id((t.id, t) for t in poster.tabeller),
        figurer=_etter_id((f.id, f) for f in poster.figurer),
        vurderinger=_etter_id((v.kapittel, v) for v in poster.vurderinger),
        konklusjoner=_etter_id((k.nøkkel, k) for k in poster.konklusjoner),
        anbefalinger=_etter_id((a.id, a) for a in poster.anbefalinger),
        uttalelser=tuple(sorted(poster.uttalelser, key=_uttalelse)),
        vedlegg=tuple(poster.vedlegg),
        skjerming=tuple(sorted(poster.skjerming, key=_skjerming)),
        lås=dict(sorted(lås.items())),
        verdier=dict(sorted(verdier.items(), key=lambda v: _entydig(v[0]))),
        tabellverdier=dict(sorted(celler.items())),
        filer=dict(sorted(bilder.items())),
        sitert={f.id: sitert(f) for f in funn},
    )


def sitert(funn: Funn) -> tuple[str, ...]:
    """Return the sources of a finding: those noted in the text, in order, then the others."""
    i_tekst = (id_ for r in referanser(funn.tekst.verdi) if r.slag == "kilde" for id_ in r.ider)
    return tuple(dict.fromkeys([*i_tekst, *funn.kilder]))


def _etter_id(poster: Iterable[tuple[str, T]]) -> dict[str, T]:
    return dict(sorted(poster, key=lambda p: _entydig(p[0])))


def _entydig(id_: str) -> tuple[object, ...]:
    """Return the natural sort key of an id; «F1» and «F01» are alike in nature, but not the same."""
    return naturlig(id_), id_


def _uttalelse(u: Uttalelse) -> tuple[object, ...]:
    return (
        u.mottatt.første,
        u.mottatt.siste,
        naturlig(u.fra),
        u.fra,
        u.tekst.verdi if u.tekst else "",
        u.fil.sti if u.fil else "",
    )


def _skjerming(s: Skjerming) -> tuple[object, ...]:
    """Put the longest first: a full name is replaced before the surname alone."""
    return -len(s.tekst), s.tekst, s.hjemmel, s.erstatning


def merknader_i_rekke(poster: Poster) -> tuple[Merknad, ...]:
    """Return the remarks, the oldest first."""
    return tuple(sorted(poster.merknader, key=_merknad))


def _merknad(m: Merknad) -> tuple[object, ...]:
    """Put the oldest first, and those without a date last."""
    dato = (m.dato.første, m.dato.siste) if m.dato else (date.max, date.max)
    return *dato, _entydig(m.id)


def _skjønn(s: Skjønn) -> tuple[object, ...]:
    return _entydig(s.problemstilling), _entydig(s.kriterium), _entydig(s.revidert)


# Here too ids may be unknown, for that is looked into at the same time: what comes of it is thrown away.
def _funn(poster: Poster) -> list[Funn]:
    kapittel = {k.id: nr for nr, k in enumerate(poster.kapitler)}
    return sorted(
        poster.funn,
        key=lambda f: (kapittel.get(f.kapittel, 0), _plass_i_rekken(f.rekkefølge), _entydig(f.id)),
    )


def _kriterier(poster: Poster) -> list[Kriterium]:
    spørsmål = {p.id: nr for nr, p in enumerate(flatt(poster.problemstillinger))}
    return sorted(
        poster.kriterier,
        key=lambda k: (
            min(spørsmål.get(p, 0) for p in k.problemstillinger),
            k.styrke != "skal",
            _plass_i_rekken(k.rekkefølge),
            _entydig(k.id),
        ),
    )


def _plass_i_rekken(rekkefølge: int | None) -> tuple[bool, int]:
    """Put records without `rekkefølge` after those that have one."""
    return rekkefølge is None, rekkefølge or 0
