from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.markup import Referanse, feil, referanser, ulovlig


@pytest.mark.parametrize(
    ("tekst", "slag", "ider", "form", "steder"),
    [
        ("[@temaplan]", "kilde", ("temaplan",), "", ("",)),
        ("[@svar-1, s. 4]", "kilde", ("svar-1",), "", ("s. 4",)),
        ("[@a; @b, s. 2]", "kilde", ("a", "b"), "", ("", "s. 2")),
        ("[@a, § 6 bokstav f ; @b]", "kilde", ("a", "b"), "", ("§ 6 bokstav f", "")),
        (r"[@a, brev \[2\]; @b]", "kilde", ("a", "b"), "", ("brev [2]", "")),
        ("[@a,\n  s. 4]", "kilde", ("a",), "", ("s. 4",)),
        ("[=årsverk-2034]", "tall", ("årsverk-2034",), "", ()),
        ("[=x, bare tall]", "tall", ("x",), "bare tall", ()),
        ("[=x,\ni ord]", "tall", ("x",), "i ord", ()),
        ("[#F3-15]", "kryss", ("F3-15",), "", ()),
        ("[#mål.vurdering]", "kryss", ("mål.vurdering",), "", ()),
        ("[§oversikt]", "kriterium", ("oversikt",), "", ()),
        ("[^1]", "note", ("1",), "", ()),
        ("![#bemanning]", "plassering", ("bemanning",), "", ()),
    ],
)
def test_each_form(tekst: str, slag: str, ider: tuple[str, ...], form: str, steder: tuple[str, ...]) -> None:
    (ref,) = referanser(f"Før {tekst} etter.")
    assert (ref.slag, ref.ider, ref.form, ref.steder) == (slag, ider, form, steder)
    assert (ref.start, ref.slutt) == (4, 4 + len(tekst))


def test_several_in_order_with_positions() -> None:
    tekst = "Planen.[@a][@b] Se [#t] og [=n]!"
    funnet = [(r.slag, tekst[r.start : r.slutt]) for r in referanser(tekst)]
    assert funnet == [("kilde", "[@a]"), ("kilde", "[@b]"), ("kryss", "[#t]"), ("tall", "[=n]")]


def test_definition_of_a_note_is_told_from_its_call() -> None:
    tekst = "Tekst[^n]: mer.\n\n[^n]: Se [@a].\n"
    funnet = [(r.slag, r.form, tekst[r.start : r.slutt]) for r in referanser(tekst)]
    assert funnet == [("note", "", "[^n]"), ("note", "definisjon", "[^n]:"), ("kilde", "", "[@a]")]


@pytest.mark.parametrize(
    "tekst", [r"\[@a]", r"\![x]", "[tekst](https://x.no)", "a [sic] b", "[ § 6 ]", "ola@x.no"]
)
def test_ordinary_text_is_neither_reference_nor_mistake(tekst: str) -> None:
    assert referanser(tekst) == ()
    assert feil(tekst) == ()


def test_exclamation_mark_before_a_source_is_only_that() -> None:
    (ref,) = referanser("Les planen![@a]")
    assert ref == Referanse("kilde", ("a",), "", 11, 15, ("",))
    assert feil("Les planen![@a]") == ()


def test_escaped_backslash_does_not_escape_the_bracket() -> None:
    assert [r.ider for r in referanser(r"\\[@a]")] == [("a",)]


@pytest.mark.parametrize(
    ("tekst", "del_av_melding", "del_av_råd"),
    [
        ("[@]", "mangler id", "[@kilde, s. 4]"),
        ("![#]", "mangler id", "![#id]"),
        ("[=tall, rart]", "form som ikke finnes", "[=tall, i ord]"),
        ("[=tall, bare tal]", "form som ikke finnes", "Mente du «bare tall»?"),
        ("[@kilde s. 4]", "mangler komma", "Skriv [@kilde, s. 4]."),
        ("[@a, @b]", "har komma mellom kildene", "Skriv [@a; @b]."),
        ("[@a; b]", "uten krøllalfa", "Skriv [@a; @b]."),
        ("[@a,]", "skilletegn for mye", "Skriv [@a]."),
        ("[ @a ]", "mellomrom", "Skriv [@a]."),
        ("[#a; #b]", "mer enn én ting", "[#a] og [#b]"),
        ("[#1]", "ikke skrevet på en måte", "begynner med en bokstav"),
        ("[§oversikt, bokstav a]", "ikke skrevet på en måte", "[§kriterium]"),
    ],
)
def test_malformed(tekst: str, del_av_melding: str, del_av_råd: str) -> None:
    (funnet,) = feil(f"Se {tekst} her.") if not tekst.startswith("!") else feil(tekst)
    assert del_av_melding in funnet.melding
    assert del_av_råd in funnet.råd
    assert funnet.slutt - funnet.start == len(tekst)


@pytest.mark.parametrize(
    ("tekst", "understreket"),
    [
        ("Se [@kilde", "[@kilde"),
        ("Se [@kilde s. 4\n\nNytt avsnitt]", "[@kilde"),
        ("Se [@kilde og [#a]", "[@kilde"),
        ("Se [=", "[="),
    ],
)
def test_unclosed(tekst: str, understreket: str) -> None:
    (funnet,) = feil(tekst)
    assert "ikke lukket" in funnet.melding
    assert tekst[funnet.start : funnet.slutt] == understreket


