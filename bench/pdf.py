"""A whole build of the PDF against plain WeasyPrint on the same HTML: time, work and memory, pair by pair.

    python bench/pdf.py [--par 7] [--ganger 1]

A is `python -m revisjon bygg --utgave endelig --på-nytt`: reading the project, verdicts, composition, layout,
tags, the check of the finished file and the writing of it. B is a bare script that gives the same HTML, with
the same style sheets, fonts and pictures, to WeasyPrint with `pdf_variant="pdf/ua-1"` and else its defaults;
what it reads is made beforehand. Both are whole processes, from start to end, and run in turn: every second
pair with B first, so that a machine that slows down or speeds up favours neither.

The ratio is A/B within each pair; below 1 means that the whole build costs less than the bare script. The
last column sets the cheapest run of A against that of B, which a busy machine disturbs least. «CPU» is user
and system time, «wall» the time passed, which other programs on the machine disturb more. `--ganger` builds
a project grown to so many times the example, as a draft: what is approved by hand is not so in the copies.
Nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from voks import voks

from revisjon.assess import assess
from revisjon.load import last
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.templates import les_maler

ROT = Path(__file__).resolve().parent.parent
_HTML = "dokument.html"
_MILJØ = {navn: verdi for navn, verdi in os.environ.items() if navn != "PYTHONDONTWRITEBYTECODE"}
"""Without this, modules are compiled anew in each process where one has asked Python to leave no files."""
_NAKEN = f"""
import sys
from pathlib import Path
import weasyprint
from weasyprint.urls import URLFetcherResponse

typer = {{".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png"}}
mappe, ut = map(Path, sys.argv[1:])

class Henter(weasyprint.urls.URLFetcher):
    def fetch(self, url, headers=None):
        fil = mappe / url.removeprefix("ressurs:")
        type_ = typer.get(fil.suffix, "application/octet-stream")
        return URLFetcherResponse(url, body=fil.read_bytes(), headers={{"Content-Type": type_}})

html = weasyprint.HTML(
    string=(mappe / "{_HTML}").read_text("utf-8"), base_url="ressurs:", url_fetcher=Henter()
)
html.write_pdf(ut, pdf_variant="pdf/ua-1")
"""
"""Plain WeasyPrint: reads the folder named first, writes the file named second."""


@dataclass(frozen=True, slots=True)
class Kjøring:
    """One process from start to end."""

    cpu: float
    """User and system time, seconds."""
    vegg: float
    """Time passed, seconds."""
    mebibyte: float
    """Peak memory."""


def kjør(kommando: Sequence[str]) -> Kjøring:
    """Run a command, and return what it cost. Ends this program if the command fails."""
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own commands
        kommando, env=_MILJØ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as prosess:
        _, status, bruk = os.wait4(prosess.pid, 0)
        prosess.returncode = os.waitstatus_to_exitcode(status)
    if prosess.returncode != 0:
        sys.exit(f"{' '.join(kommando[:6])} … ended with {prosess.returncode}")
    return Kjøring(bruk.ru_utime + bruk.ru_stime, time.perf_counter() - start, bruk.ru_maxrss / 1024)


def sett_opp(prosjekt: Path, utgave: str) -> Dokument:
    """Compose the report that both runs lay out. Ends this program if the project has errors."""
    lest = last(prosjekt).prosjekt
    if lest is None:
        sys.exit(f"{prosjekt} has errors")
    maler, _ = les_maler(prosjekt)
    dokument, _ = compose(assess(lest, lest.oppdrag.dato.siste), utgave, maler)
    return dokument


def skriv(dokument: Dokument, mappe: Path) -> None:
    """Write the HTML and all that it refers to, for the bare script."""
    for navn, innhold in {_HTML: dokument.html.encode(), **dokument.ressurser}.items():
        (mappe / navn).parent.mkdir(parents=True, exist_ok=True)
        (mappe / navn).write_bytes(innhold)


def kommandoer(prosjekt: Path, mappe: Path, utgave: str) -> tuple[list[str], list[str]]:
    """Return A, the whole build, and B, plain WeasyPrint on the same HTML, which is written to `mappe`."""
    skriv(sett_opp(prosjekt, utgave), mappe / "inn")
    bygg = ["-C", str(prosjekt), "--stille", "bygg", "--utgave", utgave, "--på-nytt", "--ut"]
    return [sys.executable, "-m", "revisjon", *bygg, str(mappe / "ut")], naken(mappe)


def naken(mappe: Path) -> list[str]:
    """Return the command that makes `naken.pdf` of what stands in `inn`."""
    return [sys.executable, "-c", _NAKEN, str(mappe / "inn"), str(mappe / "naken.pdf")]


def mål_par(a: Sequence[str], b: Sequence[str], antall: int) -> list[tuple[Kjøring, Kjøring]]:
    """Run A and B in turn so many times, after one of each that is not counted."""
    par = []
    for nr in range(antall + 1):
        if nr % 2:
            andre = kjør(b)
            par.append((kjør(a), andre))
        else:
            par.append((kjør(a), kjør(b)))
    return par[1:]


def oppsummer(par: Sequence[tuple[Kjøring, Kjøring]]) -> list[str]:
    """Return the lines that are printed: medians of A and B, median and spread of A/B, least A to least B."""
    linjer = [f"{'':<10}{'A bygg':>12}{'B naken':>12}{'A/B':>9}{'lowest':>9}{'highest':>9}{'of least':>9}"]
    for navn, felt in (("CPU, s", "cpu"), ("wall, s", "vegg"), ("peak, MiB", "mebibyte")):
        a, b = ([getattr(kjøring, felt) for kjøring in side] for side in zip(*par, strict=True))
        forhold = [x / y for x, y in zip(a, b, strict=True)]
        tall = (statistics.median(forhold), min(forhold), max(forhold), min(a) / min(b))
        linjer.append(
            f"{navn:<10}{statistics.median(a):>12.2f}{statistics.median(b):>12.2f}"
            + "".join(f"{t:>9.3f}" for t in tall)
        )
    return linjer


def main() -> None:
    """Measure and print."""
    valg = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    valg.add_argument("--par", type=int, default=7, help="how many pairs are counted")
    valg.add_argument("--ganger", type=int, default=1, help="how many times the size of the example")
    arg = valg.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        prosjekt, utgave = ROT, "endelig"
        if arg.ganger > 1:
            prosjekt, utgave = Path(tmp, "prosjekt"), "arbeidsutkast"
            voks(ROT, prosjekt, arg.ganger)
        a, b = kommandoer(prosjekt, Path(tmp), utgave)
        print("\n".join(oppsummer(mål_par(a, b, arg.par))))


if __name__ == "__main__":
    main()
