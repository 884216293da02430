"""The numbers of a chart as the project has them: rows and columns of a table, or written in place."""

from __future__ import annotations

from collections.abc import Sequence

from revisjon import model
from revisjon.model import Figur, Prosjekt, Utregnet
from revisjon.records import dataclass
from revisjon.report.figures import Diagram, Serie
from revisjon.report.figures.limits import MAKS_DESIMALER


@dataclass(frozen=True, slots=True)
class Tallserie:
    """One series; a value per category, None where none is given."""

    navn: str
    verdier: tuple[Utregnet | None, ...]
    merket: bool = False


@dataclass(frozen=True, slots=True)
class Talldata:
    """A chart before it is drawn, with all that is known of its numbers."""

    kategorier: tuple[str, ...]
    serier: tuple[Tallserie, ...]
    enhet: str
    desimaler: int
    """Decimals of print."""

    def diagram(self) -> Diagram:
        """Return what is drawn; a number that may not be published is left out."""
        serier = tuple(
            Serie(s.navn, tuple(u.verdi if u and not u.skjermet else None for u in s.verdier), s.merket)
            for s in self.serier
        )
        return Diagram(self.kategorier, serier, self.enhet, self.desimaler)


def talldata(figur: Figur, prosjekt: Prosjekt) -> Talldata | None:
    """Return the numbers of a chart; None for figures of other kinds."""
    match figur.data:
        case model.Seriedata():
            serier = [
                Tallserie(s.navn, tuple(prosjekt.celleverdi(c) for c in s.verdier), s.merket)
                for s in figur.data.serier
            ]
            return _talldata(figur, figur.data.kategorier, serier)
        case model.Tabellutdrag():
            return _utdrag(figur, figur.data, prosjekt)
        case _:
            return None


def _utdrag(figur: Figur, data: model.Tabellutdrag, prosjekt: Prosjekt) -> Talldata:
    """Return rows and columns of a table as series and categories; sums are left out unless named."""
    tabell = prosjekt.tabeller[data.tabell]
    rader = data.rader or tuple(rad.navn for rad, _ in tabell.flate_rader() if rad.slag == "vanlig")
    kolonner = data.kolonner or tuple(k.tittel for k in tabell.kolonner if k.type == "tall")

    def verdi(rad: str, kolonne: str) -> Utregnet | None:
        return prosjekt.tabellverdier.get((data.tabell, rad, kolonne))

    navn, kategorier = rader, kolonner
    verdier = [tuple(verdi(r, k) for k in kolonner) for r in rader]
    if data.serier == "kolonner":
        navn, kategorier = kolonner, rader
        verdier = [tuple(verdi(r, k) for r in rader) for k in kolonner]
    serier = [Tallserie(n, v, n in data.merket) for n, v in zip(navn, verdier, strict=True)]
    return _talldata(figur, kategorier, serier)


def _talldata(figur: Figur, kategorier: tuple[str, ...], serier: Sequence[Tallserie]) -> Talldata:
    """Return a chart whose numbers have the decimals they are written with, unless the figure tells."""
    skrevet = (u.desimaler for s in serier for u in s.verdier if u)
    desimaler = min(max(skrevet, default=0), MAKS_DESIMALER) if figur.desimaler is None else figur.desimaler
    return Talldata(kategorier, tuple(serier), figur.enhet, desimaler)
