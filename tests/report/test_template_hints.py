"""What in a project's own templates has no effect, or a greater one than was meant."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from revisjon.diagnostics import Alvor, Diagnose
from revisjon.report.template_hints import maltips
from revisjon.report.templates import Maler, les_maler

_BYGGER_PÅ = '{% extends "innebygd/rapport.html.j2" %}\n'


def tips(innebygd: Maler, filer: Mapping[str, str]) -> tuple[Diagnose, ...]:
    egne = {navn: innhold.encode() for navn, innhold in filer.items()}
    return tuple(maltips(egne, innebygd.innebygd.filer))


def test_a_block_that_no_parent_has_is_told_where_it_stands(innebygd: Maler) -> None:
    (d,) = tips(innebygd, {"rapport.html.j2": _BYGGER_PÅ + "{% block forsida %}x{% endblock %}"})
    assert (d.kode, d.alvor, str(d.plass)) == ("D019", Alvor.ADVARSEL, "templates/rapport.html.j2:2:1")
    assert "«forsida»" in d.melding
    assert d.råd == "Mente du «forside»?"


def test_a_block_like_no_other_is_answered_with_those_there_are(innebygd: Maler) -> None:
    (d,) = tips(innebygd, {"rapport.html.j2": _BYGGER_PÅ + "{% block xyzzy %}x{% endblock %}"})
    assert "konklusjon" in d.råd
    assert "tittelside" in d.råd


@pytest.mark.parametrize(
    "mal",
    [
        "{% block forside %}x{% endblock %}",
        "{% block forside %}{% block vår_egen %}x{% endblock %}{% endblock %}",
        "{% block forside %}{{ super() }}{% endblock %}",
        "{% macro m() %}x{% endmacro %}",
    ],
)
def test_blocks_that_are_printed_need_no_warning(innebygd: Maler, mal: str) -> None:
    assert tips(innebygd, {"rapport.html.j2": _BYGGER_PÅ + mal}) == ()


def test_blocks_may_be_made_by_another_own_template(innebygd: Maler) -> None:
    filer = {
        "kontoret.html.j2": _BYGGER_PÅ + "{% block forside %}{% block indre %}{% endblock %}{% endblock %}",
        "rapport.html.j2": '{% extends "kontoret.html.j2" %}\n{% block indre %}x{% endblock %}',
    }
    assert tips(innebygd, filer) == ()


def test_a_template_on_its_own_and_one_that_cannot_be_read_give_no_hint(innebygd: Maler) -> None:
    egne = {
        "rapport.html.j2": "{% block hva_som_helst %}x{% endblock %}",
        "sammendrag.html.j2": '{% extends "finnes_ikke.j2" %}{% block a %}{% endblock %}',
        "saksframlegg.html.j2": "{% extends 'rapport.html.j2' %}{% block",
        "deler/funn.html.j2": "{% extends mal %}{% block b %}{% endblock %}",
    }
    assert tips(innebygd, egne) == ()


def test_an_empty_part_is_told_unless_it_says_that_it_is_meant(innebygd: Maler) -> None:
    (d,) = tips(innebygd, {"deler/forside.html.j2": " \n"})
    assert (d.kode, d.alvor, str(d.plass)) == ("D020", Alvor.HINT, "templates/deler/forside.html.j2:1:1")
    assert "{# tom #}" in d.råd
    assert tips(innebygd, {"deler/forside.html.j2": "{# tom #}"}) == ()
    assert tips(innebygd, {"deler/helt_egen.html.j2": ""}) == ()


@pytest.mark.parametrize("navn", ["word/maal.docx", "word/Mal.dotx", "mal.docx", "word/mal.DOC"])
def test_a_word_template_that_is_not_found_is_told(innebygd: Maler, navn: str) -> None:
    (d,) = tips(innebygd, {navn: "x"})
    assert (d.kode, d.alvor) == ("D006", Alvor.HINT)
    assert "word/mal.docx" in d.melding


def test_other_word_files_may_lie_beside_the_template(innebygd: Maler) -> None:
    assert tips(innebygd, {"word/mal.docx": "x", "word/Mal.dotx": "x"}) == ()


def test_a_folder_in_place_of_the_word_template_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates" / "word" / "mal.docx").mkdir(parents=True)
    _, (d,) = les_maler(tmp_path)
    assert (d.kode, d.alvor, str(d.plass)) == ("D006", Alvor.HINT, "templates/word/mal.docx:1:1")
    assert "er en mappe" in d.melding


@pytest.mark.parametrize("navn", ["forside.html.j2", "deler/forsida.html.j2", "saksframleg.html.j2"])
def test_a_name_near_a_built_in_one_is_told(innebygd: Maler, navn: str) -> None:
    (d,) = tips(innebygd, {navn: "x"})
    assert d.kode == "D006"
    assert d.råd in {"Mente du «deler/forside.html.j2»?", "Mente du «saksframlegg.html.j2»?"}
