"""A table as a grid of numbers: where its sums, parts and sub-headings are, and what each column holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.data.kinds import Slag, slag_av
from revisjon.checks.data.names import Trekk, trekk
from revisjon.checks.data.reading import Lest, av_utregnet, er_årstall, les
from revisjon.diagnostics import Plass
from revisjon.model import Celle, Figur, Kolonne, Prosjekt, Rad, Seriedata, Tabell, Tekst
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Rute:
    """A cell with a number."""

    lest: Lest
    plass: Plass
    av_program: bool = False
    """Whether the program computed it, so that it cannot be a slip of the pen."""
    registrert: bool = False
    """Whether it is a registered number, which is looked at by itself."""


@dataclass(frozen=True, slots=True)
class Linje:
    """A row."""

    navn: str
    avsnitt: int
    """Number of the sub-heading that it stands under."""
    ruter: tuple[Rute | None, ...]
    """One for each column; None where there is no number, or it is not known."""
    plass: Plass
    erklært: bool = False
    """Whether the row is said to be a sum (`sum`, or `type: sum`)."""
    av_program: bool = False
    """Whether the program sums."""

    @property
    def trekk(self) -> Trekk:
        """What its name says about it."""
        return trekk(self.navn, self.erklært)

    @property
    def sum(self) -> bool:
        """Tell whether it calls itself a sum."""
        return self.trekk.sum

    @property
    def total(self) -> bool:
        """Tell whether it is called a total, which may be of all or of those who are shown."""
        return self.trekk.total

    @property
    def samlet(self) -> bool:
        """Tell whether it is about all that the others are parts of."""
        return self.trekk.samlet

    @property
    def slag(self) -> Slag | None:
        """The kind of its numbers, where its own name says so."""
        return self.trekk.slag

    @property
    def del_(self) -> bool:
        """Tell whether it may be one of the parts of a sum."""
        return self.trekk.del_

    @property
    def herav(self) -> bool:
        """Tell whether it is said to be a part of another row."""
        return self.trekk.herav


@dataclass(frozen=True)
class Nett:
    """A table, with its numbers read."""

    tabell: Tabell
    slag: tuple[Slag, ...]
    """Of each column."""
    linjer: tuple[Linje, ...]
    figur: Figur | None = None
    """The chart that the numbers are written in; None for a table."""

    @cached_property
    def tekst(self) -> str:
        """All that is said about the table."""
        t = self.tabell
        return " ".join((t.tittel, t.merknad, t.kildetekst, *(k.tittel for k in t.kolonner)))

    @property
    def navn(self) -> str:
        """What a message calls it."""
        return f"{'figuren' if self.figur else 'tabellen'} «{self.tabell.id}»"

    def tittel(self, nr: int) -> str:
        """Return the title of a column."""
        return self.tabell.kolonner[nr].tittel

    @cached_property
    def tallkolonner(self) -> tuple[int, ...]:
        """The columns that hold numbers, from the left."""
        return tuple(nr for nr in range(len(self.slag)) if any(li.ruter[nr] for li in self.linjer))

    def kolonne(self, nr: int) -> tuple[tuple[Linje, Rute], ...]:
        """Return the cells of a column that hold numbers, with their rows."""
        return tuple((li, r) for li in self.linjer if (r := li.ruter[nr]) is not None)

    @cached_property
    def tavler(self) -> tuple[Tavle, Tavle]:
        """The table seen along its rows, and along its columns."""
        return _tavler(self)


@dataclass(frozen=True, slots=True)
class Tavle:
    """A table seen along its rows or its columns: several series with the same headings."""

    nett: Nett
    titler: tuple[str, ...]
    slag: tuple[Slag, ...]
    """Of the numbers under each heading."""
    rekker: tuple[tuple[str, tuple[Rute | None, ...]], ...]
    """Name of each series, and its numbers, one under each heading."""


def _tavler(n: Nett) -> tuple[Tavle, Tavle]:
    rekker = tuple((li.navn, li.ruter) for li in n.linjer)
    titler = tuple(k.tittel for k in n.tabell.kolonner)
    på_tvers = tuple((n.tittel(nr), tuple(li.ruter[nr] for li in n.linjer)) for nr in n.tallkolonner)
    felles = _felles_slag([n.slag[nr] for nr in n.tallkolonner])
    radslag = tuple(li.slag or felles for li in n.linjer)
    return Tavle(n, titler, n.slag, rekker), Tavle(n, tuple(li.navn for li in n.linjer), radslag, på_tvers)


def _felles_slag(alle: Sequence[Slag]) -> Slag:
    return alle[0] if len(set(alle)) == 1 else Slag.UKJENT


@en_gang
def nett(g: Grunnlag) -> tuple[Nett, ...]:
    """Return the tables that hold numbers, and the charts whose numbers are written in them."""
    return tuple(_alle(g.prosjekt))


def _alle(p: Prosjekt) -> Iterator[Nett]:
    figurer = [(f, t) for f in p.figurer.values() if (t := _som_tabell(f)) is not None]
    for figur, tabell in (*((None, t) for t in p.tabeller.values()), *figurer):
        ett = _nett(tabell, figur, p)
        if any(any(li.ruter) for li in ett.linjer):
            yield ett


def _som_tabell(figur: Figur) -> Tabell | None:
    """Return the numbers that are written in a chart as a table: its categories as rows."""
    data = figur.data
    if not isinstance(data, Seriedata):
        return None
    kolonner = (Kolonne("", sted=figur.sted), *(Kolonne(s.navn, "tall", sted=s.sted) for s in data.serier))
    rader = tuple(
        Rad(
            "vanlig",
            (
                Celle(tekst=Tekst(navn, data.sted.til(f"kategorier.{navn}")), sted=data.sted),
                *(s.verdier[nr] if nr < len(s.verdier) else Celle(sted=s.sted) for s in data.serier),
            ),
            sted=data.sted,
        )
        for nr, navn in enumerate(data.kategorier)
    )
    return Tabell(
        *(figur.id, figur.tittel, kolonner, rader),
        enhet=figur.enhet,
        kilde=figur.kilde,
        kildetekst=figur.kildetekst,
        merknad=figur.merknad,
        sted=figur.sted,
    )


def _nett(tabell: Tabell, figur: Figur | None, p: Prosjekt) -> Nett:
    linjer = tuple(_linjer(tabell, p))
    slag = tuple(_slag(tabell, k, [li.ruter[nr] for li in linjer]) for nr, k in enumerate(tabell.kolonner))
    return Nett(tabell, slag, linjer, figur)


def _slag(tabell: Tabell, kolonne: Kolonne, ruter: Sequence[Rute | None]) -> Slag:
    lest = [r.lest for r in ruter if r is not None]
    if lest and all(x.prosent for x in lest):
        return Slag.PROSENT
    slag = slag_av(kolonne.tittel, tabell.enhet, tabell.tittel)
    if slag is Slag.ÅRSTALL and not all(er_årstall(x.verdi) for x in lest):
        return Slag.UKJENT
    return slag


def _linjer(tabell: Tabell, p: Prosjekt) -> Iterator[Linje]:
    avsnitt = 0
    for rad in tabell.rader:
        if rad.slag == "gruppe":
            avsnitt += 1
        elif rad.slag == "over":
            avsnitt += 1
            for under in rad.rader:
                yield _linje(tabell, under, 1, avsnitt, p)
            avsnitt += 1
        else:
            yield _linje(tabell, rad, 0, avsnitt, p)


def _linje(tabell: Tabell, rad: Rad, foran: int, avsnitt: int, p: Prosjekt) -> Linje:
    av_program = rad.slag == "sum" and not rad.celler
    if av_program:
        ruter = tuple(_summert(tabell, rad, k, p) for k in tabell.kolonner)
    else:
        celler = {nr + foran: c for nr, c in enumerate(rad.celler)}
        ruter = tuple(_rute(k, nr, celler.get(nr), p) for nr, k in enumerate(tabell.kolonner))
    erklært = rad.slag == "sum"
    return Linje(rad.navn.strip(), avsnitt, ruter, rad.sted.plass, erklært, av_program)


def _summert(tabell: Tabell, rad: Rad, kolonne: Kolonne, p: Prosjekt) -> Rute | None:
    utregnet = p.tabellverdier.get((tabell.id, rad.navn, kolonne.tittel))
    return Rute(av_utregnet(utregnet), rad.sted.plass, av_program=True) if utregnet else None


def _rute(kolonne: Kolonne, nr: int, celle: Celle | None, p: Prosjekt) -> Rute | None:
    # The first column names the rows, whatever it is made of.
    if celle is None or (nr == 0 and kolonne.type == "tekst"):
        return None
    lest = les(celle, p, kolonne.desimaler)
    if lest is None:
        return None
    tall = p.tall.get(celle.tall)
    regnet = tall is not None and tall.verdi is None
    return Rute(lest, celle.sted.plass, av_program=regnet, registrert=tall is not None)
