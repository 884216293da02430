"""A message about a template shows the line, as one about the project's own texts does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tilfeller import sett_opp

UTVIDER = '{% extends "innebygd/rapport.html.j2" %}'
BLOKK = "{% block forsida %}{% endblock %}"


def bygg(rot: Path) -> str:
    argumenter = ["-m", "revisjon", "-C", str(rot), "bygg", "--format", "html"]
    return subprocess.run([sys.executable, *argumenter], capture_output=True, text=True, check=False).stderr  # noqa: S603 - our own command


@pytest.mark.parametrize(
    ("fil", "innhold", "linje"),
    [
        ("deler/forside.html.j2", "<p>\n{{ dokument.titel }}</p>", "{{ dokument.titel }}</p>"),
        ("rapport.html.j2", f"{{# mal #}}\n{UTVIDER}{BLOKK}", f"{UTVIDER}{BLOKK}"),
        ("tema.yaml", "farger:\n  aksent: grønn\n", "  aksent: grønn"),
    ],
)
def test_the_line_in_the_template_is_shown(tmp_path: Path, fil: str, innhold: str, linje: str) -> None:
    rot = sett_opp("riktig-grunn", tmp_path)
    mal = rot / "templates" / fil
    mal.parent.mkdir(parents=True, exist_ok=True)
    mal.write_text(innhold, "utf-8")
    vist = bygg(rot).splitlines()
    (plass,) = [nr for nr, rad in enumerate(vist) if rad.startswith(f"  --> templates/{fil}:2:")]
    assert vist[plass + 1] == f"    2 | {linje}"
