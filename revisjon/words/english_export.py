"""The words of the exported workbook and of the OSCAL files, in English."""

from types import MappingProxyType

from revisjon.words.export_lexicon import Eksportord

ENGELSK = Eksportord(
    ark=MappingProxyType(
        {
            "sporbarhet": "Traceability",
            "kriterier": "Criteria",
            "funn": "Findings",
            "kilder": "Sources",
            "tall": "Figures",
            "anbefalinger": "Recommendations",
            "om": "About",
        }
    ),
    kolonner=MappingProxyType(
        {
            "spørsmål_nr": "No.",
            "spørsmål": "Question",
            "virksomhet": "Body",
            "kriterium_nr": "Crit.",
            "kriterium": "Criterion",
            "styrke": "Strength",
            "hjemmel": "Derived from",
            "påstand_id": "Letter",
            "påstand": "Claim",
            "svar": "Answer to the claim",
            "funn": "Finding",
            "taler": "Speaks",
            "kilde": "Source",
            "kildenavn": "Name of the source",
            "kilder": "Sources",
            "vurdering": "Verdict",
            "beregnet": "By the rule",
            "skjønn": "Judgement",
            "sikkerhet": "Certainty",
            "begrunnelse": "Reasons",
            "anbefalinger": "Recommendations",
            "kapittel": "Chapter",
            "overskrift": "Heading",
            "tekst": "Text",
            "belyser": "Throws light on",
            "gjelder": "Applies to",
            "kode": "Code",
            "id": "Id",
            "gruppe": "Kind",
            "referanse": "Reference",
            "kildedato": "Date",
            "nettsted": "Web address",
            "fil": "File",
            "antall_funn": "Findings that refer to it",
            "skrevet": "As written",
            "verdi": "Value",
            "lavest": "Lowest",
            "høyest": "Highest",
            "enhet": "Unit",
            "omtrent": "Rounded",
            "periode": "Period",
            "populasjon": "Population",
            "ordlyd": "Wording",
            "merknad": "Remark",
            "deler": "Parts",
            "grunnlag": "Basis",
            "felt": "Item",
            "innhold": "Content",
        }
    ),
    om=MappingProxyType(
        {
            "tittel": "Title",
            "reviderte": "Audited body",
            "revisor": "Auditor",
            "rapport": "Date of the report",
            "utgave": "Edition",
            "vurdert": "The verdicts hold as at",
            "oppfølging": "The follow-up holds as at",
            "utelatt": "Left out",
            "program": "Made with",
            "lest": "How to read the sheets",
            "lest_tekst": (
                "Each sheet is a table with a filter. The sheet on traceability has one row for each "
                "source of each finding on each claim, and repeats the question, the criterion and the "
                "verdict on every row, so that everything can be sorted and filtered."
            ),
        }
    ),
    oscal=MappingProxyType(
        {
            "resultater": "Results of the audit: {tittel}",
            "tiltak": "Follow-up of the recommendations: {tittel}",
            "to_tilstander": (
                "OSCAL has only two states for a requirement. \u2018satisfied\u2019 is the best step of the "
                "scale alone; all else is \u2018not-satisfied\u2019, including what could not be concluded. "
                "The verdict itself is in the property \u2018verdict\u2019 and in the remark."
            ),
            "ikke_relevant": (
                "The requirement is not relevant here, and is entered as \u2018not-applicable\u2019."
            ),
            "plan": (
                "The audit has no plan in OSCAL. "
                "The questions, the criteria and the method are in the report."
            ),
            "oppfølging": "This is how the follow-up stood on {dag}.",
            "revisor": "Auditor",
            "reviderte": "The audited body",
            "åpen_risiko": "What the recommendation is to put right: {krav}",
            "uten_krav": "What the recommendation is to put right is found in its basis.",
        }
    ),
    ja="yes",
    nei="no",
)
