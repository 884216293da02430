"""Numbers that count nothing: years, dates, §§, case numbers, «punkt 3», phone numbers, marks of lists."""

from __future__ import annotations

import re

MÅNED = r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
_NAVN = re.compile(
    r"(?:§+|\b(?:19|20)\d\d:|\b(?:kapittel|kapitla|kapitlene|kap\.?|punkt(?:et|a|ene)?|pkt\.?|tabell\w*|figur\w*|vedlegg\w*|"
    r"side|sider|sidene|s\.|nr\.?|nummer|sak(?:en)?|artikkel|art\.?|ledd|bokstav|bind|versjon|trinn\w*|nivå\w*|fase\w*|"
    r"del|delmål|alternativ|gruppe|klasse|steg|spørsmål\w*|avsnitt|note|fotnote|tlf\.?|telefon|mobil|org\.?|"
    r"kl\.?|klokka|klokken|uke|veke|post|iso|rsk|isa|nou|st\.?|prop\.?|innst\.?|meld\.?|dokument|kolonne\w*|søyle|runde|"
    r"skala\w*|boks|linje|sone|distrikt|lov|anbefaling\w*|problemstilling\w*|kriterium|tiltak\s+nr\.?|"
    r"kompetanseløft\w*|kvartal|årgang|kommunenummer|gnr\.?|bnr\.?|spm\.?|oppgave))\s*\Z",
    re.IGNORECASE,
)
_TID_FØR = re.compile(
    rf"(?:\b(?:i|fra|frå|til|og|siden|sidan|året|år|våren|hausten|høsten|sommeren|sommaren|vinteren|innen|"
    rf"innan|for|av|mot|før|etter|per|pr\.?|i\s+løpet\s+av|ved|utgangen\s+av|{MÅNED})|[(,;–-])\s*\Z",
    re.IGNORECASE,
)
_RANGTALL = re.compile(r"\.(?:\s*\n?\s*[a-zæøå]|\s?\d|\s*[–-])")
_REKKE = re.compile(r"\s*(?:,|og|eller|til|[–-]|,\s*og)\s*\Z")
_LINJESTART = re.compile(r"(?:\A|\n)[ \t\x0c]*\Z")
_LISTETALL = re.compile(r"[.)]?\s+[A-ZÆØÅ]|[.)]")
_PAR_FØR, _PAR_ETTER = re.compile(r"(?<!\d)\d{2}[ \u00a0]\Z"), re.compile(r"[ \u00a0]\d{2}(?!\d)")
_TELEFON = 8
_FØRSTE_ÅR, _SISTE_ÅR = 1800, 2100
_TILBAKE = 30


def er_årstall(siffer: str) -> bool:
    """Tell whether digits may be a year."""
    return len(siffer) == 4 and siffer.isdigit() and _FØRSTE_ÅR <= int(siffer) <= _SISTE_ÅR  # noqa: PLR2004 - digits of a year


def tid_før(tekst: str, start: int) -> bool:
    """Tell whether what stands before makes a year of a number that could be one."""
    return _TID_FØR.search(tekst[max(0, start - _TILBAKE) : start]) is not None


def teller_ikke(tekst: str, start: int, slutt: int) -> bool:
    """Tell whether digits are a name, a place in an order, a phone number or a mark of a list."""
    før, etter = tekst[max(0, start - _TILBAKE) : start], tekst[slutt : slutt + 8]
    if _NAVN.search(før) or _RANGTALL.match(etter):
        return True
    if _LINJESTART.search(før) and _LISTETALL.match(etter):
        return True
    siffer = tekst[start:slutt]
    if siffer.isdigit() and len(siffer) >= _TELEFON:
        return True
    return len(siffer) == 2 and bool(_PAR_FØR.search(før) or _PAR_ETTER.match(etter))  # noqa: PLR2004 - pairs of digits


def i_rekke(mellom: str) -> bool:
    """Tell whether what stands between two numbers joins them: «figur 3 og 4», «§§ 6, 7»."""
    return _REKKE.fullmatch(mellom) is not None
