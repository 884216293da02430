"""The calendar holds the days of what is open, and reads back as it was, by a reader of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from modell import kriterium, prosjekt

from revisjon.followup import følg
from revisjon.followup.deadlines import Merkedag, merkedager
from revisjon.model import Anbefaling, Dato, Del, Loggført, Oppfølging, Prosjekt
from revisjon.output.ics import lag_ics

DAG = date(2027, 3, 1)


def _les(data: bytes) -> list[dict[str, str]]:
    """Return the events of a file by RFC 5545: unfold, split, unescape."""
    assert data.endswith(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert [rad.decode() for rad in data.split(b"\r\n")]
    hendelser: list[dict[str, str]] = []
    stabel: list[str] = []
    for linje in data.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]:
        navn, verdi = linje.split(":", 1)
        if navn == "BEGIN":
            stabel.append(verdi)
            if verdi == "VEVENT":
                hendelser.append({})
        elif navn == "END":
            assert stabel.pop() == verdi
        elif stabel[-1] == "VEVENT":
            assert navn not in hendelser[-1]
            hendelser[-1][navn] = re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], verdi)
        elif stabel[-1] == "VALARM" and navn == "TRIGGER":
            hendelser[-1][navn] = verdi
    assert stabel == []
    return hendelser


def _prosjekt(*logg: Loggført, målform: str = "bokmål") -> Prosjekt:
    deler = (Del("a", "lager den, og bruker den"), Del("b", "viser den"))
    alle = (
        Anbefaling("A1", "oppdaterer oversikten", ("k.a",), "x", kort="Oppdatere oversikten; nå"),
        Anbefaling("Å2", "rydder", ("k.a",), "x", deler=deler),
    )
    p = prosjekt([kriterium()])
    oppdrag = replace(p.oppdrag, målform=målform)  # type: ignore[arg-type]
    return replace(
        p, oppdrag=oppdrag, anbefalinger={a.id: a for a in alle}, oppfølging=Oppfølging(tuple(logg))
    )


VEDTAK = Loggført(
    Dato(2026, 6, 1), "A1", "vedtak", "k", utfall="vedtatt", frist=Dato(2027, 6), ansvarlig="lederen"
)
LOGG = (
    VEDTAK,
    replace(VEDTAK, anbefaling="Å2", del_="a", frist=Dato(2027, 5, 3), neste=Dato(2028, 1)),
    replace(VEDTAK, anbefaling="Å2", del_="b", frist=Dato(2027, 5, 4)),
    Loggført(Dato(2026, 9, 1), "Å2", "lukket", "k", del_="b", grunn="erstattet"),
)


def _fil(p: Prosjekt, dag: date = DAG) -> bytes:
    sak = følg(p, dag)
    return lag_ics(merkedager(sak, sak.anbefalinger), "Navn", dag)


def test_the_days_of_what_is_open() -> None:
    hendelser = _les(_fil(_prosjekt(*LOGG)))
    assert [(h["UID"], h["DTSTART;VALUE=DATE"], h["DTEND;VALUE=DATE"]) for h in hendelser] == [
        ("o/%C3%852/a/frist@revisjon", "20270503", "20270504"),
        ("o/A1/frist@revisjon", "20270630", "20270701"),
        ("o/%C3%852/a/neste@revisjon", "20280131", "20280201"),
    ]
    assert {h["TRIGGER"] for h in hendelser} == {"-P14D"}
    assert hendelser[1]["SUMMARY"] == "Frist: Vik kommune, anbefaling A1, Oppdatere oversikten; nå"
    assert hendelser[0]["DESCRIPTION"].split("\n") == [
        *("Lager den, og bruker den", "Tilstand: vedtatt.", "Ansvarlig: lederen.", "Revisjon: En tittel."),
    ]
    assert "Dagen er den siste i måneden som er satt." in hendelser[1]["DESCRIPTION"]


def test_in_nynorsk() -> None:
    h = _les(_fil(_prosjekt(*LOGG, målform="nynorsk")))[1]
    assert h["SUMMARY"].startswith("Frist: Vik kommune, tilråding A1")
    assert "Tilstand: vedteke" in h["DESCRIPTION"]


def test_a_later_file_moves_what_the_calendar_has() -> None:
    utsatt = Loggført(Dato(2027, 3, 2), "A1", "frist endret", "k", frist=Dato(2027, 12))
    før, etter = (
        _les(_fil(_prosjekt(*logg), DAG + timedelta(d))) for logg, d in ((LOGG, 0), ((*LOGG, utsatt), 2))
    )
    gammel, ny = (next(h for h in hele if h["UID"].startswith("o/A1/")) for hele in (før, etter))
    assert (gammel["UID"], ny["DTSTART;VALUE=DATE"]) == (ny["UID"], "20271231")
    assert int(ny["SEQUENCE"]) == int(gammel["SEQUENCE"]) + 2
    assert ny["DTSTAMP"] == "20270303T000000Z"


def test_what_was_reported_in_time_and_what_is_closed_does_not_fall_due() -> None:
    meldt = Loggført(Dato(2027, 1, 1), "A1", "rapportert", "k", framdrift="gjennomført")
    assert [h["UID"] for h in _les(_fil(_prosjekt(VEDTAK, meldt)))] == []
    assert _fil(_prosjekt(*LOGG)) == _fil(_prosjekt(*LOGG))


@given(st.text(max_size=200), st.text(alphabet="æ€𝄞;,\\\n a", max_size=200))
def test_whatever_is_said_reads_back(tittel: str, tekst: str) -> None:
    (h,) = _les(lag_ics([Merkedag("u", DAG, tittel, tekst)], tekst, DAG))
    assert h["DESCRIPTION"] == tekst
    if tittel.isprintable():
        assert h["SUMMARY"] == tittel
