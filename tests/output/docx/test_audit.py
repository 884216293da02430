"""An independent reader of the standard finds nothing to mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from lesedocx import Ordfil

from revisjon.output.docx.package import Pakke

openxml_audit = pytest.importorskip("openxml_audit")


def _feil(data: bytes, mappe: Path) -> list[str]:
    sti = mappe / "rapport.docx"
    sti.write_bytes(data)
    return [str(feil) for feil in openxml_audit.OpenXmlValidator().validate(sti).errors]


def test_the_example_opens_without_repair(fil: Ordfil, tmp_path: Path) -> None:
    assert _feil(fil.data, tmp_path) == []


def test_the_audit_finds_what_is_wrong(fil: Ordfil, tmp_path: Path) -> None:
    # A style at the end of its paragraph's properties, where the standard wants it first.
    galt = fil.deler["word/document.xml"].replace(
        b'<w:pStyle w:val="BodyText"/></w:pPr>', b'<w:jc w:val="left"/><w:pStyle w:val="BodyText"/></w:pPr>'
    )
    deler = {n: d for n, d in fil.deler.items() if n != "[Content_Types].xml"}
    typer = {t.get("PartName", "")[1:]: t.get("ContentType", "") for t in fil.xml("[Content_Types].xml")}
    typer.pop("")
    pakke = Pakke({**deler, "word/document.xml": galt}, typer)
    assert _feil(pakke.zip(), tmp_path)
