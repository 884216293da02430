"""`alle`, `ingen`, `av`: a claim that is decided by other claims.

    test: {alle: [oversikt.a, oversikt.b]}
    test: {av: [tiltak.a, tiltak.b, tiltak.c], minst: 2}

In the order nei < delvis < ja, `alle` is the lowest of the values, `ingen` the highest turned around, and
`minst` k `av` the k-th highest. What is not known may be anything, so a test is decided only where both ends
come out the same. Claims that are `ikke relevant` are left out; if fewer are left than `minst` demands, all
that are left must hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from types import MappingProxyType

from revisjon.model import INTET_STED, Sted
from revisjon.records import dataclass
from revisjon.rules.comparator import (
    Data,
    Feltverdi,
    Regelfeil,
    Sammenlikner,
    Skjema,
    Slag,
    Testutfall,
    Underlag,
)
from revisjon.rules.comparators.english import PÅSTANDER as _EN
from revisjon.rules.comparators.felter import MINST
from revisjon.rules.value import RANG, Verdi

_VERDI: Mapping[int, Verdi] = MappingProxyType({rang: verdi for verdi, rang in RANG.items()})
_LAVEST, _HØYEST = min(_VERDI), max(_VERDI)


@dataclass(frozen=True, slots=True)
class Påstander:
    """Ids of claims (`kriterium.punkt`); exactly one of the three lists is set."""

    alle: tuple[str, ...] = ()
    ingen: tuple[str, ...] = ()
    av: tuple[str, ...] = ()
    minst: Decimal | None = None
    """How many of `av` are to hold; set where `av` is."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def slag(self) -> str:
        """Which of the three it is."""
        return "alle" if self.alle else "ingen" if self.ingen else "av"

    @property
    def påstander(self) -> tuple[str, ...]:
        """The claims, whichever list they stand in."""
        return self.alle or self.ingen or self.av

    def krever(self, antall: int) -> int:
        """Return how many must hold when so many are relevant; of `ingen`, how many may not."""
        return antall if self.minst is None else max(1, min(int(self.minst), antall))

    def samlet(self, rang: Sequence[int]) -> int:
        """Return the rank of the claim when those of the others are known."""
        fallende = sorted(rang, reverse=True)
        return _HØYEST - fallende[0] if self.ingen else fallende[self.krever(len(rang)) - 1]


def _prøv(test: Påstander, u: Underlag) -> Testutfall:
    verdier = [u.påstander.get(id_, Verdi.UAVKLART) for id_ in test.påstander]
    aktuelle = [v for v in verdier if v is not Verdi.IKKE_RELEVANT]
    if not aktuelle:
        return Testutfall("påstander", Verdi.IKKE_RELEVANT, "ikke_relevant", {})
    lavest = test.samlet([RANG.get(v, _LAVEST) for v in aktuelle])
    høyest = test.samlet([RANG.get(v, _HØYEST) for v in aktuelle])
    svar = _VERDI[lavest] if lavest == høyest else Verdi.UAVKLART
    felt: dict[str, Feltverdi] = {"antall": len(aktuelle), "ja": aktuelle.count(Verdi.JA)}
    if test.slag == "av":
        felt["minst"] = test.krever(len(aktuelle))
    if svar in (Verdi.DELVIS, Verdi.UAVKLART):
        felt[svar.value] = aktuelle.count(svar)
    færre = test.minst is not None and len(aktuelle) < test.minst
    grunn = f"{svar.value}_{test.slag}" + "_færre" * færre
    return Testutfall("påstander", svar, grunn, felt)


def _sjekk(test: Påstander, _data: Data) -> Iterator[Regelfeil]:
    if test.minst is None:
        return
    antall = len(test.av)
    if test.minst != int(test.minst) or not 1 <= test.minst <= antall:
        melding = f"«minst» er {test.minst}, men skal være hvor mange av påstandene i «av» som trengs."
        yield Regelfeil("minst", melding, f"Skriv et helt tall, minst 1 og høyst {antall}.")


def _ser_på(test: Påstander) -> tuple[tuple[Slag, str], ...]:
    return tuple(("punkt", id_) for id_ in test.påstander)


_Ord = Mapping[str, str]
_NB: _Ord = MappingProxyType(
    {
        "av": "Av påstandene som testen bygger på, holder ",
        "ja": "{ja} av {antall}.",
        "delvis": "{ja} av {antall} fullt ut og {delvis} delvis.",
        "nei": "{ja} av {antall}.",
        "uavklart": "{ja} av {antall}, og {uavklart} gjenstår å avklare.",
        "alle": " Kravet er at alle holder.",
        "ingen": " Kravet er at ingen holder.",
        "minst": " Kravet er at minst {minst} holder.",
        "færre": " Så få gjelder her at alle må holde.",
        "ikke_relevant": "Ingen av påstandene som testen bygger på, er relevante her.",
    }
)
_NN: _Ord = MappingProxyType(
    {
        "av": "Av påstandane som testen byggjer på, held ",
        "ja": "{ja} av {antall}.",
        "delvis": "{ja} av {antall} fullt ut og {delvis} delvis.",
        "nei": "{ja} av {antall}.",
        "uavklart": "{ja} av {antall}, og {uavklart} står att å avklare.",
        "alle": " Kravet er at alle held.",
        "ingen": " Kravet er at ingen held.",
        "minst": " Kravet er at minst {minst} held.",
        "færre": " Så få gjeld her at alle må halde.",
        "ikke_relevant": "Ingen av påstandane som testen byggjer på, er relevante her.",
    }
)
_KRAV: Mapping[str, str] = MappingProxyType(
    {"alle": "alle", "ingen": "ingen", "av": "minst", "av_færre": "færre"}
)


def _setninger(ord_: _Ord) -> Iterator[tuple[str, str]]:
    yield "ikke_relevant", ord_["ikke_relevant"]
    for svar in ("ja", "delvis", "nei", "uavklart"):
        for slag, krav in _KRAV.items():
            yield f"{svar}_{slag}", ord_["av"] + ord_[svar] + ord_[krav]


def _liste(tittel: str, beskrivelse: str) -> Skjema:
    return {
        "type": "array",
        "minItems": 1,
        "uniqueItems": True,
        "title": tittel,
        "description": beskrivelse,
        "items": {"type": "string", "x-ref": ["punkt"]},
    }


PÅSTANDER = Sammenlikner(
    navn="påstander",
    nøkler=("alle", "ingen", "av"),
    klasse=Påstander,
    felter=MappingProxyType(
        {
            "alle": _liste("Alle", "Påstander som alle skal holde, for eksempel [oversikt.a, oversikt.b]."),
            "ingen": _liste("Ingen", "Påstander som ingen av skal holde."),
            "av": _liste("Av", "Påstander som noen av skal holde. «minst» sier hvor mange."),
            "minst": MINST,
        }
    ),
    krav=MappingProxyType({"dependentRequired": {"av": ["minst"], "minst": ["av"]}}),
    prøv=_prøv,
    ser_på=_ser_på,
    sjekk=_sjekk,
    ord_=MappingProxyType(
        {"nb": dict(_setninger(_NB)), "nn": dict(_setninger(_NN)), "en": dict(_setninger(_EN))}
    ),
)
