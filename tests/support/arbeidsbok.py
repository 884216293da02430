"""Workbooks for tests, as a committee would have them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence

from openpyxl import Workbook, load_workbook


def bok(rader: Iterable[Sequence[object]], ark: str = "Liste") -> bytes:
    """Return a workbook with one sheet."""
    laget = Workbook()
    laget.active.title = ark
    for nr, rad in enumerate(rader, start=1):
        for kolonne, verdi in enumerate(rad, start=1):
            celle = laget.active.cell(nr, kolonne)
            celle.value = verdi
            if isinstance(verdi, str) and verdi.startswith("=") and not verdi.startswith("=1"):
                # As it is kept by a spreadsheet where it was typed as text.
                celle.data_type = "s"
    strøm = io.BytesIO()
    laget.save(strøm)
    return strøm.getvalue()


def fyll_ut(data: bytes, rader: Mapping[int, Mapping[str, object]]) -> bytes:
    """Fill in a form: by row, values by heading."""
    lest = load_workbook(io.BytesIO(data))
    ark = lest.worksheets[0]
    kolonne = {celle.value: celle.column for celle in ark[1]}
    for nr, verdier in rader.items():
        for tittel, verdi in verdier.items():
            ark.cell(nr, kolonne[tittel]).value = verdi
    strøm = io.BytesIO()
    lest.save(strøm)
    return strøm.getvalue()


def endret(data: bytes, del_: str, endre: Callable[[bytes], bytes]) -> bytes:
    """Return a package with one part changed, or made."""
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as gammel, zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as ny:
        for navn in gammel.namelist():
            if navn != del_:
                ny.writestr(navn, gammel.read(navn))
        ny.writestr(del_, endre(gammel.read(del_) if del_ in gammel.namelist() else b""))
    return ut.getvalue()
