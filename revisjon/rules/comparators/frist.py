"""`senest`, `tidligst`: the date of an event or of a document against a limit.

    test: {senest: 2026-02-01, hendelse: kartlegging}
    test: {senest: 2026-02, kilde: svar-2, felt: mottatt}

The date stands for all its days. The test is decided only where all of them lie on one side of the limit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import get_args

from revisjon.model import INTET_STED, Dato, Sted
from revisjon.records import dataclass
from revisjon.rules.comparator import Data, Feltverdi, Sammenlikner, Slag, Testutfall, Underlag
from revisjon.rules.comparators.english import FRIST as FRIST_EN
from revisjon.rules.comparators.english import FRIST_DATOEN
from revisjon.rules.dates import senest, tidligst
from revisjon.rules.documents import Datofelt, kildedato, kildenavn
from revisjon.rules.value import Verdi


@dataclass(frozen=True, slots=True)
class Frist:
    """A date and its limit; exactly one limit is set, and exactly one of `hendelse` and `kilde`."""

    senest: Dato | None = None
    tidligst: Dato | None = None
    hendelse: str = ""
    kilde: str = ""
    felt: Datofelt | None = None
    """Which date of the source; set where `kilde` is."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def slag(self) -> str:
        """Which limit it is."""
        return "senest" if self.senest is not None else "tidligst"

    def holder(self, målt: Dato) -> Verdi:
        """Tell whether a date keeps the limit."""
        if self.senest is not None:
            return senest(målt, self.senest)
        return Verdi.JA if self.tidligst is None else tidligst(målt, self.tidligst)


def _prøv(test: Frist, u: Underlag) -> Testutfall:
    målt, navn, kilder = _målt(test, u.data)
    grense = test.senest or test.tidligst
    felt: dict[str, Feltverdi] = {**navn}
    if grense is not None:
        felt["grense"] = grense
    hva = test.felt or "hendelse"
    if målt is None:
        return Testutfall("frist", Verdi.UAVKLART, f"ukjent_{test.slag}_{hva}", felt, kilder)
    svar = test.holder(målt)
    return Testutfall("frist", svar, f"{svar.value}_{test.slag}_{hva}", {**felt, "dato": målt}, kilder)


def _målt(test: Frist, data: Data) -> tuple[Dato | None, Mapping[str, str], tuple[str, ...]]:
    """Return the date if it is known, what has it, and the source that says so."""
    if test.felt is None:
        hendelse = data.hendelser.get(test.hendelse)
        if hendelse is None:
            return None, {"hva": test.hendelse}, ()
        return hendelse.dato, {"hva": hendelse.hva}, (hendelse.kilde,)
    kilde = data.kilder.get(test.kilde)
    if kilde is None:
        return None, {"dokument": test.kilde}, ()
    return kildedato(kilde, test.felt), {"dokument": kildenavn(kilde)}, (kilde.id,)


def _ser_på(test: Frist) -> tuple[tuple[Slag, str], ...]:
    return (("kilde", test.kilde),) if test.kilde else (("hendelse", test.hendelse),)


