"""`revisjon diff` on built reports: what they carry of their own, in each format, and what they must not."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from eksempel import DATO, ROT, kopier, prosjekt, sett_opp
from hemmelig_prosjekt import HEMMELIG, bygd, vurdert
from kommando import kjør

from revisjon.assess import VurdertProsjekt, assess
from revisjon.assess.compare import Tilstand, diff, tilstand
from revisjon.assess.compare.stored import UkjentTilstand, fra_data, som_data
from revisjon.output.attached import maskinlesbart
from revisjon.output.carried import UleseligRapport, data_i, som_blokk
from revisjon.output.docx import lag_docx
from revisjon.output.leak import sjekk_lekkasje
from revisjon.output.pdf import lag_pdf
from revisjon.output.web import lag_html
from revisjon.report.changes.printed import trykt_i
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER

SKRIVERE = {"pdf": lag_pdf, "docx": lag_docx, "html": lag_html}


def med_data(dokument: Dokument, v: VurdertProsjekt) -> Dokument:
    return replace(dokument, vedlegg=maskinlesbart(dokument, {}, som_data(trykt_i(dokument, v))))


@pytest.fixture(scope="module")
def eksempel() -> VurdertProsjekt:
    return assess(prosjekt(), DATO)


@pytest.fixture(scope="module")
def mappe(eksempel: VurdertProsjekt, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the finished report in all formats, with data and (as `uten`) without."""
    ut = tmp_path_factory.mktemp("bygd")
    dokument = sett_opp(ROT)
    for format_, skriv in SKRIVERE.items():
        (ut / f"rapport.{format_}").write_bytes(skriv(med_data(dokument, eksempel))[0])
    (ut / "uten.docx").write_bytes(lag_docx(dokument)[0])
    (ut / "uten.html").write_bytes(lag_html(dokument)[0])
    return ut


def lest(fil: Path) -> Tilstand:
    return fra_data(data_i(fil.read_bytes()))


def test_each_format_carries_the_same(mappe: Path, eksempel: VurdertProsjekt) -> None:
    pdf, docx, html = (lest(mappe / f"rapport.{f}") for f in SKRIVERE)
    assert pdf == docx == html
    assert pdf.utgave == "endelig"
    alt = tilstand(eksempel)
    assert (pdf.dommer, pdf.funn, pdf.råd) == (alt.dommer, alt.funn, alt.råd)
    assert [k.påstander for k in pdf.krav] == [k.påstander for k in alt.krav]
    assert len(pdf.tekster) >= len(alt.tekster) - 2
    assert pdf.poster == ()


def test_no_place_on_the_auditors_machine_goes_with_it(mappe: Path) -> None:
    tekst = json.dumps(data_i((mappe / "rapport.docx").read_bytes()), ensure_ascii=False)
    assert ".yaml" not in tekst
    assert '"plass' not in tekst


def test_two_reports_and_a_report_beside_a_folder(mappe: Path, tmp_path: Path) -> None:
    ny = kopier(tmp_path / "ny")
    fil = ny / "evidence" / "kapittel-3.yaml"
    fil.write_text(fil.read_text("utf-8").replace("har kommunen en egen", "har kommunen en ny"), "utf-8")
    assert (
        "Ingenting er endret" in kjør("diff", str(mappe / "rapport.pdf"), str(mappe / "rapport.html")).stderr
    )
    svar = kjør("diff", str(mappe / "rapport.pdf"), str(ny), "--format", "json")
    (e,) = json.loads(svar.stdout)
    assert e["setning"] == "Teksten «tekst» i funn «F3-02» er endret."
    assert (e["plass"]["fil"], e["plass_før"]) == ("evidence/kapittel-3.yaml", None)
    (tilbake,) = json.loads(kjør("diff", str(ny), str(mappe / "rapport.html"), "--format", "json").stdout)
    assert [(b["slag"], b["tekst"]) for b in tilbake["ord"] if b["slag"] != "likt"] == [
        ("ut", "ny"),
        ("inn", "egen"),
    ]


@pytest.mark.parametrize("navn", ["uten.docx", "uten.html"])
def test_a_report_without_data_says_how_to_get_them(mappe: Path, navn: str) -> None:
    svar = kjør("diff", str(mappe / navn), ".")
    assert svar.returncode == 2
    assert "har ikke med seg dataene" in svar.stderr
    assert "--med-data" in svar.stderr


def test_word_files_are_compared_with_no_data_in_them(mappe: Path, tmp_path: Path) -> None:
    svar = kjør("diff", str(mappe / "uten.docx"), ".", "--format", "docx", "--ut", str(tmp_path / "e.docx"))
    assert svar.returncode == 0, svar.stderr
    assert "Teksten er den samme" in svar.stderr
    svar = kjør("diff", str(mappe / "rapport.pdf"), ".", "--format", "docx", "--ut", str(tmp_path / "f.docx"))
    assert (svar.returncode, "ingen Word-fil" in svar.stderr) == (2, True)
    assert not (tmp_path / "f.docx").exists()


def test_options_of_the_word_file_are_for_it_alone() -> None:
    svar = kjør("diff", "HEAD", "--dato", "2026-05-31")
    assert (svar.returncode, "gjelder bare --format docx" in svar.stderr) == (2, True)


