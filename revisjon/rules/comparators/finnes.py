"""`finnes`: a document that is dated, adopted by the right body, and valid on the day of the assessment.

    test: {finnes: kompetanseplan, krav: [datert, vedtatt, gyldig], vedtatt_av: kommunestyret}

What is not written about the document is not known: only what is written can tell that a part fails. And two
bodies that are written in different ways («kommunestyret», «Kommunestyret i Vik») may be the same.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from types import MappingProxyType
from typing import Literal, get_args

from revisjon.model import INTET_STED, Kilde, Sted
from revisjon.records import dataclass
from revisjon.rules.comparator import Data, Feltverdi, Regelfeil, Sammenlikner, Slag, Testutfall, Underlag
from revisjon.rules.comparators.english import FINNES as _EN
from revisjon.rules.dates import gjelder, som_dato
from revisjon.rules.documents import Datofelt, kanskje_samme_organ, kildedato, kildenavn, samme_organ
from revisjon.rules.value import Verdi

Del = Literal["datert", "vedtatt", "gyldig"]
_ALLE: tuple[Del, ...] = get_args(Del)
_DOKUMENTETS: tuple[Datofelt, ...] = (
    *("dato", "vedtatt", "publisert", "revidert"),
    *("oppdatert", "endret", "faglig_endret"),
)
"""The dates that a document has itself; that the auditor fetched it on some day dates nothing."""


@dataclass(frozen=True, slots=True)
class Finnes:
    """A document and what is demanded of it."""

    finnes: str
    """Id of the source."""
    krav: tuple[Del, ...] = _ALLE
    vedtatt_av: str = ""
    """The body that is to have adopted it; empty means any."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


def _datert(kilde: Kilde) -> Verdi:
    if any(kildedato(kilde, felt) for felt in _DOKUMENTETS):
        return Verdi.JA
    return Verdi.NEI if kilde.udatert else Verdi.UAVKLART


def _vedtatt(kilde: Kilde, av: str) -> Verdi:
    if kilde.vedtatt is None:
        return Verdi.UAVKLART
    if not av or samme_organ(kilde.vedtatt.av, av):
        return Verdi.JA
    return Verdi.UAVKLART if kanskje_samme_organ(kilde.vedtatt.av, av) else Verdi.NEI


def _prøv(test: Finnes, u: Underlag) -> Testutfall:
    kilde = u.data.kilder.get(test.finnes)
    felt: dict[str, Feltverdi] = {"dokument": kildenavn(kilde) if kilde else test.finnes}
    if kilde is None:
        return Testutfall("finnes", Verdi.UAVKLART, "ukjent", felt)
    verdier = {del_: v for del_, v in _deler(test, kilde, u.dato).items() if del_ in test.krav}
    svar = next((v for v in (Verdi.NEI, Verdi.UAVKLART) if v in verdier.values()), Verdi.JA)
    deler = tuple(del_ for del_, v in verdier.items() if v is svar)
    if "gyldig" in deler:
        felt["dag"] = som_dato(u.dato)
    if "vedtatt" in deler and kilde.vedtatt is not None:
        felt["organ"] = kilde.vedtatt.av
    med_organ = "vedtatt" in deler and svar is not Verdi.JA and bool(test.vedtatt_av)
    if med_organ:
        felt["vedtatt_av"] = test.vedtatt_av
    tvil = "tvil" if "organ" in felt else "av"
    grunn = _grunn(svar, deler, tvil if med_organ and svar is Verdi.UAVKLART else "")
    return Testutfall("finnes", svar, grunn, felt, (kilde.id,))


def _deler(test: Finnes, kilde: Kilde, dag: date) -> Mapping[str, Verdi]:
    return {
        "datert": _datert(kilde),
        "vedtatt": _vedtatt(kilde, test.vedtatt_av),
        "gyldig": gjelder(kilde.gjelder_fra, kilde.gjelder_til, dag),
    }


def _grunn(svar: Verdi, deler: Sequence[str], organ: str = "") -> str:
    """Return which sentence tells it.

    `organ` is «av» where nobody is known to have adopted the document, but a certain body is demanded, and
    «tvil» where it is not known whether the one that did is that body.
    """
    return "_".join((svar.value, *deler, *([organ] if organ else [])))


def _sjekk(test: Finnes, _data: Data) -> Iterator[Regelfeil]:
    if test.vedtatt_av and "vedtatt" not in test.krav:
        melding = "«vedtatt_av» har ingen virkning når «vedtatt» ikke står i «krav»."
        yield Regelfeil("vedtatt_av", melding, "Legg til vedtatt i «krav», eller ta bort «vedtatt_av».")


def _ser_på(test: Finnes) -> tuple[tuple[Slag, str], ...]:
    return (("kilde", test.finnes),)


def _ramset(ledd: Sequence[str], skille: str, siste: str) -> str:
    return ledd[0] if len(ledd) == 1 else f"{skille.join(ledd[:-1])}{siste}{ledd[-1]}"


