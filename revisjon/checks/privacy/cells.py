"""Few persons: counts of 1 to 4 in tables, charts and numbers, where nothing masks them."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.diagnostics import Alvor, Plass
from revisjon.model import Figur, Seriedata, Tabell
from revisjon.words import Ord, ordbok
from revisjon.words.persons import celle_teller, er_få, figur_teller, tall_teller, utvalg_røper

_RÅD = (
    "Slå sammen grupper, eller legg ut utgaven «offentlig», som skjuler slike tall. "
    "Er tallene uten fare, så skriv «skjermes: nei»."
)
_FLEST = 5
"""So many places in one table are named."""


@sjekk("H008", "Få personer kan kjennes igjen", AV, endelig=Alvor.HINT)
def små_celler(g: Grunnlag) -> Iterator[Treff]:
    """En tabell, en figur eller et tall viser at noe gjelder 1 til 4 personer.

    Hvorfor:
        Når et tall gjelder så få, kan leseren ofte finne ut hvem det er. Utgaven «offentlig» skjuler slike
        tall av seg selv. Den endelige utgaven gjør det ikke, så noen må ha tenkt på det før den legges ut.

    Grunnlag:
        Forvaltningsloven § 13.

    Eksempel:
        tabeller:
          - id: varsler
            tittel: Ansatte som har varslet
            kolonner: [{tittel: Enhet}, {tittel: Ansatte, type: tall}]
            rader: [[Nord, 3], [Sør, 40]]
            kilde: brev
        kapitler:
          - {id: om, tittel: Om kommunen, tekst: "![#varsler]"}

    Retting:
        Slå sammen grupper, eller bygg «offentlig» til nettet. Er det ingen fare, så skriv «skjermes: nei».
    """
    ord_ = ordbok(g.prosjekt.oppdrag.målform)
    for tabell in g.prosjekt.tabeller.values():
        yield from _ett_treff(f"Tabellen «{tabell.id}»", list(_celler(tabell, g, ord_)))
    for figur in g.prosjekt.figurer.values():
        yield from _ett_treff(f"Figuren «{figur.id}»", list(_verdier(figur, g, ord_)))
    yield from _tall(g, ord_)
    for utvalg in g.prosjekt.utvalg.values():
        if utvalg_røper(utvalg, ord_):
            yield from _ett_treff(f"Utvalget «{utvalg.id}»", [utvalg.sted.til("oppfylt")])


def _ett_treff(hva: str, plasser: list[Plass]) -> Iterator[Treff]:
    if plasser:
        flere = tuple((plass, "Og her.") for plass in plasser[1 : _FLEST + 1])
        yield Treff(plasser[0], f"{hva} viser et antall på 1 til 4 personer.", _RÅD, flere)


def _celler(tabell: Tabell, g: Grunnlag, ord_: Ord) -> Iterator[Plass]:
    """Yield the places of the cells that tell of few persons."""
    p = g.prosjekt
    rader = [under for rad in tabell.rader for under in (rad.rader or (rad,))]
    for rad in rader:
        for kolonne, celle in zip(tabell.kolonner[-len(rad.celler) :], rad.celler, strict=False):
            verdi = p.celleverdi(celle)
            if verdi and er_få(verdi.verdi) and celle_teller(tabell, rad, kolonne, p, ord_):
                yield celle.sted.plass


def _verdier(figur: Figur, g: Grunnlag, ord_: Ord) -> Iterator[Plass]:
    """Yield the places of the values of a chart that has its data in itself."""
    if isinstance(figur.data, Seriedata) and figur_teller(figur, ord_):
        for serie in figur.data.serier:
            for celle in serie.verdier:
                verdi = g.prosjekt.celleverdi(celle)
                if verdi and er_få(verdi.verdi):
                    yield celle.sted.plass


def _tall(g: Grunnlag, ord_: Ord) -> Iterator[Treff]:
    """Yield the numbers that a text prints. Those in tables are found there."""
    for id_, tall in g.prosjekt.tall.items():
        utregnet = g.prosjekt.verdier.get(id_)
        if utregnet and id_ in g.nevnt and er_få(utregnet.verdi) and tall_teller(tall, utregnet.enhet, ord_):
            plass = tall.sted.til("verdi")
            yield from _ett_treff(f"Tallet «{id_}»", [plass])
