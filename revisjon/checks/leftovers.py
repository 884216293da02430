"""Words that held a place while the report was written, and should have been replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk

_FEIL = Alvor.FEIL
_FRA_NYTT_PROSJEKT = (
    r"^(?:Navnet på dokumentet|Namnet på dokumentet|Title of the document)$",
    r"\bHer står funn nummer \d+: (?:hva kilden|kva kjelda)\b[^.]*\.",
    r"\bThis is finding number \d+: what the source\b[^.]*\.",
)
_REVISOR = frozenset({"Navnet på revisjonen", "Namnet på revisjonen", "Name of the audit firm"})
"""What a new project says of itself, in each målform; a test holds it against the templates."""
_MERKER = (
    r"\b(?:TODO|FIXME|TBD|XXX+)\b",
    r"\?\?\?",
    r"[Ll]orem ipsum\b",
    r"\[(?:[Ff]yll|[Ss]kriv|[Ss]ett) inn\b[^\]]*\]",
    r"<(?:[Ff]yll|[Ss]kriv|[Ss]ett) inn\b[^>]*>",
)
_PLASSHOLDER = uttrykk("|".join((*_FRA_NYTT_PROSJEKT, *_MERKER)), re.MULTILINE)


@sjekk(
    "V021",
    "Tekst som skulle vært byttet ut, står igjen",
    AV,
    verifisering=_FEIL,
    høring=_FEIL,
    endelig=_FEIL,
    offentlig=_FEIL,
)
def plassholder(g: Grunnlag) -> Iterator[Treff]:
    """En tekst er fortsatt eksempelet fra et nytt prosjekt, eller har et merke for noe som skal skrives.

    Hvorfor:
        «TODO» og eksempeltekst er til for den som skriver. Leseren ser bare at rapporten ikke er lest
        gjennom.

    Eksempel:
        kapitler:
          - {id: om, tittel: Om kommunen, tekst: Kommunen har TODO innbyggere.}

    Retting:
        Skriv det som skal stå der, eller ta teksten bort.
    """
    for prosa in g.egne:
        for m in _PLASSHOLDER.finditer(prosa.verdi):
            melding = f"«{_kort(m[0])}» skulle vært byttet ut."
            yield Treff(prosa.utdrag(*m.span()), melding, "Skriv det som skal stå der, eller ta det bort.")
    revisor = g.prosjekt.revisor
    if revisor is not None and revisor.navn in _REVISOR:
        melding = f"«{revisor.navn}» skulle vært byttet ut."
        yield Treff(
            revisor.sted.til("navn"), melding, "Skriv navnet på revisjonen, slik det skal stå på forsiden."
        )


def _kort(tekst: str, lengst: int = 40) -> str:
    ord_ = " ".join(tekst.split())
    return ord_ if len(ord_) <= lengst else f"{ord_[: lengst - 1].rstrip()} …"


SJEKKER = (plassholder,)
