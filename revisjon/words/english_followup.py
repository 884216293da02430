"""Words of the follow-up report, in English.

Dates may be of a day, a month or a year, so no sentence puts «on» or «in» before one.
"""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.followup import Flaggord, Oppfølgingsord, Stegord, Telleord

_STEG = Stegord(
    ferdig="Nothing remains.",
    ferdig_uoppfylt=(
        "The measure has been carried out, but the criterion is not met. {organ} must decide whether more is "
        "needed."
    ),
    avsluttet="Nothing. The case is closed: {grunn}.",
    kontroll=(
        "What has been reported has not been checked. {organ} must have it checked before the case can be "
        "closed."
    ),
    uaktuelt="{organ} must decide whether the case is to be closed.",
    behandles="{organ} must present the recommendation to {folkevalgte}.",
    ikke_vedtatt=(
        "{folkevalgte} has not adopted the measure. {organ} must decide whether the case is to be followed "
        "further."
    ),
    skal="{ansvarlig} must {hva} {innen}.",
    skal_uten_frist="{ansvarlig} must {hva}. No deadline has been set.",
    må="{ansvarlig} had to {hva} {innen}.",
    må_melde="{ansvarlig} must report what has been done, and {organ} must decide on a new deadline.",
    gjennomføre="carry out the measure",
    fullføre="complete the work",
    i_praksis="see to it that the measure works in practice",
    resten="carry out what remains",
    innen="by {dato}",
    innen_måned="by the end of {dato}",
    tas_opp="The case will be taken up again: {dato}.",
    del_="Part {del_}: {steg}",
)

_FLAGG = Flaggord(
    forfalt="overdue by {dager}",
    meldt_i_tide="reported on time, not checked",
    avviker="the decision departs from the recommendation",
    gjenåpnet="reopened",
    utsatt="the deadline has been moved",
    utsatt_flere="the deadline has been moved {antall} times",
    stille="nothing new for {dager}",
    dag="one day",
    dager="{antall} days",
)

_TELLING = Telleord(
    én="one",
    ga="The report made {antall} recommendations.",
    ga_én="The report made one recommendation.",
    # As a list, for «one is» and «two are» would each need a verb of its own.
    fulgt_opp="followed up: {antall}",
    følges="still being followed: {antall}",
    lukket="closed without implementation: {antall}",
    forfalt="The deadline has passed for {antall}.",
    gjort_uoppfylt="For {antall}, the measure has been carried out, but the criterion is still not met.",
    gjort_uoppfylt_én="For one, the measure has been carried out, but the criterion is still not met.",
    undersøkt="The criterion has been examined again for {antall} of {alle}.",
    undersøkt_alle="The criterion has been examined again for all of them.",
    undersøkt_én="The criterion has been examined again.",
    oppfylt="It is met.",
    ikke_oppfylt="It is not met.",
    oppfylt_noen="It is met for {antall} of them.",
    og=", and ",
)