_Ord = Mapping[str, str]
_NB: _Ord = MappingProxyType(
    {
        "ja_datert": "er datert",
        "ja_vedtatt": "er vedtatt av {organ}",
        "ja_gyldig": "var gyldig {dag}",
        "nei_datert": "har ingen dato",
        "nei_vedtatt": "er vedtatt av et annet organ enn {vedtatt_av} ({organ})",
        "nei_gyldig": "var ikke gyldig {dag}",
        "uavklart_datert": "det er datert",
        "uavklart_vedtatt": "det er vedtatt",
        "uavklart_vedtatt_av": "det er vedtatt av {vedtatt_av}",
        "uavklart_gyldig": "det var gyldig {dag}",
        "tvil": (
            "Dokumentet «{dokument}» er oppgitt vedtatt av {organ}. "
            "Vi vet ikke om det er det samme som {vedtatt_av}."
        ),
        "ikke_kjent": "Det er ikke kjent om",
        "ukjent": "Dokumentet «{dokument}» er ikke registrert.",
        "dokumentet": "dokumentet «{dokument}»",
        "det": "det",
        "og": " og ",
        "om": ", om ",
        "og_om": ", og om ",
    }
)
_NN: _Ord = MappingProxyType(
    {
        "ja_datert": "er datert",
        "ja_vedtatt": "er vedteke av {organ}",
        "ja_gyldig": "var gyldig {dag}",
        "nei_datert": "har ingen dato",
        "nei_vedtatt": "er vedteke av eit anna organ enn {vedtatt_av} ({organ})",
        "nei_gyldig": "var ikkje gyldig {dag}",
        "uavklart_datert": "det er datert",
        "uavklart_vedtatt": "det er vedteke",
        "uavklart_vedtatt_av": "det er vedteke av {vedtatt_av}",
        "uavklart_gyldig": "det var gyldig {dag}",
        "tvil": (
            "Dokumentet «{dokument}» er oppgitt vedteke av {organ}. "
            "Vi veit ikkje om det er det same som {vedtatt_av}."
        ),
        "ikke_kjent": "Det er ikkje kjent om",
        "ukjent": "Dokumentet «{dokument}» er ikkje registrert.",
        **{ord_: _NB[ord_] for ord_ in ("dokumentet", "det", "og", "om", "og_om")},
    }
)


def _hevdet(ord_: _Ord, svar: str, deler: Sequence[str]) -> str:
    hva, sagt = ord_["dokumentet"], [ord_[f"{svar}_{d}"] for d in deler]
    return f"{hva[:1].upper()}{hva[1:]} {_ramset(sagt, ', ', ord_['og'])}."


def _uvisst(ord_: _Ord, deler: Sequence[str]) -> str:
    om = [ord_[f"uavklart_{d}"] for d in deler]
    om[0] = ord_["dokumentet"] + om[0].removeprefix(ord_["det"])
    return f"{ord_['ikke_kjent']} {_ramset(om, ord_['om'], ord_['og_om'])}."


def _setninger(ord_: _Ord) -> Iterator[tuple[str, str]]:
    yield "ukjent", ord_["ukjent"]
    for antall in range(1, len(_ALLE) + 1):
        for deler in itertools.combinations(_ALLE, antall):
            for svar in (Verdi.JA, Verdi.NEI):
                yield _grunn(svar, deler), _hevdet(ord_, svar.value, deler)
            yield _grunn(Verdi.UAVKLART, deler), _uvisst(ord_, deler)
            if "vedtatt" in deler:
                med_organ = ["vedtatt_av" if d == "vedtatt" else d for d in deler]
                yield _grunn(Verdi.UAVKLART, deler, "av"), _uvisst(ord_, med_organ)
                andre = [d for d in deler if d != "vedtatt"]
                resten = [_uvisst(ord_, andre)] if andre else []
                yield _grunn(Verdi.UAVKLART, deler, "tvil"), " ".join([ord_["tvil"], *resten])


FINNES = Sammenlikner(
    navn="finnes",
    nøkler=("finnes",),
    klasse=Finnes,
    felter=MappingProxyType(
        {
            "finnes": {
                "type": "string",
                "x-ref": ["kilde"],
                "title": "Finnes",
                "description": "Dokumentet, registrert som kilde.",
            },
            "krav": {
                "type": "array",
                "minItems": 1,
                "uniqueItems": True,
                "title": "Krav",
                "description": "Hva som kreves: datert, vedtatt, gyldig. Uten dette kreves alle tre.",
                "items": {"enum": [*_ALLE]},
            },
            "vedtatt_av": {
                "$ref": "felles#/$defs/linje",
                "title": "Vedtatt av",
                "description": "Organet som skal ha vedtatt dokumentet, for eksempel kommunestyret.",
            },
        }
    ),
    prøv=_prøv,
    ser_på=_ser_på,
    sjekk=_sjekk,
    ord_=MappingProxyType(
        {"nb": dict(_setninger(_NB)), "nn": dict(_setninger(_NN)), "en": dict(_setninger(_EN))}
    ),
)
