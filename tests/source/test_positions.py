from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

from revisjon.diagnostics import Diagnose, Plass
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Skalar, finn, les, nøkkelplass, til_data
from revisjon.source.events import LagParser

Les: TypeAlias = Callable[[str], tuple[Kildetekst, tuple[Diagnose, ...]]]
EKSEMPEL = """\
# Kommentar med æøå og 🎻
oppdrag:
  id: bærum-2026
  "tittel": 'Kompetanse i «Ålesund» 🎻🏔'   # kommentar
  nøkkel 🎻: etter 🎻
  reviderte: [{navn: Bærum kommune, type: kommune}, "🎻", {}]
  tom:
  tekst: |
    Første linje.

    Siste linje.
  brettet: >-
    én
    to
  lang: dette er en verdi
    over to linjer
liste:
- a
-   - b
    - ø: 1
- &anker felles
- !!str 2026
- *anker
"""


def noder(node: Node) -> Iterator[Node]:
    yield node
    barn: tuple[Node, ...] = node.ledd if isinstance(node, Liste) else ()
    if isinstance(node, Oppslag):
        barn = tuple(n for p in node.par for n in (p.nøkkel, p.verdi))
    for n in barn:
        yield from noder(n)


def rot(kilde: Kildetekst) -> Node:
    assert kilde.rot is not None
    return kilde.rot


def rot_av(les_tekst: Les, tekst: str) -> Node:
    kilde, diagnoser = les_tekst(tekst)
    assert diagnoser == ()
    return rot(kilde)


def utsnitt(tekst: str, plass: Plass) -> str:
    return tekst.split("\n")[plass.linje - 1][plass.kolonne - 1 :][: plass.lengde]


def test_every_scalar_is_found_at_its_offsets_and_at_its_line_and_column(les_tekst: Les) -> None:
    skalarer = [n for n in noder(rot_av(les_tekst, EKSEMPEL)) if isinstance(n, Skalar)]
    assert len(skalarer) == 29
    for skalar in skalarer:
        kilde = EKSEMPEL[skalar.start : skalar.slutt]
        foran = EKSEMPEL[: skalar.start]
        assert skalar.plass.linje == foran.count("\n") + 1
        assert skalar.plass.kolonne == len(foran) - foran.rfind("\n")
        if skalar.rå:
            assert utsnitt(EKSEMPEL, skalar.plass) == kilde.split("\n")[0]
        if "\n" not in kilde:
            assert kilde.strip("\"'") == skalar.rå
        else:
            assert kilde[0] in "|>d"


def test_blocks_and_folded_values_span_their_lines(les_tekst: Les) -> None:
    rot = rot_av(les_tekst, EKSEMPEL)
    spenn = {n: finn(rot, ["oppdrag", n]) for n in ("tekst", "brettet", "lang")}
    assert all(isinstance(s, Skalar) for s in spenn.values())
    kilder = {n: EKSEMPEL[s.start : s.slutt] for n, s in spenn.items() if isinstance(s, Skalar)}
    assert kilder == {
        "tekst": "|\n    Første linje.\n\n    Siste linje.\n",
        "brettet": ">-\n    én\n    to\n",
        "lang": "dette er en verdi\n    over to linjer",
    }


def test_collections_start_where_they_are_written(les_tekst: Les) -> None:
    rot = rot_av(les_tekst, EKSEMPEL)
    steder: dict[tuple[str | int, ...], tuple[int, int]] = {
        (): (2, 1),
        ("oppdrag",): (3, 3),
        ("oppdrag", "reviderte"): (6, 14),
        ("oppdrag", "reviderte", 0): (6, 15),
        ("oppdrag", "reviderte", 2): (6, 58),
        ("liste",): (18, 1),
        ("liste", 1): (19, 5),
        ("liste", 1, 1): (20, 7),
    }
    for sti, sted in steder.items():
        plass = finn(rot, sti).plass
        assert (plass.linje, plass.kolonne) == sted, sti


