"""The workbook that a committee fills in, as plain values: what the writer of spreadsheets is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from revisjon.followup import Sak
from revisjon.followup.collect import lest
from revisjon.followup.flags import merknader, merknader_del
from revisjon.followup.importing.cells import ORD
from revisjon.followup.records import Rad, Stilling
from revisjon.model import Dato
from revisjon.model.engagement import Målform
from revisjon.records import dataclass
from revisjon.report.portfolio.sheets import dag
from revisjon.report.sheets import Ark, Kolonne, Verdi
from revisjon.words import dato_tekst, ordbok, stor
from revisjon.words.followup_form import skjemaord
from revisjon.words.form_lexicon import Skjemaord
from revisjon.words.portfolio import oversiktsord
from revisjon.words.portfolio_lexicon import Oversiktsord

_BREDDER: Mapping[str, int] = {
    "anbefaling": 12,
    "del": 7,
    "kort": 44,
    "dato": 12,
    "hva": 15,
    "av": 20,
    "holdning": 13,
    "utfall": 20,
    "sak": 11,
    "avviker": 10,
    "framdrift": 18,
    "vurdering": 26,
    "grunn": 22,
    "tekst": 50,
    "frist": 12,
    "ansvarlig": 20,
    "neste": 12,
}
LÅST = ("anbefaling", "del", "kort")
DATOER = ("dato", "frist", "neste")
_LANGE = ("kort", "merknad")
_TOMME_RADER = 100
"""For what happened beside the first thing."""


@dataclass(frozen=True, slots=True)
class Skjemakolonne:
    """A column to fill in."""

    felt: str
    tittel: str
    bredde: int
    hjelp: str
    ord_: tuple[str, ...] = ()
    """The words that may stand in it; empty for any."""

    @property
    def dato(self) -> bool:
        """Tell whether dates stand in it."""
        return self.felt in DATOER


@dataclass(frozen=True, slots=True)
class Skjema:
    """The workbook."""

    ark: str
    kolonner: tuple[Skjemakolonne, ...]
    rader: tuple[tuple[str, ...], ...]
    """What the locked columns hold."""
    tomme: int
    """How many rows without any of it come after them."""
    anbefalinger: tuple[str, ...]
    """Ids, for those rows."""
    deler: tuple[str, ...]
    feil: str
    velg: str
    lesmeg: str
    """Name of the sheet with the guidance."""
    tittel: str
    per: str
    veiledning: tuple[str, ...]
    kolonnene: str
    kolonnehode: tuple[str, str]
    status: Ark
    dag: date
    """The day that it tells of, and is made."""


def lag_skjema(sak: Sak) -> Skjema:
    """Return the workbook of a project on a day."""
    oppdrag = sak.prosjekt.oppdrag
    o = skjemaord(oppdrag.målform)
    dagen = dato_tekst(Dato(sak.dag.year, sak.dag.month, sak.dag.day), ordbok(oppdrag.målform))
    rader = lest(sak, "").rader
    return Skjema(
        ark=o.ark["skjema"],
        kolonner=tuple(_kolonne(felt, o, oppdrag.målform) for felt in o.kolonner),
        rader=tuple(_rader(rader, o)),
        tomme=_TOMME_RADER,
        anbefalinger=tuple(r.id for r in rader),
        deler=tuple(sorted({d.id for r in rader for d in r.deler})),
        feil=o.feil,
        velg=o.velg,
        lesmeg=o.ark["lesmeg"],
        tittel=o.tittel,
        per=o.per.format(tittel=oppdrag.tittel, dag=dagen),
        veiledning=o.veiledning,
        kolonnene=o.kolonnene,
        kolonnehode=o.kolonnehode,
        status=_status(rader, o, oversiktsord(oppdrag.målform)),
        dag=sak.dag,
    )


def _kolonne(felt: str, o: Skjemaord, målform: Målform) -> Skjemakolonne:
    ord_ = (o.ja, o.nei) if felt == "avviker" else ORD.get(felt, ())
    if målform == "engelsk":
        # Who reads Norwegian chooses among the words of the log itself; both are read.
        ord_ = tuple(oversiktsord(målform).verdi(o) for o in ord_)
    return Skjemakolonne(felt, o.kolonner[felt], _BREDDER[felt], o.hjelp[felt], ord_)


def _rader(rader: Iterable[Rad], o: Skjemaord) -> Iterator[tuple[str, ...]]:
    for r in rader:
        yield r.id, o.hele if r.deler else "", r.kort or stor(r.tekst)
        yield from ((r.id, d.id, stor(d.tekst)) for d in r.deler)


def _status(rader: Iterable[Rad], o: Skjemaord, ord_: Oversiktsord) -> Ark:
    bredder = {
        "nr": 12,
        "del": 7,
        "kort": 44,
        "tilstand": 24,
        "merknad": 36,
        "frist": 12,
        "neste": 14,
        "sist": 12,
    }
    kolonner = tuple(Kolonne(t, bredder.get(navn, 20), navn in _LANGE) for navn, t in o.status.items())
    return Ark(o.ark["status"], kolonner, [rad for r in rader for rad in _om(r, o, ord_)])


def _om(r: Rad, o: Skjemaord, ord_: Oversiktsord) -> Iterator[tuple[Verdi, ...]]:
    kort = r.kort or stor(r.tekst)
    yield (r.id, o.hele if r.deler else "", kort, *_stilling(r.stilling, merknader(r, ord_), ord_))
    for d in r.deler:
        yield r.id, d.id, stor(d.tekst), *_stilling(d.stilling, merknader_del(d.stilling, ord_), ord_)


def _stilling(s: Stilling, merket: tuple[str, ...], o: Oversiktsord) -> tuple[Verdi, ...]:
    return (
        *(stor(o.verdi(s.tilstand)), stor(", ".join(merket))),
        *(o.verdi(s.svar), o.verdi(s.vedtak), o.verdi(s.framdrift), o.verdi(s.vurdering)),
        *(dag(s.frist), s.ansvarlig, dag(s.neste), dag(s.sist)),
    )
