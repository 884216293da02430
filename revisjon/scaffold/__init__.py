"""A new project: answers in, the files of a folder out.

Apart from the templates of reports, because what is filled in here becomes YAML that a person goes
on writing in: comments and layout are kept to the letter, and what is filled in is a value, never more.
"""

from revisjon.scaffold.answers import Svar, feil_i_svar, kjennemerke
from revisjon.scaffold.files import lag_filer
from revisjon.scaffold.place import legg_på_plass, opptatt_av
from revisjon.scaffold.renew import Forrige, forrige

__all__ = [
    "Forrige",
    "Svar",
    "feil_i_svar",
    "forrige",
    "kjennemerke",
    "lag_filer",
    "legg_på_plass",
    "opptatt_av",
]
