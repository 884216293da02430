"""`dekning`: in how many units the claim holds, by the findings that name units.

    test: {dekning: alle}
    test: {dekning: 80, enheter: [sykehjem, hjemmetjeneste]}

Units without units below them are counted. «Delvis» does not count as held. The test is decided only where
it comes out the same whatever is true of the units that nothing is known about.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from types import MappingProxyType

from revisjon.model import INTET_STED, Enhet, Sted
from revisjon.records import dataclass
from revisjon.rules.comparator import Data, Feltverdi, Regelfeil, Sammenlikner, Slag, Testutfall, Underlag
from revisjon.rules.comparators.english import DEKNING as _EN
from revisjon.rules.comparators.felter import PROSENT, feil_prosent, som_tall
from revisjon.rules.value import Verdi

_ALLE = "alle"
_HUNDRE = 100
_UNNTAK = ("avvik", "ukjent", "motstrid")
_ÅPNE = frozenset(("ukjent", "motstrid"))
"""Units that are named: those that deviate, that nothing is known about, and where findings disagree."""


@dataclass(frozen=True, slots=True)
class Dekning:
    """How many of the units are demanded, and which units are meant."""

    dekning: str
    """«alle», or a number from 0 to 100: per cent of the units."""
    enheter: tuple[str, ...] = ()
    """Empty means all; a unit with units below it means those."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def prosent(self) -> Decimal:
        """The smallest share of the units that will do."""
        if self.dekning == _ALLE:
            return Decimal(_HUNDRE)
        # YAML has whole numbers to the base of 8 and 16, which are kept as they are written.
        return Decimal(int(self.dekning, 0)) if self.dekning[:2] in ("0o", "0x") else Decimal(self.dekning)

    def holder(self, antall: int, av: int) -> bool:
        """Tell whether so many of so many are enough."""
        return antall * _HUNDRE >= self.prosent * av


def _blader(enheter: Iterable[Enhet], valgte: tuple[str, ...], *, med: bool) -> Iterator[Enhet]:
    """Yield the chosen units without units below them, in the order of the tree."""
    for enhet in enheter:
        valgt = med or enhet.id in valgte
        if enhet.under:
            yield from _blader(enhet.under, valgte, med=valgt)
        elif valgt:
            yield enhet


def _prøv(test: Dekning, u: Underlag) -> Testutfall:
    blader = tuple(_blader(u.data.enheter, test.enheter, med=not test.enheter))
    if not blader:
        return Testutfall("dekning", Verdi.UAVKLART, "ingen", {})
    verdier = [(e, u.enheter.get(e.id, Verdi.UAVKLART)) for e in blader]
    holder = sum(v is Verdi.JA for _, v in verdier)
    åpne = [e for e, v in verdier if v is Verdi.UAVKLART]
    unntak = {
        "avvik": tuple(e.navn for e, v in verdier if v in (Verdi.NEI, Verdi.DELVIS)),
        "ukjent": tuple(e.navn for e in åpne if e.id not in u.i_strid),
        "motstrid": tuple(e.navn for e in åpne if e.id in u.i_strid),
    }
    felt: dict[str, Feltverdi] = {"ja": holder, "antall": len(blader)}
    if test.dekning != _ALLE:
        felt["minst"] = som_tall(test.prosent, PROSENT)
    felt |= {hva: navn for hva, navn in unntak.items() if navn}
    svar = _svar(test, holder, len(åpne), len(blader))
    kravet = _ALLE if test.dekning == _ALLE else "minst"
    nevnt = [hva for hva in _UNNTAK if unntak[hva]]
    grunn = _grunn(svar.value, kravet, nevnt, én=len(blader) == 1)
    return Testutfall("dekning", svar, grunn, felt)


def _svar(test: Dekning, holder: int, ukjent: int, antall: int) -> Verdi:
    if test.holder(holder, antall):
        return Verdi.JA
    return Verdi.UAVKLART if test.holder(holder + ukjent, antall) else Verdi.NEI


def _grunn(svar: str, kravet: str, unntak: Sequence[str], *, én: bool) -> str:
    """Return the reason; only where units are open does the sentence count them by name."""
    return "_".join([svar, kravet, *unntak, *["én"] * (én and not _ÅPNE.isdisjoint(unntak))])


