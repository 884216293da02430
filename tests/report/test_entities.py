"""One report on several audited bodies: who is recommended what, who has answered, what holds for whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from dokumenttre import bygd, klasse, rader, ren, tabell
from kommuner import tre_kommuner

from revisjon.assess import VurdertProsjekt
from revisjon.model import Prosjekt, Revidert, Uttalelse, avgitt_av, gitt_til, uten_uttalelse
from revisjon.report.recipients import anbefalingsnumre
from revisjon.report.templates import Maler

Vurder = Callable[[Prosjekt], VurdertProsjekt]


@pytest.fixture
def tre() -> Prosjekt:
    return tre_kommuner()


def uten_hardt(tekst: str) -> str:
    return tekst.replace("\u00a0", " ")


def test_recommendations_stand_under_those_who_are_given_them(
    tre: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    dokument, rot = bygd(vurder(tre), innebygd)
    titler = [o for o in dokument.overskrifter if o.nivå == 3 and "nbefalinger" in o.tekst]
    assert [f"{o.nummer} {uten_hardt(o.tekst)}" for o in titler] == [
        "5.2.1 Felles anbefalinger",
        "5.2.2 Anbefalinger til Granli kommune og Sundøy kommune",
        "5.2.3 Anbefalinger til Granli kommune",
        "5.2.4 Anbefalinger til Sundøy kommune",
    ]
    lister = [[li.get("id") for li in ol] for ol in klasse(rot, "anbefalinger")]
    assert lister == [["A2"], ["A1", "A5"], ["A4"], ["A3"]]
    # The numbers run through, and are the same wherever a recommendation is named.
    assert dict(anbefalingsnumre(tre)) == {"A2": "1", "A1": "2", "A5": "3", "A4": "4", "A3": "5"}
    assert [ren(el) for el in klasse(rot, "stor")] == ["1", "2", "3", "4", "5"]
    assert "På dette grunnlaget anbefaler vi at Granli kommune og Sundøy kommune:" in uten_hardt(ren(rot))
    (kort,) = klasse(rot, "anbefalt")
    assert [ren(p) for p in klasse(kort, "først")] == [
        "Felles",
        "Granli kommune og Sundøy kommune",
        "Granli kommune",
        "Sundøy kommune",
    ]


def test_one_group_has_no_heading(tre: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    alle = {id_: replace(a, gjelder=()) for id_, a in tre.anbefalinger.items()}
    _, rot = bygd(vurder(replace(tre, anbefalinger=alle)), innebygd)
    (liste,) = klasse(rot, "anbefalinger")
    assert [li.get("id") for li in liste] == ["A1", "A2", "A3", "A4", "A5"]
    assert "Felles anbefalinger" not in ren(rot)


def test_verdicts_stand_side_by_side(tre: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    _, rot = bygd(vurder(tre), innebygd)
    hode, *trykt = rader(tabell(rot, "tabell-vurderinger"))
    navn = [r.navn for r in tre.oppdrag.reviderte]
    assert hode == ["Nr.", "Styrke", "Kriterium", "Spørsmål", *navn, "Anb."]
    assert {rad[0]: rad[4:7] for rad in trykt} == {
        "K1": ["Oppfylt Lav", "I hovedsak oppfylt Høy", "Ikke oppfylt Svært lav"],
        "K2": ["Oppfylt Svært lav", "Delvis oppfylt Svært lav", "Delvis oppfylt Svært lav"],
        "K3": ["I hovedsak oppfylt Lav"] * 3,
        "K4": ["Oppfylt Lav", "Ikke oppfylt Svært lav", "Kan ikke konkluderes"],
    }
    hode, *trykt = rader(tabell(rot, "beredskap.vurderinger"))
    assert hode[3:] == navn
    assert [rad[0] for rad in trykt] == ["K1", "K3", "K4"]


@pytest.mark.parametrize("antall", [2, 3, 4])
def test_columns_fill_the_page(antall: int, tre: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    andre = (*tre.oppdrag.reviderte, Revidert("Lihavn kommune", "kommune", "lihavn"))[:antall]
    p = replace(tre, oppdrag=replace(tre.oppdrag, reviderte=andre))
    _, rot = bygd(vurder(p), innebygd)
    for id_ in ("tabell-vurderinger", "styring.vurderinger"):
        kolonner = [c.get("style", "") for c in tabell(rot, id_).iter("col")]
        bredder = [int(re.sub(r"\D", "", stil)) for stil in kolonner]
        assert sum(bredder) == 160
        assert min(bredder) >= 9
        assert len(bredder) == len(rader(tabell(rot, id_))[0])


def test_conclusions_say_whom_they_are_about(tre: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    _, rot = bygd(vurder(tre), innebygd)
    merker = [ren(el) for el in klasse(rot, "merkelapp") if "Anbef" not in ren(el)]
    alle = ["Styring", *(f"Beredskap {r.navn}" for r in tre.oppdrag.reviderte)]
    assert [m for m in merker if m.startswith(("Styring", "Beredskap"))] == [*alle, *alle]


def test_findings_say_whom_they_are_about(tre: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    _, rot = bygd(vurder(tre), innebygd)
    merker = [ren(el) for el in klasse(rot, "funn-nr")]
    assert merker[:2] == ["F-01 Fjordvik kommune", "F-02 Granli kommune Sundøy kommune"]
    assert "F-07" in merker


def test_each_body_has_its_statement_in_the_order_of_the_bodies(
    tre: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    dokument, rot = bygd(vurder(tre), innebygd)
    titler = [
        f"{o.nummer} {uten_hardt(o.tekst)}" for o in dokument.overskrifter if "Uttalelse fra" in o.tekst
    ]
    assert titler == [
        "6.1 Uttalelse fra kommunedirektøren i Fjordvik kommune",
        "6.2 Uttalelse fra kommunedirektøren i Granli kommune",
        "6.3 Uttalelse fra kommunedirektøren i Sundøy kommune",
    ]
    assert [t.tittel for t in dokument.tabeller if "Svar" in t.tittel] == [
        f"Svar fra {r.navn} på anbefalingene" for r in tre.oppdrag.reviderte
    ]
    # Answers stand in the order of print, whatever the order of the letter.
    granli = [rad[0] for rad in rader(tabell(rot, "tabell-svar-2"))[1:]]
    assert granli == ["1", "2", "3", "4"]
    assert "ikke mottatt" not in ren(rot)


def test_the_final_report_names_those_who_have_not_answered(
    tre: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    p = replace(tre, uttalelser=tuple(u for u in tre.uttalelser if u.revidert == "granli"))
    mangler = "Det er ikke mottatt noen uttalelse fra Fjordvik kommune og Sundøy kommune."
    assert mangler in uten_hardt(ren(bygd(vurder(p), innebygd)[1]))
    assert mangler not in uten_hardt(ren(bygd(vurder(p), innebygd, "høring")[1]))
    anbefalinger = p.anbefalinger.values()
    assert [r.id for r in uten_uttalelse(p.oppdrag.reviderte, anbefalinger, p.uttalelser)] == [
        "fjordvik",
        "sundøy",
    ]


def test_nynorsk_says_the_same(tre: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    p = replace(
        tre,
        oppdrag=replace(tre.oppdrag, målform="nynorsk"),
        disposisjon="per emne",
        uttalelser=tre.uttalelser[:1],
    )
    _, rot = bygd(vurder(p), innebygd)
    tekst = uten_hardt(ren(rot))
    for ventet in (
        "Felles tilrådingar",
        "Tilrådingar til Granli kommune og Sundøy kommune",
        "På dette grunnlaget tilrår vi at Granli kommune:",
        "Fråsegn frå kommunedirektøren i Granli kommune",
        "Svar frå Granli kommune på tilrådingane",
        "Det har ikkje kome noka fråsegn frå Fjordvik kommune og Sundøy kommune.",
        "Samla vurdering",
        "Kommunane skal",
    ):
        assert ventet in tekst, ventet


def test_the_words_for_the_bodies_follow_their_kind(tre: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    ulike = (
        *tre.oppdrag.reviderte[:2],
        replace(tre.oppdrag.reviderte[2], navn="Sundøy vann IKS", type="IKS"),
    )
    _, rot = bygd(vurder(replace(tre, oppdrag=replace(tre.oppdrag, reviderte=ulike))), innebygd)
    bokser = [ren(el) for el in klasse(rot, "vurdering") if el.get("data-id") == "plan"]
    assert ["Kommunen skal" in bokser[0], "Selskapet skal" in bokser[2]] == [True, True]
    assert any("Virksomhetene" in ren(el) for el in klasse(rot, "styrke"))
    assert _har(rot, "Uttalelse fra kommunedirektøren i Sundøy vann IKS")


def _har(rot: ET.Element, tekst: str) -> bool:
    return any(tekst in uten_hardt(ren(h)) for h in rot.iter("h2"))


def test_who_a_statement_is_from_and_a_recommendation_for(tre: Prosjekt) -> None:
    reviderte = tre.oppdrag.reviderte
    u = tre.uttalelser[0]
    assert [r.id for r in avgitt_av(u, reviderte)] == ["granli"]
    navngitt = replace(u, revidert="", organisasjon="Sundøy kommune")
    assert [r.id for r in avgitt_av(navngitt, reviderte)] == ["sundøy"]
    ukjent: Uttalelse = replace(u, revidert="", organisasjon="")
    assert avgitt_av(ukjent, reviderte) == reviderte
    a = tre.anbefalinger["A1"]
    assert [r.id for r in gitt_til(a, reviderte)] == ["granli", "sundøy"]
    assert gitt_til(replace(a, gjelder=()), reviderte) == reviderte
