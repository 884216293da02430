"""`revisjon doktor`: what it says of machines that lack this or that."""

from __future__ import annotations

import re
import shutil
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from revisjon.cli.doktor import doktor, svar
from revisjon.output.libraries import BIBLIOTEKER, Bibliotek, lastes, mangler
from revisjon.output.machine import importfeil, les_maskin, les_pakker, les_skrifter, skrivefeil
from revisjon.output.system import (
    APT_PAKKER,
    RETTING,
    SNITT,
    TEGN,
    Maskin,
    Pakke,
    Plattform,
    Skrift,
    Status,
    innenfor,
    kan_lage_pdf,
    plattform,
    undersøk,
)
from revisjon.resources import mappe

ROT = Path(__file__).resolve().parents[2]
SKRIFTER = mappe("templates") / "fonter"

FRISK = Maskin(
    plattform=Plattform.DEBIAN,
    rot=False,
    python=(3, 12, 1),
    pakker=(Pakke("click", "click<9,>=8.1.7", "8.5.1"), Pakke("weasyprint", "weasyprint<71,>=70", "70.0")),
    biblioteker=tuple((b, True) for b in BIBLIOTEKER),
    skrifter=tuple(Skrift(f"source-sans-3-latin-{s}.woff2", tegn=frozenset(TEGN)) for s in SNITT),
    weasyprint="",
    mappe="/revisjoner/2026",
    mappe_feil="",
)


def uten(*navn: str) -> Maskin:
    """Return the healthy machine without some libraries."""
    igjen = tuple((b, b.navn not in navn) for b, _ in FRISK.biblioteker)
    assert sum(not finnes for _, finnes in igjen) == len(navn)
    return replace(FRISK, biblioteker=igjen)


def linjer_med(status: Status, maskin: Maskin) -> list[str]:
    return [p.tekst for p in undersøk(maskin) if p.status is status]


def svar_fra(maskin: Maskin, *, alle: bool = False) -> str:
    return "\n".join(svar(maskin, undersøk(maskin), alle=alle))


def test_healthy_machine() -> None:
    prøver = undersøk(FRISK)
    assert {p.status for p in prøver} == {Status.OK}
    assert kan_lage_pdf(prøver)
    tekst = svar_fra(FRISK)
    assert tekst.endswith("Alt som trengs, er på plass.")
    assert "apt-get" not in tekst


def test_each_line_opens_with_its_word() -> None:
    linjer = (
        svar_fra(replace(uten("Pango", "HarfBuzz-Subset"), weasyprint="OSError"))
        .split("\n\n")[0]
        .splitlines()
    )
    assert len(linjer) == len(undersøk(FRISK))
    assert all(re.match(r"(i orden|råd|mangler) +\S", linje) for linje in linjer)


@pytest.mark.parametrize("navn", [b.navn for b in BIBLIOTEKER if b.nødvendig])
def test_needed_library_missing(navn: str) -> None:
    maskin = replace(uten(navn), weasyprint="cannot load library")
    assert linjer_med(Status.MANGLER, maskin) == [
        f"systembiblioteket {navn} finnes ikke",
        "WeasyPrint starter ikke uten systembibliotekene over",
    ]
    assert not kan_lage_pdf(undersøk(maskin))
    assert "virker alt unntatt PDF" in svar_fra(maskin)


def test_optional_library_missing_does_not_stop_the_pdf() -> None:
    maskin = uten("HarfBuzz-Subset")
    assert kan_lage_pdf(undersøk(maskin))
    assert len(linjer_med(Status.RÅD, maskin)) == 1
    assert APT_PAKKER in svar_fra(maskin)


@pytest.mark.parametrize("system", list(RETTING))
def test_mending_line_for_the_present_system_alone(system: Plattform) -> None:
    tekst = svar_fra(replace(uten("Pango"), plattform=system))
    for annet, linjer in RETTING.items():
        assert (linjer[0] in tekst) == (annet is system)


def test_mending_lines_for_all_systems() -> None:
    for maskin, alle in ((FRISK, True), (replace(uten("Pango"), plattform=Plattform.ANNEN), False)):
        tekst = svar_fra(maskin, alle=alle)
        assert all(f"({system}):" in tekst and linjer[0] in tekst for system, linjer in RETTING.items())


