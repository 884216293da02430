"""Sheets → an Excel workbook: tables with filters, frozen headings, dates as dates, and never a formula."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from types import MappingProxyType
from typing import Any

from revisjon.report.sheets import Ark, Dag, Verdi

_LAGET = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same in every file: the same content is then the same bytes."""
_DATOER: Mapping[str, str] = MappingProxyType({"dag": "dd.mm.yyyy", "måned": "mm.yyyy", "år": "yyyy"})
_LINJE, _FLEST_LINJER = 15, 8
"""Height of a line in points; longer texts are read in the cell itself."""
_MAKS_TEGN = 32_767
"""In one cell, by Excel."""
_MAKS_RADER = 1_048_576
_UGYLDIG = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
_ARKNAVN = re.compile(r"[\[\]:*?/\\']")


def lag_xlsx(alle: Iterable[Ark], laget_av: str) -> bytes:
    """Return the workbook."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only this format needs it

    strøm = io.BytesIO()
    valg = {
        # Nothing but the workbook itself is written to disk.
        "in_memory": True,
        # Text is text, whatever it looks like.
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    bok = Workbook(strøm, valg)
    bok.set_properties({"author": laget_av, "created": _LAGET})
    formater = {
        "hode": bok.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
        "tekst": bok.add_format({"valign": "top"}),
        "bryt": bok.add_format({"valign": "top", "text_wrap": True}),
        "tall": bok.add_format({"valign": "top", "num_format": "0", "align": "right", "indent": 1}),
        **{
            navn: bok.add_format({"valign": "top", "num_format": f, "align": "left"})
            for navn, f in _DATOER.items()
        },
    }
    for nr, ark in enumerate(alle, start=1):
        _skriv(bok, ark, nr, formater)
    bok.close()
    return strøm.getvalue()


def _skriv(bok: Any, ark: Ark, nr: int, formater: Mapping[str, Any]) -> None:  # noqa: ANN401 - a library without types
    side = bok.add_worksheet(_ARKNAVN.sub(" ", ark.tittel)[:31])
    for kol, kolonne in enumerate(ark.kolonner):
        side.set_column(kol, kol, kolonne.bredde)
    siste = 0
    side.set_row(0, 2 * _LINJE)
    for siste, rad in enumerate(islice(ark.rader, _MAKS_RADER - 1), start=1):
        if (linjer := _linjer(rad, ark)) > 1:
            side.set_row(siste, _LINJE * linjer)
        _skriv_rad(side, siste, rad, ark, formater)
    # A table must have a row; an empty one is what Excel itself makes.
    side.add_table(
        0,
        0,
        max(siste, 1),
        len(ark.kolonner) - 1,
        {
            "name": f"Tabell{nr}",
            "style": "Table Style Light 1",
            "columns": [{"header": k.tittel, "header_format": formater["hode"]} for k in ark.kolonner],
        },
    )
    side.freeze_panes(1, 0)
    side.set_landscape()
    side.set_paper(9)
    side.repeat_rows(0)


def _linjer(rad: Sequence[Verdi], ark: Ark) -> int:
    """Return how many lines the longest text of a row takes; not all programs find that out themselves."""
    brutt = (
        len(v) / k.bredde for v, k in zip(rad, ark.kolonner, strict=True) if k.bryt and isinstance(v, str)
    )
    return min(math.ceil(max(brutt, default=1.0)), _FLEST_LINJER)


def _skriv_rad(side: Any, nr: int, rad: Sequence[Verdi], ark: Ark, formater: Mapping[str, Any]) -> None:  # noqa: ANN401
    for kol, verdi in enumerate(rad):
        if isinstance(verdi, Dag):
            side.write_datetime(
                nr, kol, datetime.combine(verdi.dato, datetime.min.time()), formater[verdi.presisjon]
            )
        elif isinstance(verdi, bool):
            side.write_string(nr, kol, ark.ja if verdi else ark.nei, formater["tekst"])
        elif isinstance(verdi, int):
            side.write_number(nr, kol, verdi, formater["tall"])
        elif verdi:
            tekst = _UGYLDIG.sub("", verdi)[:_MAKS_TEGN]
            side.write_string(nr, kol, tekst, formater["bryt" if ark.kolonner[kol].bryt else "tekst"])
