"""What can be said of a mistake: where it is, what is wrong, and how to mend it.

Nothing here raises or prints. Every layer above returns `Diagnose` records in a list beside its
value; only the command line shows them.
"""

from revisjon.diagnostics.cell import Celleplass, kolonnenavn
from revisjon.diagnostics.diagnose import Alvor, Diagnose, Feil, Relatert, har_feil, sortert
from revisjon.diagnostics.plass import Plass
from revisjon.diagnostics.suggest import mente_du, nærmeste, ramset_opp
from revisjon.diagnostics.system import grunn_til

__all__ = [
    "Alvor",
    "Celleplass",
    "Diagnose",
    "Feil",
    "Plass",
    "Relatert",
    "grunn_til",
    "har_feil",
    "kolonnenavn",
    "mente_du",
    "nærmeste",
    "ramset_opp",
    "sortert",
]
