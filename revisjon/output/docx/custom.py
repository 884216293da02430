"""Parts of custom XML, which Word carries along when it saves: what programs find in the file again."""

from __future__ import annotations

from revisjon.output.carried import ROM
from revisjon.output.docx.markup import HODE, trygg
from revisjon.output.docx.package import Forhold, Pakke

_DATAROM = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_TILSTAND_ID = "{0D6E7A52-3C1B-4F0E-9B86-51A7C2E4D9F3}"
"""Which kind of data this is; the same in every file."""


def legg_tilstand(pakke: Pakke, dokument: Forhold, tilstand: str) -> None:
    """Put the state of the audit in the package, where there is one to put in."""
    if tilstand:
        innhold = f'<tilstand xmlns="{ROM}">{trygg(tilstand.strip())}</tilstand>'
        legg_egen_xml(pakke, dokument, 2, innhold, ROM, _TILSTAND_ID)


def legg_egen_xml(pakke: Pakke, dokument: Forhold, nr: int, innhold: str, rom: str, id_: str) -> None:
    """Put a part in the package. `innhold` is its element, `rom` its namespace, `id_` a GUID in braces."""
    forhold = Forhold()
    forhold.til("customXmlProps", f"itemProps{nr}.xml")
    pakke.legg(f"customXml/item{nr}.xml", f"{HODE}{innhold}".encode(), forhold=forhold)
    egenskaper = (
        f'{HODE}<ds:datastoreItem xmlns:ds="{_DATAROM}" ds:itemID="{id_}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{rom}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    pakke.legg(f"customXml/itemProps{nr}.xml", egenskaper.encode(), _TYPE)
    dokument.til("customXml", f"../customXml/item{nr}.xml")
