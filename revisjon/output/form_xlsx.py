"""The workbook that a committee fills in: locked ids, lists of words, dates as dates, and never a formula."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from revisjon.diagnostics import kolonnenavn
from revisjon.report.followup_form import LÅST, Skjema, Skjemakolonne
from revisjon.report.sheets import Ark, Dag

_DATOFORM = {"dag": "dd.mm.yyyy", "måned": "mm.yyyy", "år": "yyyy"}
_TEKSTFORM = "@"
_GRÅ, _HODE = "FFEFEFEF", "FFD9E2DC"
_UGYLDIG = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
_FORMELTEGN = ("=", "+", "-", "@", "\t", "\r")
_MAKS_LISTE = 255
"""Letters of the words of a list, by Excel."""
_SKRIFT = "Calibri"
_ZIPDATO = (1980, 1, 1, 0, 0, 0)
_LESMEG_BREDDE = (18, 90)
_BRYTES = 40
"""Columns as wide as this hold texts of several lines."""


def lag_skjema_xlsx(s: Skjema) -> bytes:
    """Return the workbook: the same bytes for the same values."""
    from openpyxl import Workbook  # noqa: PLC0415 - only where a workbook is made

    bok = Workbook()
    laget = datetime.combine(s.dag, time())
    bok.properties.creator, bok.properties.title = "revisjon", _ren(s.per)
    bok.properties.created = bok.properties.modified = laget
    _innførsler(bok.active, s)
    _lesmeg(bok.create_sheet(s.lesmeg), s)
    _status(bok.create_sheet(s.status.tittel), s.status)
    return _lagret(bok)


def _ren(tekst: str) -> str:
    return _UGYLDIG.sub("", tekst)


def _sett(ark: Any, rad: int, kolonne: int, verdi: object, **stil: Any) -> Any:  # noqa: ANN401 - a library without types
    """Put a value in a cell. Text is text, whatever it begins with, also after it has been edited."""
    celle = ark.cell(rad, kolonne)
    if isinstance(verdi, str):
        rent = _ren(verdi)
        celle.value, celle.data_type = rent, "s"
        celle.quotePrefix = rent.startswith(_FORMELTEGN)
    elif isinstance(verdi, Dag):
        celle.value, celle.number_format = verdi.dato, _DATOFORM[verdi.presisjon]
    else:
        celle.value = verdi
    for navn, verdi_ in stil.items():
        setattr(celle, navn, verdi_)
    return celle


def _hode(ark: Any, titler: Iterable[str]) -> None:  # noqa: ANN401 - as above
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415 - as above

    fyll = PatternFill("solid", fgColor=_HODE)
    for nr, tittel in enumerate(titler, start=1):
        _sett(
            ark,
            1,
            nr,
            tittel,
            font=Font(name=_SKRIFT, size=11, bold=True),
            fill=fyll,
            alignment=Alignment(wrap_text=True, vertical="top"),
        )


def _innførsler(ark: Any, s: Skjema) -> None:  # noqa: ANN401 - as above
    from openpyxl.styles import Alignment, PatternFill, Protection  # noqa: PLC0415 - as above

    ark.title = s.ark
    _hode(ark, (k.tittel for k in s.kolonner))
    grå, åpen = PatternFill("solid", fgColor=_GRÅ), Protection(locked=False)
    siste = len(s.rader) + s.tomme + 1
    for rad in range(2, siste + 1):
        fast = s.rader[rad - 2] if rad - 2 < len(s.rader) else ()
        if fast:
            ark.row_dimensions[rad].height = _høyest(zip(fast, (k.bredde for k in s.kolonner), strict=False))
        for nr, k in enumerate(s.kolonner, start=1):
            form = Alignment(wrap_text=k.bredde >= _BRYTES, vertical="top")
            if fast and k.felt in LÅST:
                _sett(ark, rad, nr, fast[nr - 1], fill=grå, alignment=form, number_format=_TEKSTFORM)
            else:
                tall = _DATOFORM["dag"] if k.dato else _TEKSTFORM
                _sett(ark, rad, nr, None, protection=åpen, alignment=form, number_format=tall)
    for nr, k in enumerate(s.kolonner, start=1):
        ark.column_dimensions[kolonnenavn(nr)].width = k.bredde
        _lister(ark, s, k, nr, siste)
    ark.freeze_panes = f"{kolonnenavn(len(LÅST) + 1)}2"
    _utskrift(ark, liggende=True)
    ark.protection.sheet = True
    # Widths and heights are the reader's own, and so is what is copied in.
    ark.protection.formatColumns = ark.protection.formatRows = ark.protection.formatCells = False


def _lister(ark: Any, s: Skjema, k: Skjemakolonne, nr: int, siste: int) -> None:  # noqa: ANN401 - as above
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - as above

    bokstav, første_tomme = kolonnenavn(nr), len(s.rader) + 2
    ord_ = {"anbefaling": s.anbefalinger, "del": s.deler}.get(k.felt, k.ord_)
    # What has a comma would be two words of a list.
    valg = [o for o in ord_ if "," not in o]
    if not valg or len(valg) < len(ord_) or len(",".join(valg)) > _MAKS_LISTE:
        liste = _liste_i_ark(ark, ord_, nr) if ord_ else ""
    else:
        liste = f'"{",".join(valg)}"'
    fra = første_tomme if k.felt in LÅST else 2
    if liste:
        regel = DataValidation(type="list", formula1=liste, allow_blank=True, showErrorMessage=True)
        regel.errorTitle, regel.error = s.feil, s.velg
    elif k.felt in LÅST:
        return
    else:
        # Nothing is forbidden: a date may be written in words. The cell still tells what it is for.
        regel = DataValidation(allow_blank=True)
    regel.showInputMessage = True
    regel.promptTitle, regel.prompt = k.tittel[:32], k.hjelp[:255]
    regel.add(f"{bokstav}{fra}:{bokstav}{siste}")
    ark.add_data_validation(regel)


def _liste_i_ark(ark: Any, ord_: Iterable[str], nr: int) -> str:  # noqa: ANN401 - as above
    """Put words on a hidden sheet, and return where they stand: for those that do not fit in a rule."""
    bok = ark.parent
    navn = "Ord"
    if navn not in bok.sheetnames:
        bok.create_sheet(navn).sheet_state = "hidden"
    antall = 0
    for antall, ordet in enumerate(ord_, start=1):
        _sett(bok[navn], antall, nr, ordet)
    b = kolonnenavn(nr)
    return f"{navn}!${b}$1:${b}${antall}"


def _lesmeg(ark: Any, s: Skjema) -> None:  # noqa: ANN401 - as above
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - as above

    for nr, bredde in enumerate(_LESMEG_BREDDE, start=1):
        ark.column_dimensions[kolonnenavn(nr)].width = bredde
    bryt = Alignment(wrap_text=True, vertical="top")
    _sett(ark, 1, 1, s.tittel, font=Font(name=_SKRIFT, bold=True, size=16))
    _sett(ark, 2, 1, s.per)
    for rad, avsnitt in enumerate(s.veiledning, start=4):
        _sett(ark, rad, 1, avsnitt, alignment=bryt)
        ark.merge_cells(start_row=rad, end_row=rad, start_column=1, end_column=2)
        ark.row_dimensions[rad].height = _høyde(avsnitt, sum(_LESMEG_BREDDE))
    rad = len(s.veiledning) + 5
    _sett(ark, rad, 1, s.kolonnene, font=Font(name=_SKRIFT, bold=True, size=13))
    for nr, tittel in enumerate(s.kolonnehode, start=1):
        _sett(ark, rad + 1, nr, tittel, font=Font(name=_SKRIFT, size=11, bold=True))
    for nr, k in enumerate(s.kolonner, start=rad + 2):
        hjelp = f"{k.hjelp} {' · '.join(k.ord_)}" if k.ord_ and k.felt not in ("hva", "avviker") else k.hjelp
        _sett(ark, nr, 1, k.tittel, alignment=bryt, font=Font(name=_SKRIFT, size=11, bold=True))
        _sett(ark, nr, 2, hjelp, alignment=bryt)
        ark.row_dimensions[nr].height = _høyde(hjelp, _LESMEG_BREDDE[1])
    ark.sheet_view.showGridLines = False
    _utskrift(ark, liggende=False)
    ark.protection.sheet = True


def _høyde(tekst: str, bredde: int) -> int:
    """Return how high a row must be, in points: not all programs let it grow by itself."""
    return 15 * (1 + len(tekst) // bredde) + 3


def _høyest(celler: Iterable[tuple[str, int]]) -> int:
    return max((_høyde(tekst, bredde) for tekst, bredde in celler), default=_høyde("", 1))


def _status(ark: Any, innhold: Ark) -> None:  # noqa: ANN401 - as above
    from openpyxl.styles import Alignment  # noqa: PLC0415 - as above

    _hode(ark, (k.tittel for k in innhold.kolonner))
    antall = 1
    for antall, rad in enumerate(innhold.rader, start=2):
        bredder = (
            (str(v), k.bredde) for v, k in zip(rad, innhold.kolonner, strict=True) if isinstance(v, str)
        )
        ark.row_dimensions[antall].height = _høyest(bredder)
        for nr, verdi in enumerate(rad, start=1):
            form = Alignment(wrap_text=isinstance(verdi, str), vertical="top", horizontal="left")
            _sett(ark, antall, nr, None if verdi == "" else verdi, alignment=form)
    for nr, k in enumerate(innhold.kolonner, start=1):
        ark.column_dimensions[kolonnenavn(nr)].width = k.bredde
    ark.freeze_panes = "D2"
    ark.auto_filter.ref = f"A1:{kolonnenavn(len(innhold.kolonner))}{antall}"
    _utskrift(ark, liggende=True)
    ark.protection.sheet = True
    ark.protection.autoFilter = ark.protection.sort = ark.protection.formatColumns = False


def _utskrift(ark: Any, *, liggende: bool) -> None:  # noqa: ANN401 - as above
    ark.page_setup.orientation = "landscape" if liggende else "portrait"
    ark.page_setup.paperSize = ark.PAPERSIZE_A4
    ark.sheet_properties.pageSetUpPr.fitToPage = True
    ark.page_setup.fitToWidth, ark.page_setup.fitToHeight = 1, 0
    if liggende:
        ark.print_title_rows = "1:1"


def _lagret(bok: Any) -> bytes:  # noqa: ANN401 - as above
    """Return the file without the time that it was written."""
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415 - as above

    strøm, ut = io.BytesIO(), io.BytesIO()
    # `save` would write that it was changed now.
    ExcelWriter(bok, zipfile.ZipFile(strøm, "w", zipfile.ZIP_DEFLATED)).save()
    with zipfile.ZipFile(strøm) as pakke, zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as ny:
        for navn in pakke.namelist():
            del_ = zipfile.ZipInfo(navn, _ZIPDATO)
            del_.compress_type, del_.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            ny.writestr(del_, pakke.read(navn))
    return ut.getvalue()
