"""Numbers, dates and lists as text. Pure functions of a value and the words of a målform."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from revisjon.model import Dato, Utregnet, kjent_enhet
from revisjon.words.lexicon import Ord

_MINUS = "\N{MINUS SIGN}"
_TANKESTREK = "\N{EN DASH}"
_ID = re.compile(r"(.*?)(\d+)")
_MINST_I_INTERVALL = 3


def tall_tekst(verdi: Decimal, desimaler: int, ord_: Ord) -> str:
    """Return a number rounded half up, with thousands apart and a true minus sign."""
    avrundet = verdi.quantize(Decimal(1).scaleb(-desimaler), ROUND_HALF_UP)
    heltall, _, brøk = f"{abs(avrundet):,.{desimaler}f}".partition(".")
    tekst = heltall.replace(",", ord_.tall.tusenskille) + (ord_.tall.komma + brøk if brøk else "")
    return _MINUS + tekst if avrundet < 0 else tekst


def tall_i_ord(antall: int, ord_: Ord) -> str:
    """Return a count in words as far as the language writes it so, else in digits."""
    ord_for = ord_.tall.i_ord
    if abs(antall) >= len(ord_for):
        return tall_tekst(Decimal(antall), 0, ord_)
    return ord_for[antall] if antall >= 0 else fyll(ord_.tall.minus, tall=ord_for[-antall])


def utregnet_tekst(utregnet: Utregnet, form: str, ord_: Ord) -> str:
    """Return a registered number as text.

    `form` is empty («ca. 7 prosent»), «bare tall» (without unit) or «i ord» («fem», without unit;
    digits where the number has no word).
    """
    if utregnet.skjermet:
        return _skjermet_tekst(utregnet, form, ord_)
    verdi = utregnet.verdi
    if form == "i ord" and verdi == verdi.to_integral_value():
        return tall_i_ord(int(verdi), ord_)
    tekst = tall_tekst(verdi, utregnet.desimaler, ord_)
    if utregnet.omtrent:
        tekst = fyll(ord_.tall.omtrent, tall=tekst)
    if utregnet.enhet and not form:
        tekst = fyll(ord_.tall.med_enhet, tall=tekst, enhet=_enhet(utregnet, ord_))
    return tekst


def _enhet(utregnet: Utregnet, ord_: Ord) -> str:
    """Return the unit of a number; one percentage point is not «1 percentage points»."""
    en = round(abs(utregnet.verdi), utregnet.desimaler) == 1 and not utregnet.desimaler
    flere = enhet_tekst(utregnet.enhet, ord_)
    return ord_.tall.én_enhet.get(kjent_enhet(utregnet.enhet), flere) if en else flere


def enhet_tekst(enhet: str, ord_: Ord) -> str:
    """Return a unit as it is printed: those that the program reckons in have a name in each målform."""
    return ord_.tall.enheter.get(kjent_enhet(enhet), enhet)


def _skjermet_tekst(utregnet: Utregnet, form: str, ord_: Ord) -> str:
    """Return what stands for a number that is left out; a count keeps its unit: «færre enn 5 ansatte»."""
    s, tekst = ord_.skjerming, utregnet.skjermet
    if form or tekst not in (s.få, s.skjult):
        return tekst
    if tekst == s.skjult:
        return s.skjult_i_tekst
    if not utregnet.enhet:
        return tekst
    return fyll(ord_.tall.med_enhet, tall=tekst, enhet=enhet_tekst(utregnet.enhet, ord_))


def dato_tekst(dato: Dato, ord_: Ord) -> str:
    """Return a date with the precision it has: «19. mai 2026», «mai 2026», «2026»."""
    if dato.måned is None:
        return str(dato.år)
    måned = ord_.dato.måneder[dato.måned - 1]
    if dato.dag is None:
        return fyll(ord_.dato.måned, måned=måned, år=str(dato.år))
    return fyll(ord_.dato.dag, dag=str(dato.dag), måned=måned, år=str(dato.år))


def liste_tekst(ledd: Sequence[str], ord_: Ord) -> str:
    """Return «a», «a og b», «a, b og c»."""
    if len(ledd) < 2:  # noqa: PLR2004 - a list of one has nothing to join
        return "".join(ledd)
    return f"{', '.join(ledd[:-1])} {ord_.binde.og} {ledd[-1]}"


def intervall_tekst(ider: Iterable[str], ord_: Ord) -> str:
    """Return ids with runs of three or more drawn together: «F3-08 til F3-11, F3-14».

    The order is kept; a run is broken by anything but the next number after the same letters.
    """
    deler: list[list[str]] = []
    for id_ in ider:
        if deler and _følger(deler[-1][-1], id_):
            deler[-1].append(id_)
        else:
            deler.append([id_])
    tekster: list[str] = []
    for del_ in deler:
        lang = len(del_) >= _MINST_I_INTERVALL
        tekster += [f"{del_[0]} {ord_.binde.til} {del_[-1]}"] if lang else del_
    return ", ".join(tekster)


def med_prosenttegn(tekst: str, ord_: Ord) -> str:
    """Return what a chart shows, with the percent sign set as the målform has it."""
    return tekst.replace("\N{NO-BREAK SPACE}%", ord_.tall.prosenttegn)


def sitat(tekst: str, ord_: Ord) -> str:
    """Return a text in quotation marks."""
    return fyll(ord_.binde.sitat, tekst=tekst)


def fyll(mønster: str, **verdier: str) -> str:
    """Fill a pattern. A name that is missing is a bug and raises KeyError."""
    return mønster.format_map(verdier)


def stor(tekst: str) -> str:
    """Return the text with a capital first letter."""
    return tekst[:1].upper() + tekst[1:]


def liten(tekst: str, navn: Iterable[str] = ()) -> str:
    """Return a sentence as it stands inside another: without capital letter and full stop.

    Names keep their capital: words with capitals or digits further in, and those in `navn`.
    """
    tekst = tekst.strip().removesuffix(".")
    første = re.split(r"[\s,.:;" + _TANKESTREK + "]", tekst, maxsplit=1)[0]
    er_navn = any(t.isupper() or t.isdigit() for t in første[1:]) or any(
        n and re.match(re.escape(n) + r"s?\b", tekst) for n in navn
    )
    return tekst if er_navn else tekst[:1].lower() + tekst[1:]


def _følger(forrige: str, neste: str) -> bool:
    a, b = _ID.fullmatch(forrige), _ID.fullmatch(neste)
    return bool(a and b and a[1] == b[1] and int(a[2]) + 1 == int(b[2]))
