"""Where a stretch of a text stands in its file, to the character: for whoever looks for things in texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from revisjon.diagnostics import Plass
from revisjon.prose import Utdrag
from revisjon.source import Kildetekst, Node, Oppslag, Skalar, plass_i_skalar


def stedfester(kilder: Iterable[Kildetekst]) -> Callable[[Utdrag], Plass]:
    """Return a function from a stretch of a text to its place.

    A stretch over several lines is placed at its first. A text that stands in no tree (a cell of a CSV
    file) keeps its own place. A file is searched only when something in it is asked for.
    """
    filer = {kilde.fil: kilde for kilde in kilder}
    funnet: dict[str, dict[tuple[int, int], Skalar]] = {}

    def finn(utdrag: Utdrag) -> Plass:
        hele = utdrag.prosa.plass
        kilde = filer.get(hele.fil)
        if kilde is None or kilde.rot is None:
            return hele
        if hele.fil not in funnet:
            funnet[hele.fil] = {(s.plass.linje, s.plass.kolonne): s for s in _skalarer(kilde.rot)}
        skalar = funnet[hele.fil].get((hele.linje, hele.kolonne))
        return hele if skalar is None else _i(kilde, skalar, utdrag)

    return finn


def _i(kilde: Kildetekst, skalar: Skalar, utdrag: Utdrag) -> Plass:
    verdi = utdrag.prosa.verdi
    nål = verdi[utdrag.start : utdrag.slutt].split("\n", 1)[0].rstrip()
    # Occurrences are counted as they are looked up: without overlap.
    return plass_i_skalar(kilde, skalar, nål, verdi.count(nål, 0, utdrag.start)) if nål else skalar.plass


def _skalarer(node: Node) -> Iterator[Skalar]:
    if isinstance(node, Skalar):
        yield node
    elif isinstance(node, Oppslag):
        for par in node.par:
            yield from _skalarer(par.verdi)
    else:
        for ledd in node.ledd:
            yield from _skalarer(ledd)
