"""References in words: silent on other documents, and on tables that stand where the text says."""

from __future__ import annotations

from pathlib import Path

import pytest
from dekning import koder, last_over, pekt_på, treff
from eksempel import ROT, prosjekt, sett_opp

from revisjon.checks.coverage.numbering import høyeste_kapittel, kapittelnumre

TABELL = """
tabeller:
  - id: t1
    tittel: Ansatte
    kolonner: [{tittel: År}, {tittel: Antall, type: tall}]
    rader: [["2024", 40]]
    kilde: brev
figurer:
  - {id: f1, type: søyle, tittel: Ansatte, alt: To søyler., data: {tabell: t1}, kilde: brev}
"""


def _om(tekst: str, mer: str = "") -> str:
    innrykket = tekst.replace("\n", "\n      ")
    return f"kapitler:\n  - id: om\n    tittel: Om kommunen\n    tekst: |\n      {innrykket}\n{mer}"


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("Funnene står i kapittel 3.", [("K070", "kapittel 3")]),
        ("Sjå kapittel tre.", [("K070", "kapittel tre")]),
        ("Vi vurderer det i kapitel 3.4.", [("K070", "kapitel 3.4")]),
        ("Se kap. 3.", [("K070", "kap. 3")]),
        ("Kapittel 2 handler om det.", [("K070", "Kapittel 2")]),
        ("Det går fram av kapittel 9.", [("K071", "kapittel 9")]),
        ("Se kapittel 3 i temaplanen.", []),
        ("Se planens kapittel 3.", []),
        ("Etter kommuneloven kapittel 23 skal det.", []),
        ("Planen sier det i kapittel 3.[@brev]", []),
        ("«Se kapittel 3», skriver de.", []),
        ("Et eget kapittel to ganger i året.", []),
        ("Det står i tabell 2.", [("K072", "tabell 2")]),
        ("Det kjem fram i figur to.", [("K072", "figur to")]),
        ("Svarene ligger ved (vedlegg 3).", [("K072", "vedlegg 3")]),
        ("Svarene ligger i vedlegg 3 til brevet.", []),
        ("Tabell 1. Ansatte etter år.", []),
        ("Dette svarer på problemstilling 2.", []),
        ("Dette svarer på problemstilling 3.", [("K073", "problemstilling 3")]),
        ("Det gjelder anbefaling to.", [("K073", "anbefaling to")]),
        ("Det gjeld tilråding 4.", [("K073", "tilråding 4")]),
        ("Det gjelder anbefaling 4 fra 2019.", []),
        ("Se kapittel [#tema].", [("K074", "kapittel [#tema]")]),
        ("Se vedlegget [#vedlegg-kilder].", [("K074", "vedlegget [#vedlegg-kilder]")]),
        ("Se [#tema] og [#vedlegg-kilder].", []),
    ],
)
def test_words_that_refer(tekst: str, ventet: list[tuple[str, str]], tmp_path: Path) -> None:
    assert [(k, pekt_på(t)) for k, t in treff(last_over(_om(tekst), tmp_path))] == ventet


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("Tabellen under viser det.\n\n![#t1]\n\n![#f1]", []),
        ("Tabellen over viser det.\n\n![#t1]\n\n![#f1]", ["Tabellen over"]),
        ("![#t1]\n\nFiguren nedanfor syner det.\n\n![#f1]", []),
        ("![#f1]\n\n![#t1]\n\nFiguren ovenfor, som er ny.", []),
        ("![#f1]\n\n![#t1]\n\nFiguren nedenfor er ny.", ["Figuren nedenfor"]),
        ("![#f1]\n\nTabellen over ansatte er ny.\n\n![#t1]", []),
        ("![#f1]\n\nDiagrammet under viser det.\n\n![#t1]", ["Diagrammet under"]),
        ("| År | Antall |\n|---|---|\n| 2024 | 3 |\n\nTabellen over er ny.\n\n![#t1]\n\n![#f1]", []),
        ("![#t1]\n\nEn.\n\nTo.\n\nTre.\n\nFire.\n\nTabellen over er ny.\n\n![#f1]", ["Tabellen over"]),
    ],
)
def test_tables_and_figures_stand_where_the_text_says(tekst: str, ventet: list[str], tmp_path: Path) -> None:
    funnet = treff(last_over(_om(tekst, TABELL), tmp_path), "K075")
    assert [pekt_på(t) for _, t in funnet] == ventet


def test_the_table_may_stand_in_the_next_finding(tmp_path: Path) -> None:
    eksempel = (
        TABELL
        + """
funn:
  - {id: F3, kapittel: tema, tekst: "Tabellen under viser det.", kontekst: ja}
  - {id: F4, kapittel: tema, tekst: "![#t1]\\n\\n![#f1]", kontekst: ja}
"""
    )
    assert "K075" not in koder(eksempel, tmp_path)


def test_the_only_table_of_a_text_is_proposed(tmp_path: Path) -> None:
    ((_, t),) = treff(last_over(_om("Se tabell 2.\n\n![#t1]\n\n![#f1]", TABELL), tmp_path), "K072")
    assert "[#t1]" in t.råd


@pytest.mark.parametrize("mappe", [ROT, ROT / "tests" / "support" / "tre_kommuner"], ids=lambda m: m.name)
def test_chapter_numbers_are_those_of_the_report(mappe: Path) -> None:
    trykt = {o.id: o.nummer for o in sett_opp(mappe).overskrifter if o.nummer}
    p = prosjekt(mappe)
    numre = kapittelnumre(p)
    assert len(numre) > len(p.kapitler)
    for nr, id_ in numre.items():
        assert trykt[id_].startswith(nr)
        assert trykt[id_] == nr or id_ == "konklusjon"
    siste = max(int(nr) for nr in trykt.values() if nr.isdigit())
    assert siste == høyeste_kapittel(p)
