"""A sheet → CSV as Norwegian Excel opens it: UTF-8 with a mark, semicolons, lines that end with CR LF."""

from __future__ import annotations

import csv
import io

from revisjon.report.sheets import Ark, Dag, Desimaltall, Verdi

_FORMEL = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""


def lag_csv(ark: Ark) -> bytes:
    """Return the file. A text that would be run as a formula gets an apostrophe in front of it."""
    strøm = io.StringIO()
    skriver = csv.writer(strøm, delimiter=";", lineterminator="\r\n")
    skriver.writerow([k.tittel for k in ark.kolonner])
    for rad in ark.rader:
        skriver.writerow([_tekst(verdi, ark) for verdi in rad])
    return b"\xef\xbb\xbf" + strøm.getvalue().encode()


def _tekst(verdi: Verdi, ark: Ark) -> str:
    if verdi is None:
        return ""
    if isinstance(verdi, bool):
        return ark.ja if verdi else ark.nei
    if isinstance(verdi, Dag):
        lengde = {"dag": 10, "måned": 7, "år": 4}[verdi.presisjon]
        return verdi.dato.isoformat()[:lengde]
    if isinstance(verdi, Desimaltall):
        return f"{verdi.verdi:f}".replace(".", ",")
    if isinstance(verdi, int):
        return str(verdi)
    return f"'{verdi}" if verdi.startswith(_FORMEL) else verdi
