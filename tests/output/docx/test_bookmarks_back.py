"""The list of bookmarks in a file that comes back is read within bounds."""

from __future__ import annotations

import io
import zipfile

import pytest

from revisjon.output.docx import les_bokmerker

RETT = '<bokmerker xmlns="urn:revisjon:bokmerker"><bokmerke navn="F1" id="F-1"/></bokmerker>'


def fil(*lister: str) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as pakke:
        for nr, xml in enumerate(lister, start=1):
            pakke.writestr(f"customXml/item{nr}.xml", xml)
    return ut.getvalue()


@pytest.mark.parametrize(
    "vond",
    ["<ikke velformet", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', f"<a>{' ' * (5 * 1024 * 1024)}</a>"],
)
def test_what_is_made_to_harm_is_passed_over(vond: str) -> None:
    assert les_bokmerker(fil(vond, RETT)) == {"F1": "F-1"}
