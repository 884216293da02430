"""The decision table as it is printed: each row in words, each verdict with its mark."""

from __future__ import annotations

from revisjon.assess import RANG, Rad, Tabell, Verdi
from revisjon.report.figures import på_skala
from revisjon.words import Ord, fyll

_KJENTE = frozenset(RANG)
_OMVENDT = {"hver": "noen", "noen": "hver"}


def merkenavn(tabell: Tabell, utfall: str) -> str:
    """Return the mark of a verdict by its place on the scale; or the verdict itself where it has none."""
    if utfall not in tabell.utfall:
        return utfall
    return på_skala(tabell.utfall.index(utfall), len(tabell.utfall))


def når(tabell: Tabell, nr: int, ord_: Ord) -> str:
    """Return in words when row `nr` gives the verdict."""
    rad = tabell.rader[nr]
    if rad.kvantor != "ellers":
        return _vilkår(rad.kvantor, rad.hvem, frozenset(rad.verdier), ord_)
    siste = _svakeste(tabell.rader[:nr])
    if siste is None:
        return ord_.regel.ellers
    # Nothing above holds exactly where the weakest of them does not, which is plainer to say.
    return _vilkår(_OMVENDT[siste.kvantor], siste.hvem, _KJENTE - set(siste.verdier), ord_)


def _vilkår(kvantor: str, hvem: str, verdier: frozenset[Verdi], ord_: Ord) -> str:
    regel = ord_.regel
    navn = regel.navn[hvem]
    setning = (regel.hver if kvantor == "hver" else regel.noen)[frozenset(v.value for v in verdier)]
    return fyll(setning, alle=navn.alle, ingen=navn.ingen, én=navn.én)


def _svakeste(rader: tuple[Rad, ...]) -> Rad | None:
    """Return the last row where every other implies it, so that it alone says when none of them holds."""
    if not rader:
        return None
    siste = rader[-1]
    if not _KJENTE - set(siste.verdier):
        return None
    return siste if all(_medfører(rad, siste) for rad in rader[:-1]) else None


def _medfører(a: Rad, b: Rad) -> bool:
    """Tell whether `b` holds wherever `a` does, given that there is at least one decisive claim."""
    if not set(a.verdier) <= set(b.verdier):
        return False
    if a.kvantor == "hver":
        videre = a.hvem == "alle" or b.hvem == "avgjørende"
        return videre if b.kvantor == "hver" else True
    return b.kvantor == "noen" and (b.hvem == "alle" or a.hvem == "avgjørende")
