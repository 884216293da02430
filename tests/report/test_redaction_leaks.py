"""Ways in which something that is left out could be found all the same, each of which once was one."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from brev import pdf, prosjekt
from dokumenttre import ren
from eksempel import DATO
from hemmelig_prosjekt import ROT
from PIL import Image, PngImagePlugin

from revisjon.assess import VurdertProsjekt, assess
from revisjon.load import last
from revisjon.model import Seriedata
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.redaction import offentlige_filer, skjerm
from revisjon.report.redaction.pictures import uten_følgedata
from revisjon.report.templates import les_maler
from revisjon.report.xhtml import les
from revisjon.words import ordbok
from revisjon.words.persons import teller_personer

MER = """
kilder:
  hemplan: {type: plan, tittel: Tvangsvedtaket mot beboeren i Fjellveien, dato: 2025-03-17,
            konfidensielt: {hjemmel: offl. § 13, felt: [tittel, dato]}}
  møtet: {type: dokument, tittel: Intervju, utgiver: Utgiversen, konfidensielt: {hjemmel: offl. § 13,
          felt: [tittel, utgiver]}}
utvalg:
  - {id: prøve, av: sykmeldte, populasjon: 777, størrelse: 23, oppfylt: 20, uttrekk: {metode: tilfeldig},
     kilde: register}
tall:
  fra-skjult: {fra: {tabell: skjult, rad: Sjelden lidelse, kolonne: Antall}, enhet: saker}
kriterier:
  - id: prøvd
    styrke: skal
    krav: ha en plan
    kort: Plan
    hjemmel: [{kilde: loven, bestemmelse: § 3}]
    problemstillinger: [P1]
    utledning: Loven krever det.
    punkter:
      - {id: a, påstand: Planen finnes, test: {finnes: hemplan}}
      - {id: b, påstand: Planen er ny, test: {senest: 2025-12-31, kilde: hemplan, felt: dato}}
      - {id: c, påstand: Journalene er i orden, test: {utvalg: prøve, minst: 60}}
tabeller:
  - id: skjult
    tittel: Tabell over lidelser
    kolonner: [{tittel: Diagnose}, {tittel: Antall, type: tall}]
    fil: {sti: evidence/filer/sjeldne-lidelser.csv}
    konfidensielt: {hjemmel: offl. § 13, felt: [rader]}
  - id: andelsrad
    tittel: Ansatte i avdelinger
    kolonner: [{tittel: Hva}, {tittel: Nord, type: tall}, {tittel: Syd, type: tall, desimaler: 0}]
    rader: [[Ansatte i alt, 40, 60], [Ansatte som sluttet, 3, 9], [Andel, 7.5, 15]]
  - id: først
    tittel: Summen står først
    enhet: Ansatte
    kolonner: [{tittel: Område}, {tittel: Sluttet, type: tall}]
    rader: [[Hele kommunen, 42], [Øst, 2], [Vest, 29], [Nord, 11]]
  - id: sist
    tittel: Summen står sist
    enhet: Ansatte
    kolonner: [{tittel: Område}, {tittel: Sluttet, type: tall}]
    rader: [[Øst, 2], [Vest, 28], [Nord, 11], [Vik kommune, 41]]
  - id: andelskolonne
    tittel: Andelen ved siden av et tall som er tatt ut
    enhet: Ansatte
    kolonner: [{tittel: Område}, {tittel: Sluttet, type: tall}, {tittel: Alle, type: tall},
               {tittel: Andel, type: tall, desimaler: 1}]
    rader: [[Øst, 3, 23, 13.0], [Vest, 8, 48, 16.7], [Nord, 11, 41, 26.8], [Totalt, 22, 112, 19.6]]
figurer:
  - {id: av-skjult, type: søyle, tittel: Lidelser, alt: Søyler., data: {tabell: skjult}, kreditering: Byrået,
     konfidensielt: {hjemmel: offl. § 13, felt: [kreditering]}}
  - {id: bortover, type: søyle, tittel: Sluttet, enhet: Ansatte, alt: Se.,
     data: {kategorier: [Øst, Vest, I alt], serier: [{navn: Antall, verdier: [3, 31, 34]}]}}
  - {id: nedover, type: søyle, tittel: Etter kjønn, enhet: Ansatte, alt: Se., data: {kategorier: [2024, 2025],
     serier: [{navn: Kvinner, verdier: [3, 13]}, {navn: Menn, verdier: [33, 17]},
     {navn: Alle, verdier: [36, 30]}]}}