@pytest.mark.parametrize(
    ("navn", "data"),
    [
        ("a.pdf", b"%PDF-1.7 bare tull"),
        ("a.docx", b"PK\x03\x04 bare tull"),
        ("a.html", b'<script id="revisjon-tilstand">{"versjon": 1</script>'),
        ("a.html", b'<script id="revisjon-tilstand">{"versjon": 1}</script>'),
        ("a.html", b'<script id="revisjon-tilstand">{"versjon": 99}</script>'),
        ("a.html", b'<script id="revisjon-tilstand">' + b"[" * 100_000 + b"</script>"),
        ("a.html", b""),
        ("a.txt", b"tekst"),
    ],
)
def test_broken_files_are_told_of_in_words(navn: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / navn).write_bytes(data)
    svar = kjør("diff", str(tmp_path / navn), ".")
    assert svar.returncode == 2
    assert navn in svar.stderr
    assert "Traceback" not in svar.stderr


def test_data_of_another_form_are_refused(eksempel: VurdertProsjekt) -> None:
    data = json.loads(json.dumps(som_data(tilstand(eksempel))))
    assert diff(fra_data(data), tilstand(eksempel)) == ()
    for nøkkel, verdi in (("dommer", {}), ("kapitler", [1]), ("trinn", None), ("krav", [{"id": "x"}])):
        with pytest.raises(UkjentTilstand):
            fra_data({**data, nøkkel: verdi})
    with pytest.raises(UkjentTilstand):
        fra_data({**data, "mer": ""})


def test_what_would_steer_a_terminal_is_left_behind() -> None:
    tom = som_data(Tilstand("a\x1b[31mb\r\x00c", "2026-05-31"))
    assert fra_data(json.loads(json.dumps(tom))).oppdrag == "a[31mbc"


def test_a_block_cannot_end_its_element() -> None:
    assert json.loads(som_blokk('{"a": "</script>&\u2028"}')) == {"a": "</script>&\u2028"}
    assert "<" not in som_blokk('{"a": "</script>"}')


# --- what an edition leaves out ---------------------------------------------------------------------


@pytest.mark.parametrize("format_", SKRIVERE)
def test_the_public_edition_carries_nothing_that_was_redacted(format_: str) -> None:
    dokument = med_data(bygd("offentlig"), vurdert())
    data, _ = SKRIVERE[format_](dokument)
    assert sjekk_lekkasje({format_: data}, dokument) == ()
    båret = json.dumps(data_i(data), ensure_ascii=False)
    assert [ord_ for ord_ in HEMMELIG if ord_ in båret] == []
    assert lest_funn(data)


def lest_funn(data: bytes) -> tuple[str, ...]:
    return tuple(f.id for f in fra_data(data_i(data)).funn)


def test_the_search_for_leaks_looks_into_what_is_carried() -> None:
    dokument = bygd("offentlig")
    lekk = replace(dokument, vedlegg=maskinlesbart(dokument, {}, som_data(tilstand(vurdert()))))
    for format_, skriv in SKRIVERE.items():
        assert sjekk_lekkasje({format_: skriv(lekk)[0]}, lekk), format_


@pytest.mark.parametrize("utgave", UTGAVER)
def test_no_edition_carries_a_text_that_it_does_not_print(utgave: str, eksempel: VurdertProsjekt) -> None:
    båret = trykt_i(sett_opp_uansett(utgave), eksempel)
    slag = {t.slag for t in båret.tekster}
    if UTGAVER[utgave].bare_fakta:
        assert (båret.dommer, båret.råd) == ((), ())
        assert slag.isdisjoint({"konklusjon", "vurdering", "uttalelse"})
        assert not any(f.belyser for f in båret.funn)
    if UTGAVER[utgave].ubesvart:
        assert "uttalelse" not in slag
    assert slag.isdisjoint({"merknad", "oppfølging"})


def sett_opp_uansett(utgave: str) -> Dokument:
    from revisjon.report.compose import compose  # noqa: PLC0415
    from revisjon.report.templates import les_maler  # noqa: PLC0415

    return compose(assess(prosjekt(), DATO), utgave, les_maler()[0])[0]


def test_what_is_printed_nowhere_is_not_carried(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    k = next(iter(p.kilder.values()))
    ukjent = replace(k, id="ukjent", tittel="Trykkes aldri", korttittel="", ident="", nummer="", rolle="")
    med = replace(p, kilder={**p.kilder, "ukjent": ukjent, k.id: replace(k, merknad="Bare for oss")})
    båret = trykt_i(sett_opp(ROT), replace(eksempel, prosjekt=med))
    tekst = json.dumps(som_data(båret), ensure_ascii=False)
    assert "Trykkes aldri" not in tekst
    assert "Bare for oss" not in tekst
    assert "Trykkes aldri" in json.dumps(
        som_data(tilstand(replace(eksempel, prosjekt=med))), ensure_ascii=False
    )


def test_a_pdf_with_a_password_and_a_bomb_are_refused(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    pdf.attachments["tilstand.json"] = b"{}"
    pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(UleseligRapport, match="passord"):
        data_i((tmp_path / "a.pdf").read_bytes())
    stor = io.BytesIO()
    with zipfile.ZipFile(stor, "w", zipfile.ZIP_DEFLATED) as pakke:
        pakke.writestr("customXml/item1.xml", b" " * (65 * 1024 * 1024))
    assert data_i(stor.getvalue()) is None
