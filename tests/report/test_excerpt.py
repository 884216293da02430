"""What a note says of a finding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from revisjon.assess import VurdertProsjekt
from revisjon.model import Funn, Prosjekt, Tekst
from revisjon.report.verdict.excerpt import HELT, utdrag
from revisjon.words import ordbok

ORD = ordbok("bokmål")
FYLL = "Her er det mange ord som ikke beviser noe. "
LANGT = FYLL * 8


@pytest.mark.parametrize(
    ("skrevet", "sagt"),
    [
        ("Det leder inn. Planen finnes.[@plan]", "Det leder inn. Planen finnes."),
        ("Det leder inn.\n\nPlanen finnes.[@plan]", "Det leder inn. Planen finnes."),
        (f"{LANGT}Planen finnes.[@plan] Den er god.", "Planen finnes. …"),
        (f"{LANGT}Planen finnes [@plan]. Den er god.", "Planen finnes. …"),
        (f"{LANGT}Planen [@plan] finnes. Den er god.[@int]", "Planen finnes. …"),
        (f"Planen finnes.[@plan] {LANGT}", "Planen finnes. …"),
        (f"[@plan] er god. {LANGT}", "er god. …"),
        (f"{LANGT}\n\nPlanen er ny. Kommunen har den.[@plan]", "Kommunen har den. …"),
        (f"{LANGT}Planen er ny. Den er god.[@plan] Slutt.", "Planen er ny. Den er god. …"),
        (f"Den er ny. Den er god. {LANGT}", "Den er ny. Den er god. …"),
        (f"Den er ny.\n\nDen er god. {LANGT}", "Den er ny. Den er god. …"),
        ("Planen har to mål:\n\n- ett\n- to[@plan]", "Planen har to mål: ett; to."),
        ("Planen har to mål:\n- ett,\n- to.[@plan]", "Planen har to mål: ett; to."),
        ("Om planen.\n\n- ett\n\nDen er god.[@plan]", "Om planen. Ett. Den er god."),
        (
            "Den har:\n\n- **Mål.** Ett er\n  nytt.\n- **Tid.** To år.",
            "Den har: Mål: Ett er nytt; Tid: To år.",
        ),
        ("Tiltakene består av\n\n* kurs\n* råd\n\nBra.", "Tiltakene består av kurs; råd. Bra."),
        (f"Planen har:[@plan]\n\n- ett\n- to\n\n{LANGT}", "Planen har: ett; to. …"),
        (f"Det er to:\n\n- {'a' * 200}\n- {'b' * 200}", f"Det er to: {'a' * 200} …"),
        ("Se tabellen:\n\n| a | b |\n|---|---|\n| 1 | 2 |", "Se tabellen. …"),
    ],
)
def test_what_proves_it_is_told(
    fullt: Prosjekt, tekst: Callable[[str], Tekst], skrevet: str, sagt: str
) -> None:
    assert utdrag(Funn("F9", "tema", tekst(skrevet)), fullt, ORD) == sagt


def test_the_limit_is_counted_in_plain_letters(fullt: Prosjekt, tekst: Callable[[str], Tekst]) -> None:
    helt = f"{'a' * (HELT - 10)}. To. Tre."
    funn = Funn("F9", "tema", tekst(f"{helt}[@plan]"))
    assert utdrag(funn, fullt, ORD) == helt
    assert utdrag(replace(funn, tekst=tekst(f"a{helt}[@plan]")), fullt, ORD) == "Tre. …"


def test_sources_of_the_whole_finding_have_its_first_sentence(
    fullt: Prosjekt, tekst: Callable[[str], Tekst]
) -> None:
    funn = Funn("F9", "tema", tekst(f"Flere sier det. {LANGT}Planen finnes.[@plan] Slutt."), kilder=("int",))
    assert utdrag(funn, fullt, ORD) == "Flere sier det. Planen finnes. …"
    tilbake = replace(funn, tekst=tekst(f"Flere sier det. Det er skrevet.[@plan] {LANGT}"))
    assert utdrag(tilbake, fullt, ORD) == "Flere sier det. Det er skrevet. …"
    først = replace(funn, tekst=tekst(f"Planen finnes.[@plan] {LANGT}"))
    assert utdrag(først, fullt, ORD) == "Planen finnes. …"


def test_a_year_at_the_start_of_a_line_is_no_list(fullt: Prosjekt, tekst: Callable[[str], Tekst]) -> None:
    assert utdrag(Funn("F9", "tema", tekst("Det var i\n2025. Nå er det bra.")), fullt, ORD) == (
        "Det var i 2025. Nå er det bra."
    )
    assert utdrag(Funn("F9", "tema", tekst("Det er to.\n\n1. ett\n2. to")), fullt, ORD) == (
        "Det er to. Ett; to."
    )


def test_every_finding_of_the_example_says_something(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    sagt = [utdrag(f, p, ORD) for f in p.funn.values()]
    assert len(sagt) > 50
    assert all(t[0].isupper() and t.endswith((".", ".»", " …")) and len(t) < 2 * HELT for t in sagt), sagt
    assert "kartla" in utdrag(p.funn["F4-01"], p, ORD)
