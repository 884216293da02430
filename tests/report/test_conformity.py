"""The appendix on conformity: every requirement, found quickly, in both forms of Norwegian."""

from __future__ import annotations

import dataclasses
import inspect
import re
from dataclasses import replace

import pytest
from eksempel import DATO, ROT
from kommuner import tre_kommuner

from revisjon.assess import VurdertProsjekt, assess
from revisjon.checks import UTGAVER, Tillatt
from revisjon.checks.conformity import Status, les_standard
from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.model import Dato, Kravsvar, Prosjekt, Tekst
from revisjon.model.engagement import Målform
from revisjon.report import context_conformity
from revisjon.report.compose import compose
from revisjon.report.conformity import samsvarsdokument, utgave_for
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.document import Dokument
from revisjon.report.parts.conformity import Kontrollert
from revisjon.report.templates import Maler
from revisjon.report.tree import ren_tekst
from revisjon.report.xhtml import les
from revisjon.words import ordbok

INGENTING = Kontrollert((), utgave="endelig")


def lag(vurdert: VurdertProsjekt, maler: Maler, kontrollert: Kontrollert = INGENTING) -> Dokument:
    dokument, diagnoser = samsvarsdokument(vurdert, maler, kontrollert)
    assert diagnoser == ()
    return dokument


def tekst(dokument: Dokument) -> str:
    return ren_tekst(les(dokument.html)).replace("\u00a0", " ")


def rad(dokument: Dokument, krav: str) -> str:
    (el,) = [el for el in les(dokument.html).iter("tr") if el.get("data-krav") == krav]
    return ren_tekst(el).replace("\u00a0", " ")


def med_oppdrag(vurdert: VurdertProsjekt, **felt: object) -> VurdertProsjekt:
    p = vurdert.prosjekt
    return assess(replace(p, oppdrag=replace(p.oppdrag, **felt)), DATO)  # type: ignore[arg-type]


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_it_has_every_requirement_with_status_in_words_beside_the_mark(
    eksempel: VurdertProsjekt, innebygd: Maler, målform: Målform
) -> None:
    dokument = lag(med_oppdrag(eksempel, målform=målform), innebygd)
    rader = [el for el in les(dokument.html).iter("tr") if el.get("data-krav")]
    assert [el.get("data-krav") for el in rader] == [k.id for k in les_standard().krav]
    status = ordbok(målform).dok.samsvar.status
    for el, krav in zip(rader, les_standard().krav, strict=True):
        celler = list(el)
        assert celler[0].text == str(krav.nr)
        assert ren_tekst(celler[2]).replace("\u00a0", " ").endswith(tuple(status.values()))
        assert [barn.tag.rpartition("}")[2] for barn in celler[2]] == ["svg"]
        assert ren_tekst(celler[3])
    assert set(status) == {s.value for s in Status}


def test_every_table_has_a_head_that_can_be_repeated(eksempel: VurdertProsjekt, innebygd: Maler) -> None:
    tabeller = list(les(lag(eksempel, innebygd).html).iter("table"))
    # One for each section of the standard, and one for what is not met.
    assert len(tabeller) == len(les_standard().deler) + 1
    for tabell in tabeller:
        assert [el.tag for el in tabell][1:] == ["thead", "tbody"]
        assert {el.get("scope") for el in tabell.iter("th")} == {"col", "row"}


def test_it_says_where_in_the_files_and_in_the_report(eksempel: VurdertProsjekt, innebygd: Maler) -> None:
    dokument = lag(eksempel, innebygd)
    metode = rad(dokument, "metode")
    assert "Kapittel 1.3 i rapporten" in metode
    assert re.search(r"oppdrag\.yaml:\d+", metode)
    assert "Vedlegg 1 i rapporten" in rad(dokument, "uttalelse")
    assert "og 54 steder til" in rad(dokument, "kildetype")
    assert "Tittelsiden" in rad(dokument, "standard")


def test_it_tells_apart_what_is_missing_what_waits_and_what_does_not_apply(
    eksempel: VurdertProsjekt, innebygd: Maler
) -> None:
    dokument = lag(eksempel, innebygd)
    assert "Ikke ført opp." in rad(dokument, "oppstartsbrev")
    assert "Se korrespondansen med den reviderte." in rad(dokument, "oppstartsbrev")
    assert "Bekreftes som «oppstartsbrev»." in rad(dokument, "oppstartsbrev")
    assert "Noe er ikke ført opp." in rad(dokument, "bestilling")
    assert "Gjelder først når rapporten blir offentlig." in rad(dokument, "pdf")
    assert "Rapporten bygger ikke på stikkprøver." in rad(dokument, "stikkprøve")
    assert "Sjekket uten funn" not in rad(dokument, "egenvurdering")


