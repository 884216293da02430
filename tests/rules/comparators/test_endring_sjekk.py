"""Wrong rules about a change."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from revisjon.model import Tall, Utregnet
from revisjon.rules import Data
from revisjon.rules.comparator import Regelfeil
from revisjon.rules.comparators.endring import ENDRING, Endring

D = Decimal
FØR = Tall("før", D(100), enhet="personer", periode="2023")
ETTER = replace(FØR, id="etter", periode="2025")
ØKNING, NEDGANG = Endring(økning=("før", "etter")), Endring(nedgang=("før", "etter"))


def _data(*tall: Tall) -> Data:
    verdier = {t.id: Utregnet(D(100), t.enhet) for t in tall}
    return Data(tall={t.id: t for t in tall}, verdier=verdier)


def test_wrong_rules() -> None:
    data = _data(FØR, ETTER)
    for riktig in (
        ØKNING,
        NEDGANG,
        replace(ØKNING, minst=D("0.1")),
        replace(NEDGANG, minst_prosent=D("0.1")),
    ):
        assert [*ENDRING.sjekk(riktig, data)] == []
    assert [*ENDRING.sjekk(replace(ØKNING, minst=D(1), minst_prosent=D(1)), data)] == [
        Regelfeil("minst_prosent", "«minst» og «minst_prosent» kan ikke stå sammen.", "Behold bare det ene.")
    ]
    assert [*ENDRING.sjekk(replace(NEDGANG, minst=D(0)), data)] == [
        Regelfeil(
            "minst",
            "Kravet er en nedgang på minst 0, men det må være mer enn 0.",
            "Skriv et tall over 0, eller ta bort «minst» om enhver nedgang er god nok.",
        )
    ]
    assert [*ENDRING.sjekk(replace(ØKNING, minst_prosent=D(-1)), data)] == [
        Regelfeil(
            "minst_prosent",
            "Kravet er en økning på minst -1, men det må være mer enn 0.",
            "Skriv et tall over 0, eller ta bort «minst_prosent» om enhver økning er god nok.",
        )
    ]


def test_the_two_numbers_have_the_same_unit_and_are_not_one() -> None:
    data = _data(FØR, replace(ETTER, enhet="kroner"))
    assert [*ENDRING.sjekk(NEDGANG, data)] == [
        Regelfeil("nedgang", "«før» er i personer, men «etter» er i kroner.", "Velg to tall med samme enhet.")
    ]
    assert [*ENDRING.sjekk(Endring(økning=("før", "før")), data)] == [
        Regelfeil("økning", "«før» står to ganger.", "Skriv to ulike tall.")
    ]


@pytest.mark.parametrize(
    ("fra", "til", "feil"),
    [
        ("2023", "2025", False),
        ("2022–2024", "2023–2025", False),
        ("2025", "2023", True),
        ("2025", "2025", True),
        ("2025", "", False),
        ("", "2025", False),
        ("i fjor", "2020", False),
    ],
)
def test_the_earlier_number_comes_first(fra: str, til: str, feil: bool) -> None:  # noqa: FBT001 - part of a case
    data = _data(replace(FØR, periode=fra), replace(ETTER, periode=til))
    melding = f"«etter» gjelder {til}, som ikke er etter {fra} («før»)."
    ventet = [Regelfeil("økning", melding, "Skriv det tidligste tallet først: [fra, til].")]
    assert [*ENDRING.sjekk(ØKNING, data)] == (ventet if feil else [])


def test_ids_that_do_not_exist_are_passed_over() -> None:
    assert [*ENDRING.sjekk(ØKNING, _data(FØR))] == []
    assert [*ENDRING.sjekk(ØKNING, Data())] == []
