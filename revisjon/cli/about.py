"""What a document may be about, and what is wrong with what was asked for: words for `--om`."""

from __future__ import annotations

from revisjon.cli.norsk import Bruksfeil
from revisjon.diagnostics import mente_du, ramset_opp
from revisjon.model import Prosjekt
from revisjon.report.doctypes import Dokumenttype
from revisjon.report.parts.fact_pack import informanter
from revisjon.report.passages import INFORMANTER


def velg_om(valgte: tuple[str, ...], type_: Dokumenttype, prosjekt: Prosjekt) -> tuple[str, ...]:
    """Return the ids to build documents about, each once. Raises `Bruksfeil`."""
    mulige = type_.om(prosjekt)
    if valgte and mulige == ("",):
        melding = f"{type_.navn.capitalize()} bygges for hele prosjektet, så --om kan ikke brukes."
        raise Bruksfeil(melding)
    for id_ in valgte:
        if id_ not in mulige:
            raise Bruksfeil(_kan_ikke_velges(id_, type_, mulige, prosjekt))
    if not mulige:
        melding = f"Prosjektet har ingen kilder å lage {type_.navn} for."
        raise Bruksfeil(melding)
    return tuple(dict.fromkeys(valgte)) or mulige


def _kan_ikke_velges(id_: str, type_: Dokumenttype, mulige: tuple[str, ...], prosjekt: Prosjekt) -> str:
    velg = f"Velg {ramset_opp(mulige, 'eller')}." if mulige else "Ingen andre kan velges heller."
    kilde = prosjekt.kilder.get(id_)
    if kilde is None:
        return f"Ingen kilde eller virksomhet har id-en «{id_}». {mente_du(id_, mulige) or velg}"
    if type_.om is informanter and kilde.type in INFORMANTER:
        hva = f"Ingenting i rapporten bygger på «{id_}», så det er ikke noe å lage {type_.navn} av"
    else:
        hva = f"«{id_}» er en kilde av typen {kilde.type}, og kan ikke velges for {type_.navn}"
    return f"{hva}. {velg}"
