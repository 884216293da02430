"""Links between the pages lead somewhere."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

ROT = Path(__file__).resolve().parents[2]
SIDER = sorted([*ROT.glob("*.md"), *(ROT / "docs").glob("**/*.md")])
_LENKE = re.compile(r"(?<!!)\[[^\]\n]*\]\((?!https?://|mailto:)([^)\s]+)\)|!\[[^\]\n]*\]\(([^)\s]+)\)")
_KODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_IKKE_I_ANKER = re.compile(r"[^\w\- ]")


def lenker(side: Path) -> list[str]:
    """Return where the links and pictures of a page lead, samples apart."""
    return [m[1] or m[2] for m in _LENKE.finditer(_KODE.sub("", side.read_text("utf-8")))]


@cache
def ankre(side: Path) -> frozenset[str]:
    """Return the anchors that GitHub and the web site give the headings of a page."""
    tekst = re.sub(r"^```.*?^```$", "", side.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    titler = re.findall(r"^#+ (.+?)\s*$", tekst, re.MULTILINE)
    return frozenset(_IKKE_I_ANKER.sub("", t.lower()).replace(" ", "-") for t in titler)


@pytest.mark.parametrize("side", SIDER, ids=lambda s: s.relative_to(ROT).as_posix())
def test_links_lead_somewhere(side: Path) -> None:
    for lenke in lenker(side):
        sti, _, anker = lenke.partition("#")
        mål = (side.parent / sti).resolve() if sti else side
        assert mål.exists(), lenke
        assert mål.is_relative_to(ROT), lenke
        if anker and mål.suffix == ".md":
            assert anker in ankre(mål), lenke


def test_every_page_can_be_reached_from_the_first() -> None:
    nådd, neste = set[Path](), [ROT / "docs" / "index.md", ROT / "README.md"]
    while neste:
        side = neste.pop()
        if side in nådd or side.suffix != ".md":
            continue
        nådd.add(side)
        neste += [
            (side.parent / m.partition("#")[0]).resolve() for m in lenker(side) if not m.startswith("#")
        ]
    assert [s.relative_to(ROT).as_posix() for s in SIDER if s not in nådd] == []
