"""Regular expressions that are compiled when they are first used.

There are several hundred in the checks, and a command that starts compiles them all before it has read
a file, although many look only where something else has been found, and in most projects never do.
"""

from __future__ import annotations

import re
from typing import Any, cast


def uttrykk(tekst: str, flagg: int = 0) -> re.Pattern[str]:
    """Return what answers as `re.compile(tekst, flagg)` does, and is compiled when first asked."""
    return cast("re.Pattern[str]", _Senere(tekst, flagg))


class _Senere:
    """Stands for a pattern, and after the first use holds its methods."""

    def __init__(self, tekst: str, flagg: int) -> None:
        self._tekst = tekst
        self._flagg = flagg

    def __getattr__(self, navn: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        # Python asks here only for what is not yet kept below, so later uses cost no more than a method's.
        svar = getattr(re.compile(self._tekst, self._flagg), navn)
        self.__dict__[navn] = svar
        return svar
