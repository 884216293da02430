"""Time and growth of `revisjon sjekk`: on the example, and on projects grown from it to 10 000 findings.

    python bench/sjekk.py [--ganger 11,110] [--runder 3] [--ulike]

Whole processes, medians of the rounds. «CPU» is user and system time of all processes, «wall» the time
passed, which other programs on the machine disturb more: where processes can be copied, a large project is
checked in two. The growth exponent is that of the time less the start-up against the number of findings,
between the two largest: 1 is linear. With `--ulike` no two copies of a text are the same, so that nothing
comes of remembering what was read before. Nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import math
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pdf import ROT, Kjøring, kjør
from voks import voks

from revisjon.load import last


def mål(prosjekt: Path, runder: int) -> Kjøring:
    """Return the medians of checking a project, after one run that is not counted."""
    kommando = [sys.executable, "-m", "revisjon", "-C", str(prosjekt), "sjekk"]
    return median([kjør(kommando) for _ in range(runder + 1)][1:])


def median(kjøringer: Sequence[Kjøring]) -> Kjøring:
    """Return the median of each figure."""
    felt = ("cpu", "vegg", "mebibyte")
    return Kjøring(*(statistics.median(getattr(k, f) for k in kjøringer) for f in felt))


def antall_funn(prosjekt: Path) -> int:
    """Return how many findings a project has. Ends this program if the project has errors."""
    lest = last(prosjekt).prosjekt
    if lest is None:
        sys.exit(f"{prosjekt} has errors")
    return len(lest.funn)


def eksponent(felt: str, målt: Sequence[tuple[int, Kjøring]], start: Kjøring) -> float:
    """Return the slope of log(time - start-up) against log(findings) between the two largest."""
    (n, liten), (m, stor) = målt[-2:]
    tider = [max(getattr(k, felt) - getattr(start, felt), 1e-3) for k in (liten, stor)]
    return math.log(tider[1] / tider[0]) / math.log(m / n)


def main() -> None:
    """Measure and print."""
    valg = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    valg.add_argument("--ganger", default="11,110", help="how many times the size of the example")
    valg.add_argument("--runder", type=int, default=3)
    valg.add_argument("--ulike", action="store_true", help="make the copies of a text differ")
    arg = valg.parse_args()
    start = median([kjør([sys.executable, "-c", "import revisjon.cli.sjekk"]) for _ in range(arg.runder)])
    målt = [(antall_funn(ROT), mål(ROT, max(arg.runder, 5)))]
    with tempfile.TemporaryDirectory() as tmp:
        for n in map(int, arg.ganger.split(",")):
            prosjekt = Path(tmp, str(n))
            voks(ROT, prosjekt, n, ulike=arg.ulike)
            målt.append((antall_funn(prosjekt), mål(prosjekt, arg.runder)))
    print(f"{'findings':>9}{'CPU, s':>9}{'wall, s':>9}{'peak, MiB':>11}")
    for funn, k in målt:
        print(f"{funn:>9}{k.cpu:>9.2f}{k.vegg:>9.2f}{k.mebibyte:>11.0f}")
    print(f"start-up: {start.cpu:.2f} s CPU, {start.vegg:.2f} s wall")
    if len(målt) > 1:
        cpu, vegg = (eksponent(felt, målt, start) for felt in ("cpu", "vegg"))
        print(f"growth exponent between the two largest: {cpu:.2f} of CPU, {vegg:.2f} of wall")


if __name__ == "__main__":
    main()
