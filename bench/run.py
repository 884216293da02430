"""Whole-process time and peak memory of `sjekk` and `bygg`, on the example and on projects grown from it.

    python bench/run.py [--ganger 10,100] [--bygg-ganger 10] [--runder 5]

Seconds depend on the machine; quote the ratio to `import weasyprint` and the growth exponent instead.
Nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from voks import voks

ROT = Path(__file__).resolve().parent.parent
_REVISJON = [sys.executable, "-m", "revisjon"]


@dataclass(frozen=True)
class Måling:
    """Medians over the rounds, of whole processes."""

    sekunder: float
    mebibyte: float


def mål(kommando: Sequence[str], runder: int) -> Måling:
    """Run a command `runder` times after one warm-up, and return the medians."""
    målt = [_én(kommando) for _ in range(runder + 1)][1:]
    return Måling(statistics.median(m.sekunder for m in målt), statistics.median(m.mebibyte for m in målt))


def _én(kommando: Sequence[str]) -> Måling:
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own commands
        kommando, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as prosess:
        _, status, bruk = os.wait4(prosess.pid, 0)
        prosess.returncode = os.waitstatus_to_exitcode(status)
    if prosess.returncode != 0:
        sys.exit(f"{' '.join(kommando)} ended with {prosess.returncode}")
    return Måling(time.perf_counter() - start, bruk.ru_maxrss / 1024)


def egen_andel(mappe: Path) -> list[tuple[str, float]]:
    """Return the seconds of each stage of one PDF build in this process, WeasyPrint's import left out."""
    from revisjon.assess import assess  # noqa: PLC0415 - the imports are timed
    from revisjon.load import last  # noqa: PLC0415
    from revisjon.output.pdf import lag_pdf  # noqa: PLC0415
    from revisjon.report.compose import compose  # noqa: PLC0415
    from revisjon.report.templates import les_maler  # noqa: PLC0415

    tider: list[tuple[str, float]] = []

    def ta(navn: str, start: float) -> None:
        tider.append((navn, time.perf_counter() - start))

    start = time.perf_counter()
    prosjekt = last(mappe).prosjekt
    if prosjekt is None:
        sys.exit(f"{mappe} has errors")
    ta("last", start)
    start = time.perf_counter()
    vurdert = assess(prosjekt, date(2026, 5, 31))
    ta("assess", start)
    start = time.perf_counter()
    maler, _ = les_maler(mappe)
    dokument, _ = compose(vurdert, "endelig", maler)
    ta("compose", start)
    start = time.perf_counter()
    lag_pdf(dokument)
    ta("pdf", start)
    return tider


def _eksponent(ganger: Sequence[int], målinger: Sequence[Måling], grunn: float) -> float:
    """Return the slope of log(time - start-up) against log(size) between the two largest sizes."""
    nest_størst, størst = (max(m.sekunder - grunn, 1e-3) for m in målinger[-2:])
    return math.log(størst / nest_størst) / math.log(ganger[-1] / ganger[-2])


def _rad(navn: str, måling: Måling, referanse: Måling) -> None:
    forhold = måling.sekunder / referanse.sekunder
    print(f"{navn:<28}{måling.sekunder:>9.2f} s{måling.mebibyte:>9.0f} MiB{forhold:>9.2f} x")


def main() -> None:
    """Measure and print."""
    valg = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    valg.add_argument("--ganger", default="10,100", help="sizes for sjekk")
    valg.add_argument("--bygg-ganger", default="10", help="sizes for bygg; 100 takes a long while")
    valg.add_argument("--runder", type=int, default=5)
    arg = valg.parse_args()
    størrelser = [1, *map(int, filter(None, arg.ganger.split(",")))]
    bygges = [1, *map(int, filter(None, arg.bygg_ganger.split(",")))]
    referanse = mål([sys.executable, "-c", "import weasyprint"], arg.runder)
    tomt = mål([*_REVISJON, "--versjon"], arg.runder)
    print(f"{'':<28}{'median':>11}{'peak':>13}{'ratio':>11}")
    _rad("import weasyprint", referanse, referanse)
    _rad("revisjon --versjon", tomt, referanse)
    with tempfile.TemporaryDirectory() as tmp:
        mapper = {1: ROT}
        for n in sorted({*størrelser, *bygges} - {1}):
            mapper[n] = Path(tmp, str(n))
            voks(ROT, mapper[n], n)
        for navn, liste, tillegg in (
            ("sjekk", størrelser, []),
            ("bygg", bygges, ["--utgave", "arbeidsutkast", "--på-nytt", "--ut", str(Path(tmp, "ut"))]),
        ):
            målinger = []
            for n in liste:
                runder = arg.runder if n == 1 else min(arg.runder, 3) if navn == "sjekk" else 1
                målinger.append(mål([*_REVISJON, "-C", str(mapper[n]), navn, *tillegg], runder))
                _rad(f"{navn}, {n} x", målinger[-1], referanse)
            if len(liste) > 1:
                eksponent = _eksponent(liste, målinger, tomt.sekunder)
                print(f"{navn}: growth exponent between the two largest {eksponent:.2f}")
    tider = egen_andel(ROT)
    egen = sum(t for navn, t in tider if navn != "pdf")
    print("stages of one build: " + ", ".join(f"{navn} {t:.2f} s" for navn, t in tider))
    print(f"own share (all but WeasyPrint and start-up): {egen:.2f} s, {egen / referanse.sekunder:.2f} x")


if __name__ == "__main__":
    main()