ENGELSK = Oppfølgingsord(
    type="Follow-up report",
    tittel="Follow-up: {tittel}",
    undertittel="Follow-up of performance audit of {reviderte}",
    per="Status as at {dato}",
    om=(
        "This is what has become of the recommendations in the report “{tittel}” ({dato}). For each "
        "recommendation, two questions are answered: Has the measure been carried out? And is the "
        "requirement that the report measured against met now?"
    ),
    uten_logg=(
        "Nothing has been entered since the report: no decision, report from the audited body or check has "
        "been registered."
    ),
    uten_anbefalinger="The report has no recommendations to follow up.",
    kort_fortalt="In brief",
    les_slik=(
        "“Reported” is what the audited body itself says. “Checked” means that the auditor or the control "
        "committee has looked into it. Only what has been checked counts as followed up. The criterion has "
        "been assessed by the same rule as in the report, with new information where something has been "
        "examined again."
    ),
    stolper="Where the recommendations stand as at {dato}",
    stolper_enhet="Number of recommendations",
    stolper_alt="Bar chart: {ledd}.",
    tabell="The two answers for each recommendation as at {dato}",
    anbefaling="Recommendation {nr}: {kort}",
    vi_anbefalte="We recommended that {virksomheten} should",
    nr="No.",
    hva="Recommendation",
    status="Status",
    tiltaket="Has the measure been carried out?",
    kriteriet="Is the criterion met now?",
    del_="Part {del_}",
    deler="parts followed up: {gjort} of {alle}",
    ikke_undersøkt="Not examined again",
    uten_kriterium="The recommendation does not rest on a criterion",
    ikke_svart="No answer",
    ikke_behandlet="Not registered",
    ikke_meldt="Nothing reported",
    ikke_kontrollert="Not checked",
    svar="Response",
    vedtak="Decision",
    meldt="Reported",
    kontrollert="Checked",
    avsluttet="Closed",
    gjenåpnet="Reopened",
    før_gjenåpning="Before the case was reopened.",
    ny_frist="New deadline",
    bevis="Based on",
    neste="Next step",
    frist="Deadline: {dato}",
    ansvarlig="Responsible: {hvem}",
    sak="case {nr}",
    avviker="The decision departs from the recommendation.",
    for_del="Part {del_}:",
    da_og_nå="The criteria behind recommendation {nr}, then and now",
    krav="Requirement and weakness",
    da="In the report",
    nå="Now",
    skjønn="The report gave this assessment by professional judgement. The rule gives: {beregnet}.",
    ikke_sammenliknbar="Cannot be compared: {hvorfor}",
    endret_regel="the criterion or the rule has changed since the report",
    ikke_relevant="the criterion was not applicable {når}",
    ikke_konkludert="no conclusion was possible {når}",
    i_rapporten="in the report",
    nå_="in the follow-up",
    meldt_siden="Since reported as carried out ({dato}), not checked again",
    kontrollert_av="Checked by {av}, {dato}",
    meldt_av="Reported by {av}, {dato}",
    tidslinje="What has happened",
    dato="Date",
    hva_kort="Rec.",
    hendelse="Event",
    av="By",
    rapporten="The report was delivered",
    funn="What the follow-up has shown",
    funn_om="The findings are new since the report.",
    kilder="Sources of the follow-up",
    kilder_av="Sources: {kilder}",
    kode="Code",
    kilde="Source",
    i_rapporten_tall="In the report: {tall}.",
    periode="({periode})",
    for_folk=(
        "The control committee must see to it that decisions in the case are followed up, and report to "
        "{folkevalgte} whether this has been done (forskrift om kontrollutvalg og revisjon, the Regulations "
        "on Control Committees and Audit, § 5)."
    ),
    tilstander=MappingProxyType(
        {
            "åpen": "Open",
            "vedtatt": "Considered, not started",
            "i arbeid": "In progress",
            "meldt gjennomført": "Reported as carried out",
            "vurdert, følges videre": "Checked, to be followed further",
            "fulgt opp": "Followed up",
            "avsluttet uten gjennomføring": "Closed without implementation",
        }
    ),
    meldt_uaktuelt="Reported as no longer relevant",
    tiltak=MappingProxyType(
        {
            "ja": "Yes",
            "delvis": "Partly",
            "formelt": "On paper, not in practice",
            "nei": "No",
            "meldt": "Reported, not checked",
            "uaktuelt": "Reported as no longer relevant",
            "pågår": "Not yet, work in progress",
            "planlagt": "Not yet, planned",
            "ikke startet": "No, not started",
            "ukjent": "Nothing reported",
            "avsluttet": "No, the case is closed",
        }
    ),
    vedtaksord=MappingProxyType(
        {
            "vedtatt": "Adopted",
            "vedtatt endret": "Adopted with changes",
            "tatt til orientering": "Taken note of",
            "ikke vedtatt": "Not adopted",
        }
    ),
    framdrift=MappingProxyType(
        {
            "ikke startet": "Not started",
            "planlagt": "Planned",
            "pågår": "In progress",
            "gjennomført": "Carried out",
            "ikke lenger aktuelt": "No longer relevant",
        }
    ),
    vurderinger=MappingProxyType(
        {
            "fulgt opp": "Followed up",
            "delvis fulgt opp": "Partly followed up",
            "formelt på plass, ikke i praksis": "Formally in place, not in practice",
            "ikke fulgt opp": "Not followed up",
        }
    ),
    grunner=MappingProxyType(
        {
            "uenighet": "disagreement",
            "overtatt av hendelser": "overtaken by events",
            "erstattet": "replaced by something else",
            "akseptert risiko": "the risk has been accepted",
            "ingen videre tiltak": "no further measures",
        }
    ),
    endringer=MappingProxyType({"bedre": "better", "uendret": "unchanged", "verre": "worse"}),
    hendelser=MappingProxyType(
        {
            "svar": "Response",
            "vedtak": "Decision",
            "rapportert": "Reported",
            "verifisert": "Checked",
            "frist endret": "New deadline",
            "gjenåpnet": "Reopened",
            "lukket": "Closed without implementation",
        }
    ),
    steg=_STEG,
    flagg=_FLAGG,
    telling=_TELLING,
)
