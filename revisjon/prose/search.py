"""Which of many texts have something: asked once for those that are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from revisjon.prose.text import Prosa


class Tekster(tuple[Prosa, ...]):  # noqa: SLOT001 - what is found out is kept with it
    """Texts in which many things are looked for: which of them are the same is found out once."""

    def like(self, form: str) -> Mapping[str, list[int]]:
        """Return each text once, as it is in a form, with the numbers of those that are so."""
        lager: dict[str, dict[str, list[int]]] = self.__dict__
        if form not in lager:
            ut: dict[str, list[int]] = {}
            for nr, prosa in enumerate(self):
                ut.setdefault(getattr(prosa, form), []).append(nr)
            lager[form] = ut
        return lager[form]


def der(tekster: Iterable[Prosa], mønster: re.Pattern[str], form: str = "egen") -> Iterator[Prosa]:
    """Yield the texts that a pattern is found in, in order, as they are in a form: «egen», «ren» or «verdi».

    A large report says the same in many places, and most texts have nothing of what a check looks for.
    """
    if isinstance(tekster, Tekster):
        har_det = (alle for tekst, alle in tekster.like(form).items() if mønster.search(tekst))
        yield from (tekster[nr] for nr in sorted(nr for alle in har_det for nr in alle))
        return
    svar: dict[str, bool] = {}
    for prosa in tekster:
        tekst = getattr(prosa, form)
        har = svar.get(tekst)
        if har is None:
            har = svar[tekst] = mønster.search(tekst) is not None
        if har:
            yield prosa
