"""Verdict circles, certainty bars, the cover and the chain."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.model.engagement import Målform
from revisjon.report.figures import Stil, Stripe, bakside, forside, kjede, trinn, utfall
from revisjon.report.figures.symbols import FORMER, MERKER
from revisjon.words import ordbok

SVG = "{http://www.w3.org/2000/svg}"
STIL = Stil()
ORD = ordbok("bokmål").tegning
STRIPER = st.lists(
    st.builds(
        Stripe, st.sampled_from(["for", "delvis", "mot", "kontekst"]), st.integers(3, 12), st.booleans()
    ),
    max_size=170,
).map(lambda striper: tuple(sorted(striper, key=lambda s: s.kapittel)))


def rektangler(svg: str) -> list[tuple[float, float, float, float, str]]:
    """Return x, y, width, height and colour of each stripe."""
    rot = ET.fromstring(svg)  # noqa: S314 - our own text
    assert rot.get("viewBox") == "0 0 210 297"
    return [
        (float(a["x"]), float(a["y"]), float(a["width"]), float(a["height"]), a["fill"])
        for a in (e.attrib for e in rot.iter(f"{SVG}rect"))
    ]


@pytest.mark.parametrize("navn", FORMER)
def test_every_word_has_a_mark_and_five_verdicts_differ(navn: str) -> None:
    svg = utfall(navn, STIL, ORD.merker)
    assert svg.startswith('<svg class="sym" viewBox="0 0 16 16" role="img"><title>')
    ET.fromstring(svg)  # noqa: S314 - our own text


def test_marks_that_mean_different_things_look_different() -> None:
    utenom = ("oppfylt", "i hovedsak oppfylt", "delvis oppfylt", "ikke oppfylt", "kan ikke konkluderes")
    assert (
        len(
            {re.sub("<title>.*</title>", "", utfall(n, STIL, ORD.merker)) for n in (*utenom, "ikke relevant")}
        )
        == 6
    )
    like = {utfall(n, STIL, ORD.merker) for n in ("ja", "oppfylt", "fylt")}
    assert len(like) == 1


def test_an_unknown_word_gets_a_suggestion() -> None:
    with pytest.raises(ValueError, match="Mente du «delvis oppfylt»"):
        utfall("delvis opfylt", STIL, ORD.merker)
    with pytest.raises(ValueError, match="Bruk ett av: oppfylt, "):
        utfall("xyz", STIL, ORD.merker)


def test_titles_are_the_words_that_are_given() -> None:
    assert "<title>Stipla &lt;sirkel&gt;</title>" in utfall("uavklart", STIL, {"stiplet": "Stipla <sirkel>"})
    assert "<title>2 av 4 steg</title>" in trinn(2, 4, STIL, "2 av 4 steg")


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_every_mark_has_a_title_in_both_målformer(målform: Målform) -> None:
    assert tuple(ordbok(målform).tegning.merker) == MERKER
    assert {*FORMER.values()} <= {*MERKER}


@pytest.mark.parametrize(("nivå", "maks"), [(0, 4), (1, 4), (4, 4), (1, 1), (2, 3)])
def test_so_many_bars_are_filled(nivå: int, maks: int) -> None:
    svg = trinn(nivå, maks, STIL, "")
    assert svg.count(f'fill="{STIL.svart}"') == nivå
    assert svg.count('fill="#fff"') == maks - nivå


def test_a_step_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="Trinn 5 av 4 finnes ikke"):
        trinn(5, 4, STIL, "")


@given(STRIPER)
def test_the_cover_has_a_stripe_per_finding_inside_the_text_column(striper: tuple[Stripe, ...]) -> None:
    rekke = rektangler(forside(striper, STIL))
    assert [farge == STIL.grønn for *_, farge in rekke] == [s.grønn for s in striper]
    assert all(x >= 54 and x + b <= 186 for x, _, b, _, _ in rekke)
    assert all(y + h == 297 for _, y, _, h, farge in rekke if farge == STIL.grønn)
    midter = [x + b / 2 for x, _, b, _, _ in rekke]
    assert all(a < c for a, c in pairwise(midter))


@given(STRIPER)
def test_the_back_has_the_green_stripes_at_the_same_places(striper: tuple[Stripe, ...]) -> None:
    grønne = [(x, b) for x, _, b, _, farge in rektangler(forside(striper, STIL)) if farge == STIL.grønn]
    assert [(x, b) for x, y, b, _, _ in rektangler(bakside(striper, STIL)) if y == 0] == grønne


def test_stripes_are_long_for_and_short_against_with_gaps_between_chapters() -> None:
    slag = [
        Stripe("for", 3, grønn=False),
        Stripe("delvis", 3, grønn=False),
        Stripe("mot", 4, grønn=False),
        Stripe("kontekst", 4, grønn=False),
    ]
    rekke = rektangler(forside(tuple(slag), STIL))
    assert [h for *_, h, _ in rekke] == [56, 40, 24, 12]
    første, mellom, siste = (b[0] - a[0] for a, b in pairwise(rekke))
    assert første == pytest.approx(siste, abs=0.02)
    assert mellom == pytest.approx(første + 2.2, abs=0.02)


@pytest.mark.parametrize(("antall", "rader"), [(1, 1), (90, 1), (400, 3), (2000, 12)])
def test_single_stripes_stay_visible_however_many(antall: int, rader: int) -> None:
    striper = tuple(Stripe("for", i // 40, grønn=i % 7 == 0) for i in range(antall))
    rekke = rektangler(forside(striper, STIL))
    assert len(rekke) == antall
    topper = sorted({y for _, y, *_ in rekke})
    assert len(topper) == rader
    for topp in topper:
        rad = [r for r in rekke if r[1] == topp]
        # A tenth of a millimetre is the thinnest line that printers keep.
        assert all(b >= 0.1 for _, _, b, _, _ in rad)
        assert all(b[0] - (a[0] + a[2]) > min(a[2], b[2]) for a, b in pairwise(rad))
        assert all(x >= 54 and x + b <= 186 for x, _, b, _, _ in rad)
        bunn = min((t for t in topper if t > topp), default=297.0)
        assert all(y + h == pytest.approx(bunn, abs=0.02) for _, y, _, h, f in rad if f == STIL.grønn)
        assert all(y + h < bunn for _, y, _, h, f in rad if f != STIL.grønn)
    assert len(rektangler(bakside(striper, STIL))) == sum(s.grønn for s in striper)


def test_stripes_begin_lower_under_a_very_long_title() -> None:
    striper = (Stripe("for", 1, grønn=False), Stripe("mot", 1, grønn=True))
    sort, grønn = rektangler(forside(striper, STIL, topp=240))
    assert sort[1] == grønn[1] == 240
    assert sort[1] + sort[3] < 297
    assert grønn[1] + grønn[3] == 297


def test_the_chain_counts_from_questions_to_recommendations() -> None:
    svg = kjede(((5, "problemstillinger"), (1234, "funn"), (5, "anbefalinger")), STIL, ORD.kjede)
    rot = ET.fromstring(svg)  # noqa: S314 - our own text
    assert rot.get("viewBox") == "0 0 247 15"
    assert rot[0].text == "Kjeden i tall: 5 problemstillinger, 1\u2009234 funn, 5 anbefalinger"
    assert len(list(rot.iter(f"{SVG}path"))) == 2
    assert [e.get("fill") for e in rot.iter(f"{SVG}text") if e.get("font-weight")][-1] == STIL.grønn_tekst
