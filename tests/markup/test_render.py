from __future__ import annotations

import re
from collections import Counter
from html import escape
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.markup import referanser
from revisjon.markup.render import til_html, til_html_linje, til_html_note

NB = "\u00a0"


class Prøveverk:
    """Answers for every id, and remembers what it was asked."""

    def __init__(self) -> None:
        self.spurt: Counter[tuple[str, str]] = Counter()

    def kilde(self, id: str, sted: str) -> str:  # noqa: A002 - as in the protocol
        self.spurt["kilde", id] += 1
        return f"SSB. <em>{id}</em>{', ' + escape(sted) if sted else ''}."

    def tall(self, id: str, form: str) -> str:  # noqa: A002
        self.spurt["tall", id] += 1
        return {"": "ca. 7 prosent", "bare tall": "7", "i ord": "sju"}[form]

    def kriterium(self, id: str) -> str:  # noqa: A002
        self.spurt["kriterium", id] += 1
        return f"forskrift om {id} & mer § 6 bokstav f"

    def plassering(self, id: str) -> str:  # noqa: A002
        self.spurt["plassering", id] += 1
        return f'<figure id="{id}"></figure>'


def fn(tekst: str, kilder: str = "a") -> str:
    return f'<span class="fn" data-kilder="{kilder}">{tekst}</span>'


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("Planen.[@a]", "Planen." + fn("SSB. <em>a</em>.")),
        ("Planen. [@a] Mer", "Planen." + fn("SSB. <em>a</em>.") + " Mer"),
        ("Planen\n[@a, s.\n4]", "Planen" + fn("SSB. <em>a</em>, s. 4.")),
        ("**Plan.**[@a]", "<strong>Plan.</strong>" + fn("SSB. <em>a</em>.")),
        ("x[@a; @b, s. 2]", "x" + fn("SSB. <em>a</em>; SSB. <em>b</em>, s. 2.", "a b")),
        ("x[@a; @a]", "x" + fn("SSB. <em>a</em>; SSB. <em>a</em>.")),
        (
            "x[@a] [@b].",
            f'x{fn("SSB. <em>a</em>.")}<span class="fnskille">,</span>{fn("SSB. <em>b</em>.", "b")}.',
        ),
        ("[@a]x[@a]", f"{fn('SSB. <em>a</em>.')}x{fn('SSB. <em>a</em>.')}"),
        ("[=n]", f'<span class="tall" data-tall="n">ca.{NB}7{NB}prosent</span>'),
        ("[=n, bare tall] ansatte", f'<span class="tall" data-tall="n">7</span>{NB}ansatte'),
        ("[=n, i ord] ansatte", '<span class="tall" data-tall="n">sju</span> ansatte'),
        ("§ [=n, bare tall]", f'§{NB}<span class="tall" data-tall="n">7</span>'),
        ("Se [#tab.a].", 'Se <a class="kryss" href="#tab.a"></a>.'),
        ("i [#t]", f'i{NB}<a class="kryss" href="#t"></a>'),
        ("jf. [§k]", f"jf. forskrift om k &amp; mer §{NB}6 bokstav{NB}f"),
        ("[tekst](https://x.no/?a=1&b=2)", '<a href="https://x.no/?a=1&amp;b=2">tekst</a>'),
        ("[*em*](https://x.no)", '<em><a href="https://x.no">em</a></em>'),
        ("<https://x.no>", '<a href="https://x.no">https://x.no</a>'),
        ("<post@x.no>", '<a href="mailto:post@x.no">post@x.no</a>'),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        (r"\[@a] og \*", "[@a] og *"),
        ("<b>a</b> `b` {{ c }} {% d %}", "&lt;b&gt;a&lt;/b&gt; `b` {{ c }} {% d %}"),
        ("§ 6\nog 5.\nmai", f"§{NB}6 og 5.{NB}mai"),
        ("a  \nb", "a<br/>b"),
        ("[^x]", "[^x]"),
        ("\x01", "\ufffd"),
    ],
)
def test_inline(tekst: str, ventet: str) -> None:
    assert til_html_linje(tekst, Prøveverk()) == ventet
    assert til_html(tekst, Prøveverk()) == f"<p>{ventet}</p>"


@pytest.mark.parametrize(
    ("kilder", "ventet"),
    [
        ("Lov om tjenester m.m.", "Lov om tjenester m.m.; Lov om tjenester m.m."),
        ("<em>Hva nå?</em>", "<em>Hva nå?</em>; <em>Hva nå?</em>"),
        ("Plan", "Plan; Plan."),
        ("<em>Plan.</em>", "<em>Plan</em>; <em>Plan.</em>"),
        ("«Plan.»", "«Plan.»; «Plan.»"),
        ("Lest 1.2.2026.", "Lest 1.2.2026; Lest 1.2.2026."),
    ],
)
def test_one_final_period(kilder: str, ventet: str) -> None:
    class Verk(Prøveverk):
        def kilde(self, id: str, sted: str) -> str:  # noqa: A002, ARG002
            return kilder

    assert til_html_linje("x[@a; @b]", Verk()) == "x" + fn(ventet, "a b")


