"""What an office writes in templates/ is told where it is wrong, and can do no harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from markupsafe import Markup

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Alvor, Feil
from revisjon.model import Prosjekt
from revisjon.report.compose import compose
from revisjon.report.environment import hold, kryss, malverk, med
from revisjon.report.templates import Maler, les_maler

MedEgne = Callable[[Mapping[str, str]], Maler]


@dataclass(frozen=True, slots=True)
class Ting:
    """Something that a template is given."""

    tittel: str = "Mål & <plan>"


def tegn(maler: Maler, navn: str = "prøve.html.j2") -> str:
    return str(malverk(maler).tegn(navn, ting=Ting(), tall=[1, 2]))


def test_plain_text_is_escaped_and_markup_is_not(med_egne: MedEgne) -> None:
    maler = med_egne({"prøve.html.j2": "{{ ting.tittel }}{{ kryss('a') }}"})
    assert tegn(maler) == 'Mål &amp; &lt;plan&gt;<a class="kryss" href="#a"></a>'


@pytest.mark.parametrize(
    ("mal", "kode", "linje", "melding", "råd"),
    [
        ("a\n{{ tign }}", "D002", 2, "«tign», som ikke finnes", "Mente du «ting»?"),
        ("a\nb\n{{ ting.titel }}", "D002", 3, "«titel», som ikke finnes", "Mente du «tittel»?"),
        ("{% for x in borte %}{% endfor %}", "D002", 1, "«borte»", "docs/maler.md"),
        ("{% if borte %}{% endif %}", "D002", 1, "«borte»", "docs/maler.md"),
        ("{{ borte == 1 }}", "D002", 1, "«borte»", "docs/maler.md"),
        ("a\n\n{% if x %}", "D001", 3, "Jinja forstår ikke malen", "{% %}"),
        ("{{ ting.tittel", "D001", 1, "Jinja forstår ikke malen", "{{ }}"),
        ("{{ ting | finnesikke }}", "D001", 1, "Filteret «finnesikke» finnes ikke.", "docs/maler.md"),
        (
            '\n{% include "deler/forsde.html.j2" %}',
            "D003",
            2,
            "«deler/forsde.html.j2» finnes ikke",
            "forside",
        ),
        ("{{ 1 / 0 }}", "D001", 1, "deler på null", "Rett linjen"),
        ("{{ ting.__class__.__mro__ }}", "D002", 1, "«__class__», som ikke finnes", "maler.md"),
        ("{{ tall.append(3) }}", "D002", 1, "«append», som ikke finnes", "maler.md"),
        ("{{ '{a}' | med(b=1) }}", "D001", 1, "fyller inn noe som ikke finnes", "Rett linjen"),
        (
            "{% for i in range(999999999) %}{% endfor %}",
            "D001",
            1,
            "teller eller regner for langt",
            "100 000",
        ),
    ],
)
def test_mistakes_have_a_place_and_a_cause(
    med_egne: MedEgne, mal: str, kode: str, linje: int, melding: str, råd: str
) -> None:
    with pytest.raises(Feil) as feil:
        tegn(med_egne({"prøve.html.j2": mal}))
    (diagnose,) = feil.value.diagnoser
    assert (diagnose.kode, diagnose.plass.fil, diagnose.plass.linje) == (
        kode,
        "templates/prøve.html.j2",
        linje,
    )
    assert melding in diagnose.melding
    assert råd in diagnose.råd


@pytest.mark.parametrize(
    ("mal", "melding"),
    [
        ("{% if x %}", "malen slutter før {% if %} er lukket"),
        ("{% for x in tall %}{% if x %}{% endfor %}", "{% endfor %} kommer før {% if %} er lukket"),
        ("{% tull %}", "{% tull %} er ikke noe som Jinja kjenner"),
        ("{{ ting.tittel", "malen slutter for tidlig"),
        ("{{ ting tittel }}", "tittel står der det skulle stått }}"),
        ("{{ § }}", "tegnet '§' kan ikke stå der"),
        ("{{ ting | finnesikke }}", "Filteret «finnesikke» finnes ikke."),
        ("{% if ting is rar %}{% endif %}", "Testen «rar» finnes ikke."),
        ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "blokken «a» står to ganger"),
        ("{# åpen", "en kommentar {# #} er ikke lukket"),
        ("{{ 'a' * 10 ** 15 }}", "lager mer enn maskinen har plass til"),
        ("{% include 'prøve.html.j2' %}", "tar inn seg selv uten ende"),
        ("{{ tall[0] + 'a' }}", "kan brukes"),
    ],
)
def test_messages_are_norwegian(med_egne: MedEgne, mal: str, melding: str) -> None:
    with pytest.raises(Feil) as feil:
        tegn(med_egne({"prøve.html.j2": mal}))
    (d,) = feil.value.diagnoser
    assert (d.kode, d.plass.fil, d.plass.linje) == ("D001", "templates/prøve.html.j2", 1)
    assert melding in d.melding
    assert not re.search(r"\b(the|expected|unexpected|got|Error|named|was|not)\b|Error", d.melding), d.melding


@pytest.mark.parametrize(
    "mal",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
    ],
)
def test_a_template_that_never_ends_is_stopped(
    med_egne: MedEgne, mal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revisjon.report.environment._FRIST", 1)
    with pytest.raises(Feil) as feil:
        tegn(med_egne({"prøve.html.j2": mal}))
    assert "mer enn 1 sekunder" in feil.value.diagnoser[0].melding


def test_a_range_is_what_jinja_gives(med_egne: MedEgne) -> None:
    mal = "{% for n in range(1, 4) %}{{ n }}/{{ loop.length }} {% endfor %}{{ range(5)[2] }}"
    assert tegn(med_egne({"prøve.html.j2": mal})) == "1/3 2/3 3/3 2"


def test_a_mistake_in_an_included_file_points_there(med_egne: MedEgne) -> None:
    maler = med_egne({"prøve.html.j2": '{% include "under.html.j2" %}', "under.html.j2": "\n\n{{ borte }}"})
    with pytest.raises(Feil) as feil:
        tegn(maler)
    assert str(feil.value.diagnoser[0].plass) == "templates/under.html.j2:3:1"


def test_the_projects_template_wins_and_can_build_on_the_built_in_one(
    med_egne: MedEgne, prosjekt: Callable[..., Prosjekt], vurder: Callable[[Prosjekt], VurdertProsjekt]
) -> None:
    maler = med_egne(
        {
            "rapport.html.j2": '{% extends "innebygd/rapport.html.j2" %}{% block innhold %}{% endblock %}',
            "deler/forside.html.j2": "<p>Vår egen forside av {{ dokument.virksomhet }}</p>",
            "tillegg.css": "h1 { color: red }",
        }
    )
    dokument, diagnoser = compose(vurder(prosjekt()), "endelig", maler)
    assert diagnoser == ()
    assert "<p>Vår egen forside av Fjordvik kommune</p>" in dokument.html
    assert "Innhold" not in [o.tekst for o in dokument.overskrifter]
    assert dokument.ressurser["tillegg.css"] == b"h1 { color: red }"


def test_html_left_open_is_told(
    med_egne: MedEgne, prosjekt: Callable[..., Prosjekt], vurder: Callable[[Prosjekt], VurdertProsjekt]
) -> None:
    with pytest.raises(Feil) as feil:
        compose(
            vurder(prosjekt()), "endelig", med_egne({"deler/forside.html.j2": "<section><p>Hei</section>"})
        )
    (diagnose,) = feil.value.diagnoser
    assert (diagnose.kode, str(diagnose.plass)) == ("D004", "templates/deler/forside.html.j2:1:10")
    assert "ikke velformet: <p> mangler </p>" in diagnose.melding


@pytest.mark.parametrize(
    ("filer", "plass", "råd"),
    [
        (
            {"rapport.html.j2": ""},
            "templates/rapport.html.j2:1:1",
            '{% extends "innebygd/rapport.html.j2" %}',
        ),
        ({"rapport.html.j2": "{# tom #}\n"}, "templates/rapport.html.j2:1:1", "ta bort filen"),
        (
            {"deler/forside.html.j2": "<p>{{ 1 }}</p>\n<p>& </p>"},
            "templates/deler/forside.html.j2:2:1",
            "ved: <p>& </p>",
        ),
        (
            {"deler/forside.html.j2": "<p>Hei</p>", "deler/innhold.html.j2": "<p>a</p>\n<p>b</q>"},
            "templates/deler/innhold.html.j2:2:5",
            "Lukk koden",
        ),
        (
            {"deler/forside.html.j2": "<p>", "deler/innhold.html.j2": "</q>"},
            "templates:1:1",
            "deler/forside.html.j2 eller deler/innhold.html.j2",
        ),
    ],
)
def test_the_template_that_breaks_the_html_is_named(
    med_egne: MedEgne,
    prosjekt: Callable[..., Prosjekt],
    vurder: Callable[[Prosjekt], VurdertProsjekt],
    filer: Mapping[str, str],
    plass: str,
    råd: str,
) -> None:
    with pytest.raises(Feil) as feil:
        compose(vurder(prosjekt()), "endelig", med_egne(filer))
    (diagnose,) = feil.value.diagnoser
    assert (diagnose.kode, str(diagnose.plass)) == ("D004", plass)
    assert råd in diagnose.råd


def test_a_filter_is_suggested(med_egne: MedEgne) -> None:
    with pytest.raises(Feil) as feil:
        tegn(med_egne({"prøve.html.j2": "{{ ting.tittel | typoo }}"}))
    (d,) = feil.value.diagnoser
    assert (d.melding, d.råd) == ("Filteret «typoo» finnes ikke.", "Mente du «typo»?")


@pytest.mark.parametrize(
    ("mal", "sted", "melding"),
    [
        ("<p>x</p>\n<h1>A</h1>\n<h3>B</h3>", ("D012", 3), "Overskriften «B» er på nivå 3"),
        ('<p>x</p>\n<svg xmlns="http://www.w3.org/2000/svg"></svg>', ("D014", 1), "mangler en tekst"),
        ('\n<p id="vedlegg-kilder">x</p>', ("D011", 2), "Id-en «vedlegg-kilder» står på mer enn ett sted"),
    ],
)
def test_the_template_that_makes_a_problem_is_named(
    med_egne: MedEgne,
    fullt: Prosjekt,
    vurder: Callable[[Prosjekt], VurdertProsjekt],
    mal: str,
    sted: tuple[str, int],
    melding: str,
) -> None:
    maler = med_egne({"deler/bakside.html.j2": mal, "deler/forside.html.j2": "<p>Vår</p>"})
    _, (d,) = compose(vurder(fullt), "endelig", maler)
    assert (d.kode, d.plass.fil, d.plass.linje) == (sted[0], "templates/deler/bakside.html.j2", sted[1])
    assert melding in d.melding
    assert "malen" in d.råd


def test_a_picture_that_is_not_there_is_told_once_where_it_is_asked_for(
    med_egne: MedEgne, fullt: Prosjekt, vurder: Callable[[Prosjekt], VurdertProsjekt]
) -> None:
    mal = '<p>\n<img alt="x" src="finnes%20ikke.png"/> <img alt="x" src="ressurs:rapport.css"/></p>'
    _, (d,) = compose(vurder(fullt), "endelig", med_egne({"deler/bakside.html.j2": mal}))
    assert (d.kode, d.alvor, str(d.plass)) == ("D021", Alvor.FEIL, "templates/deler/bakside.html.j2:2:19")
    assert "«finnes%20ikke.png»" in d.melding


def test_a_bug_of_ours_is_not_dressed_up_as_the_offices_mistake(
    med_egne: MedEgne, prosjekt: Callable[..., Prosjekt]
) -> None:
    maler = med_egne({"x.html.j2": "{{ p.celleverdi(1) }}"})
    with pytest.raises(AttributeError):
        malverk(maler).tegn("x.html.j2", p=prosjekt())


def test_templates_are_compiled_once(innebygd: Maler) -> None:
    assert malverk(innebygd).miljø is malverk(innebygd).miljø


@pytest.mark.parametrize(
    ("tittel", "holdt"),
    [
        ("Mål og planer", "Mål og\u00a0planer"),
        ("To ord", "To ord"),
        ("Ett", "Ett"),
        ("Om en svært lang kompetanseutviklingsplan", "Om en svært lang kompetanseutviklingsplan"),
        ("A & b c", "A &amp; b\u00a0c"),
        (Markup("Tekst med <em>uthevet ord</em>"), "Tekst med <em>uthevet ord</em>"),
        ("", ""),
    ],
)
def test_a_title_does_not_leave_a_short_word_alone(tittel: str, holdt: str) -> None:
    assert str(hold(tittel)) == holdt


def test_patterns_keep_markup_and_escape_the_rest() -> None:
    assert med("Se {hvor} & {hva}.", hvor=kryss("x"), hva="<b>") == (
        'Se <a class="kryss" href="#x"></a> &amp; &lt;b&gt;.'
    )


# --- reading the folders ------------------------------------------------------------------------


def test_without_a_folder_of_its_own_a_project_gets_the_built_in_templates(tmp_path: Path) -> None:
    maler, diagnoser = les_maler(tmp_path)
    assert (len(maler.lag), diagnoser, maler.egne) == (1, (), None)
    assert maler.finn("rapport.html.j2") is not None


def test_the_projects_files_are_read_and_hidden_ones_are_not(tmp_path: Path) -> None:
    (tmp_path / "templates" / "deler").mkdir(parents=True)
    (tmp_path / "templates" / "deler" / "forside.html.j2").write_text("x", "utf-8")
    (tmp_path / "templates" / ".skjult").write_text("x", "utf-8")
    maler, diagnoser = les_maler(tmp_path)
    assert maler.egne is not None
    assert list(maler.egne.filer) == ["deler/forside.html.j2"]
    assert diagnoser == ()


def test_a_name_that_almost_is_a_template_gets_a_hint(tmp_path: Path) -> None:
    (tmp_path / "templates" / "deler").mkdir(parents=True)
    (tmp_path / "templates" / "deler" / "forsida.html.j2").write_text("x", "utf-8")
    _, (diagnose,) = les_maler(tmp_path)
    assert (diagnose.kode, diagnose.alvor) == ("D006", Alvor.HINT)
    assert "deler/forside.html.j2" in diagnose.råd


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "hemmelig").write_text("x", "utf-8")
    (tmp_path / "p" / "templates").mkdir(parents=True)
    (tmp_path / "p" / "templates" / "tema.yaml").symlink_to(tmp_path / "hemmelig")
    maler, (diagnose,) = les_maler(tmp_path / "p")
    assert diagnose.kode == "D005"
    assert maler.egne is not None
    assert maler.egne.filer == {}


def test_a_checkout_does_not_override_itself() -> None:
    maler, diagnoser = les_maler(Path(__file__).resolve().parents[2])
    assert (len(maler.lag), maler.innebygd.sti, diagnoser) == (1, "templates", ())


def test_a_template_that_is_not_utf8_is_told_where(tmp_path: Path) -> None:
    (tmp_path / "templates" / "deler").mkdir(parents=True)
    (tmp_path / "templates" / "deler" / "forside.html.j2").write_bytes("a\n<p>b\n<p>år".encode("latin-1"))
    _, (diagnose,) = les_maler(tmp_path)
    assert (diagnose.kode, str(diagnose.plass)) == ("D005", "templates/deler/forside.html.j2:3:4")
    assert diagnose.alvor is Alvor.FEIL
    assert "UTF-8" in diagnose.melding
