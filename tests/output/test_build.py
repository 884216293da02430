"""Several formats of one document: side by side or one by one, with the same result."""

from __future__ import annotations

import os

import pytest
from tema import TEMA

from revisjon.diagnostics import Alvor, Diagnose, Feil, Plass
from revisjon.output import build
from revisjon.output.build import Barnefeil, bygg
from revisjon.report.document import Dokument

HER = os.getpid()
DOKUMENT = Dokument("<html></html>", "Tittel", "nb", "", "", "endelig", tema=TEMA)
ADVARSEL = Diagnose("U004", Plass("."), "Noe å si.", "", Alvor.ADVARSEL)


def _skriver(format_: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a stand-in
    def skriv(dokument: Dokument):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a stand-in
        return f"{format_} {dokument.tittel} {os.getpid() == HER}".encode(), (ADVARSEL,)

    def feile(dokument: Dokument) -> None:
        del dokument
        raise Feil([Diagnose("U005", Plass("."), f"{format_} går ikke.")])

    def krasje(dokument: Dokument) -> None:
        del dokument
        raise ZeroDivisionError

    def dø(dokument: Dokument) -> None:
        del dokument
        os._exit(9)

    return {"feil": feile, "krasj": krasje, "død": dø}.get(format_.partition("-")[0], skriv)


@pytest.fixture(autouse=True)
def skrivere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "hent", _skriver)
    monkeypatch.setattr(build, "KONTROLLER", ())
    monkeypatch.setattr(build, "_sett_sider", lambda *_: None)


def test_the_heavy_format_stays_and_the_others_go_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "kan_dele", lambda: True)
    bygd = bygg(DOKUMENT, ["docx", "pdf", "html"])
    assert list(bygd.filer.items()) == [
        ("docx", b"docx Tittel False"),
        ("pdf", b"pdf Tittel True"),
        ("html", b"html Tittel False"),
    ]
    assert bygd.diagnoser == (ADVARSEL,)


@pytest.mark.parametrize("formater", [["pdf"], ["docx", "html"]])
def test_one_process_is_enough(formater: list[str]) -> None:
    assert all(data.endswith(b"True") for data in bygg(DOKUMENT, formater).filer.values())


def test_where_processes_cannot_be_copied_all_are_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "kan_dele", lambda: False)
    assert all(data.endswith(b"True") for data in bygg(DOKUMENT, ["pdf", "docx"]).filer.values())


@pytest.mark.parametrize("deles", [True, False])
def test_problems_of_all_formats_are_told_at_once(monkeypatch: pytest.MonkeyPatch, *, deles: bool) -> None:
    monkeypatch.setattr(build, "kan_dele", lambda: deles)
    monkeypatch.setattr(build, "TUNGT", "feil-1")
    with pytest.raises(Feil) as feil:
        bygg(DOKUMENT, ["feil-1", "docx", "feil-2"])
    assert [d.melding for d in feil.value.diagnoser] == ["feil-1 går ikke.", "feil-2 går ikke."]


def test_a_bug_beside_is_a_bug_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "kan_dele", lambda: True)
    with pytest.raises(Barnefeil, match="ZeroDivisionError"):
        bygg(DOKUMENT, ["pdf", "krasj"])


def test_a_process_that_dies_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "kan_dele", lambda: True)
    with pytest.raises(Barnefeil, match="stoppet"):
        bygg(DOKUMENT, ["pdf", "død"])


def test_checks_of_the_finished_files_are_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    funnet = Diagnose("U006", Plass("."), "Ulike.")
    monkeypatch.setattr(build, "KONTROLLER", (lambda filer, _: (funnet,) if len(filer) == 2 else (),))
    assert funnet in bygg(DOKUMENT, ["pdf", "docx"]).diagnoser
    assert funnet not in bygg(DOKUMENT, ["pdf"]).diagnoser