def test_what_is_broken_stands_first_with_the_messages(eksempel: VurdertProsjekt, innebygd: Maler) -> None:
    plass = Plass("vurdering.yaml", 221, 5)
    funnet = tuple(
        Diagnose("G026", plass, f"Anbefaling {nr} er feil rettet.", "Rett.", Alvor.ADVARSEL)
        for nr in range(6)
    )
    dokument = lag(eksempel, innebygd, Kontrollert(funnet, utgave="endelig"))
    t = tekst(dokument)
    assert t.index("Krav som ikke er helt oppfylt") < t.index("Krav til revisor")
    (tabell,) = [el for el in les(dokument.html).iter("table") if el.get("id") == "samsvar.brutt"]
    assert "Anbefalingene er rettet til administrasjonen" in ren_tekst(tabell)
    innhold = rad(dokument, "anbefaling-mottaker")
    assert "G026 (advarsel) Anbefaling 0 er feil rettet." in innhold
    assert "vurdering.yaml:221" in innhold
    assert "Anbefaling 4" not in innhold
    assert "Og 2 meldinger til." in innhold
    assert "Ingen krav er funnet brutt." not in t


def test_what_is_silenced_is_listed_with_the_reason(eksempel: VurdertProsjekt, innebygd: Maler) -> None:
    d = Diagnose("G026", Plass("vurdering.yaml", 221), "Feil rettet.", "Rett.", Alvor.ADVARSEL)
    grunn = "Bare kommunestyret kan delegere."
    kontrollert = Kontrollert((), (Tillatt(d, grunn, Plass("vurdering.yaml", 220)),), "endelig")
    dokument = lag(eksempel, innebygd, kontrollert)
    assert f"G026 er tillatt: {grunn}" in rad(dokument, "anbefaling-mottaker")
    assert tekst(dokument).count(grunn) == 2
    assert "Revisor har tatt stilling til disse meldingene" in tekst(dokument)
    assert "Ingen meldinger er tillatt." in tekst(lag(eksempel, innebygd))


def test_what_a_person_has_confirmed_is_told_with_name_and_date(
    eksempel: VurdertProsjekt, innebygd: Maler
) -> None:
    svar = Kravsvar("mislighet", "Ingen mistanke.", "oppdragsansvarlig", Dato(2026, 5, 22))
    dokument = lag(med_oppdrag(eksempel, samsvar=(svar,)), innebygd)
    innhold = rad(dokument, "mislighet")
    assert "Bekreftet av oppdragsansvarlig 22. mai 2026: Ingen mistanke." in innhold
    assert "Oppfylt" in innhold


@pytest.mark.parametrize("utgave", ["", *UTGAVER])
def test_it_is_made_for_any_edition(eksempel: VurdertProsjekt, innebygd: Maler, utgave: str) -> None:
    dokument = lag(eksempel, innebygd, Kontrollert((), utgave=utgave))
    assert dokument.utgave == utgave_for(utgave) in DOKUMENTTYPER["samsvar"].utgaver
    assert (f"«{utgave}»" in tekst(dokument)) is bool(utgave)
    assert not dokument.data


def test_without_what_the_checks_found_it_asks_them_itself(
    eksempel: VurdertProsjekt, innebygd: Maler
) -> None:
    dokument, diagnoser = compose(eksempel, "endelig", innebygd, "samsvar")
    assert diagnoser == ()
    assert "«endelig»" in tekst(dokument)


@pytest.mark.parametrize("disposisjon", ["per kapittel", "samlet"])
def test_references_into_the_report_lead_somewhere(
    eksempel: VurdertProsjekt, innebygd: Maler, disposisjon: str
) -> None:
    def uten(p: Prosjekt) -> VurdertProsjekt:
        nakent = replace(p.oppdrag, bakgrunn=None, konklusjon=None)
        return assess(
            replace(p, oppdrag=nakent, disposisjon=disposisjon, metode=(), uttalelser=(), anbefalinger={}),
            DATO,
        )

    for p in (eksempel.prosjekt, tre_kommuner()):
        for utgave in UTGAVER:
            lag(assess(replace(p, disposisjon=disposisjon), DATO), innebygd, Kontrollert((), utgave=utgave))
            lag(uten(p), innebygd, Kontrollert((), utgave=utgave))


def test_where_the_standard_was_not_followed_the_report_says_so(
    eksempel: VurdertProsjekt, innebygd: Maler
) -> None:
    avvik = Tekst("To intervjuer ble gjort uten referat.", Plass("oppdrag.yaml"))
    vurdert = med_oppdrag(eksempel, avvik_fra_standard=avvik)
    rapporten, diagnoser = compose(vurdert, "endelig", innebygd)
    assert diagnoser == ()
    t = tekst(rapporten)
    assert "Avvik fra standarden" in t
    assert "To intervjuer ble gjort uten referat." in t
    assert "Avvik fra standarden" not in tekst(compose(eksempel, "endelig", innebygd)[0])


def test_every_field_is_on_the_page_for_offices() -> None:
    maler = (ROT / "docs" / "maler.md").read_text("utf-8")
    klasser = [k for _, k in inspect.getmembers(context_conformity, dataclasses.is_dataclass)]
    egne = [k for k in klasser if k.__module__ == context_conformity.__name__]
    felt = {f.name for k in egne for f in dataclasses.fields(k)}
    assert len(felt) > 15
    assert {f for f in felt if f"`{f}`" not in maler} == set()
