"""Which checks read Norwegian words, and so have nothing to say of a text in English.

Numbers are among them: «1,234» is a thousand in English and a little more than one in Norwegian. What is told
by ids, dates, marks and figures holds in any language.
"""

from __future__ import annotations

from revisjon.checks.catalogue import Sjekk

BARE_NORSK = frozenset(
    (
        # Numbers in running text, and the words around them.
        *(f"A{nr:03}" for nr in (*range(1, 18), 19, 20, 21)),
        # What is said of verdicts, periods, names and numbers.
        *("E023", "E024", "E025", "E026", "E027", "E031", "E036", "E040", "E041"),
        *("E050", "E051", "E052", "E053", "E054", "E055", "E056", "E060", "E061"),
        *("H007", "K022"),
        # Parts of provisions, names of laws in running text, and sections beside the English name of a law.
        *("L012", "L013", "L014", "L015", "L020"),
        # Bokmål, nynorsk, plain Norwegian, and how Norwegian sets per cent.
        *("M001", "M002", "M003", "M004", "M014", "M015", "M016", "M017"),
    )
)
"""Codes of the checks."""


def gjelder(sjekk: Sjekk, målform: str) -> bool:
    """Tell whether a check can be made of a text in a målform."""
    return målform != "engelsk" or sjekk.kode not in BARE_NORSK
