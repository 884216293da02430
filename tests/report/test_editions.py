"""What each edition shows, and what it is without."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from dokumenttre import klasse, ren

from revisjon.assess import VurdertProsjekt
from revisjon.checks import UTGAVER as SJEKKENES
from revisjon.model import Dato, Fil, Prosjekt, Revisor, Tekst, Vedlagt
from revisjon.model.engagement import Høring, Målform, Verifisering
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER
from revisjon.report.templates import Maler
from revisjon.report.watermark import FIL, vannmerke
from revisjon.report.xhtml import les

Vurder = Callable[[Prosjekt], VurdertProsjekt]
Skriv = Callable[[str], Tekst]


def bygd(vurdert: VurdertProsjekt, utgave: str, maler: Maler) -> tuple[Dokument, ET.Element]:
    dokument, diagnoser = compose(vurdert, utgave, maler)
    assert diagnoser == ()
    return dokument, les(dokument.html)


# --- working draft ----------------------------------------------------------------------------------


def test_a_working_draft_has_its_mark_behind_every_page(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    for utgave in UTGAVER:
        dokument, _ = bygd(vurder(fullt), utgave, innebygd)
        stil = dokument.ressurser["tema.css"].decode()
        assert (f'@page {{ background: url("ressurs:{FIL}")' in stil) == (utgave == "arbeidsutkast")
        assert (FIL in dokument.ressurser) == (utgave == "arbeidsutkast")


def test_a_long_word_is_set_smaller() -> None:
    grader = [
        float(re.findall(r'font-size="([\d.]+)"', vannmerke(t, "F")[FIL].decode())[0])
        for t in ("Utkast", "Arbeidsutkast", "Arbeidsutkast til rapport")
    ]
    assert grader[0] == grader[1] > grader[2] > 10


# --- facts alone ------------------------------------------------------------------------------------


@pytest.fixture
def fakta(eksempel: VurdertProsjekt, innebygd: Maler) -> tuple[Dokument, ET.Element]:
    return bygd(eksempel, "verifisering", innebygd)


def test_facts_come_without_what_is_made_of_them(
    fakta: tuple[Dokument, ET.Element], eksempel: VurdertProsjekt
) -> None:
    dokument, tre = fakta
    tekst, p = ren(tre), eksempel.prosjekt
    for v in eksempel.vurderinger:
        assert v.gjeldende not in tekst.lower() or v.gjeldende == "ikke relevant"
    for k in p.konklusjoner.values():
        assert ren(les(f"<p>{k.ingress.verdi}</p>"))[:60] not in tekst
    for a in p.anbefalinger.values():
        assert a.tekst[:40] not in tekst
    assert not {el.get("id") for el in tre.iter()} & {
        "sammendrag",
        "konklusjon",
        "tabell-skala",
        "vedlegg-uttalelse",
    }
    assert not klasse(tre, "vurdering")
    assert dokument.data["sporbarhet"]["problemstillinger"][0]["vurderinger"] == []  # type: ignore[index]


def test_facts_come_with_every_finding_and_its_sources(
    fakta: tuple[Dokument, ET.Element], eksempel: VurdertProsjekt
) -> None:
    _, tre = fakta
    assert [ren(el) for el in klasse(tre, "funn-nr")] == list(eksempel.prosjekt.funn)
    (tabell,) = (t for t in tre.iter("table") if t.get("id") == "tabell-sporbarhet")
    rader = [ren(r) for r in tabell.iter("tr")][1:]
    assert [r.split()[0] for r in rader] == list(eksempel.prosjekt.funn)


def test_the_cover_does_not_tell_what_findings_mean(
    fakta: tuple[Dokument, ET.Element], eksempel: VurdertProsjekt
) -> None:
    from revisjon.report.facts import bare_fakta  # noqa: PLC0415 - only here

    assert all(not f.belyser for f in bare_fakta(eksempel).prosjekt.funn.values())
    _, tre = fakta
    (side,) = klasse(tre, "tittelside")
    assert "brede" not in ren(side)
    assert "taler" not in ren(side)


def test_the_reader_is_told_what_to_do_first(fakta: tuple[Dokument, ET.Element]) -> None:
    dokument, _ = fakta
    assert dokument.overskrifter[0].tekst == "Til deg som skal kontrollere fakta"


def test_references_to_what_is_left_out_are_words(
    fullt: Prosjekt, vurder: Vurder, tekst: Skriv, innebygd: Maler
) -> None:
    funn = fullt.funn["F1"]
    viser = (
        "[#tema.vurdering] og [#A1] følger. "
        "Se [#vedlegg-uttalelse], [#konklusjon] og [#tema.data], jf. [§plan].[@plan]"
    )
    hel = replace(fullt, funn={**fullt.funn, "F1": replace(funn, tekst=tekst(viser))})
    _, tre = bygd(vurder(hel), "verifisering", innebygd)
    (vist,) = (ren(el) for el in tre.iter("div") if el.get("id") == "F1")
    assert (
        "Vurderingen i kapitlet «Tema» (ikke med i denne utgaven) og anbefaling 1 (ikke med i denne utgaven) "
        "følger. Se vedlegg «Uttalelse» (ikke med i denne utgaven), kapittel «Konklusjon» (ikke med i denne "
        "utgaven) og kapittel 2.3, jf. planloven § 1."
    ) in vist.replace("\N{NO-BREAK SPACE}", " ")


def test_an_unknown_reference_is_told_in_every_edition(
    fullt: Prosjekt, vurder: Vurder, tekst: Skriv, innebygd: Maler
) -> None:
    hel = replace(
        fullt, funn={**fullt.funn, "F1": replace(fullt.funn["F1"], tekst=tekst("Se [#finnes-ikke]."))}
    )
    for utgave in UTGAVER:
        assert [d.kode for d in compose(vurder(hel), utgave, innebygd)[1]] == ["D010"], utgave


# --- to the reader ----------------------------------------------------------------------------------


def med_frister(p: Prosjekt, tekst: Skriv) -> Prosjekt:
    oppdrag = replace(
        p.oppdrag,
        høring=Høring(Dato(2026, 5, 19)),
        verifisering=Verifisering(Dato(2026, 4, 1), "fakta@firma.example", tekst("Ring oss gjerne.")),
    )
    return replace(p, oppdrag=oppdrag, revisor=Revisor("Firma & Co", epost="post@firma.example"))


@pytest.mark.parametrize(
    ("utgave", "ventet"),
    [
        ("verifisering", "Send svaret til fakta@firma.example innen 1. april 2026."),
        ("høring", "Send svaret til post@firma.example innen 19. mai 2026."),
    ],
)
def test_the_deadline_stands_on_the_cover_and_on_the_page_to_the_reader(
    fullt: Prosjekt, vurder: Vurder, tekst: Skriv, innebygd: Maler, utgave: str, ventet: str
) -> None:
    _, tre = bygd(vurder(med_frister(fullt, tekst)), utgave, innebygd)
    for navn in ("forside", "til-leseren"):
        (del_,) = klasse(tre, navn)
        assert ventet in ren(del_).replace("\N{NO-BREAK SPACE}", " "), navn
    assert ("Ring oss gjerne." in ren(tre)) == (utgave == "verifisering")


@pytest.mark.parametrize(
    ("målform", "ventet"),
    [("bokmål", "Skal ikke deles videre."), ("nynorsk", "Skal ikkje delast vidare.")],
)
def test_what_is_sent_to_be_verified_says_on_its_cover_that_it_must_not_be_passed_on(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler, målform: Målform, ventet: str
) -> None:
    p = replace(fullt, oppdrag=replace(fullt.oppdrag, målform=målform))
    for utgave in UTGAVER:
        _, tre = bygd(vurder(p), utgave, innebygd)
        (forside,) = klasse(tre, "forside")
        assert (ventet in ren(forside)) == (utgave == "verifisering"), utgave


def test_other_editions_ask_for_nothing(
    fullt: Prosjekt, vurder: Vurder, tekst: Skriv, innebygd: Maler
) -> None:
    for utgave in ("arbeidsutkast", "endelig", "offentlig"):
        _, tre = bygd(vurder(med_frister(fullt, tekst)), utgave, innebygd)
        assert not klasse(tre, "til-leseren")
        assert not klasse(tre, "frist")
    _, tre = bygd(vurder(fullt), "høring", innebygd)
    assert not klasse(tre, "til-leseren")


def test_why_there_is_no_statement_is_printed_where_it_would_stand(
    fullt: Prosjekt, vurder: Vurder, tekst: Skriv, innebygd: Maler
) -> None:
    oppdrag = replace(fullt.oppdrag, uten_uttalelse=tekst("Rådmannen svarte ikke innen fristen."))
    _, tre = bygd(vurder(replace(fullt, oppdrag=oppdrag, uttalelser=())), "endelig", innebygd)
    assert "Rådmannen svarte ikke innen fristen." in ren(tre)
    assert "Det er ikke mottatt noen uttalelse." not in ren(tre)


# --- what is sent to be answered ------------------------------------------------------------------------


def test_the_draft_for_statement_is_without_the_statement(
    fullt: Prosjekt, vurder: Vurder, tekst: Skriv, innebygd: Maler
) -> None:
    viser = tekst("Se [#vedlegg-uttalelse] og [#anbefalinger].[@plan]")
    oppdrag = replace(fullt.oppdrag, uten_uttalelse=tekst("Den andre svarte ikke."))
    hel = replace(fullt, oppdrag=oppdrag, funn={**fullt.funn, "F1": replace(fullt.funn["F1"], tekst=viser)})
    dokument, tre = bygd(vurder(hel), "høring", innebygd)
    lest = ren(tre).replace("\N{NO-BREAK SPACE}", " ")
    assert "Takk." not in lest
    assert "Den andre svarte ikke." not in lest
    assert "Gjøres" not in lest
    assert not [o for o in dokument.overskrifter if "Uttalelse" in o.tekst]
    assert "Se vedlegg «Uttalelse» (ikke med i denne utgaven) og kapittel 3.2." in lest
    assert "Takk." not in str(dokument.data)


def test_the_summary_for_statement_has_no_answers(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    def lest(type_: str, utgave: str) -> str:
        return ren(les(compose(vurder(fullt), utgave, innebygd, type_)[0].html))

    assert "Anbefalinger og svar fra rådmannen" in lest("sammendrag", "endelig")
    assert "svar fra rådmannen" not in lest("sammendrag", "høring")
    assert "Gjøres" not in lest("sammendrag", "høring")
    # When the answer was asked for, is known from the answer.
    assert "innen 19. mai 2026" in lest("høringsbrev", "høring").replace("\N{NO-BREAK SPACE}", " ")


def test_letters_from_others_are_not_facts_to_verify(
    fullt: Prosjekt, vurder: Vurder, tekst: Skriv, innebygd: Maler
) -> None:
    brev = Vedlagt("v-brev", "Brev fra statsforvalteren", Fil("b.docx"), tekst=tekst("Vi mener noe."))
    viser = tekst("Se [#v-brev].[@plan]")
    hel = replace(fullt, vedlegg=(brev,), funn={**fullt.funn, "F1": replace(fullt.funn["F1"], tekst=viser)})
    _, tre = bygd(vurder(hel), "verifisering", innebygd)
    assert "Vi mener noe." not in ren(tre)
    assert "Se vedlegg «Brev fra statsforvalteren» (ikke med i denne utgaven)." in ren(tre).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    _, tre = bygd(vurder(hel), "høring", innebygd)
    assert "Vi mener noe." in ren(tre)


def test_the_date_in_the_footer_is_not_that_of_the_legal_ground(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    for type_ in ("rapport", "sammendrag"):
        html = compose(vurder(fullt), "høring", innebygd, type_)[0].html
        assert re.search(r'data-bunntekst="[^"]*andre ledd\. Mai 2026"', html), type_
    html = compose(vurder(fullt), "endelig", innebygd)[0].html
    assert 'data-bunntekst="Forvaltningsrevisjon, mai 2026"' in html


def test_every_edition_has_a_gate() -> None:
    assert set(SJEKKENES) == set(UTGAVER)
