"""The auditor's texts as running prose: what a reader reads, with the way back to where it is written.

Whatever is looked for in texts (numbers, laws, names, long sentences) is looked for in `Prosa.ren`, which is
as long as the text itself, so that a position in one is a position in the other.
"""

from revisjon.prose.beside import par
from revisjon.prose.collect import er_linje, samle
from revisjon.prose.guess import målform_i
from revisjon.prose.search import Tekster, der
from revisjon.prose.sentences import GJENTATT, Setning, setninger
from revisjon.prose.text import HENVISNING, KRITERIUM, TALL, Prosa, Utdrag, rens

__all__ = [
    "GJENTATT",
    "HENVISNING",
    "KRITERIUM",
    "TALL",
    "Prosa",
    "Setning",
    "Tekster",
    "Utdrag",
    "der",
    "er_linje",
    "målform_i",
    "par",
    "rens",
    "samle",
    "setninger",
]