def test_anchor_and_tag_are_no_part_of_the_value(les_tekst: Les) -> None:
    rot = rot_av(les_tekst, EKSEMPEL)
    assert utsnitt(EKSEMPEL, finn(rot, ["liste", 2]).plass) == "felles"
    assert utsnitt(EKSEMPEL, finn(rot, ["liste", 3]).plass) == "2026"
    assert finn(rot, ["liste", 4]) is finn(rot, ["liste", 2])


def test_value_on_the_line_below_its_anchor(les_tekst: Les) -> None:
    rot = rot_av(les_tekst, "a: &x   # om ankeret\n    verdi\nb: &y !!str\n  |\n  tekst\n")
    assert finn(rot, ["a"]).plass == Plass("prøve.yaml", 2, 5, 5)
    assert finn(rot, ["b"]).plass == Plass("prøve.yaml", 4, 3, 1)


def test_key_place_is_the_last_key_or_the_list_item(les_tekst: Les) -> None:
    rot = rot_av(les_tekst, EKSEMPEL)
    assert utsnitt(EKSEMPEL, nøkkelplass(rot, ["oppdrag", "tittel"])) == '"tittel"'
    assert utsnitt(EKSEMPEL, nøkkelplass(rot, ["oppdrag", "reviderte", 0, "type"])) == "type"
    assert nøkkelplass(rot, ["oppdrag", "reviderte", 1]) == finn(rot, ["oppdrag", "reviderte", 1]).plass
    assert nøkkelplass(rot, []) == rot.plass


def test_a_path_that_leaves_the_tree_ends_at_the_last_node_on_it(les_tekst: Les) -> None:
    rot = rot_av(les_tekst, EKSEMPEL)
    assert finn(rot, ["oppdrag", "finnes ikke", 3]) is finn(rot, ["oppdrag"])
    assert finn(rot, ["liste", 99]) is finn(rot, ["liste"])
    assert nøkkelplass(rot, ["oppdrag", "finnes ikke"]) == finn(rot, ["oppdrag"]).plass


def test_lookup_by_key(les_tekst: Les) -> None:
    oppdrag = finn(rot_av(les_tekst, EKSEMPEL), ["oppdrag"])
    assert isinstance(oppdrag, Oppslag)
    verdi = oppdrag.hent("id")
    assert isinstance(verdi, Skalar)
    assert verdi.verdi == "bærum-2026"
    assert oppdrag.hent("mangler") is None
    assert oppdrag.nøkkel("mangler") is None
    assert til_data(finn(oppdrag, ["reviderte"])) == [{"navn": "Bærum kommune", "type": "kommune"}, "🎻", {}]


@pytest.mark.parametrize("skift", ["\n", "\r\n", "\r"], ids=["unix", "windows", "mac"])
@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=["uten BOM", "med BOM"])
def test_line_breaks_and_byte_order_mark_move_nothing(lag_parser: LagParser, skift: str, bom: str) -> None:
    data = (bom + EKSEMPEL.replace("\n", skift)).encode()
    assert les("f", data, lag_parser) == les("f", EKSEMPEL.encode(), lag_parser)


def test_decomposed_letters_become_one_character_and_one_column(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst("a\u030al: {bla\u030a: o\u0308}\n")
    assert diagnoser == ()
    assert kilde.tekst == "ål: {blå: ö}\n"
    assert til_data(rot(kilde)) == {"ål": {"blå": "ö"}}
    assert finn(rot(kilde), ["ål", "blå"]).plass == Plass("prøve.yaml", 1, 11, 1)


@pytest.mark.parametrize("tekst", ["", "\n\n", "# bare en kommentar\n", "---\n", "--- # tom\n...\n"])
def test_a_file_without_content_has_no_root_and_no_mistake(les_tekst: Les, tekst: str) -> None:
    kilde, diagnoser = les_tekst(tekst)
    assert kilde.rot is None
    assert diagnoser == ()
