"""An informant gets what rests on that source, and no note that says who else has spoken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Plass
from revisjon.markup import referanser
from revisjon.model import Beregning, Celle, Funn, Kilde, Kolonne, Prosjekt, Rad, Tabell, Tall, Tekst
from revisjon.report.parts.fact_pack import delte, informanter
from revisjon.report.passages import (
    Utdrag,
    kilder_til_tall,
    utdrag_av_funn,
    utdrag_av_tekst,
    uten_andres_celler,
)

Lag_prosjekt = Callable[..., Prosjekt]
KILDER = {
    "leder": Kilde("leder", "intervju", rolle="leder"),
    "ansatt": Kilde("ansatt", "intervju", rolle="ansatt"),
    "svar": Kilde("svar", "skriftlig svar", tittel="Svar"),
    "plan": Kilde("plan", "plan", tittel="Planen"),
}


@pytest.fixture(name="p")
def _p(prosjekt: Lag_prosjekt) -> Prosjekt:
    tall = {
        "antall": Tall("antall", Decimal(5), kilde="leder"),
        "dobbelt": Tall("dobbelt", beregnet=Beregning("sum", ("antall", "antall"))),
    }
    return prosjekt(kilder=KILDER, tall=tall)


def funn(verdi: str, *kilder: str) -> Funn:
    return Funn("F1", "tema", Tekst(verdi, Plass("evidence/sak.yaml", 3)), kilder=kilder)


def tekster(utdrag: Sequence[Utdrag]) -> list[str]:
    return [u.tekst.verdi for u in utdrag]


def test_only_paragraphs_that_cite_the_source_are_shown(p: Prosjekt) -> None:
    f = funn("Lederen sier ja.[@leder]\n\nAnsatte sier nei.[@ansatt]\n\nPlanen sier kanskje.[@plan]")
    assert tekster(utdrag_av_funn(f, "leder", p)) == ["Lederen sier ja.[@leder]"]
    assert tekster(utdrag_av_funn(f, "ansatt", p)) == ["Ansatte sier nei.[@ansatt]"]


def test_a_source_without_a_note_has_what_no_note_accounts_for(p: Prosjekt) -> None:
    f = funn(
        "Det er trangt om tid.\n\nPlanen har tre mål.[@plan]\n\nDen er ny.[@plan] Få kjenner den.", "leder"
    )
    utdrag = utdrag_av_funn(f, "leder", p)
    assert tekster(utdrag) == ["Det er trangt om tid.", "Den er ny. Få kjenner den."]
    assert [u.delt for u in utdrag] == [False, True]


def test_notes_to_others_are_taken_out_and_own_places_kept(p: Prosjekt) -> None:
    f = funn(
        r"Slik er det.[@leder, s. 4 \[a\]; @ansatt, s. 2][@plan] Og slik.[^a][^b]"
        "\n\n[^a]: Ifølge [@ansatt].\n"
        "[^b]: Se [@leder]."
    )
    (ett,) = utdrag_av_funn(f, "leder", p)
    assert ett.tekst.verdi == r"Slik er det.[@leder, s. 4 \[a\]] Og slik.[^b]" + "\n\n[^b]: Se [@leder]."
    assert ett.delt
    assert ett.andre == {"ansatt"}
    assert ett.tekst.plass == f.tekst.plass


def test_a_list_follows_what_opens_it(p: Prosjekt) -> None:
    f = funn("Lederen nevner to ting:[@leder]\n\n- tid\n\n- penger\n\nAndre nevner flere.[@ansatt]")
    (ett,) = utdrag_av_funn(f, "leder", p)
    assert ett.tekst.verdi == "Lederen nevner to ting:[@leder]\n\n- tid\n\n- penger"


def test_placed_tables_are_no_passage(p: Prosjekt) -> None:
    assert tekster(utdrag_av_funn(funn("Slik er det.\n\n![#t1]", "leder"), "leder", p)) == ["Slik er det."]


def test_a_number_carries_its_source(p: Prosjekt) -> None:
    f = funn("Det er [=antall] enheter.\n\nDet blir [=dobbelt] i alt.\n\nIngenting her.")
    assert len(utdrag_av_funn(f, "leder", p)) == 2
    assert kilder_til_tall("dobbelt", p) == {"leder"}
    assert kilder_til_tall("intervju", p) == frozenset()


def test_other_texts_must_cite_the_source(p: Prosjekt) -> None:
    tekst = Tekst("Vi har lest.\n\nVi har spurt.[@svar]", Plass("oppdrag.yaml"))
    assert tekster(utdrag_av_tekst(tekst, "svar", p)) == ["Vi har spurt.[@svar]"]
    assert utdrag_av_tekst(None, "svar", p) == ()


_SETNING = st.sampled_from(("Det er slik.", "Det er [=antall] av dem.", "Se [#tema].", "Noe er nytt[^n]."))
_NOTE = st.sampled_from(
    ("", "[@leder]", "[@ansatt]", "[@plan, s. 3]", "[@ansatt; @leder]", "[@svar][@leder]")
)
_AVSNITT = st.lists(st.tuples(_SETNING, _NOTE), min_size=1, max_size=4).map(
    lambda deler: " ".join(s + n for s, n in deler)
)


@given(
    avsnitt=st.lists(_AVSNITT, min_size=1, max_size=4),
    note=st.sampled_from(("Ifølge [@ansatt].", "Se [@leder].", "En merknad.", "[@leder] og [@plan].")),
    kilde=st.sampled_from(sorted(KILDER)),
    ekstra=st.sets(st.sampled_from(sorted(KILDER))),
)
def test_no_passage_names_another_source(avsnitt: list[str], note: str, kilde: str, ekstra: set[str]) -> None:
    from tests.report.conftest import prosjekt  # noqa: PLC0415 - a fixture may not stand in a property

    p = prosjekt(kilder=KILDER, tall={"antall": Tall("antall", Decimal(5), kilde="leder")})
    f = funn("\n\n".join([*avsnitt, f"[^n]: {note}"]), *sorted(ekstra))
    for u in utdrag_av_funn(f, kilde, p):
        nevnt = {i for r in referanser(u.tekst.verdi) if r.slag == "kilde" for i in r.ider}
        assert nevnt <= {kilde}
        noter = [r for r in referanser(u.tekst.verdi) if r.slag == "note"]
        assert sum(r.form == "definisjon" for r in noter) == (1 if noter else 0)


def test_informants_are_those_that_something_rests_on(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    ider = informanter(p)
    assert {"int-direktør", "svar-1", "intervjuer"} <= set(ider)
    assert {p.kilder[i].type for i in ider} == {"intervju", "skriftlig svar"}
    assert "int-verneombud" not in ider


def test_two_informants_in_one_paragraph_are_told(p: Prosjekt, prosjekt: Lag_prosjekt) -> None:
    def delt(*kilder: str) -> list[Any]:
        f = funn("Begge venter mer.", *kilder)
        return list(delte(prosjekt(kilder=KILDER, funn={"F1": f}), kilder[0]))

    assert [d.kode for d in delt("leder", "ansatt")] == ["D030"]
    assert [d.kode for d in delt("leder", "svar")] == ["D030"]
    assert delt("leder", "plan") == []
    assert delt("svar") == []
    assert p.kilder


def test_a_table_of_one_informant_does_not_quote_or_name_another(p: Prosjekt) -> None:
    plass = Plass("evidence/sak.yaml", 9)
    skrevet = (
        "Sier ja.[@leder]",
        "Sier nei.[@ansatt, s. 2]",
        "Enige.[@leder; @ansatt]",
        "Mål.[@plan]",
        "Uten note",
    )
    celler = tuple(Celle(tekst=Tekst(t, plass)) for t in skrevet)
    under = Rad("vanlig", (Celle(tekst=Tekst("Nei.[^n]\n\n[^n]: Sa hun.[@ansatt]", plass)),))
    tabell = Tabell(
        "t", "T", (Kolonne("A"),), (Rad("vanlig", celler), Rad("over", rader=(under,))), kilde="leder"
    )
    vist = uten_andres_celler(replace(p, tabeller={"t": tabell}), "leder").tabeller["t"]
    assert [c.navn for c in vist.rader[0].celler] == [
        "Sier ja.[@leder]", "", "Enige.[@leder]", "Mål.[@plan]", "Uten note",
    ]  # fmt: skip
    assert vist.rader[1].rader[0].celler[0].tom
