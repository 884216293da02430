"""What may not stand in a log."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from modell import tekst

from revisjon.diagnostics import Alvor, Plass
from revisjon.followup import endret_historie, sjekk_logg
from revisjon.model import Anbefaling, Dato, Del, Loggført, Sted

RAPPORT = date(2024, 5, 31)
A = {"A1": Anbefaling("A1", "lager en plan", ("k.a",), "rådmannen", deler=(Del("a", "x"), Del("b", "y")))}


def i(hva: Any, dato: str, linje: int = 1, **felt: Any) -> Loggført:  # noqa: ANN401 - words and fields of an entry
    steder = tuple((navn.rstrip("_"), Plass("oppfolging.yaml", linje, 9)) for navn in ("hva", "dato", *felt))
    sted = Sted(Plass("oppfolging.yaml", linje), steder)
    return Loggført(Dato.les(dato), "A1", hva, "kommunedirektøren", sted=sted, **felt)


MELDT = i("rapportert", "2024-10-01", framdrift="gjennomført")
FERDIG = i("verifisert", "2024-11-01", 2, vurdering="fulgt opp", tekst=tekst("Sett."))


@pytest.mark.parametrize(
    ("logg", "koder"),
    [
        ([MELDT, FERDIG], []),
        ([i("rapportert", "2024-10-01")], ["O001"]),
        ([i("lukket", "2024-10-01")], ["O001"]),
        ([replace(MELDT, vurdering="fulgt opp")], ["O002"]),
        ([replace(MELDT, del_="c")], ["O003"]),
        ([i("vedtak", "2024-04-01", utfall="vedtatt")], ["O004"]),
        ([i("vedtak", "2024-05", utfall="vedtatt")], []),
        ([i("svar", "2024-04-01", holdning="enig")], []),
        ([replace(MELDT, registrert=Dato(2024, 9))], ["O005"]),
        ([FERDIG, MELDT], ["O006", "O007"]),
        ([replace(FERDIG, registrert=Dato(2024, 12)), i("gjenåpnet", "2024-12-05", tekst=tekst("x"))], []),
        ([MELDT, i("rapportert", "2024-11-01", framdrift="pågår")], ["O007"]),
        ([MELDT, FERDIG, replace(FERDIG, dato=Dato(2025), vurdering="ikke fulgt opp")], ["O007"]),
        ([MELDT, FERDIG, i("vedtak", "2025-02-01", utfall="tatt til orientering")], []),
        ([i("gjenåpnet", "2024-12-01", tekst=tekst("x"))], ["O007"]),
        ([replace(FERDIG, del_="a"), replace(MELDT, dato=Dato(2025), del_="b")], []),
        ([replace(FERDIG, del_="a"), replace(MELDT, dato=Dato(2025))], ["O007"]),
        ([replace(FERDIG, tekst=None)], ["O009"]),
        ([i("vedtak", "2024-09-01", utfall="vedtatt endret", avviker=True)], ["O009"]),
    ],
)
def test_codes(logg: list[Loggført], koder: list[str]) -> None:
    funnet = [*sjekk_logg(logg, A, RAPPORT)]
    assert [d.kode for d in funnet] == koder
    for d in funnet:
        assert d.melding.endswith(".")
        assert d.råd.endswith(".")
        assert d.plass.fil == "oppfolging.yaml"


def test_a_report_after_a_verification_that_was_not_satisfied_may_say_less() -> None:
    ikke = replace(FERDIG, vurdering="ikke fulgt opp")
    assert [*sjekk_logg([MELDT, ikke, i("rapportert", "2025-01-01", framdrift="pågår")], A, RAPPORT)] == []


def test_the_contradicted_entry_is_shown() -> None:
    (d,) = sjekk_logg([MELDT, FERDIG, replace(MELDT, dato=Dato(2025))], A, RAPPORT)
    assert [r.plass.linje for r in d.relatert] == [2]


@pytest.mark.parametrize(
    ("nå", "sagt"),
    [
        ([MELDT, FERDIG], ""),
        ([MELDT, FERDIG, FERDIG], ""),
        ([MELDT], "tatt bort"),
        ([], "tatt bort"),
        ([replace(MELDT, framdrift="pågår"), FERDIG], "endret"),
        ([FERDIG, MELDT], "endret"),
    ],
)
def test_history_is_never_rewritten(nå: list[Loggført], sagt: str) -> None:
    funnet = [*endret_historie([MELDT, FERDIG], nå)]
    assert bool(funnet) == bool(sagt)
    for d in funnet:
        assert (d.kode, d.alvor) == ("O008", Alvor.FEIL)
        assert sagt in d.melding
