"""The words of the workbook that a committee fills in, in English."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.form_lexicon import Skjemaord

ENGELSK = Skjemaord(
    ark=MappingProxyType({"skjema": "Entries", "lesmeg": "Read me", "status": "Status"}),
    kolonner=MappingProxyType(
        {
            "anbefaling": "Recommendation",
            "del": "Part",
            "kort": "What it is about",
            "dato": "Date",
            "hva": "What",
            "av": "By",
            "holdning": "Response",
            "utfall": "Outcome",
            "sak": "Case",
            "avviker": "Departs",
            "framdrift": "Progress",
            "vurdering": "Assessment",
            "grunn": "Reason",
            "tekst": "Text",
            "frist": "Deadline",
            "ansvarlig": "Responsible",
            "neste": "Next",
        }
    ),
    hjelp=MappingProxyType(
        {
            "anbefaling": (
                "The identifier. It is there already; in the empty rows below, choose it from the list."
            ),
            "del": "The letter of the part. Empty means the whole recommendation.",
            "kort": "A help to whoever fills in the form. It is not read.",
            "dato": "The day it happened. Write it as a date, or as 12.3.2026, March 2026 or 2026-03-12.",
            "hva": (
                "What happened: response (the audited body replied), decision (a body decided), reported "
                "(the audited body reported progress), checked (the auditor or the control committee "
                "checked), deadline changed, reopened or closed (without implementation)."
            ),
            "av": "The body or the role, for example the municipal council. Never the name of a person.",
            "holdning": "For a response.",
            "utfall": "For a decision.",
            "sak": "For a decision: the case number, for example 45/24.",
            "avviker": (
                "For a decision: yes if it departs from what was recommended. Reproduce the decision in "
                "“Text”."
            ),
            "framdrift": "For a report: what the audited body says of itself.",
            "vurdering": "For a check: what the auditor or the control committee has checked.",
            "grunn": (
                "For a closed case: why it was closed without the recommendation having been implemented."
            ),
            "tekst": "What was said, decided or found. Must be there when something is reopened.",
            "frist": "The deadline that is set. A month lasts until its end.",
            "ansvarlig": "The role that is to carry it out.",
            "neste": "When the case is to be taken up again.",
        }
    ),
    status=MappingProxyType(
        {
            "nr": "Recommendation",
            "del": "Part",
            "kort": "What it is about",
            "tilstand": "State",
            "merknad": "Remark",
            "svar": "Response",
            "vedtak": "Decision",
            "framdrift": "Reported",
            "vurdering": "Checked",
            "frist": "Deadline",
            "ansvarlig": "Responsible",
            "neste": "Taken up again",
            "sist": "Latest news",
        }
    ),
    hele="whole",
    ja="yes",
    nei="no",
    feil="Unknown word",
    velg="Choose one of the words in the list.",
    tittel="Follow-up of recommendations",
    per="{tittel}. Status as at {dag}.",
    veiledning=(
        "This form is for reporting what has happened to the recommendations since last time.",
        "1. Go to the sheet “Entries”. Each recommendation, and each part of one, has a row.",
        (
            "2. Fill in the row when something has happened: the date, what, by whom, and the column that "
            "belongs to it. Leave the other rows empty."
        ),
        "3. If several things have happened, use the empty rows below, one row for each.",
        (
            "4. Save the file and send it to the auditor, who reads it with “revisjon oppfølging importer”. "
            "If anything is unclear, you will be told which cell it concerns, and nothing is read until "
            "everything is clear."
        ),
        (
            "What has been read is not changed. If something was wrong, write a new row that corrects it, "
            "and let the old one stand. The same file can be read several times: only what is new is "
            "included."
        ),
        "The sheet “Status” shows where the cases stand today. It is for reading only.",
        (
            "The grey columns are locked, so that the identifiers are not changed by accident. The lock has "
            "no password."
        ),
    ),
    kolonnene="The columns",
    kolonnehode=("Column", "What it is for"),
)
