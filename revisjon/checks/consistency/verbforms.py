"""Verbs that recommendations begin with, in the forms of both målformer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from revisjon.patterns import uttrykk

Form = Literal["presens", "infinitiv", "imperativ", "substantiv", "hjelpeverb"]

_SVAKE_E = (
    *(
        "sørg",
        "følg",
        "styrk",
        "endr",
        "bruk",
        "lær",
        "øk",
        "tenk",
        "prøv",
        "dekk",
        "legg til rett",
        "kjøp",
        "tett",
    ),
    *("bygg", "heng", "meld", "send", "del", "skap", "vis", "opplys", "utform", "bestem", "utvid", "begrens"),
    *("forbedr", "bedr", "minsk", "still", "skjerp", "rett", "sjekk", "unngå"),
)
"""Stem: imperative; with -e infinitive, with -er present."""
_SVAKE_ER = (
    *(
        "vurder",
        "etabler",
        "oppdater",
        "evaluer",
        "implementer",
        "prioriter",
        "revider",
        "dokumenter",
        "formaliser",
    ),
    *(
        "rapporter",
        "kvalitetssikr",
        "konkretiser",
        "systematiser",
        "organiser",
        "kommuniser",
        "informer",
        "registrer",
    ),
    *("digitaliser", "standardiser", "kontroller", "koordiner", "identifiser", "analyser", "presiser"),
    *(
        "synliggjør",
        "kompenser",
        "videreutvikl",
        "utvikl",
        "arbeid",
        "utarbeid",
        "innarbeid",
        "bearbeid",
        "samarbeid",
    ),
    *(
        "innfør",
        "gjennomfør",
        "viderefør",
        "overfør",
        "fullfør",
        "tilfør",
        "avklar",
        "forankr",
        "sikr",
        "fordel",
    ),
    *(
        "kartlegg",
        "tilrettelegg",
        "fremlegg",
        "legg",
        "fastsett",
        "iverksett",
        "sett",
        "avsett",
        "beskriv",
        "skriv",
    ),
    *(
        "etterlev",
        "involver",
        "fortsett",
        "begynn",
        "gjenopprett",
        "opprett",
        "forsterk",
        "oppbevar",
        "tydeliggjør",
    ),
    *("samordn", "ivaret", "klargjør", "risikovurder", "definer", "lag", "hold", "undersøk", "tilby"),
)
_UREGELRETTE: Mapping[str, Form] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                *(
                    "gjør",
                    "gir",
                    "tar",
                    "ser",
                    "får",
                    "går",
                    "blir",
                    "har",
                    "ber",
                    "lar",
                    "foretar",
                    "ivaretar",
                    "inngår",
                ),
                *("sørger", "syter", "sørgjer", "gjer", "gjev", "tek", "kjem", "held"),
                *("sikrar", "utarbeider", "styrkjer", "følgjer", "etablerer", "lagar", "avklarar"),
                *(
                    "synliggjør",
                    "klargjør",
                    "tydeliggjør",
                    "overholder",
                    "forholder",
                    "tilbyr",
                    "er",
                    "ivaretek",
                ),
                *("fortset", "iverkset", "brukar", "samordnar", "forankrar", "utviklar", "vurderer"),
            ),
            "presens",
        ),
        **dict.fromkeys(
            (
                *(
                    "gjøre",
                    "gi",
                    "ta",
                    "se",
                    "få",
                    "gå",
                    "bli",
                    "ha",
                    "be",
                    "la",
                    "foreta",
                    "ivareta",
                    "inngå",
                    "å",
                ),
                *(
                    "gjere",
                    "gje",
                    "syte",
                    "setje",
                    "sette",
                    "halde",
                    "holde",
                    "sørgje",
                    "fylgje",
                    "følgje",
                    "styrkje",
                ),
                *(
                    "synliggjøre",
                    "klargjøre",
                    "tydeliggjøre",
                    "tilby",
                    "sikre",
                    "forankre",
                    "samordne",
                    "utvikle",
                ),
                *(
                    "fastsetje",
                    "iverksetje",
                    "fortsetje",
                    "kartleggje",
                    "leggje",
                    "lage",
                    "bruke",
                    "unngå",
                    "være",
                ),
                *("sikra", "utvikla", "bruka", "laga", "avklara", "kvalitetssikra"),
            ),
            "infinitiv",
        ),
        **dict.fromkeys(("bør", "skal", "må", "kan", "burde", "lyt"), "hjelpeverb"),
        **dict.fromkeys(("sikr", "utvikl", "sett", "gjer", "syt", "hald", "kvalitetssikre"), "imperativ"),
    }
)
_SUBSTANTIV = uttrykk(
    r"(?:(?:utarbeid|gjennomfør|innfør|etabler|oppdater|utvikl|evaluer|implementer|vurder|revider|kartlegg|sikr"
    r"|kvalitetssikr|styrk|forbedr|oppfølg|organiser|dokumenter|prioriter|avklar|samordn|forankr|rapporter"
    r"|risikovurder|formaliser|digitaliser|videreutvikl|opplær|plan|rett|klargjør|synliggjør|viderefør)"
    r"(?:ing|ingen|else|elsen|eringen|ering)|bruk\s+av|mer\s+bruk|økt\s+\w+|bedre\s+\w+|styrket\s+\w+)\b",
    re.IGNORECASE,
)


def _former() -> Mapping[str, Form]:
    ut: dict[str, Form] = {}
    for stamme in (*_SVAKE_E, *_SVAKE_ER):
        ut.update(
            {
                stamme: "imperativ",
                f"{stamme}e": "infinitiv",
                f"{stamme}er": "presens",
                f"{stamme}ar": "presens",
            }
        )
    ut.update(_UREGELRETTE)
    return MappingProxyType(ut)


_FORMER = _former()
_NYNORSK = frozenset(
    {
        *(
            "legg",
            "kartlegg",
            "tilrettelegg",
            "skriv",
            "beskriv",
            "gjer",
            "held",
            "set",
            "fastset",
            "iverksett",
        ),
        *("sett", "fastsett", "fortsett", "avsett", "begynn", "hald", "fremlegg"),
    }
)
"""In nynorsk these are the present tense too, in bokmål none of them is."""
NAVN: Mapping[Form, str] = MappingProxyType(
    {
        "presens": "presens",
        "infinitiv": "infinitiv",
        "imperativ": "imperativ",
        "substantiv": "et substantiv",
        "hjelpeverb": "et hjelpeverb",
    }
)


def form(tekst: str, målform: str) -> Form | None:
    """Return the form that a recommendation begins with; None where the first word is not known."""
    if målform not in ("bokmål", "nynorsk"):
        return None
    if _SUBSTANTIV.match(tekst):
        return "substantiv"
    første = re.match(r"[^\W\d_]+", tekst)
    ord_ = første[0].casefold() if første else ""
    return "presens" if målform == "nynorsk" and ord_ in _NYNORSK else _FORMER.get(ord_)


def presens_av(tekst: str, målform: str) -> str:
    """Return the present of an infinitive or imperative that a text begins with; empty where unsure."""
    if målform != "bokmål":
        return ""
    første = re.match(r"(?:å\s+)?([^\W\d_]+)", tekst, re.IGNORECASE)
    ord_ = første[1].casefold() if første else ""
    kandidater = {"infinitiv": (f"{ord_}r", ord_.removesuffix("e")), "imperativ": (f"{ord_}er",)}
    mulige = kandidater.get(_FORMER.get(ord_, ""), ())
    return next((k for k in mulige if _FORMER.get(k) == "presens"), "")


def første_ord(tekst: str) -> str:
    """Return the word, or «å» with the infinitive, that tells which form a text begins with."""
    m = re.match(r"(?:å\s+)?[^\W\d_]+", tekst, re.IGNORECASE)
    return m[0] if m else tekst
