"""`utvalg`: the share in a sample, against a limit for all that it was drawn from.

    test: {utvalg: saksmapper-2025, minst: 90, konfidens: 95}

A random sample decides only where the whole exact binomial interval lies on one side of the limit. A full
count decides by its share. A sample that somebody picked says nothing about the rest, however large.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import field
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from revisjon.model import INTET_STED, Sted
from revisjon.model import Utvalg as Stikkprøve
from revisjon.records import dataclass
from revisjon.rules.binomial import clopper_pearson
from revisjon.rules.comparator import Data, Feltverdi, Regelfeil, Sammenlikner, Slag, Testutfall, Underlag
from revisjon.rules.comparators.english import UTVALG as _EN
from revisjon.rules.comparators.felter import (
    HØYST,
    MINST,
    PROSENT,
    feil_prosent,
    som_andel,
    som_grense,
    som_tall,
)
from revisjon.rules.numbers import Spenn, innenfor, ytterpunkter
from revisjon.rules.value import Verdi

_SLINGRING = Decimal("1e-7")
"""Percentage points by which a computed bound may be wrong: a share is not proven by rounding."""
_LAVEST_KONFIDENS, _HØYEST_KONFIDENS = 50, 100


@dataclass(frozen=True, slots=True)
class Utvalg:
    """A sample and its limit; exactly one of the two limits is set."""

    utvalg: str
    minst: Decimal | None = None
    """Per cent of all."""
    høyst: Decimal | None = None
    """Per cent of all."""
    konfidens: Decimal = Decimal(95)
    """Per cent."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def slag(self) -> str:
        """Which limit it is."""
        return "minst" if self.minst is not None else "høyst"


def _prøv(test: Utvalg, u: Underlag) -> Testutfall:
    kravet = som_grense(test.minst, test.høyst, PROSENT)
    s = u.data.utvalg.get(test.utvalg)
    if s is None or _umulig(s):
        kilder = (s.kilde,) if s else ()
        return Testutfall("utvalg", Verdi.UAVKLART, f"ukjent_{test.slag}", kravet, kilder)
    felt: dict[str, Feltverdi] = {
        "av": s.av,
        "populasjon": s.populasjon,
        "oppfylt": s.oppfylt,
        "andel": som_andel(Decimal(s.oppfylt), Decimal(s.størrelse), test.minst, test.høyst),
        **kravet,
    }
    if s.størrelse == s.populasjon:
        svar = _telt(test, s)
        return Testutfall("utvalg", svar, f"{svar.value}_alle_{test.slag}", felt, (s.kilde,))
    felt["størrelse"] = s.størrelse
    if s.uttrekk.metode == "skjønnsmessig":
        return Testutfall("utvalg", Verdi.UAVKLART, f"skjønnsmessig_{test.slag}", felt, (s.kilde,))
    målt = _intervall(s, test.konfidens)
    svar = innenfor(målt, test.minst, test.høyst)
    felt |= {"konfidens": som_tall(test.konfidens, PROSENT), **_trykt(målt, svar, test)}
    return Testutfall("utvalg", svar, f"{svar.value}_{test.slag}", felt, (s.kilde,))


def _telt(test: Utvalg, s: Stikkprøve) -> Verdi:
    """Return the answer of a full count, by whole numbers alone."""
    andel = Fraction(100 * s.oppfylt, s.størrelse)
    for_få = test.minst is not None and andel < Fraction(test.minst)
    for_mange = test.høyst is not None and andel > Fraction(test.høyst)
    return Verdi.NEI if for_få or for_mange else Verdi.JA


def _intervall(s: Stikkprøve, konfidens: Decimal) -> Spenn:
    """Return the share of all that the sample allows, in per cent; never narrower than the exact one."""
    lav, høy = (Decimal(p) * 100 for p in clopper_pearson(s.oppfylt, s.størrelse, konfidens))
    return Spenn(
        max(lav - _SLINGRING, Decimal(0)),
        min(høy + _SLINGRING, Decimal(100)),
    )


def _trykt(målt: Spenn, svar: Verdi, test: Utvalg) -> dict[str, Feltverdi]:
    """Return the bounds rounded outward to one decimal, or to as many as it takes to prove the answer."""
    mulige = (ytterpunkter(målt, PROSENT, desimaler) for desimaler in itertools.count(1))
    return next(
        {**ender}
        for ender in mulige
        if innenfor(Spenn(ender["lav"].verdi, ender["høy"].verdi), test.minst, test.høyst) is svar
    )


def _umulig(s: Stikkprøve) -> bool:
    return not 0 <= s.oppfylt <= s.størrelse <= s.populasjon or not s.størrelse


def _sjekk(test: Utvalg, _data: Data) -> Iterator[Regelfeil]:
    yield from feil_prosent({"minst": test.minst, "høyst": test.høyst})
    if not _LAVEST_KONFIDENS < test.konfidens < _HØYEST_KONFIDENS:
        melding = f"Konfidensen er {test.konfidens} prosent, men må være over 50 og under 100."
        yield Regelfeil("konfidens", melding, "Skriv for eksempel 95.")


