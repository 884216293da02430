"""The guide to the first report is followed to the letter, and ends with a report."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdfium2 import PdfDocument

from revisjon.cli.main import revisjon

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "kom-i-gang.md"
_BLOKK = re.compile(
    r"(?:^<!-- fil: (?P<fil>[^ ]+) -->\n)?^```(?P<språk>\w*)\n(?P<tekst>.*?)^```$", re.DOTALL | re.MULTILINE
)
_OPPSETT = re.compile(r"python3 -m venv|\. revisjonsmiljø/|pip install|code ")
"""What prepares the machine, which the test stands on already."""
_VARER = ("revisjon vis", "revisjon doktor")
"""What stays open until the reader closes it, or is about the machine."""


def _kjør(linje: str) -> None:
    ord_ = shlex.split(linje)
    assert ord_[0] == "revisjon", f"not a command of ours: {linje}"
    svar = CliRunner().invoke(revisjon, ord_[1:], input="")
    # 1 is «problems in the project»: the guide shows what is still missing.
    assert svar.exit_code == 0 or ord_[1] == "sjekk", f"{linje}\n{svar.output}"
    assert svar.exit_code < 2, f"{linje}\n{svar.output}"


def _skriv(fil: Path, tekst: str) -> None:
    """Replace what stands in a file below the lines that begin it, as the guide tells the reader to."""
    hode = [linje for linje in fil.read_text("utf-8").splitlines() if linje.startswith("#")]
    fil.write_text("\n".join([*hode, tekst]), "utf-8")


def test_the_guide_leads_to_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    hit = GUIDE.read_text("utf-8")
    prøvd: list[str] = []
    for m in _BLOKK.finditer(hit):
        if m["fil"]:
            _skriv(Path(m["fil"]), m["tekst"])
            continue
        assert not m["språk"], "a sample that no file is named for"
        for linje in filter(None, m["tekst"].splitlines()):
            if _OPPSETT.match(linje) or linje in _VARER or linje == "revisjon ny vann-i-vik":
                continue
            if linje.startswith("cd "):
                monkeypatch.chdir(linje.removeprefix("cd "))
            else:
                if "--fra" in linje:
                    monkeypatch.chdir(tmp_path)
                _kjør(linje)
                prøvd.append(linje)
    assert len(prøvd) >= 6
    with PdfDocument(tmp_path / "vann-i-vik" / "build" / "rapport-arbeidsutkast.pdf") as pdf:
        tekst = "".join(side.get_textpage().get_text_bounded() for side in pdf)
    assert "Kommunen har en rutine for prøver av drikkevannet." in tekst
    assert (tmp_path / "vann-i-vik-oppfølging" / "oppdrag.yaml").is_file()
