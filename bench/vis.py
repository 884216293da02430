"""From a save to what the reader sees: `revisjon vis` in a real browser, edited again and again.

    PLAYWRIGHT_MAPPE=<folder with node_modules/playwright-core> python bench/vis.py [--endringer 30]

Prints the median and the 95th percentile of the time from the save to the drawn page, whether the reading
place and the focus stayed, how many builds a hundred rapid saves gave, and how long a broken file and the
way back took. The seconds are of the machine; nothing here passes or fails. CHROMIUM names the browser.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROT = Path(__file__).resolve().parent.parent
_PROSJEKT = ("oppdrag.yaml", "revisor.yaml", "vurdering.yaml", "revisjon.lock", "criteria", "evidence")


def kopier(mål: Path) -> None:
    """Copy the example project."""
    for navn in _PROSJEKT:
        fra = ROT / navn
        (shutil.copytree if fra.is_dir() else shutil.copy2)(fra, mål / navn)


@contextmanager
def vist(prosjekt: Path) -> Iterator[str]:
    """Run the preview of a project, and give its address."""
    kommando = [sys.executable, "-m", "revisjon", "-C", str(prosjekt), "vis", "--ingen-nettleser"]
    with subprocess.Popen(kommando, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as prosess:  # noqa: S603 - our own command
        try:
            yield prosess.stdout.readline().strip() if prosess.stdout else ""
        finally:
            prosess.terminate()


def persentil(tall: Sequence[float], andel: float) -> float:
    """Return the smallest number that at least this share of the numbers does not exceed."""
    return sorted(tall)[math.ceil(andel * len(tall)) - 1]


def main() -> None:
    """Measure and print."""
    valg = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    valg.add_argument("--endringer", type=int, default=30)
    arg = valg.parse_args()
    node = shutil.which("node")
    if node is None:
        sys.exit("node is not installed")
    with tempfile.TemporaryDirectory() as tmp:
        prosjekt = Path(tmp)
        kopier(prosjekt)
        with vist(prosjekt) as adresse:
            kjørt = subprocess.run(  # noqa: S603 - our own script
                [node, str(Path(__file__).with_suffix(".mjs")), adresse, tmp, str(arg.endringer)],
                stdout=subprocess.PIPE,
                env={**os.environ, "NODE_NO_WARNINGS": "1"},
                check=True,
                text=True,
            )
    målt = json.loads(kjørt.stdout)
    tider = målt["tider"]
    print(f"{len(tider)} edits, ms from save to drawn page:")
    print(f"  median {statistics.median(tider):.0f}, p95 {persentil(tider, 0.95):.0f}, max {max(tider):.0f}")
    print(f"  reading place moved at most {målt['flyttet']:.1f} px; focus kept {målt['fokus']} times")
    hundre, brutt = målt["hundre"], målt["brutt"]
    print(f"100 saves in {hundre['lagring']:.0f} ms: the last one shown {hundre['etter']:.0f} ms after it")
    print(f"broken file told after {brutt['etter']:.0f} ms, whole again after {brutt['hel_igjen']:.0f} ms")
    print(f"  {brutt['sier']} | {' '.join(brutt['melding'].split())} | text kept: {brutt['teksten_er_der']}")
    print(f"requests to others: {len(målt['utenfra'])}")


if __name__ == "__main__":
    main()
