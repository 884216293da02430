"""A committee's form in English: filled in with English words, read as the words of the log."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

from arbeidsbok import fyll_ut
from modell import kriterium, prosjekt
from openpyxl import load_workbook

from revisjon.followup import følg
from revisjon.followup.importing import Ønske, importer
from revisjon.model import Anbefaling, Prosjekt
from revisjon.output.form_xlsx import lag_skjema_xlsx
from revisjon.report.followup_form import lag_skjema


def _prosjekt() -> Prosjekt:
    p = prosjekt([kriterium()])
    a = Anbefaling("A1", "update the overview", ("k.a",), "the chief municipal executive")
    return replace(p, anbefalinger={"A1": a}, oppdrag=replace(p.oppdrag, målform="engelsk"))


def _skjema(p: Prosjekt) -> bytes:
    return lag_skjema_xlsx(lag_skjema(følg(p, date(2026, 6, 1))))


def test_it_is_read_as_the_words_of_the_log() -> None:
    p = _prosjekt()
    vedtak = {
        "Date": "12 June 2026",
        "What": "decision",
        "By": "the municipal council",
        "Outcome": "adopted with changes",
        "Departs": "yes",
        "Text": "Less than was recommended.",
        "Case": "45/26",
        "Deadline": "March 2027",
    }
    meldt = {"What": "reported", "By": "the head of health", "Progress": "in progress"}
    kontroll = {"What": "checked", "By": "the auditor", "Assessment": "not followed up"}
    felles = {"Recommendation": "A1", "Date": date(2026, 9, 1)}
    data = fyll_ut(_skjema(p), {2: vedtak, 3: {**felles, **meldt}, 4: {**felles, **kontroll}})
    svar = importer(data, p, Ønske("liste.xlsx", date(2027, 3, 1), {"A1": "1"}))
    assert [d.melding for d in svar.diagnoser] == []
    assert [(i.hva, i.utfall or i.framdrift or i.vurdering, i.avviker) for i in svar.nye] == [
        ("vedtak", "vedtatt endret", True),
        ("rapportert", "pågår", False),
        ("verifisert", "ikke fulgt opp", False),
    ]
    assert (str(svar.nye[0].dato), str(svar.nye[0].frist)) == ("2026-06-12", "2027-03")


def test_the_words_that_can_be_chosen_are_english() -> None:
    bok = load_workbook(io.BytesIO(_skjema(_prosjekt())))
    assert bok.sheetnames[:1] == ["Read me"] or "Entries" in bok.sheetnames
    valg = " ".join(str(v.formula1) for v in bok["Entries"].data_validations.dataValidation)
    assert "decision" in valg
    assert "yes" in valg
    assert not {"vedtak", "svar", "lukket"} & {*valg.replace('"', ",").split(",")}
