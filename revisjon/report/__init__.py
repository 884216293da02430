"""An assessed project to a document: views, words, templates, numbers.

In come `VurdertProsjekt` and `Maler`; out come one `Dokument` and what is wrong with it. Nothing here
rules on anything, and only `les_maler` touches the disk.

Names are fetched when they are first asked for: who only draws figures, as `revisjon sjekk` does, need not
wait for Jinja and the Markdown reader.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revisjon.report.codes import KODER
    from revisjon.report.compose import compose
    from revisjon.report.data import som_data
    from revisjon.report.document import Dokument
    from revisjon.report.editions import UTGAVER
    from revisjon.report.templates import Maler, les_maler
    from revisjon.report.verdict_text import begrunnelse
else:
    _MODULER = MappingProxyType(
        {
            "KODER": "codes",
            "UTGAVER": "editions",
            "Dokument": "document",
            "Maler": "templates",
            "begrunnelse": "verdict_text",
            "compose": "compose",
            "les_maler": "templates",
            "som_data": "data",
        }
    )

    def __getattr__(navn: str) -> object:
        """Return a name of the package, and remember it."""
        if navn not in _MODULER:
            melding = f"module {__name__!r} has no attribute {navn!r}"
            raise AttributeError(melding)
        # Remembered after the import, which leaves the module `compose` where the function belongs.
        globals()[navn] = verdi = getattr(import_module(f"{__name__}.{_MODULER[navn]}"), navn)
        return verdi


__all__ = [
    "KODER",
    "UTGAVER",
    "Dokument",
    "Maler",
    "begrunnelse",
    "compose",
    "les_maler",
    "som_data",
]
