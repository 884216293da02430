"""A space that hangs at the end of a line takes no room there.

WeasyPrint 70 counts the space that ends a text, before a link or the like, towards its width. A text that
fits but for that space is then broken after its first word. This is put right where it happens, for the time
of one rendering; where WeasyPrint is another than expected, the space is set apart in the document instead,
which helps as well but costs a box for each.
"""

from __future__ import annotations

import inspect
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

UTGAVE = 70
"""The major version of WeasyPrint that has the fault, and whose inner parts are known here."""
_PARAMETRE = ("text", "style", "context", "max_width", "justification_spacing", "is_line_start", "minimum")
_MELLOMROM = re.compile(r"(?<=[^\s>]) (?=<(?:a|em|strong|span)\b)")
_LÅS = threading.Lock()
"""One rendering at a time may have the function wrapped."""
_VIDERE, _BREDDE = 2, 3
"""Where in the answer it stands how far the first line reaches (None: all fits), and its width."""


@contextmanager
def med_hengende_mellomrom(weasyprint: Any) -> Iterator[bool]:  # noqa: ANN401 - WeasyPrint is not typed
    """Mend the breaking of lines inside the block, and tell whether that could be done."""
    from weasyprint.layout import inline  # noqa: PLC0415 - heavy, and needs Pango

    vanlig: Any = getattr(inline, "split_first_line", None)
    kjent = int(weasyprint.__version__.split(".")[0]) == UTGAVE and callable(vanlig)
    if not kjent or tuple(inspect.signature(vanlig).parameters) != _PARAMETRE:
        yield False
        return
    with _LÅS:
        inline.split_first_line = _rettet(vanlig)
        try:
            yield True
        finally:
            inline.split_first_line = vanlig


def _rettet(vanlig: Callable[..., Any]) -> Callable[..., Any]:
    def del_linje(
        text: str,
        style: Any,  # noqa: ANN401 - as above
        context: Any,  # noqa: ANN401 - as above
        max_width: float | None,
        *resten: Any,  # noqa: ANN401 - as above
        **valg: Any,  # noqa: ANN401 - as above
    ) -> Any:  # noqa: ANN401 - as above
        svar = vanlig(text, style, context, max_width, *resten, **valg)
        videre = svar[_VIDERE]
        if videre is None or max_width is None or text[-1:] != " " or style["white_space"] != "normal":
            return svar
        if b" " in text.encode()[: videre - 1].lstrip(b" "):
            # More than the first word: no such break.
            return svar
        uten = vanlig(text.rstrip(" "), style, context, max_width, *resten, **valg)
        return uten if uten[_VIDERE] is None and uten[_BREDDE] <= max_width else svar

    return del_linje


def med_løse_mellomrom(html: str) -> str:
    """Set the space before an inline element in an element of its own.

    A text of one word is left alone: the word moves down, which nobody sees.
    """

    def satt_av(treff: re.Match[str]) -> str:
        tekst = html[html.rfind(">", 0, treff.start()) + 1 : treff.start()]
        return "<span> </span>" if len(tekst.split(maxsplit=1)) > 1 else " "

    return _MELLOMROM.sub(satt_av, html)