_DATOEN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "hendelse": ("Tidspunktet for {hva}", "Tidspunktet for {hva}"),
        "dato": ("Datoen på «{dokument}»", "Datoen på «{dokument}»"),
        "vedtatt": ("Vedtaksdatoen for «{dokument}»", "Vedtaksdatoen for «{dokument}»"),
        "publisert": ("Publiseringsdatoen for «{dokument}»", "Publiseringsdatoen for «{dokument}»"),
        "revidert": (
            "Datoen for siste revisjon av «{dokument}»",
            "Datoen for siste revisjon av «{dokument}»",
        ),
        "oppdatert": (
            "Datoen for siste oppdatering av «{dokument}»",
            "Datoen for siste oppdatering av «{dokument}»",
        ),
        "endret": ("Datoen for siste endring av «{dokument}»", "Datoen for siste endring av «{dokument}»"),
        "faglig_endret": (
            "Datoen for siste faglige endring av «{dokument}»",
            "Datoen for siste faglege endring av «{dokument}»",
        ),
        "hentet": ("Datoen da revisor hentet «{dokument}»,", "Datoen då revisor henta «{dokument}»,"),
        "mottatt": ("Mottaksdatoen for «{dokument}»", "Mottaksdatoen for «{dokument}»"),
        "tilsendt": (
            "Datoen da «{dokument}» ble sendt til revisor,",
            "Datoen då «{dokument}» vart sendt til revisor,",
        ),
    }
)
"""What the date is of, in bokmål and nynorsk: the subject of a sentence."""
_MØNSTRE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ja_senest": (" er {dato}, og fristen er {grense}.", " er {dato}, og fristen er {grense}."),
        "nei_senest": (" er {dato}, men fristen er {grense}.", " er {dato}, men fristen er {grense}."),
        "uavklart_senest": (
            " er {dato}. Det er for unøyaktig til å si om fristen {grense} er holdt.",
            " er {dato}. Det er for unøyaktig til å seie om fristen {grense} er halden.",
        ),
        "ukjent_senest": (" mangler. Fristen er {grense}.", " manglar. Fristen er {grense}."),
        "ja_tidligst": (
            " er {dato}, og kravet er tidligst {grense}.",
            " er {dato}, og kravet er tidlegast {grense}.",
        ),
        "nei_tidligst": (
            " er {dato}, men kravet er tidligst {grense}.",
            " er {dato}, men kravet er tidlegast {grense}.",
        ),
        "uavklart_tidligst": (
            " er {dato}. Det er for unøyaktig til å si om kravet, tidligst {grense}, er oppfylt.",
            " er {dato}. Det er for unøyaktig til å seie om kravet, tidlegast {grense}, er oppfylt.",
        ),
        "ukjent_tidligst": (
            " mangler. Kravet er tidligst {grense}.",
            " manglar. Kravet er tidlegast {grense}.",
        ),
    }
)


def _setninger(datoen: Mapping[str, str], mønstre: Mapping[str, str]) -> dict[str, str]:
    return {
        f"{mønster}_{hva}": begynnelse + slutt
        for mønster, slutt in mønstre.items()
        for hva, begynnelse in datoen.items()
    }


def _norsk(nr: int) -> dict[str, str]:
    datoen, mønstre = ({navn: ord_[nr] for navn, ord_ in alle.items()} for alle in (_DATOEN, _MØNSTRE))
    return _setninger(datoen, mønstre)


FRIST = Sammenlikner(
    navn="frist",
    nøkler=("senest", "tidligst"),
    klasse=Frist,
    felter=MappingProxyType(
        {
            "senest": {
                "$ref": "felles#/$defs/dato",
                "title": "Senest",
                "description": "Fristen. En måned eller et år varer til og med den siste dagen.",
            },
            "tidligst": {
                "$ref": "felles#/$defs/dato",
                "title": "Tidligst",
                "description": "Den første dagen som er god nok. En måned eller et år regnes fra første dag.",
            },
            "hendelse": {
                "type": "string",
                "x-ref": ["hendelse"],
                "title": "Hendelse",
                "description": "Hendelsen som datoen gjelder.",
            },
            "kilde": {
                "type": "string",
                "x-ref": ["kilde"],
                "title": "Kilde",
                "description": "Kilden som datoen gjelder. «felt» sier hvilken av datoene.",
            },
            "felt": {
                "enum": [*get_args(Datofelt)],
                "title": "Felt",
                "description": "Hvilken av kildens datoer som prøves.",
            },
        }
    ),
    krav=MappingProxyType(
        {
            "x-nøyaktig-en-av": ["hendelse", "kilde"],
            "dependentRequired": {"kilde": ["felt"], "felt": ["kilde"]},
        }
    ),
    prøv=_prøv,
    ser_på=_ser_på,
    ord_=MappingProxyType({"nb": _norsk(0), "nn": _norsk(1), "en": _setninger(FRIST_DATOEN, FRIST_EN)}),
)
