"""Reads the quantities of running text: their value, what they count, and how exact they claim to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from revisjon.markup import Referanse
from revisjon.model import Utregnet
from revisjon.prose.hedges import Forbehold, forbehold_før
from revisjon.prose.numerals import BRØK, ETT, GANGER, ORD, ORDTALL, SIFRE, brøkverdi, sifferverdi
from revisjon.prose.references import er_årstall, i_rekke, teller_ikke, tid_før
from revisjon.prose.sentences import GJENTATT
from revisjon.prose.text import TALL, Prosa
from revisjon.prose.units import ANDEL, KRONER, enhet_av, er_fast, er_personer
from revisjon.records import dataclass

INGEN: Mapping[str, Utregnet] = MappingProxyType({})
_ROM = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"
_SIFFER = re.compile(
    rf"\b(?P<siffer>{SIFRE})(?:\s?[–-]\s?(?P<til>{SIFRE}))?(?![\w/:{TALL}])(?![.,]\d)(?!-\w)"
)
_ORD = re.compile(
    rf"\b(?:{BRØK}(?!\w)|(?P<ord>{ORD})(?![\w-])"
    rf"|(?P<ett>{'|'.join(sorted(ETT))})(?=\s+av\s+(?:de\s+|dei\s+)?(?:\d|{TALL}|(?:{ORD})\b)))"
)
_IKKE_FØR = frozenset("_/§:.,=)]−–-")
"""After these, as after a letter or a digit, no number begins."""
_GANGER = re.compile(
    rf"{_ROM}(?P<ord>hundre|tusen|mill(?:ion(?:er|ar)?|\.)?|mrd\.?|milliard(?:er|ar)?)(?!\w)"
)
_ENHET = re.compile(rf"[^\S\n]*(?P<tegn>%)|{_ROM}(?P<ord>[^\W\d_]+(?:-[^\W\d_]+)*)")
_KRONER_FØR = re.compile(r"\b(?:kr\.?|NOK)[^\S\n]*\Z", re.IGNORECASE)
_BESKRIVER = re.compile(
    r"(?:flere|fleire|færre|nye|faste|avtalte|ledige|ulike|forskjellige|hele|heile|andre|kommunale|store|små|mindre|minste|største|"
    r"vanlige|undersøkte|utvalgte|tilsvarende|reviderte|aktuelle|ubesatte|midlertidige|kommende|siste|første)\Z"
)
_IKKE_ENHET = frozenset(
    re.findall(
        r"\w+",
        """
        av og eller i på til for som er var har ble vart blei med mot fra frå ved hos enn ikke ikkje
        men at det de dei den per pr om etter innen innan når da der under over blant mellom totalt
        bare berre også hver kvar kan skal må vil hadde ganger gonger sier svarer oppgir mener mens
        uten samt hvorav sammen samlet alle disse desse begge noe noko noen så slik vi
        man denne dette sine sin opp ned ut inn
        """,
    )
)


@dataclass(frozen=True, slots=True)
class Mengde:
    """One quantity in a text."""

    start: int
    """Position of its first digit or letter."""
    slutt: int
    """Position after the number itself, without its unit."""
    verdi: Decimal
    """A fraction in words is in per cent: «halvparten» is 50."""
    form: Literal["siffer", "ord", "brøk", "bundet"]
    desimaler: int = 0
    enhet: str = ""
    """By its one name: «prosent», «årsverk», or the stem of the noun that follows; may be empty."""
    enhet_slutt: int = 0
    """Position after the unit, or after the number where there is none."""
    forbehold: Forbehold = ""
    forbehold_start: int = 0
    """Where the words before it begin, or `start`."""
    høyeste: Decimal | None = None
    """The other end of «10–15»."""
    id: str = ""
    """Of the registered number, for `[=id]`."""
    utskrift: str = ""
    """How that is printed: «bare tall», «i ord» or empty."""
    registrert: Utregnet | None = None
    """The registered number itself."""
    enhet_i_tekst: str = ""
    """The unit as the text has it, of a registered number where it prints its own too."""
    multippel: bool = False
    """Whether it is told in thousands, millions or milliards."""

    @property
    def omtrent(self) -> bool:
        """Whether the registered number is approximate, so that it prints «ca.»."""
        return self.registrert is not None and self.registrert.omtrent


def mengder(prosa: Prosa, verdier: Mapping[str, Utregnet] = INGEN) -> tuple[Mengde, ...]:
    """Return the quantities of what the auditor says in a text, in order; quotations are left alone.

    `verdier` are the registered numbers that `[=id]` may name; others of that form are passed over.
    """
    tekst = prosa.egen
    funnet = [*_skrevet(tekst)]
    funnet += [
        _bundet(tekst, ref, verdier[ref.ider[0]])
        for ref in prosa.referanser
        if ref.slag == "tall" and tekst[ref.start] == TALL and ref.ider[0] in verdier
    ]
    return tuple(sorted(funnet, key=lambda m: m.start))


@lru_cache(maxsize=GJENTATT)
def _skrevet(tekst: str) -> tuple[Mengde, ...]:
    return tuple(_skrevne(tekst))


def _skrevne(tekst: str) -> Iterator[Mengde]:
    """Yield the quantities that are written out."""
    navn_slutt = lest = -1
    for m in _treff(tekst):
        start, slutt = m.span()
        if start < lest:
            continue
        _, lest = _ganger(tekst, slutt)
        if m.re is _ORD:
            if not (m["ord"] and teller_ikke(tekst, start, slutt)):
                yield _i_ord(tekst, m)
        elif teller_ikke(tekst, start, slutt) or _i_navnerekke(tekst, m, navn_slutt):
            navn_slutt = slutt
        elif not _er_år(tekst, m):
            navn_slutt = -1
            yield _i_siffer(tekst, m)


def _treff(tekst: str) -> list[re.Match[str]]:
    """Return what looks like numbers, in order."""
    liten = tekst.lower()
    alle = [*_SIFFER.finditer(tekst), *_ORD.finditer(liten if len(liten) == len(tekst) else tekst)]
    alle = [m for m in alle if not (m.start() and _hindrer(tekst[m.start() - 1]))]
    return sorted(alle, key=lambda m: m.start())


def _hindrer(tegn: str) -> bool:
    return tegn.isalnum() or tegn in _IKKE_FØR


def _i_navnerekke(tekst: str, m: re.Match[str], navn_slutt: int) -> bool:
    """Tell whether digits go on with names: the 4 of «figur 3 og 4»."""
    return navn_slutt >= 0 and i_rekke(tekst[navn_slutt : m.start()]) and not _er_tydelig(tekst, m.end())


def _er_år(tekst: str, m: re.Match[str]) -> bool:
    return er_årstall(m["siffer"]) and (tid_før(tekst, m.start()) or not _er_tydelig(tekst, m.end()))


def _er_tydelig(tekst: str, slutt: int) -> bool:
    """Tell whether what follows says that the digits count something."""
    enhet, _ = _enhet(tekst, slutt)
    return er_fast(enhet) or er_personer(enhet)


def _i_siffer(tekst: str, m: re.Match[str]) -> Mengde:
    start, slutt = m.span()
    verdi, desimaler = sifferverdi(m["siffer"])
    til = sifferverdi(m["til"])[0] if m["til"] else None
    gang, etter = _ganger(tekst, slutt)
    enhet, enhet_slutt = _enhet(tekst, etter)
    if not er_fast(enhet) and _KRONER_FØR.search(tekst[max(0, start - 5) : start]):
        enhet, enhet_slutt = KRONER, etter
    forbehold, fra = forbehold_før(tekst, start)
    return Mengde(
        start, slutt, verdi * gang, "siffer", desimaler, enhet, enhet_slutt, forbehold, fra,
        None if til is None else til * gang, multippel=gang != 1,
    )  # fmt: skip


def _i_ord(tekst: str, m: re.Match[str]) -> Mengde:
    start, slutt = m.span()
    forbehold, fra = forbehold_før(tekst, start)
    if m["brøk"]:
        verdi = brøkverdi(m["teller"], m["nevner"])
        return Mengde(start, slutt, verdi, "brøk", 0, ANDEL, slutt, forbehold, fra)
    verdi = ORDTALL.get(m[0].casefold(), Decimal(1))
    gang, etter = _ganger(tekst, slutt)
    enhet, enhet_slutt = _enhet(tekst, etter)
    return Mengde(
        start, slutt, verdi * gang, "ord", 0, enhet, enhet_slutt, forbehold, fra, multippel=gang != 1
    )


def _bundet(tekst: str, ref: Referanse, utregnet: Utregnet) -> Mengde:
    forbehold, fra = forbehold_før(tekst, ref.start)
    skrevet, skrevet_slutt = _enhet(tekst, ref.slutt)
    egen = enhet_av(utregnet.enhet)
    skriver_egen = bool(egen) and not ref.form
    return Mengde(
        ref.start, ref.slutt, utregnet.verdi, "bundet", utregnet.desimaler,
        egen if skriver_egen or not skrevet else skrevet,
        ref.slutt if skriver_egen else skrevet_slutt,
        forbehold, fra, id=ref.ider[0], utskrift=ref.form, registrert=utregnet, enhet_i_tekst=skrevet,
    )  # fmt: skip


def _ganger(tekst: str, slutt: int) -> tuple[Decimal, int]:
    """Return what a number is multiplied by, and where the words for it end: «1,2 mill.»."""
    gang = Decimal(1)
    while m := _GANGER.match(tekst, slutt):
        gang *= GANGER[m["ord"].casefold()]
        slutt = m.end()
    return gang, slutt


def _enhet(tekst: str, slutt: int) -> tuple[str, int]:
    """Return the unit that follows, and where it ends. Of «12 nye stillinger» it is the noun."""
    fra = slutt
    for _ in range(3):
        m = _ENHET.match(tekst, fra)
        if m is None:
            break
        if m["tegn"]:
            return enhet_av("%"), m.end()
        ord_ = m["ord"]
        if ord_ in _IKKE_ENHET or (ord_[0].isupper() and not ord_.isupper()):
            break
        fra = m.end()
        if not _BESKRIVER.match(ord_):
            return enhet_av(ord_), fra
    return "", slutt
