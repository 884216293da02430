"""`økning`, `nedgang`: the change from one registered number to another, against a limit or any at all.

    test: {økning: [årsverk-2024, årsverk-2025], minst: 5}
    test: {nedgang: [fravær-2024, fravær-2025], minst_prosent: 10}

Two numbers tell of a change only where they are about the same, counted in the same way, over periods of
the same length. Where that is not written, the test is not decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from decimal import Decimal
from types import MappingProxyType

from revisjon.model import INTET_STED, Sted, Utregnet, desimaler_i
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
from revisjon.rules.comparators.english import ENDRING as _EN
from revisjon.rules.comparators.felter import MINST, PROSENT, feil_par, som_tall
from revisjon.rules.numbers import (
    Spenn,
    differanse_spenn,
    innenfor,
    kilder_til,
    prosentendring_spenn,
    spenn,
    tydelig,
    ytterpunkter,
)
from revisjon.rules.periods import les_periode, usammenliknbare, vist_periode
from revisjon.rules.value import Verdi

_PROSENTPOENG = "prosentpoeng"
_HUNDRE = 100


@dataclass(frozen=True, slots=True)
class Endring:
    """Two numbers and the least change; exactly one of the two directions is set."""

    økning: tuple[str, ...] = ()
    """Ids of the number before and the number after."""
    nedgang: tuple[str, ...] = ()
    minst: Decimal | None = None
    """In the unit of the numbers; in percentage points where they are percentages."""
    minst_prosent: Decimal | None = None
    """In per cent of the number before; rules out `minst`."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def slag(self) -> str:
        """Which direction it is."""
        return "økning" if self.økning else "nedgang"

    @property
    def grense(self) -> Decimal | None:
        """The least change that will do; None where any will."""
        return self.minst if self.minst_prosent is None else self.minst_prosent

    @property
    def tall(self) -> tuple[str, ...]:
        """Ids of the number before and the number after."""
        return self.økning or self.nedgang


def _prøv(test: Endring, u: Underlag) -> Testutfall:
    kilder = tuple(dict.fromkeys(k for id_ in test.tall for k in kilder_til(id_, u.data)))
    fra, til = (spenn(id_, u.data) for id_ in test.tall)
    if fra is None or til is None:
        return Testutfall("endring", Verdi.UAVKLART, f"ukjent_{test.slag}", {}, kilder)
    tall = u.data.tall[test.tall[0]], u.data.tall[test.tall[1]]
    før, etter = (u.data.verdier[id_] for id_ in test.tall)
    if avslag := usammenliknbare(*tall):
        return Testutfall("endring", Verdi.UAVKLART, *avslag, kilder)
    if test.minst_prosent is not None and fra.lav <= 0:
        return Testutfall("endring", Verdi.UAVKLART, "uten_prosent", {"fra": før}, kilder)
    endring = differanse_spenn(fra, til)
    if test.minst_prosent is not None:
        endring = prosentendring_spenn(fra, til) or endring
    svar = _svar(test, endring)
    felt: dict[str, Feltverdi] = {
        "fra": tydelig(før, etter.verdi),
        "til": tydelig(etter, før.verdi),
        "fra_periode": vist_periode(tall[0]),
        "til_periode": vist_periode(tall[1]),
        **_kravet(test, før, etter, svar),
    }
    if svar is Verdi.UAVKLART:
        felt |= ytterpunkter(endring, _enhet(test, før), max(før.desimaler, etter.desimaler) + 1)
    krav = "" if test.grense is None else "_minst"
    return Testutfall("endring", svar, f"{svar.value}_{test.slag}{krav}", felt, kilder)


def _svar(test: Endring, endring: Spenn) -> Verdi:
    """Tell whether the number went far enough in the direction of the test."""
    fremover = endring if test.økning else Spenn(-endring.høy, -endring.lav)
    if test.grense is not None:
        return innenfor(fremover, test.grense, None)
    if fremover.lav > 0:
        return Verdi.JA
    return Verdi.NEI if fremover.høy <= 0 else Verdi.UAVKLART


def _kravet(test: Endring, før: Utregnet, etter: Utregnet, svar: Verdi) -> dict[str, Utregnet]:
    """Return the limit as a field, and the change beside it where the test is decided."""
    if test.grense is None:
        return {}
    felt = {"minst": som_tall(test.grense, _enhet(test, før))}
    if svar is not Verdi.UAVKLART:
        endring, desimaler = etter.verdi - før.verdi, max(før.desimaler, etter.desimaler)
        if test.minst_prosent is not None:
            endring = endring / før.verdi * _HUNDRE
            desimaler = min(desimaler_i(endring.normalize()), 1)
        vist = Utregnet(endring, _enhet(test, før), før.omtrent or etter.omtrent, desimaler)
        felt["endring"] = tydelig(vist, test.grense if test.økning else -test.grense)
    return felt


