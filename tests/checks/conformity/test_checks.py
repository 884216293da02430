"""Each check of the standard: what makes it speak, and what is nearly that and must not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from eksempel import ROT
from hypothesis import given
from hypothesis import strategies as st
from kommuner import MAPPE as TRE_KOMMUNER
from revisjonsskikk import funn, koder, les, over
from sjekkeprøve import RETT

from revisjon.checks import UTGAVER, Grunnlag, Sjekk
from revisjon.checks.conformity import SJEKKER
from revisjon.checks.conformity.closing import ti_år_etter
from revisjon.checks.conformity.people import et_år_før
from revisjon.checks.page import les as les_side
from revisjon.diagnostics import Alvor

TEAM = "team: [{navn: Kari Berg, rolle: oppdragsansvarlig}, {navn: Ola Dal, rolle: prosjektleder}]"
ALT = """
  oppstartsbrev: {dato: 2025-12-01}
  prosjektplan: {dato: 2025-12-03, sak: 3/26}
  uavhengighet:
    - {hvem: Kari Berg, dato: 2025-11-20, meldt: 2025-11-25}
    - {hvem: prosjektleder, dato: 2025-11-21}
  kvalitetssikret:
    - {av: fagleder, dato: 2025-12-02, utgave: plan}
    - {av: fagleder, dato: 2026-04-10, utgave: høring}
    - {av: fagleder, dato: 2026-05-20, utgave: endelig}
"""
GOD = f"oppdrag:\n  {TEAM}{ALT}"
INTERVJU = """
kilder:
  samtale: {{type: intervju, rolle: leder, dato: 2026-02-03{}}}
funn:
  - {{id: F9, kapittel: tema, tekst: Lederen bruker oversikten., kilder: [samtale], kontekst: ja}}
