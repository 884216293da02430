"""An auditor's table as a template is given it: widths, spans and numbers settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from revisjon.markup.typography import typografi
from revisjon.model import Celle, Prosjekt, Rad, Tabell, Utregnet, desimaler_i
from revisjon.records import dataclass
from revisjon.report.context import INTET
from revisjon.report.texts import Tekster
from revisjon.words import Ord, enhet_tekst, utregnet_tekst

BREDDE = 160
"""Millimetres of a table across margin column and text."""
_SMALEST = 16
_TEGN_TALL = 9
"""A numeric column counts as this many letters wide, more only if its head or numbers are longer."""
_TEGN_MAKS = 42
"""Beyond this a column does not get wider, its cells get taller."""
_KORT_TABELL = 12
"""Rows of a table that is kept on one page; a longer one may part between rows."""
_HOLD_SAMMEN = 6
"""Rows under one spanning cell that are kept on a page; more may part."""


@dataclass(frozen=True, slots=True)
class Kolonnevisning:
    """A column."""

    tittel: str
    tall: bool
    bredde: int
    """Millimetres; all columns make 160."""


@dataclass(frozen=True, slots=True)
class Cellevisning:
    """A cell."""

    innhold: Markup
    tall: bool
    hode: bool
    """Names its row, or the rows it spans."""
    rader: int = 1
    """How many rows it spans."""
    tom: bool = False


@dataclass(frozen=True, slots=True)
class Radvisning:
    """A row."""

    celler: tuple[Cellevisning, ...]
    sum: bool


@dataclass(frozen=True, slots=True)
class Gruppevisning:
    """Rows that belong together, with the headings that open them, outermost first."""

    titler: tuple[str, ...]
    rader: tuple[Radvisning, ...]
    hold: bool
    """Keep the group on one page."""


@dataclass(frozen=True, slots=True)
class Tabellvisning:
    """A table."""

    id: str
    tittel: str
    enhet: str
    kolonner: tuple[Kolonnevisning, ...]
    grupper: tuple[Gruppevisning, ...]
    kilde: Markup
    merknad: str
    kort: bool
    """Short enough to be kept on one page."""


def vis_tabell(tabell: Tabell, prosjekt: Prosjekt, tekster: Tekster, kilde: Markup) -> Tabellvisning:
    """Return the table as it is printed; `kilde` is what stands below it."""
    leser = _Leser(tabell, prosjekt, tekster, tuple(_desimaler(tabell, prosjekt)))
    return Tabellvisning(
        id=tabell.id,
        tittel=tabell.tittel,
        enhet=enhet_tekst(tabell.enhet, tekster.ord_),
        kolonner=kolonner(tabell, leser.lengder()),
        grupper=tuple(leser.grupper()),
        kilde=kilde,
        merknad=tabell.merknad,
        kort=sum(1 for _ in tabell.flate_rader()) <= _KORT_TABELL,
    )


def kolonner(tabell: Tabell, lengder: Sequence[int]) -> tuple[Kolonnevisning, ...]:
    """Give each column its width: as written, else a share of what is left by the length of its content."""
    bredder = [k.bredde or 0 for k in tabell.kolonner]
    uten = [i for i, b in enumerate(bredder) if not b]
    ledig = BREDDE - sum(bredder)
    vekt = sum(lengder[i] for i in uten) or 1
    for i in uten:
        bredder[i] = max(_SMALEST, ledig * lengder[i] // vekt)
    # Rounding, and columns written too narrow in all, are made up for in the widest text column.
    bredeste = max(range(len(bredder)), key=lambda i: (tabell.kolonner[i].type == "tekst", bredder[i]))
    bredder[bredeste] += BREDDE - sum(bredder)
    par = zip(tabell.kolonner, bredder, strict=True)
    return tuple(Kolonnevisning(k.tittel, k.type == "tall", b) for k, b in par)


def _desimaler(tabell: Tabell, prosjekt: Prosjekt) -> Iterator[int]:
    """Yield how many decimals each column has: as told, else the most that it or its sum is written with.

    A registered number in a cell has its own: a percentage among counts is not one of them.
    """
    for nr, kolonne in enumerate(tabell.kolonner):
        if kolonne.desimaler is not None or kolonne.type != "tall":
            yield kolonne.desimaler or 0
            continue
        antall = [0]
        for rad, foran in tabell.flate_rader():
            if 0 <= nr - foran < len(rad.celler):
                verdi = rad.celler[nr - foran].verdi
                antall.append(0 if verdi is None else desimaler_i(verdi))
            elif summert := prosjekt.tabellverdier.get((tabell.id, rad.navn, kolonne.tittel)):
                antall.append(summert.desimaler)
        yield max(antall)


@dataclass(frozen=True, slots=True)
class _Leser:
    tabell: Tabell
    prosjekt: Prosjekt
    tekster: Tekster
    desimaler: tuple[int, ...]
    """Of each column."""

    def lengder(self) -> list[int]:
        """Return how wide each column would like to be, in letters."""
        ut = []
        for nr, kolonne in enumerate(self.tabell.kolonner):
            celler = [
                rad.celler[nr - foran].navn
                for rad, foran in self.tabell.flate_rader()
                if 0 <= nr - foran < len(rad.celler)
            ]
            over = [r.tittel for r in self.tabell.rader if r.slag == "over"] if nr == 0 else []
            lengst = max(map(len, [*celler, *over, ""]))
            ord_i_tittel = max(map(len, kolonne.tittel.split() or [""]))
            minst = _TEGN_TALL if kolonne.type == "tall" else ord_i_tittel
            ut.append(min(max(lengst, ord_i_tittel, minst), _TEGN_MAKS))
        return ut

    def grupper(self) -> Iterator[Gruppevisning]:
        """Yield runs of rows: a new one at each group heading and round each spanning cell."""
        titler: list[str] = []
        rader: list[Radvisning] = []
        for rad in self.tabell.rader:
            if rad.slag in ("gruppe", "over") and rader:
                yield Gruppevisning(tuple(titler), tuple(rader), hold=False)
                titler, rader = [], []
            if rad.slag == "gruppe":
                titler.append(rad.tittel)
            elif rad.slag == "over":
                under = tuple(self._over(rad))
                yield Gruppevisning(tuple(titler), under, hold=len(under) <= _HOLD_SAMMEN)
                titler = []
            else:
                rader.append(Radvisning(tuple(self._celler(rad, 0)), self.tabell.er_sumrad(rad)))
        if rader or titler:
            yield Gruppevisning(tuple(titler), tuple(rader), hold=False)

    def _over(self, rad: Rad) -> Iterator[Radvisning]:
        hode = Cellevisning(self._ren(rad.tittel), tall=False, hode=True, rader=len(rad.rader))
        for nr, under in enumerate(rad.rader):
            yield Radvisning((*((hode,) if nr == 0 else ()), *self._celler(under, 1)), sum=False)

    def _celler(self, rad: Rad, foran: int) -> Iterator[Cellevisning]:
        kolonner_ = self.tabell.kolonner[foran:]
        celler: Sequence[Celle | None] = rad.celler or [None] * len(kolonner_)
        for nr, (kolonne, celle) in enumerate(zip(kolonner_, celler, strict=True)):
            hode = nr + foran == 0 and kolonne.type == "tekst"
            innhold = self._innhold(rad, nr + foran, celle, hode=hode)
            tom = not innhold
            yield Cellevisning(
                innhold or self._ren(self.ord_.tabell.tom), kolonne.type == "tall", hode and not tom, tom=tom
            )

    def _innhold(self, rad: Rad, nr: int, celle: Celle | None, *, hode: bool) -> Markup:
        kolonne = self.tabell.kolonner[nr]
        if celle is None and hode:
            return self._ren(rad.tittel)
        if celle is not None and celle.tekst is not None:
            return self.tekster.linje(celle.tekst)
        if celle is not None and celle.tom:
            return INTET
        if celle is None:
            verdi = self.prosjekt.tabellverdier.get((self.tabell.id, rad.navn, kolonne.tittel))
        elif celle.verdi is not None and kolonne.type != "tall":
            # A year or a case number is a name there, not an amount.
            return self._ren(str(celle.verdi).replace(".", self.ord_.tall.komma))
        else:
            verdi = self.prosjekt.celleverdi(celle)
        if verdi is None:
            return INTET
        eget = verdi.omtrent or (celle is not None and bool(celle.tall) and kolonne.desimaler is None)
        return self._tall(verdi if eget else replace(verdi, desimaler=self.desimaler[nr]))

    def _tall(self, verdi: Utregnet) -> Markup:
        return self._ren(utregnet_tekst(verdi, "bare tall", self.ord_))

    @property
    def ord_(self) -> Ord:
        return self.tekster.ord_

    def _ren(self, tekst: str) -> Markup:
        return escape(typografi(tekst))