def _ser_på(test: Utvalg) -> tuple[tuple[Slag, str], ...]:
    return (("utvalg", test.utvalg),)


_FUNNET = "Av {størrelse} undersøkte {av} var {oppfylt} i orden, altså {andel}."
"""The same words in both målformer."""
_NB = _FUNNET + " Med {konfidens} sikkerhet ligger andelen for alle {populasjon} mellom {lav} og {høy}"
_NN = _FUNNET + " Med {konfidens} sikkerheit ligg andelen for alle {populasjon} mellom {lav} og {høy}"
_ALLE_NB = "Alle {populasjon} {av} er undersøkt, og {oppfylt} var i orden, altså {andel}."
_ALLE_NN = "Alle {populasjon} {av} er undersøkte, og {oppfylt} var i orden, altså {andel}."
_VALGT_NB = _FUNNET + " De er valgt skjønnsmessig og sier ikke noe sikkert om alle {populasjon}."
_VALGT_NN = _FUNNET + " Dei er valde skjønnsmessig og seier ikkje noko sikkert om alle {populasjon}."

UTVALG = Sammenlikner(
    navn="utvalg",
    nøkler=("utvalg",),
    klasse=Utvalg,
    felter=MappingProxyType(
        {
            "utvalg": {
                "type": "string",
                "x-ref": ["utvalg"],
                "title": "Utvalg",
                "description": "Utvalget som prøves: andelen som var i orden, i prosent.",
            },
            "minst": MINST,
            "høyst": HØYST,
            "konfidens": {
                "type": "number",
                "title": "Konfidens",
                "description": "Hvor sikkert utvalget må si det, i prosent. Uten feltet er det 95.",
            },
        }
    ),
    krav=MappingProxyType({"x-nøyaktig-en-av": ["minst", "høyst"]}),
    prøv=_prøv,
    ser_på=_ser_på,
    sjekk=_sjekk,
    ord_=MappingProxyType(
        {
            "nb": {
                "ja_minst": _NB + ". Kravet er minst {minst}.",
                "nei_minst": _NB + ", men kravet er minst {minst}.",
                "uavklart_minst": _NB
                + ". Kravet er minst {minst}, så utvalget er for lite til å avgjøre det.",
                "ja_alle_minst": _ALLE_NB + " Kravet er minst {minst}.",
                "nei_alle_minst": _ALLE_NB + " Kravet er minst {minst}.",
                "skjønnsmessig_minst": _VALGT_NB + " Kravet er minst {minst}.",
                "ukjent_minst": "Kravet er minst {minst}, men utvalget er ikke kjent.",
                "ja_høyst": _NB + ". Kravet er høyst {høyst}.",
                "nei_høyst": _NB + ", men kravet er høyst {høyst}.",
                "uavklart_høyst": _NB
                + ". Kravet er høyst {høyst}, så utvalget er for lite til å avgjøre det.",
                "ja_alle_høyst": _ALLE_NB + " Kravet er høyst {høyst}.",
                "nei_alle_høyst": _ALLE_NB + " Kravet er høyst {høyst}.",
                "skjønnsmessig_høyst": _VALGT_NB + " Kravet er høyst {høyst}.",
                "ukjent_høyst": "Kravet er høyst {høyst}, men utvalget er ikke kjent.",
            },
            "nn": {
                "ja_minst": _NN + ". Kravet er minst {minst}.",
                "nei_minst": _NN + ", men kravet er minst {minst}.",
                "uavklart_minst": _NN
                + ". Kravet er minst {minst}, så utvalet er for lite til å avgjere det.",
                "ja_alle_minst": _ALLE_NN + " Kravet er minst {minst}.",
                "nei_alle_minst": _ALLE_NN + " Kravet er minst {minst}.",
                "skjønnsmessig_minst": _VALGT_NN + " Kravet er minst {minst}.",
                "ukjent_minst": "Kravet er minst {minst}, men utvalet er ikkje kjent.",
                "ja_høyst": _NN + ". Kravet er høgst {høyst}.",
                "nei_høyst": _NN + ", men kravet er høgst {høyst}.",
                "uavklart_høyst": _NN
                + ". Kravet er høgst {høyst}, så utvalet er for lite til å avgjere det.",
                "ja_alle_høyst": _ALLE_NN + " Kravet er høgst {høyst}.",
                "nei_alle_høyst": _ALLE_NN + " Kravet er høgst {høyst}.",
                "skjønnsmessig_høyst": _VALGT_NN + " Kravet er høgst {høyst}.",
                "ukjent_høyst": "Kravet er høgst {høyst}, men utvalet er ikkje kjent.",
            },
            "en": _EN,
        }
    ),
)