"""


def oppdrag(*felt: str) -> str:
    return "oppdrag:\n" + "".join(f"  {f}\n" for f in felt)


def anbefaling(mottaker: str) -> str:
    return (
        "anbefalinger:\n"
        f"  - {{id: A1, tekst: sørger for en ny oversikt, grunnlag: [oversikt.b], mottaker: {mottaker}}}"
    )


@pytest.mark.parametrize("mappe", [ROT, RETT, TRE_KOMMUNER], ids=lambda m: m.name)
@pytest.mark.parametrize("utgave", ["", *UTGAVER])
def test_right_projects_get_hints_at_most(mappe: Path, utgave: str) -> None:
    assert [d for d in funn(les(mappe), utgave) if d.alvor is not Alvor.HINT] == []


@pytest.mark.parametrize("sjekk", SJEKKER, ids=lambda s: s.kode)
def test_the_example_of_the_page_makes_it_come(sjekk: Sjekk, tmp_path: Path) -> None:
    g = over(les_side(sjekk).eksempel, tmp_path)
    assert any(sjekk.kode in koder(g, utgave) for utgave in ("", *UTGAVER))
    for d in (d for utgave in UTGAVER for d in funn(g, utgave) if d.kode == sjekk.kode):
        assert d.melding.rstrip(")").endswith((".", "?"))
        assert d.råd.endswith((".", "?"))


def test_a_project_that_tells_all_is_silent_in_every_edition(tmp_path: Path) -> None:
    g = over(GOD, tmp_path)
    assert {d.kode for utgave in ("", *UTGAVER) for d in funn(g, utgave)} == set()


BARE = [
    # One in charge (forskr. § 10)
    ("G001", oppdrag("team: [{rolle: oppdragsansvarlig}, {rolle: Oppdragsansvarleg forvaltningsrevisor}]")),
    ("", oppdrag("team: [{rolle: oppdragsansvarlig til mars 2026}, {rolle: oppdragsansvarlig}]")),
    ("", oppdrag("team: [{rolle: oppdragsansvarlig}, {rolle: stedfortreder for oppdragsansvarlig}]")),
    ("G002", oppdrag("team: [{rolle: prosjektleder}]")),
    ("", oppdrag("team: []")),
    # Standard
    ("G007", GOD + "  standard: RSK 001 (2011)\n"),
    ("", GOD + "  standard: RSK 001 (2020)\n"),
    ("", GOD + "  standard: Kommunens egen standard fra 2011\n"),
    # Confirmed by those who said it
    ("G013", INTERVJU.format("")),
    ("G013", INTERVJU.format(", verifisert: nei")),
    ("", INTERVJU.format(", verifisert: ja")),
    # The draft and the facts
    ("G011", oppdrag("kriterier_forelagt: {dato: 2026-04-28}")),
    ("", oppdrag("kriterier_forelagt: {dato: 2026-04}")),
    ("", oppdrag("kriterier_forelagt: {dato: 2026-01-15}")),
    ("G012", oppdrag("verifisering: {sendt: 2026-04-10, besvart: 2026-04-01}")),
    ("G012", oppdrag("verifisering: {sendt: 2026-04-28}")),
    ("G012", oppdrag("verifisering: {sendt: 2026-03-10, besvart: 2026-04-28}")),
    ("", oppdrag("verifisering: {sendt: 2026-03-10, besvart: 2026-03-20}")),
    ("", oppdrag("verifisering: {frist: 2026-03-20}")),
    # Questions
    ("G015", "problemstillinger: [{id: P2, tekst: Bruken av oversikten}]"),
    ("", "problemstillinger: [{id: P2, tekst: 'I bruk?', under: [{id: P2a, tekst: Bruken}]}]"),
    ("G016", "problemstillinger: [{id: P2, tekst: 'I bruk?', endret: {dato: 2026-02-01}}]"),
    ("", "problemstillinger: [{id: P2, tekst: 'I bruk?', endret: {dato: 2026-02-01, sak: 8/26}}]"),
    # Method
    ("G017", "metode: [{type: dokumentanalyse, tekst: Vi har lest., problemstillinger: [P1]}]"),
    ("", "metode: [{type: dokumentanalyse, tekst: Vi har lest., problemstillinger: [P1, P2]}]"),
    ("G021", "metode: [{type: stikkprøve, tekst: Vi har sett på saker.}]"),
    # Sources
    ("G019", "kilder: {spm: {type: undersøkelse, tittel: Spørring, dato: 2026-02, besvart: 84}}"),
    ("", "kilder: {spm: {type: undersøkelse, tittel: Spørring, dato: 2026-02, utsendt: 90, besvart: 84}}"),
    ("G020", "kilder: {s: {type: undersøkelse, tittel: S, dato: 2026-02, utsendt: 90, besvart: 44}}"),
    ("", "kilder: {s: {type: undersøkelse, tittel: S, dato: 2026-02, utsendt: 90, besvart: 45}}"),
    ("G020", "kilder: {s: {type: undersøkelse, tittel: S, dato: 2026-02, utsendt: 20, besvart: 19}}"),
    (
        "",
        "kilder: {s: {type: undersøkelse, tittel: S, dato: 2026-02, utsendt: 20, besvart: 9, merknad: Få.}}",
    ),
    ("G023", "kilder: {s: {type: statistikk, utgiver: SSB, tittel: Folkemengde, hentet: 2026-02-01}}"),
    ("G034", "kilder: {s: {type: statistikk, tittel: KOSTRA, nummer: Tabell 12362}}"),
    ("", "kilder: {s: {type: statistikk, utgiver: Vik kommune, tittel: Sykefravær}}"),
    # Recommendations
    ("G026", anbefaling("kommunestyret")),
    ("G026", anbefaling("fylkestinget")),
    ("G026", anbefaling("Heradsstyret i Vik")),
    ("G026", anbefaling("hovedutvalg for oppvekst")),
    ("", anbefaling("kommunedirektøren")),
    ("", anbefaling("styret i Vik Vann AS")),
    ("", anbefaling("byrådsavdelingen")),
    ("", anbefaling("sekretariatet for kontrollutvalget")),
    ("", anbefaling("ordførerens stab")),
    ("", anbefaling("kommunestyrets sekretariat")),
    ("G026", anbefaling("dei folkevalde")),
    ("G026", anbefaling("Kontrollutvalet")),
    # The end
    ("G029", oppdrag("oversendt: {dato: 2026-05-02}")),
    ("G029", oppdrag("oversendt: {dato: 2026-04-30}")),
    ("", oppdrag("oversendt: {dato: 2026-05-28}")),
    ("", oppdrag("oversendt: {dato: 2026-06-02}")),
    ("G030", oppdrag("oppbevares_til: 2035")),
    ("G030", oppdrag("oppbevares_til: 2036-04")),
    ("", oppdrag("oppbevares_til: 2036-05")),
    ("", oppdrag("oppbevares_til: 2036")),
    ("G031", oppdrag("samsvar: [{krav: egenvurderig, merknad: Sett., av: leder, dato: 2026-05}]")),
    ("", oppdrag("samsvar: [{krav: egenvurdering, merknad: Sett., av: leder, dato: 2026-05}]")),
]


@pytest.mark.parametrize(("kode", "yaml"), BARE)
def test_the_final_edition_says(kode: str, yaml: str, tmp_path: Path) -> None:
    assert koder(over(yaml, tmp_path)) == ([kode] if kode else [])


UAVHENGIG = [
    ("2025-11-20", []),
    ("2025-12", []),
    ("2026-01-15", ["G003"]),
    ("2024-11-20", ["G003"]),
    ("2024-12-01", []),
    ("2024", []),
]


@pytest.mark.parametrize(("dato", "ventet"), UAVHENGIG)
def test_the_statement_of_the_one_in_charge_is_recent_and_early(
    dato: str, ventet: list[str], tmp_path: Path
) -> None:
    yaml = GOD.replace("{hvem: Kari Berg, dato: 2025-11-20", f"{{hvem: Kari Berg, dato: {dato}")
    assert koder(over(yaml, tmp_path)) == ventet


def test_a_statement_after_the_start_is_no_matter_where_there_is_one_before(tmp_path: Path) -> None:
    yaml = GOD.replace("uavhengighet:\n", "uavhengighet:\n    - {hvem: Kari Berg, dato: 2026-02-01}\n")
    assert koder(over(yaml, tmp_path)) == []


@pytest.mark.parametrize(
    ("fra", "til", "ventet"),
    [
        ("hvem: prosjektleder", "hvem: en annen", ["G004"]),
        ("hvem: prosjektleder", "hvem: Ola Dal", []),
        ("meldt: 2025-11-25", "trusler: [{hva: Har en bror i kommunen}]", ["G005"]),
        ("meldt: 2025-11-25", "trusler: [{hva: Bror i kommunen, tiltak: Deltar ikke i intervju}]", []),
        ("av: fagleder, dato: 2026-05-20", "av: Ola Dal, dato: 2026-05-20", ["G006"]),
        ("av: fagleder, dato: 2026-05-20", "av: Prosjektleder, dato: 2026-05-20", ["G006"]),
        ("av: fagleder, dato: 2026-05-20", "av: Kari Berg, dato: 2026-05-20", []),
        ("rolle: prosjektleder", "rolle: prosjektleder og kvalitetssikrer", ["G006"]),
        ("brev: {dato: 2025-12-01", "brev: {dato: 2026-03-20", ["G003", "G008"]),
        ("brev: {dato: 2025-12-01", "brev: {dato: 2026-03", ["G003"]),
        ("dato: 2026-04-10, utgave: høring", "dato: 2026-04-10, utgave: plan", ["G009"]),
        ("dato: 2026-05-20, utgave: endelig", "dato: 2026-05-20, utgave: høring", ["G010"]),
        ("dato: 2026-05-20, utgave: endelig", "dato: 2026-06-01, utgave: endelig", ["G028"]),
        ("  prosjektplan: {dato: 2025-12-03, sak: 3/26}\n", "", ["G032"]),
    ],
)
def test_one_thing_wrong_in_a_project_that_tells_all(
    fra: str, til: str, ventet: list[str], tmp_path: Path
) -> None:
    assert GOD.count(fra) == 1
    funnet = koder(over(GOD.replace(fra, til), tmp_path))
    if "brev:" in fra:
        # The statements are now old enough to be told of, or not.
        funnet = [k for k in funnet if k != "G003"]
        ventet = [k for k in ventet if k != "G003"]
    assert funnet == ventet


def test_what_is_missing_may_be_confirmed_instead(tmp_path: Path) -> None:
    yaml = GOD.replace("  prosjektplan: {dato: 2025-12-03, sak: 3/26}\n", "")
    yaml += "  samsvar: [{krav: prosjektplan, merknad: Ligger i mappen., av: leder, dato: 2026-05}]\n"
    assert koder(over(yaml, tmp_path)) == []


def test_missing_facts_do_not_nag_a_draft(tmp_path: Path) -> None:
    g = over(oppdrag("oppstartsbrev: {dato: 2025-12-01}"), tmp_path)
    assert koder(g, "") == koder(g, "arbeidsutkast") == koder(g, "verifisering") == []
    assert koder(g, "høring") == []
    assert [d.alvor for d in funn(g, "endelig")] == [Alvor.ADVARSEL]


SVAKT = """
kilder:
  samtale: {{type: intervju, rolle: leder, dato: 2026-02-03, verifisert: ja, annenhånds: ja{}}}
