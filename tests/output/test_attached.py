"""The case as data inside the PDF."""

from __future__ import annotations

import io
import json

import pikepdf
import pytest
from tema import TEMA

from revisjon.output.attached import maskinlesbart
from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument


def test_files_are_there_to_the_byte_and_told_once(med_vedlegg: Dokument, med_vedlegg_bytes: bytes) -> None:
    with pikepdf.open(io.BytesIO(med_vedlegg_bytes)) as pdf:
        assert {navn: fil.get_file().read_bytes() for navn, fil in pdf.attachments.items()} == {
            v.navn: v.innhold for v in med_vedlegg.vedlegg
        }
        filer = list(pdf.Root.AF)
        assert len({f.objgen for f in filer}) == len(filer) == 3
        assert {str(f.UF): str(f.AFRelationship) for f in filer} == {
            "funn/æ.yaml": "/Source",
            "kopi/oppdrag.yaml": "/Data",
            "oppdrag.yaml": "/Source",
        }
        for fil in filer:
            assert fil.EF.F.Subtype == "/application/yaml"
            assert str(fil.EF.F.Params.ModDate) == "D:20260531"
            assert str(fil.Desc)


def test_with_files_it_is_pdf_a_3(med_vedlegg_bytes: bytes) -> None:
    with pikepdf.open(io.BytesIO(med_vedlegg_bytes)) as pdf, pdf.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("3", "A", "1")


def test_without_files_there_are_none(lite_pdf: pikepdf.Pdf) -> None:
    assert not lite_pdf.attachments
    assert "/AF" not in lite_pdf.Root


def test_same_files_give_same_bytes(med_vedlegg: Dokument, med_vedlegg_bytes: bytes) -> None:
    assert lag_pdf(med_vedlegg)[0] == med_vedlegg_bytes


def test_the_case_is_its_data_and_its_files() -> None:
    dokument = Dokument("", "T", "nb", "", "", "endelig", tema=TEMA, data={"sporbarhet": {"versjon": 2}})
    data, *kilder = maskinlesbart(dokument, {"b.yaml": b"b", "a.yaml": b"\xff"})
    assert (data.navn, data.forhold, json.loads(data.innhold)) == (
        "sporbarhet.json",
        "Data",
        {"sporbarhet": {"versjon": 2}},
    )
    assert [(k.navn, k.innhold, k.forhold) for k in kilder] == [
        ("a.yaml", b"\xff", "Source"),
        ("b.yaml", b"b", "Source"),
    ]


@pytest.mark.parametrize("utgave", ["verifisering", "høring"])
def test_editions_without_a_part_of_the_case_are_without_its_files(utgave: str) -> None:
    dokument = Dokument("", "T", "nb", "", "", utgave, tema=TEMA, data={"sporbarhet": {"versjon": 2}})
    assert [v.navn for v in maskinlesbart(dokument, {"vurdering.yaml": b"x"})] == ["sporbarhet.json"]
    alle = maskinlesbart(dokument, {"vurdering.yaml": b"x"}, {"versjon": 1})
    assert [v.navn for v in alle] == ["sporbarhet.json", "tilstand.json"]
