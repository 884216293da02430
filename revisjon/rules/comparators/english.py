"""The sentences of the comparators in English: by comparator, as each of them builds its own.

Numbers that are filled in may be one or more, so no verb agrees with one.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_Ord = Mapping[str, str]

GRENSE: _Ord = MappingProxyType(
    {
        "ja_minst": "The number is {tall}, and the requirement is at least {minst}.",
        "nei_minst": "The number is {tall}, but the requirement is at least {minst}.",
        "uavklart_minst": (
            "The number is {tall}, that is, from {lav} to {høy}. The requirement is at least {minst}."
        ),
        "ukjent_minst": "The requirement is at least {minst}, but the number is not known.",
        "ja_høyst": "The number is {tall}, and the limit is {høyst}.",
        "nei_høyst": "The number is {tall}, but the limit is {høyst}.",
        "uavklart_høyst": "The number is {tall}, that is, from {lav} to {høy}. The limit is {høyst}.",
        "ukjent_høyst": "The limit is {høyst}, but the number is not known.",
        "ja_mellom": "The number is {tall} and lies between {minst} and {høyst}.",
        "nei_mellom": "The number is {tall} and does not lie between {minst} and {høyst}.",
        "uavklart_mellom": (
            "The number is {tall}, that is, from {lav} to {høy}. It must lie between {minst} and {høyst}."
        ),
        "ukjent_mellom": "The number must lie between {minst} and {høyst}, but is not known.",
    }
)

ANDEL: _Ord = MappingProxyType(
    {
        "ja_minst": "The share is {del} of {hel}, that is, {andel}, and the requirement is at least {minst}.",
        "nei_minst": (
            "The share is {del} of {hel}, that is, {andel}, but the requirement is at least {minst}."
        ),
        "uavklart_minst": (
            "The share is {del} of {hel}, that is, from {lav} to {høy}. The requirement is at least {minst}."
        ),
        "ukjent_minst": "The requirement is at least {minst}, but the share is not known.",
        "ja_høyst": "The share is {del} of {hel}, that is, {andel}, and the requirement is at most {høyst}.",
        "nei_høyst": "The share is {del} of {hel}, that is, {andel}, but the requirement is at most {høyst}.",
        "uavklart_høyst": (
            "The share is {del} of {hel}, that is, from {lav} to {høy}. The requirement is at most {høyst}."
        ),
        "ukjent_høyst": "The requirement is at most {høyst}, but the share is not known.",
        "null_grunnlag": "The share cannot be computed, because the base is {hel}.",
        "mulig_null_grunnlag": "The share cannot be computed, because the base ({hel}) may be zero.",
        "lite_grunnlag": (
            "The base is {hel}, but must be at least {minste_grunnlag} for the share to say anything."
        ),
        "usikkert_grunnlag": (
            "The base is {hel}, that is, from {lav} to {høy}, but must be at least {minste_grunnlag} for the "
            "share to say anything."
        ),
    }
)

DEKNING: _Ord = MappingProxyType(
    {
        "holder": "Among the units, the claim holds for {ja} of {antall}",
        "avklart": "The claim is known to hold for {ja} of {antall} units",
        "avklart_én": "The claim is known to hold for {ja} of {antall} unit",
        "ja": ", and the requirement is ",
        "nei": ", but the requirement is ",
        "uavklart": ". The requirement is ",
        "alle": "all.",
        "minst": "at least {minst}.",
        "avvik": " It does not hold in full for {avvik}.",
        "ukjent": " It is not settled for {ukjent}.",
        "motstrid": " For {motstrid}, some findings support it and others contradict it.",
        "ingen": "The project has none of the units from which the coverage is to be computed.",
    }
)

PÅSTANDER: _Ord = MappingProxyType(
    {
        "av": "Number that hold of the claims on which the test is based: ",
        "ja": "{ja} of {antall}.",
        "delvis": "{ja} of {antall} in full and {delvis} in part.",
        "nei": "{ja} of {antall}.",
        "uavklart": "{ja} of {antall}, with {uavklart} yet to be settled.",
        "alle": " The requirement is that all hold.",
        "ingen": " The requirement is that none holds.",
        "minst": " The requirement is at least {minst}.",
        "færre": " So few apply here that all must hold.",
        "ikke_relevant": "None of the claims on which the test is based applies here.",
    }
)

_UNDERSØKT = "Of {størrelse} {av} examined, the number in order was {oppfylt}, that is, {andel}."
_UTVALG = _UNDERSØKT + (
    " With {konfidens} confidence, the share for all {populasjon} lies between {lav} and {høy}"
)
_ALLE = "All {populasjon} {av} were examined, and the number in order was {oppfylt}, that is, {andel}."
_VALGT = _UNDERSØKT + " They were chosen by judgement and say nothing certain about all {populasjon}."
UTVALG: _Ord = MappingProxyType(
    {
        "ja_minst": _UTVALG + ". The requirement is at least {minst}.",
        "nei_minst": _UTVALG + ", but the requirement is at least {minst}.",
        "uavklart_minst": _UTVALG
        + ". The requirement is at least {minst}, so the sample is too small to decide it.",
        "ja_alle_minst": _ALLE + " The requirement is at least {minst}.",
        "nei_alle_minst": _ALLE + " The requirement is at least {minst}.",
        "skjønnsmessig_minst": _VALGT + " The requirement is at least {minst}.",
        "ukjent_minst": "The requirement is at least {minst}, but the sample is not known.",
        "ja_høyst": _UTVALG + ". The requirement is at most {høyst}.",
        "nei_høyst": _UTVALG + ", but the requirement is at most {høyst}.",
        "uavklart_høyst": _UTVALG
        + ". The requirement is at most {høyst}, so the sample is too small to decide it.",
        "ja_alle_høyst": _ALLE + " The requirement is at most {høyst}.",
        "nei_alle_høyst": _ALLE + " The requirement is at most {høyst}.",
        "skjønnsmessig_høyst": _VALGT + " The requirement is at most {høyst}.",
        "ukjent_høyst": "The requirement is at most {høyst}, but the sample is not known.",
    }
)

_GIKK = "from {fra} in {fra_periode} to {til} in {til_periode}"
_VAR = "The number was {fra} in {fra_periode} and {til} in {til_periode}"
_MELLOM = _VAR + ". The change lies between {lav} and {høy}"
_IKKE = "The numbers cannot be compared: "
ENDRING: _Ord = MappingProxyType(
    {
        "ja_økning": f"The number rose {_GIKK}.",
        "nei_økning": f"{_VAR}, and thus did not rise.",
        "uavklart_økning": f"{_MELLOM}, so it is not certain that the number rose.",
        "ja_økning_minst": (
            f"The number rose {_GIKK}. The change is {{endring}}, and the requirement is a rise of at least "
            f"{{minst}}."
        ),
        "nei_økning_minst": (
            f"{_VAR}. The change is {{endring}}, but the requirement is a rise of at least {{minst}}."
        ),
        "uavklart_økning_minst": f"{_MELLOM}. The requirement is a rise of at least {{minst}}.",
        "ukjent_økning": "The requirement is a rise, but at least one of the numbers is not known.",
        "ja_nedgang": f"The number fell {_GIKK}.",
        "nei_nedgang": f"{_VAR}, and thus did not fall.",
        "uavklart_nedgang": f"{_MELLOM}, so it is not certain that the number fell.",
        "ja_nedgang_minst": (
            f"The number fell {_GIKK}. The change is {{endring}}, and the requirement is a fall of at least "
            f"{{minst}}."
        ),
        "nei_nedgang_minst": (
            f"{_VAR}. The change is {{endring}}, but the requirement is a fall of at least {{minst}}."
        ),
        "uavklart_nedgang_minst": f"{_MELLOM}. The requirement is a fall of at least {{minst}}.",
        "ukjent_nedgang": "The requirement is a fall, but at least one of the numbers is not known.",
        "uten_prosent": (
            "The change cannot be computed as a percentage, because it is not certain that the first number "
            "({fra}) is greater than zero."
        ),
        "uten_populasjon": _IKKE + "it is not stated for both whom or what they concern.",
        "ulik_populasjon": _IKKE + "the first concerns {fra_populasjon}, the second {til_populasjon}.",
        "uten_ordlyd": _IKKE + "the wording “{ordlyd}” is stated for only one of them.",
        "ulik_ordlyd": _IKKE + "the wording is “{fra_ordlyd}” in the first and “{til_ordlyd}” in the second.",
        "uten_periode": _IKKE + "it is not stated for both which period they concern.",
        "uleselig_periode": _IKKE + "the period “{periode}” cannot be read as years or months.",
        "ulik_periode": (
            _IKKE + "the first concerns {fra_periode} and the second {til_periode}, and the periods are not "
            "equally long."
        ),
    }
)

FINNES: _Ord = MappingProxyType(
    {
        "ja_datert": "is dated",
        "ja_vedtatt": "was adopted by {organ}",
        "ja_gyldig": "was valid on {dag}",
        "nei_datert": "has no date",
        "nei_vedtatt": "was adopted by a body other than {vedtatt_av} ({organ})",
        "nei_gyldig": "was not valid on {dag}",
        "uavklart_datert": "it is dated",
        "uavklart_vedtatt": "it was adopted",
        "uavklart_vedtatt_av": "it was adopted by {vedtatt_av}",
        "uavklart_gyldig": "it was valid on {dag}",
        "tvil": (
            "The document “{dokument}” is stated to have been adopted by {organ}. "
            "We do not know whether that is the same as {vedtatt_av}."
        ),
        "ikke_kjent": "It is not known whether",
        "ukjent": "The document “{dokument}” is not registered.",
        "dokumentet": "the document “{dokument}”",
        "det": "it",
        "og": " and ",
        "om": ", whether ",
        "og_om": ", and whether ",
    }
)

FRIST_DATOEN: _Ord = MappingProxyType(
    {
        "hendelse": "The date of {hva}",
        "dato": "The date of “{dokument}”",
        "vedtatt": "The date of adoption of “{dokument}”",
        "publisert": "The date of publication of “{dokument}”",
        "revidert": "The date of the latest revision of “{dokument}”",
        "oppdatert": "The date of the latest update of “{dokument}”",
        "endret": "The date of the latest amendment of “{dokument}”",
        "faglig_endret": "The date of the latest change of content in “{dokument}”",
        "hentet": "The date when the auditor retrieved “{dokument}”",
        "mottatt": "The date of receipt of “{dokument}”",
        "tilsendt": "The date when “{dokument}” was sent to the auditor",
    }
)
FRIST: _Ord = MappingProxyType(
    {
        "ja_senest": " is {dato}, and the deadline is {grense}.",
        "nei_senest": " is {dato}, but the deadline is {grense}.",
        "uavklart_senest": " is {dato}. That is too imprecise to tell whether the deadline {grense} was met.",
        "ukjent_senest": " is missing. The deadline is {grense}.",
        "ja_tidligst": " is {dato}, and the requirement is {grense} at the earliest.",
        "nei_tidligst": " is {dato}, but the requirement is {grense} at the earliest.",
        "uavklart_tidligst": (
            " is {dato}. That is too imprecise to tell whether the requirement, {grense} at the earliest, is "
            "met."
        ),
        "ukjent_tidligst": " is missing. The requirement is {grense} at the earliest.",
    }
)

INTERVALL_ENHETER: _Ord = MappingProxyType(
    {
        "dag": "day",
        "dager": "days",
        "uke": "week",
        "uker": "weeks",
        "måned": "month",
        "måneder": "months",
        "ett_år": "year",
        "år": "years",
    }
)
INTERVALL_KRAVET = "No more than {hver} ENHET may pass between one time and the next"
INTERVALL: _Ord = MappingProxyType(
    {
        "ja": ". This has been kept up to {dag}: {hendelser}.",
        "ja_uten": ", counted from {fra}. The first deadline had not expired by {dag}.",
        "nei_fra_hendelse_til_hendelse": (
            ". From {forrige} ({forrige_dato}) to {neste} ({neste_dato}), more than {hver} ENHET passed."
        ),
        "nei_fra_hendelse_til_vurdering": (
            ". From {forrige} ({forrige_dato}) to {dag}, more than {hver} ENHET passed."
        ),
        "nei_fra_start_til_hendelse": (
            ". From {fra} to {neste} ({neste_dato}), more than {hver} ENHET passed."
        ),
        "nei_fra_start_til_vurdering": (
            ". From {fra} to {dag}, more than {hver} ENHET passed without this happening."
        ),
        "nei_samlet": (
            ". The date is not known exactly for {uklare}, but in any case more time passed on at least one "
            "occasion."
        ),
        "kjenner_ingen_fra_hendelse_til_hendelse": (
            ". We know of none between {forrige} ({forrige_dato}) and {neste} ({neste_dato})."
        ),
        "kjenner_ingen_fra_hendelse_til_vurdering": (
            ". Up to {dag} we know of none later than {forrige} ({forrige_dato})."
        ),
        "kjenner_ingen_fra_start_til_hendelse": ". We know of none between {fra} and {neste} ({neste_dato}).",
        "kjenner_ingen_fra_start_til_vurdering": ". We know of none between {fra} and {dag}.",
        "kjenner_ingen_samlet": (
            ". The date is not known exactly for {uklare}, but with those that we know of, more time passes "
            "in any case."
        ),
        "uavklart": (
            ". It cannot be determined whether this has been kept, because the date is not known exactly for "
            "{uklare}."
        ),
        "én": ", but up to {dag} only one occasion is known: {hendelser}.",
        "ingen": ", but up to {dag} no event has been registered.",
        "for_tidlig": ", counted from {fra}. That is after {dag}, so the requirement cannot be tested yet.",
    }
)
