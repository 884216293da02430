"""Reasons for verdicts in English."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.english_explanation import FORKLARING, SIKKERHET
from revisjon.words.reasons import Grunnord, Leddord


def _ledd(helt: str, *, gjort: str = "", ikke: str = "") -> Leddord:
    return Leddord(
        gjort=gjort or helt,
        stort_sett_gjort=f"largely {gjort or helt}",
        helt=helt,
        stort_sett=f"largely {helt}",
        delvis=f"only partly {helt}",
        ikke=ikke or f"not {helt}",
    )


GRUNN = Grunnord(
    ledd=MappingProxyType(
        {
            "finnes": _ledd("established"),
            "forankret": _ledd("endorsed"),
            "konkretisert": _ledd("spelt out"),
            "kjent": _ledd("known", gjort="made known", ikke="not sufficiently known"),
            "brukt": _ledd("in use", gjort="put into use", ikke="too little in use"),
            "evaluert": _ledd("evaluated"),
        }
    ),
    kravet=MappingProxyType({"skal": "what is required", "bør": "what is expected"}),
    har=MappingProxyType(
        {
            "sikkert": (
                "{virksomheten} has {gjort} {kravet}.",
                "{virksomheten} has {gjort} {kravet}, but it is {svakt}.",
            ),
            "lav": (
                "Judging by the findings, {virksomheten} has {gjort} {kravet}.",
                "Judging by the findings, {virksomheten} has {gjort} {kravet}, but it is {svakt}.",
            ),
            "svært lav": (
                "As far as the weak evidence goes, {virksomheten} has {gjort} {kravet}.",
                "As far as the weak evidence goes, {virksomheten} has {gjort} {kravet}, but it is {svakt}.",
            ),
        }
    ),
    kjede=MappingProxyType(
        {
            "sikkert": ("{kravet} is {stand}.", "In {virksomheten}, {kravet} is {stand}."),
            "lav": (
                "Judging by the findings, {kravet} is {stand}.",
                "{kravet} is, judging by the findings, {stand}.",
            ),
            "svært lav": (
                "The evidence is weak, but judging by it, {kravet} is {stand}.",
                "As far as the weak evidence goes, {kravet} is {stand}.",
            ),
        }
    ),
    men="{sterkt}, but {svakt}",
    likevel="{svakt}, but what exists is {sterkt}",
    at="that {påstand}",
    om="whether {påstand}",
    og_at=", and that ",
    og_om=", and whether ",
    to_sanne="{første}, and {andre}.",
    samme_subjekt="{første} and {resten}.",
    ja=MappingProxyType(
        {
            "lav": ("The findings suggest {påstander}.",),
            "svært lav": ("There is weak evidence {påstander}.",),
        }
    ),
    delvis=MappingProxyType(
        {
            "sikkert": (
                "It is only partly true {påstander}.",
                "The findings confirm only in part {påstander}.",
                "It is only partly the case {påstander}.",
            ),
            "lav": (
                "Judging by the findings, it is only partly true {påstander}.",
                "Judging by the findings, it is only partly the case {påstander}.",
            ),
            "svært lav": (
                "The evidence is weak, but judging by it, it is only partly true {påstander}.",
                "Weak evidence suggests that it is only partly the case {påstander}.",
            ),
        }
    ),
    nei=MappingProxyType(
        {
            "sikkert": ("It is not true {påstander}.", "It is not the case {påstander}."),
            "lav": (
                "The findings contradict the claim {påstander}.",
                "What we have found contradicts the claim {påstander}.",
            ),
            "svært lav": (
                "Weak evidence contradicts the claim {påstander}.",
                "The evidence is weak, but it contradicts the claim {påstander}.",
            ),
        }
    ),
    kontroll=MappingProxyType(
        {
            "ja": "What we have checked suggests {påstander}.",
            "delvis": "What we have checked suggests that it is only partly true {påstander}.",
            "nei": "What we have checked contradicts the claim {påstander}.",
        }
    ),
    heller_ikke="Nor is it the case {påstander}.",
    avveid=MappingProxyType(
        {
            "ja": "The findings diverge, but on balance we take it {påstander}.",
            "delvis": "The findings diverge, but on balance it is partly true {påstander}.",
            "nei": "The findings diverge, but on balance they contradict the claim {påstander}.",
        }
    ),
    ingen_funn="We have no findings that show {påstander}.",
    motstrid="The findings do not give one answer as to {påstander}.",
    motstrid_test="The findings and our own check do not give the same answer as to {påstander}.",
    bare_del="The findings concern only parts of the audited body and do not show {påstander}.",
    ulike_enheter="The findings differ between the units and do not, taken together, show {påstander}.",
    uavgjort_test="We cannot determine {påstander}.",
    ikke_vurdert="We have not assessed whether {påstand}: {begrunnelse}.",
    ikke_vurdert_test="We have not assessed whether {påstand}.",
    begge_holder="Both claims hold.",
    alle_holder="All {antall} claims hold.",
    taler_for=(
        "The one finding that we have supports it.",
        "Both findings support it.",
        "All {antall} findings support it.",
    ),
    tellende_for=(
        "The one finding that counts supports it.",
        "Both findings that count support it.",
        "All {antall} findings that count support it.",
    ),
    trekker_ned=(
        "{antall} thing weakens the picture without being decisive. {setning}",
        "{antall} things weaken the picture without being decisive. {setning}",
    ),
    svakhet_ikke_avgjørende=(
        "The weakness is not decisive for the criterion.",
        "That does not decide the criterion, however.",
    ),
    svakheter_ikke_avgjørende=(
        "None of the weaknesses is decisive for the criterion.",
        "The weaknesses do not decide the criterion, however.",
    ),
    avgjørende_holder="Of the {alle} decisive claims, we can fully uphold {antall}.",
    ingen_avgjørende_holder="No decisive claim holds in full.",
    påstand_avgjørende="This claim is decisive.",
    spenn="The criterion may therefore be anything from {lavest} to {høyest}.",
    avklares=(
        "The assessment depends on this.",
        "The assessment depends on both.",
        "The assessment depends on all of this.",
    ),
    nok="To reach a conclusion, it is enough to establish {påstander}.",
    ikke_relevant="The criterion has not been assessed: {begrunnelse}.",
    beregnet="The computed assessment is “{dom}”. {setning}",
    skjønn="The rule gives “{beregnet}”. In our professional judgement, the criterion is “{gjeldende}”.",
    mildere="That is more lenient than the rule.",
    godkjent="The judgement has been approved by {av} ({dato}).",
    skjønn_grunn="The reason is as follows. {begrunnelse}",
    bortfalt="The judgement “{verdi}” no longer applies, because its basis has changed: {endret}.",
    bortfalt_beregnet=(
        "The judgement “{verdi}” no longer applies, because the computed assessment is no longer the one "
        "that held when the judgement was approved."
    ),
    ubekreftet="The judgement “{verdi}” has not been confirmed and therefore does not apply.",
    endret_slag=MappingProxyType(
        {
            "funn": "finding {id}",
            "kilde": "source {id}",
            "tall": "number {id}",
            "tabell": "table {id}",
            "figur": "figure {id}",
            "hendelse": "event {id}",
            "utvalg": "sample {id}",
            "kriterium": "criterion {id}",
            "påstand": "claim {id}",
            "problemstilling": "audit question {id}",
            "skjønn": "the judgement itself",
            "beregnet": "the computed assessment",
            "skala": "the scale",
            "enheter": "the units",
        }
    ),
    bygger_på="Evidence: {funn}",
    sikkerhet=SIKKERHET,
    forklaring=FORKLARING,
)
