"""The public edition holds nothing of what is confidential, says on what ground, and is else the report."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
import yaml
from dokumenttre import ren
from hemmelig_prosjekt import HEMMELIG, bygd, lastet, vurdert

from revisjon.assess import VurdertProsjekt
from revisjon.markup import referanser
from revisjon.model import Celle, Figur, Kilde, Prosjekt, Serie, Seriedata, Skjerming, Tekst
from revisjon.model.engagement import Målform
from revisjon.report.compose import compose
from revisjon.report.redaction import konfidensielle, offentlige_filer, skjerm
from revisjon.report.redaction.fields import FELT
from revisjon.report.redaction.walk import strenger
from revisjon.report.templates import Maler
from revisjon.report.xhtml import les
from revisjon.schema import skjema_for
from revisjon.words import ordbok
from revisjon.words.persons import teller_personer

Vurder = Callable[[Prosjekt], VurdertProsjekt]
GRUNN = "[Unntatt offentlighet, jf. offl. § 13"


def tekst() -> str:
    return ren(les(bygd("offentlig").html))


@pytest.mark.parametrize("ord_", HEMMELIG)
def test_nothing_confidential_is_left_in_the_document(ord_: str) -> None:
    hel, offentlig = bygd("endelig"), bygd("offentlig")
    # Of a source only the reference is printed, of a number the formatted one.
    assert ord_ in hel.html + repr(lastet().filer.values()) or ord_ in "".join(
        f.decode() for f in lastet().filer.values()
    )
    assert ord_ not in offentlig.html
    assert ord_ not in json.dumps(dict(offentlig.data), ensure_ascii=False)
    assert not [navn for navn in offentlig.ressurser if ord_ in navn]


@pytest.mark.parametrize("ord_", HEMMELIG)
def test_nothing_confidential_is_left_in_the_project(ord_: str) -> None:
    skjermet = skjerm(vurdert())
    assert ord_ not in "\n".join(strenger(skjermet.vurdert))
    assert ord_ not in repr(skjermet.vurdert.prosjekt)
    assert ord_ not in repr(skjermet), "secrets are not shown by accident"


def test_the_legal_ground_stands_in_the_place() -> None:
    vist = tekst()
    assert vist.count(GRUNN) > 30
    assert f"Forliket var på {GRUNN} første ledd]" in vist
    assert "bor i en adresse i kommunen [unntatt, jf. offl." in vist
    assert "Opplysninger som er unntatt offentlighet, er tatt ut" in vist


def test_verdicts_are_those_of_the_whole_report() -> None:
    hel, offentlig = vurdert(), skjerm(vurdert()).vurdert
    assert [(v.gjeldende, v.utfall) for v in hel.vurderinger] == [
        (v.gjeldende, v.utfall) for v in offentlig.vurderinger
    ]


def test_few_persons_are_fewer_than_five() -> None:
    vist = tekst().replace("\N{NO-BREAK SPACE}", " ")
    assert "Kommunen fikk færre enn 5 personer som varslet, mot 12 personer året før" in vist
    assert "en endring på et skjermet tall" in vist
    assert "I Helse sluttet færre enn 5 ansatte, og i alt 22 ansatte." in vist
    assert "Tallet er færre enn 5, og grensen er 10 personer." in vist
    # These are few, but no persons, or no secret.
    assert "Vi intervjuet 2 personer og leste 2 saker. Det er 4 ledere." in vist


def test_a_table_does_not_give_away_what_it_leaves_out() -> None:
    tabell = skjerm(vurdert()).vurdert.prosjekt.tabeller["fordeling"]
    rader = [[c.navn or c.verdi for c in rad.celler] for rad, _ in tabell.flate_rader()]
    assert rader[:3] == [
        ["Helse", "færre enn 5", "skjermet", "23", "skjermet"],
        ["Skole", "skjermet", "skjermet", "48", "skjermet"],
        ["Teknisk", "11", "30", "41", "26.8"],
    ]
    assert "I Helse sluttet færre enn 5, og to av dem" in tabell.merknad


def test_a_chart_has_a_gap_and_says_so() -> None:
    vist = skjerm(vurdert()).vurdert.prosjekt.figurer
    for id_ in ("sluttet-figur", "egen-figur"):
        assert "er ikke tegnet" in vist[id_].merknad
        assert "er ikke tegnet" in vist[id_].alt
        assert not re.search(r"\b3\b", vist[id_].alt.partition("Verdier for")[0])
    assert vist["timer-figur"].merknad == ""


@pytest.mark.parametrize(
    ("enhet", "teller"),
    [
        *((e, True) for e in ("personer", "Ansatte", "Antall elever", "Ansatte per avdeling", "tilsette")),
        *((e, True) for e in ("Ansatte over 60 år", "ansatte med over 20 timer", "brukarar")),
        *((e, False) for e in ("årsverk", "saker", "Kroner per innbygger", "prosent av ansatte", "")),
        *((e, False) for e in ("Ansatte i prosent", "timer brukt av ansatte", "Andel elever", "personbiler")),
    ],
)
@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_a_unit_tells_whether_persons_are_counted(enhet: str, teller: bool, målform: Målform) -> None:  # noqa: FBT001 - a table
    assert teller_personer(enhet, ordbok(målform)) == teller


@pytest.mark.parametrize(
    ("type_", "verdier", "blir"),
    [
        ("søyle", (3, 20), "søyle"),
        ("søyle", (3, 2), "prosess"),
        ("kake", (3, 20), "prosess"),
        ("likert", (3, 20), "prosess"),
    ],
)
def test_a_chart_that_cannot_have_a_gap_is_a_box(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler, type_: str, verdier: tuple[int, ...], blir: str
) -> None:
    serie = Serie("Antall", tuple(Celle(verdi=Decimal(v)) for v in verdier))
    figur = Figur("fig", type_, "Hvem", "Se tallene.", Seriedata(("a", "b"), (serie,)), enhet="Elever")
    tekst_ = replace(fullt.funn["F1"].tekst, verdi="Se.\n\n![#fig]")
    funn = {**fullt.funn, "F1": replace(fullt.funn["F1"], tekst=tekst_)}
    hel = vurder(replace(fullt, figurer={"fig": figur}, funn=funn))
    assert skjerm(hel).vurdert.prosjekt.figurer["fig"].type == blir
    dokument, diagnoser = compose(hel, "offentlig", innebygd)
    assert diagnoser == ()
    assert "er ikke tegnet" in dokument.html


def test_names_that_become_the_same_words_keep_their_numbers() -> None:
    vist = tekst()
    assert "120" in vist
    assert "Sum 200" in re.sub(r"\s+", " ", vist)


def test_a_project_without_anything_confidential_is_left_as_it_is(
    eksempel: VurdertProsjekt, innebygd: Maler
) -> None:
    skjermet = skjerm(eksempel)
    assert skjermet.hemmeligheter == ()
    assert skjermet.om == ()
    hel, offentlig = (compose(eksempel, u, innebygd)[0].html for u in ("endelig", "offentlig"))
    like = offentlig.replace("Offentlig utgave", "Endelig rapport").replace('"offentlig"', '"endelig"')
    assert like == hel
    assert konfidensielle(eksempel.prosjekt) == ()


def test_the_fields_are_those_of_the_schemas() -> None:
    for seksjon, felt in FELT.items():
        skjema = skjema_for(seksjon)
        post = skjema.get("items") or skjema["additionalProperties"]
        assert set(post["properties"]["konfidensielt"]["properties"]["felt"]["items"]["enum"]) == set(felt)


def test_a_statement_with_something_left_out_is_not_said_to_be_whole() -> None:
    hel, offentlig = (" ".join(bygd(utgave).html.split()) for utgave in ("endelig", "offentlig"))
    assert "gjengitt i sin helhet" in hel
    assert "gjengitt i sin helhet" not in offentlig
    assert "gjengitt etter tabellen, uten det som er unntatt offentlighet" in offentlig


def test_the_project_is_told_to_be_confidential() -> None:
    prosjekt = vurdert().prosjekt
    assert {"F2", "brev", "forlik", "diagnoser", "bilde", "sak", "uttalelser", "skjerming"} <= set(
        konfidensielle(prosjekt)
    )


# --- the project's own files ----------------------------------------------------------------------


@pytest.mark.parametrize("ord_", HEMMELIG)
def test_nothing_confidential_is_left_in_the_files(ord_: str) -> None:
    filer = offentlige_filer(lastet().filer, vurdert())
    alt = "\n".join([*filer, *(data.decode() for data in filer.values())])
    assert ord_ not in alt


def test_the_files_are_yaml_with_the_same_ids_and_open_values() -> None:
    filer = offentlige_filer(lastet().filer, vurdert())
    assert set(filer) == set(lastet().filer)
    data = yaml.safe_load(filer["evidence/sak.yaml"])
    assert [f["id"] for f in data["funn"]] == ["F1", "F2", "F3"]
    assert data["tall"]["varslere-2025"]["verdi"] == "færre enn 5"
    assert data["tall"]["varslere-2024"]["verdi"] == 12
    assert data["tabeller"][0]["rader"][0][1] == "færre enn 5"
    assert "skjerming" not in data
    assert "[@int-2]" not in data["funn"][2]["tekst"]


def test_comments_do_not_follow() -> None:
    filer = {"criteria/a.yaml": b"# Ola Bortgjemt sa dette.\nkilder: {a: {type: lov}} # og dette\n"}
    (ny,) = offentlige_filer(filer, vurdert()).values()
    assert "Bortgjemt" not in ny.decode()
    assert yaml.safe_load(ny) == {"kilder": {"a": {"type": "lov"}}}


# --- texts ------------------------------------------------------------------------------------------


def med(prosjekt: Prosjekt, vurder: Vurder, *skjerming: Skjerming) -> Prosjekt:
    return skjerm(vurder(replace(prosjekt, skjerming=skjerming))).vurdert.prosjekt


@pytest.mark.parametrize(
    ("skrevet", "blir"),
    [
        ("Så sa Ola\nNord det.", r"Så sa \[Unntatt offentlighet, jf. offl. § 13\] det."),
        ("**Ola Nord**s plan", r"**\[Unntatt offentlighet, jf. offl. § 13\]**s plan"),
        ("*Ola* Nord", r"\[Unntatt offentlighet, jf. offl. § 13\]"),
        ("Les [hos ham](https://x.no/ola-nord).", r"Les hos ham \[Unntatt offentlighet, jf. offl. § 13\]."),
        ("Noe.[@lov, til Ola Nord]", r"Noe.[@lov, til \[Unntatt offentlighet, jf. offl. § 13\]]"),
        ("Ola Nordmann er en annen.", "Ola Nordmann er en annen."),
    ],
)
def test_a_text_is_replaced_and_stays_a_text(
    fullt: Prosjekt, vurder: Vurder, skrevet: str, blir: str
) -> None:
    funn = fullt.funn["F1"]
    hel = replace(fullt, funn={**fullt.funn, "F1": replace(funn, tekst=Tekst(skrevet, funn.tekst.plass))})
    p = med(hel, vurder, Skjerming("Ola Nord", "offl. § 13"))
    assert p.funn["F1"].tekst.verdi == blir


def test_a_reference_in_a_project_file_stays_one(fullt: Prosjekt, vurder: Vurder) -> None:
    hel = vurder(replace(fullt, skjerming=(Skjerming("Ola Nord", "offl. § 13"),)))
    fil = b"funn:\n  - id: F1\n    tekst: Noe.[@lov, til Ola Nord]\n    overskrift: Ola Nord\n"
    (funn,) = yaml.safe_load(offentlige_filer({"evidence/f.yaml": fil}, hel)["evidence/f.yaml"])["funn"]
    assert [r.steder for r in referanser(funn["tekst"])] == [("til [Unntatt offentlighet, jf. offl. § 13]",)]
    assert funn["overskrift"] == "[Unntatt offentlighet, jf. offl. § 13]"


def test_the_longest_text_goes_first(fullt: Prosjekt, vurder: Vurder) -> None:
    kilder = {**fullt.kilder, "plan": Kilde("plan", "plan", tittel="Planen til Ola Nord")}
    skjerming = (Skjerming("Ola Nord", "offl. § 13"), Skjerming("Nord", "offl. § 26"))
    p = med(replace(fullt, kilder=kilder), vurder, *skjerming)
    assert p.kilder["plan"].tittel == "Planen til [Unntatt offentlighet, jf. offl. § 13]"


def test_numbers_are_gone_and_not_only_unseen() -> None:
    p = skjerm(vurdert()).vurdert.prosjekt
    assert p.tall["varslere-2025"].verdi == p.verdier["varslere-2025"].verdi == Decimal(0)
    assert p.verdier["forlik"].skjermet == "[Unntatt offentlighet, jf. offl. § 13 første ledd]"
