"""Finds what a sentence says has changed: the word for it, from what to what, and by how much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from revisjon.checks.numbers.calc import er_åpen
from revisjon.checks.numbers.texts import Tallsetning
from revisjon.patterns import uttrykk
from revisjon.prose.numbers import Mengde
from revisjon.records import dataclass

_HAR = r"(?:har|er|ble|blir|blei|vart|hadde|bli|være|vere|vært|vore)\s+(?:[^\W\d_]+\s+){0,3}?"
_OPP = (
    rf"\w*(?:økning|auke|vekst|stigning|oppgang)(?:en|a)?|øker|økte|aukar|auka|steg|stiger|stig|vokste|vokser|"
    rf"veks|voks|{_HAR}(?:økt|auka|steget|stige|vokst|vakse|hevet|heva)|(?:gikk|går|gjekk|gått)\s+(?:\w+\s+)?opp"
)
_NED = (
    rf"\w*(?:nedgang|reduksjon)(?:en)?|falt|faller|fell|sank|synker|søkk|sokk|minket|minker|minka|minkar|"
    rf"reduserte|reduserer|{_HAR}(?:redusert|senket|senka|sunket|sokke|minket|falt|falle)|"
    rf"(?:gikk|går|gjekk|gått)\s+(?:\w+\s+)?ned"
)
ENDRING = uttrykk(rf"(?<!\w)(?:(?P<opp>{_OPP})|(?P<ned>{_NED}))(?!\w)", re.IGNORECASE)
_ANDRE = uttrykk(r"økt|auka|redusert|mindre|lavere|lågare|svakere|avta[kr]|avtok|bremse", re.IGNORECASE)
"""Words that turn a change around, or change a change."""
_BESTEMT = uttrykk(
    r"\w*(?:økningen|auken|veksten|stigningen|oppgangen|nedgangen|reduksjonen)\Z", re.IGNORECASE
)
"""«Veksten» is what something happens to, unless «fra» follows at once."""
_NEKTET = uttrykk(r"(?<!\w)(?:ikke|ikkje|verken|korkje|aldri|ingen|uten|utan)(?!\w)", re.IGNORECASE)
_FRA = uttrykk(r"(?<!\w)(?:fra|frå)\s+(?:(?:rundt|om)\s+)?\Z", re.IGNORECASE)
_TIL = uttrykk(r"(?!.*\b(?:fra|frå)\b)[^.;:()]{0,50}(?<!\w)til\s+\Z", re.IGNORECASE | re.DOTALL)
_MED = uttrykk(r"(?<!\w)(?:med|på)\s+\Z")
_DIREKTE = uttrykk(
    r"(?!.*(?<!\w)(?:at|som|og|men|når|da|fordi|slik|gikk|går|gjekk|var|er|ble|blei|vart|har|hadde|førte|til)(?!\w))"
    r"[^.;:(),]{0,70}(?:,\s*)?\Z",
    re.DOTALL,
)
"""Nothing else happens between the word and «fra»."""
_PER_ÅR = uttrykk(
    r"(?<!\w)(?:årlig|årleg|gjennomsnittlig|gjennomsnittleg|i\s+året|per\s+år|pr\.?\s+år|hvert\s+år|kvart\s+år|"
    r"i\s+snitt|i\s+gjennomsnitt|hver|kvar)(?!\w)",
    re.IGNORECASE,
)
_SÅ = (
    r"(?:altså|det\s+vil\s+sei?|dvs\.|noe\s+som\s+(?:er|gir|tilsvarer|utgjør)|som\s+(?:er|gir|gjev|tilsvarer|utgjør|"
    r"utgjer|svarar\s+til))"
)
_FLERE = uttrykk(r"\s+(?:flere|fleire|færre|mer|meir)(?!\w)")
_I_ÅR = uttrykk(r"\s+i\s+(?P<år>(?:19|20)\d\d)(?![\d–-])")
_I_ÅR_OG = uttrykk(rf"{_I_ÅR.pattern}\s*,?\s*(?:og|mot|mens|men)\s+(?:det\s+var\s+)?(?:bare\s+|berre\s+)?")
_TO_ÅR = uttrykk(r"\si\s+(?:19|20)\d\d.*\si\s+(?:19|20)\d\d", re.DOTALL)
_LANGT, _KORT = 120, 8


@dataclass(frozen=True, slots=True)
class Endring:
    """From one value to another, as a sentence tells it."""

    fra: Mengde
    til: Mengde
    start: int
    """Where «fra» stands."""
    retning: str
    """`opp`, `ned`, or empty where no single word says it for certain."""
    ord_start: int
    """Where the word for it begins; `start` without one."""
    ord_slutt: int
    """Where that word ends."""

    @property
    def slutt(self) -> int:
        """Where the later of the two values ends, unit and all."""
        return max(self.fra.enhet_slutt, self.til.enhet_slutt)


def endringer(s: Tallsetning) -> Iterator[Endring]:
    """Yield each «fra x til y» of two quantities that count the same."""
    if len(s.mengder) > 1 and "til" in s.tekst:
        for a, b in pairwise(s.mengder):
            før = s.mellom(max(s.start, a.forbehold_start - _KORT), a.forbehold_start)
            treff = _FRA.search(før)
            if treff and _TIL.match(s.mellom(a.enhet_slutt, b.forbehold_start)) and (fra := _som(a, b)):
                start = a.forbehold_start - len(før) + treff.start()
                yield Endring(fra, b, start, *_retning(s, start))
    if len(s.mengder) > 1 and _TO_ÅR.search(s.tekst):
        yield from (e for a, b in pairwise(s.mengder) if (e := _mellom_år(s, a, b)))


def _mellom_år(s: Tallsetning, a: Mengde, b: Mengde) -> Endring | None:
    """Return the change where two values stand with a year each: «305 i 2021 og 336 i 2022»."""
    ene = _I_ÅR_OG.fullmatch(s.mellom(a.enhet_slutt, b.forbehold_start))
    andre = _I_ÅR.match(s.prosa.egen, b.enhet_slutt, s.slutt)
    lik = _som(a, b) or (_som(b, a) and a)
    if ene is None or andre is None or not lik or ene["år"] == andre["år"]:
        return None
    a, b = lik, replace(b, enhet=lik.enhet)
    fra, til = (a, b) if ene["år"] < andre["år"] else (b, a)
    return Endring(fra, til, a.forbehold_start, "", a.forbehold_start, a.forbehold_start)


def _som(a: Mengde, b: Mengde) -> Mengde | None:
    """Return the first with the unit of the second, or None where they do not count the same for certain."""
    if {"brøk"} & {a.form, b.form} or a.høyeste or b.høyeste or er_åpen(a) or er_åpen(b):
        return None
    if a.enhet == b.enhet:
        return a
    return replace(a, enhet=b.enhet) if not a.enhet and not b.multippel else None


def _retning(s: Tallsetning, start: int) -> tuple[str, int, int]:
    """Return which way the word before «fra» says that it went, if it does, and where that word stands."""
    fra = max(s.start, start - _LANGT)
    ord_ = list(ENDRING.finditer(s.prosa.egen, fra, start))
    if not ord_:
        return "", start, start
    sist = ord_[-1]
    etter = s.mellom(sist.end(), start)
    omkring = s.mellom(fra, sist.start()) + etter
    if _BESTEMT.match(sist[0]) and etter.strip():
        return "", sist.start(), sist.end()
    enig = (
        len({m.lastgroup for m in ord_}) == 1 and not _NEKTET.search(omkring) and not _ANDRE.search(omkring)
    )
    return str(sist.lastgroup) if enig and _DIREKTE.match(etter) else "", sist.start(), sist.end()


def størrelser(s: Tallsetning, e: Endring) -> Iterator[Mengde]:
    """Yield how large the sentence says that the change is: «med 20 prosent», «en vekst på 12»."""
    for m in s.mengder:
        if m.start in (e.fra.start, e.til.start) or m.form == "brøk" or m.høyeste or m.multippel:
            continue
        if _PER_ÅR.search(s.mellom(max(s.start, e.ord_start - 20), min(s.slutt, m.enhet_slutt + 20))):
            continue
        if m.start < e.start:
            mellom = s.mellom(m.enhet_slutt, e.start)
            if e.ord_start < m.start and _er_størrelse(s, m) and not mellom.strip(" \n,"):
                yield m
        elif _rett_etter(s, e, m):
            yield m


_RETT_ETTER = uttrykk(
    rf"(?:\s+i\s+(?:19|20)\d\d)?\s*[,–-]?\s*(?:{_SÅ}\s+)?(?:(?:en|ei|ein|et|eit)\s+)?(?:(?:samlet|samla|total)\s+)?"
    rf"{ENDRING.pattern}\s+(?:på|med)\s+",
    re.IGNORECASE,
)


def _rett_etter(s: Tallsetning, e: Endring, m: Mengde) -> bool:
    """Tell whether the number stands with its own word for change after «fra x til y»: «, en vekst på 12»."""
    return _RETT_ETTER.fullmatch(s.mellom(e.slutt, m.forbehold_start)) is not None


def _er_størrelse(s: Tallsetning, m: Mengde) -> bool:
    return _MED.search(s.mellom(max(s.start, m.forbehold_start - 5), m.forbehold_start)) is not None


def i_neste(s: Tallsetning) -> Iterator[Mengde]:
    """Yield how large the change of the sentence before is, where this one goes on with «Det er … flere»."""
    if (
        not re.match(
            r"(?:det|dette)\s+(?:er|utgjør|utgjer|tilsvarer|svarer\s+til|svarar\s+til|gir|gjev|vil\s+sei?)(?!\w)",
            s.tekst,
            re.IGNORECASE,
        )
        or re.search(r"\b(?:fra|frå|av|enn)\b", s.tekst)
        or _PER_ÅR.search(s.tekst)
    ):
        return  # fmt: skip
    for m in s.mengder:
        før = s.mellom(max(s.start, m.forbehold_start - 25), m.forbehold_start)
        if m.høyeste or m.form == "brøk" or m.multippel:
            continue
        flere = _FLERE.match(s.prosa.egen, m.enhet_slutt) or _FLERE.match(s.prosa.egen, m.slutt)
        if flere or (_MED.search(før) and ENDRING.search(før)):
            yield m