kriterier:
  - id: oversikt
    styrke: skal
    krav: ha oversikt
    hjemmel: [{{kilde: loven, bestemmelse: § 25-1}}]
    problemstillinger: [P1, P2]
    punkter: [{{id: a, påstand: Den finnes}}, {{id: b, påstand: Den er oppdatert{}}}]
funn:
  - {{id: F2, kapittel: tema, tekst: Nei., kilder: [{}], belyser: [{{punkt: oversikt.b, taler: mot}}]}}
"""


@pytest.mark.parametrize(
    ("felt", "ventet"),
    [
        (("", "", "samtale"), ["G024"]),
        (("", "", "samtale, brev"), []),
        ((", antall: 4", "", "samtale"), []),
        (("", ", enkeltkilde: Bare lederen kan vite det", "samtale"), []),
    ],
)
def test_a_weakness_that_one_person_has_told_of(
    felt: tuple[str, str, str], ventet: list[str], tmp_path: Path
) -> None:
    assert koder(over(SVAKT.format(*felt), tmp_path), "") == ventet


def test_where_several_bodies_are_audited_each_may_have_ten_recommendations() -> None:
    tre = les(TRE_KOMMUNER)
    assert len(tre.prosjekt.oppdrag.reviderte) == 3
    assert "G027" not in koder(tre)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_ten_years_on_and_one_back(dag: date) -> None:
    assert (ti_år_etter(dag).year, et_år_før(dag).year) == (dag.year + 10, dag.year - 1)
    assert abs((ti_år_etter(dag) - dag).days - 3652) <= 1
    assert (dag - et_år_før(dag)).days in (365, 366)


def test_messages_point_into_the_files(tmp_path: Path) -> None:
    def linje(g: Grunnlag) -> str:
        (d,) = funn(g)
        return (tmp_path / "prosjekt" / d.plass.fil).read_text("utf-8").split("\n")[d.plass.linje - 1]

    assert "2035" in linje(over(oppdrag("oppbevares_til: 2035"), tmp_path))
