"""A text to be left out may stand in a letter alone, and then nothing is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from brev import bilde, nytt, pdf, word
from tilfeller import sett_opp

from revisjon.load import last


def _word(tekst: str) -> bytes:
    dokument = nytt()
    avsnitt = dokument.add_paragraph("Fra ")
    for bit in tekst:
        avsnitt.add_run(bit)
    return word(dokument)


@pytest.mark.parametrize(
    ("navn", "data", "sagt"),
    [
        ("a.docx", _word("Kari Nordmann"), False),
        ("a.docx", _word("Kari Nordmannsen"), True),
        ("a.pdf", pdf(["Hilsen Kari Nordmann"]), False),
        ("a.pdf", pdf(["Hilsen Kari"], ["Nordmannsen"]), True),
        ("a.pdf", pdf(["Hilsen"], [""]), False),
        ("a.png", bilde(), False),
    ],
)
def test_a_letter_is_looked_through_where_it_can_be_read(
    tmp_path: Path, navn: str, data: bytes, *, sagt: bool
) -> None:
    rot = sett_opp("riktig-grunn", tmp_path)
    (rot / "evidence" / navn).write_bytes(data)
    (rot / "evidence" / "brev.yaml").write_text(
        "skjerming: [{tekst: Kari Nordmann, hjemmel: offl. § 13}]\n"
        f"vedlegg: [{{id: b, tittel: B, tekst: Ja., fil: {{sti: evidence/{navn}}}}}]\n",
        encoding="utf-8",
    )
    lastet = last(rot)
    assert lastet.prosjekt is not None, lastet.diagnoser
    assert ("R022" in [d.kode for d in lastet.diagnoser]) == sagt
