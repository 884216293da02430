"""How long an editor waits for `revisjon lsp`, in a copy of the example.

    python bench/editor.py [--runder 30]

The time from a change to the problems that follow from it, where an error comes and where it goes again, the
pause before the server looks included; and that of a proposal, a hover and a search for all uses right after
a change, while the server looks at the project. Then the memory before and after. Nothing passes or fails.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "support"))

from eksempel import kopier
from lsp import Klient

FIL = "evidence/kapittel-4.yaml"
HENVISNING = "[=turnover-2025]"
_MS = 1000
_P95 = 0.95


def tid(gjør: Callable[[], object]) -> float:
    """Return how long something takes, in milliseconds."""
    start = time.perf_counter()
    gjør()
    return (time.perf_counter() - start) * _MS


def rad(navn: str, målt: list[float]) -> str:
    """Return median and 95th percentile as a line."""
    sortert = sorted(målt)
    p95 = sortert[min(len(sortert) - 1, round(_P95 * len(sortert)))]
    return f"{navn:<42} {statistics.median(målt):7.0f} ms {p95:7.0f} ms"


def minne(klient: Klient) -> str:
    """Return what the server holds in memory, where the system tells."""
    status = Path(f"/proc/{klient.prosess.pid}/status")
    if not status.exists():
        return "unknown"
    linje = next(s for s in status.read_text(encoding="utf-8").split("\n") if s.startswith("VmRSS"))
    return f"{int(linje.split()[1]) / 1024:.0f} MiB"


def mål(klient: Klient, runder: int) -> dict[str, list[float]]:
    """Make an error and take it away again, so many times; return all times by what was done."""
    tekst = klient.åpne(FIL)
    klient.meldinger(FIL)
    ut: dict[str, list[float]] = {
        n: [] for n in ("change to problem", "change to no problem", "proposal", "hover", "uses")
    }
    foran = tekst[: tekst.index(HENVISNING) + 2]
    her = (foran.count("\n"), len(foran.rsplit("\n", 1)[-1]))
    for runde in range(runder):
        galt = tekst.replace(HENVISNING, f"[=x{runde}]", 1)

        def endre(ny: str, *, feil: bool) -> Callable[[], object]:
            def gjør() -> None:
                klient.endre(FIL, ny)
                klient.meldinger(FIL, lambda d: any(x["severity"] == 1 for x in d) is feil)

            return gjør

        ut["change to problem"].append(tid(endre(galt, feil=True)))
        ut["change to no problem"].append(tid(endre(tekst, feil=False)))
        klient.endre(FIL, f"{tekst}\n# {runde}\n")
        ut["proposal"].append(tid(lambda: klient.ved("completion", FIL, her)))
        ut["hover"].append(tid(lambda: klient.ved("hover", FIL, her)))
        ut["uses"].append(
            tid(lambda: klient.ved("references", FIL, her, context={"includeDeclaration": True}))
        )
        klient.meldinger(FIL)
    return ut


def main() -> None:
    """Measure, and print."""
    valg = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    valg.add_argument("--runder", type=int, default=30)
    runder = valg.parse_args().runder
    with tempfile.TemporaryDirectory() as mappe:
        klient = Klient([sys.executable, "-m", "revisjon", "lsp"], kopier(Path(mappe) / "e"))
        print(f"{'':<42} {'median':>10} {'p95':>10}")
        print(rad("start to first answer", [tid(klient.start)]))
        mål(klient, 2)
        før = minne(klient)
        for navn, målt in mål(klient, runder).items():
            print(rad(navn, målt))
        print(f"memory: {før} before, {minne(klient)} after {3 * runder} changes")
        klient.stopp()


if __name__ == "__main__":
    main()
