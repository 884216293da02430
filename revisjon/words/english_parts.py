"""English words of drafts, drawings, editions, numbers in charts, letters and outlines."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.draft import Utkastord
from revisjon.words.drawings import Tegneord
from revisjon.words.editions import Utgaveord
from revisjon.words.figure_data import Figurtallord
from revisjon.words.letters import Brevord
from revisjon.words.outline import Disposisjonsord

UTKAST = Utkastord(
    merke="Drafted by the program",
    gjelder="{revidert}: {tekst}",
    ett_kriterium="We assess the criterion as {dom}.",
    begge="We assess both criteria as {dom}.",
    alle="We assess all {antall} criteria as {dom}.",
    fordelt="Of {antall} criteria, we assess {fordeling}.",
    del_="{antall} as {dom}",
    ett="one",
    ingen="We cannot conclude on any of the {antall} criteria.",
    ett_ingen="We cannot conclude on the criterion.",
    åpne="{antall} criteria remain without a conclusion.",
    åpent="One criterion remains without a conclusion.",
    skal="the requirement to {krav} ({nr})",
    bør="the expectation to {krav} ({nr})",
    sterkt="The strongest result is for {krav}, which we assess as {dom}.",
    sterke="The strongest results are for {krav}, all of which we assess as {dom}.",
    svakt="{krav} is assessed as {dom}. {setning}.",
    men="{holder}, but {svikter}",
    tyder_på="the findings suggest {påstander}",
    delvis="it is only partly true {påstander}",
    nei="the findings contradict the claim {påstander}",
    skjønn=(
        "{krav} comes out as “{beregnet}” by the rule. In our judgement it is {dom}, for the reasons given "
        "at the criterion."
    ),
    uavgjort="{krav} may be anything from {lavest} to {høyest}.",
    finne_ut="To reach a conclusion, we must know {påstander}.",
    usikkert="The evidence is uncertain for {numre}.",
    ikke_relevant="{krav} has not been assessed, because it does not apply here.",
)

TEGNING = Tegneord(
    merker=MappingProxyType(
        {
            "fylt": "Filled circle",
            "trekvart": "Three-quarter filled circle",
            "halv": "Half-filled circle",
            "kvart": "Quarter-filled circle",
            "tom": "Empty circle",
            "stiplet": "Dashed circle",
            "strek": "Dash",
        }
    ),
    trinn="{antall} of {alle} steps",
    kjede="The chain in numbers: {ledd}",
)

UTGAVE = Utgaveord(
    til_leseren="To the reader who checks the facts",
    til_høring="To those who are asked to comment",
    verifisering=(
        (
            "This is the evidence of a performance audit that is not finished. Please check that the "
            "information is correct before we assess it."
        ),
    ),
    sjekk="Please check whether",
    sjekk_punkter=(
        "numbers, dates, names of plans and descriptions of who does what are correct",
        "what you or others have said or written is reproduced correctly",
        "anything essential is missing, or has changed since the information was given",
    ),
    svar="How to reply",
    svar_punkter=(
        (
            "Refer to the number in the margin beside each finding, for example “F3-15”, or to the number of "
            "the table or figure."
        ),
        (
            "State what is wrong, what is right and, if possible, where that can be seen. Enclose the "
            "document if you can."
        ),
        "If everything is correct, it is enough to say so.",
    ),
    ikke_med=(
        "Assessments, conclusions and recommendations are not part of this edition, nor is the summary. The "
        "audited body may comment on them when the whole report is sent for comment."
    ),
    høring=(
        (
            "The report is sent to {reviderte} for comment before it is presented to the control committee. "
            "The statement will be reproduced in full in the report (forskrift om kontrollutvalg og revisjon "
            "§ 14)."
        ),
        (
            "Refer to the number of the chapter, finding or recommendation that the statement concerns. Say "
            "for each recommendation whether you agree, who will be responsible, and when the measure is to "
            "be completed."
        ),
    ),
    deling="For those who check the facts. Not to be passed on.",
    taushet_fakta=(
        "The draft is not to be passed on. Access may be deferred until the control committee has received "
        "the final report (offentleglova § 5, second paragraph)."
    ),
    taushet=(
        "Access may be deferred until the control committee has received the final report (offentleglova "
        "§ 5, second paragraph). Please share this edition only with those who need it in order to reply."
    ),
    frist="Deadline for replies: {dato}.",
    frist_til="Please send the reply to {til}. Deadline: {dato}.",
    svar_til="Please send the reply to {til}.",
    utelatt="{hva} (not part of this edition)",
    utelatt_vurdering="the assessment in the chapter “{kapittel}”",
    utelatt_anbefaling="recommendation {nr}",
    funn_og_kilder="Findings and sources",
    om_funn_og_kilder=(
        "The table shows which sources each finding is based on. The codes of the sources are explained in "
        "{vedlegg}."
    ),
    kapittel="Chapter",
    forsidealt="Pattern with one stripe for each finding.",
    forsidemønster="The cover shows the report itself: {streker}.",
)

FIGURTALL = Figurtallord(
    overskrift="The numbers in the charts",
    innledning="Here are the numbers that the charts in the report show.",
    ikke_med="Charts that are based on a table in the report are not included.",
    strek="A dash means that the chart shows no value.",
    tittel="Numbers for {figur}: {tittel}",
    står_i="The numbers are in {sted}.",
    kategori="Category",
    år="Year",
    utsagn="Statement",
    andel="Share",
    sum="Total",
    i_alt="In all",
    med_andel="{antall} ({andel})",
)

BREV = Brevord(
    fil="File",
    side="{navn}, 1 page",
    sider="{navn}, {antall} pages",
    sjekksum="Checksum",
    sha256="SHA-256 {sum}",
    datert="Date",
    brevet="the letter from {fra}",
    dokumentet="the document “{tittel}”",
    om_side="The page is reproduced as an image. What it says follows as text after the image.",
    om_sider="The {antall} pages are reproduced as images. What they say follows as text after the images.",
    om_side_uten_tekst="The page is reproduced as an image. The file does not have its content as text.",
    om_sider_uten_tekst=(
        "The {antall} pages are reproduced as images. The file does not have its content as text."
    ),
    om_bilde="The document is reproduced as an image. What it says follows as text after the image.",
    om_bilde_uten_tekst="The document is reproduced as an image.",
    om_word=(
        "All the text in the Word file is reproduced. Typeface, margins and page breaks are not those of the "
        "file."
    ),
    alt_side="Page {nr} of {alle} in {hva}. The text is given below.",
    alt_side_uten_tekst="Page {nr} of {alle} in {hva}.",
    alt_bilde="Image of {hva}. The text is given below.",
    tekst_i_brevet="The text of the letter",
    tekst_i_dokumentet="The text of the document",
    sidetall="Page {nr}",
    side_uten_tekst="The page has no text that can be read.",
    utelatt="Not reproduced: {hva}.",
    bilde="[image]",
    bilde_av="[image: {alt}]",
    bilder="images ({antall})",
    symboler="characters from a symbol font ({antall})",
    skjult="hidden text",
    innlimt="embedded documents ({antall})",
    sporet="Tracked changes are shown as if they had been accepted.",
    noter="Notes",
)

DISPOSISJON = Disposisjonsord(
    samlet_vurdering="Overall assessment",
    vurdert_i="The findings are assessed in {steder}.",
    brukt_for="Used for {spørsmål}.",
    felles_anbefalinger="Joint recommendations",
    anbefalinger_til="Recommendations to {reviderte}",
    felles="Joint",
    uttalelse_fra="Statement from {fra} of {revidert}",
    svar_fra="Responses from {revidert} to the recommendations",
    uttalelse_mangler="No statement has been received from {reviderte}.",
)
