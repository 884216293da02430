"""The example as a document: its parts, its structure, and the chain behind it."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from dokumenttre import klasse, ren, tegninger

from revisjon.assess import VurdertProsjekt
from revisjon.model import (
    Prosjekt,
    Tekst,
)
from revisjon.report.compose import compose
from revisjon.report.data import som_data
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER
from revisjon.report.templates import Maler
from revisjon.report.xhtml import les

Lag = Callable[..., Prosjekt]
Vurder = Callable[[Prosjekt], VurdertProsjekt]
Skriv = Callable[[str], Tekst]


@pytest.fixture(scope="session")
def rapport(eksempel: VurdertProsjekt, innebygd: Maler) -> Dokument:
    dokument, diagnoser = compose(eksempel, "endelig", innebygd)
    assert diagnoser == ()
    return dokument


@pytest.fixture(scope="session")
def tre(rapport: Dokument) -> ET.Element:
    return les(rapport.html)


# --- the example ----------------------------------------------------------------------------------


def test_the_parts_stand_in_their_order(rapport: Dokument) -> None:
    øverst = [(o.nummer, o.tekst) for o in rapport.overskrifter if o.nivå == 1]
    assert [nr for nr, _ in øverst] == [
        *("", "", "1", "2", "3", "4", "5", "6"),
        *(f"Vedlegg {n}" for n in range(1, 7)),
    ]
    assert [t for _, t in øverst][:3] == ["Sammendrag", "Innhold", "Innledning"]
    assert [t for _, t in øverst][-1] == "Kilder"


def test_a_theme_chapter_has_its_four_sections(rapport: Dokument) -> None:
    under = [
        (o.nummer, o.tekst, o.id) for o in rapport.overskrifter if o.nummer.startswith("3.") and o.nivå == 2
    ]
    assert under == [
        ("3.1", "Problemstillinger", "mål.problemstilling"),
        ("3.2", "Revisjonskriterier", "mål.kriterier"),
        ("3.3", "Datagrunnlag", "mål.data"),
        ("3.4", "Vurdering", "mål.vurdering"),
    ]


def test_ids_of_the_vocabulary_exist(tre: ET.Element) -> None:
    ider = {el.get("id") for el in tre.iter()}
    ventet = {
        *("innledning", "bakgrunn", "formål", "metode", "kriterier-om", "konklusjon", "anbefalinger"),
        *("vedlegg-uttalelse", "vedlegg-kriterier", "vedlegg-kilder", "vedlegg-sporbarhet"),
        *("område", "mål", "behov", "tiltak", "tiltak.data", "F3-15", "A4"),
    }
    assert ventet <= ider


def test_every_link_leads_somewhere(tre: ET.Element) -> None:
    ider = {el.get("id") for el in tre.iter()}
    lenker = [a.get("href", "") for a in tre.iter("a")]
    assert len(lenker) > 300
    assert {href for href in lenker if href.startswith("#") and href[1:] not in ider} == set()


def test_links_hold_text_alone(tre: ET.Element) -> None:
    for lenke in tre.iter("a"):
        assert len(lenke) == 0
        assert (lenke.text or "").strip()


def test_headings_skip_no_level(rapport: Dokument) -> None:
    nivåer = [o.nivå for o in rapport.overskrifter]
    assert all(b <= a + 1 for a, b in itertools.pairwise(nivåer))
    assert all(o.tekst for o in rapport.overskrifter)


def test_drawings_start_with_their_title(tre: ET.Element) -> None:
    alle = tegninger(tre)
    assert len(alle) > 80
    for svg in alle:
        assert svg[0].tag.endswith("title")
        assert ren(svg[0])


def test_tables_are_regular_and_have_heads(tre: ET.Element) -> None:
    tabeller = list(tre.iter("table"))
    assert len(tabeller) >= 9
    for tabell in tabeller:
        bredde = len(tabell.find("colgroup") or [])
        dekket: dict[int, int] = {}
        rader = list(tabell.iter("tr"))
        for nr, rad in enumerate(rader):
            for celle in rad:
                assert celle.tag == "td" or celle.get("scope"), ren(celle)
                for under in range(nr, nr + int(celle.get("rowspan", "1"))):
                    dekket[under] = dekket.get(under, 0) + int(celle.get("colspan", "1"))
        assert dekket == dict.fromkeys(range(len(rader)), bredde), tabell.get("id")
        assert ren(tabell[0])
        assert tabell[0].tag == "caption"


def test_columns_fill_the_table_to_the_millimetre(tre: ET.Element) -> None:
    for tabell in tre.iter("table"):
        bredder = [int(re.findall(r"(\d+)mm", kol.get("style", ""))[0]) for kol in tabell.iter("col")]
        id_ = tabell.get("id", "")
        lov = (
            (76, 160) if id_.startswith("vedlegg-tall.") else (247,) if id_ == "tabell-sporbarhet" else (160,)
        )
        assert sum(bredder) in lov


def test_no_note_stands_in_a_repeated_head(tre: ET.Element) -> None:
    assert [ren(n) for thead in tre.iter("thead") for n in klasse(thead, "fn")] == []


def test_a_box_for_each_verdict_with_mark_word_reason_and_findings(
    tre: ET.Element, eksempel: VurdertProsjekt
) -> None:
    bokser = klasse(tre, "vurdering")
    assert len(bokser) == len(eksempel.vurderinger)
    for boks, v in zip(bokser, _i_trykt_rekkefølge(eksempel), strict=True):
        tekst = ren(boks)
        assert v.gjeldende in tekst.lower()
        assert v.kriterium.krav.split(",")[0] in tekst
        assert len(tegninger(boks)) == 1 + (v.sikkerhet is not None)
        assert "Bygger på funn F" in tekst
        for p in v.punkter:
            if p.avveining:
                assert "Avveining: " + p.punkt.påstand in tekst


def _i_trykt_rekkefølge(vurdert: VurdertProsjekt) -> list[Any]:
    kapitler = [k for k in vurdert.prosjekt.kapitler if k.problemstillinger]
    return [v for k in kapitler for p in k.problemstillinger for v in vurdert.for_problemstilling(p)]


def test_every_finding_stands_once_with_its_id_in_the_margin(
    tre: ET.Element, eksempel: VurdertProsjekt
) -> None:
    merker = [ren(el) for el in klasse(tre, "funn-nr")]
    assert merker == list(eksempel.prosjekt.funn)


def test_the_summary_has_all_questions_criteria_and_recommendations(
    tre: ET.Element, eksempel: VurdertProsjekt
) -> None:
    (sammendrag,) = klasse(tre, "sammendrag")
    tekst = ren(sammendrag)
    p = eksempel.prosjekt
    assert len(klasse(sammendrag, "først")) == len(p.problemstillinger)
    assert all(f"K{nr}" in tekst for nr in range(1, len(p.kriterier) + 1))
    assert all(a.kort in tekst for a in p.anbefalinger.values())
    # Two verdicts on one criterion say which question each is for.
    assert re.search(r"I hovedsak oppfylt \(P5\)", tekst)


def test_a_criterion_keeps_its_number_wherever_it_is_used(tre: ET.Element) -> None:
    numre: dict[str, set[str]] = {}
    for liste in klasse(tre, "kriterier"):
        for li in liste.iter("li"):
            (nr,) = klasse(li, "id")
            numre.setdefault(ren(li).removeprefix(ren(nr)).split("(jf.")[0].strip()[:40], set()).add(ren(nr))
    assert len(numre) > 10
    assert all(len(n) == 1 for n in numre.values())


def test_the_method_counts_the_interviewed_from_the_sources(
    tre: ET.Element, eksempel: VurdertProsjekt
) -> None:
    (fakta,) = klasse(tre, "fakta")
    antall = sum(k.antall for k in eksempel.prosjekt.kilder.values() if k.type == "intervju" and not k.gruppe)
    assert ren(fakta).startswith(f"{antall} personer er intervjuet. Roller: ")
    assert ren(fakta).endswith("Alle referatene er verifisert.")
    assert "gjengir" not in ren(fakta)


def test_resources_are_all_that_the_document_refers_to(rapport: Dokument) -> None:
    css = b"".join(data for navn, data in rapport.ressurser.items() if navn.endswith(".css")).decode()
    nevnt = set(re.findall(r"ressurs:([^\"')]+)", rapport.html + css))
    assert {"tema.css", "rapport.css", "tillegg.css"} <= nevnt
    # The web page looks for its own two by name.
    assert nevnt == set(rapport.ressurser) - {"nett.css", "nett.js"}


def test_two_runs_are_alike(rapport: Dokument, eksempel: VurdertProsjekt, innebygd: Maler) -> None:
    igjen, _ = compose(eksempel, "endelig", innebygd)
    assert igjen.html == rapport.html
    assert igjen == rapport


@pytest.mark.parametrize("utgave", list(UTGAVER))
def test_each_edition_says_what_it_is(utgave: str, eksempel: VurdertProsjekt, innebygd: Maler) -> None:
    dokument, diagnoser = compose(eksempel, utgave, innebygd)
    assert diagnoser == ()
    bunn = les(dokument.html).find("body")
    assert bunn is not None
    merket = {
        "arbeidsutkast": "Arbeidsutkast",
        "verifisering": "Til verifisering",
        "høring": "Til uttalelse. Unntatt offentlighet, jf. offentleglova § 5 andre ledd",
        "endelig": "Forvaltningsrevisjon",
        "offentlig": "Forvaltningsrevisjon",
    }
    umerket = ("endelig", "offentlig")
    assert merket[utgave] in bunn.get("data-bunntekst", "")
    for side in ("forside", "tittelside", "bakside"):
        (del_,) = (s for s in bunn.iter("section") if side in s.get("class", "").split())
        if utgave not in umerket:
            assert merket[utgave] in ren(del_), side
    assert ("--bunn-vekt: 600" in dokument.ressurser["tema.css"].decode()) == (utgave not in umerket)


# --- the chain as data ----------------------------------------------------------------------------


def test_the_chain_as_data_says_the_same_as_the_table(
    rapport: Dokument, tre: ET.Element, eksempel: VurdertProsjekt
) -> None:
    data: Any = json.loads(json.dumps(rapport.data["sporbarhet"]))
    punkter = [p for q in data["problemstillinger"] for v in q["vurderinger"] for p in v["punkter"]]
    (tabell,) = (t for t in tre.iter("table") if t.get("id") == "tabell-sporbarhet")
    trykt = [ren(rad) for rad in tabell.iter("tr") if rad.find("td") is not None]
    assert len(punkter) == len(trykt) > 40
    for punkt, rad in zip(punkter, trykt, strict=True):
        assert punkt["påstand"].split(",")[0] in rad.replace("\u00a0", " ")
        assert punkt["verdi"] in rad.lower()
    assert data["antall"]["funn"] == len(eksempel.prosjekt.funn)
    koder = {
        a.get("href", "").removeprefix("#kilde-") for a in tabell.iter("a") if "#kilde-" in a.get("href", "")
    }
    assert len(koder) > 20
    assert koder <= {k["kode"] for k in data["kilder"]}


def test_every_source_in_the_data_exists(eksempel: VurdertProsjekt) -> None:
    for v in som_data(eksempel, eksempel.vurderinger):
        punkter: Any = v["punkter"]
        for punkt in punkter:
            assert all(f["id"] in eksempel.prosjekt.funn for f in punkt["funn"])
            assert all(k in eksempel.prosjekt.kilder for f in punkt["funn"] for k in f["kilder"])
            assert all(a in eksempel.prosjekt.anbefalinger for a in punkt["anbefalinger"])
