"""The words of the documents beside the report, read when a document is made: most commands make none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revisjon.words.documents import Dokumentord


def dokumentord(språk: str) -> Dokumentord:
    """Return the words by BCP 47 tag; bokmål for what is neither nynorsk nor English."""
    if språk == "nn":
        from revisjon.words.nynorsk_documents import NYNORSK  # noqa: PLC0415 - see above

        return NYNORSK
    if språk.startswith("en"):
        from revisjon.words.english_documents import ENGELSK  # noqa: PLC0415 - see above

        return ENGELSK
    from revisjon.words.bokmaal_documents import BOKMÅL  # noqa: PLC0415 - see above

    return BOKMÅL
