"""Misspelt names of acts are told from real ones."""

from __future__ import annotations

import pytest

from revisjon.law import medfølgende
from revisjon.law.spelling import avstand, nesten_navn

NAVN = medfølgende().navn


@pytest.mark.parametrize(
    ("skrevet", "ment"),
    [
        ("komuneloven", "kommuneloven"),
        ("kommunlova", "kommunelova"),
        ("forvaltingsloven", "forvaltningsloven"),
        ("offentliglova", "offentleglova"),
        ("plan og bygningsloven", "plan- og bygningsloven"),
        ("helse og omsorgstjenesteloven", "helse- og omsorgstjenesteloven"),
        ("helse- og omsorgstjensteloven", "helse- og omsorgstjenesteloven"),
        ("helsepersonellloven", "helsepersonelloven"),
        ("arbeidsmijløloven", "arbeidsmiljøloven"),
        ("internkontrolforskriften", "internkontrollforskriften"),
        ("ledelsesforskiften", "ledelsesforskriften"),
        ("kommunelvoen", "kommuneloven"),
    ],
)
def test_a_slip_is_found(skrevet: str, ment: str) -> None:
    tekst = f"Det følger av {skrevet} § 1."
    (nesten,) = nesten_navn(tekst, NAVN)
    assert nesten.navn.tekst == ment
    assert tekst[nesten.start : nesten.slutt] in skrevet
    assert skrevet.endswith(tekst[nesten.start : nesten.slutt])


@pytest.mark.parametrize(
    "tekst",
    [
        "kommuneloven, kommunelova og kommunelovens regler",
        "helse- og omsorgstjenesteloven og plan- og\nbygningsloven",
        "barneloven, barnehageloven, barnevernloven og arvelova",
        "sosialtjenesteloven, spesialisthelsetjenesteloven og folkehelseloven",
        "loven, lova, forskriften, lovens og trelova",
        "arkivforskriften, opplæringsforskrifta og UU-forskriften",
        "en ny forvaltningslov og tidligere kommunelov § 77",
        "Utvalgets reglement § 3, delegeringsreglementet § 4 og kommunens vedtekter § 5",
        "grunnloven, straffeloven, markaloven, tvisteloven og husleieloven",
        "introduksjonsloven, integreringsloven, valgloven, likestillings- og diskrimineringsloven",
    ],
)
def test_real_names_are_left_alone(tekst: str) -> None:
    assert [*nesten_navn(tekst, NAVN)] == []


@pytest.mark.parametrize(
    ("a", "b", "venter"), [("lov", "lov", 0), ("lov", "lovv", 1), ("lvo", "lov", 1), ("abcdef", "xyz", 3)]
)
def test_distance(a: str, b: str, venter: int) -> None:
    assert avstand(a, b, 2) == venter
