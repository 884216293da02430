"""In which order criteria, data and assessment stand: one function for each outline, all of them in sight.

An outline puts the chapters in order and chooses the template of each part. Whatever the order, each chapter,
its sections (`mål.data`, `mål.vurdering` …) and each finding keep their anchors, so that texts may refer to
them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from revisjon.report.basis import Grunnlag
from revisjon.report.context import Kriterievisning
from revisjon.report.context_chapters import Hoveddel, Kapittelvisning
from revisjon.report.topics import emner
from revisjon.words import fyll, liste_tekst

Disposisjon = Callable[[Grunnlag, Sequence[Kapittelvisning]], Iterator[Hoveddel]]
_FRITT = "deler/fritt_kapittel.html.j2"
_TEMA = "deler/temakapittel.html.j2"
_EMNER = "deler/emnekapittel.html.j2"
_SAMLET = ("deler/samlet_kriterier.html.j2", "deler/samlet_data.html.j2", "deler/samlet_vurdering.html.j2")


def per_kapittel(g: Grunnlag, kapitler: Sequence[Kapittelvisning]) -> Iterator[Hoveddel]:
    """Yield the chapters as they are: each theme with its criteria, data and assessment."""
    del g
    for kapittel in kapitler:
        yield Hoveddel(_TEMA if kapittel.tema else _FRITT, kapittel)


def samlet(g: Grunnlag, kapitler: Sequence[Kapittelvisning]) -> Iterator[Hoveddel]:
    """Yield everything once: all criteria, all data, all assessments, where the first theme would stand."""
    første = next((nr for nr, k in enumerate(kapitler) if k.tema), len(kapitler))
    temaer = tuple(_hvert_kriterium_én_gang(g, [k for k in kapitler if k.tema]))
    # The chapter of data holds the questions too, so it is never left out.
    har = (
        any(k.kriterier for k in temaer),
        bool(temaer),
        any(k.vurdering for k in temaer),
    )
    yield from (Hoveddel(_FRITT, k) for k in kapitler[:første])
    yield from (Hoveddel(mal, temaer=temaer) for mal, finnes in zip(_SAMLET, har, strict=True) if finnes)
    yield from (Hoveddel(_FRITT, k) for k in kapitler[første:] if not k.tema)


def per_emne(g: Grunnlag, kapitler: Sequence[Kapittelvisning]) -> Iterator[Hoveddel]:
    """Yield the chapters with each topic's data followed at once by its assessment."""
    for kapittel in kapitler:
        if kapittel.tema:
            yield Hoveddel(_EMNER, replace(kapittel, emner=emner(g, kapittel)))
        else:
            yield Hoveddel(_FRITT, kapittel)


DISPOSISJONER: Mapping[str, Disposisjon] = MappingProxyType(
    {"per kapittel": per_kapittel, "samlet": samlet, "per emne": per_emne}
)
"""The outlines by the name that the project calls them."""


def hoveddel(g: Grunnlag, kapitler: Sequence[Kapittelvisning]) -> tuple[Hoveddel, ...]:
    """Return the parts between introduction and conclusion, in the project's order."""
    return tuple(DISPOSISJONER[g.prosjekt.disposisjon](g, kapitler))


def samler_kriteriene(deler: Sequence[Hoveddel]) -> bool:
    """Tell whether a chapter holds all criteria, and what is said of them in general."""
    return any(del_.mal == _SAMLET[0] for del_ in deler)


def _hvert_kriterium_én_gang(g: Grunnlag, temaer: Sequence[Kapittelvisning]) -> Iterator[Kapittelvisning]:
    """Yield the themes, each without the criteria that one before it has."""
    sett: set[str] = set()
    for tema in temaer:
        grupper = [
            replace(gruppe, kriterier=tuple(_brukt_for(g, k) for k in gruppe.kriterier if k.id not in sett))
            for gruppe in tema.kriterier
        ]
        sett |= {k.id for gruppe in tema.kriterier for k in gruppe.kriterier}
        yield replace(tema, kriterier=tuple(gruppe for gruppe in grupper if gruppe.kriterier))


def _brukt_for(g: Grunnlag, k: Kriterievisning) -> Kriterievisning:
    spørsmål = g.prosjekt.kriterier[k.id].problemstillinger
    if len(spørsmål) == 1:
        return k
    return replace(k, brukt_for=fyll(g.ord_.disposisjon.brukt_for, spørsmål=liste_tekst(spørsmål, g.ord_)))
