"""Long titles and names: one line in the header, room on the cover."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from dokumenttre import ren
from hypothesis import given
from hypothesis import strategies as st

from revisjon.assess import VurdertProsjekt
from revisjon.model import Prosjekt, Revidert
from revisjon.report.compose import compose
from revisjon.report.figures.text_width import bredde
from revisjon.report.fit import (
    TOPP_TITTEL,
    TOPP_VIRKSOMHET,
    Tittelplass,
    på_linje,
    tittelplass,
    tittelside_full,
)
from revisjon.report.templates import Maler
from revisjon.report.xhtml import les

Vurder = Callable[[Prosjekt], VurdertProsjekt]
LANG = (
    "Internkontroll, kvalitetsforbedring og Pasientsikkerhetskulturutviklingsarbeidet i helse- og "
    "omsorgstjenestene, med særlig vekt på legemiddelhåndtering, kompetanse, bemanning og samhandling mellom "
    "hjemmetjenesten, sykehjemmene og fastlegene"
)


@given(st.text(max_size=200), st.floats(10, 90))
def test_a_header_never_needs_a_second_line(tekst: str, plass: float) -> None:
    kort = på_linje(tekst, plass)
    assert bredde(kort, 7.75 * 25.4 / 72) <= plass
    assert kort == tekst or kort.endswith("…")


def test_titles_are_cut_between_words_and_before_small_ones() -> None:
    assert på_linje("Kort tittel", 75) == "Kort tittel"
    assert på_linje(LANG, 75) == "Internkontroll, kvalitetsforbedring …"
    assert på_linje("Pasientsikkerhetskulturutviklingsarbeidet", 28) == "Pasientsikkerhetskult…"


@pytest.mark.parametrize(
    ("tittel", "grad"),
    [
        ("Kompetanseutvikling i Aldring og mestring", ""),
        ("Kommunens arbeid med å forebygge og avdekke vold i nære relasjoner blant eldre innbyggere", "lang"),
        ("Kommunens arbeid " * 12, "lengre"),
        (LANG, "lengst"),
    ],
)
def test_the_size_of_the_title_steps_down(tittel: str, grad: str) -> None:
    assert tittelplass(tittel, "Vik kommune") == Tittelplass(grad, 166)


def test_what_the_edition_says_below_the_names_takes_room() -> None:
    tittel = "Kommunens arbeid " * 3
    assert tittelplass(tittel, "Vik kommune").grad == ""
    assert tittelplass(tittel, "Vik kommune", ("Svar nå.", "")).grad == ""
    assert tittelplass(tittel, "Vik kommune", ("Svar nå.", "Ikke del.")).grad == "lang"


def test_stripes_make_way_for_what_has_no_room_in_the_least_size() -> None:
    plass = tittelplass("Kommunens arbeid med kompetanse. " * 20, "Vik kommune")
    assert plass.grad == "lengst"
    assert 180 < plass.topp < 270


def test_long_titles_and_names_in_the_document(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    kapittel = replace(fullt.kapitler[0], tittel=LANG)
    oppdrag = replace(
        fullt.oppdrag,
        tittel=LANG,
        reviderte=(
            Revidert("Indre Østfold kommune i Viken", "kommune"),
            Revidert("Vestre Slidre kommune", "kommune"),
        ),
    )
    dokument, _ = compose(vurder(replace(fullt, oppdrag=oppdrag, kapitler=(kapittel,))), "endelig", innebygd)
    tre = les(dokument.html)
    kropp = tre.find("body")
    assert kropp is not None
    assert kropp.get("data-virksomhet") == "To kommuner"
    assert bredde(kropp.get("data-tittel", ""), 7.75 * 25.4 / 72) <= TOPP_TITTEL
    assert [h.get("data-kort") for h in tre.iter("h1") if h.get("class") == "kapittel"] == [
        "2 Internkontroll, kvalitetsforbedring …"
    ]
    assert any("navn lengst" in el.get("class", "") for el in tre.iter("div"))
    assert dokument.tittel == LANG


@pytest.mark.parametrize(
    ("reviderte", "topp"),
    [
        ((Revidert("Vik kommune", "kommune"),), "Vik kommune"),
        ((Revidert("Vik", "kommune"), Revidert("Nes", "kommune")), "Vik og Nes"),
        ((Revidert("Vik kommune", "kommune"), Revidert("Vik Vekst og Arbeid AS", "AS")), "To virksomheter"),
        ((Revidert("Indre Østfold interkommunale vannselskap", "IKS"),), "Indre Østfold …"),
    ],
)
def test_the_header_names_the_bodies_if_they_fit(
    reviderte: tuple[Revidert, ...], topp: str, fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    oppdrag = replace(fullt.oppdrag, reviderte=reviderte)
    dokument, _ = compose(vurder(replace(fullt, oppdrag=oppdrag)), "endelig", innebygd)
    kropp = les(dokument.html).find("body")
    assert kropp is not None
    assert kropp.get("data-virksomhet") == topp
    assert bredde(topp, 7.75 * 25.4 / 72, halvfet=True) <= TOPP_VIRKSOMHET
    assert all(r.navn in ren(kropp) for r in reviderte)


def test_a_full_title_page_is_known() -> None:
    fakta = ["Kontrollutvalget i Vik kommune"] * 7
    assert not tittelside_full("Kort tittel", "Forvaltningsrevisjon av Vik kommune", fakta, "En merknad.")
    assert tittelside_full(LANG * 4, "Forvaltningsrevisjon av Vik kommune", fakta, "")
    assert tittelside_full("Kort tittel", "Forvaltningsrevisjon", fakta, "En lang merknad. " * 150)
