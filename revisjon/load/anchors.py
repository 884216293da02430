"""Which of the report's fixed parts a project does not get, because there is nothing to print in them."""

from __future__ import annotations

from collections.abc import Container, Mapping

from revisjon.load.ids import AVSNITT
from revisjon.load.placing import plasserte, trenger_tall
from revisjon.load.records import Poster
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Uteblitt:
    """A part that will not be in the report."""

    fordi: str
    """Why, as it goes on after «fordi»."""
    råd: str


def finn_uteblitte(poster: Poster, av: Container[str]) -> Mapping[str, Uteblitt]:
    """Return which of some parts are left out, by the id that a text would refer to."""
    bakgrunn = poster.oppdrag.bakgrunn if poster.oppdrag else None
    # To see what is placed takes a look at all texts.
    har_tall = "vedlegg-tall" not in av or _har_tall(poster)
    deler = (
        ("bakgrunn", bakgrunn, "oppdraget ikke har noen bakgrunn", "«bakgrunn» i oppdraget"),
        ("metode", poster.metode, "prosjektet ikke har noen metode", "seksjonen «metode»"),
        ("kriterier-om", poster.kriterier, "prosjektet ikke har kriterier", "seksjonen «kriterier»"),
        ("vedlegg-kriterier", poster.kriterier, "prosjektet ikke har kriterier", "seksjonen «kriterier»"),
        ("vedlegg-skjønn", poster.skjønn, "det ikke er utøvd skjønn", "seksjonen «skjønn»"),
        ("vedlegg-tall", har_tall, "det ikke er noe diagram med tall som bare står der", "et diagram"),
        ("vedlegg-uttalelse", poster.uttalelser, "det ikke er noen uttalelse", "seksjonen «uttalelser»"),
        ("vedlegg-sporbarhet", poster.kriterier, "prosjektet ikke har kriterier", "seksjonen «kriterier»"),
        ("vedlegg-kilder", poster.kilder, "prosjektet ikke har kilder", "seksjonen «kilder»"),
    )
    ut = {
        id_: Uteblitt(fordi, f"Skriv {hva}, eller ta bort henvisningen.")
        for id_, finnes, fordi, hva in deler
        if not finnes and id_ in av
    }
    for kapittel in poster.kapitler:
        if not kapittel.problemstillinger:
            fordi = f"kapitlet «{kapittel.id}» ikke har problemstillinger"
            uteblitt = Uteblitt(fordi, f"Vis til hele kapitlet med [#{kapittel.id}].")
            ut |= {id_: uteblitt for avsnitt in AVSNITT if (id_ := f"{kapittel.id}.{avsnitt}") in av}
    return ut


def _har_tall(poster: Poster) -> bool:
    plassert = frozenset(plasserte(poster))
    return any(trenger_tall(f, plassert) for f in poster.figurer)
