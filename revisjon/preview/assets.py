"""The page's own files: what ships in templates/vis/, and the tokens of the built-in theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from revisjon.output.web.embed import Innbygging
from revisjon.records import dataclass
from revisjon.report.templates import Maler, les_maler
from revisjon.report.theme import CSSFIL, css, les_tema

MAPPE = "vis/"
_SKRIFTER = (400, 600)
"""Weights that the page itself is set in."""


@dataclass(frozen=True, slots=True)
class Filer:
    """Texts by the names under which they are served."""

    tekster: Mapping[str, str] = field(repr=False)

    def finn(self, navn: str) -> str | None:
        """Return a file of the page; None where there is none, so that no path leads anywhere else."""
        return self.tekster.get(navn)


def les_filer() -> Filer:
    """Read the built-in files."""
    maler, _ = les_maler()
    egne = {
        navn.removeprefix(MAPPE): data.decode("utf-8")
        for navn, data in maler.innebygd.filer.items()
        if navn.startswith(MAPPE)
    }
    return Filer(MappingProxyType({**egne, CSSFIL: _tokens(maler)}))


def _tokens(maler: Maler) -> str:
    """Return colours and typeface, the font files inside."""
    tema, _ = les_tema(maler)
    snitt = tuple(f for f in tema.filer if f.vekt in _SKRIFTER and not f.kursiv and not f.utvidet)
    filer = {f.fil: funnet[1] for f in snitt if (funnet := maler.finn(f.fil))}
    return Innbygging(filer).i_stil(css(tema, snitt, merket=False))
