"""What stands at a place, where an id is declared, and where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from revisjon.diagnostics import Plass
from revisjon.editor.records import Post, deler
from revisjon.load.ids import AVSNITT, KRYSSBARE, Lang, registrer
from revisjon.load.texts import idplass
from revisjon.markup import Referanse, referanser
from revisjon.records import dataclass
from revisjon.source import Kildetekst

SLAG_I_TEKST: Mapping[str, tuple[str, ...]] = {
    "kilde": ("kilde",),
    "tall": ("tall",),
    "kriterium": ("kriterium",),
    "plassering": ("tabell", "figur"),
    "kryss": KRYSSBARE,
}
"""What each kind of inline reference can point at."""
_TEGN = 2
"""A reference begins with a bracket and a sign, which are as good to point at as the id."""


@dataclass(frozen=True, slots=True)
class Treff:
    """An id where it is written."""

    slag: tuple[str, ...]
    """The kinds that it may be of; of one that is declared here, its own."""
    id: str
    plass: Plass
    erklært: bool = False
    """Whether it is declared here, as opposed to used."""


def ved(kilde: Kildetekst, linje: int, kolonne: int) -> Treff | None:
    """Return the id at a place, as line and column from 1, or None."""
    for t in (*_erklæringer(kilde), *_i_felt([kilde])):
        if t.plass.linje == linje and t.plass.kolonne <= kolonne <= t.plass.kolonne + t.plass.lengde:
            return t
    her = _forskyvning(kilde.tekst, linje, kolonne)
    for lang in registrer([kilde]).tekster:
        if lang.skalar.start <= her <= lang.skalar.slutt:
            for t in _i_tekst(lang):
                fra = t.plass.kolonne - _TEGN
                if t.plass.linje == linje and fra <= kolonne <= t.plass.kolonne + t.plass.lengde:
                    return t
    return None


def posten(alle: dict[tuple[str, str], Post], treff: Treff) -> Post | None:
    """Return the record that an id belongs to; of a part of a chapter, the chapter."""
    kandidater = [treff.id]
    kapittel, _, avsnitt = treff.id.rpartition(".")
    if avsnitt in AVSNITT:
        kandidater.append(kapittel)
    funnet = (alle.get((slag, id_)) for id_ in kandidater for slag in treff.slag)
    return next((p for p in funnet if p is not None), None)


def bruk(kilder: Iterable[Kildetekst], post: Post) -> list[Treff]:
    """Return every place where a record is referred to, by file, line and column.

    Those of its parts are among them: `oversikt.b` of a criterion, `mål.data` of a chapter.
    """
    funnet: dict[Plass, Treff] = {}
    for kilde in kilder:
        alle = (*_i_felt([kilde]), *(t for lang in registrer([kilde]).tekster for t in _i_tekst(lang)))
        # What a pack is given by the project is placed where the pack is chosen, and not written there.
        funnet |= {t.plass: t for t in alle if gjelder(t, post) and t.plass.fil == kilde.fil}
    return [funnet[plass] for plass in sorted(funnet)]


def gjelder(treff: Treff, post: Post) -> bool:
    """Tell whether a reference is to a record, or to a part of it."""
    if treff.id == post.id and post.slag in treff.slag:
        return True
    foran, _, bak = treff.id.rpartition(".")
    if foran != post.id:
        return False
    return (post.slag == "kriterium" and "punkt" in treff.slag) or (
        post.slag == "kapittel" and bak in AVSNITT and "kapittel" in treff.slag
    )


def _erklæringer(kilde: Kildetekst) -> Iterator[Treff]:
    for del_ in deler(kilde):
        for øverst in del_.poster:
            for post in øverst.alle():
                lengde = len(post.id.rpartition(".")[2]) if post.slag == "punkt" else len(post.id)
                yield Treff((post.slag,), post.id, replace(post.plass, lengde=lengde), erklært=True)


def _i_felt(kilder: Iterable[Kildetekst]) -> Iterator[Treff]:
    for h in registrer(kilder).henvisninger:
        yield Treff(h.slag, h.id, replace(h.plass, lengde=max(len(h.id), h.plass.lengde)))


def _i_tekst(lang: Lang) -> Iterator[Treff]:
    for ref in referanser(lang.tekst):
        if ref.slag != "note":
            yield from _treff(lang, ref)


def _treff(lang: Lang, ref: Referanse) -> Iterator[Treff]:
    for id_ in ref.ider:
        yield Treff(SLAG_I_TEKST[ref.slag], id_, idplass(lang, ref, id_))


def _forskyvning(tekst: str, linje: int, kolonne: int) -> int:
    start = 0
    for _ in range(linje - 1):
        neste = tekst.find("\n", start)
        if neste < 0:
            break
        start = neste + 1
    return start + kolonne - 1
