"""Inside brackets the advice shows exactly the text that is wrong, or shows none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.diagnostics import Diagnose
from revisjon.source import Kildetekst, codes, les, til_data

Les: TypeAlias = Callable[[str], tuple[Kildetekst, tuple[Diagnose, ...]]]

ORD: Final = st.sampled_from(
    [
        *("Se", "planen", "14", "og", "kl.", "a:b", "R&D"),
        *("[@F3]", "[@F3, s. 2]", "[#x]", "[§o]", "{x}", "@d"),
    ]
)
SITERT: Final = [
    # Text, code, line, column, what the advice shows in quotes.
    ("a: {b: 1, t: @F3}\n", codes.STARTTEGN, 1, 14, 't: "@F3"'),
    ("a: {b: 1, t: %5 av de, c: 2}\n", codes.STARTTEGN, 1, 14, 't: "%5 av de"'),
    ("a: {b: 1, t: `kode`, c: 2}\n", codes.STARTTEGN, 1, 14, 't: "`kode`"'),
    ("a: {b: 1, t: > 100, c: 2}\n", codes.STARTTEGN, 1, 14, 't: "> 100"'),
    ("a: {b: 1, t: - x}\n", codes.STARTTEGN, 1, 14, 't: "- x"'),
    ("a: {b: 1, %t: 2}\n", codes.STARTTEGN, 1, 11, ': "%t"'),
    ("a: {t: Se @b, @c, d: 2}\n", codes.STARTTEGN, 1, 15, 't: "Se @b, @c"'),
    ('a: {"t": @b, "c": 2}\n', codes.STARTTEGN, 1, 10, '"t": "@b"'),
    ("a: {t: @b, Antall barn: 2}\n", codes.STARTTEGN, 1, 8, 't: "@b"'),
    ("a:\n  - [b, @F3 og mer, c]\n", codes.STARTTEGN, 2, 9, ': "@F3 og mer"'),
    ("a: [@b4, {t: c}]\n", codes.STARTTEGN, 1, 4, ': "@b4"'),
    ("a: [b: @c, d]\n", codes.STARTTEGN, 1, 8, 'b: "@c"'),
    ("a: [b,\n  c, @F3]\n", codes.STARTTEGN, 2, 6, ': "@F3"'),
    ("a: {\n  t: @F3\n  }\n", codes.STARTTEGN, 2, 6, 't: "@F3"'),
    ("a: {\n  t: @F3,\n  b: 1}\n", codes.STARTTEGN, 2, 6, 't: "@F3"'),
    ("a: &x [b, !!map {c: @d}]\n", codes.STARTTEGN, 1, 21, 'c: "@d"'),
    ("a: [[@b4], c]\n", codes.STARTTEGN, 1, 5, ': "[@b4]"'),
    ("a: {t: [@b, s. 4] viser at, c: 2}\n", codes.STARTTEGN, 1, 8, 't: "[@b, s. 4] viser at"'),
    ("a: {b: 1, t: [#F3]}\n", codes.STARTTEGN, 1, 14, 't: "[#F3]"'),
    ("t: |\n  se [x og {y\nu: se [x\n  og [y\na: [b, @c]\n", codes.STARTTEGN, 5, 8, ': "@c"'),
    ('t: "se\n  [x"\na: [b, @c]\n', codes.STARTTEGN, 3, 8, ': "@c"'),
    ("a:\n  - b: # [\n      - [c, @d] # e\n", codes.STARTTEGN, 3, 13, ': "@d"'),
    ("a: {b: 1, t: **viktig** x, c: 2}\n", codes.ANKERTEGN, 1, 14, 't: "**viktig** x"'),
    # A bracket in a text.
    ('a: [Andre [@b4], {tall: "t2}]\n', codes.KLAMMER, 1, 5, ': "Andre [@b4]"'),
    ("a: [Andre [@b4], {tall: t2}]\n", codes.KLAMMER, 1, 5, ': "Andre [@b4]"'),
    ("a:\n  - {c: [b, Andre [@b4, s. 2], {t: c}]}\n", codes.KLAMMER, 2, 13, ': "Andre [@b4, s. 2]"'),
    ("a:\n  - {id: F1, t: Se [#F3].}\n", codes.KLAMMER, 2, 17, 't: "Se [#F3]."'),
    ("a: {t: Se [@F3, s. 2], og [#x], b: 2}\n", codes.KLAMMER, 1, 8, 't: "Se [@F3, s. 2], og [#x]"'),
    ("a: {t: Se [#F3],\n  b: 1}\nc: 2\n", codes.KLAMMER, 1, 8, 't: "Se [#F3]"'),
    ("a: {t: Se {F3} og mer, b: 2}\n", codes.KLAMMER, 1, 8, 't: "Se {F3} og mer"'),
    ('a: {t: Det "er" [#F3], b: 2}\n', codes.KLAMMER, 1, 8, "t: 'Det \"er\" [#F3]'"),
    ("a: {t: [§o] sier at, b: 2}\n", codes.KLAMMER, 1, 8, 't: "[§o] sier at"'),
    ("a: [b, Se [F3] her, c]\n", codes.KLAMMER, 1, 8, ': "Se [F3] her"'),
    ("a: [Se [#F3], b]\n", codes.KLAMMER, 1, 5, ': "Se [#F3]"'),
    # A colon in a text.
    ("a: {b: 1, t: kl. 14: mer, c: 2}\n", codes.KOLON_I_VERDI, 1, 20, 't: "kl. 14: mer"'),
    ("a: [b: c: d, e]\n", codes.KOLON_I_VERDI, 1, 9, ': "b: c: d"'),
]
"""Where the text has no key, the `:` is the end of the words of the advice."""

USITERT: Final = [
    # Texts whose end cannot be told, or which are too long to repeat.
    ("a: {b: 1, t: @F3 og\n  mer, c: 2}\n", codes.STARTTEGN),
    ("a: {b: 1, t: @F3 # mer\n  }\n", codes.STARTTEGN),
    ("a: {b: 1, t: @F3], c: 2}\n", codes.STARTTEGN),
    ("a: {b: 1, t: @F3 [x}, c: 2}\n", codes.STARTTEGN),
    (f"a: {{b: 1, t: @{'x' * 90}}}\n", codes.STARTTEGN),
    (f"a: {{t: Se [#F3] {'x' * 90}}}\n", codes.KLAMMER),
    ("a: {b: 1, t: Se\n  her [#F3].}\n", codes.KLAMMER),
]

KOMMA: Final = [
    # A key that follows a value without a comma: text, line, column, length, advice.
    ("a: {id: F1 kapittel: mål}\n", 1, 12, 8, "id: F1, kapittel: …"),
    ("a: {id: F1, kapittel: tema tekst: A}\n", 1, 28, 5, "kapittel: tema, tekst: …"),
    ("a: {b: 1, c: 2 d: 3}\n", 1, 16, 1, "c: 2, d: …"),
    ("a: {id: F1,\n  navn: Vi har\n  kapittel: mål}\n", 3, 3, 8, "navn: Vi har, kapittel: …"),
    ("a: {id: F1, navn: Vi har\n  kapittel: mål}\n", 2, 3, 8, "navn: Vi har, kapittel: …"),
    (f"a: {{id: {'x' * 90} kapittel: mål}}\n", 1, 100, 8, "foran «kapittel»"),
]

BEGGE: Final = [
    # What reads like a sentence may be one: text, line, column, the quoted text, the key.
    ("a: {id: F1, t: Vi fant: to ting}\n", 1, 23, 't: "Vi fant: to ting"', "fant"),
    ("a: {t: Kommunen svarer dette: nei, b: 2}\n", 1, 29, 't: "Kommunen svarer dette: nei"', "dette"),
    ("a: {t: en liten plan kapittel: mål}\n", 1, 30, 't: "en liten plan kapittel: mål"', "kapittel"),
]


def den_ene(les_tekst: Les, tekst: str) -> Diagnose:
    diagnoser = les_tekst(tekst)[1]
    assert diagnoser
    return diagnoser[0]


@pytest.mark.parametrize(("tekst", "kode", "linje", "kolonne", "sitat"), SITERT)
def test_exactly_the_wrong_text_is_quoted(
    *, les_tekst: Les, tekst: str, kode: str, linje: int, kolonne: int, sitat: str
) -> None:
    diagnose = den_ene(les_tekst, tekst)
    assert (diagnose.kode, diagnose.plass.linje, diagnose.plass.kolonne) == (kode, linje, kolonne)
    bit = sitat if sitat.startswith(": ") else f": {sitat}"
    assert bit in diagnose.råd
    assert diagnose.råd.split(bit)[1][:2] in {"", ". ", " ("}


@pytest.mark.parametrize(("tekst", "kode"), USITERT)
def test_no_text_is_quoted_where_its_end_is_unknown(les_tekst: Les, tekst: str, kode: str) -> None:
    diagnose = den_ene(les_tekst, tekst)
    assert diagnose.kode == kode
    assert "anførselstegn" in diagnose.råd
    assert not {'"', "'", "|"} & set(diagnose.råd)


def test_no_text_is_quoted_far_into_a_line(les_tekst: Les) -> None:
    """How far back the brackets are looked for is bounded."""
    assert '"@c"' in den_ene(les_tekst, f"a: [{'b, ' * 1000}@c]\n").råd
    assert '"' not in den_ene(les_tekst, f"a: [{'b, ' * 9000}@c]\n").råd


def test_a_bracket_in_a_text_is_called_so_and_marked_as_a_whole(les_tekst: Les) -> None:
    diagnose = den_ene(les_tekst, "a: {id: F1, tekst: Se [#F3].}\n")
    assert "parentes" in diagnose.melding
    assert "«[»" in diagnose.melding
    assert diagnose.plass.lengde == len("Se [#F3].")
    assert "komma" not in f"{diagnose.melding} {diagnose.råd}"


@pytest.mark.parametrize("tekst", ["a: [b {c: 1}]\n", "a: [b [1, 2], d]\n"])
def test_a_bracket_that_may_be_an_item_of_its_own_gets_both_pieces_of_advice(
    les_tekst: Les, tekst: str
) -> None:
    diagnose = den_ene(les_tekst, tekst)
    assert (diagnose.kode, diagnose.plass.linje, diagnose.plass.kolonne) == (codes.KOMMA_MANGLER, 1, 7)
    assert "Sett komma" in diagnose.råd
    assert "anførselstegn" in diagnose.råd


@pytest.mark.parametrize(
    "tekst", ["a: {b: [§o] c: 2}\n", 'a: {b: "1" c: 2}\n', "a: [b\n  [1, 2]]\n", "a: [{b: 1} {c: 2}]\n"]
)
def test_a_missing_comma_is_still_that(les_tekst: Les, tekst: str) -> None:
    diagnose = den_ene(les_tekst, tekst)
    assert diagnose.kode == codes.KOMMA_MANGLER
    assert "anførselstegn" not in diagnose.råd


@pytest.mark.parametrize(("tekst", "linje", "kolonne", "lengde", "råd"), KOMMA)
def test_a_key_after_a_value_lacks_a_comma(
    *, les_tekst: Les, tekst: str, linje: int, kolonne: int, lengde: int, råd: str
) -> None:
    diagnose = den_ene(les_tekst, tekst)
    plass = diagnose.plass
    assert (diagnose.kode, plass.linje, plass.kolonne) == (codes.KOMMA_MANGLER, linje, kolonne)
    assert plass.lengde == lengde
    assert råd in diagnose.råd
    assert "komma" in diagnose.melding
    assert "anførselstegn" not in diagnose.råd


@pytest.mark.parametrize(("tekst", "linje", "kolonne", "sitat", "nøkkel"), BEGGE)
def test_a_sentence_with_a_colon_gets_both_pieces_of_advice(
    *, les_tekst: Les, tekst: str, linje: int, kolonne: int, sitat: str, nøkkel: str
) -> None:
    diagnose = den_ene(les_tekst, tekst)
    plass = diagnose.plass
    assert (diagnose.kode, plass.linje, plass.kolonne) == (codes.KOLON_I_VERDI, linje, kolonne)
    assert f": {sitat}." in diagnose.råd
    assert f"Er «{nøkkel}» en ny nøkkel, så sett komma foran." in diagnose.råd


@pytest.mark.parametrize(
    ("før", "etter"), [("a: {b: 1, t: ", ", c: 2}"), ("a: [b, ", ", c]"), ("a: {t: ", "}")]
)
@settings(deadline=None)
@given(ord_=st.lists(ORD, min_size=1, max_size=6))
def test_whoever_follows_the_advice_gets_the_text(*, før: str, etter: str, ord_: list[str]) -> None:
    tekst = " ".join(ord_)
    for diagnose in les("f.yaml", f"{før}{tekst}{etter}\n".encode())[1][:1]:
        _, anførsel, sitat = diagnose.råd.partition('"')
        if anførsel:
            assert sitat == f'{tekst}"'
            kilde, diagnoser = les("f.yaml", f'{før}"{sitat}{etter}\n'.encode())
            assert not diagnoser
            assert kilde.rot is not None
            assert tekst in str(til_data(kilde.rot))
