"""English words of the decision table, open points, judgement, remarks and what is left out."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.redaction import ANDELER, MÅL, PERSONER, Skjermingsord
from revisjon.words.regel import Påstandsnavn, Regelord, regelsetninger
from revisjon.words.remarks import Merknadsord
from revisjon.words.review import Skjønnsord, Åpneord

REGEL = Regelord(
    navn=MappingProxyType(
        {
            "alle": Påstandsnavn("All the claims", "None of the claims", "At least one claim"),
            "avgjørende": Påstandsnavn(
                "All decisive claims", "No decisive claim", "At least one decisive claim"
            ),
        }
    ),
    hver=regelsetninger(
        "{alle} hold.",
        "{alle} hold only partly.",
        "{ingen} holds, in full or in part.",
        "{alle} hold, in full or in part.",
        "{ingen} holds only partly.",
        "{ingen} holds in full.",
        "{alle} are settled.",
    ),
    noen=regelsetninger(
        "{én} holds.",
        "{én} holds only partly.",
        "{én} does not hold, either in full or in part.",
        "{én} holds, in full or in part.",
        "{én} either holds in full or does not hold at all.",
        "{én} does not hold in full.",
        "{én} is settled.",
    ),
    ellers="None of the rows above fits.",
    uavklart="The answer to open claims determines which of the rows below fits.",
    avgjørende=(
        "Decisive claims are the core of the requirement. The others qualify the answer and cannot by "
        "themselves mean that the requirement is not met."
    ),
    avgjørende_egen=(
        "Decisive claims are the core of the requirement. The others qualify the answer and carry less "
        "weight."
    ),
    flere_spørsmål=(
        "Where a criterion is used for several questions, it is given one assessment for each, by the claims "
        "that apply to the question."
    ),
    sikkerhet=(
        "Each assessment states how certain it is, in four steps: high, moderate, low and very low. The "
        "weakest supported of the claims that carry the assessment determines the step. Certainty starts at "
        "high when the strongest source is a register, statistics or our own observation, at moderate when "
        "it is a document, and at low when it is an interview or a written answer. It is raised when "
        "different kinds of sources agree. It is lowered when there is only one source, when the information "
        "is unverified, second-hand, from the audited body itself, from another period or from a small "
        "sample, when the findings diverge and have been weighed against each other, or when few have "
        "replied."
    ),
    sikkerhet_lest=(
        "Certainty tells how good the evidence is, not how well the work of {virksomheten} is done. Low "
        "certainty means that the answer rests on few or weak sources and may change with more information. "
        "It does not mean that the answer is probably wrong, or that the requirement has been breached."
    ),
    oversikt="{kapittel}: the assessments together",
)

ÅPNE = Åpneord(
    overskrift="Open points",
    innledning=(
        "The list is for the work on the audit and appears only in the working draft. Tick off each point as "
        "it is settled."
    ),
    avklares="Claims to be settled",
    påstand="Claim",
    hvorfor="Why it is open",
    kriterium="may be anything from {lavest} to {høyest}",
    avgjort="is {dom}, whatever the answer",
    avgjøres="To be settled by {sett}.",
    ingen_funn="No findings bear on it.",
    motstrid="supported by {for_}, contradicted by {mot}, and not weighed.",
    motstrid_i="In {enhet} it is supported by {for_} and contradicted by {mot}.",
    bare_del="The findings concern only parts of the audited body.",
    ulike_enheter="The units differ and have not been weighed: {sagt}.",
    taler=MappingProxyType(
        {
            "for": "supported by {funn}",
            "delvis": "partly supported by {funn}",
            "mot": "contradicted by {funn}",
        }
    ),
    testen="the test",
    uavgjort_test="The test cannot be decided.",
    mangler="Findings are missing from {enheter}.",
    endret="Changed since the last review",
    hva="To be looked at again",
    lener_på="Changed since",
    selv="the text itself",
    ting=MappingProxyType(
        {
            "skjønn": "The judgement on {kriterium} ({om})",
            "vurdering": "Assessment {id}",
            "konklusjon": "Conclusion {id}",
            "anbefaling": "Recommendation {id}",
        }
    ),
)

SKJØNN = Skjønnsord(
    overskrift="Professional judgement",
    innledning=(
        "Where the fixed rule does not capture what is essential, the auditors have exercised professional "
        "judgement. The table shows the assessment beside the one that the rule gives, the more lenient ones "
        "first."
    ),
    tabell="Assessments that rest on judgement",
    kriterium="Criterion",
    beregnet="By the rule",
    skjønn="By judgement",
    retning="More lenient or stricter",
    mildere="More lenient",
    strengere="Stricter",
    begge="Computed: {beregnet}. Judgement: {gjeldende}.",
    godkjent="Approved by {av}, {dato}.",
    bortfalt="The judgement “{verdi}” does not apply.",
    endret_siden="Changed since it was confirmed: {endret}.",
    aldri_bekreftet="It has not been confirmed.",
    merke="by judgement",
)

MERKNAD = Merknadsord(
    overskrift="Remarks on the draft",
    innledning="The table shows the remarks on earlier drafts, and the auditors’ answer to each of them.",
    tabell="Remarks and answers",
    fra="From",
    om="Concerns",
    merknad="Remark",
    svar="The auditors’ answer",
    ikke_besvart="Not yet answered",
    status=MappingProxyType({"fulgt": "Accepted.", "avvist": "Not accepted."}),
    åpne="Remarks that have not been answered",
    sett_inn="Proposes inserting “{ny}”.",
    stryk="Proposes deleting “{gammel}”.",
    bytt="Proposes “{ny}” instead of “{gammel}”.",
    flytt="Proposes moving “{ny}” to {sted}.",
    flytt_uten="Proposes moving “{ny}”.",
    i_del=MappingProxyType(
        {
            "fotnote": "On the footnote: {tekst}",
            "sluttnote": "On the endnote: {tekst}",
            "topptekst": "On the header: {tekst}",
            "bunntekst": "On the footer: {tekst}",
        }
    ),
    ukjent="Unknown",
)

_PERSONER = frozenset(
    (
        *("person", "persons", "people", "employee", "employees", "staff", "workers", "colleagues"),
        *("inhabitants", "residents", "citizens", "users", "clients", "patients", "pupils", "students"),
        *("apprentices", "children", "adolescents", "youths", "young", "men", "women", "boys", "girls"),
        *("applicants", "recipients", "participants", "respondents", "informants", "interviewees"),
        *("refugees", "whistleblowers", "candidates", "parents", "relatives", "individuals", "families"),
        *("managers", "nurses", "teachers"),
    )
)
_MÅL = frozenset(
    (
        *("ftes", "fte", "equivalent", "equivalents", "position", "positions", "post", "posts", "hours"),
        *("days", "average", "mean", "median", "coverage", "index", "age", "ratio"),
    )
)
_ANDELER = frozenset(
    ("cent", "percent", "percentage", "percentages", "share", "shares", "proportion", "rate")
)

SKJERMING = Skjermingsord(
    unntatt="Exempt from public disclosure, cf. {hjemmel}",
    erstattet="exempt, cf. {hjemmel}",
    få="fewer than 5",
    skjult="withheld",
    skjult_i_tekst="a withheld number",
    hjemmel_få="offl. § 13, cf. fvl. § 13",
    om_tabell=(
        "“Fewer than 5” stands for 1 to 4 people, and “withheld” for numbers that would disclose this. "
        "Exempt from public disclosure, cf. {hjemmel}."
    ),
    om_figur=(
        "Values for 1 to 4 people are not drawn, nor are values that would disclose them. Exempt from public "
        "disclosure, cf. {hjemmel}."
    ),
    offentlighet="Public disclosure",
    inneholder="Contains information that is exempt from public disclosure, cf. {hjemmel}",
    kan_inneholde="May contain information that is exempt from public disclosure, cf. {hjemmel}",
    om_felt=(
        "Information that is exempt from public disclosure has been removed from this edition. The legal "
        "basis is given where it has been removed."
    ),
    om_få=(
        "Where the number of people is from 1 to 4, it is given as “fewer than 5”. Where another number "
        "would disclose it, it is given as “withheld”, cf. {hjemmel}."
    ),
    om_vurdering="The assessments are the same as in the report to the commissioning body.",
    # The units are the auditor's, who may have written them in Norwegian.
    personer=_PERSONER | PERSONER,
    mål=_MÅL | MÅL,
    andeler=_ANDELER | ANDELER,
)
