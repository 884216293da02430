"""Remarks from readers must be answered before an edition is final."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.diagnostics import Alvor
from revisjon.model import åpne_merknader


@sjekk("V020", "En merknad er ikke besvart", Alvor.HINT, endelig=Alvor.FEIL, offentlig=Alvor.FEIL)
def ubesvarte_merknader(g: Grunnlag) -> Iterator[Treff]:
    """En merknad til utkastet venter på svar.

    Hvorfor:
        Den som har lest utkastet og meldt fra om noe, skal vite hva det ble til. Er merknaden ikke vurdert
        før rapporten er endelig, kan en feil bli stående.

    Eksempel:
        merknader:
          - {id: M1, fra: Ola Nes, om: tema, tekst: Stemmer dette?}

    Retting:
        Rett teksten, og skriv «status: fulgt» på merknaden. Skal teksten stå, skriv «status: avvist» og
        grunnen i «svar».
    """
    for m in åpne_merknader(g.prosjekt.merknader):
        if m.status == "avvist":
            melding = f"Merknaden «{m.id}» fra {m.fra} er avvist uten grunn."
            yield Treff(m.sted.til("status"), melding, "Skriv grunnen i «svar» på merknaden.")
        else:
            melding = f"Merknaden «{m.id}» fra {m.fra} er ikke besvart."
            råd = "Skriv «status: fulgt» på merknaden, eller «status: avvist» med grunnen i «svar»."
            yield Treff(m.sted.til("tekst"), melding, råd)


SJEKKER = (ubesvarte_merknader,)