@pytest.mark.parametrize(
    ("note", "ventet"),
    [
        ("Bare tekst", '<span class="fn">Bare tekst.</span>'),
        ("Se [@a].", fn("Se SSB. <em>a</em>.")),
        ("Se [@a, s. 1], som gjelder.", fn("Se SSB. <em>a</em>, s. 1, som gjelder.")),
        ("[@a] Den *gjelder*", fn("SSB. <em>a</em>. Den <em>gjelder</em>.")),
        ("Se [#t]", '<span class="fn">Se <a class="kryss" href="#t"></a>.</span>'),
        (
            "Over\nto [=n, i ord].",
            '<span class="fn">Over to <span class="tall" data-tall="n">sju</span>.</span>',
        ),
        ("Se [^n].", '<span class="fn">Se [^n].</span>'),
    ],
)
def test_note_with_its_own_text(note: str, ventet: str) -> None:
    assert til_html(f"Tekst. [^n] Mer.\n\n[^n]: {note}\n\nSlutt.", Prøveverk()) == (
        f"<p>Tekst.{ventet} Mer.</p>\n<p>Slutt.</p>"
    )


def test_a_field_printed_as_a_note() -> None:
    assert til_html_note("Se [@a].\n\nOg *mer*", Prøveverk()) == fn("Se SSB. <em>a</em>. Og <em>mer</em>.")
    assert til_html_note(" ", Prøveverk()) == ""


def test_blocks() -> None:
    tekst = "En\n\nTo\n\n- a\n- b\n\n3. c\n\n> sitat\n\n![#f]\n![#g]\n\nA|B\n-|-:\nx|1"
    assert til_html(tekst, Prøveverk()).replace("\n", "") == (
        "<p>En</p><p>To</p><ul><li>a</li><li>b</li></ul>"
        '<ol start="3"><li>c</li></ol><blockquote><p>sitat</p></blockquote>'
        '<figure id="f"></figure><figure id="g"></figure>'
        '<table><thead><tr><th scope="col">A</th><th scope="col" class="n">B</th></tr></thead>'
        '<tbody><tr><td>x</td><td class="n">1</td></tr></tbody></table>'
    )


@pytest.mark.parametrize("tekst", ["1. januar 2026 endres loven.", "Loven gjelder fra\n1. januar 2026."])
def test_a_date_first_on_a_line_is_no_list(tekst: str) -> None:
    assert til_html(tekst, Prøveverk()) == f"<p>{tekst.replace(chr(10), ' ').replace('1. j', f'1.{NB}j')}</p>"


@pytest.mark.parametrize(
    "tekst", ["# a", "a\n===", "    a", "```\na\n```", "---", "[a]: https://x.no", "![a](https://x.no)"]
)
def test_what_the_language_lacks_stays_text(tekst: str) -> None:
    html = til_html(tekst, Prøveverk())
    assert re.findall(r"<(\w+)", html) in (["p"], ["p", "a"])


@pytest.mark.parametrize("tekst", ["-", "–", "1. januar", "- a\n- b", "> x", "+ 5"])
def test_a_cell_is_never_a_list(tekst: str) -> None:
    assert "<" not in til_html_linje(tekst, Prøveverk())


def test_paragraphs_of_a_line_are_joined() -> None:
    assert til_html_linje("En.\n\nTo *t*.\n \n\nTre.", Prøveverk()) == "En. To <em>t</em>. Tre."


def test_empty() -> None:
    assert til_html("", Prøveverk()) == til_html_linje(" \n ", Prøveverk()) == ""


BITER = st.sampled_from(
    ["a", "b ", " ", "\n", "\n\n", "*", "**", "_", "[", "]", "(", ")", "<", ">", "&", "&amp;", '"', "\\", "|",
     "- ", "> ", "1. ", "    ", "`", "!", ".", "§ 6", "\x00", "\ud800", "{{ a }}", "\n|-|-|\n",
     "[@k]", "[@k, s. 4; @l]", "[=t]", "[=t, i ord]", "[#x]", "[§q]", "[^n]", "\n[^n]: ", "\n\n![#p]\n\n",
     "(https://x.no)", "<https://y.no>"]
)  # fmt: skip
TEKST = st.lists(BITER, max_size=30).map("".join)


@given(TEKST)
def test_always_well_formed_with_nothing_but_text_in_links(tekst: str) -> None:
    for tegn in (til_html, til_html_linje, til_html_note):
        html = tegn(tekst, Prøveverk())
        rot = ET.fromstring(f"<div>{html}</div>")  # noqa: S314 - our own output
        assert not [lenke for lenke in rot.iter("a") if len(lenke)]
        assert not [note for note in rot.iterfind(".//span[@class='fn']//span") if note.get("class") == "fn"]
        assert not re.search(r'\s<span class="fn"', html)


UTEN_NOTER = st.lists(
    BITER.filter(lambda b: "^" not in b and "://" not in b and "(" not in b), max_size=30
).map("".join)


@given(UTEN_NOTER)
def test_the_scanner_and_the_reader_see_the_same_references(tekst: str) -> None:
    verk = Prøveverk()
    til_html(tekst, verk)
    slag = ("kilde", "tall", "kriterium")
    assert Counter({k: n for k, n in verk.spurt.items() if k[0] in slag}) == Counter(
        (ref.slag, id_) for ref in referanser(tekst) if ref.slag in slag for id_ in ref.ider
    )
