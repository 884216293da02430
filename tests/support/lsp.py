"""A small client of the language server protocol over stdio: asks, answers what is asked back, and waits."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

FRIST = 30.0
"""Seconds that an answer may take: a machine under test may be busy."""
EVNER: Mapping[str, Any] = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {
        "configuration": True,
        "workspaceFolders": True,
        "workspaceEdit": {"documentChanges": True},
    },
    "textDocument": {
        "synchronization": {"didSave": True},
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]},
            "contextSupport": True,
        },
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "rename": {"prepareSupport": True},
    },
}


class Svarfeil(Exception):
    """The server answered with an error."""


class Klient:
    """One server process, and what it has said."""

    def __init__(
        self, kommando: Sequence[str], rot: Path, innstillinger: Mapping[str, Any] | None = None
    ) -> None:
        self.rot = rot
        self._innstillinger = innstillinger or {}
        self.prosess = subprocess.Popen(  # noqa: S603 - the server under test
            kommando, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=rot
        )
        self._svar: dict[int, queue.Queue[dict[str, Any]]] = {}
        self._nr = 0
        self._lås = threading.Lock()
        self.meldt: queue.Queue[dict[str, Any]] = queue.Queue()
        """`textDocument/publishDiagnostics`, as they come."""
        self.vist: list[str] = []
        """What the server wants a person to see."""
        self.stderr: list[bytes] = []
        for mål in (self._lytt, self._les_stderr):
            threading.Thread(target=mål, daemon=True).start()

    def start(self) -> dict[str, Any]:
        """Shake hands, and return what the server says it can."""
        mappe = {"uri": self.rot.as_uri(), "name": "prosjekt"}
        svar: dict[str, Any] = self.spør(
            "initialize",
            {
                "processId": None,
                "rootUri": mappe["uri"],
                "workspaceFolders": [mappe],
                "capabilities": EVNER,
            },
        )
        self.si("initialized", {})
        self.si("workspace/didChangeConfiguration", {"settings": self._innstillinger})
        return svar

    def stopp(self) -> int:
        """Say goodbye, and return how the process ended."""
        with contextlib.suppress(OSError, Svarfeil, queue.Empty):
            self.spør("shutdown", None)
            self.si("exit", None)
        try:
            return self.prosess.wait(timeout=FRIST)
        finally:
            self.prosess.kill()
            for strøm in (self.prosess.stdin, self.prosess.stdout, self.prosess.stderr):
                if strøm is not None:
                    with contextlib.suppress(OSError):
                        strøm.close()

    def uri(self, fil: str) -> str:
        """Return the address of a file of the project."""
        return (self.rot / fil).as_uri()

    def åpne(self, fil: str, tekst: str | None = None) -> str:
        """Open a file as an editor does, and return its text."""
        tekst = (self.rot / fil).read_text(encoding="utf-8") if tekst is None else tekst
        dokument = {"uri": self.uri(fil), "languageId": "yaml", "version": 1, "text": tekst}
        self.si("textDocument/didOpen", {"textDocument": dokument})
        return tekst

    def endre(self, fil: str, tekst: str, versjon: int = 2) -> None:
        """Replace the whole text of an open file."""
        dokument = {"uri": self.uri(fil), "version": versjon}
        self.si("textDocument/didChange", {"textDocument": dokument, "contentChanges": [{"text": tekst}]})

    def lukk(self, fil: str) -> None:
        """Close a file."""
        self.si("textDocument/didClose", {"textDocument": {"uri": self.uri(fil)}})

    def ved(self, metode: str, fil: str, sted: tuple[int, int], **mer: object) -> Any:  # noqa: ANN401 - JSON
        """Ask about a place, as (line, column) from 0 in UTF-16."""
        felt = {"textDocument": {"uri": self.uri(fil)}, "position": {"line": sted[0], "character": sted[1]}}
        return self.spør(f"textDocument/{metode}", felt | mer)

    def meldinger(
        self, fil: str, når: Callable[[list[dict[str, Any]]], bool] = lambda _: True, frist: float = FRIST
    ) -> list[dict[str, Any]]:
        """Wait for diagnostics of a file that are as wanted, and return them."""
        while True:
            melding = self.meldt.get(timeout=frist)
            if melding["uri"] == self.uri(fil) and når(melding["diagnostics"]):
                funnet: list[dict[str, Any]] = melding["diagnostics"]
                return funnet

    def spør(self, metode: str, felt: object) -> Any:  # noqa: ANN401 - JSON
        """Send a request, and wait for its answer."""
        with self._lås:
            self._nr += 1
            nr = self._nr
        kø = self._svar[nr] = queue.Queue()
        self._send({"id": nr, "method": metode} | ({} if felt is None else {"params": felt}))
        svar = kø.get(timeout=FRIST)
        del self._svar[nr]
        if "error" in svar:
            raise Svarfeil(f"{metode}: {svar['error']['message']}")
        return svar.get("result")

    def si(self, metode: str, felt: object) -> None:
        """Send a notification."""
        self._send({"method": metode} | ({} if felt is None else {"params": felt}))

    def _send(self, melding: Mapping[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0"} | dict(melding)).encode()
        assert self.prosess.stdin is not None
        with self._lås:
            self.prosess.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
            self.prosess.stdin.flush()

    def _lytt(self) -> None:
        strøm = self.prosess.stdout
        assert strøm is not None
        while hode := strøm.readline():
            lengde = 0
            while hode.strip():
                navn, _, verdi = hode.partition(b":")
                if navn.lower() == b"content-length":
                    lengde = int(verdi)
                hode = strøm.readline()
            self._ta_imot(json.loads(strøm.read(lengde)))
        for kø in list(self._svar.values()):
            kø.put({"error": {"message": f"the server ended: {b''.join(self.stderr).decode()}"}})

    def _les_stderr(self) -> None:
        strøm = self.prosess.stderr
        assert strøm is not None
        with contextlib.suppress(ValueError):
            self.stderr.extend(strøm)

    def _ta_imot(self, melding: dict[str, Any]) -> None:
        metode = melding.get("method", "")
        if not metode:
            if kø := self._svar.get(melding["id"]):
                kø.put(melding)
        elif "id" in melding:
            self._send({"id": melding["id"], "result": self._svar_på(metode, melding.get("params"))})
        elif metode == "textDocument/publishDiagnostics":
            self.meldt.put(melding["params"])
        elif metode in ("window/showMessage", "window/logMessage"):
            self.vist.append(melding["params"]["message"])

    def _svar_på(self, metode: str, felt: Any) -> object:  # noqa: ANN401 - JSON
        if metode == "workspace/configuration":
            return [self._innstillinger.get(del_.get("section", "")) for del_ in felt["items"]]
        return None


def innstillinger(mappe: Path) -> dict[str, Any]:
    """Return the settings by section, as VS Code hands them over."""
    fil = mappe / ".vscode" / "settings.json"
    alle = json.loads(fil.read_text(encoding="utf-8")) if fil.exists() else {}
    yaml: dict[str, Any] = {}
    for navn, verdi in alle.items():
        if navn.startswith("yaml."):
            *over, sist = navn.split(".")[1:]
            her = yaml
            for del_ in over:
                her = her.setdefault(del_, {})
            her[sist] = verdi
    return {"yaml": yaml, "[yaml]": alle.get("[yaml]", {})}