funn:
  - id: F10
    kapittel: tema
    tekst: |
      Det er [=fra-skjult].[@møtet]

      ![#skjult]

      ![#av-skjult]

      ![#andelsrad]

      ![#først]

      ![#sist]

      ![#andelskolonne]

      ![#bortover]

      ![#nedover]
    belyser: [{punkt: prøvd.c, taler: for}]
"""
HEMMELIG = ("Tvangsvedtaket", "Fjellveien", "17. mars 2025", "2025-03-17", "Utgiversen", "lidelser.csv")
HEMMELIG_NAVN = ("Sjelden lidelse", "Annen lidelse", "Byrået")


@pytest.fixture(scope="module", name="sak")
def _sak(tmp_path_factory: pytest.TempPathFactory) -> tuple[VurdertProsjekt, Dokument, dict[str, Any]]:
    """Return the project, its public document and the data of its public file."""
    rot = tmp_path_factory.mktemp("sak") / "p"
    shutil.copytree(ROT, rot)
    (rot / "evidence" / "mer.yaml").write_text(MER, encoding="utf-8")
    csv = "Diagnose,Antall\nSjelden lidelse,17\nAnnen lidelse,9\n"
    (rot / "evidence" / "filer" / "sjeldne-lidelser.csv").write_text(csv, encoding="utf-8")
    lest = last(rot)
    assert lest.prosjekt is not None, lest.diagnoser
    vurdert = assess(lest.prosjekt, DATO)
    dokument, diagnoser = compose(vurdert, "offentlig", les_maler()[0])
    assert diagnoser == ()
    return vurdert, dokument, yaml.safe_load(offentlige_filer(lest.filer, vurdert)["evidence/mer.yaml"])


Sak = tuple[VurdertProsjekt, Dokument, dict[str, Any]]


@pytest.mark.parametrize("ord_", [*HEMMELIG, *HEMMELIG_NAVN])
def test_it_is_gone_from_the_document_and_the_file(sak: Sak, ord_: str) -> None:
    _, dokument, fil = sak
    vist = (dokument.html + str(dict(dokument.data))).replace("\N{NO-BREAK SPACE}", " ")
    assert ord_ not in vist
    assert ord_ not in str(fil)


def test_a_verdict_tells_of_a_document_by_its_ground_alone(sak: Sak) -> None:
    vist = ren(les(sak[1].html)).replace("\N{NO-BREAK SPACE}", " ")
    grunn = "[Unntatt offentlighet, jf. offl. § 13]"
    assert f"Datoen på «{grunn}» er {grunn}, og fristen er 31. desember 2025." in vist


def test_a_sample_of_few_is_gone_from_the_file(sak: Sak) -> None:
    utvalg = sak[2]["utvalg"][0]
    assert (utvalg["størrelse"], utvalg["oppfylt"], utvalg["populasjon"]) == ("skjermet", "skjermet", 777)


def rader(sak: Sak, id_: str) -> list[list[str]]:
    t = skjerm(sak[0]).vurdert.prosjekt.tabeller[id_]
    return [[c.navn for c in rad.celler] for rad, _ in t.flate_rader()]


def test_a_share_below_a_number_goes_with_it(sak: Sak) -> None:
    assert rader(sak, "andelsrad")[1:] == [
        ["Ansatte som sluttet", "færre enn 5", "9"],
        ["Andel", "skjermet", "15"],
    ]


@pytest.mark.parametrize("id_", ["først", "sist"])
def test_a_sum_is_one_whatever_it_is_called(sak: Sak, id_: str) -> None:
    alle = dict(rader(sak, id_))
    assert (alle["Øst"], alle["Nord"]) == ("færre enn 5", "skjermet")
    assert alle["Vest"] in ("28", "29")


def test_a_share_beside_a_number_that_hides_another_goes_too(sak: Sak) -> None:
    """8 of 48 could be worked out from 16.7 per cent, and 3 from the sum and 8."""
    assert rader(sak, "andelskolonne")[:2] == [
        ["Øst", "færre enn 5", "23", "skjermet"],
        ["Vest", "skjermet", "48", "skjermet"],
    ]


def test_a_chart_of_its_own_numbers_does_not_give_a_sum_and_the_rest(sak: Sak) -> None:
    figurer = skjerm(sak[0]).vurdert.prosjekt.figurer

    def tegnet(id_: str) -> list[list[int | None]]:
        data = figurer[id_].data
        assert isinstance(data, Seriedata)
        return [[None if c.verdi is None else int(c.verdi) for c in s.verdier] for s in data.serier]

    assert tegnet("bortover") == [[None, None, 34]]
    assert tegnet("nedover") == [[None, 13], [None, 17], [36, 30]]


def test_a_word_of_the_program_is_no_secret_but_a_long_number_is(sak: Sak) -> None:
    tekster = {h.tekst for h in sak[1].hemmeligheter}
    assert "Intervju" not in tekster
    assert {"Utgiversen", "912345"} <= tekster


@pytest.mark.parametrize("enhet", ["nyansatte", "Minoritetselever", "heltidstilsette", "lærarelevar"])
def test_a_word_that_ends_as_persons_counts_them(enhet: str) -> None:
    assert teller_personer(enhet, ordbok("bokmål"))


@pytest.mark.parametrize("enhet", ["barnehager", "rådmenn", "elevplasser", "brukerundersøkelser"])
def test_a_word_that_only_holds_one_does_not(enhet: str) -> None:
    assert not teller_personer(enhet, ordbok("bokmål"))


# --- words to be replaced --------------------------------------------------------------------------


@pytest.fixture(name="med_ord")
def _med_ord(tmp_path: Path) -> Callable[[str, str], tuple[VurdertProsjekt, Mapping[str, bytes]]]:
    """Return what makes the project with a text to be left out, and a sentence more."""

    def lag(ord_: str, setning: str) -> tuple[VurdertProsjekt, Mapping[str, bytes]]:
        rot = tmp_path / "p"
        shutil.copytree(ROT, rot)
        for fil, gammel, ny in (
            (
                "evidence/sak.yaml",
                "skjerming:\n",
                f"skjerming:\n  - {{tekst: {ord_}, hjemmel: offl. § 13}}\n",
            ),
            (
                "oppdrag.yaml",
                "Formålet er å undersøke",
                f"'{setning}. Formålet er å undersøke varslinger.' #",
            ),
        ):
            tekst = (rot / fil).read_text(encoding="utf-8")
            (rot / fil).write_text(tekst.replace(gammel, ny), encoding="utf-8")
        lest = last(rot)
        assert lest.prosjekt is not None, lest.diagnoser
        return assess(lest.prosjekt, DATO), lest.filer

    return lag


Med_ord = Callable[[str, str], tuple[VurdertProsjekt, Mapping[str, bytes]]]


def test_a_name_that_is_a_word_of_the_language_does_not_break_the_project(med_ord: Med_ord) -> None:
    dokument, _ = compose(med_ord("Per", "Per sa ja")[0], "offentlig", les_maler()[0])
    assert "Per sa ja" not in dokument.html


def test_a_name_in_an_address_goes_from_the_file_too(med_ord: Med_ord) -> None:
    vurdert, filer = med_ord(
        "Kåre Åsnes", "Se <https://x.no/K%C3%A5re-%C3%85snes> og [der](https://x.no/kåre_åsnes)"
    )
    data = offentlige_filer(filer, vurdert)["oppdrag.yaml"].decode()
    assert "snes" not in data
    assert "og der [Unntatt" in yaml.safe_load(data)["oppdrag"]["formål"].replace("\\", "")


# --- what stands beside a picture -----------------------------------------------------------------


@pytest.mark.parametrize("opp", range(1, 9))
@pytest.mark.parametrize("progressiv", [False, True])
def test_a_photo_is_the_same_picture_without_its_data(opp: int, progressiv: bool) -> None:  # noqa: FBT001 - a table
    bilde = Image.radial_gradient("L").convert("RGB").resize((60, 33))
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = opp, "Kari Nordmann"
    ut = io.BytesIO()
    bilde.save(ut, "JPEG", exif=exif, comment=b"Kari", icc_profile=b"i" * 300, progressive=progressiv)
    rent = uten_følgedata(ut.getvalue() + b"Kari")
    assert b"Kari" not in rent
    med, uten = Image.open(io.BytesIO(ut.getvalue())), Image.open(io.BytesIO(rent))
    assert uten.tobytes() == med.tobytes()
    assert uten.getexif().get(0x0112, 1) == opp
    assert uten.info["icc_profile"] == b"i" * 300


def test_a_drawing_is_the_same_without_comments_and_names_of_files() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "Kari", zip=True)
    ut = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(ut, "PNG", pnginfo=info, dpi=(300, 300))
    rent = uten_følgedata(ut.getvalue() + b"Kari")
    assert Image.open(io.BytesIO(rent)).tobytes() == Image.open(io.BytesIO(ut.getvalue())).tobytes()
    assert "Author" not in Image.open(io.BytesIO(rent)).info
    assert rent.endswith(b"IEND\xaeB`\x82")
    svg = b'<svg sodipodi:docname="kari.svg"><!-- Kari --><metadata id="m"><x>Kari</x></metadata><g/></svg>'
    assert uten_følgedata(svg) == b"<svg><g/></svg>"


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n\0\0", b"noe annet"])
def test_what_is_no_whole_picture_is_left_as_it_is(data: bytes) -> None:
    assert uten_følgedata(data) == data


# --- letters --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("står", "bilder"), [("Hilsen Kari Nordmann", 0), ("Hilsen rådmannen", 1)])
def test_pages_that_show_what_is_left_out_are_not_shown(tmp_path: Path, står: str, bilder: int) -> None:
    yaml_ = (
        "uttalelser:\n  - {fra: rådmannen, mottatt: 2026-05-20, fil: «brev.pdf», tekst: Vi er enige., "
        "gjengi: sider}\nskjerming: [{tekst: Kari Nordmann, hjemmel: offl. § 13}]\n"
    )
    lest = last(prosjekt(tmp_path, [("brev.pdf", pdf([står]))], yaml_))
    assert lest.prosjekt is not None, lest.diagnoser
    dokument, _ = compose(assess(lest.prosjekt, DATO), "offentlig", les_maler()[0])
    assert len([n for n in dokument.ressurser if n.startswith("brev/")]) == bilder
    assert "Vi er enige." in dokument.html
