from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.assess import (
    IKKE_RELEVANT,
    STANDARD,
    Kriterievurdering,
    Punktvurdering,
    Sikkerhet,
    Sikkerhetsgrad,
    Skjønnsutøvelse,
    Utfall,
    Verdi,
    Årsak,
    slå_opp,
)
from revisjon.diagnostics import Plass
from revisjon.model import Dato, Godkjenning, Hjemmel, Kriterium, Punkt, Skjønn, Tekst
from revisjon.report.draft import Utkast
from revisjon.words import ordbok

NUMRE = MappingProxyType({f"k{n}": f"K{n}" for n in range(1, 9)})
UTKAST = Utkast(ordbok("bokmål"), STANDARD, NUMRE, ("Fjordvik kommune",))
LAV = Sikkerhet(Sikkerhetsgrad.LAV, Sikkerhetsgrad.LAV, "intervju")
SVAR = st.sampled_from([Verdi.JA, Verdi.DELVIS, Verdi.NEI, Verdi.UAVKLART])


def vurdering(nr: int, *svar: Verdi, styrke: str = "skal") -> Kriterievurdering:
    punkter = tuple(
        Punktvurdering(Punkt(chr(97 + i), f"Del {nr}{chr(97 + i)} er på plass"), v, Årsak.ALLE_FOR)
        for i, v in enumerate(svar)
    )
    kriterium = Kriterium(
        f"k{nr}", styrke, f"ha en plan {nr}", (Hjemmel("lov"),), ("P1",), tuple(p.punkt for p in punkter)  # type: ignore[arg-type]
    )  # fmt: skip
    utfall = slå_opp(STANDARD, [(p.verdi, True) for p in punkter])
    åpne = tuple(p.punkt.id for p in punkter if p.verdi is Verdi.UAVKLART)
    return Kriterievurdering(kriterium, "P1", "Fjordvik kommune", utfall, punkter, åpne, åpne)


def skrevet(*vurderinger: Kriterievurdering) -> str:
    return " ".join(UTKAST.avsnitt(vurderinger))


def test_the_whole_then_strong_then_weak_then_open() -> None:
    assert skrevet(
        vurdering(1, Verdi.JA),
        vurdering(2, Verdi.JA, Verdi.NEI, styrke="bør"),
        vurdering(3, Verdi.JA, Verdi.UAVKLART),
    ) == (
        "Av tre kriterier vurderer vi ett som oppfylt og ett som delvis oppfylt. "
        "Ett kriterium kan vi ikke konkludere om. "
        "Sterkest står kravet om å ha en plan 1 (K1), som vi vurderer som oppfylt. "
        "Forventningen om å ha en plan 2 (K2) vurderer vi som delvis oppfylt: "
        "Del 2a er på plass, men funnene taler mot at del 2b er på plass. "
        "Kravet om å ha en plan 3 (K3) kan være alt fra delvis oppfylt til oppfylt. "
        "For å konkludere må vi vite om del 3b er på plass."
    )


@pytest.mark.parametrize(
    ("antall", "svar", "ventet"),
    [
        (1, Verdi.JA, "Vi vurderer kriteriet som oppfylt."),
        (2, Verdi.JA, "Vi vurderer begge kriteriene som oppfylt."),
        (3, Verdi.JA, "Vi vurderer alle tre kriteriene som oppfylt."),
        (1, Verdi.UAVKLART, "Vi kan ikke konkludere om kriteriet. "),
        (2, Verdi.UAVKLART, "Vi kan ikke konkludere om noen av de to kriteriene. "),
    ],
)
def test_verdicts_that_are_alike_are_told_at_once(antall: int, svar: Verdi, ventet: str) -> None:
    assert skrevet(*(vurdering(n, svar) for n in range(1, antall + 1))).startswith(ventet)
    assert "Sterkest" not in skrevet(vurdering(1, svar))


def test_several_strong_ones_are_listed() -> None:
    svake = vurdering(4, Verdi.NEI)
    to = skrevet(vurdering(1, Verdi.JA), vurdering(2, Verdi.JA), svake)
    assert "Sterkest står kravet om å ha en plan 1 (K1) og kravet om å ha en plan 2 (K2), som vi alle" in to
    tre = skrevet(*(vurdering(n, Verdi.JA) for n in (1, 2, 3)), svake)
    assert "Sterkest står K1, K2 og K3, som vi alle vurderer som oppfylt." in tre


def test_low_certainty_is_told() -> None:
    v = vurdering(1, Verdi.JA, Verdi.DELVIS)
    v = replace(v, sikkerhet=LAV, punkter=(replace(v.punkter[0], sikkerhet=LAV), v.punkter[1]))
    tekst = skrevet(v)
    assert "Funnene tyder på at del 1a er på plass, men det stemmer bare delvis at del 1b" in tekst
    assert tekst.endswith("Grunnlaget er usikkert for K1.")


def test_a_judgement_is_told_with_what_the_rule_gives() -> None:
    v = vurdering(1, Verdi.NEI)
    fordi = Tekst("Fordi.", Plass("vurdering.yaml"))
    skjønn = Skjønn("k1", "P1", "delvis oppfylt", fordi, Godkjenning("Kari", Dato(2026, 5, 4)))
    tekst = skrevet(replace(v, skjønn=Skjønnsutøvelse(skjønn, mildere=True)))
    assert "gir etter regelen «ikke oppfylt». Etter skjønn vurderer vi det som delvis oppfylt" in tekst


def test_what_is_not_relevant_is_left_out_of_the_count() -> None:
    borte = replace(vurdering(2, Verdi.JA), utfall=Utfall(IKKE_RELEVANT, IKKE_RELEVANT, IKKE_RELEVANT, None))
    tekst = skrevet(vurdering(1, Verdi.JA), borte)
    assert tekst.startswith("Vi vurderer kriteriet som oppfylt.")
    assert tekst.endswith("Kravet om å ha en plan 2 (K2) er ikke vurdert, fordi det ikke gjelder her.")


def test_what_must_be_found_out_is_said() -> None:
    v = vurdering(1, Verdi.UAVKLART, Verdi.UAVKLART, Verdi.UAVKLART)
    v = replace(v, avklares=("b", "c"))
    assert skrevet(v).endswith("må vi vite om del 1b er på plass, og om del 1c er på plass.")


def test_a_long_draft_is_parted() -> None:
    kort = UTKAST.avsnitt([vurdering(1, Verdi.JA)])
    lang = UTKAST.avsnitt([vurdering(n, Verdi.JA, Verdi.NEI) for n in range(1, 9)])
    assert (len(kort), len(lang)) == (1, 2)


@given(st.lists(st.lists(SVAR, min_size=1, max_size=4), min_size=1, max_size=6))
def test_every_weak_claim_is_told_once_in_whole_sentences(svar: list[list[Verdi]]) -> None:
    vurderinger = [vurdering(nr, *verdier) for nr, verdier in enumerate(svar, start=1)]
    tekst = skrevet(*vurderinger)
    for v in vurderinger:
        for p in v.punkter:
            påstand = p.punkt.påstand.lower()
            åpen = not v.utfall.avgjort
            skal_stå = p.verdi in (Verdi.DELVIS, Verdi.NEI) and not åpen
            skal_stå |= p.verdi is Verdi.UAVKLART and åpen
            if skal_stå:
                assert tekst.lower().count(påstand) == 1, tekst
            elif p.verdi is not Verdi.JA:
                assert påstand not in tekst.lower(), tekst
    assert ".." not in tekst
    assert "{" not in tekst
    assert tekst.endswith(".")
