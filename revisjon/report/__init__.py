"""An assessed project to a document: views, words, templates, numbers.

In come `VurdertProsjekt` and `Maler`; out come one `Dokument` and what is wrong with it. Nothing here
rules on anything, and only `les_maler` touches the disk.
"""

from revisjon.report.codes import KODER
from revisjon.report.compose import compose
from revisjon.report.data import som_data
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER
from revisjon.report.templates import Maler, les_maler
from revisjon.report.verdict_text import begrunnelse

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
