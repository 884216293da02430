"""The case paper: who is asked for what by whom, and what the secretariat is to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from eksempel import DATO
from kommuner import tre_kommuner

from revisjon.assess import VurdertProsjekt, assess
from revisjon.diagnostics import Alvor
from revisjon.model import Anbefaling, Bestilling, Konfidensielt, Prosjekt, Revidert, Teammedlem
from revisjon.model.engagement import Målform
from revisjon.report.compose import compose
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.document import Dokument
from revisjon.report.templates import Maler
from revisjon.report.tree import ren_tekst
from revisjon.report.xhtml import les


def lag(vurdert: VurdertProsjekt, type_: str, maler: Maler, utgave: str = "", om: str = "") -> Dokument:
    utgave = utgave or DOKUMENTTYPER[type_].utgaver[0]
    dokument, diagnoser = compose(vurdert, utgave, maler, type_, om)
    assert [d for d in diagnoser if d.alvor is Alvor.FEIL] == []
    return dokument


def tekst(dokument: Dokument) -> str:
    return ren_tekst(les(dokument.html)).replace("\u00a0", " ")


def alle(vurdert: VurdertProsjekt) -> Iterator[tuple[str, str, str]]:
    for type_ in DOKUMENTTYPER.values():
        yield from ((type_.navn, u, om) for u in type_.utgaver for om in type_.om(vurdert.prosjekt))


def test_what_all_are_recommended_has_a_subject_beside_what_one_is(fullt: Prosjekt, innebygd: Maler) -> None:
    to = (Revidert("Vik kommune", "kommune", "vik"), Revidert("Nes kommune", "kommune", "nes"))
    a1 = fullt.anbefalinger["A1"]
    a2 = replace(a1, id="A2", tekst="måler avfallet", gjelder=("nes",), deler=())
    vurdert = assess(_med(fullt, to, {"A1": a1, "A2": a2}), DATO)
    ark = tekst(lag(vurdert, "sammendrag", innebygd))
    assert "Vi anbefaler at" in ark
    assert "1kommunene gjør planen kjent" in ark
    assert "Nes kommune måler avfallet" in ark


def _med(p: Prosjekt, reviderte: tuple[Revidert, ...], anbefalinger: dict[str, Anbefaling]) -> Prosjekt:
    return replace(p, oppdrag=replace(p.oppdrag, reviderte=reviderte), anbefalinger=anbefalinger)


EIES = (
    ("AS", "generalforsamlingen", "selskapet", "selskapet"),
    ("IKS", "representantskapet", "selskapet", "selskapet"),
    ("oppgavefellesskap", "representantskapet", "oppgavefellesskapet", "oppgåvefellesskapet"),
    ("politisk råd", "representantskapet", "rådet", "rådet"),
)


@pytest.mark.parametrize(("type_", "organ", "kalt", "nynorsk"), EIES)
def test_what_a_company_must_do_goes_through_its_owners(
    type_: str, organ: str, kalt: str, nynorsk: str, fullt: Prosjekt, innebygd: Maler
) -> None:
    alle = (Revidert("Vik kommune", "kommune", "vik"), Revidert("Nes", type_, "nes"))
    a1 = replace(fullt.anbefalinger["A1"], mottaker="kommunedirektøren", deler=())
    a2 = replace(a1, id="A2", tekst="måler avfallet", gjelder=("nes",))
    p = _med(fullt, alle, {"A1": a1, "A2": a2})
    t = tekst(lag(assess(p, DATO), "saksframlegg", innebygd))
    assert "Kommunestyret ber kommunedirektøren se til at Vik kommune: a) gjør planen kjent (anb" in t
    ber = f"Kommunestyret ber sin representant i {organ} i Nes arbeide for at {kalt}:"
    assert f"{ber} a) gjør planen kjent (anbefaling 1) b) måler avfallet (anbefaling 2)" in t
    assert f"ber kommunedirektøren og representanten i {organ} i Nes melde skriftlig tilbake" in t
    assert "følge opp punkt 2 og 3." in t
    ark = tekst(lag(assess(p, DATO), "sammendrag", innebygd))
    assert f"når kommunedirektøren og representanten i {organ} i Nes skal melde tilbake" in ark
    p = replace(p, oppdrag=replace(p.oppdrag, målform="nynorsk"))
    t = tekst(lag(assess(p, DATO), "saksframlegg", innebygd))
    assert "Kommunestyret ber representanten sin i " in t
    assert f" i Nes arbeide for at {nynorsk}:" in t


def test_a_municipal_enterprise_is_asked_through_its_board(fullt: Prosjekt, innebygd: Maler) -> None:
    a1 = replace(fullt.anbefalinger["A1"], mottaker="kommunedirektøren", deler=())
    p = _med(fullt, (Revidert("Vik vann KF", "foretak"),), {"A1": a1})
    t = tekst(lag(assess(p, DATO), "saksframlegg", innebygd))
    assert "Kommunestyret ber styret i Vik vann KF se til at foretaket: a) gjør planen kjent" in t
    assert "ber styret i Vik vann KF melde skriftlig tilbake" in t


def test_who_has_made_no_statement_is_not_said_to_have_left_something_out(
    fullt: Prosjekt, innebygd: Maler
) -> None:
    to = (Revidert("Fjordvik kommune", "kommune", "fjordvik"), Revidert("Nes", "AS", "nes"))
    u = replace(fullt.uttalelser[0], revidert="fjordvik", svar=())
    a1 = replace(fullt.anbefalinger["A1"], gjelder=("fjordvik",), deler=())
    p = _med(fullt, to, {"A1": a1, "A2": replace(a1, id="A2", gjelder=("nes",))})
    ark = tekst(lag(assess(replace(p, uttalelser=(u,)), DATO), "sammendrag", innebygd))
    assert ark.count("Ikke besvart") == ark.count("Uttalelse ikke mottatt") == 1


def test_each_committee_has_a_case_paper_with_what_its_bodies_are_recommended(
    fullt: Prosjekt, innebygd: Maler
) -> None:
    vik = Revidert("Vik kommune", "kommune", "vik")
    vann = Revidert("Vik vann AS", "AS", "vann")
    nes = Revidert("Nes fylkeskommune", "fylkeskommune", "nes", kontrollutvalg="kontrollutvalget")
    ås = Revidert("Ås kommune", "kommune", "ås", kontrollutvalg="kontroll- og kvalitetsutvalget i Ås")
    a1 = replace(fullt.anbefalinger["A1"], mottaker="kommunedirektøren", deler=())
    a2 = replace(a1, id="A2", tekst="måler avfallet", gjelder=("nes",), mottaker="fylkesdirektøren")
    a3 = replace(a1, id="A3", tekst="rydder", gjelder=("vik",))
    p = _med(fullt, (vik, vann, nes, ås), {"A1": a1, "A2": a2, "A3": a3})
    p = replace(p, oppdrag=replace(p.oppdrag, bestilling=Bestilling("kontrollutvalget i Vik")))
    vurdert = assess(p, DATO)
    saker = DOKUMENTTYPER["saksframlegg"].om(p)
    assert saker == ("vik", "nes", "ås")
    t = {om: tekst(lag(vurdert, "saksframlegg", innebygd, om=om)) for om in saker}
    assert "noe Kontrollutvalget i Vik Forvaltningsrevisjon" in t["vik"]
    assert "se til at kommunen: a) gjør planen kjent (anbefaling 1) b) rydder" in t["vik"]
    assert "i generalforsamlingen i Vik vann AS" in t["vik"]
    assert "måler avfallet" not in t["vik"]
    assert "noe Kontrollutvalget i Nes fylkeskommune Forvaltningsrevisjon" in t["nes"]
    assert "Fylkestinget ber kommunedirektøren se til at fylkeskommunen: a) gjør planen kjent" in t["nes"]
    assert "Fylkestinget ber fylkesdirektøren se til at fylkeskommunen: a) måler avfallet" in t["nes"]
    assert "noe Kontroll- og kvalitetsutvalget i Ås Forvaltningsrevisjon" in t["ås"]
    assert "måler avfallet" not in t["ås"]
    assert t["vik"].count("Kommunestyret ber kommunedirektøren se til at") == 1
    # Who ordered the audit did so for all.
    assert all("Kontrollutvalget i Vik bestilte" in én for én in t.values())


def test_one_committee_has_one_case_paper(fullt: Prosjekt) -> None:
    alle = (
        Revidert("Vik", "kommune", "vik"),
        Revidert("Nes", "AS", "nes", kontrollutvalg="Kontrollutvalget"),
    )
    p = _med(fullt, alle, {})
    p = replace(p, oppdrag=replace(p.oppdrag, bestilling=Bestilling("kontrollutvalget")))
    assert DOKUMENTTYPER["saksframlegg"].om(p) == ("",)


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_every_place_to_fill_in_is_marked(fullt: Prosjekt, målform: Målform, innebygd: Maler) -> None:
    oppdrag = replace(fullt.oppdrag, målform=målform, team=(Teammedlem("oppdragsansvarlig"),))
    vurdert = assess(replace(fullt, oppdrag=oppdrag, uttalelser=()), DATO)
    sett = 0
    for navn, utgave, om in alle(vurdert):
        dokument, _ = compose(vurdert, utgave, innebygd, navn, om)
        felt = re.findall(
            r"\[[A-Za-zæøå][^\]]*\]", re.sub(r"<[^>]*>", "", dokument.html.partition("<body")[2])
        )
        merket = re.findall(r'<span class="fyll">(\[[^\]]*\])</span>', dokument.html)
        assert felt == merket, navn
        sett += len(felt)
    assert sett > 8


def test_a_case_paper_for_all_says_that_a_statement_is_not_whole(fullt: Prosjekt, innebygd: Maler) -> None:
    u = replace(fullt.uttalelser[0], konfidensielt=Konfidensielt("offl. § 13", ("tekst", "svar")))
    vurdert = assess(replace(fullt, uttalelser=(u,)), DATO)
    endelig = tekst(lag(vurdert, "saksframlegg", innebygd, "endelig"))
    offentlig = tekst(lag(vurdert, "saksframlegg", innebygd, "offentlig"))
    assert "Teksten står i rapporten." in endelig
    assert "Teksten står i rapporten, uten det som er unntatt offentlighet." in offentlig
    assert ("Tabellen viser svaret" in endelig) == bool(u.svar)
    assert "Tabellen viser svaret" not in offentlig


def test_the_case_paper_proposes_one_item_for_each_recipient(fullt: Prosjekt, innebygd: Maler) -> None:
    a1 = fullt.anbefalinger["A1"]
    a2 = replace(a1, id="A2", tekst="måler avfallet", mottaker="styret", deler=())
    sak = lag(assess(replace(fullt, anbefalinger={"A1": a1, "A2": a2}), DATO), "saksframlegg", innebygd)
    t = tekst(sak)
    assert "Kommunestyret tar rapporten «Prøve av noe» til orientering." in t
    bedt = "Kommunestyret ber rådmannen se til at kommunen:"
    assert f"{bedt} a) gjør planen kjent i. her (anbefaling 1 a) ii. der (anbefaling 1 b)" in t
    assert "Kommunestyret ber styret se til at kommunen: a) måler avfallet (anbefaling 2)" in t
    assert "innen [dato, for eksempel seks måneder etter vedtaket]" in t
    assert "følge opp punkt 2 og 3." in t
    assert "Utkast til saksframlegg" in t


def test_the_case_paper_of_a_county_goes_to_the_county_council(fullt: Prosjekt, innebygd: Maler) -> None:
    oppdrag = replace(fullt.oppdrag, reviderte=(Revidert("Vest fylkeskommune", "fylkeskommune"),))
    t = tekst(lag(assess(replace(fullt, oppdrag=oppdrag), DATO), "saksframlegg", innebygd))
    assert "Kontrollutvalget anbefaler fylkestinget å gjøre slikt vedtak" in t
    assert "skal fylkeskommunedirektøren få uttale seg" in t


def test_a_statement_says_of_which_body_its_office_is(innebygd: Maler) -> None:
    funnet = tekst(lag(assess(tre_kommuner(), DATO), "saksframlegg", innebygd))
    for navn in ("Granli", "Fjordvik", "Sundøy"):
        assert f"Kommunedirektøren i {navn} kommune uttalte seg om rapporten" in funnet
