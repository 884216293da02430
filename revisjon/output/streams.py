"""Compression of what goes into a PDF."""

from __future__ import annotations

import zlib
from typing import Any

_NIVÅ = 6
"""Of 9. The last three take four times as long and save four percent."""


def komprimer(pdf: Any) -> None:  # noqa: ANN401 - pydyf is not typed
    """Compress the streams of a PDF that is about to be written, at less than the highest level."""
    import pydyf  # noqa: PLC0415 - comes with WeasyPrint, and is asked for only when a PDF is made

    for objekt in pdf.objects:
        if isinstance(objekt, pydyf.Stream) and objekt.compress:
            objekt.compress = False
            # Uncompressed and without a length of its own, the data stand between two known words.
            rå = objekt.data.split(b"\nstream\n", maxsplit=1)[1].removesuffix(b"\nendstream")
            objekt.stream = [zlib.compress(rå, _NIVÅ)]
            objekt.extra["Filter"] = "/FlateDecode"