def test_a_link_may_begin_with_a_sign_of_ours() -> None:
    assert feil("Se [§ 6 i forskriften](https://lovdata.no).") == ()


@pytest.mark.parametrize(
    ("tekst", "antall"),
    [
        ("Før\n\n![#a]\n\nEtter", 0),
        ("![#a]\n![#b]", 0),
        ("- punkt\n\n  ![#a]\n", 0),
        ("Før\n![#a]", 1),
        ("![#a] og ![#b]", 2),
        ("Tekst ![#a] her\n\n![#b]", 1),
    ],
)
def test_placement_stands_alone(tekst: str, antall: int) -> None:
    funnet = feil(tekst)
    assert len(funnet) == antall
    assert all("![#" in f.melding for f in funnet)


def test_note_within_a_note() -> None:
    tekst = "Tekst[^a] og [^b].\n\n[^a]: Se noten[^b].\n\n[^b]: Ja."
    (funnet,) = feil(tekst)
    assert funnet.start == tekst.index("noten[^b]") + len("noten")
    assert "i teksten til en annen note" in funnet.melding


@pytest.mark.parametrize("tekst", ["Tekst[^a].", "Tekst.\n\n[^a]: Note."])
def test_whether_a_note_has_both_parts_is_not_a_question_of_spelling(tekst: str) -> None:
    assert feil(tekst) == ()


def test_note_defined_twice_is_reported_at_both() -> None:
    funnet = feil("Tekst[^a].\n\n[^a]: En.\n\n[^a]: To.")
    assert ["2 ganger" in f.melding for f in funnet] == [True, True]


@pytest.mark.parametrize(
    ("tekst", "understreket", "ord_"),
    [
        ("Et <b>ord", "<b>", "HTML"),
        ("Et ord</b >", "</b >", "HTML"),
        ("a <!-- b\nc --> d", "<!-- b\nc -->", "HTML"),
        ("# Tittel", "# Tittel", "overskrift"),
        ("Tittel\n===", "Tittel\n===", "overskrift"),
        ("Tittel\n---", "Tittel\n---", "overskrift"),
        ("Før\n\n* * *\n", "* * *", "skillelinje"),
        ("Se ![alt](bilde.png) her", "![alt](bilde.png)", "bilde"),
        ("```\nkode [@a]\n```\n\nMer", "```\nkode [@a]\n```", "kodeblokk"),
        ("Et `ord` her", "`ord`", "aksent grav"),
        ("Før\n\n    kode", "kode", "rykket inn"),
        ("[tekst](side.html)", "(side.html)", "adresse"),
        ("[tekst](javascript:x)", "(javascript:x)", "adresse"),
        ("[se [=n]](https://x.no)", "[=n]", "referanse"),
        ("[a]: https://x.no", "[a]: https://x.no", "skrevet for seg"),
    ],
)
def test_unlawful(tekst: str, understreket: str, ord_: str) -> None:
    (funnet,) = ulovlig(tekst)
    assert tekst[funnet.start : funnet.slutt] == understreket
    assert ord_ in funnet.melding
    assert funnet.råd


@pytest.mark.parametrize(
    "tekst",
    [
        "Vanlig *tekst* med **vekt**, <https://x.no> og <post@x.no>.",
        "p < 0,05 og 3 > 2 & {{ x }} {% y %}",
        r"\# nei, \<b> og \`",
        "#1 på listen",
        "- a\n\n    b\n\n    - c\n\n        d",
        "1. en\n2. to\n\n> sitat\n> mer",
        "A | B\n--- | ---\n1 | 2",
        "| A |\n|---|\n| 1 |",
        "[lenke](https://x.no) og [post](mailto:a@b.no)",
        "[=tall](ca.) og ![#figur]",
        "[^n]: note",
        "en linje\n    som er brutt med innrykk",
        "Perioden 2024\n–2034",
    ],
)
def test_lawful(tekst: str) -> None:
    assert ulovlig(tekst) == ()


BITER = st.sampled_from(
    ["[", "]", "@", "=", "#", "§", "^", "!", "(", ")", "a", "b1", " ", ", ", "; ", "\n", "\n\n", "\\", ":",
     "`", "<", ">", "-", "*", "s. 4", "bare tall", "    "]
)  # fmt: skip
TEKST = st.lists(BITER, max_size=40).map("".join)


@given(TEKST)
def test_positions_hold_and_nothing_is_both_right_and_wrong(tekst: str) -> None:
    refs, galt = referanser(tekst), feil(tekst)
    assert all(a.slutt <= b.start for a, b in pairwise(refs))
    assert all(tekst[r.start] in "[!" and tekst[r.slutt - 1] in "]:" for r in refs)
    misdannet = [f for f in galt if not f.melding.startswith(("Noten", "Plasseringen"))]
    for f in (*galt, *ulovlig(tekst)):
        assert 0 <= f.start < f.slutt <= len(tekst)
        assert f.melding
        assert f.råd
    assert not any(f.start < r.slutt and r.start < f.slutt for f in misdannet for r in refs)


@given(TEKST)
def test_escaping_every_bracket_leaves_no_reference(tekst: str) -> None:
    trygg = tekst.replace("\\", "").replace("[", "\\[")
    assert referanser(trygg) == ()
    assert feil(trygg) == ()
