"""English words of the appendix on conformity."""

from __future__ import annotations

from revisjon.words.conformity import Samsvarsord

ENGELSK = Samsvarsord(
    type="Conformity appendix",
    tittel="Conformity with {standard}: {tittel}",
    overskrift="Conformity with {standard}",
    internt="Internal document for quality assurance",
    standard="{navn}, edition of {utgave}.",
    utgave="The report has been held against what must be in place before the edition “{utgave}” is built.",
    uten_utgave="The report has been held against what must be in place at this stage of the work.",
    om=(
        "The appendix is for those who assure the quality of the report. It shows each requirement of the "
        "standard and of the laws on which it is based, whether it is met, and where that can be seen: in "
        "which file and line, and in which part of the report."
    ),
    om_sikkerhet=(
        "A requirement counts as met when the information is in the project, when the program takes care of "
        "it, or when checks that would have found a breach have found none. That does not say that the "
        "content is good enough, which is for those who assure the quality to assess. The rest can only be "
        "confirmed by a person, and remains open until that is done under “samsvar” in the engagement file."
    ),
    status={
        "oppfylt": "Met",
        "ikke oppfylt": "Not met",
        "delvis oppfylt": "Partly met",
        "bekreftes av revisor": "To be confirmed by the auditor",
        "ikke aktuelt": "Not applicable",
    },
    resultat="The result",
    sett_på="Requirements that are not fully met",
    ingen_sett_på="No requirement has been found to be breached.",
    nr="No.",
    krav="Requirement",
    vurdering="Status",
    hvor="Where it can be seen",
    avsnitt="Section",
    tittelsiden="the title page",
    sammendraget="the summary",
    flere_steder="and {antall} more places",
    ett_sted_til="and one more place",
    sjekket="Checked without findings: {koder}.",
    sjekket_med="{antall} checks have found nothing.",
    bekreftes="See {steder}.",
    kjennemerke="To be confirmed as “{id}”.",
    bekreftet="Confirmed by {av}, {dato}: {merknad}",
    noe_mangler="Something has not been entered.",
    ikke_ført="Not entered.",
    senere="Applies only {port}.",
    porter={
        "plan": "when the plan is ready",
        "data": "when the data have been collected",
        "høring": "when the report is sent for comment",
        "endelig": "to the final report",
        "offentlig": "when the report is made public",
        "oppfølging": "when the report is followed up",
    },
    flere_meldinger="And {antall} more messages.",
    alvor={"feil": "error", "advarsel": "warning", "hint": "hint"},
    tillatt_her="{kode} is allowed: {grunn}",
    tillatte="Messages that are allowed",
    om_tillatte="The auditor has considered these messages, and let them stand for a reason.",
    ingen_tillatte="No messages are allowed.",
    kode="Code",
    melding="Message",
    sted="Place",
    grunn="Reason",
    underskrift="Quality assured",
    kontrollert="The requirements above have been checked.",
    dato="[date]",
    navn="[name]",
    avvik="Deviations from the standard",
)
