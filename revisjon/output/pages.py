"""Is the finished document on no more pages than it may fill? Known only when it has been laid out."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.output import codes
from revisjon.report.document import Dokument
from revisjon.report.tree import lokalt_navn
from revisjon.report.xhtml import les

MAKS = "data-maks-sider"
"""Attribute of <body>: how many pages the document may fill. Without it there is no limit."""


def sjekk_lengde(filer: Mapping[str, bytes], dokument: Dokument) -> tuple[Diagnose, ...]:
    """Tell whether the finished PDF is longer than its document may be."""
    if "pdf" not in filer or not _maks(dokument):
        return ()
    import pikepdf  # noqa: PLC0415 - a compiled library, and only PDF needs it

    with pikepdf.open(io.BytesIO(filer["pdf"])) as pdf:
        return tuple(sjekk_sider(dokument, len(pdf.pages)))


def sjekk_sider(dokument: Dokument, antall: int) -> Iterator[Diagnose]:
    """Yield whether `antall` pages are more than the template allows."""
    maks = _maks(dokument)
    if not maks or antall <= maks:
        return
    yield Diagnose(
        codes.FOR_MANGE_SIDER,
        Plass("."),
        f"«{dokument.tittel}» er på {antall} sider, men skal få plass på {maks}.",
        "Gjør tekstene som trykkes, kortere. Sammendraget bruker «formål» og «sammendrag» i oppdraget, "
        "«ingress» og «kort» i konklusjonene, anbefalingene og «kort» i svarene på dem.",
        Alvor.ADVARSEL,
    )


def _maks(dokument: Dokument) -> int:
    if MAKS not in dokument.html:
        return 0
    kropp = next((el for el in les(dokument.html).iter() if lokalt_navn(el) == "body"), None)
    verdi = "" if kropp is None else kropp.get(MAKS, "")
    return int(verdi) if verdi.isdecimal() else 0
