"""Language: one målform, one word for one thing, sentences that can be read, and no slips of the pen."""

from revisjon.checks.language.abbreviations import uforklart
from revisjon.checks.language.lists import blir_liste
from revisjon.checks.language.marks import (
    dobbelt_ord,
    dobbelt_tegn,
    prosent_uten_rom,
    to_slags_anførsel,
    to_slags_prosent,
    ulukket,
    uten_mellomrom,
)
from revisjon.checks.language.mixed import blandet, fagord
from revisjon.checks.language.plain import feilskrevet, tungt
from revisjon.checks.language.sentences import lang, svært_lang
from revisjon.checks.language.terms import avløst, ordliste, samme_ting

SJEKKER = (
    blandet,
    fagord,
    avløst,
    samme_ting,
    ordliste,
    svært_lang,
    lang,
    uforklart,
    dobbelt_ord,
    uten_mellomrom,
    dobbelt_tegn,
    to_slags_anførsel,
    ulukket,
    to_slags_prosent,
    prosent_uten_rom,
    tungt,
    feilskrevet,
    blir_liste,
)
"""The checks of this family, by code."""

__all__ = ["SJEKKER"]
