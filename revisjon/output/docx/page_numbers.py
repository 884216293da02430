"""Pages for the lists of contents, put in when a PDF has shown them: until Word counts its own."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

from revisjon.output.docx.bookmarks import les_bokmerker

_HOVEDDEL = "word/document.xml"
_TOMT = re.compile(
    r"(PAGEREF (?P<anker>\S+) \\h </w:instrText></w:r><w:r>(?:<w:rPr>.*?</w:rPr>)?"
    r'<w:fldChar w:fldCharType="separate"/></w:r><w:r>(?:<w:rPr>.*?</w:rPr>)?)(?=</w:r>)'
)
"""A field up to the end of its result, which is an empty run."""


def med_sider(data: bytes, sider: Mapping[str, int]) -> bytes:
    """Return a Word file made here with the page of each id of `sider` in its lists of contents."""
    ider = les_bokmerker(data)

    def fylt(treff: re.Match[str]) -> str:
        side = sider.get(ider.get(treff["anker"], ""))
        return treff[1] if side is None else f"{treff[1]}<w:t>{side}</w:t>"

    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as inn, zipfile.ZipFile(ut, "w") as ny:
        for info in inn.infolist():
            innhold = inn.read(info)
            if info.filename == _HOVEDDEL:
                innhold = _TOMT.sub(fylt, innhold.decode()).encode()
            ny.writestr(info, innhold, compresslevel=6)
    return ut.getvalue()
