"""Many projects in one value: what comes first, what is chosen, what is counted, what is kept in a file."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portefolje import VEDTAK, lag_prosjekt

from revisjon.followup import følg
from revisjon.followup.collect import feilet, lest
from revisjon.followup.flags import merknader
from revisjon.followup.packing import pakk, pakk_ut
from revisjon.followup.portfolio import Filter, Portefølje, merker, samle, søketekst, tell, velg
from revisjon.followup.portfolio_data import VERSJON, portefølje_data
from revisjon.followup.records import Feilet, Lest
from revisjon.load import last
from revisjon.words.portfolio import oversiktsord

DAG = date(2026, 11, 27)
RAPPORTERT = (
    "{dato: 2024-05-02, anbefaling: A1, hva: rapportert, av: kommunedirektøren, framdrift: gjennomført}"
)
VERIFISERT = (
    "{dato: 2025-02-03, anbefaling: A1, hva: verifisert, av: revisor, vurdering: fulgt opp, bevis: [notat]}"
)


def les(mappe: Path) -> Lest:
    lastet = last(mappe)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return lest(følg(lastet.prosjekt, DAG), mappe.name)


@pytest.fixture(scope="module")
def leste(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lest, ...]:
    rot = tmp_path_factory.mktemp("portefølje")
    lag_prosjekt(rot / "forfalt", VEDTAK)
    lag_prosjekt(
        rot / "meldt", VEDTAK, RAPPORTERT, id="meldt-2023", kommune="Tjernmark kommune", nummer="9902"
    )
    lag_prosjekt(rot / "uten-frist", id="ny-2025", dato="2025-03", tema="barnevern", taler="for")
    ferdig = lag_prosjekt(rot / "ferdig", VEDTAK, RAPPORTERT, VERIFISERT, id="ferdig-2023")
    (ferdig / "oppfolging").mkdir()
    (ferdig / "oppfolging" / "senere.yaml").write_text(
        "kilder:\n  notat: {type: notat, tittel: Notat, dato: 2025-01-20}\n"
        "funn:\n  - {id: O1, kapittel: tema, tekst: 'Nei.[@notat]',\n"
        "     belyser: [{punkt: oversikt.a, taler: mot}]}\n",
        "utf-8",
    )
    return tuple(les(m) for m in sorted(rot.iterdir()))


@pytest.fixture(scope="module")
def alt(leste: tuple[Lest, ...]) -> Portefølje:
    return samle(leste, DAG)


def _mapper(p: Portefølje) -> list[str]:
    return [r.prosjekt.sti for r in p.rader]


def test_overdue_first_and_closed_last(alt: Portefølje) -> None:
    assert _mapper(alt) == ["forfalt", "meldt", "uten-frist", "ferdig"]
    assert alt.rader[0].stilling.dager_over == (DAG - date(2024, 6, 30)).days


@given(rekke=st.permutations(range(4)))
def test_order_of_reading_changes_nothing(leste: tuple[Lest, ...], alt: Portefølje, rekke: list[int]) -> None:
    assert samle([leste[nr] for nr in rekke], DAG) == alt


def test_done_is_not_met(alt: Portefølje) -> None:
    ferdig = alt.rader[-1]
    assert ferdig.stilling.tilstand == "fulgt opp"
    assert [(k.før, k.nå, k.endring) for k in ferdig.kriterier] == [
        ("ikke oppfylt", "ikke oppfylt", "uendret")
    ]
    assert "ikke_oppfylt" in merker(ferdig)
    assert "kriteriet er ikke oppfylt" in merknader(ferdig, oversiktsord("bokmål"))


def test_without_new_evidence_there_is_no_verdict_of_today(alt: Portefølje) -> None:
    (k,) = alt.rader[0].kriterier
    assert (k.før, k.nå, k.endring) == ("ikke oppfylt", "", "ikke undersøkt på nytt")


def test_figures(alt: Portefølje) -> None:
    n = tell(alt.rader)
    assert (n.alle, n.forfalt, n.åpne, n.meldt, n.fulgt_opp, n.ikke_oppfylt) == (4, 1, 3, 1, 1, 1)
    assert n.uten_nytt == 3


@pytest.mark.parametrize(
    ("filter_", "ventet"),
    [
        (Filter(kommuner=("tjern",)), ["meldt"]),
        (Filter(kommuner=("9902",)), ["meldt"]),
        (Filter(kommuner=("990",)), []),
        (Filter(år=((2024, 2026),)), ["uten-frist"]),
        (Filter(tema=("Barnevern",)), ["uten-frist"]),
        (Filter(tilstander=("fulgt opp", "meldt gjennomført")), ["meldt", "ferdig"]),
        (Filter(forfalt=True), ["forfalt"]),
        (Filter(åpne=True, år=((2023, 2023),)), ["forfalt", "meldt"]),
        (Filter(søk="OVERSIKT kommunestyret"), ["forfalt", "meldt", "ferdig"]),
        (Filter(søk="finnes-ikke"), []),
    ],
)
def test_choosing(alt: Portefølje, filter_: Filter, ventet: list[str]) -> None:
    valgt = velg(alt, filter_)
    assert _mapper(valgt) == ventet
    assert {p.sti for p in valgt.prosjekter} == set(ventet)
    assert set(valgt.rader) <= set(alt.rader)


def test_projects_in_error_are_never_hidden(alt: Portefølje, tmp_path: Path) -> None:
    (tmp_path / "oppdrag.yaml").write_text("oppdrag: [", "utf-8")
    med_feil = replace(alt, feilede=(feilet("x", last(tmp_path).diagnoser),))
    assert velg(med_feil, Filter(forfalt=True)).feilede == med_feil.feilede
    assert med_feil.feilede[0].meldinger[0].sted.startswith("oppdrag.yaml:1")


def test_what_is_kept_is_what_was_read(leste: tuple[Lest, ...]) -> None:
    poster: tuple[Lest | Feilet, ...] = (*leste, feilet("x", ()))
    for post in poster:
        sti = post.sti if isinstance(post, Feilet) else post.prosjekt.sti
        assert pakk_ut(json.loads(json.dumps(pakk(post))), sti) == post


@given(
    data=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda s: st.lists(s, max_size=12),
        max_leaves=20,
    )
)
def test_what_is_not_ours_is_refused(data: object) -> None:
    for forsøk in (data, ["lest", data, []], ["feilet", data]):
        with pytest.raises(ValueError, match="N"):
            pakk_ut(forsøk, "x")


def test_data_are_plain_and_versioned(alt: Portefølje) -> None:
    data = json.loads(json.dumps(portefølje_data(alt)))
    assert data["versjon"] == VERSJON
    assert data["anbefalinger"][0]["frist"] == "2024-06"
    assert data["anbefalinger"][0]["merker"] == ["forfalt", "åpne", "uten_nytt"]
    assert data["anbefalinger"][0]["logg"][0]["resultat"] == "vedtatt"
    assert data["anbefalinger"][2]["frist"] is None
    assert data["antall"]["alle"] == len(data["anbefalinger"]) == 4


def test_search_sees_what_is_shown(alt: Portefølje) -> None:
    assert all(o in søketekst(alt.rader[0]) for o in ("lågmark", "9901", "internkontroll", "vedtak", "2023"))


def test_nynorsk_only_where_all_are(leste: tuple[Lest, ...]) -> None:
    nynorsk = [replace(post, prosjekt=replace(post.prosjekt, målform="nynorsk")) for post in leste]
    assert samle(nynorsk, DAG).målform == "nynorsk"
    assert samle([*nynorsk[1:], leste[0]], DAG).målform == "bokmål"
    assert samle([], DAG).målform == "bokmål"
