"""Who is let in, and what they are given."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from revisjon.preview.assets import les_filer
from revisjon.preview.board import Tavle
from revisjon.preview.pdfs import Trykkeri
from revisjon.preview.server import Server, Tjeneste
from revisjon.preview.views import Tilstand, Valg, Visning

NØKKEL = "hemmelig"
VISNING = Visning(
    "T", "nb", "r", ("d",), "s", "k", {"r": "<body></body>", "d": "<p>æ</p>", "s": "p {}", "k": ""}, ""
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    tjeneste = Tjeneste(NØKKEL, {"mappe": "æ"}, les_filer(), Tavle(), Trykkeri(tmp_path, ("false",)))
    server = Server(0, tjeneste)
    tråd = threading.Thread(target=lambda: server.serve_forever(0.01), daemon=True)
    tråd.start()
    yield server
    tjeneste.tavle.avslutt()
    server.shutdown()
    server.server_close()
    tråd.join()


def spør(
    server: Server,
    sti: str,
    hoder: dict[str, str] | None = None,
    metode: str = "GET",
    kropp: str | None = None,
) -> tuple[int, str, http.client.HTTPResponse]:
    linje = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        linje.request(metode, sti, body=kropp, headers=hoder or {})
        svar = linje.getresponse()
        return svar.status, svar.read().decode(), svar
    finally:
        linje.close()


def test_the_page_and_its_files(server: Server) -> None:
    kode, side, svar = spør(server, f"/{NØKKEL}/")
    assert kode == 200
    assert 'src="vis.js"' in side
    assert "script-src 'self'" in svar.headers["Content-Security-Policy"]
    assert "http:" not in svar.headers["Content-Security-Policy"]
    assert svar.headers["Cache-Control"] == "no-store"
    assert svar.headers["Referrer-Policy"] == "no-referrer"
    assert json.loads(spør(server, f"/{NØKKEL}/oppsett.json")[1]) == {"mappe": "æ"}
    for navn in (
        "vis.css",
        "vis.js",
        "blad.js",
        "lag.js",
        "paneler.js",
        "tema.css",
        "rapport.html",
        "merker.css",
    ):
        kode, tekst, _ = spør(server, f"/{NØKKEL}/{navn}")
        assert (kode, bool(tekst)) == (200, True), navn
        # Nothing is fetched from elsewhere.
        assert "https://" not in tekst, navn


@pytest.mark.parametrize("sti", ["/", "/feil/", f"/{NØKKEL}x/", f"/{NØKKEL}", "/æ/", "/%68emmelig/"])
def test_nobody_comes_in_without_the_token(server: Server, sti: str) -> None:
    kode, tekst, svar = spør(server, sti.replace("æ", "%C3%A6"))
    assert kode == 404
    assert "revisjon vis" in tekst
    assert "Content-Security-Policy" in svar.headers


@pytest.mark.parametrize("vert", ["ond.example", "127.0.0.1", "localhost:1", "127.0.0.1.ond.example:80", ""])
def test_a_name_that_is_not_ours_is_turned_away(server: Server, vert: str) -> None:
    assert spør(server, f"/{NØKKEL}/", {"Host": vert})[0] == 403


def test_both_names_of_the_machine_will_do(server: Server) -> None:
    assert spør(server, f"/{NØKKEL}/", {"Host": f"localhost:{server.port}"})[0] == 200
    assert server.server_address[0] == "127.0.0.1"


def test_other_pages_may_follow_the_address_and_no_more(server: Server) -> None:
    fremmed = {"Sec-Fetch-Site": "cross-site"}
    følger = {**fremmed, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert spør(server, f"/{NØKKEL}/", følger)[0] == 200
    assert spør(server, f"/{NØKKEL}/", fremmed)[0] == 403
    assert spør(server, f"/{NØKKEL}/rapport.html", følger)[0] == 403
    assert spør(server, f"/{NØKKEL}/vis.js", {"Sec-Fetch-Site": "same-origin"})[0] == 200


@pytest.mark.parametrize(
    "sti",
    [
        "../oppdrag.yaml",
        "%2e%2e/%2e%2e/etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "/etc/passwd",
        "pdf/../../x",
        "blad/",
    ],
)
def test_no_path_leads_anywhere_else(server: Server, sti: str) -> None:
    assert spør(server, f"/{NØKKEL}/{sti}")[0] == 404


def test_parts_of_the_view_by_their_prints(server: Server) -> None:
    server.tjeneste.tavle.heng_opp(Valg(), Tilstand(VISNING))
    kode, tekst, svar = spør(server, f"/{NØKKEL}/blad/s.css")
    assert (kode, tekst, svar.headers["Content-Type"]) == (200, "p {}", "text/css; charset=utf-8")
    assert spør(server, f"/{NØKKEL}/blad/ukjent.css")[0] == 404


def test_the_open_line_sends_the_newest_state(server: Server) -> None:
    tavle = server.tjeneste.tavle
    tavle.heng_opp(Valg(), Tilstand(VISNING, ved_siden={"meldinger": '["æ"]'}))
    linje = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    linje.request("GET", f"/{NØKKEL}/hendelser?utgave=ukjent")
    svar = linje.getresponse()
    assert svar.headers["Content-Type"].startswith("text/event-stream")
    hendelser = [svar.fp.readline() for _ in range(9)]
    assert hendelser[0] == b"event: visning\n"
    assert json.loads(hendelser[1].removeprefix(b"data: "))["nye"] == {"r": "<body></body>", "d": "<p>æ</p>"}
    assert hendelser[3:5] == [b"event: meldinger\n", 'data: ["æ"]\n'.encode()]
    assert hendelser[6:8] == [b"event: stand\n", b'data: {"eldre":false,"finnes":true}\n']
    tavle.heng_opp(Valg(), Tilstand(VISNING, eldre=True, ved_siden={"meldinger": '["ny"]'}))
    assert svar.fp.readline() == b"event: meldinger\n"
    # When the preview ends, so does the line.
    tavle.avslutt()
    assert svar.read().startswith(b"data: ")
    linje.close()


def test_a_pdf_is_ordered_by_our_own_page_alone(server: Server) -> None:
    bestilling = json.dumps({"anker": "mål", "utgave": "endelig", "målform": ""})
    fra_oss = {"Origin": f"http://127.0.0.1:{server.port}", "Sec-Fetch-Site": "same-origin"}
    for hoder in ({}, {"Origin": "https://ond.example"}, {**fra_oss, "Sec-Fetch-Site": "cross-site"}):
        assert spør(server, f"/{NØKKEL}/pdf", hoder, "POST", bestilling)[0] == 403
    for kropp in ("", "[]", "{", '{"anker": 1}', '{"anker": ""}', f'{{"anker": "{"x" * 5000}"}}'):
        assert spør(server, f"/{NØKKEL}/pdf", fra_oss, "POST", kropp)[0] == 400, kropp[:20]
    kode, svar, _ = spør(server, f"/{NØKKEL}/pdf", fra_oss, "POST", bestilling)
    assert kode == 200
    # The program of this test makes none.
    (feil,) = json.loads(svar)["feil"]
    assert (feil["kode"], feil["alvor"]) == ("W003", "feil")
    assert spør(server, f"/{NØKKEL}/pdf/kapittel-1.pdf")[0] == 404


def test_what_is_not_understood_is_answered_in_norwegian(server: Server) -> None:
    kode, tekst, _ = spør(server, f"/{NØKKEL}/", metode="DELETE")
    assert kode == 501
    assert tekst.startswith("Adressen er ikke gyldig")


def test_finished_pdfs_are_kept_for_a_while(tmp_path: Path) -> None:
    program = ("sh", "-c", "printf '%%PDF-1.7 '; echo \"$@\"", "sh")
    trykkeri = Trykkeri(tmp_path, program)
    navn = [str(trykkeri.lag(Valg.lest("endelig", "nynorsk"), "--utgave=x")["fil"]) for _ in range(10)]
    assert trykkeri.hent(navn[0]) is None
    assert (
        trykkeri.hent(navn[-1]) == "%PDF-1.7 --utgave=endelig --målform=nynorsk --anker=--utgave=x\n".encode()
    )
