from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from revisjon.diagnostics import Feil
from revisjon.report.colour import HVIT, LESBAR, kontrast
from revisjon.report.templates import Maler
from revisjon.report.theme import css, les_tema

MedEgne = Callable[[Mapping[str, str]], Maler]


def test_the_built_in_theme_can_be_read_by_everyone(innebygd: Maler) -> None:
    tema, diagnoser = les_tema(innebygd)
    assert diagnoser == ()
    for farge in ("svart", "grå", "aksent_tekst"):
        assert kontrast(tema.farger[farge], HVIT) >= LESBAR
        assert kontrast(tema.farger[farge], tema.farger["flate"]) >= LESBAR
    # Marks and rules need 3:1 (WCAG 1.4.11).
    assert kontrast(tema.farger["aksent"], HVIT) >= 3


def test_every_token_of_the_style_sheet_exists(innebygd: Maler) -> None:
    import re  # noqa: PLC0415

    tema, _ = les_tema(innebygd)
    tokens = css(tema, tema.filer, merket=False)
    funnet = innebygd.finn("rapport.css")
    assert funnet is not None
    brukt = set(re.findall(r"var\(--([\w-]+)\)", funnet[1].decode()))
    assert len(brukt) > 30
    assert {navn for navn in brukt if f"--{navn}:" not in tokens} == set()


def test_every_font_file_exists(innebygd: Maler) -> None:
    tema, _ = les_tema(innebygd)
    assert len(tema.filer) == 10
    assert all(innebygd.finn(fil.fil) for fil in tema.filer)


def test_letters_beyond_latin_1_bring_their_fonts(innebygd: Maler) -> None:
    tema, _ = les_tema(innebygd)
    assert len(tema.skriftfiler("Bærum – «ja» 1\u2009029")) == 5
    assert len(tema.skriftfiler("Kárášjohka, Unjárgga gielda")) == 10


def test_a_project_changes_only_what_it_names(innebygd: Maler, med_egne: MedEgne) -> None:
    tema, _ = les_tema(med_egne({"tema.yaml": 'farger: {svart: "#222222"}\ngrader: {brød: [11, 15.5]}\n'}))
    grunn, _ = les_tema(innebygd)
    assert tema.farger == {**grunn.farger, "svart": "#222222"}
    assert tuple(map(str, tema.grader["brød"])) == ("11", "15.5")
    assert tema.mellomrom == grunn.mellomrom


@pytest.mark.parametrize(
    ("yaml", "linje", "melding", "råd"),
    [
        ("fargr: {}\n", 1, "Temaet har ikke noe som heter «fargr».", "Mente du «farger»?"),
        ('farger:\n  svrt: "#000000"\n', 2, "Temaet har ikke noe som heter «svrt».", "Mente du «svart»?"),
        ("farger:\n  svart: svart\n", 2, "«svart» har en verdi", "anførselstegn"),
        ("grader:\n  brød: 11\n", 2, "«brød» har en verdi", "som [10.5, 15]"),
        ("mellomrom:\n  a1: -2\n", 2, "«a1» har en verdi", "større enn null"),
        ("skrift:\n  familie: []\n", 2, "«familie» har en verdi", "Skriv et navn."),
        ("skrift:\n  filer: [{fil: x.woff2}]\n", 2, "«filer» har en verdi", "vekt: 400"),
        ("farger: grønn\n", 1, "«farger» skal bestå av navn og verdier.", "innebygde"),
        ("- a\n", 1, "Filen skal bestå av navn og verdier.", "innebygde"),
    ],
)
def test_mistakes_point_at_their_line(
    med_egne: MedEgne, yaml: str, linje: int, melding: str, råd: str
) -> None:
    with pytest.raises(Feil) as feil:
        les_tema(med_egne({"tema.yaml": yaml}))
    (diagnose,) = feil.value.diagnoser
    assert (diagnose.kode, diagnose.plass.fil, diagnose.plass.linje) == ("D007", "templates/tema.yaml", linje)
    assert melding in diagnose.melding
    assert råd in diagnose.råd


def test_an_accent_brings_its_own_tint_and_text_colour(innebygd: Maler) -> None:
    tema, _ = les_tema(innebygd)
    blå = tema.med_aksent("#3A7BD5")
    assert blå.farger["aksent"] == blå.stil.grønn == "#3A7BD5"
    assert kontrast(blå.stil.grønn_tekst, blå.stil.flate) >= LESBAR
    assert blå.farger["flate"] != tema.farger["flate"]
    assert tema.med_aksent("") is tema
    assert tema.med_aksent(tema.farger["aksent"].lower()) is tema


def test_only_a_draft_marks_its_footer(innebygd: Maler) -> None:
    tema, _ = les_tema(innebygd)
    assert "--bunn-vekt: 600" in css(tema, (), merket=True)
    assert "--bunn-vekt: 400" in css(tema, (), merket=False)


def test_a_font_file_that_does_not_exist_is_an_error_at_its_line(med_egne: MedEgne) -> None:
    yaml = "skrift:\n  familie: Egen\n  filer:\n    - {fil: fonter/egn.woff2, vekt: 400}\n"
    with pytest.raises(Feil) as feil:
        les_tema(med_egne({"tema.yaml": yaml, "fonter/egen.woff2": ""}))
    (diagnose,) = feil.value.diagnoser
    assert (diagnose.kode, str(diagnose.plass)) == ("D007", "templates/tema.yaml:4:1")
    assert diagnose.melding == "Skriftfilen «fonter/egn.woff2» finnes ikke."
    assert diagnose.råd == "Mente du «fonter/egen.woff2»?"


def test_font_files_of_other_kinds_are_told_as_what_they_are(med_egne: MedEgne) -> None:
    yaml = "skrift:\n  filer: [{fil: a.ttf, vekt: 400}, {fil: b.OTF, vekt: 600}]\n"
    tema, _ = les_tema(med_egne({"tema.yaml": yaml, "a.ttf": "", "b.OTF": ""}))
    stil = css(tema, tema.filer, merket=False)
    assert 'url("ressurs:a.ttf") format("truetype")' in stil
    assert 'url("ressurs:b.OTF") format("opentype")' in stil
