"""Every outline of the report says the same: each block once, each reference at home, no word lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Literal
from xml.etree import ElementTree as ET

import pytest
from dokumenttre import bygd, klasse, ren
from eksempel import DATO, prosjekt
from kommuner import tre_kommuner

from revisjon.assess import VurdertProsjekt, assess
from revisjon.load.ids import AVSNITT, INNEBYGDE
from revisjon.model import Kapittel, Prosjekt, Tekst
from revisjon.report.document import Dokument
from revisjon.report.skeletons import DISPOSISJONER
from revisjon.report.templates import les_maler
from revisjon.schema import skjema_for

Vurder = Callable[[Prosjekt], VurdertProsjekt]
NAVN = tuple(DISPOSISJONER)
PROSJEKTER = ("eksempel", "tre kommuner")


@cache
def prosjektet(navn: str) -> Prosjekt:
    return tre_kommuner() if navn == "tre kommuner" else prosjekt()


@cache
def satt_opp(navn: str, disposisjon: str, utgave: str = "endelig") -> tuple[Dokument, ET.Element]:
    vurdert = assess(replace(prosjektet(navn), disposisjon=disposisjon), DATO)
    return bygd(vurdert, les_maler()[0], utgave)


def ider(tre: ET.Element, navn: str) -> Counter[str]:
    return Counter(el.get("id", "") for el in klasse(tre, navn))


def bokser(tre: ET.Element) -> Counter[tuple[str, ...]]:
    felt = ("data-id", "data-spørsmål", "data-revidert")
    return Counter(
        tuple(el.get(f, "") for f in felt) for el in klasse(tre, "vurdering") if el.tag == "section"
    )


def kriterier(tre: ET.Element) -> Counter[str]:
    return Counter(li.get("data-id", "") for liste in klasse(tre, "kriterier") for li in liste.iter("li"))


def anbefalinger(tre: ET.Element) -> Counter[str]:
    return Counter(li.get("id", "") for ol in klasse(tre, "anbefalinger") for li in ol if li.tag == "li")


def tekster(tre: ET.Element) -> set[str]:
    """Return the text of each paragraph, cell and heading, without numbers and lists of contents."""
    return {t for t in _tekster(tre) if t}


def _tekster(el: ET.Element) -> Iterator[str]:
    if el.tag in {"p", "li", "td", "th", "caption", "h1", "h2", "h3", "h4"}:
        yield re.sub(r"\s+", " ", "".join(_uten_numre(el))).strip()
    for barn in el if el.tag != "nav" else ():
        yield from _tekster(barn)


def _uten_numre(el: ET.Element) -> Iterator[str]:
    yield el.text or ""
    for barn in el:
        numre = {"kryss", "nr", "revidert"} & set(barn.get("class", "").split())
        yield from _uten_numre(barn) if not numre else ()
        yield barn.tail or ""


def test_the_registry_has_what_the_schema_allows() -> None:
    assert list(NAVN) == skjema_for("disposisjon")["enum"]
    assert prosjektet("eksempel").disposisjon == NAVN[0]


@pytest.mark.parametrize("prosjekt", PROSJEKTER)
@pytest.mark.parametrize("disposisjon", NAVN)
def test_each_block_is_printed_once(prosjekt: str, disposisjon: str) -> None:
    p = prosjektet(prosjekt)
    dokument, tre = satt_opp(prosjekt, disposisjon)
    assert ider(tre, "funn") == Counter([*p.funn])
    assert anbefalinger(tre) == Counter([*p.anbefalinger])
    assert {b.id for b in dokument.figurer} == set(p.figurer)
    vurdert = assess(p, DATO)
    flere = len(p.oppdrag.reviderte) > 1
    ventet = Counter(
        (v.kriterium.id, v.problemstilling, v.revidert if flere else "") for v in vurdert.vurderinger
    )
    assert bokser(tre) == ventet
    assert max(ventet.values()) == 1
    i_kapitler = Counter(
        k.id
        for kapittel in p.kapitler
        for k in p.kriterier.values()
        if set(k.problemstillinger) & set(kapittel.problemstillinger)
    )
    assert kriterier(tre) == (Counter([*p.kriterier]) if disposisjon == "samlet" else i_kapitler)


@pytest.mark.parametrize("prosjekt", PROSJEKTER)
@pytest.mark.parametrize("disposisjon", NAVN[1:])
def test_no_words_are_lost(prosjekt: str, disposisjon: str) -> None:
    før, nå = (tekster(satt_opp(prosjekt, d)[1]) for d in (NAVN[0], disposisjon))
    assert len(før) > 150
    # What frames the parts; in topics, each verdict names its question instead of a heading over several.
    ramme = {"Datagrunnlag", "Revisjonskriterier", "Vurdering", "Problemstilling", "Problemstillinger"}
    borte = {t for t in før - nå - ramme if disposisjon != "per emne" or ": vurdering av hvert" not in t}
    # A criterion that serves several questions says so after its authority, where it is printed once.
    assert {t for t in borte if not any(t in n for n in nå)} == set()


@pytest.mark.parametrize("prosjekt", PROSJEKTER)
@pytest.mark.parametrize("disposisjon", NAVN)
def test_all_references_lead_somewhere(prosjekt: str, disposisjon: str) -> None:
    _, tre = satt_opp(prosjekt, disposisjon)
    trykt = Counter(id_ for el in tre.iter() if (id_ := el.get("id")))
    assert max(trykt.values()) == 1
    lenker = [el.get("href", "")[1:] for el in tre.iter("a") if el.get("href", "").startswith("#")]
    assert len(lenker) > 80
    assert set(lenker) <= set(trykt)
    p = prosjektet(prosjekt)
    for kapittel in p.kapitler:
        deler = [f"{kapittel.id}.{a}" for a in AVSNITT] if kapittel.problemstillinger else []
        assert {kapittel.id, *deler} <= set(trykt)
    vanlig = {el.get("id") for el in satt_opp(prosjekt, NAVN[0])[1].iter()}
    assert len(vanlig & {*INNEBYGDE}) > 10
    assert vanlig & {*INNEBYGDE} <= set(trykt)


@pytest.mark.parametrize(
    ("disposisjon", "mål", "vurdering", "funn"),
    [
        ("per kapittel", "kapittel 3", "kapittel 3.4", "kapittel 3.3.2"),
        ("samlet", "kapittel 4.1", "kapittel 5.1", "kapittel 4.1.2"),
        ("per emne", "kapittel 3", "kapittel 3.4", "kapittel 3.3.1"),
    ],
)
def test_a_reference_says_where_its_target_stands(
    disposisjon: str, mål: str, vurdering: str, funn: str, vurder: Vurder
) -> None:
    p = prosjektet("eksempel")
    tekst = Tekst("A [#mål], b [#mål.vurdering], c [#F3-15].", p.oppdrag.formål.plass)
    p = replace(p, disposisjon=disposisjon, oppdrag=replace(p.oppdrag, formål=tekst))
    _, tre = bygd(vurder(p), les_maler()[0])
    assert f"A {mål}, b {vurdering}, c {funn}." in ren(tre).replace("\u00a0", " ")
    (grunn, *_) = (ren(el).replace("\u00a0", " ") for el in klasse(tre, "meta"))
    assert f"Bygger på {vurdering}" in grunn


def titler(dokument: Dokument) -> list[str]:
    return [
        f"{o.nummer} {o.tekst}".replace("\u00a0", " ")
        for o in dokument.overskrifter
        if o.nummer and o.nivå < 3 and not o.nummer.startswith(("1", "V"))
    ]


def test_everything_once() -> None:
    dokument, tre = satt_opp("eksempel", "samlet")
    temaer = ["Mål, planer og system", "Behov for kompetanse", "Tiltak for kompetanse"]
    assert titler(dokument)[:15] == [
        "2 Om tjenesteområdet",
        "2.1 Organisering",
        "2.2 Befolkning",
        *(
            rad
            for nr, navn in enumerate(("Revisjonskriterier", "Datagrunnlag", "Vurdering"), start=3)
            for rad in (f"{nr} {navn}", *(f"{nr}.{t} {tema}" for t, tema in enumerate(temaer, start=1)))
        ),
    ]
    # What is said of criteria in general has moved with them.
    assert [o.tekst for o in dokument.overskrifter].count("Revisjonskriterier") == 1
    assert "Brukt for P2 og P3." in ren(tre).replace("\u00a0", " ")


def test_topic_by_topic() -> None:
    dokument, tre = satt_opp("eksempel", "per emne")
    alle = titler(dokument)
    fra = alle.index("5 Tiltak for kompetanse")
    assert alle[fra : fra + 8] == [
        "5 Tiltak for kompetanse",
        "5.1 Problemstilling",
        "5.2 Rekruttere og beholde",
        "5.3 Oppgavedeling og arbeidstid",
        "5.4 Tid til læring",
        "5.5 Teknologi og opplæring",
        "5.6 Evaluering",
        "5.7 Samlet vurdering",
    ]
    # A section whose findings are assessed in others says in which, and stands before the chief of them.
    assert "Funnene er vurdert i kapittel 5.2 og kapittel 5.5." in ren(tre).replace("\u00a0", " ")


@pytest.mark.parametrize("disposisjon", NAVN)
@pytest.mark.parametrize("utgave", ["arbeidsutkast", "verifisering", "høring", "offentlig"])
def test_every_edition_has_every_outline(disposisjon: str, utgave: str) -> None:
    _, tre = satt_opp("eksempel", disposisjon, utgave)
    assert ider(tre, "funn") == Counter([*prosjektet("eksempel").funn])
    bare_fakta = utgave == "verifisering"
    assert bool(bokser(tre)) is not bare_fakta
    assert not (bare_fakta and "Funnene er vurdert" in ren(tre))


@pytest.mark.parametrize("disposisjon", NAVN)
def test_the_least_project_has_every_outline(
    disposisjon: str, prosjekt: Callable[..., Prosjekt], vurder: Vurder
) -> None:
    fri = Kapittel("fri", "Til slutt", Tekst("Se [#tema.vurdering].", prosjekt().oppdrag.formål.plass))
    p = prosjekt()
    p = replace(p, disposisjon=disposisjon, kapitler=(*p.kapitler, fri))
    for utgave in ("arbeidsutkast", "endelig"):
        dokument, tre = bygd(vurder(p), les_maler()[0], utgave)
        assert "Ikke skrevet ennå." in ren(tre) or utgave == "endelig"
        assert "Hva gjør kommunen?" in ren(tre)
        assert [o.tekst for o in dokument.overskrifter if o.nivå == 1][-2:] == [
            "Til slutt",
            "Konklusjon og anbefalinger",
        ] or utgave == "endelig"


@pytest.mark.parametrize(
    ("plassering", "nummer", "etter"),
    [
        ("foran", "", "Sammendrag"),
        ("kapittel", "7", "Konklusjon og anbefalinger"),
        ("vedlegg", "Vedlegg 1", ""),
    ],
)
def test_the_statement_stands_where_the_project_says(
    plassering: Literal["foran", "kapittel", "vedlegg"], nummer: str, etter: str, vurder: Vurder
) -> None:
    p = prosjektet("eksempel")
    p = replace(p, oppdrag=replace(p.oppdrag, uttalelse_plassering=plassering))
    dokument, tre = bygd(vurder(p), les_maler()[0])
    første = [o for o in dokument.overskrifter if o.nivå == 1]
    (sted,) = (nr for nr, o in enumerate(første) if o.id == "vedlegg-uttalelse")
    assert første[sted].nummer == nummer
    assert etter in ("", første[sted - 1].tekst)
    vist = {"foran": "«Uttalelse fra kommunedirektøren»", "kapittel": "kapittel 7", "vedlegg": "vedlegg 1"}
    assert f"følger i {vist[plassering]}, med svar" in ren(tre).replace("\u00a0", " ")
    (innhold,) = klasse(tre, "kapitler")
    assert f"{nummer} Uttalelse fra kommunedirektøren".strip() in ren(innhold).replace("\u00a0", " ")