def _sjekk(test: Dekning, data: Data) -> Iterator[Regelfeil]:
    yield from feil_prosent({"dekning": test.prosent})
    if not data.enheter:
        råd = "Skriv «enheter:» i oppdrag.yaml, eller bruk en annen test."
        yield Regelfeil("dekning", "Prosjektet har ingen enheter, så dekningen kan ikke regnes ut.", råd)


def _ser_på(test: Dekning) -> tuple[tuple[Slag, str], ...]:
    return tuple(("enhet", id_) for id_ in test.enheter)


_Ord = Mapping[str, str]
_NB: _Ord = MappingProxyType(
    {
        "holder": "Blant enhetene holder påstanden for {ja} av {antall}",
        "avklart": "Påstanden er avklart og holder for {ja} av {antall} enheter",
        "avklart_én": "Påstanden er avklart og holder for {ja} av {antall} enhet",
        "ja": ", og kravet er ",
        "nei": ", men kravet er ",
        "uavklart": ". Kravet er ",
        "alle": "alle.",
        "minst": "minst {minst}.",
        "avvik": " Den holder ikke fullt ut for {avvik}.",
        "ukjent": " Det er ikke avklart for {ukjent}.",
        "motstrid": " For {motstrid} taler funn både for og mot.",
        "ingen": "Prosjektet har ingen av enhetene som dekningen skal regnes av.",
    }
)
_NN: _Ord = MappingProxyType(
    {
        "holder": "Blant einingane held påstanden for {ja} av {antall}",
        "avklart": "Påstanden er avklart og held for {ja} av {antall} einingar",
        "avklart_én": "Påstanden er avklart og held for {ja} av {antall} eining",
        "ja": ", og kravet er ",
        "nei": ", men kravet er ",
        "uavklart": ". Kravet er ",
        "alle": "alle.",
        "minst": "minst {minst}.",
        "avvik": " Han held ikkje fullt ut for {avvik}.",
        "ukjent": " Det er ikkje avklart for {ukjent}.",
        "motstrid": " For {motstrid} talar funn både for og mot.",
        "ingen": "Prosjektet har ingen av einingane som dekninga skal reknast av.",
    }
)


def _setninger(ord_: _Ord) -> Iterator[tuple[str, str]]:
    yield "ingen", ord_["ingen"]
    med_og_uten = itertools.product((False, True), repeat=len(_UNNTAK))
    navngitt = [tuple(itertools.compress(_UNNTAK, med)) for med in med_og_uten]
    for svar, krav, unntak in itertools.product(("ja", "nei", "uavklart"), (_ALLE, "minst"), navngitt):
        if _mulig(svar, krav, unntak):
            rest = ord_[svar] + ord_[krav] + "".join(ord_[hva] for hva in unntak)
            åpne = not _ÅPNE.isdisjoint(unntak)
            yield _grunn(svar, krav, unntak, én=False), ord_["avklart" if åpne else "holder"] + rest
            if åpne and len(unntak) == 1:
                yield _grunn(svar, krav, unntak, én=True), ord_["avklart_én"] + rest


def _mulig(svar: str, krav: str, unntak: tuple[str, ...]) -> bool:
    """Tell whether a value can come with units that deviate, or that are open."""
    if svar == "nei":
        return "avvik" in unntak
    if svar == "uavklart":
        return unntak not in ((), ("avvik",)) and not (krav == _ALLE and "avvik" in unntak)
    return krav != _ALLE or not unntak


DEKNING = Sammenlikner(
    navn="dekning",
    nøkler=("dekning",),
    klasse=Dekning,
    felter=MappingProxyType(
        {
            "dekning": {
                "type": ["string", "number"],
                "x-slag": "alle eller et tall",
                "pattern": "^alle$",
                "minimum": 0,
                "maximum": _HUNDRE,
                "title": "Dekning",
                "description": "Skriv alle, eller hvor mange prosent av enhetene som trengs, fra 0 til 100.",
            },
            "enheter": {
                "type": "array",
                "minItems": 1,
                "uniqueItems": True,
                "title": "Enheter",
                "description": "Enhetene som skal telles. En enhet med enheter under seg står for dem.",
                "items": {"type": "string", "x-ref": ["enhet"]},
            },
        }
    ),
    prøv=_prøv,
    ser_på=_ser_på,
    sjekk=_sjekk,
    av_funn=True,
    ord_=MappingProxyType(
        {"nb": dict(_setninger(_NB)), "nn": dict(_setninger(_NN)), "en": dict(_setninger(_EN))}
    ),
)
