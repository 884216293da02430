"""Not a word is lost on the way to Word, and what Word counts comes out as the tree has it."""

from __future__ import annotations

from itertools import zip_longest

from hypothesis import given, settings
from hypothesis import strategies as st
from lesedocx import Ordfil, felt, treord
from tema import TEMA

from revisjon.output.docx import lag_docx
from revisjon.report.document import Dokument
from revisjon.report.tree import er
from revisjon.report.xhtml import les


def test_the_words_are_the_trees(eksempel: Dokument, fil: Ordfil) -> None:
    tekst, noter = treord(les(eksempel.html))
    assert len(tekst) > 10_000
    ulike = [(a, b) for a, b in zip_longest(tekst, fil.ord()) if a != b]
    assert ulike[:5] == []
    assert noter == fil.noteord()


def test_word_counts_to_the_trees_numbers(eksempel: Dokument, fil: Ordfil) -> None:
    ventet = [(o.nummer, o.tekst) for o in eksempel.overskrifter if o.nummer]
    assert len(ventet) > 30
    assert fil.numre() == [(nr, " ".join(t.replace("\u00ad", "").split())) for nr, t in ventet]


def test_every_note_has_its_text(eksempel: Dokument, fil: Ordfil) -> None:
    assert len(fil.noter) == len(eksempel.noter) > 50


def test_references_say_what_the_tree_says(eksempel: Dokument, fil: Ordfil) -> None:
    kryss = [a for a in les(eksempel.html).iter("a") if er(a, "kryss")]
    resultater = [r for i, r in felt(fil) if i.startswith("REF ")]
    assert len(resultater) == len(kryss) > 50
    vanlig = sorted((a.text or "").rpartition("\u00a0")[2] for a in kryss)
    assert sorted(r.rpartition("\u00a0")[2] for r in resultater) == vanlig


def test_captions_count_from_one(eksempel: Dokument, fil: Ordfil) -> None:
    for ordet, bilder in (("Tabell", eksempel.tabeller), ("Figur", eksempel.figurer)):
        talt = [r for i, r in felt(fil) if i == f"SEQ {ordet} \\* ARABIC"]
        assert talt == [str(b.nummer) for b in bilder]


_TEGN = st.text(st.sampled_from("abcæøå 1.–«\u00a0"), min_size=1, max_size=6)
_KLASSER = st.sampled_from(
    (
        *(
            "",
            "vurdering",
            "kriterier",
            "del",
            "styrke",
            "funn",
            "funn-nr",
            "svar",
            "merkelapp",
            "nr",
            "id",
            "b",
        ),
        *(
            "problem",
            "anbefalinger",
            "spørsmål",
            "opp",
            "gruppe",
            "bt",
            "kilde",
            "liggende",
            "omslag forside",
        ),
        *(
            "tittelside",
            "kolofon",
            "omslag bakside",
            "brev",
            "vedlegg følger",
            "kortliste",
            "innhold",
            "ukjent",
        ),
        *(
            "lister",
            "sammen",
            "skal",
            "dom",
            "jf",
            "ett",
            "ytre gruppe",
            "sum",
            "krav",
            "avveining",
            "rute",
            "stor",
        ),
    )
)
_NAVN = st.sampled_from(
    (
        *(
            "p",
            "div",
            "section",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "figure",
            "h1",
        ),
        *("h2", "h3", "h4", "h6", "span", "em", "strong", "a", "blockquote", "dl", "dt", "dd", "nav", "pre"),
        *("ukjent-kode", "sup", "code", "caption", "figcaption", "details", "summary", "article"),
    )
)


@st.composite
def _element(draw: st.DrawFn, barn: st.SearchStrategy[str]) -> str:
    navn, klasse = draw(_NAVN), draw(_KLASSER)
    spenn = draw(
        st.sampled_from(("", ' rowspan="3"', ' colspan="2"', ' id="x"', ' data-id="y"', ' href="#x"'))
    )
    return f'<{navn} class="{klasse}"{spenn}>{"".join(draw(st.lists(barn, max_size=4)))}</{navn}>'


@given(st.lists(st.recursive(_TEGN, _element, max_leaves=14), max_size=4))
@settings(max_examples=100, deadline=None)
def test_whatever_a_template_holds_comes_through(deler: list[str]) -> None:
    html = f"<html><body>{''.join(deler)}</body></html>"
    dokument = Dokument(html, "T", "nb", "", "", "endelig", tema=TEMA)
    fil = Ordfil(lag_docx(dokument)[0])
    tekst, _ = treord(les(html))
    assert "".join(fil.ord()) == "".join(tekst)
    for celle in fil.kropp.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tc"):
        assert celle[-1].tag.endswith("}p")
