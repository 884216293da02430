"""Is all that is drawn tagged or marked as decoration, and may the tags stand as they do?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from revisjon.output.selfcheck.opened import Åpnet
from revisjon.report.document import Dokument

_BARE_I: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "LI": frozenset(("L",)),
        "LBody": frozenset(("LI",)),
        "TOCI": frozenset(("TOC",)),
        "THead": frozenset(("Table",)),
        "TBody": frozenset(("Table",)),
        "TFoot": frozenset(("Table",)),
        "TR": frozenset(("Table", "THead", "TBody", "TFoot")),
        "TH": frozenset(("TR",)),
        "TD": frozenset(("TR",)),
    }
)
"""Where an element must stand (ISO 32000-1, 14.8.4.3)."""
_BARE_MED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "L": frozenset(("L", "LI", "Caption")),
        "LI": frozenset(("Lbl", "LBody")),
        "TOC": frozenset(("TOC", "TOCI", "Caption")),
        "TOCI": frozenset(("Lbl", "Reference", "NonStruct", "P", "TOC")),
        "Table": frozenset(("THead", "TBody", "TFoot", "TR", "Caption")),
        "THead": frozenset(("TR",)),
        "TBody": frozenset(("TR",)),
        "TFoot": frozenset(("TR",)),
        "TR": frozenset(("TH", "TD")),
    }
)
"""What alone may stand in an element."""
_KJENTE = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "NonStruct", "P"),
        *("H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "Span", "Quote", "Note", "Reference", "Link", "Figure"),
        *_BARE_I,
        *_BARE_MED,
    )
)
"""Standard structure types that the report uses; any other would need a role map."""


def fritt_innhold(pdf: Åpnet, _: Dokument) -> Iterator[str]:
    """Yield pages where content and tree do not agree, and what is drawn outside both."""
    i_treet: dict[int, Counter[int]] = defaultdict(Counter)
    for e in pdf.elementer:
        for nr, mcid in e.innhold:
            i_treet[nr][mcid] += 1
    for nr, side in enumerate(pdf.sider):
        tegnet, tagget = Counter(side.merket), i_treet[nr]
        if løse := sum(m not in tagget for m in tegnet):
            yield f"{løse} tekstbiter på side {nr + 1} mangler i lesetreet"
        if tagget.keys() - tegnet.keys():
            yield f"lesetreet viser til innhold som ikke finnes på side {nr + 1}"
        if any(antall > 1 for antall in (*tagget.values(), *tegnet.values())):
            yield f"noe på side {nr + 1} leses to ganger"
        if side.umerket:
            yield f"noe på side {nr + 1} er tegnet uten å være tagget eller merket som pynt"


def nøsting(pdf: Åpnet, _: Dokument) -> Iterator[str]:
    """Yield elements that stand where they may not."""
    if not pdf.elementer:
        yield "den har ingen tagger"
    for e in pdf.elementer:
        if e.slag not in _KJENTE:
            yield f"taggen «{e.slag}» er ukjent"
        elif e.over not in _BARE_I.get(e.slag, (e.over,)) or e.slag not in _BARE_MED.get(e.over, (e.slag,)):
            yield f"taggen {e.slag} står i {e.over or 'roten'}"
        elif e.innhold and e.slag in _BARE_MED:
            yield f"det står tekst rett i taggen {e.slag}"