def test_root_is_not_told_to_use_sudo() -> None:
    maskin = uten("Pango")
    assert "    sudo apt-get install" in svar_fra(maskin)
    assert "    apt-get install" in svar_fra(replace(maskin, rot=True))


def test_weasyprint_fails_for_another_reason() -> None:
    maskin = replace(FRISK, weasyprint="No module named 'pydyf'")
    assert linjer_med(Status.MANGLER, maskin) == ["WeasyPrint starter ikke: No module named 'pydyf'"]


def test_old_python() -> None:
    assert linjer_med(Status.MANGLER, replace(FRISK, python=(3, 10, 13))) == [
        "Python 3.10.13 er for gammel. Installer Python 3.11 eller nyere."
    ]


@pytest.mark.parametrize(
    ("versjon", "ord_"), [("", "er ikke installert"), ("71.0", "er utenfor det som er prøvd")]
)
def test_package_missing_or_outside_the_range(versjon: str, ord_: str) -> None:
    maskin = replace(FRISK, pakker=(Pakke("weasyprint", "weasyprint<71,>=70", versjon),))
    (linje,) = linjer_med(Status.MANGLER, maskin)
    assert ord_ in linje
    assert linje.endswith('python -m pip install "weasyprint<71,>=70"')


def test_not_installed() -> None:
    (linje,) = linjer_med(Status.MANGLER, replace(FRISK, pakker=()))
    assert linje.startswith("revisjon er ikke installert.")


@pytest.mark.parametrize(
    ("versjon", "krav", "svaret"),
    [
        ("70.0", "weasyprint>=70,<71", True),
        ("70", "weasyprint>=70.0,<71", True),
        ("70.1.post1", "weasyprint<71,>=70", True),
        ("69.9", "weasyprint>=70,<71", False),
        ("71.0", "weasyprint>=70,<71", False),
        ("8.10.0", "click>=8.9", True),
        ("4.68.0", "fonttools[woff]<5,>=4.59.2", True),
        ("5.0", "fonttools[woff]<5,>=4.59.2", False),
        ("8.1.6", "click>=8.1.7", False),
        ("1.0", "hva-som-helst", True),
    ],
)
def test_version_range(versjon: str, krav: str, svaret: bool) -> None:  # noqa: FBT001 - the expected answer
    assert innenfor(versjon, krav) is svaret