def _enhet(test: Endring, før: Utregnet) -> str:
    if test.minst_prosent is not None:
        return PROSENT
    return _PROSENTPOENG if før.enhet == PROSENT else før.enhet


def _sjekk(test: Endring, data: Data) -> Iterator[Regelfeil]:
    yield from feil_par(test.slag, test.tall, data)
    if test.minst is not None and test.minst_prosent is not None:
        melding = "«minst» og «minst_prosent» kan ikke stå sammen."
        yield Regelfeil("minst_prosent", melding, "Behold bare det ene.")
    for felt, grense in (("minst", test.minst), ("minst_prosent", test.minst_prosent)):
        if grense is not None and grense <= 0:
            melding = f"Kravet er en {test.slag} på minst {grense}, men det må være mer enn 0."
            råd = f"Skriv et tall over 0, eller ta bort «{felt}» om enhver {test.slag} er god nok."
            yield Regelfeil(felt, melding, råd)
    perioder = [les_periode(data.tall[id_].periode) for id_ in test.tall if id_ in data.tall]
    før, etter = perioder if len(perioder) == len(set(test.tall)) else (None, None)
    if før and etter and etter.første <= før.første:
        (a, b), p = test.tall, [data.tall[id_].periode for id_ in test.tall]
        melding = f"«{b}» gjelder {p[1]}, som ikke er etter {p[0]} («{a}»)."
        yield Regelfeil(test.slag, melding, "Skriv det tidligste tallet først: [fra, til].")


def _ser_på(test: Endring) -> tuple[tuple[Slag, str], ...]:
    return tuple(("tall", id_) for id_ in test.tall)


def _par(tittel: str) -> Skjema:
    return {
        "type": "array",
        "minItems": 2,
        "maxItems": 2,
        "title": tittel,
        "description": f"[fra, til]: {tittel.lower()}en fra det første tallet til det andre prøves.",
        "items": {"type": "string", "x-ref": ["tall"]},
    }


_GIKK_NB = "fra {fra} i {fra_periode} til {til} i {til_periode}"
_GIKK_NN = "frå {fra} i {fra_periode} til {til} i {til_periode}"
_VAR_NB = "Tallet var {fra} i {fra_periode} og {til} i {til_periode}"
_VAR_NN = "Talet var {fra} i {fra_periode} og {til} i {til_periode}"
_MELLOM_NB = _VAR_NB + ". Endringen ligger mellom {lav} og {høy}"
_MELLOM_NN = _VAR_NN + ". Endringa ligg mellom {lav} og {høy}"
_IKKE_NB = "Tallene kan ikke sammenliknes: "
_IKKE_NN = "Tala kan ikkje samanliknast: "

