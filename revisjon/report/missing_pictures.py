"""Pictures that a document shows and does not have: told once, before any format tells it in its own way."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from html import unescape
from urllib.parse import unquote

from revisjon.diagnostics import Diagnose, Plass
from revisjon.report import codes
from revisjon.report.resource_names import RESSURS
from revisjon.report.templates import Maler

_BILDE = re.compile(r'<img\b[^>]*?\ssrc="([^"]*)"')
_RÅD = (
    f"Rett adressen. En mal kan vise logoen og bildene i prosjektets figurer, med «{RESSURS}» foran "
    "filnavnet. Et annet bilde kan tegnes i malen som <svg>."
)


def manglende_bilder(html: str, filer: Collection[str], maler: Maler, ellers: Plass) -> Iterator[Diagnose]:
    """Yield an error for each picture that is not among the files; `ellers` where no template has it."""
    for adresse in dict.fromkeys(unescape(treff[1]) for treff in _BILDE.finditer(html)):
        navn = unquote(adresse.removeprefix(RESSURS))
        if not adresse.startswith(RESSURS) or navn not in filer:
            melding = f"Bildet «{adresse}» finnes ikke i dokumentet."
            yield Diagnose(codes.BILDE_MANGLER, _sted(adresse, maler) or ellers, melding, _RÅD)


def _sted(adresse: str, maler: Maler) -> Plass | None:
    """Return where an own template has the address."""
    for navn, data in maler.egne.filer.items() if maler.egne else ():
        tekst = data.decode("utf-8", errors="replace")
        if adresse and navn.endswith(".j2") and (start := tekst.find(adresse)) >= 0:
            linje, kolonne = tekst.count("\n", 0, start) + 1, start - tekst.rfind("\n", 0, start)
            return Plass(f"{maler.egne.sti}/{navn}", linje, kolonne, len(adresse)) if maler.egne else None
    return None
