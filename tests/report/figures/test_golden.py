"""One drawing of each kind, byte by byte. `OPPDATER_FASIT=1` writes them anew; then look at them."""

from __future__ import annotations

import os
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from revisjon.report.figures import (
    FIGURTYPER,
    Boks,
    Diagram,
    Prosess,
    Serie,
    Steg,
    Stil,
    Stripe,
    bakside,
    forside,
    kjede,
    trinn,
    utfall,
)

FASIT = Path(__file__).parent / "golden"
STIL = Stil()


def norsk(verdi: Decimal, desimaler: int) -> str:
    return f"{verdi:,.{desimaler}f}".replace(",", "\u2009").replace(".", ",").replace("-", "\u2212")


def serie(navn: str, *verdier: float, merket: bool = False) -> Serie:
    return Serie(navn, tuple(Decimal(str(v)) for v in verdier), merket)


LINJE = Diagram(
    ("2024", "2029", "2034"),
    (
        serie("Ufaglærte", 1470, 1546, 1778),
        serie("Fagarbeidere", 1350, 1470, 1699, merket=True),
        serie("Sykepleiere", 597, 656, 759),
        serie("Høgskole med videreutdanning", 141, 152, 176),
    ),
)
SØYLE = Diagram(("2021", "2022", "2023", "2024"), (serie("Turnover", 9.8, 11.2, 10.4, 8.1),), "prosent", 1)
LIGGENDE = Diagram(
    ("Hjemmesykepleie, fire distrikter", "Sykehjem", "Tildelingskontoret for helse- og omsorgstjenester"),
    (serie("2024", 412, 689, 24), serie("2025", 398, 702, 31, merket=True)),
)
STABLET = Diagram(
    ("2023", "2024", "2025"),
    (
        serie("Faste stillinger", 320, 334, 355),
        serie("Vikarer", 188, 175, 161),
        serie("Innleie fra byrå", 45, 92, 121, merket=True),
    ),
)
LIKERT = Diagram(
    ("Helt enig", "Litt enig", "Verken eller", "Litt uenig", "Helt uenig"),
    (
        serie("Jeg kjenner målene for kompetanse i min enhet", 81, 102, 31, 29, 18),
        serie("Jeg har tid til å lære i arbeidstiden", 22, 58, 47, 79, 55, merket=True),
    ),
)
KAKE = Diagram(("Lønn", "Pensjon", "Kurs", "Vikarer"), (serie("Kostnader", 520, 180, 140, 160),))
KART = Boks(
    "Direktør",
    "Aldring og mestring",
    under=(
        Boks("Spesialrådgiver", "Kompetanse og rekruttering", merket=True, stab=True),
        Boks(
            "Kommunalsjef",
            "Hjemmetjenester og velferdsteknologi",
            under=(Boks("Hjemmesykepleie, fire distrikter", merket=True), Boks("Velferdsteknologi")),
        ),
        Boks("Kommunalsjef", "Sykehjem og helsehus", under=(Boks("Sykehjem, ni avdelinger", merket=True),)),
    ),
)
PROSESS = Prosess(
    (
        Steg("Kartlegge", "Enhetene registrerer kompetanse i portalen hvert år"),
        Steg("Vurdere", "Gapet mellom behov og kompetanse måles", merket=True),
        Steg("Planlegge", "Tiltak vedtas i kompetanseplanen"),
        Steg("Gjennomføre", "Kurs, hospitering og veiledning"),
        Steg("Følge opp", "Ledere rapporterer hvert tertial"),
    )
)
STRIPER = tuple(
    Stripe(("for", "for", "delvis", "for", "mot", "kontekst")[i % 6], 3 + i // 20, grønn=i % 7 == 3)
    for i in range(60)
)
TEGNINGER: dict[str, Callable[[], str]] = {
    "linje": lambda: FIGURTYPER["linje"](LINJE, "Fire linjer.", STIL, norsk),
    "soyle": lambda: FIGURTYPER["søyle"](SØYLE, "Fire søyler.", STIL, norsk),
    "soyle-liggende": lambda: FIGURTYPER["søyle"](LIGGENDE, "Seks liggende søyler.", STIL, norsk),
    "stablet-soyle": lambda: FIGURTYPER["stablet søyle"](STABLET, "Tre stablede søyler.", STIL, norsk),
    "likert": lambda: FIGURTYPER["likert"](LIKERT, "To påstander.", STIL, norsk),
    "kake": lambda: FIGURTYPER["kake"](KAKE, "Fire deler.", STIL, norsk),
    "organisasjonskart": lambda: FIGURTYPER["organisasjonskart"](KART, "Et kart.", STIL, norsk),
    "prosess": lambda: FIGURTYPER["prosess"](PROSESS, "Fem steg.", STIL, norsk),
    "utfall": lambda: utfall("i hovedsak oppfylt", STIL, {"trekvart": "Trekvart fylt sirkel"}),
    "trinn": lambda: trinn(3, 4, STIL, "3 av 4 trinn"),
    "forside": lambda: forside(STRIPER, STIL),
    "bakside": lambda: bakside(STRIPER, STIL),
    "kjede": lambda: kjede(
        ((5, "problemstillinger"), (88, "funn"), (5, "anbefalinger")), STIL, "Kjeden i tall: {ledd}"
    ),
}


@pytest.mark.parametrize("navn", TEGNINGER)
def test_drawing_is_as_it_was(navn: str) -> None:
    fil = FASIT / f"{navn}.svg"
    tegnet = TEGNINGER[navn]().replace("><", ">\n<") + "\n"
    if os.environ.get("OPPDATER_FASIT"):
        fil.write_text(tegnet, encoding="utf-8")
    assert tegnet == fil.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over() -> None:
    assert {f.stem for f in FASIT.glob("*.svg")} == set(TEGNINGER)
