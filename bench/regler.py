"""Seconds of the rules engine on large projects, and of leaving out each source of the example.

    python bench/regler.py [--runder 3]

Nothing here passes or fails. The growth exponent is that of seconds against size: 1 is linear.
"""

from __future__ import annotations

import argparse
import gc
import math
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from revisjon.assess import assess, følsomhet
from revisjon.diagnostics import Plass
from revisjon.load import last
from revisjon.model import (
    Anbefaling,
    Belysning,
    Bestilling,
    Dato,
    Enhet,
    Funn,
    Hjemmel,
    Kapittel,
    Kilde,
    Kriterium,
    Oppdrag,
    Periode,
    Problemstilling,
    Prosjekt,
    Punkt,
    Revidert,
    Tekst,
)
from revisjon.model.evidence import Taler

ROT = Path(__file__).resolve().parent.parent
DAG = date(2026, 5, 31)
STØRRELSER = ((1_000, 10_000), (10_000, 100_000))
"""Criteria and findings."""
_SPØRSMÅL = 20
_TYPER = ("intervju", "plan", "register", "skriftlig svar", "rapport", "undersøkelse", "rutine", "tilsyn")
_TALER: tuple[Taler, ...] = ("for", "for", "for", "for", "for", "delvis", "for", "mot", "for", "for", "for")
"""What findings say, one after the other."""
_FLEST_PUNKTER = 5
"""Criteria have from one to so many claims."""
_ENHETER = tuple(
    Enhet(f"e{i}", f"Område {i}", tuple(Enhet(f"e{i}-{j}", f"Enhet {i}-{j}") for j in range(4)))
    for i in range(4)
)
"""20 units: 4, each with 4 under it. Every third finding holds for one of them alone."""
_ANBEFALINGER = 100


def prosjekt(antall_kriterier: int, antall_funn: int) -> Prosjekt:
    """Return a project with findings spread over all claims, and no two claims of the same name."""
    spørsmål = tuple(Problemstilling(f"P{i}", "Er det slik?") for i in range(_SPØRSMÅL))
    kilder = {
        f"kilde-{i}": Kilde(f"kilde-{i}", _TYPER[i % len(_TYPER)], "En kilde")
        for i in range(max(antall_funn // 100, 1))
    }
    kriterier = [
        Kriterium(
            *(f"k{i}", "skal", "ha det", (Hjemmel("loven"),), (f"P{i % _SPØRSMÅL}",)),
            tuple(
                Punkt(f"p{i}-{j}", "Det finnes", avgjørende=(i + j) % 4 != 0 or j == 0)
                for j in range(i % _FLEST_PUNKTER + 1)
            ),
        )
        for i in range(antall_kriterier)
    ]
    punkter = [f"{k.id}.{p.id}" for k in kriterier for p in k.punkter]
    funn = _funn(antall_funn, [*kilder], punkter)
    oppdrag = Oppdrag(
        *("o", "En tittel", "bokmål", Dato(2026, 5), (Revidert("Vik kommune", "kommune"),)),
        *(
            Bestilling("kontrollutvalget"),
            Periode(Dato(2025), Dato(2026)),
            Tekst("Et formål.", Plass("f.yaml")),
        ),
    )
    return Prosjekt(
        oppdrag=oppdrag,
        problemstillinger=spørsmål,
        kapitler=(Kapittel("tema", "Et tema", problemstillinger=tuple(s.id for s in spørsmål)),),
        enheter=_ENHETER,
        kilder={**kilder, "loven": Kilde("loven", "lov", "En lov")},
        kriterier={k.id: k for k in kriterier},
        funn={f.id: f for f in funn},
        sitert={f.id: f.kilder for f in funn},
        anbefalinger=_anbefalinger(punkter, funn),
    )


def _funn(antall: int, kilder: Sequence[str], punkter: Sequence[str]) -> list[Funn]:
    tekst = Tekst("Et funn.", Plass("f.yaml"))
    enheter = [e.id for område in _ENHETER for e in (område, *område.under)]
    return [
        Funn(
            *(f"F{i}", "tema", tekst),
            kilder=tuple(kilder[i * n % len(kilder)] for n in ((1, 7) if i % 2 else (1,))),
            belyser=(Belysning(punkter[i * 13 % len(punkter)], _TALER[i * 31 % 97 % len(_TALER)]),),
            gjelder=() if i % 3 else (enheter[i // 3 % len(enheter)],),
        )
        for i in range(antall)
    ]


def _anbefalinger(punkter: Sequence[str], funn: Sequence[Funn]) -> dict[str, Anbefaling]:
    """Return recommendations that rest on two claims each, or on findings alone."""
    return {
        f"A{i}": Anbefaling(
            *(f"A{i}", "gjøre det"),
            tuple(punkter[(i * 7 + j) % len(punkter)] for j in (0, 99))
            if i % 2
            else tuple(funn[(i * 11 + j) % len(funn)].id for j in range(5)),
            "kommunen",
        )
        for i in range(_ANBEFALINGER)
    }


def median(runder: int, arbeid: Callable[[], object]) -> float:
    """Return the median seconds of some work.

    Python's garbage collector is at rest, as it is in the program: it would else look through the whole
    project again and again.
    """
    gc.collect()
    gc.disable()
    målt = []
    for _ in range(runder):
        start = time.perf_counter()
        arbeid()
        målt.append(time.perf_counter() - start)
    gc.enable()
    return statistics.median(målt)


def main() -> None:
    """Measure and print."""
    valg = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    valg.add_argument("--runder", type=int, default=3)
    runder = valg.parse_args().runder
    tider = []
    for kriterier, funn in STØRRELSER:
        p = prosjekt(kriterier, funn)
        tider.append(median(runder, lambda p=p: assess(p, DAG)))  # type: ignore[misc]
        print(f"assess, {kriterier} criteria x {funn} findings: {tider[-1]:.2f} s")
    vekst = math.log(tider[-1] / tider[0]) / math.log(STØRRELSER[-1][0] / STØRRELSER[0][0])
    print(f"growth exponent: {vekst:.2f}")
    eksempel = last(ROT).prosjekt
    if eksempel is None:
        sys.exit("the example has errors")
    vurdert = assess(eksempel, DAG)
    tid = median(runder, lambda: følsomhet(vurdert))
    print(f"følsomhet, {len(eksempel.kilder)} sources: {tid:.3f} s, {len(følsomhet(vurdert))} verdicts move")


if __name__ == "__main__":
    main()
