"""Words of the documents beside the report, in English."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.documents import Arkord, Dokumentord, Faktaord, Fellesord, Høringsord, Saksord
from revisjon.words.english_conformity import ENGELSK as SAMSVAR
from revisjon.words.english_followup import ENGELSK as OPPFØLGING

_DIREKTØR = "the general manager"
_REPRESENTANTSKAP = "the board of representatives"

_FELLES = Fellesord(
    ledere=MappingProxyType(
        {
            "kommune": "the chief municipal executive",
            "fylkeskommune": "the chief county executive",
            "foretak": _DIREKTØR,
            "IKS": _DIREKTØR,
            "AS": _DIREKTØR,
            "oppgavefellesskap": _DIREKTØR,
            "politisk råd": "the chair of the council",
        }
    ),
    folkevalgte=MappingProxyType({"fylkeskommune": "the county council", "annet": "the municipal council"}),
    kommunedirektør=MappingProxyType(
        {"fylkeskommune": "the chief county executive", "annet": "the chief municipal executive"}
    ),
    eierorganer=MappingProxyType(
        {
            "IKS": _REPRESENTANTSKAP,
            "AS": "the general meeting",
            "oppgavefellesskap": _REPRESENTANTSKAP,
            "politisk råd": _REPRESENTANTSKAP,
        }
    ),
    styrer=MappingProxyType({"foretak": "the board of {navn}"}),
    representant="the representative on {organ} of {navn}",
    organ_i="{organ} of {reviderte}",
    bestilt="{organ} commissioned the performance audit.",
    bestilt_i_sak="{organ} commissioned the performance audit in case {sak}.",
    gjennomført="It was carried out in the period {periode} in accordance with the standard {standard}.",
    metode="It is based on {metoder}.",
    ved="for the attention of {leder}",
    dato="[date]",
    nummer="[no.]",
    navn="[name]",
    svar_på="{nr}:",
    ikke_besvart="No answer",
    ikke_uttalt="No statement received",
    med_hilsen="Yours faithfully",
    i_rapporten="in the report",
    vår_dato="Our date",
    vår_referanse="Our reference",
)

_ARK = Arkord(
    type="Summary",
    tittel="Summary: {tittel}",
    hva="What we have examined, and why",
    svar="Answers to the questions",
    tabell="Assessment by {antall} criteria",
    tabell_ett="Assessment by one criterion",
    antall="{dom}: {antall}",
    anbefalinger="Recommendations",
    anbefalinger_og_svar="Recommendations, and responses from {fra}",
    anbefalt="We recommend that {virksomheten} should",
    anbefalt_ulikt="We recommend to",
    svaret="Response",
    stilling="What the control committee is to decide on",
    oppgaver=(
        "whether the report meets the commission",
        "what the committee will ask {folkevalgte} to decide on the recommendations",
        "when {leder} must report back on the follow-up",
    ),
    oppgaver_uten=(
        "whether the report meets the commission",
        "how the report is to be presented to {folkevalgte}",
    ),
    plikt=(
        "The control committee reports to {folkevalgte} (kommuneloven, the Local Government Act, § 23-5). It "
        "must also see to it that decisions in the case are followed up (forskrift om kontrollutvalg og "
        "revisjon, the Regulations on Control Committees and Audit, § 5)."
    ),
    mer=(
        "This is a summary of the report “{tittel}” by {forfatter}, {dato}. The report sets out the "
        "findings, the sources and the reasons for each assessment."
    ),
    mer_uten_firma=(
        "This is a summary of the report “{tittel}”, {dato}. The report sets out the findings, the sources "
        "and the reasons for each assessment."
    ),
)

_HØRING = Høringsord(
    type="Consultation letter",
    tittel="Consultation letter: {tittel}",
    overskrift="Report for comment: {tittel}",
    gjennomført=(
        "We have carried out a performance audit of {reviderte}. The draft report, “{tittel}”, is enclosed."
    ),
    rett=(
        "Under forskrift om kontrollutvalg og revisjon (the Regulations on Control Committees and Audit) § "
        "14, {leder} must be given the opportunity to comment before the report goes to the control "
        "committee. The statement will be reproduced in full in the report."
    ),
    frist="Deadline",
    innen="Deadline for the statement: {frist}.",
    til_epost="It may be sent to {epost}.",
    uten_svar=(
        "If no statement is received by the deadline, the report will go to the control committee without "
        "one, and the report will say so."
    ),
    slik="How to reply",
    slik_innledning=(
        "There is no set form. Please also reply to each recommendation, on the reply form at the end of "
        "this letter:"
    ),
    punkter=(
        "whether you agree, partly agree or disagree, and why",
        "which measures you will take",
        "who is responsible for them",
        "when they are to be completed",
    ),
    feil=(
        "If anything in the evidence is wrong, please set it out separately: where it stands, what is right "
        "and, if possible, what shows it. We will correct such errors. Your views on assessments and "
        "recommendations belong in the statement."
    ),
    uten_anbefalinger="There is no set form. The report has no recommendations to reply to.",
    offentlighet="Public disclosure",
    skjerming=(
        "The report is not final. In cases that are to be reported to the control committee, access to "
        "documents to and from the auditor may be deferred until the committee has received the final "
        "report, cf. offentleglova (the Freedom of Information Act) § 5, second paragraph. Please exempt "
        "this letter and the draft from public disclosure until then, and let only those who need the draft "
        "in order to comment see it. The statement will be made public together with the report. Please "
        "therefore mark anything that is subject to a duty of confidentiality."
    ),
    vedlegg="Enclosure: draft report, “{tittel}”",
    skjema="Reply form",
    skjema_om="Tick one response to each recommendation. You may also reply in a document of your own.",
    tabell="Responses to the recommendations",
    tiltak="Measures or reasons",
    andre="Other remarks on the report",
)

_SAK = Saksord(
    type="Case paper",
    tittel="Draft case paper: {tittel}",
    merke="Draft case paper",
    om_utkastet=(
        "The draft has been made from the information in the report. The secretariat completes the fields in "
        "brackets and is responsible for the text. Where it says “we”, it is the auditors who speak."
    ),
    overskrift="Performance audit: {tittel}",
    saksgang="Procedure",
    organ="To be considered by",
    møtedato="Date of meeting",
    saksnummer="Case number",
    saksbehandler="Case officer",
    arkivsak="Archive reference",
    forslag="The secretariat’s proposed decision",
    innstilling="The control committee recommends that {folkevalgte} should decide as follows:",
    orientering="{folkevalgte} takes note of the report “{tittel}”.",
    sørge_for="{folkevalgte} asks {mottaker} to ensure that these measures are taken by {virksomheten}:",
    arbeide_for=(
        "{folkevalgte} asks its representative on {organ} of {navn} to work for these measures to be taken "
        "by {virksomheten}:"
    ),
    melde=(
        "{folkevalgte} asks {leder} to report back in writing to the control committee on what has been done "
        "to follow up {punkter}. Deadline: {frist}."
    ),
    innen="[date, for example six months after the decision]",
    rapportere=(
        "{folkevalgte} asks the control committee to report whether the decision has been followed up."
    ),
    punkt="item\N{NO-BREAK SPACE}{nr}",
    punkter="items\N{NO-BREAK SPACE}{numre}",
    anbefaling="(recommendation {nr})",
    anbefaling_del="(recommendation\N{NO-BREAK SPACE}{nr}\N{NO-BREAK SPACE}{del_})",
    vedlegg="Enclosures",
    rapporten="“{tittel}”. {emne}, {dato}",
    bakgrunn="Background to the case",
    resultat="What the audit found",
    uttalelse="Statement from {fra}",
    uttalt="{fra} made a statement on the report ({dato}).",
    gjengitt="The text is in the report.",
    gjengitt_skjermet="The text is in the report, without what is exempt from public disclosure.",
    svart="The table shows the response to each recommendation.",
    vurdering="The secretariat’s assessment",
    hørt=(
        "The report has been sent for comment to {leder}, as required by forskrift om kontrollutvalg og "
        "revisjon (the Regulations on Control Committees and Audit) § 14."
    ),
    ikke_hørt=(
        "No statement on the report has been received. Forskrift om kontrollutvalg og revisjon (the "
        "Regulations on Control Committees and Audit) § 14 requires a draft to be sent for comment."
    ),
    før=(
        "The case goes on to {folkevalgte}. For that reason, {kommunedirektøren} must be given the "
        "opportunity to comment on it before the control committee considers it, cf. kommuneloven (the Local "
        "Government Act) § 23-5. This right comes in addition to the statement on the report."
    ),
    oppfølging=(
        "The control committee must see to it that the decision of {folkevalgte} is followed up, and report "
        "on this, cf. forskrift om kontrollutvalg og revisjon § 5. The proposal therefore has a deadline for "
        "reporting back."
    ),
    prioritering=(
        "The control committee cannot review political priorities, cf. § 1 of the same regulations. {vurder}"
    ),
    vurder="[Consider whether any of the recommendations concern such priorities.]",
    egen="[The secretariat’s assessment of the report and of the responses to the recommendations]",
)

_FAKTA = Faktaord(
    type="Check of facts",
    tittel="Check of facts: {kilde}",
    overskrift="Check of facts: {kilde}",
    om_intervju=(
        "The performance audit “{tittel}” concerns {reviderte}. It draws, among other sources, on an "
        "interview with the {kilde}."
    ),
    om_intervju_dato=(
        "The performance audit “{tittel}” concerns {reviderte}. It draws, among other sources, on an "
        "interview with the {kilde} ({dato})."
    ),
    om_svar=(
        "The performance audit “{tittel}” concerns {reviderte}. It draws, among other sources, on “{kilde}”."
    ),
    om_svar_dato=(
        "The performance audit “{tittel}” concerns {reviderte}. It draws, among other sources, on “{kilde}” "
        "(received {dato})."
    ),
    bare="What is based on this source is set out below. The rest of the report is not included.",
    be_om=(
        "Please reply to each paragraph: tick whether it is correct. If it is not, write what is right. "
        "Please also say if anything can be misunderstood or reveals more than it should."
    ),
    rolle="The report gives the role, not the name.",
    utkast=(
        "The text is a draft and may be changed. Please do not share it with others. Access may be deferred "
        "until the control committee has received the final report (offentleglova § 5, second paragraph)."
    ),
    innen="Deadline for your reply: {frist}.",
    til_epost="The reply may be sent to {epost}.",
    kilde="Source",
    referat="Record",
    verifisert="Verified",
    verifisert_dato="Verified {dato}",
    ikke_verifisert="Not yet verified",
    svarfrist="Deadline for reply",
    avsnitt="{id}, paragraph {nr}",
    delt="The paragraph is also based on other sources. Reply only for what comes from this source.",
    stemmer="Correct",
    stemmer_ikke="Not correct",
    rettelse="Correction:",
    tall="Numbers",
    tall_tabell="Numbers that are based on the source",
    tallet="Number",
    gjelder="What it concerns",
    periode="Period",
    stemmer_tallet="Correct, or correction",
    bilder="Tables and figures",
    bilder_om="These tables and figures contain information from the source.",
    underskrift="Date and signature",
    på="I have read the paragraphs and replied to them.",
)

ENGELSK = Dokumentord(
    felles=_FELLES,
    ark=_ARK,
    høring=_HØRING,
    sak=_SAK,
    fakta=_FAKTA,
    samsvar=SAMSVAR,
    oppfølging=OPPFØLGING,
)
