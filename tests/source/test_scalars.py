from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

import pytest

from revisjon.diagnostics import Diagnose
from revisjon.source import Kildetekst, Node, Skalar, codes, finn, til_data

Les: TypeAlias = Callable[[str], tuple[Kildetekst, tuple[Diagnose, ...]]]
VERDIER = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "nULL": "nULL",
    "true": True,
    "True": True,
    "FALSE": False,
    "ja": "ja",
    "nei": "nei",
    "no": "no",
    "NO": "NO",
    "on": "on",
    "yes": "yes",
    "y": "y",
    "2026": 2026,
    "-7": -7,
    "+7": 7,
    "0": 0,
    "-0": 0,
    "0o17": 15,
    "0x1F": 31,
    "-0x1F": "-0x1F",
    "0b11": "0b11",
    "1_000": "1_000",
    "10 000": "10 000",
    "3,5": "3,5",
    "12:30": "12:30",
    "2026-05": "2026-05",
    "2026-05-19": "2026-05-19",
    "64/25": "64/25",
    "§ 6": "§ 6",
    "1.2.3": "1.2.3",
    "+": "+",
    ".": ".",
    "1e": "1e",
    "e3": "e3",
    "٣": "٣",
}
DESIMALTALL = {"7.50": "7.50", ".5": "0.5", "3.": "3", "-0.0": "-0.0", "1e3": "1E+3", "6.02E-3": "0.00602"}


def rot(kilde: Kildetekst) -> Node:
    assert kilde.rot is not None
    return kilde.rot


@pytest.mark.parametrize(("rå", "verdi"), VERDIER.items())
def test_plain_scalars_follow_the_core_schema(les_tekst: Les, rå: str, verdi: object) -> None:
    kilde, diagnoser = les_tekst(f"a: {rå}\n")
    assert diagnoser == ()
    skalar = finn(rot(kilde), ["a"])
    assert isinstance(skalar, Skalar)
    assert (skalar.verdi, type(skalar.verdi)) == (verdi, type(verdi))
    assert (skalar.rå, skalar.sitert) == (rå, False)


@pytest.mark.parametrize(("rå", "skrevet"), DESIMALTALL.items())
def test_decimals_keep_their_digits(les_tekst: Les, rå: str, skrevet: str) -> None:
    kilde, _ = les_tekst(f"a: {rå}\n")
    verdi = til_data(finn(rot(kilde), ["a"]))
    assert isinstance(verdi, Decimal)
    assert str(verdi) == skrevet


@pytest.mark.parametrize("skrevet", ['"{}"', "'{}'", "|-\n  {}", ">-\n  {}", "!!str {}", "! {}"])
def test_quoted_block_and_tagged_values_are_text(les_tekst: Les, skrevet: str) -> None:
    for rå in ("2026", "0301", "true", "~", ".inf", "3.5"):
        kilde, diagnoser = les_tekst(f"a: {skrevet.format(rå)}\n")
        assert diagnoser == ()
        skalar = finn(rot(kilde), ["a"])
        assert isinstance(skalar, Skalar)
        assert skalar.verdi == rå
        assert skalar.sitert is not skrevet.startswith("!")


def test_core_tags_are_taken_at_their_word(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst(
        '{a: !!int "7", b: !!float 3, c: !!bool true, d: !!null "", e: !!map {}, f: !!seq []}'
    )
    assert diagnoser == ()
    assert til_data(rot(kilde)) == {"a": 7, "b": Decimal(3), "c": True, "d": None, "e": {}, "f": []}
    assert isinstance(til_data(finn(rot(kilde), ["b"])), Decimal)


def test_plain_keys_are_their_text(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst("{2024: a, 1.50: b, true: c, ~: d, 0301: e, 2026-05: f, null: g, .inf: h}")
    assert diagnoser == ()
    data = til_data(rot(kilde))
    assert isinstance(data, dict)
    assert list(data) == ["2024", "1.50", "true", "~", "0301", "2026-05", "null", ".inf"]


@pytest.mark.parametrize("rå", ["0301", "00", "-007", "00.5", "01e5"])
def test_leading_zero_must_be_quoted_and_the_message_shows_how(les_tekst: Les, rå: str) -> None:
    kilde, (diagnose,) = les_tekst(f"kommunenummer: {rå}\n")
    assert diagnose.kode == codes.LEDENDE_NULL
    assert (diagnose.plass.linje, diagnose.plass.kolonne, diagnose.plass.lengde) == (1, 16, len(rå))
    assert f'"{rå}"' in diagnose.råd
    assert til_data(rot(kilde)) == {"kommunenummer": rå}


@pytest.mark.parametrize("rå", [".inf", "-.Inf", "+.INF", ".nan", ".NaN"])
def test_infinity_and_nan_are_refused(les_tekst: Les, rå: str) -> None:
    kilde, (diagnose,) = les_tekst(f"a: {rå}\n")
    assert diagnose.kode == codes.UENDELIG
    assert til_data(rot(kilde)) == {"a": rå}


@pytest.mark.parametrize("rå", ["9" * 41, "9" * 5000, "1e41", "1e-9999999999999999999999", "0x" + "f" * 64])
def test_numbers_without_measure_are_refused(les_tekst: Les, rå: str) -> None:
    kilde, (diagnose,) = les_tekst(f"a: {rå}\n")
    assert diagnose.kode == codes.FOR_STORT_TALL
    assert len(diagnose.melding) < 200
    assert til_data(rot(kilde)) == {"a": rå}


def test_escapes_are_brought_to_the_form_of_the_text(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst(r'"a\u030a": "\x41\u00e5 a\u030a\tb\r\n\"c\" \\ \U0001F3BB"' + "\n")
    assert diagnoser == ()
    assert til_data(rot(kilde)) == {"å": 'Aå å\tb\n"c" \\ 🎻'}


@pytest.mark.parametrize("escape", [r"\0", r"\a", r"\x07", r"\e", r"\L", r"\N", r"\uFEFF"])
def test_control_characters_cannot_come_in_as_escapes(les_tekst: Les, escape: str) -> None:
    kilde, (diagnose,) = les_tekst(f'a: "x{escape}y"\n')
    assert diagnose.kode == codes.OMVENDT_SKRÅSTREK
    assert til_data(rot(kilde)) == {"a": "x\ufffdy"}
