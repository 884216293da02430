"""The local web server: the page, the document's style and script, the open line, PDFs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from urllib.parse import parse_qs, unquote, urlsplit

from revisjon.preview import access
from revisjon.preview.assets import Filer
from revisjon.preview.board import Tavle
from revisjon.preview.panels import som_json
from revisjon.preview.pdfs import Trykkeri
from revisjon.preview.stream import PULS, Linje
from revisjon.preview.views import Valg
from revisjon.records import dataclass

PULSTID = 10.0
"""Seconds between two signs of life on an open line."""
_MAKS_KROPP = 4096
"""Bytes of a request."""
_FREMMED = "Adressen er ikke gyldig. Bruk den som «revisjon vis» skrev i terminalvinduet.\n"
_TYPER: Mapping[str, str] = MappingProxyType(
    {"html": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json"}
)


@dataclass(frozen=True, slots=True)
class Tjeneste:
    """What the server serves."""

    nøkkel: str
    """The secret first part of every address."""
    oppsett: Mapping[str, object]
    """What the page is told of the project when it opens."""
    filer: Filer
    tavle: Tavle
    trykkeri: Trykkeri


class Server(ThreadingHTTPServer):
    """Listens on the loopback address alone."""

    daemon_threads = True
    allow_reuse_address = False

    def __init__(self, port: int, tjeneste: Tjeneste) -> None:
        super().__init__((access.VERT, port), _Svarer)
        self.tjeneste = tjeneste

    @property
    def port(self) -> int:
        """The port, also where any free one was asked for."""
        return int(self.server_address[1])

    @property
    def adresse(self) -> str:
        """What is opened in the browser."""
        return f"http://{access.VERT}:{self.port}/{self.tjeneste.nøkkel}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing where a browser goes away in the midst of an answer."""


@dataclass(frozen=True, slots=True)
class _Svar:
    kode: HTTPStatus
    type: str
    data: bytes = field(repr=False)


class _Svarer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "revisjon"
    sys_version = ""
    error_content_type = "text/plain; charset=utf-8"
    error_message_format = _FREMMED
    timeout = 60
    server: Server

    def do_GET(self) -> None:
        """Answer a request for something."""
        sti = self._slipp_inn(endrer=False)
        if sti is None:
            return
        if sti == "hendelser":
            self._åpen_linje()
            return
        self._send(self._finn(sti))

    def do_POST(self) -> None:
        """Answer an order of a PDF."""
        sti = self._slipp_inn(endrer=True)
        if sti is None:
            return
        bestilt = self._kropp()
        anker = bestilt.get("anker")
        if sti != "pdf" or not isinstance(anker, str) or not anker:
            self._avvis(HTTPStatus.BAD_REQUEST, "Forespørselen kan ikke leses.\n")
            return
        valg = Valg.lest(str(bestilt.get("utgave")), str(bestilt.get("målform")))
        self._send(_json(self.server.tjeneste.trykkeri.lag(valg, anker)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep the terminal for what the auditor must know."""

    # --- who may ask --------------------------------------------------------------------------

    def _slipp_inn(self, *, endrer: bool) -> str | None:
        """Return what is asked for below the token; None where the request has been turned away."""
        port, tjeneste = self.server.port, self.server.tjeneste
        nøkkel, skille, sti = urlsplit(self.path).path.removeprefix("/").partition("/")
        hoder = dict(self.headers.items())
        if not access.riktig_vert(self.headers.get_all("Host", []), port):
            self._avvis(HTTPStatus.FORBIDDEN, _FREMMED)
        elif not access.riktig_nøkkel(nøkkel, tjeneste.nøkkel) or not skille:
            self._avvis(HTTPStatus.NOT_FOUND, _FREMMED)
        elif not access.fra_oss_selv(hoder, port, endrer=endrer, øverst=not sti):
            self._avvis(HTTPStatus.FORBIDDEN, _FREMMED)
        else:
            return unquote(sti)
        return None

    def _kropp(self) -> dict[str, object]:
        lengde = self.headers.get("Content-Length", "")
        if not lengde.isdecimal() or int(lengde) > _MAKS_KROPP:
            self.close_connection = True
            return {}
        try:
            data = json.loads(self.rfile.read(int(lengde)))
        except ValueError:
            return {}
        return data if isinstance(data, dict) else {}

    # --- what there is ------------------------------------------------------------------------

    def _finn(self, sti: str) -> _Svar:
        t = self.server.tjeneste
        mappe, _, navn = sti.partition("/")
        if sti == "oppsett.json":
            return _json(t.oppsett)
        if mappe == "pdf" and (pdf := t.trykkeri.hent(navn)):
            return _Svar(HTTPStatus.OK, "application/pdf", pdf)
        if mappe == "blad" and (tekst := t.tavle.innhold(navn.partition(".")[0])) is not None:
            return _tekst(navn, tekst)
        if (fil := t.filer.finn(sti or "vis.html")) is not None:
            return _tekst(sti or "vis.html", fil)
        return _Svar(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", _FREMMED.encode())

    def _åpen_linje(self) -> None:
        """Send what is new until the page or the preview is gone."""
        spurt = parse_qs(urlsplit(self.path).query)
        valg = Valg.lest(*(spurt.get(navn, [""])[0] for navn in ("utgave", "målform")))
        tavle, linje = self.server.tjeneste.tavle, Linje()
        self.close_connection = True
        self._hode(HTTPStatus.OK, "text/event-stream; charset=utf-8")
        try:
            with tavle.leser(valg):
                sett = -1
                while not tavle.slutt:
                    sett = tavle.vent_på_nytt(sett, PULSTID)
                    self.wfile.write(linje.nytt(tavle.tilstand(valg)) or PULS)
                    self.wfile.flush()
        except OSError:
            return

    # --- answering ----------------------------------------------------------------------------

    def _send(self, svar: _Svar) -> None:
        self._hode(svar.kode, svar.type, len(svar.data))
        self.wfile.write(svar.data)

    def _avvis(self, kode: HTTPStatus, tekst: str) -> None:
        self.close_connection = True
        self._send(_Svar(kode, "text/plain; charset=utf-8", tekst.encode()))

    def _hode(self, kode: HTTPStatus, type_: str, lengde: int | None = None) -> None:
        self.send_response(kode)
        self.send_header("Content-Type", type_)
        if lengde is not None:
            self.send_header("Content-Length", str(lengde))
        if self.close_connection:
            self.send_header("Connection", "close")
        for navn, verdi in access.HODER.items():
            self.send_header(navn, verdi)
        self.end_headers()


def _json(data: object) -> _Svar:
    return _Svar(HTTPStatus.OK, "application/json; charset=utf-8", som_json(data).encode())


def _tekst(navn: str, tekst: str) -> _Svar:
    type_ = _TYPER.get(navn.rpartition(".")[2], "text/plain")
    return _Svar(HTTPStatus.OK, f"{type_}; charset=utf-8", tekst.encode())