def test_requirements_use_only_the_operators_that_are_understood() -> None:
    krav = tomllib.loads((ROT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert krav
    assert [k for k in krav if not re.fullmatch(r"[\w-]+(\[\w+\])?>=[\d.]+,<[\d.]+", k)] == []


def test_packages_are_read_from_what_is_installed() -> None:
    pakker = les_pakker("jinja2")
    assert [p.navn.lower() for p in pakker] == ["markupsafe"]
    assert pakker[0].versjon
    assert les_pakker("finnes-ikke-som-pakke") == ()


def test_font_that_lacks_a_letter() -> None:
    skrifter = tuple(replace(s, tegn=frozenset(TEGN) - {"ŋ"}) for s in FRISK.skrifter)
    feil = linjer_med(Status.MANGLER, replace(FRISK, skrifter=skrifter))
    assert len(feil) == len(SNITT)
    assert all("mangler ŋ (U+014B)" in linje for linje in feil)


def test_font_whose_characters_are_split_over_two_files() -> None:
    delt = tuple(
        Skrift(f"source-sans-3-{utvalg}-{snitt}.woff2", tegn=frozenset(tegn))
        for snitt in SNITT
        for utvalg, tegn in (("latin", TEGN[:10]), ("latin-ext", TEGN[10:]))
    )
    assert kan_lage_pdf(undersøk(replace(FRISK, skrifter=delt)))


def test_font_missing_and_font_without_a_tool_to_look_with() -> None:
    uten_kursiv = tuple(s for s in FRISK.skrifter if "400-italic" not in s.navn)
    assert linjer_med(Status.MANGLER, replace(FRISK, skrifter=uten_kursiv)) == [
        "skriften Source Sans 3, kursiv: filene finnes ikke. Installer revisjon på nytt."
    ]
    ukjent = tuple(replace(s, tegn=None) for s in FRISK.skrifter)
    assert kan_lage_pdf(undersøk(replace(FRISK, skrifter=ukjent)))
    assert "fontTools mangler" in svar_fra(replace(FRISK, skrifter=ukjent))


def test_bundled_fonts_hold_every_letter() -> None:
    skrifter = les_skrifter(SKRIFTER)
    assert len(skrifter) == 2 * len(SNITT)
    assert linjer_med(Status.MANGLER, replace(FRISK, skrifter=skrifter)) == []


def test_damaged_fonts_are_named(tmp_path: Path) -> None:
    hel = SKRIFTER / "source-sans-3-latin-400-normal.woff2"
    (tmp_path / "tekst-300-normal.woff2").write_text("<html>", "utf-8")
    (tmp_path / "kort-400-normal.woff2").write_bytes(hel.read_bytes()[:500])
    shutil.copy(hel, tmp_path / "hel-600-normal.woff2")
    skrifter = {s.navn.split("-")[0]: s for s in les_skrifter(tmp_path)}
    assert skrifter["tekst"].feil == "innholdet er ikke en skrift i formatet WOFF2"
    assert skrifter["kort"].feil
    assert "\n" not in skrifter["kort"].feil
    assert skrifter["hel"].feil == ""
    feil = linjer_med(Status.MANGLER, replace(FRISK, skrifter=tuple(skrifter.values())))
    assert [linje.split()[1] for linje in feil] == ["kort-400-normal.woff2", "tekst-300-normal.woff2"]


def test_folder_that_cannot_be_written_in(tmp_path: Path) -> None:
    assert skrivefeil(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []
    feil = skrivefeil(tmp_path / "finnes-ikke")
    assert feil
    assert linjer_med(Status.MANGLER, replace(FRISK, mappe="X", mappe_feil=feil)) == [
        f"kan ikke skrive i mappen X: {feil}"
    ]


def test_import_failure_is_one_line_and_prints_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bråkmakeren.py").write_text(
        f"print('hør her')\nraise OSError('{'svært ' * 90}\\nlangt')\n", "utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)
    feil = importfeil("bråkmakeren")
    assert feil.startswith("svært svært")
    assert "\n" not in feil
    assert len(feil) <= 160
    assert importfeil("json") == ""


def test_libraries_that_no_machine_has() -> None:
    ukjent = Bibliotek("Ukjent", ("libfinnes-ikke-her.so.0", "finnes-ikke-her"))
    assert lastes(ukjent) is False
    assert mangler((ukjent, replace(ukjent, navn="Pynt", nødvendig=False))) == ("Ukjent",)


@pytest.mark.parametrize(
    ("navn", "os_release", "system"),
    [
        ("linux", 'ID=debian\nVERSION_ID="12"\n', Plattform.DEBIAN),
        ("linux", 'NAME=Mint\nID=linuxmint\nID_LIKE="ubuntu debian"\n', Plattform.DEBIAN),
        ("linux", "ID=fedora\n", Plattform.FEDORA),
        ("linux", 'ID="rocky"\nID_LIKE="rhel centos fedora"\n', Plattform.FEDORA),
        ("linux", "ID=alpine\nHOME_URL=debian\n", Plattform.ANNEN),
        ("linux", "", Plattform.ANNEN),
        ("darwin", "", Plattform.MACOS),
        ("win32", "", Plattform.WINDOWS),
    ],
)
def test_naming_the_system(navn: str, os_release: str, system: Plattform) -> None:
    assert plattform(navn, os_release) is system


def test_set_up_script_installs_the_same_packages() -> None:
    skript = (ROT / "skript" / "systembibliotek.sh").read_text("utf-8")
    satt = re.findall(r"^(?:pango|subset)='(.*)'$", skript, re.MULTILINE)
    assert " ".join(satt) == APT_PAKKER


def test_command_prints_what_it_finds_and_exits_accordingly() -> None:
    resultat = CliRunner().invoke(doktor, ["--alle"])
    maskin = les_maskin(Path.cwd())
    assert resultat.output == svar_fra(maskin, alle=True) + "\n"
    assert resultat.exit_code == (0 if kan_lage_pdf(undersøk(maskin)) else 1)


def test_help_has_the_same_names_where_the_command_is_run_alone() -> None:
    svar = CliRunner().invoke(doktor, ["--hjelp"])
    assert svar.exit_code == 0
    assert "-h, --hjelp, --help" in svar.output
