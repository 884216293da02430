"""Seconds and memory of the overview on a made-up portfolio, the same one every time.

    python bench/portefølje.py [--prosjekter 1000] [--runder 3] [--lag MAPPE]

Each project has six recommendations, two of them in parts, eight criteria, twenty findings, answers and a
log; a third has evidence of a follow-up. Cold is without a cache, warm with nothing changed. Seconds are
those that passed, and those of the processors (user and system, of all processes); peak memory is that of the
largest process. The growth exponent is that of processor seconds against projects: 1 is linear.
Nothing here passes or fails. --lag only writes the projects.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

TEMA = (
    *("internkontroll", "barnevern", "spesialundervisning", "vedlikehold", "anskaffelser", "sykefravær"),
    *("personvern", "byggesak", "hjemmetjeneste", "vann og avløp", "beredskap", "eierskap"),
)
STAVELSER = ("Lå", "Tje", "Hegg", "Dverg", "Ru", "Skjel", "Vår", "Grå", "Myr", "Sund")
ENDELSER = ("mark", "rnes", "fjord", "edal", "stranda", "heim", "øya", "lia")
KRAV = (
    "ha en oppdatert plan for {t} som er vedtatt av kommunestyret",
    "ha fordelt ansvar og oppgaver for {t} skriftlig",
    "vurdere risiko på området {t} minst én gang i året",
    "avdekke og følge opp avvik i arbeidet med {t}",
    "sørge for at de ansatte har opplæring i {t}",
    "rapportere om {t} til kommunestyret minst én gang i året",
    "dokumentere vedtak og vurderinger om {t}",
    "evaluere og ved behov forbedre rutinene for {t}",
)
TILTAK = (
    "oppdaterer planen for {t} og legger den fram for kommunestyret",
    "går gjennom fordelingen av ansvar for {t}",
    "gjennomfører en samlet vurdering av risiko for {t}",
    "behandler avvik i tide og bruker dem til læring",
    "gir alle ansatte opplæring i {t}",
    "legger fram en årlig rapport om {t}",
)
I_DAG = date(2026, 11, 27)
ANBEFALINGER, I_DELER = 6, 2
DELER = ", deler: [{id: a, tekst: i administrasjonen}, {id: b, tekst: i alle enhetene}]"


def lag(mappe: Path, antall: int) -> None:
    """Write so many projects. The first ones are the same however many there are."""
    for nr in range(antall):
        for fil, tekst in filer(nr).items():
            mål = mappe / f"{nr // 100:02}" / f"prosjekt-{nr:04}" / fil
            mål.parent.mkdir(parents=True, exist_ok=True)
            mål.write_text(tekst, "utf-8")


def filer(nr: int) -> dict[str, str]:
    """Return the files of one project."""
    tilfeldig = random.Random(nr)  # noqa: S311 - the same each time, and no secret
    tema = TEMA[nr * 5 % len(TEMA)]
    kommune = nr * 7 % (len(STAVELSER) * len(ENDELSER))
    navn = f"{STAVELSER[kommune % len(STAVELSER)]}{ENDELSER[kommune // len(STAVELSER)]} kommune"
    rapport = date(2020 + nr % 6, 1 + nr % 12, 1)
    oppfølges = nr % 3 == 0
    alle = {
        "oppdrag.yaml": _oppdrag(nr, tema, navn, 9001 + kommune, rapport),
        "criteria/kriterier.yaml": _kriterier(tema),
        "evidence/funn.yaml": _funn(tema, rapport, tilfeldig),
        "vurdering.yaml": _vurdering(tema, rapport),
        "oppfolging.yaml": "oppfølging:\n" + "".join(_logg(rapport, tilfeldig, bevis=oppfølges)),
    }
    if oppfølges:
        alle["oppfolging/senere.yaml"] = _senere(rapport, tilfeldig)
    return alle


def _oppdrag(nr: int, tema: str, navn: str, nummer: int, rapport: date) -> str:
    fra = rapport - timedelta(180)
    return f"""\
oppdrag:
  id: p{nr:04}-{rapport.year}
  tittel: Kommunens arbeid med {tema}
  målform: bokmål
  dato: {rapport:%Y-%m}
  tema: [{tema}]
  reviderte: [{{navn: {navn}, type: kommune, kommunenummer: "{nummer}"}}]
  bestilling: {{organ: kontrollutvalget, sak: {1 + nr % 60}/{(rapport.year - 1) % 100}}}
  periode: {{fra: {fra:%Y-%m}, til: {rapport:%Y-%m}}}
  formål: Å undersøke om kommunen arbeider med {tema} slik regelverket krever.
problemstillinger:
  - {{id: P1, tekst: Har kommunen planer og rutiner for {tema}?}}
  - {{id: P2, tekst: Blir planene og rutinene fulgt?}}
kapitler:
  - {{id: om, tittel: Om kommunen}}
  - {{id: tema, tittel: Arbeidet i kommunen, problemstillinger: [P1, P2]}}
