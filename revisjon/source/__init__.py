"""The bytes of one YAML file to a located tree.

In come a path and bytes; out come the text, the tree, and a diagnosis for every mistake. Nothing here knows
what the words of an audit mean: that begins with the schema. Apart because it is the only place that knows
of YAML, its parsers and their bounds.
"""

from revisjon.source.codes import KODER
from revisjon.source.decode import MAKS_BYTE
from revisjon.source.packing import kan_pakkes, pakk, pakk_opp
from revisjon.source.reader import les
from revisjon.source.remarks import Merknad, merknader
from revisjon.source.tree import (
    Kildetekst,
    Liste,
    Node,
    Oppslag,
    Par,
    Skalar,
    Verdi,
    finn,
    nøkkelplass,
    plass_i_skalar,
    til_data,
)

__all__ = [
    "KODER",
    "MAKS_BYTE",
    "Kildetekst",
    "Liste",
    "Merknad",
    "Node",
    "Oppslag",
    "Par",
    "Skalar",
    "Verdi",
    "finn",
    "kan_pakkes",
    "les",
    "merknader",
    "nøkkelplass",
    "pakk",
    "pakk_opp",
    "plass_i_skalar",
    "til_data",
]
