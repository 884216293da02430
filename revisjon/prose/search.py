"""Which of many texts have something: asked once for those that are the same."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from typing import Any, TypeVar

from revisjon.prose.text import Prosa

T = TypeVar("T")


class Tekster(tuple[Prosa, ...]):  # noqa: SLOT001 - what is found out is kept with it
    """Texts in which many things are looked for: which of them are the same is found out once."""

    def like(self, form: str) -> Mapping[str, list[int]]:
        """Return each text once, as it is in a form, with the numbers of those that are so."""
        lager: dict[str, Any] = self.__dict__
        if form not in lager:
            lager[form] = self._skrevet() if form == "verdi" else self._lest(form)
        svar: dict[str, list[int]] = lager[form]
        return svar

    def _skrevet(self) -> dict[str, list[int]]:
        ut: dict[str, list[int]] = {}
        for nr, prosa in enumerate(self):
            ut.setdefault(prosa.verdi, []).append(nr)
        return ut

    def _lest(self, form: str) -> dict[str, list[int]]:
        ut: dict[str, list[list[int]]] = {}
        for numre in self.like("verdi").values():
            lest = getattr(self[numre[0]], form)
            # Texts that are written the same are read the same: the rest need not find it out.
            for nr in numre[1:]:
                object.__setattr__(self[nr], form, lest)
            ut.setdefault(lest, []).append(numre)
        return {lest: sorted(chain.from_iterable(alle)) for lest, alle in ut.items()}

    def funnet(
        self, finn: Callable[[str], T | None], form: str, deler: Sequence[str] = ()
    ) -> Iterator[tuple[Prosa, T]]:
        """Yield the texts that something is found in, in order, with what that is.

        `finn` reads each text once, as it is in a form. With `deler` it reads only those that have one of
        these parts of words, in whatever letters; they are given in small ones.
        """
        svar: dict[int, T] = {}
        for tekst, numre in self._aktuelle(form, deler):
            if funn := finn(tekst):
                svar.update(dict.fromkeys(numre, funn))
        yield from ((self[nr], svar[nr]) for nr in sorted(svar))

    def _aktuelle(self, form: str, deler: Sequence[str]) -> Iterable[tuple[str, list[int]]]:
        """Return each text that has one of the parts once, with the numbers of those that are so."""
        like = self.like(form)
        if not deler:
            return like.items()
        alle = tuple(like.items())
        return [alle[nr] for nr in sorted({nr for del_ in deler for nr in self._med(form, del_)})]

    def _med(self, form: str, del_: str) -> Iterator[int]:
        """Yield the numbers of the texts, each counted once, that have a part of a word."""
        samlet, starter = self._samlet(form)
        funnet = samlet.find(del_)
        while funnet >= 0:
            neste = bisect_right(starter, funnet)
            yield neste - 1
            funnet = samlet.find(del_, starter[neste]) if neste < len(starter) else -1

    def _samlet(self, form: str) -> tuple[str, list[int]]:
        """Return all texts, each once and in small letters, as one, and where each of them begins.

        To look through one text of some millions of characters takes far less than to ask each of many.
        """
        lager: dict[str, Any] = self.__dict__
        nøkkel = f"{form} samlet"
        if nøkkel not in lager:
            små = [tekst.lower() for tekst in self.like(form)]
            lager[nøkkel] = "\n".join(små), list(accumulate((len(t) + 1 for t in små[:-1]), initial=0))
        svar: tuple[str, list[int]] = lager[nøkkel]
        return svar


def der(
    tekster: Iterable[Prosa], mønster: re.Pattern[str], form: str = "egen", deler: Sequence[str] = ()
) -> Iterator[Prosa]:
    """Yield the texts that a pattern is found in, in order, as they are in a form: «egen», «ren» or «verdi».

    A large report says the same in many places, and most texts have nothing of what a check looks for.
    `deler` are parts of words in small letters, one of which is in all that the pattern can find: a pattern
    that does not begin with a certain letter is tried at every place, which takes far longer.
    """
    if isinstance(tekster, Tekster):
        yield from (prosa for prosa, _ in tekster.funnet(mønster.search, form, deler))
        return
    svar: dict[str, bool] = {}
    for prosa in tekster:
        tekst = getattr(prosa, form)
        har = svar.get(tekst)
        if har is None:
            har = svar[tekst] = mønster.search(tekst) is not None
        if har:
            yield prosa
