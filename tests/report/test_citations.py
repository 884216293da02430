from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.model import Dato, Kilde, Vedtatt
from revisjon.report.citations import full_referanse, hjemmel_tekst, kildelinje
from revisjon.words import ordbok

ORD = ordbok("bokmål")
NB = "\u00a0"
KOMMUNELOVEN = Kilde(
    "kommuneloven",
    "lov",
    tittel="Lov om kommuner og fylkeskommuner",
    korttittel="kommuneloven",
    ident="LOV-2018-06-22-83",
    nettsted="https://lovdata.no/dokument/NL/lov/2018-06-22-83",
)
FORSKRIFT = Kilde(
    "ledelse",
    "forskrift",
    tittel="Forskrift om ledelse og kvalitetsforbedring i helse- og omsorgstjenesten",
    korttittel="forskrift om ledelse og kvalitetsforbedring",
    ident="FOR-2016-10-28-1250",
)


def referanse(kilde: Kilde, *, sted: str = "", hel_lenke: bool = False) -> str:
    return str(full_referanse(kilde, ORD, sted=sted, hel_lenke=hel_lenke)).replace(NB, " ")


@pytest.mark.parametrize(
    ("kilde", "sted", "html"),
    [
        (KOMMUNELOVEN, "", "Lov 22. juni 2018 nr. 83 om kommuner og fylkeskommuner (kommuneloven)."),
        (
            KOMMUNELOVEN,
            "§ 25-1",
            "Lov 22. juni 2018 nr. 83 om kommuner og fylkeskommuner (kommuneloven) § 25-1.",
        ),
        (
            FORSKRIFT,
            "§ 6 bokstav f",
            (
                "Forskrift 28. oktober 2016 nr. 1250 om ledelse og kvalitetsforbedring i helse- og "
                "omsorgstjenesten § 6 bokstav f."
            ),
        ),
        (Kilde("x", "lov", korttittel="offentleglova"), "§ 13", "Offentleglova § 13."),
        (
            Kilde(
                "n",
                "utredning",
                tittel="Tid for handling",
                utgiver="HOD",
                nummer="NOU 2023: 4",
                dato=Dato(2023),
            ),
            "s. 12",
            "NOU 2023: 4. <em>Tid for handling</em>. HOD. S. 12.",
        ),
        (
            Kilde(
                "p",
                "plan",
                tittel="Temaplan",
                utgiver="Bærum kommune",
                vedtatt=Vedtatt("kommunestyret", Dato(2024, 6, 12)),
            ),
            "",
            "Bærum kommune. <em>Temaplan</em>. Vedtatt av kommunestyret 12. juni 2024.",
        ),
        (
            Kilde("p", "plan", tittel="Temaplan", vedtatt=Vedtatt("kommunestyret")),
            "",
            "<em>Temaplan</em>. Vedtatt av kommunestyret.",
        ),
        (
            Kilde("r", "rutine", tittel="Rutine", revidert=Dato(2025), hentet=Dato(2026, 1), udatert=True),
            "",
            "<em>Rutine</em>. Sist revidert 2025. Hentet januar 2026. Udatert.",
        ),
        (
            Kilde("d", "veileder", tittel="Hva nå?", faglig_endret=Dato(2026, 1, 9)),
            "",
            "<em>Hva nå?</em> Siste faglige endring 9. januar 2026.",
        ),
        (
            Kilde(
                "s", "skriftlig svar", utgiver="Bærum kommune", tittel="Svar m.m.", mottatt=Dato(2026, 1, 23)
            ),
            "",
            "Bærum kommune. <em>Svar m.m.</em> Mottatt 23. januar 2026.",
        ),
        (Kilde("i", "intervju", rolle="tjenesteledere"), "", "Intervju med tjenesteledere."),
        (
            Kilde("i", "intervju", rolle="direktør", dato=Dato(2026, 2, 3)),
            "",
            "Intervju med direktør. 3. februar 2026.",
        ),
        (
            Kilde("u", "undersøkelse", tittel="Spørreundersøkelse", dato=Dato(2023, 1)),
            "",
            "<em>Spørreundersøkelse</em>. Januar 2023.",
        ),
        (
            Kilde("k", "dokument", korttittel="planen", nummer="Dokument 24/1"),
            "",
            "<em>Planen</em>. Dokument 24/1.",
        ),
        (
            Kilde("w", "nettside", tittel="A & B", nettsted="https://www.ks.no/a/b/"),
            "",
            '<em>A &amp; B</em>. <a href="https://www.ks.no/a/b/">ks.no</a>.',
        ),
    ],
)
def test_references(kilde: Kilde, sted: str, html: str) -> None:
    assert referanse(kilde, sted=sted) == html


def test_the_list_of_sources_shows_whole_addresses() -> None:
    assert ">lovdata.no/dokument/NL/lov/2018-06-22-83</a>." in referanse(KOMMUNELOVEN, hel_lenke=True)
    assert "<a" not in referanse(KOMMUNELOVEN)


def test_what_belongs_together_stays_on_one_line() -> None:
    html = str(full_referanse(KOMMUNELOVEN, ORD, sted="§ 25-1"))
    assert f"22.{NB}juni" in html
    assert f"§{NB}25-1" in html


@pytest.mark.parametrize(
    ("kilde", "bestemmelse", "tekst"),
    [
        (KOMMUNELOVEN, "§ 25-1", "kommuneloven § 25-1"),
        (KOMMUNELOVEN, "", "kommuneloven"),
        (Kilde("k", "veileder", korttittel="KS' prosessverktøy"), "steg 6", "KS' prosessverktøy, steg 6"),
    ],
)
def test_what_a_criterion_rests_on(kilde: Kilde, bestemmelse: str, tekst: str) -> None:
    assert hjemmel_tekst(kilde, bestemmelse) == tekst


def test_below_a_figure_the_reference_is_short() -> None:
    kilde = Kilde(
        "s", "statistikk", utgiver="SSB", tittel="Framskriving", nummer="Tabell 14288", hentet=Dato(2026)
    )
    assert kildelinje(kilde, ORD) == "SSB, <em>Framskriving</em>, Tabell 14288"


TEKST = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
KILDER = st.builds(
    Kilde,
    st.just("x"),
    st.sampled_from(["lov", "plan", "utredning", "intervju", "statistikk", "nettside"]),
    tittel=TEKST,
    korttittel=TEKST,
    utgiver=TEKST,
    nummer=TEKST,
    rolle=TEKST,
    merknad=TEKST,
    udatert=st.booleans(),
)


@given(KILDER, TEKST)
def test_no_source_breaks_the_markup_or_doubles_a_full_stop(kilde: Kilde, sted: str) -> None:
    html = str(full_referanse(kilde, ORD, sted=sted))
    assert re.sub(r"</?em>|&(?:amp|lt|gt|#39|#34);", "", html).count("<") == 0
    skrevet = (kilde.tittel, kilde.korttittel, kilde.utgiver, kilde.nummer, kilde.rolle, kilde.merknad, sted)
    if not any(".." in t or t.strip().endswith(".") for t in skrevet):
        assert ".." not in html


def test_a_law_with_a_short_title_alone_has_it_in_parentheses() -> None:
    lov = Kilde("k", "lov", korttittel="kommuneloven", ident="LOV-2018-06-22-83")
    assert referanse(lov) == "Lov 22. juni 2018 nr. 83 (kommuneloven)."
    assert referanse(lov, sted="§ 25-1") == "Lov 22. juni 2018 nr. 83 (kommuneloven) § 25-1."
