"""Each mistake: what it is called, where it is put, what the message and the advice say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import pytest

from revisjon.diagnostics import Diagnose
from revisjon.source import KODER, Kildetekst, Node, codes, til_data

Les: TypeAlias = Callable[[str], tuple[Kildetekst, tuple[Diagnose, ...]]]

FEIL: Final = [
    # Text, code, line, column, what stands in message and advice together.
    ("a: 1\nnavn:Bærum\nb: 2\n", codes.KOLON_MANGLER, 2, 5, "«navn: Bærum»"),
    ("navn:Bærum\nb: 2\n", codes.KOLON_MANGLER, 1, 5, "«navn: Bærum»"),
    ("a:\n  - id:F1\n    b: 2\n", codes.KOLON_MANGLER, 2, 7, "«id: F1»"),
    ("a: {navn:Bærum, b: 2}\n", codes.KOLON_MANGLER, 1, 5, "«navn: Bærum»"),
    ("a: {navn:, b: 2}\n", codes.KOLON_MANGLER, 1, 9, "«,»"),
    ("a: 1\nb\nc: 2\n", codes.KOLON_MANGLER, 2, 1, "har ikke noe kolon"),
    ("a\nb: 1\n", codes.KOLON_MANGLER, 1, 1, "har ikke noe kolon"),
    ("a: 1\n" + "x" * 1100 + ": 1\n", codes.KOLON_MANGLER, 2, 1, "ingen gyldig nøkkel"),
    ("a: |\ntekst\nb: 1\n", codes.INNRYKK, 2, 1, "må rykkes inn"),
    ('a: "foo\nb: 2\n', codes.ÅPENT_ANFØRSELSTEGN, 1, 4, "lukket"),
    ("a: 1\nb: 'foo\n", codes.ÅPENT_ANFØRSELSTEGN, 2, 4, "«'»"),
    ('a: "foo\nb: "bar"\nc: 3\n', codes.ÅPENT_ANFØRSELSTEGN, 1, 4, "linje 2"),
    ("a: 'it's'\n", codes.TEKST_ETTER_ANFØRSELSTEGN, 1, 8, 'a: "it\'s"'),
    ('a: "et "ord" her"\n', codes.TEKST_ETTER_ANFØRSELSTEGN, 1, 9, "a: 'et \"ord\" her'"),
    ('a: "Mål" og planer\n', codes.TEKST_ETTER_ANFØRSELSTEGN, 1, 10, "a: '\"Mål\" og planer'"),
    ('a:\n  - "Mål" og planer\n', codes.TEKST_ETTER_ANFØRSELSTEGN, 2, 11, "- '\"Mål\" og planer'"),
    ("a: [1, 2\nb: 3\n", codes.KLAMMER, 1, 4, "«]»"),
    ("a: [1, 2,\n", codes.KLAMMER, 1, 4, "«]»"),
    ("a: {x: 1, y: 2\nb: 3\n", codes.KLAMMER, 1, 4, "«}»"),
    ("a: {x: 1]\n", codes.KLAMMER, 1, 9, "«}»"),
    ("a: [1]]\n", codes.KLAMMER, 1, 7, "ikke er åpnet"),
    ('a: ["x" "y"]\n', codes.KOMMA_MANGLER, 1, 9, "komma"),
    ("a: [\n  [1, 2]\n  [3, 4]\n  ]\n", codes.KOMMA_MANGLER, 3, 3, "komma"),
    ("a: [§oversikt] sier at\n", codes.TEKST_ETTER_KLAMME, 1, 16, 'a: "[§oversikt] sier at"'),
    ("a:\n    b: 1\n  c: 2\n", codes.INNRYKK, 3, 3, "2 mellomrom"),
    ("  a: 1\nb: 2\n", codes.INNRYKK, 2, 1, "ikke rykket inn"),
    ("a: 1\n  c: 2\n", codes.INNRYKK, 2, 3, "fjern innrykket"),
    ("a:\n  - id: x\n      b: 1\n", codes.INNRYKK, 3, 7, "rykk den inn 4 mellomrom"),
    ("a:\n  b: 1\n  - c\n", codes.INNRYKK, 3, 3, "listepunkt"),
    ("a:\n  - b\n  c: 1\n", codes.INNRYKK, 3, 3, "listepunkt"),
    ("a:\n[1]\nb: 1\n", codes.INNRYKK, 2, 1, "rykk den inn"),
    ("tittel: Mål: planer og system\n", codes.KOLON_I_VERDI, 1, 12, 'tittel: "Mål: planer og system"'),
    ("a:\n  - tekst: Mål: planer\n", codes.KOLON_I_VERDI, 2, 15, 'tekst: "Mål: planer"'),
    ('a: "x": y\n', codes.KOLON_I_VERDI, 1, 7, "a: '\"x\": y'"),
    (f"a: b: {'c' * 200}\n", codes.KOLON_I_VERDI, 1, 5, "anførselstegn, eller skriv |"),
    ("a: [#bemanning] viser\n", codes.STARTTEGN, 1, 4, 'a: "[#bemanning] viser"'),
    ("a: [#bemanning] viser\nb: 1\n", codes.STARTTEGN, 1, 4, 'a: "[#bemanning] viser"'),
    ('a: "x",\nb: 1\n', codes.TEKST_ETTER_ANFØRSELSTEGN, 1, 7, "Slett kommaet"),
    ("a:\n  - b\n  -c\n  - d\n", codes.LISTESTREK, 3, 3, "«- c»"),
    ("...\na: 1\n", codes.FLERE_DOKUMENTER, 1, 1, "..."),
    ("a: @foo\n", codes.STARTTEGN, 1, 4, 'a: "@foo"'),
    ("a: `foo`\n", codes.STARTTEGN, 1, 4, 'a: "`foo`"'),
    ("a: %foo\n", codes.STARTTEGN, 1, 4, 'a: "%foo"'),
    ("a: , b\n", codes.STARTTEGN, 1, 4, 'a: ", b"'),
    ("a: ? b\n", codes.STARTTEGN, 1, 4, 'a: "? b"'),
    ("a: [@kilde] sier at\n", codes.STARTTEGN, 1, 4, 'a: "[@kilde] sier at"'),
    ("a: 1\n%foo\n", codes.STARTTEGN, 2, 1, "«%»"),
    ("%foo\n---\na: 1\n", codes.STARTTEGN, 1, 1, "«%»"),
    ("a: **viktig** tekst\n", codes.ANKERTEGN, 1, 4, 'a: "**viktig** tekst"'),
    ("a: &kjøp x\n", codes.ANKERTEGN, 1, 4, 'a: "&kjøp x"'),
    ("a: &x 1\nb: &y *x\n", codes.ANKERTEGN, 2, 4, "anker"),
    ("a: *viktig\n", codes.UKJENT_ALIAS, 1, 4, '"*viktig …"'),
    ("a: *viktig å huske\n", codes.UKJENT_ALIAS, 1, 4, '"*viktig …"'),
    ("a:\n\tb: 1\n", codes.TABULATOR, 2, 1, "tabulator"),
    ("a:\n  b: 1\n \tc: 2\n", codes.TABULATOR, 3, 2, "tabulator"),
    ("a: |\n\ttekst\n", codes.TABULATOR, 2, 1, "tabulator"),
    ("a:\n- b\n\t\n- c\n", codes.TABULATOR, 3, 1, "tomme linjen"),
    ('a: "C:\\Users\\x"\n', codes.OMVENDT_SKRÅSTREK, 1, 7, "to ganger"),
    ('a: "æ\n  \\q"\n', codes.OMVENDT_SKRÅSTREK, 2, 3, "to ganger"),
    ('a: "\\ud800"\n', codes.OMVENDT_SKRÅSTREK, 1, 5, "to ganger"),
    ('a: "\\U00110000"\n', codes.OMVENDT_SKRÅSTREK, 1, 5, "to ganger"),
    ("a: - x\n", codes.LISTE_PÅ_NØKKELLINJE, 1, 4, "neste linje"),
    ("a: >100 ansatte\n", codes.TEKST_ETTER_BLOKKTEGN, 1, 4, 'a: ">100 ansatte"'),
    ("a: | tekst\n", codes.TEKST_ETTER_BLOKKTEGN, 1, 4, "rykket inn"),
    ("a: !foo x\n", codes.TAGG, 1, 4, "«!foo»"),
    ("a: !!python/object:os.system x\n", codes.TAGG, 1, 4, "«!!python/object:os.system»"),
    ("a: !foo [x]\n", codes.TAGG, 1, 4, "«!foo»"),
    ("a: !!map [x]\n", codes.TAGG, 1, 4, "!!map"),
    ("a: !!int x\n", codes.TAGG, 1, 4, "passer ikke"),
    ("a: !x!y z\n", codes.TAGG, 1, 4, "tagg"),
    ("!foo a: 1\n", codes.TAGG, 1, 1, "«!foo»"),
    ("a: 1\nb: 2\na: 3\n", codes.DOBBEL_NØKKEL, 3, 1, "«a»"),
    ("{2024: 1, '2024': 2}\n", codes.DOBBEL_NØKKEL, 1, 11, "«2024»"),
    ("? [a, b]\n: c\n", codes.NØKKEL_IKKE_TEKST, 1, 3, "en liste"),
    ("a: {{ x }}\n", codes.NØKKEL_IKKE_TEKST, 1, 5, "et oppslag"),
    ("a: &x k\n*x : v\n", codes.NØKKEL_IKKE_TEKST, 2, 1, "et alias"),
    (": x\n", codes.TOM_NØKKEL, 1, 1, "navn foran kolon"),
    ("{: x}\n", codes.TOM_NØKKEL, 1, 2, "navn foran kolon"),
    ("'': x\n", codes.TOM_NØKKEL, 1, 1, "navn foran kolon"),
    ("a: &x {b: 1}\nc:\n  <<: *x\n", codes.FLETTENØKKEL, 3, 3, "anker"),
    ("a:\n\u00a0\u00a0b: 1\n", codes.MELLOMROM_I_NØKKEL, 2, 1, "U+00A0"),
    ("a: 1\n---\nb: 2\n", codes.FLERE_DOKUMENTER, 2, 1, "---"),
    ("---\na: 1\n--- # slutt\n", codes.FLERE_DOKUMENTER, 3, 1, "---"),
    ("a: 1\n...\nb: 2\n", codes.FLERE_DOKUMENTER, 2, 1, "..."),
    ("kommune: 0301\n", codes.LEDENDE_NULL, 1, 10, '"0301"'),
    ("a: .inf\n", codes.UENDELIG, 1, 4, '".inf"'),
    (f"a: {'7' * 64}\n", codes.FOR_STORT_TALL, 1, 4, "kode"),
    ("a: &x [*x]\n", codes.ALIAS_I_RING, 1, 8, "seg selv"),
    ("--- a: 1\n", codes.UKJENT_SYNTAKS, 1, 6, "kan ikke leses"),
]
EGNE_PRØVER: Final = {
    codes.FIL_FOR_STOR,
    codes.IKKE_UTF8,
    codes.ULOVLIG_TEGN,
    codes.FOR_DYPT,
    codes.FOR_MANGE_VERDIER,
    codes.FOR_MANGE_FEIL,
    codes.ALIAS_VOKSER,
}


def rot(kilde: Kildetekst) -> Node:
    assert kilde.rot is not None
    return kilde.rot


@pytest.mark.parametrize(("tekst", "kode", "linje", "kolonne", "ord_"), FEIL)
def test_mistake(les_tekst: Les, tekst: str, kode: str, linje: int, kolonne: int, ord_: str) -> None:
    _, diagnoser = les_tekst(tekst)
    assert [d.kode for d in diagnoser] == [kode]
    (diagnose,) = diagnoser
    assert (diagnose.plass.linje, diagnose.plass.kolonne) == (linje, kolonne)
    assert ord_ in f"{diagnose.melding} {diagnose.råd}"


def test_every_code_is_tried() -> None:
    prøvd = {kode for _, kode, *_ in FEIL}
    assert prøvd | EGNE_PRØVER == set(KODER)
    assert not prøvd & EGNE_PRØVER


def test_codes_have_one_line_titles() -> None:
    assert len(KODER) > 30
    assert all(len(kode) == 4 and kode[0] == "Y" and kode[1:].isdigit() for kode in KODER)
    assert all(tittel and "\n" not in tittel and not tittel.endswith(".") for tittel in KODER.values())
    assert len(set(KODER.values())) == len(KODER)


def test_a_second_key_points_at_the_first_and_is_left_out(les_tekst: Les) -> None:
    kilde, (diagnose,) = les_tekst("a: 1\nb: 2\na: {c: 3}\nd: 4\n")
    (første,) = diagnose.relatert
    assert (første.plass.linje, første.plass.kolonne) == (1, 1)
    assert til_data(rot(kilde)) == {"a": 1, "b": 2, "d": 4}


def test_refused_keys_are_left_out_and_the_rest_stands(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst("a: &x {b: 1}\n<<: *x\n? [k, {l: m}]\n: {n: 0301}\n? {o: p}\nq: *x\n")
    assert [d.kode for d in diagnoser] == [
        codes.FLETTENØKKEL,
        codes.NØKKEL_IKKE_TEKST,
        codes.LEDENDE_NULL,
        codes.NØKKEL_IKKE_TEKST,
    ]
    assert til_data(rot(kilde)) == {"a": {"b": 1}, "q": {"b": 1}}


def test_odd_looking_texts_are_no_mistakes(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst(
        "'<<': 1\nR&D: [C#, a?, 10 %, a:b, 'x': y]\nurl: https://x.no/?a=b#c\n"
        "tab:\tx\ty\n'- ': \"#\" # kommentar\n"
    )
    assert diagnoser == ()
    assert til_data(rot(kilde)) == {
        "<<": 1,
        "R&D": ["C#", "a?", "10 %", "a:b", {"x": "y"}],
        "url": "https://x.no/?a=b#c",
        "tab": "x\ty",
        "- ": "#",
    }
