"""Sentences that the program writes itself, in English.

Dates may be of a day, a month or a year, which take different prepositions, so no sentence puts one before
a date. Nor has any a verb that agrees with a body or a number that is filled in.
"""

from __future__ import annotations

from revisjon.words.sentences import Setninger

SETNING = Setninger(
    forsidemønster="The cover shows the report itself: {streker}.{lengder}{brede}",
    forsidestrek="one stripe for the single finding",
    forsidestreker="one stripe for each of the {funn} findings",
    forsidelengder=(
        " {strek} is long where the finding suggests that the requirement is met, short where it suggests "
        "the opposite, and shortest where it does neither."
    ),
    forsidestrek_alle="A stripe",
    forsidestrek_tynn="A thin stripe",
    forsidebred_alene=" It is wide and coloured because the finding underlies a recommendation.",
    forsidebred=" The wide, coloured one underlies a recommendation.",
    forsidebrede=" The {brede} wide, coloured ones underlie a recommendation.",
    forsidebrede_alle=" All are wide and coloured because the findings underlie a recommendation.",
    forsidealt="Pattern with one stripe for each finding. Wide stripes underlie a recommendation.",
    baksidealt="The pattern from the cover, with the wide stripes only.",
    intervju="One person was interviewed. Role: {roller}.",
    intervjuer="{antall} people were interviewed. Roles: {roller}.",
    verifisert_ett="The record of the interview has been verified.",
    verifisert_alle="All the interview records have been verified.",
    verifisert_ett_av="One of the {alle} interview records has been verified.",
    verifisert_noen="{antall} of the {alle} interview records have been verified.",
    kriterier_hva=(
        "The audit criteria are the requirements and expectations against which we assess {virksomheten}. In "
        "this audit they are drawn from {grunnlag}."
    ),
    kriterier_styrke=(
        "The word “must” means that the criterion is a requirement. The word “should” means that it is an "
        "expectation that rests on recognised good practice, without being binding."
    ),
    kriterier_påstander=(
        "Each criterion is divided into claims that can be tested. The findings in the evidence support or "
        "contradict them, and each claim is given one of four values: yes, partly, no or open. A claim "
        "is open when we have no findings about it, when the findings concern only part of the audited "
        "body, when a check against numbers, dates or units gives no answer, or when the findings diverge "
        "and we have not weighed them against each other. An absence of findings is never a no."
    ),
    kriterier_regel=(
        "{tabell} shows how the claims taken together give an assessment. The rule is the same for all "
        "criteria and is read from the top: the first row that fits applies."
    ),
    utledet_i="The derivation of each criterion is set out in {vedlegg}.",
    spørsmål_innledning="The report answers {antall} questions:",
    spørsmål_innledning_ett="The report answers this question:",
    anbefaler="On this basis, we recommend that {reviderte} should:",
    ingen_anbefalinger="The audit makes no recommendations.",
    ikke_skrevet="Not yet written.",
    uttalelse_mangler="No statement has been received.",
    uttalelse_sendt="Report sent for comment: {dato}.",
    uttalelse_sendt_med_frist="Report sent for comment: {dato}. Deadline: {frist}.",
    uttalelse_mottatt="Statement received: {dato}.",
    uttalelse_gjengitt="The statement is reproduced in full below.",
    uttalelse_gjengitt_etter="The statement is reproduced in full after the table.",
    uttalelse_skjermet="The statement is reproduced below, without what is exempt from public disclosure.",
    uttalelse_skjermet_etter=(
        "The statement is reproduced after the table, without what is exempt from public disclosure."
    ),
    intervjuet_i_alt="{antall} people were interviewed in all.",
    sporbarhet=(
        "The table follows each question to what we recommend: the criteria that it is assessed against, the "
        "claims that they consist of, and the findings and sources on which the answers rest. The letter is "
        "in bold where the claim is decisive. The codes of the sources are explained in {vedlegg}."
    ),
    kilder="Each source has a code, which is used in {vedlegg} as well.",
)
