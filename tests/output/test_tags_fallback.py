"""Where WeasyPrint is another than expected, a plain file and a warning."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
import weasyprint
from weasyprint.pdf import metadata, tags

from revisjon.diagnostics import Alvor
from revisjon.output.pdf import lag_pdf
from revisjon.output.tags import UkjentInnmat, ta_opp
from revisjon.report.document import Dokument

Bytte = Callable[[pytest.MonkeyPatch], None]


def _annen_utgave(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weasyprint, "__version__", "71.0")


def _andre_parametre(monkeypatch: pytest.MonkeyPatch) -> None:
    bygg = tags._build_box_tree  # noqa: SLF001 - what is tested builds on it

    def ny(box, *resten):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN202 - as WeasyPrint
        yield from bygg(box, *resten)

    monkeypatch.setattr(tags, "_build_box_tree", ny)


def _annet_tre(monkeypatch: pytest.MonkeyPatch) -> None:
    bygg = tags.add_tags

    def ny(pdf, *resten):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN202 - as WeasyPrint
        bygg(pdf, *resten)
        rot = pdf.objects[int(pdf.catalog["StructTreeRoot"].split()[0])]
        rot["K"].append(rot["K"][0])

    monkeypatch.setattr(weasyprint.pdf, "add_tags", ny)


def _andre_metadata(monkeypatch: pytest.MonkeyPatch) -> None:
    lag = metadata.DocumentMetadata.generate_rdf_metadata

    def ny(*argumenter):  # type: ignore[no-untyped-def]  # noqa: ANN002, ANN202 - as WeasyPrint
        return lag(*argumenter).replace(b"</rdf:RDF>", b"</rdf:RDF >")

    monkeypatch.setattr(metadata.DocumentMetadata, "generate_rdf_metadata", ny)


@pytest.mark.parametrize("bytt", [_annen_utgave, _andre_parametre, _annet_tre, _andre_metadata])
def test_unknown_inner_parts_give_a_plain_file_and_a_warning(
    monkeypatch: pytest.MonkeyPatch, lite: Dokument, bytt: Bytte
) -> None:
    bytt(monkeypatch)
    data, diagnoser = lag_pdf(lite)
    assert diagnoser[0].kode == "U006"
    assert "requirements.lock" in diagnoser[0].råd
    assert all(d.alvor is Alvor.ADVARSEL for d in diagnoser)
    # It claims no more than it is, and the check says what that lacks.
    assert "U008" in [d.kode for d in diagnoser]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) >= 5
        assert b"pdfuaid:part" not in pdf.Root.Metadata.read_bytes()


def test_the_builder_is_put_back_whatever_happens() -> None:
    bygg = tags._build_box_tree  # noqa: SLF001 - what is tested replaces it

    def avbrutt() -> None:
        with ta_opp():
            assert tags._build_box_tree is not bygg  # noqa: SLF001 - as above
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        avbrutt()
    assert tags._build_box_tree is bygg  # noqa: SLF001 - as above


def test_other_errors_are_not_hidden(monkeypatch: pytest.MonkeyPatch, lite: Dokument) -> None:
    def full_disk(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("revisjon.output.tags.forbedre", full_disk)
    with pytest.raises(MemoryError):
        lag_pdf(lite)
    assert issubclass(UkjentInnmat, Exception)
