"""The language server: keeps up with what is typed, and tells of problems."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lsprotocol import types as lsp
from pygls import uris
from pygls.lsp.server import LanguageServer

from revisjon.editor.columns import fra_editor
from revisjon.editor.convert import Side, diagnose
from revisjon.editor.cursor import ved_ordet
from revisjon.editor.find import Treff, ved
from revisjon.editor.knowledge import Kunnskap, Undersøkt
from revisjon.editor.rooms import Alle, Rom, Undersøk

VENT = 0.15
"""Seconds without typing before the project is looked at."""
LENGST = 1.0
"""Seconds that somebody may go on typing before it is looked at all the same."""
_logg = logging.getLogger(__name__)


class Tjener(LanguageServer):
    """The server with the projects that are open in it."""

    def __init__(self, versjon: str, undersøk: Undersøk, side: Side, fast: Path | None) -> None:
        # Whole texts: pygls would count lines as Python does, and an editor does not.
        super().__init__("revisjon", versjon, lsp.TextDocumentSyncKind.Full)
        self.alle = Alle(fast)
        self._undersøk, self._side = undersøk, side
        self._arbeider = ThreadPoolExecutor(max_workers=1, thread_name_prefix="revisjon")
        self._løper: dict[Path, asyncio.Task[None]] = {}

    def mål(self, tekst: str) -> int:
        """Return how many of the editor's units a text has."""
        return int(self.workspace.position_codec.client_num_units(tekst))

    def finn(self, uri: str) -> tuple[Rom, str] | None:
        """Return the project that a file belongs to and its path in it."""
        sti = uris.to_fs_path(uri)
        return self.alle.finn(Path(sti)) if sti else None

    def endret(self, rom: Rom) -> None:
        """See to it that the project is looked at."""
        rom.ønsket += 1
        løper = self._løper.get(rom.rot)
        if løper is None or løper.done():
            self._løper[rom.rot] = asyncio.get_running_loop().create_task(self._hold_à_jour(rom))

    async def _hold_à_jour(self, rom: Rom) -> None:
        while rom.sett != rom.ønsket:
            nr = await self._ro(rom)
            try:
                funnet = await asyncio.get_running_loop().run_in_executor(
                    self._arbeider, self._undersøk, rom.rot, rom.overlegg()
                )
            except Exception:  # noqa: BLE001 - a mistake of ours; the next change is a new chance
                _logg.exception("Prosjektet kunne ikke undersøkes.")
            else:
                self._fortell(rom, funnet)
            rom.sett = nr

    async def _ro(self, rom: Rom) -> int:
        """Wait until nobody types, but not for ever; return which change is the last."""
        nr, ventet = -1, 0.0
        while nr != rom.ønsket and ventet < LENGST:
            nr = rom.ønsket
            await asyncio.sleep(VENT)
            ventet += VENT
        return rom.ønsket

    def _fortell(self, rom: Rom, funnet: Undersøkt) -> None:
        rom.kunnskap = rom.kunnskap.lær(funnet)
        for adresse, diagnoser in rom.etter_fil(funnet.diagnoser).items():
            vist = [diagnose(rom, d, self._side, self.mål) for d in diagnoser]
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(adresse, vist))

    def treff(self, uri: str, her: lsp.Position) -> tuple[Rom, Kunnskap, Treff] | None:
        """Return the id at a place, with the project it is in."""
        funnet = self.finn(uri)
        if funnet is None:
            return None
        rom, fil = funnet
        kunnskap, linjer, nr = rom.nå(), rom.linjer(fil), her.line
        if nr >= len(linjer):
            return None
        kolonne = fra_editor(linjer[nr], her.character, self.mål)
        kilde = None if fil in kunnskap.halve else kunnskap.kilder.get(fil)
        treff = ved(kilde, nr + 1, kolonne + 1) if kilde else ved_ordet(fil, linjer, nr, kolonne)
        return (rom, kunnskap, treff) if treff else None
