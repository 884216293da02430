"""Checks of language: what each must find, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.checks.basis import Tekstgrunnlag
from revisjon.checks.catalogue import Treff
from revisjon.checks.language import SJEKKER
from revisjon.checks.language.forms import BARE_BOKMÅL, BARE_NYNORSK
from revisjon.checks.language.technical import TIL_BOKMÅL, TIL_NYNORSK
from revisjon.diagnostics import Plass
from revisjon.prose import Prosa, Utdrag

KODER = MappingProxyType({s.kode: s for s in SJEKKER})


def treff(kode: str, tekst: str, målform: str = "bokmål", *, fra_andre: bool = False) -> list[Treff]:
    finn = KODER[kode].på_tekst
    assert finn is not None
    prosa = Prosa(tekst, Plass("t.txt"), fra_andre=fra_andre)
    return list(finn(Tekstgrunnlag((prosa,), målform, date(2026, 5, 31))))


def pekt_på(t: Treff) -> str:
    assert isinstance(t.plass, Utdrag)
    return t.plass.tekst


_ORD = "ord " * 7
LANG = "Kommunen har " + "et mål og en plan og " * 8 + "det er bra."
SVÆRT_LANG = "Kommunen har " + "et mål og en plan og " * 11 + "det er bra."

FUNNET: Mapping[str, tuple[tuple[str, str, str], ...]] = MappingProxyType(
    {
        "M001": (
            ("bokmål", "Planen er ikkje kjent.", "ikkje"),
            ("bokmål", "Korleis planen blir brukt, vet vi ikke.", "Korleis"),
            ("nynorsk", "Planen er ikke kjend.", "ikke"),
            ("nynorsk", "Hvordan planen blir brukt, veit vi ikkje.", "Hvordan"),
        ),
        "M002": (
            ("bokmål", "Kontrollutvalet bestilte dette.", "Kontrollutvalet"),
            ("nynorsk", "Rapporten har fire problemstillinger.", "problemstillinger"),
        ),
        "M004": (
            ("bokmål", "Vi gir to anbefalinger. Én tilråding gjelder opplæring.", "tilråding"),
            ("nynorsk", "Høyringsfråsegna kom i mai. Høyringssvaret er vedlagt.", "Høyringssvaret"),
        ),
        "M006": (("bokmål", SVÆRT_LANG, SVÆRT_LANG),),
        "M007": (("bokmål", LANG, LANG),),
        "M008": (
            ("bokmål", "Lederne bruker XYQ i arbeidet.", "XYQ"),
            ("nynorsk", "Leiarane bruker XYQ-lista i arbeidet.", "XYQ"),
        ),
        "M009": (
            ("bokmål", "De sier at at planen er kjent.", "at at"),
            (
                "bokmål",
                "Planen er vedtatt av kommunestyret\nkommunestyret i fjor.",
                "kommunestyret kommunestyret",
            ),
            ("nynorsk", "Planen er ikkje ikkje kjend.", "ikkje ikkje"),
            ("bokmål", "De svarer innen innen\nfristen.", "innen innen"),
            ("bokmål", "Kommunen har rutinen rutinen skal følges etter.", "rutinen rutinen"),
        ),
        "M010": (
            ("bokmål", "Vi så på planer,rutiner og mål.", "planer,"),
            ("bokmål", "Planen er kjent.Det er bra.", "kjent."),
        ),
        "M011": (
            ("bokmål", "Planen er vedtatt,, men ukjent.", ",,"),
            ("bokmål", "Planen er vedtatt.. Den er ukjent.", ".."),
            ("bokmål", "De er fra 2021 og 2022.. Den ene er ny.", ".."),
            ("bokmål", "Planen er vedtatt , men ukjent.", ","),
        ),
        "M012": (("bokmål", 'Målet er «trygghet» og "ro".', '"'),),
        "M013": (
            ("bokmål", "Lederen sa at «planen er god.", "«"),
            ("bokmål", "Lederen sa at planen er god».", "»"),
            ("bokmål", "Hun sa at «planen er god.\n\nHan sa «nei».", "«"),
        ),
        "M014": (("bokmål", "I fjor var andelen 40 prosent. I år er den 50 % av alle.", "%"),),
        "M015": (("bokmål", "Andelen er 50% i år.", "%"),),
        "M016": (
            ("bokmål", "De har en rutine vedrørende avvik.", "vedrørende"),
            ("bokmål", "Det er gjort i\nhenhold til planen.", "i henhold til"),
            ("nynorsk", "Dei har ein rutine vedrørande avvik.", "vedrørande"),
        ),
        "M017": (
            ("bokmål", "Planen er forøvrig kjent.", "forøvrig"),
            ("nynorsk", "Planen er desverre ukjend.", "desverre"),
        ),
    }
)

STILLE: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "M001": (
            ("bokmål", "Lederen skrev: «Eg veit ikkje kva planen seier.»"),
            ("bokmål", "> Dei tilsette kjenner ikkje planen.\n\nSlik svarte én."),
            ("bokmål", "Reglene står i offentleglova, arkivlova, språklova og opplæringslova."),
            ("bokmål", "Saken gjelder avtalen med Helse Møre og Romsdal og Kommunane i Ålesundregionen."),
            ("bokmål", "Vi viser til KS (2019). Leiarspenn og samanhengar med sjukefråvær."),
            ("bokmål", "Koret og kor mange som sang, er en seier. Ei ku og tilsette midler."),
            ("bokmål", "Se https://www.regjeringa.no/ikkje/eg og post@ikkje.no."),
            ("nynorsk", "Kommunen skal bruke planen, og det kan gjerast på ulike måtar."),
            ("nynorsk", "Leiaren skreiv: «Jeg vet ikke hva planen sier.»"),
            (
                "nynorsk",
                "Kommunelova og helse- og omsorgstenestelova gjeld. Vi viser til NOU 2023: 4.",
            ),
        ),
        "M002": (
            (
                "bokmål",
                "Saken lå hos kontrollutvalget, i brevet fra Stad Kontrollutval «kontrollutvalet».",
            ),
            ("nynorsk", "Kontrollutvalet har fått tilrådingane på høyring."),
        ),
        "M004": (
            ("bokmål", "Vi gir to anbefalinger. Anbefalingene gjelder opplæring."),
            ("bokmål", "Vi gir to anbefalinger. I brevet står det «tilråding»."),
        ),
        "M006": (
            ("bokmål", LANG),
            ("bokmål", "Han sa: «" + _ORD * 11 + "»."),
            ("bokmål", "- " + "ord\n- " * 70),
        ),
        "M007": (
            ("bokmål", "Kommunen har en plan. " * 20),
            ("bokmål", SVÆRT_LANG),
            ("bokmål", "Kommunen har " + "mål for opplæring av nyansatte; " * 10 + "det er bra."),
        ),
        "M008": (
            ("bokmål", "Individuell plan (IP) er lovfestet. Lederne bruker IP."),
            ("bokmål", "IP (individuell plan) er lovfestet. Lederne bruker IP."),
            ("bokmål", "NAV, KS, SSB og KOSTRA brukes av IKS-et. NOU 2023: 4 gjelder EØS og GDPR."),
            ("bokmål", "VEDLEGG OG KILDER\n\nKapittel II og IV gjelder."),
            ("bokmål", "Vi viser til XYQ (2019) og til FOR-2016-10-28-1250."),
            ("bokmål", "Svaret var JA. Andre svarte ja."),
        ),
        "M009": (
            ("bokmål", "Det er det det handler om, og de de bruker, bor i i dag."),
            ("bokmål", "De tiltakene de har har effekt."),
            ("bokmål", "Han sa «at at»."),
        ),
        "M010": (
            ("bokmål", "Andelen er 2,5 prosent, jf. planen.[@brev]Neste er f.eks. dette, kl. 12.30."),
            ("bokmål", "Se www.vik.no/planer,rutiner og fil.Det.pdf."),
        ),
        "M011": (
            ("bokmål", "Planer, rutiner osv., er vedtatt … og mer ... følger."),
            ("bokmål", "Planen er kjent [@brev], og mål mv.; det er bra."),
            ("bokmål", "Listen har møte, saksnr., vedtak, kontonr., frist."),
            ("bokmål", "Det følger av 1., 2. og 3. ledd, gjeldende fra 1.1., eller senere."),
        ),
        "M012": (("bokmål", 'Målet er «trygghet» og «ro, som i "ro"».'), ("bokmål", 'Målet er "ro".')),
        "M013": (
            ("bokmål", "Lederen sa «planen» og «målet»."),
            ("bokmål", "Meldingen er «Mente du «oversikt»?», og «ja» er svaret."),
            ("bokmål", "Lederen sa: «Vi har planer.\n\nDe er ikke kjent.»"),
        ),
        "M014": (
            ("bokmål", "I fjor 40 prosent, i år 50 prosent."),
            ("bokmål", "Her står 40 prosent.\n\n| Ja | 40 % |\n| --- | --- |\n| Nei | 60 % |\n"),
        ),
        "M015": (("bokmål", "Andelen er 50 % i år."),),
        "M016": (("bokmål", "Rutinen gjelder avvik, og «vedrørende» er sitert."),),
        "M017": (("bokmål", "For øvrig er planen dessverre ukjent, og lederen var til stede i dag."),),
    }
)


@pytest.mark.parametrize(
    ("kode", "målform", "tekst", "der"), [(k, *t) for k, alle in FUNNET.items() for t in alle]
)
def test_what_is_wrong_is_found_where_it_stands(kode: str, målform: str, tekst: str, der: str) -> None:
    (t,) = treff(kode, tekst, målform)
    assert pekt_på(t) == der
    assert t.melding.endswith(".")
    assert t.råd.endswith(".")


@pytest.mark.parametrize(("kode", "målform", "tekst"), [(k, *t) for k, alle in STILLE.items() for t in alle])
def test_what_is_right_is_left_alone(kode: str, målform: str, tekst: str) -> None:
    assert treff(kode, tekst, målform) == []


@pytest.mark.parametrize(("kode", "målform", "tekst"), [(k, *t[0][:2]) for k, t in FUNNET.items()])
def test_what_others_wrote_is_left_alone(kode: str, målform: str, tekst: str) -> None:
    assert treff(kode, tekst, målform, fra_andre=True) == []


def test_every_check_of_texts_is_tried_both_ways() -> None:
    koder = {s.kode for s in SJEKKER if s.på_tekst}
    assert koder == set(FUNNET) == set(STILLE)


def test_one_hit_for_a_text_names_the_forms_and_the_places() -> None:
    (t,) = treff("M001", "Planen er ikkje kjent. Vi vet ikke kva som står der, og den er ikkje i bruk.")
    assert "«ikkje» og «kva»" in t.melding
    assert "«hva» for «kva»" in t.råd
    assert len(t.relatert) == 2


def test_no_form_is_of_both_languages() -> None:
    assert not BARE_NYNORSK.keys() & BARE_BOKMÅL.keys()
    assert not BARE_NYNORSK.keys() & TIL_BOKMÅL.keys()
    assert not BARE_BOKMÅL.keys() & TIL_NYNORSK.keys()
    assert not BARE_NYNORSK.keys() & set(BARE_NYNORSK.values())
    assert not BARE_BOKMÅL.keys() & set(BARE_BOKMÅL.values())
    assert not set(BARE_BOKMÅL.values()) & (set(BARE_NYNORSK.values()) - {"om", "derimot", "dersom"})


@given(st.sampled_from(sorted(BARE_NYNORSK)))
def test_each_nynorsk_form_is_found_in_bokmål_and_not_in_nynorsk(form: str) -> None:
    tekst = f"Vi fant {form} i planen."
    assert len(treff("M001", tekst)) == 1
    assert treff("M001", tekst, "nynorsk") == []


@given(st.sampled_from(sorted(BARE_BOKMÅL)))
def test_each_bokmål_form_is_found_in_nynorsk_and_not_in_bokmål(form: str) -> None:
    tekst = f"Vi fann {form} i planen."
    assert len(treff("M001", tekst, "nynorsk")) == 1
    assert treff("M001", tekst) == []
