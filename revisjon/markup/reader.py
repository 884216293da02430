"""The Markdown reader: CommonMark and tables, less what a report does not have, plus our references."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from revisjon.markup.grammar import referanse_ved
from revisjon.markup.typography import MÅNEDER

_UTEN = (
    "code", "fence", "heading", "lheading", "hr", "html_block", "reference",
    "backticks", "html_inline", "image",
)  # fmt: skip
_LENKER = ("http://", "https://", "mailto:")
_ORDENSTALL = (*MÅNEDER, "kvartal", "halvår", "tertial", "ledd", "og")
# A date first on a line would open a numbered list: «1. januar» is far likelier than a list of months.
_IKKE_LISTE = re.compile(rf"^([ \t>*+-]*\d{{1,2}})\.(?=[ \t]+(?:{'|'.join(_ORDENSTALL)})\b)", re.MULTILINE)


class _Leser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - the reader's own name for this hook
        """Accept only addresses that mean the same in a file sent to someone else."""
        return url.lower().startswith(_LENKER)


def _referanse(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """Read one reference, by the same pattern as the scanner."""
    if state.src[state.pos] not in "[!":
        return False
    ref = referanse_ved(state.src, state.pos)
    if ref is None or ref.slutt > state.posMax:
        return False
    if not silent:
        token = state.push("referanse", "", 0)
        token.content = state.src[ref.start : ref.slutt]
        token.meta = {"referanse": ref}
    state.pos = ref.slutt
    return True


def _lag_leser() -> _Leser:
    leser = _Leser("commonmark", {"html": False})
    leser.disable(_UTEN).enable("table")
    leser.inline.ruler.before("link", "referanse", _referanse)
    return leser


_LESER = _lag_leser()


@lru_cache(maxsize=4096)
def les_blokker(tekst: str) -> Sequence[Token]:
    """Return the block tokens of a text; those of type `inline` hold their pieces as children.

    They are the same for all who ask for the same text: to be read, not changed.
    """
    return _LESER.parse(_IKKE_LISTE.sub(r"\1\\.", tekst))


@lru_cache(maxsize=4096)
def les_linje(tekst: str) -> Sequence[Token]:
    """Return the inline tokens of a text that is read as one paragraph, whatever it looks like; as above."""
    return _LESER.parseInline(tekst)[0].children or []
