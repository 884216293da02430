"""What Word and the web page cost beside the PDF, and what a build costs that finds nothing changed.

    python bench/formater.py [--par 5]

A is `revisjon bygg --format pdf,docx,html --på-nytt` of the example, with all three files read back and held
against each other; B is the same with PDF alone. Both are whole processes, run in turn as in `bench/pdf.py`.
Where processes can be copied (Linux, more than one processor), Word and web page are made beside the PDF, so
the time passed tells what a user waits, and CPU what it costs. Nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from pdf import ROT, kjør, mål_par, oppsummer


def kommando(formater: str, ut: Path, *valg: str) -> list[str]:
    """Return the command that builds the example in these formats."""
    bygg = ["-C", str(ROT), "--stille", "bygg", "--utgave", "endelig", "--format", formater]
    return [sys.executable, "-m", "revisjon", *bygg, "--ut", str(ut), *valg]


def main() -> None:
    """Measure and print."""
    valg = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    valg.add_argument("--par", type=int, default=5, help="how many pairs are counted")
    antall = valg.parse_args().par
    with tempfile.TemporaryDirectory() as tmp:
        alle, pdf = Path(tmp, "alle"), Path(tmp, "pdf")
        par = mål_par(kommando("pdf,docx,html", alle, "--på-nytt"), kommando("pdf", pdf, "--på-nytt"), antall)
        print("A: pdf,docx,html   B: pdf")
        print("\n".join(oppsummer(par)))
        uendret = [kjør(kommando("pdf,docx,html", alle)).vegg for _ in range(antall)]
        print(f"nothing changed: {statistics.median(uendret):.2f} s, at most {max(uendret):.2f} s")


if __name__ == "__main__":
    main()
