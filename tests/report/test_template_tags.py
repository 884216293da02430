"""The tag that is left open is found in the template, not in what was made of it."""

from __future__ import annotations

import pytest

from revisjon.report.template_tags import Løskode, løs_kode


@pytest.mark.parametrize(
    ("mal", "ventet"),
    [
        ("<p>Hei</p>", None),
        ("", None),
        ("<br/>\n<img src='a>b' alt=\"</p>\"/>", None),
        ("<!-- <p> --><p>x</p>", None),
        ("{# <p> #}{% if a < b %}<p>{{ '<div>' }}</p>{% endif %}", None),
        ("<section>\n  <p>Hei\n</section>", Løskode("<p>", 2, 3)),
        ("<section>\n<div>{{ x }}\n", Løskode("<div>", 2, 1)),
        ("<p>a</p>\n</div>", Løskode("</div>", 2, 1)),
        ("<p>a</p>\n<p>b</q>", Løskode("</q>", 2, 5)),
        ("<p>a<br>b</p>", Løskode("<br>", 1, 5)),
    ],
)
def test_the_tag_without_its_other_half_is_found(mal: str, ventet: Løskode | None) -> None:
    assert løs_kode(mal) == ventet
