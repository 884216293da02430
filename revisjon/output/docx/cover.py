"""Cover, title page and back: the drawing behind the text, and each line where the style sheet has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from xml.etree.ElementTree import Element

from revisjon.output.docx.context import Ramme
from revisjon.output.docx.flow import flyt
from revisjon.output.docx.inline import linje
from revisjon.output.docx.markup import Egenskaper, Tegn, mm, pt
from revisjon.output.docx.writer import Skriver
from revisjon.report.tree import er, lokalt_navn

_SIDE = (Decimal(210), Decimal(297))
_BAK = mm(145)
"""Where the text on the back begins, below the drawing."""
_OVER_FRIST = Decimal(14)
"""Points above what the edition says below the date."""
_GRADER: Mapping[str, tuple[Decimal, Decimal]] = MappingProxyType(
    {
        "lang": (Decimal(28), Decimal(20)),
        "lengre": (Decimal(20), Decimal(14)),
        "lengst": (Decimal(16), Decimal(14)),
    }
)
"""Type size of a long title on the cover and on the title page, by class."""
_STILER = {
    "hus": "Firma",
    "slag": "Dokumenttype",
    "tittel": "Title",
    "hvor": "Subtitle",
    "t": "Rapporttittel",
    "u": "Rapportundertittel",
    "utgavemerke": "Utgavemerke",
    "frist": "Utgavemerke",
    "adresse": "Adresse",
}
"""Style of paragraphs on these pages by class."""


def omslag(s: Skriver, el: Element, r: Ramme) -> None:
    """Write the cover or the back."""
    r = r.inni(el)
    start, slutt = s.merker(el)
    s.venter += start + slutt
    for barn in el:
        if lokalt_navn(barn) == "svg":
            s.venter += s.bilder.bakgrunn(barn, _SIDE)
    tegning = {b for b in el if lokalt_navn(b) == "svg"}
    if er(el, "bakside"):
        s.neste_før = _BAK
    uten = next(iter(tegning), None)
    flyt(s, el, replace(r, stil="BodyText"), uten=uten)
    s.tøm()


def tittelside(s: Skriver, el: Element, r: Ramme) -> None:
    """Write the title page."""
    start, slutt = s.merker(el)
    s.venter += start + slutt
    flyt(s, el, r.inni(el))


def forsidelinje(s: Skriver, el: Element, r: Ramme) -> bool:
    """Write a paragraph of these pages; tell whether it was one."""
    stil = next((st for klasse, st in _STILER.items() if er(el, klasse)), "")
    if not stil:
        return False
    lang = next((k for k in _GRADER if k in r.i), "")
    grad = None
    if lang and stil in ("Title", "Rapporttittel"):
        grad = _GRADER[lang][stil == "Rapporttittel"]
    start, slutt = s.merker(el)
    biter = linje(s, r.inni(el), [el], Tegn(språk=r.språk, grad=grad)).xml()
    e = Egenskaper()
    if stil == "Firma" and "bakside" in r.i:
        # There it is the heading of the text, and stands in its column.
        e = Egenskaper(innrykk=f'<w:ind w:left="{s.nett.marg}"/>', etter=pt(s.dokument.tema.mellomrom["a3"]))
    if er(el, "frist"):
        e = Egenskaper(før=pt(_OVER_FRIST), etter=0)
    s.avsnitt(stil, start + biter + slutt, e)
    return True


def kolofon(s: Skriver, el: Element, r: Ramme) -> None:
    """Write what stands at the foot of the title page: there, unless the page is full."""
    ramme = ""
    if "tett" not in r.i and s.nett.marg:
        ramme = (
            f'<w:framePr w:w="{s.nett.bredde}" w:wrap="notBeside" w:vAnchor="margin" w:hAnchor="margin" '
            'w:xAlign="left" w:yAlign="bottom"/>'
        )
    start, slutt = s.merker(el)
    s.venter += start + slutt
    for barn in el:
        biter = linje(s, r, [barn], Tegn(språk=r.språk)).xml()
        s.avsnitt("Kolofon", biter, Egenskaper(ramme=ramme))
