"""The days to remember of what is open: deadlines, and when it is taken up again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import quote

from revisjon.followup.case import Fulgt, Sak
from revisjon.followup.collect import lest
from revisjon.followup.records import Rad
from revisjon.followup.status import Status
from revisjon.model import Dato
from revisjon.records import dataclass
from revisjon.words import fyll, stor
from revisjon.words.calendar import Kalenderord, kalenderord
from revisjon.words.portfolio import oversiktsord


@dataclass(frozen=True, slots=True)
class Merkedag:
    """A day in a calendar."""

    uid: str
    """The same for the same thing, whatever its day is: a calendar then moves what it has."""
    dag: date
    tittel: str
    tekst: str


def kalendernavn(sak: Sak) -> str:
    """Return the name of the calendar."""
    o = sak.prosjekt.oppdrag
    return fyll(kalenderord(o.målform).navn, reviderte=", ".join(r.navn for r in o.reviderte))


def merkedager(sak: Sak, valgte: Iterable[Fulgt]) -> tuple[Merkedag, ...]:
    """Return the days of what is open, by day. What was reported in time no longer falls due."""
    rader = {r.id: r for r in lest(sak, "").rader}
    alle = [m for f in valgte for m in _av(f, rader[f.anbefaling.id], sak)]
    return tuple(sorted(alle, key=lambda m: (m.dag, m.uid)))


def _av(f: Fulgt, rad: Rad, sak: Sak) -> Iterator[Merkedag]:
    o = kalenderord(sak.prosjekt.oppdrag.målform)
    for s in f.status.deler or (f.status,):
        if s.avsluttet:
            continue
        if s.frist and not s.meldt_i_tide:
            yield _merkedag("frist", o.frist, s.frist, s, rad, sak)
        if s.neste:
            yield _merkedag("neste", o.neste, s.neste, s, rad, sak)


def _merkedag(slag: str, mønster: str, dato: Dato, s: Status, rad: Rad, sak: Sak) -> Merkedag:
    oppdrag = sak.prosjekt.oppdrag
    o = kalenderord(oppdrag.målform)
    kort = rad.kort or stor(rad.tekst)
    nr = f"{rad.id} {s.del_}".strip()
    uid = "/".join(quote(del_, safe="") for del_ in (oppdrag.id, rad.id, s.del_, slag) if del_)
    tittel = fyll(mønster, hvem=rad.kommune or rad.prosjekt.kommune, nr=nr, kort=kort)
    tekst = "\n".join(_tekst(dato, s, rad, o, oversiktsord(oppdrag.målform).verdi(str(s.tilstand))))
    return Merkedag(f"{uid}@revisjon", dato.siste, tittel, tekst)


def _tekst(dato: Dato, s: Status, rad: Rad, o: Kalenderord, tilstand: str) -> Iterator[str]:
    deler = {d.id: d.tekst for d in rad.deler}
    yield stor(deler.get(s.del_, rad.tekst))
    yield fyll(o.tilstand, tilstand=tilstand)
    if s.ansvarlig:
        yield fyll(o.ansvarlig, hvem=s.ansvarlig)
    if dato.dag is None:
        yield o.måned
    yield fyll(o.revisjon, tittel=rad.prosjekt.tittel)
