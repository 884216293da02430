"""What is being written at the cursor, also where the file makes no tree."""

from __future__ import annotations

from pathlib import Path

import pytest
from eksempel import ROT

from revisjon.editor.cursor import Påbegynt, påbegynt, ved_ordet
from revisjon.editor.find import SLAG_I_TEKST
from revisjon.load import last
from revisjon.load.discover import hører_til
from revisjon.load.ids import registrer
from revisjon.load.texts import idplass
from revisjon.markup import referanser

KILDE, PUNKT = ("kilde",), ("punkt",)


def les(tekst: str) -> Påbegynt | None:
    """Return what is being written at the mark ‸."""
    foran, _, bak = tekst.partition("‸")
    linjer = (foran + bak).split("\n")
    return påbegynt(linjer, foran.count("\n"), len(foran.rsplit("\n", 1)[-1]))


@pytest.mark.parametrize(
    ("tekst", "slag", "ord_"),
    [
        ("kriterier:\n  - id: a\n    hjemmel:\n      - {kilde: ‸", KILDE, ""),
        ("kriterier:\n  - id: a\n    hjemmel:\n      - {kilde: komm‸}", KILDE, "komm"),
        ("kriterier:\n  - id: a\n    hjemmel: [{bestemmelse: § 6, kilde: k‸", KILDE, "k"),
        ("kriterier:\n  - id: a\n    hjemmel:\n      - kilde: ‸\n        bestemmelse: § 6", KILDE, ""),
        ("kriterier:\n- id: a\n  hjemmel:\n  - kilde: ‸", KILDE, ""),
        ("kriterier:\n  - id: a\n    hjemmel: [{kilde: a},\n      {kilde: ‸", KILDE, ""),
        ("kriterier:\n  - id: a\n    problemstillinger: [P1, ‸", ("problemstilling",), ""),
        ("kriterier:\n  - id: a\n    problemstillinger:\n      - P1\n      - ‸", ("problemstilling",), ""),
        ("kriterier:\n  - id: a\n    problemstillinger:\n    - ‸", ("problemstilling",), ""),
        ("funn:\n  - id: F1\n    belyser:\n      - {punkt: rutiner.‸, taler: for}", PUNKT, "rutiner."),
        ("funn:\n  - id: F1\n    tekst: |\n      Å: ja {a: b\n\n    belyser:\n      - punkt: ‸", PUNKT, ""),
        ('funn:\n  - id: F1\n    kapittel: "‸', ("kapittel",), ""),
        ("anbefalinger:\n  - id: A1\n    grunnlag: [rutiner.a, F1‸]", ("punkt", "funn"), "F1"),
        ("tall:\n  ansatte: {verdi: 12, enhet: ansatte, kilde: ‸}", KILDE, ""),
        ("tall:\n  ansatte:\n    verdi: 12\n\n    # om kilden\n    kilde: ‸", KILDE, ""),
        ("bare tekst [@‸", KILDE, ""),
        ("funn:\n  - tekst: Dette er vist.[@int-04‸]", KILDE, "int-04"),
        ("      vist.[@a, s. 4; @b‸", KILDE, "b"),
        ("      vist til [§ru‸ og", ("kriterium",), "ru"),
        ("      ![#be‸]", ("tabell", "figur"), "be"),
        ("      😀 [=ansatte-‸] i alt", ("tall",), "ansatte-"),
    ],
)
def test_what_is_being_written(tekst: str, slag: tuple[str, ...], ord_: str) -> None:
    funnet = les(tekst)
    assert funnet is not None
    assert (set(slag) <= set(funnet.slag), funnet.ord) == (True, ord_)


@pytest.mark.parametrize(
    "tekst",
    [
        "‸",
        "kriterier:\n  - id: ‸",
        "kriterier:\n  - krav: ‸",
        "kriterier:\n  - id: a\n    hjemmel:\n      - {kilde: a, bestemmelse: ‸}",
        "kriterier:\n  - id: a\n    hjemmel:\n      - {kilde: a}\n    krav: se ‸",
        "ukjent:\n  - kilde: ‸",
        "# se [@‸",
        "  # kilde: ‸",
        "funn:\n  - tekst: prisen [kr ‸",
        "funn:\n  - tekst: se [@a] og ‸",
        "kriterier:\n  - {id: a, krav: ha planer, kort: x: ‸",
    ],
)
def test_what_is_no_id(tekst: str) -> None:
    assert les(tekst) is None


def test_a_line_that_is_not_there() -> None:
    assert påbegynt([], 3, 5) is None


@pytest.mark.parametrize("kolonne", [11, 13, 17])
def test_a_word_is_read_whole_where_there_is_no_tree(kolonne: int) -> None:
    treff = ved_ordet("f.yaml", ["kilder: {", "  se vist.[@svar-1] og"], 1, kolonne)
    assert treff is None if kolonne < 12 else treff is not None
    if treff:
        assert (treff.id, treff.plass.kolonne, treff.plass.lengde) == ("svar-1", 13, 6)


@pytest.mark.parametrize("rot", [ROT, *sorted((ROT / "eksempler").iterdir())], ids=lambda rot: rot.name)
def test_it_agrees_with_the_tree_on_every_id_of_the_examples(rot: Path) -> None:
    """The lines alone tell the same kinds as the tree does, with nothing after the id."""
    antall = 0
    for kilde in last(rot).kilder:
        if not hører_til(kilde.fil):
            continue  # a pack that the project takes into use
        linjer = kilde.tekst.split("\n")
        register = registrer([kilde])
        for h in register.henvisninger:
            nr, slutt = h.plass.linje - 1, h.plass.kolonne - 1 + len(h.id)
            if linjer[nr][h.plass.kolonne - 1 : slutt] != h.id:
                continue  # in quotes
            antall += 1
            funnet = påbegynt([*linjer[:nr], linjer[nr][:slutt]], nr, slutt)
            assert funnet == Påbegynt(h.slag, h.id, i_tekst=False), str(h.plass)
        for lang in register.tekster:
            for ref in referanser(lang.tekst):
                for id_ in ref.ider if ref.slag != "note" else ():
                    plass = idplass(lang, ref, id_)
                    nr, slutt = plass.linje - 1, plass.kolonne - 1 + len(id_)
                    antall += 1
                    funnet = påbegynt(linjer, nr, slutt)
                    assert funnet is not None, str(plass)
                    assert (funnet.slag, funnet.ord) == (SLAG_I_TEKST[ref.slag], id_), str(plass)
    assert antall > 20
