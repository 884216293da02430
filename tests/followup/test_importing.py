"""A list is read as it is meant or not at all; what the log has is skipped, and what is changed is told."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

import pytest
from arbeidsbok import bok, fyll_ut
from modell import kriterium, prosjekt
from openpyxl import load_workbook

from revisjon.followup import følg
from revisjon.followup.importing import MAKS, Import, Ønske, importer
from revisjon.model import Anbefaling, Dato, Del, Loggført, Oppfølging, Prosjekt
from revisjon.output.form_xlsx import lag_skjema_xlsx
from revisjon.report.followup_form import lag_skjema

I_DAG = date(2027, 3, 1)
DAG = datetime(2026, 9, 1)  # noqa: DTZ001 - a day
HODE = ("Anbefaling", "Del", "Dato", "Hva", "Av", "Holdning", "Utfall", "Sak", "Avviker", "Framdrift")
VEDTAK = ("A1", None, "12.6.2026", "vedtak", "kommunestyret", None, "vedtatt", "45/26")


def _prosjekt(*logg: Loggført) -> Prosjekt:
    deler = (Del("a", "lager den"), Del("b", "bruker den"))
    alle = (
        Anbefaling("A1", "oppdaterer oversikten", ("k.a",), "kommunedirektøren", kort="Oppdatere oversikten"),
        Anbefaling("A2", "=rydder", ("k.a",), "kommunedirektøren", deler=deler),
    )
    p = prosjekt([kriterium()])
    return replace(p, anbefalinger={a.id: a for a in alle}, oppfølging=Oppfølging(tuple(logg)))


def _les(data: bytes, p: Prosjekt | None = None, **ønske: object) -> Import:
    ønsket = Ønske("liste.xlsx", I_DAG, {"A1": "1", "A2": "2"})
    return importer(data, p or _prosjekt(), replace(ønsket, **ønske))  # type: ignore[arg-type]


def _sagt(svar: Import) -> list[str]:
    return [f"{d.plass} {d.melding} {d.råd}" for d in svar.diagnoser]


def _skjema(p: Prosjekt | None = None, dag: date = date(2026, 6, 1)) -> bytes:
    return lag_skjema_xlsx(lag_skjema(følg(p or _prosjekt(), dag)))


# --- the form ---------------------------------------------------------------------------------


def test_the_form_is_the_same_every_time_and_says_nothing_of_itself() -> None:
    assert _skjema() == _skjema()
    assert _les(_skjema()) == Import()


def test_a_form_that_is_filled_in() -> None:
    data = fyll_ut(
        _skjema(),
        {
            2: {"Dato": DAG, "Hva": "rapportert", "Av": "kommunedirektøren", "Framdrift": "pågår"},
            4: {"Dato": "juni 2026", "Av": "kommunestyret", "Utfall": "Vedtatt endret.", "Avviker": "ja",
                "Tekst": "-Bare = del a\nog @resten", "Frist": "1. kvartal 2027", "Sak": "12/26"},
            8: {"Anbefaling": "A1", "Dato": "2027-01-01", "Hva": "verifisert", "Av": "revisor",
                "Vurdering": "formelt på plass, ikke i praksis", "Neste": "mars 2028"},
        },
    )  # fmt: skip
    svar = _les(data)
    assert _sagt(svar) == []
    assert [(i.anbefaling, i.del_, str(i.dato), i.hva) for i in svar.nye] == [
        ("A2", "a", "2026-06", "vedtak"),
        ("A1", "", "2026-09-01", "rapportert"),
        ("A1", "", "2027-01-01", "verifisert"),
    ]
    vedtak = svar.nye[0]
    assert vedtak.tekst is not None
    assert vedtak.tekst.verdi == "-Bare = del a\nog @resten"
    assert (str(vedtak.frist), vedtak.avviker, vedtak.sak) == ("2027-03", True, "12/26")
    assert {str(i.registrert) for i in svar.nye} == {"2027-03-01"}


def test_all_that_is_unclear_is_told_at_its_cell_and_nothing_is_taken() -> None:
    data = fyll_ut(
        _skjema(),
        {
            2: {"Dato": "i vår", "Hva": "vedtakk", "Av": "kommunestyret", "Utfall": "vedtatt", "Frist": 2027},
            3: {"Dato": datetime(2028, 1, 1), "Hva": "rapportert", "Framdrift": "pågår"},  # noqa: DTZ001 - a day
            6: {"Anbefaling": "A7", "Del": "a", "Dato": "1.2.2027", "Hva": "svar"},
            7: {"Dato": "1.2.2027", "Hva": "svar", "Tekst": "Se [@brev]."},
            8: {"Anbefaling": "A2", "Del": "c", "Dato": "1.2.2027", "Tekst": "=1+1", "Hva": "lukket"},
        },
    )
    sagt = _sagt(svar := _les(data))
    assert svar.nye == ()
    ventet = (
        ("D2", "«i vår» er ikke en dato"),
        ("E2", "Mente du «vedtak»?"),
        ("O2", "skrevet i en celle for datoer"),
        ("D3", "ikke kommet ennå"),
        ("A6", "Den kan være A1 eller A2."),
        ("A7", "hvilken anbefaling"),
        ("N7", "hakeparenteser"),
        ("B8", "har delene a og b"),
        ("N8", "er en formel"),
    )
    for (celle, ordene), linje in zip(ventet, sagt, strict=True):
        assert linje.startswith(f"liste.xlsx: Innførsler!{celle} "), linje
        assert ordene in linje


def test_what_is_missing_is_told_at_the_cell_that_should_have_it() -> None:
    data = fyll_ut(_skjema(), {2: {"Hva": "vedtak", "Sak": "1/26"}, 3: {"Dato": "1.2.2027"}})
    sagt = [s.removeprefix("liste.xlsx: Innførsler!") for s in _sagt(_les(data))]
    for linje, ventet in zip(
        sagt, ("D2 .*«dato»", "F2 .*«av»", "H2 .*«utfall»", "E3 .*hva som skjedde"), strict=True
    ):
        assert re.match(ventet, linje)


def test_what_contradicts_the_log_is_told_at_its_cell() -> None:
    lukket = Loggført(Dato(2026, 6, 2), "A1", "lukket", "kontrollutvalget", grunn="erstattet")
    rad = {"Dato": "1.9.2026", "Hva": "rapportert", "Av": "x", "Framdrift": "pågår"}
    (sagt,) = _sagt(_les(fyll_ut(_skjema(), {2: rad}), _prosjekt(lukket)))
    assert sagt.startswith("liste.xlsx: Innførsler!E2 «a1» er alt lukket.")
    (sagt,) = _sagt(_les(fyll_ut(_skjema(), {2: {**rad, "Utfall": "vedtatt"}})))
    assert "Innførsler!H2 «utfall» hører til" in sagt


def test_text_that_looks_like_a_formula_is_text() -> None:
    """Also after the one who fills in has edited it: the mark of text stays with the cell."""
    lest = load_workbook(io.BytesIO(_skjema()))
    celler = [c for ark in lest for rad in ark.iter_rows() for c in rad if c.value is not None]
    assert not [c for c in celler if c.data_type == "f"]
    (celle,) = [c for c in lest.worksheets[0]["C"] if c.value == "=rydder"]
    assert (celle.data_type, celle.quotePrefix, celle.protection.locked) == ("s", True, True)
    assert lest.worksheets[0].protection.sheet
    assert not lest.worksheets[0]["D4"].protection.locked


def test_the_words_of_the_log_can_be_chosen() -> None:
    lest = load_workbook(io.BytesIO(_skjema()))
    valg = {
        str(v.sqref).split(":")[0]: v.formula1 for v in lest.worksheets[0].data_validations.dataValidation
    }
    assert valg["E2"] == '"svar,vedtak,rapportert,verifisert,frist endret,gjenåpnet,lukket"'
    assert valg["A6"] == '"A1,A2"'
    ord_ = [c.value for c in lest["Ord"]["L"]]
    assert (valg["L2"], "formelt på plass, ikke i praksis" in ord_) == ("Ord!$L$1:$L$4", True)


# --- once more --------------------------------------------------------------------------------


def test_read_again_only_what_is_new_is_taken() -> None:
    første = {
        2: {"Dato": "1.9.2026", "Hva": "rapportert", "Av": "x", "Framdrift": "pågår", "Tekst": "En\nto"}
    }
    svar = _les(data := fyll_ut(_skjema(), første))
    etter = _prosjekt(*svar.nye)
    assert (_les(data, etter).nye, _les(data, etter).kjente) == ((), 1)
    data = fyll_ut(
        data,
        {
            6: {
                "Anbefaling": "A1",
                "Dato": "1.12.2026",
                "Hva": "rapportert",
                "Av": "x",
                "Framdrift": "gjennomført",
            }
        },
    )
    svar = _les(data, etter)
    assert ([str(i.dato) for i in svar.nye], svar.kjente) == (["2026-12-01"], 1)


@pytest.mark.parametrize(
    ("endring", "celle", "var"),
    [
        ({"Framdrift": "gjennomført"}, "K2", "«pågår»"),
        ({"Tekst": "Noe annet"}, "N2", "«Noe»"),
        ({"Frist": "1.1.2028"}, "O2", "«»"),
        ({"Dato": "2.9.2026"}, "D2", "«2026-09-01»"),
        ({"Av": "y"}, "F2", "«x»"),
        ({"Framdrift": "gjennomført", "Tekst": "Ferdig"}, "N2", "«pågår»"),
    ],
)
def test_a_row_that_was_changed_is_told(endring: Mapping[str, object], celle: str, var: str) -> None:
    rad = {"Dato": "1.9.2026", "Hva": "rapportert", "Av": "x", "Framdrift": "pågår", "Tekst": "Noe"}
    etter = _prosjekt(*_les(data := fyll_ut(_skjema(), {2: rad})).nye)
    svar = _les(fyll_ut(data, {2: endring}), etter)
    celler = {s.split(" ")[1]: s for s in _sagt(svar)}
    sagt = celler[f"Innførsler!{celle}"]
    assert "endret siden den ble lest inn" in sagt
    assert var in sagt
    assert svar.nye == ()


def test_a_new_form_may_say_the_same_at_a_later_date() -> None:
    rad: dict[str, object] = {"Dato": "1.9.2026", "Hva": "rapportert", "Av": "x", "Framdrift": "pågår"}
    etter = _prosjekt(*_les(fyll_ut(_skjema(), {2: rad})).nye)
    nytt = fyll_ut(_skjema(etter, date(2027, 3, 2)), {2: {**rad, "Dato": "1.2.2027"}})
    assert [str(i.dato) for i in _les(nytt, etter, i_dag=date(2027, 4, 1)).nye] == ["2027-02-01"]


def test_two_equal_rows() -> None:
    rad: dict[str, object] = {"Dato": "1.9.2026", "Hva": "rapportert", "Av": "x", "Framdrift": "pågår"}
    (sagt,) = _sagt(_les(fyll_ut(_skjema(), {2: rad, 6: {**rad, "Anbefaling": "A1"}})))
    assert "Innførsler!A6 Raden er lik rad 2." in sagt


# --- lists of their own -----------------------------------------------------------------------


def test_the_commonest_headings_of_a_list() -> None:
    data = bok(
        [
            ("Kontrollutvalget i Vik",),
            (),
            ("Nr.", "Møtedato", "Saksnr.", "Vedtak", "Utfall", "Frist", "Ansvarlig", "STATUS",
             "Sist oppdatert", "Rapportert av"),
            (1, "12.6.2026", "45/26", "Kommunestyret ber om en liste.", "vedtatt", "innen 1.12.2026",
             "rådmannen", "Under arbeid", datetime(2026, 10, 1), "rådmannen"),  # noqa: DTZ001 - a day
            ("Anbefaling 2 a", "12.6.2026", "45/26", "Vedtatt", None, None, None, None, None, None),
        ],
    )  # fmt: skip
    svar = _les(data, av="kommunestyret")
    assert _sagt(svar) == []
    assert [(i.anbefaling, i.del_, i.hva, i.av, i.utfall or i.framdrift, str(i.frist)) for i in svar.nye] == [
        ("A1", "", "vedtak", "kommunestyret", "vedtatt", "2026-12-01"),
        ("A2", "a", "vedtak", "kommunestyret", "vedtatt", "None"),
        ("A1", "", "rapportert", "rådmannen", "pågår", "None"),
    ]
    igjen = _les(data, _prosjekt(*svar.nye), av="kommunestyret")
    assert (igjen.nye, igjen.kjente, igjen.diagnoser) == ((), 3, ())


def test_sak_is_what_it_is_about_where_nothing_else_is() -> None:
    hode = ("Sak", "Vedtak", "Frist", "Status", "Møtedato", "Organ")
    data = bok([hode, ("Oppdatere oversikten", "vedtatt", "1.1.2027", None, "1.6.2026", "kommunestyret")])
    assert [(i.anbefaling, str(i.frist)) for i in _les(data).nye] == [("A1", "2027-01-01")]


@pytest.mark.parametrize(
    ("rader", "sagt"),
    [
        ([("Sak", "Vedtak", "Frist", "Status")], "rad 1 er «Sak», «Vedtak», «Frist» og «Status»"),
        ([("Navn", "Vedtak", "Dato")], '--kolonne "Navn=FELT"'),
        ([("Navn", "Adresse"), ("x", "y")], "Det øverste som står der, er «Navn» og «Adresse»."),
        ([("Anbefaling", "Dato", "Hva", "Når")], "«Når» ser ut til å ha det samme som «Dato»"),
        ([(*HODE,), (*VEDTAK[:2], "12.6.2025", *VEDTAK[3:])], "er før rapporten."),
        ([(*HODE,), (*VEDTAK[:7], datetime(2024, 12, 1))], "men skal være tekst"),  # noqa: DTZ001 - a day
        ([("Anbefaling", "Dato", "Status", "Av"), ("A1", "1.9.2026", "Avsluttet", "x")], "flere ting"),
        ([("Anbefaling", "Dato", "Vedtak", "Av"), ("A1", "1.9.2026", "Ja", "x")], "en kolonne «Utfall»"),
        ([("Anbefaling", "Dato", "Status", "Av"), ("A1", 45000, "Pågår", "x")], "er et tall, ikke en dato"),
        ([("Anbefaling", "Dato", "Vedtak"), ("A1", "1.9.2026", "Vedtatt")], "--av ROLLE"),
        ([("Anbefaling", "Dato", "Status", "Merknad"), ("A1", None, None, "x")], "hva som skjedde"),
    ],
)  # fmt: skip
def test_what_a_list_does_not_say(rader: list[tuple[object, ...]], sagt: str) -> None:
    svar = _les(bok(rader))
    assert svar.nye == ()
    assert any(sagt in linje for linje in _sagt(svar)), _sagt(svar)
    assert len(_sagt(svar)) == 1


def test_unknown_headings_can_be_named() -> None:
    data = bok([("Tiltak", "Da", "Hva", "Hvem", "Utfall"), ("1", "1.9.2026", "vedtak", "x", "vedtatt")])
    assert _les(data).nye == ()
    assert len(_les(data, kolonner={"Tiltak": "anbefaling", "Da": "dato"}).nye) == 1
    (sagt,) = _sagt(_les(data, kolonner={"Tiltak": "anbefaling", "Da": "dato", "Hvvem": "av"}))
    assert "Mente du «Hvem»?" in sagt


@pytest.mark.parametrize("holdning", ["Delvis samd", "delvis einig"])
def test_nynorsk_words(holdning: str) -> None:
    data = bok(
        [
            ("Tilråding", "Dato", "Kva", "Kven", "Haldning"),
            ("A1", "1.9.2026", "svar", "rådmannen", holdning),
        ]
    )
    assert [i.holdning for i in _les(data).nye] == ["delvis enig"]
    data = bok([("Tilråding", "Dato", "Vedtak", "Kven"), ("A1", "1.9.2026", "Teke til orientering.", "x")])
    assert [i.utfall for i in _les(data).nye] == ["tatt til orientering"]


def test_more_than_can_be_checked_is_refused() -> None:
    rad = ("A1", "1.9.2026", "rapportert", "x", "pågår")
    data = bok([("Anbefaling", "Dato", "Hva", "Av", "Framdrift"), *[rad] * (MAKS + 1)])
    (sagt,) = _sagt(_les(data))
    assert sagt.startswith("liste.xlsx: Liste Listen har 2001 innførsler")
