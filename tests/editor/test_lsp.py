"""`revisjon lsp` as an editor meets it: over stdio, in the example and in new projects."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from eksempel import kopier
from lsp import Klient, Svarfeil
from nytt_prosjekt import legg_ut

pytest.importorskip("pygls", reason="the extra `editor` is not installed")
TJENER = (sys.executable, "-m", "revisjon", "lsp")
FUNN = "evidence/funn.yaml"
KRITERIER = "criteria/kriterier.yaml"


@pytest.fixture(scope="module")
def eksempel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Klient]:
    """Start a server in a copy of the example, that nothing is changed in."""
    klient = Klient(TJENER, kopier(tmp_path_factory.mktemp("lsp") / "Målform på Ås"))
    klient.start()
    klient.åpne(KRITERIER)
    klient.meldinger(KRITERIER)
    yield klient
    assert klient.stopp() == 0


@pytest.fixture(scope="module")
def felles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Klient]:
    """Start a server in a new project, for those who change nothing on disk."""
    klient = Klient(TJENER, legg_ut(tmp_path_factory.mktemp("lsp") / "Felles"))
    klient.start()
    klient.åpne(FUNN)
    klient.meldinger(FUNN)
    yield klient
    assert klient.stopp() == 0


@pytest.fixture
def ny(tmp_path: Path) -> Iterator[Klient]:
    """Start a server in a new project, for those who change things."""
    klient = Klient(TJENER, legg_ut(tmp_path / "Ny"))
    klient.start()
    yield klient
    assert klient.stopp() == 0


def sted(tekst: str, nål: str, inni: int = 0) -> tuple[int, int]:
    """Return line and column, in UTF-16, of a piece of a text, or of what stands so far into it."""
    her = tekst.index(nål) + inni
    foran = tekst[:her]
    return foran.count("\n"), len(foran.rsplit("\n", 1)[-1].encode("utf-16-le")) // 2


def utsnitt(rot: Path, lokasjon: dict[str, Any]) -> str:
    """Return what stands at a place, read from the file as an editor reads it."""
    fil = next(f for f in rot.rglob("*.yaml") if f.as_uri() == lokasjon["uri"])
    start, slutt = lokasjon["range"]["start"], lokasjon["range"]["end"]
    linje = fil.read_text(encoding="utf-8").split("\n")[start["line"]].encode("utf-16-le")
    assert start["line"] == slutt["line"]
    return bytes(linje[start["character"] * 2 : slutt["character"] * 2]).decode("utf-16-le")


def ider(klient: Klient, fil: str, her: tuple[int, int]) -> dict[str, dict[str, Any]]:
    svar = klient.ved("completion", fil, her)
    return {f["label"]: f for f in svar["items"]} if svar else {}


def sjekk(rot: Path) -> list[dict[str, Any]]:
    """Return what `revisjon sjekk` finds."""
    ut = subprocess.run(  # noqa: S603 - the program under test
        [sys.executable, "-m", "revisjon", "-C", str(rot), "sjekk", "--format", "json"],
        capture_output=True,
        check=False,
    ).stdout
    funnet: list[dict[str, Any]] = json.loads(ut)
    return funnet


def test_a_project_is_told_of_all_that_sjekk_finds(tmp_path: Path) -> None:
    klient = Klient(TJENER, kopier(tmp_path / "e"))
    klient.start()
    klient.åpne("oppdrag.yaml")
    ventet = sjekk(klient.rot)
    assert len(ventet) > 5
    funnet: dict[str, list[dict[str, Any]]] = {}
    while not {klient.uri(d["fil"]) for d in ventet} <= set(funnet):
        melding = klient.meldt.get(timeout=30)
        funnet[melding["uri"]] = melding["diagnostics"]
    meldt = [(d["code"], d["message"].split("\n")[0]) for f in funnet.values() for d in f]
    assert sorted(meldt) == sorted((d["kode"], d["melding"]) for d in ventet)
    for f in funnet.values():
        for d in f:
            side = d["codeDescription"]["href"]
            assert side.startswith("file://")
            assert side.endswith(f"/{d['code']}.md")
    assert klient.stopp() == 0


def test_problems_come_and_go_as_one_types(ny: Klient) -> None:
    tekst = ny.åpne(FUNN)
    galt = tekst.replace("[@dokument-1] Skriv", "😀 på æøå[@dokument-l] Skriv")
    assert galt != tekst
    ny.endre(FUNN, galt)
    (feil,) = [d for d in ny.meldinger(FUNN, bool) if d["severity"] == 1]
    assert (feil["code"], feil["source"]) == ("R001", "revisjon")
    assert "Mente du «dokument-1»?" in feil["message"]
    linje, kolonne = sted(galt, "dokument-l]")
    assert feil["range"] == {
        "start": {"line": linje, "character": kolonne},
        "end": {"line": linje, "character": kolonne + len("dokument-l")},
    }
    assert (ny.rot / FUNN).read_text(encoding="utf-8") == tekst
    ny.endre(FUNN, tekst, 3)
    assert ny.meldinger(FUNN, lambda d: not any(x["severity"] == 1 for x in d)) is not None


def test_a_problem_shows_the_other_place_that_it_is_about(ny: Klient) -> None:
    tekst = ny.åpne(FUNN)
    ny.endre(FUNN, tekst + tekst[tekst.index("  - id: F1-01") :].partition("\n\n")[0] + "\n")
    dobbel = next(d for d in ny.meldinger(FUNN, bool) if d["relatedInformation"])
    annet = dobbel["relatedInformation"][0]
    assert annet["location"]["uri"] == ny.uri(FUNN)
    assert annet["location"]["range"]["start"]["line"] == sted(tekst, "F1-01")[0]
    assert annet["message"]


def test_half_a_file_keeps_what_was_known(ny: Klient) -> None:
    tekst = ny.åpne(FUNN)
    ny.meldinger(FUNN)
    halv = f"{tekst}\n  - {{id: F9, kapittel: [\n"
    ny.endre(FUNN, halv)
    assert [d["code"] for d in ny.meldinger(FUNN, bool)]
    her = sted(halv, "[@dokument-1] Skriv", 3)
    assert "Navnet på dokumentet" in ny.ved("hover", FUNN, her)["contents"]["value"]
    assert ny.ved("definition", FUNN, her)["uri"] == ny.uri("evidence/kilder.yaml")
    assert "kapittel-1" in ider(ny, FUNN, (len(halv.split("\n")) - 2, len("  - {id: F9, kapittel: [")))
    with pytest.raises(Svarfeil, match=r"Rett feilen i evidence/funn\.yaml først"):
        ny.ved("rename", FUNN, her, newName="annet")


@pytest.mark.parametrize("slutt", range(0, 900, 31))
def test_a_file_cut_off_anywhere_is_no_disaster(slutt: int, eksempel: Klient) -> None:
    fil = "evidence/kapittel-3.yaml"
    tekst = (eksempel.rot / fil).read_text(encoding="utf-8")[: slutt + 400]
    eksempel.åpne(fil, tekst)
    linjer = tekst.split("\n")
    her = (len(linjer) - 1, len(linjer[-1].encode("utf-16-le")) // 2)
    for metode in ("hover", "completion", "definition"):
        eksempel.ved(metode, fil, her)
    eksempel.spør("textDocument/documentSymbol", {"textDocument": {"uri": eksempel.uri(fil)}})
    eksempel.lukk(fil)


def test_what_a_source_a_number_and_a_criterion_are_is_shown(eksempel: Klient) -> None:
    def vist(fil: str, nål: str, inni: int) -> str:
        tekst = eksempel.åpne(fil)
        svar = eksempel.ved("hover", fil, sted(tekst, nål, inni))
        assert utsnitt(eksempel.rot, {"uri": eksempel.uri(fil), "range": svar["range"]}) in nål
        return str(svar["contents"]["value"])

    kilde = vist(KRITERIER, "{kilde: kommuneloven", 10).replace("\N{NO-BREAK SPACE}", " ")
    assert kilde == (
        "**kommuneloven** · kilde\n\nLov 22. juni 2018 nr. 83 om kommuner og fylkeskommuner (kommuneloven). "
        "[lovdata.no/lov/2018-06-22-83](https://lovdata.no/lov/2018-06-22-83)."
    )
    tall = vist("evidence/kapittel-4.yaml", "[=turnover-2025]", 4)
    assert "\n\nca. 7 prosent\n\n" in tall.replace("\N{NO-BREAK SPACE}", " ")
    assert "Kilde: " in tall
    kriterium = vist("vurdering.yaml", "[§fagkompetanse]", 4)
    assert kriterium.startswith("**fagkompetanse** · kriterium\n\nskal ")
    assert "- P" in kriterium
    assert "oppfylt**" in kriterium
    punkt = vist("evidence/kapittel-3.yaml", "punkt: mål-og-organisering.a", 12)
    assert "påstand" in punkt
    assert "verdi: **" in punkt


def test_every_id_leads_to_where_it_is_declared(eksempel: Klient) -> None:
    """From fields and from texts, and from the parts of a chapter to the chapter."""
    for fil, nål, inni, mål in (
        (KRITERIER, "{kilde: kommuneloven", 10, "kommuneloven"),
        (KRITERIER, "problemstillinger: [P1", 21, "P1"),
        ("evidence/kapittel-3.yaml", "punkt: mål-og-organisering.a", 12, "a"),
        ("evidence/kapittel-3.yaml", "kapittel: ", 12, ""),
        ("evidence/kapittel-4.yaml", "[=turnover-2025]", 1, "turnover-2025"),
        ("vurdering.yaml", "[§fagkompetanse]", 8, "fagkompetanse"),
    ):
        tekst = eksempel.åpne(fil)
        svar = eksempel.ved("definition", fil, sted(tekst, nål, inni))
        assert svar, (fil, nål)
        assert mål in ("", utsnitt(eksempel.rot, svar))


def test_all_uses_are_found_each_where_it_is_written(eksempel: Klient) -> None:
    tekst = eksempel.åpne(KRITERIER)
    her = sted(tekst, "id: mål-og-organisering", 6)
    uten = eksempel.ved("references", KRITERIER, her, context={"includeDeclaration": False})
    med = eksempel.ved("references", KRITERIER, her, context={"includeDeclaration": True})
    assert len(uten) > 5
    assert len(med) == len(uten) + 1
    assert {utsnitt(eksempel.rot, b).partition(".")[0] for b in med} == {"mål-og-organisering"}
    rå = "".join(f.read_text(encoding="utf-8") for f in eksempel.rot.rglob("*.yaml"))
    assert len(med) == rå.count("mål-og-organisering") - rå.count("mål-og-organisering-")


@pytest.mark.parametrize(
    ("linje", "vil", "innsatt"),
    [
        ("    tekst: Vist.[@‸", "dokument-1", "dokument-1]"),
        ("    tekst: 😀 vist.[@dok‸]", "dokument-1", "dokument-1"),
        ("    tekst: Etter [§‸] er", "rutiner", "rutiner"),
        ("    tekst: Se [#kap‸", "kapittel-1.data", "kapittel-1.data]"),
        ("    belyser: [{punkt: ‸", "rutiner.b", "rutiner.b"),
        ("    belyser: [{punkt: rutiner.‸, taler: for}]", "rutiner.b", "rutiner.b"),
        ("    kapittel: ‸", "kapittel-1", "kapittel-1"),
    ],
)
def test_ids_are_proposed_by_kind(linje: str, vil: str, innsatt: str, felles: Klient) -> None:
    tekst = (felles.rot / FUNN).read_text(encoding="utf-8")
    foran, _, bak = linje.partition("‸")
    felles.endre(FUNN, f"{tekst}\n  - id: F2\n{foran}{bak}\n")
    nr = f"{tekst}\n  - id: F2\n".count("\n")
    kolonne = len(foran.encode("utf-16-le")) // 2
    foreslått = ider(felles, FUNN, (nr, kolonne))
    assert foreslått[vil]["textEdit"]["newText"] == innsatt
    spenn = foreslått[vil]["textEdit"]["range"]
    ord_ = foran[len(foran.rstrip("abcdefghijklmnopqrstuvwxyz.-0123456789")) :]
    assert spenn == {
        "start": {"line": nr, "character": kolonne - len(ord_)},
        "end": {"line": nr, "character": kolonne},
    }
    assert foreslått[vil]["detail"]


def test_the_parts_of_a_file_are_listed(eksempel: Klient) -> None:
    felt = {"textDocument": {"uri": eksempel.uri(KRITERIER)}}
    eksempel.åpne(KRITERIER)
    (seksjon,) = eksempel.spør("textDocument/documentSymbol", felt)
    assert seksjon["name"] == "kriterier"
    første = seksjon["children"][0]
    assert (første["name"], første["detail"]) == ("mål-og-organisering", "Mål og organisering er beskrevet")
    assert [p["name"] for p in første["children"]][:2] == ["mål-og-organisering.a", "mål-og-organisering.b"]

    def inni(ytre: dict[str, Any]) -> None:
        for p in ytre["children"]:
            for ende, tegn in (("start", 1), ("end", -1)):
                a, b = ([x["range"][ende][k] for k in ("line", "character")] for x in (p, ytre))
                assert (a > b) - (a < b) in (0, tegn), p["name"]
            assert (
                utsnitt(eksempel.rot, {"uri": eksempel.uri(KRITERIER), "range": p["selectionRange"]})
                in p["name"]
            )
            inni(p)

    inni(seksjon)


def test_a_new_name_is_written_everywhere(ny: Klient) -> None:
    tekst = ny.åpne(KRITERIER)
    ny.meldinger(KRITERIER)
    her = sted(tekst, "id: rutiner", 5)
    assert (
        utsnitt(ny.rot, {"uri": ny.uri(KRITERIER), "range": ny.ved("prepareRename", KRITERIER, her)})
        == "rutiner"
    )
    endringer = ny.ved("rename", KRITERIER, her, newName="gode-rutiner")["changes"]
    assert {e["newText"] for filens in endringer.values() for e in filens} == {"gode-rutiner"}
    assert ny.uri(KRITERIER) in endringer
    with pytest.raises(Svarfeil, match="er alt brukt for en kilde"):
        ny.ved("rename", KRITERIER, her, newName="dokument-1")


def test_a_pack_of_the_library_is_gone_to(ny: Klient) -> None:
    tekst = ny.åpne(KRITERIER).replace("kriterier:\n", "bruk: [internkontroll]\nkriterier:\n", 1)
    ny.endre(KRITERIER, tekst)
    ny.meldinger(KRITERIER)
    tillegg = "vurderinger:\n  - kapittel: kapittel-1\n    tekst: Se [§ik-system].\n"
    vurdering = ny.åpne("vurdering.yaml", (ny.rot / "vurdering.yaml").read_text(encoding="utf-8") + tillegg)
    her = sted(vurdering, "[§ik-system]", 4)
    assert ny.ved("definition", "vurdering.yaml", her)["uri"].endswith(
        "/criteria/bibliotek/internkontroll.yaml"
    )


def test_files_that_are_no_part_of_a_project_are_left_alone(ny: Klient) -> None:
    utenfor = ny.rot.parent / "annet.yaml"
    utenfor.write_text("kilder:\n  fremmed: {type: lov}\n", encoding="utf-8")
    (ny.rot / "notater").mkdir()
    (ny.rot / "notater" / "x.yaml").write_text(utenfor.read_text(encoding="utf-8"), encoding="utf-8")
    for fil in ("../annet.yaml", "notater/x.yaml"):
        tekst = ny.åpne(fil)
        assert ny.ved("hover", fil, (1, 4)) is None, tekst
    tekst = ny.åpne(FUNN)
    ny.endre(FUNN, tekst + "\n  - tekst: '[@")
    linjer = tekst.split("\n")
    assert "fremmed" not in ider(ny, FUNN, (len(linjer), len("  - tekst: '[@")))


def test_a_change_made_outside_the_editor_is_seen(ny: Klient) -> None:
    ny.åpne(FUNN)
    ny.meldinger(FUNN)
    fil = ny.rot / "evidence/kilder.yaml"
    fil.write_text(fil.read_text(encoding="utf-8").replace("dokument-1:", "dokument-2:"), encoding="utf-8")
    ny.si("workspace/didChangeWatchedFiles", {"changes": [{"uri": fil.as_uri(), "type": 2}]})
    assert "R001" in {d["code"] for d in ny.meldinger(FUNN, lambda d: any(x["severity"] == 1 for x in d))}
