"""From an id to the name of a bookmark in Word, and back."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import field

from revisjon.records import dataclass

LENGST = 40
"""What Word takes, in characters: letters, digits and underscore."""
_ULOVLIG = re.compile(r"\W")
_NUMMER = re.compile(r"_\d+\Z")


def rent_navn(id_: str) -> str:
    """Return the id as far as it can be the name of a bookmark; a long one ends with a sum of the whole."""
    rent = _ULOVLIG.sub("_", id_)
    if not rent[:1].isalpha():
        rent = f"id_{rent}"
    if len(rent) > LENGST:
        rent = f"{rent[: LENGST - 9]}_{hashlib.sha256(id_.encode()).hexdigest()[:8]}"
    return rent


@dataclass(frozen=True, slots=True)
class Bokmerkenavn:
    """Finds the id that a bookmark stands for: by the list in the file, else by how names are made."""

    liste: Mapping[str, str]
    """Id by name, as the file has it; empty where a program has left the list out."""
    _gjettet: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def av(cls, liste: Mapping[str, str], ider: Iterable[str]) -> Bokmerkenavn:
        """Make the finder; `ider` are those that the document could have, for files without the list."""
        # Word does not tell capitals from small letters, and some programs change them.
        kjente = {n.casefold(): i for n, i in liste.items()}
        return cls(kjente, {} if kjente else {rent_navn(i).casefold(): i for i in ider})

    def id_for(self, navn: str) -> str:
        """Return the id, or nothing for a bookmark that is not ours."""
        navn = navn.casefold()
        if self.liste:
            return self.liste.get(navn, "")
        return self._gjettet.get(navn) or self._gjettet.get(_NUMMER.sub("", navn), "")