metode: [{{type: dokumentanalyse, tekst: Vi har lest planer og rutiner.}}]
"""


def _kriterier(tema: str) -> str:
    deler = [
        "kilder:\n  loven: {type: lov, korttittel: kommuneloven, ident: LOV-2018-06-22-83}\nkriterier:\n"
    ]
    for nr, krav in enumerate(KRAV, start=1):
        deler.append(
            f"  - id: k{nr}\n    styrke: skal\n    krav: {krav.format(t=tema)}\n"
            f"    hjemmel: [{{kilde: loven, bestemmelse: § 25-1 bokstav {'abcdefgh'[nr - 1]}}}]\n"
            f"    problemstillinger: [P{1 + nr % 2}]\n    punkter:\n"
            f"      - {{id: a, påstand: Det er skriftlig og vedtatt}}\n"
            f"      - {{id: b, påstand: Det blir gjort i praksis}}\n"
        )
    return "".join(deler)


def _funn(tema: str, rapport: date, tilfeldig: random.Random) -> str:
    tid = rapport - timedelta(60)
    kilder = (
        f"kilder:\n  plan: {{type: plan, tittel: Plan for {tema}, dato: {tid}}}\n"
        f"  svar: {{type: skriftlig svar, tittel: Svar fra kommunen, mottatt: {tid}}}\n"
        f"  leder: {{type: intervju, rolle: enhetsleder, dato: {tid}, verifisert: {tid + timedelta(9)}}}\n"
    )
    deler = [kilder, "funn:\n"]
    for nr in range(20):
        kriterium, punkt = 1 + nr % len(KRAV), "ab"[nr // len(KRAV) % 2]
        taler = tilfeldig.choice(("for", "for", "mot", "delvis"))
        deler.append(
            f"  - id: F{nr + 1}\n    kapittel: tema\n    tekst: |\n"
            f"      Kommunen beskriver arbeidet med {tema} i planen,[@plan] og rutinene er kjent.\n"
            f"      Lederen sier at arbeidet varierer mellom enhetene.[@leder] Tall finnes ikke.[@svar]\n"
            f"    belyser: [{{punkt: k{kriterium}.{punkt}, taler: {taler}}}]\n"
        )
    return "".join(deler)


def _vurdering(tema: str, rapport: date) -> str:
    anbefalinger = ["anbefalinger:\n"]
    svar = [f"uttalelser:\n  - fra: kommunedirektøren\n    mottatt: {rapport - timedelta(9)}\n"]
    svar.append("    tekst: Kommunedirektøren tar rapporten til etterretning.\n    svar:\n")
    for nr, tiltak in enumerate(TILTAK[:ANBEFALINGER], start=1):
        deler = DELER if nr <= I_DELER else ""
        anbefalinger.append(
            f"  - {{id: A{nr}, tekst: {tiltak.format(t=tema)}, grunnlag: [k{nr}.b, F{nr}], "
            f"mottaker: kommunedirektøren{deler}}}\n"
        )
        holdning = "enig" if nr % 4 else "delvis enig"
        svar.append(f"      - {{anbefaling: A{nr}, holdning: {holdning}, kort: Vil følge den opp}}\n")
    return "".join((*anbefalinger, *svar))


def _logg(rapport: date, tilfeldig: random.Random, *, bevis: bool) -> list[str]:
    """Return the entries of all recommendations, in order of registration."""
    linjer: list[tuple[date, str]] = []
    for nr in range(1, ANBEFALINGER + 1):
        linjer += _forløp(nr, rapport, tilfeldig, bevis=bevis)
    return [tekst for dag, tekst in sorted(linjer) if dag <= I_DAG]


def _forløp(nr: int, rapport: date, tilfeldig: random.Random, *, bevis: bool) -> Iterator[tuple[date, str]]:
    dag = rapport + timedelta(60)
    frist = dag + timedelta(tilfeldig.choice((300, 500, 900)))
    utfall = tilfeldig.choice(("vedtatt", "vedtatt", "vedtatt", "vedtatt endret, avviker: ja"))
    yield _linje(
        dag, nr, "vedtak", "kommunestyret", f"utfall: {utfall}, sak: {nr}/{dag:%y}, frist: {frist:%Y-%m}"
    )
    for framdrift in ("planlagt", "pågår", "gjennomført")[: tilfeldig.randrange(4)]:
        dag += timedelta(tilfeldig.randrange(90, 240))
        tekst = "Arbeidet går etter planen, og enhetene melder fra hvert kvartal."
        yield _linje(dag, nr, "rapportert", "kommunedirektøren", f"framdrift: {framdrift}, tekst: '{tekst}'")
    dag += timedelta(120)
    slutt = tilfeldig.randrange(6)
    if slutt < 2:  # noqa: PLR2004 - a third is verified
        grad = tilfeldig.choice(
            ("fulgt opp", "fulgt opp", "delvis fulgt opp", '"formelt på plass, ikke i praksis"')
        )
        hva = ", bevis: [notat]" if bevis else ", tekst: Revisor har gått gjennom dokumentene."
        yield _linje(dag, nr, "verifisert", "revisor", f"vurdering: {grad}{hva}")
    elif slutt == 2:  # noqa: PLR2004
        yield _linje(dag, nr, "lukket", "kontrollutvalget", "grunn: overtatt av hendelser")
    elif slutt == 3:  # noqa: PLR2004
        yield _linje(dag, nr, "frist endret", "kontrollutvalget", f"frist: {frist + timedelta(365):%Y-%m}")


def _linje(dag: date, nr: int, hva: str, av: str, resten: str) -> tuple[date, str]:
    return dag, f"  - {{dato: {dag}, anbefaling: A{nr}, hva: {hva}, av: {av}, {resten}}}\n"


def _senere(rapport: date, tilfeldig: random.Random) -> str:
    tid = rapport + timedelta(150)
    deler = [f"kilder:\n  notat: {{type: notat, tittel: Notat om oppfølgingen, dato: {tid}}}\nfunn:\n"]
    for nr in range(1, 4):
        taler = tilfeldig.choice(("for", "for", "mot"))
        deler.append(
            f"  - {{id: O{nr}, kapittel: tema, tekst: 'Rutinene er gått gjennom på nytt.[@notat]', "
            f"belyser: [{{punkt: k{nr}.b, taler: {taler}}}]}}\n"
        )
    return "".join(deler)


@dataclass(frozen=True, slots=True)
class Kjøring:
    """One run of the command."""

    vegg: float
    """Seconds that passed."""
    cpu: float
    """User and system seconds, of all its processes."""
    mebibyte: float
    """Peak memory of the largest process."""


def kjør(mappe: Path, minne: Path, *valg: str) -> Kjøring:
    """Run `oversikt` on a folder. Ends this program if it fails."""
    miljø = {**os.environ, "XDG_CACHE_HOME": str(minne), "LOCALAPPDATA": str(minne)}
    kommando = [
        sys.executable,
        "-m",
        "revisjon",
        "oppfølging",
        "oversikt",
        str(mappe),
        "--dato",
        str(I_DAG),
        *valg,
    ]
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own command
        kommando, env=miljø, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as prosess:
        # Of the process and of those that it has waited for.
        _, status, bruk = os.wait4(prosess.pid, 0)
        prosess.returncode = os.waitstatus_to_exitcode(status)
    if prosess.returncode:
        sys.exit(f"{' '.join(kommando)} ended with {prosess.returncode}")
    return Kjøring(time.perf_counter() - start, bruk.ru_utime + bruk.ru_stime, bruk.ru_maxrss / 1024)


def mål(antall: int, runder: int, mappe: Path) -> tuple[Kjøring, dict[str, Kjøring]]:
    """Return the median cold run, and the median warm one of each format."""
    prosjekter, minne = mappe / "prosjekter", mappe / "minne"
    lag(prosjekter, antall)
    # What has just been written is not trusted by the cache yet.
    time.sleep(3)
    kalde = []
    for _ in range(runder):
        shutil.rmtree(minne, ignore_errors=True)
        kalde.append(kjør(prosjekter, minne))
    varme = {
        format_: _median(
            [
                kjør(prosjekter, minne, "--format", format_, "--ut", str(mappe / f"o.{format_}"))
                for _ in range(runder)
            ]
        )
        for format_ in ("tekst", "json", "csv", "html", "xlsx")
    }
    return _median(kalde), varme


def _median(kjøringer: Sequence[Kjøring]) -> Kjøring:
    return Kjøring(
        *(statistics.median(getattr(k, f) for k in kjøringer) for f in ("vegg", "cpu", "mebibyte"))
    )


def main() -> None:
    """Measure and print."""
    valg = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    valg.add_argument("--prosjekter", type=int, default=1000)
    valg.add_argument("--runder", type=int, default=3)
    valg.add_argument("--lag", type=Path, metavar="MAPPE", help="only write the projects")
    arg = valg.parse_args()
    if arg.lag:
        lag(arg.lag, arg.prosjekter)
        return
    kald: dict[int, float] = {}
    print(f"{'projects':>8}  {'run':<12}{'wall, s':>9}{'CPU, s':>9}{'MiB':>7}")
    for antall in sorted({max(arg.prosjekter // 4, 1), max(arg.prosjekter // 2, 1), arg.prosjekter}):
        with tempfile.TemporaryDirectory() as tmp:
            k, varme = mål(antall, arg.runder, Path(tmp))
        kald[antall] = k.cpu
        for navn, kjøring in (("cold", k), *((f"warm {f}", v) for f, v in varme.items())):
            print(f"{antall:>8}  {navn:<12}{kjøring.vegg:>9.2f}{kjøring.cpu:>9.2f}{kjøring.mebibyte:>7.0f}")
    minst, størst = min(kald), max(kald)
    if minst < størst:
        vekst = math.log(kald[størst] / kald[minst]) / math.log(størst / minst)
        print(f"growth exponent, cold CPU: {vekst:.3f}")


if __name__ == "__main__":
    main()
