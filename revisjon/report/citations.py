"""References to sources, as footnotes and lists print them.

One pattern: owner, *title*, number, date phrase, note, link. Law and interviews have their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

from markupsafe import Markup, escape

from revisjon.markup.typography import typografi
from revisjon.model import Dato, Kilde
from revisjon.words import Ord, dato_tekst, fyll, stor

_IDENT = re.compile(r"(?:LOV|FOR)-(\d{4}-\d{2}-\d{2})-(\d+)")
_ENGELSK_RETT = re.compile(r"(?:act|regulations?)\s", re.IGNORECASE)
_SLUTT = (".", "?", "!", "…")
_RETT = frozenset(("lov", "forskrift"))
_NUMMER_FØRST = frozenset(("utredning", "forarbeid"))


def full_referanse(kilde: Kilde, ord_: Ord, *, sted: str = "", hel_lenke: bool = False) -> Markup:
    """Return the reference as inline HTML, with a full stop at the end.

    `sted` is where in the source («s. 4», «§ 6 bokstav f»). A link shows the whole address in the list of
    sources and only the site in notes, where it stands again and again.
    """
    if kilde.type in _RETT:
        ledd = [_rettskilde(kilde, ord_, sted)]
    else:
        ledd = [*_opphav(kilde, ord_), *_datoer(kilde, ord_)]
        if sted:
            ledd.append(_tekst(sted if sted.startswith("§") else stor(sted)))
    if kilde.merknad:
        ledd.append(_tekst(kilde.merknad))
    if kilde.nettsted and (hel_lenke or kilde.type not in _RETT):
        ledd.append(_lenke(kilde.nettsted, hel=hel_lenke))
    return _setninger(ledd)


def kildelinje(kilde: Kilde, ord_: Ord) -> Markup:
    """Return the reference as it stands below a table or figure, without a full stop."""
    if kilde.type in _RETT or kilde.type == "intervju":
        return Markup(str(full_referanse(kilde, ord_)).removesuffix("."))  # noqa: S704 - escaped there
    deler = [_tekst(kilde.utgiver)] if kilde.utgiver else []
    if navn := kilde.tittel or stor(kilde.korttittel):
        deler.append(_verk(navn))
    if kilde.nummer:
        deler.append(_tekst(kilde.nummer))
    return Markup(", ").join(deler)


def kort_navn(kilde: Kilde) -> str:
    """Return what the source is called in running text."""
    return kilde.korttittel or kilde.tittel or kilde.rolle or kilde.id


def hjemmel_tekst(kilde: Kilde, bestemmelse: str) -> str:
    """Return «kommuneloven § 25-1» or «KS' prosessverktøy, steg 6»."""
    if not bestemmelse:
        return kort_navn(kilde)
    skille = " " if bestemmelse.startswith("§") else ", "
    return f"{kort_navn(kilde)}{skille}{bestemmelse}"


def _rettskilde(kilde: Kilde, ord_: Ord, sted: str) -> Markup:
    tittel = kilde.tittel or kilde.korttittel
    offisiell = _offisiell(kilde, ord_)
    if offisiell and _navn_først(kilde, ord_):
        kort = f" ({kilde.korttittel})" if kilde.korttittel and kilde.korttittel not in tittel else ""
        tekst = fyll(ord_.kilde.navn_først, navn=f"{stor(tittel)}{kort}", offisiell=offisiell)
    elif offisiell:
        # «Lov om kommuner» becomes «Lov 22. juni 2018 nr. 83 om kommuner».
        resten = re.sub(rf"^(?:{kilde.type}|act|regulations?)\s+", "", tittel, flags=re.IGNORECASE)
        tekst = f"{offisiell} {resten}"
        if not kilde.tittel:
            # A short title is no part of the official name.
            tekst = f"{offisiell} ({kilde.korttittel})" if kilde.korttittel else offisiell
    else:
        tekst = stor(tittel)
    kort = kilde.korttittel
    if kort and f"({kort})" not in tekst and not tittel.casefold().startswith(kort.casefold()):
        tekst += f" ({kort})"
    return _tekst(f"{tekst} {sted}" if sted else tekst)


def _navn_først(kilde: Kilde, ord_: Ord) -> bool:
    """Tell whether a title cannot go on from the official short form: «Lov om …» in an English report."""
    norsk = ord_.språk.partition("-")[0] in ("nb", "nn")
    return not norsk and bool(kilde.tittel) and not _ENGELSK_RETT.match(kilde.tittel)


def _offisiell(kilde: Kilde, ord_: Ord) -> str:
    treff = _IDENT.fullmatch(kilde.ident)
    if treff is None:
        return ""
    mønster = ord_.kilde.lov if kilde.type == "lov" else ord_.kilde.forskrift
    return fyll(mønster, dato=dato_tekst(Dato.les(treff[1]), ord_), nr=treff[2])


def _opphav(kilde: Kilde, ord_: Ord) -> Iterator[Markup]:
    if kilde.type == "intervju":
        yield _tekst(fyll(ord_.kilde.intervju, rolle=kilde.rolle or kilde.tittel))
        return
    utgiver = [_tekst(kilde.utgiver)] if kilde.utgiver else []
    nummer = [_tekst(kilde.nummer)] if kilde.nummer else []
    navn = kilde.tittel or stor(kilde.korttittel)
    tittel = [_verk(navn)] if navn else []
    først, sist = (nummer, utgiver) if kilde.type in _NUMMER_FØRST and nummer else (utgiver, nummer)
    yield from (*først, *tittel, *sist)


def _datoer(kilde: Kilde, ord_: Ord) -> Iterator[Markup]:
    if kilde.vedtatt:
        dato = kilde.vedtatt.dato
        mønster = ord_.dato.vedtatt if dato else ord_.dato.vedtatt_uten_dato
        yield _tekst(fyll(mønster, av=kilde.vedtatt.av, dato=dato_tekst(dato, ord_) if dato else ""))
    for felt in fields(kilde):
        dato = getattr(kilde, felt.name)
        mønster = ord_.dato.fraser.get(felt.name, "")
        if mønster and isinstance(dato, Dato) and not _står_i_nummer(kilde, felt.name, dato):
            # A bare month opens a sentence of its own.
            yield _tekst(stor(fyll(mønster, dato=dato_tekst(dato, ord_))))
    if kilde.udatert:
        yield _tekst(ord_.dato.udatert)


def _står_i_nummer(kilde: Kilde, felt: str, dato: Dato) -> bool:
    """Tell whether a bare year only repeats the number, as in «NOU 2023: 4»."""
    return felt == "dato" and dato.måned is None and str(dato.år) in kilde.nummer


def _lenke(adresse: str, *, hel: bool) -> Markup:
    uten = re.sub(r"^https?://(www\.)?", "", adresse).rstrip("/")
    vist = uten if hel else uten.partition("/")[0]
    return Markup('<a href="{}">{}</a>').format(adresse, vist)


def _setninger(ledd: list[Markup]) -> Markup:
    ut = Markup("")
    for del_ in ledd:
        synlig = del_.striptags().rstrip()
        ut += (Markup(" ") if ut else Markup("")) + del_ + ("" if synlig.endswith(_SLUTT) else ".")
    return ut


def _tekst(tekst: str) -> Markup:
    return escape(typografi(tekst.strip()))


def _verk(tittel: str) -> Markup:
    return Markup("<em>{}</em>").format(typografi(tittel.strip()))
