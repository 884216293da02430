"""Free tables and charts from the names of their rows, where those are to be replaced.

Sums and charts find their numbers by the names of rows and columns. Two names that are replaced by the same
words would be one name, so the numbers are first put where they are shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from revisjon.model import (
    Celle,
    Figur,
    Prosjekt,
    Rad,
    Serie,
    Seriedata,
    Tabell,
    Tabellutdrag,
    Tekst,
    Utregnet,
)


def med_tall_på_plass(p: Prosjekt, streng: Callable[[str], str]) -> Prosjekt:
    """Return the project with the numbers in place in each table whose names `streng` changes."""
    berørt = {t.id for t in p.tabeller.values() if _har_navn(t, streng)}
    if not berørt:
        return p
    return replace(
        p,
        tabeller={id_: _tabell(p, t) if id_ in berørt else t for id_, t in p.tabeller.items()},
        figurer={id_: _figur(p, f, berørt) for id_, f in p.figurer.items()},
        tabellverdier={n: v for n, v in p.tabellverdier.items() if n[0] not in berørt},
    )


def _har_navn(tabell: Tabell, streng: Callable[[str], str]) -> bool:
    navn = [rad.navn for rad, _ in tabell.flate_rader()] + [k.tittel for k in tabell.kolonner]
    return any(streng(n) != n for n in navn)


def _tabell(p: Prosjekt, tabell: Tabell) -> Tabell:
    return replace(tabell, rader=tuple(_rad(p, tabell, rad) for rad in tabell.rader))


def _rad(p: Prosjekt, tabell: Tabell, rad: Rad) -> Rad:
    if rad.slag != "sum" or rad.celler:
        return rad
    summer = (p.tabellverdier.get((tabell.id, rad.navn, k.tittel)) for k in tabell.kolonner[1:])
    navn = Celle(tekst=Tekst(rad.tittel, rad.sted.plass), sted=rad.sted)
    return replace(rad, celler=(navn, *(_celle(s, rad) for s in summer)))


def _celle(verdi: Utregnet | None, rad: Rad) -> Celle:
    if verdi is None:
        return Celle(sted=rad.sted)
    if verdi.skjermet:
        return Celle(tekst=Tekst(verdi.skjermet, rad.sted.plass), sted=rad.sted)
    return Celle(verdi=verdi.verdi, sted=rad.sted)


def _figur(p: Prosjekt, figur: Figur, berørt: set[str]) -> Figur:
    data = figur.data
    if not isinstance(data, Tabellutdrag) or data.tabell not in berørt:
        return figur
    tabell = p.tabeller[data.tabell]
    rader = data.rader or tuple(r.navn for r, _ in tabell.flate_rader() if r.slag == "vanlig")
    kolonner = data.kolonner or tuple(k.tittel for k in tabell.kolonner if k.type == "tall")
    navn, kategorier = (kolonner, rader) if data.serier == "kolonner" else (rader, kolonner)

    def verdi(n: str, kategori: str) -> Celle:
        rad, kolonne = (kategori, n) if data.serier == "kolonner" else (n, kategori)
        funnet = p.tabellverdier.get((tabell.id, rad, kolonne))
        return Celle(verdi=funnet.verdi if funnet and not funnet.skjermet else None, sted=data.sted)

    serier = tuple(
        Serie(n, tuple(verdi(n, k) for k in kategorier), n in data.merket, data.sted) for n in navn
    )
    return replace(figur, data=Seriedata(kategorier, serier, data.sted))
