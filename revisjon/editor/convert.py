"""Our records as those of the Language Server Protocol."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from lsprotocol import types as lsp

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.editor.columns import Måler, til_editor
from revisjon.editor.proposals import Forslag
from revisjon.editor.records import Del, Post, kalt
from revisjon.editor.rooms import Rom, sted

_ALVOR: Mapping[Alvor, lsp.DiagnosticSeverity] = MappingProxyType(
    {
        Alvor.FEIL: lsp.DiagnosticSeverity.Error,
        Alvor.ADVARSEL: lsp.DiagnosticSeverity.Warning,
        # What an editor calls a hint is not in its list of problems.
        Alvor.HINT: lsp.DiagnosticSeverity.Information,
    }
)
_SYMBOL: Mapping[str, lsp.SymbolKind] = MappingProxyType(
    {
        "kriterium": lsp.SymbolKind.Class,
        "punkt": lsp.SymbolKind.Method,
        "funn": lsp.SymbolKind.Event,
        "kilde": lsp.SymbolKind.File,
        "tall": lsp.SymbolKind.Number,
        "tabell": lsp.SymbolKind.Array,
        "figur": lsp.SymbolKind.Struct,
        "kapittel": lsp.SymbolKind.Namespace,
        "problemstilling": lsp.SymbolKind.Interface,
        "anbefaling": lsp.SymbolKind.Key,
    }
)
_FORSLAG: Mapping[str, lsp.CompletionItemKind] = MappingProxyType(
    {
        "kriterium": lsp.CompletionItemKind.Class,
        "punkt": lsp.CompletionItemKind.Method,
        "funn": lsp.CompletionItemKind.Event,
        "kilde": lsp.CompletionItemKind.File,
        "kapittel": lsp.CompletionItemKind.Module,
        "tall": lsp.CompletionItemKind.Value,
    }
)
_FAST_DEL = "fast del av rapporten"
Side = Callable[[str], str]
"""Returns the address of the page about a code; empty where there is none."""


def spenn(rom: Rom, plass: Plass, mål: Måler) -> lsp.Range:
    """Return a place as the editor counts."""
    nr, fra, til = sted(plass)
    linjer = rom.linjer(plass.fil)
    linje = linjer[nr] if nr < len(linjer) else ""
    return lsp.Range(
        lsp.Position(nr, til_editor(linje, fra, mål)), lsp.Position(nr, til_editor(linje, til, mål))
    )


def lokasjon(rom: Rom, plass: Plass, mål: Måler) -> lsp.Location:
    """Return a place with the address of its file."""
    return lsp.Location(rom.adresse(plass.fil), spenn(rom, plass, mål))


def diagnose(rom: Rom, d: Diagnose, side: Side, mål: Måler) -> lsp.Diagnostic:
    """Return a problem, with its repair on a line of its own."""
    om = side(d.kode)
    return lsp.Diagnostic(
        range=spenn(rom, d.plass, mål),
        severity=_ALVOR[d.alvor],
        code=d.kode,
        code_description=lsp.CodeDescription(om) if om else None,
        source="revisjon",
        message=f"{d.melding}\n{d.råd}" if d.råd else d.melding,
        related_information=[
            lsp.DiagnosticRelatedInformation(lokasjon(rom, r.plass, mål), r.melding) for r in d.relatert
        ],
    )


def forslag_på(funnet: Iterable[Forslag], spenn_: lsp.Range) -> lsp.CompletionList:
    """Return the proposals, in their order."""
    poster = [
        lsp.CompletionItem(
            label=f.id,
            kind=_FORSLAG.get(f.slag, lsp.CompletionItemKind.Reference),
            detail=kalt(f.slag) if f.slag else _FAST_DEL,
            documentation=f.tittel or None,
            label_details=lsp.CompletionItemLabelDetails(description=f.tittel or None),
            filter_text=f.id,
            sort_text=f"{nr:05}",
            text_edit=lsp.TextEdit(spenn_, f.innsatt),
        )
        for nr, f in enumerate(funnet)
    ]
    return lsp.CompletionList(is_incomplete=False, items=poster)


def symboler(rom: Rom, fil: str, deler: Iterable[Del], mål: Måler) -> list[lsp.DocumentSymbol]:
    """Return the sections of a file and what is in them."""
    tekst = rom.nå().kilder[fil].tekst
    ender = _Ender(rom, fil, tekst, mål)
    return [
        lsp.DocumentSymbol(
            name=d.navn.rå,
            kind=lsp.SymbolKind.Module,
            range=ender.spenn(d.navn.start, d.slutt),
            selection_range=ender.spenn(d.navn.start, d.navn.slutt),
            children=[ender.symbol(p) for p in d.poster],
        )
        for d in deler
    ]


class _Ender:
    """Turns offsets of one file into the editor's places."""

    def __init__(self, rom: Rom, fil: str, tekst: str, mål: Måler) -> None:
        self._linjer, self._tekst, self._mål = rom.linjer(fil), tekst, mål
        self._rom, self._fil = rom, fil

    def spenn(self, start: int, slutt: int) -> lsp.Range:
        return lsp.Range(self._ende(start), self._ende(max(start, len(self._tekst[:slutt].rstrip()))))

    def symbol(self, post: Post) -> lsp.DocumentSymbol:
        navn = spenn(self._rom, post.plass, self._mål)
        helt = self.spenn(post.start, post.slutt)
        return lsp.DocumentSymbol(
            name=post.id,
            detail=post.tittel,
            kind=_SYMBOL.get(post.slag, lsp.SymbolKind.Field),
            # The id lies inside the whole, or an editor refuses the list.
            range=lsp.Range(min(helt.start, navn.start), max(helt.end, navn.end)),
            selection_range=navn,
            children=[self.symbol(p) for p in post.under],
        )

    def _ende(self, her: int) -> lsp.Position:
        nr = self._tekst.count("\n", 0, her)
        kolonne = her - (self._tekst.rfind("\n", 0, her) + 1)
        linje = self._linjer[nr] if nr < len(self._linjer) else ""
        return lsp.Position(nr, til_editor(linje, kolonne, self._mål))
