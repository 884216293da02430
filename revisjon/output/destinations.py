"""On which page of a finished PDF each anchor stands."""

from __future__ import annotations

import io
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any


def sider_i(data: bytes) -> Mapping[str, int]:
    """Return the page, from 1, of each named place of a PDF."""
    import pikepdf  # noqa: PLC0415 - a compiled library, and only PDF needs it

    with pikepdf.open(io.BytesIO(data)) as pdf:
        numre = {side.obj.objgen: nr for nr, side in enumerate(pdf.pages, start=1)}
        rot: Any = pdf.Root
        navngitt = list(rot.get("/Names", {}).get("/Dests", {}).get("/Names", []))
        par = zip(navngitt[::2], navngitt[1::2], strict=True)
        return MappingProxyType(
            {str(navn): nr for navn, mål in par if (nr := numre.get(mål[0].objgen)) is not None}
        )
