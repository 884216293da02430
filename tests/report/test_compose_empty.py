"""What a report says where a project has one of something, or none of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from dokumenttre import ren

from revisjon.assess import VurdertProsjekt
from revisjon.model import (
    Anbefaling,
    Funn,
    Kapittel,
    Kilde,
    Metode,
    Problemstilling,
    Prosjekt,
    Revidert,
    Svar,
    Tekst,
)
from revisjon.model.engagement import Målform
from revisjon.report.compose import compose
from revisjon.report.editions import UTGAVER
from revisjon.report.parts.front import om_mønsteret
from revisjon.report.templates import Maler
from revisjon.report.xhtml import les
from revisjon.words import ordbok

Lag = Callable[..., Prosjekt]
Vurder = Callable[[Prosjekt], VurdertProsjekt]
Skriv = Callable[[str], Tekst]
IKKE_SKREVET = "Ikke skrevet ennå."


def lest(vurdert: VurdertProsjekt, maler: Maler, utgave: str = "endelig") -> str:
    dokument, diagnoser = compose(vurdert, utgave, maler)
    assert diagnoser == ()
    return ren(les(dokument.html))


def titler(vurdert: VurdertProsjekt, maler: Maler, utgave: str = "endelig") -> list[str]:
    dokument, diagnoser = compose(vurdert, utgave, maler)
    assert diagnoser == ()
    return [o.tekst for o in dokument.overskrifter]


@pytest.mark.parametrize(
    ("antall", "brede", "ventet"),
    [
        (1, 0, "én strek for det ene funnet. En strek er lang når funnet taler for at kravet er oppfylt, "),
        (1, 1, "det ene funnet. Den er bred og farget fordi funnet ligger til grunn for en anbefaling."),
        (2, 0, "én strek for hvert av de to funnene. En strek er lang"),
        (2, 1, "noen av delene. Den brede, fargede ligger til grunn for en anbefaling."),
        (3, 2, "noen av delene. De to brede, fargede ligger til grunn for en anbefaling."),
        (13, 13, "de 13 funnene. Alle er brede og fargede fordi funnene ligger til grunn for en anbefaling."),
    ],
)
def test_the_pattern_is_told_in_the_right_number(antall: int, brede: int, ventet: str) -> None:
    trykt = om_mønsteret(antall, brede, ordbok("bokmål"))
    assert ventet in trykt
    assert ("farge" in trykt) == (brede > 0)
    assert ("tynn" in trykt) == (0 < brede < antall)
    # Wide ones are as long as the page: what is said of lengths is said of thin ones alone.
    assert ("lang når" in trykt) == (brede < antall)


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_the_pattern_is_told_without_the_name_of_a_colour(målform: Målform) -> None:
    ord_ = ordbok(målform)
    for antall, brede in ((1, 1), (2, 0), (2, 1), (3, 2), (3, 3)):
        assert not re.search(r"gr[øo]nn?e?\b", om_mønsteret(antall, brede, ord_))
    assert "grø" not in ord_.setning.forsidealt + ord_.setning.baksidealt


def test_a_question_without_short_form_is_named_once(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    trykt = lest(vurder(fullt), innebygd)
    assert "P1 P1" not in trykt
    assert "P1 Hva gjør kommunen? K1" in trykt


def test_questions_that_only_describe_have_no_empty_sections(
    prosjekt: Lag, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    funn = Funn("F1", "tema", tekst("Slik er det."), kontekst=True)
    p = prosjekt(
        problemstillinger=(Problemstilling("P1", "Hva gjør kommunen?", type="beskrivende"),),
        funn={"F1": funn},
    )
    assert titler(vurder(p), innebygd) == [
        "Innhold", "Innledning", "Formål og problemstillinger", "Tema", "Problemstilling", "Datagrunnlag",
        "Konklusjon og anbefalinger", "Anbefalinger", "Uttalelse",
    ]  # fmt: skip


def test_sections_that_are_left_out_can_still_be_referred_to(
    prosjekt: Lag, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    om = tekst("Se [#tema.kriterier], [#tema.data], [#tema.vurdering] og [#konklusjon].")
    p = prosjekt(kapitler=(Kapittel("tema", "Tema", om, problemstillinger=("P1",)),))
    assert "kapittel 2, kapittel 2, kapittel 2 og kapittel 3." in lest(vurder(p), innebygd)


def test_only_a_chapters_own_questions_with_criteria_are_assessed(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    p = replace(
        fullt,
        problemstillinger=(*fullt.problemstillinger, Problemstilling("P2", "Hva finnes?", kort="Det som er")),
        kapitler=(Kapittel("tema", "Tema", problemstillinger=("P1", "P2")),),
    )
    trykt = lest(vurder(p), innebygd)
    assert "P2 Hva finnes?" in trykt
    assert "Det som er: vurdering av hvert kriterium" not in trykt


@pytest.mark.parametrize("utgave", UTGAVER)
def test_only_a_draft_says_what_is_not_written(
    utgave: str, prosjekt: Lag, vurder: Vurder, innebygd: Maler
) -> None:
    p = prosjekt(kapitler=(Kapittel("om", "Om noe"), Kapittel("tema", "Tema", problemstillinger=("P1",))))
    vurdert = vurder(p)
    # The summary, the free chapter, the data and the conclusion.
    assert lest(vurdert, innebygd, utgave).count(IKKE_SKREVET) == (4 if utgave == "arbeidsutkast" else 0)
    for tittel in ("Sammendrag", "Konklusjon", "Datagrunnlag"):
        assert (tittel in titler(vurdert, innebygd, utgave)) == (utgave == "arbeidsutkast")


def test_what_is_written_is_not_called_missing(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    assert IKKE_SKREVET not in lest(vurder(fullt), innebygd, "arbeidsutkast")


@pytest.mark.parametrize("utgave", UTGAVER)
def test_the_final_report_says_that_no_statement_has_come(
    utgave: str, fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    trykt = lest(vurder(replace(fullt, uttalelser=())), innebygd, utgave)
    assert ("Det er ikke mottatt noen uttalelse." in trykt) == (utgave in ("endelig", "offentlig"))
    assert "Det er ikke mottatt noen uttalelse." not in lest(vurder(fullt), innebygd, utgave)


def test_no_recommendations_and_no_firm(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    p = replace(fullt, anbefalinger={}, uttalelser=(), revisor=None)
    trykt = lest(vurder(p), innebygd)
    assert "Anbefalinger Revisjonen gir ingen anbefalinger." in trykt
    assert "Firma" not in trykt


def test_sources_without_criteria_need_no_table_of_traces(
    prosjekt: Lag, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    p = prosjekt(
        kilder={"plan": Kilde("plan", "plan", tittel="Planen")},
        funn={"F1": Funn("F1", "tema", tekst("Slik.[@plan]"), kontekst=True)},
        sitert={"F1": ("plan",)},
    )
    assert "Vedlegg 2 Kilder Dokumenter D1 Planen." in lest(vurder(p), innebygd)


def test_one_interview_with_several_persons_has_one_record(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    kilder = {**fullt.kilder, "int": Kilde("int", "intervju", rolle="ledere", antall=3, verifisert=True)}
    p = replace(fullt, kilder=kilder, metode=(Metode("intervju", tekst("Vi spurte.")),))
    assert "Tre personer er intervjuet. Roller: ledere. Referatet er verifisert." in lest(vurder(p), innebygd)
    kilder = {**kilder, "to": Kilde("to", "intervju", rolle="ansatte", antall=10)}
    to = replace(p, kilder=kilder, sitert={**p.sitert, "F1": ("plan", "to")})
    sagt = lest(vurder(to), innebygd)
    assert "13 personer er intervjuet. Roller: " in sagt
    assert "Ett av to referater er verifisert." in sagt
    ny = lest(vurder(replace(to, oppdrag=replace(p.oppdrag, målform="nynorsk"))), innebygd)
    assert "Vi har fått verifisert eitt av to referat." in ny


def test_the_authority_stands_before_the_full_stop(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    assert "Kommunen skal ha en plan (jf. planloven § 1)." in lest(vurder(fullt), innebygd)
    uten = replace(fullt.kriterier["plan"], hjemmel=())
    assert "Kommunen skal ha en plan. Slik." in lest(
        vurder(replace(fullt, kriterier={"plan": uten})), innebygd
    )


def test_an_answer_is_printed_with_its_text(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    (uttalelse,) = fullt.uttalelser
    svar = Svar("A1", "enig", "Gjøres", del_="b", tekst=tekst("Vi *starter* nå.\n\nOg så videre."))
    p = replace(fullt, uttalelser=(replace(uttalelse, svar=(svar,)),))
    ventet = "1 b Der Enig. Gjøres Ikke oppgitt Ikke oppgitt Vi starter nå. Og så videre."
    assert ventet in lest(vurder(p), innebygd)


@pytest.mark.parametrize(
    ("mottakere", "hvem"),
    [
        (("rådmannen", "ordføreren"), "Vik kommune og Nes kommune"),
        (("rådmannen i Nes kommune",), "Nes kommune"),
        (("rådmannen i Nes kommune", "kommunestyret i Nes kommune"), "Nes kommune"),
        (("rådmannen i Nes kommune", "rådmannen i Vik kommune"), "Vik kommune og Nes kommune"),
    ],
)
def test_recommendations_are_given_to_those_they_are_for(
    mottakere: tuple[str, ...], hvem: str, fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    oppdrag = replace(
        fullt.oppdrag, reviderte=(Revidert("Vik kommune", "kommune"), Revidert("Nes kommune", "kommune"))
    )
    anbefalinger = {
        f"A{n}": Anbefaling(f"A{n}", "gjør noe", ("F2",), mottaker) for n, mottaker in enumerate(mottakere, 1)
    }
    p = replace(fullt, oppdrag=oppdrag, anbefalinger=anbefalinger, uttalelser=())
    trykt = lest(vurder(p), innebygd)
    assert f"På dette grunnlaget anbefaler vi at {hvem}:" in trykt
    assert all(f"Mottaker: {m}" in trykt for m in mottakere)


@pytest.mark.parametrize("flere", [2, 5], ids=["side by side", "below each other"])
def test_verdicts_are_grouped_by_body_and_then_by_question(
    flere: int, fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    navn = ["Vik", "Nes", "Li", "Bø", "Os"][:flere]
    oppdrag = replace(fullt.oppdrag, reviderte=tuple(Revidert(f"{n} kommune", "kommune") for n in navn))
    kriterium = replace(fullt.kriterier["plan"], problemstillinger=("P1", "P2"))
    p = replace(
        fullt,
        oppdrag=oppdrag,
        problemstillinger=(*fullt.problemstillinger, Problemstilling("P2", "Og så?")),
        kriterier={"plan": kriterium},
    )
    vurdert = vurder(p)
    ulike = tuple(
        replace(v, utfall=replace(v.utfall, navn="ikke oppfylt"))
        if (v.revidert, v.problemstilling) == ("Nes kommune", "P2")
        else v
        for v in vurdert.vurderinger
    )
    dokument, _ = compose(replace(vurdert, vurderinger=ulike), "endelig", innebygd)
    (tabell,) = (t for t in les(dokument.html).iter("table") if t.get("id") == "tabell-vurderinger")
    ordene = [ren(td) for td in tabell.iter("td") if "oppfylt" in ren(td)]
    for sirkel in ("Trekvart fylt sirkel", "Tom sirkel", "1 av 4 trinnSvært lav"):
        ordene = [" ".join(o.replace(sirkel, "").split()) for o in ordene]
    if flere == 2:
        hoder = [ren(th) for th in tabell.iter("th")]
        assert hoder[4:6] == ["Vik kommune", "Nes kommune"]
        assert ordene == ["I hovedsak oppfylt", "I hovedsak oppfylt (P1) Ikke oppfylt (P2)"]
    else:
        assert ordene[:3] == [
            "Vik kommune: I hovedsak oppfylt (P1, P2)",
            "Nes kommune: I hovedsak oppfylt (P1)",
            "Ikke oppfylt (P2)",
        ]
