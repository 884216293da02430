"""Documents that came from others, and are included in the report: which files they may be, and how shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Literal

from revisjon.model.dato import Dato
from revisjon.model.evidence import Fil, Konfidensielt
from revisjon.model.place import INTET_STED, Sted, Tekst
from revisjon.records import dataclass

Brevslag = Literal["pdf", "word", "bilde", ""]
Gjengi = Literal["tekst", "sider", ""]
"""As text, or as pictures of the pages with the text after them; empty where the file decides."""

_SLAG: Mapping[str, Brevslag] = MappingProxyType(
    {".pdf": "pdf", ".docx": "word", ".png": "bilde", ".jpg": "bilde", ".jpeg": "bilde"}
)


def brevslag(fil: Fil) -> Brevslag:
    """Return what kind of file it is by its name; empty for one that cannot be shown."""
    return _SLAG.get(PurePosixPath(fil.sti).suffix.lower(), "")


def har_sider(fil: Fil | None) -> bool:
    """Tell whether the file has pages that can be shown as pictures."""
    return fil is not None and brevslag(fil) in ("pdf", "bilde")


@dataclass(frozen=True, slots=True)
class Vedlagt:
    """A document from others, as an appendix of its own."""

    id: str
    tittel: str
    fil: Fil
    fra: str = ""
    dato: Dato | None = None
    """The date on the document."""
    beskrivelse: Tekst | None = None
    """The auditor's words before the document."""
    tekst: Tekst | None = None
    """What the document says, where the file itself does not tell."""
    gjengi: Gjengi = ""
    konfidensielt: Konfidensielt | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    def som_sider(self) -> bool:
        """Tell whether pictures of the pages are shown: where nothing else is said, they are."""
        return har_sider(self.fil) and self.gjengi != "tekst"
