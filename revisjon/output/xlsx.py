"""Sheets → an Excel workbook: tables with filters, frozen headings, dates as dates, and never a formula."""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from types import MappingProxyType
from typing import Any
from xml.sax.saxutils import escape

from revisjon.records import dataclass
from revisjon.report.sheets import Ark, Dag, Desimaltall, Verdi

_LAGET = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same in every file: the same content is then the same bytes."""
_ZIPDATO = (1980, 1, 1, 0, 0, 0)
_DATOER: Mapping[str, str] = MappingProxyType({"dag": "dd.mm.yyyy", "måned": "mm.yyyy", "år": "yyyy"})
_LINJE, _FLEST_LINJER = 15, 8
"""Height of a line in points; longer texts are read in the cell itself."""
_FLEST_TRYKT = 27
"""Lines of the highest row that Excel knows; in a workbook for print all of a text should be seen."""
_FLEST_DESIMALER = 6
_MAKS_TEGN = 32_767
"""In one cell, by Excel."""
_MAKS_RADER = 1_048_576
_UGYLDIG = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
_ARKNAVN = re.compile(r"[\[\]:*?/\\']")
_EGENSKAPER = "docProps/core.xml"


@dataclass(frozen=True, slots=True)
class Bok:
    """How a workbook for print looks, and what it says about itself."""

    tittel: str
    emne: str
    språk: str
    """BCP 47 tag."""
    farger: Mapping[str, str]
    """Of the theme."""


def lag_xlsx(alle: Iterable[Ark], laget_av: str, bok: Bok | None = None) -> bytes:
    """Return the workbook: in the look of the house where `bok` is given, else a plain one for the screen."""
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
    fil = Workbook(strøm, valg)
    om = {"title": bok.tittel, "subject": bok.emne} if bok else {}
    fil.set_properties({"author": laget_av, "created": _LAGET, **om})
    formater = _formater(fil, bok)
    for nr, ark in enumerate(alle, start=1):
        _skriv(fil, ark, nr, formater, bok)
    fil.close()
    return _med_språk(strøm, bok.språk) if bok else strøm.getvalue()


def _formater(fil: Any, bok: Bok | None) -> dict[str, Any]:  # noqa: ANN401 - a library without types
    strek = (
        {"bottom": 4, "bottom_color": bok.farger["strek"], "font_color": bok.farger["svart"]} if bok else {}
    )
    hode = {"bottom": 2, "bottom_color": bok.farger["aksent"], "bg_color": bok.farger["flate"]} if bok else {}
    hode |= {"font_color": bok.farger["aksent_tekst"]} if bok else {}
    felles = {"valign": "top", **strek}
    tall = {**felles, "align": "right", "indent": 1}
    return {
        "hode": fil.add_format({"bold": True, "text_wrap": True, "valign": "top", **hode}),
        "tekst": fil.add_format(felles),
        "bryt": fil.add_format({**felles, "text_wrap": True}),
        "tall": fil.add_format({**tall, "num_format": "0"}),
        **{
            f"tall{n}": fil.add_format({**tall, "num_format": f"#,##0{'.' if n else ''}{'0' * n}"})
            for n in range(_FLEST_DESIMALER + 1)
        },
        **{navn: fil.add_format({**felles, "num_format": f, "align": "left"}) for navn, f in _DATOER.items()},
    }


def _skriv(fil: Any, ark: Ark, nr: int, formater: Mapping[str, Any], bok: Bok | None) -> None:  # noqa: ANN401 - as above
    side = fil.add_worksheet(_ARKNAVN.sub(" ", ark.tittel)[:31])
    for kol, kolonne in enumerate(ark.kolonner):
        side.set_column(kol, kol, kolonne.bredde)
    siste = 0
    side.set_row(0, 2 * _LINJE)
    flest = _FLEST_TRYKT if bok else _FLEST_LINJER
    for siste, rad in enumerate(islice(ark.rader, _MAKS_RADER - 1), start=1):
        if (linjer := _linjer(rad, ark, flest)) > 1:
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
            "style": None if bok else "Table Style Light 1",
            "columns": [{"header": k.tittel, "header_format": formater["hode"]} for k in ark.kolonner],
        },
    )
    side.freeze_panes(1, 0)
    side.set_landscape()
    side.set_paper(9)
    side.repeat_rows(0)
    if bok:
        _for_trykk(side, ark, bok)


def _for_trykk(side: Any, ark: Ark, bok: Bok) -> None:  # noqa: ANN401 - as above
    """Let all columns be seen on one page, with what it is at the foot."""
    side.hide_gridlines(2)
    side.set_tab_color(bok.farger["aksent"])
    side.fit_to_pages(1, 0)
    side.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    # An ampersand starts a code there.
    tittel, arket = (tekst.replace("&", "&&") for tekst in (bok.tittel[:100], ark.tittel))
    side.set_footer(f"&L&8{tittel}&C&8{arket}&R&8&P / &N")


def _linjer(rad: Sequence[Verdi], ark: Ark, flest: int) -> int:
    """Return how many lines the longest text of a row takes; not all programs find that out themselves."""
    brutt = (
        sum(math.ceil(max(1, len(avsnitt)) / k.bredde) for avsnitt in v.split("\n"))
        for v, k in zip(rad, ark.kolonner, strict=True)
        if k.bryt and isinstance(v, str)
    )
    return min(max(brutt, default=1), flest)


def _skriv_rad(side: Any, nr: int, rad: Sequence[Verdi], ark: Ark, formater: Mapping[str, Any]) -> None:  # noqa: ANN401
    for kol, verdi in enumerate(rad):
        if isinstance(verdi, Dag):
            side.write_datetime(
                nr, kol, datetime.combine(verdi.dato, datetime.min.time()), formater[verdi.presisjon]
            )
        elif isinstance(verdi, bool):
            side.write_string(nr, kol, ark.ja if verdi else ark.nei, formater["tekst"])
        elif isinstance(verdi, Desimaltall):
            side.write_number(
                nr, kol, float(verdi.verdi), formater[f"tall{min(verdi.desimaler, _FLEST_DESIMALER)}"]
            )
        elif isinstance(verdi, int):
            side.write_number(nr, kol, verdi, formater["tall"])
        elif verdi:
            tekst = _UGYLDIG.sub("", verdi)[:_MAKS_TEGN]
            side.write_string(nr, kol, tekst, formater["bryt" if ark.kolonner[kol].bryt else "tekst"])
        else:
            side.write_blank(nr, kol, None, formater["tekst"])


def _med_språk(strøm: io.BytesIO, språk: str) -> bytes:
    """Return the file with its language among its properties, which the library does not write."""
    ut = io.BytesIO()
    with zipfile.ZipFile(strøm) as pakke, zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as ny:
        for navn in pakke.namelist():
            data = pakke.read(navn)
            if navn == _EGENSKAPER:
                merke = f"<dc:language>{escape(språk)}</dc:language></cp:coreProperties>"
                data = data.replace(b"</cp:coreProperties>", merke.encode())
            del_ = zipfile.ZipInfo(navn, _ZIPDATO)
            del_.compress_type, del_.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            ny.writestr(del_, data)
    return ut.getvalue()
