"""The theme as Word has it: the colours and the font that an editor is offered first."""

from __future__ import annotations

from revisjon.output.docx.markup import HODE, rgb, trygg
from revisjon.report.theme import Tema

TEMATYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_ROM = "http://schemas.openxmlformats.org/drawingml/2006/main"
_HVIT = "#FFFFFF"
_FYLL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_STREK = f'<a:ln w="6350">{_FYLL}</a:ln>'
_VIRKNING = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def temadel(tema: Tema) -> bytes:
    """Return the part."""
    f = tema.farger
    farger = (
        *(("dk1", f["svart"]), ("lt1", _HVIT), ("dk2", f["grå"]), ("lt2", f["flate"])),
        *(("accent1", f["aksent"]), ("accent2", f["aksent_tekst"]), ("accent3", f["svart"])),
        *(("accent4", f["grå"]), ("accent5", f["strek"]), ("accent6", f["flate"])),
        *(("hlink", f["aksent_tekst"]), ("folHlink", f["aksent_tekst"])),
    )
    fargevalg = "".join(f'<a:{navn}><a:srgbClr val="{rgb(farge)}"/></a:{navn}>' for navn, farge in farger)
    skrift = f'<a:latin typeface="{trygg(tema.familie)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'{HODE}<a:theme xmlns:a="{_ROM}" name="Revisjon"><a:themeElements>'
        f'<a:clrScheme name="Revisjon">{fargevalg}</a:clrScheme>'
        f'<a:fontScheme name="Revisjon"><a:majorFont>{skrift}</a:majorFont>'
        f"<a:minorFont>{skrift}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Revisjon"><a:fillStyleLst>{_FYLL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_STREK * 3}</a:lnStyleLst><a:effectStyleLst>{_VIRKNING * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FYLL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    ).encode()
