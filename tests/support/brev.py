"""Tiny letters for tests: PDF, Word and pictures, made on the spot."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import docx
from docx.document import Document
from eksempel import kopier
from PIL import Image, ImageDraw


def pdf(*sider: Sequence[str], farge: str = "0 0 0", grad: int = 12, sprang: int = 16) -> bytes:
    """Return a PDF with these lines on each page. Line breaks before a line put it lower, one for each."""
    deler = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica",
    ]
    deler[2] += b" /Encoding /WinAnsiEncoding >>"
    barn = []
    for linjer in sider:
        strøm = f"{farge} rg BT /F1 {grad} Tf 70 780 Td ".encode()
        for linje in linjer:
            ned = sprang * (1 + linje.count("\n"))
            tekst = linje.strip("\n").replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            strøm += f"0 -{ned} Td ({tekst}) Tj ".encode("cp1252")
        strøm += b"ET"
        deler.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(strøm), strøm))
        deler.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(deler)
        )
        barn.append(b"%d 0 R" % len(deler))
    deler[1] = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(barn), b" ".join(barn))
    ut, steder = b"%PDF-1.4\n", []
    for nr, del_ in enumerate(deler, start=1):
        steder.append(len(ut))
        ut += b"%d 0 obj\n%b\nendobj\n" % (nr, del_)
    xref = b"".join(b"%010d 00000 n \n" % sted for sted in steder)
    hode = b"xref\n0 %d\n0000000000 65535 f \n" % (len(deler) + 1)
    hale = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(deler) + 1, len(ut))
    return ut + hode + xref + hale


def word(dokument: Document) -> bytes:
    """Return a Word document as bytes."""
    ut = io.BytesIO()
    dokument.save(ut)
    return ut.getvalue()


def nytt() -> Document:
    """Return an empty Word document, with Word's own styles."""
    return docx.Document()


def bilde(størrelse: tuple[int, int] = (300, 400), farge: str = "white", slag: str = "PNG") -> bytes:
    """Return a picture of a letter, with a stroke for writing."""
    tegning = Image.new("RGB", størrelse, farge)
    ImageDraw.Draw(tegning).line((10, 10, størrelse[0] // 2, 10), fill="black", width=3)
    ut = io.BytesIO()
    tegning.save(ut, slag)
    return ut.getvalue()


def prosjekt(mappe: Path, filer: Iterable[tuple[str, bytes]], yaml: str) -> Path:
    """Return a copy of the example with these files and sections; statements take the place of its own.

    `«navn»` in the YAML is the file of that name, as a mapping with path and sum.
    """
    mappe.mkdir(exist_ok=True)
    rot = kopier(mappe / "prosjekt")
    (rot / "evidence" / "filer").mkdir(exist_ok=True)
    for navn, data in filer:
        (rot / "evidence" / "filer" / navn).write_bytes(data)
        sha = hashlib.sha256(data).hexdigest()
        yaml = yaml.replace(f"«{navn}»", f"{{sti: evidence/filer/{navn}, sha256: {sha}}}")
    vurdering = rot / "vurdering.yaml"
    før = vurdering.read_text(encoding="utf-8")
    if yaml.startswith("uttalelser:"):
        før = før.partition("uttalelser:")[0]
    vurdering.write_text(f"{før}\n{yaml}", encoding="utf-8")
    return rot
