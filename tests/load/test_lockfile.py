"""`revisjon.lock` is read as it was written, and never trips the program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from eksempel import kopier
from gjennomgang import gjennomgått, nettverk
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tilfeller import MAPPE

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.load import last
from revisjon.load.lockfile import LÅSEFIL, les_lås, som_tekst, tolk
from revisjon.model import Lås

H, G = "0123456789abcdef" * 2, "f" * 32
VERSJONER: tuple[object, ...] = (2, 0, "1", None, True, [])
OPPSLAG: tuple[object, ...] = ([], None, "x", {"A4": None}, {"A4": []}, {"A4": {}})
GRUNNLAG: tuple[object, ...] = (None, [], {"funn F1": 1}, {"funn F1": ""}, {"\ud800": "0" * 32})
POST = {"slag": "anbefaling", "selv": H, "av": "Kari Ås", "dato": "2026-04-02", "grunnlag": {"funn F1": G}}
RIKTIG = {"versjon": 1, "gjennomgått": {"A4": POST}}
TEKST = f"""{{
  "gjennomgått": {{
    "A4": {{
      "av": "Kari Ås",
      "dato": "2026-04-02",
      "grunnlag": {{
        "funn F1": "{G}"
      }},
      "selv": "{H}",
      "slag": "anbefaling"
    }}
  }},
  "versjon": 1
}}
"""


def test_form() -> None:
    lås = Lås(H, {"funn F1": G}, "Kari Ås", "2026-04-02")
    assert som_tekst({"A4": ("anbefaling", lås)}) == TEKST
    assert tolk(TEKST) == {"A4": lås}


def test_what_is_written_is_read_again_and_in_one_order() -> None:
    lås = gjennomgått(nettverk()).lås
    tekst = som_tekst({n: ("x", x) for n, x in lås.items()})
    assert tolk(tekst) == lås
    assert tekst == som_tekst({n: ("x", lås[n]) for n in reversed([*lås])})
    linjer = tekst.splitlines()
    assert all(linje.count('": "') <= 1 for linje in linjer)
    assert len(linjer) > sum(len(x.grunnlag) for x in lås.values())


def _uten(nøkkel: str) -> dict[str, Any]:
    return {"versjon": 1, "gjennomgått": {"A4": {k: v for k, v in POST.items() if k != nøkkel}}}


def _med(**felt: object) -> dict[str, Any]:
    return {"versjon": 1, "gjennomgått": {"A4": {**POST, **felt}}}


@pytest.mark.parametrize(
    "alt",
    [
        *([], "x", None, 1, {}, {"versjon": 1}, {"gjennomgått": {}}, {**RIKTIG, "mer": 1}),
        *({**RIKTIG, "versjon": v} for v in VERSJONER),
        *({**RIKTIG, "gjennomgått": v} for v in OPPSLAG),
        *map(_uten, POST),
        *(_med(selv=v) for v in ("", H[:-1], H + "0", H.upper(), None, 7, H + "\n")),
        *(_med(dato=v) for v in ("", "2026", "20260402", "2026-02-30", None, 7, "2026-04-02T10:00")),
        *(_med(av=v) for v in (None, 7, "a\nb", "\ud800", "a\x00")),
        *(_med(slag=v) for v in (None, 7, "\ud800")),
        *(_med(grunnlag=v) for v in GRUNNLAG),
        _med(mer=1),
        {"versjon": 1, "gjennomgått": {"\ud800": POST}},
    ],
)
def test_other_forms_are_told(alt: object) -> None:
    svar = tolk(json.dumps(alt))
    assert isinstance(svar, Diagnose)
    assert (svar.kode, svar.alvor, svar.plass.fil) == ("P010", Alvor.FEIL, LÅSEFIL)
    assert svar.melding.endswith(".")
    assert "«revisjon godkjenn»" in svar.råd
    str(svar).encode("utf-8")


@pytest.mark.parametrize(
    ("tekst", "plass", "melding"),
    [
        ("", (1, 1, 1), "er ikke gyldig JSON"),
        ('{\n "versjon": 1,,\n}', (2, 15, 1), "er ikke gyldig JSON"),
        (TEKST.replace('"versjon": 1', '"versjon": 2'), (13, 3, 9), "annen utgave av programmet"),
        (TEKST.replace("2026-04-02", "i går"), (3, 5, 4), "Det som står om «A4»"),
        (TEKST.replace('"selv"', '"av": "", "selv"'), (4, 7, 4), "«av» står to ganger"),
        (TEKST.replace('"versjon": 1', '"versjon": 1, "x": 2'), (1, 1, 1), "ikke noe annet"),
        ('{"versjon": 1, "gjennomgått": 3}', (1, 16, 13), "skal være et oppslag"),
        ("[" * 200_000, (1, 1, 1), "ikke skrevet av dette programmet"),
        (f'{{"versjon": {"1" * 5000}}}', (1, 1, 1), "ikke skrevet av dette programmet"),
    ],
)
def test_mistakes_have_a_place(tekst: str, plass: tuple[int, int, int], melding: str) -> None:
    svar = tolk(tekst)
    assert isinstance(svar, Diagnose)
    assert svar.plass == Plass(LÅSEFIL, *plass)
    assert melding in svar.melding


@pytest.mark.parametrize("merke", ["<<<<<<< HEAD", "=======", ">>>>>>> gren", "||||||| base"])
def test_conflict_markers_are_told_as_such(tmp_path: Path, merke: str) -> None:
    (tmp_path / LÅSEFIL).write_text(TEKST.replace('      "av"', f'{merke}\n      "av"'), "utf-8")
    tekster: dict[str, str] = {}
    svar = les_lås(tmp_path, tekster)
    assert isinstance(svar, Diagnose)
    assert svar.plass == Plass(LÅSEFIL, 4, 1, 7)
    assert "flettekonflikt" in svar.melding
    assert merke in tekster[LÅSEFIL]


def test_no_file_is_no_review(tmp_path: Path) -> None:
    tekster: dict[str, str] = {}
    assert les_lås(tmp_path, tekster) == {}
    assert tekster == {}


def test_byte_order_mark_is_passed_over_and_other_codes_are_told(tmp_path: Path) -> None:
    (tmp_path / LÅSEFIL).write_bytes(TEKST.encode("utf-8-sig"))
    assert les_lås(tmp_path, {}) == tolk(TEKST)
    (tmp_path / LÅSEFIL).write_bytes(TEKST.encode("latin-1"))
    svar = les_lås(tmp_path, {})
    assert isinstance(svar, Diagnose)
    assert (svar.plass, svar.melding) == (Plass(LÅSEFIL), "«revisjon.lock» er ikke skrevet i UTF-8.")


def test_folder_of_that_name_is_told(tmp_path: Path) -> None:
    (tmp_path / LÅSEFIL).mkdir()
    svar = les_lås(tmp_path, {})
    assert isinstance(svar, Diagnose)
    assert svar.kode == "F003"


@settings(max_examples=500, deadline=None)
@given(start=st.integers(0, len(TEKST)), lengde=st.integers(0, 40), nytt=st.text(max_size=8))
@example(0, len(TEKST), "{}")
def test_never_raises(start: int, lengde: int, nytt: str) -> None:
    svar = tolk(TEKST[:start] + nytt + TEKST[start + lengde :])
    if isinstance(svar, dict):
        som_tekst({n: ("x", x) for n, x in svar.items()}).encode("utf-8")
    else:
        assert svar.plass.linje >= 1
        assert svar.plass.kolonne >= 1


def test_reviews_are_part_of_the_project_in_order(tmp_path: Path) -> None:
    mappe = kopier(tmp_path / "p")
    lås = Lås(H, {"funn F1": G}, "Kari", "2026-04-02")
    (mappe / LÅSEFIL).write_text(som_tekst({"A9": ("x", lås), "A10": ("x", lås)}), "utf-8")
    lastet = last(mappe)
    assert lastet.prosjekt is not None
    assert [*lastet.prosjekt.lås.items()] == [("A10", lås), ("A9", lås)]
    (mappe / LÅSEFIL).write_text("{", "utf-8")
    lastet = last(mappe)
    assert lastet.prosjekt is None
    assert [d.kode for d in lastet.diagnoser] == ["P010"]
    assert lastet.tekster[LÅSEFIL] == "{"


def test_right_case_is_read() -> None:
    assert les_lås(MAPPE / "riktig-laas", {}) == {"A9": Lås(H, {"funn F1": H}, "", "2026-04-02")}