ENDRING = Sammenlikner(
    navn="endring",
    nøkler=("økning", "nedgang"),
    klasse=Endring,
    felter=MappingProxyType(
        {
            "økning": _par("Økning"),
            "nedgang": _par("Nedgang"),
            "minst": MINST,
            "minst_prosent": {
                "type": "number",
                "title": "Minst prosent",
                "description": "Minste endring som er god nok, i prosent av det første tallet.",
            },
        }
    ),
    prøv=_prøv,
    ser_på=_ser_på,
    sjekk=_sjekk,
    ord_=MappingProxyType(
        {
            "nb": {
                "ja_økning": f"Tallet økte {_GIKK_NB}.",
                "nei_økning": f"{_VAR_NB}, og økte altså ikke.",
                "uavklart_økning": f"{_MELLOM_NB}, så det er ikke sikkert at tallet økte.",
                "ja_økning_minst": (
                    f"Tallet økte {_GIKK_NB}. "
                    "Endringen er {endring}, og kravet er en økning på minst {minst}."
                ),
                "nei_økning_minst": (
                    f"{_VAR_NB}. Endringen er {{endring}}, men kravet er en økning på minst {{minst}}."
                ),
                "uavklart_økning_minst": f"{_MELLOM_NB}. Kravet er en økning på minst {{minst}}.",
                "ukjent_økning": "Kravet er en økning, men minst ett av tallene er ikke kjent.",
                "ja_nedgang": f"Tallet gikk ned {_GIKK_NB}.",
                "nei_nedgang": f"{_VAR_NB}, og gikk altså ikke ned.",
                "uavklart_nedgang": f"{_MELLOM_NB}, så det er ikke sikkert at tallet gikk ned.",
                "ja_nedgang_minst": (
                    f"Tallet gikk ned {_GIKK_NB}. "
                    "Endringen er {endring}, og kravet er en nedgang på minst {minst}."
                ),
                "nei_nedgang_minst": (
                    f"{_VAR_NB}. Endringen er {{endring}}, men kravet er en nedgang på minst {{minst}}."
                ),
                "uavklart_nedgang_minst": f"{_MELLOM_NB}. Kravet er en nedgang på minst {{minst}}.",
                "ukjent_nedgang": "Kravet er en nedgang, men minst ett av tallene er ikke kjent.",
                "uten_prosent": (
                    "Endringen kan ikke regnes i prosent, "
                    "for det er ikke sikkert at det første tallet ({fra}) er større enn null."
                ),
                "uten_populasjon": _IKKE_NB + "Det er ikke oppgitt for begge hvem eller hva de gjelder.",
                "ulik_populasjon": (
                    _IKKE_NB + "Det første gjelder {fra_populasjon}, det andre {til_populasjon}."
                ),
                "uten_ordlyd": _IKKE_NB + "Ordlyden «{ordlyd}» er bare oppgitt for det ene.",
                "ulik_ordlyd": (
                    _IKKE_NB + "Ordlyden er «{fra_ordlyd}» i det første og «{til_ordlyd}» i det andre."
                ),
                "uten_periode": _IKKE_NB + "Det er ikke oppgitt for begge hvilken periode de gjelder.",
                "uleselig_periode": (_IKKE_NB + "Perioden «{periode}» kan ikke leses som år eller måneder."),
                "ulik_periode": (
                    _IKKE_NB + "Det første gjelder {fra_periode} og det andre {til_periode}, "
                    "og periodene er ikke like lange."
                ),
            },
            "nn": {
                "ja_økning": f"Talet auka {_GIKK_NN}.",
                "nei_økning": f"{_VAR_NN}, og auka altså ikkje.",
                "uavklart_økning": f"{_MELLOM_NN}, så det er ikkje sikkert at talet auka.",
                "ja_økning_minst": (
                    f"Talet auka {_GIKK_NN}. "
                    "Endringa er {endring}, og kravet er ein auke på minst {minst}."
                ),
                "nei_økning_minst": (
                    f"{_VAR_NN}. Endringa er {{endring}}, men kravet er ein auke på minst {{minst}}."
                ),
                "uavklart_økning_minst": f"{_MELLOM_NN}. Kravet er ein auke på minst {{minst}}.",
                "ukjent_økning": "Kravet er ein auke, men minst eitt av tala er ikkje kjent.",
                "ja_nedgang": f"Talet gjekk ned {_GIKK_NN}.",
                "nei_nedgang": f"{_VAR_NN}, og gjekk altså ikkje ned.",
                "uavklart_nedgang": f"{_MELLOM_NN}, så det er ikkje sikkert at talet gjekk ned.",
                "ja_nedgang_minst": (
                    f"Talet gjekk ned {_GIKK_NN}. "
                    "Endringa er {endring}, og kravet er ein nedgang på minst {minst}."
                ),
                "nei_nedgang_minst": (
                    f"{_VAR_NN}. Endringa er {{endring}}, men kravet er ein nedgang på minst {{minst}}."
                ),
                "uavklart_nedgang_minst": f"{_MELLOM_NN}. Kravet er ein nedgang på minst {{minst}}.",
                "ukjent_nedgang": "Kravet er ein nedgang, men minst eitt av tala er ikkje kjent.",
                "uten_prosent": (
                    "Endringa kan ikkje reknast i prosent, "
                    "for det er ikkje sikkert at det første talet ({fra}) er større enn null."
                ),
                "uten_populasjon": _IKKE_NN + "Det er ikkje oppgitt for begge kven eller kva dei gjeld.",
                "ulik_populasjon": (
                    _IKKE_NN + "Det første gjeld {fra_populasjon}, det andre {til_populasjon}."
                ),
                "uten_ordlyd": _IKKE_NN + "Ordlyden «{ordlyd}» er berre oppgitt for det eine.",
                "ulik_ordlyd": (
                    _IKKE_NN + "Ordlyden er «{fra_ordlyd}» i det første og «{til_ordlyd}» i det andre."
                ),
                "uten_periode": _IKKE_NN + "Det er ikkje oppgitt for begge kva periode dei gjeld.",
                "uleselig_periode": (
                    _IKKE_NN + "Perioden «{periode}» kan ikkje lesast som år eller månader."
                ),
                "ulik_periode": (
                    _IKKE_NN + "Det første gjeld {fra_periode} og det andre {til_periode}, "
                    "og periodane er ikkje like lange."
                ),
            },
            "en": _EN,
        }
    ),
)
