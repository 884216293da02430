"""A new id, written in all the places where the old one stands, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from nytt_prosjekt import legg_ut

from revisjon.diagnostics import Alvor, Plass
from revisjon.editor.find import Treff, ved
from revisjon.editor.knowledge import Kunnskap, Undersøkt
from revisjon.editor.rename import KanIkke, kan_endres, nytt_navn
from revisjon.load import last

KRITERIER = "criteria/kriterier.yaml"
MER = """\
vurderinger:
  - kapittel: kapittel-1
    tekst: >
      😀 Se [§rutiner] og [#kapittel-1.data] eller
      [#kapittel-1]. Planen[@dokument-1, s. 4; @kommuneloven] er fulgt.
anbefalinger:
  - {id: A1, tekst: sørger for det, mottaker: kommunedirektøren, grunnlag: ["rutiner.a", rutiner.b]}
"""


@pytest.fixture
def rot(tmp_path: Path) -> Path:
    legg_ut(tmp_path)
    fil = tmp_path / "vurdering.yaml"
    fil.write_text(fil.read_text(encoding="utf-8") + MER, encoding="utf-8")
    return tmp_path


def kjent(rot: Path) -> Kunnskap:
    lastet = last(rot)
    return Kunnskap().lær(Undersøkt(lastet.kilder, lastet.diagnoser, lastet.tekster))


def id_ved(kunnskap: Kunnskap, fil: str, nål: str, inni: int) -> Treff:
    tekst = kunnskap.kilder[fil].tekst
    her = tekst.rindex(nål) + inni  # before it may come a comment
    treff = ved(kunnskap.kilder[fil], tekst.count("\n", 0, her) + 1, her - tekst.rfind("\n", 0, her))
    assert treff is not None
    return treff


def skriv(rot: Path, plasser: list[Plass], nytt: str) -> None:
    """Put the new id in the places, from behind."""
    for plass in sorted(plasser, reverse=True):
        fil = rot / plass.fil
        linjer = fil.read_text(encoding="utf-8").split("\n")
        linje, fra = linjer[plass.linje - 1], plass.kolonne - 1
        linjer[plass.linje - 1] = linje[:fra] + nytt + linje[fra + plass.lengde :]
        fil.write_text("\n".join(linjer), encoding="utf-8")


@pytest.mark.parametrize(
    ("fil", "nål", "inni", "gammelt", "nytt"),
    [
        (KRITERIER, "id: rutiner", 5, "rutiner", "gode-rutiner"),
        (KRITERIER, "{id: a,", 5, "a", "æ"),
        ("vurdering.yaml", 'grunnlag: ["rutiner.a', 21, "a", "x1"),
        ("vurdering.yaml", "s. 4; @kommuneloven", 9, "kommuneloven", "koml"),
        ("vurdering.yaml", "[§rutiner]", 3, "rutiner", "Rutiner_2"),
        ("vurdering.yaml", "[#kapittel-1.data]", 16, "kapittel-1", "drift"),
        ("evidence/funn.yaml", "[@dokument-1] Skriv", 4, "dokument-1", "brev-1"),
        ("oppdrag.yaml", "id: P1", 4, "P1", "P7"),
    ],
)
def test_it_is_written_everywhere(fil: str, nål: str, inni: int, gammelt: str, nytt: str, rot: Path) -> None:
    kunnskap = kjent(rot)
    før = {f: k.tekst for f, k in kunnskap.kilder.items()}
    plasser = nytt_navn(kunnskap, id_ved(kunnskap, fil, nål, inni), nytt)
    assert len(plasser) > 1
    assert {p.lengde for p in plasser} == {len(gammelt)}
    skriv(rot, plasser, nytt)
    lastet = last(rot)
    assert [d for d in lastet.diagnoser if d.alvor is Alvor.FEIL] == []
    # And back again, to the letter.
    kunnskap = kjent(rot)
    der = next(p for p in plasser if p.fil == fil)
    nå = kunnskap.kilder[fil].tekst.split("\n")[der.linje - 1]
    tilbake = ved(kunnskap.kilder[fil], der.linje, nå.index(nytt, der.kolonne - 1) + 1)
    assert tilbake is not None
    skriv(rot, nytt_navn(kunnskap, tilbake, gammelt), gammelt)
    assert {k.fil: k.tekst for k in last(rot).kilder} == før


@pytest.mark.parametrize(
    ("nål", "nytt", "hvorfor"),
    [
        ("id: rutiner", "med mellomrom", "kan ikke være et kjennemerke"),
        ("id: rutiner", "", "kan ikke være et kjennemerke"),
        ("id: rutiner", "9a", "kan ikke være et kjennemerke"),
        ("id: rutiner", "x" * 61, "kan ikke være et kjennemerke"),
        ("id: rutiner", "dokument-1", "er alt brukt for en kilde"),
        ("{id: a,", "b", "er alt brukt for en påstand"),
        ("{id: a,", "Å", "små bokstaver og sifre"),
    ],
)
def test_an_id_that_cannot_be_used_is_refused(nål: str, nytt: str, hvorfor: str, rot: Path) -> None:
    kunnskap = kjent(rot)
    with pytest.raises(KanIkke, match=hvorfor):
        nytt_navn(kunnskap, id_ved(kunnskap, KRITERIER, nål, len(nål) - 1), nytt)


def test_the_name_of_a_fixed_part_is_taken(rot: Path) -> None:
    kunnskap = kjent(rot)
    with pytest.raises(KanIkke, match="fast del"):
        nytt_navn(kunnskap, id_ved(kunnskap, "oppdrag.yaml", "id: kapittel-1", 6), "metode")


def test_what_is_entered_in_the_log_keeps_its_name(rot: Path) -> None:
    (rot / "oppfolging.yaml").write_text(
        "oppfølging:\n  - {dato: 2027-03-01, anbefaling: A1, hendelse: purret}\n", encoding="utf-8"
    )
    kunnskap = kjent(rot)
    with pytest.raises(KanIkke, match="skal stå"):
        kan_endres(kunnskap, id_ved(kunnskap, "vurdering.yaml", "id: A1", 5))


def test_what_a_pack_declares_keeps_its_name(rot: Path) -> None:
    (rot / "criteria/bruk.yaml").write_text("bruk: [internkontroll]\n", encoding="utf-8")
    fil = rot / "vurdering.yaml"
    fil.write_text(fil.read_text(encoding="utf-8").replace("[§rutiner]", "[§ik-system]"), encoding="utf-8")
    kunnskap = kjent(rot)
    with pytest.raises(KanIkke, match="hører til en pakke"):
        kan_endres(kunnskap, id_ved(kunnskap, "vurdering.yaml", "[§ik-system]", 4))


def test_nothing_is_renamed_while_a_file_is_half(rot: Path) -> None:
    før = kjent(rot)
    (rot / "evidence/funn.yaml").write_text("funn: [{", encoding="utf-8")
    lastet = last(rot)
    kunnskap = før.lær(Undersøkt(lastet.kilder, lastet.diagnoser))
    assert "F1-01" in kunnskap.kilder["evidence/funn.yaml"].tekst
    with pytest.raises(KanIkke, match=r"Rett feilen i evidence/funn\.yaml først"):
        kan_endres(kunnskap, id_ved(kunnskap, KRITERIER, "id: rutiner", 5))


def test_a_value_written_with_escapes_is_left_to_the_auditor(rot: Path) -> None:
    fil = rot / "vurdering.yaml"
    fil.write_text(
        fil.read_text(encoding="utf-8").replace('"rutiner.a"', '"rutin\\u0065r.a"'), encoding="utf-8"
    )
    kunnskap = kjent(rot)
    with pytest.raises(KanIkke, match="for hånd"):
        kan_endres(kunnskap, id_ved(kunnskap, KRITERIER, "id: rutiner", 5))
