"""What an editor may ask or tell, and the answers, from what is known of the project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from revisjon.diagnostics import Plass
from revisjon.editor.columns import fra_editor
from revisjon.editor.convert import Side, forslag_på, lokasjon, spenn, symboler
from revisjon.editor.find import bruk, posten
from revisjon.editor.help import hjelp
from revisjon.editor.proposals import forslag
from revisjon.editor.records import deler, poster
from revisjon.editor.rename import KanIkke, kan_endres, nytt_navn
from revisjon.editor.rooms import Undersøk
from revisjon.editor.server import Tjener

_TEGN = ["[", "@", "=", "#", "§", " ", "."]
"""What, when typed, may be the beginning of an id."""
_FULGT = "**/*.{yaml,yml,csv,svg,lock,j2,css}"
"""Files that others may change while the editor has a project open."""


def _i_gang(tjener: Tjener, _: lsp.InitializedParams) -> None:
    """Ask to be told of files that others change, where the editor can tell."""
    evner = tjener.client_capabilities.workspace
    følger = evner.did_change_watched_files if evner else None
    if følger and følger.dynamic_registration:
        valg = lsp.DidChangeWatchedFilesRegistrationOptions([lsp.FileSystemWatcher(_FULGT)])
        tjener.client_register_capability(
            lsp.RegistrationParams([lsp.Registration("filer", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, valg)])
        )


def _åpnet(tjener: Tjener, felt: lsp.DidOpenTextDocumentParams) -> None:
    if funnet := tjener.finn(felt.text_document.uri):
        rom, fil = funnet
        rom.adresser[fil] = felt.text_document.uri
        rom.åpne[fil] = felt.text_document.text.removeprefix("\ufeff")
        tjener.endret(rom)


def _skrevet(tjener: Tjener, felt: lsp.DidChangeTextDocumentParams) -> None:
    if funnet := tjener.finn(felt.text_document.uri):
        rom, fil = funnet
        for endring in felt.content_changes:
            rom.åpne[fil] = endring.text.removeprefix("\ufeff")
        tjener.endret(rom)


def _lukket(tjener: Tjener, felt: lsp.DidCloseTextDocumentParams) -> None:
    if funnet := tjener.finn(felt.text_document.uri):
        rom, fil = funnet
        rom.åpne.pop(fil, None)
        tjener.endret(rom)


def _lagret(tjener: Tjener, felt: lsp.DidSaveTextDocumentParams) -> None:
    if funnet := tjener.finn(felt.text_document.uri):
        tjener.endret(funnet[0])


def _endret_av_andre(tjener: Tjener, felt: lsp.DidChangeWatchedFilesParams) -> None:
    funnet = (tjener.finn(e.uri) for e in felt.changes)
    for rom in {f[0].rot: f[0] for f in funnet if f}.values():
        tjener.endret(rom)


def _nye_innstillinger(_: lsp.DidChangeConfigurationParams) -> None:
    """Say nothing: there are no settings, but some editors send theirs to everybody."""


def _foreslå(tjener: Tjener, felt: lsp.CompletionParams) -> lsp.CompletionList | None:
    funnet = tjener.finn(felt.text_document.uri)
    if funnet is None:
        return None
    rom, fil = funnet
    linjer, nr = rom.linjer(fil), felt.position.line
    if nr >= len(linjer):
        return None
    kolonne = fra_editor(linjer[nr], felt.position.character, tjener.mål)
    skrevet, ider = forslag(rom.nå(), linjer, nr, kolonne)
    start = lsp.Position(nr, felt.position.character - tjener.mål(skrevet))
    return forslag_på(ider, lsp.Range(start, felt.position)) if ider else None


def _vis(tjener: Tjener, felt: lsp.HoverParams) -> lsp.Hover | None:
    if (funnet := tjener.treff(felt.text_document.uri, felt.position)) is None:
        return None
    rom, kunnskap, treff = funnet
    tekst = hjelp(kunnskap, treff)
    innhold = lsp.MarkupContent(lsp.MarkupKind.Markdown, tekst)
    return lsp.Hover(innhold, spenn(rom, treff.plass, tjener.mål)) if tekst else None


def _gå_til(tjener: Tjener, felt: lsp.DefinitionParams) -> lsp.Location | None:
    if (funnet := tjener.treff(felt.text_document.uri, felt.position)) is None:
        return None
    rom, kunnskap, treff = funnet
    post = posten(poster(kunnskap.kilder.values()), treff)
    return lokasjon(rom, post.plass, tjener.mål) if post else None


def _brukt(tjener: Tjener, felt: lsp.ReferenceParams) -> list[lsp.Location]:
    if (funnet := tjener.treff(felt.text_document.uri, felt.position)) is None:
        return []
    rom, kunnskap, treff = funnet
    post = posten(poster(kunnskap.kilder.values()), treff)
    if post is None:
        return []
    plasser: list[Plass] = [post.plass] if felt.context.include_declaration else []
    plasser += [t.plass for t in bruk(kunnskap.kilder.values(), post)]
    return [lokasjon(rom, plass, tjener.mål) for plass in plasser]


def _symboler(tjener: Tjener, felt: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
    funnet = tjener.finn(felt.text_document.uri)
    if funnet is None:
        return []
    rom, fil = funnet
    kilde = rom.nå().kilder.get(fil)
    return symboler(rom, fil, deler(kilde), tjener.mål) if kilde else []


def _forbered_navn(tjener: Tjener, felt: lsp.PrepareRenameParams) -> lsp.Range | None:
    if (funnet := tjener.treff(felt.text_document.uri, felt.position)) is None:
        return None
    rom, kunnskap, treff = funnet
    try:
        _, plasser = kan_endres(kunnskap, treff)
    except KanIkke as feil:
        raise _nei(feil) from feil
    her = treff.plass
    egen = next(p for p in plasser if p.fil == her.fil and p.linje == her.linje and _overlapper(p, her))
    return spenn(rom, egen, tjener.mål)


def _gi_nytt_navn(tjener: Tjener, felt: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
    if (funnet := tjener.treff(felt.text_document.uri, felt.position)) is None:
        return None
    rom, kunnskap, treff = funnet
    try:
        plasser = nytt_navn(kunnskap, treff, felt.new_name.strip())
    except KanIkke as feil:
        raise _nei(feil) from feil
    endringer: dict[str, list[lsp.TextEdit]] = {}
    for plass in plasser:
        endring = lsp.TextEdit(spenn(rom, plass, tjener.mål), felt.new_name.strip())
        endringer.setdefault(rom.adresse(plass.fil), []).append(endring)
    return lsp.WorkspaceEdit(changes=endringer)


def _overlapper(a: Plass, b: Plass) -> bool:
    return a.kolonne < b.kolonne + b.lengde and b.kolonne < a.kolonne + a.lengde


def _nei(feil: KanIkke) -> JsonRpcException:
    """Return the refusal as the editor shows it."""
    return JsonRpcException(message=str(feil), code=lsp.LSPErrorCodes.RequestFailed)


SVAR: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        lsp.INITIALIZED: _i_gang,
        lsp.TEXT_DOCUMENT_DID_OPEN: _åpnet,
        lsp.TEXT_DOCUMENT_DID_CHANGE: _skrevet,
        lsp.TEXT_DOCUMENT_DID_CLOSE: _lukket,
        lsp.TEXT_DOCUMENT_DID_SAVE: _lagret,
        lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: _endret_av_andre,
        lsp.WORKSPACE_DID_CHANGE_CONFIGURATION: _nye_innstillinger,
        lsp.TEXT_DOCUMENT_COMPLETION: _foreslå,
        lsp.TEXT_DOCUMENT_HOVER: _vis,
        lsp.TEXT_DOCUMENT_DEFINITION: _gå_til,
        lsp.TEXT_DOCUMENT_REFERENCES: _brukt,
        lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: _symboler,
        lsp.TEXT_DOCUMENT_PREPARE_RENAME: _forbered_navn,
        lsp.TEXT_DOCUMENT_RENAME: _gi_nytt_navn,
    }
)
"""What is answered, by the name that the protocol has for it. A new answer is a function and a line here."""


def lag_tjener(versjon: str, undersøk: Undersøk, side: Side, fast: Path | None = None) -> Tjener:
    """Return a server that is ready to be started.

    `fast` is the one project to look at; without it, each file belongs to the nearest folder with a project.
    """
    tjener = Tjener(versjon, undersøk, side, fast)
    valg: Mapping[str, Any] = {
        lsp.TEXT_DOCUMENT_COMPLETION: lsp.CompletionOptions(trigger_characters=_TEGN),
        lsp.TEXT_DOCUMENT_RENAME: lsp.RenameOptions(prepare_provider=True),
    }
    for metode, svar in SVAR.items():
        tjener.feature(metode, valg.get(metode))(svar)
    return tjener
