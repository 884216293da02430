"""The words of what is shown of many projects, in English."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.english_page import SIDE
from revisjon.words.english_values import I_ENGELSK
from revisjon.words.portfolio_lexicon import Oversiktsord, Porteføljeord, Restanseord, Årsord

OVERSIKT = Oversiktsord(
    språk="en-GB",
    tittel="Follow-up of recommendations",
    per_dag="As at {dag}",
    ark=MappingProxyType(
        {
            "anbefalinger": "Recommendations",
            "deler": "Parts",
            "logg": "Log",
            "prosjekter": "Projects",
            "gjentatte": "Repeat findings",
            "feilede": "Projects with errors",
        }
    ),
    kolonner=MappingProxyType(
        {
            "kommune": "Municipality",
            "kommunenr": "Municipality no.",
            "prosjekt": "Audit",
            "prosjekt_id": "Project",
            "år": "Year",
            "rapport": "Report",
            "tema": "Topic",
            "nr": "No.",
            "anbefaling": "Recommendation",
            "del": "Part",
            "tekst": "Text",
            "mottaker": "Addressee",
            "ansvarlig": "Responsible",
            "tilstand": "State",
            "svar": "Response",
            "vedtak": "Decision",
            "avviker": "Decision departs",
            "framdrift": "Reported",
            "vurdering": "Checked",
            "grunn": "Reason for closing",
            "frist": "Deadline",
            "forfalt": "Overdue",
            "dager_over": "Days past the deadline",
            "utsatt": "Times postponed",
            "gjenåpnet": "Times reopened",
            "neste": "Taken up again",
            "sist": "Latest news",
            "stille": "Days without news",
            "alder": "Age in days",
            "alder_kort": "Age",
            "gjort": "Parts followed up",
            "av": "Parts in all",
            "kriterier": "Criteria",
            "kriteriet": "The criterion",
            "før": "In the report",
            "nå": "Now",
            "endring": "Change",
            "flagg": "Remark",
            "sti": "Folder",
            "dato": "Date",
            "registrert": "Entered",
            "hva": "What",
            "hvem": "By",
            "resultat": "Result",
            "sak": "Case",
            "anbefalinger": "Recommendations",
            "åpne": "Open",
            "fulgt_opp": "Followed up",
            "lukket": "Closed without implementation",
            "feil": "Error",
            "gruppe": "Group",
            "kriterium": "Criterion",
            "hjemmel": "Legal basis",
            "dom": "Assessment",
            "likhet": "Why it is the same",
            "samme_sted": "Again in the same municipality",
        }
    ),
    antall=MappingProxyType(
        {
            "alle": "recommendations",
            "forfalt": "overdue",
            "åpne": "open",
            "meldt": "reported as carried out, not checked",
            "fulgt_opp": "followed up",
            "lukket": "closed without implementation",
            "formelt": "formally in place, not in practice",
            "uten_nytt": "without news for a year",
            "ikke_oppfylt": "followed up, but the criterion is not met",
            "avviker": "with a decision that departs",
            "gjenåpnet": "reopened",
        }
    ),
    flagg=MappingProxyType(
        {
            "forfalt": "overdue by {dager}",
            "meldt_i_tide": "reported on time, not checked",
            "avviker": "the decision departs from the recommendation",
            "gjenåpnet": "reopened",
            "flyttet": "the deadline has been moved",
            "flyttet_flere": "the deadline has been moved {ganger} times",
            "stille": "nothing new for {dager}",
            "formelt": "formally in place, not in practice",
            "ikke_oppfylt": "the criterion is not met",
            "ja": "yes",
            "nei": "no",
        }
    ),
    dager=("1 day", "{antall} days"),
    år="{antall} years",
    komma=".",
    dag="{dag} {måned} {år}",
    måneder=(
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
    side=SIDE,
    verdier=I_ENGELSK,
)

DOKUMENTER = Porteføljeord(
    per="As at {dag}",
    kommuner="{antall} municipalities and other bodies",
    revisjon="1 audit",
    revisjoner="{antall} audits",
    nr="No.",
    anbefaling="Recommendation",
    anbefalinger="Recommendations",
    status="Status",
    frist="Deadline",
    ansvarlig="Responsible",
    kommune="Municipality",
    antall="Number",
    feil="Projects that are not included",
    feil_om="These cannot be read, and are not included in the figures:",
    uten="–",
    hendelser=MappingProxyType(
        {
            "svar": "Replied",
            "vedtak": "Decision",
            "rapportert": "Reported",
            "verifisert": "Checked",
            "frist endret": "New deadline",
            "gjenåpnet": "Reopened",
            "lukket": "Closed without implementation",
        }
    ),
    del_="part {del_}",
    rest=Restanseord(
        type="List of outstanding recommendations",
        tittel="Recommendations that have not been closed",
        sum="{antall} recommendations in {revisjoner} have not been closed.",
        sum_én="One recommendation has not been closed.",
        ingen="All the recommendations have been closed.",
        forfalt="{antall} are past the deadline, and come first.",
        forfalt_én="One is past the deadline, and comes first.",
        ingen_forfalt="None is past the deadline.",
    ),
    år=Årsord(
        type="Section of the annual report",
        tittel="Follow-up of performance audits in {år}",
        plikt=(
            "The control committee must see to it that decisions in performance audit cases are followed up, "
            "and report to the municipal council whether the decisions have been followed up (forskrift om "
            "kontrollutvalg og revisjon, the Regulations on Control Committees and Audit, § 5)."
        ),
        tall="The figures for the year",
        antall=MappingProxyType(
            {
                "alle": "Recommendations being followed up during the year",
                "nye": "Of which from audits completed during the year",
                "vedtatt": "Decided on during the year",
                "meldt": "Reported as carried out during the year",
                "kontrollert": "Checked during the year",
                "fulgt_opp": "Closed as followed up",
                "lukket": "Closed without implementation",
                "gjenåpnet": "Reopened",
                "åpne": "Still open",
                "forfalt": "Of which past the deadline",
            }
        ),
        antall_kort=MappingProxyType(
            {
                "alle": "Being followed up",
                "vedtatt": "Decided on",
                "kontrollert": "Checked",
                "fulgt_opp": "Followed up",
                "lukket": "Closed",
                "åpne": "Open",
                "forfalt": "Past deadline",
            }
        ),
        per_kommune="Municipality by municipality",
        skjedde="What happened in {år}",
        i_året="During the year",
        stille="Open recommendations with which nothing happened in {år}",
        ingenting="Nothing has been entered as having happened to the recommendations in {år}.",
        bygger_på=(
            "The figures are based on what had been entered by {dag}. A recommendation counts once on each "
            "line."
        ),
    ),
)
