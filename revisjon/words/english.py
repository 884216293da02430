"""The words in English: British spelling, with the Norwegian names of laws as they are."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words import english_parts as parts
from revisjon.words import english_review as review
from revisjon.words.english_reasons import GRUNN
from revisjon.words.english_sentences import SETNING
from revisjon.words.lexicon import (
    Bindeord,
    Datoord,
    Etiketter,
    Kildeord,
    Nummerord,
    Ord,
    Overskrifter,
    Tabellord,
    Tallord,
    Virksomhet,
)

_DATO = Datoord(
    måneder=(
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
    dag="{dag} {måned} {år}",
    måned="{måned} {år}",
    fraser=MappingProxyType(
        {
            "dato": "{dato}",
            "publisert": "Published {dato}",
            "revidert": "Last revised {dato}",
            "oppdatert": "Last updated {dato}",
            "endret": "Last amended {dato}",
            "faglig_endret": "Content last revised {dato}",
            "hentet": "Retrieved {dato}",
            "mottatt": "Received {dato}",
            "tilsendt": "Sent to us {dato}",
        }
    ),
    vedtatt="Adopted by {av}, {dato}",
    vedtatt_uten_dato="Adopted by {av}",
    udatert="Undated",
    spenn="{fra} to {til}",
)

_TALL = Tallord(
    komma=".",
    tusenskille=",",
    omtrent="about {tall}",
    i_ord=(
        *("zero", "one", "two", "three", "four", "five", "six"),
        *("seven", "eight", "nine", "ten", "eleven", "twelve"),
    ),
    minus="minus {tall}",
    med_enhet="{tall} {enhet}",
    enheter=MappingProxyType(
        {"prosent": "per cent", "prosentpoeng": "percentage points", "promille": "per thousand"}
    ),
    én_enhet=MappingProxyType({"prosentpoeng": "percentage point"}),
    prosenttegn="%",
)

_BINDE = Bindeord(og="and", til="to", i="of", jf="cf.", sitat="\N{LEFT DOUBLE QUOTATION MARK}{tekst}”")

_OVERSKRIFT = Overskrifter(
    sammendrag="Summary",
    innhold="Contents",
    figurer="Figures",
    tabeller="Tables",
    innledning="Introduction",
    bakgrunn="Background",
    formål="Purpose and audit questions",
    avgrensning="Scope",
    metode="Method",
    kriterier="Audit criteria",
    problemstilling="Audit question",
    problemstillinger="Audit questions",
    data="Evidence",
    vurdering="Assessment",
    per_kriterium="{kort}: assessment of each criterion",
    konklusjon_og_anbefalinger="Conclusion and recommendations",
    konklusjon="Conclusion",
    anbefalinger="Recommendations",
    uttalelse="Statement from {fra}",
    uttalelser="Statements",
    uttalelse_uten_avsender="Statement",
    uttalelse_i_sin_helhet="The statement in full",
    uttalelse_skjermet="The statement",
    utledning="Derivation of the audit criteria",
    sporbarhet="Traceability",
    kilder="Sources",
)

_ETIKETT = Etiketter(
    oppdragsgiver="Commissioned by",
    bestilling="Commission",
    sak="Case {nr}",
    periode="Period",
    standard="Standard",
    team="Team",
    kvalitetssikring="Quality assurance",
    utgave="Edition",
    merknad="Note",
    telefon="Telephone",
    kilde="Source: {kilde}",
    foto="Photo: {foto}",
    fra="From",
    til="To",
    dato="Received",
    referanse="Reference",
    vår_referanse="Our ref. {nr}",
    deres_referanse="Your ref. {nr}",
    kopi="Copy",
    bygger_på="Based on {grunnlag}.",
    bygger_på_funn="Evidence: {funn}",
    mottaker="Addressed to:\N{NO-BREAK SPACE}{mottaker}",
    kriterium="criterion",
    kriterier="criteria",
    funn="finding",
    flere_funn="findings",
    avveining="Weighing",
    avgjørende="decisive",
    sikkerhet="{grad} certainty",
)

_TABELL = Tabellord(
    vurderinger="Assessment of each criterion",
    skala="From claims to assessment",
    svar="Responses to the recommendations",
    sporbarhet="From question to recommendation",
    nr="No.",
    styrke="Strength",
    kriterium="Criterion",
    spørsmål="Question",
    vurdering="Assessment",
    sikkerhet="Certainty",
    anbefaling="Recommendation",
    anbefaling_kort="Rec.",
    når="When",
    holdning="Response",
    ansvarlig="Responsible",
    frist="Deadline",
    kriterium_og_vurdering="Criterion and assessment",
    påstand="Claim",
    funn="Findings",
    kilder="Sources",
    verdi="Value",
    tom="–",
    ikke_oppgitt="Not stated",
)

_KILDE = Kildeord(
    lov="Act of {dato} No. {nr}",
    forskrift="Regulations of {dato} No. {nr}",
    intervju="Interview with the {rolle}",
    flere_personer="{tekst} ({antall} people)",
    grupper=MappingProxyType(
        {
            "L": "Acts and regulations",
            "U": "Official reports, guidance and literature",
            "D": "Documents",
            "S": "Written answers and statistics",
            "O": "Our own observations",
            "I": "Interviews",
        }
    ),
    grunnlag=MappingProxyType(
        {
            "lov": "acts",
            "forskrift": "regulations",
            "forarbeid": "preparatory works",
            "utredning": "official reports",
            "veileder": "guidance",
            "standard": "standards",
            "faglitteratur": "professional literature",
            "plan": "internal plans",
            "vedtak": "internal decisions",
            "rutine": "internal procedures",
        }
    ),
    annet_grunnlag="other documents",
    navn_først="{navn}, {offisiell}",
)

_KOMMUNE = Virksomhet("the municipality", "the municipalities", "municipalities")
_SELSKAP = Virksomhet("the company", "the companies", "companies")

ENGELSK = Ord(
    språk="en-GB",
    dokumenttype="Performance audit",
    dokument_om="Performance audit of {reviderte}",
    utgaver=MappingProxyType(
        {
            "arbeidsutkast": "Working draft",
            "verifisering": "For verification of facts",
            "høring": "For comment",
            "endelig": "Final report",
            "offentlig": "Public edition",
        }
    ),
    merker=MappingProxyType(
        {
            "arbeidsutkast": "Working draft",
            "verifisering": "For verification",
            "høring": ("For comment. Exempt from public disclosure, cf. offentleglova § 5, second paragraph"),
        }
    ),
    standarder=MappingProxyType(
        {"RSK 001": "RSK 001 Standard for forvaltningsrevisjon (standard for performance audit)"}
    ),
    virksomheter=MappingProxyType(
        {
            "kommune": _KOMMUNE,
            "fylkeskommune": Virksomhet(
                "the county authority", "the county authorities", "county authorities"
            ),
            "foretak": Virksomhet("the enterprise", "the enterprises", "enterprises"),
            "IKS": _SELSKAP,
            "AS": _SELSKAP,
            "oppgavefellesskap": Virksomhet(
                "the joint municipal body", "the joint municipal bodies", "joint municipal bodies"
            ),
            "politisk råd": Virksomhet("the council", "the councils", "councils"),
        }
    ),
    ulike_virksomheter=Virksomhet("the audited body", "the audited bodies", "audited bodies"),
    styrke=MappingProxyType({"skal": "must", "bør": "should"}),
    dommer=MappingProxyType(
        {
            "oppfylt": "Met",
            "i hovedsak oppfylt": "Largely met",
            "delvis oppfylt": "Partly met",
            "ikke oppfylt": "Not met",
            "kan ikke konkluderes": "Inconclusive",
            "ikke relevant": "Not applicable",
        }
    ),
    verdier=MappingProxyType(
        {
            "ja": "Yes",
            "delvis": "Partly",
            "nei": "No",
            "uavklart": "Open",
            "ikke relevant": "Not applicable",
        }
    ),
    holdninger=MappingProxyType(
        {"enig": "Agreed", "delvis enig": "Partly agreed", "uenig": "Not agreed", "ikke besvart": "No answer"}
    ),
    sikkerhet=MappingProxyType({"høy": "High", "middels": "Moderate", "lav": "Low", "svært lav": "Very low"}),
    metoder=MappingProxyType(
        {
            "dokumentanalyse": "Document analysis",
            "intervju": "Interviews",
            "spørreundersøkelse": "Survey",
            "stikkprøve": "Sample checks",
            "observasjon": "Observation",
            "verifisering": "Verification",
            "annet": "Other methods",
        }
    ),
    kjede=MappingProxyType(
        {
            "problemstillinger": ("question", "questions"),
            "kriterier": ("criterion", "criteria"),
            "punkter": ("claim", "claims"),
            "funn": ("finding", "findings"),
            "kilder": ("source", "sources"),
            "vurderinger": ("assessment", "assessments"),
            "anbefalinger": ("recommendation", "recommendations"),
        }
    ),
    dato=_DATO,
    tall=_TALL,
    binde=_BINDE,
    overskrift=_OVERSKRIFT,
    etikett=_ETIKETT,
    tabell=_TABELL,
    setning=SETNING,
    nummer=Nummerord(kapittel="chapter", vedlegg="appendix", tabell="table", figur="figure"),
    kilde=_KILDE,
    grunn=GRUNN,
    regel=review.REGEL,
    utkast=parts.UTKAST,
    åpne=review.ÅPNE,
    merknad=review.MERKNAD,
    utøvd=review.SKJØNN,
    tegning=parts.TEGNING,
    figurtall=parts.FIGURTALL,
    brev=parts.BREV,
    skjerming=review.SKJERMING,
    utgave=parts.UTGAVE,
    disposisjon=parts.DISPOSISJON,
)
