"""From a mark in a returned document to the YAML: id, and the line that the words stand on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from revisjon.diagnostics import Plass
from revisjon.load.returned import Merke
from revisjon.model import Merknad, Prosjekt
from revisjon.prose import Prosa, Utdrag, samle
from revisjon.records import dataclass
from revisjon.report.remarks.known import Oppført, oppførte

_ORD = re.compile(r"\w+")
_LENGST = 12
"""How many words are looked for: more than that is no more certain."""
_KORTEST = 3
"""How many words it takes to find a text by its words alone."""
_MELLOM = r"[^\w\ue000-\ue002]+"
"""Between two words: marks of form, whatever sort of quotation marks, and what notes leave behind."""


@dataclass(frozen=True, slots=True)
class Hjem:
    """Where something belongs in the project."""

    id: str = ""
    """Empty where it is not known."""
    plass: Plass | None = None
    sikkert: bool = True
    """Whether the document said so itself; else it was found by its words."""


@dataclass(frozen=True)
class Hjemvei:
    """Finds the way from a document to the project that it was made from, or to what has become of it."""

    prosjekt: Prosjekt
    finn: Callable[[Utdrag], Plass]
    """Finds where a stretch of a text stands in its file."""

    @cached_property
    def kjente(self) -> Mapping[str, Oppført]:
        """What each id of the document stands for."""
        return oppførte(self.prosjekt)

    @cached_property
    def _tekster(self) -> tuple[Prosa, ...]:
        return tuple(t for t in samle(self.prosjekt) if not isinstance(t.eier, Merknad))

    @cached_property
    def _etter_post(self) -> Mapping[int, Sequence[Prosa]]:
        """The texts of each record and of the records in it, by the identity of the record."""
        ut: dict[int, list[Prosa]] = {}
        for t in self._tekster:
            for post in {id(t.post): t.post, id(t.eier): t.eier}:
                ut.setdefault(post, []).append(t)
        return ut

    def hjem(self, merke: Merke) -> Hjem:
        """Return where a mark belongs: by the innermost bookmark that is known, else by its words."""
        oppført = next((self.kjente[i] for i in merke.bokmerker if i in self.kjente), None)
        if oppført is None:
            return self._etter_ordene(_ord(merke))
        tekster = [t for post in oppført.poster for t in self._etter_post.get(id(post), ())]
        if merke.sitat and not any(_i(tekster, _ord(merke))):
            # The bookmark around may be that of more than this: ODT has none for a table.
            annet = self._etter_ordene(_ord(merke))
            if annet.id:
                return annet
        treff = next((t for ord_ in _forsøk(merke) for t in _i(tekster, ord_)), None)
        return Hjem(oppført.id, self.finn(treff) if treff else oppført.plass)

    def andre(self, ider: Iterable[str], første: str) -> tuple[str, ...]:
        """Return our ids of further things that a mark reaches into."""
        funnet = (self.kjente[i].id for i in ider if i in self.kjente)
        return tuple(dict.fromkeys(i for i in funnet if i != første))

    def _etter_ordene(self, ord_: Sequence[str]) -> Hjem:
        """Return where the words stand, if they stand in one text alone."""
        treff = [*_i(self._tekster, ord_)] if len(ord_) >= _KORTEST else []
        if len(treff) != 1:
            return Hjem(sikkert=False)
        return Hjem(self._id_for(treff[0].prosa), self.finn(treff[0]), sikkert=False)

    def _id_for(self, tekst: Prosa) -> str:
        """Return the id of the smallest thing that a text belongs to."""
        for post in (tekst.post, tekst.eier):
            for o in self.kjente.values():
                if o.poster[0] is post:
                    return o.id
        return ""


def _i(tekster: Iterable[Prosa], ord_: Sequence[str]) -> Iterator[Utdrag]:
    """Yield where the words stand, once in each text that has them."""
    if not ord_:
        return
    mønster = re.compile(r"(?<!\w)" + _MELLOM.join(map(re.escape, ord_)) + r"(?!\w)", re.IGNORECASE)
    for tekst in tekster:
        if m := mønster.search(tekst.ren):
            yield tekst.utdrag(m.start(), m.end())


def _forsøk(merke: Merke) -> Iterator[tuple[str, ...]]:
    """Yield the words to look for in a text that is known to be the one, the most telling first.

    Numbers and references are printed otherwise than they are written, so fewer words may have to do.
    """
    hva, rundt = _ord(merke), tuple(_ORD.findall(merke.før))
    if merke.sitat or merke.slag == "flytting":
        yield from (hva[:n] for n in _færre(len(hva)))
    yield from (rundt[-n:] for n in _færre(min(len(rundt), _LENGST)))


def _færre(antall: int) -> range:
    """Return how many words to try: all, and then fewer down to two, for one alone may stand anywhere."""
    return range(antall, min(antall, 2) - 1, -1) if antall else range(0)


def _ord(merke: Merke) -> tuple[str, ...]:
    """Return the words to look for: those that are marked or taken out, else those before the place."""
    hva = merke.sitat or (merke.innlegg.tekst if merke.slag == "flytting" else "")
    if hva:
        return tuple(_ORD.findall(hva)[:_LENGST])
    return tuple(_ORD.findall(merke.før)[-_LENGST:])
