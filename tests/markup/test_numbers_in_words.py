"""A number in words has a capital where it begins a sentence, and only there."""

from __future__ import annotations

import re

import pytest

from revisjon.markup.render import til_html, til_html_linje


class Verk:
    def kilde(self, id: str, sted: str) -> str:  # noqa: A002 - the text language's own name
        return f"{id} {sted}."

    def tall(self, id: str, form: str) -> str:  # noqa: A002
        return "tre" if form == "i ord" else id

    def kriterium(self, id: str) -> str:  # noqa: A002
        return id

    def plassering(self, id: str) -> str:  # noqa: A002
        return id


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("[=n, i ord] sluttet.", "Tre sluttet."),
        ("Noen kom. [=n, i ord] sluttet.", "Noen kom. Tre sluttet."),
        ("Noen kom.[@kilde] [=n, i ord] sluttet.", "Noen kom. Tre sluttet."),
        ("«Noen kom?» [=n, i ord] sluttet.", "«Noen kom?» Tre sluttet."),
        ("**Noen kom.** [=n, i ord] sluttet.", "Noen kom. Tre sluttet."),
        ("Av dem sluttet [=n, i ord].", "Av dem sluttet tre."),
        ("Det var ca. [=n, i ord] ledere.", "Det var ca. tre ledere."),
        ("Det er f.eks. [=n, i ord] ledere.", "Det er f.eks. tre ledere."),
        ("Vi spurte [=a] og [=n, i ord] ledere.", "Vi spurte a og tre ledere."),
        ("Se [#b] [=n, i ord] ganger.", "Se tre ganger."),
        ("[=a] av [=n, i ord] ledere.", "a av tre ledere."),
    ],
)
def test_capitals(tekst: str, ventet: str) -> None:
    uten_noter = re.sub(r'<span class="fn".*?</span>', "", til_html(tekst, Verk()))
    assert re.sub(r"\s+", " ", re.sub("<[^>]+>", "", uten_noter)) == ventet


def test_items_that_are_no_sentences_keep_their_small_letter() -> None:
    html = til_html("Vi spurte:\n\n- [=n, i ord] ledere\n- [=n, i ord] andre", Verk())
    assert "Tre" not in html
    assert "Tre" not in til_html_linje("[=n, i ord]", Verk())
