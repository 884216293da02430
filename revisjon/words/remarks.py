"""Words of remarks from readers: the list of open ones, the appendix, and what a tracked change proposes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Merknadsord:
    """Remarks and answers."""

    overskrift: str
    """Of the appendix."""
    innledning: str
    tabell: str
    """Title of the table in the appendix."""
    fra: str
    om: str
    merknad: str
    svar: str
    ikke_besvart: str
    """In the place of an answer."""
    status: Mapping[str, str]
    """What came of a remark, before the answer."""
    åpne: str
    """Title of the table of open remarks, in a working draft."""
    sett_inn: str
    """{ny}."""
    stryk: str
    """{gammel}."""
    bytt: str
    """{ny} and {gammel}."""
    flytt: str
    """{ny} and {sted}: an id."""
    flytt_uten: str
    """{ny}, where it is not known whereto."""
    i_del: Mapping[str, str]
    """{tekst}: a remark outside the running text, by where it stands."""
    ukjent: str
    """Who made a remark, where the file does not say."""


BOKMÅL = Merknadsord(
    overskrift="Merknader til utkastet",
    innledning="Tabellen viser merknadene til tidligere utkast, og hva revisjonen svarer på hver av dem.",
    tabell="Merknader og svar",
    fra="Fra",
    om="Gjelder",
    merknad="Merknad",
    svar="Revisjonens svar",
    ikke_besvart="Ikke besvart ennå",
    status=MappingProxyType({"fulgt": "Tatt til følge.", "avvist": "Ikke tatt til følge."}),
    åpne="Merknader som ikke er besvart",
    sett_inn="Foreslår å sette inn «{ny}».",
    stryk="Foreslår å stryke «{gammel}».",
    bytt="Foreslår «{ny}» i stedet for «{gammel}».",
    flytt="Foreslår å flytte «{ny}» til {sted}.",
    flytt_uten="Foreslår å flytte «{ny}».",
    i_del=MappingProxyType(
        {
            "fotnote": "Til fotnoten: {tekst}",
            "sluttnote": "Til sluttnoten: {tekst}",
            "topptekst": "Til toppteksten: {tekst}",
            "bunntekst": "Til bunnteksten: {tekst}",
        }
    ),
    ukjent="Ukjent",
)

NYNORSK = Merknadsord(
    overskrift="Merknader til utkastet",
    innledning="Tabellen viser merknadene til tidlegare utkast, og kva revisjonen svarar på kvar av dei.",
    tabell="Merknader og svar",
    fra="Frå",
    om="Gjeld",
    merknad="Merknad",
    svar="Svar frå revisjonen",
    ikke_besvart="Ikkje svart på enno",
    status=MappingProxyType({"fulgt": "Teken til følgje.", "avvist": "Ikkje teken til følgje."}),
    åpne="Merknader som ikkje er svart på",
    sett_inn="Føreslår å setje inn «{ny}».",
    stryk="Føreslår å stryke «{gammel}».",
    bytt="Føreslår «{ny}» i staden for «{gammel}».",
    flytt="Føreslår å flytte «{ny}» til {sted}.",
    flytt_uten="Føreslår å flytte «{ny}».",
    i_del=MappingProxyType(
        {
            "fotnote": "Til fotnoten: {tekst}",
            "sluttnote": "Til sluttnoten: {tekst}",
            "topptekst": "Til toppteksten: {tekst}",
            "bunntekst": "Til botnteksten: {tekst}",
        }
    ),
    ukjent="Ukjend",
)
