"""Which of many texts have something: asked once for those that are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from revisjon.prose.text import Prosa


def der(tekster: Iterable[Prosa], mønster: re.Pattern[str], form: str = "egen") -> Iterator[Prosa]:
    """Yield the texts that a pattern is found in, in order, as they are in a form: «egen», «ren» or «verdi».

    A large report says the same in many places, and most texts have nothing of what a check looks for.
    """
    svar: dict[str, bool] = {}
    for prosa in tekster:
        tekst = getattr(prosa, form)
        har = svar.get(tekst)
        if har is None:
            har = svar[tekst] = mønster.search(tekst) is not None
        if har:
            yield prosa
