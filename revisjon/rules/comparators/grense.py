"""`minst`, `høyst`, `mellom`: a registered number against a limit.

    test: {tall: turnover-2025, høyst: 10}
    test: {tall: bemanning, mellom: [90, 110], enhet: prosent}

The number stands for the interval that it may have. The test is decided only where the whole interval
lies on one side of the limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from decimal import Decimal
from types import MappingProxyType

from revisjon.model import INTET_STED, Sted, Utregnet, kjent_enhet
from revisjon.records import dataclass
from revisjon.rules.comparator import Data, Regelfeil, Sammenlikner, Slag, Testutfall, Underlag
from revisjon.rules.comparators.english import GRENSE as _EN
from revisjon.rules.comparators.felter import ENHET, HØYST, MINST, som_grense
from revisjon.rules.numbers import innenfor, kilder_til, spenn, tydelig, ytterpunkter
from revisjon.rules.value import Verdi


@dataclass(frozen=True, slots=True)
class Grense:
    """A number and its limit; exactly one of the three limits is set."""

    tall: str
    minst: Decimal | None = None
    høyst: Decimal | None = None
    mellom: tuple[Decimal, ...] = ()
    """Lowest and highest value that will do."""
    enhet: str = ""
    """Of the limit; empty means that of the number."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def slag(self) -> str:
        """Which limit it is."""
        return "minst" if self.minst is not None else "høyst" if self.høyst is not None else "mellom"

    @property
    def godtar(self) -> tuple[Decimal | None, Decimal | None]:
        """Lowest and highest value that will do; None where there is no such limit."""
        return self.mellom[:2] if self.mellom else (self.minst, self.høyst)  # type: ignore[return-value]


def _prøv(test: Grense, u: Underlag) -> Testutfall:
    kilder = kilder_til(test.tall, u.data)
    målt, verdi = spenn(test.tall, u.data), u.data.verdier.get(test.tall)
    grenser = _grenser(test, u.data)
    if målt is None or verdi is None:
        return Testutfall("grense", Verdi.UAVKLART, f"ukjent_{test.slag}", grenser, kilder)
    svar = innenfor(målt, *test.godtar)
    felt = {"tall": tydelig(verdi, *test.godtar), **grenser}
    if svar is Verdi.UAVKLART:
        felt |= ytterpunkter(målt, verdi.enhet, verdi.desimaler + 2)
    return Testutfall("grense", svar, f"{svar.value}_{test.slag}", felt, kilder)


def _grenser(test: Grense, data: Data) -> dict[str, Utregnet]:
    verdi = data.verdier.get(test.tall)
    enhet = kjent_enhet(test.enhet) or (verdi.enhet if verdi else "")
    lavest, høyest = test.godtar
    return som_grense(lavest, høyest, enhet)


def _sjekk(test: Grense, data: Data) -> Iterator[Regelfeil]:
    if len(test.mellom) == 2 and test.mellom[0] > test.mellom[1]:  # noqa: PLR2004 - lowest and highest
        lav, høy = test.mellom
        yield Regelfeil("mellom", f"Grensene {lav} og {høy} er byttet om.", f"Skriv [{høy}, {lav}].")
    yield from feil_enhet(test.tall, test.enhet, data)


def feil_enhet(tall: str, enhet: str, data: Data) -> Iterator[Regelfeil]:
    """Yield a mistake where a limit is not in the unit of the number it is held against."""
    verdi = data.verdier.get(tall)
    if enhet and verdi is not None and verdi.enhet != kjent_enhet(enhet):
        har = f"er i {verdi.enhet}" if verdi.enhet else "har ingen enhet"
        råd = "Bruk samme enhet på begge, eller velg et annet tall."
        yield Regelfeil("enhet", f"Grensen er i {enhet}, men «{tall}» {har}.", råd)


def _ser_på(test: Grense) -> tuple[tuple[Slag, str], ...]:
    return (("tall", test.tall),)


GRENSE = Sammenlikner(
    navn="grense",
    nøkler=("tall",),
    klasse=Grense,
    felter=MappingProxyType(
        {
            "tall": {
                "type": "string",
                "x-ref": ["tall"],
                "title": "Tall",
                "description": "Tallet som prøves.",
            },
            "minst": MINST,
            "høyst": HØYST,
            "mellom": {
                "type": "array",
                "minItems": 2,
                "maxItems": 2,
                "title": "Mellom",
                "description": "[laveste, høyeste] verdi som er god nok.",
                "items": {"type": "number"},
            },
            "enhet": ENHET,
        }
    ),
    krav=MappingProxyType({"x-nøyaktig-en-av": ["minst", "høyst", "mellom"]}),
    prøv=_prøv,
    ser_på=_ser_på,
    sjekk=_sjekk,
    ord_=MappingProxyType(
        {
            "nb": {
                "ja_minst": "Tallet er {tall}, og kravet er minst {minst}.",
                "nei_minst": "Tallet er {tall}, men kravet er minst {minst}.",
                "uavklart_minst": "Tallet er {tall}, altså fra {lav} til {høy}. Kravet er minst {minst}.",
                "ukjent_minst": "Kravet er minst {minst}, men tallet er ikke kjent.",
                "ja_høyst": "Tallet er {tall}, og grensen er {høyst}.",
                "nei_høyst": "Tallet er {tall}, men grensen er {høyst}.",
                "uavklart_høyst": "Tallet er {tall}, altså fra {lav} til {høy}. Grensen er {høyst}.",
                "ukjent_høyst": "Grensen er {høyst}, men tallet er ikke kjent.",
                "ja_mellom": "Tallet er {tall} og ligger mellom {minst} og {høyst}.",
                "nei_mellom": "Tallet er {tall} og ligger ikke mellom {minst} og {høyst}.",
                "uavklart_mellom": (
                    "Tallet er {tall}, altså fra {lav} til {høy}. Det skal ligge mellom {minst} og {høyst}."
                ),
                "ukjent_mellom": "Tallet skal ligge mellom {minst} og {høyst}, men er ikke kjent.",
            },
            "nn": {
                "ja_minst": "Talet er {tall}, og kravet er minst {minst}.",
                "nei_minst": "Talet er {tall}, men kravet er minst {minst}.",
                "uavklart_minst": "Talet er {tall}, altså frå {lav} til {høy}. Kravet er minst {minst}.",
                "ukjent_minst": "Kravet er minst {minst}, men talet er ikkje kjent.",
                "ja_høyst": "Talet er {tall}, og grensa er {høyst}.",
                "nei_høyst": "Talet er {tall}, men grensa er {høyst}.",
                "uavklart_høyst": "Talet er {tall}, altså frå {lav} til {høy}. Grensa er {høyst}.",
                "ukjent_høyst": "Grensa er {høyst}, men talet er ikkje kjent.",
                "ja_mellom": "Talet er {tall} og ligg mellom {minst} og {høyst}.",
                "nei_mellom": "Talet er {tall} og ligg ikkje mellom {minst} og {høyst}.",
                "uavklart_mellom": (
                    "Talet er {tall}, altså frå {lav} til {høy}. Det skal liggje mellom {minst} og {høyst}."
                ),
                "ukjent_mellom": "Talet skal liggje mellom {minst} og {høyst}, men er ikkje kjent.",
            },
            "en": _EN,
        }
    ),
)
